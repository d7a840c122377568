"""The query language, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtui.model.asking import QUERY_FIELDS
from mgtui.search.query import MAX_WORDS, Filter, Query, Word, parse, span, years


def plain(query: Query) -> list[str]:
    return [word.text for word in query.words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("magnesium sleep", Query("", words=(Word("magnesium"), Word("sleep")))),
        ("  magnesium\t\n", Query("", words=(Word("magnesium"),))),
        ('"vitamin d" bone', Query("", words=(Word("bone"),), phrases=("vitamin d",))),
        ("“vitamin d”", Query("", phrases=("vitamin d",))),
        ("«vitamin d»", Query("", phrases=("vitamin d",))),
        ("magn*", Query("", words=(Word("magn", prefix=True),))),
        ("magensium~", Query("", words=(Word("magensium", fuzzy=True),))),
        ("magn*, tesosterone~;zinc",
         Query("", words=(Word("magn", prefix=True), Word("tesosterone", fuzzy=True), Word("zinc")))),
        ("magnesium -zinc", Query("", words=(Word("magnesium"),), excluded=(Word("zinc"),))),
        ("−zinc", Query("", excluded=(Word("zinc"),))),
        ("-zin*", Query("", excluded=(Word("zin", prefix=True),))),
        ('-"vitamin d"', Query("", excluded_phrases=("vitamin d",))),
        ("r = -0.13", Query("", words=(Word("r"), Word("-0.13")))),
        ("IL-6 pro-inflammatory", Query("", words=(Word("IL-6"), Word("pro-inflammatory")))),
        ("topic:bone", Query("", filters=(Filter("topic", ("bone",)),))),
        ("Topic:Bone zma", Query("", words=(Word("zma"),), filters=(Filter("topic", ("Bone",)),))),
        ('topic:"vitamin d"', Query("", filters=(Filter("topic", ("vitamin d",)),))),
        ("kind:claim,study", Query("", filters=(Filter("kind", ("claim", "study")),))),
        ('topic:"vitamin d",bone', Query("", filters=(Filter("topic", ("vitamin d", "bone")),))),
        ("-kind:article", Query("", filters=(Filter("kind", ("article",), excluded=True),))),
        ("year:2000..2011", Query("", filters=(Filter("year", ("2000..2011",)),))),
        ("rel:contradicts fidelity:overstated",
         Query("", filters=(Filter("rel", ("contradicts",)), Filter("fidelity", ("overstated",))))),
        ("* ~ - , . !", Query("")),
        ("", Query("")),
        ('""', Query("")),
        ("topic:,", Query("", bare_fields=("topic",))),
        ("topic:", Query("", bare_fields=("topic",))),
        ("n:100.. -has:study", Query("", filters=(Filter("n", ("100..",)), Filter("has", ("study",), excluded=True)))),
        ("Claim-Kind:effect", Query("", filters=(Filter("claim_kind", ("effect",)),))),
        ("studies:2 designs:rct relation:supports",
         Query("", words=(Word("studies:2"),), filters=(Filter("design", ("rct",)), Filter("rel", ("supports",))))),
        ("magnesium status: low", Query("", words=(Word("magnesium"), Word("status:"), Word("low")))),
    ],
)  # fmt: skip
def test_parse(text: str, expected: Query) -> None:
    assert parse(text)._replace(text="", notes=()) == expected


def test_the_text_is_kept() -> None:
    assert parse(" “a” ").text == " “a” "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("vit:foo", "“vit:” is no field"),
        ("ratio 1:2", "The colon in “1:2”"),
        ("http://x.org", "“http:” is no field"),
        ('"vitamin d', "The quote is not closed"),
        ('topic:"vitamin d', "The quote is not closed"),
        ("titel:zma", "Did you mean title:?"),
        ("status: low", "“status:” is taken as text"),
        ("m*g", "* works at the end of a word"),
        ("* a", "belongs right after the beginning of a word"),
    ],
)
def test_notes_say_what_was_not_understood(text: str, word: str) -> None:
    assert any(word in note for note in parse(text).notes)


def test_other_colons_are_text() -> None:
    assert plain(parse("ratio 1:2 vit:foo")) == ["ratio", "1:2", "vit:foo"]


@pytest.mark.parametrize("text", ["magnesium -zinc", '"vitamin d"', "topic:bone", "magn* zin~"])
def test_what_is_understood_has_no_note(text: str) -> None:
    assert parse(text).notes == ()


@pytest.mark.parametrize("text", ['"vitamin', "magnesium topic:", 'topic:"vit', "kind:claim,", "magnesium -"])
def test_unfinished_only_while_typing(text: str) -> None:
    assert parse(text, typing=True).unfinished
    assert not parse(text).unfinished


@pytest.mark.parametrize("text", ["magnesium", "topic:bone", '"vitamin d"', "-zinc", "topic: bone", ""])
def test_finished_while_typing(text: str) -> None:
    assert not parse(text, typing=True).unfinished


def test_only_the_last_plain_word_is_still_typed() -> None:
    assert [word.typed for word in parse("mag zin", typing=True).words] == [False, True]
    assert [word.typed for word in parse("mag zin ", typing=True).words] == [False, False]
    assert [word.typed for word in parse("mag zin*", typing=True).words] == [False, False]
    assert [word.typed for word in parse("mag zin").words] == [False, False]


def test_long_queries_are_cut_and_say_so() -> None:
    query = parse(" ".join(f"word{number}" for number in range(200)))
    assert len(query.words) == MAX_WORDS
    assert "Only the first 48 words of this long query count." in query.notes


def test_one_endless_word_is_cut() -> None:
    assert len(parse("m" * 10_000).words[0].text) < 100


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2004", (2004, 2004)),
        ("2000..2011", (2000, 2011)),
        ("2011..2000", (2000, 2011)),
        ("2000..", (2000, 10**12 - 1)),
        ("..2011", (0, 2011)),
        ("2000-2011", (2000, 2011)),
        ("..", None),
        ("04", None),
        ("now", None),
        ("2000..x", None),
    ],
)
def test_years(value: str, expected: tuple[int, int] | None) -> None:
    assert years(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("27", (27, 27)), ("100..", (100, 10**12 - 1)), ("..50", (0, 50)), ("50..100", (50, 100)),
        ("50-100", (50, 100)), ("..", None),
        ("many", None), ("1.5", None), ("٣", None), ("9" * 5_000, None), ("9" * 5_000 + "..", None),
    ],
)  # fmt: skip
def test_ranges_of_numbers(value: str, expected: tuple[int, int] | None) -> None:
    assert span(value) == expected


PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ['"', "“", "*", "~", "-", ":", ",", " ", "topic:", "year:2000..", "kind:claim", "(", "[", "\\", "\0"]
    ),
    st.sampled_from([f"{field}:" for field in QUERY_FIELDS]),
)


@given(st.lists(PIECES, max_size=12).map("".join), st.booleans())
def test_any_text_can_be_parsed(text: str, typing: bool) -> None:
    query = parse(text, typing=typing)
    assert query.text == text
    assert typing or not query.unfinished
    assert all(word.text for word in (*query.words, *query.excluded))
    assert all(limit.values and limit.field in QUERY_FIELDS for limit in query.filters)


def test_a_query_cut_to_one_word_or_to_none_is_told_so() -> None:
    assert parse("zinc " * 60).notes == ("Only the first word of this long query counts.",)
    assert parse(f'"{"zinc " * 1000}"').notes[-1] == "Only the beginning of this long query counts."
