"""What the beginning of a file shows, and the rules by which a format is told from it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SAMPLE = 16 * 1024
"""Bytes of a file that are looked at."""
_MOST_MEMBERS = 2_000
_MARKDOWN = (".md", ".markdown", ".mdown", ".mdx")
# Patterns are compiled when a file is looked at: the command line reads the registry at every start.
_PROLOG = r"(?is)\A\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s+(?P<type>[\w:-]+)[^<\[>]*(?:\[.*?\]\s*)?>|\s)*"
_ROOT = r"<(?:[\w.-]+:)?(?P<root>[\w.-]+)"
_HTML = r"(?i)<!doctype html|<html\b|<(?:body|article)\b[^>]*>"
_TAGS = r"(?i)</?(?:p|div|span|h[1-6]|table|tr|td|ul|li|a|br)\b[^>]*>"
_FEWEST_TAGS = 6
_MARKS = (
    r"(?m)(?<![*\w])\*\*[^\s*][^*\n]{0,80}\*\*(?!\*)|\[\[[^\[\]\n]{1,80}\]\]|\[[^\[\]\n]{1,80}\]\(https?:[^)\s]+\)|^```"
)


class Sample:
    """The beginning of a file, looked at in as many ways as the rules ask for."""

    def __init__(self, path: Path, start: bytes) -> None:
        self.path = path
        self.start = start
        self.ending = path.suffix.lower()

    @cached_property
    def text(self) -> str:
        """The beginning as text; "" of an archive or of anything else that is no text."""
        from mgtui.errors import CannotRead
        from mgtui.formats.decoding import decoded

        try:
            return "" if self.is_zip else decoded(self.start)[0]
        except CannotRead:
            return ""

    @cached_property
    def stripped(self) -> str:
        """The text without white space and a byte order mark before it."""
        return self.text.lstrip("\ufeff \t\n")

    @cached_property
    def root(self) -> str | None:
        """The name of the first element of markup, "" where none is seen; None where it is no markup."""
        if not self.stripped.startswith("<"):
            return None
        prolog = re.match(_PROLOG, self.stripped)
        found = re.match(_ROOT, self.stripped[prolog.end() :] if prolog else self.stripped)
        return found["root"] if found else (prolog and prolog["type"]) or ""

    @property
    def is_xml(self) -> bool:
        """Whether the file is markup that calls itself XML."""
        return self.root is not None and (self.stripped.startswith("<?xml") or self.ending in (".xml", ".nxml"))

    @property
    def is_zip(self) -> bool:
        """Whether the file is a ZIP archive, as EPUB and the files of word processors are."""
        return self.start.startswith(b"PK\x03\x04")

    @cached_property
    def members(self) -> frozenset[str]:
        """The names of the first files in a ZIP archive; none where it is damaged."""
        import zipfile

        from mgtui.disk import open_source

        try:
            with open_source(self.path) as file, zipfile.ZipFile(file) as archive:
                return frozenset(archive.namelist()[:_MOST_MEMBERS])
        except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
            return frozenset()


def any_of(*rules: Callable[[Sample], bool]) -> Callable[[Sample], bool]:
    """A file for which one of these rules holds."""
    return lambda sample: any(rule(sample) for rule in rules)


def begins(*marks: bytes) -> Callable[[Sample], bool]:
    """A file that begins with one of these bytes."""
    return lambda sample: sample.start.startswith(marks)


def named_so(*endings: str) -> Callable[[Sample], bool]:
    """A file with one of these endings."""
    return lambda sample: sample.ending in endings


def holds(mark: bytes, within: int) -> Callable[[Sample], bool]:
    """A file with these bytes among its first ones."""
    return lambda sample: mark in sample.start[:within]


def archive(member: str = "", mimetype: bytes = b"", ending: str = "") -> Callable[[Sample], bool]:
    """A ZIP archive with this file in it; its media type, where it stands at the beginning, or its ending tells too."""
    return lambda sample: (
        sample.is_zip
        and (
            bool(mimetype and mimetype in sample.start[:200])
            or bool(ending and sample.ending == ending)
            or bool(member and member in sample.members)
        )
    )


def root(*names: str, pattern: str = "") -> Callable[[Sample], bool]:
    """XML or HTML whose first element has one of these names, with this pattern somewhere in it."""
    return lambda sample: (sample.root or "").lower() in names and re.search(pattern, sample.stripped) is not None


def matches(pattern: str, *endings: str) -> Callable[[Sample], bool]:
    """Text in which a pattern is found, `^` at the beginning of a line; with endings only files that have one.

    XML is never told by the lines in it.
    """
    return lambda sample: (
        not sample.is_xml
        and (not endings or sample.ending in endings)
        and re.search(pattern, sample.text, re.MULTILINE) is not None
    )


def web_page(sample: Sample) -> bool:
    """Markup that says it is HTML, is called so, or has many of its tags."""
    if sample.root is None:
        return False
    return (
        sample.root.lower() in ("html", "article", "pmc-articleset")
        or re.search(_HTML, sample.stripped) is not None
        or sample.ending in (".html", ".htm", ".xhtml")
        # Markdown may begin with a heading or a picture in HTML.
        or (len(re.findall(_TAGS, sample.stripped)) >= _FEWEST_TAGS and sample.ending not in _MARKDOWN)
    )


def json_records(sample: Sample) -> bool:
    """JSON by its ending, or with fields that records have."""
    if sample.ending in _MARKDOWN:
        return False
    return sample.stripped[:1] in ("[", "{") and (
        sample.ending in (".json", ".jsonl", ".ndjson")
        or re.search(r'"(?:type|title|DOI|author)"\s*:', sample.stripped) is not None
    )


def front_matter(sample: Sample) -> bool:
    """Text that begins with fields between lines of three dashes, or of three plus signs."""
    return re.match(r"---\s*\n(?:[\w-]+:.*\n)+|\+\+\+[ \t]*\n", sample.stripped) is not None


def marked_text(sample: Sample) -> bool:
    """Text called so, or not called anything, that has the marks of Markdown: two in its lines, or one and headings."""
    if sample.ending not in (".txt", ".text", "") or sample.is_xml:
        return False
    marks = len(re.findall(_MARKS, sample.text))
    return marks > 1 or (marks == 1 and len(re.findall(r"(?m)^#{1,6} \S", sample.text)) > 1)


def saved_by_browser(sample: Sample) -> bool:
    """A web page with its pictures in one message, as Chrome, Edge and Opera save it (MHTML); or one sent by mail."""
    kinds = r"(?:multipart/[a-z]+|text/html)\b"
    return re.match(rf"(?i)(?:(?:[\w-]+:|[ \t]).*\n)*?Content-Type:\s*{kinds}", sample.stripped) is not None
