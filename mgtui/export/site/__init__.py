"""A library as pages that need nothing but a browser."""
