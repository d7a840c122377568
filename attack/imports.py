"""Files of strangers to be brought in: one of each format, made odd, beside a good file that has to be added."""

from __future__ import annotations

import io
import shutil
import time
import zipfile
from random import Random
from typing import TYPE_CHECKING

from attack.found import Found
from attack.libraries import limited
from attack.mutation import mutated
from mgtui.formats.registry import FORMATS
from mgtui.importing.add import add
from mgtui.library.reader import read_library

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 40
"""For one file: its limit, and what is done with what was read."""
GOOD = "Zinc and sleep\n\nZinc was given to forty men and sleep improved.\n"
_PAGE = """<!doctype html><html><head><title>Zinc and sleep</title><meta name="citation_doi" content="10.1000/z">
<script type="application/ld+json">{"headline": "Zinc", "datePublished": "2011-02-03"}</script></head><body>
<nav><a href="/">Home</a></nav><article><h1>Zinc and sleep</h1><p>Zinc was given to <b>forty</b> men, and their
<i>sleep</i> improved by 12&nbsp;% (p &lt; 0.05).</p><h2>Trials</h2><ul><li>One of 2011<ul><li>in men</li></ul></li></ul>
<table><caption>Trials</caption><tr><th>Year</th><th>People</th></tr><tr><td>2011</td><td>40</td></tr></table>
<blockquote>Sleep well.</blockquote><pre>a  b</pre></article><footer>0 comments</footer></body></html>"""
_JATS = """<?xml version="1.0"?><article><front><article-meta><title-group><article-title>Zinc</article-title>
</title-group><pub-date><year>2011</year></pub-date></article-meta></front><body><sec><title>Trials</title>
<p>Zinc was given to <bold>forty</bold> men <xref rid="r1">1</xref>.</p><table-wrap><table><tr><td>2011</td></tr></table>
</table-wrap></sec></body><back><ref-list><ref id="r1"><element-citation><article-title>A trial</article-title>
<pub-id pub-id-type="doi">10.1/x</pub-id></element-citation></ref></ref-list></back></article>"""
_PUBMED = """<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>12345</PMID><Article>
<Journal><JournalIssue><Volume>2</Volume><PubDate><Year>2011</Year></PubDate></JournalIssue><Title>J</Title></Journal>
<ArticleTitle>A trial of zinc</ArticleTitle><AuthorList><Author><LastName>Doe</LastName><ForeName>A</ForeName></Author>
</AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>"""
_ENDNOTE = """<xml><records><record><titles><title><style>A trial of zinc</style></title></titles><dates><year>2011</year>
</dates><contributors><authors><author>Doe, A</author></authors></contributors></record></records></xml>"""


def _epub() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        rootfile = "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"
        archive.writestr("META-INF/container.xml", rootfile)
        items = "".join(f"<item id='c{n}' href='c{n}.html' media-type='text/html'/>" for n in range(3))
        spine = "".join(f"<itemref idref='c{n}'/>" for n in range(3))
        archive.writestr(
            "p.opf",
            f"<package><metadata><title>Zinc</title></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for number in range(3):
            archive.writestr(f"c{number}.html", _PAGE.replace("Zinc and", f"Zinc {number} and"))
    return whole.getvalue()


def _pdf() -> bytes:
    text = (
        b"BT /F1 12 Tf 72 700 Td (Zinc and sleep) Tj 0 -30 Td (Zinc was given to forty men and sleep improved.) Tj ET"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R /MediaBox [0 0 612 792] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(text), text),
        b"<< /Title (Zinc and sleep) /CreationDate (D:20110203) >>",
    ]
    whole, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Root 1 0 R /Info 6 0 R /Size 7 >>\nstartxref\n%d\n%%%%EOF" % len(whole)
    return whole + b"xref\n0 7\n0000000000 65535 f \n" + table + end


SEEDS: dict[str, tuple[str, bytes]] = {
    "pdf": ("a.pdf", _pdf()),
    "epub": ("a.epub", _epub()),
    "html": ("a.html", _PAGE.encode()),
    "jats": ("a.nxml", _JATS.encode()),
    "pubmed-xml": ("b.xml", _PUBMED.encode()),
    "endnote-xml": ("c.xml", _ENDNOTE.encode()),
    "markdown": (
        "a.md",
        b"---\ntitle: Zinc\nissued: 2011\n---\n# Zinc\n\nIt *was* **given** to [men](http://a.b \"c\") &amp; rats.\n\n"
        b"- one\n  - two\n1. three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said\n\n```\ncode\n```\n\n<p>html</p>\n",
    ),
    "text": ("a.txt", b"Zinc and sleep\n\nBy A. Doe\n\nTRIALS: Zinc was given to men.\n\n- one\n- two\n\n0 comments\n"),
    "ris": ("a.ris", b"TY  - JOUR\nAU  - Doe, A\nTI  - A trial\nPY  - 2011\nDO  - 10.1/x\nER  - \nTY  - BOOK\nTI  - B\nER  - \n"),
    "nbib": ("a.nbib", b"PMID- 12345\nTI  - A trial of\n      zinc\nFAU - Doe, Ann\nDP  - 2011 Feb\nLID - 10.1/x [doi]\n\nPMID- 2\nTI  - B\n"),
    "web-of-science": ("a.ciw", b"FN x\nVR 1.0\nPT J\nAU Doe, A\n   Roe, B\nTI A trial\nPY 2011\nDI 10.1/x\nER\n\nPT J\nTI B\nER\nEF\n"),
    "refworks": ("b.txt", b"RT Journal\nA1 Doe,A\nT1 A trial\nYR 2011\nDO 10.1/x\n\nRT Book\nT1 B\n"),
    "refer": ("a.enw", b"%0 Journal Article\n%A Doe, A\n%T A trial\n%D 2011\n%R 10.1/x\n\n%0 Book\n%T B\n"),
    "cff": ("a.cff", b"cff-version: 1.2.0\ntitle: A\nauthors:\n- family-names: Doe\n  given-names: A\ndate-released: 2011-02-03\n"),
    "csl-json": ("a.json", b'[{"type":"article-journal","title":"A <i>trial</i>","author":[{"family":"Doe"}],"issued":{"date-parts":[[2011,2]]},"DOI":"10.1/x"}]'),
    "bibtex": ("a.bib", b"@string{j = {J}}\n@article{doe, title = {A {\\\"u} $x^2$ trial}, author = {Doe, A and Roe, B}, year = 2011, journal = j # { x}, doi = {10.1/x}}\n"),
}  # fmt: skip
"""A sound file of each format."""


def unseeded() -> list[str]:
    """Formats that are read and have no file here."""
    return [found.name for found in FORMATS if found.name not in SEEDS]


def attack(count: int, seed: int, folder: Path) -> Found:
    """Bring in so many odd files."""
    found = Found("mutated imports")
    folder.mkdir(parents=True)
    good = folder / "good.txt"
    good.write_text(GOOD, "utf-8")
    others = [data for _, data in SEEDS.values()]
    names = list(SEEDS)
    for number in range(count):
        rng = Random(f"{seed} import {number}")
        name, data = SEEDS[names[number % len(names)]]
        odd = folder / name
        odd.write_bytes(mutated(data, rng, others))
        found.tried += 1
        _try(found, odd, good, folder / "library", f"seed {seed} number {number} {name}")
        shutil.rmtree(folder / "library", ignore_errors=True)
        odd.unlink()
    if missing := unseeded():
        found.counts[f"formats without a file to begin with ({', '.join(missing)})"] = len(missing)
    return found


def _try(found: Found, odd: Path, good: Path, root: Path, what: str) -> None:
    start = time.monotonic()
    try:
        with limited(SECONDS):
            first, second = add([odd, good], root).outcomes
            mistakes = read_library(root).mistakes
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        found.wrong.append(f"{what}: {type(error).__name__}: {error}"[:200])
        return
    found.took(time.monotonic() - start, what)
    found.counts[first.status] += 1
    if first.why.startswith("could not be read"):
        # Held at the boundary, yet a reader that did not expect it.
        found.counts[f"{odd.suffix} {first.why[:60]}"] += 1
    if second.status != "added" and not (second.status == "skipped" and first.status == "added"):
        found.wrong.append(f"{what}: the good file beside it was {second.status}: {second.why}")
    if mistakes:
        found.wrong.append(f"{what}: {mistakes[0]}")
