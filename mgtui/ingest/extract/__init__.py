"""What an article claims, the studies it leans on, and how that relates to what a library holds: proposed, never decided."""
