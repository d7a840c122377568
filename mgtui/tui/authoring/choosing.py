"""Choosing a claim or a study: from what is at hand, or by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.labels import citation_label
from mgtui.model.vocabularies import STANCE_WORDS
from mgtui.tui.records import Row
from mgtui.tui.rows import place_text
from mgtui.tui.widgets.chooser import Chooser
from mgtui.tui.widgets.row_list import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.links import Links
    from mgtui.model import Claim, Library
    from mgtui.tui.actions import Context

NEW = "new"
"""The row for what is not there yet."""


class ClaimChooser(Chooser):
    """Claims at hand, in groups; what is typed searches all libraries."""

    def __init__(
        self, title: str, explorer: Context, claim: Claim, groups: Sequence[tuple[str, Sequence[Claim]]], *,
        finds: bool = True,
    ) -> None:  # fmt: skip
        """`finds`: whether words are looked for in all libraries, else in the groups."""
        links = explorer.session.links
        rows = [row for head, claims in groups if claims for row in _group(head, claims, links)]
        super().__init__(title, claim.statement, rows, "words of the other claim")
        self._explorer, self._claim, self._finds = explorer, claim, finds
        self._wanted_now = ""

    def find(self, words: str) -> None:
        if not self._finds:
            super().find(words)
            return
        self._wanted_now = words
        if words.strip():
            self.run_worker(self._search(words), group="find", exclusive=True, exit_on_error=False)
        else:
            self.list.show_rows(self.rows)

    async def _search(self, words: str) -> None:
        found = await self._explorer.find_claims(words)
        if self.is_leaving or words != self._wanted_now:
            return
        links = self._explorer.session.links
        claims = [each for each in found if each.id != self._claim.id]
        self.list.show_rows(_group("Found", claims, links) if claims else [], empty=NOTHING)


def _group(head: str, claims: Sequence[Claim], links: Links) -> list[Row]:
    return [
        Row(None, head=f"{head}  {len(claims)}"),
        *(
            Row(each.id, place_text(each, links), "", each.statement, keywords=each.id, key=f"{head}:{each.id}")
            for each in claims
        ),
    ]  # fmt: skip


def study_rows(library: Library, claim: Claim) -> list[Row]:
    """The studies that may stand behind a claim: a new one, those linked to it, those of its article, the others."""
    linked = {link.id: link for link in claim.studies}
    near = {link.id for each in library.claims.values() if each.article == claim.article for link in each.studies}
    rows = [Row(NEW, "+ a new study")]
    for head, ids in (
        ("Linked to this claim", list(linked)),
        ("Behind other claims of the article", [each for each in library.studies if each in near - linked.keys()]),
        ("In the libraries", [each for each in library.studies if each not in near and each not in linked]),
    ):
        known = [library.studies[each] for each in ids if each in library.studies]
        rows += [Row(None, head=f"{head}  {len(known)}")] if known else []
        for study in known:
            link = linked.get(study.id)
            tail = STANCE_WORDS.get(link.stance or "", "linked") if link else ""
            facts = " · ".join(filter(None, (study.design, study.population)))
            rows.append(Row(study.id, citation_label(study), tail, study.title, note=facts))
    return rows
