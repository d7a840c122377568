"""Given and family names are known by filters that do not keep them."""

from __future__ import annotations

from string import ascii_lowercase

import pytest

from mgtui.formats.known_names import filter_of, is_known, plain


@pytest.mark.parametrize("name", ["Jane", "JANE", "José", "Anne-Marie", "Łukasz", "Priya", "Jürgen"])
def test_given_names_are_known(name: str) -> None:
    assert is_known("given", name)


@pytest.mark.parametrize("word", ["Privacy", "Vitamin", "Subscribe", "J.", "", "金"])
def test_other_words_are_not(word: str) -> None:
    assert not is_known("given", word)
    assert not is_known("family", word)


def test_family_names_are_known() -> None:
    assert is_known("family", "Nguyen")
    assert is_known("family", "Müller")


def test_few_other_words_are_taken_for_names() -> None:
    words = [f"q{one}x{other}zv" for one in ascii_lowercase for other in ascii_lowercase]
    assert sum(is_known(kind, word) for kind in ("given", "family") for word in words) < 0.02 * len(words)


def test_a_filter_is_of_its_names_alone() -> None:
    assert len(filter_of([])) == len(filter_of(["roe"]))
    assert not any(filter_of([]))
    assert any(filter_of(["roe"]))


@pytest.mark.parametrize(
    ("name", "bare"), [("Élodie", "elodie"), ("Mary-Ann", "mary"), ("O'Neil", "oneil"), ("李", "")]
)
def test_names_as_they_are_looked_for(name: str, bare: str) -> None:
    assert plain(name) == bare
