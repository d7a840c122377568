"""The form in which records are made and changed, driven by the tables of fields."""
