"""What each file of a library may hold, where that is more than the type hints of the records say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.library import scalars
from mgtui.library.convert import Shape, list_of, nested
from mgtui.library.nodes import Node, Scalar
from mgtui.library.scalars import bad_id, doi, identifier, iso_date, plain_decimal, plain_integer, pmid, reference, text
from mgtui.library.text import is_id, shorten
from mgtui.model import (
    CERTAINTIES,
    JUDGEMENTS,
    Certainty,
    Claim,
    CrossLink,
    CrossRelation,
    Effect,
    Notice,
    NoticesChecked,
    Relation,
    RiskOfBias,
    Study,
    StudyLink,
    Term,
)
from mgtui.model.vocabularies import PUBLICATION_LINKS
from mgtui.ref import claim_key, of_key, parse, short_name

if TYPE_CHECKING:
    from mgtui.library.source import Source

SCHEMA = 1
"""Version of the format of a library that this program reads."""


class About(Struct, frozen=True):
    """What `library.yaml` says of the library as a whole."""

    id: str
    title: str
    description: str = ""
    language: str = "en"
    schema: int = SCHEMA
    certainty: tuple[Certainty, ...] = ()
    strict: bool = False
    """Whether the library means to be complete, so that gaps are mistakes too."""


class FrontMatter(Struct, frozen=True, rename={"pmid": "PMID"}):
    """What stands before the text of an article."""

    title: str | None = None
    author: str | None = None
    issued: str | None = None
    publisher: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    pmid: str | None = None
    source: str | None = None
    note: str | None = None
    without_claims: dict[str, str] = {}


class TopicEntry(Struct, frozen=True):
    """A topic as the tree is written: narrower ones inside it, or by id; or it says itself what it stands under."""

    id: str
    label: str
    broader: str | None = None
    narrower: tuple[TopicEntry | str, ...] = ()


def _claim_id(node: Node, name: str, source: Source) -> str | None:
    value = text(node, name, source)
    if value is None:
        return None
    short, full = short_name(value), claim_key(source.article, value)
    if not is_id(short):
        source.mistake(node, f"{name}: {bad_id(short or value)}")
        return None
    if value not in (short, full):
        article = shorten(parse(value).article)
        source.mistake(node, f'{name}: expected a claim of {source.article}; got one of "{article}"')
        return None
    return full


def _claim_reference(node: Node, name: str, source: Source) -> str | None:
    """The full id of a claim: with its article, and with its library where that is another one."""
    value = text(node, name, source)
    if value is None:
        return None
    ref = parse(value)
    if ref.kind == "article" and not ref.library and source.article:
        ref = parse(claim_key(source.article, value))
    parts = [ref.seen_from(ref.library).article, ref.name, *([ref.library] if ref.library else [])]
    if ref.kind != "claim" or not all(map(is_id, parts)):
        shapes = "claim, article/claim" if source.article else "article/claim"
        source.mistake(node, f'{name}: expected {shapes} or library::article/claim; got "{shorten(value)}"')
        return None
    return ref.seen_from(source.library).key


def _article_of_claim(node: Node, name: str, source: Source) -> str | None:
    """The article of another library that a claim is made of."""
    value = text(node, name, source)
    if value is None:
        return None
    ref = parse(value)
    if (
        ref.kind != "article"
        or not ref.library
        or ref.library == source.library
        or not (is_id(ref.library) and is_id(ref.id))
    ):
        source.mistake(
            node, f'{name}: expected an article of another library, library::article; got "{shorten(value)}"'
        )
        return None
    return ref.key


def _claim_elsewhere(node: Node, name: str, source: Source) -> str | None:
    """The full id of a claim of another library."""
    found = _claim_reference(node, name, source)
    if found is not None and not of_key("claim", found).library:
        source.mistake(node, f'{name}: expected a claim of another library, library::article/claim; got "{found}"')
        return None
    return found


def _schema(node: Node, name: str, source: Source) -> int | None:
    value = scalars.whole_number(node, name, source)
    if value is not None and value != SCHEMA:
        source.mistake(node, f"{name}: expected {SCHEMA}, the only one this version reads; got {value}")
        return None
    return value


_topic = reference("topic")


def _narrower_topic(node: Node, name: str, source: Source) -> TopicEntry | str | None:
    if isinstance(node, Scalar):
        topic: str | None = _topic(node, name, source)
        return topic
    return TOPIC.read(node, name, source)


_RISK_OF_BIAS = Shape(
    RiskOfBias, "a judgement", special={"judgement": scalars.one_of(tuple(JUDGEMENTS), spelled=True), "date": iso_date}
)
_CERTAINTY = Shape(
    Certainty, "a judgement", special={"level": scalars.one_of(tuple(CERTAINTIES), spelled=True), "date": iso_date}
)
ABOUT = Shape(
    About,
    "a library",
    special={"id": identifier, "schema": _schema, "certainty": list_of(nested(_CERTAINTY))},
)
FRONT_MATTER = Shape(FrontMatter, "front matter", special={"issued": iso_date, "pmid": pmid})
TERM = Shape(Term, "a term", special={"id": identifier})
TOPIC = Shape(
    TopicEntry, "a topic", special={"id": identifier, "broader": _topic, "narrower": list_of(_narrower_topic)}
)
CROSS_RELATION = Shape(CrossRelation, "a relation", special={"source": _claim_reference, "target": _claim_reference})
CROSS_LINK = Shape(CrossLink, "a link", special={"claim": _claim_elsewhere, "study": reference("study")})
STUDY = Shape(
    Study,
    "a study",
    special={
        "id": identifier, "issued": iso_date, "volume": plain_integer, "issue": plain_integer, "page": plain_integer,
        "doi": doi, "pmid": pmid, "effects": list_of(nested(Shape(Effect, "an effect", special={"p": plain_decimal}))),
        "caveats": list_of(text, single=True),
        **dict.fromkeys(PUBLICATION_LINKS, reference("study")),
        "notices": list_of(nested(Shape(Notice, "a notice", special={"date": iso_date, "doi": doi, "pmid": pmid}))),
        "risk_of_bias": list_of(nested(_RISK_OF_BIAS)),
        "notices_checked": nested(
            Shape(NoticesChecked, "a note of where notices were looked for", special={"date": iso_date})
        ),
    },
)  # fmt: skip
_LINK = Shape(StudyLink, "a study", special={"id": reference("study")}, derived=("library",), bare="id")
_RELATION = Shape(Relation, "a relation", special={"claim": _claim_reference}, derived=("library",))
CLAIM = Shape(
    Claim, "a claim", required=("anchors",), derived=("places",), known=("article",),
    special={
        "id": _claim_id,
        "article": _article_of_claim,
        "topics": list_of(_topic),
        "studies": list_of(nested(_LINK)),
        "relations": list_of(nested(_RELATION)),
    },
)  # fmt: skip
