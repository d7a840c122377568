"""Articles into a library."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.errors import CannotRead
from mgtui.formats.reading import read_article
from mgtui.importing.ids import article_id
from mgtui.importing.known import KnownArticle, KnownArticles
from mgtui.importing.losses import lost_claims
from mgtui.importing.rendering import article_text, set_aside_text
from mgtui.importing.summary import Outcome
from mgtui.library import escaping, files
from mgtui.library.markdown import read_article as read_written
from mgtui.library.source import Source
from mgtui.writing import disk
from mgtui.writing.journal import Origin
from mgtui.writing.store import ASIDE

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.formats.blocks import Draft
    from mgtui.importing.source_file import SourceFile
    from mgtui.importing.summary import Status
    from mgtui.model import Article, Mistake
    from mgtui.writing.store import Store

_EDITED = "the article was edited in the library since it was added, and was kept as it is"


class ArticleAdding:
    """Adds articles, one file at a time."""

    def __init__(self, store: Store, *, replace_edited: bool) -> None:
        self._store = store
        self._replace_edited = replace_edited
        self._known = KnownArticles(store)
        self._taken = {
            path.removeprefix(f"{files.ARTICLES}/").removesuffix(".md") for path in files.article_files(store.root)
        }

    def add(self, file: SourceFile) -> Outcome:
        """Bring in the article of a file. Raises CannotRead, Changed, OSError."""
        draft = _finished(read_article(file.path, file.format), file.path)
        origin = Origin(file.known_by, file.digest, draft.doi, draft.pmid, draft.title, draft.issued[:4])
        known = self._known.same(origin)
        article = known.id if known else article_id(draft.title, file.path.stem, self._taken)
        text = article_text(draft)
        written = _proved(text, article)
        before = self._store.read(f"{files.ARTICLES}/{article}.md")
        base = Outcome(file.name, "added", f"{file.format.words} → {article}: {_contents(written)}", ids=(article,))
        if known and before is not None:
            if disk.digest(before) == disk.digest(text.encode("utf-8")):
                return replace(base, status="skipped", why="already there, unchanged")
            if disk.digest(before) != known.written and not self._replace_edited:
                return replace(base, status="skipped", why=_EDITED, choice="replace")
        # An older report must not be taken for that of the new text, so it is written first.
        self._put_aside(article, draft)
        self._store.put(f"{files.ARTICLES}/{article}.md", text, before=before, origins=(origin,))
        self._taken.add(article)
        alike = self._known.alike(origin, article)
        self._known.note(KnownArticle(article, origin, disk.digest(text.encode("utf-8"))))
        status: Status = "added" if before is None else "updated"
        lost = lost_claims(self._store.read(f"{files.CLAIMS}/{article}.yaml"), written) if before is not None else 0
        return _with_notes(replace(base, status=status), draft, alike, lost)

    def _put_aside(self, article: str, draft: Draft) -> None:
        path = f"{ASIDE}/{article}.md"
        before = self._store.read(path)
        text = set_aside_text(draft.title, draft.aside) if draft.aside else ""
        if text and (before is None or before != text.encode("utf-8")):
            self._store.put(path, text, before=before)
        elif before is not None and not text:
            self._store.take(path, f"{self._store.journal.run}-{article}")


def _finished(draft: Draft, path: Path) -> Draft:
    """The draft with a title in any case, and its texts as a library keeps them."""
    title = escaping.clean(draft.title) or escaping.clean(path.stem.replace("_", " ")) or "Untitled"
    return replace(
        draft,
        title=title,
        author=escaping.clean(draft.author),
        publisher=escaping.clean(draft.publisher),
        source=escaping.clean(draft.source),
    )


def _proved(text: str, article: str) -> Article:
    """The article as a library reads it. Raises CannotRead where it would be a mistake in it."""
    mistakes: list[Mistake] = []
    written = read_written(text, Source(f"{files.ARTICLES}/{article}.md", mistakes, article=article)).article
    if mistakes:
        raise CannotRead(f"it cannot be written as an article: {mistakes[0].message}")
    if not written.passages:
        raise CannotRead("nothing in it is the text of an article")
    return written


def _contents(article: Article) -> str:
    passages = len(article.passages)
    tables = sum(passage.kind == "table" for passage in article.passages)
    counted = f"{passages} passage{'s' * (passages != 1)}"
    return f"{counted}, {tables} table{'s' * (tables != 1)}" if tables else counted


def _with_notes(outcome: Outcome, draft: Draft, alike: str, lost: int) -> Outcome:
    notes = list(draft.notes)
    article = outcome.ids[0]
    if lost:
        whose, them = ("claim lost its", "it") if lost == 1 else ("claims lost their", "them")
        notes.append(f"{lost} reviewed {whose} words: the review asks about {them} again")
    if alike:
        notes.append(f"has the same title as {alike}; kept apart, remove one if they are the same")
    aside = dict(Counter(part.why for part in draft.aside))
    return replace(outcome, notes=tuple(notes), set_aside=aside, set_aside_in=f"{ASIDE}/{article}.md" if aside else "")
