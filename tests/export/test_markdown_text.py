"""Text of a library in Markdown renders as itself."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mgtui.export.markdown import code, escaped, items, joined, quotation, sentence, table

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
text = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40)
marks = st.text(st.sampled_from("ab1 *_~`[](){}<>#+-=|!\\&;.:\"'/^$lt"), max_size=30)


def shown(tokens: list[Token]) -> str:
    """The text a reader sees; raises where there is any markup."""
    parts = []
    for token in tokens:
        assert token.type in ("paragraph_open", "paragraph_close", "inline"), token
        for child in token.children or ():
            assert child.type in ("text", "text_special"), child
            parts.append(child.content)
    return "".join(parts)


@settings(max_examples=400, deadline=None)
@given(st.one_of(text, marks))
@example("1. one")
@example("- no item")
@example("[vitamin D]: /url")
@example("a | b")
@example("&amp; &lt;")
@example("![x](y) <b>")
@example("p <0.05 and n > 3 _x_ snake_case")
@example("---")
@example("~~~")
@example("+")
@example("12345678901) x")
def test_escaped_text_is_shown_as_it_is(line: str) -> None:
    wanted = " ".join(line.split())
    assert shown(PARSER.parse(escaped(line))) == wanted


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(text, marks).map(lambda line: " ".join(line.split())), min_size=2, max_size=2))
def test_cells_of_a_table_stay_in_their_cells(cells: list[str]) -> None:
    tokens = PARSER.parse(table(["A", "B", "C"], [[*cells, "end"]]))
    inline = [token for token in tokens if token.type == "inline"]
    found = ["".join(child.content for child in token.children or ()) for token in inline]
    header = [name for name, cell in zip("ABC", [*cells, "end"], strict=True) if cell]
    assert found == [*header, *[cell for cell in [*cells, "end"] if cell]]


@settings(max_examples=200, deadline=None)
@given(st.one_of(text, marks).map(lambda line: " ".join(line.split())).filter(bool))
def test_code_is_shown_as_it_is(word: str) -> None:
    children = PARSER.parseInline("x " + code(word))[0].children or []
    assert [child.content for child in children if child.type == "code_inline"] == [word]


def test_a_quotation_is_one_quotation() -> None:
    tokens = PARSER.parse(quotation("> deeper\n# heading"))
    assert [token.type for token in tokens].count("blockquote_open") == 1
    assert [token.content for token in tokens if token.type == "inline"] == ["\\> deeper # heading"]


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [("", ""), ("A", "A."), ("A.", "A."), ("Why?", "Why?"), ("“Yes.”", "“Yes.”"), ("so (p < 0.1)", "so (p < 0.1).")],
)
def test_a_sentence_ends_once(given_text: str, wanted: str) -> None:
    assert sentence(given_text) == wanted


def test_blocks_are_set_apart() -> None:
    assert joined(["a", "", items(["b", "c"])]) == "a\n\n- b\n- c\n"
