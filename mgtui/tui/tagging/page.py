"""Tags of what is selected or marked, on one line: what is added is given, what is taken out of it is taken away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from mgtui.counting import number_of
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.notebook.notebook import Notebook
    from mgtui.notebook.records import Location
    from mgtui.tui.actions import Context

KEYS = (("field.submit", "keeps"), ("tags.leave", "leaves them as they were"), ("tags.take", "takes the tag offered"))


class Names(tuple[tuple[str, ...], tuple[str, ...]]):
    """The names of tags to give, and of those to take away."""

    __slots__ = ()


async def tag(explorer: Context) -> None:
    """Give tags to the marked records, else to what is selected, or take them away."""
    from mgtui.notebook.joining import key_of_record
    from mgtui.notebook.locations import location_of

    scope = next(iter(explorer.scopes), None)
    records = scope.records if scope else ()
    locations = [location for record in records if (location := location_of(explorer.session.library, record))]
    if not locations:
        explorer.refuse("Nothing here to tag")
        return

    def is_writable(notebook: Notebook) -> bool:
        notebook.require_writable()
        return True

    # Said before the page opens: what cannot be kept should not be typed first.
    if not await explorer.notebook.ask(is_writable):
        explorer.forget_keys()
        return
    kept = explorer.notebook.kept
    of_each = [set(kept.tags_of(key_of_record(location.record))) for location in locations]
    counts = {name: len(records) for name, records in kept.tags.items()}
    title = locations[0].record if len(locations) == 1 else scope.words if scope else ""
    page = TagPage(title, sorted(set.intersection(*of_each)), counts)
    explorer.open_page(page, partial(_keep, explorer, locations))


async def _keep(explorer: Context, locations: Sequence[Location], names: Names | None) -> None:
    if names is None or not any(names):
        return
    given, taken = names

    def write(notebook: Notebook) -> int:
        return notebook.tag(locations, given, taken)

    changed = await explorer.notebook.ask(write)
    await explorer.notebook.learn_marks()
    explorer.show_marks()
    if changed is not None:
        said = " ".join([*(f"+{name}" for name in given), *(f"-{name}" for name in taken)])
        explorer.say(f"# {said}: {locations[0].record if len(locations) == 1 else number_of(changed, 'record')}")


class TagPage(ModalPage[Names | None]):
    """Gives the names to give and to take away."""

    DEFAULT_CSS = """
    TagPage { align: center middle; }
    TagPage > Vertical { width: 76; max-width: 96%; height: auto; padding: 0 2; }
    TagPage Static { height: auto; max-height: 6; color: $text-muted; }
    TagPage #tags-word { color: $warning; }
    TagPage Input { margin: 1 0; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave them as they were", id="tags.leave"),
        Binding("tab", "take", "Take the tag that is offered", id="tags.take", priority=True),
    ]

    def __init__(self, title: str, tags: Sequence[str], counts: Mapping[str, int]) -> None:
        """`tags` are those that all of the records have; `counts` has every tag with how many records have it."""
        super().__init__()
        self._title, self._tags, self._counts = title, list(tags), counts

    def compose(self) -> ComposeResult:
        text = "".join(f"{name} " for name in self._tags)
        with self.frame(f"Tags of {self._title}"):
            yield Field(text, placeholder="to-read doubtful", id="tags", suggester=TagSuggester(self._counts))
            yield Static(Content(self._known()))
            yield Static(id="tags-word", markup=False)

    def _known(self) -> str:
        known = "  ".join(f"{name} {number}" for name, number in self._counts.items())
        return f"There are: {known}" if known else "A tag is one word; several have spaces between."

    def on_mount(self) -> None:
        self.say_keys(KEYS)
        field = self.query_one(Input)
        self.set_focus(field)
        field.cursor_position = len(field.value)

    def action_take(self) -> None:
        self.query_one(Input).action_cursor_right()

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Keep the line; where one of its words can be no tag, that is said and the page stays."""
        from mgtui.notebook.notebook import tag_name

        try:
            wanted = [tag_name(word) for word in self.query_one(Input).value.split()]
        except ValueError as error:
            self.query_one("#tags-word", Static).update(Content(str(error)))
            return
        given = tuple(name for name in dict.fromkeys(wanted) if name not in self._tags)
        self.dismiss(Names((given, tuple(name for name in self._tags if name not in wanted))))


class TagSuggester(Suggester):
    """Completes the last word to the tag with this beginning that most records have."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._by_number = sorted(counts, key=lambda name: -counts[name])

    async def get_suggestion(self, value: str) -> str | None:
        """The whole line with its last word completed, None where no tag begins so."""
        begun = value.rpartition(" ")[2]
        name = next(
            (name for name in self._by_number if begun and name.startswith(begun.lower()) and name != begun), None
        )
        return value[: len(value) - len(begun)] + name if name else None
