"""The terms that matter in health articles, in every spelling that texts and readers use."""

from __future__ import annotations

import re
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from whoosh.lang.porter2 import stem as whoosh_stem

from mgtui.library.locations import bundled_library
from mgtui.search.language.analysis import Token, analyse, words
from mgtui.search.language.runs import indexed_text, runs_of
from mgtui.search.language.stemming import english_stem, one_spelling, stem
from mgtui.search.language.terms import groups, query_terms, ranked

if TYPE_CHECKING:
    from mgtui.search.ranking.array_texts import Ragged

SENTENCES = Path(__file__).parent.parent / "data" / "tokens.txt"
"""Sentences of articles and names in every spelling, each with its words in the line below."""


def indexed(text: str) -> set[str]:
    return {term for term, _ in ranked(analyse(text))}


def asked(text: str) -> list[str]:
    return query_terms(analyse(text))


SAME = [
    ("IL-6", "IL6", "IL 6", "il-6", "IL‑6", "IL–6"),
    ("IL-1β", "IL1β", "IL-1 beta", "IL-1-beta", "IL1b", "il-1b"),
    ("TNF-α", "TNF-alpha", "TNFα", "TNFa", "TNF alpha", "tnf-a", "tnfα"),
    ("Mg", "Mg2+", "Mg²⁺", "Mg(2+)", "mg2+"),
    ("Ca2+", "Ca²⁺", "Ca"),
    ("IGF-1", "IGF1", "IGF 1", "IGF-I", "igf1", "IGF−1", "IGF₁"),
    ("omega-3", "omega 3", "ω-3", "n-3", "Omega–3"),
    ("B6", "B-6", "B 6", "b6", "B₆"),
    ("SOD1", "SOD-1", "SOD 1", "sod1"),
    ("TRPM7", "TRPM-7", "trpm7"),
    ("25(OH)D", "25-OH-D", "25OHD", "25(OH)D3", "25(oh)vitamin D", "25(OH)D₃"),
    ("1,25(OH)2D", "1,25(OH)2D3", "1,25-(OH)2D3", "1,25(OH)₂D"),
    ("vitamin D", "Vitamin-D", "vitamin d"),
    ("hepatitis B", "Hepatitis-B", "hepatitis b"),
    ("type 2 diabetes", "type II diabetes", "Type 2 diabetes"),
    ("p<0.05", "p < 0.05", "P<.05", "p<0·05".replace("·", ".")),
    ("r = -0.13", "r = −0.13", "r=-0.13", "r = –0.13"),
    ("3.6%", "3.6 %", "3.6"),
    ("1,050,000", "1050000"),
    ("β-carotene", "beta-carotene", "Beta–carotene"),
    ("NF-κB", "NFκB", "NF-kappa-B", "NF-kappaB", "NFkB"),
    ("PGC-1α", "PGC1α", "PGC-1alpha", "PGC1a"),
    ("400 mg", "400mg", "400-mg"),
    ("5 µg", "5 μg", "5 mcg", "5µg", "5 micrograms".replace("s", "")),
    ("anti-inflammatory", "anti‑inflammatory", "anti–inflammatory"),
    ("Alzheimer's", "Alzheimer’s", "alzheimer"),
    ("ageing", "aging"),
    ("oestrogen", "estrogen", "œstrogen", "Oestrogens"),
    ("tumour", "tumor", "tumours"),
    ("randomised", "randomized", "Randomize"),
    ("haemoglobin", "hemoglobin"),
    ("oedema", "edema"),
    ("fibre", "fiber", "fibres"),
    ("behaviour", "behavior"),
    ("sulphate", "sulfate"),
    ("signalling", "signaling", "signal"),
    ("analyse", "analyze", "analysed", "analysis", "analyses"),
    ("paediatric", "pediatric"),
    ("diarrhoea", "diarrhea"),
    ("deficiency", "deficiencies", "deficient"),
    ("supplement", "supplements", "supplementation", "supplemented"),
    ("mice", "mouse"),
    ("naïve", "naive"),
    ("deficiency", "deﬁciency", "defi\u00adciency"),
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_every_spelling_asks_for_the_same(spellings: tuple[str, ...]) -> None:
    assert {spelling: asked(spelling) for spelling in spellings} == dict.fromkeys(spellings, asked(spellings[0]))


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_every_spelling_is_found_by_every_other(spellings: tuple[str, ...]) -> None:
    for written in spellings:
        for query in spellings:
            assert set(asked(query)) <= indexed(f"Levels of {written} were low."), (query, written)


DIFFERENT = [
    ("vitamin D", "vitamin C"),
    ("vitamin D", "vitamin K"),
    ("vitamin K", "vitamin C"),
    ("IL-6", "IL-1"),
    ("IL 6", "IL-1"),
    ("IL-1", "IL-10"),
    ("interleukin-6", "interleukin-1"),
    ("hepatitis B", "hepatitis C"),
    ("B6", "B12"),
    ("vitamin B6", "vitamin B12"),
    ("TNF-α", "TNF-β"),
    ("IGF-1", "IGF-2"),
    ("omega-3", "omega-6"),
    ("SOD1", "SOD2"),
    ("-0.13", "0.13"),
    ("3.6%", "36%"),
    ("25(OH)D", "1,25(OH)2D"),
]


@pytest.mark.parametrize(("query", "text"), DIFFERENT)
def test_what_differs_is_not_found(query: str, text: str) -> None:
    missing = set(asked(query)) - indexed(text)
    assert missing, "every term asked for stands in the other text"


def test_one_firm_name_is_not_found_by_its_parts() -> None:
    assert set(asked("IL-6")).isdisjoint(indexed("IL-1 and IL-10"))
    assert set(asked("vitamin D")).isdisjoint(indexed("vitamin C and vitamin K"))


CONTAINS = [
    ("igf", "IGF-1 in serum"),
    ("il", "IL-6"),
    ("vitamin", "vitamin D"),
    ("IL-1", "IL-1β"),
    ("vitamin D", "vitamin D3"),
    ("vitamin K", "vitamin K2"),
    ("B6", "vitamin B6"),
    ("D3", "vitamin D3"),
    ("0.13", "r = -0.13"),
    ("inflammatory", "anti-inflammatory"),
    ("type 2", "type-2 diabetes"),
    ("antiinflammatory", "anti-inflammatory"),
    ("postmenopausal", "post-menopausal women"),
    ("betacarotene", "β-carotene"),
    ("CD8", "CD8+ T cells"),
]


@pytest.mark.parametrize(("query", "text"), CONTAINS)
def test_a_part_is_found_in_the_whole(query: str, text: str) -> None:
    assert set(asked(query)) <= indexed(text)


@pytest.mark.parametrize("word", ["not", "no", "without", "cannot", "nor", "never", "less", "more", "when"])
def test_negations_and_comparisons_are_words(word: str) -> None:
    assert stem(word) in indexed(f"It was {word} associated with ageing.")


def test_a_contracted_negation_is_a_negation() -> None:
    assert words("It doesn't work") == ["it", "not", "work"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 2000–2011", ["between", "2000", "2011"]),
        ("2000-2011", ["2000", "2011"]),
        ("10 mg", ["10", "milligram"]),
        ("Mg 10", ["mg", "10"]),
        ("a 12-week trial", ["a", "12", "week", "trial"]),
        ("95 % CI 0.88 to 1.31", ["95", "ci", "0.88", "to", "1.31"]),
        ("doi:10.1016/j.x", ["doi", "10.1016", "j", "x"]),
        ("zinc/magnesium", ["zinc", "magnesium"]),
        ("μαγνήσιο", ["μαγνησιο"]),
        ("магний", ["магнии"]),
        ("", []),
        ("… — !?", []),
    ],
)
def test_atoms(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_sentences_give_the_words_they_gave() -> None:
    """A change of the analysis must be meant: an index built before it no longer serves."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    known = dict(zip(lines[::2], (line.strip() for line in lines[1::2]), strict=True))
    assert len(known) > 250
    assert {sentence: " ".join(map(_written, analyse(sentence))) for sentence in known} == known


def _written(token: Token) -> str:
    """A word as it is; with `=` a name that stands for its parts, with `~` another spelling, and their places."""
    if token.width == 1 and not token.firm:
        return token.text
    return f"{'=' if token.firm else '~'}{token.text}@{token.start}-{token.end}"


def test_stems_are_those_of_another_stemmer() -> None:
    """Whoosh has the same algorithm: both must agree on every word of the bundled library."""
    texts = [path.read_text(encoding="utf-8") for path in bundled_library().rglob("*.*") if path.is_file()]
    letters = {word for text in texts for word in re.findall("[a-z]{3,}", text.lower())}
    assert len(letters) > 2_500
    assert {word: english_stem(word) for word in letters} == {word: whoosh_stem(word) for word in letters}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("skies", "sky"), ("dying", "die"), ("news", "news"), ("herring", "herring"), ("generously", "generous"),
        ("communication", "communic"), ("hopping", "hop"), ("hoping", "hope"), ("agreed", "agre"), ("feed", "feed"),
        ("cries", "cri"), ("ties", "tie"), ("gas", "gas"), ("gaps", "gap"), ("kiwis", "kiwi"), ("yes", "yes"),
        ("conditional", "condit"), ("rational", "ration"), ("sensibility", "sensibl"), ("geology", "geolog"),
        ("quickly", "quick"), ("replacement", "replac"), ("adoption", "adopt"), ("controll", "control"),
        ("rate", "rate"), ("cease", "ceas"), ("say", "say"), ("boy", "boy"), ("enjoyed", "enjoy"),
    ],
)  # fmt: skip
def test_english_stems(word: str, expected: str) -> None:
    assert english_stem(word) == expected


@pytest.mark.parametrize(
    "pair", [("exercise", "exercising"), ("disease", "diseases"), ("kill", "killed"), ("cell", "cells")]
)
def test_spelling_rules_keep_forms_together(pair: tuple[str, str]) -> None:
    assert stem(pair[0]) == stem(pair[1])


@pytest.mark.parametrize(
    "word", ["hour", "four", "your", "source", "course", "does", "shoe", "wise", "rise", "tire", "more"]
)
def test_spelling_rules_leave_other_words(word: str) -> None:
    assert one_spelling(word) == word


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
@example("🄐")
@example("⑴x")
def test_places_are_places_of_the_text(text: str) -> None:
    tokens = analyse(text)
    atoms = [token for token in tokens if token.width == 1 and not token.firm]
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [token.position for token in atoms] == list(range(len(atoms)))
    assert [token.start for token in atoms] == sorted(token.start for token in atoms)


@given(st.lists(st.sampled_from(["IL-6", "25(OH)D", "TNFα", "ﬁbre", "e\u0301te", "Mg²⁺", "ok", "—", "ß"]), max_size=8))
def test_a_token_covers_the_word_as_written(parts: list[str]) -> None:
    text = " ".join(parts)
    for token in analyse(text):
        written = text[token.start : token.end]
        assert written == written.strip()
        assert any(char.isalnum() for char in written)


_PIECES = """
vitamin Vitamin d D b6 B 12 IL il-1 6 β -beta a I II type Type 5 mg Mg Mg2+ ug μg anti- anti non was the (95% -0.13
0.05), n= = , . – \u00ad \u0301 hepatitis 25(OH) 25(OH)vit D3 TNFa TNF ω 3 omega p<.05 1,050,000 can't mice' FOXO3a ½ ⑴
co α αβ
"""


PARTED = st.lists(
    st.tuples(st.sampled_from(_PIECES.split()), st.sampled_from(["", " ", " ", " ", "-", "\n"])), max_size=12
).map(lambda parts: "".join(piece + between for piece, between in parts))


@given(PARTED)
@example("vitamin b6 \u00ad D")
def test_an_index_has_of_a_text_what_its_analysis_says(text: str) -> None:
    check_run(text)


def test_words_with_hyphens_and_numbers_with_signs_are_read_as_any_other() -> None:
    parts = (
        "cell",
        "the",
        "Vitamin",
        "anti",
        "d",
        "n",
        "mg",
        "tnf",
        "alpha",
        "12",
        "0.5",
        "1,325",
        ".5",
        "-",
        "(",
        "]%",
    )
    for some in product(parts, parts, ("", ".", "x-y", "3)")):
        for between in ("-", ""):
            check_run(between.join(some))


def check_run(text: str) -> None:
    tokens, found = analyse(text), indexed_text(text)
    assert found.terms == [term for term, _ in ranked(tokens)]
    written = [(token.text, token.position) for token in tokens if token.width == 1 or token.firm]
    assert list(zip(found.words, found.places, strict=True)) == written
    assert found.last == (tokens[-1].position if tokens else 0)
    apart = [token.text for run in runs_of(text) for token, *_ in groups(analyse(run))]
    assert apart == [token.text for token, *_ in groups(tokens)]


@given(st.lists(PARTED, max_size=6), st.booleans())
def test_of_many_texts_at_once_it_has_the_same(texts: list[str], is_met: bool) -> None:
    array_texts = pytest.importorskip("mgtui.search.ranking.array_texts", exc_type=ImportError)
    if not is_met:
        array_texts._table = array_texts._Table()
    found = array_texts.analysed(texts)
    one_by_one = [indexed_text(text) for text in texts]

    def told(numbers: Ragged) -> list[list[str]]:
        names = iter([found.names[number] for number in numbers.numbers])
        return [list(islice(names, length)) for length in numbers.lengths]

    assert told(found.terms) == [each.terms for each in one_by_one]
    assert told(found.words) == [each.words for each in one_by_one]
    assert found.places.tolist() == [place for each in one_by_one for place in each.places]
    assert found.lasts == [each.last for each in one_by_one]
    letters = iter([found.initials[number] for number in found.letters.numbers])
    assert [set(islice(letters, length)) for length in found.letters.lengths] == [
        {word[0] for word in each.words} for each in one_by_one
    ]
