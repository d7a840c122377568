"""Word documents: mammoth turns them into HTML by their styles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mgtui.disk import open_source
from mgtui.errors import CannotRead
from mgtui.formats.packed import unpacking
from mgtui.formats.title_page import Line
from mgtui.formats.word_processing import document_draft
from mgtui.formats.xml_tree import NotWellFormed, read_tree, text_at, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from mgtui.formats.blocks import Draft
    from mgtui.formats.packed import Pack

_PROPERTIES = "docProps/core.xml"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
"""
_DOCUMENT, _STYLE_PART = "word/document.xml", "word/styles.xml"
_RUNNING = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
"""Heads and feet of pages."""
_CLOCK = re.compile(r"\b(?:SAVE|PRINT|CREATE)?DATE\b|\bTIME\b")
"""Fields of which the program writes the day: that of today, or one of the file."""
_USUAL_SIZE = 20.0
"""Half points of letters of which nothing says the size."""
_MOST_STYLES, _DIGITS = 10, 5
"""Styles that may be based on one another, and digits of a size."""
_BACK_TO_TEXT = re.compile(r'<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')


def read_docx(path: Path) -> Draft:
    """The draft of a Word document. Raises CannotRead, also where unpacking would take more space than a text can."""
    try:
        import mammoth
    except ImportError as error:
        raise CannotRead(f"Word documents need the package mammoth ({error}): pip install mammoth") from None
    pictures: list[str] = []

    def picture(image: Any) -> list[Any]:
        pictures.append(image.alt_text or "")
        return []

    with unpacking(path, "a Word document") as pack:
        # mammoth opens the file by itself: what it reads is looked at first, for its size and for entities.
        parts = dict(_parts(pack))
        properties = parts.pop(_PROPERTIES, None)
        with open_source(path) as file:
            html = _converted(mammoth, file, picture)
        lines, running = list(_lines(parts)), list(_running(parts))
    return document_draft(
        _BACK_TO_TEXT.sub("", html),
        title=text_at(properties, "title") if properties is not None else "",
        author=text_at(properties, "creator") if properties is not None else "",
        pictures=pictures,
        lines=lines,
        running=running,
    )


def _parts(pack: Pack) -> Iterator[tuple[str, Element]]:
    """The parts of a document that are XML; of those that nothing is read from, damaged ones are left out."""
    for name in pack:
        if name.endswith((".xml", ".rels")):
            try:
                yield name, read_tree(pack.read(name))
            except NotWellFormed:
                if not _RUNNING.fullmatch(name):
                    raise


def _lines(parts: Mapping[str, Element]) -> Iterator[Line]:
    """The paragraphs of a document outside of its tables, each with the size of its first letters in half points."""
    body = parts[_DOCUMENT].find("body") if _DOCUMENT in parts else None
    named = parts.get(_STYLE_PART)
    styles = {style.get("styleId", ""): style for style in named.iter("style")} if named is not None else {}
    usual = _size(named.find("docDefaults/rPrDefault/rPr")) if named is not None else 0.0
    usual_style = next((name for name, style in styles.items() if style.get("default") == "1"), "")
    for paragraph in body.findall("p") if body is not None else ():
        if text := text_of(paragraph):
            run = next((run for run in paragraph.iter("r") if text_of(run)), None)
            own = _size(run.find("rPr")) if run is not None else 0.0
            said = paragraph.find("pPr/pStyle")
            style = said.get("val", "") if said is not None else usual_style
            name = styles[style].find("name") if style in styles else None
            size = own or _size_of_style(styles, style) or usual or _USUAL_SIZE
            yield Line(text, size, name.get("val", "") if name is not None else style)


def _running(parts: Mapping[str, Element]) -> Iterator[str]:
    """The lines in heads and feet of pages, but for those in which the program fills in a day."""
    for name, part in parts.items():
        for line in part.iter("p") if _RUNNING.fullmatch(name) else ():
            fields = " ".join(each.get("instr", text_of(each)) for each in line.iter() if _is_field(each))
            if not _CLOCK.search(fields) and (text := text_of(line)):
                yield text


def _is_field(element: Element) -> bool:
    return element.tag in ("instrText", "fldSimple")


def _size_of_style(styles: Mapping[str, Element], name: str) -> float:
    """The size that a style says or one that it is based on; 0.0 where none does."""
    for _ in range(_MOST_STYLES):
        style = styles.get(name)
        if style is None:
            return 0.0
        if size := _size(style.find("rPr")):
            return size
        based = style.find("basedOn")
        name = based.get("val", "") if based is not None else ""
    return 0.0


def _size(properties: Element | None) -> float:
    said = properties.find("sz") if properties is not None else None
    value = said.get("val", "") if said is not None else ""
    return float(value) if value.isascii() and value.isdecimal() and len(value) < _DIGITS else 0.0


def _converted(mammoth: Any, file: Any, picture: Any) -> str:
    try:
        converted = mammoth.convert_to_html(file, style_map=_STYLES, convert_image=picture)
    except (RecursionError, MemoryError):
        raise
    except Exception as error:
        raise CannotRead(f"a damaged Word document: {str(error) or type(error).__name__}") from None
    return str(converted.value)
