"""Whole studies on a page: one with all its facts, or several side by side, with their effects drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.evidence.study_facts import effect_text
from mgtui.library.labels import citation_label
from mgtui.ref import written
from mgtui.tui.drawing.wrap import wrap
from mgtui.tui.keys.moving import moving
from mgtui.tui.rows import record_label
from mgtui.tui.studies.comparison import LABEL, grid_lines, heads, plots
from mgtui.tui.widgets.page import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Study
    from mgtui.tui.actions import Context
    from mgtui.tui.session import Session


SCROLLBAR = 2
"""Kept free, whether or not the page is long enough to need one."""
MOST = 4
"""More columns than this cannot be read, at any width."""


class StudyPage(ScrollingPage[str | None]):
    """Shows studies; gives the id of the study whose claims are wanted, or None."""

    DEFAULT_CSS = """
    StudyPage { align: center middle; }
    StudyPage > VerticalScroll { width: 96%; max-width: 160; height: 92%; padding: 0 2; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i,equals_sign", "leave", "Close", id="study-page.leave"),
        Binding("enter", "claims", "Claims that lean on the study", id="study-page.claims"),
        *moving("study-page"),
    ]

    def __init__(self, session: Session, studies: Sequence[Study]) -> None:
        super().__init__()
        self._session = session
        self._studies = list(studies)[:MOST]

    def compose(self) -> ComposeResult:
        one = len(self._studies) == 1
        with self.frame(citation_label(self._studies[0]) if one else f"{len(self._studies)} studies", VerticalScroll):
            yield Static(id="study-page-text")

    def on_mount(self) -> None:
        claims = [("study-page.claims", "its claims")] if len(self._studies) == 1 else []
        self.say_keys([*claims, ("study-page.leave", "closes")])

    def on_resize(self) -> None:
        width = self.query_one(VerticalScroll).scrollable_content_region.width
        if width:
            self.query_one("#study-page-text", Static).update(self._page(width - SCROLLBAR))

    def _page(self, width: int) -> Content:
        terms = self._session.library.terms
        lines: list[Content] = []
        if len(self._studies) == 1:
            lines += _citation(self._studies[0], width)
        else:
            lines.append(Content.assemble(" " * LABEL, ("  ".join(heads(self._studies, width)), "bold $primary")))
        for name, cells in grid_lines(self._studies, terms, width):
            lines.append(Content.assemble((name.ljust(LABEL), "$text-muted"), "  ".join(cells)))
        drawn = plots(self._studies, terms, width)
        for scale, plot in drawn:
            lines.append(Content.styled(f"Effects: {scale}", "bold $accent"))
            lines += [*map(Content, plot), Content("")]
        if len(self._studies) == 1 and self._studies[0].effects:
            lines.append(Content.styled("Results as recorded", "bold $accent"))
            for effect in self._studies[0].effects:
                text = f"· {effect_text(effect, terms)}"
                lines += [Content(text[a:b]) for a, b in wrap(text, width)]
        if not drawn:
            lines.append(Content.styled("No result has a number that could be drawn on a scale.", "$text-muted"))
        return Content("\n").join(lines)

    def action_claims(self) -> None:
        self.dismiss(self._studies[0].id if len(self._studies) == 1 else None)


def _citation(study: Study, width: int) -> list[Content]:
    """Title, authors and place of publication."""
    names = ", ".join(f"{name.family or name.literal} {name.given}".strip() for name in study.author)
    place = [study.container_title, study.volume, study.issue and f"({study.issue})", study.page, study.issued]
    ids = [f"{kind} {value}" for kind, value in (("DOI", study.doi), ("PMID", study.pmid), ("", study.url)) if value]
    lines = [Content.styled(study.title[a:b], "bold") for a, b in wrap(study.title, width)]
    for text in (names, " ".join(part for part in place if part), " · ".join(ids)):
        if text:
            lines += [Content.styled(text[a:b], "$text-muted") for a, b in wrap(text, width)]
    return [*lines, Content("")]


def compare(explorer: Context) -> None:
    """The marked studies side by side."""
    marked = explorer.session.marks.of_kind("study")
    if len(marked) < 2:
        explorer.say(f"Mark at least two studies first: {explorer.key_of('mark')} marks one")
        return
    if len(marked) > MOST:
        explorer.say(f"The first {MOST} of {len(marked)} marked studies")
    _show(explorer, marked)


def record(explorer: Context) -> None:
    """Everything known of what is selected, where that is a claim, else of the study under the cursor."""
    selected = explorer.selected_record
    claim = explorer.session.claim(selected)
    if claim is not None:
        from mgtui.tui.forms.whole import WholeRecord, claim_lines

        title = record_label(claim.id, explorer.session.links)
        lines = claim_lines(claim, explorer.session.library, explorer.known)
        explorer.open_page(WholeRecord(title, lines), explorer.open_record)
    elif explorer.cursor_study is not None:
        _show(explorer, [explorer.cursor_study])
    else:
        explorer.say("No claim or study here")


def _show(explorer: Context, ids: Sequence[str]) -> None:
    studies = [explorer.session.library.studies[study] for study in ids]

    def chosen(study: str | None) -> None:
        explorer.open_record(study and written("study", study))

    explorer.open_page(StudyPage(explorer.session, studies), chosen)
