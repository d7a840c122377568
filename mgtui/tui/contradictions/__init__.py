"""Every contradiction of the library, and two claims side by side."""
