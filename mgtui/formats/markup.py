"""Markup that stands in a field as text: HTML and JATS tags, entities, characters that only lay out."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = (
    "i|b|u|s|em|strong|small|big|sub|sup|inf|sc|scp|tt|code|font|span|a|bold|italic|underline|monospace|sans-serif"
    "|nlm|styled-content|named-content|ext-link|xref|email|roman|overline|strike|inline-formula"
)
_BLOCKS = (
    "p|br|div|li|ul|ol|h[1-6]|sec|title|label|list|list-item|abstract|abstracttext|paragraph|section|hr|tr|td|table"
    "|tbody|dd|dt|dl"
)
_ATTRIBUTES = r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"']+))*\s*/?"
# Only tags that are known, so that "p < b and c > d" stays as it is.
_INLINE = re.compile(rf"</?(?:jats:|ce:|xhtml:|html:)?(?:{_NAMES}){_ATTRIBUTES}>", re.IGNORECASE)
_BLOCK = re.compile(rf"</?(?:jats:|ce:|xhtml:|html:)?(?:{_BLOCKS}){_ATTRIBUTES}>", re.IGNORECASE)
_MATH = re.compile(
    r"</?(?:mml:)(?:[a-z]+)(?:\s[^<>]*)?/?>|</?math(?:\s[^<>]*)?>|<!\[CDATA\[|\]\]>|<!--.*?-->", re.IGNORECASE
)
_KEPT = {
    "i": "i", "em": "i", "italic": "i", "b": "b", "strong": "b", "bold": "b", "sub": "sub", "inf": "sub", "sup": "sup"
}  # fmt: skip
"""Tags of HTML and JATS, and what each is in the titles of CSL-JSON."""
_KEPT_TAG = re.compile(rf"<(/?)(?:jats:|ce:|xhtml:|html:)?({'|'.join(_KEPT)}){_ATTRIBUTES}>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(i|b|sub|sup)>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_MOST_ESCAPED = 3


def plain(text: str) -> str:
    """Text without tags, with its entities as letters; what only looks like a tag, such as `p <0.05`, stays."""
    if not text.isascii():
        text = _UNSEEN.sub("", text)
    for _ in range(_MOST_ESCAPED):
        before = text
        if "<" in text:
            text = _MATH.sub("", _BLOCK.sub(" ", _INLINE.sub("", text)))
        if "&" in text:
            text = _ENTITY.sub(_letter, text)
        if text == before:
            break
    return text


def kept(text: str) -> str:
    """Text with its italics, bold, sub- and superscripts as CSL-JSON writes them, "" where it has none or they are no
    pairs; all else as `plain` has it."""
    if "<" not in text and "&lt;" not in text:
        return ""
    marked = _KEPT_TAG.sub(
        lambda tag: f"\ue010{tag[1]}{_KEPT[tag[2].lower()]}\ue011", text.replace("&lt;", "<").replace("&gt;", ">")
    )
    found = plain(marked).replace("\ue010", "<").replace("\ue011", ">")
    inside: list[str] = []
    for tag in _TAG.finditer(found):
        if not tag[1]:
            inside.append(tag[2])
        elif not inside or inside.pop() != tag[2]:
            return ""
    return found if _TAG.search(found) and not inside else ""


def rendered(text: str, marks: dict[str, tuple[str, str]], letters: Callable[[str], str]) -> str:
    """Text of `kept` in another markup: what stands before and behind each tag's words, the words through `letters`."""
    made, at = "", 0
    for tag in _TAG.finditer(text):
        made += letters(text[at : tag.start()]) + marks[tag[2]][bool(tag[1])]
        at = tag.end()
    return made + letters(text[at:])


def _letter(entity: re.Match[str]) -> str:
    found = html.unescape(entity.group())
    return entity.group() if "\ufffd" in found else found
