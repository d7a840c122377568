"""The evidence profile of a claim: the page `w` opens."""
