"""Forms in the explorer: what is typed and chosen in their lines, and what becomes of it on disk."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import msgspec
import pytest
from libraries import MINERALS
from writing_by_keys import claims_of

from mgtui.authoring.assignments import assigned
from mgtui.authoring.records import as_written
from mgtui.library.reader import read_library
from mgtui.model import Certainty, Claim, Study
from mgtui.model.nested import FIELDS_OF
from mgtui.notebook import drafts
from mgtui.tui.authoring.saving import assignments
from mgtui.tui.forms.form import Form
from mgtui.tui.forms.known import Known
from mgtui.tui.forms.page import FormPage


async def test_front_matter_topics_and_studies_are_changed_in_forms(explore, mine) -> None:
    async with explore(root=mine) as driver:
        await driver.press("e", "tab", *"A. Writer", "enter")
        await driver.press("3", "e", "f7", "delete", *"New title", "enter")
        await driver.press("1", "g", "down", "e", *"!", "enter")
    made = read_library(mine)
    assert next(iter(made.articles.values())).author == "A. Writer"
    assert "New title" in {study.title for study in made.studies.values()}
    assert any(topic.label.endswith("!") for topic in made.topics.values())


@pytest.mark.long
async def test_what_a_library_says_of_itself_is_changed_in_a_form(explore, mine) -> None:
    async with explore(root=mine) as driver:
        await driver.press(
            "v", "e", "tab", "tab", "tab", "enter", "enter", *"zeal", "tab", "2", *"me", "enter", "escape"
        )
        await driver.press("tab", "enter")
    assert read_library(mine).certainty == (Certainty("zeal", "moderate", "me"),)


async def test_a_refusal_stands_at_its_line_and_what_was_typed_stays(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "f7", "delete", "tab", "f7", "delete", *"tea", "enter")
        page = driver.screen
        assert "! statement: must be given" in driver.text()
        assert page.filled.values["exposure.concept"] == "tea"
        await driver.press("escape", "C")
        assert "here again" in driver.text()
        assert driver.screen.filled.values["exposure.concept"] == "tea"
        await driver.press("ctrl+r")
        assert driver.screen.filled.values["statement"].startswith("Green tea reduces")
        await driver.press("escape", "C")
        assert "here again" not in driver.text()


@pytest.mark.long
async def test_what_was_kept_of_a_line_of_another_kind_is_passed_over(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        drafts.keep("odd", {"effects": "typed before the form was there", "title": "A trial", "n.total": ["x"]})
        form = Form(Study, {"title": "Tea", "effects": [{"outcome": "igf-1"}]}, Known(driver.screen.session.library))
        page = FormPage("Study", form, print, draft="odd", field="effects")
        driver.app.push_screen(page)
        # Before the page is shown, as keys of a burst come.
        await driver.press("a", "b")
        assert page.filled.values["effects"] == [{"outcome": "igf-1"}]
        assert page.filled.values["title"] == "A trial"


async def test_what_is_typed_takes_the_place_of_what_was_chosen(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        form = Form(Study, {"title": "Tea"}, Known(driver.screen.session.library))
        page = FormPage("Study", form, print, field="design")
        driver.app.push_screen(page)
        await driver.settle()
        await driver.press("down", "down", *"case")
        assert page.filled.values["design"] == "case"
        await driver.press("down", "up", *"-", "down", "tab")
        assert page.filled.values["design"] == "case-control study"


async def test_a_choice_made_by_its_number_is_shown_in_words(explore, mine) -> None:
    async with explore(root=mine) as driver:
        await driver.press("right_square_bracket", "R", "enter")
        page = driver.screen
        assert page._line.name == "type"
        await driver.press("6")
        assert page.filled.values["type"] == "is supported by"
        # As where values are at hand, a digit goes on: what is typed next is for the line below.
        assert page._line.name == "reason"
        await driver.press("2", *"0 adults")
        assert page.filled.values["reason"] == "20 adults"
        await driver.press("shift+tab", "f7", "delete", *"contr", "tab")
        assert page.filled.values["type"] == "contradicts"


@pytest.mark.parametrize("keys", [("n", "o", "tab"), pytest.param(("down",), marks=pytest.mark.long)])
async def test_a_digit_replaces_nothing_that_was_put_into_the_line(explore, own, keys) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", *["tab"] * 4)
        page = driver.screen
        assert page._line.name == "direction"
        await driver.press(*keys)
        before = page.filled.values["direction"]
        assert before
        await driver.press("1")
        assert (page.filled.values["direction"], page._line.name) == (before, "direction")
        assert f"direction: {before} stays; ^u empties it, tab goes on" in driver.text()
        await driver.press("ctrl+u", "1")
        assert page.filled.values["direction"] == "increases"


async def test_a_refusal_that_another_line_lifts_is_gone(explore, own) -> None:
    (own / "terms.yaml").write_text(TERMS, "utf-8")
    async with explore(root=own, size=(80, 24)) as driver:
        form = Form(Claim, {"statement": "x"}, Known(driver.screen.session.library))
        page = FormPage("Claim", form, print, field="exposure.aspect")
        driver.app.push_screen(page)
        await driver.settle()
        await driver.press(*"defic", "tab", "shift+tab")
        assert "of what? exposure is empty" in driver.text()
        while page._line.name != "exposure.concept":
            await driver.press("shift+tab")
        await driver.press(*"melat", "tab")
        assert page.filled.values["exposure.aspect"] == "deficiency"
        assert "of what?" not in driver.text()


@pytest.mark.parametrize(
    "size", [(60, 20), *(pytest.param(each, marks=pytest.mark.long) for each in ((80, 24), (160, 50)))]
)
async def test_forms_work_at_any_size_without_colour(explore, own, size, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with explore(root=own, size=size) as driver:
        await driver.press(")", "C", *["tab"] * 4, "down")
        page = driver.screen
        text = driver.text()
        assert "direction" in text
        assert "▌" in text
        assert page.filled.values["direction"]
        await driver.press("enter")
        assert not claims_of(own)
        await driver.press("enter")
        assert claims_of(own)


async def test_what_is_offered_is_taken_by_arrow_right_and_pointer(explore, own) -> None:
    (own / "terms.yaml").write_text(
        "- {id: green-tea, label: Green tea}\n- {id: alertness, label: Alertness}\n", "utf-8"
    )
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", *["tab"] * 5, "f7", "delete", *"aler", "right")
        page = driver.screen
        assert page.filled.values["outcome.concept"] == "Alertness"
        await driver.press("f7", "delete", "down", "down")
        assert page.filled.values["outcome.concept"] == page._offers.fitting[1].words
        await driver.press("up", "up")
        assert page.filled.values["outcome.concept"] == ""
        lines = driver.text().split("\n")
        y = max(number for number, line in enumerate(lines) if "Green tea" in line)
        await driver.pilot.click(offset=(5, y))
        await driver.settle()
        assert page.filled.values["outcome.concept"] == "Green tea"
        y = next(number for number, line in enumerate(lines) if line.startswith("│ direction"))
        await driver.pilot.click(offset=(25, y))
        await driver.press("f7", "delete", *"mix", "enter")
    (claim,) = read_library(own).claims.values()
    assert (claim.outcome.concept, claim.direction) == ("green-tea", "mixed")


TERMS = "- {id: melatonin, label: Melatonin}\n- {id: sleep-latency, label: Sleep latency}\n"


async def test_tab_completes_what_is_begun_and_goes_on_where_nothing_is(explore, own) -> None:
    (own / "terms.yaml").write_text(TERMS, "utf-8")
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "tab", "f7", "delete", *"melat", "tab")
        page = driver.screen
        assert (page.filled.values["exposure.concept"], page._line.name) == ("Melatonin", "exposure.concept")
        # What was typed is there again by the key that goes back.
        await driver.press("up")
        assert page.filled.values["exposure.concept"] == "melat"
        await driver.press("tab", "tab")
        assert page.filled.values["exposure.concept"] == "Melatonin"
        assert page._line.name != "exposure.concept"
        await driver.press(*["tab"] * (page._at * -1 + 4), *"decr", "tab")
        assert (page.filled.values["direction"], page._line.name) == ("decreases", "direction")
        await driver.press("tab", "tab")
        assert page._at > 5


async def test_down_takes_the_first_that_fits_a_beginning_and_a_whole_name(explore, own) -> None:
    (own / "terms.yaml").write_text(TERMS + "- {id: melatonin-gel, label: Melatonin gel}\n", "utf-8")
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "tab")
        page = driver.screen
        for typed in ("melat", "melatonin"):
            await driver.press("f7", "delete", *typed, "down")
            assert page.filled.values["exposure.concept"] == "Melatonin"


async def test_the_beginning_of_a_term_is_not_kept_as_words_unasked(explore, own) -> None:
    (own / "terms.yaml").write_text(TERMS, "utf-8")
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", *["tab"] * 3, "f7", "delete", *["shift+tab"] * 2)
        await driver.press("f7", "delete", *"melat", "shift+tab", "enter")
        page = driver.screen
        assert page._line.name == "exposure.concept"
        assert "“melat” is no term: ⏎ keeps the words, tab takes Melatonin" in driver.text()
        assert not claims_of(own)
        await driver.press("enter")
    (claim,) = read_library(own).claims.values()
    assert (claim.exposure.concept, claim.exposure.text) == (None, "melat")


async def test_what_is_typed_into_a_form_survives_the_end_of_the_program(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "f7", "delete", *"Tea wakes.")
        await driver.until(lambda: "Tea wakes." in str(drafts._read()), "the draft")
        # Nobody left the form: the next program has what was typed.
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C")
        assert driver.screen.filled.values["statement"] == "Tea wakes."
        await driver.press("enter")
        assert "Tea wakes." not in str(drafts._read())


async def test_a_term_that_is_not_there_is_made_from_the_line_that_wants_it_and_changed_there(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "tab", "f7", "delete", *"Tea", "ctrl+n", "tab", *"Camellia", "enter")
        assert isinstance(driver.screen, FormPage)
        assert driver.screen.filled.values["exposure.concept"] == "Tea"
        await driver.press("ctrl+n", *" leaf", "enter", "enter")
    made = read_library(own)
    term, other = made.terms.values()
    assert (term.id, term.label, term.alt_labels) == ("tea", "Tea leaf", ("Camellia",))
    assert other.id == "blood-pressure"  # of health, read off the sentence
    assert next(iter(made.claims.values())).exposure.concept == "tea"


def test_what_a_form_changes_makes_of_one_study_any_other() -> None:
    library = read_library(MINERALS)
    studies = [as_written(library, "study", name) for name in library.studies]
    for before, after in pairwise([*studies, *studies[:1]]):
        assert before is not None
        assert after is not None
        wanted = {**after, "id": before["id"]}
        form = Form(Study, before, Known(library))
        found = assigned(FIELDS_OF["study"], before, assignments(form, wanted))
        assert msgspec.convert(plain(found), Study, strict=False) == msgspec.convert(plain(wanted), Study, strict=False)


def plain(value: Any) -> Any:
    """A record as values that can be compared: numbers that are written apart are texts."""
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    return str(value)
