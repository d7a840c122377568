"""With every key changed by a keymap, the texts of all screens tell the changed keys, and these do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.binding import BindingsMap

from mgtui.importing.add import add
from mgtui.library.library_set import libraries_of
from mgtui.library.locations import own_library
from mgtui.tui.app import MgtuiApp
from mgtui.tui.help.screen import KeysHelp
from mgtui.tui.keys.checking import places

TYPED = ("keys.", "search.", "field.", "filter.", "form.", "chooser.", "note.", "export.", "help", "palette")
"""Ids of keys that must work while text is typed, and so cannot be letters."""
DEFAULTS = re.compile(r"⏎|↑↓|\b(?:[Ee]sc|[Tt]ab|j k|1-9)\b|\^[edog]\b")
ARTICLE = (
    "# Zebra trial\n\nIn 2011 a trial in 120 adults found that magnesium significantly increased muscle strength.\n"
)


def _own_bindings() -> BindingsMap:
    return BindingsMap([binding for kind in places() for binding in kind.__dict__.get("BINDINGS", ())])


def _changed_keys() -> dict[str, str]:
    """A key of its own for every id: a function key where text is typed, else an Ethiopic letter."""
    found = {each.id for bindings in _own_bindings().key_to_bindings.values() for each in bindings if each.id}
    ids = sorted(found, key=lambda name: (name.startswith("keys."), name))  # short keys for long lines
    letters = (chr(code) for code in range(0x1200, 0x13F0) if chr(code).isalpha())
    held = iter([f"{held}f{number}" for held in ("", "ctrl+", "shift+", "alt+") for number in range(1, 13)])
    return {each: next(held if each.startswith(TYPED) else letters) for each in ids}


def test_every_binding_has_an_id_and_no_two_keys_of_a_class_are_one() -> None:
    for kind in places():
        for binding in BindingsMap(kind.__dict__.get("BINDINGS", ())).key_to_bindings.values():
            assert all(each.id for each in binding), (kind, binding)
            assert len(binding) == 1, (kind, binding)


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The keymap, which the app has from its start."""
    changed = _changed_keys()
    start = MgtuiApp.__init__

    def init(app: MgtuiApp, *arguments: object) -> None:
        start(app, *arguments)
        app.set_keymap(changed)

    monkeypatch.setattr(MgtuiApp, "__init__", init)
    return changed


class Shown:
    """Presses keys by the ids of their bindings, and reads what a screen says of its own."""

    def __init__(self, driver, keys: dict[str, str]) -> None:
        self.driver, self.keys = driver, keys

    async def press(self, *ids: str) -> None:
        await self.driver.press(*(self.keys[each] for each in ids))

    def name(self, binding_id: str) -> str:
        key = self.keys[binding_id]
        return key.replace("ctrl+", "^")

    def tells(self, *ids: str) -> None:
        """The screen names these keys and none that were changed."""
        text = self.driver.text()
        assert not [each for each in ids if self.name(each) not in text], text
        assert not DEFAULTS.search(text), text


@pytest.mark.long
async def test_every_page_over_the_explorer_tells_the_changed_keys(explore, keys) -> None:
    async with explore(size=(140, 40)) as driver:
        see = Shown(driver, keys)
        see.tells("claim.next", "search", "help", "quit", "pane.tree")
        await see.press("claim.next")
        see.tells("claim.related", "claim.why")
        await see.press("claim.why")
        see.tells("profile.next", "profile.open", "profile.leave")
        await see.press("profile.leave", "view")
        see.tells("view.map", "view.matrix", "view.contradictions", "view.none")
        await see.press("view.map")
        see.tells("map.open", "map.recentre", "map.computed", "map.leave", "map.up", "map.down")
        await see.press("map.leave", "view", "view.matrix")
        see.tells("matrix.open", "matrix.next", "matrix.filter", "matrix.expand", "matrix.rows", "matrix.leave")
        await see.press("matrix.filter")
        see.tells("field.submit", "filter.clear")
        await see.press("filter.clear", "matrix.leave", "view", "view.contradictions")
        see.tells("list.down", "list.up", "list.open", "contradictions.leave")
        await see.press("list.open")
        see.tells("split.left", "split.right", "split.next", "split.previous", "split.open", "split.leave")
        await see.press("split.leave", "contradictions.leave", "pane.studies")
        see.tells("studies.sort", "filter", "mark", "record.whole")
        await see.press("record.whole")
        see.tells("study-page.claims", "study-page.leave")
        await see.press("study-page.leave", "studies.compare")
        see.tells("mark")
        await see.press("pane.tree")
        see.tells("tree.open", "tree.fold", "pane.passages")
        await see.press("keep.write")
        see.tells("export.write", "export.leave")
        await see.press("export.leave", "keep.note")
        see.tells("note.save", "note.editor")
        await see.press("note.save", "keep.search")
        see.tells("search")
        await see.press("pane.passages", "search")
        see.tells("field.submit", "search.up", "search.down", "search.kind", "search.article", "search.leave")
        await see.press("search.leave", "keep.list")


async def test_lists_say_with_the_changed_keys_how_to_leave_them(explore, keys) -> None:
    async with explore(size=(120, 40)) as driver:
        see = Shown(driver, keys)
        await see.press("keep.list")
        if "Nothing kept yet" in driver.text():
            see.tells("keep.bookmark", "keep.note")
        await driver.press(keys["leave"])
        driver.screen.navigator.open_record("topic:hormones")
        await driver.settle()
        if driver.screen.state.view.topic:
            see.tells("leave")


async def test_the_page_of_keys_has_the_changed_ones_only(explore, keys) -> None:
    async with explore(size=(100, 250)) as driver:
        see = Shown(driver, keys)
        await see.press("help")
        assert isinstance(driver.screen, KeysHelp)
        text = driver.text()
        see.tells("keys.leave", "keys.down", "view.matrix", "matrix.rows", "keep.cite", "search.older", "claim.next")
        assert not {"⏎", "^o", "^g", "pgdn", "alt+left"} & set(text.split())


@pytest.mark.long
async def test_the_review_and_its_forms_tell_the_changed_keys(explore, keys, tmp_path: Path) -> None:
    source = tmp_path / "zebra.md"
    source.write_text(ARTICLE, encoding="utf-8")
    add([source], own_library())
    async with explore(size=(160, 40), root=libraries_of()) as driver:
        see = Shown(driver, keys)
        await see.press("view", "view.review")
        see.tells(
            "review.accept", "review.reject", "review.edit", "review.bare", "review.study", "review.undo",
            "review.leave", "review.down", "review.up", "review.next-open", "review.section", "review.field-3",
        )  # fmt: skip
        await see.press("review.edit")
        see.tells("form.save", "form.next", "form.down", "form.leave")
        await see.press("form.next", "form.leave", "review.study")
        see.tells("chooser.down", "chooser.up", "chooser.take", "chooser.leave")
        await see.press("chooser.take")
        see.tells("menu.down", "menu.up", "menu.choose", "menu.leave", "menu.1")
        await see.press("menu.1", "review.edit", "form.save")
        assert "2 accepted" in driver.text()
        while "All decided" not in driver.text():
            await see.press("review.reject")
        see.tells("review.undo", "review.leave")
        await see.press("review.leave")
        assert driver.screen is driver.app.screen_stack[0]
