"""Citations in a style the reader chose, laid out by citeproc-py from CSL styles."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mgtui.errors import ExportError, UnknownRecord
from mgtui.evidence.links import Links
from mgtui.evidence.notices import notice_citations
from mgtui.export.csl import article_item, study_item, unidentified
from mgtui.export.processor import guard_processor, processable, tidied
from mgtui.model import Claim, Passage, Study, Topic
from mgtui.model.provenance import as_linked
from mgtui.ref import resolve_typed
from mgtui.settings import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.export.csl import Item
    from mgtui.model import Article, Library

_OWN = Path(__file__).parent / "styles"
_TITLE = re.compile(r"<title>([^<]*)</title>")


def styles() -> dict[str, str]:
    """Names of the styles that are there, and what each is. The path of any `.csl` file is a style too."""
    own = {path.stem: _TITLE.search(path.read_text("utf-8")) for path in sorted(_OWN.glob("*.csl"))}
    return {name: title[1] if title else name for name, title in own.items()}


def cite(library: Library, record: str, style: str | None = None) -> str:
    """A citation of a study (`study:<id>`), claim, passage or article as one line of plain text.

    That of a claim or passage names article and section and ends with the words quoted.
    Raises UnknownRecord where there is no such record, ExportError where it cannot be cited or the style is unknown.
    """
    found = resolve_typed(library, record)
    if found is not None and isinstance(found.record, Study):
        linked = as_linked([found.record], Links(library).claims_of_study(found.record.id))
        return bibliography(linked, style)[found.record.id]
    if found is not None and isinstance(found.record, Topic):
        raise ExportError("A topic has nothing to cite: cite one of its claims or studies.")
    if found is None or found.article is None:
        raise UnknownRecord(f"Nothing here is called {record}.", record)
    cited = entries([article_item(found.article, library)], style)[0]
    match found.record:
        case Claim() as claim:
            number = claim.places[0].order if claim.places else None
            quotes = [anchor.quote for anchor in claim.anchors[:1]]
            return " ".join([cited, *_within(found.article, number, quotes), f"[Claim {claim.id}]"])
        case Passage() as passage:
            return " ".join([cited, *_within(found.article, found.number, [passage.text])])
        case _:
            return cited


def bibliography(studies: Sequence[Study], style: str | None = None) -> dict[str, str]:
    """The entry of each study by its id; what its journal announced about it stands behind it, and that no
    publication is known.

    Raises ExportError where the style is unknown.
    """
    laid_out = entries([study_item(study) for study in studies], style)
    return {study.id: entry + _warnings(study) for study, entry in zip(studies, laid_out, strict=True)}


def _warnings(study: Study) -> str:
    unknown = ["No such publication was identified: the title describes what is meant"] if unidentified(study) else []
    return "".join(f" [{warning}.]" for warning in [*notice_citations(study), *unknown])


def default_style() -> str:
    """The style that the reader chose in the settings, else the usual one."""
    style: str = load().value("style")
    return style


def entries(items: Sequence[Item], style: str | None = None) -> list[str]:
    """CSL-JSON items laid out one by one, without the number that some styles put before an entry."""
    # The processor says by warnings which fields it does not know; all of ours that count are known to it.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        laid_out = _style(style or default_style())
        stops = laid_out.xml.find(".//{*}name[@initialize-with='']") is None
        ranges = bool(laid_out.root.get("page-range-format"))
        return [_entry(laid_out, processable(item, stops=stops, ranges=ranges)) for item in items]


def _within(article: Article, number: int | None, quotes: Sequence[str]) -> list[str]:
    headings = article.passages[number].headings if number is not None else ()
    section = [f"Section “{' › '.join(headings)}”:"] if headings else []
    return section + [f"“{' '.join(quote.split())}”" for quote in quotes]


@lru_cache(maxsize=4)
def _style(name: str) -> Any:
    from citeproc import CitationStylesStyle

    guard_processor()
    own = _OWN / f"{name}.csl"
    is_name = re.fullmatch(r"[a-z0-9-]+", name) is not None
    source = own if is_name and own.is_file() else Path(name)
    if not source.is_file():
        known = ", ".join(styles())
        raise ExportError(f"There is no citation style {name}. There are: {known}; or the path of a .csl file.")
    try:
        style = CitationStylesStyle(str(source), validate=False)
        if style.root is None or not style.root.tag.endswith("}style") or not _lays_out(style):
            raise ValueError("it has no layout")
    except Exception as error:
        # What a stranger's file makes the XML and style readers raise is no closed list.
        raise ExportError(f"{name} cannot be read as a citation style: {error}") from error
    for node in style.xml.iterfind(".//{*}text[@variable='citation-number']"):
        node.getparent().remove(node)
    return style


def _lays_out(style: Any) -> bool:
    return style.has_bibliography() or style.root.citation is not None


def _entry(style: Any, item: Item) -> str:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    name = str(item["id"])
    shelf = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    citation = Citation([CitationItem(name)])
    shelf.register(citation)
    text = str(shelf.bibliography()[0]) if style.has_bibliography() else str(shelf.cite(citation, lambda _: None))
    american = (style.root.get("default-locale") or "en-US") == "en-US"
    return tidied(" ".join(text.split()), american=american)
