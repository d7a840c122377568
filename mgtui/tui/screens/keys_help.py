"""Every key, made from the live bindings, and the query language by example."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from mgtui.tui.live_keys import live_bindings, shown_key

if TYPE_CHECKING:
    from textual.screen import Screen

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Find", ("search", "hit.", "pane.", "filter")),
    ("Read", ("claim.", "passage.", "list.", "tree.", "studies.")),
    ("Follow", ("walk.", "history.", "view")),
    ("Keep", ("keep.",)),
    ("Pictures", ("map.", "matrix.")),
    ("Always", ("help", "quit", "leave", "palette")),
)
EXAMPLES: tuple[tuple[str, str], ...] = (
    ("zma testosterone trained men", "words; one that is missing never hides the rest"),
    ('"vitamin d"', "exactly these words"),
    ("magn*", "words that begin so"),
    ("tesosterone~", "words spelt nearly so"),
    ("magnesium -zinc", "without a word"),
    ("kind:claim rel:contradicts", "claims that contradict or are contradicted"),
    ("design:rct year:2000..2011", "by the study behind it"),
    ("topic:zma article:igf-1", "within a topic, within an article"),
    ("fidelity:overstated", "where an article says more than its source"),
    ("direction:decreases,no_effect", "either of two"),
)


class KeysHelp(ModalScreen[None]):
    """A page over the screen it explains."""

    DEFAULT_CSS = """
    KeysHelp { align: center middle; }
    KeysHelp > VerticalScroll {
        width: 84; max-width: 96%; height: auto; max-height: 92%;
        background: $surface; border: round $primary; padding: 0 2;
        border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close", id="keys.close", show=False),
        Binding("j,down", "scroll(1)", "Down", id="keys.down", show=False),
        Binding("k,up", "scroll(-1)", "Up", id="keys.up", show=False),
    ]

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        page = VerticalScroll()
        page.border_title = Content("Keys")
        page.border_subtitle = Content("Esc closes")
        with page:
            yield Static(self._page())

    def action_scroll(self, step: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)

    def _page(self) -> Content:
        bindings = _by_id(self._about)
        lines: list[Content] = []
        for title, prefixes in GROUPS:
            found = [b for b in bindings if b.id and b.id.startswith(prefixes)]
            rows = _rows(found, self)
            if rows:
                lines += [Content(""), Content.styled(title, "bold $accent"), *rows]
        lines += [Content(""), Content.styled("Search by example", "bold $accent")]
        lines += [
            Content.assemble("  ", (example.ljust(32), "$primary"), (meaning, "$text-muted"))
            for example, meaning in EXAMPLES
        ]
        return Content("\n").join(lines[1:])


def _by_id(screen: Screen[object]) -> list[Binding]:
    """The bindings of a screen, its widgets and the app, each id once with all its keys."""
    found: dict[str, Binding] = {}
    for binding in live_bindings([screen, *screen.walk_children(), screen.app]):
        if not binding.id or not binding.description:
            continue
        known = found.get(binding.id)
        keys = dict.fromkeys([*(known.key.split(",") if known else ()), binding.key])
        found[binding.id] = Binding(",".join(keys), binding.action, binding.description, id=binding.id)
    return list(found.values())


def _rows(bindings: list[Binding], screen: Screen[None]) -> list[Content]:
    """One line for each thing that can be done; the panes' own keys for the same thing are one line."""
    merged: dict[str, list[str]] = {}
    for binding in bindings:
        keys = merged.setdefault(_meaning(binding), [])
        for key in binding.key.split(","):
            shown = shown_key(screen.app, Binding(key, ""))
            if shown not in keys:
                keys.append(shown)
    return [
        Content.assemble("  ", (" ".join(keys).ljust(32), "$primary"), (meaning, "$foreground"))
        for meaning, keys in merged.items()
    ]


def _meaning(binding: Binding) -> str:
    pane, _, act = (binding.id or "").partition(".")
    shared = {
        "down": "Down",
        "up": "Up",
        "top": "To the top",
        "end": "To the end",
        "page-down": "Page down",
        "page-up": "Page up",
    }
    return (
        shared.get(act, binding.description) if pane in ("passage", "list", "tree", "studies") else binding.description
    )
