"""What can be wrong inside one file: each is reported once, with its line and column."""

from __future__ import annotations

import pytest

from mgtui.library.reader import read_library

CLAIM = '- id: zinc\n  statement: s\n  anchors: [{quote: "Zinc raises"}]\n'
STUDY = "- id: brown-2000\n  title: T\n  identification: stated\n"
EFFECT = STUDY + "  effects: [{outcome: zinc, "
TERM = "- id: zinc\n  label: Z\n"

YAML = {
    "syntax": ("terms.yaml", TERM + "  x: y: z\n", "3:7: not valid YAML: mapping values are not allowed"),
    "duplicate key": ("terms.yaml", TERM + "  label: B\n", '3:3: duplicate key "label", first given in line 2'),
    "anchor": ("terms.yaml", "- id: zinc\n  label: &l A\n", "2:10: anchor &l"),
    "alias": ("terms.yaml", TERM + "  alt_labels: [a, *l]\n", "3:19: alias *l: aliases are not allowed"),
    "alias as value": ("terms.yaml", TERM + "  broader: *l\n", "3:12: alias *l"),
    "alias as key": ("terms.yaml", TERM + "  *l : x\n", "3:3: alias *l"),
    "merge key": ("terms.yaml", "- <<: {label: A}\n  id: zinc\n  label: Z\n", "1:3: merge key <<"),
    "tag": ("terms.yaml", "- id: zinc\n  label: !!python/name:os.system A\n", "2:10: tag !!python/name:os.system"),
    "second document": ("terms.yaml", TERM + "---\n- x\n", "3:1: a second document"),
    "nesting": ("terms.yaml", TERM + "  alt_labels: " + "[" * 30, "3:33: nested deeper than 20 levels"),
    "key that is a list": ("terms.yaml", TERM + "  [a]: b\n", "3:3: a key must be a single word"),
    "control character": ("terms.yaml", TERM + "# \x07\x00\n", "3:3: control character U+0007 … (1 more in this file)"),
    "not a list": ("terms.yaml", "zinc: Zinc\n", "1:1: expected a list of terms; got a mapping"),
    "not a record": ("terms.yaml", TERM + "- word\n", '3:3: expected a term with id, label … got "word"'),
    "empty item": ("terms.yaml", TERM + "  alt_labels: [Zn, '']\n", "3:20: alt_labels: an item of the list is empty"),
    "not UTF-8": ("terms.yaml", b"- id: zinc\n  label: \xc3\xa9\xe9\n", "2:11: not UTF-8: byte 0xe9"),
    "UTF-16": ("terms.yaml", TERM.encode("utf-16"), "1:1: not UTF-8"),
    "not UTF-8 in an article": ("articles/a.md", b"Zinc.\nIron \xff\n", "2:6: not UTF-8: byte 0xff"),
    "empty library.yaml": ("library.yaml", "", "1:1: a library without id and title"),
}

VALUES = {
    "wrong word": (
        "claims/a.yaml",
        CLAIM + "  kind: efect\n",
        '4:9: kind: expected one of effect, … other; got "efect"',
    ),
    "unknown field": ("claims/a.yaml", CLAIM + "  knid: effect\n", '4:3: unknown field "knid" (did you mean "kind"?)'),
    "missing": ("claims/a.yaml", "- id: x\n  anchors: [{quote: Zinc}]\n", "1:3: a claim without statement"),
    "empty": ("claims/a.yaml", "- {id: x, statement: '', anchors: [{quote: a}]}\n", "1:22: statement: is empty"),
    "no anchors": ("claims/a.yaml", "- id: x\n  statement: s\n", "1:3: a claim without anchors"),
    "anchor without quote": (
        "claims/a.yaml",
        "- {id: x, statement: s, anchors: [{prefix: a}]}\n",
        "1:35: an anchor without quote",
    ),
    "no": ("claims/a.yaml", CLAIM + "  note: no\n", "4:9: note: expected text; got the boolean no: put it in quotes"),
    "On": ("claims/a.yaml", CLAIM + "  population: On\n", "4:15: population: … the boolean On: put it in quotes"),
    "no as a word": ("claims/a.yaml", CLAIM + "  hedging: no\n", "4:12: hedging: … asserted … the boolean no"),
    "no as an id": ("terms.yaml", TERM + "- {id: no, label: N}\n", "3:8: id: expected text; got the boolean no"),
    "octal": ("studies.yaml", STUDY + "  volume: 012\n", "4:11: volume: … the octal number 012: put it in quotes"),
    "base 60": ("studies.yaml", STUDY + "  page: 3:25\n", "4:9: page: … the base-60 number 3:25: put it in quotes"),
    "exponent": ("studies.yaml", STUDY + "  issue: 1e3\n", "4:10: issue: … the number 1e3: put it in quotes"),
    "stump of a doi": ("studies.yaml", STUDY + "  DOI: 10.1016/j\n", "4:8: DOI: expected a whole DOI … 10.1016/j"),
    "no doi": ("studies.yaml", STUDY + "  DOI: see the journal\n", "4:8: DOI: expected a whole DOI … see the"),
    "letters in a pmid": ("studies.yaml", STUDY + "  PMID: 12a\n", '4:9: PMID: expected a number … got "12a"'),
    "long pmid": ("studies.yaml", STUDY + "  PMID: 123456789\n", "4:9: PMID: expected a number of up to eight"),
    "notice": (
        "studies.yaml",
        STUDY + "  notices: [{kind: retraction, DOI: 10.1016/s}]\n",
        "4:37: DOI: expected a whole DOI",
    ),
    "underscore": ("studies.yaml", STUDY + "  PMID: 1_000\n", "4:9: PMID: … the number 1_000: put it in quotes"),
    "number": ("studies.yaml", STUDY + "  funding: 1984\n", "4:12: funding: … the number 1984: put it in quotes"),
    "date": (
        "studies.yaml",
        STUDY + "  funding: 2020-01-01\n",
        "4:12: funding: … the date 2020-01-01: put it in quotes",
    ),
    "no date": ("studies.yaml", STUDY + '  issued: "2011-13"\n', "4:11: issued: expected a date … 2011-13"),
    "infinity": ("studies.yaml", EFFECT + "estimate: .inf}]\n", "4:39: estimate: … got the infinity .inf"),
    "base 60 number": ("studies.yaml", EFFECT + "se: 3:25}]\n", "4:33: se: … got the base-60 number 3:25"),
    "text for a number": ("studies.yaml", EFFECT + "se: '3'}]\n", '4:33: se: … got the text "3"'),
    "huge number": ("studies.yaml", EFFECT + "se: 99999999999999999}]\n", "4:33: se: expected a plain number"),
    "half a person": (
        "studies.yaml",
        STUDY + "  n: {total: 2.5}\n",
        "4:14: total: … whole number … got the number 2.5",
    ),
    "interval": ("studies.yaml", EFFECT + "ci: [1]}]\n", "4:33: ci: expected the lower and the upper bound"),
    "interval of words": ("studies.yaml", EFFECT + "ci: [a, 2]}]\n", "4:34: ci: expected a plain number"),
    "interval upside down": ("studies.yaml", EFFECT + "ci: [2, 1]}]\n", "4:33: ci: expected the lower bound first"),
    "list for text": ("claims/a.yaml", CLAIM + "  note: [a]\n", "4:9: note: expected text; got a list"),
    "text for a list": ("claims/a.yaml", CLAIM + "  topics: food\n", '4:11: topics: expected a list; got "food"'),
    "text for a mapping": ("claims/a.yaml", CLAIM + "  exposure: zinc\n", "4:13: exposure: expected a concept with"),
    "boolean": ("library.yaml", "id: test\ntitle: T\nstrict: yes\n", "3:9: strict: expected true or false"),
    "newer schema": ("library.yaml", "id: test\ntitle: T\nschema: 2\n", "3:9: schema: expected 1"),
    "bad id": ("terms.yaml", TERM + "- {id: Zinc, label: Z}\n", '3:8: id: "Zinc" is no id: … such as "zinc"'),
    "bad characters": ("terms.yaml", TERM + "- {id: a_b, label: Z}\n", '3:8: id: "a_b" is no id'),
    "bad claim id": ("claims/a.yaml", "- {id: 'a/', statement: s, anchors: [{quote: x}]}\n", '1:8: id: "a/" is no id'),
    "front matter": ("articles/b.md", "---\n\ntitel: X\n---\nCopper is red\n", '3:1: unknown field "titel" … "title"'),
    "front matter as list": ("articles/b.md", "---\n- a\n---\nCopper is red\n", "2:1: expected front matter with"),
    "front matter without end": ("articles/b.md", "---\nCopper is red\n", "1:1: front matter without an end"),
    "front matter syntax": ("articles/b.md", "---\na: b: c\n---\nCopper is red\n", "2:5: not valid YAML"),
}


@pytest.mark.parametrize(("path", "content", "expected"), [*YAML.values(), *VALUES.values()], ids=[*YAML, *VALUES])
def test_one_mistake(make_library, path, content, expected):
    simple = "" if path == "articles/a.md" else CLAIM
    root = make_library({"claims/a.yaml": simple, path: content})
    mistakes = [str(mistake) for mistake in read_library(root).mistakes]
    start, *others = expected.split(" … ")
    assert len(mistakes) == 1, mistakes
    assert mistakes[0].startswith(f"{path}:{start}"), mistakes
    assert all(other in mistakes[0] for other in others), mistakes


def test_all_mistakes_in_one_run_sorted_by_place(make_library):
    root = make_library({"claims/a.yaml": CLAIM + "  kind: x\n  note: no\n", "terms.yaml": "- id: zinc\n  label: 1\n"})
    places = [(mistake.path, mistake.line, mistake.column) for mistake in read_library(root).mistakes]
    assert places == [("claims/a.yaml", 4, 9), ("claims/a.yaml", 5, 9), ("terms.yaml", 2, 10)]


def test_lines_are_counted_as_editors_count_them(make_library):
    text = "\ufeff- id: zinc\r\n  label: 'a\u2028b'\r\n  knid: x\r\n"
    (mistake,) = read_library(make_library({"terms.yaml": text})).mistakes
    assert (mistake.line, mistake.column) == (3, 3)
