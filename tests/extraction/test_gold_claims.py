"""The sentences of the hand-made claims: every claim has one, and where the originals are at hand it exists."""

import csv
import re
import sys
from pathlib import Path

from shared_data import SHARED, needs

from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library

TOP = Path(__file__).resolve().parents[2]
GOLD = TOP / "tests" / "data" / "gold_claims.csv"


def rows():
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_claim_has_its_sentence():
    assert {row["claim"] for row in rows()} == set(read_library(bundled_library()).claims)
    assert len({row["seed"] for row in rows()}) == 5
    assert len(rows()) == len({tuple(row.values()) for row in rows()})


@needs("seeds")
def test_every_sentence_exists_and_shares_words_with_its_claim(monkeypatch):
    monkeypatch.setattr(sys, "path", [str(TOP / "bench"), *sys.path])
    from extract_articles import gold_sentences

    def stems(text):
        return {word[:5] for word in re.findall(r"\w{4,}", text.lower())}

    claims = read_library(bundled_library()).claims
    strange = [
        claim
        for claim, (_, sentences) in gold_sentences(SHARED / "seeds").items()
        if not stems(claims[claim].statement) & stems(" ".join(sentences))
    ]
    # The article says it with a train, which cannot go two ways at once.
    assert strange == ["muscle-ageing/pathways-exclusive"]
