"""Every way to break a library, each reported once, with its line and column."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mgtui.library import read_library
from mgtui.library.source import SIZE_LIMIT

CLAIM = '- id: zinc\n  statement: s\n  anchors: [{quote: "Zinc raises"}]\n'
IRON = '- {id: iron, statement: s, anchors: [{quote: "Iron does"}]}\n'
STUDY = "- id: brown-2000\n  title: T\n  identification: stated\n"

YAML = {
    "syntax": ("terms.yaml", "- id: a\n  label: b: c\n", ["2:11: not valid YAML: mapping values are not allowed"]),
    "duplicate key": ("terms.yaml", "- id: zinc\n  label: A\n  label: B\n", ['3:3: duplicate key "label", first given in line 2']),
    "alias": (
        "terms.yaml",
        "- id: zinc\n  label: &l A\n- id: b\n  label: B\n  alt_labels: [*l]\n",
        ["2:10: anchor &l", "5:16: alias *l"],
    ),
    "merge key": ("terms.yaml", "- <<: {label: A}\n  id: zinc\n  label: Z\n", ["1:3: merge key <<"]),
    "tag": ("terms.yaml", "- id: zinc\n  label: !!python/name:os.system A\n", ["2:10: tag !!python/name:os.system"]),
    "second document": ("terms.yaml", "- {id: zinc, label: A}\n---\n- x\n", ["2:1: a second document"]),
    "nesting": ("terms.yaml", "- id: zinc\n  label: A\n  alt_labels: " + "[" * 30, ["3:33: nested deeper than 20 levels"]),
    "key that is a list": ("terms.yaml", "- id: zinc\n  label: A\n  [a]: b\n", ["3:3: a key must be a single word"]),
    "control character": ("terms.yaml", "- id: zinc\n  label: A\x07\x00B\n", ["2:11: control character U+0007", "1 more"]),
    "not a list": ("terms.yaml", "zinc: Zinc\n", ["1:1: expected a list of terms; got a mapping"]),
    "not a record": ("terms.yaml", "- {id: zinc, label: Z}\n- word\n", ['2:3: expected a term with id, label']),
    "non-UTF-8": ("terms.yaml", b"- id: zinc\n  label: \xc3\xa9\xe9\n", ["2:11: not UTF-8: byte 0xe9"]),
    "UTF-16": ("terms.yaml", "- id: zinc\n".encode("utf-16"), ["1:1: not UTF-8"]),
}

VALUES = {
    "wrong word": (
        "claims/a.yaml",
        CLAIM + "  kind: efect\n" + IRON,
        ['4:9: kind: expected one of effect, association, mechanism, prevalence, recommendation, evidence_remark, other; got "efect"'],
    ),
    "unknown field": ("claims/a.yaml", CLAIM + "  knid: effect\n", ['4:3: unknown field "knid" (did you mean "kind"?)']),
    "missing field": ("claims/a.yaml", "- id: zinc\n  anchors: [{quote: Zinc}]\n", ["1:3: a claim without statement"]),
    "empty required": ("claims/a.yaml", '- id: zinc\n  statement: ""\n  anchors: [{quote: Zinc}]\n', ["2:14: statement: is empty"]),
    "no anchors": ("claims/a.yaml", "- id: zinc\n  statement: s\n", ["1:3: a claim without anchors"]),
    "no in text": ("claims/a.yaml", CLAIM + "  note: no\n", ["4:9: note: expected text; got the boolean no: put it in quotes"]),
    "no as a word": ("claims/a.yaml", CLAIM + "  hedging: no\n", ["4:12: hedging: expected one of asserted", "the boolean no"]),
    "octal": ("studies.yaml", STUDY + "  volume: 012\n", ["4:11: volume: expected text; got the octal number 012: put it in quotes"]),
    "base 60": ("studies.yaml", STUDY + "  page: 3:25\n", ["4:9: page: expected text; got the base-60 number 3:25"]),
    "exponent": ("studies.yaml", STUDY + "  issue: 1e3\n", ["4:10: issue: expected text; got the number 1e3"]),
    "underscore": ("studies.yaml", STUDY + "  PMID: 1_000\n", ["4:9: PMID: expected text; got the number 1_000"]),
    "number as title": ("studies.yaml", "- id: brown-2000\n  title: 1984\n", ["2:10: title: expected text; got the number 1984"]),
    "date as text": ("studies.yaml", STUDY + "  funding: 2020-01-01\n", ["4:12: funding: expected text; got the date 2020-01-01"]),
    "no date": ("studies.yaml", STUDY + '  issued: "2011-13"\n', ["4:11: issued: expected a date"]),
    "infinity": (
        "studies.yaml",
        STUDY + "  effects: [{outcome: zinc, estimate: .inf}]\n",
        ["4:39: estimate: expected a plain number such as 3.6; got the infinity .inf"],
    ),
    "base 60 as number": (
        "studies.yaml",
        STUDY + "  effects: [{outcome: zinc, se: 3:25}]\n",
        ["4:33: se: expected a plain number such as 3.6; got the base-60 number 3:25"],
    ),
    "text as number": ("studies.yaml", STUDY + '  n: {total: "27"}\n', ['4:14: total: expected a plain whole number', 'got the text "27"']),
    "interval": ("studies.yaml", STUDY + "  effects: [{outcome: zinc, ci: [1]}]\n", ["4:33: ci: expected the lower and the upper"]),
    "interval upside down": ("studies.yaml", STUDY + "  effects: [{outcome: zinc, ci: [2, 1]}]\n", ["4:33: ci: expected the lower bound"]),
    "list for text": ("claims/a.yaml", CLAIM + "  note: [a]\n", ["4:9: note: expected text; got a list"]),
    "text for list": ("claims/a.yaml", CLAIM + "  topics: food\n", ['4:11: topics: expected a list; got "food"']),
    "text for mapping": ("claims/a.yaml", CLAIM + "  exposure: zinc\n", ["4:13: expected a mapping for concept"]),
    "boolean": ("library.yaml", "id: test\ntitle: T\nstrict: yes\n", ["3:9: strict: expected true or false"]),
    "newer schema": ("library.yaml", "id: test\ntitle: T\nschema: 2\n", ["3:9: schema: expected 1"]),
    "front matter": ("articles/b.md", "---\n\ntitel: X\n---\nCopper is red\n", ['3:1: unknown field "titel" (did you mean "title"?)']),
    "front matter without end": ("articles/b.md", "---\nCopper is red\n", ["1:1: front matter without an end"]),
    "front matter syntax": ("articles/b.md", "---\ntitle: a: b\n---\nCopper is red\n", ["2:9: not valid YAML"]),
}

ACROSS = {
    "unknown topic": ("claims/a.yaml", CLAIM + "  topics: [food, mineral]\n", ['4:18: topics: no topic "mineral" in topics.yaml (did you mean "minerals"?)']),
    "unknown study": ("claims/a.yaml", CLAIM + "  studies: [{id: brown-200}]\n", ['4:18: studies: no study "brown-200" in studies.yaml (did you mean']),
    "study twice": ("claims/a.yaml", CLAIM + "  studies: [brown-2000, brown-2000]\n", ['4:25: studies: "brown-2000" is listed twice']),
    "unknown concept": ("claims/a.yaml", CLAIM + "  outcome: {concept: zink}\n", ['4:22: concept: no term "zink" in terms.yaml (did you mean "zinc"?)']),
    "unknown outcome": ("studies.yaml", STUDY + "  effects: [{outcome: zink}]\n", ['4:23: outcome: no term "zink"']),
    "unknown broader": ("terms.yaml", "- {id: zinc, label: Z, broader: minerl}\n", ['1:33: broader: no term "minerl"']),
    "relation to nowhere": ("claims/a.yaml", CLAIM + "  relations: [{type: supports, claim: irn}]\n" + IRON, ['4:39: claim: no claim "a/irn" in claims (did you mean "a/iron"?)']),
    "relation to itself": ("claims/a.yaml", CLAIM + "  relations: [{type: supports, claim: zinc}]\n", ['4:39: claim: "a/zinc" has a relation to itself']),
    "relation twice": (
        "claims/a.yaml",
        CLAIM + "  relations:\n    - {type: supports, claim: b/red}\n    - {type: supports, claim: b/red}\n",
        ["6:31: claim: this relation is stored already, at claims/a.yaml:5"],
    ),
    "mirrored relation": (
        "claims/a.yaml",
        CLAIM + "  relations: [{type: contradicts, claim: iron}]\n"
        + '- id: iron\n  statement: s\n  anchors: [{quote: "Iron does"}]\n  relations: [{type: contradicts, claim: zinc}]\n',
        ["8:42: claim: this relation is stored already, at claims/a.yaml:4"],
    ),
    "malformed relation": ("claims/a.yaml", CLAIM + "  relations: [{type: supports, claim: 'x::y'}]\n", ["4:39: claim: expected claim, article/claim or library::article/claim"]),
    "stored again": (
        "relations.yaml",
        "- {from: a/iron, type: contradicts, to: a/zinc}\n",
        ["1:41: to: this relation is stored already, at claims/a.yaml:11"],
    ),
    "short id from outside": ("relations.yaml", "- {from: zinc, type: supports, to: 'x::y/z'}\n", ["1:10: from: expected article/claim or"]),
    "lost end": ("relations.yaml", "- {from: a/zink, type: supports, to: 'x::y/z'}\n", ['1:10: from: no claim "a/zink"']),
    "topic cycle": (
        "topics.yaml",
        "- id: food\n  label: F\n  narrower:\n    - id: minerals\n      label: M\n      narrower:\n        - {id: food, label: F}\n",
        ["7:16: cycle in the topic tree: food > minerals > food"],
    ),
    "topic cycle by ids": (
        "topics.yaml",
        "- {id: food, label: F, narrower: [minerals]}\n- {id: minerals, label: M, narrower: [food]}\n",
        ["2:39: cycle in the topic tree: food > minerals > food"],
    ),
    "topic under itself": ("topics.yaml", "- {id: food, label: F, narrower: [food, {id: minerals, label: M}]}\n", ["1:35: cycle in the topic tree: food > food"]),
    "unknown narrower": ("topics.yaml", "- {id: minerals, label: M, narrower: [food]}\n", ['1:39: narrower: no topic "food"']),
    "topic in two places": (
        "topics.yaml",
        "- {id: a, label: A, narrower: [minerals]}\n- {id: b, label: B, narrower: [minerals]}\n- {id: minerals, label: M}\n",
        ['2:32: topic "minerals" already stands under "a"'],
    ),
    "duplicate topic": ("topics.yaml", "- {id: minerals, label: M}\n- {id: minerals, label: M}\n", ['2:8: duplicate topic "minerals"']),
    "term cycle": ("terms.yaml", "- {id: zinc, label: Z, broader: b}\n- {id: b, label: B, broader: zinc}\n", ["1:33: broader: cycle: zinc > b > zinc"]),
    "duplicate term": ("terms.yaml", "- {id: zinc, label: Z}\n- {id: zinc, label: Z}\n", ['2:8: duplicate term "zinc"']),
    "duplicate study": ("studies.yaml", STUDY + STUDY, ['4:7: duplicate study "brown-2000"']),
    "duplicate claim": ("claims/a.yaml", CLAIM + '- {id: a/zinc, statement: s, anchors: [{quote: "Iron does"}]}\n', ['4:8: duplicate claim "a/zinc"']),
    "claim of another article": ("claims/a.yaml", "- {id: b/zinc, statement: s, anchors: [{quote: Zinc}]}\n", ["1:8: id: expected a claim of a"]),
    "claims without article": ("claims/aa.yaml", CLAIM, ['claims of no article: no article "aa" in articles']),
    "bad id": ("terms.yaml", "- {id: zinc, label: Z}\n- {id: Zinc_2, label: Z}\n- {id: Zinc, label: Z}\n", ['2:8: id: "Zinc_2" is no id', '3:8: id: "Zinc" is no id', 'such as "zinc"']),
    "bad article name": ("articles/My Article.md", "Text.\n", ['the id of the article: "My Article" is no id']),
    "fidelity": (
        "studies.yaml",
        "- id: brown-2000\n  title: T\n  identification: candidate\n",
        ['claims/a.yaml:9:50: fidelity: "faithful" needs a study that is identified as stated or inferred'],
    ),
    "verified without note": ("studies.yaml", STUDY + "  verification: {status: partly}\n", ['4:26: verification: "partly" needs a note']),
    "without_claims nowhere": ("articles/b.md", "---\nwithout_claims:\n  tin: r\n---\nCopper is red\n", ['3:3: without_claims: "tin": no such section']),
    "without_claims with claims": ("articles/b.md", "---\nwithout_claims: {top: r}\n---\nCopper is red\n", ['2:18: without_claims: "top": claims stand']),
    "lost anchor": ("claims/a.yaml", CLAIM + '    \n- id: b\n  statement: s\n  anchors:\n    - quote: "zinc lowers IGF-1 by"\n', ['8:14: quote: "zinc lowers IGF-1 by" is not in the article (nearest: a#zinc/1)']),
    "ambiguous anchor": ("claims/a.yaml", "- {id: zinc, statement: s, anchors: [{quote: inc}]}\n", ['1:46: quote: "inc" stands 2 times in the article: give a prefix']),
    "anchor across passages": ("claims/a.yaml", "- {id: zinc, statement: s, anchors: [{quote: is safe. Iron}]}\n", ["1:46: quote:", "is not in the article"]),
    "wrong ending": ("studies.yml", "[]\n", ["is not read: expected a name that ends in .yaml"]),
}


def check(root: Path, path: str, expected: list[str]) -> None:
    """The first word of each expectation begins a line of the report, the others stand in the line before."""
    found = [str(mistake) for mistake in read_library(root).mistakes]
    starts = [text for text in expected if text[0].isdigit() and ":" in text.split(" ")[0]]
    for text in expected:
        wanted = f"{path}:{text}" if text in starts else text
        assert any(wanted in line for line in found), found
    assert len(found) == max(len(starts), 1), found


@pytest.mark.parametrize(("path", "content", "expected"), [*YAML.values(), *VALUES.values()], ids=[*YAML, *VALUES])
def test_mistakes_in_a_file(make_library, path, content, expected):
    unaffected = {"claims/a.yaml": CLAIM} if path != "claims/a.yaml" else {}
    check(make_library({**unaffected, path: content}), path, expected)


@pytest.mark.parametrize(("path", "content", "expected"), ACROSS.values(), ids=ACROSS)
def test_mistakes_across_records(make_library, path, content, expected):
    needs = {"terms.yaml", "topics.yaml", "studies.yaml", "relations.yaml"}
    del needs
    check(make_library({path: content}), path, expected)
