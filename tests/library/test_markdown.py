"""From Markdown to sections and passages."""

from __future__ import annotations

import re
import string
from itertools import product

import pytest

from mgtui.library import markdown as markdown_reader
from mgtui.library.markdown import read_article
from mgtui.library.source import Source


def article_of(text):
    mistakes = []
    file = read_article(text, Source("articles/x.md", mistakes, article="x"))
    assert mistakes == []
    return file.article


def passage_of(text):
    (passage,) = article_of(text).passages
    return passage


TEXTS = {
    "white space": ("a\n  b\tc\u00a0d  \ne", "paragraph", "a b c d e"),
    "emphasis": ("a **b *c*** `d  e` _f_", "paragraph", "a b c d e f"),
    "links": ("[a *b*](http://x) <http://y> ![alt **t**](z)", "paragraph", "a b http://y alt t"),
    "entities": ("a &amp; b &lt;c&gt; \\*d\\*", "paragraph", "a & b <c> *d*"),
    "brackets": ("[95% CI 0.8-0.97] [vitamin D] [1,2]", "paragraph", "[95% CI 0.8-0.97] [vitamin D] [1,2]"),
    "smaller than": ("p <0.05 and <vitamin D> > 3", "paragraph", "p <0.05 and <vitamin D> > 3"),
    "inline HTML": ("H<sub>2</sub>O<br>x <!-- no -->y", "paragraph", "H2O x y"),
    "HTML block": ("<div>\n<p>a</p><p>b &amp; c</p> <!-- no -->\n</div>", "paragraph", "a b & c"),
    "script": ("<script>alert(1)</script>\n\ntext", "paragraph", "text"),
    "list": ("- a\n- b\n\n  c\n- d", "list", "a b c d"),
    "nested list": ("1. a\n   - b\n   - c\n2. d", "list", "a b c d"),
    "table": ("| a | b |\n|---|---|\n| 1 | **2** |\n| 3 | |", "table", "a | b 1 | 2 3 |"),
    "quote": ("> a\n>\n> b\n> - c", "quote", "a b c"),
    "heading in a quote": ("> # a\n>\n> b", "quote", "a b"),
    "fence": ("```py\na  b\n c\n```", "code", "a b c"),
    "indented code": ("    a\n    b", "code", "a b"),
    "NFC across markup": ("cafe**\u0301s** x", "paragraph", "caf\u00e9s x"),
    "wikilinks": (
        "In [[sleep_and_light | light *sleep*]], [[page#Part]], [[1]] `[[x]]`",
        "paragraph",
        "In light *sleep*, page Part, [[1]] [[x]]",
    ),
    "only stars": ("a * b * c", "paragraph", "a * b * c"),
}


def test_a_text_without_markup_needs_no_parser(monkeypatch):
    texts = [f"a {sign}b{sign} c {sign}" for sign in string.punctuation]
    found = [article_of(text).passages for text in texts]
    monkeypatch.setattr(markdown_reader, "_MARKUP", re.compile(""))
    assert found == [article_of(text).passages for text in texts]


@pytest.mark.parametrize(("markdown", "kind", "text"), TEXTS.values(), ids=TEXTS)
def test_plain_text(markdown, kind, text):
    passage = passage_of(markdown)
    assert (passage.kind, passage.text) == (kind, text)


@pytest.mark.parametrize("markdown", ["", "\n\n", "<!-- a\n\nb -->", "***", "![](x.png)", "[a]: http://x"])
def test_no_passage(markdown):
    assert article_of(markdown).passages == ()
    assert article_of(markdown).sections == ()


def test_cells_of_a_table():
    passage = passage_of("| a | |\n|---|---|\n| | b \\| c |")
    cells = [(part.row, part.column, passage.text[part.start : part.end]) for part in passage.parts]
    assert cells == [(0, 0, "a"), (0, 1, ""), (1, 0, ""), (1, 1, "b | c")]
    assert passage.text == "a | | b | c"


def test_items_of_a_list():
    passage = passage_of("3. one\n   - in\n     1. deep\n\n   after\n4. two")
    items = [(part.row, part.column, part.marker, passage.text[part.start : part.end]) for part in passage.parts]
    assert items == [
        (0, 0, "3.", "one"),
        (0, 1, "•", "in"),
        (0, 2, "1.", "deep"),
        (0, 0, "", "after"),
        (1, 0, "4.", "two"),
    ]


def test_marks():
    passage = passage_of("x **a *b* c** `d` *e*")
    marks = [(mark.style, passage.text[mark.start : mark.end]) for mark in passage.marks]
    assert marks == [("strong", "a b c"), ("emphasis", "b"), ("code", "d"), ("emphasis", "e")]


def test_marks_move_with_composition():
    passage = passage_of("cafe&#769; e&#769; **b**")
    assert passage.text == "caf\u00e9 \u00e9 b"
    assert [passage.text[mark.start : mark.end] for mark in passage.marks] == ["b"]


HEADINGS = {
    "words": ("## What trials of ZMA found", ["what-trials-of-zma-found"]),
    "signs": ("## 25(OH)D, Mg²⁺ & *TNF-α*!", ["25-oh-d-mg-tnf-α"]),
    "scripts": ("## Магний\n## マグネシウム\n## मैग्नीशियम", ["магний", "マグネシウム", "मैग्नीशियम"]),
    "equal": ("## A b\n## a-B\n## A b", ["a-b", "a-b-2", "a-b-3"]),
    "equal to a numbered one": ("## a-2\n## a\n## a", ["a-2", "a", "a-3"]),
    "top": ("## Top", ["top-2"]),
    "nothing": ("## ???\n##", ["section", "section-2"]),
}


@pytest.mark.parametrize(("markdown", "slugs"), HEADINGS.values(), ids=HEADINGS)
def test_slugs(markdown, slugs):
    assert [section.slug for section in article_of(markdown).sections] == slugs


def test_addresses_and_heading_paths():
    article = article_of("zero\n\n## A\none\n\ntwo\n\n#### B\nthree\n\n### C\nfour\n\n## D\n\nfive\n")
    assert [(passage.id, passage.section, passage.headings) for passage in article.passages] == [
        ("x#top/1", "top", ()),
        ("x#a/1", "a", ("A",)),
        ("x#a/2", "a", ("A",)),
        ("x#b/1", "b", ("A", "B")),
        ("x#c/1", "c", ("A", "C")),
        ("x#d/1", "d", ("D",)),
    ]
    assert [(section.slug, section.title, section.level, section.passages) for section in article.sections] == [
        ("top", "", 0, ("x#top/1",)),
        ("a", "A", 2, ("x#a/1", "x#a/2")),
        ("b", "B", 4, ("x#b/1",)),
        ("c", "C", 3, ("x#c/1",)),
        ("d", "D", 2, ("x#d/1",)),
    ]


TITLES = {
    "front matter": ("---\ntitle: T\n---\n## A\n", "T", ["a"]),
    "front matter and H1": ("---\ntitle: T *x*\n---\n# T \\*x\\*\n## A\n", "T *x*", ["a"]),
    "another H1": ("---\ntitle: T\n---\n# U\n## A\n", "T", ["u", "a"]),
    "first H1": ("# The *title*\n## A\n# B", "The title", ["a", "b"]),
    "first heading": ("## A\n# B", "A", ["a", "b"]),
    "file name": ("text", "x", ["top"]),
    "empty front matter": ("---\n---\ntext", "x", ["top"]),
    "empty title": ("---\ntitle:\n---\n# H\n", "H", []),
}


@pytest.mark.parametrize(("markdown", "title", "slugs"), TITLES.values(), ids=TITLES)
def test_titles(markdown, title, slugs):
    article = article_of(markdown)
    assert (article.title, [section.slug for section in article.sections]) == (title, slugs)


def test_front_matter():
    article = article_of('---\ntitle: T\nauthor: A\nissued: "2025-01"\npublisher: P\nsource: S\nnote: N\n---\n')
    assert (article.author, article.issued, article.publisher, article.source, article.note) == (
        "A",
        "2025-01",
        "P",
        "S",
        "N",
    )


def test_lines_of_headings_are_those_of_the_file():
    mistakes = []
    file = read_article("---\ntitle: T\n---\n\n## A\ntext\n\n## B\n", Source("x", mistakes, article="x"))
    assert file.lines == {"top": 4, "a": 5, "b": 8}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Tea raises the risk of burns [[on_the_risks_of_tea]].",
            "Tea raises the risk of burns (on the risks of tea).",
        ),
        ("Tea is 5% of it [[on_the_risks_of_tea]] <a>1</a>.", "Tea is 5% of it (on the risks of tea) 1."),
        ("They warn of [[on_the_risks_of_tea]].", "They warn of on the risks of tea."),
        ("People take [[green tea]].", "People take green tea."),
        ("People take [[green_tea]].", "People take green tea."),
        ("Tea [[on_the_risks_of_tea|burns]].", "Tea burns."),
        ("[[on_the_risks_of_tea]]", "on the risks of tea"),
    ],
)
def test_a_link_behind_a_whole_statement_is_no_part_of_it(text: str, words: str) -> None:
    (passage,) = read_article(f"{text}\n", Source("articles/made.md", [], article="made")).article.passages
    assert passage.text.replace("<a>", "").replace("</a>", "") == words


LINES = (
    "Words.", "é words", "1. one", "a. word", "- item", "  Words", "    Words", "> quote", "===", "---", "| - |",
    "a | b", "# Heading", "## Two #", "#hash", "# ", "### *a* [b]", "#\tTab", "```", "[a]: /b", "<div>", "\tWords",
    " \t", "ⅷ) word", "Words  ", "a *b* [a] <b>c</b> &amp; [[d_e_f]].\\", "a\u2003\u2028b\x0bc", "a\0b", "a\rb", "",
)  # fmt: skip


def test_plain_lines_are_read_as_by_the_rules_of_markdown(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read without the parser is what the parser makes of it, wherever a line stands."""

    def read(body: str) -> tuple[object, ...]:
        file = read_article(body, Source("articles/made.md", [], article="made"))
        return file.article, file.lines

    bodies = ["\n".join(some) for some in product(LINES, LINES, ("", "Words", "===", "# Heading"))]
    plain = [body for body in bodies if markdown_reader._plain_lines(body) is not None]
    found = [read(body) for body in plain]
    assert len(plain) > 100
    monkeypatch.setattr(markdown_reader, "_plain_lines", lambda _: None)
    for body, without in zip(plain, found, strict=True):
        assert read(body) == without, body
