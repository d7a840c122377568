"""Readers of articles: one kind of file each, all giving a Draft."""
