"""Which claims one sentence makes, by what was read, chosen or corrected of it."""

from __future__ import annotations

from msgspec.structs import replace

from mgtui.extraction.candidate_records import ClaimCandidate, OtherReading
from mgtui.model import Claim, Concept, TextSpan
from mgtui.review.pairs import each_pair, pairs_left

PLACE = TextSpan("a#top/1", 0, 0, 9)
READ = ClaimCandidate(
    "k", "a", "Zinc raises sleep and mood.", 0.9,
    places=(PLACE,), direction="increases", exposure=Concept("zinc", text="Zinc"),
    outcome=Concept("sleep", text="sleep"), more_outcomes=(Concept("mood", text="mood"),),
    others=(OtherReading(Concept("iron"), Concept("mood", text="mood"), "decreases"),),
)  # fmt: skip


def made(claim: Claim, *others: Claim) -> list[tuple[str | None, ...]]:
    claims = each_pair(claim, READ, pairs_left(claim, READ, others))
    return [(each.exposure.concept, each.direction, each.outcome.concept, each.statement) for each in claims]


def test_as_it_was_read() -> None:
    assert made(READ.as_claim("")) == [
        ("zinc", "increases", "sleep", "Zinc raises sleep."),
        ("zinc", "increases", "mood", "Zinc raises mood."),
    ]


def test_the_reading_that_was_chosen_is_kept_and_leads_the_others() -> None:
    assert made(READ.read_as(1).as_claim("")) == [
        ("iron", "decreases", "mood", "Zinc raises mood."),
        ("iron", "decreases", "sleep", "Zinc raises sleep."),
    ]


def test_each_exposure_of_a_list_makes_a_claim_with_each_pair() -> None:
    listed = replace(
        READ, statement="Zinc and iron raise sleep and mood.", more_exposures=(Concept("iron", text="iron"),)
    )
    claim = listed.as_claim("")
    claims = each_pair(claim, listed, pairs_left(claim, listed, [replace(claim, outcome=Concept("mood"))]))
    assert [(each.exposure.concept, each.outcome.concept, each.statement) for each in claims] == [
        ("zinc", "sleep", "Zinc and iron raise sleep."),
        ("iron", "sleep", "Zinc and iron raise sleep."),
        ("iron", "mood", "Zinc and iron raise mood."),
    ]
    corrected = replace(claim, exposure=Concept("copper"))
    pairs = [(one.concept, other.concept) for one, other in pairs_left(corrected, listed, [])]
    assert pairs == [("copper", "mood"), ("iron", "sleep"), ("iron", "mood")], "in place of the first"


def test_a_corrected_outcome_stands_in_place_of_the_first() -> None:
    corrected = replace(READ.as_claim("a/z"), outcome=Concept("insomnia"), direction="decreases")
    assert made(corrected) == [
        ("zinc", "decreases", "insomnia", "Zinc raises sleep and mood."),
        ("zinc", "decreases", "mood", "Zinc raises mood."),
    ]


def test_what_was_made_already_and_a_thing_as_its_own_outcome_are_left_out() -> None:
    claim = READ.as_claim("a/z")
    assert made(claim, replace(claim, id="a/y", outcome=Concept("mood"))) == []
    assert made(replace(claim, exposure=Concept("mood"))) == []
