"""Citations in running text: found, led to the list of references, and to the claims of their sentences."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from written import article

from mgtui.extraction.candidates import candidates
from mgtui.extraction.citations import ListedWorks, citations, cited_works
from mgtui.extraction.references import references
from mgtui.extraction.studies import study_candidates, with_studies
from mgtui.extraction.study_matching import StudyIndex
from mgtui.model import Name, SampleSize, Study

LISTED = """
1. Drake C, Roehrs T, Roth T. Caffeine effects on sleep. J Clin Sleep Med. 2013;9(11):1195-1200.
2. Poe A. Late coffee and rest. Sleep. 2015;2:3-4.
3. A note.
4. Roe A, Poe B. Tea and mood in women. Mood. 2014;1:2-3.
5. Chen L, Doe A, Roe B. Cocoa. Food. 2017;1:2-3.
6. Chen L, Lo B, Roe B. Cocoa again. Food. 2017;4:5-6.
"""


def cited(text: str, listed: str = LISTED) -> list[tuple[str, list[int]]]:
    """The citations of a text with the numbers of the entries that they lead to."""
    made = article(f"# Sleep\n\n{text}\n\n## References\n{listed}")
    works = ListedWorks(references(made))
    return [
        (each.words, [works.entries[entry].number for entry in each.entries]) for each in citations(made, works, [0])
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Coffee keeps awake [1], tea does not [2, 4–6].", [("[1]", [1]), ("[2, 4–6]", [2, 4, 5, 6])]),
        ("Coffee keeps awake.² Of 10⁵ cells in 3 m² and R² tea¹,⁴ did.", [("²", [2]), ("¹,⁴", [1, 4])]),
        ("Coffee (1), tea (2), cocoa (4-6).", [("(1)", [1]), ("(2)", [2]), ("(4-6)", [4, 5, 6])]),
        ("Three things: (1) coffee and (2) tea.", []),
        ("See Additional file [1] and t[2], and men [7].", []),
        ("It is so (Drake et al., 2013; Poe, 2015).", [("Drake et al., 2013", [1]), ("Poe, 2015", [2])]),
        ("In Drake and colleagues (2013) it is.", [("Drake and colleagues (2013)", [1])]),
        ("Roe & Poe (2014) and Roe A. and Poe (2014).", [("Roe & Poe (2014)", [4]), ("Roe A. and Poe (2014)", [4])]),
        ("It is so (Drake, et. al., 2013).", [("Drake, et. al., 2013", [1])]),
        ("Drake et al. found it.", [("Drake et al", [1])]),
        ("Chen et al. (2017) and Chen et al., 2017b.", [("Chen et al., 2017b", [6])]),
        ("Drake and Roth (2013), Drake et al. (2014), Poe et al. (2015).", []),
    ],
)
def test_citations_lead_to_their_entries(text: str, found: list[tuple[str, list[int]]]) -> None:
    assert cited(text) == found


def test_what_is_said_of_months_and_tables_names_no_work() -> None:
    assert [each for each in cited_works("In May (2003), from Table 3 (2004) and Since 2005.") if each.is_plain] == []


def test_a_sentence_that_cites_one_study_by_its_number_describes_it() -> None:
    made = article(f"# S\n\nA randomized trial of 12 healthy adults saw less sleep [1].\n\n## References\n{LISTED}")
    found = study_candidates(made)
    assert [(each.n, each.design) for each in found if each.bibliography and each.n] == [
        (12, "randomized controlled trial")
    ]
    assert len(found) == 5


def test_a_description_leads_to_the_one_work_of_its_year_on_the_matter() -> None:
    made = article(f"# S\n\nA 2014 study of 20 women found that tea lifts the mood.\n\n## References\n{LISTED}")
    (tea,) = [each for each in study_candidates(made) if each.bibliography and each.named_at]
    assert (tea.year, [naming.identification for naming in tea.named_at]) == (2014, ["candidate"])


def test_a_number_of_people_is_no_identity() -> None:
    krejs = Study("krejs-1983", "Magnesium in healthy adults", issued="1983", n=SampleSize(total=10))
    text = "# Food\n\nA study in 10 adults showed that 16 grams of fibre a day reduced hunger."
    (found,) = study_candidates(article(text), StudyIndex({"krejs-1983": krejs}))
    assert found.known is None
    drake = Study("drake", "Caffeine", issued="2013", author=(Name("Drake"), Name("Roth"), Name("Roe")))
    (named,) = study_candidates(article("# F\n\nDrake et al. (2013) saw less sleep."), StudyIndex({"drake": drake}))
    assert (named.known, named.named_at[0].identification) == ("drake", "stated")


@pytest.mark.parametrize(
    ("text", "design", "n", "parts"),
    [
        ("A Cochrane review of 14 trials found that zinc shortened colds.", "systematic review", None, 14),
        ("A meta-analysis of eight trials with 2 103 patients showed it.", "meta-analysis", 2103, 8),
    ],
)
def test_a_review_of_studies_has_its_parts(text: str, design: str, n: int | None, parts: int) -> None:
    (found,) = study_candidates(article(f"# Z\n\n{text}"))
    assert (found.design, found.n, found.parts) == (design, n, parts)


@pytest.mark.parametrize(
    "text",
    [
        "A randomized controlled trial compares outcomes in groups of people who are assigned by the play of chance.",
        "This ingredient has strong, consistent clinical trial support for this use.",
    ],
)
def test_what_a_trial_is_or_gives_is_no_study(text: str) -> None:
    assert study_candidates(article(f"# Z\n\n{text}")) == ()


def test_an_article_that_the_library_has_a_record_of_is_that_study() -> None:
    title = "Blue light and the sleep of shift workers"
    paper = Study("doe-2011", "Blue Light and the sleep of shift-workers", issued="2011")
    text = f"# {title}\n\nShift workers slept less.\n\n## Conclusion\n\nLight at night harms the sleep of workers."
    made = article(text)
    (own,) = study_candidates(made, StudyIndex({"doe-2011": paper}))
    assert (own.known, own.reason, own.found) == ("doe-2011", "this article, by its title", "abstract")
    (claim,) = with_studies(made, [replace(candidates(made).claims[-1], behind=())], [own])
    assert [(each.key, each.words) for each in claim.behind] == [(own.key, "this article")]
    dated = replace(made, issued="1999", source="https://doi.org/10.1000/abc")
    assert study_candidates(dated, StudyIndex({"doe-2011": paper})) == ()
    (own,) = study_candidates(dated, StudyIndex({"doe": Study("doe", "Light", doi="10.1000/ABC")}))
    assert own.reason == "this article, by its identifier"
