"""What the explorer can be asked for besides moving about: each entry is a key, a name and what carries it out.

One entry adds an action or a view to the keys, to the line behind `v`, to the command palette and to the page of keys.
Nothing here is imported before it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from msgspec import Struct
from textual.binding import Binding

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from textual.screen import Screen

    from mgtui.authoring.author import Author
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Claim, TextSpan
    from mgtui.search.query import Query
    from mgtui.tui.forms.known import Known
    from mgtui.tui.keys.seen import Seen
    from mgtui.tui.marks import Scope
    from mgtui.tui.navigation import View
    from mgtui.tui.notebook_worker import NotebookWorker
    from mgtui.tui.opening import Opening
    from mgtui.tui.records import Row
    from mgtui.tui.session import Session

T = TypeVar("T")


class Action(Struct, frozen=True):
    """Something that the explorer does on what is selected."""

    id: str
    """Of its binding, for a keymap."""
    keys: str
    words: str
    run: str
    """`module:function`, below `mgtui.tui`. It is given the `Context`; where it is a coroutine, keys wait for it."""
    is_view: bool = False
    """Whether it is asked for behind the key of the views."""
    called: str = ""
    """What the choice of views calls it, where that is not how its id ends; see `name`."""
    heading: str = ""
    """Where the page of keys also tells the keys of what it opens: under these words, ..."""
    pages: tuple[str, ...] = ()
    """... from what these classes, each `module:class`, declare."""
    prepared_by: str = ""
    """`module:function` that loads what it needs beside the event loop, while the reader is about something else."""

    @property
    def name(self) -> str:
        """Of a view, where one is chosen."""
        return self.called or self.id.removeprefix("view.")


ACTIONS: tuple[Action, ...] = (
    Action("keep.cite", "y", "Copy a citation of what is selected", "export.clipboard:cite"),
    Action("keep.style", "Y", "Next citation style", "export.clipboard:next_style"),
    Action("copy.id", "I", "Copy the id of what is selected", "export.clipboard:copy_id"),
    Action("copy.address", "D", "Copy the DOI or address of what is selected", "export.clipboard:copy_address"),
    Action("open.source", "O", "Open the source in the browser", "export.clipboard:open_source"),
    Action("keep.bookmark", "m", "Bookmark, or take it away", "notebook.actions:bookmark"),
    Action("keep.note", "M", "Write a note", "notebook.actions:note"),
    Action("keep.tags", "t", "Tag it", "tagging.page:tag"),
    Action("keep.list", "B,apostrophe", "Bookmarks, notes, saved searches", "notebook.actions:show_list"),
    Action("keep.search", "S", "Save the last search", "notebook.actions:save_search"),
    Action("keep.write", "E", "Write to a file", "export.page:write"),
    Action("studies.compare", "equals_sign", "Compare the marked studies", "studies.page:compare"),
    Action("record.whole", "i", "Whole record of the claim or study", "studies.page:record"),
    Action("claim.why", "w", "Why: what stands behind the claim", "profile.screen:why"),
    Action(
        "view.map", "m", "Map of this claim", "claim_map.screen:open_map", is_view=True, heading="Pictures: map",
        pages=("claim_map.view:MapView", "claim_map.screen:ClaimMap"),
    ),
    Action(
        "view.matrix", "x", "Matrix of exposures and outcomes", "matrix.screen:open_matrix", is_view=True,
        heading="Pictures: matrix", pages=("matrix.view:MatrixView", "matrix.screen:Matrix"),
    ),
    Action("view.contradictions", "c", "All contradictions", "contradictions.screen:open_contradictions", is_view=True),
    Action("view.studies", "s", "All studies", "tables.screen:open_studies", is_view=True),
    Action("view.claims", "l", "All claims", "tables.screen:open_claims", is_view=True),
    Action(
        "view.review", "r", "Review what was extracted", "review.opening:review", is_view=True,
        prepared_by="review.opening:prepare",
    ),
    Action(
        "view.own", "e", "Your own library: title, certainty of what is known", "authoring.records:edit_library",
        is_view=True, called="your library",
    ),
    Action(
        "view.answer", "n", "Ask a question; the last answer again", "asking.page:open_answer", is_view=True,
        heading="Answers", pages=("asking.page:ListPage", "asking.page:AnswerPage"),
    ),
    Action(
        "view.time", "t", "Line of time of a question", "asking.page:open_time", is_view=True, called="line of time",
    ),
    Action(
        "view.articles", "a", "The open article against another", "asking.page:open_articles", is_view=True,
        called="two articles",
    ),
    Action(
        "view.told", "o", "Studies told in several ways", "asking.page:open_retold", is_view=True,
        called="studies retold",
    ),
    Action(
        "view.terms", "T", "Terms and topics, proposed and yours", "review.opening:terms", is_view=True,
        heading="Terms and topics", pages=("review.terms:Terms",),
    ),
    Action("view.doubles", "d", "Duplicates: studies that may be one", "review.opening:doubles", is_view=True,
        called="duplicates",
    ),
    Action(
        "view.add", "plus", "Add files and folders to your library", "bringing.page:add_files", is_view=True,
        heading="Adding files", pages=("bringing.page:Adding",),
    ),
    Action(
        "view.new", "N", "New library, or another one, by its folder", "bringing.starting:new_library", is_view=True,
        called="new library",
    ),
    Action("claim.new", "C", "Write a new claim of the selected words or the sentence", "authoring.claims:new_claim"),
    Action("claim.relate", "R", "Relate the claim to another", "authoring.linking:relate"),
    Action("claim.link", "b", "Link a study to the claim", "authoring.linking:link"),
    Action("claim.topics", "T", "Topics and terms of the claim", "authoring.claims:topics"),
    Action("claim.split", "K", "Split the claim in two", "authoring.claims:split"),
    Action("claim.join", "J", "Join the claim with another", "authoring.claims:join"),
    Action("claim.move", "P", "Let the claim stand by the selected words", "authoring.claims:move"),
    Action("record.edit", "e", "Change what is selected in a form", "authoring.records:edit"),
    Action("record.delete", "x,delete", "Delete what is selected, or the kept row", "authoring.deleting:delete"),
    Action("undo", "u", "Undo the last step", "authoring.undoing:undo"),
    Action("redo", "U", "Redo what was undone", "authoring.undoing:redo"),
)  # fmt: skip
VIEWS = tuple(action for action in ACTIONS if action.is_view)
_BY_ID = {action.id: action for action in ACTIONS}


class Words(Struct, frozen=True):
    """Words of an article that the reader has selected, or the sentence that the cursor is on."""

    article: str
    place: TextSpan
    text: str
    is_chosen: bool
    """Whether they were selected; else it is the sentence."""


class Context(Protocol):
    """The explorer as an action sees it."""

    session: Session
    opening: Opening
    notebook: NotebookWorker
    style: str
    """Of citations."""

    @property
    def view(self) -> View:
        """Where the reader is."""

    @property
    def claim(self) -> Claim | None:
        """The selected claim."""

    @property
    def selected_record(self) -> str | None:
        """The id of what has the focus: a study, a claim, a passage, else the article."""

    @property
    def cursor_study(self) -> str | None:
        """The study under the cursor of the study table."""

    @property
    def scopes(self) -> list[Scope]:
        """What an action may be done on; without a word of the reader's on the first."""

    @property
    def cursor_row(self) -> Row | None:
        """The row under the cursor of the list."""

    @property
    def words(self) -> Words | None:
        """The selected words of the open article, else the sentence under the cursor; None where there is neither."""

    @property
    def author(self) -> Author:
        """Writes in the reader's library."""

    @property
    def known(self) -> Known:
        """What forms are completed from, always as the open libraries are now."""

    def here(self, record: str) -> str | None:
        """What the open libraries hold a record under whose id has its library before it; None where there is none."""

    @property
    def undone(self) -> Seen:
        """Whether the last undo was to be seen when a key was pressed that undoes more."""

    @property
    def is_where_it_began(self) -> bool:
        """Whether the reader has gone nowhere since the explorer opened."""

    def start(self, work: Callable[[], Awaitable[None]], patience: float = ...) -> None:
        """Begin what waits for a thread; keys that follow wait for it too, at most so many seconds."""

    def renew(self, word: str, select: str | None = None) -> None:
        """Begin to show the libraries as they are now, where the reader is; a word says what was done. `select` is the
        full id of a claim of the open article to select."""

    async def renewed(self, word: str, select: str | None = None) -> None:
        """The same, waiting for it."""

    async def find_claims(self, words: str) -> list[Claim]:
        """The claims of all open libraries that words find, the best first."""

    def claims_at_hand(self) -> list[tuple[str, list[Claim]]]:
        """Claims that the reader may mean, in groups under their heads, each claim once."""

    async def select(self, query: Query) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
        """Kind and key of every record that satisfies a query, in the order of the library; where there is none, what
        is wrong with the query.
        """

    async def complete(self, text: str) -> str | None:
        """A query with its last word completed, None where nothing is known."""

    def begin_search(self, wanted: str = "") -> None:
        """Go to the search line, which says what is wanted there until something is typed."""

    def say(self, sentence: str) -> None:
        """Say something in place of the keys, until the next key."""

    def key_of(self, binding_id: str) -> str:
        """The key that a binding has now, as it is shown."""

    def claim_or_say(self) -> Claim | None:
        """The selected claim; where there is none it is said how to select one, and keys typed ahead are let go of."""

    def refuse(self, why: str) -> None:
        """Say why no page opens, and let go of keys typed ahead, which were meant for it."""

    def forget_keys(self) -> None:
        """Let go of keys typed ahead, which were meant for a page that does not open."""

    def open_page(self, page: Screen[T], then: Callable[[T | None], object]) -> None:
        """Open a page over the explorer; `then` gets what it gives."""

    def open_record(self, record: str | None) -> bool:
        """Go to a record by its id; whether there is one. None goes nowhere."""

    def open_list(self, view: View) -> None:
        """Go to a list; another of its kind takes its place."""

    def remember(self) -> None:
        """Keep the present place as one that was opened."""

    def show_marks(self) -> None:
        """Show anew what is kept about the selected claim."""

    def open_instead(self, libraries: LibrarySet, said: str) -> None:
        """Open other libraries in place of these; `said` is what the reader is told there."""

    def reopen(self, record: str | None) -> None:
        """Read the libraries anew, and go to a record."""

    async def last_search(self) -> tuple[str, int]:
        """The last search that led somewhere and how much it finds; empty where there was none."""

    def copy(self, text: str) -> None:
        """Send a text to the terminal's clipboard."""


def bindings(actions: tuple[Action, ...], call: str) -> Iterator[Binding]:
    """The keys of actions; `call` is the Textual action that is given the id."""
    for action in actions:
        yield Binding(action.keys, f"{call}('{action.id}')", action.words, id=action.id)


def function_of(action_id: str) -> Callable[..., Any]:
    """What carries an action out, given the `Context`; by its name further arguments where it takes any."""
    found: Callable[..., Any] = imported(_BY_ID[action_id].run)
    return found


def prepare(action_id: str) -> None:
    """Load what an action needs, which mostly comes next."""
    imported(_BY_ID[action_id].prepared_by)()


def imported(name: str) -> Any:
    """What `module:name` below `mgtui.tui` stands for."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(f"mgtui.tui.{module}"), attribute)
