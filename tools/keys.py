"""Writes docs/keys.md from the bindings: run `python tools/keys.py` after a change of keys, actions or views."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingsMap

from mgtui.tui.actions import VIEWS, bindings, imported
from mgtui.tui.app import MgtuiApp
from mgtui.tui.help.words import grouped
from mgtui.tui.keys.letters import LETTERS
from mgtui.tui.keys.queue import KeyQueueApp

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).parents[1] / "docs" / "keys.md"
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
