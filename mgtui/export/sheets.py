"""Records as rows for a spreadsheet, and rows as CSV."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from mgtui.evidence.relations import Relations
from mgtui.evidence.study_facts import effect_text, year
from mgtui.export.selection import disputes
from mgtui.library.labels import citation_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.export.selection import Stored
    from mgtui.model import Claim, Library, Study

Row = dict[str, str]

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?")


def csv_text(rows: Sequence[Mapping[str, str]], header: Sequence[str]) -> str:
    """Rows as CSV: comma, UTF-8, a line feed after each row. A cell that a spreadsheet would run as a formula
    begins with an apostrophe instead; plain numbers stay as they are."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow([harmless(name) for name in header])
    writer.writerows([harmless(row.get(name, "")) for name in header] for row in rows)
    return sheet.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula. Take one apostrophe off to have the text back."""
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    starts_like_one = _FORMULA.match(cell) is not None or cell.startswith("'")
    return "'" + cell if starts_like_one and not _NUMBER.fullmatch(cell) else cell


CLAIMS = (
    "id", "article", "section", "passage", "statement", "quote", "kind", "exposure", "aspect", "outcome", "direction",
    "population", "hedging", "topics", "studies", "supports", "contradicts", "qualifies", "rests_on", "status", "note",
)  # fmt: skip
STUDIES = (
    "id", "label", "title", "author", "year", "issued", "container-title", "volume", "issue", "page", "publisher",
    "DOI", "PMID", "URL", "ISSN", "type", "design", "population", "n_total", "n_analysed", "n_groups", "intervention",
    "comparator", "duration", "effects", "funding", "caveats", "identification", "verification", "verification_note",
    "abstract", "claims",
)  # fmt: skip
RELATIONS = ("from", "from_statement", "type", "to", "to_statement", "reason", "status")
CONTRADICTIONS = (
    "dispute", "claim_a", "statement_a", "article_a", "studies_a", "claim_b", "statement_b", "article_b", "studies_b",
    "reason", "status",
)  # fmt: skip


def claim_rows(library: Library, claims: Iterable[Claim]) -> list[Row]:
    """A row for each claim: `supports` to `qualifies` count other claims that do, `rests_on` those it rests on."""
    related = Relations(library)
    return [_claim(library, related, claim) for claim in claims]


def _claim(library: Library, related: Relations, claim: Claim) -> Row:
    counts = related.counts(claim.id)
    passage = None
    if claim.places:
        passage = library.articles[claim.article].passages[claim.places[0].order]
    exposure, outcome = claim.exposure, claim.outcome
    return {
        "id": claim.id,
        "article": claim.article,
        "section": " › ".join(passage.headings) if passage else "",
        "passage": passage.id if passage else "",
        "statement": claim.statement,
        "quote": " … ".join(anchor.quote for anchor in claim.anchors),
        "kind": claim.kind or "",
        "exposure": (exposure.text or exposure.concept or "") if exposure else "",
        "aspect": (exposure.aspect or "") if exposure else "",
        "outcome": (outcome.text or outcome.concept or "") if outcome else "",
        "direction": claim.direction or "",
        "population": claim.population or "",
        "hedging": claim.hedging or "",
        "topics": "; ".join(claim.topics),
        "studies": _behind(claim),
        "supports": str(counts.supports),
        "contradicts": str(counts.contradicts),
        "qualifies": str(counts.qualifies),
        "rests_on": str(counts.depends_on),
        "status": claim.status,
        "note": claim.note or "",
    }


def _behind(claim: Claim) -> str:
    told = []
    for link in claim.studies:
        words = ", ".join(word for word in (link.stance, link.fidelity) if word)
        told.append(f"{link.id} ({words})" if words else link.id)
    return "; ".join(told)


def study_rows(library: Library, studies: Iterable[Study]) -> list[Row]:
    """A row for each study, with the ids of the claims it is linked to."""
    claims: dict[str, list[str]] = {}
    for claim in library.claims.values():
        if claim.status != "rejected":
            for study in dict.fromkeys(link.id for link in claim.studies):
                claims.setdefault(study, []).append(claim.id)
    return [_study(library, study, claims.get(study.id, [])) for study in studies]


def _study(library: Library, study: Study, claims: list[str]) -> Row:
    n, verification = study.n, study.verification
    names = [f"{name.family}, {name.given}" if name.family and name.given else name.literal or name.family or name.given
             for name in study.author]  # fmt: skip
    return {
        "id": study.id,
        "label": citation_label(study),
        "title": study.title,
        "author": "; ".join(names),
        "year": year(study),
        "issued": study.issued or "",
        "container-title": study.container_title or "",
        "volume": study.volume or "",
        "issue": study.issue or "",
        "page": study.page or "",
        "publisher": study.publisher or "",
        "DOI": study.doi or "",
        "PMID": study.pmid or "",
        "URL": study.url or "",
        "ISSN": study.issn or "",
        "type": study.type or "",
        "design": study.design or "",
        "population": study.population or "",
        "n_total": _count(n.total if n else None),
        "n_analysed": _count(n.analysed if n else None),
        "n_groups": "; ".join(f"{group.name}: {group.n}" for group in n.groups) if n else "",
        "intervention": study.intervention or "",
        "comparator": study.comparator or "",
        "duration": study.duration or "",
        "effects": "; ".join(effect_text(effect, library.terms) for effect in study.effects),
        "funding": study.funding or "",
        "caveats": " ".join(study.caveats),
        "identification": study.identification or "",
        "verification": verification.status if verification else "",
        "verification_note": verification.note if verification else "",
        "abstract": study.abstract or "",
        "claims": "; ".join(claims),
    }


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def relation_rows(links: Iterable[Stored]) -> list[Row]:
    """A row for each stored relation; a statement is empty where its claim stands in a library that is not open."""
    return [
        {
            "from": link.source,
            "from_statement": link.source_claim.statement if link.source_claim else "",
            "type": link.type,
            "to": link.target,
            "to_statement": link.target_claim.statement if link.target_claim else "",
            "reason": link.reason,
            "status": link.status,
        }
        for link in links
    ]


def contradiction_rows(links: Sequence[Stored]) -> list[Row]:
    """A row for each contradiction, those of one dispute together."""
    return [
        {
            "dispute": str(number),
            **_end("a", link.source, link.source_claim),
            **_end("b", link.target, link.target_claim),
            "reason": link.reason,
            "status": link.status,
        }
        for number, dispute in enumerate(disputes(links), 1)
        for link in dispute
    ]


def _end(letter: str, record: str, claim: Claim | None) -> Row:
    return {
        f"claim_{letter}": record,
        f"statement_{letter}": claim.statement if claim else "",
        f"article_{letter}": claim.article if claim else "",
        f"studies_{letter}": _behind(claim) if claim else "",
    }
