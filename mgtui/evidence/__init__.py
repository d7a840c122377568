"""What stands behind a claim and what it is related to. Pure functions over the records of a library."""
