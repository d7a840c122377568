"""What acts in a statement and what it acts on, by terms and by words."""

import pytest
from written import article

from mgtui.extraction.candidates import candidates
from mgtui.extraction.directions import directed
from mgtui.extraction.phrases import phrase_before, phrases_behind
from mgtui.extraction.subjects import Context, Subject, subject_of
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.model import Concept, Library, Term

TERMS = (
    Term("magnesium", "Magnesium", ("Mg",)),
    Term("magnesium-deficiency", "Magnesium deficiency"),
    Term("mg-supply", "Magnesium in food", ("dietary magnesium", "magnesium intake")),
    Term("zinc", "Zinc"),
    Term("igf-1", "IGF-1"),
    Term("testosterone", "Testosterone"),
    Term("inflammation", "Inflammation"),
    Term("immunity", "Immune function"),
    Term("als", "ALS"),
    Term("als-risk", "ALS risk", ("risk of ALS",)),
    Term("lead", "Lead"),
    Term("supplement", "Dietary supplement", ("supplement",)),
    Term("older-people", "Older people"),
    Term("rct", "Randomized controlled trial"),
)
VOCABULARY = Vocabulary(TERMS)


def subject(text: str, context: Context | None = None) -> Subject:
    return subject_of(VOCABULARY, text, directed(text), context or Context())


def acting(text: str) -> tuple[str | None, str | None]:
    exposure = subject(text).exposure
    return (exposure.concept, exposure.aspect) if exposure else (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Magnesium deficiency lowers IGF-1.", ("magnesium", "deficiency")),
        ("Higher dietary magnesium raises IGF-1.", ("magnesium", "intake")),
        ("Circulating Mg is associated with IGF-1.", ("magnesium", "serum_level")),
        ("Zinc raises testosterone.", ("zinc", "unspecified")),
        ("No link between magnesium intake and the risk of ALS was found.", ("magnesium", "intake")),
        ("A randomized controlled trial found a rise in IGF-1 with zinc.", ("igf-1", "unspecified")),
        ("One study in older people found no association between zinc and IGF-1.", ("zinc", "unspecified")),
        ("IGF-1 can be lowered by magnesium deficiency.", ("magnesium", "deficiency")),
        ("IGF-1 was higher in the zinc group than in the placebo group.", ("zinc", "unspecified")),
    ],
)
def test_what_acts(text, expected):
    assert acting(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zinc raises IGF-1 and testosterone.", ["igf-1", "testosterone"]),
        ("Zinc leads to higher inflammation and increased testosterone.", ["inflammation", "testosterone"]),
        ("Low zinc leads to higher inflammation and weakened immune function.", ["inflammation"]),
        ("Zinc is needed for IGF-1, testosterone and inflammation.", ["igf-1", "testosterone", "inflammation"]),
        ("Zinc is critical for IGF-1, testosterone needs more than that.", ["igf-1"]),
        ("Magnesium does not prevent ALS.", ["als-risk"]),
        ("There is no link between zinc and ALS risk.", ["als-risk"]),
        ("Zinc is associated with ALS.", ["als"]),
        ("Zinc can lead to inflammation.", ["inflammation"]),
        ("Zinc can lead to ALS-like inflammation.", ["inflammation"]),
        ("Zinc raises IGF-1, but testosterone was not measured.", ["igf-1"]),
        ("IGF-1 declined with magnesium deficiency.", ["igf-1"]),
        ("IGF-1 was similar between groups.", ["igf-1"]),
    ],
)
def test_what_is_acted_on(text, expected):
    found = subject(text)
    assert [each.concept for each in (found.outcome, *found.more_outcomes)] == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mg and zinc", ["magnesium", "zinc"]),
        ("200 mg of zinc", ["zinc"]),
        ("ALS also", ["als"]),
        ("als was", []),
        ("This may lead to zinc loss from lead pipes.", ["zinc", "lead"]),
    ],
)
def test_short_names_go_by_their_case_and_verbs_are_no_names(text, named):
    assert [mention.concept for mention in VOCABULARY.mentions(text)] == named


def test_a_label_without_letters_is_no_name():
    assert [
        mention.concept for mention in Vocabulary([Term("dash", "—"), Term("zinc", "Zinc")]).mentions("Zinc — it")
    ] == ["zinc"]


def test_exposures_of_one_breath_share_their_aspect():
    found = subject("Both zinc and magnesium deficiency lower IGF-1.")
    assert [(each.concept, each.aspect) for each in (found.exposure, *found.more_exposures)] == [
        ("zinc", "deficiency"),
        ("magnesium", "deficiency"),
    ]


def test_what_the_words_leave_out_comes_from_around():
    theme, zinc = Concept("magnesium", text="magnesium"), Concept("zinc", text="zinc")
    for text, aspect in (
        ("Deficiency raises inflammation.", "deficiency"),
        ("High dietary intake does not lower inflammation.", "intake"),
        ("Oral supplementation in mice lowers inflammation.", "supplementation"),
        ("Supplements may lower inflammation.", "supplementation"),
        ("Replenishing this mineral lowers inflammation.", "unspecified"),
    ):
        assert subject(text, Context(theme=theme)).exposure == Concept("magnesium", aspect, "magnesium"), text
    assert subject("Zinc lowers inflammation.", Context(theme=theme)).exposure.concept == "zinc"
    assert subject("Sunlight lowers inflammation.", Context(theme=theme)).exposure.text == "Sunlight"
    assert subject("Zinc’s role in IGF-1 is crucial for growth.", Context(antecedent=zinc)).exposure.concept == "zinc"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Certain gut bacteria ", "Certain gut bacteria"),
        ("However, dietary factors, such as salt and sugar, can ", ""),
        ("The caffeine in coffee may significantly ", "caffeine in coffee"),
        ("Drinking green tea (three cups) also ", "Drinking green tea"),
        ("in the caffeine group", "caffeine"),
        ("Several recent studies ", ""),
        ("They ", ""),
        ("Possibly ", ""),
        ("A very long row of words without end or name ", ""),
        ("", ""),
    ],
)
def test_the_phrase_before_a_verb(text, expected):
    assert phrase_before(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" total sleep time by 45 minutes.", ["total sleep time"]),
        (" hormone production and action.", ["hormone production", "action"]),
        (" pain and swelling in older adults", ["pain and swelling"]),
        (" the risk of stroke (95 % CI 0.4 to 0.9)", ["stroke"]),
        (" already well-nourished individuals.", []),
        (" it.", []),
        ("", []),
    ],
)
def test_the_phrases_behind_a_verb(text, expected):
    assert phrases_behind(text) == expected


ARTICLE = """# Magnesium and you

Magnesium raises IGF-1 in older men. However, it also lowers inflammation. It is important to eat well for IGF-1.

Magnesium lowers inflammation in mice. Zinc raises testosterone in men. Its lack lowers IGF-1.

- Bones: This mineral raises testosterone.
"""


def test_what_no_term_names_is_taken_up_in_its_own_words():
    made = article("# Coffee\n\nCaffeine delays the onset of sleep by an hour. It also reduces deep sleep.\n")
    assert [(claim.statement, claim.exposure.text, claim.outcome.text) for claim in candidates(made).claims] == [
        ("Caffeine delays the onset of sleep by an hour.", "Caffeine", "onset of sleep"),
        ("Caffeine also reduces deep sleep.", "Caffeine", "deep sleep"),
    ]


def test_a_candidate_can_be_read_alone():
    found = candidates(article(ARTICLE), Library("made", "Made", terms={term.id: term for term in TERMS})).claims
    told = {claim.statement: claim.exposure.concept for claim in found if claim.exposure}
    assert told == {
        "Magnesium raises IGF-1 in older men.": "magnesium",
        "Magnesium also lowers inflammation.": "magnesium",
        "Magnesium lowers inflammation in mice.": "magnesium",
        "Zinc raises testosterone in men.": "zinc",
        "Zinc’s lack lowers IGF-1.": "zinc",
        "Magnesium raises testosterone.": "magnesium",
    }
    assert [claim.anchors[0].quote for claim in found if claim.statement.startswith("Zinc’s")] == [
        "Its lack lowers IGF-1."
    ]
