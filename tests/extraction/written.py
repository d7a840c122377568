"""Articles written in a test, read as a library reads them."""

from __future__ import annotations

from mgtui.library.markdown import read_article
from mgtui.library.source import Source
from mgtui.model import Article, Library, Study, Term


def article(markdown: str, name: str = "made") -> Article:
    return read_article(markdown, Source(f"articles/{name}.md", [], article=name)).article


TERMS = {
    term.id: term
    for term in (
        Term("magnesium", "Magnesium", ("Mg",)),
        Term("mg-threonate", "Magnesium threonate"),
        Term("zma", "ZMA", ("zinc magnesium aspartate",)),
        Term("igf-1", "IGF-1", ("insulin-like growth factor 1",)),
        Term("testosterone", "Testosterone"),
        Term("inflammation", "Inflammation"),
        Term("bone-density", "Bone density"),
    )
}


def library(*studies: Study) -> Library:
    return Library("made", "Made", terms=TERMS, studies={study.id: study for study in studies})
