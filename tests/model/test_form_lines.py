"""Records as lines of a form, and back: pure."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from full_library import CLAIM, EFFECT, LINK, STUDY, full_library
from msgspec.structs import replace

from mgtui.model import Claim, Effect, Relation, Study, StudyLink, Term
from mgtui.tui.forms.form import Form, Values
from mgtui.tui.forms.known import Known, fitting
from mgtui.tui.forms.line_values import FormError, read
from mgtui.tui.forms.lines import Choice, form_lines

RECORDS: dict[type[msgspec.Struct], msgspec.Struct] = {
    Claim: CLAIM, Study: STUDY, StudyLink: LINK, Effect: EFFECT, Relation: Relation("supports", "a/b", "why"),
}  # fmt: skip
NOT_TYPED = {"id", "article", "anchors", "places", "studies", "relations", "claim", "title_markup", "more_authors"}


def form_of(kind: type[msgspec.Struct], record: Any = None) -> Form:
    return Form(kind, msgspec.to_builtins(RECORDS[kind] if record is None else record), Known(full_library()))


def wrong(form: Form, **typed: str) -> dict[str, str]:
    _, found = form.read({**form.values, **typed})
    return {name: str(error) for name, error in found.items()}


@pytest.mark.parametrize("kind", RECORDS)
def test_a_form_left_as_it_is_changes_nothing(kind: type[msgspec.Struct]) -> None:
    form = form_of(kind)
    record, errors = form.read(form.values)
    assert not errors
    assert not form.changes(record)
    assert msgspec.convert(record, kind) == RECORDS[kind]


@pytest.mark.parametrize("kind", RECORDS)
def test_what_the_lines_show_typed_into_an_empty_form_is_the_record(kind: type[msgspec.Struct]) -> None:
    form = form_of(kind)
    empty = form_of(kind, {name: value for name, value in form.record.items() if name in NOT_TYPED})
    typed: Values = {line.name: form.values[line.name] for line in empty.lines}
    record, errors = empty.read(typed)
    assert not errors
    assert record == form.record


@pytest.mark.parametrize("kind", RECORDS)
def test_an_emptied_line_takes_the_value_away(kind: type[msgspec.Struct]) -> None:
    form = form_of(kind)
    emptied = {
        line.name: form.values[line.name] if line.required else [] if line.shape == "records" else ""
        for line in form.lines
    }
    record, errors = form.read(emptied)
    assert not errors
    required = {line.path[0] for line in form.lines if line.required}
    assert record.keys() == required | (NOT_TYPED & form.record.keys())


def test_every_refusal_stands_at_its_line_and_says_what_is_wanted() -> None:
    study = form_of(Study)
    assert wrong(study, title="", issued="long ago", **{"n.total": "many", "n.groups": "ZMA"}) == {
        "title": "title: must be given", "issued": "year: four digits, or a date like 2011-05",
        "n.total": "n: a whole number", "n.groups": "n by group: a name and a number each, like ZMA 12; placebo 15",
    }  # fmt: skip
    effect = form_of(Effect)
    assert wrong(effect, estimate="about 3", ci="0.9") == {
        "estimate": "estimate: a number, with a point before decimals",
        "ci": "ci: the lower and the upper bound, like 0.88 to 1.31",
    }
    assert "lower bound first" in wrong(effect, ci="2 to 1")["ci"]
    assert wrong(form_of(Relation), type="x")["type"].startswith("type: one of supports, contradicts, qualifies")
    assert "no topic is called “nothing”" in wrong(form_of(Claim), topics="Minerals; nothing")["topics"]


def test_a_value_is_given_by_its_words_their_beginning_or_its_number() -> None:
    known = Known(full_library())
    direction = next(line for line in form_lines(Claim) if line.name == "direction")
    for typed in ("no effect", "no_effect", "no e", "3", "No Effect"):
        assert read(direction, typed, known) == "no_effect"
    for typed in ("no", "x", "0", "10"):
        with pytest.raises(FormError, match="one of increases"):
            read(direction, typed, known)


def test_a_term_is_given_by_any_of_its_words_and_other_words_stay_words() -> None:
    form = form_of(Claim, {"id": "x", "statement": "s"})
    term = next(iter(full_library().terms.values()))
    for words in (term.id, term.label.upper(), *term.alt_labels):
        record, _ = form.read({**form.values, "outcome.concept": words})
        assert record["outcome"] == {"concept": term.id}
    record, errors = form.read({**form.values, "outcome.concept": "some new thing"})
    assert (record["outcome"], errors) == ({"text": "some new thing"}, {})
    assert "no term" in wrong(form, **{"outcome.concept": "new", "outcome.text": "words"})["outcome.concept"]
    assert "of what?" in wrong(form, **{"exposure.aspect": "intake"})["exposure.aspect"]


def test_another_term_does_not_keep_the_words_of_the_one_before() -> None:
    one, other = list(full_library().terms.values())[:2]
    form = form_of(Claim, {"id": "x", "statement": "s", "outcome": {"concept": one.id, "text": "what was read"}})
    record, _ = form.read({**form.values, "outcome.concept": other.label})
    assert record["outcome"] == {"concept": other.id}
    record, _ = form.read({**form.values, "outcome.concept": other.label, "outcome.text": "these words"})
    assert record["outcome"] == {"concept": other.id, "text": "these words"}
    # Words that name the new term, or that no term was found for, are left.
    for kept in ({"concept": one.id, "text": f"some {other.label}"}, {"text": "what was read"}):
        form = form_of(Claim, {"id": "x", "statement": "s", "outcome": kept})
        record, _ = form.read({**form.values, "outcome.concept": other.label})
        assert record["outcome"] == {"concept": other.id, "text": kept["text"]}


def test_a_narrower_term_keeps_the_words_of_the_broader_one() -> None:
    library = full_library()
    wide, narrow = (
        Term("inflammation", "Inflammation"),
        Term("systemic", "Systemic inflammation", broader="inflammation"),
    )
    known = Known(replace(library, terms={wide.id: wide, narrow.id: narrow}))
    claim = {"outcome": {"concept": wide.id, "text": "inflammation"}}
    form = Form(Claim, claim, known)
    record, _ = form.read({**form.values, "outcome.concept": narrow.label})
    assert record["outcome"] == {"concept": narrow.id, "text": "inflammation"}
    form = Form(Claim, {"outcome": {"concept": narrow.id, "text": "swelling"}}, known)
    record, _ = form.read({**form.values, "outcome.concept": wide.label})
    assert record["outcome"] == {"concept": wide.id}


def test_a_term_keeps_words_that_are_one_of_its_names() -> None:
    terms = (Term("balance", "Hormone balance", ("hormonal health",)), Term("health", "Health of hormones"))
    known = Known(replace(full_library(), terms={term.id: term for term in terms}))
    form = Form(Claim, {"outcome": {"concept": "health", "text": "hormonal health"}}, known)
    record, _ = form.read({**form.values, "outcome.concept": "Hormone balance"})
    assert record["outcome"] == {"concept": "balance", "text": "hormonal health"}


def test_names_of_people_and_of_groups() -> None:
    known = Known(full_library())
    author = next(line for line in form_lines(Study) if line.name == "author")
    assert read(author, "van der Berg, Jan; WHO; Plato,", known) == [
        {"family": "van der Berg", "given": "Jan"}, {"literal": "WHO"}, {"family": "Plato"},
    ]  # fmt: skip


def test_what_is_offered_begins_with_what_is_typed_or_has_its_words() -> None:
    choices = [Choice(word, word) for word in ("Free testosterone", "Testosterone", "IGF-1")]
    assert [each.words for each in fitting(choices, "testo")] == ["Testosterone", "Free testosterone"]
    assert fitting(choices, "x") == []
    assert fitting(choices, "") == choices
    own = [*choices, Choice("x", "My free testosterone", is_own=True)]
    assert fitting(own, "testo")[0].words == "My free testosterone"
    assert [each.words for each in fitting(own, "testosterone")][:2] == ["Testosterone", "My free testosterone"]
    # Another name of the one that is meant.
    assert fitting([*own, Choice("t", "Male hormone", "testosterone")], "testosterone", "t")[0].value == "t"


def test_a_name_goes_before_another_name_of_something_else() -> None:
    library = full_library()
    wide, narrow = Term("sleep", "Sleep", ("Sleep quality",)), Term("sleep-quality", "Sleep quality")
    known = Known(replace(library, terms={wide.id: wide, narrow.id: narrow}))
    assert known.term_of("sleep  quality") == "sleep-quality"


def test_terms_of_a_library_go_before_others_and_before_the_names_these_have() -> None:
    own = Term("tiredness", "Tiredness", ("Fatigue",))
    more = {each.id: each for each in (Term("fatigue", "Fatigue", ("Weariness",)), Term("fever", "Fever"))}
    known = Known(replace(full_library(), terms={own.id: own}), lambda: more)
    line = next(line for line in form_lines(Claim) if line.name == "outcome.concept")
    assert [(each.value, each.is_own) for each in known.choices(Claim, line)] == [("tiredness", True), ("fever", False)]
    assert (known.term_of("fatigue"), known.term_of("fever")) == ("tiredness", "fever")
    assert known.term_words("fever") == "Fever"


def test_values_that_records_have_are_offered_the_most_used_first() -> None:
    known = Known(full_library())
    design, population = (
        next(line for line in form_lines(Study) if line.name == name) for name in ("design", "population")
    )
    assert "randomized controlled trial" in {each.words for each in known.choices(Study, design)}
    assert STUDY.population in {each.words for each in known.choices(Study, population)}
