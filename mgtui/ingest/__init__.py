"""Other people's files as articles, studies and candidate claims of a library."""
