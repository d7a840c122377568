"""Articles out of PDFs, each set here line by line: where a line stands and in which type."""

from __future__ import annotations

import zlib
from base64 import b85decode
from typing import TYPE_CHECKING

import pytest

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Draft, plain
from mgtui.formats.reading import format_of, read_article

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Set = tuple[float, float, str, float, str]
"""Left and base of a line in points, its font (R, B or I), its size, its words."""
FONTS = {"R": "Times-Roman", "B": "Times-Bold", "I": "Times-Italic"}


def pdf(pages: Iterable[Iterable[Set]], about: str = "") -> bytes:
    """A PDF with these lines on its pages."""
    fonts = " ".join(f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{font} >>" for name, font in FONTS.items())
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", f"<< {about} >>"]
    kids = []
    for lines in pages:
        shown = "\n".join(f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, font, size, text in lines)
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
        resources = f"/Resources << /Font << {fonts} >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {resources} /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(data)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return f"{data}trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{start}\n%%EOF".encode()


def column(x: float, top: float, lines: Iterable[str | tuple[str, str, float]], leading: float = 12) -> list[Set]:
    """Lines one below the other: roman of 10 points, or (words, font, size)."""
    full = [line if isinstance(line, tuple) else (line, "R", 10.0) for line in lines]
    return [(x, top - number * leading, font, size, text) for number, (text, font, size) in enumerate(full)]


def read(folder: Path, data: bytes) -> Draft:
    path = folder / "a.pdf"
    path.write_bytes(data)
    return read_article(path, format_of(path))


def shape(draft: Draft) -> list[tuple[str, str]]:
    return [(block.kind, plain(block)) for block in draft.blocks]


LEFT = [
    ("Methods", "B", 10.0), "Forty women took zinc each evening for", "eight weeks, and each morning they wrote",
    "down how long they had slept. The sleep-", "ing hours were counted by a nurse who did",
    "not know which of them had taken it. The", "hours of the first week were not counted,",
]  # fmt: skip
RIGHT = [
    "since all had to grow used to the sheets.", "", ("Length of sleep", "I", 10.0),
    "However, none of these doses was found to be", "significantly associated with a longer sleep",
    "in any of the three towns that took part in", "it. A well-known trial had found the same.",
    "Zinc did not change the hours of the others.",
]  # fmt: skip


def paper() -> list[list[Set]]:
    head = (60.0, 780.0, "I", 8.0, "J Trials 2011")
    first = [
        head, (60, 740, "B", 18, "Zinc and sleep in women"), (60, 720, "B", 18, "of three towns"),
        (60, 700, "R", 12, "Jane Doe"), (104, 704, "R", 6, "1"), (108, 700, "R", 12, ", John Roe"),
        (156, 704, "R", 6, "2"),
        (60, 686, "R", 8, "1 Institute of Sleep, Town. Published online 12 March 2011. doi:10.1000/182"),
        *column(60, 660, LEFT), *column(310, 660, RIGHT), (296, 30, "R", 8, "1"),
    ]  # fmt: skip
    second = [
        head, *column(60, 740, [("References", "B", 12.0)]),
        *column(60, 720, ["1. Doe J. Zinc in the evening. Sleep", "2004;27:123.", "2. Roe J. Zinc. 1999."]),
        (60, 684, "R", 10, "3. Poe J. More. 2000."),
        (296, 30, "R", 8, "2"),
    ]  # fmt: skip
    return [first, second]


def test_a_paper_in_two_columns(tmp_path: Path) -> None:
    draft = read(tmp_path, pdf(paper(), "/Title (doi:) /Author (Typist) /CreationDate (D:20090827120000Z)"))
    assert (draft.title, draft.author) == ("Zinc and sleep in women of three towns", "Jane Doe, John Roe")
    assert draft.stated_by["title"] == "the likeliest lines of the first page"
    assert (draft.issued, draft.doi) == ("2011-03-12", "10.1000/182")
    texts = shape(draft)
    assert [text for kind, text in texts if kind == "heading"] == ["Methods", "Length of sleep", "References"]
    place = texts.index(("heading", "Methods"))
    assert texts[place + 1][1].startswith("Forty women took zinc each evening for eight weeks")
    assert "The sleeping hours were counted" in texts[place + 1][1]
    assert texts[place + 1][1].endswith("first week were not counted, since all had to grow used to the sheets.")
    assert texts[place + 3][1].startswith("However, none of these doses was found to be significantly associated")
    assert "A well-known trial" in texts[place + 3][1]
    assert [part.text for part in draft.aside] == ["J Trials 2011", "1", "2"]
    (entries,) = (block.items for block in draft.blocks if block.kind == "list")
    assert [(item.number, item.text) for item in entries] == [
        (1, "Doe J. Zinc in the evening. Sleep 2004;27:123."), (2, "Roe J. Zinc. 1999."), (3, "Poe J. More. 2000."),
    ]  # fmt: skip


def test_three_narrow_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    words = ["Roe A. Iron in the morning rest", "of seven rowers and one steersman", "was measured at sea. Rest 2004."]
    columns = [
        [*column(x, 700, [f"{n}. {words[0]}", *words[1:], *words] * 2)] for n, x in ((1, 40), (2, 220), (3, 400))
    ]
    draft = read(tmp_path, pdf([[line for each in columns for line in each]], "/Title (doi:)"))
    whole = " ".join(text for _, text in shape(draft))
    assert whole.index("1. Roe") < whole.index("2. Roe") < whole.index("3. Roe")
    assert "of seven rowers and one steersman was measured" in whole


def test_the_columns_of_a_poster(tmp_path: Path) -> None:
    words = [
        "Roe counted the hours that all of",
        "the rowers slept in every town and",
        "every harbour where they rested.",
    ]
    wide = "Zinc did not change the hours of sleep of any of the rowers, whom nobody had woken before."
    page = [
        (40, 780, "B", 30, "Zinc and the sleep of rowers in four towns"),
        *column(40, 700, [f"one. {words[0]}", *words[1:] * 4]), *column(260, 700, [f"two. {words[0]}", *words[1:] * 4]),
        *column(40, 560, [wide, wide]),
        *column(520, 700, [f"three. {words[0]}", *words[1:] * 6]),
        *column(720, 700, [f"four. {words[0]}", *words[1:] * 5]),
    ]  # fmt: skip
    whole = " ".join(text for _, text in shape(read(tmp_path, pdf([page], "/Title (doi:)"))))
    order = [whole.index(each) for each in ("one.", "two.", "nobody had woken", "three.", "four.")]
    assert order == sorted(order)
    assert f"one. {' '.join(words)}" in whole


def test_labels_of_a_journal_and_of_its_publisher_are_no_headings(tmp_path: Path) -> None:
    page = [
        (60, 770, "B", 10, "Clinical Study"), (60, 740, "B", 18, "Zinc and sleep in women"),
        (60, 700, "R", 12, "Jane Doe"), (60, 690, "B", 12, "Town Hospital, 3-18-22 Main Road, Town, 113-8677"),
        *column(60, 660, [("Methods", "B", 12.0), *LEFT[1:]]), *column(310, 660, [*RIGHT[:1], *RIGHT[3:]]),
        (60, 500, "B", 12, "Submit your next manuscript to us"), (60, 480, "B", 12, "(DOCX)"),
    ]  # fmt: skip
    draft = read(tmp_path, pdf([page], "/Title (doi:)"))
    assert draft.title == "Zinc and sleep in women"
    assert [text for kind, text in shape(draft) if kind == "heading"] == ["Methods"]


def test_names_below_the_notes_of_a_margin(tmp_path: Path) -> None:
    lines = [
        (60, 740, "B", 18, "Zinc and sleep in women"), (400, 725, "R", 7, "Article reuse guidelines:"),
        (60, 700, "R", 12, "Jane Doe, PharM"), (150, 704, "R", 6, "1"), (154, 700, "R", 12, ", Jin-LingRoe"),
        *column(60, 660, LEFT), *column(310, 660, RIGHT),
    ]  # fmt: skip
    assert read(tmp_path, pdf([lines], "/Title (doi:)")).author == "Jane Doe, Jin-Ling Roe"


def test_a_line_after_a_full_stop_is_no_heading(tmp_path: Path) -> None:
    lines = [
        "Results", "Each dose was tested by itself.", "However, none of these doses was found",
        "to be significantly associated with the length of a cold in any town.",
    ]  # fmt: skip
    draft = read(tmp_path, pdf([column(60, 700, ["Zinc and the common cold", "", *lines])], "/Title (doi:)"))
    assert draft.title == "Zinc and the common cold"
    assert [text for kind, text in shape(draft) if kind == "heading"] == ["Results"]
    assert "However, none of these doses was found to be" in shape(draft)[-1][1]


def test_a_long_list_of_references_does_not_say_what_the_type_of_the_text_is(tmp_path: Path) -> None:
    works = [
        (f"{number}. Roe A, Poe B. Zinc and rest in towns. Rest 2001;{number}:2.", "R", 7.0) for number in range(1, 40)
    ]
    lines = [("Results", "B", 12.0), *LEFT[1:], ("References", "B", 12.0), *works]
    draft = read(
        tmp_path, pdf([[(60, 780, "B", 18, "Zinc and sleep in women"), *column(60, 740, lines)]], "/Title (doi:)")
    )
    assert [text for kind, text in shape(draft) if kind == "heading"] == ["Results", "References"]


@pytest.mark.parametrize(
    "lines",
    [
        [
            ("4 Allergy to zinc or copper", "I", 10.0),
            ("5 Patients who sleep by day", "I", 10.0),
            ("6 Night work", "I", 10.0),
        ],
        [("The ends of the trial are as follows:", "I", 10.0)],
        [("Roe and Poe et al", "B", 10.0)],
        [("Keywords: zinc; sleep; women", "B", 10.0)],
    ],
)
def test_points_and_labels_in_other_type_are_no_headings(tmp_path: Path, lines: list[tuple[str, str, float]]) -> None:
    text = column(60, 740, [("Results", "B", 12.0), *LEFT[1:] * 3, "", *lines, "", *LEFT[1:]])
    draft = read(tmp_path, pdf([[(60, 780, "B", 18, "Zinc and sleep in women"), *text]], "/Title (doi:)"))
    assert [text for kind, text in shape(draft) if kind == "heading"] == ["Results"]


def test_a_page_that_is_drawn_twice_is_read_once(tmp_path: Path) -> None:
    lines = [*column(60, 660, LEFT * 2), *column(310, 660, RIGHT * 2)]
    again = [(x + 1.5, y - 2, font, size, text) for x, y, font, size, text in lines if text]
    assert shape(read(tmp_path, pdf([[*lines, *again]]))) == shape(read(tmp_path, pdf([lines])))


def test_the_heads_of_a_table_are_no_headings(tmp_path: Path) -> None:
    rows = [(x, 470 - 12 * n, "R", 9, text) for n in range(3) for x, text in ((60, "Wool"), (150, "15"), (220, "41"))]
    table = [("Table 2. Minutes of sleep by the dose taken", "B", 9.0), ("KIND OF BLANKET", "B", 9.0)]
    text = ["The women of the first town slept as long as", *LEFT[1:]]
    found = read(tmp_path, pdf([[*column(60, 660, LEFT * 2), *column(60, 494, table), *rows, *column(60, 420, text)]]))
    assert [text for kind, text in shape(found) if kind == "heading"] == ["Methods", "Methods"]


def test_a_heading_that_runs_into_its_paragraph_is_part_of_it(tmp_path: Path) -> None:
    run = [(60, 500, "I", 10.0, "3.1. Effects of zinc and of copper on"), (60, 488, "I", 10.0, "the sleep of women."),
           (150, 488, "R", 10.0, " Zinc lengthened it by an hour or so.")]  # fmt: skip
    text = column(60, 740, [("Results", "B", 12.0), *LEFT[1:] * 3])
    lines = [(60, 780, "B", 18, "Zinc and sleep in women"), *text, *run, *column(60, 476, LEFT[1:])]
    draft = read(tmp_path, pdf([lines], "/Title (doi:)"))
    assert [text for kind, text in shape(draft) if kind == "heading"] == ["Results"]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ada S. Roe . Ben Poe .", "Ada S. Roe, Ben Poe"),
        ("A. Roe1,2, B.C.Poe2 & D. F. Doe1", "A. Roe, B.C. Poe, D. F. Doe"),
    ],
)
def test_names_with_other_signs_between_them(tmp_path: Path, line: str, authors: str) -> None:
    lines = [(60, 760, "B", 18, "Zinc and sleep in women"), (60, 730, "R", 11, line), *column(60, 700, LEFT * 2)]
    assert read(tmp_path, pdf([lines], "/Title (doi:)")).author == authors


@pytest.mark.parametrize(
    "words",
    [
        "Since January 2020 Elsevier has created a COVID-19 resource centre with",
        "This article appeared in a journal published by Elsevier. The attached",
    ],
)
def test_a_page_that_a_publisher_put_before_an_article_is_no_part_of_it(tmp_path: Path, words: str) -> None:
    cover = column(60, 700, [(words, "R", 14.0)])
    lines = [
        (60, 760, "B", 18, "Zinc and sleep in women"),
        (60, 730, "R", 12, "Jane Doe, John Roe"),
        *column(60, 700, LEFT * 2),
    ]
    draft = read(tmp_path, pdf([cover, lines], "/Title (doi:)"))
    assert (draft.title, draft.author) == ("Zinc and sleep in women", "Jane Doe, John Roe")


def test_the_lines_of_a_title_may_differ_a_little_in_size(tmp_path: Path) -> None:
    lines = [
        (60, 760, "B", 18, "Zinc and sleep"),
        (60, 740, "B", 18.4, "in women of three towns"),
        *column(60, 700, LEFT),
    ]
    assert read(tmp_path, pdf([lines], "/Title (doi:)")).title == "Zinc and sleep in women of three towns"


def test_the_rows_of_a_wide_table_stay_together(tmp_path: Path) -> None:
    cells = [
        ("Dose", "n", "Minutes"),
        ("8 mg", "20", "none"),
        ("15 mg", "40", "plus fifteen"),
        ("Placebo", "41", "none"),
    ]
    rows = [
        (x, 440 - 12 * number, "R", 9, text)
        for number, row in enumerate(cells)
        for x, text in zip((60, 296, 500), row, strict=True)
    ]
    draft = read(tmp_path, pdf([[*column(60, 660, LEFT * 2), *column(310, 660, RIGHT * 2), *rows]]))
    assert [block.rows for block in draft.blocks if block.kind == "table"] == [tuple(cells)]


def test_cells_that_are_surely_of_no_column_make_no_table(tmp_path: Path) -> None:
    cells = [
        ("8 mg", "20", "none"),
        ("15 mg", "40", "fifteen"),
        ("All", "60", "seven"),
        ("Age", "41 years and more in all"),
    ]
    rows = [
        (x, 440 - 12 * number, "R", 9, text)
        for number, row in enumerate(cells)
        for x, text in zip((60, 200, 260), row, strict=False)
    ]
    draft = read(tmp_path, pdf([[*column(60, 660, LEFT), *rows]]))
    assert [text for _, text in shape(draft)][-4:] == [" ".join(row) for row in cells]


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (["Jane Doe and John Roe"], "Jane Doe, John Roe"),
        (["Jane Doe, John Roe, Ann", "Poe, Max Foe"], "Jane Doe, John Roe, Ann Poe, Max Foe"),
        (["Jane Doe, John Roe", "Ann Poe, Max Foe"], "Jane Doe, John Roe, Ann Poe, Max Foe"),
        (["Jane Doe \\267 John Roe"], "Jane Doe, John Roe"),
        (["Institute of Sleep, Town"], ""),
        (["Jane Doe and"], ""),
    ],
)
def test_authors_are_names_under_the_title(tmp_path: Path, lines: list[str], authors: str) -> None:
    top = [("Zinc and sleep in women", "B", 18.0), *lines, ("Town, 2011, page 1-9", "R", 8.0)]
    assert read(tmp_path, pdf([[*column(60, 760, top, 24), *column(60, 600, LEFT)]])).author == authors


def test_a_list_beside_the_end_of_the_text_comes_last(tmp_path: Path) -> None:
    left = [*LEFT, *LEFT[1:], ("REFERENCES", "B", 12.0), "Doe, J. (2001). Zinc and sleep. Sleep", "Rest 3, 12-19."]
    right = [
        *LEFT[1:],
        ("FUNDING", "B", 12.0),
        *LEFT[1:],
        "",
        "",
        "Poe, A. (2005). Zinc and dreams. Sleep",
        "Rest 7, 2-9.",
    ]
    page = [*column(60, 760, left), *column(320, 760, right)]
    found = shape(read(tmp_path, pdf([page])))
    headings = [text for kind, text in found if kind == "heading"]
    assert headings[-2:] == ["FUNDING", "REFERENCES"]


def test_authors_side_by_side(tmp_path: Path) -> None:
    rows = [
        (x, y, "R", size, text)
        for y, (one, two), size in [
            (720, ("Jane Doe", "John Roe"), 12),
            (708, ("jane@oak.org", "john@oak.org"), 9),
            (696, ("Oak University", "Elm College"), 9),
            (680, ("Ann Poe", "Max Foe"), 12),
            (668, ("ann@oak.org", "max@oak.org"), 9),
        ]
        for x, text in ((60, one), (360, two))
    ]
    title = (60, 760, "B", 18, "Zinc and sleep in women")
    draft = read(tmp_path, pdf([[title, *rows, *column(60, 600, LEFT)]]))
    assert draft.author == "Jane Doe, John Roe, Ann Poe, Max Foe"


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Jane Doe) Tj 9 Tw ( John) Tj 0 Tw ( Roe) Tj 9 Tw ( Max) Tj 0 Tw ( Poe", "Jane Doe, John Roe, Max Poe"),
        ("Jane) Tj 9 Tw ( Doe) Tj 0 Tw (", "Jane Doe"),
    ],
)
def test_names_with_the_room_of_a_letter_between_them(tmp_path: Path, names: str, authors: str) -> None:
    page = [
        (60, 740, "B", 18, "Zinc and the sleep of women"), (60, 710, "R", 12, names),
        (60, 694, "R", 12, "Institute of Sleep, Town"), *column(60, 660, LEFT * 2),
    ]  # fmt: skip
    assert read(tmp_path, pdf([page])).author == authors


def test_a_short_title_with_a_subtitle(tmp_path: Path) -> None:
    top = [(60, 700, "B", 18, "Zinc nights"), (60, 676, "B", 14, "How zinc changes the sleep of women at night")]
    names = (60, 640, "R", 12, "Jane Doe, John Roe")
    draft = read(tmp_path, pdf([[*top, names, *column(60, 600, LEFT)]]))
    # Never its subtitle alone.
    assert draft.title in ("", "Zinc nights", "Zinc nights How zinc changes the sleep of women at night")
    assert draft.author == "Jane Doe, John Roe"


def test_a_mark_above_the_line_does_not_join_a_number(tmp_path: Path) -> None:
    lines = [(60, 700, "R", 10, "Zinc gave 15"), (112, 704, "R", 6, "2"), (118, 700, "R", 10, "minutes of sleep.")]
    assert shape(read(tmp_path, pdf([lines]))) == [("paragraph", "Zinc gave 15\u00b2 minutes of sleep.")]


def test_heads_and_feet(tmp_path: Path) -> None:
    pages = [
        column(60, 780, ["J Trials 2011", f"Page {word} has some words of its own.", str(number)])
        for number, word in enumerate(("one", "two", "three"), 1)
    ]
    draft = read(tmp_path, pdf(pages))
    assert [text for _, text in shape(draft)] == [
        f"Page {word} has some words of its own." for word in ("one", "two", "three")
    ]
    assert [part.text for part in draft.aside] == ["J Trials 2011", "1", "2", "3"]


def test_a_stamp_at_the_side_of_the_first_page_says_its_date(tmp_path: Path) -> None:
    stamp = ") Tj 0 1 -1 0 30 300 Tm (arXiv:2101.00001v1 [q-bio.NC] 6 Jan 2021"
    words = ["Forty women took zinc each evening for eight weeks."] * 20
    page = [(60, 790, "R", 20.0, stamp), *column(60, 720, [("Zinc and the sleep of women", "B", 18.0)])]
    draft = read(tmp_path, pdf([[*page, *column(60, 600, words)]]))
    assert draft.issued == "2021-01-06"
    assert not any("arXiv" in text for _, text in shape(draft))


def test_a_pdf_of_pictures(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"a scan.*ocrmypdf"):
        read(tmp_path, pdf([[]]))


def test_a_pdf_whose_letters_stand_apart(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="letters stand apart"):
        read(tmp_path, pdf([column(60, 700, [" ".join("Zinc lengthened sleep in women")])]))


def test_tables_of_figures_are_no_letters_that_stand_apart(tmp_path: Path) -> None:
    figures = [" ".join("41235" * 3)] * 8
    draft = read(tmp_path, pdf([column(60, 700, ["Zinc lengthened sleep in women.", *figures])]))
    assert "Zinc lengthened sleep" in draft.blocks[0].text


@pytest.mark.parametrize("cut", [10, 100, 300, 500])
def test_a_pdf_cut_off(tmp_path: Path, cut: int) -> None:
    with pytest.raises(CannotRead):
        read(tmp_path, pdf([column(60, 700, ["Some words"])])[:-cut])


@pytest.mark.parametrize("zeros", [5, 5000])
def test_a_pdf_whose_last_block_is_filled_with_zeros(tmp_path: Path, zeros: int) -> None:
    whole = pdf([column(60, 700, ["Some words"])])
    assert "Some words" in " ".join(block.text for block in read(tmp_path, whole + b"\0" * zeros).blocks)
    with pytest.raises(CannotRead, match="cut off"):
        read(tmp_path, whole[:-10] + b"\0" * zeros)


# The same page, locked with AES-256: once with no password for readers, once with one.
OPEN = (
    "c-oCrON$&;6yCYG3~m%-Ad8DIWFbl2_XC?I$xJuV7^a<$AyJ~-XHSQouA#anCLv2D;KEh5fe=VsiI7DC`2mU=BPa-tE6p|{0TDq^PxU;~*e>kq"
    "rtUrUo$q}2tJ7z(x7<BM4|BBm^P_LRLlhHS`tzvOLdB^|8wnRnu6CnxfQp_QqzPsKSViqNO5@l7*<8XDhl&%!IKgjY-r(^$R4kR7;~LYMRQ{i-"
    "O`$3Qbh}b<GR2`gR$c@y0+%8L8~6d^YMPXrRRB>9L$`#S>4IXhD-ym?cw7VD1j~O(7jyL+4pj6veLdYaL5hlFZjz?##ql({km_M@Gc0n3<@Gck"
    ")N7bh)&M4TmE1b|>fKLo-TwW<C+GhDYw7(jfBW|Cvmf2u8vR<nynkU|`;BJ?YfnDOZyh=RlYj8p@gM$p?fDz+`wOouoLxU~!1(9<!>b2h{NT@z"
    "&%F0V?|$|0o!f_RE&ceoID7Afts{dI*B)Hm>VN(C(f0>$-dWiH`St5pemV0}BW$Pijzl#h@idm;99DZ`nS^x@3uc8?npp-84o7vWaM7>bIJzpL"
    "Vg<LHh{5WhjWs!GseQ02Wy!ph1Xd!uEOO#mId5eUBu3aoVhr~tsNl5Ekp-$FA;wweQ{;}YsJ)?4WtHGfy@^|%WX>p$PG)0*%beyQps0X!ktiiW"
    "2JeYd2B;&;P}@l!vgE=uCuH^_0U{_8MT}a<Xhqgm2~M4$Of>z_owiB8jytQPoAp}fLep}^av4@O(zpSg#KqB0|1{q-inHC0>euUCyiL$-s;8Tk"
    "4sIptQ^>)o<g8<G^OP_TXY@K`(9DGfJD4Ndt7zbCN(dV*H%yyIHEE0h8bYm?S{e(kE5((H8N6bI6Dk95{8TakJ*99=(fA3zdayJptwU&NdZ}86"
    "KL>|O$%GKCb)0goJ#h&rBu^$vLEAIke6dOy5v&o}`(Py{mpJ3S7=@mnJ{doaDKQtLjL*fGq;oNN;d3!zX87vL4M(Y(_HTc9If1-lwJc$pY>$Xn"
    "mti=x1P?(9!>x|l=17%wNjqp(W;s05?f(OTvC<ib>e5Dy)$X{M)UK+h#!$j7T3qa`bkRQ!uYFG"
)
LOCKED = (
    "c-oCrO^6&t6b4a*7Cni0*h7izDY{)%uYP4%O|mm6PTXb3#DjXMpI4jF-RY&LH|`4Nq=bkb_2x|>U^Ewr7?6ku4|`BV33%|L2hl?gK}>QHt7m^Q"
    "I3Dcj8LD1??|WZ;{pQWDEcG5|3sB7e^6Pg$6pT<(`B#cgrzoG_*+fzvca2-G){1h)t>KvP3|K7|7YiK47RYB3Cb*(}b{NOxMFK6Jyj+yWtF2K("
    "*i<U~XKGuh#thx7RGz>%bjPag%tiA@QA$kyX2w+<S6g++qFRPtm2)NwM#O>0eCNWWCi9Jn{FihwQ@`aX%E6XzCfhd1it?Bn<Al9@8rRQYGYoEu"
    "MNYBwakSQ)CXDeGFm7se8^x>V@AmTg&5y*n3-5gL@R9BVKmT-g_xA9S%Wr*n>#ncv>)-R<+)GbheDlXQZhyVozk2P_1^xc#m(IQY=LY}mkH0Tm"
    "TYc!ktGoB#+yC^&UvvGri{I~jOCG!AKX~`|FK<0}W&7j{Pc00-Ir0Vh__xbX+`Mx3wHxPKVf&@`C8{Zjr-;nX5p^h*%e-D8f?Hvg=9Xs%hwBa2"
    "q#QJE6kQ#Qa+!1-1D0q|GGGXvIv-If2Hd+KU9dt&!4>C`N^ZTA45JfZoRLa<&z+5diiF$-ubBaZDkufUY9#=TQ8K@&lcWR6NUk}x)Q6;`i&k-K"
    "jL;Hwuo@@}Tnm#tMk{iKob9y(ArW|VN^0hEF_tWooG0Ur78oHS7^*=#Z2O@%X_G+{_g6=^n$z7gZOfHQRaoA{Q42aj%A?)EDL6C=_(4YvnvEXW"
    "BWO4Eoy~HWbgT^lHMLfYXib(yMPLzQq)FwYdLNAg?Lm6wlhUZTVlrtjgv}=xtTiIjWV<K|=2ApV-b-gFm~6FVE&v2&mGKPoksujr7)y>CZ6dXT"
    "QR9TmG%Hwd<Ua>hi5ecg0WBPGqf&5&dF2FE6hJRdb@O(Osh~s`^zb4|N{}Rx!x+mwKY22`6H{U)#yHHxxMVXi;IlDdrudrL4cD=r^zUH!I%aw0"
    "YE|WFvNs~0S<1tqgPvtyjf(llBrYTapF7cT;MxdCi~k3b$4Yk;>YdGosDp7aZd~0=jA0aPF+bm3?iK$4<lcF#"
)


def test_a_pdf_with_a_password_for_its_owner_only(tmp_path: Path) -> None:
    draft = read(tmp_path, zlib.decompress(b85decode(OPEN)))
    assert shape(draft) == [("paragraph", "Zinc lengthened sleep in a trial of forty women.")]


def test_a_pdf_locked_with_a_password(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="locked with a password"):
        read(tmp_path, zlib.decompress(b85decode(LOCKED)))


def test_titles_among_banners_and_labels(tmp_path: Path) -> None:
    text = column(60, 560, LEFT * 3)
    names = (60, 580, "R", 12, "Jane Doe, John Roe")
    banner = [(60, 760, "B", 22, "HHS Public Access"), (60, 745, "R", 14, "Author manuscript")]
    draft = read(tmp_path, pdf([[*banner, (60, 650, "B", 14, "Zinc and sleep of women"), names, *text]]))
    assert draft.title == "Zinc and sleep of women"
    journal = [(60, 684, "R", 8, "Contents lists available"), (60, 656, "R", 15, "Review of Sleep and Rest")]
    address = (60, 628, "R", 8, "www.oak.example/locate/sleep")
    draft = read(tmp_path, pdf([[*journal, address, (60, 600, "R", 14.8, "Zinc and sleep of women"), names, *text]]))
    assert draft.title == "Zinc and sleep of women"
    half = [(60, 680, "B", 18, "THE ADVICE ON ZINC AND"), (60, 640, "B", 24, "SLEEP")]
    assert read(tmp_path, pdf([[*half, *text]])).title in ("", "THE ADVICE ON ZINC AND SLEEP")


def test_a_title_that_heads_every_page(tmp_path: Path) -> None:
    first = [(60, 760, "B", 16, "Zinc and sleep of women"), *column(60, 700, LEFT * 3)]
    others = [[(60, 770, "R", 8, "Zinc and sleep of women"), *column(60, 700, LEFT * 3)] for _ in range(3)]
    draft = read(tmp_path, pdf([first, *others]))
    assert draft.title == "Zinc and sleep of women"
    assert "Zinc and sleep of women" not in [text for _, text in shape(draft)]
    behind_a_picture = read(tmp_path, pdf([[], first, *others]))
    assert behind_a_picture.title == "Zinc and sleep of women"


def test_words_that_a_blank_without_room_breaks(tmp_path: Path) -> None:
    # Letters without a blank's room between them are one word where that stands elsewhere.
    narrow = ") Tj -2.5 Tw ( {}) Tj 0 Tw ("
    lines = [
        "The gain was signifi" + narrow.format("cant") + " in women who", "slept the nights of" + narrow.format("the")
        + " trial, and no", "other gain was significant in any of them.",
    ]  # fmt: skip
    (text,) = (text for _, text in shape(read(tmp_path, pdf([column(60, 700, lines)]))))
    assert text == (
        "The gain was significant in women who slept the nights of the trial, and no other gain was significant in "
        "any of them."
    )


def test_a_tab_between_words_is_a_blank(tmp_path: Path) -> None:
    words = ["Zinc had no effect on the \t\tlength\tof sleep in women", "of\tthree\ttowns who took it each evening."]
    ((_, text),) = shape(read(tmp_path, pdf([column(60, 700, [("Zinc and sleep", "B", 18.0), "", *words])])))
    assert text == "Zinc had no effect on the length of sleep in women of three towns who took it each evening."


def test_numbers_beside_the_lines_of_a_manuscript(tmp_path: Path) -> None:
    words = [line if isinstance(line, str) else line[0] for line in LEFT * 3]
    numbers = [(30.0, 700.0 - 12 * place, "R", 10.0, f"{place + 1}") for place in range(len(words))]
    draft = read(tmp_path, pdf([[*numbers, *column(60, 700, words)]]))
    assert not any(character.isdecimal() for _, text in shape(draft) for character in text)
    # The banner of an archive begins further left than the numbers.
    banner = column(20, 780, ["bioRxiv preprint, posted online and not", "certified by peer review, all rights kept"])
    draft = read(tmp_path, pdf([[*banner, *numbers, *column(60, 700, words)]] * 2))
    assert not any(character.isdecimal() for _, text in shape(draft) for character in text)
    # The first column of a table counts up too, at the edge of the text.
    rows = [(60.0, 700.0 - 12 * place, "R", 10.0, f"{place + 1}") for place in range(12)]
    cells = [(90.0, 700.0 - 12 * place, "R", 10.0, "women who took zinc") for place in range(12)]
    draft = read(tmp_path, pdf([[*rows, *cells, *column(60, 540, words)]]))
    assert any("12" in text for _, text in shape(draft)) or any("12" in str(block.rows) for block in draft.blocks)
