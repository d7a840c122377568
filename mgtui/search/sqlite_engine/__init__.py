"""Postings kept in one file by SQLite, for large libraries: whole posting lists as blobs, read in one step."""
