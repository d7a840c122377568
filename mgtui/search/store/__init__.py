"""The life of an index on disk: found, trusted, built, refreshed, removed."""
