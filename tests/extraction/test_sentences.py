from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from written import article

from mgtui.extraction.sentences import article_sentences, split


def said(text):
    return [text[start:end] for start, end in split(text)]


def test_stops_that_end_a_sentence():
    assert said("It works. It does not! Does it? Yes.") == ["It works.", "It does not!", "Does it?", "Yes."]
    assert said('He called it "proven." Others doubt it.') == ['He called it "proven."', "Others doubt it."]
    assert said("It rose.[3,4] Then it fell.") == ["It rose.[3,4]", "Then it fell."]
    assert said("They took vitamin D. Levels rose.") == ["They took vitamin D.", "Levels rose."]


def test_stops_that_do_not():
    for text in (
        "Dr. Smith gave 2.5 mg (approx. 3.6 % more) to E. coli vs. placebo.",
        "Harman et al. 2001 and J. Smith agree.",
        "It rose, i.e. it grew, as in Fig. 2 and Table 3.",
        "p < 0.05 vs. placebo. and so on",
    ):
        assert said(text) == [text]


def test_sentences_stay_within_cells_and_items():
    made = article("- One item. Two sentences.\n- Another\n\n| A | B |\n|---|---|\n| X is so. Y too. | z |\n")
    found = [(each.row, each.column, each.text) for each in article_sentences(made)]
    assert found == [
        (0, 0, "One item."), (0, 0, "Two sentences."), (1, 0, "Another"),
        (0, 0, "A"), (0, 1, "B"), (1, 0, "X is so."), (1, 0, "Y too."), (1, 1, "z"),
    ]  # fmt: skip


def test_a_heading_before_a_sentence_is_no_part_of_it():
    made = article("**Blood Pressure** Tea lowers it.\n\n**Tea** lowers it. **Tea** Party members drink it.\n")
    found = [each.text for each in article_sentences(made)]
    assert found == ["Blood Pressure", "Tea lowers it.", "Tea lowers it.", "Tea Party members drink it."]


@given(st.text(alphabet="aB1 .?!\n\"')…", max_size=60))
def test_nothing_is_lost_or_said_twice(text):
    spans = split(text)
    kept = "".join("".join(text[a:b].split()) for a, b in spans)
    assert kept == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
