"""Studies as BibTeX, RIS and CSL-JSON, read back by programs that did not write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
import rispy
from hypothesis import given, settings
from hypothesis import strategies as st
from libraries import MINERALS
from reading_back import Record, expected, from_bibtex, from_csl_json, from_ris, ris_fields

from mgtui.export.bibtex import ENTRY_TYPES, bibtex, tex
from mgtui.export.csl import csl_json
from mgtui.export.entry import export
from mgtui.export.ris import REFERENCE_TYPES, ris
from mgtui.formats.references.bibtex import read_bibtex
from mgtui.formats.references.csl_json import read_csl_json
from mgtui.formats.references.ris import read_ris
from mgtui.library.reader import read_library
from mgtui.model import Library, Name, Study, Verification

Read = Callable[[str], dict[str, Record]]
FORMATS = [("bibtex", bibtex, from_bibtex), ("ris", ris, from_ris), ("csl-json", csl_json, from_csl_json)]
names = [name for name, _, _ in FORMATS]

FULL = Study(
    id="full-2011",
    title="IGF-1 & vitamin D: 50% of {all} #1_things ~ cost $5 ^ \\ back",
    type="article-journal",
    author=(Name("Müller", "Ö. A."), Name("van der Berg", "Jan"), Name(literal="Sports and Science, Inc")),
    issued="2011-10-24",
    container_title="Journal of A & B",
    volume="34",
    issue="6pt2",
    page="e594-e600",
    publisher="House & Sons",
    doi="10.1002/(SICI)1099_1:2<3::AID>3.0.CO;2-#",
    pmid="21675994",
    url="https://example.org/a_b?c=d&e=f%20g#h~i",
    issn="1097-9751",
    abstract='A rise (P < 0.05) in 50 % of [all] men; "quoted" & so on.',
)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(MINERALS)


@pytest.mark.parametrize(("form", "write", "read"), FORMATS, ids=names)
def test_no_record_and_no_field_of_a_library_is_lost(library: Library, form: str, write: object, read: Read) -> None:
    found = read(export(library, "studies", form))
    assert list(found) == list(library.studies)
    for study in library.studies.values():
        assert found[study.id] == expected(study)


@pytest.mark.parametrize(("form", "write", "read"), FORMATS, ids=names)
def test_every_field_and_every_sign_comes_back(form: str, write: Callable[[list[Study]], str], read: Read) -> None:
    wanted = expected(FULL)
    if form == "ris":
        # A comma divides a name in RIS, whatever was meant.
        wanted["author"] = [*wanted["author"][:2], ("Sports and Science", "Inc")]
    assert read(write([FULL]))[FULL.id] == wanted


@pytest.mark.parametrize(("form", "write", "read"), FORMATS, ids=names)
@pytest.mark.parametrize("issued", [None, "2011", "2011-10", "2011-10-04"])
@pytest.mark.parametrize("page", [None, "12", "12-20", "P-P2-233", "S1, S3-S5", "e57720"])
def test_dates_and_pages_of_every_kind_come_back(
    form: str, write: Callable[[list[Study]], str], read: Read, issued: str | None, page: str | None
) -> None:
    study = Study("a", "Title", issued=issued, page=page)
    assert read(write([study]))["a"] == expected(study)


@pytest.mark.parametrize(("form", "write", "read"), FORMATS, ids=names)
@pytest.mark.parametrize("kind", [None, *sorted({*ENTRY_TYPES, *REFERENCE_TYPES, "song", "article", "legal_case"})])
def test_types_of_every_kind_come_back(
    form: str, write: Callable[[list[Study]], str], read: Read, kind: str | None
) -> None:
    study = Study("a", "Title", type=kind, container_title="Where", publisher="Who")
    assert read(write([study]))["a"] == expected(study)


def test_a_key_of_another_library_has_no_colon() -> None:
    assert bibtex([Study("own::x", "T"), Study("x", "T")]).count("@misc{own-x,") == 1


def test_where_a_pmid_and_doubts_stand() -> None:
    study = Study("a", "T", pmid="123", identification="candidate", verification=Verification("partly"))
    assert "pmid = {123}" in bibtex([study])
    assert "annote = {Which publication the article means is not known" in bibtex([study])
    notes = [value for tag, value in ris_fields(ris([study]))[0] if tag == "N1"]
    assert notes[0] == "PMID: 123"
    assert "candidate" in notes[1]
    assert "verified in part" in notes[1]


def test_the_library_that_wrote_ris_reads_the_same() -> None:
    found = rispy.loads(ris([FULL]))[0]
    assert found["title"] == FULL.title
    assert found["notes"] == ["PMID: 21675994"]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Magnesium and IGF-1, again", "Magnesium and {IGF-1}, again"),
        ("A trial of (ZMA)", "A trial of ({ZMA})"),
        ("Vitamin D and B6", "Vitamin {D} and {B6}"),
        ("Zinc-Magnesium Formulation", "Zinc-Magnesium Formulation"),
        ("mRNA and 25(OH)D", "{mRNA} and {25(OH)D}"),
    ],
)
def test_capitals_that_a_style_would_spoil_are_guarded(title: str, written: str) -> None:
    assert f"title = {{{written}}}" in bibtex([Study("a", title)])


# Controls never reach an export: they are stripped when a library is read. TeX reads -- and ligatures as other signs.
line = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), max_size=40).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=150, deadline=None)
@given(title=line.filter(bool), container=line, volume=line)
def test_any_text_comes_back_from_ris_and_csl_json(title: str, container: str, volume: str) -> None:
    study = Study("a", title, container_title=container, volume=volume)
    assert from_ris(ris([study]))["a"] == expected(study)
    assert from_csl_json(csl_json([study]))["a"] == expected(study)


@settings(max_examples=150, deadline=None)
@given(title=line.filter(bool), container=line, volume=line)
def test_any_text_comes_back_from_bibtex(title: str, container: str, volume: str) -> None:
    as_tex_shows_it = re.compile("-{2,}|`|'")
    study = Study(
        "a",
        as_tex_shows_it.sub("", title).strip() or "x",
        container_title=as_tex_shows_it.sub("", container).strip(),
        volume=as_tex_shows_it.sub("", volume).strip(),
    )
    wanted = expected(
        Study("a", *(" ".join(study.title.split()),), container_title=study.container_title, volume=study.volume)
    )
    assert from_bibtex(bibtex([study]))["a"] == wanted


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(blacklist_categories=("Cs",)), max_size=60))
def test_escaped_text_never_opens_or_closes_a_brace_of_the_file(text: str) -> None:
    written = tex(text)
    depth = 0
    for mark in written:
        depth += {"{": 1, "}": -1}.get(mark, 0)
        assert depth >= 0
    assert depth == 0
    assert "\n" not in written


@pytest.mark.parametrize(
    ("write", "read_back", "lost"),
    [(bibtex, read_bibtex, set()), (ris, read_ris, {"event-title"}), (csl_json, read_csl_json, set())],
    ids=["bibtex", "ris", "csl-json"],
)
def test_what_is_written_comes_back_through_us(write: Any, read_back: Any, lost: set[str]) -> None:
    study = Study(
        "weed-2011", "Kelp & 50 % of <p: a β-trial", type="chapter", issued="2011-05-02", container_title="Sea weeds",
        author=(Name("van Dam", "Jo, Jr."), Name(literal="The Kelp Group"), Name("Weld", "A. B.")),
        editor=(Name("Lind", "Bo"),), volume="2", page="1-9", number="e12", edition="2nd", collection_title="Sea",
        event_title="Kelp Meeting", publisher="Weed Press", publisher_place="Oslo", doi="10.5555/978-3-319_39",
        pmid="123456", pmcid="PMC98765", url="https://example.org/x?a=1&b=2#c_d~e%20f", isbn="978-3-16-148410-0",
    )  # fmt: skip
    (found,) = read_back(write([study])).references
    before, after = (msgspec.to_builtins(each) for each in (study, found.study))
    assert {field for field in before.keys() | after.keys() if before.get(field) != after.get(field)} == lost | {"id"}
    assert found.key == study.id
