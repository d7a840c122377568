"""Reading a folder: what is sound is kept."""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sound_library import FILES

from mgtui.library.ahead import ReadAhead
from mgtui.library.files import NoLibrary
from mgtui.library.reader import in_reading_order, put_in_reading_order, read_library
from mgtui.model import (
    Anchor,
    Claim,
    Concept,
    CrossRelation,
    Group,
    Name,
    Relation,
    SampleSize,
    StudyLink,
    TextSpan,
)

SAFE = settings(max_examples=120, deadline=None)


def lines(root: Path) -> list[str]:
    return [str(mistake) for mistake in read_library(root).mistakes]


def test_a_sound_library_has_no_mistakes_and_all_records(make_library):
    library = read_library(make_library())
    assert library.mistakes == ()
    assert (library.id, library.title, library.language) == ("test", "A library", "en")
    assert list(library.articles) == ["a", "b"]
    assert list(library.claims) == ["a/zinc", "a/iron", "b/red"]
    assert list(library.topics) == ["food", "minerals"]
    assert library.topics["food"].narrower == ("minerals",)
    assert library.topics["minerals"].broader == "food"
    zinc = library.claims["a/zinc"]
    assert zinc.article == "a"
    assert zinc.anchors == (Anchor("Zinc raises IGF-1"),)
    assert zinc.exposure == Concept("zinc", "intake", "zinc")
    assert zinc.studies == (StudyLink("brown-2000", "supports", "faithful"),)
    assert zinc.relations == (Relation("contradicts", "a/iron", "They differ."),)
    assert [(place.passage, place.start, place.end) for place in zinc.places] == [("a#zinc/1", 0, 17)]


def test_only_library_yaml_and_articles_are_needed(make_library):
    optional = ["claims/a.yaml", "claims/b.yaml", "topics.yaml", "terms.yaml", "studies.yaml"]
    library = read_library(make_library(dict.fromkeys(optional)))
    assert library.mistakes == ()
    assert list(library.articles) == ["a", "b"]


def test_claims_stand_in_reading_order(make_library):
    claims = """- {id: later, statement: s, anchors: [{quote: "Iron does"}]}
- {id: nowhere, statement: s, anchors: [{quote: "no such words"}]}
- {id: wide, statement: s, anchors: [{quote: "Zinc raises IGF-1 by"}]}
- {id: narrow, statement: s, anchors: [{quote: "Zinc raises"}, {quote: "nothing"}]}
"""
    library = read_library(make_library({"claims/a.yaml": claims}))
    assert [claim for claim in library.claims if claim.startswith("a/")] == [
        "a/narrow",
        "a/wide",
        "a/later",
        "a/nowhere",
    ]
    assert len(library.claims["a/narrow"].places) == 2
    assert library.claims["a/nowhere"].places == ()


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 9)), unique=True), st.sampled_from("abc"), st.data())
def test_claims_of_one_article_find_their_place_among_those_in_order(
    placed: list[tuple[str, int]], article: str, data: st.DataObject
) -> None:
    def claim(article: str, at: int) -> Claim:
        return Claim(f"{article}/c{at}", article, "s", places=(TextSpan(0, at, at + 1, "p"),))

    some = [claim(*each) for each in placed]  # `d` is an article of another library
    known = in_reading_order({each.id: each for each in some}, "cab")
    new = [claim(article, at) for at in data.draw(st.lists(st.integers(10, 20), unique=True))]
    moved = {
        each.id: replace(each, places=(TextSpan(0, 30, 31, "p"),)) for each in some[::2] if each.article == article
    }
    claims = {**known, **{each.id: each for each in new}, **moved}
    assert list(put_in_reading_order(claims, "cab", {article})) == list(in_reading_order(claims, "cab"))


def test_every_way_to_write_an_id(make_library):
    claims = """- id: a/zinc
  statement: s
  anchors: [{quote: "Zinc raises"}]
  topics: ["topic:minerals", food]
  studies: ["study:brown-2000"]
  relations:
    - {type: supports, claim: iron}
    - {type: qualifies, claim: b/red}
    - {type: restates, claim: "test::b/red"}
    - {type: depends_on, claim: "elsewhere::x/y"}
- id: iron
  statement: s
  anchors: [{quote: "Iron does"}]
"""
    library = read_library(make_library({"claims/a.yaml": claims}))
    assert library.mistakes == ()
    zinc = library.claims["a/zinc"]
    assert zinc.topics == ("minerals", "food")
    assert zinc.studies == (StudyLink("brown-2000"),)
    assert [relation.claim for relation in zinc.relations] == ["a/iron", "b/red", "b/red", "elsewhere::x/y"]


def test_a_study_with_everything(make_library):
    study = """- id: brown-2000
  title: "A trial"
  author: [{family: Brown, given: A.}, {literal: "The Group"}]
  issued: 2011-05
  container-title: Journal
  volume: 13
  issue: 4
  page: 27
  PMID: 12345
  DOI: 10.1000/x
  identification: stated
  verification: {status: verified, note: "Seen in a library."}
  n: {total: 27, groups: [{name: zinc, n: 12}]}
  effects:
    - {outcome: zinc, direction: increases, estimate: 3.6, ci: [-0.5, 1], p: 0.001, baseline: 424}
  caveats: "Small."
  funding:
"""
    library = read_library(make_library({"studies.yaml": study}))
    assert library.mistakes == ()
    record = library.studies["brown-2000"]
    assert record.author == (Name("Brown", "A."), Name(literal="The Group"))
    assert (record.issued, record.container_title, record.volume, record.issue) == ("2011-05", "Journal", "13", "4")
    assert (record.page, record.pmid, record.doi) == ("27", "12345", "10.1000/x")
    assert record.n == SampleSize(27, groups=(Group("zinc", 12),))
    assert (record.effects[0].estimate, record.effects[0].ci, record.effects[0].p) == (3.6, (-0.5, 1.0), "0.001")
    assert record.caveats == ("Small.",)
    assert record.funding is None


def test_relations_between_other_libraries_are_records(make_library):
    relations = '- {from: "x::p/q", type: supports, to: a/zinc, reason: "r"}\n'
    relations += '- {from: "x::p/q", type: restates, to: "y::p/q"}\n'
    library = read_library(make_library({"relations.yaml": relations}))
    assert library.mistakes == ()
    assert library.relations == (
        CrossRelation("x::p/q", "supports", "a/zinc", "r"),
        CrossRelation("x::p/q", "restates", "y::p/q"),
    )


def test_a_wrong_field_is_left_out_and_its_record_kept(make_library):
    claims = """- {id: zinc, statement: s, anchors: [{quote: "Zinc raises"}], kind: efect, hedging: asserted}
- {id: iron, anchors: [{quote: "Iron does"}]}
"""
    library = read_library(make_library({"claims/a.yaml": claims}))
    assert len(library.mistakes) == 2
    assert library.claims["a/zinc"].kind is None
    assert library.claims["a/zinc"].hedging == "asserted"
    assert "a/iron" not in library.claims


def test_records_of_the_result_lead_nowhere_unknown(make_library):
    claims = """- id: zinc
  statement: s
  anchors: [{quote: "Zinc raises"}]
  topics: [nope, food]
  exposure: {concept: nope, text: "zinc"}
  studies: [nope, {id: brown-2000, fidelity: faithful}]
  relations: [{type: supports, claim: nope}, {type: supports, claim: broken}]
- {id: broken, anchors: [{quote: "Iron does"}]}
"""
    studies = (
        """- {id: brown-2000, title: T, identification: candidate, effects: [{outcome: nope}, {outcome: zinc}]}\n"""
    )
    library = read_library(make_library({"claims/a.yaml": claims, "studies.yaml": studies}))
    zinc = library.claims["a/zinc"]
    assert zinc.topics == ("food",)
    assert zinc.exposure == Concept(text="zinc")
    assert zinc.studies == (StudyLink("brown-2000"),)
    assert zinc.relations == ()
    assert [effect.outcome for effect in library.studies["brown-2000"].effects] == ["zinc"]


def test_one_broken_file_is_one_mistake(make_library):
    library = read_library(make_library({"studies.yaml": "- id: other\n  title: [\n"}))
    assert [mistake.path for mistake in library.mistakes] == ["studies.yaml"]
    assert library.claims["a/zinc"].studies == ()


def test_what_stands_before_a_syntax_error_is_kept(make_library):
    claims = '- {id: zinc, statement: s, anchors: [{quote: "Zinc raises"}]}\n- {id: iron, statement: "\n'
    other = (
        "- {id: red, statement: s, anchors: [{quote: Copper is red}], relations: [{type: supports, claim: a/iron}]}\n"
    )
    library = read_library(make_library({"claims/a.yaml": claims, "claims/b.yaml": other}))
    assert list(library.claims) == ["a/zinc", "b/red"]
    assert [mistake.path for mistake in library.mistakes] == ["claims/a.yaml"]


def test_control_and_bidi_characters_are_stripped(make_library):
    claims = (
        '- id: zinc\n  statement: "a\\u001b[31mb\\u202Ec\u2066d\\x9be\\nf"\n'
        '  anchors: [{quote: "Zinc raises"}]\n  note: "\u200f"\n'
    )
    article = "## Zi\u202en\U000e0041c\n\nZinc\x1b raises \u2069it.\x07 &#x202e;&#x9b;\n"
    library = read_library(make_library({"claims/a.yaml": claims, "articles/a.md": article}))
    assert library.mistakes == ()
    assert library.claims["a/zinc"].statement == "a[31mbcde\nf"
    assert library.claims["a/zinc"].note is None
    assert library.articles["a"].sections[0].title == "Zinc"
    assert library.articles["a"].passages[0].text.startswith("Zinc raises it.")
    assert "\u202e" not in library.articles["a"].passages[0].text


def test_text_is_nfc(make_library):
    claims = '- {id: zinc, statement: "cafe\u0301", anchors: [{quote: "Cafe\u0301 noir"}]}\n'
    library = read_library(make_library({"claims/a.yaml": claims, "articles/a.md": "Cafe\u0301  noir.\n"}))
    assert library.mistakes == ()
    assert library.claims["a/zinc"].statement == "caf\u00e9"
    assert library.articles["a"].passages[0].text == "Caf\u00e9 noir."


def test_hidden_files_are_passed_over(make_library):
    root = make_library()
    (root / "articles" / ".#a.md").symlink_to("nobody@nowhere")
    assert read_library(root).mistakes == ()


@pytest.mark.parametrize("folder", ["missing", "empty"])
def test_no_library(tmp_path, folder):
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoLibrary, match=r"library\.yaml") as caught:
        read_library(tmp_path / folder)
    assert str(tmp_path / folder) in str(caught.value)


def test_another_process_reads_what_is_read_here(make_library, monkeypatch):
    claims = (
        FILES["claims/a.yaml"].replace("topics: [minerals]", "topics: [mineral]").replace("claim: iron", "claim: irn")
    )
    root = make_library({
        "claims/a.yaml": claims + "  relations: [{type: supports, claim: b/red}, {type: supports, claim: b/red}]\n",
        "claims/b.yaml": FILES["claims/b.yaml"] + "  topic: [food]\n",
        "articles/a.md": FILES["articles/a.md"].replace("title: First", "title: First\nwithout_claims: {gold: None}"),
    })  # fmt: skip
    here = read_library(root)
    found = []

    class AllAhead(ReadAhead):
        def found(self, path):
            with self._changed:
                self._changed.wait_for(lambda: len(self._answers) == len(self._batches))
            found.append(super().found(path))
            return found[-1]

    monkeypatch.setattr("mgtui.library.reader.ReadAhead", AllAhead)
    monkeypatch.setattr("mgtui.library.ahead._FROM", 0)
    monkeypatch.setattr("mgtui.library.ahead._BATCH", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert read_library(root) == here
    assert [each is not None for each in found] == [True, True, True, False]
    assert len(here.mistakes) == 5


@pytest.mark.parametrize("ahead", [True, False], ids=["by another process", "here"])
def test_what_was_read_is_gone_with_its_last_use(make_library, monkeypatch, ahead):
    """Else a search for circles looks through all of a large library, which stays in memory until then."""
    monkeypatch.setattr("mgtui.library.ahead._FROM", 0 if ahead else 1_000)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    root = make_library()
    read_library(root)
    gc.collect()
    gc.disable()
    try:
        read_library(root)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        left = {type(each).__name__ for each in gc.garbage}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert left.isdisjoint({"Reading", "Draft", "Entry", "Mapping", "Block", "PlainText", "Article", "Claim"})


def test_a_broken_library_yaml_still_gives_the_articles(make_library):
    library = read_library(make_library({"library.yaml": "title: [\n"}))
    assert (library.id, library.title) == ("library", "library")
    assert list(library.articles) == ["a", "b"]
    assert [mistake.path for mistake in library.mistakes] == ["library.yaml"]


def test_the_id_survives_a_wrong_title(make_library):
    assert read_library(make_library({"library.yaml": "id: mine\ntitle: 12\n"})).id == "mine"


FILE = st.sampled_from(
    ["library.yaml", "topics.yaml", "terms.yaml", "studies.yaml", "relations.yaml", "claims/a.yaml", "articles/a.md"]
)
FIELDS = [
    "id",
    "label",
    "narrower",
    "statement",
    "anchors",
    "quote",
    "studies",
    "relations",
    "type",
    "claim",
    "a",
    "zinc",
    "supports",
    "no",
    "012",
    "~",
    "1e999",
]
SIGNS = ["- ", ": ", ", ", "\n", "  ", "{", "}", "[", "]", '"', "'", "&x", "*x", "<<", "? ", "|", ">", "# ", "::", "/"]
RARE = ["!!int ", "---\n", "%YAML 1.1\n", "\t", "\x00", "\u2028", "\ufeff", "\\u202e"]
YAMLISH = st.lists(st.sampled_from([*FIELDS, *SIGNS, *RARE]), max_size=40).map("".join)


def read_broken(path: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "articles").mkdir()
        (root / "claims").mkdir()
        (root / "library.yaml").write_bytes(b"id: x\ntitle: y\nstrict: true\n")
        (root / "articles" / "a.md").write_bytes(b"Zinc.\n")
        (root / path).write_bytes(content)
        library = read_library(root)
        assert list(library.mistakes) == sorted(library.mistakes)


@SAFE
@given(FILE, st.binary(max_size=200))
def test_no_bytes_raise(path, content):
    read_broken(path, content)


@SAFE
@given(FILE, YAMLISH)
def test_nothing_like_yaml_raises(path, text):
    read_broken(path, text.encode())


@SAFE
@given(st.text(alphabet="# *_`|-<>!&;[]()\n\t\\a1.:\x00\u0301\u202e", max_size=120))
def test_nothing_like_markdown_raises(text):
    read_broken("articles/a.md", text.encode())
