"""Files and folders brought into the reader's library from the explorer."""
