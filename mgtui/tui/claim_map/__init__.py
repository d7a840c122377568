"""The map of a claim and its neighbours."""
