"""In-text citations led to the list of references, against `bench/labels/citations.jsonl`."""

from __future__ import annotations

import json
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reading_texts import Snapshot

from mgtui.extraction.citations import ListedWorks, citations
from mgtui.extraction.references import references
from mgtui.extraction.sections import Part, part_of
from mgtui.formats.reading import format_of, read_article
from mgtui.importing.rendering import article_text
from mgtui.library.markdown import read_article as read_written
from mgtui.library.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article

LABELS = Path(__file__).parent / "labels" / "citations.jsonl"


def measure_citations(snapshots: Path, half: str = "") -> dict[str, Any]:
    """Links made, links that are right, and links labelled, over articles whose repositories are in a folder.

    `half` is `mend` or `kept`; both where it is empty. A passage that reads otherwise than when it was labelled is
    counted as lost, an article whose file is not there as absent.
    """
    made = right = labelled = lost = absent = 0
    wrong: list[str] = []
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        if half and row["half"] != half:
            continue
        article = _article(snapshots, row)
        if article is None:
            absent += 1
            continue
        for meant, got in _compared(article, row["passages"]):
            lost += got is None
            made, labelled = made + len(got or ()), labelled + len(meant)
            right += len((got or set()) & meant)
            wrong += [f"{row['file'][-40:]} {pair}" for pair in sorted(meant ^ (got or set()))]
    return {"made": made, "right": right, "labelled": labelled, "lost passages": lost, "absent": absent, "wrong": wrong}


Pairs = set[tuple[int, int]]
"""Where a citation begins, and the number of an entry that it leads to."""


def _compared(article: Article, passages: list[dict[str, Any]]) -> Iterator[tuple[Pairs, Pairs | None]]:
    """For each labelled passage what its citations lead to and what they are led to; None where it is not there."""
    orders = {_hash(passage.text): order for order, passage in enumerate(article.passages)}
    works = ListedWorks(references(article))
    texts = [order for order, each in enumerate(article.passages) if part_of(each.headings) is not Part.REFERENCES]
    found = citations(article, works, texts)
    for passage in passages:
        spans = [each["at"] for each in passage["citations"]]
        meant = {(each["at"][0], number) for each in passage["citations"] for number in each["references"]}
        order = orders.get(passage["sha256"])
        if order is None:
            yield meant, None
            continue
        here = [each for each in found if each.order == order]
        yield (
            meant,
            {
                (_start(spans, each.start, each.end), works.entries[entry].number)
                for each in here
                for entry in each.entries
            },
        )


def _start(spans: list[list[int]], start: int, end: int) -> int:
    """Where the labelled citation begins that words overlap; their own beginning where they overlap none."""
    return next((first for first, last in spans if start < last and first < end), start)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _article(snapshots: Path, row: dict[str, Any]) -> Article | None:
    snapshot = Snapshot(snapshots, row["repository"], row["commit"])
    if not snapshot.there():
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(row["file"]).name
        path.write_bytes(snapshot.data(row["file"]))
        draft = read_article(path, format_of(path))
    source = Source("articles/x.md", [], article="x")
    return read_written(article_text(draft), source).article


if __name__ == "__main__":
    import sys

    print(json.dumps(measure_citations(Path(sys.argv[1]), *sys.argv[2:]), indent=1, ensure_ascii=False))
