"""Articles into a library."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.disk import digest
from mgtui.errors import CannotRead
from mgtui.extraction.language import language_of
from mgtui.formats.reading import read_article
from mgtui.importing.ids import article_id
from mgtui.importing.known import KnownArticle, KnownArticles
from mgtui.importing.losses import follow_article
from mgtui.importing.rendering import FRONT, article_text, set_aside_text
from mgtui.importing.summary import Fact, Outcome
from mgtui.library import escaping, files
from mgtui.library.markdown import read_article as read_written
from mgtui.library.source import Source
from mgtui.writing.journal import Origin
from mgtui.writing.store import ASIDE

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.formats.blocks import Draft
    from mgtui.importing.source_file import SourceFile
    from mgtui.importing.summary import Status
    from mgtui.model import Article, Mistake
    from mgtui.writing.transaction import Transaction

_EDITED = "the article was edited in the library since it was added, and was kept as it is"


class ArticleAdding:
    """Adds articles, one file at a time."""

    def __init__(self, transaction: Transaction, *, replace_edited: bool) -> None:
        self._transaction = transaction
        self._replace_edited = replace_edited
        self._known = KnownArticles(transaction.store)
        self._taken = {name.removesuffix(".md") for name in transaction.folder.names(files.ARTICLES)}
        self.origins: list[Origin] = []
        """Of the articles that were taken in."""

    def add(self, file: SourceFile) -> Outcome:
        """Take in the article of a file. Raises CannotRead, OSError."""
        draft = _finished(read_article(file.path, file.format), file.path)
        origin = Origin(file.known_by, file.digest, draft.doi, draft.pmid, draft.title, draft.issued[:4])
        known = self._known.same(origin)
        article = known.id if known else article_id(draft.title, file.path.stem, self._taken)
        before = self._transaction.read(f"{files.ARTICLES}/{article}.md")
        there = _as_it_is(before, article) if before is not None else None
        draft = _with_what_it_lacks(draft, there) if there else draft
        text = article_text(draft, (there and there.note) or "")
        written = _proved(text, article)
        base = Outcome(
            file.name, "added", f"{file.format.words} → {article}: {_contents(written)}", ids=(article,),
            front=_front(draft, file.format.title),
        )  # fmt: skip
        if known and before is not None:
            if digest(before) == digest(text.encode("utf-8")):
                return replace(base, status="skipped", why="already there, unchanged")
            if digest(before) != known.written and not self._replace_edited:
                return replace(base, status="skipped", why=_EDITED, choice="replace")
        data = text.encode("utf-8")
        with self._transaction.together():
            self._transaction.put(f"{files.ARTICLES}/{article}.md", data)
            self._put_aside(article, draft)
        self._taken.add(article)
        alike = self._known.alike(origin, article)
        origin = replace(origin, into=f"{files.ARTICLES}/{article}.md", written=digest(data))
        self._known.note(KnownArticle(article, origin, origin.written))
        self.origins.append(origin)
        status: Status = "added" if before is None else "updated"
        found, lost = follow_article(self._transaction, written) if before is not None else (0, 0)
        return _with_notes(replace(base, status=status), draft, alike, found, lost, language_of(written))

    def _put_aside(self, article: str, draft: Draft) -> None:
        path = f"{ASIDE}/{article}.md"
        before = self._transaction.read(path)
        text = set_aside_text(draft.title, draft.aside) if draft.aside else ""
        if text or before is not None:
            self._transaction.put(path, text.encode("utf-8") if text else None)


def _finished(draft: Draft, path: Path) -> Draft:
    """The draft with a title in any case, and its texts as a library keeps them."""
    title = escaping.clean(draft.title)
    named = title or escaping.clean(path.stem.replace("_", " "))
    stated_by = draft.stated_by if title else {**draft.stated_by, "title": "the name of the file"}
    return replace(
        draft,
        title=named or "Untitled",
        stated_by=stated_by,
        author=escaping.clean(draft.author),
        publisher=escaping.clean(draft.publisher),
        source=escaping.clean(draft.source),
        volume=escaping.clean(draft.volume),
        issue=escaping.clean(draft.issue),
        page=escaping.clean(draft.page),
        pmid=escaping.clean(draft.pmid),
    )


def _with_what_it_lacks(draft: Draft, article: Article) -> Draft:
    """The draft with what the article says in the library and its file does not, as the record of a study told it."""
    kept = {name: value for name in FRONT if not getattr(draft, name) and (value := getattr(article, name))}
    return replace(draft, **kept, stated_by={**draft.stated_by, **dict.fromkeys(kept, "the library, as it was")})


def _as_it_is(data: bytes, article: str) -> Article:
    """An article as its file in the library has it, as far as that can be read."""
    return read_written(data.decode("utf-8", "replace"), Source(f"{files.ARTICLES}/{article}.md", [])).article


def _proved(text: str, article: str) -> Article:
    """The article as a library reads it. Raises CannotRead where it would be a mistake in it."""
    mistakes: list[Mistake] = []
    written = read_written(text, Source(f"{files.ARTICLES}/{article}.md", mistakes, article=article)).article
    if mistakes:
        raise CannotRead(f"it cannot be written as an article: {mistakes[0].message}")
    if not written.passages:
        raise CannotRead("nothing in it is the text of an article")
    return written


def _front(draft: Draft, format_title: str) -> dict[str, Fact]:
    """The front matter of an article, each value with where it comes from."""
    values = {name: getattr(draft, name) for name in FRONT}
    return {name: Fact(value, draft.stated_by.get(name) or format_title) for name, value in values.items() if value}


def _contents(article: Article) -> str:
    passages = len(article.passages)
    tables = sum(passage.kind == "table" for passage in article.passages)
    counted = f"{passages} passage{'s' * (passages != 1)}"
    return f"{counted}, {tables} table{'s' * (tables != 1)}" if tables else counted


def _with_notes(outcome: Outcome, draft: Draft, alike: str, found: int, lost: int, language: str) -> Outcome:
    notes = list(draft.notes)
    if language:
        notes.append(f"it is in {language}: claims are proposed of English alone")
    article = outcome.ids[0]
    if found:
        notes.append(f"{found} claim{'s' * (found != 1)} found again in the new text")
    if lost:
        whose, them = ("claim lost its", "it") if lost == 1 else ("claims lost their", "them")
        notes.append(f"{lost} reviewed {whose} words: the review asks about {them} again")
    if alike:
        notes.append(f"has the same title as {alike}; kept apart, remove one if they are the same")
    aside = dict(Counter(part.why for part in draft.aside))
    return replace(outcome, notes=tuple(notes), set_aside=aside, set_aside_in=f"{ASIDE}/{article}.md" if aside else "")
