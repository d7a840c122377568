"""Writing to a library: its journal, its files, and the steps that change them."""
