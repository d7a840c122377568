from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtui.formats.dates import iso_date, join
from mgtui.formats.identity import doi_key, find_doi, find_pmid, noted_pmid, title_key
from mgtui.library.nodes import Scalar
from mgtui.library.scalars import iso_date as read_date
from mgtui.library.source import Source


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2002 Sep", "2002-09"),
        ("1993 Oct 8", "1993-10-08"),
        ("FEB 2011", "2011-02"),
        ("SPR 2011", "2011"),
        ("2014//", "2014"),
        ("2000 Jan-Feb", "2000-01"),
        ("Jan-Feb 2000", "2000-01"),
        ("July/August 2000", "2000-07"),
        ("2000 Jan 5-11", "2000-01"),
        ("June 17, 2024", "2024-06-17"),
        ("17. Mai 2024", "2024-05-17"),
        ("17 June 2024", "2024-06-17"),
        ("3 de março de 2021", "2021-03-03"),
        ("abril de 2021", "2021-04"),
        ("outcome 2015", "2015"),
        ("Market 2019", "2019"),
        ("12 Mayonnaise 2019", "2019"),
        ("Summar 2019", "2019"),
        ("jui 2019", "2019"),
        ("sept. 2019", "2019-09"),
        ("5 juillet 2019", "2019-07-05"),
        ("2024-02-31", "2024-02"),
        ("2024-06-17T10:00:00Z", "2024-06-17"),
        ("Article 10 2019", "2019"),
        ("Year", ""),
        ("120009", ""),
        ("", ""),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert iso_date(text) == date


@given(st.text(max_size=20) | st.from_regex(r"[0-9]{1,4}[-/ ][0-9A-Za-z]{1,3}[-/ ][0-9]{1,2}", fullmatch=True))
def test_every_date_is_one_that_a_library_reads(text: str) -> None:
    date = iso_date(text)
    assert not date or read_date(Scalar(date, False, 1, 1), "issued", Source("x", [])) == date


@pytest.mark.parametrize(
    ("address", "pmid"),
    [
        ("https://europepmc.org/article/MED/29333444", "29333444"),
        ("http://europepmc.org/abstract/med/29333444?tab=1", "29333444"),
        ("https://europepmc.org/article/PMC/5333444", ""),
        ("https://pubmed.ncbi.nlm.nih.gov/29333444/", "29333444"),
    ],
)
def test_addresses_of_records_of_pubmed(address: str, pmid: str) -> None:
    assert noted_pmid(address) == pmid


def test_parts_of_a_date() -> None:
    assert join("2013", "1", "1") == "2013-01-01"
    assert join(2013, "mar") == "2013-03"
    assert join("13", "1") == ""


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("https://doi.org/10.1161/CIR.0b013e318288b4dd", "10.1161/CIR.0b013e318288b4dd"),
        (
            "doi: 10.1002/1529-0131(200005)43:5<978::AID-ANR4>3.0.CO;2-0",
            "10.1002/1529-0131(200005)43:5<978::AID-ANR4>3.0.CO;2-0",
        ),
        ("(see 10.1000/182).", "10.1000/182"),
        ("http://x.org/?doi=10.1000%2F182", "10.1000/182"),
        ("<10.1000/182>", "10.1000/182"),
        ("10.1016/0092-8674(93)90676-H", "10.1016/0092-8674(93)90676-H"),
        ("DOI", ""),
        ("10.5/x", ""),
        ("https://www.frontiersin.org/articles/10.3389/fphys.2022.1/full.", "10.3389/fphys.2022.1"),
        ("10.1002/14651858.CD1.pub2/fullness", "10.1002/14651858.CD1.pub2/fullness"),
        ("http://link.springer.com/article/10.1007%2Fs00213-002-1217-9?LI=true", "10.1007/s00213-002-1217-9"),
    ],
)
def test_dois(text: str, doi: str) -> None:
    assert find_doi(text) == doi


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1000/full", "10.1000/full"),
        ("10.1000/pdf.2019.12", "10.1000/pdf.2019.12"),
        ("10.1000/a/full/b", "10.1000/a/full/b"),
        ("https://doi.org/10.1000/fphys.2022.1/full.", "10.1000/fphys.2022.1"),
        ("(https://example.org/doi/10.1000/abc/pdf)", "10.1000/abc"),
    ],
)
def test_only_the_end_of_an_address_is_cut_off_a_doi(text: str, doi: str) -> None:
    assert find_doi(text) == doi


def test_keys() -> None:
    assert doi_key("10.1000/ABC") == doi_key("https://doi.org/10.1000/abc")
    assert find_pmid("PMID: 0012") == "12"
    assert find_pmid("P123456") == find_pmid("000") == ""
    assert title_key("Magnesium & IGF-1.", "2011-05") == title_key("magnesium  & IGF 1", "2011")
    assert title_key("…", "2011") == ""
