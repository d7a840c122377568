"""A file of any format as what it holds: an article or references."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.disk import open_source
from mgtui.errors import CannotRead, OtherKind
from mgtui.formats.blocks import plain
from mgtui.formats.cutting import tidy
from mgtui.formats.dates import iso_date
from mgtui.formats.decoding import decoded
from mgtui.formats.misread_signs import misread
from mgtui.formats.recognition import SAMPLE, Sample
from mgtui.formats.registry import FORMATS, NO_ARTICLE, REFUSED, named
from mgtui.library.text import shorten

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mgtui.formats.blocks import Draft
    from mgtui.formats.references.reference import Lists
    from mgtui.formats.registry import Format

_MEGABYTE = 1024 * 1024
_MOST_LINES = 500_000
_MOST_BLOCKS = 100_000
"""Paragraphs and the like; each takes some hundred times the room of its letters, and a long book has 20,000."""


def format_of(path: Path, *, asked_for: bool = True) -> Format:
    """The format of a file. Raises CannotRead, with what the file is, where it is none that can be read, and OSError.

    In a folder (`asked_for` false) text of an unknown ending is no article: it may be code, data or a log.
    """
    with open_source(path) as file:
        sample = Sample(path, file.read(SAMPLE))
    if not sample.start.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise CannotRead("an empty file")
    _refuse(sample, REFUSED)
    for found in FORMATS:
        if found.recognised(sample):
            return found
    if sample.is_zip:
        raise OtherKind("a ZIP file, which is not read: unpack it first")
    return _damaged_xml(sample) if sample.is_xml else _by_ending(sample, asked_for=asked_for)


def _refuse(sample: Sample, kinds: tuple[tuple[Callable[[Sample], bool], str, str], ...]) -> None:
    for rule, words, advice in kinds:
        if rule(sample):
            raise OtherKind(f"{words}, which is not read{advice and f': {advice}'}")


def _damaged_xml(sample: Sample) -> Format:
    """The format whose parser says best what is wrong with a file that is cut off or full of entities."""
    if not sample.root:
        return named("pubmed-xml" if "pubmed" in sample.text.lower() else "jats")
    if "<!ENTITY" in sample.text:
        return named("jats")
    raise OtherKind(f"XML of a kind that is not read (<{sample.root[:40]}>)")


def _by_ending(sample: Sample, *, asked_for: bool) -> Format:
    decoded(sample.start)
    _refuse(sample, NO_ARTICLE)
    for found in FORMATS:
        if found.reads == "text" and sample.ending in found.endings:
            return found
    if not asked_for:
        raise OtherKind(f"not a kind of file that is read ({sample.ending[:20] or 'no ending'})")
    return named("text")


_DAY_IN_NAME = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})-[^\W\d_]")
"""How the files of posts are called: by the day on which they appear, and their title."""


_MARKS_BEHIND = re.compile(
    r"(?:(?<=\w)|(?<=[”’)?!]))\\?\[[0-9]{1,2}(?:\s?[,–-]\s?[0-9]{1,2})*\\?\]$"
    r"|(?<=[^\W\d_]{3})[¹²³⁰⁴-⁹](?:[¹²³⁰⁴-⁹⁻,–-]*[¹²³⁰⁴-⁹])?$"
)
"""Marks of notes behind the last word of a title; a `²` may be that of a measure: `m²`."""
_MISREAD = "signs such as < and = came out as other letters (“{}”): check each number against the original"


def read_article(path: Path, file_format: Format) -> Draft:
    """The article of a file, without what does not belong to it. Raises CannotRead, OSError."""
    draft: Draft
    draft, note = _read(path, file_format)
    draft = replace(draft, notes=(*draft.notes, note)) if note else draft
    draft = replace(draft, title=_MARKS_BEHIND.sub("", draft.title))
    draft = tidy(draft) if file_format.has_surroundings else draft
    named = _DAY_IN_NAME.match(path.name) if file_format.name == "markdown" and not draft.issued else None
    if named and len(day := iso_date(named["day"])) == len(named["day"]):
        draft = replace(draft, issued=day, stated_by={**draft.stated_by, "issued": "the name of the file"})
    if not draft.blocks:
        raise CannotRead("nothing in it is the text of an article")
    _check_parts(len(draft.blocks), "paragraphs", _MOST_BLOCKS)
    words = next(filter(None, (misread(plain(block)) for block in draft.blocks)), "")
    return replace(draft, notes=(*draft.notes, _MISREAD.format(words))) if words else draft


def read_references(path: Path, file_format: Format) -> Lists:
    """The references of a file. Raises CannotRead, OSError."""
    found: Lists
    found, note = _read(path, file_format)
    damage = "; ".join(filter(None, (note, found.damage)))
    return replace(found, damage=damage)


def _read(path: Path, file_format: Format) -> tuple[Any, str]:
    """What the reader of a format gives, and a note where the encoding was guessed. Raises CannotRead, OSError."""
    check_size(path, file_format)
    if file_format.is_apart:
        from mgtui.formats.worker import read_apart

        return read_apart(path, file_format)
    try:
        return read_here(path, file_format)
    except (CannotRead, OSError):
        raise
    except Exception as error:
        raise CannotRead(words_for(error)) from error


def read_here(path: Path, file_format: Format) -> tuple[Any, str]:
    """As it is read in this process. What a reader raises is whatever its parser does."""
    module, _, function = file_format.reader.partition(":")
    read = getattr(import_module(module), function)
    try:
        if file_format.reads == "path":
            return read(path), ""
        if file_format.reads == "bytes":
            return read(_bytes(path, file_format)), ""
        text, note = decoded(_bytes(path, file_format))
        if file_format.gives == "article" and not file_format.is_apart:
            _check_parts(text.count("\n"), "lines", _MOST_LINES)
            _check_parts(text.count("\n\n"), "paragraphs", _MOST_BLOCKS)
        return read(text), note
    except (CannotRead, OSError, RecursionError, MemoryError):
        raise
    except Exception as error:
        # What a stranger's file makes a reader raise is no closed list, and one file must not stop the others.
        raise CannotRead(
            f"{file_format.words} that cannot be read ({type(error).__name__}: {str(error)[:80]})"
        ) from error


def words_for(error: BaseException) -> str:
    """Why a file could not be read, whatever its reader raised."""
    if isinstance(error, CannotRead):
        return str(error)
    if isinstance(error, RecursionError):
        return "nested too deep to be read"
    if isinstance(error, MemoryError):
        return "takes more memory than a file may"
    return f"could not be read: {type(error).__name__}" + (f", {shorten(str(error))}" if str(error) else "")


def check_size(path: Path, file_format: Format) -> None:
    """Raise CannotRead where a file is larger than one of its format may be."""
    size = path.stat().st_size
    if size > file_format.largest * _MEGABYTE:
        raise CannotRead(f"is {size / _MEGABYTE:.1f} MB, expected at most {file_format.largest} MB")


def _bytes(path: Path, file_format: Format) -> bytes:
    """No more than a file of its format may have, however it grows meanwhile."""
    with open_source(path) as file:
        data = file.read(file_format.largest * _MEGABYTE + 1)
    if len(data) > file_format.largest * _MEGABYTE:
        raise CannotRead(f"is larger than {file_format.largest} MB")
    return data


def _check_parts(found: int, what: str, most: int) -> None:
    if found > most:
        raise CannotRead(f"has {found:,} {what}, expected at most {most:,} in an article")
