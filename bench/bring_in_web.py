"""Article text out of saved pages, against the expected body."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def measure_pages(folder: Path) -> dict[str, Any]:
    """Token F1 of the passages of each page, as a library reads them, and the mean."""
    scores: dict[str, float] = {}
    for line in (folder / "expected.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        scores[page["file"]] = round(token_f1(article_text(folder / page["file"]), page["body"]), 4)
    return {"mean_f1": round(sum(scores.values()) / len(scores), 4), "f1": scores}


def article_text(path: Path) -> str:
    """The text as it would stand in a library: headings and passages."""
    from mgtui.formats.reading import read_article
    from mgtui.formats.registry import named
    from mgtui.importing.rendering import article_text as written
    from mgtui.library.markdown import read_article as read_written
    from mgtui.library.source import Source

    article = read_written(written(read_article(path, named("html"))), Source("page", [], article="page")).article
    headings = [section.title for section in article.sections]
    return "\n".join([*headings, *(passage.text for passage in article.passages)])


def token_f1(found: str, expected: str) -> float:
    """F1 over words, each as often as it occurs."""
    ours, theirs = (Counter(re.findall(r"\w+", text.lower())) for text in (found, expected))
    common = sum((ours & theirs).values())
    if not common:
        return 0.0
    precision, recall = common / sum(ours.values()), common / sum(theirs.values())
    return 2 * precision * recall / (precision + recall)
