"""What is on the screen. Widgets show records and post messages; they change nothing but themselves."""
