"""What was found, in the forms that writers, reference managers and spreadsheets take."""
