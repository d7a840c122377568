"""The main screen: its widgets, the parts that do its work, and which key or message goes to which of them."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from functools import partial
from inspect import iscoroutine
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from mgtui.errors import CannotRead, format_error
from mgtui.library.files import NoLibrary
from mgtui.ref import written
from mgtui.tui.actions import ACTIONS, VIEWS, bindings, function_of, imported
from mgtui.tui.article.view import ArticleView
from mgtui.tui.explorer.context import ExplorerContext
from mgtui.tui.explorer.finder import Answered, Finder, Found, FoundByMeaning, IndexProgress, IndexWord, SearchFailed
from mgtui.tui.explorer.key_hints import KeyHints, is_useful
from mgtui.tui.explorer.library_tree import NO_TOPICS, LibraryTree
from mgtui.tui.explorer.navigator import Navigator
from mgtui.tui.explorer.panes import Panes
from mgtui.tui.explorer.search import ANSWER, Opened, Search
from mgtui.tui.explorer.search_line import QueryInput, SearchLine
from mgtui.tui.explorer.state import ExplorerState
from mgtui.tui.explorer.steps import Steps
from mgtui.tui.keys.live import does_nothing
from mgtui.tui.keys.queue import WORKING, keys_of
from mgtui.tui.navigation import View
from mgtui.tui.notebook_worker import NotebookWorker
from mgtui.tui.rows import NOT_OPEN
from mgtui.tui.studies.table import StudyTable
from mgtui.tui.widgets.bars import KeyLine, TitleBar
from mgtui.tui.widgets.field import WordSuggester
from mgtui.tui.widgets.filter_line import FilterLine
from mgtui.tui.widgets.marking import MARKING, Marker
from mgtui.tui.widgets.page import ClosingScreen
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from mgtui.model import RelationType
    from mgtui.tui.marks import Marks
    from mgtui.tui.opening import Opening
    from mgtui.tui.widgets.marking import Markable

PANES_SETTLE = 3
"""Turns of the event loop until every pane knows its size and has laid out its text."""


class Explorer(ClosingScreen[None], Marker, inherit_bindings=False):
    """Search, read, weigh and follow."""

    DEFAULT_CSS = """
    Explorer { layout: vertical; background: $background; }
    Explorer.narrow #tree-pane { width: 26; }
    Explorer.wide #tree-pane { width: 40; }
    Explorer.broad #tree-pane { width: 32; }
    Explorer.broad #beside-pane { display: block; }
    Explorer.broad #reading { width: 96; }
    Explorer.high ClaimBar { height: 5; }
    """
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "narrow"), (100, "normal"), (150, "wide"), (160, "broad")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "low"), (30, "middle"), (45, "high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(tuple(action for action in ACTIONS if not action.is_view), "act"),
        Binding("o", "sort", "Sort the studies by the next column", id="studies.sort"),
        Binding("f", "filter", "Filter the list or the studies", id="filter", priority=True),
        *MARKING,
        Binding("v", "view", f"View: {', '.join(view.name for view in VIEWS)}", id="view"),
        Binding("slash", "search", "Search", id="search", priority=True),
        Binding("n", "hit(1)", "Next hit", id="hit.next"),
        Binding("N", "hit(-1)", "Hit before", id="hit.previous"),
        Binding("1", "pane('tree')", "Tree", id="pane.tree"),
        Binding("2", "pane('reading')", "Passages", id="pane.passages"),
        Binding("3", "pane('studies')", "Studies", id="pane.studies"),
        Binding("4", "pane('beside')", "Related claims, on a wide terminal", id="pane.beside"),
        Binding("z", "full", "Make this pane full, and back", id="pane.full"),
        Binding("tab", "app.focus_next", "Next pane", id="pane.next", show=False),
        Binding("shift+tab", "app.focus_previous", "Pane before", id="pane.previous", show=False),
        Binding("right_square_bracket,full_stop", "claim(1)", "Next claim", id="claim.next"),
        Binding("left_square_bracket,comma", "claim(-1)", "Claim before", id="claim.previous"),
        Binding("r", "related", "Related claims", id="claim.related"),
        Binding("c", "walk('contradicts')", "Claims that contradict", id="walk.contradicts"),
        Binding("s", "walk('supports')", "Claims that support", id="walk.supports"),
        Binding("l", "walk('qualifies')", "Claims that limit", id="walk.qualifies"),
        Binding("d", "walk('depends_on')", "Claims it rests on", id="walk.depends-on"),
        Binding("H,alt+left,ctrl+left", "back", "Back", id="history.back"),
        Binding("L,alt+right,ctrl+right", "forward", "Forward", id="history.forward"),
        Binding("enter", "open_claim", "Related claims", id="claim.open", show=False),
        Binding("escape", "leave", "Clear a filter, leave a list, clear topic or hits", id="leave", show=False),
    ]

    BEHIND: ClassVar[list[tuple[str, list[Binding]]]] = [("view", [*bindings(VIEWS, "choose")])]

    class Filled(Message):
        """The library is shown: keys can be taken."""

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.opening, self.session = opening, opening.session
        self._was_resumed = False
        self.finder = finder = Finder(opening, self.post_message)
        self.title_bar, self.search_line = TitleBar(), SearchLine(WordSuggester(finder.complete))
        self.filter_line, self.keys = FilterLine(), KeyLine()
        # Each part knows those that it is given, and so only such as are made before it.
        self.state = state = ExplorerState(self.session)
        self.hints = hints = KeyHints(state, self.keys)
        self.notebook = notebook = NotebookWorker(self.session, hints.say)
        self.panes = panes = Panes(state, hints, notebook)
        panes.record_waits = opening.record_waits
        self.library_tree, self.reading, self.studies = panes.library_tree, panes.reading, panes.studies
        self.search = search = Search(self.search_line, finder, state, hints, notebook, panes)
        start = partial(self.start, group="open", exclusive=True)
        self.navigator = navigator = Navigator(state, hints, notebook, panes, search, finder, start)
        self.steps = Steps(state, hints, panes, navigator)
        self.context = ExplorerContext(opening, state, hints, notebook, panes, search, navigator, finder, screen=self)

    def compose(self) -> ComposeResult:
        self._take_breakpoints()
        yield from (self.title_bar, self.search_line, self.panes, self.keys)

    # Start and end

    def on_mount(self) -> None:
        self.search.start()
        self._show_library()
        unpainted = ExitStack()
        unpainted.enter_context(self.app.batch_update())
        self.call_later(self._paint, unpainted)

    def _show_library(self) -> None:
        """Fill every pane from the session, with the first article open."""
        library = self.session.library
        self.title_bar.show(library.title, self.session.title_counts())
        self.title_bar.show_marked(self.session.marks.said)
        self.library_tree.show_library(self.session.links)
        self.navigator.show(View("article", article=next(iter(library.articles), None)))
        if not self.search_line.input.has_focus:
            self.reading.focus_face()

    def _take_breakpoints(self) -> None:
        """The classes for the terminal's size, before there are panes: later, all their styles are worked out again."""
        both = (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS)
        for breakpoints, cells in zip(both, self.app.size, strict=True):
            self.add_class([name for least, name in breakpoints if cells >= least][-1], update=False)

    async def _paint(self, unpainted: ExitStack) -> None:
        """The first picture, once every pane has filled the room it was given: one before would show half of it."""
        for _ in range(PANES_SETTLE):
            await asyncio.sleep(0)
        unpainted.close()
        self.call_after_refresh(self._mount_rest)

    async def _mount_rest(self) -> None:
        """What the first picture does not show; nothing any more where the reader has left by then."""
        if not self.is_leaving:
            await self.reading.mount_lists()
        if not self.is_leaving:
            await self.panes.mount_beside()
        if not self.is_leaving:
            await self.mount(self.filter_line, before=self.keys)
            self.run_worker(self._warm_up(), group="warm-up", exit_on_error=False)
            self.run_worker(self.context.recall(), group="recall")
        if not self.session.library.articles and self.session.library.studies and not self.is_leaving:
            self.action_act("view.studies")
        self.post_message(self.Filled())

    async def _warm_up(self) -> None:
        """Get ready to search; a large library is shown before each of its files has been looked at."""
        await self.finder.warm_up()
        if await self.finder.has_changed() and not self.is_leaving:
            await self.renewed("Files had changed: the library is shown as it is now")
        await self.finder.read_for_meaning()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        if self._was_resumed:
            self.show_marked()  # another screen may have changed it
        # The first time every pane has had its styles a moment ago, when it was mounted.
        event.refresh_styles = event.refresh_styles and self._was_resumed
        self._was_resumed = True

    def on_unmount(self) -> None:
        self.notebook.close()
        self.finder.close()

    # Keys

    def action_search(self) -> None:
        self.search.begin()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`/` and `f` go to their lines before anything else gets them, but where text is typed they are text."""
        if action == "pane" and parameters == ("beside",):
            return self.panes.has_beside
        opens_line = action in ("search", "filter")
        return not isinstance(self.focused, Input) if opens_line else super().check_action(action, parameters)

    def action_pane(self, pane: str) -> None:
        self.panes.show_pane(pane)
        if pane == "reading":
            self.reading.focus_face()
        elif pane == "beside":
            self.panes.beside.focus()
        else:
            (self.library_tree if pane == "tree" else self.studies).focus()

    def action_full(self) -> None:
        self.panes.toggle_full()

    def action_claim(self, step: int) -> None:
        self.steps.claim(step)

    def action_hit(self, step: int) -> None:
        self.steps.hit(step)

    def action_walk(self, kind: RelationType) -> None:
        self.steps.along(kind)

    def action_related(self) -> None:
        self.navigator.open_related()

    def action_open_claim(self) -> None:
        if self.reading.face == "article":
            self.navigator.open_related()

    def action_back(self) -> None:
        self.navigator.back()

    def action_forward(self) -> None:
        self.navigator.forward()

    def action_leave(self) -> None:
        self.navigator.leave()

    def leave_line(self) -> bool:
        """Leave the search line or the filter line; whether one of them was open."""
        if self.state.searching:
            self.search.handle_action("leave")
        elif self.filter_line.has_class("on"):
            self.filter_line.action_give_up()
        else:
            return False
        return True

    def action_sort(self) -> None:
        self.studies.sort_next()

    def marks_here(self) -> Marks:
        return self.session.marks

    def markable(self) -> Markable:
        return self.panes.markable()

    def say_marked(self, sentence: str) -> None:
        self.show_marked()
        self.hints.say(sentence)

    def show_marked(self) -> None:
        """Show how much is marked, and what."""
        self.title_bar.show_marked(self.session.marks.said)
        self.panes.show_marked()

    def action_filter(self) -> None:
        self.panes.begin_filter(self.filter_line)

    def does_something(self, binding_id: str) -> bool:
        """Whether a key does more here than to say why it does nothing."""
        return is_useful(binding_id, self.state, self.studies, self.reading.list)

    def action_view(self) -> None:
        from mgtui.tui.explorer.view_chooser import ViewChooser  # late: not at start

        chooser = ViewChooser()

        def chosen(action_id: str | None) -> None:
            if action_id is not None:
                self.begin_view(action_id)
            if chooser.wrong_key:
                self.hints.say(does_nothing(self, chooser.wrong_key))

        self.app.push_screen(chooser, chosen)

    def action_act(self, action_id: str) -> None:
        result = function_of(action_id)(self.context)
        if iscoroutine(result):
            self.start(lambda: result, group="act")

    def begin_view(self, action_id: str, record: str | None = None) -> None:
        """Open a view, or with `search` the search line; before that go to a record."""
        if record is not None:
            self.navigator.open_record(record)
        if action_id == "search":
            self.action_search()
        else:
            self.action_act(action_id)

    def begin_reopening(self, record: str | None) -> None:
        self.start(partial(self._reopen, record), group="act")

    async def _reopen(self, record: str | None) -> None:
        """Where the library has changed with a decision, it is opened anew."""
        self.hints.say("Reading the library again …")
        if not await self.renewed("What you changed is shown"):
            return
        if record is not None and not self.navigator.open_record(record):
            self.hints.say("That place is not in the open libraries")

    async def renewed(self, word: str, select: str | None = None) -> bool:
        """Show the libraries as they are now, at the place where the reader is, and say a word; whether they were read.

        `select` is the claim that is selected from now on, by its full id, where it stands in the open article.
        """
        try:
            await self.finder.read_anew()
        except (NoLibrary, CannotRead, OSError) as error:
            self.hints.say(format_error(error))
            return False
        view, article = self.panes.present(), self.reading.article.article
        claim = self.session.claim(self.session.here(select)) if select is not None else None
        if claim is not None and view.shown == "article" and view.article == claim.article:
            view = replace(view, claim=claim.id, row=None)
        if not self.state.is_there(view):
            # What the list was about is gone, or the claim: the article may still be there.
            view = View("article", view.article if self.session.article(view.article) else None, topic=view.topic)
        if view.article is None:
            view = replace(view, article=next(iter(self.session.library.articles), None))
        self.search.start()
        self.title_bar.show(self.session.library.title, self.session.title_counts())
        self.title_bar.show_marked(self.session.marks.said)  # what is gone has no mark
        self.library_tree.show_library(self.session.links)
        now = self.session.article(view.article)
        is_same_text = article is not None and now is not None and article.passages == now.passages
        self.navigator.show(view, self.state.hits if is_same_text else (), scroll=True)
        self.hints.say(word)
        return True

    def start(
        self, work: Callable[[], Awaitable[None]], *, group: str, exclusive: bool = False, patience: float = WORKING
    ) -> None:
        """Begin what has to wait for a thread; keys that follow wait for it too, at most so many seconds."""
        self.run_worker(keys_of(self.app).held(work, patience), group=group, exclusive=exclusive)

    # Messages of the parts and widgets

    @on(Found)
    def found(self, event: Found) -> None:
        self.search.found(event.text, event.limits, event.results, event.offers)

    @on(FoundByMeaning)
    def found_by_meaning(self, event: FoundByMeaning) -> None:
        self.search.found_by_meaning(event.text, event.limits, event.results)

    @on(Answered)
    def answered(self, event: Answered) -> None:
        self.search.answered(event.text, event.sentence, is_found=event.is_found)

    @on(SearchFailed)
    def search_failed(self, event: SearchFailed) -> None:
        self.search.failed(event.error)

    @on(IndexProgress)
    def index_progressed(self, event: IndexProgress) -> None:
        self.search.show_progress(event.done, event.total)

    @on(IndexWord)
    def index_message(self, event: IndexWord) -> None:
        self.hints.say(event.sentence)

    @on(Opened)
    def result_chosen(self, event: Opened) -> None:
        kind, _, key = (event.row.key or "").partition(":")
        if kind == "study" and not self.session.links.claims_of_study(key):
            # No claim to go to: the table of all studies has its row.
            self.search.opened_over(event.row)
            imported("tables.screen:open_at")(self.context, key)
        elif kind == ANSWER:
            self.search.opened_over(event.row)
            self.start(lambda: imported("asking.page:open_question")(self.context, key), group="act")
        else:
            self.navigator.arrive_at(event.row)

    @on(Input.Changed, "#query")
    def query_changed(self, event: Input.Changed) -> None:
        self.search.typed(event.value)

    @on(QueryInput.Asked)
    def key_asked(self, event: QueryInput.Asked) -> None:
        self.search.handle_action(event.action)

    @on(Input.Submitted, "#query")
    def query_submitted(self, event: Input.Submitted) -> None:
        self.search.submit(event.value)

    @on(RowList.Opened, "#results")
    def result_opened(self, event: RowList.Opened) -> None:
        self.search.open(event.row)

    @on(RowList.Highlighted, "#list")
    def list_moved(self, event: RowList.Highlighted) -> None:
        self.panes.preview(event.row)

    @on(RowList.Opened, "#list")
    def list_opened(self, event: RowList.Opened) -> None:
        record = event.row.id or ""
        if (event.row.key or "").startswith("search:"):
            self.search.search_for(record)
        elif (event.row.key or "").startswith("question:"):
            self.start(lambda: imported("asking.page:open_question")(self.context, record), group="act")
        elif not self.navigator.open_record(record):
            gone = "That place is no longer in the library"
            self.hints.say(gone if self.state.view.shown == "kept" else NOT_OPEN)

    @on(RowList.Opened, "#beside")
    def beside_opened(self, event: RowList.Opened) -> None:
        if not self.navigator.open_record(event.row.id or ""):
            self.hints.say(NOT_OPEN)

    @on(FilterLine.Filtered)
    def filter_typed(self, event: FilterLine.Filtered) -> None:
        self.panes.show_filter(event.words, closed=event.closed)

    @on(LibraryTree.Opened)
    def tree_opened(self, event: LibraryTree.Opened) -> None:
        kind, key = event.item.kind, event.item.id
        if kind == NO_TOPICS:
            self.action_act("view.terms")
        elif kind == "tag":
            self.navigator.open_list(View("tag", self.state.view.article, subject=key, topic=self.state.view.topic))
        else:
            self.navigator.open_record(written(kind, key))

    @on(LibraryTree.NodeHighlighted)
    def tree_moved(self) -> None:
        if self.library_tree.has_focus and (label := self.library_tree.cut_label):
            self.hints.say(label)

    @on(ArticleView.ClaimClicked)
    def claim_clicked(self, event: ArticleView.ClaimClicked) -> None:
        self.steps.to_claim(event.claim)

    @on(ArticleView.Selected, "#article")
    def words_selected(self) -> None:
        self.hints.show_keys()

    @on(StudyTable.Opened)
    def study_opened(self, event: StudyTable.Opened) -> None:
        self.navigator.open_study(event.study)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget is self.search_line.input and not self.state.searching:
            self.search.begin()  # got there by Tab or by a click
        self.hints.show_keys()

    def on_key(self) -> None:
        self.hints.say("")
