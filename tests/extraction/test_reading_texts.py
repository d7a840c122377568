"""The texts of the labelled sentences: how their sources become text, and what is said where one is absent."""

import importlib
import json
import subprocess
import sys
from collections import defaultdict
from hashlib import sha256
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"


@pytest.fixture
def texts(monkeypatch):
    monkeypatch.setattr(sys, "path", [str(BENCH), *sys.path])
    return importlib.import_module("reading_texts")


class Files(dict):
    """A repository at one commit, in memory."""

    def text(self, file):
        return self[file]


def blocks(texts, reader, content, part="", **others):
    read = texts.READERS[reader](Files({"a/file": content} | others), "a/file", part)
    return [(kind, " ".join(text.split())) for kind, text in read if text.strip()]


def answers(*pairs):
    said = "".join(f'<QAPair><Question qtype="{kind}"/><Answer>{text}</Answer></QAPair>' for kind, text in pairs)
    return f"<Document>{said}</Document>"


def test_a_list_that_stands_in_its_line_becomes_items(texts):
    found = blocks(texts, "answers", answers(("causes", "Risks include   - old age   - low-salt diets  See a doctor.")))
    items = [("item", "old age"), ("item", "low-salt diets")]
    assert found == [("heading", "Causes"), ("text", "Risks include"), *items, ("text", "See a doctor.")]


def test_items_that_are_said_over_without_marks_are_left_out(texts):
    for gap in (" ", "  "):
        said = f"Signs are - a red rash  - high fever.{gap}a red rash high fever. Both pass."
        found = blocks(texts, "answers", answers(("causes", said)))
        assert found[2:] == [("item", "a red rash"), ("item", "high fever."), ("text", "Both pass.")]


def test_a_dash_within_an_item_does_not_end_it(texts):
    found = blocks(texts, "answers", answers(("causes", "It causes   - Craving - a need   - Tolerance - a habit")))
    assert found[2:] == [("item", "Craving - a need"), ("item", "Tolerance - a habit")]


def test_the_deeper_part_leaves_out_what_it_is_and_its_symptoms(texts):
    content = answers(
        ("information", "Gout is a disease."), ("symptoms", "Pain."), ("causes", "Uric acid causes gout.")
    )
    assert blocks(texts, "answers", content, "deeper") == [("heading", "Causes"), ("text", "Uric acid causes gout.")]


def test_an_answer_repeated_word_for_word_stands_once(texts):
    said = "Uric acid in the blood causes gout in most people."
    found = blocks(texts, "answers", answers(("causes", said), ("considerations", said)))
    assert [text for kind, text in found if kind == "text"] == [said]


ARTICLE = """<!DOCTYPE article PUBLIC "x" "y"><article><front><article-meta>
<abstract><sec><title>Results</title><p>Zinc helped<sup><xref>3</xref></sup>.</p></sec></abstract>
<abstract abstract-type="summary"><p>Zinc may help.</p></abstract></article-meta></front>
<body><sec><title>Methods</title><p>We weighed.</p></sec>
<sec><title>4. Discussion</title><p>Colds were shorter [<xref>4</xref>, <xref>5</xref>]<list><list-item><p>by
a day</p></list-item></list></p><table-wrap><p>1</p></table-wrap><sec><title>Limits</title><p>Few took part.</p></sec>
</sec></body></article>"""


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("abstract", [("heading", "Results"), ("text", "Zinc helped.")]),
        ("abstract:summary", [("text", "Zinc may help.")]),
        (
            "body:discussion|conclusion",
            [
                ("heading", "4. Discussion"),
                ("text", "Colds were shorter [4, 5]"),
                ("item", "by a day"),
                ("heading", "Limits"),
                ("text", "Few took part."),
            ],
        ),
    ],
)
def test_the_parts_of_an_article(texts, part, found):
    assert blocks(texts, "article", ARTICLE, part) == found


@pytest.mark.parametrize("part", ["abstract:editor", "body:introduction"])
def test_a_part_that_an_article_lacks_is_an_error(texts, part):
    with pytest.raises(ValueError, match=part):
        blocks(texts, "article", ARTICLE, part)


def test_a_page_is_made_of_the_files_that_its_manifest_names(texts):
    manifest = '{"value": "!file=two.md"}, {"value": "!file=one.md"}'
    files = {"a/one.md": "- [rest](http://x)\n- **drink** water\n{.list--check}", "a/two.md": "## Do\nTry this:"}
    found = blocks(texts, "page", manifest, **files)
    assert found == [("heading", "Do"), ("text", "Try this:"), ("item", "rest"), ("item", "drink water")]


def test_a_module_says_table_where_a_link_has_no_words(texts):
    module = (
        '<document xmlns="n"><content><section class="learning-objectives"><para>x</para></section><section>'
        '<title>Iron</title><para>It is stored (<link target-id="table-1"/>).</para></section></content></document>'
    )
    assert blocks(texts, "module", module) == [("heading", "Iron"), ("text", "It is stored (Table).")]


def test_a_digest_is_joined_as_it_was_written(texts):
    row = {"id": "x-1", "summary": ["Smith et al . gave 3 , 000 mice ( or rats ) zinc , it wasn't “ safe ” ."]}
    found = blocks(texts, "digest", json.dumps(row), "x-1")
    assert found == [("text", "Smith et al. gave 3,000 mice (or rats) zinc, it wasn't “safe”.")]


def test_no_source_stands_in_two_splits_and_each_is_known(texts):
    splits = defaultdict(set)
    for source in texts.sources():
        splits[source.repository, source.file if source.reader != "digest" else source.part].add(source.split)
        assert source.reader in texts.READERS
        assert source.licence
    assert {len(each) for each in splits.values()} == {1}
    assert len({source.id for source in texts.sources()}) == len(texts.sources())


def run(texts, monkeypatch, capsys, *arguments):
    monkeypatch.setattr(sys, "argv", ["reading_texts.py", *map(str, arguments)])
    status = texts.main()
    return status, capsys.readouterr().out


def test_what_is_not_there_is_skipped_and_so_said(texts, monkeypatch, capsys, tmp_path):
    status, said = run(texts, monkeypatch, capsys, tmp_path)
    assert status == 0
    assert "P01: skipped, abachaa/MedQuAD at" in said
    assert said.endswith(f"0 same, 0 changed, {len(texts.sources())} skipped\n")


def test_a_text_or_a_sentence_that_changed_is_a_mistake(texts, monkeypatch, capsys, tmp_path):
    place = tmp_path / "me+health"
    place.mkdir()
    (place / "a.xml").write_text(answers(("causes", "Uric acid causes gout. Beer too.")), encoding="utf-8")
    git = ["git", "-C", str(place), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for step in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *step], check=True)
    commit = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()
    text = "# Gout\n\n## Causes\n\nUric acid causes gout. Beer too.\n"

    def labels(hashed, said):
        row = ["P01", "public", "fit", "Gout", "me/health", commit, "a.xml", "answers", "", "CC0", 2, hashed]
        source = dict(zip(texts.Source._fields, row, strict=True))
        at = [text.index("Uric"), text.index(" Beer")]
        label = {"text": "P01", "n": 1, "at": at, "sha256": sha256(said.encode()).hexdigest()[:16]}
        (tmp_path / "sources.json").write_text(json.dumps([source]), encoding="utf-8")
        (tmp_path / "labels.jsonl").write_text(json.dumps(label) + "\n", encoding="utf-8")

    monkeypatch.setattr(texts, "LABELS", tmp_path)
    right = sha256(text.encode()).hexdigest()
    labels(right, "Uric acid causes gout.")
    status, said = run(texts, monkeypatch, capsys, tmp_path, "--write", tmp_path / "out")
    assert (status, said) == (0, "1 same, 0 changed, 0 skipped\n")
    assert (tmp_path / "out" / "P01.md").read_text(encoding="utf-8") == text
    labels(right, "Uric acid causes pain.")
    status, said = run(texts, monkeypatch, capsys, tmp_path)
    assert (status, "labelled, sentences [1]" in said) == (1, True)
    labels("0" * 64, "Uric acid causes gout.")
    assert run(texts, monkeypatch, capsys, tmp_path)[0] == 1
