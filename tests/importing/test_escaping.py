"""Text that is escaped, written and read by the library is the same text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mgtui.formats.blocks import Block, Draft, ListItem, plain
from mgtui.formats.inlines import Inlines
from mgtui.importing.rendering import article_text
from mgtui.library import escaping
from mgtui.library.markdown import read_article
from mgtui.library.source import Source
from mgtui.model import Article

MARKUP = st.text(alphabet=st.sampled_from("ab1 .*_`[]()<>&;!#-+=|~\\:\"'/\n\tµ²"), max_size=30)
ANYTHING = st.text(max_size=60)


def written(*blocks: Block, title: str = "T") -> Article:
    mistakes = []
    article = read_article(article_text(Draft(blocks, title=title)), Source("x.md", mistakes, article="x")).article
    assert mistakes == []
    return article


@settings(max_examples=400)
@given(MARKUP | ANYTHING)
@example("1. no list")
@example("- no list")
@example("# no heading")
@example("[vitamin D]: not a definition")
@example("***")
@example("a &amp; b <b>bold</b> `code` https://x.y_z_")
@example("[a](b) ![c](d) <http://x.y>")
@example("Setext\n===")
@example("\\*")
@example("    four blanks")
def test_a_paragraph_reads_back_as_its_text(text: str) -> None:
    article = written(Block("paragraph", escaping.inline(text)))
    assert [passage.text for passage in article.passages] == [wanted for wanted in [escaping.clean(text)] if wanted]


@settings(max_examples=200)
@given(MARKUP)
def test_a_heading_reads_back_as_its_text(text: str) -> None:
    article = written(Block("heading", escaping.inline(text), 2), Block("paragraph", "x"))
    assert article.sections[-1].title == escaping.clean(text)


@settings(max_examples=200)
@given(st.lists(st.lists(MARKUP, min_size=2, max_size=3), min_size=2, max_size=3))
def test_the_cells_of_a_table_read_back(rows: list[list[str]]) -> None:
    rows = [["head", "head"], *rows]
    article = written(Block("table", rows=tuple(tuple(map(escaping.inline, row)) for row in rows)))
    (table,) = article.passages
    assert table.kind == "table"
    cells = {(part.row, part.column): table.text[part.start : part.end] for part in table.parts}
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            assert cells.get((number, column), "") == escaping.clean(text)


@settings(max_examples=200)
@given(st.lists(MARKUP.filter(str.strip), min_size=1, max_size=4))
def test_the_items_of_a_list_read_back(texts: list[str]) -> None:
    article = written(Block("list", items=tuple(ListItem(escaping.inline(text)) for text in texts)))
    (passage,) = article.passages
    assert [passage.text[part.start : part.end] for part in passage.parts] == list(map(escaping.clean, texts))


def test_nested_and_numbered_lists_keep_their_depth() -> None:
    items = (ListItem("a", 0, 9), ListItem("b", 1), ListItem("c", 2), ListItem("d", 0, 10), ListItem("e", 1, 1))
    (passage,) = written(Block("list", items=items)).passages
    assert [(p.column, p.marker) for p in passage.parts] == [(0, "9."), (1, "•"), (2, "•"), (0, "10."), (1, "1.")]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([("a ", ""), ("b", "strong"), (" c", "")], "a **b** c"),
        ([("a", ""), ("b", "strong"), ("c", "")], "abc"),
        ([("Mg", ""), ("2+", "raised")], "Mg²⁺"),
        ([("H", ""), ("2", "lowered"), ("O", "")], "H₂O"),
        ([("see", ""), ("a, b", "raised")], "see[a,b]"),
        ([("x * y", "emphasis")], "x \\* y"),
    ],
)
def test_emphasis_only_where_it_reads_as_such(pieces: list[tuple[str, str]], expected: str) -> None:
    inlines = Inlines()
    for text, style in pieces:
        inlines.add(text, style)  # type: ignore[arg-type]
    assert inlines.markdown() == expected


@pytest.mark.parametrize("text", ["a **b** c", "x \\* y", "[vitamin D](http://x) rises", "`code`"])
def test_plain_words_of_markdown(text: str) -> None:
    assert "**" not in plain(Block("paragraph", text))
    assert "\\" not in plain(Block("paragraph", text))


def test_front_matter_takes_any_title() -> None:
    title = 'A: "quoted" \\ title # with \u2028 everything\x1b[31m'
    assert written(Block("paragraph", "x"), title=escaping.clean(title)).title == escaping.clean(title)
