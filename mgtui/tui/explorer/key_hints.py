"""What the key line says: the keys that do something here, and a word in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.tui.article.view import ArticleView
from mgtui.tui.explorer.library_tree import LibraryTree
from mgtui.tui.explorer.words import (
    key_pairs,
    list_pairs,
    no_claims,
    search_pairs,
    standing_pairs,
    study_pairs,
    tree_pairs,
    word_pairs,
)
from mgtui.tui.keys.live import first_keys
from mgtui.tui.studies.table import StudyTable
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
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
            self._line.show(search_pairs(self.key_of), ())
        else:
            self._line.show(self._pairs(), standing_pairs(self.key_of))

    def _pairs(self) -> list[tuple[str, str]]:
        state, focused = self._state, self._line.screen.focused
        if isinstance(focused, ArticleView) and focused.selection is not None:
            return word_pairs(self.key_of, claim=state.claim is not None)
        if isinstance(focused, StudyTable):
            marked = state.session.marks.have_several_studies()
            return study_pairs(self.key_of, studies=focused.cursor_study is not None, marked=marked)
        if isinstance(focused, LibraryTree):
            return tree_pairs(self.key_of)
        if isinstance(focused, RowList) and not state.searching:
            return list_pairs(self.key_of, can_go_back=state.history.can_go_back, kept=state.view.shown == "kept")
        counts = state.session.relations.counts(state.claim.id) if state.claim else None
        return key_pairs(counts, state.history.can_go_back, self.key_of, claims=not state.has_no_claims)

    def say_none_selected(self) -> None:
        """Why a key that acts on a claim does nothing."""
        hint = f"Select a claim first: {self.key_of('claim.next')} goes to the next one"
        state = self._state
        self.say(no_claims(state.article, self.key_of) if state.has_no_claims else hint)
