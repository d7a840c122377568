# ruff: noqa: E501 - whole files are written out here
"""One record in each format comes out the same; damage is said and costs no other record."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtui.errors import CannotRead
from mgtui.formats.reading import format_of, read_references
from mgtui.formats.references.bibtex import read_bibtex
from mgtui.formats.references.csl_json import read_csl_json
from mgtui.formats.references.names import inverted_name
from mgtui.formats.references.nbib import read_nbib
from mgtui.formats.references.pubmed_xml import read_pubmed_xml
from mgtui.formats.references.reference import Lists
from mgtui.formats.references.ris import read_ris
from mgtui.model import Name, Notice, Study

RIS = """\
TY  - JOUR
AU  - Maggio, Marcello
AU  - Ceda, G.P.
TI  - Magnesium and anabolic hormones
 in older men
JO  - Int J Androl
PY  - 2011/12//
VL  - 34
IS  - 6
SP  - e594
EP  - e600
DO  - 10.1111/j.1365-2605.2011.01193.x
ER  -
"""
NBIB = """\
PMID- 21675994
DP  - 2011 Dec
TI  - Magnesium and anabolic hormones
      in older men
PG  - e594-e600
LID - 10.1111/j.1365-2605.2011.01193.x [doi]
FAU - Maggio, Marcello
AU  - Maggio M
FAU - Ceda, G P
AU  - Ceda GP
TA  - Int J Androl
VI  - 34
IP  - 6
"""
BIBTEX = r"""
@string{ija = "Int J Androl"}
@article{maggio, author = {Maggio, Marcello and G. P. Ceda},
  title = {{Magnesium} and anabolic hormones in older men}
  journal = ija, year = 2011, month = dec, volume = 34, number = {6}, pages = {e594--e600},
  doi = {10.1111/j.1365-2605.2011.01193.x}}
"""
CSL = json.dumps(
    [
        {
            "id": "maggio",
            "type": "article-journal",
            "title": "Magnesium and anabolic hormones in older men",
            "author": [{"family": "Maggio", "given": "Marcello"}, {"family": "Ceda", "given": "G. P."}],
            "issued": {"date-parts": [["2011", 12]]},
            "container-title": "Int J Androl",
            "volume": 34,
            "issue": "6",
            "page": "e594-e600",
            "DOI": "10.1111/j.1365-2605.2011.01193.x",
        }
    ]
)
ENDNOTE = """<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style>Maggio, Marcello</style></author><author>Ceda, G. P.</author></authors></contributors>
<titles><title>Magnesium and anabolic hormones in older men</title><secondary-title>Int J Androl</secondary-title></titles>
<pages>e594-e600</pages><volume>34</volume><number>6</number><dates><year>2011</year><pub-dates><date>Dec</date></pub-dates></dates>
<electronic-resource-num>10.1111/j.1365-2605.2011.01193.x</electronic-resource-num></record></records></xml>"""
PUBMED = """<?xml version="1.0"?><!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://x/pubmed.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>21675994</PMID><Article><Journal><JournalIssue><Volume>34</Volume>
<Issue>6</Issue><PubDate><Year>2011</Year><Month>Dec</Month></PubDate></JournalIssue><Title>Int J Androl</Title></Journal>
<ArticleTitle>Magnesium and <i>anabolic</i> hormones in older men</ArticleTitle><Pagination><MedlinePgn>e594-e600</MedlinePgn>
</Pagination><AuthorList><Author><LastName>Maggio</LastName><ForeName>Marcello</ForeName></Author><Author><LastName>Ceda</LastName>
<ForeName>G P</ForeName></Author></AuthorList></Article></MedlineCitation><PubmedData><ArticleIdList>
<ArticleId IdType="doi">10.1111/j.1365-2605.2011.01193.x</ArticleId></ArticleIdList><ReferenceList><Reference><ArticleIdList>
<ArticleId IdType="doi">10.9999/wrong</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
</PubmedArticleSet>"""
WOS = """\
FN Clarivate
VR 1.0
PT J
AU Maggio, M
   Ceda, GP
AF Maggio, Marcello
   Ceda, G. P.
TI Magnesium and anabolic hormones
   in older men
SO Int J Androl
PD DEC
PY 2011
VL 34
IS 6
BP e594
EP e600
DI 10.1111/j.1365-2605.2011.01193.x
ER

EF
"""
REFER = """\
%0 Journal Article
%A Maggio, Marcello
%A Ceda, G. P.
%T Magnesium and anabolic hormones in older men
%J Int J Androl
%D 2011
%8 Dec
%V 34
%N 6
%P e594-e600
%R 10.1111/j.1365-2605.2011.01193.x
"""
REFWORKS = """\
RT Journal Article
A1 Maggio, Marcello;Ceda, G. P.
T1 Magnesium and anabolic hormones in older men
JF Int J Androl
YR 2011
FD Dec
VO 34
IS 6
SP e594
OP e600
DO 10.1111/j.1365-2605.2011.01193.x
"""

CFF = """\
cff-version: 1.2.0
title: A program
references:
  - type: article
    authors:
      - {family-names: Maggio, given-names: Marcello}
      - {family-names: Ceda, given-names: G. P.}
    title: Magnesium and anabolic hormones in older men
    journal: Int J Androl
    year: 2011
    month: 12
    volume: 34
    issue: 6
    start: e594
    end: e600
    doi: 10.1111/j.1365-2605.2011.01193.x
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.cff", CFF), ("a.ris", RIS), ("a.nbib", NBIB), ("a.bib", BIBTEX), ("a.json", CSL), ("a.xml", ENDNOTE), ("b.xml", PUBMED),
        ("a.ciw", WOS), ("a.enw", REFER), ("a.txt", REFWORKS), ("ris.txt", RIS), ("nbib", NBIB), ("bib.txt", BIBTEX),
    ],
)  # fmt: skip
def test_the_same_record_in_every_format(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    (study,) = studies(read_references(file, format_of(file)))
    assert study.title == "Magnesium and anabolic hormones in older men"
    assert [(author.family, author.given[:1]) for author in study.author] == [("Maggio", "M"), ("Ceda", "G")]
    assert (study.issued, study.container_title, study.volume, study.issue) == ("2011-12", "Int J Androl", "34", "6")
    assert (study.page, study.doi) == ("e594-e600", "10.1111/j.1365-2605.2011.01193.x")
    assert study.type == "article-journal"


def studies(found: Lists) -> list[Study]:
    return [entry.study for entry in found.references]


def test_a_ris_file_cut_off_in_the_middle_loses_nothing_that_is_there() -> None:
    found = read_ris(RIS + "\n" + RIS[: RIS.index("VL")])
    assert [study.title for study in studies(found)] == ["Magnesium and anabolic hormones in older men"] * 2
    assert "1 of 2 records" in found.damage


def test_a_bibtex_file_cut_off_says_so() -> None:
    found = read_bibtex(BIBTEX + "@article{x, title = {Cut off in the mid")
    assert len(found.references) == 1
    assert "could not be read" in found.damage


def test_bibtex_keys_that_occur_twice_are_two_records() -> None:
    assert len(read_bibtex("@book{a, title={One}}\n@book{a, title={Two}}").references) == 2


def test_bibtex_letters_names_and_strings() -> None:
    (study,) = studies(
        read_bibtex(
            "@string{and = { and }}\n"
            r"@book{x, author = {Eva H. {\"O}nnud{\'o}ttir and {World Health Organization} and "
            r"Ludwig van Beethoven and others}, title = {B{\'u}s{\'a} \& {DNA}$_{2}$}, year = {2011}}"
        )
    )
    assert study.title == "Búsá & DNA₂"
    assert study.author == (
        Name(family="Önnudóttir", given="Eva H."),
        Name(literal="World Health Organization"),
        Name(family="van Beethoven", given="Ludwig"),
    )


def test_nbib_old_and_corporate_authors() -> None:
    found = studies(
        read_nbib("PMID- 1\nTI  - A\nAU  - Gout I\nAU  - et al.\n\nPMID- 2\nTI  - B\nFAU - Doe, J\nCN  - The Group\n")
    )
    assert found[0].author == (Name(family="Gout", given="I"),)
    assert found[1].author == (Name(family="Doe", given="J"), Name(literal="The Group"))


def test_records_without_a_title_are_kept() -> None:
    (study,) = studies(read_ris("TY  - JOUR\nAU  - Doe, J\nER  - \n"))
    assert study.title == "(no title given)"


def test_records_that_say_nothing_are_left_out_and_told() -> None:
    lists = read_ris("TY  - JOUR\nER  - \nTY  - JOUR\nTI  - Kelp\nER  - \n")
    assert [study.title for study in studies(lists)] == ["Kelp"]
    assert lists.damage == "the record in line 1 is empty"
    lists = read_csl_json('[{"type": "book", "title": ""}, {"title": "Kelp"}]')
    assert [study.title for study in studies(lists)] == ["Kelp"]
    assert "empty" in lists.damage


def test_pages_of_pubmed_that_are_two_fields(tmp_path: Path) -> None:
    xml = (
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T</ArticleTitle>"
        "<Pagination><StartPage>{}</StartPage><EndPage>{}</EndPage></Pagination></Article></MedlineCitation>"
        "</PubmedArticle></PubmedArticleSet>"
    )
    for first, last, page in (("12", "19", "12-19"), ("7", "7", "7"), ("e4", "", "e4")):
        (path := tmp_path / "a.xml").write_text(xml.format(first, last), encoding="utf-8")
        assert studies(read_pubmed_xml(path))[0].page == page


@pytest.mark.parametrize(
    ("month", "issued"),
    [
        ("{March--April}", "2015-03"), ("{July/August}", "2015-07"), ("{3--4}", "2015-03"), ("mar # {/} # apr", "2015-03"),
        ("{Nov. and Dec.}", "2015-11"), ("{5--9 March}", "2015-03-05"), ("{SEP 22}", "2015-09-22"), ("{Spring}", "2015"),
    ],
)  # fmt: skip
def test_a_range_of_months_or_days_is_dated_by_its_beginning(month: str, issued: str) -> None:
    (study,) = studies(read_bibtex(f"@article{{a, title={{T}}, author={{Doe, J}}, year=2015, month={month}}}"))
    assert study.issued == issued


def test_bibtex_with_commas_too_many() -> None:
    lists = read_bibtex(
        "@article{a, title={A,, b}, author={Doe, J},, year=2015,\n, volume=3}\n@article{b, title={C}, year=2016,,}"
    )
    assert [(study.title, study.issued, study.volume) for study in studies(lists)] == [
        ("A,, b", "2015", "3"), ("C", "2016", None),
    ]  # fmt: skip
    assert not lists.damage


def test_names() -> None:
    assert inverted_name("Baldwin,S.A.") == Name(family="Baldwin", given="S. A.")
    assert inverted_name("King, Martin Luther, Jr.") == Name(family="King", given="Martin Luther, Jr.")
    assert inverted_name("WHO") == Name(literal="WHO")
    assert inverted_name("Pfizer,") == Name(literal="Pfizer")  # so EndNote marks a group


@pytest.mark.parametrize("text", ["", "[]", "{}", "[1, 2]", '[{"a": 1}]', "[" * 5000, '"x"', "nonsense"])
def test_json_that_is_no_list_of_references(text: str) -> None:
    with pytest.raises(CannotRead):
        read_csl_json(text)


@pytest.mark.parametrize("text", ['{"title": "x"}\n{"title": "y"}\n', "[1]\n\n[2]", '{"a": 1}{"a": 2}'])
def test_json_lines_are_called_by_their_name(text: str) -> None:
    with pytest.raises(CannotRead, match="JSON Lines"):
        read_csl_json(text)


@settings(max_examples=150)
@given(st.integers(0, 4000), st.sampled_from([RIS, NBIB, BIBTEX, WOS, REFER, REFWORKS, CSL, ENDNOTE, PUBMED]))
def test_a_file_cut_off_anywhere_never_raises_anything_else(
    tmp_path_factory: pytest.TempPathFactory, cut: int, text: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "cut.txt"
    file.write_text(text[: cut % len(text)], "utf-8")
    # What else is raised fails the test.
    with contextlib.suppress(CannotRead):
        found = format_of(file)
        if found.gives == "references":
            read_references(file, found)


def test_a_macro_without_its_arguments_stays_as_it_is_written() -> None:
    (study,) = studies(read_bibtex("@book{a, title={See \\href{https://example.org}}}"))
    assert "example.org" in study.title


def test_a_number_without_end_is_a_plain_mistake() -> None:
    with pytest.raises(CannotRead, match="too long"):
        read_csl_json('[{"title": "x", "volume": ' + "9" * 5000 + "}]")


RETRACTED_NBIB = """\
PMID- 9500320
TI  - A study that was withdrawn
PT  - Journal Article
PT  - Retracted Publication
RIN - Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/S0140-6736(10)60175-4. PMID:
      20137807
EIN - Lancet 2004 Mar 6;363(9411):750
CIN - Lancet. 1998 Feb 28;351(9103):611-2
ROF - Nature. 1990 Jan 1;1(1):1

PMID- 20137807
TI  - Retraction of a study
PT  - Retraction of Publication
ROF - Lancet. 1998 Feb 28;351(9103):637-41
EFR - Lancet. 1998 Feb 28;351(9103):637-41
ECF - Lancet. 1998 Feb 28;351(9103):637-41

PMID- 3
TI  - Marked without a source
PT  - Retracted Publication
"""


def test_nbib_has_what_was_announced_about_a_record_and_not_what_it_announces() -> None:
    first, second, third = (found.study.notices for found in read_nbib(RETRACTED_NBIB).references)
    retraction = Notice(
        "retraction", "2010-02-06", "10.1016/S0140-6736(10)60175-4", "20137807", "In Lancet. 2010 Feb 6;375(9713):445."
    )
    assert first == (retraction, Notice("erratum", "2004-03-06", note="In Lancet 2004 Mar 6;363(9411):750."))
    assert second == ()
    assert third == (Notice("retraction"),)


def test_pubmed_xml_has_the_same_notices(tmp_path: Path) -> None:
    listed = "".join(
        f'<CommentsCorrections RefType="{kind}"><RefSource>BMJ. 2011 May;3:1</RefSource><PMID>{number}</PMID>'
        "</CommentsCorrections>"
        for number, kind in enumerate(
            ("RetractionIn", "ExpressionOfConcernIn", "CorrectedandRepublishedIn", "ErratumIn", "CommentIn",
             "RetractionOf", "ErratumFor", "ExpressionOfConcernFor", "UpdateIn", "AssociatedDataset"), 1,
        )
    )  # fmt: skip
    path = tmp_path / "a.xml"
    path.write_text(
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T</ArticleTitle>"
        "<PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article>"
        f"<CommentsCorrectionsList>{listed}</CommentsCorrectionsList></MedlineCitation></PubmedArticle>"
        "</PubmedArticleSet>",
        encoding="utf-8",
    )
    notices = read_pubmed_xml(path).references[0].study.notices
    assert [(notice.kind, notice.date, notice.pmid) for notice in notices] == [
        ("retraction", "2011-05", "1"),
        ("expression_of_concern", "2011-05", "2"),
        ("correction", "2011-05", "3"),
        ("erratum", "2011-05", "4"),
    ]
