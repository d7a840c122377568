"""What the key line says: the keys that do something here, and a word in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.relations import WALKS
from mgtui.tui.article.view import ArticleView
from mgtui.tui.explorer.library_tree import LibraryTree
from mgtui.tui.explorer.words import no_claims
from mgtui.tui.keys.live import first_keys, named
from mgtui.tui.studies.table import StudyTable
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.explorer.state import ExplorerState
    from mgtui.tui.widgets.bars import KeyLine


def is_useful(binding_id: str, state: ExplorerState, studies: StudyTable, rows: RowList) -> bool:
    """Whether what a binding of the explorer acts on is there."""
    claim, kind = state.claim, binding_id.removeprefix("walk.").replace("-", "_")
    match binding_id:
        case "claim.related" | "claim.open" | "claim.why" | "view.map":
            return claim is not None
        case "walk.contradicts" | "walk.supports" | "walk.qualifies" | "walk.depends-on":
            return claim is not None and bool(state.session.relations.counts(claim.id)[kind])
        case "claim.next" | "claim.previous":
            return not state.has_no_claims
        case "studies.sort" | "studies.open":
            return studies.cursor_study is not None
        case "record.whole":
            return claim is not None or studies.cursor_study is not None
        case "studies.compare":
            return state.session.marks.have_several_studies()
        case "mark.none" | "mark.range":
            return bool(state.session.marks)
        case "claim.relate" | "claim.link" | "claim.topics" | "claim.split" | "claim.join" | "claim.move":
            return claim is not None
        case "record.delete":
            return state.view.shown != "kept" or rows.cursor_row is not None
        case "hit.next" | "hit.previous":
            return state.view.shown == "article" and bool(state.hits)
        case "history.back":
            return state.history.can_go_back
        case "history.forward":
            return state.history.can_go_forward
    return True


class KeyHints:
    """Fills the key line: the keys that apply to the selection, or a sentence in their place."""

    def __init__(self, state: ExplorerState, line: KeyLine) -> None:
        self._state, self._line = state, line
        self.say = line.say
        """A word in the key line, until the next key; an empty one brings the keys back."""
        self._names: dict[str, str] = {}

    def key_of(self, binding_id: str) -> str:
        """The key that a binding has now, as it is shown."""
        if binding_id not in self._names:  # of a widget that was not there when the names were looked up
            self._names = first_keys(self._line.screen)
        return self._names.get(binding_id, "")

    def show_keys(self) -> None:
        """Offer what works for the present selection, where the focus stands."""
        if self._state.searching:
            self._line.show(self._named(_SEARCHING), ())
        else:
            self._line.show(self._named(self._wanted()), self._named(_STANDING))

    def _named(self, wanted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        for ids, _ in wanted:
            for each in ids.split():
                self.key_of(each)
        return named(self._names, wanted)

    def _wanted(self) -> list[tuple[str, str]]:
        """Ids of bindings and what they do."""
        state, focused = self._state, self._line.screen.focused
        back = [("history.back", "back")] * state.history.can_go_back
        if isinstance(focused, ArticleView) and focused.selection is not None:
            return [
                ("claim.new", "make a claim"), ("passage.sentence", "next sentence"),
                ("passage.select-word", "select words"), ("passage.select-sentence", "sentences"),
                *[("claim.move", "move the claim here")] * (state.claim is not None), ("passage.unselect", "leave"),
            ]  # fmt: skip
        if isinstance(focused, StudyTable):
            return _of_studies(focused.cursor_study is not None, state.session.marks.have_several_studies())
        if isinstance(focused, LibraryTree):
            return [("tree.open", "open"), ("pane.passages", "text"), ("tree.fold tree.unfold", "fold and unfold")]
        if isinstance(focused, RowList) and not state.searching:
            opens, leave = [("list.open", "open"), ("filter", "filter")], ("leave", "leave")
            on_row = ("record.delete", "take away") if state.view.shown == "kept" else ("claim.why", "why")
            shown = [*opens, leave, ("pane.studies", "studies"), on_row] if focused.cursor_row is not None else [leave]
            return [*shown, *back]
        if state.claim is None:
            panes = [("pane.tree", "tree"), ("pane.passages", "text"), ("pane.studies", "studies")]
            return [*[("claim.next", "next claim")] * (not state.has_no_claims), *panes, *back]
        counts = state.session.relations.counts(state.claim.id)
        walks = [
            (f"walk.{kind.replace('_', '-')}", f"{counts[kind]} {end.walk.key_word}")
            for kind, end in WALKS.items()
            if end.walk and counts[kind]
        ]
        return [*walks, ("claim.related", "related"), ("claim.why", "why"), *back]

    def say_none_selected(self) -> None:
        """Why a key that acts on a claim does nothing."""
        hint = f"Select a claim first: {self.key_of('claim.next')} goes to the next one"
        state = self._state
        self.say(no_claims(state.article, self.key_of) if state.has_no_claims else hint)


_SEARCHING = (
    ("field.submit", "open"), ("search.up search.down", "move"), ("search.kind", "narrow to a kind"),
    ("search.article", "to this article"), ("search.older", "earlier searches"), ("search.leave", "leave"),
)  # fmt: skip
_STANDING = (("search", "search"), ("help", "keys"), ("quit", "quit"))
"""What always does something."""


def _of_studies(are_there: bool, can_compare: bool) -> list[tuple[str, str]]:
    """What can be done with the studies: whether there are any, and whether enough are marked to be compared."""
    compare = [("studies.compare", "compare")] * can_compare
    if not are_there:
        return [("filter", "filter"), *compare]
    return [
        ("studies.open", "claims"), ("studies.sort", "sort"), ("filter", "filter"), ("mark", "mark"), *compare,
        ("record.whole", "record"), ("keep.write", "write"),
    ]  # fmt: skip
