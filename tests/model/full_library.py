"""A library with one claim and one study that have a value in every field."""

from __future__ import annotations

from mgtui.model import (
    Anchor,
    Article,
    Claim,
    Concept,
    Effect,
    Group,
    Library,
    Name,
    Notice,
    NoticesChecked,
    Passage,
    Relation,
    RiskOfBias,
    SampleSize,
    Section,
    Study,
    StudyLink,
    Term,
    TextSpan,
    Topic,
    Verification,
)

EFFECT = Effect(
    "igf-1", "increases", "mean difference",
    12.5, 2.5, 3.5, (7.6, 17.4), "0.01", "ng/mL", "ZMA group", 100.0, 112.5, 99.0,
    "8 weeks", "fasted",
)  # fmt: skip
STUDY = Study(
    id="full-2001",
    title="A study with every field",
    title_markup="A <i>study</i> with every field",
    label="Full 2001",
    type="article-journal",
    author=(Name("Full", "Ann"), Name("Other", "Bob")),
    more_authors="et al.",
    editor=(Name("Editing", "Eve"),),
    issued="2001-05-07",
    container_title="Journal of Fields",
    volume="12",
    issue="3",
    page="45-67",
    number="e4567",
    edition="2nd",
    collection_title="Series of Fields",
    event_title="Meeting of Fields",
    publisher_place="Fieldton",
    publisher="Field Press",
    doi="10.1000/full",
    pmid="1234567",
    url="https://example.org/full",
    issn="1234-5678",
    pmcid="PMC765432",
    isbn="978-3-16-148410-0",
    abstract="An abstract in full.",
    identification="inferred",
    verification=Verification("partly", "The abstract was seen."),
    design="randomized controlled trial",
    population="57 football players",
    n=SampleSize(60, 57, (Group("ZMA", 30), Group("placebo", 27))),
    intervention="ZMA",
    comparator="placebo",
    duration="8 weeks",
    effects=(EFFECT,),
    funding="The maker",
    caveats=("Small.", "Short."),
    notices=(Notice("correction", "2003-02", "10.1000/notice", "7654321", "A dose."),),
    risk_of_bias=(RiskOfBias("RoB 2", "randomization", "low", "A. Reader", "strength", "2005-01-02", "By lot."),),
    preprint_of="other-1999",
    erratum_of="other-2000",
    comment_on="other-2001",
    part_of="other-2002",
    notices_checked=NoticesChecked("2004-05-06", "PubMed"),
)
LINK = StudyLink(
    "full-2001", "supports", "overstated", "inferred", "In table 2.", "The article says more.", library="other"
)
CLAIM = Claim(
    id="a/full",
    article="a",
    statement="ZMA raises IGF-1.",
    anchors=(Anchor("ZMA raised IGF-1"),),
    kind="effect",
    topics=("hormones", "minerals"),
    exposure=Concept("zma", "supplementation", "the supplement"),
    outcome=Concept("igf-1", None, "the hormone"),
    direction="increases",
    population="strength-trained men",
    hedging="hedged",
    studies=(LINK,),
    relations=(Relation("contradicts", "a/other", "Both cannot be."),),
    note="It is in a heading too.",
    status="reviewed",
    places=(TextSpan(0, 0, 16, "a#top/1"),),
)
OTHER = Claim(id="a/other", article="a", statement="ZMA does nothing.", direction="no_effect", status="reviewed")
PASSAGE = Passage("a#top/1", "a", "top", ("Hormones",), "paragraph", "ZMA raised IGF-1 in all.")
ARTICLE = Article("a", "An article", sections=(Section("top", "Hormones", 1, ("a#top/1",)),), passages=(PASSAGE,))


def full_library(claim: Claim = CLAIM, study: Study = STUDY) -> Library:
    """The library, with another claim or study in their places."""
    return Library(
        "full",
        "Full",
        articles={"a": ARTICLE},
        claims={"a/full": claim, "a/other": OTHER},
        studies={"full-2001": study},
        topics={
            "hormones": Topic("hormones", "Hormones", ("minerals",)),
            "minerals": Topic("minerals", "Minerals", (), "hormones"),
        },
        terms={"igf-1": Term("igf-1", "IGF-1", ("IGF1",)), "zma": Term("zma", "ZMA")},
    )
