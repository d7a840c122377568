"""Markup that stands in a field as text: HTML and JATS tags, entities, characters that only lay out."""

from __future__ import annotations

import html
import re

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


def _letter(entity: re.Match[str]) -> str:
    found = html.unescape(entity.group())
    return entity.group() if "\ufffd" in found else found
