"""Libraries for tests, made for them: an edit of the bundled library changes none of these."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

MINERALS = Path(__file__).parent / "minerals"
"""Six articles with claims, studies, topics, terms and relations: every kind of thing that a library can hold."""

STRINGS = [
    "[95% CI 0.80-0.97]", "[1,2]", "x[/b]", "[/path/x]", "[bold (open)", "[red]", "[type=x, v={'a[0]'}]",
    "[@click=app.quit]x[/]", "[a=b]", "[p<0.05]", "[vitamin D]", "[link='x']y",
]  # fmt: skip
"""Text that would be markup, were it taken for such."""


def write_files(root: Path, files: dict[str, str]) -> Path:
    """Write files into a folder, by their paths within it."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


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


def claimless_library(root: Path) -> Path:
    """A library of one article that no claim has been taken from."""
    return write_files(root, {
        "library.yaml": "id: own\ntitle: Own\nlanguage: en\nschema: 1\n",
        "articles/tea.md": "# Tea\n\nTea holds caffeine.\n",
    })  # fmt: skip


UNREVIEWED = """\
---
title: "Magnesium [vitamin D] and sleep"
---
Magnesium supplementation significantly improves sleep quality in older adults.
A 2012 randomized controlled trial of 46 older adults found that magnesium increased sleep time [/b].

## Limits

Magnesium deficiency reduces IGF-1 in rats. Magnesium supplementation significantly worsens sleep quality in children.
See Held et al. (2012).
"""


def unreviewed_library(root: Path) -> Path:
    """A library of one article, in which a review finds five things to decide."""
    return write_files(root, {
        "library.yaml": "id: mine\ntitle: Mine\nschema: 1\n",
        "articles/sleep.md": UNREVIEWED,
    })  # fmt: skip


def join(root: Path, others: Path) -> None:
    """Put the articles of another library behind those of one, with their claims and studies, and the topics and terms
    that it has no record of."""
    for path in (others / "articles").iterdir():
        shutil.copy(path, root / "articles" / f"zz-{path.name}")
    for path in (others / "claims").iterdir():
        text = re.sub(r"(?<=\bclaim: )(?=[^\s/]+/)", "zz-", path.read_text("utf-8"))
        (root / "claims" / f"zz-{path.name}").write_text(text, "utf-8")
    for name in ("studies.yaml", "topics.yaml", "terms.yaml"):
        known = {record["id"] for record in _flat(yaml.safe_load((root / name).read_text("utf-8")))}
        more = yaml.load((others / name).read_bytes(), yaml.CSafeLoader)
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(yaml.safe_dump([record for record in more if record["id"] not in known], allow_unicode=True))


def _flat(records: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Records, and those within them."""
    for record in records:
        yield record
        yield from _flat(record.get("narrower") or [])
