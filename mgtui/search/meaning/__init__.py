"""Finding by meaning: texts as vectors of a small sentence model, and those that are nearest a question."""
