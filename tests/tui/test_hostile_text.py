"""Text of a library is data: no markup, no control codes, wherever it is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

STRINGS = [
    "[95% CI 0.80-0.97]", "[1,2]", "x[/b]", "[/path/x]", "[bold (open)", "[red]", "[type=x, v={'a[0]'}]",
    "[@click=app.quit]x[/]", "[a=b]", "[p<0.05]", "[vitamin D]", "[link='x']y",
]  # fmt: skip


def hostile_library(root: Path) -> Path:
    """A library in which every text that can be shown holds all the strings."""
    bad = " ".join(STRINGS)
    (root / "articles").mkdir(parents=True)
    (root / "claims").mkdir()

    def write(name: str, value: object) -> None:
        (root / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")  # JSON is YAML

    write("library.yaml", {"id": "bad", "title": f"T {bad}", "description": bad, "language": "en", "schema": 1})
    front = json.dumps({"title": f"A {bad}", "author": f"W {bad}", "note": bad})
    escaped = bad.replace("[", "\\[").replace("<", "\\<").replace("*", "\\*")
    table = f"| h | i |\n|---|---|\n| {escaped} | c |\n"
    body = f"## H {escaped}\n\nFirst zebra sentence {escaped} ends.\n\n- item {escaped}\n\n{table}"
    (root / "articles" / "one.md").write_text(f"---\n{front}\n---\n\n{body}", encoding="utf-8")
    write("topics.yaml", [{"id": "t", "label": f"L {bad}"}])
    write("terms.yaml", [{"id": "x", "label": f"X {bad}"}])
    write("studies.yaml", [{
        "id": "s", "title": f"S {bad}", "label": f"B {bad}", "population": bad, "design": bad, "intervention": bad,
        "issued": "2004", "identification": "stated", "effects": [{"outcome": "x", "direction": "increases"}],
        "verification": {"status": "verified", "note": bad}, "funding": bad, "caveats": [bad],
    }])  # fmt: skip
    link = {"id": "s", "stance": "supports", "fidelity": "overstated", "note": bad}
    claims = [
        {"id": "a", "statement": f"Zebra one {bad}", "anchors": [{"quote": "First zebra sentence"}], "topics": ["t"],
         "population": bad, "studies": [link], "note": bad, "status": "reviewed",
         "relations": [{"type": "contradicts", "claim": "b", "reason": f"Because {bad}"}]},
        {"id": "b", "statement": f"Zebra two {bad}", "anchors": [{"quote": "item"}], "topics": ["t"],
         "studies": [link]},
    ]  # fmt: skip
    write("claims/one.yaml", claims)
    return root


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return hostile_library(tmp_path / "library")


WALKS: dict[str, tuple[str, ...]] = {
    "start": (),
    "claim": ("right_square_bracket",),
    "results": ("slash", *"zebra"),
    "opened": ("slash", *"zebra", "enter"),
    "related": ("right_square_bracket", "r"),
    "walk": ("right_square_bracket", "c"),
    "topic": ("1", "j", "enter"),
    "study": ("right_square_bracket", "3", "enter"),
    "nothing found": ("slash", *"[/b]", "enter"),
    "contradictions": ("v", "c"),
    "split": ("v", "c", "enter"),
    "map": ("right_square_bracket", "v", "m"),
    "matrix": ("v", "x"),
    "why": ("right_square_bracket", "w"),
    "keys": ("question_mark",),
}
NAMES = {"[": "left_square_bracket", "]": "right_square_bracket", "/": "slash", " ": "space"}


@pytest.mark.parametrize("walk", WALKS)
async def test_markup_in_library_text_is_shown_as_it_is(explore, hostile, walk) -> None:
    async with explore(size=(240, 60), root=hostile) as driver:
        for key in WALKS[walk]:
            await driver.press(NAMES.get(key, key))
        shown = driver.text()
    assert driver.app.return_code in (0, None)
    if walk in ("claim", "related", "opened", "results", "walk", "topic", "split"):
        for string in ("[vitamin D]", "[red]", "[a=b]"):
            assert string in shown


def test_the_hostile_library_is_sound(hostile) -> None:
    from mgtui.library.reader import read_library

    assert [str(mistake) for mistake in read_library(hostile).mistakes] == []
