"""What an abstract says of its own study: design, number, groups, population, duration, effects."""

from __future__ import annotations

import pytest

from mgtui.extraction.abstracts import effects_in, study_facts
from mgtui.extraction.designs import design_of_title
from mgtui.extraction.vocabulary import Vocabulary

RCT = "randomized controlled trial"


@pytest.mark.parametrize(
    ("title", "abstract", "design", "n"),
    [
        ("Zinc for colds: a randomised trial", "We studied 40 children.", RCT, 40),
        ("Zinc", "Patients (n = 60) were randomly assigned.", RCT, 60),
        ("Zinc", "Few randomized trials exist. We followed a cohort of 900 women.", "cohort study", 900),
        ("Zinc: a systematic review", "Ten trials with 812 patients were included.", "systematic review", 812),
        (
            "Zinc and colds",
            "This cross-sectional study included 77 adults with type 2 diabetes.",
            "cross-sectional study",
            77,
        ),
        (
            "Zinc",
            "Of 200 screened patients, 90 patients were randomized to zinc or placebo.",
            "randomized controlled trial",
            90,
        ),
        ("Zinc: a systematic review of randomized trials", "Patients were randomized.", "systematic review", None),
        (
            "Zinc: a systematic review of randomized trials",
            "Six studies (281 people) met our criteria. In one, 40 patients were randomized.",
            "systematic review",
            281,
        ),
        ("Zinc: a systematic review", "In the largest trial 500 patients took part.", "systematic review", None),
        ("Zinc", "The 1998 Lancet report involved a patient with asthma.", None, None),
        ("Zinc", "As Held (2003) men fell ill, a total of 2010 patients were enrolled.", None, 2010),
        ("Zinc", "Thirty-eight asthmatics and 29 controls were compared.", None, 67),
        ("Zinc in rats", "Twenty rats were randomly divided in two groups.", "animal study", 20),
        # What is said of people behind it makes no study of people of it, nor does how it looked at its animals.
        ("Zinc in rats", "Forty rats were randomly assigned. It may help patients with anaemia.", "animal study", 40),
        (
            "Zinc and iron in inbred strains of rats: a cross-sectional analysis",
            "We looked at 610 rats of both sexes (n=300 male and 310 female). Human cohort studies agree.",
            "animal study",
            610,
        ),
        ("Zinc and iron", "We weighed 60 Brown Norway rats. Cohort studies in humans agree.", "animal study", 60),
        ("Zinc in mice and men", "A cohort study of 60 men and 20 mice.", "cohort study", 60),
        ("Dogs at home and asthma: a cohort study", "We followed 900 children.", "cohort study", 900),
        ("Zinc and ferritin in two liver cell lines", "Zinc raised ferritin.", "in vitro study", None),
        ("Zinc", "We studied 90 women (46 smokers).", None, 90),
        ("Zinc", "We studied 90 adults, including 46 women.", None, 90),
        ("Zinc", "Taste was tested in 90 adults (50 women and 40 men).", None, 90),
        ("Zinc", "In a crossover study, 12 men took zinc in random order.", "randomized crossover trial", 12),
        ("Zinc", "Zinc was assigned to 30 of the patients in whom 5% fell ill.", None, None),
        ("Zinc and death", "We searched MEDLINE. Risks of 12 cohort studies were pooled.", "meta-analysis", None),
        ("Zinc is a metal", "It has the number 30 and melts at 420 degrees.", None, None),
    ],
)
def test_design_and_number(title: str, abstract: str, design: str | None, n: int | None) -> None:
    facts = study_facts(title, abstract)
    assert (facts.design, facts.n and facts.n.total) == (design, n)


@pytest.mark.parametrize(
    ("title", "design"),
    [
        ("Eggs and stroke: dose-response meta-analysis of prospective cohort studies", "meta-analysis"),
        ("Egg and Cholesterol: A Systematic Review and Meta-Analysis of Randomized Controlled Trials", "meta-analysis"),
        ("Meta-analysis of egg consumption and risk of stroke", "meta-analysis"),
        ("Cholesterol and heart disease: a systematic review", "systematic review"),
        ("Dietary fat and stroke in men: 14 year prospective cohort study", "cohort study"),
        ("Zinc for colds: a randomised, double-blind, placebo-controlled trial", RCT),
        ("Zinc for colds: a randomised crossover trial", "randomized crossover trial"),
        # Open: of two kinds at once, on methods, and where only studies of it are named.
        ("Eggs and death: three large US cohort studies, systematic review, and updated meta-analysis", None),
        ("Eggs and death: Guangzhou Biobank Cohort Study and meta-analyses", None),
        ("Associations of eggs with death: six prospective US cohorts", None),
        ("Observational studies: Cohort and case-control studies", None),
        ("Commentary: heterogeneity in meta-analysis should be expected", None),
        ("Methods for trend estimation, with applications to meta-analysis", None),
        ("Bone loss: secondary analysis of a randomized controlled trial", None),
        ("Zinc: a non-randomised study", None),
        ("Zinc and sleep", None),
        ("Zinc: a randomized, double-blind, placebo-controlled, parallel-group, clinical trial", RCT),
        ("Zinc for colds - a randomized placebo-controlled trial", RCT),
        ("Zinc wakes: a double-blind, placebo-controlled, cross-over trial", "crossover trial"),
        ("Zinc wakes: a randomised, double-blind cross-over study", "randomized crossover trial"),
        ("Zinc: a double-blind placebo-controlled study", "clinical trial"),
        ("Zinc: a systematic review of randomized trials", "systematic review"),
        ("A society's position stand: zinc in sport", None),
        # Whatever was done with animals is no study of people.
        ("Zinc and iron in outbred strains of mice: a cross-sectional study", "animal study"),
        ("A randomised controlled trial of zinc in aged Norway rats", "animal study"),
        ("Zinc spares the heart of rats", "animal study"),
        ("Zinc in rats: a systematic review", "systematic review"),
        ("Zinc in mice and in women: a randomised trial", RCT),
        ("The company of dogs and the heart: a prospective cohort study", "cohort study"),
        ("Rat poison: a case report", "case report"),
    ],
)
def test_a_design_that_a_title_says(title: str, design: str | None) -> None:
    assert design_of_title(title) == design


def test_groups_people_and_duration_with_their_words() -> None:
    given = "We assigned 41 adults with insomnia at random to zinc (n = 21) or placebo (n = 20) for 8 weeks."
    facts = study_facts("Zinc", f"METHODS: {given} Of these, 38 patients completed the trial.")
    assert facts.n is not None
    assert [(group.name, group.n) for group in facts.n.groups] == [("zinc", 21), ("placebo", 20)]
    assert (facts.n.total, facts.n.analysed) == (41, 38)
    assert (facts.population, facts.duration) == ("adults with insomnia", "8 weeks")
    assert facts.words["duration"] == facts.words["n"] == f"METHODS: {given}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "(relative risk, 0.2; 95 percent confidence interval, 0.1 to 0.7)",
            [("relative risk", 0.2, (0.1, 0.7), None)],
        ),
        ("hazard ratio [HR] 0·95, 95% CI 0·85–1·08; p=0·5", [("hazard ratio", 0.95, (0.85, 1.08), "0.5")]),
        ("mean difference was −2.8 (95% CI −9.1 to −0.2)", [("mean difference", -2.8, (-9.1, -0.2), None)]),
        ("odds ratio 0.5 (P < .001)", [("odds ratio", 0.5, None, "< 0.001")]),
        ("RR 0.9 (90% CI 0.8 to 1.0)", []),
        ("OR 3.0 (95% CI 0.1 to 0.9)", []),
        ("zinc OR copper, 30 (p = 0.1)", [("odds ratio", 30.0, None, "0.1")]),
    ],
)
def test_effects(text: str, found: list[object]) -> None:
    assert [(each.measure, each.estimate, each.ci, each.p) for each in effects_in(text)] == found


def test_an_effect_is_on_a_known_thing_or_not_told() -> None:
    vocabulary = Vocabulary(())
    told = "Zinc lowered the risk of depression (RR 0.6, 95% CI 0.4 to 0.9). Xyz was lower (RR 0.6, 95% CI 0.4 to 0.9)."
    assert [each.outcome for each in study_facts("T", told, vocabulary).effects] == ["depression"]
