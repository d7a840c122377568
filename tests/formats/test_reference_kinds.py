# ruff: noqa: E501 - records are written out here
"""What databases and programs write into reference files, kind by kind."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from mgtui.formats.reading import format_of, read_references
from mgtui.formats.references.bibtex import read_bibtex
from mgtui.formats.references.csl_json import read_csl_json
from mgtui.formats.references.latex import plain, verbatim
from mgtui.formats.references.names import direct_name, names_in
from mgtui.formats.references.nbib import read_nbib
from mgtui.formats.references.other_tagged import read_refer, read_web_of_science
from mgtui.formats.references.reference import Lists, gathered, locator, reference
from mgtui.formats.references.ris import read_ris
from mgtui.formats.references.table import read_table
from mgtui.model import Name, Study


def ris(lines: str, end: str = "ER  - \n") -> Study:
    (study,) = studies(read_ris("TY  - JOUR\nTI  - Kelp\n" + lines + "\n" + end))
    return study


def studies(found: Lists) -> list[Study]:
    assert found.damage == ""
    return [entry.study for entry in found.references]


def shown(*names: Name) -> list[str]:
    return [f"{{{name.literal}}}" if name.literal else f"{name.family}|{name.given}" for name in names]


@pytest.mark.parametrize(
    ("lines", "pmid"),
    [
        ("C5  - 30000011\nDB  - Embase", "30000011"),
        ("C2  - 30000012\nDB  - Scopus", "30000012"),
        ("C3  - PUBMED 30000013,EMBASE 2000000001", "30000013"),
        ("ID  - 30000014\nDB  - Ovid MEDLINE(R) ALL", "30000014"),
        ("AN  - 30000015\nDB  - PubMed", "30000015"),
        ("AN  - 30000018\nDP  - National Library of Medicine", "30000018"),
        ("AN  - 30000019\nUR  - https://pubmed.ncbi.nlm.nih.gov/30000019/", "30000019"),
        ("AN  - 30000020", None),
        ("AN  - MEDLINE:30000016\nDB  - Web of Science", "30000016"),
        ("U1  - 30000017[pmid]\nU2  - PMC7000017[pmcid]", "30000017"),
        ("N1  - Accession Number: 777777777. Language: English. PMID: 30000018.", "30000018"),
        ("N1  - Source type - Journals; PubMed ID - 30000019; Notes", "30000019"),
        ("UR  - https://pubmed.ncbi.nlm.nih.gov/30000020/", "30000020"),
        ("AN  - 109000000\nDB  - CINAHL\nN1  - not found in PubMed", None),
        ("AN  - 41000000\nDB  - Embase\nDB  - Medline", None),
        ("ID  - 30000021\nDB  - Scopus", None),
        ("C5  - 30000022", None),
        ("N1  - PubMed was searched in 2019", None),
    ],
)
def test_a_pmid_only_from_the_field_that_a_database_has_for_it(lines: str, pmid: str | None) -> None:
    assert ris(lines).pmid == pmid


@pytest.mark.parametrize(
    ("lines", "page", "number"),
    [
        ("C7  - 4711", "4711", None),
        ("C7  - e0123\nSP  - 1\nEP  - 9", "1-9", "e0123"),
        ("M1  - e4711\nIS  - 2", "e4711", None),
        ("C7  - Article No. 12", "12", None),
        ("SP  - N.PAG\nEP  - N.PAG", None, None),
        ("SP  - 297\nEP  - 297", "297", None),
        ("M3  - Article", None, None),
    ],
)
def test_the_number_of_an_article_stands_for_pages(lines: str, page: str | None, number: str | None) -> None:
    study = ris(lines)
    assert (study.page, study.number) == (page, number)


def test_pages_as_people_write_them() -> None:
    assert [locator(text) for text in ("pp. 3-9", "12–18", "18-38, 40", "n/a", "5--9", "e5")] == [
        "3-9", "12–18", "18-38, 40", "", "5-9", "e5"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Okoro, Ada; Lind, Bo", ["Okoro|Ada", "Lind|Bo"]),
        ("Ada Okoro, Bo Lind, Cy de Wit", ["Okoro|Ada", "Lind|Bo", "de Wit|Cy"]),
        ("Okoro A, Lind BC, van Dam D", ["Okoro|A", "Lind|BC", "van Dam|D"]),
        ("Okoro, A., Lind, B. C.", ["Okoro|A.", "Lind|B. C."]),
        ("Okoro, Ada and Lind, Bo", ["Okoro|Ada", "Lind|Bo"]),
        ("van Dam A B", ["van Dam|A B"]),
        ("Okoro, Ada, Jr.", ["Okoro|Ada, Jr."]),
        ("Okoro, Jr., Ada", ["Okoro|Ada, Jr."]),
        ("Okoro, Ada M 2nd", ["Okoro|Ada M, 2nd"]),
        ("Kelp Study Group", ["{Kelp Study Group}"]),
        ("World Kelp Organization,", ["{World Kelp Organization}"]),
        ("Weeds and Sons, Inc.", ["{Weeds and Sons, Inc.}"]),
        ("Okoro A, Lind B, Kelp Study Group", ["Okoro|A", "Lind|B", "{Kelp Study Group}"]),
        ("Okoro A, et al.", ["Okoro|A", "{et al.}"]),
        ("Ada Okoro, Bo Lind and Cy de Wit", ["Okoro|Ada", "Lind|Bo", "de Wit|Cy"]),
        ("Okoro, Ada, PhD", ["Okoro|Ada"]),
        ("Okoro, Ada, Jr., M.D.", ["Okoro|Ada, Jr."]),
        ("Institute for Kelp, Weed and Sand", ["{Institute for Kelp, Weed and Sand}"]),
        ("Department of Sand, Norway", ["{Department of Sand, Norway}"]),
        ("Press, Ada", ["Press|Ada"]),
        ("O&#39;Kelp, Ada", ["O'Kelp|Ada"]),
        ("M&uuml;ller, &Aring;sa; Lind, Bo", ["Müller|Åsa", "Lind|Bo"]),
        ("王, 小明", ["王|小明"]),
        ("王，小明；李，红", ["王|小明", "李|红"]),
        ("", []),
    ],
)
def test_names_in_one_value(value: str, names: list[str]) -> None:
    assert shown(*names_in(value)) == names


def test_thousands_of_names_in_one_value_take_time_by_their_length() -> None:
    start = time.process_time()
    assert len(names_in("Okoro A and " * 8000)) == 8000
    assert shown(*names_in("kelp " * 8000))[0].startswith("{kelp kelp")
    assert time.process_time() - start < 3


def test_names_written_given_name_first() -> None:
    names = map(direct_name, ("Ludwig van Beethoven", "Ada Okoro Jr", "Kelp Study Group", "Plato"))
    assert shown(*names) == ["van Beethoven|Ludwig", "Okoro|Ada, Jr", "{Kelp Study Group}", "{Plato}"]


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"p {\textless} 0.05 {\textgreater} 1", "p < 0.05 > 1"),
        (r"$\beta$-glucan at $\mu \geq 3$ and Na$^{+}$, SO$_4$", "β-glucan at μ ≥ 3 and Na⁺, SO₄"),
        (r"H\textsubscript{2}O, 4\textsuperscript{th}", "H₂O, 4th"),
        (r"It costs $50 and $60, 5% & more #1", "It costs $50 and $60, 5% & more #1"),
        (r"\emph{Kelp} and \enquote{weed}", "Kelp and “weed”"),
        ("`kelp' and ``weed'', a 5`-end", "‘kelp’ and “weed”, a 5`-end"),
        (r"$\dot{V}$O$_2$ and $\bar{x}$ cost \pounds 5", "V\u0307O₂ and x\u0304 cost £5"),
        (r"\unheardof{x} stays", r"\unheardofx stays"),
        (r"{\'E}tude na{\"\i}ve, {\L}{\'o}d{\'z}, Stra{\ss}e, \c{C}a", "Étude naïve, Łódź, Straße, Ça"),
        (r"Skibi\ifmmode \acute{n}\else \'{n}\fi{}ski", "Skibiński"),
        (r"5\,\textmu m, 10{\textdegree}C, a{\textendash}b, c---d", "5 μm, 10°C, a–b, c—d"),
        (r"a \href{https://x.example}{page}", "a page"),
        (r"\textalpha-tocopherol, Bra{\c s}ov, \textcommabelow{s}i", "α-tocopherol, Braşov, s\u0326i"),
    ],
)  # fmt: skip
def test_latex_as_letters(latex: str, text: str) -> None:
    assert " ".join(plain(latex).replace("\u2009", " ").split()) == text


def test_identifiers_and_addresses_are_verbatim() -> None:
    assert verbatim(r"10.1/a\_b{\textless}1::c{\textgreater}2") == "10.1/a_b<1::c>2"
    assert verbatim(r"\url{https://x.example/a?b=1\&c=\%20\#d}") == "https://x.example/a?b=1&c=%20#d"


def test_a_doi_that_is_encoded_or_escaped() -> None:
    doi = "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"
    for text in (doi, doi.replace("<", "%3C").replace(">", "%3E"), doi.replace("<", "&lt;").replace(">", "&gt;")):
        assert ris(f"DO  - https://doi.org/{text}").doi == doi


def test_markup_and_entities_are_read_and_comparisons_stay() -> None:
    study = ris("JO  - Sea &amp; Weed\nAB  - <p>In <i>Laminaria</i>, CO<sub>2</sub> &lt;5&#xB5;g; a <b and c> d.</p>")
    assert study.container_title == "Sea & Weed"
    assert study.abstract == "In Laminaria, CO2 <5µg; a <b and c> d."


def test_bibtex_inherits_repeats_and_keeps_groups() -> None:
    part, twice, group, _ = studies(
        read_bibtex(
            "@incollection{p, title={Part}, author={Okoro, Ada}, crossref={whole}, pages={1--2}}\n"
            "@article{t, title={Twice}, note={PMID: 30000031}, funding={a}, funding={b}, art_number={77}, date={2011-05-02}, year=2011}\n"
            '@report{g, author="World {Kelp} Organization", title={Report}, subtitle={A summary}, howpublished={\\url{https://k.example}}}\n'
            "@book{whole, title={Whole}, editor={Lind, Bo}, year=1999, publisher={Weed Press}}\n"
        )
    )
    assert (part.container_title, part.issued, part.publisher, shown(*part.editor)) == (
        "Whole",
        "1999",
        "Weed Press",
        ["Lind|Bo"],
    )
    assert (twice.pmid, twice.page, twice.issued) == ("30000031", "77", "2011-05-02")
    assert (shown(*group.author), group.title, group.url) == (
        ["{World Kelp Organization}"],
        "Report: A summary",
        "https://k.example",
    )


def test_a_record_quoted_in_an_abstract_and_records_without_their_first_line() -> None:
    outer, inner = studies(
        read_ris("TY  - JOUR\nTI  - Outer\nAB  - See:\nTY  - JOUR\nTI  - Inner\nER  - \nDO  - 10.5555/outer\nER  - \n")
    )
    assert (outer.title, outer.doi, inner.title) == ("Outer", "10.5555/outer", "Inner")
    found = studies(read_ris("TI  - One\nAU  - Okoro, A\nER  - \n\nTI  - Two\nER  - \n"))
    assert [study.title for study in found] == ["One", "Two"]


def test_a_line_of_an_abstract_that_looks_like_a_tag() -> None:
    study = ris("AB  - We measured\nIL-6 in\nER-positive cells\nVL  - 3")
    assert (study.abstract, study.volume) == ("We measured IL-6 in ER-positive cells", "3")


def test_pubmed_web_of_science_refer_and_csl() -> None:
    (one,) = studies(
        read_nbib(
            "PMID- 30000041\nTI  - Kelp\nFAU - Okoro, Ada M Jr\nPMC - PMC41\nSO  - Sea. 2019;7(2):1077. doi: 10.5555/k.\n"
        )
    )
    assert (one.page, one.pmcid, shown(*one.author)) == ("1077", "PMC41", ["Okoro|Ada M, Jr"])
    (two,) = studies(read_web_of_science("PT C\nAF Okoro, Ada\nCA Kelp Grp\nTI Kelp\nSO SEA\nEA JUL 2021\nAR e5\nER\n"))
    assert (two.type, two.issued, two.page, shown(*two.author)) == (
        "paper-conference",
        "2021-07",
        "e5",
        ["Okoro|Ada", "{Kelp Grp}"],
    )
    (three,) = studies(
        read_refer("%0 Journal Article\n%A Okoro, A.\n%T Kelp\n%M 30000042\n%W PubMed\n%U <Go to ISI>://X\n")
    )
    assert (three.pmid, three.url) == ("30000042", None)
    (four,) = studies(
        read_csl_json(
            '[{"title": "Kelp", "type": "article-journal", "number": "e9", "note": "PMCID: PMC43\\nPMID: 43000000", "author": [{"family": "Alembert", "given": "Jean", "dropping-particle": "d\'", "suffix": "III"}, {"name": "Sea Board"}]}]'
        )
    )
    assert (four.pmid, four.pmcid, four.page) == ("43000000", "PMC43", "e9")
    assert shown(*four.author) == ["d'Alembert|Jean, III", "{Sea Board}"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pubmed.csv", 'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,DOI\n30000051,"Kelp, again.","Okoro A, Lind BC.","Sea. 2019 May;7(2):31-40. doi: 10.5555/k.",Okoro A,Sea,2019,10.5555/k\n'),
        ("scopus.csv", '"Authors","Author full names","Title","Year","Source title","Volume","Issue","Page start","Page end","DOI","PubMed ID"\n"Okoro A.; Lind B.C.","Okoro, A. (7); Lind, B.C. (8)","Kelp, again.","2019","Sea","7","2","31","40","10.5555/k","30000051"\n'),
        ("wos.txt", "PT\tAU\tTI\tSO\tPY\tVL\tIS\tBP\tEP\tDI\tPM\nJ\tOkoro, A; Lind, BC\tKelp, again.\tSea\t2019\t7\t2\t31\t40\t10.5555/k\t30000051\n"),
        ("ovid.txt", "<1>\nUnique Identifier\n  30000051\nDatabase\n  Ovid MEDLINE(R)\nAuthors\n  Okoro A.  Lind BC.\nTitle\n  Kelp, again.\nSource\n  Sea. 7(2):31-40, 2019 May.\nDigital Object Identifier\n  10.5555/k\n"),
    ],
)  # fmt: skip
def test_a_record_of_a_table_or_of_ovid(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    (study,) = studies(read_references(file, format_of(file)))
    assert (study.title, study.container_title, study.volume, study.issue, study.page) == (
        "Kelp, again.",
        "Sea",
        "7",
        "2",
        "31-40",
    )
    assert (study.doi, study.pmid, (study.issued or "")[:4], study.type) == (
        "10.5555/k",
        "30000051",
        "2019",
        "article-journal",
    )
    assert [(author.family, author.given[:1]) for author in study.author] == [("Okoro", "A"), ("Lind", "B")]


def test_each_line_in_its_own_encoding(tmp_path: Path) -> None:
    file = tmp_path / "mixed.ris"
    file.write_bytes(
        "TY  - JOUR\nTI  - Größe – one\nER  - \n".encode() + "TY  - JOUR\nTI  - Größe\nER  - \n".encode("latin-1")
    )
    found = read_references(file, format_of(file))
    assert [entry.study.title for entry in found.references] == ["Größe – one", "Größe"]
    assert "line 5" in found.damage


def test_the_list_of_authors_and_the_month_in_a_table_of_pubmed() -> None:
    (study,) = studies(
        read_table(
            'PMID,Title,Authors,Citation,Journal/Book,Publication Year\n30000052,"Kelp","Okoro A, van Dam JP.","Sea. 2019 May;7(2):31-40. doi: 10.5555/k.",Sea,2019\n'
        )
    )
    assert (shown(*study.author), study.issued) == (["Okoro|A", "van Dam|JP"], "2019-05")


def test_days_and_months_that_stand_apart_from_their_year() -> None:
    assert ris("PY  - 2014\nDA  - SEP 30").issued == "2014-09-30"
    assert ris("PY  - 2014\nDA  - 2013/02/01").issued == "2014"
    assert ris("DA  - SEP 30").issued is None
    wos = "FN x\nVR 1.0\nPT J\nAU Lind, B\nTI Kelp\nPD JAN-FEB\nPY 2012\nER\n"
    assert studies(read_web_of_science(wos))[0].issued == "2012-01"


def test_a_doi_among_the_addresses_of_refer() -> None:
    (study,) = studies(
        read_refer("%0 Journal Article\n%A Okoro, A.\n%T Kelp\n%U https://x.example\n%U https://doi.org/10.5555/k.1\n")
    )
    assert (study.doi, study.url) == ("10.5555/k.1", "https://x.example")


def test_a_value_of_bibtex_in_several_pieces() -> None:
    made = '@string{sea = "Sea"}\n@article{a, title={Kelp} # { and weed}, journal={J } # sea, note={{C} # sharp}, author={Ada Lind}}'
    (study,) = studies(read_bibtex(made))
    assert (study.title, study.container_title) == ("Kelp and weed", "J Sea")


def test_authors_of_csl_json_in_one_text() -> None:
    (study,) = studies(read_csl_json('[{"type": "book", "title": "Kelp", "author": "Okoro, Ada; Lind, Bo"}]'))
    assert shown(*study.author) == ["Okoro|Ada", "Lind|Bo"]


def test_a_record_that_cannot_be_read_costs_no_other_one() -> None:
    def convert(record: str) -> object:
        if record == "bad":
            raise IndexError("no such part")
        return reference(title=record)

    found = gathered([("line 1", "a"), ("line 5", "bad"), ("line 9", "b")], convert)  # type: ignore[arg-type]
    assert [entry.study.title for entry in found.references] == ["a", "b"]
    assert "line 5" in found.damage
    assert "IndexError" in found.damage


@pytest.mark.parametrize(
    ("title", "read"),
    [
        (r"At 37$^\circ$C and 5$^{\circ}$", "At 37°C and 5°"),
        (r"Na$^+$/K$^+$-ATPase and 5$^\prime$", "Na⁺/K⁺-ATPase and 5′"),
        (r"Cl$^-$ and O$_2^-$", "Cl⁻ and O₂⁻"),
    ],
)
def test_single_marks_above_the_line(title: str, read: str) -> None:
    assert read_bibtex(f"@article{{a, title={{{title}}}, year=2001}}").references[0].study.title == read


def test_what_else_databases_hide_where_others_do_not_look() -> None:
    embase = "TY  - JOUR\nTI  - Iron\nL2  - http://dx.doi.org/10.5555/bl.3\nER  - \n"
    assert read_ris(embase).references[0].study.doi == "10.5555/bl.3"
    zotero = '"Key","Item Type","Title","Publication Title","Extra"\n"A","journalArticle","Rice","J","PMID: 31000003"\n'
    assert read_table(zotero).references[0].study.pmid == "31000003"
    page = "TY  - WEB\nTI  - A page\nT2  - A series\nJ2  - The site\nER  - \n"
    assert read_ris(page).references[0].study.container_title == "The site"
    noted = "TY  - CONF\nT1  - A paper\nN1  - Proceedings Title: The meeting\nT3  - A series\nER  - \n"
    assert read_ris(noted).references[0].study.container_title == "The meeting"
    [study] = [found.study for found in read_bibtex("@article{a, author={M. Lamb et al.}, title={T}}").references]
    assert ([name.family for name in study.author], study.more_authors) == (["Lamb"], "et al.")
