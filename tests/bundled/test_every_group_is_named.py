"""No group that answers is hidden by the sentence on top, and what it tells of a group is one of the weightiest."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mgtui.answering import sentence as sentences
from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.from_claim import question_of_claim
from mgtui.answering.groups import WAYS
from mgtui.answering.nearness import Nearness
from mgtui.evidence.links import Links
from mgtui.library.reader import read_library

ROOT = Path(__file__).parents[2]
AGREES = ("agree", "the other side", "The other side", "another way")
NAMES = {
    "yes": ("yes", *AGREES), "no_effect": ("no effect", *AGREES), "opposite": ("the opposite", *AGREES),
    "only_if": ("narrow",),
}  # fmt: skip
"""How a group is named of which no claim is told."""
EVERY = 3
"""Of the questions that claims answer every so many-th is asked."""
MARGIN = 0.3
"""So much lighter than the weightiest of its group is what is told at most: it has to fit, and be no doublet."""


def questions(name: str, asker: Asker) -> list[str]:
    """Questions of a library: those labelled for the bundled one, else such as its claims answer."""
    if name == "content":
        path = ROOT / "bench" / "labels" / "questions" / "open.yaml"
        return sorted(each["question"] for each in yaml.safe_load(path.read_text("utf-8")))
    read = (question_of_claim(asker, claim) for claim in asker.links.claims)
    return sorted({each.text for each in read if each and each.exposure and each.outcome})[::EVERY]


@pytest.mark.parametrize("name", ["content", "bench/libraries/red-meat", "bench/libraries/colds"])
def test_every_group_that_answers_is_named_by_its_weightiest(name, monkeypatch):
    asker = Asker(Links(read_library(ROOT / name)))
    told: list[str] = []
    whole = sentences._Line._whole

    def kept(line, rows):
        told[:] = [row.claim.id for _, row in rows]
        return whole(line, rows)

    monkeypatch.setattr(sentences._Line, "_whole", kept)
    hidden, light, groups = [], [], 0
    for text in questions(name, asker):
        found = answer(asker, asker.read(text))
        told.clear()
        line, near = sentences.sentence(found, asker.names), Nearness(found, asker.names)
        # Of a question that is none for yes or no the groups are no sides.
        for key, rows in found.groups.items() if told and sentences._YES_OR_NO.match(text) else ():
            mine = [row for row in rows if row.claim.id in told]
            groups += bool(rows) and key in NAMES
            if rows and key in NAMES and not mine and not any(words in line for words in NAMES[key]):
                hidden.append(f"{text}: {key}: {line}")
            best = min(map(near.grade, rows), default=())
            if mine and key in WAYS and min(map(near.grade, mine)) == best:
                most = max(near.weight(row) for row in rows if near.grade(row) == best)
                light += [text] * (max(map(near.weight, mine)) < most - MARGIN)
    assert groups > 20
    assert not hidden
    assert len(light) <= groups / 20
