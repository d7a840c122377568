"""The explorer as a reader uses it, in a real terminal: start, search, open, walk, go back, leave."""

from __future__ import annotations

import signal
import time

import pytest
from libraries import MINERALS
from reading import claim_number, is_ready, open_claim, place_of, results_for, title

from mgtui.evidence.relations import Relations
from mgtui.library.reader import read_library

CLAIM = "muscle-ageing/igf1-proportional"
SIZES = [(80, 24), (160, 50)]


def on_igf(terminal) -> bool:
    """Whether a passage or claim is open that speaks of IGF-1."""
    return (
        "IGF-1" in terminal.text
        and title(terminal).startswith(("igf-1", "muscle-ageing"))
        and "Results" not in title(terminal)
    )


def test_the_first_start_needs_no_index_and_loses_no_key(start, new_home):
    before = sorted(path.name for path in (new_home / "content").rglob("*"))
    terminal = start(new_home, size=(80, 24), first="/igf")
    terminal.wait(lambda t: results_for(t, "igf"), "the results of what was typed before the start")
    assert "claim" in terminal.lines[1] or "passage" in terminal.text
    terminal.press("enter")
    terminal.wait(on_igf, "a passage on IGF-1")
    assert sorted(path.name for path in (new_home / "content").rglob("*")) == before
    assert list((new_home / "cache/mgtui/index").glob("*/*/manifest.json"))
    terminal.press("q")
    assert terminal.status() == 0
    assert_restored(terminal)


@pytest.mark.parametrize("size", [SIZES[0], pytest.param(SIZES[1], marks=pytest.mark.long)], ids=str)
def test_three_panes_and_all_articles(start, size):
    terminal = start(size=size)
    terminal.wait(is_ready, "the first picture")
    text = terminal.settle()
    for word in ("Library", "Topics", "Studies behind", "Minerals and health", "6 articles"):
        assert word in text
    assert "q quit" in terminal.lines[-1]
    if size[1] >= 30:
        assert all(f" {article} " in text for article in ("als", "igf-1", "inflammation", "vitamin-d", "zinc-diary"))
    borders = [line for line in terminal.lines if line.startswith(("╭", "╰"))]
    assert len(borders) == 4
    assert all(line.endswith(("╮", "╯")) and len(line) == size[0] for line in borders)


@pytest.mark.long
def test_results_change_with_every_key_and_enter_opens_the_first_with_its_match_marked(start):
    terminal = start()
    terminal.wait(is_ready, "the first picture")
    terminal.send("/")
    totals = []
    for number in range(1, 4):
        terminal.send("igf"[number - 1])
        terminal.wait(lambda t, typed="igf"[:number]: results_for(t, typed), "igf"[:number])
        totals.append(terminal.lines[1])
    assert len(set(totals)) == 3
    terminal.press("enter")
    terminal.wait(on_igf, "a passage on IGF-1")
    terminal.settle()
    assert "hit " in title(terminal)
    row = next(row for row, line in enumerate(terminal.screen.display) if row > 2 and "IGF-1" in line[31:])
    column = terminal.screen.display[row].index("IGF-1", 31)
    cells = terminal.screen.buffer[row]
    plain = next(cells[at] for at in range(99, 31, -1) if cells[at].data == " ")
    assert cells[column].bg != plain.bg or cells[column].reverse or cells[column].underscore


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_walk_to_the_contradicting_claims_and_back_again(start, size):
    library = read_library(MINERALS)
    contradicting = Relations(library).walk(CLAIM, "contradicts", None)
    assert len(contradicting) >= 2
    terminal = start(size=size)
    terminal.wait(is_ready, "the first picture")
    open_claim(terminal, CLAIM)
    terminal.settle()
    places = [place_of(terminal)]
    for number, claim in enumerate(contradicting[:2], 1):
        terminal.press("c")
        terminal.wait(lambda t, claim=claim: f"Studies behind {claim}" in t.text or f"behind {claim}" in t.text, claim)
        terminal.settle()
        assert f"{number}/{len(contradicting)}" in terminal.lines[-1]
        assert title(terminal).startswith(library.claims[claim].article)
        assert claim_number(terminal)
        # The words of its anchor are in sight: at least how they begin.
        words = library.claims[claim].anchors[0].quote.split()[:2]
        assert all(word in terminal.text for word in words)
        places.append(place_of(terminal))
    for place in (places[1], places[0]):
        terminal.press("H")
        terminal.wait(lambda t, place=place: place_of(t) == place, "the very same screen")
        terminal.settle()
        assert place_of(terminal) == place
    for place in places[1:]:
        terminal.press("L")
        terminal.wait(lambda t, place=place: place_of(t) == place, "forward again")


@pytest.mark.long
def test_without_colour_glyph_and_word_say_it_all(start):
    terminal = start(environment={"NO_COLOR": "1"})
    terminal.wait(is_ready, "the first picture")
    open_claim(terminal, CLAIM)
    text = terminal.settle()
    for colour in {colour for pair in terminal.styles() for colour in pair} - {"default"}:
        assert len(colour) == 6, f"a named colour: {colour}"
        assert colour[:2] == colour[2:4] == colour[4:], f"not grey: {colour}"
    assert "! overstated" in text
    assert "+ supports" in text
    assert "contradict" in text
    terminal.press("c")
    terminal.wait(lambda t: "− 1/" in t.lines[-1], "a word on the walk")
    assert "contradicts" in terminal.lines[-1]


@pytest.mark.long
def test_resizing_while_it_runs(start):
    terminal = start(size=(80, 24))
    terminal.wait(is_ready, "the first picture")
    open_claim(terminal, "zinc-diary/does-nothing")
    terminal.settle()
    number = claim_number(terminal)
    for columns, rows in ((160, 50), (100, 30), (60, 15), (80, 24)):
        terminal.resize(columns, rows)
        terminal.wait(lambda t, columns=columns: len(t.lines[2]) == columns, "panes as wide as the window")
        terminal.settle()
        assert terminal.process.poll() is None
        if rows >= 24:
            assert claim_number(terminal) == number
            assert "q quit" in terminal.lines[-1]
            assert "do nothing for" in " ".join(terminal.text.split()), "the claim is in sight"


# The end


@pytest.mark.parametrize(
    "keys",
    [
        ["/", "ctrl+p", "escape", "escape", "q"],
        pytest.param(["\x11"], marks=pytest.mark.long),
    ],
    ids=["much first", "ctrl+q"],
)
def test_leaving_restores_the_terminal(start, keys):
    terminal = start()
    terminal.wait(is_ready, "the first picture")
    for key in keys:
        terminal.press(key)
        terminal.settle(0.15)
    assert terminal.status() == 0
    assert_restored(terminal)


@pytest.mark.long
def test_esc_puts_back_what_was_there_and_keys_sent_in_one_go_are_all_taken_in_their_order(start):
    terminal = start()
    terminal.wait(is_ready, "the first picture")
    before = terminal.settle().splitlines()
    terminal.send("/zinc")
    terminal.wait(lambda t: results_for(t, "zinc"), "results")
    terminal.press("escape")
    terminal.wait(is_ready, "the article again")
    after = terminal.settle().splitlines()
    assert after[2:-1] == before[2:-1]
    terminal.send("/vitamin d\r")
    terminal.wait(lambda t: "/ vitamin d" in t.lines[1] and "hit " in title(t), "a passage on vitamin D")


@pytest.mark.parametrize("sign", [pytest.param(signal.SIGTERM, marks=pytest.mark.long), signal.SIGHUP])
def test_a_signal_restores_the_terminal(start, sign):
    terminal = start()
    terminal.wait(is_ready, "the first picture")
    assert terminal.kill(sign) != -signal.SIGKILL
    assert_restored(terminal)


def assert_restored(terminal) -> None:
    modes = terminal.modes()
    assert modes[1049] is False, "the alternate screen is left"
    assert modes[25] is True, "the cursor is shown"
    assert not any(modes.get(mode) for mode in (1000, 1002, 1003, 1006, 1015, 2004)), "mouse and paste modes are off"
    assert terminal.line_now() == terminal.line_before
    assert b"Traceback" not in terminal.raw


def test_a_killed_explorer_starts_again(start):
    terminal = start(first="/igf")
    terminal.wait(lambda t: results_for(t, "igf"), "results")
    assert terminal.kill() == -signal.SIGKILL
    again = start(first="/igf")
    again.wait(lambda t: results_for(t, "igf"), "results again")


def test_leaving_while_the_index_is_built_does_not_wait_for_ever(start, new_home):
    terminal = start(new_home, first="q")
    began = time.monotonic()
    assert terminal.status() == 0
    assert time.monotonic() - began < 15
    assert_restored(terminal)
