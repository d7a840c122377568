"""Inline text as spans, gathered piece by piece and turned into Markdown that means the same."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from mgtui.formats.identity import find_doi
from mgtui.library import escaping

Style = Literal["", "strong", "emphasis", "raised", "lowered", "mark"]
"""`raised` and `lowered` are superscript and subscript; `mark` is a mark that points to a reference or a note."""

_DIVIDERS = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SIGNS = {"strong": "**", "emphasis": "*"}
_RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_RAISED_LETTERS = dict(zip("abcdefghijklmoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True))
_OPENING = frozenset(" (\"“‘'—–")
_CLOSING = frozenset(" .,;:!?)\"”’'—–")
_NUMBERS = r"[0-9]{1,3}(?:\s*[,;–—−-]\s*[0-9]{1,3})"
_POINTER = re.compile(rf"[\[(]?\s*(?P<label>{_NUMBERS}*|[A-Za-z](?:\s*,\s*[A-Za-z])*|[ivx]{{1,4}})\s*[\])]?\.?")
_SEVERAL = re.compile(rf"[\[(]\s*{_NUMBERS}*\s*[\])]|{_NUMBERS}+|[a-z](?:\s*,\s*[a-z])+")
_AFTER_WORDS = re.compile(r"(?:[.,;:!?)\]\"”’]|[^\W\d_][a-z]{3,})$")
"""Where a number above the line points to a reference; behind a number or a unit it is a power."""
_OPEN_BRACKET = re.compile(r"[\[(][^\[\]()]{0,80}$")
_WORK = re.compile(
    r"https?://(?:[\w.-]*\.)?(?:ncbi\.nlm\.nih\.gov/\S*(?:pubmed|pmc)|pubmed\.ncbi\.nlm\.nih\.gov/[0-9]|doi\.org/10\.)\S*",
    re.IGNORECASE,
)


class Span(NamedTuple):
    """Text in one style; `link` is the address it leads to, "" where it leads nowhere."""

    text: str
    style: Style = ""
    link: str = ""


class Inlines:
    """Spans in the order of the text; of styles inside each other the innermost counts."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def add(self, text: str, style: Style = "", link: str = "") -> None:
        """Append text, without the signs that only say where a word or an address may be divided."""
        text = _DIVIDERS.sub("", text)
        if not text:
            return
        last = self._spans[-1] if self._spans else None
        # Two marks beside each other are two.
        if last is not None and last[1:] == (style, link) and style != "mark":
            self._spans[-1] = last._replace(text=last.text + text)
        else:
            self._spans.append(Span(text, style, link))

    def __bool__(self) -> bool:
        return any(span.text.strip() for span in self._spans)

    def markdown(self) -> str:
        """Inline Markdown."""
        spans = _merged(_settled(self._spans))
        parts: list[str] = []
        for index, span in enumerate(spans):
            before = spans[index - 1].text[-1:] if index else ""
            after = spans[index + 1].text[:1] if index + 1 < len(spans) else ""
            parts.append(_linked(span) if span.link else _piece(span, before, after))
        return " ".join("".join(parts).split())

    def text(self) -> str:
        """Plain text."""
        return escaping.clean("".join(span.text for span in _settled(self._spans)))

    def next_item(self) -> None:
        """What follows is another item of a list that stands inside a text: `rash; cramp`."""
        self._part("; ", ".;:?!")

    def next_part(self) -> None:
        """What follows is another part of a reference: `Roe A. Sleep and zinc. Sleep`."""
        self._part(". ", ".,;:?!")

    def _part(self, sign: str, ends: str) -> None:
        while self._spans and not self._spans[-1].text.strip():
            self._spans.pop()
        if self._spans:
            last = self._spans[-1] = self._spans[-1]._replace(text=self._spans[-1].text.rstrip())
            self.add(" " if last.text[-1] in ends else sign)


def raised(text: str) -> str:
    """Text in the superscript characters of Unicode, "" where it lacks one of them."""
    found = text.translate(_RAISED) if len(text) != 1 else _RAISED_LETTERS.get(text, text.translate(_RAISED))
    return "" if any(character.isascii() for character in found) else found


def lowered(text: str) -> str:
    """Text in the subscript characters of Unicode, "" where it lacks one of them."""
    found = text.translate(_LOWERED)
    return "" if any(character.isascii() for character in found) else found


def work_address(address: str) -> str:
    """The address where it is that of a published work, by PubMed, PMC or a DOI; else ""."""
    address = address.strip()
    address = f"https:{address}" if address.startswith("//") else address
    return address if _WORK.match(address) or (address.startswith("http") and find_doi(address)) else ""


def work_name(address: str) -> str:
    """What the address of a work says of it: `doi:10.1000/182`, `PMID: 777`."""
    doi = find_doi(address)
    number = re.search(r"/([0-9]+)/?(?:[?#].*)?$", address)
    return f"doi:{doi}" if doi else f"PMID: {number[1]}" if number and "pmc" not in address.lower() else address


def on_the_line(text: str, style: Style, before: str, after: str) -> str:
    """Text above or below the line, or a mark, as plain text that joins neither what stands before it nor after."""
    return _mark(text, before, after) if style == "mark" else _shifted(text, style, before, after)


def _settled(spans: list[Span]) -> list[Span]:
    """The spans with what stands above or below the line, and marks, as text of the line."""
    settled: list[Span] = []
    before = ""
    for index, span in enumerate(spans):
        after = spans[index + 1].text[:1] if index + 1 < len(spans) else ""
        text, style = span.text, span.style
        if style in ("raised", "lowered", "mark"):
            text, style = on_the_line(text, style, before, after), ""
        settled.append(Span(text, style, span.link))
        before = (before + text)[-100:]
    return settled


def _mark(text: str, before: str, after: str) -> str:
    """A mark in square brackets, so that it joins neither a word nor a number."""
    found = _POINTER.fullmatch(text.strip())
    if found is None:
        return text
    if _OPEN_BRACKET.search(before) and not before[-1].isalnum():
        return text.strip()
    label = re.sub(r"\s*([,;–—−-])\s*", r"\1", found["label"])
    return f"[{label}]{' ' * after.isalnum()}"


def _shifted(text: str, style: Style, before: str, after: str) -> str:
    """Text above or below the line in the characters that Unicode has for it, where it has them all."""
    bare = text.strip()
    # A number before a word, as in ¹⁴C, points to nothing.
    is_isotope = not before[-1:].strip() and after.isalnum()
    is_number = re.fullmatch("[0-9]{1,3}", bare) and not is_isotope
    if style == "raised" and (_SEVERAL.fullmatch(bare) or (is_number and _AFTER_WORDS.search(before.rstrip()))):
        return _mark(text, before, after)
    found = raised(bare) if style == "raised" else lowered(bare)
    if found:
        # A letter that begins a note is no part of its first word.
        return found + " " * (style == "raised" and bare.isalpha() and not before[-1:].strip() and after.isalnum())
    # A power or an index that would join the number before it.
    joins = before[-1:].isdigit() and bare[:1].isdigit()
    return f"{'^' if style == 'raised' else '_'}({bare})" if joins else text


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1][1:] == span[1:]:
            merged[-1] = merged[-1]._replace(text=merged[-1].text + span.text)
        else:
            merged.append(span)
    return merged


def _ends(text: str) -> tuple[str, str]:
    """The white space before and behind a text: escaping folds it away, and it separates spans."""
    return " " * text[:1].isspace(), " " * text[-1:].isspace()


def _linked(span: Span) -> str:
    start, end = _ends(span.text)
    text = re.sub(r"(?<!\\)([\[\]])", r"\\\1", escaping.inline(span.text))
    address = re.sub(r"[\s<>()\\]", lambda match: f"%{ord(match.group()):02X}", escaping.clean(span.link))
    return f"{start}[{text}]({address}){end}" if text else " "


def _piece(span: Span, before: str, after: str) -> str:
    inner = escaping.inline(span.text)
    start, end = _ends(span.text)
    sign = _SIGNS.get(span.style, "")
    fits = (start or not before or before.isspace() or before in _OPENING) and (
        end or not after or after.isspace() or after in _CLOSING
    )
    if not sign or not inner or not fits or "*" in inner:
        sign = ""
    return f"{start}{sign}{inner}{sign}{end}"
