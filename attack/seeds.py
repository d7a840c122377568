"""Sound files of every format that is read: what is made odd."""

from __future__ import annotations

import plistlib
import quopri
from typing import NamedTuple

from attack.archives import zipped


class Seed(NamedTuple):
    """A file of a format."""

    format: str
    name: str
    data: bytes


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

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def _epub() -> bytes:
    items = "".join(f"<item id='c{n}' href='c{n}.html' media-type='text/html'/>" for n in range(3))
    spine = "".join(f"<itemref idref='c{n}'/>" for n in range(3))
    package = (
        f"<package><metadata><title>Zinc</title></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    rootfile = "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"
    chapters = {f"c{number}.html": _PAGE.replace("Zinc and", f"Zinc {number} and") for number in range(3)}
    return zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": rootfile, "p.opf": package, **chapters}
    )


def _epub_with_notes() -> bytes:
    chapter = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><h1>Zinc</h1><p>Zinc was'
        ' given to forty men<a epub:type="noteref" href="#n1">1</a>.</p><aside epub:type="footnote" id="n1"><p>In 2011.</p>'
        "</aside></body></html>"
    )
    package = (
        "<package version='3.0'><metadata><title>Zinc</title><creator id='a'>Ann Doe</creator><date>2011</date><meta"
        " refines='#a' property='role'>aut</meta></metadata><manifest><item id='n' href='nav.xhtml' properties='nav'"
        " media-type='application/xhtml+xml'/><item id='c' href='c.xhtml' media-type='application/xhtml+xml'/></manifest>"
        "<spine><itemref idref='n'/><itemref idref='c'/></spine><guide><reference type='toc' href='nav.xhtml'/></guide>"
        "</package>"
    )
    nav = "<html><body><nav><ol><li><a href='c.xhtml'>Zinc</a></li></ol></nav></body></html>"
    locked = "<encryption><EncryptedData><CipherData><CipherReference URI='font.otf'/></CipherData></EncryptedData></encryption>"
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": "<container><rootfiles><rootfile full-path='OPS/p.opf'/></rootfiles></container>",
        "META-INF/encryption.xml": locked, "OPS/p.opf": package, "OPS/nav.xhtml": nav, "OPS/c.xhtml": chapter,
    })  # fmt: skip


def _docx() -> bytes:
    def paragraph(text: str, style: str = "") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'

    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>{paragraph("2011")}</w:tc>'
    noted = '<w:p><w:r><w:t>Zinc was given to forty men.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    body = (
        paragraph("Zinc and sleep", "T") + paragraph("Trials", "H") + noted + f"<w:tbl><w:tr>{cell * 2}</w:tr></w:tbl>"
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (("T", "Title"), ("H", "heading 1"))
    )
    kinds = '<Types><Override PartName="/word/document.xml" ContentType="application/xml"/></Types>'
    office = (
        '<Relationships><Relationship Id="r1" Type="{0}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    notes = '<Relationships><Relationship Id="r1" Type="{0}/footnotes" Target="footnotes.xml"/></Relationships>'
    return zipped({
        "[Content_Types].xml": kinds,
        "_rels/.rels": office.format(_RELATIONS),
        "word/_rels/document.xml.rels": notes.format(_RELATIONS),
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{_WORD}"><w:footnote w:id="2">{paragraph("In 2011.")}</w:footnote>'
        "</w:footnotes>",
        "docProps/core.xml": "<coreProperties><title>Zinc and sleep</title><creator>Ann Doe</creator></coreProperties>",
    })  # fmt: skip


def _odt() -> bytes:
    names = "".join(
        f' xmlns:{name}="{_OFFICE}:{name}:1.0"' for name in ("office", "text", "table", "style", "draw", "meta")
    )
    text = (
        '<text:h text:outline-level="1">Zinc and sleep</text:h><text:p>Zinc was given to <text:span text:style-name="B">forty'
        "</text:span> men.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In 2011.</text:p>"
        "</text:note-body></text:note></text:p><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>"
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>40</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    bold = '<style:style style:name="B"><style:text-properties fo-weight="bold"/></style:style>'
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest/>",
        "content.xml": f"<office:document-content{names}><office:automatic-styles>{bold}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
        "meta.xml": f"<office:document-meta{names}><office:meta><meta:creator>Ann Doe</meta:creator></office:meta>"
        "</office:document-meta>",
    })  # fmt: skip


def _webarchive(kind: plistlib.PlistFormat) -> bytes:
    page = {
        "WebResourceData": _PAGE.encode(), "WebResourceURL": "https://example.org/zinc",
        "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8",
    }  # fmt: skip
    return plistlib.dumps({"WebMainResource": page, "WebSubresources": []}, fmt=kind)


def _mhtml() -> bytes:
    head = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/zinc\nSubject: Zinc\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----B"\n\n------B\nContent-Type: text/html\n'
        "Content-Transfer-Encoding: quoted-printable\nContent-Location: https://example.org/zinc\n\n"
    )
    return head.encode() + quopri.encodestring(_PAGE.encode()) + b"\n------B--\n"


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


SEEDS: tuple[Seed, ...] = (
    Seed("pdf", "a.pdf", _pdf()),
    Seed("epub", "a.epub", _epub()),
    Seed("html", "a.html", _PAGE.encode()),
    Seed("jats", "a.nxml", _JATS.encode()),
    Seed("pubmed-xml", "b.xml", _PUBMED.encode()),
    Seed("endnote-xml", "c.xml", _ENDNOTE.encode()),
    Seed(
        "markdown",
        "a.md",
        b"---\ntitle: Zinc\nissued: 2011\n---\n# Zinc\n\nIt *was* **given** to [men](http://a.b \"c\") &amp; rats.\n\n"
        b"- one\n  - two\n1. three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said\n\n```\ncode\n```\n\n<p>html</p>\n",
    ),
    Seed("text", "a.txt", b"Zinc and sleep\n\nBy A. Doe\n\nTRIALS: Zinc was given to men.\n\n- one\n- two\n\n0 comments\n"),
    Seed("ris", "a.ris", b"TY  - JOUR\nAU  - Doe, A\nTI  - A trial\nPY  - 2011\nDO  - 10.1/x\nER  - \nTY  - BOOK\nTI  - B\nER  - \n"),
    Seed("nbib", "a.nbib", b"PMID- 12345\nTI  - A trial of\n      zinc\nFAU - Doe, Ann\nDP  - 2011 Feb\nLID - 10.1/x [doi]\n\nPMID- 2\nTI  - B\n"),
    Seed("web-of-science", "a.ciw", b"FN x\nVR 1.0\nPT J\nAU Doe, A\n   Roe, B\nTI A trial\nPY 2011\nDI 10.1/x\nER\n\nPT J\nTI B\nER\nEF\n"),
    Seed("refworks", "b.txt", b"RT Journal\nA1 Doe,A\nT1 A trial\nYR 2011\nDO 10.1/x\n\nRT Book\nT1 B\n"),
    Seed("refer", "a.enw", b"%0 Journal Article\n%A Doe, A\n%T A trial\n%D 2011\n%R 10.1/x\n\n%0 Book\n%T B\n"),
    Seed("cff", "a.cff", b"cff-version: 1.2.0\ntitle: A\nauthors:\n- family-names: Doe\n  given-names: A\ndate-released: 2011-02-03\n"),
    Seed("csl-json", "a.json", b'[{"type":"article-journal","title":"A <i>trial</i>","author":[{"family":"Doe"}],"issued":{"date-parts":[[2011,2]]},"DOI":"10.1/x"}]'),
    Seed("bibtex", "a.bib", b"@string{j = {J}}\n@article{doe, title = {A {\\\"u} $x^2$ trial}, author = {Doe, A and Roe, B}, year = 2011, journal = j # { x}, doi = {10.1/x}}\n"),
    Seed("epub", "notes.epub", _epub_with_notes()),
    Seed("docx", "a.docx", _docx()),
    Seed("odt", "a.odt", _odt()),
    Seed(
        "rtf", "a.rtf",
        b"{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title Zinc}"
        b"{\\author Ann Doe}}{\\s1\\outlinelevel0 Zinc and sleep\\par}\\pard Zinc was given to {\\b forty} men\\'e9 \\u945?"
        b"{\\super 1}{\\footnote In 2011.}.\\par {\\*\\generator X;}\\trowd\\cellx100\\cellx200 2011\\cell 40\\cell\\row\\pard}",
    ),
    Seed("webarchive", "a.webarchive", _webarchive(plistlib.FMT_BINARY)),
    Seed("webarchive", "b.webarchive", _webarchive(plistlib.FMT_XML)),
    Seed("mhtml", "a.mhtml", _mhtml()),
    Seed(
        "ovid", "c.txt",
        b"<1>\nUnique Identifier\n  12345\nTitle\n  A trial of zinc.\nAuthors\n  Doe A.  Roe B.\nSource\n"
        b"  Journal of Zinc. 2(1):3-9, 2011 Feb.\n\n<2>\nUnique Identifier\n  2\nTitle\n  Another\n",
    ),
    Seed(
        "ovid", "d.txt",
        b"<1>\nUI  - 12345\nAU  - Doe A\nAU  - Roe B\nTI  - A trial of zinc\nSO  - J Zinc. 2(1):3-9, 2011\n\n"
        b"<2>\nUI  - 2\nTI  - Another\n",
    ),
    Seed(
        "table", "scopus.csv",
        b'Authors,Title,Year,Source title,Volume,DOI\n"Doe A.; Roe B.","A trial, of ""zinc""",2011,J Zinc,2,10.1/x\n'
        b'"Roe B.",Another,2012,J,,\n',
    ),
    Seed(
        "table", "pubmed.csv",
        b"PMID,Title,Authors,Citation,Journal/Book,Publication Year,DOI\n"
        b'12345,A trial,"Doe A, Roe B.",J Foo. 2011 Feb;8(2):101-110. doi: 10.1/x.,J Foo,2011,10.1/x\n',
    ),
    Seed(
        "table", "wos.txt",
        b"PT\tAU\tTI\tSO\tPY\tDI\tVL\nJ\tDoe, A; Roe, B\tA trial\tJ ZINC\t2011\t10.1/x\t2\nJ\tRoe, B\tAnother\tJ\t2012\t\t\n",
    ),
    Seed("refer", "e.enw", b"%0 Book\n%A Doe, A\n%A Roe, B\n%T A book\n%D 2011\n%@ 1234\n%X Words\n"),
)  # fmt: skip
"""A sound file of each format, or several."""
