"""Setting aside what is no part of an article: chrome, disclaimers, repeated blocks, page headers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.ingest import chrome
from mgtui.ingest.blocks import Block, Draft, Item, SetAside, plain, plain_inline

if TYPE_CHECKING:
    from collections.abc import Iterable

_REPEATED = "repeated"
_EMPTY_HEADING = "headings without a text"
_BYLINE = "byline"
_LONG = 60
"""Characters from which the same words twice are a repetition and no coincidence."""
_NEAR_TOP = 6

_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_NAME = r"[^\W\d_][\w.’'-]*(?: (?:[^\W\d_][\w.’'-]*)){1,4}"
_BY = re.compile(
    rf"(?:(?:written|posted|published) )?by:? (?P<name>{_NAME}?)(?:[.,;|·•–—]?\s+(?:on |posted |published |updated )?"
    rf"(?P<date>(?:(?:{_MONTH})[a-z]*\.? [0-9]{{1,2}},? [0-9]{{4}}|[0-9]{{1,2}}\.? (?:{_MONTH})[a-z]*\.?,? [0-9]{{4}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})))?\.?",
    re.IGNORECASE,
)


def tidy(draft: Draft) -> Draft:
    """A draft without what does not belong to its article; that is added to `aside`, nothing is dropped."""
    cut = _Cut(draft)
    cut.run()
    return cut.finished()


def set_aside_parts(blocks: Iterable[Block], why: str) -> list[SetAside]:
    """Whole blocks as what was set aside for one reason."""
    return [SetAside(why, text) for text in map(plain, blocks) if text]


class _Cut:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._kept: list[Block] = []
        self._aside = list(draft.aside)
        self._seen: set[str] = set()
        self._author = draft.author
        self._issued = draft.issued

    def run(self) -> None:
        section_why = ""
        for index, block in enumerate(self._draft.blocks):
            text = plain(block)
            if not text:
                continue
            why = chrome.reason(text)
            if block.kind == "heading":
                section_why = why
            if not why and index < _NEAR_TOP and block.kind in ("paragraph", "heading"):
                why = self._byline(text)
            if why or section_why:
                self._aside.append(SetAside(why or section_why, text))
            elif block.kind == "list" and block.items:
                self._list(block, near_top=index < _NEAR_TOP)
            else:
                self._keep(block, text)
        self._drop_bare_headings()

    def finished(self) -> Draft:
        return replace(
            self._draft, blocks=tuple(self._kept), aside=tuple(self._aside), author=self._author, issued=self._issued
        )

    def _list(self, block: Block, *, near_top: bool) -> None:
        kept: list[Item] = []
        for item in block.items:
            text = plain_inline(item.text)
            why = chrome.reason(text) or (self._byline(text) if near_top else "")
            if why:
                self._aside.append(SetAside(why, text))
            else:
                kept.append(item)
        if kept:
            left = replace(block, items=tuple(kept))
            self._keep(left, plain(left))

    def _keep(self, block: Block, text: str) -> None:
        key = f"{block.kind} {text.casefold()}"
        is_long = len(text) >= _LONG or block.kind == "heading"
        if is_long and key in self._seen and self._is_repetition(block):
            self._aside.append(SetAside(_REPEATED, text))
            return
        if is_long:
            self._seen.add(key)
        self._kept.append(block)

    def _is_repetition(self, block: Block) -> bool:
        # "Results" may stand under two studies; with its text it is looked at again at the end.
        return block.kind != "heading"

    def _byline(self, text: str) -> str:
        match = _BY.fullmatch(text)
        if match is None:
            return ""
        from mgtui.ingest.dates import iso_date

        self._author = self._author or match["name"]
        self._issued = self._issued or iso_date(match["date"] or "")
        return _BYLINE

    def _drop_bare_headings(self) -> None:
        """Headings with nothing under them: at the end, or where what was under them was a repetition."""
        kept: list[Block] = []
        waiting: list[Block] = []
        titles: set[str] = set()
        for block in self._kept:
            if block.kind == "heading":
                waiting = [*self._still_open(waiting, block, titles), block]
                continue
            kept += waiting
            titles.update(plain(heading).casefold() for heading in waiting)
            waiting = []
            kept.append(block)
        self._aside += [SetAside(_why_bare(heading, titles), plain(heading)) for heading in waiting]
        self._kept = kept

    def _still_open(self, waiting: list[Block], heading: Block, titles: set[str]) -> list[Block]:
        """Of the headings still without a text, those that this one may stand under or beside."""
        still: list[Block] = []
        for before in waiting:
            if plain(before).casefold() in titles:
                self._aside.append(SetAside(_REPEATED, plain(before)))
            else:
                still.append(before)
        return still


def _why_bare(heading: Block, titles: set[str]) -> str:
    return _REPEATED if plain(heading).casefold() in titles else _EMPTY_HEADING
