"""Word documents: mammoth turns them into HTML by their styles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mgtui.disk import open_source
from mgtui.errors import CannotRead
from mgtui.formats.packed import unpacking
from mgtui.formats.word_processing import document_draft
from mgtui.formats.xml_tree import read_tree, text_at

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.formats.blocks import Draft

_PROPERTIES = "docProps/core.xml"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
"""
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
        parts = {name: read_tree(pack.read(name)) for name in pack if name.endswith((".xml", ".rels"))}
        properties = parts.pop(_PROPERTIES, None)
        with open_source(path) as file:
            html = _converted(mammoth, file, picture)
    return document_draft(
        _BACK_TO_TEXT.sub("", html),
        title=text_at(properties, "title") if properties is not None else "",
        author=text_at(properties, "creator") if properties is not None else "",
        pictures=pictures,
    )


def _converted(mammoth: Any, file: Any, picture: Any) -> str:
    try:
        converted = mammoth.convert_to_html(file, style_map=_STYLES, convert_image=picture)
    except (RecursionError, MemoryError):
        raise
    except Exception as error:
        raise CannotRead(f"a damaged Word document: {str(error) or type(error).__name__}") from None
    return str(converted.value)
