"""Reading a library: every file to records, every mistake to a line of a file, and what is sound kept."""

from __future__ import annotations

import unicodedata
from functools import cache, partial
from posixpath import basename, splitext
from typing import TYPE_CHECKING, Any

from mgtui.errors import PathError
from mgtui.library import checks, files
from mgtui.library.ahead import Read, ReadAhead
from mgtui.library.draft import Draft, Entry, IdKind, items, named
from mgtui.library.files import Changing
from mgtui.library.fingerprint import HashedFiles, digest
from mgtui.library.markdown import ArticleFile, read_article
from mgtui.library.nodes import Mapping, Node, Sequence, describe, is_empty
from mgtui.library.scalars import bad_id
from mgtui.library.shapes import ABOUT, CLAIM, CROSS_LINK, CROSS_RELATION, STUDY, TERM, TOPIC, About
from mgtui.library.source import Source, read_text, readable
from mgtui.library.text import fold, is_id, shorten, slug, strip_controls
from mgtui.library.topics import TopicTree
from mgtui.library.yaml_events import Document, parse_yaml
from mgtui.model import Library, Mistake
from mgtui.ref import claim_key

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from collections.abc import Mapping as Map
    from pathlib import Path

    from mgtui.library.convert import Record, Shape
    from mgtui.model import Article, Claim, TextSpan

    Begin = Callable[[list[Article], int], None]

_ATTEMPTS = 5


def read_library(root: Path) -> Library:
    """Read the library in a folder.

    Content never raises: records that are sound are kept, `Library.mistakes` names the rest, sorted by path and line.
    Every id that a record of the result refers to is one of the result, or names another library.
    Of a step that is being written, or was when its program was killed, the state before it is read.
    Raises NoLibrary where there is no such folder or no `library.yaml` in it, Changing where steps are written faster
    than the library can be read.
    """
    return read_hashed(root)[0]


def read_hashed(root: Path, begin: Begin | None = None) -> tuple[Library, str]:
    """As `read_library`, with the digest of its files as they were read.

    `begin` is told of the articles, and of how many other records there are, before they are checked.
    """
    files.require_library(root)
    for _ in range(_ATTEMPTS):
        reading = Reading(root)
        reading.read()
        if reading.files.is_still():
            if begin:
                articles = [entry.record.article for entry in reading.draft.articles.values()]
                begin(articles, len(reading.draft.claims) + len(reading.draft.studies))
            checks.check(reading.draft)
            return _finished(reading.draft), digest(root, reading.files.hashes)
    raise Changing(f"the files of {root} keep changing while they are read")


class Reading:
    def __init__(self, root: Path, library: str = "") -> None:
        """`library` is the id of the library, where `read_about` does not come first."""
        self.root = root
        self.files = HashedFiles(root)
        self.mistakes: list[Mistake] = []
        self.draft = Draft(self.mistakes)
        self.draft.about = About(library, library)
        self._ahead: ReadAhead | None = None

    def read(self) -> None:
        self.read_about()
        articles = self._listing(files.ARTICLES)
        claims = self._listing(files.CLAIMS) if self.files.exists(files.CLAIMS) else []
        self._ahead = ReadAhead(self.root, self.draft.about.id, [*articles, *claims])
        try:
            for path in self.files.misnamed():
                self._source(path).whole("is not read: expected a name that ends in .yaml")
            self._terms()
            self._topics()
            self.read_studies()
            self.read_articles(articles)
            self.read_claims(claims)
        finally:
            self._ahead.close()
        self.draft.relations += self._between(files.RELATIONS, "relations", CROSS_RELATION)
        self.draft.links += self._between(files.LINKS, "links", CROSS_LINK)

    def read_alone(self, path: str) -> Read | None:
        """An article, or the claims of one, of a file without mistakes."""
        article = _stem(path)
        source = self._source(path, article)
        file, claims = None, []
        if path.startswith(f"{files.ARTICLES}/"):
            text = read_text(self.files, path, source, report_controls=False)
            file = read_article(text, source) if text is not None else None
        else:
            entries: list[Entry[Claim]] = self._records(path, "claim", CLAIM, source, "claims", article=article)
            claims = [entry.record for entry in entries]
        if self.mistakes:
            self.mistakes.clear()
            return None
        return Read(file.article if file else None, file.lines if file else {}, claims, self.files.hashes[path])

    def _known(self, path: str) -> Read | None:
        """What another process has read of a file."""
        found = self._ahead.found(path) if self._ahead else None
        if found is not None:
            self.files.hashes[path] = found.hash
        return found

    def _source(self, path: str, article: str = "") -> Source:
        return Source(path, self.mistakes, library=self.draft.about.id, article=article)

    def _document(self, path: str, source: Source) -> Document:
        text = read_text(self.files, path, source)
        return Document(None, False) if text is None else parse_yaml(text, source)

    def _list(self, path: str, noun: str, source: Source) -> tuple[list[Node], bool]:
        """The entries of a file that holds a list, and whether they are all of them."""
        document = self._document(path, source)
        root = document.root
        if root is not None and not isinstance(root, Sequence) and not is_empty(root):
            source.mistake(root, f"expected a list of {noun}; got {describe(root)}")
            return [], False
        return (items(root) if root else []), document.complete

    def read_about(self) -> None:
        """Read what the library says of itself."""
        source = self._source(files.ABOUT)
        document = self._document(files.ABOUT, source)
        about = None
        if document.root is not None and document.complete:
            about = ABOUT.read(document.root, "", source)
        elif document.complete:
            source.mistake_at(1, 1, "a library without id and title, which it must have")
        self.draft.about = about or self._stand_in(document)

    def _stand_in(self, document: Document) -> About:
        """What the library is called where `library.yaml` does not say it: its folder's name."""
        folder = self.root.resolve().name
        given = named(document.root) if document.root else None
        return About(given if given and is_id(given) else slug(folder), fold(strip_controls(folder)) or "library")

    def _records(
        self, path: str, kind: IdKind, shape: Shape[Any], source: Source, nouns: str, **derived: Any
    ) -> list[Entry[Any]]:
        """The records of a file, each id once; every id given is noted, also of records that are left out."""
        entries: list[Entry[Any]] = []
        nodes, complete = self._list(path, nouns, source)
        ids = self.draft.ids[kind]
        ids.complete = ids.complete and complete
        for node in nodes:
            name = _full_name(node, source)
            is_duplicate = name in ids.seen
            if is_duplicate:
                message = f'duplicate {kind} "{shorten(name)}": an id stands for one {kind}'
                source.mistake(node.get("id") if isinstance(node, Mapping) else node, message)
            elif name:
                ids.seen.add(name)
            record = shape.read(node, "", source, **derived)
            if record is not None and not is_duplicate:
                entries.append(Entry(record, node, source))
        return entries

    def _terms(self) -> None:
        if self.files.exists(files.TERMS):
            entries = self._records(files.TERMS, "term", TERM, self._source(files.TERMS), "terms")
            self.draft.terms = {entry.record.id: entry for entry in entries}

    def read_studies(self) -> None:
        """Read all studies; `read_about` comes first."""
        top = [files.STUDIES] if self.files.exists(files.STUDIES) else []
        for path in [*top, *self._listing(files.MORE_STUDIES)]:
            entries = self._records(path, "study", STUDY, self._source(path), "studies")
            self.draft.studies.update((entry.record.id, entry) for entry in entries)

    def _topics(self) -> None:
        if not self.files.exists(files.TOPICS):
            return
        source = self._source(files.TOPICS)
        nodes, complete = self._list(files.TOPICS, "topics", source)
        ids = self.draft.ids["topic"]
        ids.complete = complete
        tree = TopicTree(ids, source)
        for node in nodes:
            _note_topics(node, ids.seen)
            entry = TOPIC.read(node, "", source)
            if entry is not None:
                tree.add(entry, node)
        self.draft.topics = tree.finish()

    def _listing(self, folder: str) -> list[str]:
        listings = {
            files.ARTICLES: self.files.articles, files.CLAIMS: self.files.claims,
            files.MORE_STUDIES: self.files.more_studies,
        }  # fmt: skip
        try:
            return listings[folder]()
        except PathError as error:
            self._source(folder).whole(f"cannot be listed: {error.strerror or type(error).__name__}")
            return []

    def read_articles(self, paths: Iterable[str]) -> None:
        """Read articles; `read_about` comes first."""
        ids = self.draft.ids["article"]
        for path in paths:
            article = _stem(path)
            source = self._source(path, article)
            if not is_id(article):
                source.whole(f"the name of the file is the id of the article: {bad_id(article)}")
            elif article in ids.seen:
                source.whole(f'duplicate article "{article}": another file has the same name in another spelling')
            else:
                file, node = self._article(path, source)
                if file is not None:
                    self.draft.articles[article] = Entry(file, node, source)
            ids.seen.add(article)

    def _article(self, path: str, source: Source) -> tuple[ArticleFile | None, Node | Callable[[], Node]]:
        """An article with its front matter."""
        known = self._known(path)
        if known is not None and known.article is not None:
            again = partial(_front_again, self.root, self.draft.about.id, path, source.article)
            return ArticleFile(known.article, None, known.lines), again
        text = read_text(self.files, path, source, report_controls=False)
        file = read_article(text, source) if text is not None else None
        return file, (file.front if file else None) or Sequence([], 1, 1)

    def read_claims(self, paths: Iterable[str]) -> None:
        """Read files of claims; their articles come first."""
        for path in paths:
            article = _stem(path)
            source = self._source(path, article)
            claim_ids = self.draft.ids["claim"]
            entries = self._claims(path, source)
            own = [entry for entry in entries if entry.record.article == article]
            # A file may have nothing but claims that say of which article of another library they are, or had such.
            complaint = self.draft.ids["article"].unknown(article) if own else None
            if complaint:
                source.whole(f"claims of no article: {complaint}")
            if not claim_ids.complete:
                self.draft.torn_claims.add(article)
                claim_ids.complete = True
            kept = entries if article in self.draft.articles else [entry for entry in entries if entry not in own]
            self.draft.claims.update((entry.record.id, entry) for entry in kept)

    def _claims(self, path: str, source: Source) -> list[Entry[Claim]]:
        known = self._known(path)
        if known is None:
            return self._records(path, "claim", CLAIM, source, "claims", article=source.article)
        self.draft.ids["claim"].seen.update(claim.id for claim in known.claims)

        nodes = cache(partial(_nodes_again, self.root, self.draft.about.id, path, source.article))
        return [Entry(claim, partial(_node_of, nodes, claim.id), source) for claim in known.claims]

    def _between(self, path: str, words: str, shape: Shape[Record]) -> Iterator[Entry[Record]]:
        """The records of a file that joins libraries; none where there is no such file."""
        if not self.files.exists(path):
            return
        source = self._source(path)
        nodes, _ = self._list(path, words, source)
        for node in nodes:
            record = shape.read(node, "", source)
            if record is not None:
                yield Entry(record, node, source)


def _full_name(node: Node, source: Source) -> str:
    """The id a record gives itself, with the article before it where the file is about one."""
    name = named(node) or ""
    return claim_key(source.article, name) if name and source.article else name


# What reads a file again holds nothing of the first reading: that is then gone with its last use, and not found by a
# search for circles.


def _front_again(root: Path, library: str, path: str, article: str) -> Node:
    again = Reading(root, library)
    _, node = again._article(path, again._source(path, article))
    return node() if callable(node) else node


def _nodes_again(root: Path, library: str, path: str, article: str) -> dict[str, Node | Callable[[], Node]]:
    again = Reading(root, library)
    return {entry.record.id: entry.node for entry in again._claims(path, again._source(path, article))}


def _node_of(nodes: Callable[[], dict[str, Node | Callable[[], Node]]], claim: str) -> Node:
    """Where a claim stands in its file, read again; its beginning where it has been changed meanwhile."""
    node = nodes().get(claim)
    return Sequence([], 1, 1) if node is None or callable(node) else node


def _stem(path: str) -> str:
    return unicodedata.normalize("NFC", splitext(basename(readable(path)))[0])


def _note_topics(node: Node, seen: set[str]) -> None:
    """Note the ids of a topic and of those inside it, before anything is left out of the nodes."""
    name = named(node)
    if name:
        seen.add(name)
    narrower = getattr(node, "values", {}).get("narrower")
    for child in items(narrower) if narrower else []:
        _note_topics(child, seen)


def _finished(draft: Draft) -> Library:
    about = draft.about
    return Library(
        id=about.id, title=about.title, description=about.description, language=about.language,
        articles={article: entry.record.article for article, entry in draft.articles.items()},
        claims=in_reading_order({claim: entry.record for claim, entry in draft.claims.items()}, draft.articles),
        studies={study: entry.record for study, entry in draft.studies.items()}, topics=draft.topics,
        terms={term: entry.record for term, entry in draft.terms.items()},
        relations=tuple(entry.record for entry in draft.relations),
        links=tuple(entry.record for entry in draft.links), certainty=about.certainty,
        mistakes=tuple(sorted(draft.mistakes)),
    )  # fmt: skip


def in_reading_order(claims: Map[str, Claim], articles: Iterable[str]) -> dict[str, Claim]:
    """Claims by their ids, in the order of the articles, within each as they stand in it; last those on articles that
    are not among these."""
    grouped: dict[str, list[Claim]] = {article: [] for article in articles}
    others: list[Claim] = []
    for claim in claims.values():
        grouped.get(claim.article, others).append(claim)
    # A library of thousands of articles is mostly in order: each article by itself takes no time then.
    ordered = [claim for group in (*grouped.values(), others) for claim in sorted(group, key=_reading_place)]
    return {claim.id: claim for claim in ordered}


def put_in_reading_order(claims: Map[str, Claim], articles: Iterable[str], moved: Collection[str]) -> dict[str, Claim]:
    """`in_reading_order`, of claims that are in it but for those on `moved`, which are some of `articles`, and for new
    ones on these, which stand last."""
    if len(moved) == 1:
        (article,) = moved
        every = list(claims.values())
        rest = [claim for claim in every if claim.article != article]
        at = next((number for number, claim in enumerate(every) if claim.article == article), 0)
        if at < len(rest):  # else it is the last one, or has none but new ones
            own = sorted((claim for claim in every[at:] if claim.article == article), key=_reading_place)
            return {claim.id: claim for claim in (*rest[:at], *own, *rest[at:])}
    return in_reading_order(claims, articles)


def _reading_place(claim: Claim) -> tuple[bool, tuple[TextSpan, ...]]:
    return not claim.places, claim.places[:1]


def library_id(root: Path) -> str:
    """What a library calls itself, without reading more of it."""
    reading = Reading(root)
    reading.read_about()
    return reading.draft.about.id
