"""Questions put to the bundled library whose answers were written from its claims: which stand where."""

from __future__ import annotations

from textwrap import wrap

import pytest

from bench.questions import questions, score
from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.other_side import PAGE, paged
from mgtui.answering.sections import sections
from mgtui.answering.sentence import sentence
from mgtui.evidence.links import Links
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library

PLACED = 0.93
RIGHT = 0.97


@pytest.fixture(scope="module")
def asker():
    return Asker(Links(read_library(bundled_library())))


def test_open_questions(asker):
    found = score(asker, questions("open"))
    assert found.placed >= PLACED * found.belonging, found.wrong
    assert found.right >= RIGHT * found.shown, found.wrong
    assert found.silent == found.unanswered, found.wrong


READER = [
    ("Does magnesium raise testosterone?", "no_effect", "igf-1/zma2004-testosterone"),
    ("Can magnesium prevent ALS?", "no_effect", "als/pooled-null"),
    ("In whom does magnesium raise IGF-1?", "only_if", "igf-1/maggio-deficient-most"),
    ("Does ZMA raise IGF-1?", "remarks", "igf-1/zma-mixed"),
    ("Does oral magnesium reach the brain?", "no_effect", "als/oral-mg-brain"),
    ("Does magnesium threonate get into the brain?", "yes", "muscle-ageing/threonate-bbb"),
    ("Does a lack of magnesium cause inflammation?", "yes", "inflammation/def-drives-inflammation"),
    ("Is magnesium needed to activate vitamin D?", "yes", "vitamin-d/no-activation-without-mg"),
    ("Does magnesium lower blood pressure?", "unclear", "inflammation/mg-regulates-bp"),
    ("Which magnesium is absorbed best?", "yes", "inflammation/glycinate-gt-oxide"),
    ("What is the somatopause?", "yes", "igf-1/somatopause-gh"),
    ("heavy metal exposure lou gehrig", "yes", "als/metals-interaction"),
    ("Can vitamin D be activated without magnesium?", "yes", "vitamin-d/no-activation-without-mg"),
    ("magnesium rich diet motor neuron diesease prevention", "no_effect", "als/intake-not-protective"),
    ("Will my bones break more easily if I am low in magnesium?", "yes", "vitamin-d/low-mg-fracture-fractures"),
    ("magnesium less inflammation more igf-1", "yes", "igf-1/mg-favours-igf1"),
    ("Isn't vitamin D needed for the immune system?", "yes", "vitamin-d/both-essential-health"),
    ("Can low magnesium cause nerve problems?", "yes", "als/def-neuro-complications"),
    ("what dampens microglia", "yes", "als/mg-inhibits-microglia"),
    ("Is there no supplement that prevents ALS?", "no_effect", "als/no-single-supplement"),
    ("Is it dangerous to be low in magnesium?", "yes", "vitamin-d/severe-consequences"),
    ("Is calcium bad for you?", "yes", "vitamin-d/calc-stiffens-vessels"),
    ("Does magnesium raise IGF-1 in deficient people?", "only_if", "igf-1/restore-deficient-igf1"),
    ("Is ZMA any good?", "remarks", "igf-1/zma-mixed"),
    ("rats fed too little magnesium", "yes", "igf-1/animal-mg-def-igf1"),
    ("magnesium deficiency statistics", "yes", "igf-1/def-common"),
    ("poor circulation magnesium", "yes", "inflammation/mg-regulates-vessels"),
    ("Does magnesium help athletes?", "no_effect", "igf-1/zma2021-igf1"),
    ("What do mice studies show about magnesium?", "no_effect", "als/sod1-survival"),
    ("What is bad for magnesium absorption?", "yes", "inflammation/processed-antibiotics-food"),
    ("Did the ZMA trial have a conflict of interest?", "remarks", "igf-1/zma2000-coi"),
    ("Can low magnesium make vitamin D useless?", "yes", "vitamin-d/low-mg-wastes-vitd"),
    ("What happens to muscles when magnesium is low?", "yes", "muscle-ageing/mg-essential-muscle"),
    ("does ZMA work", "yes", "igf-1/zma-effective-some"),
    ("Should older people take magnesium?", "only_if", "igf-1/supp-if-deficient"),
    ("Do ALS patients have low magnesium?", "yes", "als/early-low-mg-als"),
    ("magnesium forms absorbtion rates", "only_if", "inflammation/forms-vary"),
    ("hypercalcemia low magnesium", "yes", "vitamin-d/low-mg-hypercalcaemia"),
    ("strength of evidence magnesium ALS prevention", "remarks", "als/early-not-definitive"),
    ("Is it safe to take magnesium during a fast?", "unclear", "muscle-ageing/avoid-while-fasting"),
    ("why am I low in magnesium", "yes", "igf-1/exercise-depletes"),
    ("Why do so many people lack magnesium?", "yes", "igf-1/processed-inadequate"),
]


@pytest.mark.parametrize(("question", "group", "claim"), READER)
def test_what_a_reader_asks_is_answered_by_one_command(asker, question, group, claim):
    found = answer(asker, asker.read(question))
    assert claim in [row.claim.id for row in found.groups[group]]


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("best magnesium for raising blood levels", 1),
        ("fix low magnesium by changing what I eat", 1),
        ("who should take magnesium", 12),
        ("Does magnesium raise SHBG?", 0),
        ("magnesium pills right for everybody", 2),
        ("modern food system not enough magnesium", 1),
        ("magnesium white blood cells", 1),
        ("Does magnesium cure depression?", 0),
        ("kinds of magnesium supplements", 5),
        ("Should everyone take magnesium supplements?", 15),
        ("Is magnesium good for children?", 0),
        ("Is ZMA bad for you?", 0),
        ("why are people low in magnesium", 9),
        ("poor circulation magnesium", 4),
        ("magnesium palliative care als", 3),
        ("Who should I talk to about magnesium supplements?", 4),
        ("Is ZMA banned in sport?", 0),
    ],
)
def test_a_question_that_says_more_than_a_name_is_not_answered_by_all_about_that(asker, question, most):
    assert len(answer(asker, asker.read(question)).all) <= most


def test_claims_by_words_leave_out_what_says_it_the_other_way_round(asker):
    assert not answer(asker, asker.read("Does testosterone raise magnesium?")).found


def test_what_acts_in_an_answer_is_what_was_asked(asker):
    assert not answer(asker, asker.read("calcium hardening arteries")).found


@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.long), 5])
def test_a_sentence_is_short_however_many_groups_there_are(asker, every):
    for one in questions("open")[::every]:
        said = sentence(answer(asker, asker.read(one["question"])), asker.names)
        assert len(said.split()) <= 76, said
        assert len(wrap(said, 80)) <= 6, said


def test_a_long_answer_about_one_side_has_a_claim_for_each_thing_on_the_other(asker):
    found = answer(asker, asker.read("magnesium"))
    assert len(found.groups["yes"]) > 100
    page = paged(found.groups["yes"], found, asker.names)
    assert len(page.firsts) == PAGE
    assert "claims on" in page.left
    first = page.firsts[0]
    assert first.more == "11 more on IGF-1"
    assert {row.claim.id for row in answer(asker, asker.read(first.question)).all} >= {first.row.claim.id}
    assert sum(bool(item.target) for item in sections(found, asker.names)[0].items) == PAGE
