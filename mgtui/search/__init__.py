"""Search: the query language, the analysis of texts, and engines behind one protocol."""
