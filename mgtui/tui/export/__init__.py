"""Writing what is selected to a file."""
