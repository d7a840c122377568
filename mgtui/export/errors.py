"""What can go wrong when something is to leave the program."""

from __future__ import annotations


class ExportError(ValueError):
    """This cannot be written so; the message says why, and what can, in a plain sentence."""


class UnknownRecord(ExportError):  # noqa: N818
    """Nothing in the library has this id."""
