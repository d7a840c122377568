import re

import msgspec
import pytest
from written import article, library

from mgtui.extraction.candidate_records import Candidates
from mgtui.extraction.candidates import anchor_of, candidates, identity
from mgtui.extraction.hedging import kind_of
from mgtui.extraction.scoring import THRESHOLD, cell_score, claim_scores
from mgtui.extraction.sentences import Sentence
from mgtui.library.anchors import AnchorFinder
from mgtui.library.labels import citation_label


def test_cells():
    assert cell_score("No significant rise in IGF-1 or testosterone.") >= 0.5
    assert cell_score("Resistance-trained men") < 0.5
    assert cell_score("ZMA (Zn, Mg, B6)") < 0.5


ABSTRACT = [
    "Magnesium deficiency is common in older adults.",
    "The aim of this study was to test whether magnesium lowers blood pressure.",
    "We randomised 120 adults to magnesium or placebo for 12 weeks.",
    "Systolic pressure was 130 (SD 12) with magnesium and 134 (SD 11) with placebo (p = 0.04).",
    "These results suggest that magnesium may be an effective treatment for hypertension in older adults.",
]


def test_the_conclusion_of_an_abstract():
    scores = claim_scores(ABSTRACT)
    assert max(scores) == scores[-1] > 0.7
    assert [score >= THRESHOLD for score in scores] == [False, False, False, False, True]
    assert claim_scores([]) == []


PLAIN = [
    "The enzyme needs a metal to work.",
    "Which metal it needs is unknown.",
    "Here we show that magnesium activates the enzyme in yeast.",
    "We purified the enzyme and measured its activity at 12 concentrations.",
    "Implications for the design of supplements are discussed.",
]


def test_a_claim_made_early_and_an_abstract_that_ends_with_an_announcement():
    assert [score >= THRESHOLD for score in claim_scores(PLAIN)] == [False, False, True, False, False]


PROSE = """# Magnesium and hormones

Magnesium increases IGF-1 in older men. Subscribe to our newsletter. Zinc may raise testosterone (3).

## Conclusion

To sum up the evidence, magnesium increases IGF-1 in older men. Magnesium increases IGF-1 in older men.

| Study | Population | Supplement | Outcome on IGF-1 |
|---|---|---|---|
| Trial (2004) | Trained men | ZMA | No significant rise in IGF-1 or testosterone. |
| Trial (2021) | Young athletes | ZMA | No significant rise in IGF-1 or testosterone. |
"""


def test_one_candidate_for_what_is_said_twice():
    found = candidates(article(PROSE), library()).claims
    assert [len(each.places) for each in found if each.statement == "Magnesium increases IGF-1 in older men."] == [2]


def test_a_question_and_what_the_writer_does_claim_nothing():
    text = (
        "# Coffee\n\nCoffee lowers the risk of strokes. Does coffee lower blood pressure? I drink coffee for my heart."
    )
    for label in ("Figure 1.", "Keywords:", "Trial registration:"):
        text += f"\n\n{label} Smoking increases the risk of lung cancer in adults.\n"
    assert [each.statement for each in candidates(article(text)).claims] == ["Coffee lowers the risk of strokes."]


def test_rows_of_a_table_are_told_apart():
    found = [each for each in candidates(article(PROSE), library()).claims if each.context]
    assert [each.population for each in found] == ["Trained men", "Young athletes"]
    assert {each.direction for each in found} <= {None, "no_effect"}
    assert len({each.places for each in found}) == len({each.key for each in found}) == 2


def test_every_anchor_is_found_again_where_it_was():
    made = article(PROSE)
    finder = AnchorFinder(made)
    found = candidates(made, library()).claims
    assert found
    for each in found:
        assert [finder.place(anchor) for anchor in each.anchors] == list(each.places)


def test_fields_and_record():
    found = candidates(article(PROSE), library())
    claim = found.claims[0]
    assert (claim.exposure.concept, claim.outcome.concept) == ("magnesium", "igf-1")
    assert (claim.kind, claim.direction, claim.hedging, claim.population) == (
        "effect",
        "increases",
        "asserted",
        "older men",
    )
    zinc = next(each for each in found.claims if "Zinc" in each.statement)
    assert zinc.statement == "Zinc may raise testosterone."
    assert zinc.anchors[0].quote.endswith("(3).")
    made = claim.as_claim("made/one")
    assert (made.id, made.status, made.anchors) == ("made/one", "extracted", claim.anchors)
    assert msgspec.json.decode(msgspec.json.encode(found), type=Candidates) == found


def test_a_library_is_not_needed():
    claim = candidates(article(PROSE)).claims[0]
    assert (claim.exposure.concept, claim.exposure.text, claim.outcome.text) == ("magnesium", "Magnesium", "IGF-1")
    assert claim.direction == "increases"


def test_identity_survives_what_does_not_change_the_words():
    assert identity("Magnesium, “Mg”, helps.") == identity("magnesium  'Mg' HELPS")
    assert identity("No change.", "Trial A") != identity("No change.", "Trial B")
    assert identity("It helps.") != identity("It does not help.")
    before = {each.key for each in candidates(article(PROSE), library()).claims}
    after = {each.key for each in candidates(article("First, a new word.\n\n" + PROSE), library()).claims}
    assert before <= after


def test_a_reference_list_claims_nothing_and_a_direction_of_nothing_is_left_out():
    made = article(
        "# Sleep\n\nIt is likely that this reduces them both in many people.\n\n"
        "## References\n\nSmith J. The effect of caffeine on sleep: magnesium increases sleep in men.\n"
    )
    found = candidates(made).claims
    assert [each.statement for each in found if "caffeine" in each.statement] == []
    assert all(each.direction is None for each in found if each.exposure is None and each.outcome is None)


PAPER = (
    "# A trial\n\n## Abstract\n\n{}\n\n## Methods\n\n{}\n\n## Results\n\n{}\n\n"
    "## References\n\n1. Smith J. Magnesium increases bone. 2001.\n"
)


def test_a_paper_is_read_by_its_abstract():
    method = "Magnesium reduces pressure and was given daily. " * 20
    found = candidates(article(PAPER.format(" ".join(ABSTRACT), method, method))).claims
    assert [each.anchors[0].quote for each in found] == [ABSTRACT[0], ABSTRACT[-1]]
    assert found[1].statement == "Magnesium may be an effective treatment for hypertension in older adults."
    assert found[1].hedging == "hedged"


def test_the_study_of_a_paper_is_called_by_its_authors():
    front = '---\ntitle: "Zinc and sleep"\nauthor: "{}"\nissued: "2016"\n---\n\n## Abstract\n\n{}\n'
    front += "\n## Methods\n\nx.\n\n## Results\n\ny.\n"
    said = "In this randomized controlled trial 40 adults took zinc or placebo."
    for authors, label in (("Ann B Lee, Jo Roe, Di Poe", "Lee et al. 2016"), ("Ann Lee, Jo Roe", "Lee & Roe 2016")):
        (own,) = (each for each in candidates(article(front.format(authors, said))).studies if each.found == "abstract")
        assert citation_label(own.as_study("x")) == label
    people = own.as_study("x").author
    assert [(each.family, each.given) for each in people] == [("Lee", "Ann"), ("Roe", "Jo")]


def test_a_paper_whose_abstract_claims_nothing_is_read_as_prose():
    made = article(
        "## Methods\n\nWe measured it.\n\n## Results\n\nMagnesium lowers the risk of fractures in older women.\n"
    )
    assert [each.statement for each in candidates(made).claims] == [
        "Magnesium lowers the risk of fractures in older women."
    ]


def test_the_same_words_in_the_same_surroundings_have_no_anchor_of_their_own():
    found = candidates(article("Zinc raises testosterone in men.\n\nZinc raises testosterone in men.\n")).claims
    assert [(len(each.anchors), len(each.places)) for each in found] == [(0, 2)]


@pytest.mark.parametrize(("times", "told"), [(3, 3), (150, 0)])
def test_a_sentence_is_told_from_its_twins_but_not_from_a_crowd_of_them(times: int, told: int) -> None:
    text = " ".join(f"This is part {number}. Magnesium lowers the risk of fractures." for number in range(times))
    made = article(f"## Results\n\n{text}\n")
    quote = "Magnesium lowers the risk of fractures."
    places = [at.start() for at in re.finditer(re.escape(quote), made.passages[0].text)]
    found = [anchor_of(made, Sentence(made.passages[0].id, 0, at, at + len(quote), quote)) for at in places]
    assert sum(anchor is not None for anchor in found) == told


def test_a_list_without_verbs_claims_nothing_unless_a_sentence_leads_it_in():
    items = "- Better sleep quality\n- Lower blood pressure\n- Coffee raises blood pressure.\n"
    found = candidates(article(f"# Zinc\n\n## Benefits\n\n{items}"))
    assert [each.statement for each in found.claims] == ["Coffee raises blood pressure."]
    led = candidates(article(f"# Zinc\n\n## Benefits\n\nZinc gives you:\n\n{items}"))
    assert "Zinc gives you: Better sleep quality" in [each.statement for each in led.claims]


def test_advice_is_a_claim_and_bare_words_are_none():
    advice = ["I do not advise taking melatonin for insomnia.", "Taking magnesium for cramps is not recommended."]
    bare = "- Improved sleep quality\n- Reducing the risk of colds\n\nThe benefits of magnesium for sleep\n"
    found = candidates(article(f"# Sleep\n\n{' '.join(advice)}\n\n{bare}")).claims
    assert [(each.statement, each.kind, each.hedging) for each in found] == [
        (each, "recommendation", "asserted") for each in advice
    ]


def test_a_reference_without_a_heading_above_it_is_no_claim() -> None:
    listed = 'Ross LA, et al. "Cold baths attenuate the growth of muscle." *Journal of Sport*, 2019.'
    told = "Ross LA et al. (2019) found that cold baths lower the growth of muscle."
    found = candidates(article(f"# Baths\n\n- {listed}\n\n{told}\n")).claims
    assert [each.anchors[0].quote for each in found] == [told]


def test_what_is_popular_or_seemed_good_is_no_finding() -> None:
    assert kind_of("Cold baths have exploded in popularity.", "increases") == "other"
    assert kind_of("Knowing its benefits, a cold shower seemed like a good idea.", "increases") == "other"
    assert kind_of("Cold baths, which have grown in popularity, lower stress.", "decreases") == "effect"


def test_what_stands_above_the_heading_of_a_list_does_not_lead_it_in() -> None:
    text = "# Sleep\n\n{}\n\n{}- Magnesium improves sleep.\n- Zinc improves sleep quality in adults.\n"
    apart = candidates(article(text.format("PDF available", "## Findings\n\n")))
    assert all("PDF" not in str(each.exposure and each.exposure.text) for each in apart.claims)
    assert [str(each.exposure and each.exposure.text) for each in apart.claims] == ["Magnesium", "Zinc"]
