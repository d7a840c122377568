"""Writes docs/keys.md and the names of the keys that `mgtui config` knows from the bindings: run `python tools/keys.py`
after a change of keys, actions or views."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding, BindingsMap

from mgtui.tui.actions import VIEWS, bindings, imported
from mgtui.tui.app import MgtuiApp
from mgtui.tui.help.words import grouped
from mgtui.tui.keys.checking import binding_ids
from mgtui.tui.keys.queue import KeyQueueApp

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).parents[1] / "docs" / "keys.md"
NAMES = Path(__file__).parents[1] / "mgtui" / "commands" / "key_names.txt"
HEAD = """# Keys

Made from the bindings by `tools/keys.py`. In the explorer `?` shows the same for the screen that is open, with the keys
that the settings have changed; the names of all keys for that stand at the end.
"""
GENERAL = ("Here", "Everywhere", "Lists", "Keep")
REPEATED = f"""What stands under {", ".join(GENERAL)} works on the pages below too, where they have lists, fields or
records; it is not repeated.
"""
EXPLORER = (
    "explorer.screen:Explorer", "explorer.search_line:QueryInput", "widgets.filter_line:FilterLine",
    "article.view:ArticleView", "widgets.row_list:RowList", "explorer.library_tree:LibraryTree",
    "studies.table:StudyTable",
)  # fmt: skip
PAGES = (
    ("Why", "profile.screen:EvidenceProfile"),
    ("Studies on a page", "studies.page:StudyPage"),
    ("Contradictions", "contradictions.screen:Contradictions"),
    ("Two claims side by side", "contradictions.screen:SplitView"),
    ("Note", "notebook.actions:NotePage"),
    ("Table of all studies or claims", "tables.screen:Records"),
    ("Table of all studies or claims: rows", "tables.view:RecordTable"),
    ("Screening", "tables.screen:Studies"),
    ("Columns of a table", "tables.choosing:ColumnChooser"),
    ("Write to a file", "export.page:ExportPage"),
    ("Review", "review.screen:Review"),
    ("Form", "forms.page:FormPage"),
    ("Form: the open line", "forms.editor:Editor"),
    ("Form: records within a record", "forms.records_page:RecordsPage"),
    ("Choosing a claim or a study", "widgets.chooser:Chooser"),
    ("A question before something is done", "authoring.asking:Question"),
    ("A choice", "widgets.menu:Menu"),
    ("Page of keys", "help.screen:KeysHelp"),
)


class Letter(NamedTuple):
    """A letter, what it means, and the ids of the bindings that carry it out; what begins with a dot is a last part.

    The letters behind the key of the views are an alphabet of their own, as is what is typed.
    """

    key: str
    meaning: str
    ids: tuple[str, ...]


LETTERS: tuple[Letter, ...] = (
    Letter("j", "down", (".down",)),
    Letter("k", "up", (".up",)),
    Letter("g", "to the top", (".top",)),
    Letter("G", "to the end", (".end",)),
    Letter("n", "next hit, the next that is open", ("hit.next", "review.next-open", "split.next", "profile.next")),
    Letter("N", "the one before", ("hit.previous", "split.previous", "profile.previous")),
    Letter("H", "back", ("history.back", "map.back", ".leave")),
    Letter("L", "forward", ("history.forward",)),
    Letter("q", "close what is open, on the first screen the program", ("quit", ".leave", "view.none")),
    Letter(
        "v",
        "views, also from one to another",
        ("view", "view.other", "view.none"),
    ),
    Letter("w", "why; closes it too", ("claim.why", "profile.leave", "answer.why")),
    Letter("r", "related claims", ("claim.related",)),
    Letter("c", "claims that contradict", ("walk.contradicts", "matrix.contested")),
    Letter("s", "claims that support", ("walk.supports",)),
    Letter("l", "claims that limit", ("walk.qualifies",)),
    Letter("d", "claims it rests on", ("walk.depends-on",)),
    Letter("i", "whole record; closes it too", ("record.whole", "study-page.leave", "record-page.leave")),
    Letter("o", "sort", ("studies.sort", "table.sort", "review.sort")),
    Letter("f", "filter", ("filter", "matrix.filter", "map.computed", "table.filter", "review.filter")),
    Letter("y", "copy a citation", ("keep.cite",)),
    Letter("Y", "next citation style", ("keep.style",)),
    Letter("I", "copy the id", ("copy.id",)),
    Letter("D", "copy the DOI or address", ("copy.address",)),
    Letter("O", "open the source", ("open.source",)),
    Letter("z", "make this pane full, and back", ("pane.full",)),
    Letter("m", "bookmark", ("keep.bookmark",)),
    Letter("t", "tag", ("keep.tags",)),
    Letter("M", "note", ("keep.note",)),
    Letter("B", "what is kept", ("keep.list",)),
    Letter("S", "save the last search", ("keep.search", "answer.save")),
    Letter("V", "mark from the last mark to here", ("mark.range",)),
    Letter("X", "take away all that is marked, or left of a list", ("mark.none", "review.reject-left")),
    Letter("E", "write to a file", ("keep.write",)),
    Letter("a", "accept, include", ("review.accept", "screening.include", "terms.accept")),
    Letter("p", "put off", ("screening.later",)),
    Letter("A", "accept all that is listed or sure", ("review.each", "terms.sure")),
    Letter("W", "accept the words only", ("review.bare",)),
    Letter(
        "x",
        "take away what is under the cursor",
        ("review.reject", "record.delete", "records.take", "screening.exclude", "terms.reject"),
    ),
    Letter("e", "edit", ("review.edit", "record.edit", "answer.change", "terms.rename")),
    Letter("u", "undo", ("undo", "review.undo", "records.back", "terms.undo", "add.undo")),
    Letter("U", "redo", ("redo",)),
    Letter("C", "make a claim", ("claim.new", "review.another")),
    Letter("J", "join two claims, two terms", ("claim.join", "terms.merge")),
    Letter("K", "split a claim", ("claim.split",)),
    Letter("P", "move the anchor of a claim", ("claim.move",)),
    Letter("R", "relate two claims", ("claim.relate",)),
    Letter("T", "topics and terms", ("claim.topics", "review.terms", "terms.broaden")),
    Letter("b", "link a study", ("claim.link", "review.study")),
    Letter("Z", "low or high rows", ("matrix.rows",)),
)


def meaning(key: str, binding_id: str) -> str | None:
    """What a letter means in a binding; None where the binding is not among those of the letter."""
    last = "." + binding_id.rpartition(".")[2]
    return next((each.meaning for each in LETTERS if each.key == key and {binding_id, last} & {*each.ids}), None)


def names() -> str:
    """The names of all keys, a line each."""
    return "".join(f"{name}\n" for name in binding_ids())


def page() -> str:
    """The whole page."""
    lines = [HEAD, *_table("One letter, one meaning", [(each.key, each.meaning.capitalize()) for each in LETTERS])]
    shown = [*_of(MgtuiApp), *(each for name in EXPLORER for each in _of(imported(name)))]
    shown += _flat(BindingsMap(bindings(VIEWS, "choose")))
    shown += [each for view in VIEWS for name in view.pages for each in _of(imported(name))]
    told: dict[str, set[str]] = {}
    for title, rows in grouped(shown, _name):
        lines += _table(title, rows)
        for keys, words in rows if title in GENERAL else ():
            told.setdefault(words, set()).update(keys.split(" "))
    lines += [REPEATED]
    for title, name in PAGES:
        merged: dict[str, list[str]] = {}
        for each in _of(imported(name)):
            merged.setdefault(each.description, []).append(_name(each.key))
        own = [(" ".join(keys), words) for words, keys in merged.items() if not told.get(words, set()).issuperset(keys)]
        lines += _table(title, own) if own else []
    shown += [each for _, name in PAGES for each in _of(imported(name))]
    names: dict[str, list[str]] = {}
    for each in sorted(shown, key=lambda binding: binding.id or ""):
        names.setdefault(each.id or "", []).append(_name(each.key))
    rows = [(" ".join(dict.fromkeys(keys)), f"`{name}`") for name, keys in names.items()]
    return "\n".join([*lines, *_table("Names, for `mgtui config set keys.NAME KEY`", rows)])


def _of(kind: type) -> list[Binding]:
    """What a class and those of ours that it is made from declare."""
    declared = [each for base in kind.__mro__ if base.__module__.startswith("mgtui.") for each in _declared(base)]
    return _flat(BindingsMap(declared))


def _declared(kind: type) -> list[Binding]:
    found: list[Binding] = kind.__dict__.get("BINDINGS", [])
    return found


def _flat(known: BindingsMap) -> list[Binding]:
    return [binding for bound in known.key_to_bindings.values() for binding in bound]


def _name(key: str) -> str:
    return KeyQueueApp().get_key_display(Binding(key, "", ""))


def _table(title: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    yield f"## {title}\n\n| key | does |\n|---|---|"
    for keys, words in rows:
        yield f"| {' '.join(f'`{key}`' for key in keys.split(' '))} | {words} |".replace("`|`", "`\\|`")
    yield ""


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
    NAMES.write_text(names(), encoding="utf-8")
