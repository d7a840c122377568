"""A library in which creatine and vitamin C are asked about."""

from __future__ import annotations

import re
from typing import Any

from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.groups import Answer
from mgtui.evidence.links import Links
from mgtui.model import Article, Claim, Concept, Effect, Library, Relation, SampleSize, Study, StudyLink, Term

TERMS = (
    Term("creatine", "Creatine", ("creatine monohydrate",)),
    Term("creatine-gum", "Creatine gum"),
    Term("strength", "Muscle strength"),
    Term("bone", "Bone strength"),
    Term("osteoporosis", "Osteoporosis", broader="bone"),
    Term("kidney-harm", "Kidney damage"),
    Term("kidney-harm-risk", "Risk of kidney damage"),
    Term("vitamin-c", "Vitamin C"),
    Term("colds", "Common cold", ("colds",)),
    Term("scurvy", "Scurvy"),
)
STUDIES = (
    Study(
        "trial-2010", "A trial", issued="2010", design="randomized controlled trial", population="Young rowers",
        n=SampleSize(total=40),
        effects=(Effect("strength", "increases", measure="mean difference", estimate=4.0, ci=(1.0, 7.0), unit="kg"),),
    ),
    Study(
        "trial-2015", "Another trial", issued="2015", design="randomized controlled trial", population="Older women",
        n=SampleSize(total=60),
        effects=(Effect("strength", "no_effect", measure="mean difference", estimate=0.5, ci=(-2.0, 3.0), unit="kg"),),
    ),
    Study("cohort-2018", "A cohort", issued="2018", design="cohort study", population="Women who run"),
)  # fmt: skip


def _claim(name: str, statement: str, acts: str, aspect: Any, acted_on: str, direction: Any, **more: Any) -> Claim:
    article, _, _ = name.partition("/")
    return Claim(
        name, article, statement, exposure=Concept(acts, aspect), outcome=Concept(acted_on), direction=direction,
        **{"kind": "effect", "hedging": "asserted", "status": "reviewed", **more},
    )  # fmt: skip


CLAIMS = (
    _claim(
        "gym/raises", "Creatine raises strength.", "creatine", "supplementation", "strength", "increases",
        studies=(StudyLink("trial-2010", "supports", "overstated", "stated"),),
    ),
    _claim(
        "lab/none", "Creatine gum did nothing for strength in older women.", "creatine-gum", "supplementation",
        "strength", "no_effect", population="older women",
        studies=(
            StudyLink("trial-2015", "supports", "faithful", "stated"),
            StudyLink("trial-2010", "refutes", None, "outside"),
        ),
        relations=(Relation("contradicts", "gym/raises", "It found none."),),
    ),
    _claim(
        "lab/only", "The effect of creatine on strength is strongest in people who train.", "creatine", None,
        "strength", "increases", population="people who train", hedging="hedged",
    ),
    _claim(
        "lab/remark", "The trials of creatine and strength were small.", "creatine", None, "strength", None,
        kind="evidence_remark",
    ),
    _claim("gym/lack", "A lack of creatine weakens strength.", "creatine", "deficiency", "strength", "decreases"),
    _claim("gym/bone", "A lack of creatine thins bones.", "creatine", "deficiency", "osteoporosis", "increases"),
    _claim(
        "gym/kidney", "Creatine does not harm the kidneys.", "creatine", None, "kidney-harm-risk", "not_associated",
        kind="association", studies=(StudyLink("cohort-2018", "supports", "faithful", "stated"),),
    ),
    _claim("gym/scurvy", "Vitamin C prevents scurvy.", "vitamin-c", "intake", "scurvy", "decreases"),
    _claim(
        "gym/no", "Vitamin C raises strength.", "vitamin-c", None, "strength", "increases", status="rejected",
    ),
)  # fmt: skip


def library() -> Library:
    """The library, with two articles."""
    articles = {each: Article(each, title) for each, title in (("gym", "The gym"), ("lab", "The lab"))}
    return Library(
        "small", "Small", articles=articles, claims={claim.id: claim for claim in CLAIMS},
        studies={study.id: study for study in STUDIES}, terms={term.id: term for term in TERMS},
    )  # fmt: skip


def asker() -> Asker:
    return Asker(Links(library()))


def asked(text: str) -> Answer:
    """The answer to a question."""
    one = asker()
    return answer(one, one.read(text))


def groups(found: Answer) -> dict[str, list[str]]:
    """The ids of the claims in each group that has some."""
    return {key: [row.claim.id for row in rows] for key, rows in found.groups.items() if rows}


def bare(line: str) -> str:
    """A sentence without on what its articles say it."""
    return re.sub(r"\b(says|adds|advises)\b[^:“”]*: ", r"\1: ", line)
