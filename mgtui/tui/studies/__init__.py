"""Studies on the screen: the table, whole records, comparisons and forest plots."""
