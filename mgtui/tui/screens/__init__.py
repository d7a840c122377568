"""Screens wire widgets to the session: messages in, method calls out."""
