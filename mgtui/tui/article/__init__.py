"""An article on the screen: its text with claims and hits marked."""
