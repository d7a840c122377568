"""What each command does: one result, printed as text or JSON. Imported when the command is given."""
