"""What a journal announced about a study is said wherever the study is, and its absence says nothing."""

from __future__ import annotations

import pytest
from profile_library import claim, library, link, profile_of, study

from mgtui.evidence.cards import card
from mgtui.evidence.contradictions import contradictions
from mgtui.evidence.links import Links
from mgtui.evidence.matrix import evidence_matrix
from mgtui.evidence.notices import marked_label, notice_citations, notice_text, notice_words
from mgtui.evidence.profile_words import sections
from mgtui.evidence.relations import Relations
from mgtui.evidence.study_facts import columns
from mgtui.export.cite import cite
from mgtui.export.csl import certainty
from mgtui.export.entry import export
from mgtui.model import Concept, Library, Notice, NoticesChecked
from mgtui.plain_records import card_text

GONE = Notice("retraction", "2010-02", "10.1/n", "9", "Made up.")
CONCERN = Notice("expression_of_concern")
ERRATUM = Notice("erratum", "2004")


def made(*notices: Notice, **facts) -> Library:
    """A claim on one study with these notices."""
    return library([claim("c", link("s"))], [study("s", "cohort study", notices=notices, **facts)])


def test_a_notice_in_words() -> None:
    assert notice_text(GONE) == "✗ retraction 2010-02: Made up. (DOI 10.1/n, PMID 9)"
    assert notice_text(CONCERN) == "! expression of concern"


@pytest.mark.parametrize(
    ("notices", "label"),
    [
        ((), "s"),
        ((ERRATUM,), "s (△ erratum)"),
        ((ERRATUM, GONE), "✗ retracted: s"),
        ((CONCERN, ERRATUM), "! concern: s"),
    ],
)
def test_the_gravest_notice_stands_in_the_table(notices, label) -> None:
    noted = study("s", notices=notices)
    assert marked_label(noted) == label
    assert columns(noted, {})["Study"] == label


def test_all_of_them_stand_in_citations_and_reports() -> None:
    noted = study("s", notices=(GONE, ERRATUM))
    assert notice_words(noted) == "retracted, with an erratum"
    assert notice_citations(noted) == ["Retracted 2010-02", "Erratum 2004"]
    assert certainty(noted) == "Retracted 2010-02. Erratum 2004."
    both = made(GONE, ERRATUM)
    assert cite(both, "study:s").endswith("[Retracted 2010-02.] [Erratum 2004.]")
    assert "Notices: ✗ retraction 2010-02" in export(both, "study:s", "md")
    assert "Retracted 2010-02." in export(both, "studies", "ris")


def test_a_profile_and_the_text_of_a_claim_say_it() -> None:
    both = made(GONE)
    found = profile_of(both)
    assert found.line == "One observational study (retracted) speaks for this claim."
    said = [item.text for section in sections(found) for item in section.items]
    assert "s: ✗ retraction 2010-02: Made up. (DOI 10.1/n, PMID 9)" in said
    assert "s · + supports · ✗ retracted" in said
    assert "1 independent source (retracted) speaks for this claim" in said
    shown = card(both, "a/c")
    assert shown is not None
    assert shown["studies"][0]["notices"] == ["retraction"]
    assert "✗ retracted" in card_text(shown)


def test_each_notice_is_shown_once() -> None:
    shown = card(made(GONE, CONCERN, ERRATUM), "study:s")
    assert shown is not None
    text = card_text(shown)
    assert [text.count(notice_text(notice)) for notice in (GONE, CONCERN, ERRATUM)] == [1, 1, 1]


@pytest.mark.parametrize("checked", [None, NoticesChecked("2026-11-01", "PubMed")])
def test_nothing_found_or_not_looked_for_is_never_called_sound(checked) -> None:
    both = made(notices_checked=checked)
    shown = card(both, "study:s")
    assert shown is not None
    everything = card_text(shown) + export(both, "study:s", "md") + cite(both, "study:s") + profile_of(both).line
    assert "retract" not in everything.casefold()
    assert ("2026-11-01, PubMed" in everything) == (checked is not None)


def test_a_retracted_study_carries_no_side_of_a_contradiction_and_no_cell_of_the_matrix() -> None:
    exposed = {"exposure": Concept("x")}
    claims = [
        claim("c", link("s"), relations=(("contradicts", "o"),), **exposed),
        claim("o", link("t"), direction="no_effect", **exposed),
    ]
    trial = "randomized controlled trial"
    both = library(claims, [study("s", trial, notices=(GONE,)), study("t", "cohort study")])
    pair = contradictions(both)[0]
    assert (pair.first.strength, pair.second.strength) == ("no study", "level 3")
    assert pair.first.evidence == "✗ retracted: s (RCT)"
    cell = evidence_matrix(Links(both), Relations(both)).cell(0, 0)
    assert cell is not None
    assert (cell.studies, cell.best) == (1, "cohort study")
    assert "s (supports, retracted)" in export(both, "contradictions", "csv")
    assert "s (supports, retracted)" in export(both, "claims", "csv")
