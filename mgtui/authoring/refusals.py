"""Why something is not written: the fields and the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.errors import LibraryWriteError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Problem(NamedTuple):
    """What keeps a value from being written."""

    field: str
    """Its path, as an assignment has it: `exposure.aspect`, `effects.2.p`."""
    reason: str

    def __str__(self) -> str:
        return f"{self.field}: {self.reason}" if self.field else self.reason


class Refused(LibraryWriteError):  # noqa: N818 - the name says what is the case
    """What was to be written is wrong; nothing was written. Every problem is named."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))


def refused(field: str, reason: str) -> Refused:
    return Refused([Problem(field, reason)])
