"""The language of queries and texts: what a query asks for, which words a text has, when two words are the same."""
