"""A sound library, damaged at random: what is left is still whole in itself."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sound_library import FILES

from mgtui.library.reader import read_library
from mgtui.library.snapshot import dump, load
from mgtui.model import Library

WORDS = ["", "x", "zinc", "a/zinc", "no", "food", "{id: x}"]
SIGNS = ["- ", "\n", "  ", ": ", "[", "}", '"', "\x00"]


def assert_whole(library: Library) -> None:
    """Every id that a record refers to is one of the library, or names another one."""
    for claim in library.claims.values():
        assert claim.article in library.articles
        assert set(claim.topics) <= set(library.topics)
        assert {link.id for link in claim.studies} <= set(library.studies)
        assert {relation.claim for relation in claim.relations if "::" not in relation.claim} <= set(library.claims)
        for concept in (claim.exposure, claim.outcome):
            assert concept is None or concept.concept is None or concept.concept in library.terms
        passages = library.articles[claim.article].passages
        for place in claim.places:
            assert 0 <= place.start < place.end <= len(passages[place.order].text)
            assert passages[place.order].id == place.passage
    for topic in library.topics.values():
        assert all(library.topics[narrower].broader == topic.id for narrower in topic.narrower)
        assert topic.broader is None or topic.id in library.topics[topic.broader].narrower
    for study in library.studies.values():
        assert {effect.outcome for effect in study.effects} <= set(library.terms)
    for term in library.terms.values():
        above = [term.id]
        while (broader := library.terms[above[-1]].broader) is not None:
            assert broader not in above
            above.append(broader)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_what_is_left_is_whole(data):
    path = data.draw(st.sampled_from(sorted(FILES)))
    text = FILES[path]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    damaged = text[:start] + data.draw(st.sampled_from(WORDS + SIGNS)) + text[end:]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in {**FILES, path: damaged}.items():
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(content, encoding="utf-8")
        library = read_library(root)
    assert_whole(library)
    assert load(dump(library)) == library
    assert all(mistake.path in FILES or "/" not in mistake.path for mistake in library.mistakes)
