"""A record on a page, every field that says something, in the words and the order of its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.authoring.records import claim_record
from mgtui.evidence.notices import marked_label
from mgtui.model import Claim, StudyLink
from mgtui.model.relations import RELATION_KINDS
from mgtui.tui.drawing.wrap import wrap
from mgtui.tui.forms.line_values import shown
from mgtui.tui.forms.lines import form_lines
from mgtui.tui.keys.moving import moving
from mgtui.tui.widgets.page import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from msgspec import Struct

    from mgtui.model import Library
    from mgtui.tui.forms.known import Known

LABEL, INDENT = 20, 2
SCROLLBAR = 2
"""Kept free, whether or not the page is long enough to need one."""


def lines_of(kind: type[Struct], record: Mapping[str, Any], known: Known, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Label and text of each field that says something, records within the record below their label. Pure."""
    for line in form_lines(kind):
        value = shown(line, record, known)
        label = f"{' ' * INDENT * depth}{line.label}"
        if line.record is not None:
            for number, inner in enumerate(value or (), 1):
                yield f"{label} {number}", ""
                yield from lines_of(line.record, inner, known, depth + 1)
        elif value:
            yield label, value


def claim_lines(claim: Claim, library: Library, known: Known) -> Iterator[tuple[str, str]]:
    """Those of a claim, the words that make it, and what it is linked and related to. Pure."""
    record = claim_record(claim)
    yield from lines_of(Claim, record, known)
    for anchor in claim.anchors:
        yield "words", anchor.quote
    for link, fields in zip(claim.studies, record.get("studies", ()), strict=True):
        study = library.studies.get(link.id)
        yield "study", marked_label(study) if study else link.id
        yield from lines_of(StudyLink, fields, known, 1)
    for relation in claim.relations:
        other = library.claims.get(relation.claim)
        yield RELATION_KINDS[relation.type].active, other.statement if other else relation.claim
        yield f"{' ' * INDENT}reason", relation.reason


class WholeRecord(ScrollingPage[None]):
    """Shows a record."""

    DEFAULT_CSS = """
    WholeRecord { align: center middle; }
    WholeRecord > VerticalScroll { width: 96%; max-width: 120; height: 92%; padding: 0 2; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i", "leave", "Close", id="record-page.leave"),
        *moving("record-page"),
    ]

    def __init__(self, title: str, lines: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._title, self._lines = title, list(lines)

    def compose(self) -> ComposeResult:
        with self.frame(self._title, VerticalScroll):
            yield Static(id="record-text")

    def on_mount(self) -> None:
        self.say_keys([("record-page.leave", "closes")])

    def on_resize(self) -> None:
        width = self.scroll.scrollable_content_region.width - SCROLLBAR - LABEL - INDENT
        if width > 0:
            self.query_one("#record-text", Static).update(Content("\n").join(self._drawn(width)))

    def _drawn(self, width: int) -> Iterator[Content]:
        for label, text in self._lines:
            rows = [part[a:b] for part in text.split("\n") for a, b in wrap(part, width)] or [""]
            yield Content.assemble((label.ljust(LABEL), "$text-muted"), " " * INDENT, rows[0])
            for row in rows[1:]:
                yield Content(" " * (LABEL + INDENT) + row)
