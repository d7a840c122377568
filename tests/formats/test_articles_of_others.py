# ruff: noqa: E501 - whole files are written out here
"""What articles of other people come with, and how it has to read: one test for each kind of damage."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest

from mgtui.errors import CannotRead
from mgtui.extraction.references import read_reference
from mgtui.formats.articles.html import read_html
from mgtui.formats.articles.jats_references import reference_text
from mgtui.formats.articles.markdown import read_markdown
from mgtui.formats.blocks import Draft, plain
from mgtui.formats.formulas import mathml_text, tex_text
from mgtui.formats.grid import Grid
from mgtui.formats.html_blocks import html_blocks, placed_blocks
from mgtui.formats.html_tree import read_html_tree
from mgtui.formats.identity import find_doi
from mgtui.formats.inlines import Inlines
from mgtui.formats.names import author_names
from mgtui.formats.page_teasers import first_teaser
from mgtui.formats.reading import format_of, read_article
from mgtui.formats.xml_tree import read_tree

FIRST = "Copper raised the pulse of thirty rowers who drank it each morning for six weeks at the boat house."
SECOND = "The rowers who drank water alone kept the pulse they had before, wrote the coach in the notes of the club."


def read(folder: Path, name: str, content: str) -> Draft:
    path = folder / name
    path.write_text(content, "utf-8")
    return read_article(path, format_of(path))


def page(inside: str, head: str = "<title>Copper and rowing</title>") -> str:
    return f"<html><head>{head}</head><body><article><h1>Copper and rowing</h1><p>{FIRST}</p>{inside}<p>{SECOND}</p></article></body></html>"


def jats(body: str, *, meta: str = "", back: str = "") -> str:
    return (
        f"<article><front><article-meta><title-group><article-title>Copper</article-title></title-group>{meta}</article-meta></front>"
        f"<body>{body}</body><back>{back}</back></article>"
    )


def texts(draft: Draft) -> list[str]:
    return [plain(block) for block in draft.blocks]


def headings(draft: Draft) -> list[str]:
    return [plain(block) for block in draft.blocks if block.kind == "heading"]


# Spans of cells


def test_a_grid_keeps_every_cell_in_its_column() -> None:
    grid = Grid()
    for row in (
        [("Arm", "2", None), ("Week", None, "2")],
        [("1", None, None), ("2", None, None)],
        [("a", None, None)] * 3,
    ):
        for cell in row:
            grid.cell(*cell)
        grid.end_row()
    assert grid.rows() == (("Arm", "Week", ""), ("", "1", "2"), ("a", "a", "a"))


def test_a_grid_of_cells_that_all_span_is_not_much_larger_than_its_cells() -> None:
    grid = Grid()
    for _ in range(500):
        for _ in range(10):
            grid.cell("a", "65534")
        grid.end_row()
    assert len(grid.rows()) == 500
    assert sum(cell != "" for row in grid.rows() for cell in row) == 5000
    assert max(map(len, grid.rows())) < 100


@pytest.mark.parametrize("span", ["0", "99999999", "x", "-3", "²"])
def test_a_grid_with_spans_that_are_no_numbers_or_too_large(span: str) -> None:
    grid = Grid()
    grid.cell("a", span, span)
    grid.cell("b")
    grid.end_row()
    assert all(len(row) <= 200 for row in grid.rows())
    assert {"a", "b"} <= {word for row in grid.rows() for cell in row for word in cell.split()}


def test_a_cell_may_reach_to_the_last_row_and_not_to_the_last_column() -> None:
    grid = Grid()
    grid.cell("a", "0", "0")
    grid.cell("b")
    grid.end_row()
    grid.cell("c")
    grid.end_row()
    assert grid.rows() == (("a", "b"), ("", "c"))


TABLE = "<table><thead><tr><th>Arm</th><th>Rise</th><th>P</th><th>Fall</th></tr></thead><tbody><tr><td>Small</td><td>3</td><td rowspan='2'>0.2</td><td>4</td></tr><tr><td>Large</td><td>5</td><td>6</td></tr></tbody></table>"


@pytest.mark.parametrize("name", ["a.html", "a.nxml", "a.txt"])
def test_spans_of_cells_in_every_format(tmp_path: Path, name: str) -> None:
    content = {
        "a.html": page(TABLE),
        "a.nxml": jats(f"<sec><title>Results</title><p>See below.</p><table-wrap>{TABLE}</table-wrap></sec>"),
        "a.txt": f"Copper and rowing\n\n{FIRST}\n\n{TABLE}\n",
    }[name]
    (table,) = (block for block in read(tmp_path, name, content).blocks if block.kind == "table")
    assert table.rows[1:] == (("Small", "3", "0.2", "4"), ("Large", "5", "", "6"))


def test_a_table_in_the_way_of_oasis() -> None:
    from mgtui.formats.articles.jats import read_jats

    rows = (
        "<o:row><o:entry morerows='1'>Small</o:entry><o:entry namest='b' nameend='c'>3</o:entry></o:row>"
        "<o:row><o:entry>4</o:entry><o:entry>5</o:entry></o:row>"
    )
    columns = "".join(f"<o:colspec colname='{name}'/>" for name in "abc")
    table = f"<o:table xmlns:o='http://docs.oasis-open.org/ns'><o:tgroup cols='3'>{columns}<o:tbody>{rows}</o:tbody></o:tgroup></o:table>"
    (block,) = (
        block
        for block in read_jats(jats(f"<p>See.</p><table-wrap>{table}</table-wrap>").encode()).blocks
        if block.kind == "table"
    )
    assert block.rows == (("Small", "3", ""), ("", "4", "5"))


def test_jats_as_archives_hand_it_out(tmp_path: Path) -> None:
    content = f"<OAI-PMH><GetRecord><record><metadata>{jats('<p>Oars.</p>')}</metadata></record></GetRecord></OAI-PMH>"
    assert texts(read(tmp_path, "a.xml", content)) == ["Oars."]


def test_a_list_in_a_cell_keeps_its_items_apart() -> None:
    (table,) = html_blocks(
        "<table><tr><th>Arm</th><th>Harm</th></tr><tr><td>A</td><td><ul><li>rash</li><li>cramp</li></ul></td></tr></table>"
    )
    assert table.rows[1] == ("A", "rash; cramp")


# Marks of references, powers and indices


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('by 31<a class="footnote-ref" href="#n2">4</a> beats', "by 31[4] beats"),
        ('in 20<a class="ref-link" href="https://x.example/a#B9">9</a> men', "in 20[9] men"),
        ('in 20<a href="https://x.example/a#ref-CR12">12</a> men', "in 20[12] men"),
        ('in 20<button class="ref">7</button> men', "in 20[7] men"),
        ('<span role="cell">3 mg</span><span role="cell">4 h</span>', "3 mg 4 h"),
        ('Rowers<a class="anchor" href="#r">#</a> <a class="headerlink" href="#r">¶</a>', "Rowers"),
        ('see <a href="https://x.example/a#part">20</a>', "see 20"),
        ("doi:10.1016/\u200bj.oar.2010.1\u2060", "doi:10.1016/j.oar.2010.1"),
        ('in 20<sup><a href="#1">1</a>,<a href="#2">2</a></sup> men', "in 20[1,2] men"),
        ("in 20<sup>[9]</sup> men, 8<sup>3–5</sup> women", "in 20[9] men, 8[3–5] women"),
        ("of the rowers.<sup>6</sup> They", "of the rowers.[6] They"),
        ("of rowers<sup>6</sup>who", "of rowers[6] who"),
        ("10 m<sup>2</sup> and 10<sup>6</sup> of Mg<sup>2+</sup>, CO<sub>2</sub>", "10 m² and 10⁶ of Mg²⁺, CO₂"),
        ("2.5<sup>a</sup> and the 1<sup>st</sup>", "2.5ᵃ and the 1st"),
        ('seen before [<a href="#1">1</a>, <a href="#2">2</a>]', "seen before [1, 2]"),
        ('told by others (<a href="#1">3</a>)', "told by others (3)"),
    ],
)
def test_marks_join_neither_words_nor_numbers(html: str, text: str) -> None:
    (block,) = html_blocks(f"<p>{html}</p>")
    assert plain(block) == text


def test_marks_in_jats() -> None:
    body = "<p>Rose by 12<xref ref-type='bibr'>3</xref> in 40<sup><xref ref-type='bibr'>4</xref>,<xref ref-type='bibr'>5</xref></sup> men [<xref ref-type='bibr'>6</xref>], <xref ref-type='table'>2</xref>.</p>"
    from mgtui.formats.articles.jats import read_jats

    assert texts(read_jats(jats(body).encode())) == ["Rose by 12[3] in 40[4,5] men [6], 2."]


def test_marks_in_markdown(tmp_path: Path) -> None:
    draft = read(
        tmp_path,
        "a.md",
        "# Copper\n\nThe pulse rose.<sup>1</sup> They drank 20<sup>2</sup> ml, 30[4](#n4) ml, `x<sup>2</sup>`.\n",
    )
    assert draft.blocks[0].source == "The pulse rose.[1] They drank 20² ml, 30[\\[4\\]](#n4) ml, `x<sup>2</sup>`."


def test_paragraphs_of_references_at_the_end_of_a_page_are_a_list_of_them() -> None:
    works = "".join(f"<p>Roe A{letter}, Poe B. Iron in rats. J Rest. 2009;{letter}:9.</p>" for letter in "BCDEFG")
    said = "<p>Zinc lengthened sleep in a trial of forty women who took it each evening for eight weeks.</p>" * 2
    draft = read_html(
        f"<html><body><article><h1>Zinc and sleep</h1>{said}<p>So it was.</p>{works}</article></body></html>"
    )
    assert [block.text for block in draft.blocks if block.kind == "heading"] == ["References"]


def test_soft_hyphens_are_no_text() -> None:
    (block,) = html_blocks("<p>Sup\u00adple\u00admen\u00adta\u00adtion</p>")
    assert block.text == "Supplementation"


def test_links_to_works_stay_and_others_do_not() -> None:
    (block,) = html_blocks(
        '<p>One (<a href="https://pubmed.ncbi.nlm.nih.gov/777/">1</a>), <a href="https://doi.org/10.1000/a(b)c">two</a>, <a href="https://shop.example/buy">three</a>.</p>'
    )
    assert (
        block.text
        == "One ([1](https://pubmed.ncbi.nlm.nih.gov/777/)), [two](https://doi.org/10.1000/a%28b%29c), three."
    )


def test_an_address_may_leave_out_how_it_is_read() -> None:
    (block,) = html_blocks("<p>one (<a href='//doi.org/10.5555/oar.1'>1</a>)</p>")
    assert block.text == "one ([1](https://doi.org/10.5555/oar.1))"


def test_links_named_by_a_service_read_as_the_number_of_the_work() -> None:
    (block,) = html_blocks(
        '<ol><li>Poe A. Oars. Boats. 2004;2:1-9. [<a href="https://www.ncbi.nlm.nih.gov/pubmed/777">PubMed</a>] <a href="https://doi.org/10.1000/182">CrossRef</a></li></ol>'
    )
    study = read_reference(plain(block))
    assert (study.title, study.volume, study.pmid, study.doi) == ("Oars", "2", "777", "10.1000/182")


def test_links_cannot_break_out_of_markdown() -> None:
    inlines = Inlines()
    inlines.add("a] b", link="https://doi.org/10.1/x) [y](z <>")
    assert inlines.markdown() == "[a\\] b](https://doi.org/10.1/x%29%20[y]%28z%20%3C%3E)"


# Formulas


@pytest.mark.parametrize(
    ("mathml", "text"),
    [
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a + b)/2"),
        ("<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mi>n</mi></msqrt>", "x² = √(n)"),
        ("<msub><mi>C</mi><mi>max</mi></msub>", "C_max"),
        ("<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>x</mi>", "∑₁ⁿx"),
    ],
)
def test_mathml_as_text(mathml: str, text: str) -> None:
    assert mathml_text(read_tree(f"<math>{mathml}</math>".encode())) == text
    (block,) = html_blocks(f"<p>Thus <math>{mathml}</math>.</p>")
    assert plain(block) == f"Thus {text}."


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<span class='MathJax'>xx</span><script type='math/tex'>x^2</script>", "$x^2$"),
        (
            "<span class='katex'><span class='katex-mathml'><math><mi>x</mi></math></span><span class='katex-html'>x x</span></span>",
            "x",
        ),
        ("<span style='display: none'><math><mi>y</mi></math></span><img class='mwe-math-fallback' alt='{y}'>", "y"),
        ("<img class='latex' alt='a_1'>", "$a_1$"),
    ],
)
def test_formulas_that_pages_draw(html: str, text: str) -> None:
    (block,) = html_blocks(f"<p>Thus {html}.</p>")
    assert plain(block) == f"Thus {text}."


def test_tex_without_its_document() -> None:
    assert tex_text(r"\documentclass{minimal}\begin{document}$$\frac{a}{b}$$\end{document}") == r"$\frac{a}{b}$"


def test_formulas_of_jats_and_those_that_are_pictures(tmp_path: Path) -> None:
    draft = read(
        tmp_path,
        "a.nxml",
        jats(
            "<p>So <inline-formula><math><mi>x</mi></math></inline-formula>.</p><disp-formula><label>(1)</label><graphic href='f1.gif'/></disp-formula>"
        ),
    )
    assert texts(draft) == ["So x."]
    assert [(part.why, part.text) for part in draft.aside] == [("formulas that are pictures", "(1)")]


# Web pages


@pytest.mark.parametrize(
    "form",
    [
        "<h2><div><a name='x'><a name=''></a>{}</a></div></h2>",
        "<h2><button type='button'>{}</button></h2>",
        "<h3><p>{}</p></h3>",
        "<div role='heading' aria-level='2'>{}</div>",
        "<div class='section-title'>{}</div>",
        "<p style='font-weight: 700; font-size: 1.4em'>{}</p>",
    ],
)
def test_headings_in_every_form(tmp_path: Path, form: str) -> None:
    inside = "".join(
        form.format(name) + f"<div><p>{FIRST.replace('thirty', name)}</p></div>" for name in ("1. Oars", "2. Ropes")
    )
    assert headings(read(tmp_path, "a.html", page(inside))) == ["1. Oars", "2. Ropes"]


def test_what_only_editors_and_screen_readers_see_is_no_text() -> None:
    (block,) = html_blocks("<h2>Oars<span class='mw-editsection'>[edit]</span> <i class='x sr-only'>section</i></h2>")
    assert plain(block) == "Oars"


def test_a_page_without_the_end_of_its_head(tmp_path: Path) -> None:
    draft = read(
        tmp_path,
        "a.html",
        f"<!doctype html><html><head><title>Copper</title><meta charset=utf-8><body><article><h1>Copper</h1><p>{FIRST}</p><p>{SECOND}</p></article>",
    )
    assert texts(draft) == [FIRST, SECOND]


def test_what_repeats_inside_an_article_stays(tmp_path: Path) -> None:
    draft = read(tmp_path, "a.html", page(f"<h2>Again</h2><p>{FIRST}</p>"))
    assert texts(draft).count(FIRST) == 2


def test_captions_of_tables_leads_and_definitions_stay(tmp_path: Path) -> None:
    inside = (
        "<figure><table><tr><td>Dose</td><td>Pulse</td></tr><tr><td>1 mg</td><td>60</td></tr></table><figcaption>Table 2. Pulse by dose</figcaption></figure>"
        "<dl><dt>Pulse</dt><dd>beats of the heart in a minute</dd></dl>"
    )
    content = page(inside).replace(
        "<h1>Copper and rowing</h1>",
        "<h1>Copper and rowing</h1><div class='key-points'><p>Copper made hearts beat faster in one small club.</p></div>",
    )
    found = texts(read(tmp_path, "a.html", content))
    assert "Table 2. Pulse by dose" in found
    assert "Pulse: beats of the heart in a minute" in found
    assert found[0] == "Copper made hearts beat faster in one small club."


def test_boxes_that_lead_elsewhere_are_set_aside(tmp_path: Path) -> None:
    draft = read(
        tmp_path,
        "a.html",
        page(
            f"<p><a href='/other'>Ten rivers that every rower has to see</a></p><p>{FIRST.replace('pulse', 'weight')}</p>"
        ),
    )
    assert "Ten rivers that every rower has to see" in [part.text for part in draft.aside]
    assert "Ten rivers that every rower has to see" not in texts(draft)


@pytest.mark.parametrize(
    "box",
    [
        '<section class="newsletter-box"><h3>Rowing weekly</h3><p>All the news of rowers, each Monday, with what they drink.</p></section>',
        '<div class="author-bio-box"><p>Ann Roe is a writer who rows in the mornings and lives in Oak Town with two dogs.</p></div>',
        '<div class="email-box hide"><p>Thank you, your message to a friend is on its way to the friend who rows with you.</p></div>',
        '<p>Tags: <a rel="tag" href="/t/1">rowers</a>, <a rel="tag" href="/t/2">oars and boats of copper</a></p>',
        '<p><a href="/1">Oars are found on the lake by rowers of the club</a> [VIDEO]<br><a href="/2">Boats are lost in the fog of a morning</a></p>',
        "<p>Get the Rowing Weekly delivered through your letterbox every week, with all that is new of oars.</p>",
        '[button link="/kit"] Send us the story of your own boat and of your oars [/button]',
        '<ul class="latest-news-box"><li><a href="/a">Boats</a> A boat was found on the lake this very morning by a rower.</li></ul>',
        '<article class="post-7 post"><p>What another post says of oars and of rowers, and of the boats that they were in.</p></article>',
        f'<div class="photo gallery"><h3>1/9 Oars</h3><p>{SECOND.replace("coach", "painter of boats")}</p></div>',
        '<table><tr><td><a href="/1">Oars are found on the lake</a></td><td><a href="/2">More of oars</a></td></tr><tr><td><a href="/3">Boats are lost</a></td><td><a href="/4">More of boats</a></td></tr></table>',
    ],
)
def test_boxes_inside_a_text_are_no_part_of_it(tmp_path: Path, box: str) -> None:
    whole = page(f"<p>{FIRST} {SECOND}</p>" * 3 + box).replace("<article>", '<article class="post-6 post">')
    draft = read(tmp_path, "a.html", whole)
    assert texts(draft)[0] == FIRST
    assert texts(draft)[-1] == SECOND
    assert len(texts(draft)) == 5


@pytest.mark.parametrize("name", ["no-captions", "gallery"])
def test_a_text_whose_class_sounds_like_that_of_pictures_stays(tmp_path: Path, name: str) -> None:
    inside = f'<div class="text {name}">' + f"<p>{FIRST} {SECOND}</p>" * 5 + "</div>"
    assert f"{FIRST} {SECOND}" in texts(read(tmp_path, "a.html", page(inside)))


@pytest.mark.parametrize(
    ("texts", "linked", "within", "start"),
    [
        (["Oars " * 150, "Top stories", "A boat was lost", "Another was found"], "0000", "1000", 1),
        # A label in the text itself, and a heading of it that only sounds like one
        (["Oars " * 150, "Top stories", "A boat was lost", "Another was found"], "0000", "1111", 4),
        (["Oars " * 150, "Recent studies", "A boat was lost"], "000", "100", 3),
        (["Oars " * 150, "Boats", "One was lost", "Ropes", "One was found", "Lakes", "None"], "0101010", "1" * 7, 1),
        (["Oars " * 150, "Boats", "One was lost", "Ropes", "One was found", "Oars " * 150], "010100", "1" * 6, 6),
        # Linked headings of long sections
        (["Oars " * 150, *["Boats", *["One was lost"] * 4] * 3], "0" + "10000" * 3, "1" * 16, 16),
        (["Oars", "Top stories", "A boat was lost"], "000", "100", 3),
    ],
)
def test_where_teasers_begin(texts: list[str], linked: str, within: str, start: int) -> None:
    assert first_teaser(texts, [each == "1" for each in linked], [each == "1" for each in within]) == start


def test_headlines_of_the_site_below_a_text_are_no_part_of_it(tmp_path: Path) -> None:
    news = "".join(
        f"<h3><a href='/{n}'>Boat {n} is lost</a></h3><p>It was lost on lake {n} by a rower.</p>" for n in range(3)
    )
    draft = read(tmp_path, "a.html", page(f"<p>{FIRST} {SECOND}</p>" * 4).replace("</article>", f"{news}</article>"))
    assert texts(draft)[-1] == SECOND
    shops = news.replace("href='/", "href='https://shop.example/")
    draft = read(tmp_path, "a.html", page(f"<p>{FIRST} {SECOND}</p>" * 4).replace("</article>", f"{shops}</article>"))
    assert texts(draft)[-1] != SECOND


def test_a_post_that_an_article_shows_stays(tmp_path: Path) -> None:
    shown = '<div class="social-embed"><blockquote class="twitter-tweet"><p>We row at six, said the club.</p></blockquote></div>'
    assert "We row at six, said the club." in texts(read(tmp_path, "a.html", page(shown)))


def test_what_a_link_shows_when_pointed_at_is_no_text(tmp_path: Path) -> None:
    popup = '<p>The coach, <span><a href="/roe">Ann Roe</a><span class="popover-body">Ann Roe: more of her</span></span>, wrote it down for the club.</p>'
    assert "The coach, Ann Roe, wrote it down for the club." in texts(read(tmp_path, "a.html", page(popup)))


@pytest.mark.parametrize(
    "line", ["Updated Nov. 19, 2019 8:21 am ET / Original Nov. 18, 2019", "https://e.org/rowing/2019"]
)
def test_a_line_of_dates_or_an_address_is_no_text(tmp_path: Path, line: str) -> None:
    draft = read(
        tmp_path, "a.html", f"<html><body><main><p>{line}</p><p>{FIRST}</p><p>{SECOND}</p></main></body></html>"
    )
    assert texts(draft) == [FIRST, SECOND]


def test_a_list_of_works_at_the_end_is_told_by_its_class(tmp_path: Path) -> None:
    works = (
        "<ol class='references'><li>Poe A. Oars. Boats. 2004;2:1-9.</li><li>Lo M. Ropes. Boats. 2005;3:4-8.</li></ol>"
    )
    draft = read(tmp_path, "a.html", page("").replace("</article>", f"{works}</article>"))
    assert headings(draft) == ["References"]
    assert len(draft.blocks[-1].items) == 2


def test_pictures_are_listed(tmp_path: Path) -> None:
    draft = read(tmp_path, "a.html", page("<img src='x/boat.png?w=3'><img alt='A rower' src='y.png'>"))
    assert [part.text for part in draft.aside if part.why == "pictures"] == ["boat.png", "A rower"]


@pytest.mark.parametrize(
    ("declared", "encoding", "bad", "note"),
    [
        ("iso-8859-1", "cp1252", b"", ""),
        ("gb2312", "gb18030", b"", ""),
        ("utf-8", "utf-8", b"\xff", "1 of its characters cannot be read"),
        ("unknown-name", "cp1252", b"", "not UTF-8 in line 1, which was read as Windows-1252"),
    ],
)
def test_encodings_as_the_web_means_them(tmp_path: Path, declared: str, encoding: str, bad: bytes, note: str) -> None:
    text = page("<p>The “best” café of the rowers – so they said themselves, each time that anybody asked.</p>" * 5)
    content = (
        text.replace("<head>", f"<head><meta charset={declared}>").encode(encoding).replace(b"asked", b"asked" + bad, 1)
    )
    path = tmp_path / "a.html"
    path.write_bytes(content)
    draft = read_article(path, format_of(path))
    assert any("“best” café of the rowers –" in found for found in texts(draft))
    assert " ".join(draft.notes) == note


# Front matter


@pytest.mark.parametrize("site", ["", "<meta property='og:site_name' content='Oar Weekly'>"])
def test_a_heading_that_says_more_than_the_tab_is_the_title(tmp_path: Path, site: str) -> None:
    content = page("", f"<title>Copper and rowing | Oar Weekly</title>{site}").replace(
        "<h1>Copper and rowing</h1>", "<h1>Copper and rowing: what is known?</h1>"
    )
    draft = read(tmp_path, "a.html", content)
    assert (draft.title, draft.stated_by["title"]) == ("Copper and rowing: what is known?", "the first heading")


def test_front_matter_is_what_was_made_to_say_it(tmp_path: Path) -> None:
    head = (
        "<title>Copper and rowing | Oar Weekly</title><meta name='author' content='admin'><meta property='og:site_name' content='Oar Weekly'>"
        "<link rel='canonical' href='https://oar.example/copper'>"
        '<script type="application/ld+json">{"@graph": [{"@type": "Article", "headline": "Copper and rowing", "datePublished": "2019-03-02T10:00", "author": [{"name": "Ada Poe"}, {"name": "Max Lo"}]}]}</script>'
    )
    content = page("", head).replace("</h1>", "</h1><p>Ada Poe and Max Lo</p><p>2 March 2019</p>")
    draft = read(tmp_path, "a.html", content)
    assert (draft.title, draft.author, draft.issued) == ("Copper and rowing", "Ada Poe, Max Lo", "2019-03-02")
    assert (draft.publisher, draft.source) == ("Oar Weekly", "https://oar.example/copper")
    assert draft.stated_by["author"] == "JSON-LD author"


@pytest.mark.parametrize(
    ("front", "title", "issued"),
    [
        ("---\ntitle: Copper: a metal\ndate: 2020-02-03\n---\n", "Copper: a metal", "2020-02-03"),
        ('{\n"title": "Copper",\n"date": "2020-02-03"\n}\n\n', "Copper", "2020-02-03"),
        ("---\n\n# Copper\n\n", "Copper", ""),
        ("---\n\nCopper is a metal.\n\n---\n", "", ""),
        ("---\n---\n# Copper\n\n", "Copper", ""),
    ],
)
def test_front_matter_of_markdown_that_is_no_yaml(tmp_path: Path, front: str, title: str, issued: str) -> None:
    draft = read(tmp_path, "a.md", f"{front}{FIRST}\n\n---\n\n{SECOND}\n")
    assert (draft.title, draft.issued) == (title, issued)
    assert {FIRST, SECOND} <= set(texts(draft))


def test_markdown_that_begins_with_html_is_markdown(tmp_path: Path) -> None:
    folded = f"<details>\n<summary>More</summary>\n\n{SECOND}\n\n</details>\n"
    content = f"<h1 align='center'>Copper</h1>\n\n<p>{FIRST}</p>\n\n<div>\n\n**Rowers** drank.\n\n</div>\n\n{folded}"
    draft = read(tmp_path, "a.md", content)
    assert draft.title == "Copper"
    assert {FIRST, SECOND, "Rowers drank."} <= set(texts(draft))


def test_marks_of_notes_are_no_part_of_a_title_in_jats() -> None:
    from mgtui.formats.articles.jats import read_jats

    marked = jats("<p>Oars.</p>").replace(
        "Copper</article-title>", "Copper<xref ref-type='fn'>*</xref></article-title><subtitle>a trial</subtitle>"
    )
    assert read_jats(marked.encode()).title == "Copper: a trial"


@pytest.mark.parametrize(
    "inside",
    [
        "<footer>© 2008–2024 Oar Weekly</footer>",
        "<ol class='footnotes'><li id='n1'>Poe A. Copper. Oars. 2004;2:1-9.</li></ol>",
    ],
)
def test_dates_that_nobody_gave_the_article(tmp_path: Path, inside: str) -> None:
    assert read(tmp_path, "a.html", page(inside)).issued == ""


def test_a_printed_byline_and_date(tmp_path: Path) -> None:
    content = page("").replace(
        "</h1>", "</h1><div class='byline'>By Ada Poe</div><div class='date'>Published May 3, 2011</div>"
    )
    draft = read(tmp_path, "a.html", content)
    assert (draft.author, draft.issued) == ("Ada Poe", "2011-05-03")
    assert draft.stated_by["issued"] == "the date printed below the title"


@pytest.mark.parametrize(
    ("head", "below", "author", "issued"),
    [
        ("", "<p class='byline'>11.12.2019 - Ada Roe</p>", "Ada Roe", "2019-12-11"),
        ("", "<div class='meta'>Par <a href='/x'>Ada Roe</a></div><div>jeudi 13 juin 2019</div>", "Ada Roe", "2019-06-13"),
        ("", "<div>Pressemitteilung vom 20.01.2022</div>", "", "2022-01-20"),
        ("", "<span class='author'>Ada Roe<br>Do 7 May</span>", "Ada Roe", ""),
        ("", "<a href='/autoren/ada-roe/'>Ada Roe</a>", "Ada Roe", ""),
        ("", "<a rel='author' href='/x'>Ada</a>", "Ada", ""),
        ("", "<p>von Booten und Menschen</p>", "", ""),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Roe">',
            "<span>Ada Roe</span>", "Ada Roe", "",
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ada Roe"}]}</script>',
            "<span>Ada Roe</span>", "Ada Roe", "",
        ),
    ],
)  # fmt: skip
def test_who_wrote_a_page_and_when(tmp_path: Path, head: str, below: str, author: str, issued: str) -> None:
    html = page("", f"<title>Copper and rowing</title>{head}").replace("</h1>", f"</h1>{below}")
    draft = read(tmp_path, "a.html", html)
    assert (draft.author, draft.issued) == (author, issued)


def test_the_day_below_the_title_goes_before_that_above_it(tmp_path: Path) -> None:
    html = (
        page("")
        .replace("<h1>", "<div>Donnerstag, 16. Februar 2012</div><h1>")
        .replace("</h1>", "</h1><div>14. Februar 2012</div>")
    )
    assert read(tmp_path, "a.html", html).issued == "2012-02-14"
    # Alone it may be the day on which the page was looked at.
    assert read(tmp_path, "a.html", html.replace("<div>14. Februar 2012</div>", "")).issued == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ada Poe, MD, and Max van Lo", "Ada Poe, Max van Lo"),
        ("Ada Poe, Updated Feb 3", "Ada Poe"),
        ("Username", ""),
        ("Authority control", ""),
        ("https://oar.example/ada", ""),
        ("Last Updated: January 7, 2025", ""),
        ("Ada Roe Follow us", "Ada Roe"),
        ("Marine EPA and DHA", ""),
        ("Ada Poe and Jane Roe, MD", "Ada Poe, Jane Roe"),
    ],
)
def test_names_of_authors(text: str, names: str) -> None:
    assert author_names(text) == names


def test_names_behind_a_word_for_them() -> None:
    assert author_names("Compiled and sent by Ada Poe, MD", is_labelled=True) == "Ada Poe"
    assert author_names("Ada Poe", is_labelled=True) == ""


# JATS


def test_an_untitled_beginning_does_not_stand_under_the_abstract(tmp_path: Path) -> None:
    abstract = "<abstract><sec><title>Conclusions</title><p>It rose.</p></sec></abstract>"
    draft = read(
        tmp_path, "a.nxml", jats("<p>Rowers drink.</p><sec><title>Methods</title><p>We asked.</p></sec>", meta=abstract)
    )
    assert texts(draft) == ["Abstract", "Conclusions", "It rose.", "Main text", "Rowers drink.", "Methods", "We asked."]


def test_interests_and_funding_of_the_front_matter_stay(tmp_path: Path) -> None:
    meta = (
        "<author-notes><fn fn-type='conflict'><p>Poe owns a mine.</p></fn><corresp>Write to Poe</corresp></author-notes>"
        "<funding-group><award-group><funding-source>Mine Fund</funding-source><award-id>7</award-id></award-group></funding-group>"
    )
    draft = read(tmp_path, "a.nxml", jats("<p>Rowers drink.</p>", meta=meta))
    assert texts(draft) == ["Rowers drink.", "Competing interests", "Poe owns a mine.", "Funding", "Mine Fund (7)"]
    assert [(part.why, part.text) for part in draft.aside] == [("affiliations", "Write to Poe")]


def test_notes_pictures_and_replies_of_jats(tmp_path: Path) -> None:
    body = "<p>Rowers drink<fn><label>*</label><p>Mostly tea.</p></fn> a lot.</p><fig><label>Figure 1</label><caption><p>A boat</p></caption><graphic href='boat.tif'/></fig>"
    reply = "<sub-article><front-stub><title-group><article-title>Reply</article-title></title-group></front-stub><body><p>We agree.</p></body></sub-article></article>"
    draft = read(tmp_path, "a.nxml", jats(body).replace("</article>", reply))
    assert texts(draft) == ["Rowers drink a lot.", "* Mostly tea.", "Figure 1 A boat"]
    assert {part.why: part.text for part in draft.aside} == {
        "pictures": "Figure 1 boat.tif", "replies and other articles in the file": "Reply: We agree.",
    }  # fmt: skip


NAMES = (
    "<surname>Poe</surname><given-names>A</given-names>",
    "<surname>van 't Lo</surname><given-names>Max B</given-names><suffix>Jr</suffix>",
)
MARKED = "<article-title>The weight of oars</article-title>. <source>eOars</source> <year>1999</year>;<volume>7</volume>(<issue>2</issue>):<fpage>11</fpage>–<lpage>19</lpage>."


@pytest.mark.parametrize("tag", ["element-citation", "mixed-citation", "citation", "nlm-citation"])
@pytest.mark.parametrize(
    "form",
    [
        "<name>{}</name>, <name>{}</name>",
        "<string-name>{}</string-name>, <string-name>{}</string-name>",
        "<person-group><name>{}</name><name>{}</name></person-group>",
    ],
)
def test_references_of_jats_give_every_marked_field(tag: str, form: str) -> None:
    ids = "<pub-id pub-id-type='doi'>10.1000/oars.7</pub-id><pub-id pub-id-type='pmid'>4242</pub-id>"
    text = reference_text(
        read_tree(f"<ref><label>1</label><{tag}>{form.format(*NAMES)} {MARKED}{ids}</{tag}></ref>".encode())
    )
    study = read_reference(text)
    assert [name.family for name in study.author] == ["Poe", "van 't Lo"]
    assert (study.title, study.container_title, study.volume, study.issue, study.page) == (
        "The weight of oars",
        "eOars",
        "7",
        "2",
        "11-19",
    )
    assert (study.issued, study.doi, study.pmid) == ("1999", "10.1000/oars.7", "4242")


def test_references_of_groups_and_with_remarks() -> None:
    group = "<ref><element-citation><person-group><collab>World Rowing Organization</collab></person-group><article-title>Boats of the world</article-title><source>Oars</source><year>2003</year><volume>4</volume><fpage>9</fpage><comment>Review</comment></element-citation></ref>"
    text = reference_text(read_tree(group.encode()))
    assert text == "World Rowing Organization. Boats of the world. Oars. 2003;4:9. [Review]"
    study = read_reference(text)
    assert (study.author[0].literal, study.title, study.container_title, study.page) == (
        "World Rowing Organization",
        "Boats of the world",
        "Oars",
        "9",
    )


# Printed references


def test_a_doi_that_a_line_end_divided() -> None:
    assert find_doi("doi:10.1016/j. oars.2009.06.001.") == "10.1016/j.oars.2009.06.001"
    assert find_doi("10.1016/j") == ""
    assert find_doi("doi:10.1000/abc. Next sentence of 2009") == "10.1000/abc"


def test_references_copied_without_their_blanks() -> None:
    study = read_reference(
        "Poe AB,Lo M,et al. Weights of oars.Oars. 2013;31:5339-48. [PMID: 777] CrossrefMedlineGoogle Scholar"
    )
    assert [name.family for name in study.author] == ["Poe", "Lo"]
    assert (study.title, study.container_title, study.volume, study.pmid) == ("Weights of oars", "Oars", "31", "777")
    study = read_reference("Poe AB JrandLo ME. Copper in rowers.Am J Oars. 2005;161:303-6.")
    assert [name.family for name in study.author] == ["Poe", "Lo"]
    assert study.container_title == "Am J Oars"


@pytest.mark.parametrize(
    "text",
    [
        'Poe A, Lo M (March 2004). "Weights of oars". Oars Med. 27 (3): 123–130. PMID 777.',
        'Poe, Ada; Lo, Max B. (2004). "Weights of oars". Oars Med. 27 (3): 123–130.',
        "Poe, A., Lo, M., 2004. Weights of oars. Oars Med. 27 (3), 123–130.",
        "Poe A, Lo M. Weights of oars. Oars Med. (2004) 27(3):123–130. doi: 10.1000/zzz",
        "A. Poe and M. Lo, “Weights of oars,” Oars Med., vol. 27, no. 3, pp. 123–130, 2004.",
        "A. Poe, M. Lo, Weights of oars. Oars Med. 27(3), 123–130 (2004).",
        'Poe, Ada, and Max Lo. "Weights of oars." Oars Med., vol. 27, no. 3, 2004, pp. 123–130.',
        "Poe, Ada, and Max Lo. 2004. “Weights of oars.” Oars Med. 27 (3): 123–130.",
        "Poe, Ada, and Max Lo. “Weights of oars.” Oars Med. 27, no. 3 (2004): 123–130.",
        "Weights of oars in clubs. Poe A, Lo M. Oars Med. 2004;27(3):123-130.",
        "Poe A, Lo M. Weights of oars. Oars Med. 2004;27(3):123-130. View article PubMed/NCBI Google Scholar",
    ],
)
def test_printed_references_of_many_styles(text: str) -> None:
    study = read_reference(text)
    assert [name.family for name in study.author] == ["Poe", "Lo"]
    assert study.title.removesuffix(" in clubs") == "Weights of oars"
    assert (study.container_title or "").rstrip(".") == "Oars Med"
    assert (study.volume, study.issue, study.page, (study.issued or "")[:4]) == ("27", "3", "123-130", "2004")


def test_a_title_and_journal_apart_only_by_a_comma() -> None:
    study = read_reference("A. Poe, M. Lo, Weights of oars, Oars Med. 27 (2004) 123–130.")
    assert (study.title, study.container_title, study.volume) == ("Weights of oars", "Oars Med", "27")


# EPUB


def test_an_epub_that_is_locked(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml", "<container><rootfiles><rootfile full-path='O/p.opf'/></rootfiles></container>"
        )
        archive.writestr(
            "O/p.opf",
            "<package><metadata/><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>",
        )
        archive.writestr("O/a.xhtml", "\x12\x90unreadable")
        archive.writestr(
            "META-INF/encryption.xml",
            "<encryption><EncryptedData><CipherData><CipherReference URI='O/a.xhtml'/></CipherData></EncryptedData></encryption>",
        )
    with pytest.raises(CannotRead, match="DRM"):
        read_article(path, format_of(path))


def test_elements_written_as_empty_are_empty_in_xhtml_alone() -> None:
    html = "<h2/><p>a</p>"
    in_xhtml, in_html = (placed_blocks(read_html_tree(html, is_xml=is_xml)) for is_xml in (True, False))
    assert [placed.block.kind for placed in in_xhtml] == ["paragraph"]
    assert [placed.block.kind for placed in in_html] == ["heading"]


# Cost


@pytest.mark.parametrize(
    "name", ["a.html", "a.md", *(pytest.param(each, marks=pytest.mark.long) for each in ("a.nxml", "a.txt"))]
)
def test_the_cost_grows_with_the_length(tmp_path: Path, name: str) -> None:
    def seconds(paragraphs: int) -> float:
        lines = [FIRST.replace("thirty", str(number)) for number in range(paragraphs)]
        content = {
            "a.html": page("".join(f"<h2>Results</h2><p>{line}</p>" for line in lines)),
            "a.md": "# Copper\n\n" + "\n\n".join(lines),
            "a.nxml": jats("".join(f"<p>{line}</p>" for line in lines)),
            "a.txt": "Copper\n\n" + "\n\n".join(lines),
        }[name]
        began = time.process_time()
        read(tmp_path, name, content)
        return time.process_time() - began

    seconds(50)
    # Eight times as long takes eight times as long, and would take sixty-four if it were squared. The less of two: now and
    # then garbage is collected meanwhile.
    assert min(seconds(3200), seconds(3200)) < 24 * max(seconds(400), 0.02)


# Footnotes


def test_footnotes_of_markdown_become_marks_and_a_list() -> None:
    draft = read_markdown(
        "# Zinc\n\nIt gave 15[^1] minutes.[^w] `[^1]`\n\n[^1]: Roe A. Zinc. Sleep. 2004;1:2-9.\n    More of it.\n\n## End\n\n"
        "Text.\n\n[^w]: Doe, 2006.\n"
    )
    assert [block.source or block.text for block in draft.blocks] == [
        "It gave 15[1] minutes.[2] `[^1]`",
        "End",
        "Text.",
        "References",
        "1. Roe A. Zinc. Sleep. 2004;1:2-9. More of it.\n2. Doe, 2006.",
    ]


def test_the_first_of_numbered_headings_is_no_title(tmp_path: Path) -> None:
    parts = f"### 1Sources of copper\n\n{FIRST}\n\n#### 1.1Where\n\n{SECOND}\n\n### 2Doses\n\n{SECOND}\n"
    assert read(tmp_path, "copper.md", parts).title == ""
    assert read(tmp_path, "one.md", f"# 1 cup of copper\n\n{FIRST}\n\n# Doses\n\n{SECOND}\n").title == "1 cup of copper"
    assert read(tmp_path, "ten.md", f"# 10 uses of copper\n\n{FIRST}\n\n## 1. Rowing\n\n{SECOND}\n").title
