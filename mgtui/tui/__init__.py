"""The explorer: the only package that imports textual."""
