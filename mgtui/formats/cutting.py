"""Setting aside what is no part of an article: chrome, disclaimers, repeated blocks, page headers."""

from __future__ import annotations

import re

from msgspec.structs import replace

from mgtui.formats import chrome
from mgtui.formats.blocks import Block, Draft, ListItem, SetAside, plain, plain_inline
from mgtui.formats.dates import DAY, MONTH_AND_YEAR, TIME, WEEKDAY, iso_date

_REPEATED = "repeated"
_EMPTY_HEADING = "headings without a text"
_BYLINE = "byline"
_LONG = 60
"""Characters from which the same words twice are a repetition and no coincidence."""
_NEAR_TOP = 6
_LINK_WITHIN = re.compile(r"\s*(?:(?:[-*+]|[0-9]{1,3}[.)])\s+)?\[[^\[\]]+\]\(#[^()\s]*\)\s*")

_NAME = r"[^\W\d_][\w.’'-]*(?: (?:[^\W\d_][\w.’'-]*)){1,4}"
_BY = re.compile(
    rf"(?:(?:written|posted|published) )?by:? {_NAME}?"
    rf"(?:\s*[.,;|·•–—]?\s+(?:on |posted |published |updated )?(?:{DAY}|{MONTH_AND_YEAR}))?\.?",
    re.IGNORECASE,
)
_DATE = re.compile(rf"{DAY}|{MONTH_AND_YEAR}|(?<![0-9])(?:19|20)[0-9]{{2}}(?![0-9])", re.IGNORECASE)
_DATE_WORDS = frozenset({
    "updated", "published", "posted", "first", "original", "modified", "last", "reviewed", "on", "at", "by", "am", "pm",
    "a", "p", "m", "gmt", "utc", "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "bst", "cet", "ist", "amt",
    "de", "às", "um", "h",
})  # fmt: skip
"""Words of a line that says nothing but when a page was written."""


def tidy(draft: Draft) -> Draft:
    """A draft without what does not belong to its article; that is added to `aside`, nothing is dropped."""
    cut = _Cut(draft)
    cut.run()
    return cut.finished()


class _Cut:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._kept: list[Block] = []
        self._emptied: set[int] = set()
        """Places in `_kept` of headings under which a repetition was set aside."""
        self._aside = list(draft.aside)
        self._seen: set[str] = set()

    def run(self) -> None:
        section_why = ""
        for index, block in enumerate(self._draft.blocks):
            text = plain(block)
            if not text:
                continue
            why = chrome.reason(text)
            if block.kind == "heading":
                section_why = why if chrome.opens_section(why) else ""
            if not why and index < _NEAR_TOP and block.kind in ("paragraph", "heading"):
                why = _byline(text) or (_BYLINE if _says_when(text) else "")
            if not why and block.kind == "list" and _leads_within(block):
                why = "navigation"
            if why or section_why:
                self._aside.append(SetAside(why or section_why, text))
            elif block.kind == "list" and block.items:
                self._list(block, near_top=index < _NEAR_TOP)
            else:
                self._keep(block, text)
        self._drop_bare_headings()

    def finished(self) -> Draft:
        return replace(self._draft, blocks=tuple(self._kept), aside=tuple(self._aside))

    def _list(self, block: Block, *, near_top: bool) -> None:
        kept: list[ListItem] = []
        for item in block.items:
            text = plain_inline(item.text)
            why = chrome.reason(text) or (_byline(text) if near_top else "")
            if why:
                self._aside.append(SetAside(why, text))
            else:
                kept.append(item)
        if kept:
            left = replace(block, items=tuple(kept))
            self._keep(left, plain(left))

    def _keep(self, block: Block, text: str) -> None:
        key = f"{block.kind} {text.casefold()}"
        # "Results" may stand under each of two studies: headings are looked at again at the end.
        if block.kind != "heading" and len(text) >= _LONG and not self._draft.repeats_belong:
            if key in self._seen:
                self._aside.append(SetAside(_REPEATED, text))
                if self._kept and self._kept[-1].kind == "heading":
                    self._emptied.add(len(self._kept) - 1)
                return
            self._seen.add(key)
        self._kept.append(block)

    def _drop_bare_headings(self) -> None:
        """Set aside headings with nothing under them: at the end, or where what was under them was a repetition."""
        end = len(self._kept)
        while end and self._kept[end - 1].kind == "heading":
            end -= 1
        bare = self._emptied | set(range(end, len(self._kept)))
        for place in sorted(bare):
            why = _REPEATED if place in self._emptied else _EMPTY_HEADING
            self._aside.append(SetAside(why, plain(self._kept[place])))
        self._kept = [block for place, block in enumerate(self._kept) if place not in bare]


def _leads_within(block: Block) -> bool:
    """Whether every item of a list is a link to a place in the same text: it is a table of contents."""
    items = block.source.splitlines() or [item.text for item in block.items]
    return all(_LINK_WITHIN.fullmatch(item) for item in items if item.strip())


def _byline(text: str) -> str:
    return _BYLINE if _BY.fullmatch(text) else ""


def _says_when(text: str) -> bool:
    """Whether a text is a date with a time or several of them, and nothing else; or an address alone."""
    if text.startswith(("http://", "https://")) and " " not in text:
        return True
    rest = WEEKDAY.sub(" ", TIME.sub(" ", _DATE.sub(" ", text)))
    words = re.findall(r"[^\W_]+", rest.casefold())
    return bool(iso_date(text)) and all(word.isdecimal() or word in _DATE_WORDS for word in words)
