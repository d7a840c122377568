"""The review as a reader uses it: a key for each decision, the next candidate at once, everything kept."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from libraries import MINERALS, unreviewed_library
from msgspec.structs import replace
from textual import events
from textual.widgets import Static

from harness.pilot import Driver, PageHost, driving
from mgtui.extraction.candidate_records import RelationSuggestion
from mgtui.importing.add import add
from mgtui.library.library_set import LibrarySet
from mgtui.library.reader import read_library
from mgtui.notebook import drafts
from mgtui.review.items import Item
from mgtui.review.relation_items import RelationItem
from mgtui.review.session import ReviewSession
from mgtui.review.study_items import StudyItem
from mgtui.tui.forms.page import FormPage
from mgtui.tui.keys import seen
from mgtui.tui.review.kept import chosen_now
from mgtui.tui.review.queue import ReviewQueue
from mgtui.tui.review.remaining import at_edge
from mgtui.tui.review.screen import Review
from mgtui.tui.review.together import left_together, sure_together
from mgtui.tui.review.views import view_of
from mgtui.tui.widgets.bars import KeyLine
from mgtui.tui.widgets.chooser import Chooser


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return unreviewed_library(tmp_path)


class ReviewDriver(Driver):
    """Presses keys in a review and reads its parts."""

    def part(self, name: str) -> str:
        """The text of a part of the review: head, item or keys."""
        if name == "keys":
            line = self.app.page.query_one(KeyLine)
            return line.message or str(line.render())
        return str(self.app.page.query_one(f"#review-{name}", Static).content)


@asynccontextmanager
async def reviewing(
    root: Path, size: tuple[int, int] = (80, 24), beside: bool = True, article: str | None = None
) -> AsyncIterator[ReviewDriver]:
    libraries = LibrarySet((MINERALS, root) if beside else (root,))
    app = PageHost(Review(libraries, root, article))
    async with driving(app, size) as driver:
        yield ReviewDriver(app, driver.pilot)


async def test_one_key_decides_and_the_next_is_there(root: Path) -> None:
    async with reviewing(root) as see:
        assert "○ 4 claims, 1 study left" in see.part("head")
        assert "○ proposed  claim 1 of 4  " in see.part("item")
        assert "improves sleep quality" in see.part("item")
        await see.press("a")
        assert "● 1 accepted" in see.part("head")
        assert "claim 2 of 4" in see.part("item")
        assert "[/b]" in see.part("item")
        await see.press("x")
        assert "× 1 rejected" in see.part("head")
        assert "Magnesium deficiency" in see.part("item")
        shown = see.text()
        assert "● Magnesium supplementation" in shown
        assert "[vitamin D]" in shown
    claims = read_library(root).claims.values()
    assert sorted(claim.status for claim in claims) == ["rejected", "reviewed"]


async def test_moving_going_back_and_undoing(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("j", "j", "k")
        assert "claim 2 of 4" in see.part("item")
        await see.press("enter", "g")
        assert "claim 1 of 4" in see.part("item")
        await see.press("n")
        assert "claim 3 of 4" in see.part("item")
        await see.press("u")
        assert "claim 2 of 4" in see.part("item")
        assert "○ proposed" in see.part("item")
        assert "Taken back: accepted the claim “" in see.part("keys")
        await see.press("u")
        assert "Nothing is left to undo" in see.part("keys")
    assert not read_library(root).claims


async def test_the_place_is_kept_and_so_is_undo_in_the_next_session(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("a", "j", "escape")
        assert see.app.given == [None]
    async with reviewing(root) as see:
        assert "claim 3 of 4" in see.part("item")
        await see.press("u")
        assert "claim 1 of 4" in see.part("item")
        assert "● 0 accepted" in see.part("head")


@pytest.mark.long
async def test_the_head_counts_what_the_reader_decided_and_nothing_else(root: Path) -> None:
    quote = "Magnesium supplementation significantly improves sleep quality in older adults"
    (root / "claims").mkdir()
    (root / "claims" / "sleep.yaml").write_text(
        f"- {{id: there, statement: Mg improves sleep, anchors: [{{quote: {quote}}}], status: reviewed}}\n", "utf-8"
    )
    (root / "articles" / "tea.md").write_text("# Tea\n\nTea reduces anxiety in young women.\n", "utf-8")
    async with reviewing(root, beside=False, article="sleep") as see:
        await see.until(lambda: "reading" not in see.part("head"))
        assert "● 0 accepted" in see.part("head")
        await see.press("a", "x")
        before = see.part("head")
        assert "● 1 accepted  × 1 rejected" in before
        await see.press("escape")
    async with reviewing(root, beside=False, article="tea") as see:
        assert "● 1 accepted  × 1 rejected" in see.part("head")


@pytest.mark.long
async def test_what_was_all_decided_can_still_be_undone(root: Path) -> None:
    async with reviewing(root, beside=False) as see:
        await see.press(*"xxxxnx")
        assert "All decided" in see.part("keys")
    async with reviewing(root, beside=False) as see:
        assert "All decided" in see.part("keys")
        await see.press("u")
        assert "○ 1 study left" in see.part("head")


async def test_the_form_edits_and_accepts(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("e", "up", "home", *("delete",) * 9, *"Mg", "tab", "tab")
        await see.press("ctrl+u", *"int", *("tab",) * 3, "ctrl+u", *"zzz", "enter")
        page = see.app.screen
        assert isinstance(page, FormPage)
        assert "one of increases" in see.text()
        await see.press("ctrl+u", *"decr", "enter")
        assert "● 1 accepted" in see.part("head")
        await see.press("e", *"nothing of this", "escape")
    library = read_library(root)
    (claim,) = library.claims.values()
    assert library.mistakes == ()
    assert claim.statement == "Mg supplementation significantly improves sleep quality in older adults."
    assert claim.exposure is not None
    assert (claim.exposure.concept, claim.exposure.aspect, claim.direction) == ("magnesium", "intake", "decreases")


LONG = "".join(
    f"Zinc lowers the pressure of ward {number} in a cohort of old men and women who were seen there [{number}].\n\n"
    for number in range(1, 121)
)
"""More letters than are read while a reader looks on."""
CITED = "## References\n\n" + "".join(
    f"{number}. Poe A. Coffee and rising at {number}. J Sleep Med. 20{number:02};9(11):1195-1200.\n\n"
    for number in range(1, 121)
    if number < 25
)


@pytest.fixture
def long_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The library with one long article, which is read once this is set."""
    (root / "articles" / "sleep.md").write_text(f"# Zinc\n\n{LONG}\n\n{CITED}", "utf-8")
    may_read, load = threading.Event(), ReviewSession.load

    def waits(self: ReviewSession, article: str, told: Callable[[float], object] = print) -> list[Item]:
        told(0.34)
        may_read.wait(30)
        return load(self, article, told)

    monkeypatch.setattr(ReviewSession, "load", waits)
    monkeypatch.setattr(ReviewSession, "is_read", lambda self, article: False)  # nor by another test
    return may_read


@pytest.mark.long
async def test_while_a_long_article_is_read_its_studies_can_be_decided_on(
    root: Path, long_read: threading.Event
) -> None:
    app = PageHost(Review(LibrarySet((root,)), root))
    async with app.run_test(size=(80, 24)) as pilot:
        see = ReviewDriver(app, pilot)
        await see.until(lambda: "study 1 of" in see.part("item"), "the studies")
        await see.until(lambda: "reading 1 of 1, 30 % …" in see.part("head"), "how far it is")
        await see.look()
        await pilot.press("a")
        await see.until(lambda: "● 1 accepted" in see.part("head"), "the decision")
        assert "study 2 of" in see.part("item")
        long_read.set()
        await see.until(lambda: "claim" in see.part("head"), "the claims")
        # The reader has begun: nothing moves away.
        assert "study 2 of" in see.part("item")
        assert "] goes to them" in see.part("keys")
        await see.press("right_square_bracket")
        assert "claim 1 of" in see.part("item")
    assert len(read_library(root).studies) == 1


async def test_who_waits_at_the_last_study_is_not_taken_to_the_claims_that_come(
    root: Path, long_read: threading.Event
) -> None:
    app = PageHost(Review(LibrarySet((root,)), root))
    async with app.run_test(size=(80, 24)) as pilot:
        see = ReviewDriver(app, pilot)
        await see.until(lambda: "study 1 of" in see.part("item"), "the studies")
        for key, shown in (("G", "study 24 of 24"), ("x", "× rejected  study 24"), ("a", "× rejected  study 24")):
            await asyncio.sleep(2 * seen.LEAST)
            await pilot.press(key)
            await see.until(lambda shown=shown: shown in see.part("item"), shown)
        waiting = see.part("item")
        long_read.set()
        await see.until(lambda: "n goes on to" in see.part("keys"), "the claims")
        await see.press("x", "a")
        assert see.part("item") == waiting
        await see.press("n")
        assert "○ proposed  claim 1 of" in see.part("item")
        await see.until(lambda: "reading" not in see.part("head"))
        assert "× 1 rejected" in see.part("head")


@pytest.mark.long
async def test_who_has_not_begun_sees_the_claims_when_they_are_read(root: Path, long_read: threading.Event) -> None:
    app = PageHost(Review(LibrarySet((root,)), root))
    async with app.run_test(size=(80, 24)) as pilot:
        see = ReviewDriver(app, pilot)
        await see.until(lambda: "study 1 of" in see.part("item"), "the studies")
        long_read.set()
        await see.until(lambda: "claim 1 of" in see.part("item"), "the claims")
        await see.press("a")
        assert "● 1 accepted" in see.part("head")


@pytest.mark.long
async def test_terms_are_there_before_anything_is_read(
    root: Path, long_read: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReviewSession, "studies_ahead", lambda self, article: [])
    (root / "terms.yaml").write_text("- {id: zinc, label: Zinc}\n", "utf-8")
    app = PageHost(Review(LibrarySet((root,)), root))
    async with app.run_test(size=(80, 24)) as pilot:
        see = ReviewDriver(app, pilot)
        await see.until(lambda: "reading 1 of 1, 30 %: Zinc … T terms" in see.part("keys"), "how far it is")
        await pilot.press("T")
        await see.until(lambda: "Terms of yours" in see.text(), "the terms")
        long_read.set()
        await see.press("escape")
        await see.until(lambda: "claim 1 of" in see.part("item"), "the claims")


MISREAD = "Melatonin basically indicates that it is nighttime and makes it easier to fall asleep and stay asleep."


@pytest.fixture
def misread(root: Path) -> Path:
    """A library with a sentence of which nothing that was read is sure."""
    (root / "articles" / "sleep.md").write_text(f"# Melatonin\n\n{MISREAD}\n", "utf-8")
    return root


def digit(see: ReviewDriver, offer: str) -> str:
    """The digit that takes an offer of the form."""
    rows = (line.strip("│▌ ") for line in see.text().splitlines())
    return next(row[0] for row in rows if row[:1].isdigit() and offer in row)


def said_below(see: ReviewDriver) -> str:
    """What the form says of its open line."""
    return " ".join(see.text().replace("│", " ").split())


async def test_digits_take_what_the_sentence_names_and_only_that_is_kept(misread: Path) -> None:
    async with reviewing(misread, beside=False) as see:
        await see.press("2")
        assert "outcome             Sleep?" in see.text()
        await see.press(digit(see, "Melatonin"))
        assert "exposure: Melatonin · " in see.text()
        assert "takes one" in see.text()
        await see.press(digit(see, "increases"))
        assert "direction: increases · " in see.text()
        await see.press("z")
        assert "takes one" not in see.text()
        await see.press("ctrl+u", *"incr", "enter")
        assert "“incr” is no term: ⏎ keeps the words, tab takes " in see.text()
        await see.press("enter", "enter")
        assert "● 1 accepted" in see.part("head")
        await see.press("u", "2", "ctrl+r")
        await see.press(digit(see, "Melatonin"), "1")
        await see.press(digit(see, "Falling asleep"), "enter")
        (claim,) = read_library(misread).claims.values()
        assert (claim.exposure.concept, claim.exposure.text, claim.direction) == ("melatonin", "Melatonin", "increases")
        assert (claim.outcome.concept, claim.outcome.text) == ("falling-asleep", None)


@pytest.mark.long
async def test_an_aspect_that_a_digit_changes_is_said_and_one_that_no_offer_says_stays(root: Path) -> None:
    (root / "articles" / "sleep.md").write_text(
        "# A\n\nVitamin D deficiency and low levels of physical activity increase the risk of falls.\n\n"
        "Magnesium deficiency increases the risk of depression in adults with a high intake of zinc.\n\n"
        "Magnesium deficiency increases the risk of depression compared with a high intake of zinc.\n", "utf-8"
    )  # fmt: skip
    async with reviewing(root, beside=False) as see:
        await see.press("2")
        await see.press(digit(see, "Falls"))
        assert "exposure: Falls · " in see.text()
        await see.press("escape", "j", "2")
        await see.press(digit(see, "Zinc"))
        assert "exposure: Zinc, aspect intake (was deficiency)" in see.text()
        # One that is not sure is said as it was shown.
        await see.press("escape", "j", "2")
        assert "deficiency?" in see.text()
        await see.press(digit(see, "Zinc"))
        assert "exposure: Zinc, aspect intake (was deficiency?)" in see.text()


async def test_a_thing_has_one_digit_of_both_sides_and_what_was_read_beside_it_is_not_passed_over(root: Path) -> None:
    (root / "articles" / "sleep.md").write_text(
        "# A\n\nMagnesium deficiency increases the risk of depression compared with a high intake of zinc.\n", "utf-8"
    )
    async with reviewing(root, beside=False) as see:
        await see.press("2")
        page = see.app.screen
        assert "deficiency?" in see.text()
        names = ("Magnesium", "Zinc", "Depression")
        of_exposure = [digit(see, name) for name in names]
        await see.press(digit(see, "Depression"))
        assert page._line.name == "exposure.aspect"
        assert page.filled.values["exposure.aspect"] == ""
        await see.press(digit(see, "deficiency"))
        assert page.filled.values["exposure.aspect"] == "deficiency"
        while page._line.name != "outcome.concept":
            await see.press("tab")
        assert [digit(see, name) for name in names] == of_exposure


async def test_what_is_not_taken_is_not_kept(misread: Path) -> None:
    async with reviewing(misread, beside=False) as see:
        for key in ("2", "1", "1", "enter"):
            see.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await see.until(lambda: "left empty" in see.text())
        assert "outcome Sleep? is left empty: ⏎ again accepts it so" in said_below(see)
        assert not read_library(misread).claims
        await see.press("enter")
        assert "● 1 accepted" in see.part("head")
    (claim,) = read_library(misread).claims.values()
    assert claim.direction == "increases"
    assert claim.outcome is None


async def test_a_form_says_what_of_the_reading_it_leaves_empty(misread: Path) -> None:
    async with reviewing(misread, beside=False) as see:
        await see.press("4", *"incr", "tab", "enter", "enter")
        assert "exposure Melatonin?, outcome Sleep? are left empty: ⏎ again accepts it so" in said_below(see)
        assert not read_library(misread).claims
        # The first of them is open; what is taken then is kept, and what is still empty is asked of again.
        await see.press(digit(see, "Melatonin"), "enter")
        assert "outcome Sleep? is left empty: ⏎ again accepts it so" in said_below(see)
        assert not read_library(misread).claims
        await see.press("enter")
        assert "● 1 accepted" in see.part("head")
    (claim,) = read_library(misread).claims.values()
    assert (claim.exposure.concept, claim.outcome, claim.direction) == ("melatonin", None, "increases")


async def test_one_key_writes_nothing_that_is_not_sure_and_two_write_what_was_read(misread: Path) -> None:
    async with reviewing(misread, beside=False) as see:
        assert "= as read" in see.part("keys")
        await see.press("enter")
        (claim,) = read_library(misread).claims.values()
        assert (claim.exposure, claim.direction) == (None, None)
        await see.press("u", "equals_sign", "enter")
        (claim,) = read_library(misread).claims.values()
        assert claim.exposure is not None
        assert claim.direction is not None


@pytest.mark.long
async def test_enter_on_what_is_offered_takes_it_and_only_the_next_accepts(misread: Path) -> None:
    async with reviewing(misread, beside=False) as see:
        await see.press("2", "down")
        assert "⏎ takes it" in see.text()
        page = see.app.screen
        assert isinstance(page, FormPage)
        picked = page.filled.values["exposure.concept"]
        await see.press("enter")
        assert see.app.screen is page
        assert f"exposure: {picked} · " in see.text()
        assert "⏎ accepts" in see.text()
        assert not read_library(misread).claims
        # The next line that waits is open, as after a digit.
        assert "direction: " in see.text()
        await see.press("down", "enter")
        assert see.app.screen is page
        await see.press("enter", "enter")
        assert "● 1 accepted" in see.part("head")
    (claim,) = read_library(misread).claims.values()
    assert claim.exposure is not None
    assert claim.direction


async def test_a_term_that_is_missing_is_made_with_the_claim(misread: Path) -> None:
    async with reviewing(misread, beside=False) as see:
        await see.press("2", *"nightly tiredness")
        assert "new term “nightly tiredness”" in see.text()
        await see.press("down", "enter")
        assert not read_library(misread).claims
        await see.press("enter", "enter")
        library = read_library(misread)
        (claim,) = library.claims.values()
        term = library.terms[claim.exposure.concept]
        assert term.label == "Nightly tiredness"
        # It is a kind of something, which comes along.
        assert set(library.terms) == {term.id, term.broader}
        await see.press("u")
        library = read_library(misread)
        assert not library.terms
        assert not library.claims


async def test_what_a_new_term_is_called_is_no_other_name_of_it(root: Path) -> None:
    text = "# Tablets\n\nGlyphosol tablets reduce heart disease.\n"
    (root / "articles" / "sleep.md").write_text(text, "utf-8")
    async with reviewing(root, beside=False) as see:
        await see.press("2", *"Glyphosol tablets", "down", "down", "enter", "enter", "enter")
        assert "● 1 accepted" in see.part("head")
        (claim,) = read_library(root).claims.values()
        term = read_library(root).terms[claim.exposure.concept]
        assert (term.label, term.alt_labels) == ("Glyphosol tablets", ())


@pytest.mark.long
async def test_a_key_empties_a_field_of_several_rows(misread: Path) -> None:
    async with reviewing(misread, beside=False) as see:
        await see.press("e", "up", "ctrl+u", *"Sleep comes.", "enter", "enter")
    (claim,) = read_library(misread).claims.values()
    assert claim.statement == "Sleep comes."


async def test_what_is_typed_joins_the_statement(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("e", *" So.", "tab", "ctrl+u", *"zinc", "enter")
    (claim,) = read_library(root).claims.values()
    assert claim.statement == "Magnesium supplementation significantly improves sleep quality in older adults. So."
    assert claim.exposure is not None
    assert claim.exposure.concept == "zinc"


async def test_what_a_hand_changed_while_the_form_is_open_stays(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("a", "k", "9", *"mine")
        path = root / "claims" / "sleep.yaml"
        text = path.read_text("utf-8")
        path.write_text(text.replace('in older adults."\n', 'in all adults."\n', 1), "utf-8")
        await see.press("enter")
        assert "changed elsewhere meanwhile" in see.text()
        await see.press("enter")
    (claim,) = read_library(root).claims.values()
    assert claim.statement.endswith("in all adults.")
    assert claim.note == "mine"


async def test_a_burst_of_keys_links_the_study_it_names(root: Path) -> None:
    (root / "studies.yaml").write_text(
        "- {id: weibel-2020, title: Caffeine and sleep, author: [{family: Weibel}], issued: '2020'}\n"
        "- {id: drake-2013, title: Coffee at six, author: [{family: Drake}], issued: '2013'}\n",
        "utf-8",
    )
    async with reviewing(root) as see:
        for key in ("b", *"drake", "enter"):
            see.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await see.until(lambda: "What did Drake 2013 find" in see.text())
        await see.press("1")
        assert "Drake 2013 + supports" in see.part("item")
        for key in ("n", "6", "ctrl+u", *"xyz", "enter"):
            see.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await see.until(lambda: "● 2 accepted" in see.part("head"))
        await see.press("k")
        assert "6 population xyz" in see.part("item")


async def test_a_key_that_a_keymap_took_away_holds_nothing_for_long(root: Path) -> None:
    async with reviewing(root) as see:
        see.app.set_keymap({"review.study": "z"})
        await see.press("b", "x")
        await see.until(lambda: "× 1 rejected" in see.part("head"))


@pytest.mark.long
async def test_a_number_opens_its_field_and_says_what_it_takes(root: Path) -> None:
    async with reviewing(root, (120, 40)) as see:
        assert "4 direction ↑ increases" in see.part("item")
        assert "6 population older adults" in see.part("item")
        await see.press("4")
        assert "1 increases" in see.text()
        assert "9 mixed" in see.text()
        await see.press(*"mix", "enter", "k")
        assert "4 direction ↕ mixed" in see.part("item")
        await see.press("n", "x", "right_square_bracket", "9")
        assert isinstance(see.app.screen, Review)


async def test_one_more_takes_what_else_the_words_name(root: Path) -> None:
    (root / "articles" / "sleep.md").write_text(
        "# Zinc\n\nMagnesium supplementation significantly increases IGF-1 and testosterone in men if they train.\n",
        "utf-8",
    )
    async with reviewing(root) as see:
        assert "C for one more: Magnesium (supplementation) → " in see.part("item")
        await see.press("C")
        assert "increases?" in see.text()
        await see.press("tab")
        for words in ("Magnesium", "increases", "IGF-1"):
            await see.press(digit(see, words))
        await see.press("enter")
        assert "C for one more" not in see.part("item")
        assert "○ proposed" in see.part("item")
        await see.press("equals_sign", "a")
    made = read_library(root).claims.values()
    assert sorted(claim.outcome.concept for claim in made) == ["igf-1", "testosterone"]


@pytest.mark.long
async def test_digits_go_on_in_a_further_claim_and_replace_what_was_typed_before(root: Path) -> None:
    (root / "articles" / "sleep.md").write_text(
        "# Zinc\n\nMagnesium supplementation significantly increases IGF-1 and testosterone in men if they train.\n",
        "utf-8",
    )
    async with reviewing(root, beside=False) as see:
        await see.press("C", "tab")
        await see.press(digit(see, "Magnesium"))
        await see.press(digit(see, "decreases"))
        await see.press(digit(see, "IGF-1"), "enter")
        assert "○ proposed" in see.part("item")
        (claim,) = read_library(root).claims.values()
        found = claim.exposure.concept, claim.direction, claim.outcome.concept
        assert found == ("magnesium", "decreases", "igf-1")
        await see.press("2")
        await see.press(digit(see, "IGF-1"), "escape", "2")
        assert "exposure            IGF-1" in see.text()
        assert "What was typed before is here again" in see.text()
        await see.press(digit(see, "Magnesium"))
        assert "exposure            Magnesium" in see.text()


async def test_each_pair_of_a_list_becomes_a_claim_of_its_own(root: Path) -> None:
    (root / "articles" / "sleep.md").write_text(
        "# Zinc\n\nMagnesium supplementation significantly increases IGF-1 and testosterone in men if they train.\n",
        "utf-8",
    )
    async with reviewing(root, (120, 40)) as see:
        assert "A each pair" in see.part("keys")
        await see.press("A", "g")
        assert "made of these words too: Magnesium supplementation significantly increases " in see.part("item")
    made = read_library(root).claims.values()
    assert sorted((claim.statement, claim.outcome.concept) for claim in made) == [
        ("Magnesium supplementation significantly increases IGF-1 in men if they train.", "igf-1"),
        ("Magnesium supplementation significantly increases testosterone in men if they train.", "testosterone"),
    ]


@pytest.mark.long
async def test_each_pair_keeps_the_reading_that_was_chosen_or_corrected(root: Path) -> None:
    text = "# Zinc\n\nMagnesium supplementation significantly increases IGF-1 and testosterone in men if they train.\n"
    (root / "articles" / "sleep.md").write_text(text, "utf-8")
    async with reviewing(root, beside=False) as see:
        await see.press("equals_sign", "4")
        await see.press(digit(see, "decreases"), "enter", "g")
        assert "● accepted" in see.part("item")
        await see.press("A")
    made = read_library(root).claims.values()
    assert sorted((claim.direction, claim.outcome.concept) for claim in made if claim.outcome) == [
        ("decreases", "igf-1"),
        ("decreases", "testosterone"),
    ]


@pytest.mark.long
async def test_studies_are_narrowed_chosen_by_arrow_and_taken_away_again(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("j", "b", *"2004", "down", "up", "enter")
        assert "What did" in see.text()
        await see.press("2")
        assert "− refutes" in see.part("item")
        await see.press("b", *"2004")
        await see.press("enter")
        assert "6 no link after all" in see.text()
        await see.press("6")
        assert "studies:" not in see.part("item")
        await see.press("right_square_bracket", "b")
        assert "Only a claim has that" in see.part("keys")


@pytest.mark.long
async def test_it_begins_with_the_article_that_is_open_and_then_the_newest(root: Path) -> None:
    for number, name in enumerate(("old", "new")):
        path = root / "articles" / f"{name}.md"
        path.write_text(f"# {name}\n\nMagnesium raises testosterone in {name} men.\n", "utf-8")
        os.utime(path, (10 + number, 10 + number))
    async with reviewing(root, beside=False) as see:
        assert "improves sleep" in see.part("item")
        await see.press("]", "]")
        assert "new men" in see.part("item")
        await see.press("x", "escape")
    async with reviewing(root, beside=False, article="old") as see:
        assert "old men" in see.part("item")


async def test_a_click_on_words_goes_to_what_they_claim(root: Path) -> None:
    async with reviewing(root, (120, 40)) as see:
        lines = see.text().split("\n")
        row = next(number for number, line in enumerate(lines) if "Magnesium deficiency reduces" in line)
        await see.pilot.click(offset=(lines[row].index("reduces"), row))
        await see.pilot.pause()
        assert "Magnesium deficiency reduces IGF-1" in see.part("item")


async def test_after_an_edit_of_what_was_decided_it_stays(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("a", "k", "9", *"so", "enter")
        assert "9 note so" in see.part("item")


@pytest.mark.long
async def test_the_words_alone_can_be_accepted(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("W")
    (claim,) = read_library(root).claims.values()
    assert (claim.exposure, claim.outcome, claim.direction, claim.status) == (None, None, None, "reviewed")


async def test_linking_a_study_that_is_only_described(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("j", "b")
        assert "told here, not identified" in see.text()
        await see.press(*"46 older", "enter", "1")
        assert "+ supports" in see.part("item")
        assert "● 2 accepted" in see.part("head")
    library = read_library(root)
    assert library.mistakes == ()
    (claim,) = library.claims.values()
    assert [link.stance for link in claim.studies] == ["supports"]
    assert next(iter(library.studies.values())).n.total == 46


async def test_relations_come_when_both_claims_stand_and_go_with_them(root: Path) -> None:
    async with reviewing(root) as see:
        for _ in range(4):
            await see.press("equals_sign", "a")
        await see.press("n", "a", "n")
        head = see.part("head")
        assert "○ nothing" not in head
        assert "relation" in see.part("item")
        await see.press("a", "x")
        library = read_library(root)
        assert library.mistakes == ()
        stored = [relation for claim in library.claims.values() for relation in claim.relations]
        assert {relation.status for relation in stored} == {"reviewed", "rejected"}


@pytest.mark.long
async def test_relations_wait_behind_the_claims_and_are_gone_to_by_what_is_left(root: Path) -> None:
    async with reviewing(root) as see:
        for _ in range(3):
            await see.press("equals_sign", "a")
        assert "claim 4 of 4" in see.part("item")
        (left,) = [word for word in see.part("head").split("  ") if "left" in word]
        assert "1 claim, 1 study, " in left
        assert " relation" in left
        await see.press("f", *"relation", "enter")
        assert "relation 1 of" in see.part("item")
        # The reason is not what the room ends with.
        assert see.part("item").index(" reason ") < see.part("item").rindex("[")
        await see.press("f", *"claim", "enter", "x")
        # What comes next is not the relations, though they are open now: a study is left of the article.
        assert "n goes on to 1 study" in see.part("keys")
        await see.press("n")
        assert "study 1 of 1" in see.part("item")
        await see.press("x", "n")
        assert "relation 1 of" in see.part("item")
        assert "On to the relations of what you accepted" in see.part("keys")


@pytest.mark.long
async def test_the_ends_are_those_of_the_list_that_one_is_in(root: Path) -> None:
    async with reviewing(root) as see:
        for _ in range(3):
            await see.press("equals_sign", "a")
        await see.press("f", *"relation", "enter")
        await see.press("G")
        last = see.part("item").split("relation ")[1].split()
        assert last[0] == last[2] != "1"
        await see.press("g")
        assert "relation 1 of" in see.part("item")
        await see.press("f", *"claim", "enter", "g", "G")
        assert "claim 4 of 4" in see.part("item")


@pytest.mark.long
async def test_a_key_that_moves_does_not_run_on_into_another_kind(root: Path) -> None:
    async with reviewing(root, beside=False) as see:
        await see.press(*"jjj")
        assert "claim 4 of 4" in see.part("item")
        for _ in range(2):
            await see.press("j")
            assert "claim 4 of 4" in see.part("item")
            assert "This is the last claim: ] goes on to 1 study." in see.part("keys")
        # What is looked at can be decided on still.
        await see.press("x", "u", "right_square_bracket")
        assert "study 1 of 1" in see.part("item")
        await see.press("j")
        assert "This is the last study." in see.part("keys")
        await see.press("k")
        assert "study 1 of 1" in see.part("item")
        assert "This is the first study: [ goes back to 4 claims." in see.part("keys")
        await see.press("left_square_bracket", "G", "n")
        # Those that were passed over are of this kind, and come by n again.
        assert "claim 4 of 4" in see.part("item")
        assert "That was the last claim: n goes on to 1 study." in see.part("keys")
        await see.press("n")
        assert "study 1 of 1" in see.part("item")


async def test_a_key_that_decides_does_not_run_on_into_another_kind(root: Path) -> None:
    async with reviewing(root, beside=False) as see:
        await see.press(*"xxxx")
        assert "claim 4 of 4" in see.part("item")
        assert "That was the last claim: n goes on to 1 study." in see.part("keys")
        for key in ("x", "a", "W", "enter"):
            await see.press(key)
            assert "claim 4 of 4" in see.part("item")
            assert "That was the last claim: n goes on to 1 study." in see.part("keys")
        assert "● 0 accepted  × 4 rejected" in see.part("head")
        await see.press("u")
        assert "○ 1 claim, 1 study left" in see.part("head")
        await see.press("x", "right_square_bracket")
        assert "study 1 of 1" in see.part("item")
        await see.press("x")
        assert "All decided" in see.part("keys")


async def test_typed_text_takes_back_one_step_and_says_which(root: Path) -> None:
    async with reviewing(root, beside=False) as see:
        await see.press("x", "x", "x")
        await see.look()
        see.type("u", "u", "u")
        await see.settle()
        assert "× 2 rejected" in see.part("head")
        assert "Pressed before the last undo was shown: no more is undone." in see.part("keys")


async def test_a_list_of_nothing_says_what_was_taken_back_elsewhere(root: Path) -> None:
    async with reviewing(root, beside=False) as see:
        await see.press("x", "x")
    app = PageHost(Review(LibrarySet((root,)), root, only_doubles=True))
    async with driving(app, (80, 24)) as driver:
        see = ReviewDriver(app, driver.pilot)
        assert "× 2 rejected" in see.part("head")
        await see.press("u")
        assert "Taken back: rejected the claim “" in see.part("keys")
        assert "× 1 rejected" in see.part("head")


async def test_that_nothing_was_decided_is_said_until_it_is(root: Path) -> None:
    said = "Pressed before this was shown: nothing is decided."
    async with reviewing(root, beside=False) as see:
        await see.look()
        see.type("a", "x")
        await see.settle()
        await see.press("equals_sign", "pagedown", "j")
        assert said not in see.part("keys")
        await see.press("k")
        assert said in see.part("keys")
        await see.press("equals_sign")
        assert said in see.part("keys")
        await see.press("x")
        assert said not in see.part("keys")
        await see.press("k")
        assert said not in see.part("keys")


async def test_what_is_sure_is_accepted_together_and_taken_back_in_one_step(root: Path) -> None:
    (root / "articles" / "sleep.md").write_text(
        "# Risks\n\nRegular exercise reduces anxiety in young women.\n\n"
        "Alcohol increases the risk of breast cancer in women.\n",
        "utf-8",
    )
    async with reviewing(root, beside=False) as see:
        await see.press("A")
        assert "1 this article: 2 sure claims" in see.text()
        # What is taken is to be read, in its order.
        box = see.text()[see.text().index("1 this article") :]
        assert 0 < box.index("· Regular exercise reduces anxiety") < box.index("· Alcohol increases the risk")
        await see.press("escape")
        assert "● 0 accepted" in see.part("head")
        await see.press("A", "1")
        assert "● 2 accepted" in see.part("head")
        assert "Accepted 2 claims; u takes it back, f shows them." in see.part("keys")
        # They can be looked through; the keys that leave end that first, and what a closed list left behind it.
        await see.press("escape")
        assert "The list is closed. esc again leaves the review." in see.part("keys")
        await see.press("f", "enter")
        assert "claim 1 of 2 accepted together" in see.part("item")
        await see.press("j", "j")
        assert "claim 2 of 2 accepted together" in see.part("item")
        await see.press("j", "escape")
        assert "On with all that is left. esc again leaves the review." in see.part("keys")
        await see.press("u")
        assert "Taken back: accepted 2 claims." in see.part("keys")
        assert "● 0 accepted" in see.part("head")


async def test_a_digit_takes_together_only_what_is_listed(root: Path) -> None:
    for name, text in (("sleep", "Regular exercise reduces anxiety."), ("tea", "Smoking causes lung cancer in men.")):
        (root / "articles" / f"{name}.md").write_text(f"# Of {name}\n\n{text}\n", "utf-8")
    async with reviewing(root, beside=False, article="sleep") as see:
        await see.until(lambda: "reading" not in see.part("head"), "all articles")
        await see.press("A", "2")
        assert "● 0 accepted" in see.part("head")
        assert "· Smoking causes lung cancer in men." in see.text()
        await see.press("2")
        assert "● 2 accepted" in see.part("head")


async def test_what_is_left_of_a_list_is_rejected_together_and_taken_back_in_one_step(root: Path) -> None:
    (root / "articles" / "sleep.md").write_text(
        "# Risks\n\nRegular exercise reduces anxiety.\n\n- Alcohol increases the risk of breast cancer.\n"
        "- Coffee raises blood pressure.\n- Smoking causes lung cancer.\n\nZinc shortens colds in adults.\n",
        "utf-8",
    )
    async with reviewing(root, beside=False) as see:
        await see.press("X")
        assert "1 this article: 5 open claims" in see.text()
        await see.press("escape", "j", "a", "X", "1")
        assert "× 2 rejected" in see.part("head")
        assert "Rejected 2 claims; u takes it back." in see.part("keys")
        assert "claim 5 of 5" in see.part("item")
        await see.press("X", "1", "X")
        assert "Nothing of this kind is open" in see.part("keys")
        await see.press("u", "u")
        assert "× 0 rejected" in see.part("head")
        assert "○ 4 claims left" in see.part("head")


def test_what_was_passed_over_comes_after_the_articles_that_are_still_read(root: Path) -> None:
    review = ReviewSession(root)
    (root / "articles" / "later.md").write_text("# Later\n\nZinc shortens colds in adults.\n", "utf-8")
    queue = ReviewQueue(review)
    queue.is_filling = True
    queue.add(review.load("sleep"))
    queue.go(len(queue.items) - 1)
    review.reject(queue.items[queue.at])
    assert not queue.advance()
    # From a study to claims the reader is not taken, and goes.
    assert not queue.add(ReviewSession(root).load("later"))
    assert queue.advance()
    assert queue.item is not None
    assert queue.item.article == "later"
    queue.is_filling = False
    assert queue.advance()
    assert queue.at == 0


async def test_an_article_in_another_language_is_said_to_be_unread(root: Path) -> None:
    (root / "articles" / "schlaf.md").write_text(
        "# Schlaf\n\nMagnesium ist ein Mineralstoff, der im Körper viele Aufgaben hat, und viele Menschen nehmen ihn "
        "mit der Nahrung auf. Ein Mangel ist nicht häufig.\n",
        "utf-8",
    )
    async with reviewing(root, (120, 40), beside=False, article="schlaf") as see:
        await see.until(lambda: "schlaf: it is in German, and only English is read" in see.part("keys"))
        await see.press("j")
        assert "! 1 not read: f" in see.part("head")
        # It is listed with why, and gone to from there.
        await see.press("f")
        assert "not read" in see.text()
        assert "only English is read" in see.text()
        await see.press(*"schlaf", "enter")
        assert see.app.given == ["schlaf"]


@pytest.mark.long
async def test_articles_of_which_none_could_be_read_are_listed_and_gone_to(root: Path) -> None:
    for path in (root / "articles").iterdir():
        path.unlink()
    for name in ("schlaf", "traum"):
        (root / "articles" / f"{name}.md").write_text(
            f"# {name.title()}\n\nMagnesium ist ein Mineralstoff, der im Körper viele Aufgaben hat, und viele Menschen "
            "nehmen ihn mit der Nahrung auf. Ein Mangel ist nicht häufig.\n",
            "utf-8",
        )
    async with reviewing(root, beside=False) as see:
        await see.until(lambda: "Nothing is open here" in see.part("keys"))
        assert "! 2 not read: f" in see.part("head")
        await see.press("f")
        assert "Schlaf" in see.text()
        assert "⏎ opens it" in see.text()
        await see.press(*"traum", "enter")
        assert see.app.given == ["traum"]
    # What was looked at is told of no more.
    async with reviewing(root, beside=False) as see:
        await see.until(lambda: "! 1 not read: f" in see.part("head"))


@pytest.mark.long
async def test_a_question_finds_the_claims_that_have_most_of_its_words(root: Path) -> None:
    (root / "articles" / "hair.md").write_text(
        "# Hair\n\nRegular exercise reduces anxiety in young women. Creatine increases hair loss in men.\n\n"
        "Tea reduces hair losses in women. Alcohol increases the risk of breast cancer in women.\n",
        "utf-8",
    )
    async with reviewing(root, beside=False, article="hair") as see:
        await see.press("f", *"does creatine cause hair loss?")
        assert "1 claim with most of “does creatine cause hair loss?”" in see.text()
        await see.press("enter")
        assert "Creatine increases" in see.part("item")
        await see.press("f", *"nothing of this kind")
        assert "with most of" not in see.text().split("What is left")[-1]
        # Of what is decided nothing else is offered in its place.
        await see.press("escape", "a", "f", *"creatine increases hair")
        assert "with most of" not in see.text()
        assert "decided already" in see.text()
        await see.press("enter")
        assert "Creatine increases" in see.part("item")
        assert "● accepted" in see.part("item")


@pytest.mark.long
async def test_claims_are_sorted_by_use_and_by_article_again(root: Path) -> None:
    (root / "articles" / "hair.md").write_text(
        "# Hair\n\nIt is unclear whether creatine prevents hair loss. Creatine increases hair loss in men.\n", "utf-8"
    )
    (root / "articles" / "tea.md").write_text(
        "# Tea\n\nIt is unclear whether tea prevents anxiety. Tea reduces anxiety in young women.\n", "utf-8"
    )
    async with reviewing(root, beside=False, article="hair") as see:
        await see.until(lambda: "reading" not in see.part("head"))
        assert "whether creatine" in see.part("item")
        await see.press("o")
        assert "by use" in see.part("head")
        assert "by use" in see.part("item")
        statements = []
        for _ in range(8):
            statements.append(" ".join(see.part("item").split()))
            await see.press("j")
        found = [next(n for n, said in enumerate(statements) if words in said)
                 for words in ("Creatine increases", "Tea reduces", "whether creatine", "whether tea")]  # fmt: skip
        assert max(found[:2]) < min(found[2:])
        await see.press("o")
        assert "by use" not in see.part("head")
        await see.press(*["left_square_bracket"] * 6, "g")
        assert "whether creatine" in see.part("item")


async def test_order_place_and_part_are_there_again_after_a_kill(root: Path) -> None:
    (root / "articles" / "hair.md").write_text(
        "# Hair\n\nIt is unclear whether creatine prevents hair loss. Creatine increases hair loss in men.\n", "utf-8"
    )
    async with reviewing(root, beside=False) as see:
        await see.press("o", "j", "j")
        await see.until(lambda: "by use" in str(drafts._read()), "what is chosen")
        before = said_of(see)
        await see.until(lambda: chosen_now(see.app.page._queue)["key"] in str(drafts._read()), "the place")
        # Nobody left the review.
    async with reviewing(root, beside=False) as see:
        assert "by use" in see.part("head")
        assert said_of(see) == before
        await see.press("f", *"hair loss", "enter")
        assert "with “hair loss”" in see.part("item")
        await see.until(lambda: "hair loss" in str(drafts._read()), "the part")
    async with reviewing(root, beside=False) as see:
        await see.until(lambda: "with “hair loss”" in see.part("item"), "the part")


def said_of(see: ReviewDriver) -> str:
    return see.part("item").split("\n")[1]


@pytest.mark.long
async def test_an_accepted_claim_opens_in_the_explorer(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("greater_than_sign")
        assert "Only an accepted claim" in see.part("keys")
        await see.press("a", "k", "greater_than_sign")
        (claim,) = read_library(root).claims
        assert see.app.given == [f"mine::{claim}"]


async def test_nothing_open_and_a_file_that_cannot_be_changed_are_said(root: Path) -> None:
    (root / "claims").mkdir()
    (root / "claims" / "sleep.yaml").write_text("not: a list\n", "utf-8")
    async with reviewing(root, beside=False) as see:
        await see.press("a")
        assert "cannot be changed" in see.part("keys")
        assert "● 0 accepted" in see.part("head")
    assert (root / "claims" / "sleep.yaml").read_text("utf-8") == "not: a list\n"
    (root / "articles" / "sleep.md").write_text("# Only a title\n\nWords.\n", "utf-8")
    async with reviewing(root, beside=False) as see:
        assert "Nothing is open" in see.part("keys")


@pytest.mark.parametrize(
    "size", [(40, 12), *(pytest.param(each, marks=pytest.mark.long) for each in ((80, 24), (120, 40)))]
)
async def test_it_works_at_any_size_and_without_colour(root: Path, size, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reviewing(root, size) as see:
        await see.press("a", "x", "e", "escape", "b", "escape")
        shown = see.text()
        assert "Review" in shown
        assert "○" in shown


async def test_studies_that_may_be_one_are_compared_and_made_one(tmp_path: Path) -> None:
    root = tmp_path / "library"
    title = "Kelp [and] colds in a northern town"
    record = f"TY  - JOUR\nTI  - {title}\nPY  - 2011\nAU  - Okoro, {{}}\nVL  - {{}}\nDO  - {{}}\nER  - \n"
    records = record.format("A", 3, "10.5555/one") + record.format("Ada", 4, "10.5555/two")
    (tmp_path / "a.ris").write_text(records, "utf-8")
    add([tmp_path / "a.ris"], root)
    app = PageHost(Review(LibrarySet((root,)), root, only_doubles=True))
    async with driving(app, (80, 24)) as driver:
        see = ReviewDriver(app, driver.pilot)
        await see.until(lambda: "pair of studies 1 of 1" in see.part("item"))
        shown = see.part("item")
        assert "Kelp [and] colds" in shown
        assert "another DOI" in shown
        assert "● 3" in shown
        assert "● Okoro Ada" in shown
        number = next(line.split()[0] for line in shown.splitlines() if " volume " in line)
        await see.press(number)
        assert "● 4" in see.part("item")
        await see.press("x")
        assert "× 1 rejected" in see.part("head")
        await see.press("u")
        await see.press("a")
        assert "● 1 accepted" in see.part("head")
    [study] = read_library(root).studies.values()
    assert (study.volume, study.author[0].given, study.doi) == ("4", "Ada", "10.5555/one")


@pytest.mark.long
async def test_an_article_that_is_there_twice_is_kept_or_taken_away(tmp_path: Path, run) -> None:
    root = tmp_path / "library"
    (root / "articles").mkdir(parents=True)
    (root / "claims").mkdir()
    (root / "library.yaml").write_text("id: mine\ntitle: Mine\nschema: 1\n", "utf-8")
    for name in ("kelp", "kelp-again"):
        (root / "articles" / f"{name}.md").write_text(
            f"---\ntitle: Kelp [and] colds in a northern town\n---\nKelp shortens colds, says {name}.\n", "utf-8"
        )
    (root / "claims" / "kelp-again.yaml").write_text(
        "- {id: c1, statement: Kelp shortens colds, anchors: [{quote: Kelp shortens colds}], status: reviewed}\n",
        "utf-8",
    )
    before = read_library(root)

    async def decide(*keys: str) -> None:
        app = PageHost(Review(LibrarySet((root,)), root, only_doubles=True))
        async with driving(app, (80, 24)) as driver:
            see = ReviewDriver(app, driver.pilot)
            await see.until(lambda: "pair 1 of 1" in see.part("item"))
            assert "the same title" in see.part("item")
            assert "kelp-again stays where one is taken away" in see.part("item")
            await see.press("e", *keys)

    await decide("x")
    assert read_library(root).articles == before.articles
    app = PageHost(Review(LibrarySet((root,)), root, only_doubles=True))
    async with driving(app, (80, 24)) as driver:
        see = ReviewDriver(app, driver.pilot)
        await see.until(lambda: "no two studies or articles look like one" in see.part("keys"))
    assert run("doubles", library=root).status == 1
    ReviewSession(root).undo()
    assert run("doubles", library=root).status == 0
    await decide("a", "u")
    assert read_library(root).articles == before.articles
    await decide("a")
    assert list(read_library(root).articles) == ["kelp-again"]
    assert list(read_library(root).claims) == ["kelp-again/c1"]


async def test_an_article_is_offered_as_the_study_that_a_record_is_of(tmp_path: Path) -> None:
    root, title = tmp_path / "library", "Kelp in the diet of a northern town: a randomised trial"
    record = f"TY  - JOUR\nTI  - {title}\nPY  - 2011\nAU  - Okoro, Ada\nDO  - 10.5555/one\nER  - \n"
    (tmp_path / "a.ris").write_text(record, "utf-8")
    (tmp_path / "trial.md").write_text(f"# {title}\n\nWe gave kelp to 40 adults. Kelp improves sleep.\n", "utf-8")
    add([tmp_path / "a.ris", tmp_path / "trial.md"], root)
    app = PageHost(Review(LibrarySet((root,)), root, only_doubles=True))
    async with driving(app, (80, 24)) as driver:
        see = ReviewDriver(app, driver.pilot)
        await see.until(lambda: "study 1 of 1" in see.part("item"))
        assert "this article seems to be Okoro 2011 of your library" in see.part("item")
        await see.press("x")
        assert "× 1 rejected" in see.part("head")
        await see.press("u", "a")
        assert "● 1 accepted" in see.part("head")
        await see.press("x", "u")
        assert "● 1 accepted" in see.part("head")
    library = read_library(root)
    [article], [study] = library.articles.values(), library.studies.values()
    assert (article.author, article.issued, article.source) == ("Ada Okoro", "2011", "https://doi.org/10.5555/one")
    assert (library.mistakes, study.doi) == ((), "10.5555/one")


async def test_accepting_links_what_is_cited_but_for_what_is_put_off(root: Path) -> None:
    text = (
        "# Coffee\n\nCoffee reduces sleep in healthy adults [1, 2].\n\n## References\n\n"
        "1. Drake C, Roehrs T, Roth T. Caffeine effects on sleep. J Clin Sleep Med. 2013;9(11):1195-1200.\n"
        "2. Poe A. Late coffee and rest. Sleep. 2015;2:3-4.\n"
    )
    (root / "articles" / "coffee.md").write_text(text, "utf-8")
    async with reviewing(root, beside=False, article="coffee") as see:
        assert "a links Drake et al. 2013 by “[1, 2]”; Poe 2015 by “[1, 2]”; b puts one off" in see.part("item")
        await see.press("b", "enter", "6")
        assert "a links Poe 2015 by “[1, 2]”" in see.part("item")
        assert "● 0 accepted" in see.part("head")
        await see.press("b")
        assert "put off" in see.text()
        await see.press("escape", "a")
        assert "● 2 accepted" in see.part("head")
    library = read_library(root)
    (claim,) = library.claims.values()
    assert [(library.studies[link.id].issued, link.identification) for link in claim.studies] == [("2015", "stated")]


def test_what_is_accepted_together_begins_with_the_kind_that_is_looked_at(root: Path, monkeypatch) -> None:
    queue = ReviewQueue(ReviewSession(root))
    claim = next(iter(queue.review.load("sleep")))
    told = RelationSuggestion("relation", claim.key, "contradicts", claim.key, "", 0.9)
    study, relation = StudyItem("study", "sleep", claim.found), RelationItem("relation", "sleep", told)
    monkeypatch.setattr(queue.review, "state", lambda _: "open")
    monkeypatch.setattr(queue.review, "sure", lambda _: [claim, study, relation])
    for item, words in ((claim, "claim"), (study, "study"), (relation, "relation")):
        queue.items = [item]
        assert sure_together(queue)[0][0] == f"this article: 1 sure {words}"


async def test_relations_come_a_page_at_a_time_and_none_is_dropped(root: Path) -> None:
    (root / "articles" / "sleep.md").unlink()
    (root / "claims").mkdir()
    for name, way in (("up", "increases"), ("down", "decreases")):
        words = [f"Words {number} of {name}." for number in range(6)]
        (root / "articles" / f"{name}.md").write_text(f"# {name}\n\n" + "\n\n".join(words) + "\n", "utf-8")
        records = "".join(
            f"- {{id: c{number}, statement: {said}, anchors: [{{quote: {said}}}], exposure: {{text: coffee}}, "
            f"outcome: {{text: hypertension}}, direction: {way}, status: reviewed}}\n"
            for number, said in enumerate(words)
        )
        (root / "claims" / f"{name}.yaml").write_text(records, "utf-8")
    queue = ReviewQueue(ReviewSession(root))
    of_up = [each for each in queue.review.library.claims.values() if each.article == "up"]
    *items, far = queue.review.relations(of_up)
    far = replace(far, found=replace(far.found, score=0.05))
    queue.add([far, *items])
    # One that `A` accepts with others says that it is sure.
    assert [view_of(queue.review, item).notes()[0] for item in (items[0], far)] == [
        "− contradicts, sure:",
        "= restates:",
    ]

    def there() -> int:
        return queue.waiting + sum(queue.review.state(item) == "open" for item in queue.items)

    assert [words for words, _ in sure_together(queue)][1:] == ["this article: 20 listed relations"]
    # What waits behind those that are listed is told of at their end.
    queue.at = len(queue.items) - 1
    assert at_edge(queue, 1, str) == f"This is the last relation listed, {queue.waiting} more wait."
    queue.at = 0
    # Rejected together and taken back, those behind the page are there again too.
    ((_, left),) = left_together(queue)
    queue.review.reject(*left)
    queue.refresh(*left)
    assert there() == 36 + 15 - len(left)
    undone = queue.review.undo()
    assert isinstance(undone, Item)
    queue.refresh(undone)
    assert there() == 36 + 15
    queue.at = 0
    seen = set()
    while queue.state() == "open":
        still = [item.key for item in queue.items if queue.review.state(item) == "open"]
        assert len(still) <= 20
        # One that is far from likely comes when all others are decided.
        assert far.key not in still or still == [far.key]
        seen |= {item.key for item in queue.items}
        queue.review.reject(queue.items[queue.at])
        queue.refresh(queue.items[queue.at])
        queue.at = queue.open_from(queue.at)
    assert queue.waiting == 0
    again = ReviewSession(root)
    assert not [item for item in again.relations(of_up) if again.state(item) == "open"]
    # Each of the six with the six of the other article, and with its own.
    assert len(seen) == 36 + 15


def test_a_relation_that_is_counted_can_be_gone_to_though_it_is_far_from_likely(root: Path) -> None:
    (root / "claims").mkdir()
    for name, way in (("up", "increases"), ("down", "decreases")):
        (root / "articles" / f"{name}.md").write_text(f"# {name}\n\nWords of {name}.\n", "utf-8")
        (root / "claims" / f"{name}.yaml").write_text(
            f"- {{id: c, statement: {name}, anchors: [{{quote: Words of {name}.}}], exposure: {{text: coffee}}, "
            f"outcome: {{text: hypertension}}, direction: {way}, status: reviewed}}\n", "utf-8"
        )  # fmt: skip
    queue = ReviewQueue(ReviewSession(root))
    assert queue.add(queue.review.load("sleep"))
    (found, *_) = queue.review.relations(queue.review.library.claims_of("up"))
    queue.add([replace(found, found=replace(found.found, score=0.05))])
    assert queue.left_of()["relation"] == 1
    at = queue.first_relation()
    assert queue.items[at].kind == "relation"


async def test_it_can_be_left_at_once_while_the_first_article_is_read(root: Path, monkeypatch) -> None:
    going_on = threading.Event()
    load = ReviewSession.load

    def slow(review: ReviewSession, article: str, told: object) -> list[Item]:
        going_on.wait(30)
        return load(review, article)

    monkeypatch.setattr(ReviewSession, "load", slow)
    app = PageHost(Review(LibrarySet((root,)), root))
    async with app.run_test(size=(80, 24)) as pilot:
        see = ReviewDriver(app, pilot)
        await see.until(lambda: "reading 1 of 1: Magnesium" in see.part("keys"))
        await pilot.press("a", "escape")
        await see.until(lambda: app.given == [None])
        going_on.set()
    assert not read_library(root).claims


async def test_what_is_left_is_listed_anew_while_articles_are_read(root: Path, monkeypatch) -> None:
    for name in ("Tea", "Cocoa", "Exercise"):
        text = f"# A long title that goes on and on about {name}\n\n{name} reduces anxiety in young women.\n"
        (root / "articles" / f"{name.lower()}.md").write_text(text, "utf-8")
    load, go, read = ReviewSession.load, threading.Event(), []

    def slowly(self, article, told):
        read.append(article)
        if len(read) > 2:
            go.wait(20)
        return load(self, article)

    monkeypatch.setattr(ReviewSession, "load", slowly)
    app = PageHost(Review(LibrarySet((root,)), root))
    async with app.run_test(size=(120, 40)) as pilot:
        see = ReviewDriver(app, pilot)
        await see.until(lambda: "reading 3" in see.part("head"))
        await pilot.press("f")
        await see.until(lambda: isinstance(app.screen, Chooser) and app.screen.list.rows)
        before = len(app.screen.list.rows)
        await pilot.press("pagedown")
        assert app.screen.list.cursor_row is app.screen.list.rows[-1]
        here = app.screen.list.cursor_row
        go.set()
        await see.until(lambda: len(app.screen.list.rows) > before)
        assert app.screen.list.cursor_row == here


async def test_claims_are_chosen_by_words_and_the_work_stays_with_them_until_they_are_decided(root: Path) -> None:
    (root / "articles" / "hair.md").write_text(
        "# Hair\n\nRegular exercise reduces anxiety in young women. Creatine increases hair loss in men.\n\n"
        "Tea reduces hair losses in women. Alcohol increases the risk of breast cancer in women.\n",
        "utf-8",
    )
    async with reviewing(root, beside=False, article="hair") as see:
        await see.press("f", *"hair loss", "enter")
        assert "claim 1 of 2 with “hair loss”" in see.part("item")
        assert "Creatine increases" in see.part("item")
        await see.press("k")
        assert "claim 1 of 2 with “hair loss”" in see.part("item")
        await see.press("a")
        assert "claim 2 of 2 with “hair loss”" in see.part("item")
        await see.press("x")
        # The part ends here: what is typed ahead decides on nothing else.
        assert "Nothing more is open with “hair loss”: n goes on with the rest." in see.part("keys")
        await see.press("x", "a")
        assert "claim 2 of 2 with “hair loss”" in see.part("item")
        assert "● 1 accepted  × 1 rejected" in see.part("head")
        await see.press("n")
        assert "On with the rest." in see.part("keys")
        assert "with “" not in see.part("item")
        await see.press("f", *"hair loss")
        assert "2 claims with “hair loss”" in see.text()
        assert "decided already, to look at" in see.text()
        await see.press(*" zzz")
        assert "Nothing here has these words." in see.text()
        await see.press("escape")
        # A single claim is gone to by its words, and the key that leaves ends what was chosen first.
        await see.press("f", *"breast", "down", "enter")
        assert "Alcohol increases" in see.part("item")
        assert "with “" not in see.part("item")
        await see.press("f", *"exercise", "enter", "escape")
        assert "On with all that is left." in see.part("keys")
        await see.press("escape")
        assert see.app.given == [None]


async def test_topics_of_what_was_accepted_are_counted_listed_and_shown(root: Path) -> None:
    text = "# Sleep\n\n" + " ".join(f"{each} reduces anxiety in adults." for each in ("Tea", "Yoga", "Music"))
    (root / "articles" / "sleep.md").write_text(f"{text}\n", "utf-8")
    async with reviewing(root, beside=False) as see:
        assert "topic" not in see.part("head")
        await see.press(*("equals_sign", "a") * 3)
        assert all(claim.outcome.concept == "anxiety" for claim in read_library(root).claims.values())
        await see.press("f")
        assert "1 topic" in see.text()
        await see.press("escape")
        assert "1 topic left" in see.part("head")
        await see.press("f", *"topic", "enter")
        assert "Anxiety" in see.text()
        await see.press("a", "escape")
        assert "topic" not in see.part("head")
    assert {claim.topics for claim in read_library(root).claims.values()} == {("anxiety",)}


async def test_two_studies_with_one_label_are_told_apart_by_their_titles(root: Path) -> None:
    text = (
        "# Coffee\n\nCoffee reduces sleep in healthy adults [1, 2].\n\n## References\n\n"
        "1. Poe A. Coffee and early rising. J Clin Sleep Med. 2015;9(11):1195-1200.\n"
        "2. Poe A. Late coffee and rest. Sleep. 2015;2:3-4.\n"
    )
    (root / "articles" / "coffee.md").write_text(text, "utf-8")
    async with reviewing(root, beside=False, article="coffee") as see:
        told = " ".join(see.part("item").split())
        assert "a links Poe 2015 Coffee and early rising, not in the library, by “[1, 2]”;" in told
        assert "; Poe 2015 Late coffee and rest, not in the library, by “[1, 2]”" in told


async def test_a_key_decides_on_nothing_that_was_not_to_be_seen_when_it_was_pressed(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("j", "k")
        await see.look()
        see.type("a", "a", "enter", "x", "W")
        await see.settle()
        assert "● 1 accepted" in see.part("head")
        assert "× 0 rejected" in see.part("head")
        assert "claim 2 of 4" in see.part("item")
        assert "Pressed before this was shown: nothing is decided." in see.part("keys")
        await see.press("x")
        assert "× 1 rejected" in see.part("head")
    assert len(read_library(root).claims) == 2


async def test_a_key_that_moves_waits_for_nothing(root: Path) -> None:
    async with reviewing(root) as see:
        see.type("j", "j", "k")
        await see.settle()
        assert "claim 2 of 4" in see.part("item")


async def test_no_digit_accepts_together_before_the_list_is_to_be_read(root: Path) -> None:
    async with reviewing(root) as see:
        await see.look()
        see.type("A", "1", "enter")
        await see.settle()
        assert see.screen is not see.app.page
        assert "Pressed before this was shown" in see.text()
        await see.press("escape")
        assert "● 0 accepted" in see.part("head")


@pytest.mark.long
async def test_a_key_behind_the_one_that_closes_a_page_over_the_review_decides_nothing(root: Path) -> None:
    async with reviewing(root) as see:
        await see.press("e")
        see.type("escape", "enter")
        await see.settle()
        assert see.screen is see.app.page
        assert "● 0 accepted" in see.part("head")
        await see.press("e")
        see.type("enter", "enter")
        await see.settle()
        assert "● 1 accepted" in see.part("head")


def test_a_key_decides_on_what_has_been_drawn_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Callable[[], None]] = []
    monkeypatch.setattr(seen, "get_time", lambda: 10.0)
    shows = seen.Seen(SimpleNamespace(call_after_refresh=drawn.append))

    def decides(after: float) -> bool:
        shows.press(SimpleNamespace(time=10.0 + after))
        return shows.allows()

    shows.show("a claim")
    drawn.pop()()
    assert decides(seen.LEAST)
    assert shows.allows()  # what is done without a key
    shows.show("a claim")
    assert decides(seen.LEAST)
    assert not decides(seen.LEAST - 0.01)
    drawn.pop()()
    # What follows a key that decided nothing may have been meant for what that would have opened.
    assert not decides(seen.LEAST)
    assert not drawn
    assert decides(seen.REFUSED)
    assert decides(seen.LEAST)
    shows.show("another")
    assert not decides(5.0)


def test_a_reference_that_stands_whole_for_its_title_says_so(root: Path) -> None:
    listed = "1. Roe HA, Poe of 7A, Doe M and the brines. Salt Medical Journal 2014; 10, 62–69.\n"
    (root / "articles" / "salt.md").write_text(f"# Salt\n\n## References\n\n{listed}", "utf-8")
    review = ReviewSession(root)
    (item,) = [each for each in review.load("salt") if each.kind == "study"]
    assert not item.is_sure
    assert "the whole reference stands for it until you edit it" in " ".join(view_of(review, item).notes())


def test_figures_of_an_article_whose_signs_are_misread_are_never_sure(root: Path) -> None:
    said = "Zinc shortens colds by 16.1 hours in adults. Zinc shortens colds in adults."
    (root / "articles" / "zinc.md").write_text(f"# Zinc\n\n{said} This was so (P , 0.05) in all.\n", "utf-8")
    review = ReviewSession(root)
    found = {item.statement: item for item in review.load("zinc") if item.kind == "claim"}
    (with_figures,) = [item for words, item in found.items() if "16.1" in words]
    assert not with_figures.is_sure
    assert any("“P , 0.05”" in note for note in view_of(review, with_figures).notes())
    (without,) = [item for words, item in found.items() if words.startswith("Zinc shortens colds in")]
    assert not any("misread" in note for note in view_of(review, without).notes())


def test_what_a_claim_says_leaves_room_for_its_fields(root: Path, monkeypatch) -> None:
    session = ReviewSession(root)
    item = next(item for name in session.articles for item in session.load(name) if item.kind == "claim")
    view = view_of(session, item)
    assert view.said(76) == view.title()
    words = "Magnesium improves sleep " + "and so on and on " * 4000
    monkeypatch.setattr(type(view), "title", lambda self: words)
    assert len(view.said(76)) < 6 * 76
    assert view.said(76).startswith("Magnesium improves sleep and so on")
    assert view.said(76).endswith(f"… ({len(words):,} letters in all)")


async def test_of_references_that_are_not_read_it_is_told_once(root: Path, monkeypatch) -> None:
    monkeypatch.setattr(ReviewSession, "references_unread", lambda self: self.articles[:1])
    for is_first in (True, False):
        async with reviewing(root, beside=False) as see:
            await see.settle()
            told = [each.message for each in see.app._notifications]
            assert any("references not read" in each for each in told) is is_first
            await see.press("j", "q")
