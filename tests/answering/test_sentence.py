"""What stands on top of an answer: statements of claims, with the studies behind each."""

from __future__ import annotations

from textwrap import wrap

import pytest
from msgspec.structs import replace
from strength_library import asked, asker, bare, library

from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.chosen import Choice
from mgtui.answering.sentence import sentence
from mgtui.answering.statements import short_title, told_apart
from mgtui.evidence.links import Links
from mgtui.model import Article, Claim, Concept, Library, Notice, Relation, RiskOfBias, StudyLink, Term


def said(question: str, *more: Claim, width: int = 78) -> str:
    """The sentence of the small library, with claims added or in the place of others."""
    known = library()
    articles = {**known.articles, **{each.article: Article(each.article, each.article) for each in more}}
    known = replace(known, claims={**known.claims, **{each.id: each for each in more}}, articles=articles)
    one = Asker(Links(known))
    return sentence(answer(one, one.read(question)), one.names, width)


def stated(question: str, *more: Claim, width: int = 78) -> str:
    """The same without on what it is said."""
    return bare(said(question, *more, width=width))


def changed(name: str, **fields: object) -> Claim:
    return replace(library().claims[name], **fields)


RAISES = """\
The article “The gym” says of everyone, though it rests on a randomized trial in 40 young rowers: Creatine raises \
strength. But “The lab” says, citing a randomized trial in 60 older women: Creatine gum did nothing for strength in \
older women. The article adds: The trials of creatine and strength were small. Two more claims stand below: one agrees \
with the first and one narrows it."""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does creatine raise strength?", RAISES),
        ("Does creatine not raise strength?", RAISES),
        ("Does creatine cause kidney damage?",
         "The article “The gym” says, citing a study that followed women who run: Creatine does not harm the kidneys."),
        ("Is creatine good for bones?",
         "The article “The gym” says, with no study on record: A lack of creatine thins bones."),
        ("What raises scurvy?",
         "The article “The gym” says, with no study on record: Vitamin C prevents scurvy."),
        ("Does taurine raise strength?", "No claim here answers this: “taurine” is not known here."),
    ],
)  # fmt: skip
def test_the_statement_of_the_nearest_claim_tells_a_group(question, expected):
    assert said(question) == expected


RUN = "a study that followed women who run"
CITING_RUN = f"citing {RUN}"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"hedging": "hedged"},
         f"The article “gym” cautiously says, {CITING_RUN}: Creatine does not harm the kidneys."),
        ({"hedging": "hedged", "statement": "Creatine may harm no kidneys"}, "women who run: Creatine may harm no"),
        ({"hedging": "anecdotal"}, "The article “gym” says as an anecdote, citing"),
        ({"hedging": "anecdotal", "statement": "Anecdotal reports praise creatine for kidneys."}, "“gym” says, citing"),
        ({"kind": "recommendation"}, "The article “gym” says, citing"),
        ({"kind": "recommendation", "statement": "Those with weak kidneys should take no creatine."},
         f"The article “gym” advises, {CITING_RUN}: Those with weak kidneys should take no creatine."),
        ({"kind": "recommendation", "statement": "Experts on kidneys recommend creatine."}, "“gym” says, citing"),
        ({"population": "rats"}, "women who run: In rats, creatine does not harm the kidneys."),
        ({"population": "rats", "statement": "In most cases creatine does not harm the kidneys."},
         "women who run: In most cases creatine does not harm the kidneys, in rats."),
        ({"population": "women and men", "statement": "In both sexes creatine spares kidneys."},
         ": In both sexes creatine spares kidneys."),
        ({"population": "lifters", "statement": "For those who lift creatine spares kidneys."},
         ": For those who lift creatine spares kidneys."),
        ({"studies": ()}, "The article “gym” says, with no study on record: Creatine"),
        ({"kind": "recommendation", "studies": ()}, "says, with no study on record: Creatine"),
        ({"kind": "evidence_remark", "studies": ()}, "The article “gym” says: Creatine"),
        ({"hedging": "presupposed"},
         f"The article “gym” assumes, {CITING_RUN}, that creatine does not harm the kidneys."),
        ({"studies": (StudyLink("cohort-2018", "supports", None, "stated"),)}, f"says, {CITING_RUN}: Creatine"),
        ({"studies": (StudyLink("cohort-2018", "background", None, "stated"),)},
         "says, with no study that tests it on record: Creatine"),
        ({"studies": (StudyLink("cohort-2018", "background", "faithful", "stated"),)},
         f"says, {CITING_RUN}, which did not test this: Creatine"),
        ({"studies": (StudyLink("cohort-2018", None, None, "stated"),)},
         f"says, {CITING_RUN}, whose finding on it is not on record: Creatine"),
        ({"studies": (StudyLink("cohort-2018", "supports", None, "outside"),)},
         "“gym” says: Creatine does not harm the kidneys. Outside the article, a study that followed women who run"),
        ({"studies": (StudyLink("cohort-2018", "supports", None, "outside"),
                      StudyLink("trial-2010", "mixed", None, "outside"))},
         ("Outside the article, a study that followed women who run found this; a randomized trial in 40 young "
          "rowers bears this out only in part.")),
        ({"studies": (StudyLink("cohort-2018", "background", "unverifiable", "candidate"),)},
         "says, without naming a study: Creatine"),
        ({"statement": "Creatine can also spare kidneys."}, ": Creatine can spare kidneys."),
        ({"statement": "Creatine not only feeds but also spares kidneys."}, "but also spares kidneys."),
        ({"statement": "Creatine spares the work (synthesis) of kidneys (in rats) by half (unlikely)."},
         "Creatine spares the work of kidneys (in rats) by half (unlikely)."),
        ({"studies": (StudyLink("cohort-2018", "supports", None, "candidate"),)},
         "says, without naming a study (it may mean one that followed women who run): Creatine"),
        ({"statement": "Some studies see no harm to kidneys.",
          "studies": (StudyLink("cohort-2018", "supports", None, "candidate"),)},
         "says, without saying which studies (it may mean one that followed women who run): Some"),
        ({"studies": (StudyLink("cohort-2018", "supports", "unverifiable", "unidentified"),)},
         "says, citing a source that could not be traced: Creatine"),
        ({"statement": "Some studies see no harm to kidneys.",
          "studies": (StudyLink("cohort-2018", "supports", "unverifiable", "unidentified"),)},
         "says, though the studies could not be traced: Some"),
        ({"kind": "effect", "direction": "decreases",
          "studies": (StudyLink("cohort-2018", "supports", "overstated", "stated"),)},
         f"says, {CITING_RUN}, which found only a link: Creatine"),
        ({"kind": "effect", "direction": "decreases",
          "studies": (StudyLink("cohort-2018", "supports", None, "outside"),)},
         "Outside the article, a study that followed women who run found only a link."),
        ({"kind": "effect", "direction": "no_effect",
          "studies": (StudyLink("cohort-2018", "supports", "overstated", "stated"),)},
         f"says, {CITING_RUN}, which saw no link but cannot rule an effect out: Creatine"),
        ({"studies": (StudyLink("cohort-2018", "supports", "unverifiable", "stated"),)},
         f"says, {CITING_RUN}, though whether it says so could not be checked: Creatine"),
        ({"statement": "One trial had no harm to kidneys.", "population": "women",
          "studies": (StudyLink("trial-2010", "supports", "overstated", "stated", note="So; or not."),)},
         "says, though the trial bears this out only in part: In women, one trial had no harm to kidneys."),
        ({"kind": "evidence_remark", "studies": (StudyLink("cohort-2018", "refutes", None, "outside"),)},
         "Outside the article, a study that followed women who run speaks against it."),
        ({"population": "women", "studies": (StudyLink("trial-2010", "supports", "overstated", "stated", note="So."),)},
         "says, citing a randomized trial in 40 young rowers, which bears this out only in part: In women, creatine"),
        ({"studies": (StudyLink("trial-2010", "supports", "overstated", "stated"),)},
         "says of everyone, though it rests on a randomized trial in 40 young rowers: Creatine"),
        ({"studies": (StudyLink("trial-2010", "mixed", None, "stated"),)},
         "says, citing a randomized trial in 40 young rowers, which bears this out only in part: Creatine"),
        ({"studies": (StudyLink("cohort-2018", "background", "misattributed", "stated"),)},
         f"says, {CITING_RUN}, which did not test this: Creatine"),
        ({"statement": "A cohort study had no harm to kidneys."}, "“gym” says: A cohort study"),
        ({"studies": (StudyLink("cohort-2018", "supports", "misattributed", "inferred"),
                      StudyLink("trial-2010", "refutes", "faithful", "stated"))},
         (f"says, apparently from {RUN}, which does not say this: Creatine does not harm the kidneys. "
          "A randomized trial in 40 young rowers speaks against it.")),
    ],
)  # fmt: skip
def test_how_it_is_said_and_on_what(fields, expected):
    assert expected in said("Does creatine cause kidney damage?", changed("gym/kidney", **fields))


def test_a_study_is_told_with_what_is_held_against_it():
    known = library()
    study = replace(
        known.studies["cohort-2018"], notices=(Notice("expression_of_concern"),),
        risk_of_bias=(RiskOfBias("ROBINS-I", "overall", "serious", "A person"),),
    )  # fmt: skip
    one = Asker(Links(replace(known, studies={**known.studies, study.id: study})))
    line = sentence(answer(one, one.read("Does creatine cause kidney damage?")), one.names)
    assert "(under an expression of concern; judged to be at high risk of bias)" in line


@pytest.mark.parametrize(
    ("statement", "funding", "told"),
    [
        ("Creatine spares kidneys.", "The maker of the powder", "women who run (a company paid for it): Creatine"),
        ("Creatine spares kidneys.", "A company, as the article says", "(a company reportedly paid for it)"),
        ("Creatine spares kidneys.", "Public funds; no company", "women who run: Creatine"),
        (
            "A study found no harm to kidneys.",
            "The maker",
            "says: A study found no harm to kidneys. A company paid for it.",
        ),
    ],
)
def test_who_paid_for_a_study_and_sells_the_thing_is_told(statement, funding, told):
    known = library()
    study, claim = replace(known.studies["cohort-2018"], funding=funding), changed("gym/kidney", statement=statement)
    one = Asker(
        Links(replace(known, studies={**known.studies, study.id: study}, claims={**known.claims, claim.id: claim}))
    )
    assert told in sentence(answer(one, one.read("Does creatine cause kidney damage?")), one.names)


def test_what_goes_another_way_than_was_asked_stands_behind_but():
    apart = changed("lab/none", relations=())
    assert "But “lab” says: Creatine gum" in stated("Does creatine raise strength?", apart)


def test_a_forecast_goes_no_way():
    forecast = changed(
        "gym/raises", id="gym/trend", kind="other", statement="Creatine for strength will be in fashion."
    )
    line = said("Does creatine raise strength?", forecast)
    assert "fashion" not in line


def test_what_does_not_fit_is_left_out_and_never_cut():
    long = changed("gym/raises", statement="Creatine raises strength in " + "very " * 24 + "strong people.")
    others = [changed("gym/lack", id=f"gym/lack-{number}") for number in range(20)]
    none = [
        changed("lab/none", id="lab/none", statement="Creatine gum " + "really " * 15 + "did nothing for strength.")
    ]
    line = said("Does creatine raise strength?", *others, *none)
    assert "did nothing for strength" in line
    for width in (78, 50, 30):
        line = said("Does creatine raise strength?", long, *others, *none, width=width)
        assert len(line.split()) <= 76
        assert len(wrap(line, width)) <= 6
    assert line == "24 claims here answer this, in more words than can stand here." or "A lack of creatine" in line


RUNNER = StudyLink("cohort-2018", "supports", "faithful", "inferred")


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ((), (), "“The gym” says: Vitamin C prevents scurvy. No study is on record behind these."),
        ((RUNNER,), (), "women who run: Strength needs vitamin C. One more claim below bears on it."),
        ((RUNNER,), (RUNNER,), "“The gym” says, apparently from the same study: Vitamin C prevents scurvy."),
        (
            (RUNNER,),
            (replace(RUNNER, fidelity="unverifiable"),),
            "women who run: Strength needs vitamin C. One more claim below bears on it.",
        ),
    ],
)
def test_of_one_thing_each_on_another_is_told_and_each_study_once(first, other, expected):
    scurvy = changed("gym/scurvy", studies=other)
    needs = replace(
        scurvy, id="lab/needs", article="lab", statement="Strength needs vitamin C.", studies=first,
        outcome=Concept("strength"), direction="required_for",
    )  # fmt: skip
    known = library()
    one = Asker(Links(replace(known, claims={each.id: each for each in (scurvy, needs)})))
    assert sentence(answer(one, one.read("vitamin C")), one.names).endswith(expected)


def test_that_another_article_says_the_same_takes_few_words():
    again = Relation("restates", "gym/bone", "The same.")
    den = changed(
        "gym/bone", id="den/0", article="den", statement="Bones suffer for want of creatine.", relations=(again,)
    )
    line = said("Is creatine good for bones?", den)
    assert line.startswith("The article “The gym” says: A lack of creatine thins bones. “den”")
    assert line.endswith("“den” says much the same. No study is on record behind these.")
    fewer = replace(den, statement="A lack of creatine thins.", relations=())
    assert "says much the same" in said("Is creatine good for bones?", fewer)
    assert "says much the same" not in said("Is creatine good for bones?", replace(fewer, hedging="hedged"))


@pytest.mark.parametrize(
    ("question", "other", "leads"),
    [
        ("Is creatine any use to someone who already has weak bones?", "may slow the progress of weak bones", True),
        ("Is creatine any use against weak bones?", "may slow the progress of weak bones", False),
        ("Why are bones weak without creatine?", "has to be restored for weak bones", False),
        ("In whom does creatine help weak bones?", "helps weak bones especially in the frail", True),
        ("How can I tell if creatine helps weak bones?", "helps weak bones by their signs", True),
        ("How can I help weak bones by creatine?", "should be taken for weak bones", True),
        ("Does creatine help weak bones?", "should be taken for weak bones", False),
        ("Did a 2010 trial of creatine help weak bones?", "helped weak bones in 2010", True),
        ("By what route does creatine help weak bones?", "helps weak bones by feeding them", True),
        ("How many had weak bones with creatine?", "helped a million weak bones", True),
        ("How many had weak bones with creatine?", "helped the SOD1 gene of weak bones", False),
        ("How creatine helps weak bones", "helps weak bones by feeding them", True),
        ("Is creatine for weak bones still an open question?", "is unproven against weak bones", True),
        ("creatine brittle weak bones", "may make weak bones less brittle", True),
    ],
)
def test_a_claim_that_tells_what_else_is_asked_leads(question, other, leads):
    prevents = changed("gym/bone", statement="Creatine prevents weak bones.")
    told = changed("gym/bone", id="gym/told", statement=f"Creatine {other} as is said at length.", hedging="hedged")
    line = stated(question, prevents, told).replace("cautiously ", "")
    assert (f"The article “gym” says: {told.statement}" in line) == leads


def test_where_it_is_asked_how_many_a_claim_that_says_so_leads():
    many = changed("gym/bone", kind="prevalence", statement="A lack of creatine is widespread.", direction=None)
    half = replace(many, id="gym/half", statement="Of all people half are held to lack enough creatine.")
    assert stated("How many people lack creatine?", many, half).startswith(f"The article “gym” says: {half.statement}")


@pytest.mark.parametrize(
    ("fields", "goes"),
    [
        ({}, True),
        ({"exposure": Concept("creatine-gum")}, True),
        ({"exposure": Concept("vitamin-c")}, False),
        ({"outcome": Concept("colds")}, False),
        ({"statement": "Creatine was once thought to raise strength."}, False),
        ({"statement": "Older advice held that creatine raises strength."}, False),
    ],
)
def test_only_what_is_said_of_the_two_things_asked_about_is_counted_as_a_way(fields, goes):
    """What something else does to strength is neither the opposite nor the same, nor what was once thought."""
    found = asked("Does creatine raise strength?")
    choice, first = Choice(found, asker().names), found.groups["yes"][0]
    assert choice.goes_a_way(replace(first, claim=replace(first.claim, **fields)), first) == goes


def test_behind_the_other_side_the_same_way_is_that_of_the_first():
    assert "one agrees with the first and one narrows it" in RAISES
    more = changed("gym/bone", id="gym/more", statement="A lack of creatine makes the bones of most people thin.")
    assert "below agrees" in said("Is creatine good for bones?", more)


def test_an_amount_that_no_claim_names_is_said():
    assert "None of the claims below names 5 g." in said("Are 5 g of creatine good for bones?")
    told = changed("gym/bone", statement="A lack of 5 g of creatine thins bones.")
    assert "names 5 g" not in said("Are 5 g of creatine good for bones?", told)


def test_where_it_is_asked_which_kind_one_leads():
    assert "“The lab” says: Creatine gum" in stated("Which kind of creatine raises strength?").partition(". ")[0]
    assert "“The lab” says: Creatine gum" not in stated("Does creatine raise strength?").partition(". ")[0]


def test_that_no_claim_is_on_the_people_asked_about_is_said():
    line = stated("Is creatine good for a footballer's bones?")
    assert line.startswith("No claim below is about footballers in particular. The article")
    told = changed("gym/bone", statement="In footballers a lack of creatine thins bones.")
    assert "in particular" not in stated("Is creatine good for a footballer's bones?", told)


def test_what_was_given_with_it_is_told():
    known = library()
    study = replace(known.studies["trial-2010"], intervention="CrZ every night")
    mixture = Term("crz", "CrZ", ("creatine and zinc",))
    one = Asker(
        Links(replace(known, studies={**known.studies, study.id: study}, terms={**known.terms, "crz": mixture}))
    )
    line = sentence(answer(one, one.read("Does creatine raise strength?")), one.names)
    assert "What was given was CrZ, not creatine alone." in line
    assert "was given" not in RAISES


def test_a_claim_on_one_thing_leads_and_a_reading_tip_never_does():
    both = changed("gym/bone", id="gym/a", exposure=Concept("creatine", "deficiency", "creatine and zinc"))
    both = replace(both, statement="A lack of creatine and zinc thins bones.")
    tip = changed("gym/bone", id="gym/b", statement="For more on creatine and bones there is a review.", direction=None)
    line = stated("Is creatine good for bones?", both, tip)
    assert line.startswith("The article “gym” says: A lack of creatine thins bones.")
    assert "For more" not in line
    alone = stated("Is creatine good for bones?", replace(tip, id="gym/bone"))
    assert "says: For more on creatine and bones there is a review." in alone


def test_of_studies_and_a_review_each_is_told_by_itself():
    known = library()
    review = replace(
        known.studies["cohort-2018"], id="review", title="R", design="narrative review", population="Published work"
    )
    links = tuple(StudyLink(each, "supports", None, "outside") for each in ("cohort-2018", "review"))
    claim = changed("gym/kidney", studies=links)
    one = Asker(Links(replace(known, studies={**known.studies, "review": review}, claims={claim.id: claim})))
    line = sentence(answer(one, one.read("Does creatine cause kidney damage?")), one.names)
    assert "a review and a study that followed women who run found this." in line


def test_of_several_without_a_study_that_is_said_once():
    none = changed("lab/none", studies=())
    line = said("Does creatine raise strength?", changed("gym/raises", studies=()), none)
    assert line.count("with no study on record") == line.count("with no study either") == 1
    both = changed("gym/bone", id="gym/z", statement="A lack of creatine weakens bones.", outcome=Concept("bone"))
    line = said("What does a lack of creatine do?", both, changed("gym/lack", studies=()))
    assert line.count("stud") == line.count("No study is on record behind these.") == 1


def test_of_claims_that_answer_alike_one_that_a_study_bears_out_leads():
    flat = changed("gym/bone", statement="A lack of creatine thins bones.")
    may = changed("gym/bone", id="gym/may", statement="A lack of creatine may thin the bones.", hedging="hedged")
    studied = replace(may, studies=(RUNNER,))
    assert "says: A lack of creatine thins bones." in stated("Is creatine good for bones?", flat, may)
    assert "says: A lack of creatine may thin the bones." in stated("Is creatine good for bones?", flat, studied)
    overstated = replace(may, studies=(replace(RUNNER, fidelity="overstated"),))
    line = said("Is creatine good for bones?", flat, overstated)
    assert "women who run, which bears this out only in part: A lack of creatine may thin" in line or "link: A" in line


def test_the_own_paper_of_an_article_is_not_told():
    own = changed("gym/kidney", article="A cohort", id="A cohort/kidney")
    mine = replace(library(), claims={own.id: own}, articles={"A cohort": Article("A cohort", "A cohort")})
    one = Asker(Links(mine))
    line = sentence(answer(one, one.read("Does creatine cause kidney damage?")), one.names)
    assert line == "The article “A cohort” says: Creatine does not harm the kidneys."


def test_a_condition_is_told():
    line = stated("Does creatine raise strength?", changed("lab/none", article="gym", id="lab/none"))
    assert "But the article also says: Creatine gum" in line
    short = changed("lab/none", status="rejected"), changed("lab/remark", status="rejected")
    assert "The effect of creatine on strength is strongest" in stated("Does creatine raise strength?", *short)


def test_what_goes_against_it_is_the_remark_that_is_told_first():
    vain = changed("lab/remark", id="lab/vain", direction="no_effect", statement="Creatine for strength is in vain.")
    rejected = changed("lab/none", status="rejected")
    line = said("Does creatine raise strength?", vain, rejected)
    assert "But “lab” says: Creatine for strength is in vain." in line


def test_what_denies_it_in_words_is_told_before_what_only_goes_against_it():
    limit = (Relation("qualifies", "gym/raises", "Seen before.", "reviewed"),)
    before = changed(
        "lab/remark",
        id="lab/before",
        direction="no_effect",
        statement="Strength came before creatine.",
        relations=limit,
    )
    nothing = changed(
        "lab/remark", id="lab/nothing", direction="no_effect", statement="Nothing shows that creatine raises strength."
    )
    line = said("Does creatine raise strength?", before, nothing, changed("lab/none", status="rejected"))
    assert line.index(nothing.statement) < line.find(before.statement) % 1000


def test_the_name_of_the_question_is_not_put_into_what_an_article_says():
    known = library()
    kidney = Term("kidney-harm-risk", "Risk of kidney damage", ("nephrotoxicity",))
    claim = changed("gym/kidney", statement="Creatine brings no nephrotoxicity.")
    one = Asker(Links(replace(known, claims={claim.id: claim}, terms={**known.terms, kidney.id: kidney})))
    line = sentence(answer(one, one.read("Does creatine change the risk of kidney damage?")), one.names)
    assert ": Creatine brings no nephrotoxicity." in line


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("reviewed", True),
        ("extracted", True),
        ("rejected", False),
    ],
)
def test_what_the_library_has_to_limit_a_claim_is_told_before_other_remarks(status, expected):
    limit = Relation("qualifies", "gym/raises", "Few were looked at.", status)
    brief = changed("lab/remark", id="lab/brief", statement="Trials of creatine and strength are rare.")
    line = stated("Does creatine raise strength?", changed("lab/remark", relations=(limit,)), brief)
    assert ("The trials of creatine and strength were small." in line) == expected
    assert (brief.statement in line) != expected


def test_what_limits_a_claim_is_told_though_it_does_not_answer_where_it_is_on_a_side():
    limit = Relation("qualifies", "gym/kidney", "Only women were looked at.", "reviewed")
    remark = changed("lab/remark", relations=(limit,))
    question = "Does creatine cause kidney damage?"
    kidneys = replace(remark, statement="The trials of creatine and the kidneys were small.")
    assert "“lab” says: The trials of creatine and the kidneys were small." in stated(question, kidneys)
    assert "trials" not in stated(question, remark)
    assert "trials" not in stated(question, replace(kidneys, exposure=Concept("vitamin-c")))
    weak = replace(limit, reason="Weak: few were looked at.")
    assert "trials" not in stated(question, replace(kidneys, relations=(weak,)))


def test_what_contradicts_a_claim_is_told_whichever_says_so():
    harms = changed(
        "gym/kidney", id="lab/harms", article="lab", statement="Creatine wears out what filters blood.",
        direction="increases", outcome=Concept("strength"), studies=(),
    )  # fmt: skip
    against = Relation("contradicts", "lab/harms", "One says harm.", "reviewed")
    line = stated("Does creatine cause kidney damage?", harms, changed("gym/kidney", relations=(against,)))
    assert "But “lab” says: Creatine wears out what filters blood." in line


@pytest.mark.parametrize(
    ("direction", "effect", "intervention", "told"),
    [
        ("increases", "no_effect", "Creatine", "But outside the article, a randomized trial in 40 young rowers found"),
        ("increases", "decreases", "Creatine", "found the opposite."),
        ("increases", "associated_negative", "Creatine", "found a link the other way."),
        ("no_effect", "increases", "Creatine", "found a rise with creatine."),
        ("increases", "increases", "Creatine", ""),
        ("increases", "no_effect", "Vitamin C", ""),
    ],
)  # fmt: skip
def test_a_study_in_the_background_that_found_something_else_is_the_other_side(direction, effect, intervention, told):
    known = library()
    study = known.studies["trial-2010"]
    study = replace(study, intervention=intervention, effects=(replace(study.effects[0], direction=effect),))
    links = (StudyLink(study.id, "background", None, "outside"),)
    claim = changed("gym/raises", statement="Creatine and strength: so it is.", direction=direction, studies=links)
    one = Asker(Links(replace(known, studies={study.id: study}, claims={claim.id: claim})))
    line = sentence(answer(one, one.read("Does creatine raise strength?")), one.names)
    assert told in line if told else "“The gym” says, with no study that tests it on record: " in line


def test_a_finding_leads_before_what_is_said_reservedly_on_its_strength():
    finding = changed("gym/bone", statement="In an old study a lack of creatine was bad for bones.", studies=(RUNNER,))
    rests = Relation("depends_on", "gym/bone", "It is drawn from it.", "reviewed")
    drawn = changed("gym/bone", id="gym/drawn", statement="A lack of creatine may thin bones.", hedging="hedged")
    line = stated("Is creatine good for bones?", finding, replace(drawn, relations=(rests,), studies=(RUNNER,)))
    assert line.startswith("The article “gym” says: In an old study")


def test_what_goes_another_way_does_not_lead_before_what_could_not_be_checked():
    unchecked = changed("gym/raises", studies=(StudyLink("trial-2010", "supports", "unverifiable", "stated"),))
    assert "“gym” says: Creatine raises strength." in stated("What raises strength?", unchecked)[:60]


def test_what_a_thing_is_for_is_told_by_what_says_so():
    made = changed("gym/raises", id="gym/made", statement="Strength rises with creatine, day by day.")
    needed = changed(
        "gym/raises", id="gym/need", statement="Muscle strength is essential for a long life.",
        exposure=Concept("strength"), outcome=Concept("bone"), direction="required_for", studies=(),
    )  # fmt: skip
    assert "says: Muscle strength is essential" in stated("Why does the body need strength?", made, needed)


@pytest.mark.parametrize(
    ("question", "fields", "leads"),
    [
        ("Is creatine good for bones?", {"population": "rats", "statement": "Creatine, in rats, thins bones."}, False),
        ("Is creatine good for bones of rats?", {"population": "rats"}, True),
        ("Is creatine good for bones?", {"statement": "A lack of creatine, and of much else, thins bones."}, False),
        ("Is creatine good for bones?", {"statement": "A lack of creatine thins bones."}, True),
    ],
)  # fmt: skip
def test_the_claim_nearest_to_what_was_asked_leads(question, fields, leads):
    plain = changed("gym/bone", statement="A lack of creatine thins bones, it is said.")
    other = changed("gym/bone", **{"id": "gym/other", **fields})
    line = stated(question, plain, other)
    statement = (other if leads else plain).statement.rstrip(".")
    assert statement[1:] in line.partition(". ")[0], line


def test_what_says_that_it_is_not_so_leads_where_it_is_asked_why_not():
    line = stated("Why does creatine not raise strength?")
    assert line.startswith("The article “The lab” says: Creatine gum did nothing for strength")
    assert "But “The gym” says: Creatine raises strength." in line


def test_what_does_so_leads_where_it_is_asked_what_does():
    vain = changed("gym/scurvy", direction="no_effect", statement="Scurvy: vitamin C is in vain.")
    salt = changed(
        "gym/scurvy", id="gym/salt", exposure=Concept("creatine"), direction="increases",
        statement="Creatine by itself and for years causes scurvy.",
    )  # fmt: skip
    assert stated("What raises scurvy?", vain, salt).startswith("The article “gym” says: Creatine by itself")


def test_one_thing_that_two_libraries_name_is_one_thing():
    found = asked("What raises scurvy?")
    both = replace(found.question.outcome, concepts=frozenset({"scurvy", "theirs"}))
    found = replace(found, question=replace(found.question, outcome=both))
    assert sentence(found, asker().names).endswith("Vitamin C prevents scurvy.")


@pytest.mark.parametrize(
    ("name", "told"),
    [("Zinc, magnesium and B6", "zinc, magnesium and B6"), ("ZnMg-rich minerals", "ZnMg-rich minerals")],
)
def test_an_abbreviation_is_spelt_out(name, told):
    claim = Claim(
        "a/c", "a", "ZMA raises strength.", exposure=Concept("zma"), outcome=Concept("strength"),
        direction="increases", status="reviewed",
    )  # fmt: skip
    terms = {"zma": Term("zma", "ZMA", (name,)), "strength": Term("strength", "Strength")}
    one = Asker(Links(Library("l", "L", claims={claim.id: claim}, terms=terms)))
    said = sentence(answer(one, one.read("What raises strength?")), one.names)
    assert f": ZMA ({told}) raises strength." in said


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Magnesium and ALS: prevention, progression and symptoms", "Magnesium and ALS"),
        ("Eat less salt: an opinion", "Eat less salt: an opinion"),
        ("Creatine for the strength of men – a review", "Creatine for the strength of men"),
        ("Iron: what it does", "Iron: what it does"),
        (
            "Effects of creatine on the strength of the legs in older women who ran",
            "Effects of creatine on the strength of the legs …",
        ),
        ("Should you reach for zinc and vitamin C this winter?", "Should you reach for zinc and vitamin C this winter"),
        ("Two servings of red meat a day and diabetes", "Two servings of red meat a day and diabetes"),
        (
            "Effects of six weeks of creatine and training in 24 older women and in men who walk",
            "Effects of six weeks of creatine and training …",
        ),
        (
            "Is it true that the creatine in red meat is enough for those who lift weights",
            "Is it true that the creatine in red meat is enough for those who lift weights",
        ),
        ("Magnesium & health", "Magnesium & health"),
    ],
)
def test_an_article_is_called_by_the_beginning_of_its_title(title, short):
    assert short_title(title) == short


def test_articles_that_would_be_called_alike_are_told_by_as_much_of_their_titles_as_tells_them_apart():
    known = library()
    titles = {
        "gym": "Creatine and strength: all that is for it by now",
        "lab": "Creatine and strength: all that is against it by now",
    }
    articles = {key: replace(article, title=titles[key]) for key, article in known.articles.items() if key in titles}
    one = Asker(Links(replace(known, articles={**known.articles, **articles})))
    line = sentence(answer(one, one.read("Does creatine raise strength?")), one.names)
    assert "“Creatine and strength: all that is against it …” says" in line


def test_what_has_the_other_words_of_the_question_leads():
    signal = changed("gym/raises", id="gym/signal", statement="Creatine wakes the genes that build up strength.")
    assert "says: Creatine wakes the genes" in stated("Does creatine wake genes for strength?", signal)
    assert stated("Does creatine raise strength?", signal).startswith(
        "The article “gym” says: Creatine raises strength."
    )


def test_another_way_that_is_far_from_what_was_asked_is_not_told():
    beside = changed(
        "lab/none", statement="Gum did nothing for old sailors who lay ill, cold and hungry.", relations=()
    )
    assert "Creatine gum did nothing" in stated("Does creatine raise strength?")
    assert "sailors" not in stated("Does creatine raise strength?", beside)


def test_what_is_far_less_direct_is_not_told_behind_what_answers():
    far = changed(
        "gym/bone", id="den/0", article="den",
        statement="Gravity, sunlight, sleep, salt and whatever else old sailors lived through wore their spines down.",
    )  # fmt: skip
    assert "sailors" not in said("Is creatine good for bones?", far)


@pytest.mark.parametrize(
    ("question", "leads"),
    [
        ("Does creatine raise strength if I am not deficient?", "Creatine does nothing"),
        ("Does creatine raise strength if I am deficient?", "Creatine raises strength"),
    ],
)
def test_a_condition_in_the_question_says_whom_it_is_about(question, leads):
    statement = "Creatine does nothing for strength."
    nourished = changed(
        "gym/raises", id="gym/fed", statement=statement, direction="no_effect", population="people without a deficiency"
    )
    lacking = changed("gym/raises", population="deficient people")
    assert leads[1:] in stated(question, nourished, lacking).partition(". ")[0]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Creatine was significantly and negatively associated with kidney damage (r = −0.1, p = 0.02).",
         "In cyclists, creatine was linked to less kidney damage."),
        ("Creatine spares kidneys in nine of ten (90 %).", "In cyclists, creatine spares kidneys in nine"),
    ],
)  # fmt: skip
def test_statistics_are_told_in_plain_words_or_left_out(statement, told):
    line = stated(
        "Does creatine cause kidney damage?", changed("gym/kidney", statement=statement, population="cyclists")
    )
    assert f"says: {told}" in line


def test_what_was_found_in_animals_alone_is_said_not_to_be_of_people():
    known = library()
    study = replace(known.studies["trial-2010"], design="animal study", population="rats")
    overstated = changed("gym/kidney", studies=(StudyLink(study.id, "supports", "overstated", "stated"),))
    made = replace(
        known, studies={**known.studies, study.id: study}, claims={**known.claims, overstated.id: overstated}
    )
    one = Asker(Links(made))
    line = sentence(answer(one, one.read("Does creatine cause kidney damage?")), one.names)
    assert "citing a study in 40 rats, which did not look at people: Creatine" in line


def test_in_narrow_lines_articles_are_counted_so_that_the_other_side_has_room():
    line = stated("Does creatine raise strength?", width=50)
    assert line.startswith("One article says: Creatine raises strength.")
    assert "But another article says: Creatine gum did nothing" in line


def test_why_is_not_answered_by_what_is_to_be_done():
    remedy = changed("gym/bone", statement="Weak bones have to be given creatine.")
    assert stated("Why are bones weak without creatine?", remedy).startswith("No claim here answers just this. The")
    assert "just this" not in stated("Are bones weak without creatine?", remedy).partition(" The article")[0]


def test_one_side_is_told_in_short_rather_than_without_the_other_one():
    wordy = changed("gym/raises", statement="Creatine raises strength in " + "very " * 14 + "strong people.")
    none = changed("lab/none", statement="Creatine gum " + "really " * 15 + "did nothing for strength.")
    line = said("Does creatine raise strength?", wordy, none, width=52)
    assert (
        "says, in short, of everyone, though it rests on a randomized trial in 40 young rowers: Creatine as a" in line
    )
    assert "But another article says, in short, citing a randomized trial: In older women, creatine" in line
    assert "one sees no effect" in stated("Does creatine raise strength?", wordy, none, width=42)


def test_what_another_thing_does_is_no_other_side():
    harm = changed(
        "lab/none", exposure=Concept("vitamin-c"), statement="Vitamin C lowers strength by creatine.",
        direction="decreases", relations=(), studies=(),
    )  # fmt: skip
    assert "But" not in said("What does creatine do for strength?", harm, changed("lab/remark", status="rejected"))


def test_a_study_is_told_that_bears_a_claim_out_before_one_that_is_told_as_more():
    may = changed(
        "gym/raises", id="gym/may", statement="Creatine may at times raise strength in rowers.",
        studies=(StudyLink("trial-2010", "supports", "faithful", "stated"),),
    )  # fmt: skip
    assert "says: Creatine may at times raise" in stated("Does creatine raise strength?", may)


def test_where_one_thing_is_asked_about_the_others_are_on_it_too():
    leads = changed("gym/scurvy", id="gym/colds", statement="Scurvy worsens colds.", exposure=Concept("scurvy"))
    leads = replace(leads, outcome=Concept("colds"), direction="increases")
    assert "worsens colds" not in said("What lowers scurvy?", leads)


TEA = ("Green Tea: How Much Is Too Much for You?", "Green Tea: Why Most of the People Drink It")


@pytest.mark.parametrize(
    ("title", "others", "called"),
    [
        (TEA[0], TEA[1:], "Green Tea: How Much Is Too Much …"),
        (TEA[1], TEA[:1], TEA[1]),
        (TEA[1], (TEA[1], "Black Tea: Why Most of the People Drink It"), "Green Tea"),
        ("Coffee and Sleep", ("Coffee and Sleep", "coffee and sleep in the old"), "Coffee and Sleep"),
        ("Green Tea: the One", ("Green Tea: the One and Only Cure That There Is",), "Green Tea: the One"),
    ],
)
def test_a_title_is_cut_no_shorter_than_tells_it_from_others(title: str, others: tuple[str, ...], called: str) -> None:
    assert told_apart(title, others) == called
