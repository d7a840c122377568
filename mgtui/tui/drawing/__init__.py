"""Text and lines on a grid of terminal cells. Pure functions."""
