"""Design and number of people read off abstracts, against `bench/labels/abstracts.jsonl`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mgtui.extraction.abstracts import study_facts
from mgtui.formats.reading import read_references
from mgtui.formats.registry import named

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELS = Path(__file__).parent / "labels" / "abstracts.jsonl"
_KINDS = {
    "randomized": {"randomized controlled trial", "cluster randomized trial", "randomized crossover trial"},
    "trial": {"clinical trial", "crossover trial", "controlled trial", "intervention study"},
    "nonrandomized": {"nonrandomized trial", "clinical trial", "intervention study"},
    "before-after": {"before-after study"},
    "cohort": {"cohort study"}, "cross-sectional": {"cross-sectional study", "survey"},
    "case-control": {"case-control study"}, "case series": {"case series"},
    "review of studies": {"meta-analysis", "systematic review"}, "animal": {"animal study"},
    "narrative review": {"narrative review"}, "in vitro": {"in vitro study"}, "none": set(),
}  # fmt: skip
"""The names that are right for a label."""


def measure_abstracts(data: Path, half: str = "") -> dict[str, Any]:
    """Of the abstracts labelled: how many are given a design and a number, and how many of these are right."""
    texts = dict(_texts(data))
    counts = {"abstracts": 0, "design given": 0, "design right": 0, "n given": 0, "n right": 0, "n labelled": 0}
    wrong: list[str] = []
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        if (half and row["half"] != half) or row["id"] not in texts:
            continue
        facts = study_facts(*texts[row["id"]])
        right = set().union(*(_KINDS[label] for label in row["designs"]))
        total = facts.n.total if facts.n else None
        counts["abstracts"] += 1
        counts["design given"] += bool(facts.design)
        counts["design right"] += facts.design in right
        counts["n labelled"] += bool(row["n"])
        counts["n given"] += bool(total)
        counts["n right"] += total in row["n"]
        if facts.design and facts.design not in right:
            wrong.append(f"{row['id']} design {facts.design}, not {row['designs']}")
        if total not in (row["n"] or [None]):
            wrong.append(f"{row['id']} n {total}, not {row['n']}")
    return counts | {"wrong": wrong}


def _texts(data: Path) -> Iterator[tuple[str, tuple[str, str]]]:
    """Title and abstract by the id of a label."""
    path = data / "evidence_inference" / "abstracts.jsonl"
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        row = json.loads(line)
        parts = (f"{part['section']}: {part['text']}" if part["section"] else part["text"] for part in row["abstract"])
        yield f"PMC{row['pmcid']}", (row["title"], "\n".join(parts))
    nbib = data / "references" / "pubmed_1000.nbib"
    for entry in read_references(nbib, named("nbib")).references if nbib.exists() else ():
        yield f"PMID{entry.study.pmid}", (entry.study.title, entry.study.abstract or "")


if __name__ == "__main__":
    import sys

    print(json.dumps(measure_abstracts(Path(sys.argv[1]), *sys.argv[2:]), indent=1, ensure_ascii=False))
