"""Adding references: what becomes one study, what stays two, and what a reader wrote stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_add import Reader

PUBMED = """\
PMID- 77001122
DP  - 2017 Mar
TI  - Copper bracelets against stiff fingers.
FAU - Lindqvist, Maja
JT  - Annals of invented rheumatology
LID - 10.5555/copper.77 [doi]
"""
POORER = """@article{x, title={Copper bracelets against stiff fingers}, author={Lindqvist, M.},
  journal={Ann Invent Rheum}, year=2017, volume=9, doi={10.5555/COPPER.77}}"""


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def _edit(reader: Reader, old: str, new: str) -> None:
    file = reader.root / "studies.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(("name", "text"), [("a.nbib", PUBMED), ("b.bib", POORER)])
def test_what_a_reader_wrote_stays_until_replacing_is_asked_for(reader: Reader, name: str, text: str) -> None:
    reader.add("a.nbib", PUBMED)
    _edit(reader, "stiff fingers.", "stiff fingers (mine)")
    _edit(reader, "Maja", "Maja Karin")
    for _ in range(2):
        outcome = reader.add(name, text)
        (study,) = reader.library().studies.values()
        assert (study.title, study.author[0].given) == ("Copper bracelets against stiff fingers (mine)", "Maja Karin")
        assert any("title, author of lindqvist-2017" in note for note in outcome.notes)
    reader.add(name, text, replace_edited=True)
    (study,) = reader.library().studies.values()
    assert study.title.rstrip(".") == "Copper bracelets against stiff fingers"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_sources_the_fuller_value_stays(reader: Reader, order: tuple[int, int]) -> None:
    files = (("a.nbib", PUBMED), ("b.bib", POORER))
    for place in order:
        reader.add(*files[place])
    (study,) = reader.library().studies.values()
    assert study.author[0].given == "Maja"
    assert (study.issued, study.container_title, study.volume) == ("2017-03", "Annals of invented rheumatology", "9")


def test_abstracts_with_the_doi_of_their_supplement_stay_apart_and_are_listed(reader: Reader) -> None:
    record = "TY  - JOUR\nAU  - {0}, A\nTI  - {1}\nJO  - Gut Inv\nPY  - 2016\nDO  - 10.5555/suppl.4\nER  - \n"
    outcome = reader.add(
        "a.ris", record.format("Uno", "Fibre in Malta") + record.format("Due", "A wholly other study of sleep in Oslo")
    )
    assert len(reader.library().studies) == 2
    assert any("kept apart" in note and "DOI" in note for note in outcome.notes)


def test_the_ids_of_studies_stay_when_a_file_comes_again(reader: Reader) -> None:
    text = "".join(f"@book{{k{n}, title={{Book {n}}}, author={{Same, S.}}, year=2001}}\n" for n in range(4))
    before = reader.add("a.bib", text).ids
    reader.add("a.bib", "@book{new, title={A new one}, author={Same, S.}, year=2001}\n" + text)
    assert list(before) == [f"study:{name}" for name in reader.library().studies][: len(before)]
