"""Ids of records: read, written and looked up in one place.

An id names a record from where one stands. Within its library a claim is `article/claim`, a passage
`article#section/1`; a study, a topic and a term say what they are, `study:x`, `topic:x` and `term:x`. A record of
another library has that library's id before its own: `own::article/claim`, `study:own::x`.

Beside that a record has a key: its id without a word for its kind, `own::x`, under which the open libraries hold it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article, Claim, Library, Passage, Study, Term, Topic

RefKind = Literal["article", "passage", "claim", "study", "topic", "term"]

_OTHER = "::"
"""Between the id of a library and an id of its own."""
_RECORDS: tuple[RefKind, ...] = ("article", "claim", "study", "topic", "term")
"""Kinds of records that a library has files of."""
_PREFIXES: dict[str, RefKind] = {"article": "article", "study": "study", "topic": "topic", "term": "term"}
"""Words for a kind that may stand before an id."""
_PREFIXED: frozenset[str] = frozenset({"study", "topic", "term"})
"""Kinds whose ids are written with the word for it."""


class Ref(NamedTuple):
    """The id of a record, taken apart. Whether there is such a record, only `resolve` knows."""

    library: str
    """Id of its library; empty where it is the one that is looked from."""
    kind: RefKind
    id: str
    """As its own library has it: `article/claim`, `article#section/1`, else one word."""

    @property
    def key(self) -> str:
        """What the open libraries hold it under."""
        return f"{self.library}{_OTHER}{self.id}" if self.library else self.id

    @property
    def article(self) -> str:
        """The key of the article of a claim or passage; of an article its own; else empty."""
        return self._replace(id=self._halves[0]).key

    @property
    def name(self) -> str:
        """A claim without its article, a passage without its article; else the id."""
        return self._halves[1]

    @property
    def _halves(self) -> tuple[str, str]:
        if self.kind in ("claim", "passage"):
            article, _, name = self.id.partition("#" if self.kind == "passage" else "/")
            return article, name
        return self.id if self.kind == "article" else "", self.id

    def seen_from(self, library: str) -> Ref:
        """The same from within a library of this id."""
        return self._replace(library="") if self.library and self.library == library else self

    def __str__(self) -> str:
        return written(self.kind, self.key)


def parse(text: str, library: str = "") -> Ref:
    """Take an id apart, written in any of its ways, also `own::study:x`. `library` is the one it is looked at from.

    What has no word for its kind is one by its form: a passage with `#`, a claim with `/`, else an article.
    """
    prefix, rest = _prefix(text)
    home, separator, own = rest.partition(_OTHER)
    if not separator:
        home, own = "", rest
    elif prefix is None:
        prefix, own = _prefix(own)
    return Ref(home, prefix or _form(own), own).seen_from(library)


def _prefix(text: str) -> tuple[RefKind | None, str]:
    word, colon, rest = text.partition(":")
    kind = _PREFIXES.get(word) if colon and not rest.startswith(":") else None
    return (kind, rest) if kind else (None, text)


def _form(own: str) -> RefKind:
    return "passage" if "#" in own else "claim" if "/" in own else "article"


def of_key(kind: RefKind, key: str) -> Ref:
    """The record of this kind that the open libraries hold under a key."""
    home, separator, own = key.partition(_OTHER)
    return Ref(home, kind, own) if separator else Ref("", kind, key)


def written(kind: str, key: str) -> str:
    """A key as an id: `study:x` for a study, the key itself where the form says the kind."""
    return f"{kind}:{key}" if kind in _PREFIXED else key


def key_of(kind: str, text: str) -> str:
    """The key of something whose kind is known, and which may be written with the word for it."""
    return text.removeprefix(f"{kind}:")


def claim_key(article: str, name: str) -> str:
    """The key of a claim from that of its article and its name, which may have an article before it already."""
    return f"{article}/{short_name(name)}"


def short_name(claim: str) -> str:
    """What a claim is called within its article."""
    return claim.rpartition("/")[2]


def section_of(passage: str) -> str:
    """The section that a passage stands in, with its article: `als#diet` of `als#diet/3`."""
    return passage.rpartition("/")[0]


def home_of(key: str, library: str = "") -> str:
    """The id of the library that a key or id leads to; `library` where it names none."""
    if _OTHER not in key:  # asked of every article of a library
        return library
    return parse(key).library or library


class Found(NamedTuple):
    """A record with its id as the open libraries have it."""

    ref: Ref
    record: Article | Passage | Claim | Study | Topic | Term
    article: Article | None
    """Of a claim, a passage and an article; None for a claim whose article is not there."""
    number: int | None = None
    """Place of a passage in its article, from 0."""


def resolve(library: Library, text: str) -> Found | None:
    """What this id is the id of, in a library or several that are open as one; None where nothing is called so."""
    ref = parse(text, library.id)
    if ref.kind in ("study", "topic", "term"):
        record = library.of_kind(ref.kind).get(ref.key)
        return Found(ref, record, None) if record else None
    article = library.articles.get(ref.article)
    if ref.kind == "claim":
        claim = library.claims.get(ref.key)
        # A claim on an article of another library has the id of its own.
        return Found(ref, claim, library.articles.get(claim.article)) if claim else None
    if ref.kind == "article":
        return Found(ref, article, article) if article else None
    for number, passage in enumerate(article.passages if article else ()):
        if passage.id == ref.key:
            return Found(ref, passage, article, number)
    return None


def resolve_typed(library: Library, text: str) -> Found | None:
    """As `resolve`, for an id that a person types: where none is named, the only library that has it is meant."""
    found = resolve(library, text)
    ref = parse(text)
    if found is None and not ref.library:
        elsewhere = [other for part in library.parts if (other := resolve(library, str(ref._replace(library=part))))]
        return elsewhere[0] if len(elsewhere) == 1 else None
    return found


def all_ids(library: Library) -> Iterator[str]:
    """The ids of all records but passages, as commands print and take them."""
    for kind in _RECORDS:
        for key in library.of_kind(kind):
            yield written(kind, key)
