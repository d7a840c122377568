"""What names and titles keep from reading to citing and writing: names left out, particles, sub- and superscripts."""

from __future__ import annotations

import json

import pytest

from mgtui.export.bibtex import bibtex
from mgtui.export.cite import bibliography
from mgtui.export.csl import csl_json
from mgtui.export.ris import ris
from mgtui.formats import markup
from mgtui.formats.references.bibtex import read_bibtex
from mgtui.formats.references.csl_json import read_csl_json
from mgtui.formats.references.nbib import read_nbib
from mgtui.formats.references.ris import read_ris
from mgtui.importing.merging import merged
from mgtui.library.labels import citation_label
from mgtui.model import Name, Study

FEW = Study("s", "Zinc and colds", type="article-journal", author=(Name("Smith", "Jane"), Name("Doe", "Al")),
            more_authors="et al.", issued="2001")  # fmt: skip
WRITTEN = {"bibtex": (bibtex, read_bibtex), "ris": (ris, read_ris), "csl": (csl_json, read_csl_json)}


@pytest.mark.parametrize(
    "study",
    [
        read_bibtex("@article{a, author={Smith, Jane and Doe, Al and others}, title={T}}").references[0].study,
        read_ris("TY  - JOUR\nAU  - Smith, Jane\nAU  - Doe, Al\nAU  - et al.\nTI  - T\nER  - \n").references[0].study,
        read_ris("TY  - JOUR\nAU  - Smith, Jane; Doe, Al, et al\nTI  - T\nER  - \n").references[0].study,
        read_nbib("PMID- 1\nTI  - T\nAU  - Smith J\nAU  - Doe A\nAU  - et al\n").references[0].study,
        read_csl_json(
            '[{"title": "T", "author": [{"family": "Smith"}, {"family": "Doe"}, {"literal": "others"}]}]'
        ).references[0].study,
    ],
)  # fmt: skip
def test_names_that_are_left_out_are_said(study: Study) -> None:
    assert [name.family for name in study.author] == ["Smith", "Doe"]
    assert study.more_authors == "et al."


@pytest.mark.parametrize("name", WRITTEN)
def test_they_come_back_from_our_own_files(name: str) -> None:
    write, read = WRITTEN[name]
    [found] = read(write([FEW])).references
    assert (found.study.author, found.study.more_authors) == (FEW.author, "et al.")


@pytest.mark.parametrize(
    ("style", "begins"),
    [
        ("apa", "Smith, J., Doe, A., et al. (2001)."), ("vancouver", "Smith J, Doe A, et al. Zinc"),
        ("harvard", "Smith, J., Doe, A., et al. (2001)"), ("chicago", "Smith, Jane, Al Doe, et al. 2001"),
    ],
)  # fmt: skip
def test_they_are_cited_in_the_words_of_a_style(style: str, begins: str) -> None:
    assert bibliography([FEW], style)["s"].startswith(begins)
    assert citation_label(FEW) == "Smith et al. 2001"


def test_a_whole_list_takes_the_place_of_one_that_leaves_names_out() -> None:
    there = {"author": [{"family": "Smith", "given": "J"}], "more_authors": "et al."}
    new = {"author": [{"family": "Smith", "given": "Jane"}, {"family": "Doe", "given": "Al"}]}
    merge = merged(there, new, there, same_source=False, replace=False)
    assert (merge.changes, merge.gone) == (new, ("more_authors",))
    assert merged(new, there, new, same_source=False, replace=False).changes == {}


def test_a_dropping_particle_stays_one() -> None:
    given = [
        {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"},
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
    ]
    [found] = read_csl_json(json.dumps([{"title": "T", "author": given}])).references
    assert [name.family for name in found.study.author] == ["von Humboldt", "van den Berg"]
    [item] = json.loads(csl_json([found.study]))
    assert item["author"] == given
    assert bibliography([found.study], "apa")[""].startswith("Humboldt, A. von, & van den Berg, J.")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("CO<sub>2</sub> in <em>Drosophila</em> &amp; P&lt;0.05", "CO<sub>2</sub> in <i>Drosophila</i> & P<0.05"),
        ("&lt;i&gt;In vivo&lt;/i&gt; Ca<jats:sup>2+</jats:sup>", "<i>In vivo</i> Ca<sup>2+</sup>"),
        ("<span>plain</span> words", ""), ("not <b>closed", ""), ("<b><i>crossed</b></i>", ""), ("p <0.05", ""),
    ],
)  # fmt: skip
def test_markup_of_a_title_is_kept_for_writing(text: str, kept: str) -> None:
    assert markup.kept(text) == kept


def test_a_title_with_markup_is_written_with_it_until_it_is_changed() -> None:
    study = Study("s", "CO2 in Drosophila", title_markup="CO<sub>2</sub> in <i>Drosophila</i>")
    assert json.loads(csl_json([study]))[0]["title"] == study.title_markup
    assert r"title = {{CO}\textsubscript{2} in \emph{Drosophila}}" in bibtex([study])
    changed = Study("s", "CO2 in flies", title_markup=study.title_markup)
    assert json.loads(csl_json([changed]))[0]["title"] == "CO2 in flies"
