"""The table of formats: whole, and what help and documentation say is what stands in it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from mgtui.errors import OtherKind
from mgtui.formats.reading import format_of
from mgtui.formats.registry import FORMATS, NO_ARTICLE, REFUSED, titles

ROOT = Path(__file__).parents[2]


def test_names_and_titles_are_said_once() -> None:
    assert len({each.name for each in FORMATS}) == len({each.title for each in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_a_reader_is_there_and_says_what_it_gives(each) -> None:
    module, _, function = each.reader.partition(":")
    gives = {"article": "Draft", "references": "Lists"}[each.gives]
    assert getattr(import_module(module), function).__annotations__["return"] == gives


def test_an_ending_tells_one_format_of_text() -> None:
    endings = [ending for each in FORMATS if each.reads == "text" for ending in each.endings]
    assert len(endings) == len(set(endings))


def test_documentation_lists_every_format() -> None:
    rows = [
        f"| {each.title} | {each.gives} | {' '.join(f'`{ending}`' for ending in each.endings) or '–'} |"
        f" {each.largest} MB |"
        for each in FORMATS
    ]
    assert " ".join(rows) in " ".join((ROOT / "docs/formats.md").read_text("utf-8").split())


def test_help_lists_every_format(run) -> None:
    text = " ".join(run("add", "--help").out.split())
    assert f"{titles('article')}; {titles('references')}" in text


REFUSED_FILES = {
    "a picture": ("a.txt", b"GIF8"),
    "a program": ("a.txt", b"MZ"),
    "an old or locked Word, Excel or PowerPoint file": ("a.txt", b"\xd0\xcf\x11\xe0"),
    "a gzip file": ("a.txt", b"\x1f\x8b"),
    "a 7-Zip file": ("a.txt", b"7z\xbc\xaf"),
    "a RAR file": ("a.txt", b"Rar!"),
    "a database": ("a.txt", b"SQLite format 3"),
    "RDF, as Zotero exports it": ("a.xml", b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="urn:x"><a/></rdf:RDF>'),
    "MODS": ("a.xml", b'<?xml version="1.0"?><modsCollection xmlns="urn:x"/>'),
    "a bibliography of Word": ("a.xml", b'<?xml version="1.0"?><b:Sources xmlns:b="urn:x"/>'),
    "MARC": ("a.xml", b'<?xml version="1.0"?><collection xmlns="http://www.loc.gov/MARC21/slim"/>'),
    "a project of Citavi": ("a.xml", b"<?xml version='1.0'?><CitaviExchangeData/>"),
    "PubMed's list as text": (
        "a.txt",
        b"1. J Inv Zinc. 2011 May;3(2):1-9. doi: 10.5555/z.\n\nZinc in towns.\n\nDoe J.\n\nPMID: 21000001\n",
    ),
    "slides": ("a.zip", b"PK\x03\x04application/vnd.oasis.opendocument.presentation"),
    "a list of web pages (a feed)": ("a.xml", b"<?xml version='1.0'?><rss><channel/></rss>"),
    "a picture (SVG)": ("a.txt", b"<svg xmlns='x'><text>Zinc</text></svg>"),
    "a table of a spreadsheet": ("a.xlsx", b"PK\x03\x04"),
    "RDF": ("a.rdf", b"<a/>"),
    "a library of EndNote": ("a.enl", b"MYD"),
    "the source of a program": ("a.py", b"import zinc\nprint('Zinc and sleep of women')\n"),
    "settings or data of a program": ("a.yaml", b"zinc: 1\n"),
    "what a program noted": ("a.log", b"10:02 zinc taken\n"),
}


@pytest.mark.parametrize(("words", "advice"), [each[1:] for each in (*REFUSED, *NO_ARTICLE)])
def test_what_is_refused_is_refused_by_name(tmp_path: Path, words: str, advice: str) -> None:
    name, start = REFUSED_FILES[words]
    path = tmp_path / name
    path.write_bytes(start)
    with pytest.raises(OtherKind) as error:
        format_of(path)
    assert str(error.value) == f"{words}, which is not read{advice and f': {advice}'}"


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        # What a file is, its ending does not say.
        ("a.log", "TY  - JOUR\nTI  - Zinc\nER  - \n", "ris"),
        ("a.txt", "Zinc\n\nWomen who took **zinc** slept longer, see [[Sleep]].\n", "markdown"),
        ("a.txt", "# Zinc\n\n## Sleep\n\nWomen who took **zinc** slept longer.\n", "markdown"),
        ("a.txt", "Zinc\n\nWomen * who took zinc [1] slept longer (2 ** 3).\n", "text"),
    ],
)
def test_the_kind_of_a_text(tmp_path: Path, name: str, text: str, wanted: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    assert format_of(path).name == wanted


def test_an_article_that_is_numbered_and_has_references_is_no_list_of_pubmed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "1. Introduction\n\nZinc is a metal.\n\nReferences\nDoe J. Zinc. 2011;3:1. PMID: 21000001\n", "utf-8"
    )
    assert format_of(path).name == "text"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.ris", "@article{doe, title = {Zinc}}", "bibtex"),
        ("a.md", "% of mine\n\n@InProceedings{doe, title = {Zinc}}", "bibtex"),
        ("a.html", "@string{z = {Zinc}}", "bibtex"),
        ("a.bib", "TY  - JOUR\nTI  - Zinc\nER  - \n", "ris"),
        ("a.xml", "PMID- 1\nTI  - Zinc\n", "nbib"),
        ("a.ris", '[{"type": "book", "title": "Zinc"}]', "csl-json"),
        ("a.bib", "<?xml version='1.0'?><PubmedArticleSet/>", "pubmed-xml"),
        ("a.md", "Ask @zinc{of, course} for more.", "markdown"),
        ("a.rst", "@article(zinc, sleep)\ndef f(): ...", "text"),
        ("a.txt", "1. Introduction\n\nZinc (PMID: 1) and more (PMID: 2).", "text"),
    ],
)
def test_a_wrong_ending_does_no_harm(tmp_path: Path, name: str, content: str, kind: str) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    assert format_of(path).name == kind
