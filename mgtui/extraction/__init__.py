"""What an article claims, the studies it leans on, and how it relates to a library: proposed, never decided."""
