"""Words and sentences chosen in an article: pure, then by key and pointer on the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtui.model import Article, Part, Passage
from mgtui.tui.article.selection import (
    Selection,
    between,
    extend_by_sentence,
    extend_by_word,
    next_sentence,
    next_word,
    on_sentence,
)

ONE = "Zinc helps (a little). It is cheap, says one trial. Nobody knows."
TWO = "A new passage stands here."
TABLE = "dose | IGF-1"
ARTICLE = Article(
    "a", "A",
    passages=(
        Passage("a#top/1", "a", "top", (), "paragraph", ONE), Passage("a#top/2", "a", "top", (), "paragraph", TWO),
        Passage("a#top/3", "a", "top", (), "table", TABLE, parts=(Part(0, 4, 0, 0), Part(7, 12, 0, 1))),
    ),
)  # fmt: skip


def words(here: Selection | None) -> str:
    assert here is not None
    return ARTICLE.passages[here.order].text[here.start : here.end]


def start() -> Selection:
    here = on_sentence(ARTICLE, 0, 25)
    assert here is not None
    return here


def test_sentences_are_gone_through_over_passages_and_cells() -> None:
    here, seen = on_sentence(ARTICLE, 0, 0), []
    while here is not None:
        seen.append(words(here))
        last, here = here, next_sentence(ARTICLE, here, 1)
    assert seen == ["Zinc helps (a little).", "It is cheap, says one trial.", "Nobody knows.", TWO, "dose", "IGF-1"]
    assert words(next_sentence(ARTICLE, last, -1)) == "dose"
    first = on_sentence(ARTICLE, 0, 0)
    assert first is not None
    assert next_sentence(ARTICLE, first, -1) is None


def test_the_moving_end_goes_over_words_and_back_over_where_it_began() -> None:
    here = extend_by_word(ARTICLE, start(), 1)
    assert (words(here), here.is_chosen) == ("It", True)
    here = extend_by_word(ARTICLE, extend_by_word(ARTICLE, here, 1), 1)
    assert words(here) == "It is cheap"
    for wanted in ("It is", "It", "little). It", "a little). It"):
        here = extend_by_word(ARTICLE, here, -1)
        assert words(here) == wanted


def test_sentences_are_added_to_what_is_chosen_and_end_with_the_passage() -> None:
    here = extend_by_sentence(ARTICLE, start(), 1)
    assert words(here) == "It is cheap, says one trial. Nobody knows."
    assert extend_by_sentence(ARTICLE, here, 1) == here
    here = extend_by_sentence(ARTICLE, extend_by_sentence(ARTICLE, here, -1), -1)
    assert words(here) == "Zinc helps (a little). It is cheap, says one trial."


def test_a_single_word_can_be_gone_to_without_punctuation() -> None:
    here = next_word(ARTICLE, start(), -1)
    assert words(here) == "trial"
    here = next_word(ARTICLE, here, 1)
    assert words(here) == "Nobody"
    assert words(next_word(ARTICLE, next_word(ARTICLE, here, 1), 1)) == "knows"


@pytest.mark.parametrize(("low", "high", "wanted"), [(1, 6, "Zinc helps"), (6, 1, "Zinc helps"), (12, 13, "a")])
def test_a_pointer_takes_the_words_it_touches(low: int, high: int, wanted: str) -> None:
    assert words(between(ARTICLE, 0, low, high)) == wanted


@given(st.lists(st.tuples(st.sampled_from(["sentence", "word", "extend", "sentences"]), st.sampled_from([1, -1]))))
def test_whatever_is_pressed_some_words_of_one_passage_are_chosen(steps: list[tuple[str, int]]) -> None:
    here = start()
    for what, step in steps:
        if what == "sentence":
            here = next_sentence(ARTICLE, here, step) or here
        elif what == "word":
            here = next_word(ARTICLE, here, step)
        else:
            here = (extend_by_word if what == "extend" else extend_by_sentence)(ARTICLE, here, step)
        text = words(here)
        assert text == text.strip()
        assert text
        assert here.start <= here.first[0]
        assert here.end >= here.first[1]


async def test_the_cursor_of_the_text_is_drawn_moves_into_sight_and_leaves(explore, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with explore(size=(80, 24)) as driver:
        view = driver.screen.reading.article
        await driver.press("right_parenthesis", "right_parenthesis")
        assert "›For decades" in driver.text()
        await driver.press(*["right_parenthesis"] * 6)
        here = view.selection
        assert here is not None
        layout = view._lay_out()
        y = layout.line_of(here.order, here.start) - view.scroll_offset.y
        assert 0 <= y < view.scrollable_content_region.height
        await driver.press("shift+right", "escape")
        assert view.selection is None
        assert "›" not in driver.text().split("─ Studies")[0].replace(" › ", "")


async def test_the_cursor_begins_at_the_selected_claim(explore) -> None:
    async with explore(size=(120, 40)) as driver:
        await driver.press("]", "]", "]")
        claim = driver.screen.state.claim
        await driver.press("right_parenthesis")
        here = driver.screen.reading.article.selection
        assert here.order == claim.places[0].order
        assert here.start <= claim.places[0].start < here.end


async def test_dragging_selects_words_and_a_click_on_a_claim_still_goes_to_it(explore) -> None:
    async with explore(size=(120, 40)) as driver:
        lines = driver.text().split("\n")
        y = next(number for number, line in enumerate(lines) if "For decades, researchers" in line)
        x = lines[y].index("For decades")
        await driver.pilot.mouse_down(offset=(x, y))
        await driver.pilot.hover(offset=(x + 13, y))
        await driver.pilot.mouse_up(offset=(x + 13, y))
        await driver.settle()
        chosen = driver.screen.context.words
        assert (chosen.text, chosen.is_chosen) == ("For decades, researchers", True)
        await driver.pilot.click(offset=(x + 2, y))
        await driver.settle()
        assert driver.screen.context.words is None
        assert driver.screen.state.claim is not None
