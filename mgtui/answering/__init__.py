"""A question answered by the claims of a library: read, grouped, told in one sentence, laid side by side."""
