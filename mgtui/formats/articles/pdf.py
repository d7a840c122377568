"""PDF: the text of its pages, put together from lines to paragraphs."""

from __future__ import annotations

import logging
import os
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, BinaryIO

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft, SetAside
from mgtui.formats.dates import iso_date
from mgtui.formats.headings import could_be_heading
from mgtui.formats.identity import find_doi
from mgtui.formats.lines import joined_lines
from mgtui.library import escaping

if TYPE_CHECKING:
    from pathlib import Path

_MOST_PAGES = 2_000
_RUNNING = "page headers and footers"
_EDGE = 2
"""Lines at the top and the bottom of a page that may be its header or footer."""
_FEWEST_PAGES = 3
_TAIL = 4096
_NO_TITLE = re.compile(r"(?:untitled|microsoft word|.*\.(?:docx?|pdf|indd|tex|dvi)\b).*", re.IGNORECASE)
_NUMBERED = re.compile(r"^[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}\.?\s+(?=[A-Z])")


def read_pdf(path: Path) -> Draft:
    """The draft of a PDF. Raises CannotRead where it is damaged, locked, or holds pictures of pages only."""
    try:
        import pypdf
    except ImportError as error:
        raise CannotRead(f"PDFs need the package pypdf ({error}): pip install pypdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with path.open("rb") as file:
            _require_end(file)
            pages, about = _pages(pypdf.PdfReader(file))
    except (CannotRead, OSError):
        raise
    except Exception as error:
        raise CannotRead(f"a damaged PDF: {str(error) or type(error).__name__}") from None
    if not any(map(str.strip, (line for page in pages for line in page))):
        raise CannotRead("a PDF without text: its pages are pictures (a scan needs text recognition first)")
    return _draft(pages, about)


def _require_end(file: BinaryIO) -> None:
    """pypdf makes the best of a file that is cut off, and nobody would know what is missing."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    if b"%%EOF" not in file.read():
        raise CannotRead("a damaged PDF: it is cut off, its end is missing")
    file.seek(0)


def _pages(reader: Any) -> tuple[list[list[str]], dict[str, str]]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise CannotRead("a PDF locked with a password")
    if len(reader.pages) > _MOST_PAGES:
        raise CannotRead(f"a PDF of {len(reader.pages)} pages, expected at most {_MOST_PAGES}")
    pages = [(page.extract_text() or "").split("\n") for page in reader.pages]
    about = reader.metadata or {}
    return pages, {
        name: str(about.get(f"/{name}", "") or "") for name in ("Title", "Author", "CreationDate", "Subject")
    }


def _draft(pages: list[list[str]], about: dict[str, str]) -> Draft:
    running = _running_lines(pages)
    aside = [SetAside(_RUNNING, line.strip()) for line in dict.fromkeys(running.values())]
    lines = [line for page in pages for line in [*_without(page, running), ""]]
    blocks = _blocks(lines)
    first = " ".join(line for page in pages[:1] for line in page)
    title = escaping.clean(about["Title"])
    if not title or _NO_TITLE.fullmatch(title):
        title, blocks = _printed_title(blocks)
    return Draft(
        tuple(blocks),
        title=title,
        author=escaping.clean(about["Author"]),
        issued=iso_date(re.sub(r"^D:([0-9]{4})([0-9]{2})([0-9]{2}).*", r"\1-\2-\3", about["CreationDate"])),
        doi=find_doi(f"{about['Subject']} {first}"),
        aside=tuple(aside),
        notes=("text taken from a PDF: check tables and columns against the pages",),
    )


def _key(line: str) -> str:
    return re.sub(r"[0-9]+", "0", escaping.clean(line)).casefold()


def _running_lines(pages: list[list[str]]) -> dict[str, str]:
    """Lines that stand at the edge of most pages, by their key."""
    counts: Counter[str] = Counter()
    words: dict[str, str] = {}
    for page in pages:
        full = [line for line in page if line.strip()]
        edge = {_key(line): line for line in [*full[:_EDGE], *full[-_EDGE:]]}
        counts.update(edge.keys())
        words.update(edge)
    enough = max(_FEWEST_PAGES, len(pages) // 3)
    return {key: words[key] for key, count in counts.items() if count >= enough}


def _without(page: list[str], running: dict[str, str]) -> list[str]:
    return [line for line in page if not line.strip() or _key(line) not in running]


def _blocks(lines: list[str]) -> list[Block]:
    width = _width(lines)
    blocks: list[Block] = []
    group: list[str] = []
    for line in lines:
        text = line.strip()
        if not text:
            # A page ends in the middle of a paragraph as often as not.
            if group and group[-1].rstrip().endswith((".", "!", "?", ":")):
                _close(group, blocks)
        elif _is_heading(text, group, width):
            _close(group, blocks)
            blocks.append(Block("heading", escaping.inline(text), 2))
        else:
            group.append(text)
            if len(text) < 0.8 * width and text.endswith((".", "!", "?")):
                _close(group, blocks)
    _close(group, blocks)
    return blocks


def _width(lines: list[str]) -> int:
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _is_heading(text: str, group: list[str], width: int) -> bool:
    follows_sentence = not group or group[-1].endswith((".", "!", "?", ":", ")"))
    if not follows_sentence or len(text) >= 0.8 * width or not could_be_heading(text):
        return False
    words = _NUMBERED.sub("", text).split()
    return bool(words) and words[0][:1].isupper() and len(words) <= 10


def _close(group: list[str], blocks: list[Block]) -> None:
    text = joined_lines(group)
    if text:
        blocks.append(Block("paragraph", escaping.inline(text)))
    group.clear()


def _printed_title(blocks: list[Block]) -> tuple[str, list[Block]]:
    """The heading the text begins with, where it does."""
    from mgtui.formats.blocks import plain

    if blocks and blocks[0].kind == "heading":
        return plain(blocks[0]), blocks[1:]
    return "", blocks
