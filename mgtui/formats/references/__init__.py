"""Readers of reference lists: one kind of file each, all giving References."""
