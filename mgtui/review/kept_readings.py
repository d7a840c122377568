"""What was read in articles, kept in the user's cache: a review that is opened again need not read them anew.

A reading is known by a hash of all that it is made of: the words of the article, the names that are known for what it
speaks of, and what reads. What is found by such a key is never out of date, and what is not found is read again, so the
folder may be deleted at any time. It holds data only: nothing in it can run.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
import zlib
from functools import cache, cached_property
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from unicodedata import combining, normalize

import msgspec
from msgspec import Struct

import mgtui
from mgtui.disk import Folder
from mgtui.extraction.candidate_records import ClaimCandidate, StudyCandidate  # noqa: TC001 - msgspec looks at them
from mgtui.extraction.names import words_of
from mgtui.extraction.parser import MODELS
from mgtui.search.store.trust import Untrusted, own_folder
from mgtui.vocabulary.forms import form
from mgtui.vocabulary.health import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article, Term

MOST_BYTES = 100 * 1024 * 1024
"""So much is kept, of what was used last: readings of some ten thousand articles."""
KEPT_FOR = 30 * 24 * 3600
"""Seconds after which a reading that nobody needed goes."""
READS = (
    "counting.py", "errors.py", "extraction", "formats", "library", "model", "named.py", "processes.py", "ref.py",
    "vocabulary",
)  # fmt: skip
"""What of the package gives a reading; a change of any of it makes those that are kept useless."""
_LARGEST = 16 * 1024 * 1024
_SWEPT_AFTER = 500
"""So many readings are written before what is too much is looked for again."""

_Kept = TypeVar("_Kept")


class Reading(Struct, frozen=True):
    """What was read in an article."""

    claims: tuple[ClaimCandidate, ...]
    """Without the studies behind them."""
    studies: tuple[StudyCandidate, ...]
    """Those that it names, matched to none."""


class CarriedOn(Struct, frozen=True):
    """The readings that a review went on with after it had changed the names of its library."""

    names: str = ""
    """A hash of the names that the library had then."""
    readings: dict[str, tuple[str, str]] = {}
    """By article: what its text is known by, and its reading."""


class KeptReadings:
    """The readings of one folder. Where it cannot be used nothing is found and nothing is kept, without a word."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = Folder(root)
        self._written = 0
        self._articles: tuple[int, frozenset[str]] = (-1, frozenset())
        """When the folder was last changed, in nanoseconds, and what articles with a reading in it are known by."""

    @cached_property
    def _is_ours(self) -> bool:
        """Whether the folder is one that nobody else can write to; made where there is none."""
        with contextlib.suppress(OSError, Untrusted):
            own_folder(self._root)
            return True
        return False

    def get(self, key: str) -> Reading | None:
        """What was read under a key; None where that is not known, or damaged."""
        return self._get(key, Reading)

    def put(self, key: str, reading: Reading) -> None:
        self._put(key, reading)

    def silent(self, library: str) -> tuple[str, ...]:
        """The ids of the studies of a library whose abstracts gave nothing, the one read longest ago first."""
        return self._get(silent_key(library), tuple[str, ...]) or ()

    def keep_silent(self, library: str, studies: tuple[str, ...]) -> None:
        """Keep which studies of a library gave nothing, in place of those that were kept before."""
        self._put(silent_key(library), studies)

    def has(self, key: str) -> bool:
        """Whether something is kept under a key."""
        return self._is_ours and self._folder.exists(key)

    def may_have(self, article: Article) -> bool:
        """Whether a reading of an article as it is may be kept, by whichever names: quick to ask of thousands."""
        changed = 0
        with contextlib.suppress(OSError):
            changed = self._root.stat().st_mtime_ns if self._is_ours else 0
            if self._articles[0] != changed:
                self._articles = changed, frozenset(name[:_OF_ARTICLE] for name in self._folder.names())
        return bool(changed) and _article_key(article) in self._articles[1]

    def carried_on(self, library: str, names: object) -> Mapping[str, tuple[str, str]]:
        """What `carry_on` kept last of a library, where that has the same names now."""
        found = self._get(_of_library("carried on", library), CarriedOn) or CarriedOn()
        return found.readings if found.names == hashed(names) else {}

    def carry_on(self, library: str, names: object, readings: dict[str, tuple[str, str]]) -> None:
        """Keep which readings of articles hold for the names that a library has by now: by article, what its text is
        known by, and its reading."""
        self._put(_of_library("carried on", library), CarriedOn(hashed(names), readings))

    def _get(self, key: str, kind: type[_Kept]) -> _Kept | None:
        with contextlib.suppress(OSError, ValueError, zlib.error):
            data = self._folder.read(key, _LARGEST) if self._is_ours else None
            if data is not None:
                unpacking = zlib.decompressobj()
                body = unpacking.decompress(data, _LARGEST)
                if unpacking.eof:
                    found = msgspec.msgpack.decode(body, type=kind)
                    os.utime(self._root / key)
                    return found
        return None

    def _put(self, key: str, value: object) -> None:
        with contextlib.suppress(OSError):
            if self._is_ours:
                if not self._written % _SWEPT_AFTER:
                    self.sweep()
                self._written += 1
                self._folder.write(key, zlib.compress(msgspec.msgpack.encode(value), 1))

    def sweep(self, most: int = MOST_BYTES) -> None:
        """Take away what was not used for long, and of the rest the oldest that is more than `most` bytes."""
        room, oldest = most, time.time_ns() - KEPT_FOR * 10**9
        self._folder.clear_leftovers()
        for name, size, used in sorted(self._folder.entries(), key=lambda entry: -entry[2]):
            room -= max(size, 0)
            if room < 0 or used < oldest:
                self._folder.remove(name)


def silent_key(library: str) -> str:
    """By what the studies of a library that gave nothing are known; `library` is the path of its folder."""
    return _of_library("silent", library)


def _of_library(what: str, library: str) -> str:
    return blake2b(f"{what} {library}".encode(), digest_size=20).hexdigest()


def hashed(value: object) -> str:
    """What a value of plain data is known by."""
    return blake2b(msgspec.msgpack.encode(value), digest_size=20).hexdigest()


def text_key(article: Article, near: Sequence[str]) -> str:
    """What an article as it is, whatever the terms of its library, is known by to what reads now; `near` are the ids of
    the libraries near it."""
    return hashed((_reader(), article, near))


def reading_key(article: Article, own: Sequence[Term], near: Sequence[Term], vocabulary: Vocabulary) -> str:
    """What the reading of an article is known by. `own` and `near` are the terms that `vocabulary` is made of: of those
    of the library counts what the article has the words of, of the libraries near it all. It begins with what the
    article is known by alone."""
    text = _folded(" ".join([article.title, *(passage.text for passage in article.passages)]))
    said = [told for term in own if (told := _said(term, text, vocabulary, by_health=not near))]
    beside = [(term.id, term.label, term.alt_labels) for term in near]
    return _article_key(article) + hashed((_reader(), article, said, beside))[_OF_ARTICLE:]


_OF_ARTICLE = 16
"""So many letters of a key tell the article."""


def _article_key(article: Article) -> str:
    return hashed(article)[:_OF_ARTICLE]


def _said(term: Term, text: str, vocabulary: Vocabulary, *, by_health: bool) -> tuple[object, ...]:
    """What a term of the library adds to the reading of a text; nothing where the text cannot name it, nor
    (`by_health`) where it is only what the vocabulary of health calls so too."""
    every = vocabulary.names_of(term.id)
    if not any(_is_in(name, text) for name in every):
        return ()
    own = (term.label, *term.alt_labels)
    of_health: set[str] = set()
    known = vocabulary.health_id(term.id) if by_health else None
    if known == term.id:
        health = every[len(own) :]
        keys, of_health = {name_key(name) for name in health}, {word for name in health for word in _forms(name)}
        own = tuple(name for name in own if name_key(name) not in keys)
    words = sorted({word for name in own for word in _forms(name) if word in text} - of_health)
    named = [name for name in own if _is_in(name, text)]
    return (term.id, known, named, words) if named or words or known != term.id else ()


def _folded(text: str) -> str:
    """The words of a text in the forms in which names are compared, each once."""
    return " ".join(sorted(set(_forms(text))))


def _forms(text: str) -> Iterable[str]:
    plain = "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
    return (form(word.lower) for word in words_of(plain))


def _is_in(name: str, text: str) -> bool:
    """Whether a text may name a thing so: it has all words of the name, be it joined to others."""
    return all(word in text for word in _forms(name))


@cache
def _reader() -> str:
    """What reads: the versions of Python, parser and model, and the files of this package that have a part in it."""
    from importlib.metadata import PackageNotFoundError, version  # late: it takes a while

    whole = blake2b(digest_size=20)
    for name in ("spacy", *(model for model in MODELS if find_spec(model))):
        with contextlib.suppress(PackageNotFoundError):
            whole.update(f"{name} {version(name)}\n".encode())
    whole.update(sys.version.encode())
    top = Path(mgtui.__file__).parent
    for part in READS:
        files = sorted((top / part).rglob("*")) if (top / part).is_dir() else [top / part]
        for path in files:
            # Python writes what it compiles, under names of their own, while this reads.
            if "__pycache__" not in path.parts and path.is_file():
                whole.update(f"{path.relative_to(top).as_posix()}\0".encode())
                whole.update(blake2b(path.read_bytes()).digest())
    return whole.hexdigest()
