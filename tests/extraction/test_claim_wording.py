"""What labels abstracts that carry no headings: wording that asserts, wording that announces, and neither."""

import sys
from pathlib import Path

import msgspec
import pytest

BENCH = str(Path(__file__).resolve().parents[2] / "bench")


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.setattr(sys, "path", [BENCH, *sys.path])
    return __import__


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Here we show that magnesium activates the enzyme.", True),
        ("We therefore propose that both act together.", True),
        ("These results suggest a role for zinc in repair.", True),
        ("Growth stopped within a day, indicating that zinc is needed.", True),
        ("We found that 12 of 40 mice died.", None),
        ("Analysis showed a band of 40 kDa.", None),
        ("Magnesium activates the enzyme.", None),
        ("Here we review what is known of magnesium.", False),
        ("The implications of these findings are discussed.", False),
        ("This review will outline the pathways of zinc.", False),
        ("This systematic review shows that magnesium lowers pressure.", True),
    ],
)
def test_wording(bench, sentence, told):
    assert bench("claim_wording").stated(sentence) is told


def test_only_abstracts_without_headings_are_plain(bench, tmp_path):
    said = ["Magnesium was given.", "It was measured.", "It rose.", "It helps."]
    headed = ["METHODS Magnesium was given.", "It was measured.", "RESULTS It rose.", "CONCLUSIONS It helps."]
    corpus = tmp_path / "scifact" / "corpus.jsonl"
    corpus.parent.mkdir()
    kept = [(said, False), (said, True), (headed, False), (said[:3], False)]
    corpus.write_bytes(
        b"\n".join(msgspec.json.encode({"abstract": each, "structured": flag}) for each, flag in kept) + b"\n"
    )
    assert bench("extract_data").plain_abstracts(tmp_path) == [said]
