"""Title, authors and date of files that mark up nothing of it, or mark it up as programs do."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from mgtui.formats.names import author_names, listed_names
from mgtui.formats.reading import format_of, read_article

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.formats.blocks import Draft

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "Forty women who took zinc slept a little longer than those who took none, and woke less often at night. " * 3


def word(path: Path, *paragraphs: tuple[str, str, int]) -> Draft:
    """The draft of a Word document of paragraphs: text, name of style, half points of its letters (0: 20)."""
    names = sorted({style for _, style, _ in paragraphs if style})
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{n}"><w:name w:val="{n}"/></w:style>' for n in names)
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:rPr><w:sz w:val="{size or 20}"/>'
        f"</w:rPr><w:t>{text}</w:t></w:r></w:p>"
        for text, style, size in paragraphs
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>')
    return read_article(path, format_of(path))


def front(draft: Draft) -> tuple[str, str, str]:
    return draft.title, draft.author, draft.issued


def test_labels_before_a_title_and_names(tmp_path: Path) -> None:
    lines = (("Title: Zinc and sleep", "Title", 0), ("Authors: A. Roe, B. Poe", "", 0), (TEXT, "", 0))
    assert front(word(tmp_path / "a.docx", *lines)) == ("Zinc and sleep", "A. Roe, B. Poe", "")
    form = (
        ("Title", "heading 1", 0), ("Zinc and sleep.", "", 0), ("Author information", "heading 1", 0),
        ("Ann Roe", "", 0), (TEXT, "", 0),
    )  # fmt: skip
    assert front(word(tmp_path / "b.docx", *form)) == ("Zinc and sleep.", "Ann Roe", "")


def test_what_stands_under_no_title_and_what_is_no_date(tmp_path: Path) -> None:
    lines = (("Zinc and sleep", "Title", 0), ("Next meeting: 3 May 2022", "", 0), (TEXT, "", 0))
    assert front(word(tmp_path / "a.docx", *lines)) == ("Zinc and sleep", "", "")
    thesis = (
        ("A thesis submitted in partial fulfilment of the requirements", "", 40),
        ("Ann Roe", "", 0),
        (TEXT, "", 0),
    )
    assert word(tmp_path / "b.docx", *thesis).title == ""


def test_names_behind_a_title(tmp_path: Path) -> None:
    line = "Title: Zinc and sleep: a trial. Ann Roe, Bo Poe"
    draft = word(tmp_path / "a.docx", (line, "", 0), ("Zinc Town", "heading 1", 0), (TEXT, "", 0))
    assert front(draft) == ("Zinc and sleep: a trial.", "Ann Roe, Bo Poe", "")


def test_a_first_line_that_is_set_larger_than_the_text(tmp_path: Path) -> None:
    draft = word(tmp_path / "a.docx", ("Are we awake?", "", 32), ("Ann Roe", "", 0), (TEXT, "", 0))
    assert front(draft) == ("Are we awake?", "Ann Roe", "")
    two = (("Toward longer sleep:", "", 32), ("Zinc for women", "", 32), (TEXT, "", 0))
    assert word(tmp_path / "b.docx", *two).title == "Toward longer sleep: Zinc for women"
    assert word(tmp_path / "c.docx", ("Are we awake?", "", 0), (TEXT, "", 0)).title == ""
    assert word(tmp_path / "d.docx", ("Zinc gave more sleep.", "", 32), (TEXT, "", 0)).title == ""


def test_styles_of_templates(tmp_path: Path) -> None:
    lines = (
        ("Article", "", 0), ("Zinc and sleep", "MDPI_1.2_title", 0), ("Ann Roe", "Author", 0),
        ("University of Zinc", "Author", 0), ("May 2021", "Date", 0), (TEXT, "", 0),
    )  # fmt: skip
    assert front(word(tmp_path / "a.docx", *lines)) == ("Zinc and sleep", "Ann Roe", "2021-05")
    table = word(tmp_path / "b.docx", ("Doses of zinc", "table title", 0), ("Ann", "Author note", 0), (TEXT, "", 0))
    assert front(table) == ("", "", "")


def test_a_title_that_goes_on_in_the_next_paragraphs(tmp_path: Path) -> None:
    title = [("Zinc and the Sleep of Women: Comparing", "Title", 0), ("a Trial in Elm Town with Others", "Title", 0)]
    below = [("Jane Roe¹, Ann Poe²", "", 0), ("Abstract", "heading 1", 0), (TEXT, "", 0)]
    draft = word(tmp_path / "a.docx", *title, *below)
    whole = "Zinc and the Sleep of Women: Comparing a Trial in Elm Town with Others"
    assert front(draft)[:2] == (whole, "Jane Roe, Ann Poe")
    assert [block.text for block in draft.blocks][:2] == ["Jane Roe¹, Ann Poe²", "Abstract"]


def test_names_in_the_style_of_a_title_do_not_go_on_with_it(tmp_path: Path) -> None:
    lines = [("Zinc and the Sleep of Women", "Title", 0), ("Jane Roe, Ann Poe", "Title", 0), ("3 May 2021", "Title", 0)]
    draft = word(tmp_path / "a.docx", *lines, (TEXT, "", 0))
    assert front(draft) == ("Zinc and the Sleep of Women", "Jane Roe, Ann Poe", "2021-05-03")


@pytest.mark.parametrize("line", ["Jane Roe (SLEPT)", "Jane Roe &amp; Co", "Jane Roe and others"])
def test_a_name_with_an_institution_or_others_behind_it(tmp_path: Path, line: str) -> None:
    draft = word(tmp_path / "a.docx", ("Zinc and the Sleep of Women", "Title", 0), (line, "Author", 0), (TEXT, "", 0))
    assert draft.author == "Jane Roe"
    draft = word(tmp_path / "a.docx", ("Zinc and the Sleep of Women", "Title", 0), (line, "", 0), (TEXT, "", 0))
    assert draft.author == "Jane Roe"


def test_the_title_page_of_a_thesis(tmp_path: Path) -> None:
    lines = [
        "Thesis",
        "submitted for the degree of MD",
        "by",
        "Ann Roe",
        "MSc",
        "under the supervision of",
        "Dr. Bo Poe",
    ]
    page = [(line, "", 0) for line in [*lines, "Consultant", "Zinc University", "Faculty", "Town", "2021"]]
    draft = word(tmp_path / "a.docx", ("Zinc and the sleep of women", "Title", 0), *page, (TEXT, "", 0))
    assert front(draft) == ("Zinc and the sleep of women", "Ann Roe", "2021")
    page = [(line, "", 0) for line in [*lines, *["Faculty of Zinc"] * 8, "Elm Town, March 2021"]]
    draft = word(tmp_path / "c.docx", ("Zinc and the sleep of women", "Title", 0), *page, (TEXT, "", 0))
    assert draft.issued == "2021-03"
    years = [("2020", "", 0), ("2021", "", 0)]
    assert word(tmp_path / "b.docx", ("Zinc and sleep", "Title", 0), *years, (TEXT, "", 0)).issued == ""


def test_names_with_institutions_below_the_word_authors(tmp_path: Path) -> None:
    lines = [
        "Version: 2",
        "Authors:",
        "Ann Roe, MD, Zinc College, Elm",
        "Bo Poe, PhD, Zinc College",
        "Date: May 3, 2021",
    ]
    draft = word(tmp_path / "a.docx", ("Zinc and sleep", "Title", 0), *((line, "", 0) for line in lines), (TEXT, "", 0))
    assert front(draft) == ("Zinc and sleep", "Ann Roe, Bo Poe", "2021-05-03")


def test_words_of_the_text_above_a_name_are_none(tmp_path: Path) -> None:
    lines = [("Zinc Women", "", 0), ("Ann Roe", "", 0)]
    draft = word(tmp_path / "a.docx", ("Zinc and sleep", "Title", 0), *lines, (TEXT, "", 0))
    assert draft.author == "Ann Roe"


def test_words_alone_above_the_first_heading(tmp_path: Path) -> None:
    lines = (("copyright", "", 0), ("1", "", 0), ("Zinc and sleep", "heading 1", 0), (TEXT, "", 0))
    assert word(tmp_path / "a.docx", *lines).title == "Zinc and sleep"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Roe[1], Zinc Sleep working group, Bo Poe²", "Ann Roe, Bo Poe"),
        ("Ann Roe, MD, Bo Poe, PhD, and the ZINC Investigators", "Ann Roe, Bo Poe"),
        ("Ann Roe[1], Madonna[2]", "Ann Roe, Madonna"),
        ("Ann Roe, Madonna", ""),
        ("Ann Roe, Bo Poe Jr, and Cy F. Foe. National Observatory, Elm Town.", "Ann Roe, Bo Poe Jr, Cy F. Foe"),
        ("Ann Roe PhD1,2,✉, and Bo Poe MD, PhD", "Ann Roe, Bo Poe"),
        ("Ann Roe^a, c*^; Bo Poeᵃ", "Ann Roe, Bo Poe"),
        ("Ann Roe a,*, Bo Poe b, Cy Foe a,b", "Ann Roe, Bo Poe, Cy Foe"),
        ("Ann Roe et al.", "Ann Roe"),
        ("Ann Roe ann@roe.example https://roe.example/ann", "Ann Roe"),
        ("the ZINC Collaborative Research Group", ""),
    ],
)
def test_lists_of_names(line: str, names: str) -> None:
    assert ", ".join(listed_names(line)) == names


def test_a_month_and_another_are_no_names_with_a_date(tmp_path: Path) -> None:
    draft = word(tmp_path / "a.docx", ("Zinc and sleep", "Title", 0), ("March 1989, May 1990", "", 0), (TEXT, "", 0))
    assert front(draft) == ("Zinc and sleep", "", "")


def test_the_heading_of_a_part_is_no_title(tmp_path: Path) -> None:
    assert word(tmp_path / "a.docx", ("Abstract", "heading 1", 0), (TEXT, "", 0)).title == ""
    path = tmp_path / "a.md"
    path.write_text(f"{TEXT}\n\n### Use zinc to sleep\n\n{TEXT}\n", "utf-8")
    assert read_article(path, format_of(path)).title == ""


@pytest.mark.parametrize("before", ["Medically reviewed", "Thesis supervised", "Edited", "Photos"])
def test_who_did_something_else_is_no_author(before: str) -> None:
    assert author_names(f"{before} by Ann Roe, MD", is_labelled=True) == ""


@pytest.mark.parametrize(
    ("date", "changed", "issued"),
    [
        ("2021-05-06T10:50:08Z", "2021-05-06T10:50:09Z", ""),
        ("2021-05-06T10:50:08Z", "", ""),
        ("2021-05-06T10:50:08Z", "2024-01-01T00:00:00Z", "2021-05-06"),
        ("2010-09-30T04:00:00+00:00", "", "2010-09-30"),
        ("2021-05-06", "2021-05-06T10:50:09Z", "2021-05-06"),
    ],
)
def test_the_moment_at_which_an_epub_was_made(tmp_path: Path, date: str, changed: str, issued: str) -> None:
    assert epub(tmp_path / "a.epub", "Zinc", date, changed).issued == issued


@pytest.mark.parametrize("title", ["Table of Contents", "Untitled", "Unknown"])
def test_what_programs_call_a_book_without_a_title(tmp_path: Path, title: str) -> None:
    assert epub(tmp_path / "a.epub", title).title == ""


def test_the_title_page_of_a_book(tmp_path: Path) -> None:
    draft = epub(tmp_path / "a.epub", "Zinc", page="<h1>Zinc</h1><p>by</p><p>Ann Roe</p><p>3 May 2021</p>")
    assert front(draft) == ("Zinc", "Ann Roe", "2021-05-03")
    draft = epub(tmp_path / "c.epub", "Zinc", page="<h1>Zinc</h1><p>by</p><p>Ann Roe</p><p>Zinc College</p><p>2021</p>")
    assert front(draft) == ("Zinc", "Ann Roe", "2021")
    line = "<p>Ann Roe ann@roe.example</p><p>Version 2.0, 3 May 2021 (read by Bo Poe)</p>"
    assert front(epub(tmp_path / "d.epub", "Zinc", page=f"<h1>Zinc</h1>{line}")) == ("Zinc", "Ann Roe", "2021-05-03")
    page = "<h1>Zinc</h1><p>How women sleep</p><p>3 May 2021</p>"
    assert front(epub(tmp_path / "e.epub", "Zinc: how women sleep", page=page))[2] == "2021-05-03"
    draft = epub(tmp_path / "b.epub", "Zinc", page="<h1>Zinc</h1><p>Copyright by</p><p>Ann Roe</p><p>2021</p>")
    assert front(draft) == ("Zinc", "", "")


def epub(path: Path, title: str, date: str = "", changed: str = "", page: str = "") -> Draft:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml", "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"
        )
        archive.writestr(
            "p.opf",
            f"<package xmlns:dc='d'><metadata><dc:title>{title}</dc:title><dc:date>{date}</dc:date>"
            f"<meta property='dcterms:modified'>{changed}</meta></metadata><manifest>"
            "<item id='i' href='1.xhtml' media-type='application/xhtml+xml'/></manifest>"
            "<spine><itemref idref='i'/></spine></package>",
        )
        archive.writestr("1.xhtml", f"{page}<p>{TEXT}</p>")
    return read_article(path, format_of(path))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "---\ntitle: Zinc\npublished: true\ndate: 2021-05-04\n---\n", ("Zinc", "", "2021-05-04")),
        ("a.md", '---\ntitle: Zinc\npublished_date: "2025-05-20"\n---\n', ("Zinc", "", "2025-05-20")),
        ("a.md", "---\ntitle: Zinc\nauthor: admin\n---\n", ("Zinc", "", "")),
        ("a.md", "# Zinc\n\n**By Ann Roe** | May 3, 2021\n\n", ("Zinc", "Ann Roe", "2021-05-03")),
        ("a.md", "# Zinc\n\n*Author:* Ann Roe  \nDate: 2021-05-03. Read twice.\n\n", ("Zinc", "Ann Roe", "2021-05-03")),
        ("a.md", "# Zinc\n\nMedically reviewed by Bo Poe\n\n", ("Zinc", "", "")),
        # When a text was changed last is its date where nothing says another one.
        ("a.md", "# Zinc\n\nLast updated: May 3, 2021\n\n", ("Zinc", "", "2021-05-03")),
        ("a.md", "# Zinc\n\nLast updated on 04-06-2021\n\n", ("Zinc", "", "2021")),
        ("a.md", "# Zinc\n\nUpdated March 2021\n\nFirst published: May 2019\n\n", ("Zinc", "", "2019-05")),
        ("a.md", "---\ntitle: Zinc\nmodified: 2021-05-04\n---\n", ("Zinc", "", "2021-05-04")),
        ("a.md", "---\ntitle: Zinc\nmodified: 2021-05-04\ndate: 2020-01-02\n---\n", ("Zinc", "", "2020-01-02")),
        ("a.md", "---\ntitle: Zinc\nlast_modified: 2021-05-04\n---\n", ("Zinc", "", "2021-05-04")),
        ("a.md", "---\ntitle: Zinc\nlast_modified_at: 2021-05-04\ndate: 2020-01-02\n---\n", ("Zinc", "", "2020-01-02")),
        ("a.md", "# 2021-05-03 Zinc news\n\n", ("2021-05-03 Zinc news", "", "2021-05-03")),
        ("a.md", "# Zinc\n\n## Authors\n\n- Ann Roe, MD, Zinc College, Elm\n- **Bo Poe** - writer\n\n## Text\n\n",
         ("Zinc", "Ann Roe, Bo Poe", "")),
        ("a.md", "# Zinc\n\n## Authors\n\nSee the file of the same name.\n\n## Text\n\n", ("Zinc", "", "")),
        ("a.md", "Zinc\n---\n\n", ("Zinc", "", "")),
        ("2021-05-03-zinc.md", "---\ntitle: Zinc\n---\n", ("Zinc", "", "2021-05-03")),
        ("2021-05-03-zinc.md", "---\ntitle: Zinc\ndate: 2020-01-01\n---\n", ("Zinc", "", "2020-01-01")),
        ("2021-13-03-zinc.md", "# Zinc\n\n", ("Zinc", "", "")),
        ("a.txt", "Zinc, sleep\n\nBy Ann Roe\n\nPosted: May 3, 2021\n\n", ("Zinc, sleep", "Ann Roe", "2021-05-03")),
        ("a.txt", "Zinc and sleep\n\n", ("Zinc and sleep", "", "")),
        ("a.md", "# Zinc\n\nAnn Roe^1^, Bo Poe^2^\n\n", ("Zinc", "Ann Roe, Bo Poe", "")),
        ("a.md", "---\ntitle: Zinc\nauthor: Roe, A. B., and de Poe, C.\n---\n", ("Zinc", "A. B. Roe, C. de Poe", "")),
        ("a.md", "# Zinc\n\nAnn Roe, Msc; Bo Poe*, M. D.\n\n", ("Zinc", "Ann Roe, Bo Poe", "")),
        ("a.md", "# Zinc\n\nBy Ann Roe, University of Zinc, Elm\n\n", ("Zinc", "Ann Roe", "")),
        ("a.md", "# Zinc\n\nAuthor: Maria da Silva dos Santos de Abreu Roe\n\n",
         ("Zinc", "Maria da Silva dos Santos de Abreu Roe", "")),
        ("a.md", "# Zinc\n\nAnn A Roe, Ph.D.,1 Bo Poe, M.D.,2 and Cy Foe, M.P.H.1\n\n",
         ("Zinc", "Ann A Roe, Bo Poe, Cy Foe", "")),
        ("a.md", "# Zinc\n\n*Ann Roe*\n\n*3rd May 2021*\n\n", ("Zinc", "Ann Roe", "2021-05-03")),
        ("a.md", "# Zinc\n\nMore Zinc\n\nMay 3, 2021\n\n", ("Zinc", "", "2021-05-03")),
        ("a.md", "# Zinc\n\nAnn Roe\n\nMay 3, 2021 · 5 min read\n\n", ("Zinc", "Ann Roe", "2021-05-03")),
        ("a.md", "# Zinc\n\nPosted on May 3, 2021 by Ann Roe\n\n", ("Zinc", "Ann Roe", "2021-05-03")),
        ("a.md", "# Zinc\n\nPublished 2021-05-03 · Ann Roe\n\n", ("Zinc", "Ann Roe", "2021-05-03")),
        ("a.md", "# Zinc\n\nPublished 2021-05-03 · Zinc Women\n\n", ("Zinc", "", "2021-05-03")),
        ("a.md", '---\ntitle: Zinc\nauthor: "Ann Roe^1^, Bo Poe^1,2^"\n---\n', ("Zinc", "Ann Roe, Bo Poe", "")),
        ("a.md", "---\ntitle: Zinc\nauthor:\n- name:\n    given: Ann\n    family: Roe\n---\n", ("Zinc", "Ann Roe", "")),
        ("a.md", "---\ntitle: Zinc\nauthor-meta: [Ann Roe, Bo Poe]\ndate-meta: '2021-05-03'\n---\n",
         ("Zinc", "Ann Roe, Bo Poe", "2021-05-03")),
        ("a.md", "% Zinc\n  and sleep\n% Ann Roe; Bo Poe\n% May 3, 2021\n\n",
         ("Zinc and sleep", "Ann Roe, Bo Poe", "2021-05-03")),
        ("a.md", "# Zinc\n\nGood Zinc, Forty Women\n\n", ("Zinc", "", "")),
        ("a.md", "# Zink\n\nAutorin: Ann Roe\n\n3 mai 2021\n\n", ("Zink", "Ann Roe", "2021-05-03")),
        ("a.md", "# Zinco\n\nPublicado por Ann Roe\n\n3 de março de 2021\n\n", ("Zinco", "Ann Roe", "2021-03-03")),
    ],
)  # fmt: skip
def test_markdown_and_text(tmp_path: Path, name: str, text: str, expected: tuple[str, str, str]) -> None:
    path = tmp_path / name
    path.write_text(text + TEXT + "\n", "utf-8")
    assert front(read_article(path, format_of(path))) == expected
