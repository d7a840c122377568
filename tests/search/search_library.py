"""A small library made by hand, and its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model import (
    Article,
    Claim,
    Effect,
    Library,
    Name,
    Passage,
    Relation,
    SampleSize,
    Section,
    Study,
    StudyLink,
    Term,
    TextSpan,
    Topic,
)
from mgtui.search.documents import collect
from mgtui.search.store.index import engine_named

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.search.engine import Engine, Searcher

TEXTS = {
    "bone": (
        "Bones and what they need",
        [
            "Vitamin D helps the body to absorb calcium, and so keeps bones strong.",
            "Vitamin C has nothing to do with calcium, but collagen needs it.",
            "Magnesium is needed to activate vitamin D in the liver and the kidney.",
            "Hypertension was less frequent where more calcium was eaten.",
        ],
    ),
    "muscle": (
        "Hormones and muscle",
        [
            "In a trial of athletes IGF-1 rose with zinc and magnesium; IL-6 did not change.",
            "A second trial found no change of insulin-like growth factor 1 in trained men.",
            "TNF-α and IL-1β rise with age, and ageing muscle loses strength.",
            "Sleep was not associated with magnesium intake in older adults.",
        ],
    ),
}


def _article(key: str) -> Article:
    title, texts = TEXTS[key]
    passages = tuple(
        Passage(
            id=f"{key}#top/{number}",
            article=key,
            section="top",
            headings=("What was found",),
            kind="paragraph",
            text=text,
        )
        for number, text in enumerate(texts, 1)
    )
    return Article(
        id=key, title=title, issued="2019-03-01", passages=passages,
        sections=(Section("top", "What was found", 2, tuple(passage.id for passage in passages)),),
    )  # fmt: skip


def small_library() -> Library:
    claims = [
        Claim(
            id="bone/d-calcium", article="bone", statement="Vitamin D makes the body absorb more calcium.",
            topics=("vitamin-d",), direction="increases", places=(TextSpan(0, 0, 46, "bone#top/1"),), status="reviewed",
        ),
        Claim(
            id="muscle/zma-igf1", article="muscle", statement="IGF-1 rose in athletes who took zinc and magnesium.",
            topics=("igf-1",), direction="increases", places=(TextSpan(0, 0, 60, "muscle#top/1"),),
            studies=(StudyLink("brilla-2000", "supports", "overstated"),), status="reviewed",
            relations=(Relation("contradicts", "muscle/no-igf1", "Other result."),),
        ),
        Claim(
            id="muscle/no-igf1", article="muscle", statement="A later trial saw no rise of IGF-1 in trained men.",
            topics=("igf-1",), direction="no_effect", places=(TextSpan(1, 0, 60, "muscle#top/2"),), status="reviewed",
            relations=(Relation("qualifies", "bone/d-calcium", "Other people."),),
        ),
        Claim(id="bone/nonsense", article="bone", statement="Moonlight activates vitamin D.", status="rejected"),
    ]  # fmt: skip
    studies = [
        Study(
            id="brilla-2000", title="A zinc-magnesium formulation and strength", issued="2000-10",
            author=(Name("Brilla", "L. R."), Name("Conte", "Victor")), design="randomized controlled trial",
            population="football players", n=SampleSize(total=27),
            effects=(Effect(outcome="igf-1", direction="increases", estimate=3.6, unit="%", p="<0.001"),),
        ),
        Study(
            id="maggio-2011", title="Magnesium and anabolic hormones in older men", issued="2011",
            author=(Name("Maggio", "M."), Name("Ceda", "G."), Name("Lauretani", "F.")), design="cross-sectional study",
        ),
    ]  # fmt: skip
    return Library(
        id="small",
        title="Small",
        articles={key: _article(key) for key in TEXTS},
        claims={claim.id: claim for claim in claims},
        studies={study.id: study for study in studies},
        topics={
            "nutrients": Topic("nutrients", "Nutrients", ("vitamin-d",)),
            "vitamin-d": Topic("vitamin-d", "Vitamin D", (), "nutrients"),
            "igf-1": Topic("igf-1", "IGF-1 and growth hormone"),
        },
        terms={
            "igf-1": Term("igf-1", "IGF-1", ("insulin-like growth factor 1", "IGF1")),
            "als": Term("als", "ALS", ("amyotrophic lateral sclerosis", "Lou Gehrig's disease")),
        },
    )


def indexed(folder: Path, library: Library | None = None, engine: Engine | None = None) -> Searcher:
    engine = engine or engine_named("whoosh")
    folder.mkdir(parents=True, exist_ok=True)
    engine.build(folder, collect(library or small_library()))
    return engine.open(folder)
