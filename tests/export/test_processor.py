"""What the guard around the citation processor mends."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.export.cite import bibliography, default_style, entries
from mgtui.export.processor import initials, tidied
from mgtui.model import Name, Study


@pytest.mark.parametrize(
    ("given", "with_stops", "bare"),
    [
        ("Jane M.", "J. M.", "JM"),
        ("J.M.", "J. M.", "JM"),
        ("Min-seo", "M.", "MS"),
        ("Anne-Marie P.", "A.-M. P.", "AMP"),
        ("Rosa de las Nieves", "R. de las N.", "R de las N"),
        ("Omar el-Amin", "O. el-A.", "O el A"),
        ("r j", "r. j.", "rj"),
    ],
)
def test_initials(given: str, with_stops: str, bare: str) -> None:
    assert initials(given, ". ", hyphens=True) == with_stops
    assert initials(given, "", hyphens=False) == bare


def test_marks_that_are_set_twice_or_forgotten() -> None:
    assert tidied("2019Jun;12. 2023Nov2. Dec2 genes.") == "2019 Jun;12. 2023 Nov 2. Dec2 genes."
    assert tidied("“Is it?”. ‘It is.’, Sea.") == "“Is it?” ‘It is’, Sea."
    assert tidied("“On “green” weed.”") == "“On ‘green’ weed.”"


def test_particles_suffixes_groups_and_names_without_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    names = (Name("Weld", "A. B., Jr."), Name("van Dam", "Min-seo"), Name("李", "小红"), Name(literal="Kelp Group"))
    study = Study("a", "Kelp", type="article-journal", author=names, issued="2011", container_title="Sea", page="1-9")
    assert bibliography([study])["a"].startswith("Weld, A. B., Jr., van Dam, M., 李小红, & Kelp Group. (2011).")
    monkeypatch.setenv("MGTUI_STYLE", "vancouver")
    assert default_style() == "vancouver"
    assert bibliography([study])["a"].startswith("Weld AB Jr, van Dam MS, 李小红, Kelp Group. Kelp.")


STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"{options}>
<info><title>T</title><id>t</id></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout suffix=".">{layout}</layout></bibliography></style>"""
NAMES = """<names variable="author"><name initialize-with=". " {more}/><substitute>{instead}</substitute></names>"""
CHOICE = """<choose><if type="book"><text value="(Publication)"/></if><else><text variable="genre"/></else></choose>"""
LAYOUTS = {
    "what stands in for names is printed once": (
        NAMES.format(more="", instead='<text variable="title"/>') + '<text variable="title" prefix=", "/>',
        {"title": "Zinc"}, "Zinc.",
    ),
    "a number in it too": (
        NAMES.format(more="", instead='<group><text variable="title"/><number variable="volume" prefix=" "/></group>')
        + '<number variable="volume" prefix=", vol. "/>',
        {"title": "Zinc", "volume": "7"}, "Zinc 7.",
    ),
    "names in full where a style asks for that": (
        NAMES.format(more='initialize="false"', instead=""),
        {"author": [{"family": "Doe", "given": "Jane R.S."}]}, "Jane R. S. Doe.",
    ),
    "a group of words without its variable goes": (
        f'<text variable="title"/><group prefix=" ">{CHOICE}<text variable="number"/></group>',
        {"title": "Zinc", "type": "book"}, "Zinc.",
    ),
    "a group of words alone stays": (
        '<text variable="title"/><group prefix=" "><text value="(online)"/></group>',
        {"title": "Zinc"}, "Zinc (online).",
    ),
    "a label has its case": (
        '<names variable="editor"><name/><label form="short" prefix=" (" suffix=")" text-case="title"/></names>',
        {"editor": [{"family": "Doe", "given": "Al"}]}, "Al Doe (Ed.).",
    ),
    "stops and commas stand inside quotation marks": (
        '<text variable="title" quotes="true"/><text variable="volume" prefix=", "/>',
        {"title": 'A "good" question?', "volume": "7"}, "“A ‘good’ question?” 7.",
    ),
    "title case behind a mark and a hyphen": (
        '<text variable="title" text-case="title"/>', {"title": 'a re-analysis (part 2) of "bad" IGF-1'},
        "A Re-Analysis (Part 2) of “Bad” IGF-1.",
    ),
    "names of their own stay": (
        '<text variable="container-title" text-case="capitalize-first"/>', {"container-title": "bioRxiv"}, "bioRxiv.",
    ),
    "pages as they are": ('<text variable="page"/>', {"page": "233-41"}, "233–41."),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_csl_says_and_the_processor_would_not_do(name: str, tmp_path: Path) -> None:
    layout, fields, expected = LAYOUTS[name]
    style = tmp_path / f"{name}.csl"
    style.write_text(STYLE.format(layout=layout, options=""), "utf-8")
    item = {"id": "x", "type": "article-journal", **fields}
    assert entries([item], str(style)) == [expected]


def test_british_styles_set_them_outside_and_a_way_of_pages_has_them_in_full(tmp_path: Path) -> None:
    style = tmp_path / "british.csl"
    layout = '<text variable="title" quotes="true"/><text variable="page" prefix=", "/>'
    options = ' default-locale="en-GB" page-range-format="expanded"'
    style.write_text(STYLE.format(layout=layout, options=options), "utf-8")
    item = {"id": "x", "type": "article-journal", "title": "Zinc", "page": "233-41"}
    assert entries([item], str(style)) == ["‘Zinc’, 233–241."]
