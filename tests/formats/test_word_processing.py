"""Documents of word processors, each written out by hand: Word, OpenDocument, RTF."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft, ListItem
from mgtui.formats.reading import format_of, read_article

if TYPE_CHECKING:
    from pathlib import Path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>'
)
CORE = (
    '<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>'
    "</c:coreProperties>"
)
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def read(path: Path) -> Draft:
    return read_article(path, format_of(path))


def word(path: Path, body: str, *, title: str = "Template", author: str = "Username") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("docProps/core.xml", CORE.format(title=title, author=author))
    return path


def paragraph(text: str, style: str = "", more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r>{more}</w:p>'


MARK = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t> minutes.</w:t></w:r>'
CELL = "<w:tc>{}</w:tc>"


def test_a_word_document(tmp_path: Path) -> None:
    cells = "".join(CELL.format(paragraph(text)) for text in ("Dose", "Effect"))
    body = [
        paragraph("Zinc and sleep", "T"), paragraph("Results", "H"), paragraph("Zinc gave 15", more=MARK),
        f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>",
    ]  # fmt: skip
    draft = read(word(tmp_path / "a.zip", "".join(body)))
    assert (draft.title, draft.author, draft.issued) == ("Zinc and sleep", "", "")
    assert draft.blocks == (
        Block("heading", "Results", 1),
        Block("paragraph", "Zinc gave 15² minutes."),
        Block("table", rows=(("Dose", "Effect"), ("Dose", "Effect"))),
    )


def test_merged_cells_of_a_word_document(tmp_path: Path) -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("Zinc") + "</w:tc>"
    rows = [wide + CELL.format(paragraph("n")), "".join(CELL.format(paragraph(text)) for text in ("8", "15", "40"))]
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    draft = read(word(tmp_path / "a.docx", f"{paragraph('Zinc gave 15.')}<w:tbl>{table}</w:tbl>"))
    assert draft.blocks[-1] == Block("table", rows=(("Zinc", "", "n"), ("8", "15", "40")))


def test_properties_count_where_they_are_printed(tmp_path: Path) -> None:
    body = paragraph("Zinc and sleep") + paragraph("Jane Doe, Town") + paragraph("Zinc gave 15 minutes.")
    draft = read(word(tmp_path / "a.docx", body, title="Zinc and sleep", author="Jane Doe"))
    assert (draft.title, draft.author) == ("Zinc and sleep", "Jane Doe")
    assert [block.text for block in draft.blocks] == ["Jane Doe, Town", "Zinc gave 15 minutes."]


def test_a_name_of_the_properties_that_is_printed_in_full(tmp_path: Path) -> None:
    body = paragraph("Zinc and sleep") + paragraph("Mary Jane Doe[1], Bo Poe[2]") + paragraph("Zinc gave 15 minutes.")
    # Whoever saved a document may be any of its authors.
    for name in ("Jane Doe", "Bo Poe"):
        draft = read(word(tmp_path / "a.docx", body, title="Zinc and sleep", author=name))
        assert draft.author == "Mary Jane Doe, Bo Poe"


def test_a_manuscript_without_styles(tmp_path: Path) -> None:
    lines = ["Zinc and sleep", "A cohort", "Ann Roe1, Bo Poe2*", "2023-05-25", "Zinc gave 15 minutes more sleep."]
    draft = read(word(tmp_path / "a.docx", "".join(map(paragraph, lines))))
    assert (draft.title, draft.author, draft.issued) == ("Zinc and sleep", "Ann Roe, Bo Poe", "2023-05-25")
    lines = ["Zinc and sleep", "Roe, Ann; Poe, Bo.", "Zinc gave 15 minutes more sleep."]
    draft = read(word(tmp_path / "b.docx", "".join(map(paragraph, lines))))
    assert (draft.title, draft.author, draft.issued) == ("Zinc and sleep", "Ann Roe, Bo Poe", "")


def test_a_title_without_a_style(tmp_path: Path) -> None:
    lines = ["Zinc and the sleep of women", "Ann Roe, 6th February 2018", "Zinc gave 15 minutes more sleep."]
    draft = read(word(tmp_path / "a.docx", "".join(map(paragraph, lines))))
    assert (draft.title, draft.author, draft.issued) == ("Zinc and the sleep of women", "Ann Roe", "2018-02-06")
    heading = paragraph("Zinc and sleep of women") + paragraph("Background", "Heading2")
    assert read(word(tmp_path / "b.docx", heading + paragraph("Zinc gave sleep."))).title == "Zinc and sleep of women"
    sentences = paragraph("Zinc gave fifteen minutes more sleep.") + paragraph("Background", "Heading2")
    assert read(word(tmp_path / "c.docx", sentences + paragraph("Zinc gave sleep."))).title == ""


def test_what_stands_between_a_title_and_the_text(tmp_path: Path) -> None:
    text = paragraph("Forty women who took zinc slept a little longer than those who took none did. " * 4)
    under = (
        "Notes for those who sleep badly",
        "Issue · Friday, June 27, 2025 | For nurses",
        "Compiled and sent by Ann Roe, MD",
    )
    title = paragraph("Zinc and sleep", "Title")
    draft = read(word(tmp_path / "a.docx", title + "".join(map(paragraph, under)) + text))
    assert (draft.author, draft.issued) == ("Ann Roe", "2025-06-27")
    # One name alone has no word that the text has in small letters.
    draft = read(word(tmp_path / "b.docx", title + paragraph("Ann Roe") + paragraph("Zinc Women") + text))
    assert draft.author == "Ann Roe"
    assert read(word(tmp_path / "c.docx", title + paragraph("Zinc Women") + text)).author == ""


def test_a_word_document_with_entities(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>')
    with pytest.raises(CannotRead, match="entity"):
        read(path)


DAY = "<w:r><w:t>August 18, 2025</w:t></w:r>"


@pytest.mark.parametrize(
    ("foot", "issued"),
    [
        (f"<w:r><w:t>Draft v1.2 </w:t></w:r>{DAY}<w:r><w:instrText> PAGE </w:instrText></w:r>", "2025-08-18"),
        (f'<w:r><w:instrText> DATE \\@ "d" </w:instrText></w:r>{DAY}', ""),
        (f'<w:fldSimple w:instr=" SAVEDATE ">{DAY}</w:fldSimple>', ""),
        (f"<w:r><w:t>Next review: </w:t></w:r>{DAY}", ""),
        (f"<w:r><w:t>Printed on </w:t></w:r>{DAY}", ""),
        (f"{DAY}<w:r><w:t>, from May 2, 2024</w:t></w:r>", ""),
    ],
)
def test_the_only_day_in_heads_and_feet_is_the_date_unless_a_program_fills_it_in(
    tmp_path: Path, foot: str, issued: str
) -> None:
    path = word(tmp_path / "a.zip", paragraph("Zinc and sleep", "T") + paragraph("Zinc helped a little."))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/footer1.xml", f'<w:ftr xmlns:w="{WORD}"><w:p>{foot}</w:p></w:ftr>')
        archive.writestr("word/footer2.xml", f'<w:ftr xmlns:w="{WORD}"><w:p/></w:ftr>')
    assert read(path).issued == issued


@pytest.mark.parametrize("damaged", ["word/header2.xml", "word/footer1.xml"])
def test_a_damaged_head_or_foot_of_pages_keeps_no_document_out(tmp_path: Path, damaged: str) -> None:
    path = word(tmp_path / "a.docx", paragraph("Zinc and sleep", "T") + paragraph("Zinc gave 15 minutes."))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(damaged, "<x>ZINC & SLEEP</x>")
    assert read(path).title == "Zinc and sleep"


def test_a_damaged_text_or_head_with_entities_keeps_a_document_out(tmp_path: Path) -> None:
    path = word(tmp_path / "a.docx", "Zinc & sleep")
    with pytest.raises(CannotRead, match="not well-formed"):
        read(path)
    path = word(tmp_path / "b.docx", paragraph("Zinc and sleep", "T"))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/header1.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>& &a;</x>')
    with pytest.raises(CannotRead, match="entity"):
        read(path)


@pytest.mark.parametrize(("name", "member"), [("a.docx", "word/document.xml"), ("a.odt", "content.xml")])
def test_a_zip_bomb(tmp_path: Path, name: str, member: str) -> None:
    path = tmp_path / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(member, b"<a>" + b" " * (11 << 20) + b"</a>")
    with pytest.raises(CannotRead, match="zip bomb"):
        read(path)


def open_document(path: Path, body: str, *, manifest: str = "<manifest/>") -> Path:
    raised = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    names = "".join(f' xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "text", "table", "style", "draw"))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr(
            "content.xml",
            f"<office:document-content{names}><office:automatic-styles>{raised}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return path


def test_numbers_of_an_open_document_that_are_none(tmp_path: Path) -> None:
    body = (
        f'<text:h text:outline-level="{"9" * 5000}">Zinc</text:h><text:p>Zinc gave 15.</text:p><table:table>'
        f'<table:table-row><table:table-cell table:number-columns-repeated="{"9" * 5000}"><text:p>8</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    draft = read(open_document(tmp_path / "a.odt", body))
    assert (draft.title, draft.blocks[0]) == ("Zinc", Block("paragraph", "Zinc gave 15."))


def test_an_open_document(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>Taken out.</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">Zinc</text:h>'
        '<text:p>Zinc gave 15<text:span text:style-name="T1">2</text:span> minutes'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A &amp; B</text:p>"
        "</text:note-body></text:note>.<draw:frame><draw:image/></draw:frame></text:p><table:table><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>Dose</text:p></table:table-cell>'
        "<table:covered-table-cell/><table:table-cell><text:p>n</text:p></table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>8</text:p></table:table-cell>'
        "<table:table-cell><text:p>40</text:p></table:table-cell></table:table-row></table:table>"
    )
    draft = read(open_document(tmp_path / "a", body))
    assert draft.title == "Zinc"
    assert draft.blocks == (
        Block("paragraph", "Zinc gave 15² minutes[1]."),
        Block("table", rows=(("Dose", "", "n"), ("8", "8", "40"))),
        Block("list", items=(ListItem("A & B", 0, 1),)),
    )
    assert [part.why for part in draft.aside] == ["pictures"]


def test_an_open_document_with_a_password(tmp_path: Path) -> None:
    path = open_document(tmp_path / "a.odt", "", manifest="<manifest><encryption-data/></manifest>")
    with pytest.raises(CannotRead, match="password"):
        read(path)


RTF = r"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Title;}}
{\info{\title Template}{\author Username}}{\header Running}\pard\s2 Zinc and sleep\par\pard\s1 Results\par
\pard Zinc gave 15{\super 2} minutes in a caf\'e9 \u8211? at {\b night} long{\footnote A {\i note}.}.\v unseen\v0\par
{\listtext 1.\tab}one\par{\listtext 2.\tab}two\par
\pard\trowd\intbl Dose\cell Effect\cell\row\intbl 8 mg\cell none\cell\row
\pard{\pict 0a0b}{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt A link}} \{and\} \u55357?\u56832?\par}"""


def test_rtf(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_text(RTF, "ascii")
    draft = read(path)
    assert (draft.title, draft.author) == ("Zinc and sleep", "")
    assert draft.blocks == (
        Block("heading", "Results", 1),
        Block("paragraph", "Zinc gave 15² minutes in a café – at **night** long[1]."),
        Block("list", items=(ListItem("one", 0, 1), ListItem("two", 0, 2))),
        Block("table", rows=(("Dose", "Effect"), ("8 mg", "none"))),
        Block("paragraph", "A link {and} 😀"),
        Block("list", items=(ListItem("A *note*.", 0, 1),)),
    )
    assert [part.why for part in draft.aside] == ["pictures"]


@pytest.mark.parametrize(("text", "why"), [(RTF[:-1], "cut off"), ("{\\rtf1" + "{" * 1000, "nested deeper")])
def test_rtf_that_is_damaged(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "a.rtf"
    path.write_text(text, "ascii")
    with pytest.raises(CannotRead, match=why):
        read(path)


def test_above_a_title_may_stand_what_sort_of_work_it_is(tmp_path: Path) -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>"
    title = "Brine and the sleep of sailors: a systematic review"
    body = f"{bold.format('RESEARCH ARTICLE')}{bold.format(title)}{paragraph('Isa Roe, Tom Poe')}{paragraph('Text.')}"
    draft = read(word(tmp_path / "a.zip", body))
    assert (draft.title, draft.author) == (title, "Isa Roe, Tom Poe")
    assert draft.blocks[0].text.strip("*") == "RESEARCH ARTICLE"
