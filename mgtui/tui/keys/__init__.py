"""Keys as the bindings have them now, and keys typed before a page is ready."""
