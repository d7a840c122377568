"""Web pages that browsers saved whole."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING

import pytest

from mgtui.errors import CannotRead
from mgtui.formats.reading import format_of, read_article

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Zinc lengthened sleep in a trial of forty women who took it each evening for eight weeks. "
PAGE = f"<html><body><article><h1>Zinc and sleep</h1><p>{SENTENCE * 2}caf\u00e9</p></article></body></html>"
ADDRESS = "https://example.org/zinc"


def mhtml(part: str) -> bytes:
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/zinc\r\nSubject: Zinc\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B"\r\n\r\n'
        f"--B\r\n{part}\r\n--B--\r\n"
    ).encode()


def test_mhtml(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    written = PAGE.replace("=", "=3D").replace("\u00e9", "=C3=A9").replace("evening", "even=\r\ning")
    part = f'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{written}'
    path.write_bytes(mhtml(part))
    draft = read_article(path, format_of(path))
    assert (draft.title, draft.source) == ("Zinc and sleep", ADDRESS)
    assert [block.text for block in draft.blocks] == [f"{SENTENCE * 2}caf\u00e9"]


def test_mhtml_of_a_page_without_pictures(tmp_path: Path) -> None:
    path = tmp_path / "a.mht"
    head = "From: <Saved by Blink>\nSubject: Zinc\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
    path.write_text(head + PAGE, "utf-8")
    assert read_article(path, format_of(path)).title == "Zinc and sleep"


def test_mhtml_without_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.mht"
    path.write_bytes(mhtml("Content-Type: image/png\r\n\r\nx"))
    with pytest.raises(CannotRead, match="without a page"):
        read_article(path, format_of(path))


@pytest.mark.parametrize("kind", ["multipart/alternative", "multipart/mixed"])
def test_a_page_sent_by_mail(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.eml"
    page = f"Content-Type: text/html; charset=utf-8\n\n{PAGE}\n--B"
    head = f"From: a@b.org\nSubject: Zinc\nMIME-Version: 1.0\nContent-Type: {kind}; boundary=B\n\n--B\n"
    path.write_text(f"{head}Content-Type: text/plain\n\nx\n--B\n{page}--\n", "utf-8")
    assert read_article(path, format_of(path)).title == "Zinc and sleep"
    path.write_text(f"{head}Content-Type: application/pdf\n\nx\n--B--\n", "utf-8")
    with pytest.raises(CannotRead, match="a mail without a page"):
        read_article(path, format_of(path))


@pytest.mark.parametrize("form", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_a_web_archive(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    page = {
        "WebResourceData": PAGE.encode("latin-1"), "WebResourceTextEncodingName": "iso-8859-1",
        "WebResourceURL": ADDRESS,
    }  # fmt: skip
    path = tmp_path / "a.dat"
    path.write_bytes(plistlib.dumps({"WebMainResource": page}, fmt=form))
    draft = read_article(path, format_of(path))
    assert (draft.title, draft.source) == ("Zinc and sleep", ADDRESS)
    assert [block.text for block in draft.blocks] == [f"{SENTENCE * 2}caf\u00e9"]


def test_a_damaged_web_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.webarchive"
    path.write_bytes(plistlib.dumps({"WebMainResource": {}}, fmt=plistlib.FMT_BINARY)[:-9])
    with pytest.raises(CannotRead, match="damaged"):
        read_article(path, format_of(path))
