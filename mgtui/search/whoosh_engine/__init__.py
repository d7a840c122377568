"""Postings kept by Whoosh. No other package imports Whoosh, so that another store of postings is one new package."""
