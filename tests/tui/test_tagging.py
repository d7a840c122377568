"""Tags given by key, shown beside claims and in the tree, asked for; fields offered while they are typed."""

from __future__ import annotations

import pytest

from mgtui.notebook.notebook import Notebook

CLAIM = "muscle-ageing/igf1-proportional"
FIND = "proportion kind:claim article:muscle-ageing"


def tags() -> list[tuple[str, str]]:
    with Notebook.open() as notebook:
        return [(tagged.name, tagged.location.record) for tagged in notebook.tagged()]


async def test_a_claim_is_tagged_listed_and_found(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        await driver.press("t", *"to-read core", "enter")
        assert tags() == [("to-read", CLAIM), ("core", CLAIM)]
        assert "# to-read" in driver.text()
        screen = driver.screen
        await driver.press("1", "G", "enter")
        assert (screen.state.view.shown, screen.state.view.subject) == ("tag", "to-read")
        assert [row.id for row in screen.reading.list.rows] == [CLAIM]
        await driver.press("2", "enter")
        assert screen.state.view.claim == CLAIM
        await driver.press("slash", *"tag:core")
        assert [row.id for row in screen.reading.results.rows if row.id] == [CLAIM]
        await driver.press("escape", "slash", *"to-read kind:note")
        assert [row.key for row in screen.reading.results.rows if row.id] == [f"note:{CLAIM}"]
        await driver.press("enter")
        assert screen.state.view.claim == CLAIM


@pytest.mark.long
async def test_what_is_taken_out_of_the_line_is_taken_away_and_a_wrong_name_is_said(explore) -> None:
    with Notebook.open() as notebook:
        from mgtui.notebook.records import Location

        notebook.tag([Location("minerals", CLAIM, "x")], ["core", "to-read"])
    async with explore() as driver:
        await driver.open(FIND)
        await driver.press("t", "ctrl+u", *"core, a", "enter")
        assert "is no tag" in driver.text()
        await driver.press("ctrl+u", *"to", "tab", "enter")
        assert tags() == [("to-read", CLAIM)]
        await driver.press("t", "enter")
        assert tags() == [("to-read", CLAIM)]


@pytest.mark.long
async def test_esc_leaves_the_tags_as_they_were_whatever_is_typed(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.open(FIND)
        explorer = driver.screen
        await driver.press("t", *"to-read", "enter", "t", *"core a, b", "escape")
        assert driver.screen is explorer
        assert tags() == [("to-read", CLAIM)]
        # What can be no tag holds nobody: it is said, and Esc still leaves.
        await driver.press("t", *"a, b", "enter")
        assert "is no tag" in driver.text()
        await driver.press("escape")
        assert driver.screen is explorer
        assert tags() == [("to-read", CLAIM)]


@pytest.mark.long
async def test_marked_studies_are_tagged_together(explore) -> None:
    async with explore() as driver:
        await driver.press("3", "space", "j", "space")
        marked = driver.screen.session.marks.of_kind("study")
        assert len(marked) == 2
        await driver.press("t", *"core", "enter")
        assert tags() == [("core", f"study:{study}") for study in marked]
        await driver.press("slash", *"tag:core kind:study")
        assert {row.id for row in driver.screen.reading.results.rows if row.id} == set(marked)


async def test_fields_and_values_are_offered_and_taken(explore) -> None:
    async with explore() as driver:
        line = driver.screen.search_line
        await driver.press("slash", *"zinc fid")
        assert "fidelity:" in str(line.query_one("#offers").render())
        await driver.press("tab")
        assert line.input.value == "zinc fidelity:"
        assert "overstated" in str(line.query_one("#offers").render())
        await driver.press(*"over", "tab")
        assert line.input.value == "zinc fidelity:overstated"
        assert not line.query_one("#offers").display
        await driver.press("tab")
        assert line.input.value == "zinc fidelity:overstated"
        await driver.press("ctrl+u", *"fid", "escape")
        assert not line.query_one("#offers").display


@pytest.mark.long
async def test_no_field_is_offered_in_a_plain_question_or_taken_for_another_text(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        line = driver.screen.search_line
        await driver.press("slash", *"how much zinc should i ta")
        assert not any(each.display for each in line.query("#offers"))
        await driver.press("ctrl+u", *"zinc ta")
        assert "tag:" in str(line.query_one("#offers").render())
        # The title above the results stays in sight.
        assert "Results for zinc ta" in driver.text()
        driver.type(*"ke", "tab")
        await driver.settle()
        assert line.input.value == "zinc take"


@pytest.mark.long
async def test_a_value_that_is_none_is_said_in_place_of_results(explore) -> None:
    async with explore() as driver:
        await driver.press("slash", *"direction:sideways")
        assert "No direction “sideways”. There are: increases" in " ".join(driver.text().split()).replace(" │", "")


@pytest.mark.long
async def test_a_topic_is_opened_from_the_results_and_is_what_keys_act_on_in_the_tree(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        await driver.press("slash", *"kind:topic zma", "enter")
        assert (screen.state.view.shown, screen.state.view.subject) == ("topic", "zma")
        await driver.press("1")
        assert screen.context.selected_record == "topic:zma"
