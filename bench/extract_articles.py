"""The articles a measurement reads, brought in as `mgtui add` brings them in."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.extraction.fields import Fields, fields_of
from mgtui.extraction.reading import ArticleReader
from mgtui.extraction.sentences import split
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.formats.reading import format_of, read_article
from mgtui.importing.rendering import article_text
from mgtui.library.markdown import read_article as read_written
from mgtui.library.source import Source

if TYPE_CHECKING:
    from mgtui.model import Article

GOLD = Path(__file__).resolve().parent.parent / "tests" / "data" / "gold_claims.csv"
_MARKER = re.compile(r"^(?:[-•]|\d+\.)\s+")


def article_of(path: Path, article: str) -> Article:
    """The article of a text or HTML file."""
    draft = read_article(path, format_of(path))
    return read_written(article_text(draft), Source(f"articles/{article}.md", [], article=article)).article


@cache
def fields_of_text(text: str) -> Fields:
    """What is read off a text that stands alone, with no terms: off the first of its sentences that says anything."""
    reader = ArticleReader(read_written(f"{text}\n", Source("articles/alone.md", [], article="alone")).article)
    read = (fields_of(reader, at, Vocabulary(())) for at in range(len(reader.reads())))
    return next((each for each in read if each.direction), Fields())


def line_sentences(line: str) -> list[str]:
    """The sentences of a line of a text file, as `gold_claims.csv` counts them.

    White space is folded, the marker of a list item left out, and no sentence reaches across a table cell.
    """
    folded = " ".join(unicodedata.normalize("NFC", line).split())
    cells = (
        [cell.strip() for cell in folded.strip("|").split("|")] if folded.startswith("|") else [_MARKER.sub("", folded)]
    )
    return [cell[start:end] for cell in cells for start, end in split(cell)]


def gold_sentences(seeds: Path) -> dict[str, tuple[str, list[str]]]:
    """For each hand-made claim its file and the sentences that make it."""
    lines = {path.name: path.read_text(encoding="utf-8").split("\n") for path in seeds.glob("*.txt")}
    found: dict[str, tuple[str, list[str]]] = {}
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            sentence = line_sentences(lines[row["seed"]][int(row["line"]) - 1])[int(row["sentence"]) - 1]
            found.setdefault(row["claim"], (row["seed"], []))[1].append(sentence)
    return found
