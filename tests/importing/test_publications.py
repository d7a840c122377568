"""Publications that belong together: kept apart, and the dependent one names the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_add import Reader

from mgtui.errors import InUse
from mgtui.evidence.cards import card
from mgtui.export.bibtex import bibtex
from mgtui.formats.references.bibtex import read_bibtex
from mgtui.importing.matching import Verdict, compared, facts_of
from mgtui.plain_records import card_text
from mgtui.writing.removing import remove
from mgtui.writing.store import LibraryStore

TITLE = "Copper bracelets against stiff fingers in old age"
ARTICLE = {
    "type": "article-journal", "title": TITLE, "author": [{"family": "Lindqvist", "given": "Maja"}],
    "issued": "2017", "container-title": "Annals of Invented Rheumatology", "volume": "9", "page": "12-19",
    "DOI": "10.5555/copper.77",
}  # fmt: skip
BOOK = {"type": "book", "title": "The invented handbook of copper", "editor": [{"family": "Berg"}], "issued": "2015"}


def other(**fields: object) -> dict[str, object]:
    kept = {**ARTICLE, "DOI": "", "page": "", "volume": ""}
    return {**kept, **{name.replace("_", "-"): value for name, value in fields.items()}}


@pytest.mark.parametrize(
    ("record", "link"),
    [
        (other(DOI="10.1101/2016.05.01.123456", container_title="bioRxiv", issued="2016"), "preprint_of"),
        (other(container_title="medRxiv", issued="2017", title=TITLE + ": a trial"), "preprint_of"),
        (other(title=f"Erratum: {TITLE}", issued="2018"), "erratum_of"),
        (other(title=f"Correction to: {TITLE}", issued="2018"), "erratum_of"),
        (other(title=f'Corrigendum to "{TITLE}"', issued="2017"), "erratum_of"),
        (other(title=f"{TITLE} (vol 9, pg 12, 2017)", issued="2018"), "erratum_of"),
        (other(title=f"Comment on: {TITLE}", author=[{"family": "Novak"}], issued="2018"), "comment_on"),
        (other(title=f"RE: {TITLE}", author=[{"family": "Novak"}], issued="2017"), "comment_on"),
    ],
)  # fmt: skip
def test_what_belongs_to_an_article(record: dict[str, object], link: str) -> None:
    for one, two, dependent in ((ARTICLE, record, "other"), (record, ARTICLE, "one")):
        verdict = compared(facts_of(one), facts_of(two))
        assert (verdict.answer, verdict.link, verdict.dependent) == ("linked", link, dependent)


@pytest.mark.parametrize(
    "record",
    [
        other(title=f"Erratum: {TITLE}", issued="2015"),
        other(title=f"Erratum: {TITLE}", issued="2018", container_title="Journal of Other Things"),
        other(title="Erratum", issued="2018"),
        other(container_title="bioRxiv", issued="2016", author=[{"family": "Novak", "given": "P"}]),
        other(container_title="bioRxiv", issued="2008"),
        {
            "type": "chapter",
            "title": "Bracelets",
            "container-title": "The invented handbook of copper",
            "issued": "2015",
        },
    ],
)
def test_what_does_not_surely_belong_to_it(record: dict[str, object]) -> None:
    assert compared(facts_of(ARTICLE), facts_of(record)).answer in ("different", "perhaps")


def test_a_chapter_belongs_to_its_book_of_the_same_year() -> None:
    chapter = {"type": "chapter", "title": "Bracelets", "container-title": BOOK["title"], "issued": "2015"}
    found = compared(facts_of(BOOK), facts_of(chapter))
    assert found == Verdict("linked", "a book and a part of it", "part_of", "other")
    assert compared(facts_of(BOOK), facts_of({**chapter, "issued": "1999"})).answer == "different"


RIS = "TY  - {0}\nAU  - Lindqvist, Maja\nTI  - {1}\nPY  - {2}\nJO  - {3}\nER  - \n"
PREPRINT = RIS.format("JOUR", TITLE, 2016, "bioRxiv")
PUBLISHED = RIS.format("JOUR", TITLE, 2017, "Annals of Invented Rheumatology")


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


@pytest.mark.parametrize("files", [(PREPRINT, PUBLISHED), (PUBLISHED, PREPRINT), (PREPRINT + PUBLISHED,)])
def test_adding_links_them_in_any_order_and_undo_takes_the_link(reader: Reader, files: tuple[str, ...]) -> None:
    outcomes = [reader.add(f"{number}.ris", text) for number, text in enumerate(files)]
    assert outcomes[-1].notes == ("linked: lindqvist-2016 preprint of lindqvist-2017",)
    library = reader.library()
    assert library.studies["lindqvist-2016"].preprint_of == "lindqvist-2017"
    shown = card(library, "study:lindqvist-2017")
    assert shown is not None
    assert "preprint study:lindqvist-2016" in card_text(shown)
    with pytest.raises(InUse):
        remove(reader.root, "study:lindqvist-2017")
    assert reader.add(f"{len(files) - 1}.ris", files[-1]).status == "skipped"
    LibraryStore(reader.root).undo(len(files))
    assert not any(study.preprint_of for study in reader.library().studies.values())


def test_links_that_a_file_gives(reader: Reader) -> None:
    book = "@book{hb, title={The invented handbook}, editor={Berg, A}, year=2015}\n"
    chapter = "@incollection{ch, author={Novak, P}, title={Bracelets}, crossref={hb}}\n"
    reader.add("a.bib", chapter + book)
    nbib = "PMID- {0}\nDP  - 2017\nTI  - {1}.\nFAU - Novak, Petra\nJT  - J Inv\n{2}\n"
    reader.add("b.nbib", nbib.format(77001, "Copper and gold", ""))
    reader.add("c.nbib", nbib.format(77002, "A wrong dose", "EFR - J Inv. 2017;1:2. PMID: 77001"))
    studies = reader.library().studies
    named = {study.id: (study.part_of, study.erratum_of) for study in studies.values()}
    assert named == {
        "berg-2015": (None, None), "novak-2015": ("berg-2015", None), "novak-2017": (None, None),
        "novak-2017-2": (None, "novak-2017"),
    }  # fmt: skip
    read = {found.key: found.links for found in read_bibtex(bibtex(studies.values())).references}
    assert read["novak-2015"] == (("part_of", "berg-2015"),)
    assert read["novak-2017-2"] == (("erratum_of", "novak-2017"),)
