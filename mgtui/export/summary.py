"""The evidence profile of a claim in its one sentence, as a report prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.evidence.links import Links
from mgtui.evidence.profile import profile
from mgtui.evidence.relations import Relations
from mgtui.export.markdown import sentence

if TYPE_CHECKING:
    from mgtui.model import Claim, Library


class Summaries:
    """Sentences about the claims of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._links = Links(library)
        self._relations = Relations(library)

    def line(self, claim: Claim) -> str:
        """What stands behind a claim and against it, and how it is told."""
        return f"**In short.** {sentence(profile(self._library, self._links, self._relations, claim.id).line)}"
