"""The reader's tags on records: giving them and taking them away."""
