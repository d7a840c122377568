import pytest
from msgspec.structs import replace
from written import article

from mgtui.extraction.candidate_records import StudyCandidate
from mgtui.extraction.candidates import candidates
from mgtui.extraction.citations import cited_works
from mgtui.extraction.designs import mentions
from mgtui.extraction.population import population_of
from mgtui.extraction.references import are_unread, references
from mgtui.extraction.studies import study_candidates
from mgtui.extraction.study_matching import StudyIndex
from mgtui.model import Name, SampleSize, Study


def test_a_pooled_analysis():
    (found,) = mentions("A pooled analysis of five cohorts with over a million people found no link.")
    assert (found.design, found.parts, found.n, found.at_least) == ("pooled cohort analysis", 5, 1_000_000, True)


@pytest.mark.parametrize(
    ("text", "design", "year", "n", "population"),
    [
        ("An early cross-sectional study in older men saw a link.", "cross-sectional study", None, None, "older men"),
        ("A 2022 study in aged mice showed growth.", "animal study", 2022, None, "aged mice"),
        ("For example, one study in 496 adolescent girls found less.", None, None, 496, "496 adolescent girls"),
        ("The 1998 Lancet case report involved a patient with asthma.", "case report", 1998, None, None),
        ("One trial in a systematic review of 2003 saw less.", None, 2003, None, None),
        ("A 2003 meta-analysis saw less, as in 40 men of one trial.", "meta-analysis", 2003, None, None),
        ("A randomized trial of 60 aged rats saw less in 2003.", "animal study", 2003, 60, "60 aged rats"),
        (
            "A randomized controlled trial of 120 older adults was done in 2011.",
            "randomized controlled trial",
            2011,
            120,
            "120 older adults",
        ),
    ],
)
def test_mentions(text, design, year, n, population):
    (found,) = mentions(text)
    assert (found.design, found.year, found.n, found.population) == (design, year, n, population)


@pytest.mark.parametrize(
    "text",
    [
        "More long-term randomized trials are needed.",
        "Observational studies can only show correlation.",
        "Large human studies show no link.",
        "Magnesium is good.",
        "Multiple studies and a comprehensive meta-analysis have found no effect in 2003.",
        "Several trials, systematic reviews and statements have looked at the kidneys.",
        "The cross-sectional area of a muscle grew in 12 men.",
    ],
)
def test_studies_in_general_are_none(text):
    assert mentions(text) == []


def test_citations():
    found = cited_works(
        "Hormones fall with age (Brown et al., 2003; Olsen et al., 2008), as Smith and Jones (1999) saw."
    )
    assert [(each.authors, each.year) for each in found] == [
        ("Brown et al.", 2003), ("Olsen et al.", 2008), ("Smith and Jones", 1999),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Abbasi et al. (2012) saw better sleep.", "Abbasi et al. (2012)"),
        ("Men slept better (Abbasi et al., 2012).", "Abbasi et al., 2012"),
        ("Men slept better (Held 2002; Abbasi & Kimiagar, 2012b).", "Abbasi & Kimiagar, 2012b"),
    ],
)
def test_a_citation_keeps_its_own_brackets_only(sentence, text):
    assert named(sentence)[-1].text == text


def test_populations():
    assert (
        population_of("It rose in postmenopausal women with osteoporosis, said one.")
        == "postmenopausal women with osteoporosis"
    )
    assert population_of("It rose in people.") is None
    assert population_of("It rose in the liver.") is None


TABLE = """| Study Type | Population | Supplementation | Outcome |
|---|---|---|---|
| Intervention (2000) | Athletes | ZMA | Increase |
| Intervention (2004) | Trained men | ZMA | None |
| Cross-sectional (2011) | Older women (70+) | none given | Association |
"""


def test_rows_of_a_study_table():
    found = study_candidates(article(TABLE))
    assert [(each.year, each.population, each.intervention, each.found) for each in found] == [
        (2000, "Athletes", "ZMA", "table"), (2004, "Trained men", "ZMA", "table"),
        (2011, "Older women (70+)", None, "table"),
    ]  # fmt: skip
    assert found[2].design == "cross-sectional study"
    place = found[0].place
    text = article(TABLE).passages[0].text
    assert text[place.start : place.end] == "Intervention (2000) | Athletes | ZMA | Increase"


def test_other_tables_are_no_studies():
    assert study_candidates(article("| Food | Magnesium |\n|---|---|\n| Spinach | 87 mg |\n")) == ()


REFERENCES = """# An article

Magnesium helps.

## References

1. Maggio M, Ceda GP. Magnesium and anabolic hormones in older men. Androl. 2011;34:594. doi:10.1111/j.1365-2605.x
2. Brilla, L. R., & Conte, V. (2000). Effects of a novel zinc-magnesium formulation on hormones. J Exerc, 3, 26.
3. A note without a year.

11.Katan MB. Beyond low-fat diets in a northern town. Androl. 1997;33:563.
"""


def test_a_list_of_references():
    found = references(article(REFERENCES))
    assert [(each.study.issued, each.study.title) for each in found] == [
        ("2011", "Magnesium and anabolic hormones in older men"),
        ("2000", "Effects of a novel zinc-magnesium formulation on hormones"),
        ("1997", "Beyond low-fat diets in a northern town"),
    ]
    assert (found[2].number, found[2].study.author) == (11, (Name("Katan", "M. B."),))
    assert found[0].study.doi == "10.1111/j.1365-2605.x"
    assert found[0].study.author == (Name("Maggio", "M."), Name("Ceda", "G. P."))


def test_a_list_of_references_in_a_table_and_under_another_heading():
    rows = "| [3] | Roe A. Iron in rats. Rest. 2009;3:9. |\n| [4] | Doe A. Tin. Rest. 2004;3:8. |\n"
    found = references(article(f"# An article\n\nIron helps.\n\n## ■ Notes and references\n\n| | |\n|---|---|\n{rows}"))
    assert [(each.number, each.study.title) for each in found] == [(3, "Iron in rats"), (4, "Tin")]


def known(*studies: Study) -> StudyIndex:
    return StudyIndex({study.id: study for study in studies})


def test_known_studies_are_recognised():
    maggio = Study(
        "maggio-2011", "Magnesium and anabolic hormones in older men", issued="2011", author=(Name("Maggio"),),
        design="cross-sectional study", population="older men", n=SampleSize(total=399),
    )  # fmt: skip
    other = Study("other-2011", "Sleep in nurses", issued="2011", author=(Name("Smith"),), population="nurses")
    made = article(TABLE + "\n" + REFERENCES)
    found = {each.known: each for each in study_candidates(made, known(maggio, other)) if each.known}
    assert set(found) == {"maggio-2011"}
    # Alone, and with the reference: two ways to name one study of the library are one candidate.
    (by_row,) = [each for each in study_candidates(article(TABLE), known(maggio, other)) if each.year == 2011]
    assert by_row.key in found["maggio-2011"].aliases
    assert (by_row.known, by_row.reason) == ("maggio-2011", "the same year, population or treatment, design")
    assert by_row.as_study("x").identification == "unidentified"


JET_LAG = Study(
    "herxheimer-2002", "Melatonin for the prevention and treatment of jet lag", issued="2002",
    author=(Name("Herxheimer", "A."),), container_title="Cochrane Database of Systematic Reviews",
)  # fmt: skip
SLEEP = Study(
    "oda-2013", "Meta-Analysis: Melatonin for the Treatment of Primary Sleep Disorders", issued="2013",
    author=(Name("Ferracioli-Oda", "E."),), container_title="PLoS ONE",
)  # fmt: skip
SAFETY = Study("roe-2005", "Safety of Melatonin for Primary Sleep Disorders: A Meta-Analysis", issued="2005")


@pytest.mark.parametrize(
    ("text", "study", "identification"),
    [
        ("A Cochrane review of 10 trials found that melatonin reduced jet lag.", "herxheimer-2002", "candidate"),
        ("A 2013 meta-analysis of 19 trials found that melatonin cut the time awake.", "oda-2013", "candidate"),
        ("It was so in the studies of Ferracioli-Oda’s meta-analysis.", "oda-2013", "candidate"),
        ("A 2013 meta-analysis (Ferracioli-Oda et al., PLOS ONE, 19 RCTs) found more sleep.", "oda-2013", "inferred"),
        ("A 2013 meta-analysis (Drake et al., PLOS ONE, 19 RCTs) found more sleep.", None, "unidentified"),
        ("See Safety of Melatonin for Primary Sleep Disorders: A Meta-Analysis.", "roe-2005", "inferred"),
        # One word of the matter, or none, is that of many works.
        ("A Cochrane review of 10 trials found that melatonin calmed colds.", None, "unidentified"),
        ("A 2013 meta-analysis of 19 trials found that zinc shortened colds.", None, "unidentified"),
    ],
)
def test_a_record_is_recognised_by_its_matter_and_where_when_or_by_whom(text, study, identification):
    (found,) = study_candidates(article(f"# F\n\n{text}"), known(JET_LAG, SLEEP, SAFETY))
    assert (found.known, [each.identification for each in found.named_at]) == (study, [identification])


def test_a_note_that_is_a_linked_title_is_a_study_where_the_library_has_it():
    notes = "1. [Safety of Melatonin for Primary Sleep Disorders: A Meta-Analysis](https://a.b/c), Ann Roe."
    made = article(f"# F\n\nIt is safe at 3mg[1].\n\n## Notes\n\n{notes}\n2. [How I slept for a week](https://a.b/d).")
    (found,) = study_candidates(made, known(SAFETY, SLEEP))
    assert (found.known, [(each.words, each.identification) for each in found.named_at]) == (
        "roe-2005", [("[1]", "stated")],
    )  # fmt: skip
    assert study_candidates(made) == ()


def test_two_that_fit_as_well_are_none():
    twins = [Study(name, "Magnesium in men", issued="2011", population="older men") for name in ("a", "b")]
    row = [each for each in study_candidates(article(TABLE), known(*twins)) if each.year == 2011]
    assert [each.known for each in row] == [None]


def test_a_heading_that_names_a_study():
    made = article(
        "## A recent (2022) study\n\nMagnesium helps signalling.\n\nIn aged mice, animal experiments showed growth.\n"
    )
    named = [each for each in study_candidates(made) if each.year == 2022]
    assert [(each.population, each.design, each.title) for each in named] == [
        ("aged mice", "animal study", "Magnesium helps signalling")
    ]


def test_an_index_of_studies_follows_what_changes():
    study = Study("a", "Magnesium and anabolic hormones in older men", issued="2011", author=(Name("Maggio"),))
    index = known(study)
    (row,) = [each for each in study_candidates(article(REFERENCES), index) if each.known]
    assert row.reason == "the same year, author, title"
    index.follow({"a": replace(study, author=(Name("Smith"),))})
    assert not [each for each in study_candidates(article(REFERENCES), index) if each.known]
    index.follow({"b": study})
    assert not index.alike(["nurses"])


def test_another_title_by_the_same_author_is_another_work():
    drake = Study("drake-2012", "Caffeine effects on mood and sleep at work", issued="2012", author=(Name("Drake"),))
    text = "# Sleep\n\nText.\n\n## References\n\n1. {}. Sleep. 2013;9:1.\n"
    for title, is_same in (
        ("Caffeine effects on sleep and athletes", False), ("Caffeine effects on mood and sleep at work: a trial", True)
    ):  # fmt: skip
        (found,) = study_candidates(article(text.format(f"Drake C. {title}")), known(drake))
        assert bool(found.known) == is_same


@pytest.mark.parametrize(
    ("text", "identification"),
    [
        ("Drake’s 2013 trial saw less sleep.", "stated"),
        ("In 2013, Drake and colleagues published a randomized, double-blind trial that saw less sleep.", "stated"),
        ("A study of sleep was published by Drake, Roehrs, and Roth in 2013.", "stated"),
        ("Drake, Roehrs and Roth saw less sleep.", "stated"),
        ("Drake’s meta-analysis saw less sleep.", "inferred"),
        ("A 2013 trial in the Journal of Clinical Sleep Medicine saw less of it.", "inferred"),
        ("Drake wrote of a 2012 trial.", None),
        ("The 2013 trial by Smith saw it, and no other journal.", None),
    ],
)
def test_words_on_a_study_lead_to_the_one_reference_that_they_name(text: str, identification: str | None) -> None:
    found = [each for each in named(text, DRAKE, "Poe A. Tea. Mood. 2011;2:3-4.") if each.named_at]
    assert [(each.found, at.identification) for each in found for at in each.named_at if each.is_identified] == (
        [("reference", identification)] if identification else []
    )


def test_what_goes_on_about_the_one_study_named_before_names_it() -> None:
    text = "Drake et al. (2013) saw less sleep. It was dark. The authors blamed coffee. The 2001 study did not."
    found = [each for each in named(text, DRAKE) if each.bibliography]
    assert [[(at.words, at.identification) for at in each.named_at] for each in found] == [
        [("Drake et al. (2013)", "stated"), ("The authors", "inferred")]
    ]
    two = "Drake et al. (2013) and Poe (2015) saw less sleep. The authors blamed coffee."
    assert [len(each.named_at) for each in named(two, DRAKE, "Poe A. Tea. Mood. 2015;2:3-4.")] == [1, 1]


def test_a_study_that_is_only_described_is_no_record() -> None:
    (told,) = named("A 2009 trial in rugby players saw less sleep.", "Poe A. Tea. Mood. 2015;2:3-4.")[:1]
    assert (told.is_identified, told.named_at[0].identification) == (False, "unidentified")
    (cited,) = named("Kalman et al. (2000) saw less sleep.", "Poe A. Tea. Mood. 2015;2:3-4.")[:1]
    assert cited.is_identified


def test_a_design_of_the_article_alone_is_not_sure() -> None:
    (called,) = named("A meta-analysis by Drake et al. (2013) saw less sleep.", DRAKE)
    assert (called.design, called.unsure, called.sure_only().design) == ("meta-analysis", ("design",), None)
    (titled,) = named("A review by Drake et al. (2013) saw it.", DRAKE.replace("sleep.", "sleep: a meta-analysis."))
    assert (titled.design, titled.unsure) == ("meta-analysis", ())


def test_a_journal_is_no_author() -> None:
    assert cited_works("Published in the Journal of Sleep and Rest (2013).") == []


def test_a_study_is_recognised_by_its_pmid():
    text = "# Sleep\n\nText.\n\n## References\n\n1. Drake C. Coffee at night. Sleep. 2013;9:1. PMID: 24235903\n"
    (found,) = study_candidates(article(text), known(Study("a", "A wholly different title", pmid="24235903")))
    assert (found.known, found.reason) == ("a", "the same PMID")


DRAKE = "Drake C, Roehrs T, Roth T. Caffeine effects on sleep. J Clin Sleep Med. 2013;9(11):1195-1200."
ROW = """| Study | Design | Population | n | Intervention |
|---|---|---|---|---|
| {} | RCT | healthy adults | 12 | coffee |
"""


def named(text: str, *listed: str, row: str = "") -> list[StudyCandidate]:
    table = f"\n{ROW.format(row)}\n" if row else ""
    entries = "\n".join(f"{number}. {entry}" for number, entry in enumerate(listed, 1))
    return list(study_candidates(article(f"# Sleep\n\n{text}\n{table}\n## References\n\n{entries}\n")))


@pytest.mark.parametrize("row", ["Drake et al. (2013)", "Drake 2013"])
def test_a_study_named_in_text_table_and_references_is_one(row: str) -> None:
    sentence = "Coffee keeps people awake (Drake et al., 2013)."
    (found,) = named(sentence, DRAKE, row=row)
    study = found.as_study("a")
    assert (study.container_title, study.volume, study.author[0]) == ("J Clin Sleep Med", "9", Name("Drake", "C."))
    assert (study.design, study.population, study.intervention) == (
        "randomized controlled trial", "healthy adults", "coffee",
    )  # fmt: skip
    assert (study.n, study.identification) == (SampleSize(total=12), "stated")
    assert found.place.order == 0
    alone = [named("Nothing.", DRAKE), named(sentence), named("Nothing.", row="Drake et al. (2013)")]
    keys = [each.key for (each,) in alone]
    assert found.key == keys[0]
    assert keys[1] in found.aliases
    assert len(found.aliases) == 2


def test_a_sentence_that_describes_a_study_and_cites_it_is_one():
    (found,) = named("A randomized controlled trial of 12 healthy adults saw less sleep (Drake et al., 2013).", DRAKE)
    assert (found.design, found.n, found.found) == ("randomized controlled trial", 12, "reference")


@pytest.mark.parametrize(
    ("text", "listed", "row"),
    [
        ("Less sleep (Drake et al., 2014).", [DRAKE], ""),
        ("Less sleep (Drake and Roth, 2013).", [DRAKE], ""),
        ("Less sleep (Drake et al., 2013).", [DRAKE, DRAKE.replace("on sleep", "on waking")], ""),
        ("A 2013 randomized controlled trial of 12 healthy adults saw less sleep.", [DRAKE], ""),
        ("A randomized controlled trial of 40 healthy adults saw it (Drake et al., 2013).", [], "Drake et al. (2013)"),
        ("Less sleep (Drake et al., 2013).", [], "Drake & Roth (2013)"),
    ],
    ids=["another year", "another author", "two works", "no author", "another number", "et al. or two"],
)
def test_what_is_not_surely_one_study_stays_apart(text: str, listed: list[str], row: str) -> None:
    assert len(named(text, *listed, row=row)) == 2 + (len(listed) > 1)


def test_two_citations_in_a_sentence_leave_open_whose_the_description_is():
    text = "A randomized controlled trial of 12 healthy adults saw it (Drake et al., 2013; Smith et al., 2014)."
    assert [each.design for each in named(text, DRAKE) if each.authors] == [None, None]


def test_links_of_a_sentence_name_its_studies() -> None:
    one, two = "https://pubmed.ncbi.nlm.nih.gov/777/", "https://doi.org/10.1000/182"
    text = (
        f"One trial in 38 men found more rest ([1]({one})), and others agreed ([2]({two}); see [here](https://a.b/c))."
    )
    listed = f"\n\n## References\n\n1. Roe A. Rest. Sleep. 2004;1:2. {two}\n"
    found = study_candidates(article(f"# Iron\n\n{text}\n"))
    assert [(each.pmid, each.doi, each.n) for each in found] == [("777", None, 38), (None, "10.1000/182", None)]
    # What the list of references holds is named once.
    again = study_candidates(article(f"# Iron\n\n{text}{listed}"))
    assert [(each.found, each.pmid, each.doi) for each in again] == [
        ("text", "777", None),
        ("reference", None, "10.1000/182"),
    ]


def test_the_study_that_a_paper_is_has_what_its_front_matter_says() -> None:
    front = (
        '---\ntitle: "Zinc: a systematic review of randomized trials"\nauthor: "Ann B. Lee, Jo van Roe"\n'
        'publisher: "J Trials"\nvolume: "7"\npage: "9-11"\nPMID: "123"\nsource: "https://doi.org/10.1000/182"\n---\n'
    )
    text = "\n## Abstract\n\nSix trials (281 people) were found.\n\n## Methods\n\nx.\n\n## Results\n\ny.\n"
    (own,) = study_candidates(article(front + text))
    study = own.as_study("x")
    assert [(each.family, each.given) for each in study.author] == [("Lee", "Ann B."), ("van Roe", "Jo")]
    assert (study.container_title, study.volume, study.page, study.doi, study.pmid) == (
        "J Trials", "7", "9-11", "10.1000/182", "123",
    )  # fmt: skip
    assert (study.design, study.n, own.parts, own.unsure) == ("systematic review", SampleSize(total=281), 6, ())


COPIED = """---
title: Effects of brine on the sleep of sailors in winter
author: Jane B Roe 1 2 , Ann Poe 3
issued: 2021-07-23
{}---

Read this!

## Abstract

Sixty sailors were randomly assigned to brine or to water. Brine shortened sleep.
{}"""
METHODS = "\n## Methods\n\nWe gave brine.\n\n## Results\n\nThey slept less.\n"


@pytest.mark.parametrize(
    ("more", "body", "year"),
    [("", "", None), ("source: https://doi.org/10.5555/one\n", "", 2021), ("", METHODS, 2021)],
)
def test_the_day_of_a_post_is_not_the_year_of_the_study_whose_abstract_it_copies(more, body, year) -> None:
    (found,) = [each for each in study_candidates(article(COPIED.format(more, body))) if each.found == "abstract"]
    assert (found.authors, found.year) == ("Roe & Poe", year)
    assert (found.bibliography.issued or "")[:4] == str(year or "")


def test_of_two_works_in_one_entry_the_first_is_read() -> None:
    two = f"{DRAKE} — and: Poe A. Late coffee. Rest. 2015;2:3-4. PMID: 24235903"
    (found,) = references(article(f"# S\n\nText.\n\n## References\n\n1. {two}\n"))
    assert (found.study.title, found.study.issued, found.study.volume, found.study.pmid) == (
        "Caffeine effects on sleep", "2013", "9", None,
    )  # fmt: skip


def test_a_list_of_references_whose_entries_cannot_be_told_apart_is_known_for_one():
    names = ("Tabrizi R", "Vakili S", "Akbari M", "Rahimi M", "Mobini M", "Asemi Z")
    entries = "^".join(f"{name}The effects of a thing on a markerPhytother Res.(2019 Feb)" for name in names)
    assert are_unread(article(f"# An article\n\nIron helps.\n\nReferences^{entries}\n"))
    assert are_unread(article(f"# An article\n\nIron helps.\n\n## References\n\n^{entries}\n"))
    assert not are_unread(article(REFERENCES))
    assert not are_unread(article("# An article\n\nIron helps, as in 2010, 2011, 2012, 2013 and 2014.\n"))


def test_a_link_of_a_letter_is_called_by_the_work_that_it_leads_to() -> None:
    links = "[r](https://pubmed.ncbi.nlm.nih.gov/123), [r](https://doi.org/10.5555/two)"
    found = study_candidates(article(f"# Brine\n\nBrine shortens sleep in sailors ({links}).\n"))
    assert [each.as_study("x").title for each in found] == ["PubMed 123", "DOI 10.5555/two"]


def test_a_study_that_is_called_by_its_short_name_again():
    found = candidates(
        article(
            "The largest trial is VITAL (Manson 2019): 25,871 adults were followed. VITAL found that vitamin D did not "
            "prevent cancer in adults.\n\nIt is often cited. VITAL was long."
        )
    )
    behind = [
        each.words for claim in found.claims if claim.statement.startswith("VITAL found") for each in claim.behind
    ]
    assert behind == ["VITAL"]
    (study,) = [each for each in found.studies if each.authors == "Manson"]
    assert [(each.words, each.identification) for each in study.named_at][1:] == [("VITAL", "inferred")]


@pytest.mark.parametrize(
    "text",
    [
        "**Background** Vitamin D is essential for bone health. {aim}",
        "Background: Vitamin D is essential for bone health. {aim}",
        "Vitamin D is essential for bone health. {aim}",
    ],
)
def test_what_an_abstract_says_was_known_does_not_rest_on_its_study(text):
    aim = "We conducted a randomized trial in 200 older adults of vitamin D supplements for a year."
    ended = "Conclusions: Vitamin D supplements reduced the risk of fractures in older adults."
    title = "# Vitamin D and bone health in older adults: a randomized trial"
    found = candidates(article(f"{title}\n\n## Abstract\n\n{text.format(aim=aim)}\n\n{ended}\n")).claims
    by = {"essential" in claim.statement: [each.words for each in claim.behind] for claim in found}
    assert (by[True], by[False]) == ([], ["this article"])
