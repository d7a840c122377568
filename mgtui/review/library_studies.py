"""The studies of a library under review, found by their titles too."""

from __future__ import annotations

from collections import UserDict
from typing import TYPE_CHECKING

from mgtui.formats.identity import title_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.model import Study


class LibraryStudies(UserDict[str, "Study"]):
    """Studies by id. Every change goes through here, so that what is known of their titles stays true."""

    def __init__(self, studies: Mapping[str, Study] | None = None) -> None:
        self._by_title: dict[str, dict[str, None]] = {}
        super().__init__(studies)

    def __setitem__(self, name: str, study: Study) -> None:
        self._forget(name)
        self.data[name] = study
        self._by_title.setdefault(titled(study), {})[name] = None

    def __delitem__(self, name: str) -> None:
        self._forget(name)
        del self.data[name]

    def of_title(self, title: str) -> Study | None:
        """The study of this title and year, as `titled` writes them."""
        return next((self.data[name] for name in self._by_title.get(title, ())), None)

    def _forget(self, name: str) -> None:
        before = self.data.get(name)
        if before is not None:
            del self._by_title[titled(before)][name]


def titled(study: Study) -> str:
    """What two records of one study are known by: the title and the year."""
    return title_key(study.title, study.issued or "")
