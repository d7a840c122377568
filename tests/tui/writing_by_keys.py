"""A reader who writes: claims with all that they lead to, made by keys alone from the text of an article."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from textual import events
from textual.keys import _character_to_key

from mgtui.authoring.records import as_written
from mgtui.model.vocabularies import RELATION_KINDS
from mgtui.tui.forms.known import Known
from mgtui.tui.forms.lines import shown
from mgtui.tui.forms.page import FormPage
from mgtui.tui.forms.records_page import RecordsPage

if TYPE_CHECKING:
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
        for key in keys:
            is_character = len(key) == 1
            name = _character_to_key(key) if is_character else key
            self.driver.app.post_message(events.Key(name, key if is_character else None))
        await self.settled()

    async def settled(self) -> None:
        """Wait until nothing is under way. Not by the pilot, which waits for the whole process to be idle."""
        for _ in range(4000):
            await asyncio.sleep(0.002)
            if self._is_idle():
                await self.driver.app.keys._settled()
                if self._is_idle():
                    return
        raise AssertionError(f"never idle\n{self.driver.text()}")

    def _is_idle(self) -> bool:
        app = self.driver.app
        works = (worker for worker in app.workers if worker.group in ("act", "save", "find", "open"))
        return app.keys.is_idle and not any(worker.is_running for worker in works)

    async def paste(self, text: str) -> None:
        """Put a text into the open line in place of what stands there."""
        page = self.page
        if page._editor.text:
            await self.keys("f7", "delete")
        if not text:
            return
        self.driver.app.post_message(events.Paste(text))
        while page._editor.text != text:
            await asyncio.sleep(0)
        await self.settled()

    @property
    def page(self) -> FormPage:
        page = self.driver.screen
        assert isinstance(page, FormPage), self.driver.text()
        return page

    # Words

    async def select(self, place: TextSpan) -> None:
        """Select the words at a place of the open article."""
        view = self.explorer.reading.article
        await self.keys("escape", "g")

        def here() -> Any:
            return view.selection

        for _ in range(400):
            await self.keys(")")
            if (here().order, here().end) > (place.order, place.start):
                break
        if (here().start, here().end) == (place.start, place.end):
            return
        await self.keys("right")
        while here().start < place.start:
            await self.keys("right")
        while here().end < place.end:
            before = here().end
            await self.keys("shift+right")
            if here().end > place.end or here().end == before:
                await self.keys("shift+left", "shift+down")
                break
        found = view.article.passages[here().order].text[here().start : here().end]
        assert (here().order, here().start, here().end) == (place.order, place.start, place.end), found

    # Forms

    async def save(self) -> None:
        page = self.page
        await self.keys("enter")
        assert self.driver.screen is not page, self.driver.text()

    async def fill(self, record: dict[str, Any]) -> None:
        """Type a record into the form that is open."""
        page = self.page
        for number, line in enumerate(page._form.lines):
            wanted = shown(line, record, self.known)
            if page.values[line.name] == wanted:
                continue
            while page._at != number:
                await self.keys("tab")
            if line.shape == "records":
                await self._records(wanted)
            elif line.shape in ("term", "term or words", "topic", "topics"):
                await self._named(line, wanted)
            else:
                await self.paste(wanted)
            if line.shape != "records":
                await self._taken(page, line.name, wanted)

    async def _taken(self, page: FormPage, name: str, wanted: Any) -> None:
        """Wait until the form has what was typed into its open line: the word of the editor may still be on its way."""
        for _ in range(2000):
            if page.values[name] == wanted:
                return
            await asyncio.sleep(0.002)
        raise AssertionError((name, page.values[name], wanted))

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
            there = self.explorer.context.known
            known = there.term_of(name) if kind == "term" else there.topic_of(name)
            if name and known is None:
                key = self.known.term_of(name) if kind == "term" else self.known.topic_of(name)
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
        await self.select(claim.places[0])
        await self.keys("C")
        record = self._record("claim", claim.id)
        await self.fill(record)
        await self.save()
        assert self.explorer.state.claim.id == claim.id
        for link in record.get("studies", ()):
            await self.link(link)

    async def link(self, link: dict[str, Any]) -> None:
        """Link a study to the selected claim; one that is not there is made first."""
        await self.keys("b")
        study = self.source.studies[link["id"]]
        if study.id in self.explorer.session.library.studies:
            self.driver.app.post_message(events.Paste(study.title))
            await self.settled()
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
        while rows.cursor_row.id != other.id:
            await self.keys("down")
        await self.keys("enter")
        active = RELATION_KINDS[kind].active
        await self.paste(active)
        await self.keys("tab")
        await self.paste(reason)
        await self.save()
