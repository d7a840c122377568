"""A reader who writes: claims with all that they lead to, made by keys alone from the text of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events

from mgtui.authoring.records import as_written
from mgtui.extraction.candidates import anchor_at
from mgtui.library.reader import read_library
from mgtui.model.relations import RELATION_KINDS
from mgtui.tui.forms.known import Known
from mgtui.tui.forms.line_values import shown
from mgtui.tui.forms.page import FormPage
from mgtui.tui.forms.records_page import RecordsPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from harness.pilot import Driver
    from mgtui.model import Claim, Library, TextSpan
    from mgtui.tui.forms.lines import Line


class Writer:
    """Presses keys in the explorer until it holds what another library holds."""

    def __init__(self, driver: Driver, source: Library) -> None:
        self.driver, self.source, self.known = driver, source, Known(source)
        self.explorer = driver.screen

    async def keys(self, *keys: str) -> None:
        """Press keys, and wait until what they began is done."""
        await self.driver.press(*keys)

    async def paste(self, text: str) -> None:
        """Put a text into the open line in place of what stands there."""
        editor = self.page._editor
        self.driver.type("f7", "delete")
        if text:
            self.driver.app.post_message(events.Paste(text))
        await self.driver.settle()
        assert editor.text == text, self.driver.text()

    @property
    def page(self) -> FormPage:
        page = self.driver.screen
        assert isinstance(page, FormPage), self.driver.text()
        return page

    # Words

    async def select(self, place: TextSpan) -> None:
        """Select the words at a place of the open article."""
        view = self.explorer.reading.article
        await self.keys("escape")

        def here() -> TextSpan:
            return view.selection

        if here() is None or (here().order, here().start) > (place.order, place.start):
            await self.keys("g")
        await self._until(")", lambda: here() and (here().order, here().end) > (place.order, place.start))
        if (here().start, here().end) == (place.start, place.end):
            return
        await self.keys("right")
        await self._until("right", lambda: here().start >= place.start)
        await self._until("shift+right", lambda: here().end >= place.end or self._at_last_word(place))
        if here().end != place.end:  # the end of a sentence, behind its last word
            await self.keys(*(["shift+left"] if here().end > place.end else []), "shift+down")
        found = view.article.passages[here().order].text[here().start : here().end]
        assert (here().order, here().start, here().end) == (place.order, place.start, place.end), found

    async def _until(self, key: str, holds: Callable[[], object], most: int = 200) -> None:
        """Press a key until something holds. Raises AssertionError, with the screen, where it never does."""
        for _ in range(most):
            if holds():
                return
            await self.keys(key)
        raise AssertionError(f"{key} does not lead there\n{self.driver.text()}")

    def _at_last_word(self, place: TextSpan) -> bool:
        """Whether only punctuation stands between what is selected and the end of a place."""
        view = self.explorer.reading.article
        return not any(c.isalnum() for c in view.article.passages[place.order].text[view.selection.end : place.end])

    # Forms

    async def save(self) -> None:
        page = self.page
        await self.keys("enter")
        if self.driver.screen is page and "left empty: ⏎ again" in " ".join(self.driver.text().split()):
            await self.keys("enter")  # what was read and is not wanted
        assert self.driver.screen is not page, self.driver.text()

    async def fill(self, record: dict[str, Any]) -> None:
        """Type a record into the form that is open."""
        page = self.page
        for number, line in enumerate(page._form.lines):
            wanted = shown(line, record, self.known)
            if page.filled.values[line.name] == wanted:
                continue
            self.driver.type(*["tab"] * (number - page._at))
            if line.shape == "records":
                await self._records(wanted)
            elif line.shape in ("term", "term or words", "topic", "topics"):
                await self._named(line, wanted)
            else:
                await self.paste(wanted)
            assert page._at == number, (line.name, wanted, page.filled.values, page._form.lines[page._at].name)
            assert line.shape == "records" or page.filled.values[line.name] == wanted

    async def _records(self, records: list[dict[str, Any]]) -> None:
        await self.keys("enter")
        assert isinstance(self.driver.screen, RecordsPage)
        for record in records:
            await self.keys("enter")
            await self.fill(record)
            await self.save()
        await self.keys("escape")

    async def _named(self, line: Line, wanted: str) -> None:
        """Terms or topics by their names; one that is not there is made on the way."""
        typed = ""
        for name in wanted.split("; ") if wanted else [""]:
            typed = f"{typed}; {name}" if typed else name
            await self.paste(typed)
            kind = "term" if "term" in line.shape else "topic"
            key = self.known.term_of(name) if kind == "term" else self.known.topic_of(name)
            there = self.explorer.session.library.of_kind(kind)
            if name and key not in there:
                if key is None:
                    continue  # words
                await self.keys("ctrl+n")
                await self.fill(self._record(kind, key))
                await self.save()

    def _record(self, kind: Any, key: str) -> dict[str, Any]:
        record = as_written(self.source, kind, key)
        assert record is not None
        if kind == "topic":
            broader = self.source.topics[key].broader
            record = {"id": key, "label": record["label"], **({"broader": broader} if broader else {})}
        return record

    # What stands in a library

    async def claim(self, claim: Claim) -> None:
        """Make a claim of its words, and link the studies behind it."""
        article = self.source.articles[claim.article]
        places = {anchor_at(article, place): place for place in claim.places}
        first, *others = (places[anchor] for anchor in claim.anchors)
        await self.select(first)
        await self.keys("C")
        record = self._record("claim", claim.id)
        await self.fill(record)
        await self.save()
        assert self.explorer.state.claim.id == claim.id
        for place in others:
            await self.select(place)
            await self.keys("P", "plus")
        for link in record.get("studies", ()):
            await self.link(link)

    async def link(self, link: dict[str, Any]) -> None:
        """Link a study to the selected claim; one that is not there is made first."""
        await self.keys("b")
        study = self.source.studies[link["id"]]
        if study.id in self.explorer.session.library.studies:
            await self.driver.paste(study.title)
            await self.keys("enter")
        else:
            await self.keys("enter")
            await self.fill(self._record("study", study.id))
            await self.save()
        await self.fill(link)
        await self.save()

    async def relate(self, claim: Claim, kind: str, other: Claim, reason: str) -> None:
        """Relate two claims that are there."""
        self.explorer.navigator.open_record(claim.id)
        await self.keys("R")
        rows = self.driver.screen.list
        await self._until("down", lambda: rows.cursor_row.id == other.id)
        await self.keys("enter")
        active = RELATION_KINDS[kind].active
        await self.paste(active)
        await self.keys("tab")
        await self.paste(reason)
        await self.save()


def claims_of(root: Path) -> list[str]:
    """What the claims of a library say."""
    return [claim.statement for claim in read_library(root).claims.values()]
