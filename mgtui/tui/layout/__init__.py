"""Where text comes to stand: pure functions from records and a width to lines. No textual in here."""
