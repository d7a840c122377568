"""History and walks: pure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mgtui.tui.navigation import History, Walk


def test_back_and_forward_come_back_to_the_very_place() -> None:
    history: History[str] = History()
    history.leave("a")
    history.leave("b")
    assert history.back("c") == "b"
    assert history.back("b") == "a"
    assert history.back("a") is None
    assert history.forward("a") == "b"
    assert history.forward("b") == "c"
    assert history.forward("c") is None


def test_a_jump_after_going_back_drops_what_lay_ahead() -> None:
    history: History[str] = History()
    history.leave("a")
    assert history.back("b") == "a"
    history.leave("a")
    assert history.forward("x") is None
    assert history.back("x") == "a"


@given(st.lists(st.sampled_from(["jump", "back", "forward"]), max_size=40))
def test_history_is_a_browsers(moves: list[str]) -> None:
    history: History[int] = History()
    pages, at, newest = [0], 0, 0
    for move in moves:
        here = pages[at]
        if move == "jump":
            newest += 1
            history.leave(here)
            pages = [*pages[: at + 1], newest]
            at += 1
        elif move == "back":
            found = history.back(here)
            assert found == (pages[at - 1] if at else None)
            at = max(at - 1, 0)
        else:
            found = history.forward(here)
            assert found == (pages[at + 1] if at + 1 < len(pages) else None)
            at = min(at + 1, len(pages) - 1)
        assert history.can_go_back == (at > 0)


def test_a_walk_goes_through_the_origins_claims_and_begins_again() -> None:
    walk = Walk()
    targets = ["x", "y"]
    first = walk.press("contradicts", "o", targets)
    assert first is not None
    assert (first.claim, first.number, first.total, first.wrapped) == ("x", 1, 2, False)
    assert walk.origin_for("contradicts", "x") == "o"
    second = walk.press("contradicts", "x", targets)
    assert second is not None
    assert (second.claim, second.number) == ("y", 2)
    third = walk.press("contradicts", "y", targets)
    assert third is not None
    assert (third.claim, third.wrapped) == ("x", True)


def test_another_key_or_another_claim_begins_a_walk_of_its_own() -> None:
    walk = Walk()
    walk.press("contradicts", "o", ["x", "y"])
    assert walk.origin_for("supports", "x") == "x"
    assert walk.origin_for("contradicts", "elsewhere") == "elsewhere"
    walk.end()
    assert walk.origin_for("contradicts", "x") == "x"


def test_a_walk_with_nowhere_to_go_moves_nothing() -> None:
    walk = Walk()
    assert walk.press("supports", "o", []) is None
    assert walk.origin_for("supports", "o") == "o"
