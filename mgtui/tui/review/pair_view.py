"""What the review shows of two studies, or two articles, that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from mgtui.counting import number_of
from mgtui.library.text import shorten
from mgtui.model import Article
from mgtui.ref import written
from mgtui.review.doubles import compared_fields, shown_value
from mgtui.tui.review.item_view import FIELDS, MOVING, MUTED, UNDO, ItemView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.review.doubles import Double, SameWork
    from mgtui.review.items import State
    from mgtui.review.pair_items import StudyPairItem
    from mgtui.tui.review.item_view import KeyOf
    from mgtui.tui.review.remaining import Styled

_LABELS = 18
"""Cells for the key and name of a field of two studies."""
_MOST_TURNED = 9
_GONE = "one of the two is no longer in the library"


class PairView(ItemView):
    """Two that may be one: there is no form."""

    states: ClassVar[Mapping[State, str]] = {"open": "○ open", "accepted": "● made one", "rejected": "× both kept"}
    has_form = False

    def remarks(self) -> list[Styled]:
        return [("may be one", MUTED)]


class StudyPairView(PairView):
    """Two studies side by side where they differ."""

    found: Double
    item: StudyPairItem

    def keys(self) -> list[Styled]:
        return [("review.accept", "make one"), ("review.reject", "keep both"), (FIELDS, "other value"), UNDO, *MOVING]

    def turn(self, number: int) -> bool:
        """Take the field of a number from the other study, or back; whether there is one."""
        differing = [name for name, *_ in compared_fields(self.review.library.own, self.found)]
        if not 0 < number <= len(differing) or self.state != "open":
            return False
        self.review.choices.turn(self.item, differing[number - 1])
        return True

    def below(self, width: int, key_of: KeyOf) -> list[Content]:
        """Where they differ, with the key that takes the other value, and what leans on each."""
        library, found = self.review.library, self.found
        if found.one not in library.studies or found.other not in library.studies:
            return [Content.styled(_GONE, MUTED)]
        claims = {name: sum(link.id == name for c in library.claims.values() for link in c.studies)
                  for name in (found.one, found.other)}  # fmt: skip
        heads = [f"{written('study', name)} · {number_of(claims[name], 'claim')}" for name in (found.one, found.other)]
        lines = [Content.styled(found.why, MUTED), _beside("", "", heads, (False, False), width)]
        for number, (name, one, other, takes_other) in enumerate(compared_fields(library.own, found), 1):
            takes_other ^= name in self.review.choices.turned(self.item)
            key = key_of(f"review.field-{number}") if number <= _MOST_TURNED else ""
            lines.append(
                _beside(key, name, [shown_value(one), shown_value(other)], (not takes_other, takes_other), width)
            )
        kept = f"{written('study', found.one)} stays, with the marked values; what only one has is kept"
        return [*lines, Content.styled(kept, MUTED)]


def _beside(key: str, name: str, texts: Sequence[str], kept: tuple[bool, bool], width: int) -> Content:
    room = max((width - _LABELS - 4) // 2, 8)
    cells = [
        Content.styled(f"{'●' if is_kept else ' '} {shorten(text, room)}".ljust(room + 2), "bold" if is_kept else "")
        for text, is_kept in zip(texts, kept, strict=True)
    ]
    return Content.assemble((key.ljust(2), "bold $primary"), (name[: _LABELS - 3].ljust(_LABELS - 2), MUTED), *cells)


class ArticlePairView(PairView):
    """Two articles, the second shown above."""

    found: SameWork

    def keys(self) -> list[Styled]:
        return [("review.accept", "take the second away"), ("review.reject", "keep both"), UNDO, *MOVING]

    def page(self) -> tuple[str, Article]:
        other = self.review.library.own.articles.get(self.found.other)
        return f"Articles that may be one: {self.found.other}", other or Article("", "")

    def below(self, width: int, key_of: KeyOf) -> list[Content]:
        """What each has, and what is done about it."""
        found, lines = self.found, [Content.styled(self.found.why, MUTED)]
        for name in (found.article, found.other):
            article = self.review.library.own.articles.get(name)
            if article is None:
                return [Content.styled(_GONE, MUTED)]
            claims = number_of(len(self.review.library.claims_of(name)), "claim")
            lines.append(Content(f"{name}  {number_of(len(article.passages), 'passage')}, {claims}"))
        stays = f"{found.article} stays where one is taken away; {found.other}, shown above, goes with its claims"
        return [*lines, Content.styled(stays, MUTED)]
