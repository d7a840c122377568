"""The page of keys and the command palette."""
