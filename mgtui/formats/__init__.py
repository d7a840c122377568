"""Files of other programs: articles read as drafts, reference lists as references. Bytes in, records out."""
