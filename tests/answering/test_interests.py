"""Who sells what an article writes about is told in the sentence, and leads no answer where others speak."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from test_misleading import asking, one, told

from mgtui.answering.asker import Asker
from mgtui.evidence.links import Links
from mgtui.model import Article, Relation, StudyLink

SOLD = replace(
    one("sold", "Creatine lowers hair loss.", "hair-loss", "decreases"), id="shop/sold", article="shop"
)  # fmt: skip
OTHER = one("other", "Creatine lowers hair loss a little in most of those who take it.", "hair-loss", "decreases")


def with_shop(asker: Asker, **facts: str) -> Asker:
    articles = {**asker.library.articles, "shop": Article("shop", "All about creatine", **facts)}
    return Asker(Links(replace(asker.library, articles=articles)))


@pytest.mark.parametrize(
    ("facts", "aside"),
    [
        ({"note": "By the maker of the powder."}, " (from a seller)"),
        ({"publisher": "Creatine Trade Group"}, " (from a seller)"),
        ({"publisher": "The Medical Press"}, ""), ({}, ""),
    ],
)  # fmt: skip
def test_an_article_by_who_sells_such_things_is_told_as_that(facts, aside):
    _, line = told(with_shop(asking(SOLD, bare=True), **facts), "Does creatine lower hair loss?")
    assert line.startswith(f"The article “All about creatine”{aside} says")


@pytest.mark.parametrize(("limits", "aside"), [("shop/sold", " (sponsored by sellers)"), ("ward/other", "")])
def test_that_a_seller_pays_is_told_where_the_library_has_it_to_limit_the_claim(limits, aside):
    paid = replace(
        one("paid", "The author's channel is sponsored by a seller of powders.", "strength", None),
        id="shop/paid", article="shop", kind="evidence_remark",
        relations=(Relation("qualifies", limits, "It may colour the advice.", "reviewed"),),
    )  # fmt: skip
    _, line = told(with_shop(asking(SOLD, paid, bare=True)), "Does creatine lower hair loss?")
    assert line.startswith(f"The article “All about creatine”{aside} says")


def test_a_seller_does_not_lead_where_others_say_the_same():
    _, line = told(with_shop(asking(SOLD, OTHER, bare=True), note="By a seller."), "Does creatine lower hair loss?")
    assert line.startswith("The article “On the ward” says")


def test_a_conflict_of_interest_on_record_for_a_study_is_told():
    claim = replace(SOLD, studies=(StudyLink("trial-2010", "supports", "faithful", "stated"),))
    asker = asking(claim, bare=True)
    study = replace(asker.library.studies["trial-2010"], caveats=("A conflict of interest: they own the firm.",))
    asker = Asker(Links(replace(asker.library, studies={study.id: study})))
    _, line = told(asker, "Does creatine lower hair loss?")
    assert "(its authors had an interest)" in line
