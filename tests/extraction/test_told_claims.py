"""What a sentence only tells as said or thought, what evidence does not settle, and what a study does."""

from __future__ import annotations

import pytest
from test_reading_claims import read
from written import article

from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.extraction.candidates import candidate_at, candidates
from mgtui.extraction.fields import Fields, fields_of
from mgtui.extraction.reading import ArticleReader
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.extraction.wording import first_wording, stands_alone
from mgtui.model import TextSpan

_NONE = ("no_effect", "not_associated")


def first(text: str) -> Fields:
    """What is read off the first sentence of a text."""
    return fields_of(ArticleReader(article(f"{text}\n")), 0, Vocabulary(()))


@pytest.mark.parametrize(
    "text",
    [
        "The claim that garlic cures colds has persisted for decades.",
        "The theory that protein affects kidney function is because of the load that it brings.",
        "The notion of statins causing dementia alarmed patients.",
        "Fears that coffee raises blood pressure kept her away.",
        "The suggestion that eggs raise cholesterol dates from the 1960s.",
        "The argument that salt raises blood pressure is old.",
        "The theory is that fasting boosts immunity.",
        "There is a widespread belief that cold weather causes colds.",
        "The case that sugar causes diabetes rests on old trials.",
        "Many parents worry that milk increases mucus.",
        "It was thought that stress causes stomach ulcers.",
        "Some say that cold water raises blood pressure.",
        "Critics say that vaccines cause autism.",
        "Aspartame causes cancer, critics say.",
        "According to critics, aspartame causes cancer.",
        "Myth: Coffee raises blood pressure.",
        "Critics: Salt raises blood pressure.",
    ],
)
def test_what_is_only_said_is_hedged_and_never_sure(text: str) -> None:
    found = first(text)
    assert found.sure == ()
    assert found.direction is None or found.told


@pytest.mark.parametrize(
    "text",
    [
        "It is a myth that sugar causes hyperactivity.",
        "The idea that cracking knuckles causes arthritis is wrong.",
        "That carrots improve eyesight is a misconception.",
        "A common misconception is that sunscreen causes vitamin D deficiency.",
        "The claim that coffee raises blood pressure is unfounded.",
        "The claim that coffee raises blood pressure is old. The reasoning is intuitive. It is also wrong.",
        "Many people believe that honey cures allergies. This is not true.",
        "# The myth of detox\n\nThe theory is that tea lowers inflammation.",
        "# Cold weather\n\n## Myths\n\n- Cold weather causes colds.",
        "Common myths are:\n\n- Cold weather causes colds.",
        "Myth: Coffee raises blood pressure.",
        "The rumour that soy lowers testosterone was debunked.",
    ],
)
def test_what_is_taken_back_is_read_as_no_effect_or_not_at_all(text: str) -> None:
    found = [each for each in ArticleReader(article(f"{text}\n")).reads() if "Common" not in each.sentence.text]
    reader = ArticleReader(article(f"{text}\n"))
    at = next(number for number, each in enumerate(reader.reads()) if each.sentence.text == found[0].sentence.text)
    fields = fields_of(reader, at, Vocabulary(()))
    assert fields.sure == ()
    assert fields.exposure is None or fields.direction in (None, *_NONE)


@pytest.mark.parametrize(
    "text",
    [
        "Trials show that creatine improves sleep.",
        "Researchers say that smoking causes lung cancer.",
        "Worry raises blood pressure.",
        "A trial concluded that zinc shortens colds.",
    ],
)
def test_what_is_found_is_not_only_said(text: str) -> None:
    assert not first(text).told
    assert first(text).direction


def test_a_statement_keeps_who_says_it() -> None:
    text = "The claim that creatine causes dehydration has persisted for years."
    told = article(f"# Creatine and dehydration\n\n{text}\n")
    (passage,) = (each for each in told.passages if each.text == text)
    found = candidate_at(told, TextSpan(told.passages.index(passage), 0, len(text), passage.id))
    assert (found.statement, found.hedging) == (text, "hedged")
    assert "direction" not in found.sure


def test_words_at_a_place_are_read_as_surely_as_in_a_whole_article() -> None:
    def at(markdown: str, text: str) -> ClaimCandidate:
        made = article(markdown)
        (passage,) = (each for each in made.passages if each.text == text)
        return candidate_at(made, TextSpan(made.passages.index(passage), 0, len(text), passage.id))

    text = "Magnesium reduces blood pressure by 3 mmHg in adults."
    assert "direction" in at(f"# Zinc\n\n{text}\n", text).sure
    misread = "It fell (n ¼ 24) in adults."
    assert at(f"# Zinc\n\n{text}\n\n{misread}\n", text).sure == ()
    german = (
        "Zink verringert die Dauer einer Erkältung, und das ist bei den meisten Menschen auch nicht anders. Wer es "
        "nicht nimmt, der ist oft länger krank als die, die es mit dem Essen oder als Tablette zu sich nehmen."
    )
    assert at(f"# Zink\n\n{german}\n", german).direction is None


@pytest.mark.parametrize(
    "text",
    [
        "The evidence is insufficient to conclude that creatine causes hair loss.",
        "The scientific consensus is that the evidence is insufficient to conclude that creatine causes hair loss.",
        "There is not enough data to say that honey lowers blood pressure.",
        "Research is too limited to conclude that turmeric improves memory.",
        "Insufficient evidence exists to recommend zinc for colds.",
        "There is a shortage of trials of vitamin D and depression.",
        "We cannot conclude that coffee causes anxiety.",
        "Data are scarce on whether iron improves sleep.",
        "There is insufficient research showing that yoga reduces back pain.",
        "The trials do not allow us to conclude that fish oil prevents stroke.",
        "A panel finds inadequate data to support the use of tea for anxiety.",
        "A dearth of evidence surrounds magnesium and migraine.",
    ],
)
def test_what_evidence_does_not_settle_is_left_open(text: str) -> None:
    found = read(text)
    assert None in (found.exposure, found.direction, found.outcome)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("The lack of data on ginger and nausea is a problem.", "unspecified"),
        ("The absence of proof that garlic lowers cholesterol does not settle it.", "unspecified"),
        ("A lack of vitamin D raises the risk of fractures.", "deficiency"),
        ("Inadequate sleep raises blood pressure.", "deficiency"),
    ],
)
def test_a_lack_of_evidence_is_no_lack_of_what_acts(text: str, aspect: str) -> None:
    found = read(text)
    assert found.exposure is not None
    assert found.exposure.aspect == aspect


@pytest.mark.parametrize(
    "text",
    [
        "It found a small but statistically significant improvement in memory performance with creatine.",
        "It found that memory improved.",
        "It concluded that memory improved in adults.",
        "It reported lower stress in students.",
        "It compared two doses for nausea.",
        "It included 20 studies of colds.",
        "It suggests that memory improves.",
        "It showed that pain fell.",
        "It examined memory in older adults.",
        "It observed fewer colds in children.",
        "They found better memory in older adults.",
        "They measured blood pressure in adults.",
    ],
)
def test_what_a_study_does_acts_on_nothing(text: str) -> None:
    found = read(f"Creatine is made of three amino acids. A review of creatine was published in 2023. {text}")
    assert found.exposure is None or not found.resolved
    whole = f"# Creatine\n\nCreatine is made of three amino acids. A review of it came out. {text}\n"
    for each in candidates(article(whole)).claims:
        assert not each.statement.startswith("Creatine") or each.statement.startswith("Creatine is")
    assert not stands_alone(text)


def test_what_a_thing_does_it_still_does() -> None:
    found = read("Zinc is a mineral. It reduces colds.")
    assert found.resolved
    assert found.direction == "decreases"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Eating 20g in one sitting can cause bloating.", "sitting"),
        ("20g in one sitting can cause diarrhoea.", "sitting"),
        ("A common source of confusion is the dose of creatine.", "confusion"),
        ("Creatine loading is a common source of confusion.", "confusion"),
        ("Melatonin adds to the confusion over timing.", "confusion"),
        ("Labels cause confusion about zinc.", "confusion"),
        ("Tea is the backbone of the industry.", "spine"),
        ("Caffeine is a source of tension among coaches.", "tension"),
        ("Zinc gives growth of the market.", "growth"),
        ("In Parkinson's disease, a trial found creatine safe but did not slow progression.", "parkinson"),
        ("The body of evidence on zinc supports growth.", "body"),
        ("In the long run, tea lowers blood pressure.", "running"),
    ],
)
def test_an_everyday_sense_names_nothing_of_health(text: str, wrong: str) -> None:
    found = read(text)
    assert wrong not in [each.concept for each in (found.exposure, found.outcome) if each]


@pytest.mark.parametrize(
    ("text", "concept"),
    [("Fever can cause confusion.", "confusion"), ("Prolonged sitting raises blood pressure.", "sitting")],
)
def test_the_sense_of_health_is_kept(text: str, concept: str) -> None:
    found = read(text)
    assert concept in [each.concept for each in (found.exposure, found.outcome) if each]
    assert found.sure


@pytest.mark.parametrize(
    "text",
    [
        "Zinc levels decline, leading to colds.",
        "Foods without zinc (iron is bound), obesity, coeliac disease.",
        "This combination (plus zinc) lowers blood pressure.",
        "Even fruit between meals can block weight loss.",
        "After surgery complications can include infections and bleeding.",
        "Sustained excess intake can trigger hypothyroidism.",
        "Shorter rest periods increase stress.",
        "Less sleep raises blood pressure.",
        "Forgetting to take zinc can raise blood pressure.",
        "A trial found zinc superior to garlic for reducing colds.",
        "Lower zinc intake raises the risk of colds.",
    ],
)
def test_what_only_stands_near_is_not_sure(text: str) -> None:
    assert read(text).sure == ()


def test_a_verb_in_a_list_is_no_part_of_a_thing() -> None:
    found = read("For those, intermittent fasting can aid in maintaining weight loss and managing hunger.")
    assert not (found.sure and found.outcome and found.outcome.text == "managing hunger")


def test_what_comes_of_something_else_is_not_told_by_the_first_verb() -> None:
    found = read("Ginger lowers stress, promoting sleep in adults.")
    assert found.outcome is not None
    assert (found.outcome.text, found.direction) == ("stress", "decreases") or not found.sure


def test_what_is_great_for_a_thing_is_not_more_of_it() -> None:
    assert read("Yoga is great for back pain.").direction in (None, "decreases")


_TOLD = """# What is said

Critics say that:

- vaccines cause autism
- milk increases mucus

It has been suggested that zinc prevents colds.

Critics: Salt raises blood pressure.

## Common myths

- Sugar causes hyperactivity.
- Spicy food causes ulcers.
"""


def test_a_statement_keeps_who_says_it_and_that_it_is_not_so() -> None:
    found = candidates(article(_TOLD), None).claims
    told = {each.statement: each for each in found}
    assert "Critics say that: vaccines cause autism" in told
    assert "It has been suggested that zinc prevents colds." in told
    assert first_wording("Critics: Salt raises blood pressure.").startswith("Critics: ")
    assert "Common myths: Sugar causes hyperactivity." in told
    assert {each.hedging for each in found} == {"hedged"}
    assert not any(name in each.sure for each in found for name in ("exposure", "outcome", "direction"))


def test_another_reading_that_is_only_told_is_taken_as_hedged() -> None:
    found = candidates(
        article("Magnesium improves sleep, and some fear that zinc raises blood pressure.\n"), None
    ).claims
    ways = [found[0], *(found[0].read_as(number + 1) for number in range(len(found[0].others)))]
    zinc = [each for each in ways if each.exposure and each.exposure.text == "zinc"]
    assert zinc
    assert {each.hedging for each in zinc} == {"hedged"}
    assert all(each.statement == found[0].statement for each in ways)
    assert {each.as_claim("a/b").hedging for each in zinc} == {"hedged"}
