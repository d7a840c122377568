"""The matrix of exposures and outcomes."""
