"""What the review says of two studies that may be one. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from mgtui.counting import number_of
from mgtui.library.text import shorten
from mgtui.ref import written
from mgtui.review.doubles import compared_fields, told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.review.doubles import Double, SameWork
    from mgtui.review.items import Item
    from mgtui.review.session import ReviewSession

    KeyOf = Callable[[str], str]

_LABELS = 18
"""Cells for the key and name of a field of two studies."""
_MOST_TURNED = 9


def double_lines(review: ReviewSession, item: Item, found: Double, width: int, key_of: KeyOf) -> list[Content]:
    """Two studies side by side where they differ, with the key that takes the other value, and what leans on each."""
    studies = review.library.studies
    if found.one not in studies or found.other not in studies:
        return [Content.styled("one of the two is no longer in the library", "$text-muted")]
    claims = {name: sum(link.id == name for c in review.library.claims.values() for link in c.studies)
              for name in (found.one, found.other)}  # fmt: skip
    heads = [f"{written('study', name)} · {number_of(claims[name], 'claim')}" for name in (found.one, found.other)]
    lines = [Content.styled(found.why, "$text-muted"), _beside("", "", heads, (False, False), width)]
    for number, (name, one, other, takes_other) in enumerate(compared_fields(review.library.own, found), 1):
        takes_other ^= name in review.choices.turned(item)
        key = key_of(f"review.field-{number}") if number <= _MOST_TURNED else ""
        lines.append(_beside(key, name, [told(one), told(other)], (not takes_other, takes_other), width))
    kept = f"{written('study', found.one)} stays, with the marked values; what only one has is kept"
    return [*lines, Content.styled(kept, "$text-muted")]


def twin_lines(review: ReviewSession, found: SameWork) -> list[Content]:
    """Two articles that may be one, with what each has, and what is done about it."""
    lines = [Content.styled(found.why, "$text-muted")]
    for name in (found.article, found.other):
        article = review.library.own.articles.get(name)
        if article is None:
            return [Content.styled("one of the two is no longer in the library", "$text-muted")]
        claims = sum(claim.article == name for claim in review.library.claims.values())
        lines.append(Content(f"{name}  {number_of(len(article.passages), 'passage')}, {number_of(claims, 'claim')}"))
    stays = f"{found.article} stays where one is taken away; {found.other}, shown above, goes with its claims"
    return [*lines, Content.styled(stays, "$text-muted")]


def field_of_double(review: ReviewSession, found: Double, number: int) -> str:
    """The field that a number stands for, "" where it stands for none."""
    differing = [name for name, *_ in compared_fields(review.library.own, found)]
    return differing[number - 1] if 0 < number <= len(differing) else ""


def _beside(key: str, name: str, texts: Sequence[str], kept: tuple[bool, bool], width: int) -> Content:
    room = max((width - _LABELS - 4) // 2, 8)
    cells = [
        Content.styled(f"{'●' if is_kept else ' '} {shorten(text, room)}".ljust(room + 2), "bold" if is_kept else "")
        for text, is_kept in zip(texts, kept, strict=True)
    ]
    return Content.assemble(
        (key.ljust(2), "bold $primary"), (name[: _LABELS - 3].ljust(_LABELS - 2), "$text-muted"), *cells
    )
