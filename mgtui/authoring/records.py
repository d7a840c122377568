"""Claims, studies and terms as a library's files hold them, and what they need of other libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from mgtui.library.shapes import FrontMatter
from mgtui.ref import of_key, short_name

if TYPE_CHECKING:
    from collections.abc import Container

    from mgtui.model import Claim, Concept, Library, Study, Term

_DERIVED = frozenset({"id", "article", "places", "status"})


def claim_record(claim: Claim) -> dict[str, Any]:
    """The fields of a claim, its id without the article, its status always said."""
    fields: dict[str, Any] = msgspec.to_builtins(claim)
    kept = {name: value for name, value in fields.items() if name not in _DERIVED}
    foreign = {"article": claim.article} if of_key("article", claim.article).library else {}
    return {"id": short_name(claim.id), **foreign, **kept, "status": claim.status}


def study_record(study: Study) -> dict[str, Any]:
    """The fields of a study by the names of its file."""
    fields: dict[str, Any] = msgspec.to_builtins(study)
    return {"id": study.id, **{name: value for name, value in fields.items() if name != "id"}}


def term_record(term: Term) -> dict[str, Any]:
    """A term by itself: what is broader stays behind in the library it comes from."""
    fields: dict[str, Any] = msgspec.to_builtins(replace(term, broader=None))
    return fields


_FRONT = msgspec.structs.fields(FrontMatter)


def as_written(library: Library, kind: str, key: str) -> dict[str, Any] | None:
    """A record of a library by the names of its file; None where there is none, or it stands in another library."""
    if kind == "claim":
        claim = library.claims.get(key)
        return claim_record(claim) if claim else None
    if kind == "article":
        article = library.articles.get(key)
        known = {each.encode_name: getattr(article, each.name) for each in _FRONT} if article else {}
        return {"id": key, **{name: value for name, value in known.items() if value}} if article else None
    if kind == "library":
        about = {"id": library.id, "title": library.title, "description": library.description}
        return {**about, "language": library.language, "certainty": msgspec.to_builtins(library.certainty)}
    record = library.of_kind(kind).get(key)
    return msgspec.to_builtins(record) if record is not None else None


def with_known_concepts(claim: Claim, known: Container[str]) -> Claim:
    """The claim without references to terms that are nowhere; the words of the article stay."""

    def checked(concept: Concept | None) -> Concept | None:
        if concept is None or concept.concept is None or concept.concept in known:
            return concept
        return replace(concept, concept=None)

    return replace(claim, exposure=checked(claim.exposure), outcome=checked(claim.outcome))
