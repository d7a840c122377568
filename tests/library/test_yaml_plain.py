"""Plain YAML is read without libyaml: to the same nodes, or not at all."""

from __future__ import annotations

import random

import pytest

from mgtui.library.source import Source
from mgtui.library.yaml_events import Document, _Builder
from mgtui.library.yaml_plain import plain_yaml
from mgtui.model import Mistake

WRITTEN = """\
# a comment

- id: one
  statement: "It \\"helps\\" a \\\\ little; see: # this"
  anchors: [{quote: "Zinc, [it] {said}: helps"}, {quote: 'so it''s not'}]
- id: two
  statement: 'Äpfel # no comment'
  n: {total: 164, groups: [{name: a b, n: 12.5}, {name: c, n: -3}]}
  container-title: J. of Zinc (a:b) x#y, [z]
  topics: []
  url: https://example.org/a?b=c&d#e
"""
PIECES = [
    "- ", "  ", "id", ": ", "a", "b c", '"', "'", "[", "]", "{", "}", ", ", ",", "\\", '\\"', "\n", "\n  ", "\n- ", "#",
    " #", "-", "key: v", "null", "~", "1.5", ":", "|", "&x", "*x", "!t", "ä", " ", "a: b, ", "? ", "%", "---", "...",
    "\t", "<<", "\u2028", "\x85", "\ufeff", "]\n", '"x"', "{a: 1}", "[a, b]", "\\n", "@", "`", "-5", "é:é",
]  # fmt: skip


def by_libyaml(text: str) -> tuple[Document, list[Mistake]]:
    mistakes: list[Mistake] = []
    return _Builder(text, Source("x.yaml", mistakes), 2).run(), mistakes


def is_same_or_left(text: str) -> bool:
    """Whether a text was read; it fails where it was read as something else than by libyaml."""
    root = plain_yaml(text, 3)
    if root is not None:
        assert (Document(root, True), []) == by_libyaml(text), repr(text)
    return root is not None


def test_what_the_program_writes_is_read_to_the_same_nodes() -> None:
    assert is_same_or_left(WRITTEN.replace("it''s", "its"))
    assert is_same_or_left("title: A title\nissued: '2015'")
    assert not is_same_or_left(WRITTEN)  # a quote that stands for itself


@pytest.mark.parametrize(
    "text",
    [
        "", "a: b: c\n", "a: b #c\n", "a: b\n c\n", "a: &x b\n", "a: *x\n", "a: !t b\n", "a: |\n  b\n", "a: b\na: c\n",
        "a:\n  b: c\n", "- a: b\nc: d\n", "a: b\n- c: d\n", "a: b\n  c: d\n", "- a: [b: c]\n", "- a: [b, ]\n",
        "- a: [b,c]\n", "- a: [b]]\n", "- a: [[b]\n", "- a: {b}\n", "- a: {b: }\n", "- a: {b: c, b: d}\n",
        "- a: [b] c\n",
        '- a: "b\\n"\n', "- a: b \n", "- a:\tb\n", "- a: b\n---\n- c: d\n", '- a: {"b": c}\n',
        "- a: [,]\n", "- a: {]\n",
        "- a: b\x85c\n", "- a: b\u2028c\n", "\ufeffa: b\n", "- a: [b c\n", "- a: [b c]: d\n",
        f"- a: {'[' * 12}{']' * 12}\n",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_libyaml(text: str) -> None:
    assert plain_yaml(text, 1) is None


def test_no_text_is_read_otherwise_than_by_libyaml() -> None:
    drawn = random.Random(5)
    read = 0
    for _ in range(6_000):
        if drawn.random() < 0.5:
            text = "".join(drawn.choices(PIECES, k=drawn.randint(1, 12)))
        else:
            text = WRITTEN.replace("it''s", "its")
            for _ in range(drawn.randint(1, 3)):
                at = drawn.randrange(len(text))
                text = text[:at] + drawn.choice(PIECES) + text[at + drawn.choice((0, 0, 1, 2)) :]
        read += is_same_or_left(text)
    assert read > 300
