"""What can go wrong while bringing something in, each with a message for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class IngestError(Exception):
    """Anything that keeps a library of the reader's from being changed."""


class CannotRead(Exception):  # noqa: N818 - the name says what is the case
    """A file that is not brought in: damaged, of an unknown kind, hostile or too large. The message says which."""


class Changed(IngestError):  # noqa: N818
    """A file of the library was changed on disk since it was read, so it is not written over.

    The front end offers the choice: read it again and repeat, or leave it.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} was changed by another program meanwhile and was left as it is")
        self.path = path


class Busy(IngestError):  # noqa: N818
    """Another mgtui is writing to this library."""


class NothingToUndo(IngestError):  # noqa: N818
    """The library has no addition or removal that could be undone."""


class NoSuchRecord(IngestError):  # noqa: N818
    """The library has no article or study of this id."""


class InUse(IngestError):  # noqa: N818
    """Claims need the record that was to be removed."""

    def __init__(self, record: str, by: tuple[str, ...]) -> None:
        more = f" and {len(by) - 3} more" if len(by) > 3 else ""
        super().__init__(f"{record} is needed by {', '.join(by[:3])}{more}: remove those first")
        self.by = by
