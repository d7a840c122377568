# ruff: noqa: E501 - whole files are written out here
"""Articles out of web pages, JATS, EPUB, PDF and Markdown."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft, ListItem, plain
from mgtui.formats.components import without_components
from mgtui.formats.html_blocks import html_blocks
from mgtui.formats.reading import format_of, read_article

SENTENCE = "Magnesium is said to help people sleep, and one trial of 46 older people agrees with that in most of its measures. "
PAGE = f"""<!DOCTYPE html><html><head><title>Sleep | Site</title><meta property="og:title" content="Magnesium and sleep">
<meta name="author" content="Jane Doe"><meta name="citation_doi" content="10.1000/182">
<script>var tracking = "never shown";</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/shop">Our shop</a></li></ul></nav>
<article><h1>Magnesium and sleep</h1><div class="byline">By Jane Doe</div><p>{SENTENCE * 3}</p><h2>What a trial found</h2><p>{SENTENCE * 2}It took <b>8 weeks</b>.</p>
<table><tr><th>Group</th><th>n</th></tr><tr><td>Magnesium</td><td>23</td></tr><tr><td>Placebo</td><td>23</td></tr></table>
<ul><li>One</li><li>Two</li></ul><p>{SENTENCE}</p></article>
<footer><p>Subscribe to our newsletter for more.</p></footer></body></html>"""
JATS = """<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "JATS.dtd"><article xmlns:xlink="x"><front>
<journal-meta><journal-title-group><journal-title>J Trials</journal-title></journal-title-group></journal-meta><article-meta>
<article-id pub-id-type="pmid">123</article-id><article-id pub-id-type="doi">10.1000/182</article-id>
<title-group><article-title>Magnesium<xref ref-type="fn">*</xref> in <italic>vivo</italic></article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Doe</surname><given-names>Jane</given-names></name></contrib>
<contrib contrib-type="editor"><name><surname>No</surname></name></contrib></contrib-group>
<pub-date pub-type="epub"><day>3</day><month>5</month><year>2011</year></pub-date><pub-date pub-type="ppub"><year>2011</year></pub-date>
<volume>7</volume><issue>2</issue><fpage>9</fpage><lpage>11</lpage>
<abstract><sec><title>Methods</title><p>We gave Mg<sup>2+</sup>.</p></sec></abstract></article-meta></front>
<body><sec><title>Results</title><p>It rose<xref ref-type="bibr"><sup>1</sup></xref>, p&#x2009;&lt;&#x2009;0.05 &alpha;.<list list-type="order">
<list-item><p>one</p></list-item><list-item><p>two</p></list-item></list></p><sec><title>Sub</title><p>Deeper.</p></sec>
<table-wrap><label>Table 1</label><caption><p>Groups</p></caption><table><thead><tr><th colspan="2">A</th><th>B</th></tr></thead>
<tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table></table-wrap></sec></body>
<back><ref-list><ref><label>1</label><citation><name><surname>Roe</surname></name><year>2001</year></citation></ref></ref-list></back>
</article>"""


def read(folder: Path, name: str, content: str | bytes) -> Draft:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_article(path, format_of(path))


def shape(draft: Draft) -> list[tuple[str, str]]:
    return [(block.kind, plain(block)) for block in draft.blocks]


def test_a_web_page(tmp_path: Path) -> None:
    draft = read(tmp_path, "page.txt", PAGE)
    assert (draft.title, draft.author, draft.doi) == ("Magnesium and sleep", "Jane Doe", "10.1000/182")
    assert [block.kind for block in draft.blocks] == ["paragraph", "heading", "paragraph", "table", "list", "paragraph"]
    assert draft.blocks[2].text.endswith("It took **8 weeks**.")
    assert draft.blocks[3].rows == (("Group", "n"), ("Magnesium", "23"), ("Placebo", "23"))
    outside = {part.text for part in draft.aside}
    assert any("Our shop" in text for text in outside)
    assert any("newsletter" in text for text in outside)
    assert not any("never shown" in text or "color" in text for text in outside)


def test_references_of_jats_are_punctuated(tmp_path: Path) -> None:
    marked = """<ref><label>2</label><element-citation><person-group person-group-type="author"><name>
        <surname>Artime</surname><given-names>CA</given-names></name><name><surname>Bali</surname>
        <given-names>Jean-Pierre</given-names></name><etal/></person-group><person-group person-group-type="editor"><name>
        <surname>No</surname><given-names>E</given-names></name></person-group><article-title>Is it safe?</article-title>
        <source>Respir Care</source><year>2014</year><volume>59</volume><issue>6</issue><fpage>991</fpage>
        <lpage>1002</lpage><pub-id pub-id-type="doi">10.4187/x</pub-id>
        <pub-id pub-id-type="pmid">24891203</pub-id></element-citation></ref>"""
    book = """<ref><mixed-citation><name><surname>Guyton</surname><given-names>A. C.</given-names></name>
        <source>Physiology</source><year>2006</year><publisher-loc>London</publisher-loc><publisher-name>Wiley</publisher-name>
        </mixed-citation></ref>"""
    printed = """<ref><mixed-citation><name><surname>Roe</surname> <given-names>A</given-names></name>. <article-title>As
        printed</article-title>. <source>J Trials</source> <year>2001</year>;<volume>1</volume>:2.</mixed-citation></ref>"""
    draft = read(tmp_path, "a.nxml", JATS.replace("</ref-list>", f"{marked}{book}{printed}</ref-list>"))
    assert [item.text for item in draft.blocks[-1].items] == [
        "Roe 2001",
        "Artime CA, Bali J-P, et al. Is it safe? Respir Care. 2014;59(6):991-1002. doi:10.4187/x PMID: 24891203",
        "Guyton AC. Physiology. London: Wiley; 2006.",
        "Roe A. As printed. J Trials. 2001;1:2.",
    ]


def test_a_page_without_an_article(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="text"):
        read(tmp_path, "page.html", "<html><body><script>1</script></body></html>")


def test_jats(tmp_path: Path) -> None:
    draft = read(tmp_path, "a.nxml", JATS)
    assert (draft.title, draft.author, draft.issued) == ("Magnesium* in vivo", "Jane Doe", "2011-05-03")
    assert (draft.publisher, draft.doi, draft.pmid, draft.source) == (
        "J Trials",
        "10.1000/182",
        "123",
        "https://doi.org/10.1000/182",
    )
    assert (draft.volume, draft.issue, draft.page) == ("7", "2", "9-11")
    assert [(block.level, plain(block)) for block in draft.blocks if block.kind == "heading"] == [
        (2, "Abstract"), (3, "Methods"), (2, "Results"), (3, "Sub"), (2, "References"),
    ]  # fmt: skip
    texts = shape(draft)
    assert ("paragraph", "We gave Mg²⁺.") in texts
    assert ("paragraph", "It rose[1], p < 0.05 α.") in texts
    assert ("paragraph", "Table 1 Groups") in texts
    (table,) = (block for block in draft.blocks if block.kind == "table")
    assert table.rows == (("A", "", "B"), ("1", "2", "3"))
    lists = [block.items for block in draft.blocks if block.kind == "list"]
    assert lists == [(ListItem("one", 0, 1), ListItem("two", 0, 2)), (ListItem("Roe 2001", 0, 1),)]


def make_epub(path: Path, chapters: dict[str, str]) -> None:
    items = "".join(
        f"<item id='i{n}' href='{name}' media-type='application/xhtml+xml'/>" for n, name in enumerate(chapters)
    )
    spine = "".join(f"<itemref idref='i{n}'/>" for n in range(len(chapters)))
    package = (
        "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='x'><metadata><dc:title>A book</dc:title><dc:creator>Jane Doe &lt;jane@night.example&gt;"
        f"</dc:creator><dc:date>2011</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml", "<container><rootfiles><rootfile full-path='O/p.opf'/></rootfiles></container>"
        )
        archive.writestr("O/p.opf", package)
        for name, html in chapters.items():
            archive.writestr(f"O/{name}", html)


def test_epub(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    make_epub(
        path,
        {"1.xhtml": f"<html><body><h1>One</h1><p>{SENTENCE}</p></body></html>", "2.xhtml": "<h1>Two</h1><p>More.</p>"},
    )
    draft = read_article(path, format_of(path))
    assert (draft.title, draft.author, draft.issued) == ("A book", "Jane Doe", "2011")
    assert [text for kind, text in shape(draft) if kind == "heading"] == ["One", "Two"]


def test_footnotes_of_an_epub_do_not_interrupt_its_text(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    note = '<aside epub:type="footnote" id="n1" hidden="hidden"><p>Not in all.</p></aside>'
    text = f'<p>It gave 15<a epub:type="noteref" href="#n1">1</a> minutes.</p>{note}<p>Next.</p>'
    make_epub(path, {"1.xhtml": f'<html xmlns:epub="http://www.idpf.org/2007/ops"><body>{text}</body></html>'})
    assert shape(read_article(path, format_of(path))) == [
        ("paragraph", "It gave 15[1] minutes."),
        ("paragraph", "Next."),
        ("heading", "Notes"),
        ("list", "Not in all."),
    ]


def test_an_epub_that_names_files_outside_itself(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    make_epub(path, {"../../../etc/passwd": "x", "1.xhtml": "<p>x</p>"})
    with pytest.raises(CannotRead, match="without its file"):
        read_article(path, format_of(path))


@pytest.mark.parametrize(("name", "is_locked"), [("O/1.xhtml", True), ("O/font.otf", False)])
def test_an_epub_with_encrypted_files(tmp_path: Path, name: str, is_locked: bool) -> None:
    path = tmp_path / "book.epub"
    make_epub(path, {"1.xhtml": f"<p>{SENTENCE}</p>"})
    with zipfile.ZipFile(path, "a") as archive:
        reference = f"<EncryptedData><CipherData><CipherReference URI='{name}'/></CipherData></EncryptedData>"
        archive.writestr("META-INF/encryption.xml", f"<encryption>{reference}</encryption>")
    if is_locked:
        with pytest.raises(CannotRead, match="DRM"):
            read_article(path, format_of(path))
    else:
        assert shape(read_article(path, format_of(path))) == [("paragraph", SENTENCE.strip())]


def test_markdown_stays_as_it_was_written(tmp_path: Path) -> None:
    text = (
        "---\ntitle: A *title*\nauthors: [Jane Doe, John Roe]\ndate: 2011-05-03\n---\n\n# Heading\n\nWords with **bold**,\n"
        "a [link][1] and `code`.\n\n- one\n  - two\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n> said\n\n```\ncode\n```\n\n[1]: http://x.org\n"
    )
    draft = read(tmp_path, "a.md", text)
    assert (draft.title, draft.author, draft.issued) == ("A *title*", "Jane Doe, John Roe", "2011-05-03")
    assert [block.kind for block in draft.blocks] == [
        "heading",
        "paragraph",
        "list",
        "table",
        "quote",
        "code",
        "paragraph",
    ]
    assert draft.blocks[1].source == "Words with **bold**,\na [link][1] and `code`."
    assert draft.blocks[3].source.splitlines()[1] == "|---|:-:|"
    assert draft.blocks[-1].source == "[1]: http://x.org"


def test_markdown_of_hugo(tmp_path: Path) -> None:
    text = (
        '+++\ntitle = "Zinc and sleep"\ndate = 2021-05-04T09:00:00Z\nauthors = ["Jane Doe", "John Roe"]\n[params]\ndoi = "10.1000/182"\n'
        '+++\n\n{{< figure src="x.png"\n  title="A night" >}}\n\n## Results\n\n{{% notice %}}\nZinc helped.\n{{% /notice %}}\n\n```\n{{< kept >}}\n```\n'
    )
    draft = read(tmp_path, "a.md", text)
    assert (draft.title, draft.author, draft.issued) == ("Zinc and sleep", "Jane Doe, John Roe", "2021-05-04")
    assert draft.doi == "10.1000/182"
    assert [plain(block) for block in draft.blocks] == ["Results", "Zinc helped.", "{{< kept >}}"]
    assert [part.text for part in draft.aside] == ["A night", "{{% notice %}}", "{{% /notice %}}"]


def test_diagrams_in_code_are_set_aside_and_other_fenced_text_stays(tmp_path: Path) -> None:
    drawn = ["mermaid\nflowchart LR\n  a --> b", "\nsequenceDiagram\n  a->>b: hello", " {dot}\ngraph x { a -- b }"]
    kept = ["\nRoses are red\n@ noon", "text\nflowchart LR", "python\ngraph = 2", "\ngraph of a function"]
    draft = read(tmp_path, "a.md", "# Zinc\n\n" + "\n\n".join(f"```{code}\n```" for code in [*drawn, *kept]) + "\n")
    assert [block.source for block in draft.blocks] == [f"```{code}\n```" for code in kept]
    assert [(part.why, part.text) for part in draft.aside] == [
        ("diagrams in code", "flowchart LR a --> b"),
        ("diagrams in code", "sequenceDiagram a->>b: hello"),
        ("diagrams in code", "graph x { a -- b }"),
    ]


def test_diagrams_in_pages_are_set_aside(tmp_path: Path) -> None:
    words = "<p>" + "Zinc helped in three of eleven trials of colds. " * 8 + "</p>"
    code = '<pre><code class="language-mermaid">graph TD\n a</code></pre><div class="mermaid">pie a</div><pre>A poem\nof zinc</pre>'
    draft = read(tmp_path, "a.html", f"<html><body><article><h1>Zinc</h1>{words}{code}{words}</article></body></html>")
    assert [block.text for block in draft.blocks if block.kind == "code"] == ["A poem\nof zinc"]
    assert not any("pie a" in plain(block) for block in draft.blocks)
    assert [part.text for part in draft.aside if part.why == "diagrams in code"] == ["graph TD a", "pie a"]


def test_markdown_of_mdx(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Zinc\nfaq:\n  - q: Does it help?\n    a: A little.\n  - q: How much of it?\n    a: 40 mg.\ntags: [zinc, colds]\n---\n"
        'import Note from "../note"\nimport {\n  Faq,\n} from "@/faq"\nexport const meta = {\n  a: 1 }\n\n'
        '<Note kind="warn">\nZinc can **harm**.\n</Note>\n\n<Faq items={[{ q: "Why {?", a: "p > 1" },\n\n{ q: `x` }]} />\n\n'
        "{/* later */}\n\nUp by <Stat value={3} />a third, `<Stat />`, in <LOD> and a <Group of three.\n\n"
        '```jsx\nimport Note from "../note"\n<Note />\n```\n'
    )
    draft = read(tmp_path, "a.mdx", text)
    assert draft.title == "Zinc"
    assert [block.source for block in draft.blocks] == [
        "Zinc can **harm**.",
        "Up by a third, `<Stat />`, in <LOD> and a <Group of three.",
        '```jsx\nimport Note from "../note"\n<Note />\n```',
    ]
    assert [(part.why, part.text) for part in draft.aside] == [
        ("faq in the front matter", "Does it help? A little."),
        ("faq in the front matter", "How much of it? 40 mg."),
        ("code of components", 'import Note from "../note"'),
        ("code of components", 'import { Faq, } from "@/faq"'),
        ("code of components", "export const meta = { a: 1 }"),
        ("components", '<Note kind="warn">'),
        ("components", '<Faq items={[{ q: "Why {?", a: "p > 1" }, { q: `x` }]} />'),
        ("code of components", "{/* later */}"),
        ("components", "<Stat value={3} />"),
    ]


@pytest.mark.parametrize("piece", ["<Aa ", "<Aa b={", "<Aa b='", "{/* ", "`{", "<Aa {'\\", "import {a, "])
def test_the_time_for_components_grows_with_the_text(piece: str) -> None:
    assert without_components(piece * 50_000, []) == piece * 50_000


def test_markdown_of_obsidian(tmp_path: Path) -> None:
    text = (
        '---\ntitle: "Zinc and sleep"\nsource: "https://example.org/z"\nauthor:\n  - "[[Jane Doe]]"\npublished: 2024-01-05\n'
        "created: 2025-02-03\n---\nSee [[Zinc|the note]] on [[Sleep#Naps]], [[1]](#x) and [[2]].\n\n![[night.png]]\n\n"
        "| a | b |\n|---|---|\n| [[Zinc\\|one]] | `[[kept]]` |\n"
    )
    draft = read(tmp_path, "a.md", text)
    assert (draft.title, draft.author, draft.issued) == ("Zinc and sleep", "Jane Doe", "2024-01-05")
    assert draft.source == "https://example.org/z"
    assert draft.blocks[0].source == "See the note on Sleep Naps, [[1]](#x) and [[2]]."
    assert draft.blocks[1].source.endswith("| one | `[[kept]]` |")
    assert [part.text for part in draft.aside] == ["night.png"]


def test_the_day_on_which_markdown_says_that_a_text_was_made(tmp_path: Path) -> None:
    made = 'date_created: "2025-01-15"\n'
    assert read(tmp_path, "a.md", f"---\ntitle: Zinc\n{made}---\nWords.\n").issued == "2025-01-15"
    assert read(tmp_path, "b.md", f"---\ntitle: Zinc\n{made}date: 2024-01-05\n---\nWords.\n").issued == "2024-01-05"


def test_markdown_takes_its_title_from_its_first_heading(tmp_path: Path) -> None:
    draft = read(tmp_path, "a.md", "# The title\n\n## Section\n\nWords.\n")
    assert draft.title == "The title"
    assert shape(draft) == [("heading", "Section"), ("paragraph", "Words.")]


def test_markdown_with_labelled_lines_above_its_text(tmp_path: Path) -> None:
    text = (
        "Source: https://example.org/z\nTitle: Zinc and sleep: a trial\nAuthor: Jane Doe\n\n"
        "## Table of Contents\n1. [Methods](#methods)\n2. [Results](#results)\n\n## Results {#results}\n\nZinc helped.\n"
    )
    draft = read(tmp_path, "a.md", text)
    assert (draft.title, draft.author, draft.source) == ("Zinc and sleep: a trial", "Jane Doe", "https://example.org/z")
    assert shape(draft) == [("heading", "Results"), ("paragraph", "Zinc helped.")]
    assert {part.why for part in draft.aside} == {"navigation"}
    # Without a title they may be the text itself.
    untitled = read(tmp_path, "b.md", "Zinc: it helped.\n\n# After\n")
    assert shape(untitled)[0] == ("paragraph", "Zinc: it helped.")


def test_markdown_with_signs_for_items_has_lists(tmp_path: Path) -> None:
    draft = read(
        tmp_path,
        "a.md",
        "# Zinc\n\n✅ Fewer colds  \n✔️ Sleep\n\n## Myths\n\n❌ Zinc cures all  \n❌ More\n\n• Alone\n\n```\n• a\n• b\n```\n",
    )
    assert [block.kind for block in draft.blocks] == ["list", "heading", "list", "paragraph", "code"]
    assert [block.source.rstrip() for block in draft.blocks[0:3:2]] == [
        "- Fewer colds  \n- Sleep",
        "- ❌ Zinc cures all  \n- ❌ More",
    ]


def test_html_that_is_badly_nested() -> None:
    blocks = html_blocks(
        "<p>a<p>b<ul><li>c<li>d<ol><li>e</ol></ul><table><tr><td>f<td><table><tr><td>g</table></table></div>h<h2>i"
    )
    assert blocks == [
        Block("paragraph", "a"),
        Block("paragraph", "b"),
        Block("list", items=(ListItem("c"), ListItem("d"), ListItem("e", 1, 1))),
        Block("table", rows=(("f", "g"),)),
        Block("paragraph", "h"),
        Block("heading", "i", 2),
    ]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a", "Just words.", "text"),
        ("a.txt", "---\ntitle: x\n---\nwords", "markdown"),
        ("a.md", "words", "markdown"),
        ("a.txt", "<!doctype html><p>x", "html"),
        ("a.xml", "<?xml version='1.0'?><html><body/></html>", "html"),
        ("a.xml", "<!-- x --><article><front/></article>", "jats"),
        ("a.html", "<article><p>x</p></article>", "html"),
        ("a.txt", "Write to us: someone @home {here, or there}.", "text"),
        ("a.txt", "<5 mg of magnesium per day is little.", "text"),
        ("a.json", "{}", "csl-json"),
        ("a.jsonl", '{"a": 1}\n{"a": 2}\n', "csl-json"),
    ],
)
def test_kinds(tmp_path: Path, name: str, content: str, kind: str) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    assert format_of(path).name == kind


def test_text_of_an_unknown_ending_in_a_folder_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "a.dat"
    path.write_text("zinc 1\n", "utf-8")
    assert format_of(path).name == "text"
    with pytest.raises(CannotRead, match="not a kind"):
        format_of(path, asked_for=False)


def test_an_encoding_that_python_knows_and_cannot_read_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<html><meta charset=undefined><p>caf\xe9</html>")
    assert format_of(path).name == "html"
