"""The text of an article as HTML, the words of its claims marked and numbered."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mgtui.export.site.markup import text, wide

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mgtui.model import Article, Claim, Passage

Spans = list[tuple[int, int, int]]
"""Start and end in the text of a passage, and the number of the claim."""


def article_text(article: Article, claims: Sequence[Claim], anchors: Mapping[str, str]) -> str:
    """The text. `anchors` has for each claim the address of what is said of it."""
    spans: dict[int, Spans] = {}
    for number, claim in enumerate(claims, 1):
        for place in claim.places:
            spans.setdefault(place.order, []).append((place.start, place.end, number))
    addresses = [anchors[claim.id] for claim in claims]
    titles = {passage: section for section in article.sections for passage in section.passages[:1]}
    highest = min((section.level for section in article.sections if section.level), default=1)
    parts = []
    for order, passage in enumerate(article.passages):
        section = titles.get(passage.id)
        if section is not None and section.level:
            level = min(2 + section.level - highest, 6)
            parts.append(f"<h{level}>{text(section.title)}</h{level}>")
        parts.append(_passage(passage, sorted(spans.get(order, [])), addresses))
    return "\n".join(parts)


def _passage(passage: Passage, spans: Spans, addresses: Sequence[str]) -> str:
    def words(start: int, end: int) -> str:
        return _marked(passage.text, start, end, spans, addresses)

    if passage.kind == "table" and passage.parts:
        return _table(passage, words)
    if passage.kind == "list" and passage.parts:
        items = "".join(
            f'<li class="depth-{min(part.column, 3)}">{words(part.start, part.end)}</li>' for part in passage.parts
        )
        return f"<ul>{items}</ul>"
    tag = {"quote": "blockquote", "code": "pre"}.get(passage.kind, "p")
    return f"<{tag}>{words(0, len(passage.text))}</{tag}>"


def _table(passage: Passage, words: Callable[[int, int], str]) -> str:
    lines = []
    for number, cells in sorted(passage.rows().items()):
        tag = 'th scope="col"' if number == 0 else "td"
        shown = "".join(f"<{tag}>{words(cell.start, cell.end)}</{tag[:2]}>" for cell in cells)
        lines.append(f"<tr>{shown}</tr>")
    table = f"<table><thead>{lines[0]}</thead><tbody>{''.join(lines[1:])}</tbody></table>"
    return wide(table, f"Table {passage.id}")


def _marked(whole: str, start: int, end: int, spans: Spans, addresses: Sequence[str]) -> str:
    """A range of a text with what claims say in it marked, and their numbers behind their ends."""
    inside = [
        (max(first, start), min(last, end), number, last <= end)
        for first, last, number in spans
        if first < end and last > start
    ]
    cuts = sorted({start, end, *(each[0] for each in inside), *(each[1] for each in inside)})
    parts = []
    for first, last in pairwise(cuts):
        piece = text(whole[first:last])
        is_marked = any(one <= first and last <= other for one, other, _, _ in inside)
        parts.append(f"<mark>{piece}</mark>" if is_marked else piece)
        parts += [
            f'<sup><a href="{text(addresses[number - 1])}" aria-label="claim {number}">{number}</a></sup>'
            for _, other, number, is_end in inside
            if other == last and is_end
        ]
    return "".join(parts)
