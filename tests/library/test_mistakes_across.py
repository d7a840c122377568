"""What can be wrong between records and files: each is reported once, with its line and column."""

from __future__ import annotations

import pytest

from mgtui.library.reader import read_library
from mgtui.model import Notice, NoticesChecked

CLAIM = '- id: zinc\n  statement: s\n  anchors: [{quote: "Zinc raises"}]\n'
IRON = '- id: iron\n  statement: s\n  anchors: [{quote: "Iron does"}]\n'
STUDY = "- id: brown-2000\n  title: T\n  identification: stated\n"
MINERALS = "- {id: minerals, label: M}\n"

A = "claims/a.yaml"
CASES = {
    "unknown topic": (A, CLAIM + "  topics: [food, mineral]\n", '4:18: topics: no topic "mineral" … mean "minerals"?'),
    "unknown study": (
        A,
        CLAIM + "  studies: [{id: brown-200}]\n",
        '4:18: studies: no study "brown-200" … "brown-2000"?',
    ),
    "unknown bare study": (A, CLAIM + "  studies: [x]\n", '4:13: studies: no study "x" in studies.yaml'),
    "study twice": (A, CLAIM + "  studies: [brown-2000, brown-2000]\n", '4:25: studies: "brown-2000" is listed twice'),
    "unknown concept": (A, CLAIM + "  outcome: {concept: zink}\n", '4:22: concept: no term "zink" … mean "zinc"?'),
    "unknown outcome": ("studies.yaml", STUDY + "  effects: [{outcome: zink}]\n", '4:23: outcome: no term "zink"'),
    "unknown broader": ("terms.yaml", "- {id: zinc, label: Z, broader: x}\n", '1:33: broader: no term "x"'),
    "relation to nowhere": (
        A,
        CLAIM + "  relations: [{type: supports, claim: irn}]\n" + IRON,
        '4:39: claim: no claim "a/irn" in claims (did you mean "a/iron"?)',
    ),
    "relation to itself": (
        A,
        CLAIM + "  relations: [{type: supports, claim: 'test::a/zinc'}]\n",
        '4:39: claim: "a/zinc" has a relation to itself',
    ),
    "relation twice": (
        A,
        CLAIM + "  relations:\n    - {type: supports, claim: b/red}\n    - {type: supports, claim: 'test::b/red'}\n",
        "6:31: claim: this relation is stored already, at claims/a.yaml:5",
    ),
    "relation twice in one line": (
        A,
        CLAIM + "  relations: [{type: supports, claim: b/red}, {type: supports, claim: b/red}]\n",
        "4:71: claim: this relation is stored already",
    ),
    "mirrored relation": (
        A,
        CLAIM
        + "  relations: [{type: contradicts, claim: iron}]\n"
        + IRON
        + "  relations: [{type: contradicts, claim: zinc}]\n",
        "8:42: claim: this relation is stored already, at claims/a.yaml:4",
    ),
    "malformed relation": (
        A,
        CLAIM + "  relations: [{type: supports, claim: 'x::y'}]\n",
        "4:39: claim: expected claim, article/claim or library::article/claim",
    ),
    "stored again": (
        "relations.yaml",
        "- {from: a/iron, type: contradicts, to: a/zinc}\n",
        "1:41: to: this relation is stored already, at claims/a.yaml:11",
    ),
    "short id": (
        "relations.yaml",
        "- {from: x, type: supports, to: 'x::y/z'}\n",
        "1:10: from: expected article/claim or",
    ),
    "lost end": ("relations.yaml", "- {from: a/x, type: supports, to: 'x::y/z'}\n", '1:10: from: no claim "a/x"'),
    "topic cycle": (
        "topics.yaml",
        "- id: food\n  label: F\n  narrower:\n  - id: minerals\n    label: M\n    narrower: [{id: food, label: F}]\n",
        "6:21: cycle in the topic tree: food > minerals > food",
    ),
    "topic cycle by ids": (
        "topics.yaml",
        "- {id: food, label: F, narrower: [minerals]}\n- {id: minerals, label: M, narrower: [food]}\n",
        "2:39: cycle in the topic tree: food > minerals > food",
    ),
    "topic under itself": (
        "topics.yaml",
        MINERALS + "- {id: food, label: F, narrower: [food]}\n",
        "2:35: cycle in the topic tree: food > food",
    ),
    "unknown narrower": (
        "topics.yaml",
        MINERALS + "- {id: food, label: F, narrower: [mineral]}\n",
        '2:35: narrower: no topic "mineral" … "minerals"?',
    ),
    "topic in two places": (
        "topics.yaml",
        MINERALS + "- {id: a, label: A, narrower: [minerals]}\n- {id: b, label: B, narrower: [minerals]}\n",
        '3:32: topic "minerals" already stands under "a"',
    ),
    "duplicate topic": ("topics.yaml", MINERALS + MINERALS, '2:8: duplicate topic "minerals"'),
    "term cycle": (
        "terms.yaml",
        "- {id: zinc, label: Z, broader: b}\n- {id: b, label: B, broader: zinc}\n",
        "1:33: broader: cycle: zinc > b > zinc",
    ),
    "duplicate term": ("terms.yaml", "- {id: zinc, label: Z}\n- {id: zinc, label: Z}\n", '2:8: duplicate term "zinc"'),
    "duplicate study": ("studies.yaml", STUDY + STUDY, '4:7: duplicate study "brown-2000"'),
    "publications in a circle": (
        "studies.yaml",
        STUDY + "  part_of: b\n- {id: b, title: B, part_of: c}\n- {id: c, title: C, part_of: brown-2000}\n",
        '6:30: part_of: "brown-2000" leads back to this study',
    ),
    "duplicate claim": (A, CLAIM + IRON.replace("iron", "a/zinc"), '4:7: duplicate claim "a/zinc"'),
    "claim of another article": (A, CLAIM.replace("zinc", "b/zinc"), "1:7: id: expected a claim of a; got one of"),
    "claims without article": ("claims/aa.yaml", CLAIM, ': claims of no article: no article "aa" in articles'),
    "bad article name": ("articles/My Article.md", "Text.\n", ': the name of the file … "My Article" is no id'),
    "fidelity": (A, CLAIM + "  studies: [{id: guess, fidelity: overstated}]\n", '4:35: fidelity: "overstated" needs'),
    "verified without note": (
        "studies.yaml",
        STUDY + "  verification: {status: partly}\n",
        '4:26: verification: "partly" needs a note',
    ),
    "without_claims nowhere": (
        "articles/b.md",
        "---\nwithout_claims:\n  tin: r\n---\nCopper is red\n",
        '3:3: without_claims: "tin": no such section',
    ),
    "without_claims with claims": (
        "articles/b.md",
        "---\nwithout_claims: {top: r}\n---\nCopper is red\n",
        '2:18: without_claims: "top": claims stand in this section',
    ),
    "lost anchor": (
        A,
        CLAIM.replace("Zinc raises", "zinc lowers IGF-1 by"),
        '3:21: quote: "zinc lowers IGF-1 by" is not in the article (nearest: a#zinc/1)',
    ),
    "ambiguous anchor": (A, CLAIM.replace("Zinc raises", "inc"), '3:21: quote: "inc" stands 2 times in the article'),
    "anchor across passages": (
        A,
        CLAIM.replace("Zinc raises", "is safe. Iron"),
        "3:21: quote: … is not in the article",
    ),
    "wrong ending": ("studies.yml", "[]\n", ": is not read: expected a name that ends in .yaml"),
    "wrong ending of claims": ("claims/a.yml", "[]\n", ": is not read: expected a name that ends in .yaml"),
}


@pytest.mark.parametrize(("path", "content", "expected"), CASES.values(), ids=CASES)
def test_one_mistake(make_library, path, content, expected):
    changes = {}
    if path in ("terms.yaml", "topics.yaml", "articles/b.md"):
        changes[A] = CLAIM
    if path == "articles/b.md":
        changes["claims/b.yaml"] = '- {id: red, statement: s, anchors: [{quote: "Copper is red"}]}\n'
    if "guess" in content:
        changes["studies.yaml"] = "- {id: guess, title: T, identification: candidate}\n"
    mistakes = [str(mistake) for mistake in read_library(make_library({**changes, path: content})).mistakes]
    start, *others = expected.split(" … ")
    separator = "" if start.startswith(":") else ":"
    assert len(mistakes) == 1, mistakes
    assert mistakes[0].startswith(f"{path}{separator}{start}"), mistakes
    assert all(other in mistakes[0] for other in others), mistakes


def test_a_relation_into_an_absent_library_is_no_mistake(make_library):
    root = make_library({A: CLAIM + "  relations: [{type: supports, claim: 'elsewhere::x/y'}]\n"})
    assert read_library(root).mistakes == ()


def test_both_directions_of_a_directed_relation_are_two_relations(make_library):
    claims = CLAIM + "  relations: [{type: supports, claim: iron}]\n"
    claims += IRON + "  relations: [{type: supports, claim: zinc}]\n"
    assert read_library(make_library({A: claims})).mistakes == ()


def test_an_unverifiable_fidelity_needs_no_identification(make_library):
    root = make_library(
        {
            A: CLAIM + "  studies: [{id: guess, fidelity: unverifiable}]\n",
            "studies.yaml": "- {id: guess, title: T, identification: unidentified}\n",
        }
    )
    assert read_library(root).mistakes == ()


STRICT = "id: test\ntitle: T\nstrict: true\n"


def test_a_complete_library_may_be_strict(make_library):
    assert read_library(make_library({"library.yaml": STRICT})).mistakes == ()


def test_gaps_are_mistakes_of_a_strict_library_only(make_library):
    gaps = {
        A: CLAIM.replace("statement: s", "statement: '3.6 % and 1,050 in 2 of 7, IGF-1, B6'"),
        "articles/a.md": "## Zinc\n\nZinc raises 3.6 % (1050).\n\n## Iron\n\nIron has 2.\n\n## Empty\n",
    }
    assert read_library(make_library(gaps)).mistakes == ()
    mistakes = [str(mistake) for mistake in read_library(make_library({**gaps, "library.yaml": STRICT})).mistakes]
    assert mistakes == [
        'articles/a.md:5:1: section "iron" has no claim, expected one or a reason under without_claims',
        "claims/a.yaml:2:14: statement: not in the article: 7",
        'studies.yaml:1:7: study "brown-2000" stands behind no claim',
    ]


def test_a_section_may_say_why_it_has_no_claim(make_library):
    article = "---\nwithout_claims: {iron: An aside.}\n---\n## Zinc\nZinc raises it.\n## Iron\nIron.\n"
    claims = CLAIM + "  studies: [brown-2000]\n"
    root = make_library({"library.yaml": STRICT, "articles/a.md": article, A: claims})
    library = read_library(root)
    assert library.mistakes == ()
    assert library.articles["a"].without_claims == {"iron": "An aside."}


@pytest.mark.parametrize(
    ("on_link", "on_study", "refused"),
    [("outside", "stated", True), ("candidate", None, True), ("stated", "outside", False), ("inferred", None, False)],
)
def test_a_fidelity_needs_a_link_that_is_stated_or_inferred(make_library, on_link, on_study, refused):
    study = "- id: s\n  title: A study\n" + (f"  identification: {on_study}\n" if on_study else "")
    claims = (
        "- id: c\n  statement: It does.\n  anchors: [{quote: IGF-1}]\n"
        f"  studies: [{{id: s, stance: supports, fidelity: faithful, identification: {on_link}}}]\n"
    )
    library = read_library(
        make_library({"studies.yaml": study, "claims/a.yaml": claims, "articles/a.md": "# A\n\nOn IGF-1.\n"})
    )
    complaints = [mistake.message for mistake in library.mistakes if "needs an identification" in mistake.message]
    assert bool(complaints) == refused
    assert library.claims["a/c"].studies[0].fidelity == (None if refused else "faithful")


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ("notices: [{date: 2010}]", "a notice without kind, which it must have"),
        (
            "notices: [{kind: withdrawn}]",
            "kind: expected one of retraction, expression_of_concern,",
        ),
        ("notices: [{kind: retraction, date: soon}]", "date: expected a date"),
        ("notices_checked: {where: PubMed}", "a note of where notices were looked for without date"),
    ],
)
def test_a_notice_needs_what_makes_it_one(make_library, fields, complaint):
    root = make_library({"studies.yaml": f"- id: s\n  title: T\n  {fields}\n"})
    assert any(complaint in mistake.message for mistake in read_library(root).mistakes)


def test_notices_are_read(make_library):
    notice = "{kind: retraction, date: 2010-02, DOI: 10.1/n, PMID: 9, note: Made up.}"
    text = f"- id: s\n  title: T\n  notices: [{notice}]\n  notices_checked: {{date: 2026-11-01, where: PubMed}}\n"
    library = read_library(make_library({"studies.yaml": text}))
    assert not [mistake for mistake in library.mistakes if mistake.path == "studies.yaml"]
    assert library.studies["s"].notices == (Notice("retraction", "2010-02", "10.1/n", "9", "Made up."),)
    assert library.studies["s"].notices_checked == NoticesChecked("2026-11-01", "PubMed")
