"""What a source is known by: its DOI, else its PMID, else the hash of its file, else its path."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from mgtui.library.scalars import STUMP

# Angle brackets in pairs are part of many an old DOI: 10.1002/1529-0131(200005)43:5<978::AID-ANR4>3.0.CO;2-0
_DOI = re.compile(r"10\.[0-9]{4,9}/(?:[^\s\"<>{}|\\^]|<[^\s\"<>]*>)+", re.IGNORECASE)
# A printed DOI is divided where a line ended: 10.1016/j. psychres.2009.06.001
_CUT = re.compile(r"/[A-Za-z]\.?$|[-_/]$")
_REST_OF_DOI = re.compile(r"\s+(?P<rest>[a-z0-9][\w.()-]*[0-9])")
_CUT_AT_STOP = re.compile(r"/[A-Za-z]{2,8}\.$")
_NUMBERS_OF_DOI = re.compile(r"\s+(?P<rest>[0-9]+\.[0-9]+(?:\.[0-9]+)*)(?![\w-])")
"""10.1109/TSE. 2002.1041053: only numbers with a full stop between them go on with a DOI behind one."""
_PAGE = re.compile(r"[?&]\w+=.*|(?<!^10\.\d{4})(?<!^10\.\d{5})/(?:full(?:text)?|abstract|e?pdf|html?)\W*$", re.DOTALL)
"""What the address of a page goes on with behind a DOI: 10.1007/s00213-002-1217-9?LI=true, 10.3389/fphys.2022.1/full;
10.1000/full is one of its own."""
_ENCODED = re.compile(r"%(?:2F|3[ABCE]|28|29|5B|5D)", re.IGNORECASE)
LIST_OF_WORKS = (
    r"(?:\W*(?:[0-9]{1,2}|[IVXA-F]{1,4})[.):]?\s+)?\W*"
    r"(?:(?:list of |selected |key |main |cited |literature )?references?(?: cited)?|reference list"
    r"|references and (?:further )?notes|notes and references|references and further reading"
    r"|(?:selected )?bibliograph(?:y|ie)|literature cited|cited literature|works cited|works consulted"
    r"|literaturverzeichnis|r[ée]f[ée]rences bibliographiques|références"
    r"|referencias(?: bibliográficas)?|bibliograf[íi]a)\W*"
)
"""What the heading of a list of the works that an article cites says, as a pattern without regard to capitals."""
_TRAILING = ".,;:'\")]*"
_DIGITS = re.compile(r"(?:(?:pmid|medline):?\s*)?0*([1-9][0-9]{0,7})(?:\s*\[pmid\])?", re.IGNORECASE)
_PMCID = re.compile(r"(?<![A-Za-z])PMC\s?([1-9][0-9]{1,9})(?![0-9])", re.IGNORECASE)
_NOTED_PMID = re.compile(
    r"\b(?:PMID|Pub\s?Med\s+(?:ID|identifier|number))\s*(?:[:=]|\s-\s)?\s*([1-9][0-9]{0,7})(?![0-9])"
    r"|\bMEDLINE:([1-9][0-9]{0,7})(?![0-9])|(?<![0-9])([1-9][0-9]{0,7})\s*\[pmid\]"
    r"|\[PubMed:?\s*([1-9][0-9]{0,7})\]"
    r"|(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed|pubmed\.gov|identifiers\.org/pubmed"
    r"|europepmc\.org/(?:article|abstract)/med)/([1-9][0-9]{0,7})(?![0-9])",
    re.IGNORECASE,
)


def find_doi(text: str) -> str:
    """The first DOI in a text, whole and without what only followed it; "" where there is none."""
    text = unquote(text) if _ENCODED.search(text) else text
    match = _DOI.search(text)
    if match is None:
        return ""
    doi = _PAGE.sub("", match.group())
    rest = _REST_OF_DOI.match(text, match.end()) if _CUT.search(doi) else None
    rest = rest or (_NUMBERS_OF_DOI.match(text, match.end()) if _CUT_AT_STOP.search(doi) else None)
    doi += rest["rest"] if rest else ""
    while doi and doi[-1] in _TRAILING:
        if doi[-1] in ")]" and doi.count("(") + doi.count("[") >= doi.count(")") + doi.count("]"):
            break
        doi = doi[:-1]
    return "" if STUMP.fullmatch(doi) else doi


def find_pmid(text: str) -> str:
    """The number of a PubMed record, where the text is one; else ""."""
    match = _DIGITS.fullmatch(text.strip())
    return match[1] if match else ""


def find_pmcid(text: str) -> str:
    """The first number of a PubMed Central record in a text, as `PMC123456`; else ""."""
    match = _PMCID.search(text)
    return f"PMC{match[1]}" if match else ""


def noted_pmid(text: str) -> str:
    """The PMID that a text or an address says to be one; a number beside the word PubMed is none."""
    match = _NOTED_PMID.search(text)
    return next(filter(None, match.groups()), "") if match else ""


def doi_key(doi: str) -> str:
    """A DOI as two of them are compared: case does not count."""
    return find_doi(doi).lower()


def title_key(title: str, year: str) -> str:
    """A title with its year, as two of them are compared: only letters and digits count."""
    letters = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", title).casefold()))
    return f"{letters} {year[:4]}" if letters else ""
