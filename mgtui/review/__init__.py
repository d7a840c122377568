"""Making good what was extracted: what is open in a library, and the decisions of its reader, kept at once."""
