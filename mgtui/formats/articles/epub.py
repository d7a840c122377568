"""EPUB: the chapters of a book in reading order, as one article."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft
from mgtui.formats.dates import iso_date
from mgtui.formats.html_blocks import html_blocks
from mgtui.formats.xml_tree import read_tree, text_at, text_of

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

_MOST_FILES = 5_000
_LARGEST_FILE = 10 * 1024 * 1024
_LARGEST_WHOLE = 40 * 1024 * 1024
_MOST_TIMES_PACKED = 200
_CONTAINER = "META-INF/container.xml"
_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read_epub(path: Path) -> Draft:
    """The draft of an EPUB. Raises CannotRead, also where unpacking would take more space than a book can."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(_Pack(archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise CannotRead(f"a damaged or locked EPUB: {error}") from None


class _Pack:
    """The files of an archive, by name, with a limit to what is unpacked of them."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._unpacked = 0
        infos = archive.infolist()
        if len(infos) > _MOST_FILES:
            raise CannotRead(f"an EPUB of {len(infos)} files, expected at most {_MOST_FILES}")
        self._infos = {info.filename: info for info in infos}

    def read(self, name: str) -> bytes:
        info = self._infos.get(name)
        if info is None:
            raise CannotRead(f"an EPUB without its file {name[:80]}")
        times = info.file_size / max(info.compress_size, 1)
        if info.file_size > _LARGEST_FILE or (times > _MOST_TIMES_PACKED and info.file_size > 1 << 20):
            raise CannotRead(f"an EPUB that unpacks to {info.file_size >> 20} MB in one chapter, as a zip bomb does")
        # The size in the directory may lie: no more than that is unpacked.
        with self._archive.open(info) as file:
            data = file.read(_LARGEST_FILE + 1)
        self._unpacked += len(data)
        if len(data) > _LARGEST_FILE or self._unpacked > _LARGEST_WHOLE:
            raise CannotRead(f"an EPUB that unpacks to more than {_LARGEST_WHOLE >> 20} MB, as a zip bomb does")
        return data


def _read(pack: _Pack) -> Draft:
    rootfile = read_tree(pack.read(_CONTAINER)).find(".//rootfile")
    package_path = rootfile.get("full-path", "") if rootfile is not None else ""
    package = read_tree(pack.read(package_path))
    blocks: list[Block] = []
    for name in _spine(package, posixpath.dirname(package_path)):
        blocks += html_blocks(pack.read(name).decode("utf-8", "replace"))
    if not blocks:
        raise CannotRead("an EPUB without text")
    return Draft(
        tuple(blocks),
        title=text_at(package, "metadata/title"),
        author=", ".join(filter(None, map(text_of, package.findall("metadata/creator")))),
        issued=iso_date(text_at(package, "metadata/date")),
        publisher=text_at(package, "metadata/publisher"),
        source=text_at(package, "metadata/source"),
    )


def _spine(package: Element, folder: str) -> list[str]:
    """The names of the chapters in reading order, without the table of contents."""
    manifest = {item.get("id", ""): item for item in package.findall("manifest/item")}
    names: list[str] = []
    for reference in package.findall("spine/itemref"):
        item = manifest.get(reference.get("idref", ""))
        if item is None or item.get("media-type") not in _CHAPTERS or "nav" in item.get("properties", "").split():
            continue
        names.append(posixpath.normpath(posixpath.join(folder, unquote(item.get("href", "")))))
    return names
