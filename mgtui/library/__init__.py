"""A folder of articles, claims, studies, topics and terms as one Library, with every mistake in its files."""
