"""Whatever study is written comes back through us with every field that its format has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtui.export.bibtex import bibtex
from mgtui.export.csl import csl_json
from mgtui.export.nbib import nbib
from mgtui.export.ris import ris
from mgtui.formats.references.bibtex import read_bibtex
from mgtui.formats.references.csl_json import read_csl_json
from mgtui.formats.references.nbib import read_nbib
from mgtui.formats.references.reference import Lists
from mgtui.formats.references.ris import read_ris
from mgtui.model import Name, Study

FORMATS: dict[str, tuple[Callable[[list[Study]], str], Callable[[str], Lists]]] = {
    "bibtex": (bibtex, read_bibtex), "ris": (ris, read_ris), "nbib": (nbib, read_nbib),
    "csl-json": (csl_json, read_csl_json),
}  # fmt: skip
WORDS = [
    "zinc",
    "IGF-1",
    "a",
    "50 %",
    "p < 0.05",
    "R&D",
    "Müller’s",
    "5 µg/L",
    "C#",
    "x_y",
    "e^x",
    "part (2)",
    "王",
    "Ångström",
]
FAMILIES = ["Okoro", "van der Berg", "O’Neil", "García López", "Ångström", "Smith-Jones", "de la Cruz"]
GIVENS = ["Ada", "A. B.", "Jean-Paul", "Ada M.", "Ö.", "Jo, Jr.", "Max, III"]
IN_PARTS = {"chapter", "paper-conference"}

texts = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(" ".join)
people = st.builds(Name, st.sampled_from(FAMILIES), st.sampled_from(GIVENS))
GROUPS = ["The Zinc Study Group", "World Health Organization", "OAT Group, The"]
groups = st.sampled_from(GROUPS).map(lambda name: Name(literal=name))
dates = st.one_of(
    st.integers(1900, 2030).map(str),
    st.dates(date(1900, 1, 1), date(2030, 12, 31)).flatmap(lambda day: st.sampled_from([str(day), str(day)[:7]])),
)


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """A study with what its type can have."""
    kind = draw(st.sampled_from(["article-journal", "book", "chapter", "paper-conference", "report", "thesis"]))
    whole = kind in ("book", "report", "thesis")
    some = st.one_of(st.none(), texts)
    return Study(
        "zinc-1", draw(texts), type=kind,
        author=tuple(draw(st.lists(st.one_of(people, people, groups), min_size=1, max_size=4))),
        more_authors=draw(st.sampled_from([None, None, "et al."])),
        editor=tuple(draw(st.lists(people, max_size=2))) if kind in IN_PARTS else (), issued=draw(dates),
        container_title=None if whole else draw(texts),
        volume=draw(st.sampled_from([None, "12", "12 Suppl 1"])), issue=draw(st.sampled_from([None, "3", "6 Pt 2"])),
        page=None if whole else draw(st.sampled_from([None, "12", "12-20", "e57720", "S1, S3-S5", "P12-P14"])),
        number=draw(st.sampled_from([None, "55"])) if kind == "report" else None,
        event_title=draw(st.sampled_from([None, "The zinc days"])) if kind == "paper-conference" else None,
        publisher=None if kind == "article-journal" else draw(some),
        doi=draw(st.sampled_from([None, "10.5555/a_b.1", "10.1002/(SICI)1099:2<3::AID>3.0.CO;2-#"])),
        pmid=draw(st.sampled_from([None, "21675994"])), pmcid=draw(st.sampled_from([None, "PMC98765"])),
        url=draw(st.sampled_from([None, "https://example.org/a_b?c=d&e=f%20g#h~i"])),
        issn=draw(st.sampled_from([None, "1097-9751"])) if kind == "article-journal" else None,
        abstract=draw(some),
    )  # fmt: skip


def lost(study: Study, form: str) -> set[str]:
    """The fields that a format has no place for."""
    if form != "nbib":
        return set()
    # A volume is taken for that of a journal.
    journal = {"type"} if study.volume and study.type in ("report", "thesis", "paper-conference") else set()
    return {"URL", "number", "event-title", *journal}


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=60, deadline=None)
@given(study=studies())
def test_a_study_comes_back(form: str, study: Study) -> None:
    write, read = FORMATS[form]
    [found] = read(write([study])).references
    before, after = (msgspec.to_builtins(each) for each in (study, found.study))
    differing: dict[str, Any] = {
        field: (before.get(field), after.get(field))
        for field in before.keys() | after.keys()
        if field != "id" and before.get(field) != after.get(field)
    }
    assert not differing.keys() - lost(study, form), differing


@pytest.mark.parametrize("form", ["nbib", "csl-json"])
def test_the_one_name_of_a_person_is_told_from_that_of_a_group(form: str) -> None:
    names = (Name("Okoro", "Ada"), Name("Sukarno"), Name(literal="WHO"), Name(literal="Oat Study Group, The"))
    write, read = FORMATS[form]
    [found] = read(write([Study("zinc-1", "Zinc", type="article-journal", author=names, issued="2011")])).references
    assert found.study.author == names
