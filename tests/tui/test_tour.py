"""The tour of the README, taken word for word by somebody who starts for the first time."""

from __future__ import annotations

import re
from pathlib import Path

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
STEPS = [" ".join(step.split()) for step in re.split(r"^\d\. ", README.partition("## Three minutes")[2], flags=re.M)]


def keys_of(step: int) -> list[str]:
    """What stands in backticks in a step."""
    return re.findall(r"`([^`]+)`", STEPS[step])


async def test_each_step_shows_what_it_says(explore) -> None:
    slash, query = keys_of(1)
    assert slash == "/"
    async with explore() as driver:
        screen = driver.screen

        def place() -> tuple[str, str | None]:
            return screen.state.view.shown, screen.state.view.claim

        await driver.open(query)
        claim = screen.session.claim(screen.state.view.claim)
        assert screen.reading.article.is_in_view(claim)
        start = place()

        counts = screen.session.relations.counts(claim.id)
        shown = driver.text()
        for words in (
            f"+{counts['supports']} supports",
            "−3 contradicts",
            f"~{counts['qualifies']} qualifies",
            "↳1 rests on",
        ):
            assert words in shown
        assert "! overstated" in shown
        assert "Studies behind" in shown

        await driver.press("c")
        assert screen.session.claim(screen.state.view.claim).article != claim.article
        assert "1/3 contradicts" in driver.text()
        await driver.press("c")
        assert "2/3 contradicts" in driver.text()
        await driver.press("H", "H")
        assert place() == start
        for key, word in (("s", "supports"), ("l", "limits"), ("d", "is relied on by")):
            await driver.press(key)
            assert f"{word} {claim.id}" in driver.text()
            await driver.press("H")
            assert place() == start
        await driver.press("r")
        assert screen.state.view.shown == "related"
        await driver.press("H")
        assert place() == start

        for keys in (("w",), ("v", "m"), ("v", "x"), ("v", "c")):
            await driver.press(*keys)
            assert driver.app.screen is not screen, keys
            await driver.press("escape")
            assert driver.app.screen is screen, keys
            assert place() == start

        await driver.press("m", "a", "escape", "B")
        assert "Bookmarks  1" in driver.text()
        await driver.press("H")
        await driver.press("y")
        assert "Sent to the terminal's clipboard" in driver.text()
        await driver.press("e")
        assert "Write to a file" in driver.text()
        await driver.press("escape")

        await driver.press("1", "g", "j", "enter")
        assert "(esc clears)" in driver.text()
        await driver.press("3", "o", "space", "j", "space", "equals_sign")
        assert "2 studies" in driver.text()
        await driver.press("escape", "i")
        assert "verification" in driver.text()
        await driver.press("escape", "enter")
        assert "Claims linked to" in driver.text()


def test_the_steps_name_the_keys_that_are_pressed() -> None:
    pressed = [set(keys_of(step)) for step in range(1, 7)]
    assert {"c", "H", "s", "l", "d", "r"} <= pressed[2]
    assert {"w", "v m", "v x", "v c"} <= pressed[3]
    assert {"m", "a", "B", "y", "e"} <= pressed[4]
    assert {"1", "g", "j", "3", "o", "f", "=", "i"} <= pressed[5]
