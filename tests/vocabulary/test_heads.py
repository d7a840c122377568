"""A single word for a thing names it beside other words only where they do not mostly make another thing of it."""

from __future__ import annotations

from collections import defaultdict

import pytest

from mgtui.extraction.vocabulary import Vocabulary
from mgtui.vocabulary.health import name_key, shipped

_FEWEST, _BEGINNING = 3, 3


def test_no_head_of_names_of_other_things_stands_for_one_of_them() -> None:
    health = shipped()
    headed: dict[str, set[str]] = defaultdict(set)
    for term in health.terms.values():
        for name in map(name_key, term.names):
            if " " in name:
                headed[name.split()[-1]].add(term.id)
    wide = []
    for term in health.terms.values():
        label = name_key(term.names[0]) if term.names else ""
        for key in [name_key(name) for name in term.names[1:] if " " not in name and not name.isupper()]:
            own = {each for each in headed[key] if term.id in {each, *health.above(each), *health.terms[each].kin}}
            others = len(headed[key] - own - {*term.kin})
            # `smokers` of smoking, `apnea` of apnoea, `thyroid` of thyroid function
            is_form = label.startswith(f"{key} ") or (
                " " not in label and key.replace("o", "")[:_BEGINNING] == label.replace("o", "")[:_BEGINNING]
            )
            if others >= max(_FEWEST, 2 * len(own)) and not is_form:
                wide.append(f"{key}: {term.id}")
    assert not wide, ", ".join(wide)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("temporary GI discomfort", "gastrointestinal-symptoms"),
        ("financial discomfort", None),
        ("mild discomfort", "pain"),
        ("stomach discomfort", "abdominal-pain"),
        ("market regulation", None),
        ("visa deprivation", None),
        ("nasal microbiome", None),
        ("vascular aging", None),
        ("aging", "age"),
    ],
)
def test_a_word_that_another_turns_names_nothing(words: str, outcome: str | None) -> None:
    assert Vocabulary(()).outcome(words) == outcome
