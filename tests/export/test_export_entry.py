"""Which word goes with which format, and what the reports say."""

from __future__ import annotations

import csv
import json
import re
from importlib import import_module
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from mgtui.errors import ExportError, NothingToExport, UnknownRecord
from mgtui.evidence.cards import card
from mgtui.evidence.contradictions import contradictions as weighed
from mgtui.export.entry import export
from mgtui.export.formats import FORMATS, LISTS, NAMES, RECORDS, named, of_file
from mgtui.export.selection import contradictions, disputes, select
from mgtui.library.merge import merge
from mgtui.model import Anchor, Article, Claim, Library, Passage, Section, TextSpan

IDS = ["a/raises", "study:brown-2000", "topic:metals", "a", "a#what-zinc-does/1"]


@pytest.mark.parametrize("form", NAMES)
@pytest.mark.parametrize("what", [*LISTS, *IDS])
def test_every_combination_gives_text_or_a_plain_sentence(library: Library, what: str, form: str) -> None:
    wanted = named(form)
    kind = select(library, what).kind
    if kind not in wanted.writers:
        with pytest.raises(ExportError, match=f"{form} (holds|draws|is a report)"):
            export(library, what, form)
        return
    if form == "robvis":
        with pytest.raises(ExportError, match="No risk of bias"):
            export(library, what, form)
        return
    if what == "sof":
        with pytest.raises(NothingToExport, match="Nobody has judged"):
            export(library, what, form)
        return
    text = export(library, what, form)
    assert text.endswith("\n")
    assert not text.endswith("\n\n\n")


def test_a_writer_is_there_for_all_that_a_format_holds() -> None:
    for each in FORMATS:
        assert each.writers.keys() <= {*LISTS, *RECORDS}
        assert each.refusal or each.writers.keys() == {*LISTS, *RECORDS}
        for writer in each.writers.values():
            module, _, function = writer.partition(":")
            assert getattr(import_module(module), function).__annotations__["return"] == "str"


def test_the_documentation_lists_every_format() -> None:
    text = (Path(__file__).parents[2] / "docs" / "export.md").read_text("utf-8")
    rows = [f"| `{each.name}` | `{each.ending}` | {each.words} | {', '.join(each.writers)} |" for each in FORMATS]
    assert "\n".join(rows) in text


@pytest.mark.parametrize(
    ("name", "form"), [("a.md", "md"), ("A.CSV", "csv"), ("a.csl.json", "csl-json"), ("a.json", "json"), ("a.x", None)]
)
def test_the_ending_of_a_file_tells_its_format(name: str, form: str | None) -> None:
    found = of_file(name)
    assert (found.name if found else None) == form


def test_a_record_without_studies_has_no_references(library: Library) -> None:
    with pytest.raises(ExportError, match="No study stands behind b/red"):
        export(library, "b/red", "bibtex")


@pytest.mark.parametrize("what", ["none", "", "a/none", "study:none", "topic:", "a#x/1", "Claims"])
def test_what_is_not_there_is_said_to_be(library: Library, what: str) -> None:
    with pytest.raises(UnknownRecord, match="Nothing here is called"):
        export(library, what, "md")


def test_an_unknown_format_is_said_to_be(library: Library) -> None:
    with pytest.raises(ExportError, match="There is no format pdf"):
        export(library, "claims", "pdf")


def test_json_of_the_lists(library: Library) -> None:
    claims = json.loads(export(library, "claims", "json"))
    assert claims["library"] == {"id": "small", "title": "A *small* library"}
    assert [claim["id"] for claim in claims["claims"]] == ["a/raises", "a/nothing", "b/red", "b/blue"]
    assert claims["claims"][0]["passages"] == ["a#what-zinc-does/1"]
    assert claims["claims"][1]["status"] == "extracted"
    studies = json.loads(export(library, "studies", "json"))["studies"]
    assert studies[0]["container-title"] == "Journal of Metals"
    assert len(json.loads(export(library, "relations", "json"))["relations"]) == 3
    found = json.loads(export(library, "contradictions", "json"))["disputes"]
    assert [[claim["id"] for claim in dispute["claims"]] for dispute in found] == [
        ["a/raises", "a/nothing"],
        ["b/red", "b/blue"],
    ]


def test_the_matrix_as_a_sheet_has_a_row_for_each_cell(library: Library) -> None:
    rows = list(csv.DictReader(export(library, "matrix", "csv").splitlines()))
    assert [(row["exposure"], row["aspect"], row["outcome"]) for row in rows] == [
        ("Zinc", "", "IGF-1"),
        ("Zinc", "intake", "IGF-1"),
    ]
    said = dict(rows[1])
    assert [said[name] for name in ("claims", "more", "less", "no_effect", "no_direction")] == ["1", "1", "0", "0", "0"]
    assert (rows[0]["no_effect"], rows[0]["best_design"]) == ("1", "")
    assert (said["contradicted_by"], said["studies"], said["best_design"]) == ("1", "2", "randomized controlled trial")
    assert said["claim_ids"] == "a/raises"


def test_the_matrix_as_json(library: Library) -> None:
    found = json.loads(export(library, "matrix", "json"))
    assert found["library"]["id"] == "small"
    assert found["left_out"] == 2
    cell = found["matrix"][1]
    assert cell["exposure"] == {"concept": "zinc", "label": "Zinc", "aspect": "intake"}
    assert cell["outcome"] == {"concept": "igf-1", "label": "IGF-1", "theme": "Metals", "concepts": ["igf-1"]}
    assert (cell["claims"], cell["more"], cell["best"]) == (["a/raises"], 1, "randomized controlled trial")


def test_the_matrix_as_a_report(library: Library) -> None:
    text = export(library, "matrix", "md")
    assert "2 statements name an exposure and an outcome; 2 others left out." in text
    assert "## Zinc" in text
    assert "| intake | IGF-1 | 1 | 1 |" in text


def test_every_claim_of_the_matrix_is_in_its_sheet(minerals: Library) -> None:
    rows = list(csv.DictReader(export(minerals, "matrix", "csv").splitlines()))
    listed = [claim for row in rows for claim in row["claim_ids"].split("; ")]
    assert len(listed) == len(set(listed)) == sum(int(row["claims"]) for row in rows)
    left_out = json.loads(export(minerals, "matrix", "json"))["left_out"]
    assert len(listed) + left_out == sum(claim.status != "rejected" for claim in minerals.claims.values())


@pytest.mark.parametrize("record", IDS)
def test_json_of_an_id_is_what_show_prints(library: Library, record: str) -> None:
    assert json.loads(export(library, record, "json")) == json.loads(json.dumps(card(library, record)))


@pytest.mark.parametrize(
    "what", ["claims", "studies", "relations", "contradictions", "matrix", *IDS, "topic:empty", "study:ghost"]
)
def test_reports_hold_no_markup_out_of_the_library(library: Library, what: str) -> None:
    text = export(library, what, "md")
    rendered = MarkdownIt("commonmark").enable("table").render(text)
    assert "<b>" not in rendered
    assert "<em>small</em>" not in rendered
    assert "None" not in text
    assert not re.search(r"^(?!\|).*\S  ", text, re.MULTILINE)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1


def test_the_report_of_a_claim(library: Library) -> None:
    text = export(library, "a/raises", "md")
    assert text.startswith("# \\=Zinc raises IGF-1 \\<b>much\\</b>\n")
    for part in (
        "section “What zinc does”",
        "> Zinc raises IGF-1",
        "**Brown 2000** (randomized controlled trial; n = 1,200) supports the statement. A rise of 3 %. The article",
        "The article says more than the study shows. In rats.",
        "(from outside the article) speaks against the statement.",
        "(publication not identified) is background",
        "Funding: A maker of zinc. Rats only.",
        "### Statements that contradict it",
        "“Zinc does nothing.” (*Zinc \\[vitamin D]*, `a/nothing`) Both cannot be.",
        "`other::x/y`, in a library that is not open. Far away.",
        "## What is not verified",
        "Its facts were verified in part. Only the abstract was seen.",
        "- **Brown 2000.** Brown, A. (2000). A trial of zinc. Journal of Metals.",
    ):
        assert part in text, part
    assert "Refused." not in text


def test_the_style_is_that_of_the_bibliography(library: Library) -> None:
    assert "- **Brown 2000.** Brown A. A trial of zinc. Journal of Metals. 2000." in export(
        library, "a/raises", "md", "vancouver"
    )
    with pytest.raises(ExportError, match="no citation style"):
        export(library, "a/raises", "md", "none")


def test_what_is_not_reviewed_or_has_no_study_is_said(library: Library) -> None:
    text = export(library, "claims", "md")
    assert "3 statements have no study behind them: `a/nothing`, `b/red` and `b/blue`." in text
    assert "1 statement was not reviewed: `a/nothing`." in text
    assert "The article says this with reserve. No study." in text


def test_the_report_of_contradictions(library: Library) -> None:
    text = export(library, "contradictions", "md")
    assert "There are 2 points on which what the 2 articles" in text
    assert "## 1. IGF-1 (Zinc)" in text
    assert "## 2. Iron is red" in text
    assert "- **A and B.** Both cannot be." in text
    assert "(This contradiction was not reviewed.)" in text
    assert "Never shown" not in text
    assert "No study stands behind this statement" in text


def test_without_contradictions_the_report_says_so(library: Library) -> None:
    claims = {key: claim for key, claim in library.claims.items() if key == "b/blue"}
    text = export(Library(library.id, library.title, articles=library.articles, claims=claims), "contradictions", "md")
    assert "No two statements" in text
    assert "## References" not in text


def test_the_contradictions_are_all_told_with_both_sides(minerals: Library) -> None:
    text = export(minerals, "contradictions", "md")
    links = contradictions(minerals)
    assert len(links) == sum(r.type == "contradicts" for claim in minerals.claims.values() for r in claim.relations)
    for link in links:
        assert f"`{link.source}`" in text
        assert f"`{link.target}`" in text
    assert text.count("### What contradicts what") == len(disputes(links))
    cited = set(re.findall(r"^- \*\*(.+?)\*\* \(", text, re.MULTILINE))
    references = text[text.index("## References") :]
    assert all(f"- **{label}.**" in references for label in cited)


def test_the_strongest_evidence_comes_first(minerals: Library) -> None:
    ranked = [(pair.first.claim.id, pair.second.claim.id) for pair in weighed(minerals)]
    assert [(link.source, link.target) for link in contradictions(minerals)] == ranked


def test_disputes_join_what_is_linked_by_way_of_others(minerals: Library) -> None:
    links = contradictions(minerals)
    assert sorted(map(repr, (link for group in disputes(links) for link in group))) == sorted(map(repr, links))
    ends = [{record for link in group for record in (link.source, link.target)} for group in disputes(links)]
    assert sum(map(len, ends)) == len(set().union(*ends))
    assert disputes(list(reversed(links))) != []
    assert {frozenset(end) for end in ends} == {
        frozenset(r for link in group for r in (link.source, link.target)) for group in disputes(links[::-1])
    }


@pytest.fixture(scope="module")
def both(library: Library) -> Library:
    """The small library with one of the reader's own."""
    passage = Passage("z#top/1", "z", "top", (), "paragraph", "Zebras are striped.")
    section = Section("top", "", 1, ("z#top/1",))
    article = Article("z", "Zebras", sections=(section,), passages=(passage,))
    place = TextSpan(0, 0, 18, "z#top/1")
    claim = Claim("z/striped", "z", "Zebras are striped.", (Anchor("Zebras are striped"),), places=(place,))
    return merge([library, Library("own", "My library", articles={"z": article}, claims={"z/striped": claim})])


@pytest.mark.parametrize("what", ["own::z/striped", "own::z", "own::z#top/1"])
def test_a_report_on_what_a_reader_added_tells_nothing_of_another_library(both: Library, what: str) -> None:
    text = export(both, what, "md")
    assert f"Exported by mgtui from the library *My library* (`{what}`).\n" in text
    assert "Made up" not in text
    assert "small" not in text
    assert "none was found" not in text


def test_a_report_names_the_libraries_it_is_about(both: Library) -> None:
    one = export(both, "a/raises", "md")
    assert one.endswith("from the library *A \\*small\\* library* (`a/raises`). Made up.\n")
    assert "of *A \\*small\\* library* say:" in export(both, "topic:metals", "md")
    small, own = "*A \\*small\\* library*", "*My library*"
    for what in ("claims", "studies", "relations", "contradictions", "matrix"):
        text = export(both, what, "md")
        assert text.endswith(f"from the libraries {small} and {own} (`{what}`). {small}: Made up.\n")
