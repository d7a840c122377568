"""How claims stand beside those that likely answer."""

from __future__ import annotations

from msgspec.structs import replace
from strength_library import CLAIMS, asker, library

from mgtui.answering.asker import Asker
from mgtui.answering.beside import LEAST, Beside, First, Models
from mgtui.answering.judging import Row
from mgtui.evidence.links import Links
from mgtui.extraction.linear import LinearModel
from mgtui.model import TextSpan

BY_SIGN = LinearModel(("answers", "else"), (-1.0, 0.0), {"likely": (4.0, 0.0)})
"""Finds a row with the sign likely, and none without."""
BY_SAME_PASSAGE = LinearModel(("answers", "else"), (-2.0, 0.0), {"own": (1.0, 0.0), "same passage": (4.0, 0.0)})


def beside_of(**places: TextSpan) -> tuple[Beside, dict[str, int]]:
    """The claims of the gym and the lab beside each other, with their places; some of them told in a passage."""
    made = library()
    claims = {
        name: replace(claim, places=(places[claim.id.partition("/")[2]],))
        if claim.id.partition("/")[2] in places
        else claim
        for name, claim in made.claims.items()
    }
    of = Asker(Links(replace(made, claims=claims)))
    return of.judge.beside, of.order


def row(number: int, *signs: str, is_flipped: bool = False) -> Row:
    return Row(number, dict.fromkeys(signs, 1.0), is_flipped, by_words=True, is_found=False)


def test_signs_are_as_strong_as_the_likeliest_claim_that_gives_them_is_likely() -> None:
    beside, at = beside_of()
    firsts = {
        at["gym/raises"]: First(0.9, is_found=True), at["lab/only"]: First(0.5, is_found=False),
        at["lab/none"]: First(0.2, is_found=False), at["gym/scurvy"]: First(LEAST / 2, is_found=False),
    }  # fmt: skip
    rows = beside.rows(firsts)
    assert at["gym/scurvy"] not in rows  # it hardly answers, whatever it stands beside
    assert rows[at["lab/only"]]["same sides"] == 0.9
    assert rows[at["gym/raises"]]["same sides"] == 0.5
    assert rows[at["lab/none"]]["related, else"] == rows[at["lab/none"]]["same outcome"] == 0.9
    assert "same sides" not in rows[at["lab/none"]]  # a gum is not what it is made of
    assert rows[at["gym/raises"]]["likeliest other"] == 0.5
    assert rows[at["gym/raises"]]["own"] > 0 > rows[at["lab/none"]]["own"]


def test_claims_told_in_one_passage_belong_together() -> None:
    beside, at = beside_of(
        raises=TextSpan(0, 0, 20, "gym#p1"), lack=TextSpan(0, 30, 50, "gym#p1"), kidney=TextSpan(1, 0, 20, "gym#p2")
    )
    rows = beside.rows({at[each.id]: First(0.6, is_found=False) for each in CLAIMS if each.id in at})
    told = {name for name in ("raises", "lack", "kidney", "bone") if "same passage" in rows[at[f"gym/{name}"]]}
    assert told == {"raises", "lack"}


def test_a_claim_joins_what_it_is_told_with_and_none_do_where_none_is_likely() -> None:
    beside, at = beside_of(raises=TextSpan(0, 0, 20, "p1"), lack=TextSpan(0, 30, 50, "p1"))
    rows = [row(at["gym/raises"], "likely"), row(at["gym/lack"]), row(at["gym/kidney"])]
    models = Models(BY_SIGN, BY_SAME_PASSAGE)
    judged = beside.likely(models, rows)
    assert [one.claim.id for one in judged] == ["gym/raises", "gym/lack"]
    assert beside.likely(models, rows, least=0.995) == []
    assert beside.likely(models, []) == []


def test_a_claim_is_taken_the_way_round_that_makes_it_likelier() -> None:
    beside, at = beside_of()
    number = at["gym/raises"]
    firsts = beside.firsts([(row(number), 0.2), (row(number, is_flipped=True), 0.7), (row(number), 0.4)])
    assert firsts == {number: First(0.7, is_found=False, is_flipped=True)}


def test_the_shipped_models_take_what_says_the_same_for_likelier() -> None:
    made = asker()
    model = made.judge.models.beside
    alone, borne_out = (
        model.probabilities({"own": -1.0, "likeliest other": 0.9, **more})["answers"]
        for more in ({}, {"related, the same": 0.9, "same passage": 0.9})
    )
    assert borne_out > alone
