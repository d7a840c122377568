"""What a reader keeps: bookmarks, notes, saved searches, history. One SQLite file, apart from every library."""
