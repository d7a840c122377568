"""A person who writes: each operation is one step of their library, which can be taken back.

    author = Author(own_library(), library)
    made = author.new_claim("magnesium::igf-1", "ZMA raised IGF-1 by 3.6 %", "ZMA raises IGF-1.")
    author.relate(made.id, "supports", "igf-1/zma2000-igf1", "Both tell of the trial of 2000.")

What a reader writes of another library, a claim on its article, a relation of its claims, a study behind them, stands
in their own library with full ids; the other one is never written to.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec

from msgspec import Struct

from mgtui.authoring import claims, deleting, linking, making
from mgtui.authoring.deleting import kept_places
from mgtui.authoring.records import as_written
from mgtui.authoring.refusals import refused
from mgtui.authoring.workspace import Workspace, claims_file, file_of, full_id
from mgtui.counting import number_of
from mgtui.errors import NoSuchRecord
from mgtui.library.files import ABOUT
from mgtui.library.labels import citation_label
from mgtui.library.locations import bundled_library
from mgtui.library.text import fold, shorten
from mgtui.model import Anchor, Library
from mgtui.model.vocabularies import spelled
from mgtui.ref import of_key, parse, resolve_typed
from mgtui.writing.removing import remove
from mgtui.writing.store import LibraryStore, create_library, new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Concatenate

    from mgtui.authoring.assignments import Assignment
    from mgtui.authoring.deleting import Touched
    from mgtui.authoring.reading import ReadOff
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Claim, TextSpan
    from mgtui.model.field import Kind
    from mgtui.steps import Step


P = ParamSpec("P")


class Written(Struct, frozen=True):
    """What a step wrote."""

    id: str
    """Of the record, with its library before it: `own::article/claim`, `study:own::x`."""
    what: str
    """What was done, in words."""
    step: Step | None
    """As the journal of the library has it; None where everything was so already."""
    record: dict[str, Any] | None = None
    """By the names of its file, as it is now; None where it is gone."""
    touched: Touched | None = None
    """Of what was taken out: what else went, or stays without it."""


class _Done(Struct, frozen=True):
    kind: Any
    key: str
    what: str
    touched: Touched | None = None
    record: dict[str, Any] | None = None


def _step(act: Callable[Concatenate[Author, Workspace, P], _Done]) -> Callable[Concatenate[Author, P], Written]:
    """What changes the records of a workspace, as an operation that is one step. Where there is no library yet it is
    tried on an empty one first, with the same arguments.
    """

    @wraps(act)
    def operation(author: Author, /, *given: P.args, **named: P.kwargs) -> Written:
        return author.commit(lambda work: act(author, work, *given, **named))

    return operation


class Author:
    """Writes in one library, which is made when it is first needed.

    Every operation raises Refused where what is to be written is wrong, with the fields and the reasons, NoSuchRecord
    where an id leads nowhere, and Busy, Changed, NotEditable, CannotRead, NoLibrary, OSError; then nothing has changed.
    Ids are taken in every way they are written; without a library before it the home library's own record goes first.
    """

    def __init__(self, home: Path, opened: Library, libraries: LibrarySet | None = None) -> None:
        """`home`: the folder that is written in. `opened`: all that is open, as one library, to refer to; `libraries`:
        libraries that this is of."""
        self._root, self._libraries = home, libraries
        self._opened = opened
        self._store: LibraryStore | None = None

    def turn_to(self, opened: Library) -> None:
        """Refer to these records from now on."""
        self._opened = opened

    @property
    def library_id(self) -> str:
        """The id of the library that is written in."""
        return self._home_store().id if self._is_there() else new_id(self._root)

    def about(self) -> dict[str, Any]:
        """What `library.yaml` says of the library that is written in; empty where there is none yet."""
        with self._looking() as work:
            return dict(work.fields(ABOUT, work.home.id) or {})

    def is_own(self, record: str) -> bool:
        """Whether a record stands in the library that is written in, so that it can be changed."""
        with self._looking() as work:
            found = self._find(work, record)
        return found is not None and not of_key(*found).library

    # Claims

    @_step
    def new_claim(
        self,
        work: Workspace,
        article: str,
        quote: str | None = None,
        statement: str | None = None,
        assignments: Sequence[Assignment] = (),
        *,
        prefix: str = "",
        suffix: str = "",
        place: TextSpan | None = None,
    ) -> _Done:
        """A claim made of words of an article: a quote that stands there once with its prefix and suffix, or the words
        at a place. Without a statement it says what the words say.
        """
        key = work.name("article", article)
        anchors = [] if quote is None and place is None else [_anchor(work, key, quote, prefix, suffix, place)]
        made = claims.new_claim(work, key, anchors, statement, assignments)
        return _Done("claim", made, f"made the claim “{shorten(_said(work, made))}”")

    def read_off(self, article: str, place: TextSpan, claims: Sequence[Claim] = ()) -> ReadOff:
        """What the extraction reads off words of an article, for a form to begin with; `claims` are those that the
        article has. It writes nothing. Raises NoSuchRecord.
        """
        from mgtui.authoring.reading import read_off  # with it comes the parser

        with self._looking() as work:
            found = work.article(work.name("article", article))
        assert found is not None
        return read_off(found, place, self._opened, claims)

    @_step
    def split(self, work: Workspace, claim: str, first: Sequence[Assignment], second: Sequence[Assignment]) -> _Done:
        """Make two claims of one. The second begins as a copy with the words, fields and studies of the first, which
        keeps the relations; each is changed as it is said. Gives the second.
        """
        key = self._own(work, "claim", claim)
        said = shorten(_said(work, key))
        return _Done("claim", claims.split_claim(work, key, first, second), f"split the claim “{said}”")

    @_step
    def join(self, work: Workspace, claim: str, other: str, assignments: Sequence[Assignment] = ()) -> _Done:
        """Make one claim of two of an article. The first stays, with what only the other has; what pointed to the other
        points to it.
        """
        key, gone = self._own(work, "claim", claim), self._own(work, "claim", other)
        what = f"joined the claims “{shorten(_said(work, key), 40)}” and “{shorten(_said(work, gone), 40)}”"
        claims.join_claims(work, key, gone, assignments)
        linking.repoint_cross(work, gone, key)
        return _Done("claim", key, what)

    @_step
    def move_anchor(
        self,
        work: Workspace,
        claim: str,
        quote: str | None = None,
        *,
        prefix: str = "",
        suffix: str = "",
        place: TextSpan | None = None,
        number: int = 1,
    ) -> _Done:
        """Let a claim stand by other words of its article: those of one of its anchors, from 1, or one more."""
        key = self._own(work, "claim", claim)
        article = work.home.claims[key].article
        before = len(work.home.claims[key].anchors)
        said = f"the claim “{shorten(_said(work, key))}”"
        what = f"let {said} stand by more words" if number > before else f"moved {said} to other words"
        claims.move_anchor(work, key, _anchor(work, article, quote, prefix, suffix, place), number)
        return _Done("claim", key, what)

    # Fields

    @_step
    def new(self, work: Workspace, kind: Kind, assignments: Sequence[Assignment]) -> _Done:
        """A study, topic or term."""
        key = making.new_record(work, kind, assignments)
        return _Done(kind, key, f"made the {kind} “{shorten(_called(work, kind, key))}”")

    @_step
    def set_fields(self, work: Workspace, record: str, assignments: Sequence[Assignment]) -> _Done:
        """Give fields of a claim, study, topic, term, of the front matter of an article, or of `library.yaml` (by the
        id of the library) new values; of a claim of another library those studies and relations that are added here.
        """
        names = ", ".join(dict.fromkeys(each.path.partition(".")[0] for each in assignments))
        if record == work.home.id and record not in work.home.articles:
            making.set_about(work, assignments)
            return _Done("library", record, f"changed {names} of the library")
        found = self._find(work, record)
        if found and found[0] == "claim" and of_key(*found).library:
            linking.set_added(work, found[1], assignments)
            return _Done("claim", found[1], f"changed {names} that were added to the claim {found[1]}")
        kind, key = self._found_own(work, record)
        called = shorten(_called(work, kind, key))
        making.set_record(work, kind, key, assignments)
        return _Done(kind, key, f"changed {names} of the {kind} “{called}”")

    # Relations and links

    @_step
    def relate(self, work: Workspace, source: str, kind: str, target: str, reason: str) -> _Done:
        """Let a claim support, contradict, qualify, rest on or restate another; one that is there gets the reason."""
        start, end = work.name("claim", source), work.name("claim", target)
        record, was_there = linking.relate(work, start, kind, end, reason)
        done = "changed why" if was_there else "added that"
        what = f"{done} {_told(work, record['from'])} {spelled(record['type'])} {_told(work, record['to'])}"
        return _Done("claim", start, what, record=record)

    @_step
    def unrelate(self, work: Workspace, source: str, kind: str, target: str) -> _Done:
        """Take a relation away that was added in this library."""
        start, end = work.name("claim", source), work.name("claim", target)
        linking.unrelate(work, start, kind, end)
        return _Done("claim", start, f"took away that {_told(work, start)} {spelled(kind)} {_told(work, end)}")

    @_step
    def link(self, work: Workspace, claim: str, study: str, assignments: Sequence[Assignment] = ()) -> _Done:
        """Say that a study stands behind a claim, with stance, fidelity, identification, evidence, note."""
        key, behind = work.name("claim", claim), work.name("study", study)
        record = linking.link(work, key, behind, assignments)
        what = f"linked {shorten(_called(work, 'study', behind))} to the claim {_told(work, key)}"
        return _Done("claim", key, what, record=record)

    @_step
    def unlink(self, work: Workspace, claim: str, study: str) -> _Done:
        """Take a study from behind a claim, where this library says that it stands there."""
        key, behind = work.name("claim", claim), work.name("study", study)
        linking.unlink(work, key, behind)
        what = f"took the link to {shorten(_called(work, 'study', behind))} from the claim {_told(work, key)}"
        return _Done("claim", key, what)

    # Taking out

    def touched(self, record: str) -> Touched:
        """What taking a record out would touch. It writes nothing."""
        with self._looking() as work:
            kind, key = self._found_own(work, record)
            return deleting.touched(work, kind, key, kept_places(str(of_key(kind, work.opened_key(key)))))

    def delete(self, record: str) -> Written:
        """Take out a claim, study, topic or term, with what only points to it, or an article with its claims.

        Raises InUse where the result of a study needs a term, another publication of it a study, or claims of other
        articles those of an article.
        """
        with self._looking() as work:
            kind, key = self._found_own(work, record)
        return self._remove(key) if kind == "article" else self._delete(record)

    @_step
    def _delete(self, work: Workspace, record: str) -> _Done:
        kind, key = self._found_own(work, record)
        called = shorten(_called(work, kind, key))
        gone = deleting.delete(work, kind, key)
        return _Done(kind, key, f"deleted the {kind} “{called}”", gone)

    @_step
    def delete_several(self, work: Workspace, records: Sequence[str]) -> _Done:
        """Take out claims and studies as one step, each with what only points to it. Raises as `delete`."""
        found = sorted(dict.fromkeys(self._found_own(work, record) for record in records))
        for kind, key in found:  # claims before studies, so that no claim is left without a study that goes
            if kind not in ("claim", "study"):
                raise refused("", f"a {kind} is deleted by itself, not with others")
            deleting.delete(work, kind, key)
        numbers = [(sum(1 for kind, _ in found if kind == each), each) for each in ("claim", "study")]
        said = " and ".join(number_of(number, kind) for number, kind in numbers if number)
        return _Done(*found[0], f"deleted {said}")

    def _remove(self, article: str) -> Written:
        remove(self._root, article)
        store = self._home_store()
        store.refresh()
        step = store.journal.steps()[-1]
        return Written(full_id(store.id, "article", article), step.what, step)

    # How a step is made

    def _is_there(self) -> bool:
        return (self._root / ABOUT).is_file()

    def _home_store(self) -> LibraryStore:
        if self._store is None:
            self._store = LibraryStore(self._root, self._libraries)
        return self._store

    @contextmanager
    def _looking(self) -> Iterator[Workspace]:
        """The records as they are, nothing written."""
        if not self._is_there():
            yield self._empty()
            return
        store = self._home_store()
        store.refresh()
        yield Workspace(store.library, self._opened, lambda path: store.records(path))

    def _empty(self) -> Workspace:
        return Workspace(Library(new_id(self._root), ""), self._opened, lambda path: {})

    def commit(self, act: Callable[[Workspace], _Done]) -> Written:
        """Carry out what changes the records of a workspace, as one step."""
        if self._root.resolve() == bundled_library().resolve():
            raise refused("", "the bundled library is not written to: what you write goes into your own")
        if not self._is_there():
            # What is refused must not leave an empty library behind.
            act(self._empty())
            create_library(self._root)
        store = self._home_store()
        with store.transaction() as transaction:
            work = Workspace(store.library, self._opened, lambda path: transaction.records(path).values)
            done = act(work)
            work.write_to(transaction)
            entry = transaction.commit(done.what)
            step = store.journal.told(entry) if entry is not None else None
        full = done.key if done.kind == "library" else full_id(store.id, done.kind, done.key)
        record = done.record or as_written(store.library, done.kind, done.key)
        return Written(full, done.what, step, record, done.touched)

    # What an id means

    def _find(self, work: Workspace, text: str) -> tuple[Kind, str] | None:
        """The kind and key of a record; home before the others."""
        found = resolve_typed(work.home, text)
        if found is not None and found.ref.kind != "passage":
            return found.ref.kind, found.ref.key
        ref = parse(text)
        if ref.kind == "passage":
            return None
        try:
            return ref.kind, work.name(ref.kind, text)
        except NoSuchRecord:
            return None

    def _found_own(self, work: Workspace, text: str) -> tuple[Kind, str]:
        found = self._find(work, text)
        if found is None:
            raise NoSuchRecord(f"nothing here is called {shorten(text)}")
        _require_own(*found)
        return found

    def _own(self, work: Workspace, kind: Kind, text: str) -> str:
        key = work.name(kind, text)
        _require_own(kind, key)
        return key


def _require_own(kind: Kind, key: str) -> None:
    library = of_key(kind, key).library
    if library:
        more = "; relate it, or link studies to it" if kind == "claim" else ""
        raise refused("", f"{key} stands in the library {library}, which is not written to{more}")


def _anchor(
    work: Workspace, article: str, quote: str | None, prefix: str, suffix: str, place: TextSpan | None
) -> Anchor:
    if place is None:
        return Anchor(fold(quote or ""), fold(prefix), fold(suffix))
    from mgtui.extraction.candidates import anchor_at

    found = work.article(article)
    anchor = anchor_at(found, place) if found else None
    if anchor is None:
        raise refused("quote", "these words stand elsewhere in the same surroundings: take more of them")
    return anchor


def _said(work: Workspace, key: str) -> str:
    path = claims_file(key)
    fields = work.fields(path, parse(key).name) or work.fields(path, key) or {}
    return str(fields.get("statement", key))


def _told(work: Workspace, key: str) -> str:
    """A claim in a few of its words, or by its id where it is of another library."""
    claim = work.claim(key)
    return f"“{shorten(claim.statement, 40)}”" if claim else key


def _called(work: Workspace, kind: Kind, key: str) -> str:
    """What a record is called, in words."""
    if kind == "claim":
        return _said(work, key) if not of_key(kind, key).library else key
    if kind == "study" and (study := work.study(key)) is not None:
        return citation_label(study)
    if kind == "article" and (article := work.article(key)) is not None:
        return article.title
    path, name = file_of(kind, key)
    fields = work.fields(path, name) if not of_key(kind, key).library else None
    return str((fields or {}).get("label") or (fields or {}).get("title") or key)
