"""The review of what was extracted, one item after the other."""
