"""Bookmarks, notes and saved searches on the screen."""
