"""From the explorer to the review of one's own article, and back to a library that has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.importing.add import add
from mgtui.library.library_set import LibrarySet, libraries_of
from mgtui.library.locations import own_library
from mgtui.tui.review.screen import Review

TEXT = """# Zebra trial

In 2011 a randomized controlled trial in 120 older adults found that magnesium significantly increased muscle strength.
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    source = tmp_path / "zebra.md"
    source.write_text(TEXT, encoding="utf-8")
    add([source], own_library())
    return own_library()


async def test_an_accepted_claim_is_in_the_explorer_at_once(own, explore) -> None:
    async with explore(root=libraries_of()) as driver:
        explorer = driver.screen
        before = len(explorer.session.library.claims)
        await driver.press("v", "r")
        await driver.settle()
        assert driver.screen is not explorer
        await driver.press("a", "k", "greater_than_sign")
        await driver.settle()
        assert driver.screen is explorer
        assert len(explorer.session.library.claims) == before + 1
        assert explorer.state.view.claim is not None
        assert explorer.state.view.claim.startswith("own::")
        await driver.open("zebra magnesium muscle strength kind:claim")
        assert explorer.state.view.claim.startswith("own::")


CITES = """# Owls

Coffee reduces sleep in healthy adults [1]. Tea reduces sleep in healthy adults.

## References

1. Poe A. Coffee and early rising. J Clin Sleep Med. 2015;9(11):1195-1200.
"""


@pytest.mark.long
async def test_of_a_claim_without_a_study_it_is_said_that_a_record_waits(own, explore) -> None:
    (own / "articles" / "owls.md").write_text(CITES, encoding="utf-8")
    (own / "claims").mkdir(exist_ok=True)
    (own / "claims" / "owls.yaml").write_text(
        "- {id: c1, statement: Coffee reduces sleep, anchors: [{quote: Coffee reduces sleep in healthy adults}]}\n"
        "- {id: c2, statement: Tea reduces sleep, anchors: [{quote: Tea reduces sleep in healthy adults}]}\n",
        encoding="utf-8",
    )
    async with explore(root=libraries_of()) as driver:
        await driver.open("owls coffee kind:claim")
        assert driver.screen.state.view.claim == "own::owls/c1"
        await driver.until(lambda: "a record waits in the review" in driver.text(), "that one waits")
        await driver.press("right_square_bracket")
        assert driver.screen.state.view.claim == "own::owls/c2"
        await driver.settle()
        assert "No study stands behind" in driver.text()
        assert "a record waits" not in driver.text()
        # Once the study is decided on nothing waits.
        await driver.press("left_square_bracket", "v", "r")
        await driver.until(lambda: isinstance(driver.screen, Review), "the review")
        await driver.until(
            lambda: driver.screen._queue is not None and not driver.screen._queue.is_filling, "all of it"
        )
        queue = driver.screen._queue
        study = next(each for each in queue.items if each.kind == "study" and each.article == "owls")
        queue.review.reject(study)
        await driver.press("escape")
        await driver.until(lambda: not isinstance(driver.screen, Review), "the explorer")
        await driver.press("right_square_bracket", "left_square_bracket")
        await driver.settle()
        assert "a record waits" not in driver.text()


@pytest.mark.long
async def test_after_a_review_the_reader_is_where_they_were(own, explore) -> None:
    async with explore(root=libraries_of()) as driver:
        explorer = driver.screen
        await driver.press("right_square_bracket", "r")
        place, claim = explorer.state.view.shown, explorer.state.view.subject
        assert place == "related"
        await driver.press("3", "v", "r")
        await driver.settle()
        await driver.press("a", "escape")
        await driver.settle()
        assert driver.screen is explorer
        assert explorer.focused is explorer.studies
        assert (explorer.state.view.shown, explorer.state.view.subject) == (place, claim)
        await driver.press("H")
        assert explorer.state.view.shown == "article"


@pytest.mark.long
async def test_it_goes_on_where_it_was_left_else_with_the_article_that_was_gone_to(own, explore, tmp_path) -> None:
    # The explorer opens with the first article by its name.
    (own / "articles" / "aaa.md").write_text("# Naps\n\nNaps raise heart rate. Short naps improve mood.\n", "utf-8")
    # Something is left of the article that was looked at.
    (zebra,) = (own / "articles").glob("zebra*.md")
    zebra.write_text(f"{zebra.read_text('utf-8')}\nZinc reduces cramps in women.\n", "utf-8")
    libraries = LibrarySet((own,))
    for go, title in ((["f", *"zebra", "enter", "x"], "Zebra"), ([], "Zebra"), (["escape"], "Naps")):
        async with explore(root=libraries) as driver:
            if go == ["escape"]:
                await driver.open("short naps kind:passage")
            await driver.press("v", "r")
            await driver.until(lambda: isinstance(driver.screen, Review) and "left" in driver.text(), "the review")
            await driver.press(*go[:-1])
            assert title in driver.text().splitlines()[1]
            await driver.press(*go[-1:], "escape")


async def test_without_articles_of_ones_own_there_is_a_word(explore, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "data"))
    async with explore(root=libraries_of()) as driver:
        await driver.press("v", "r")
        assert "v + adds articles" in driver.screen.keys.message


@pytest.mark.parametrize(
    "keys",
    [
        ("b", *["enter"] * 3),
        *(
            pytest.param(each, marks=pytest.mark.long)
            for each in (("1", *["enter"] * 4), ("escape", "v", "r", "escape"))
        ),
    ],
)
async def test_a_burst_behind_the_key_of_the_review_goes_where_it_belongs(own, explore, keys) -> None:
    async with explore(root=libraries_of()) as driver:
        explorer = driver.screen
        driver.type("v", "r", *keys)
        await driver.settle()
        if "escape" in keys:
            assert driver.screen is explorer
        else:
            assert "accepted" in driver.text()


async def test_contradictions_that_wait_in_the_review_are_counted_where_none_is_accepted(own, explore) -> None:
    for name, verb in (("light", "decreases"), ("lamps", "increases")):
        text = f"Photobrasion {verb} heel spur pain in adults."
        (own / "articles" / f"{name}.md").write_text(f"# {name}\n\n{text}\n", "utf-8")
        (own / "claims").mkdir(exist_ok=True)
        (own / "claims" / f"{name}.yaml").write_text(
            f"- {{id: c, statement: {text}, anchors: [{{quote: {text}}}], status: reviewed, direction: {verb},\n"
            "   exposure: {text: Photobrasion}, outcome: {text: heel spur pain}}\n", "utf-8"
        )  # fmt: skip
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press("v", "c")
        assert "No claim of this library is known to contradict another." in driver.text()
        await driver.until(lambda: "proposed waits in the review: v r" in driver.text(), "how many wait")
