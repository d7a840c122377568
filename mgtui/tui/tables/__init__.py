"""All studies and all claims of the open libraries, each as a table on a screen of its own."""
