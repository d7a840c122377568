"""A program of the reader's own that reads an article: asked over JSON, bounded in time and size, never trusted.

It gets a `Question` on its standard input and writes an `Answer` to its standard output, then ends. Both are described
by `docs/reader.schema.json`. It runs in a process group that is killed when it has answered, or has taken too long.
What it answers stands beside what was found here, under its name, and is never sure.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from mgtui.extraction.candidate_records import OtherReading
from mgtui.extraction.candidates import candidate_of
from mgtui.extraction.sections import Part, part_of
from mgtui.extraction.sentences import article_sentences
from mgtui.extraction.studies import with_studies
from mgtui.library.text import shorten
from mgtui.model import Concept
from mgtui.model.vocabularies import ASPECTS, CLAIM_KINDS, DIRECTIONS, HEDGINGS
from mgtui.settings import checked, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.extraction.candidate_records import Candidates, ClaimCandidate
    from mgtui.extraction.sentences import Sentence
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article, Aspect, ClaimKind, Direction, Hedging

SECONDS = 60
"""For one article."""
MOST_BYTES = 4 * 1024 * 1024
"""Of an answer."""
MOST_READINGS = 2000
_LONGEST = 300
_Words = Annotated[str, Meta(min_length=1, max_length=_LONGEST)]


class AskedSentence(Struct, frozen=True):
    """A sentence of the article, in reading order."""

    number: int
    """From 1."""
    text: str
    headings: tuple[str, ...] = ()
    """The headings above it, outermost first."""


class Question(Struct, frozen=True):
    """What a program is asked: to read the sentences of an article."""

    title: str
    sentences: tuple[AskedSentence, ...]
    version: Literal[1] = 1


class Thing(Struct, frozen=True, forbid_unknown_fields=True):
    """What acts, or what is acted on, in words."""

    text: _Words
    aspect: str | None = None


class Reading(Struct, frozen=True, forbid_unknown_fields=True):
    """What a sentence claims, as the program reads it; what it leaves out stays open."""

    sentence: Annotated[int, Meta(ge=1)]
    """The number of the sentence."""
    exposure: Thing | None = None
    outcome: Thing | None = None
    direction: str | None = None
    population: _Words | None = None
    hedging: str | None = None
    kind: str | None = None


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """What a program answers."""

    name: Annotated[str, Meta(min_length=1, max_length=40)]
    """What it is called beside what it proposes."""
    readings: Annotated[tuple[Reading, ...], Meta(max_length=MOST_READINGS)] = ()
    version: Literal[1] = 1


class ReaderError(Exception):
    """A program did not answer as it should; the message says how, in one line."""


def reader_command(given: str | None = None) -> list[str]:
    """The command of the program: as it is given in one word, else that of the settings. Raises SettingError."""
    command: list[str] = checked("reader", [given]) if given else load().value("reader")
    return command


class OwnReader:
    """The program of one review, asked once about each article as it is; after it has failed it is not asked again."""

    def __init__(self, command: Sequence[str] = ()) -> None:
        self._command = command
        self._answers: dict[str, tuple[Article, Answer]] = {}
        self.complaint = ""
        """How it failed, in one line; empty where it did not."""

    def read(self, article: Article) -> Answer | None:
        """What it reads in an article; None where there is no program, or it failed."""
        known, answer = self._answers.get(article.id, (None, None))
        if not self._command or known == article or self.complaint:
            return answer
        try:
            answer = ask(self._command, article)
        except ReaderError as error:
            self.complaint = f"the reader {shorten(' '.join(self._command))} {error}: it is not asked again"
            return None
        self._answers[article.id] = article, answer
        return answer


_CHOICES: dict[str, tuple[str, ...]] = {
    "direction": tuple(DIRECTIONS), "hedging": tuple(HEDGINGS), "kind": tuple(CLAIM_KINDS),
}  # fmt: skip


def schema() -> dict[str, Any]:
    """The JSON schemas of question and answer, with the values that fields take."""
    (question, answer), defined = msgspec.json.schema_components((Question, Answer), ref_template="#/$defs/{name}")
    for name, values in {**_CHOICES, "aspect": ASPECTS}.items():
        holder = defined["Thing" if name == "aspect" else "Reading"]
        holder["properties"][name] = {"enum": [*values, None], "default": None}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What a program that reads for mgtui is asked, and what it answers",
        "question": question, "answer": answer, "$defs": defined,
    }  # fmt: skip


def asked_sentences(article: Article) -> list[Sentence]:
    """The sentences that a program is asked about, in their order: all but those of the list of references."""
    passages = article.passages
    return [
        sentence for sentence in article_sentences(article)
        if part_of(passages[sentence.order].headings) is not Part.REFERENCES
    ]  # fmt: skip


def ask(command: Sequence[str], article: Article, seconds: float = SECONDS) -> Answer:
    """What a program reads in an article. Raises ReaderError."""
    headings = [article.passages[each.order].headings for each in asked_sentences(article)]
    sentences = tuple(
        AskedSentence(number, sentence.text, above)
        for number, (sentence, above) in enumerate(zip(asked_sentences(article), headings, strict=True), 1)
    )
    data = _run(command, msgspec.json.encode(Question(article.title, sentences)), seconds)
    try:
        answer = msgspec.json.decode(data, type=Answer)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReaderError(f"answered what is no reading ({shorten(str(error))})") from None
    for reading in answer.readings:
        _check(reading, len(sentences))
    return answer


def _check(reading: Reading, sentences: int) -> None:
    """Raise ReaderError where a reading has a value that its field does not take."""
    if reading.sentence > sentences:
        raise ReaderError(f"read sentence {reading.sentence}, and there are {sentences}")
    for name, values in _CHOICES.items():
        value = getattr(reading, name)
        if value is not None and value not in values:
            raise ReaderError(f"gave the {name} {shorten(value)!r}, expected one of {', '.join(values)}")
    for thing in (reading.exposure, reading.outcome):
        if thing and thing.aspect is not None and thing.aspect not in ASPECTS:
            raise ReaderError(f"gave the aspect {shorten(thing.aspect)!r}, expected one of {', '.join(ASPECTS)}")


def _run(command: Sequence[str], question: bytes, seconds: float) -> bytes:
    """What a program writes for a question. Raises ReaderError."""
    end = time.monotonic() + seconds
    try:
        # What the reader has set to be run is run, by themselves; no shell is between.
        process = subprocess.Popen(  # noqa: S603
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
    except (OSError, ValueError) as error:
        raise ReaderError(f"cannot be run ({getattr(error, 'strerror', None) or error})") from None
    answer = bytearray()
    giving = threading.Thread(target=_give, args=(process, question), daemon=True)
    taking = threading.Thread(target=_take, args=(process, answer), daemon=True)
    try:
        giving.start()
        taking.start()
        taking.join(max(0.0, end - time.monotonic()))
        if len(answer) > MOST_BYTES:
            raise ReaderError(f"answered more than {MOST_BYTES // 1024 // 1024} MB")
        if taking.is_alive():
            raise ReaderError(f"took longer than {seconds:g} seconds")
        try:
            status = process.wait(max(0.1, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            raise ReaderError(f"took longer than {seconds:g} seconds") from None
        if status:
            raise ReaderError(f"ended with status {status}")
        return bytes(answer)
    finally:
        _kill(process)
        giving.join(1)
        taking.join(1)


def _give(process: subprocess.Popen[bytes], question: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):
        assert process.stdin is not None
        process.stdin.write(question)
        process.stdin.close()


def _take(process: subprocess.Popen[bytes], answer: bytearray) -> None:
    with contextlib.suppress(OSError, ValueError):
        assert process.stdout is not None
        while len(answer) <= MOST_BYTES and (some := process.stdout.read1(1 << 16)):  # type: ignore[attr-defined]
            answer += some


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a program with all that it started."""
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError, ValueError):
            if pipe is not None:
                pipe.close()


def with_answer(found: Candidates, article: Article, answer: Answer, vocabulary: Vocabulary) -> Candidates:
    """The candidates of an article with what a program read: as further readings of their sentences, or as candidates
    of its own where nothing was found."""
    sentences = asked_sentences(article)
    at = {
        (place.order, place.start): number for number, each in enumerate(found.claims) for place in each.places
    }  # fmt: skip
    claims = list(found.claims)
    for reading in answer.readings:
        sentence = sentences[reading.sentence - 1]
        number = at.get((sentence.order, sentence.start))
        if number is None:
            number = at[sentence.order, sentence.start] = len(claims)
            bare = replace(candidate_of(article, sentence), by=answer.name)
            claims += with_studies(article, [bare], found.studies)
        claims[number] = _with_reading(claims[number], reading, answer.name, vocabulary)
    return replace(found, claims=tuple(sorted(claims, key=_place)))


def _place(claim: ClaimCandidate) -> tuple[int, int]:
    return (claim.places[0].order, claim.places[0].start) if claim.places else (0, 0)


def _with_reading(claim: ClaimCandidate, reading: Reading, name: str, vocabulary: Vocabulary) -> ClaimCandidate:
    exposure = _concept(reading.exposure, vocabulary.substance(reading.exposure.text) if reading.exposure else None)
    outcome = _concept(reading.outcome, vocabulary.outcome(reading.outcome.text) if reading.outcome else None)
    direction = cast("Direction | None", reading.direction)
    if claim.by:
        claim = replace(
            claim, population=claim.population or reading.population,
            hedging=cast("Hedging | None", reading.hedging) or claim.hedging,
            kind=cast("ClaimKind | None", reading.kind) or claim.kind,
        )  # fmt: skip
    if outcome is None or direction is None:
        return claim
    if claim.direction is None:
        # Nothing else was read off: this stands in the fields, and is as open as if it were one of several.
        return replace(claim, exposure=exposure, outcome=outcome, direction=direction, sure=(), read_by=name)
    other = OtherReading(exposure, outcome, direction, by=name)
    said = [
        (claim.exposure, claim.outcome, claim.direction),
        *((o.exposure, o.outcome, o.direction) for o in claim.others),
    ]
    is_new = _said(other.exposure, outcome, direction) not in {_said(*each) for each in said}
    return replace(claim, others=(*claim.others, other)) if is_new else claim


def _concept(thing: Thing | None, concept: str | None) -> Concept | None:
    if thing is None:
        return None
    return Concept(concept=concept, aspect=cast("Aspect | None", thing.aspect), text=thing.text)


def _said(exposure: Concept | None, outcome: Concept | None, direction: str | None) -> tuple[str, ...]:
    """A reading as two of them are compared: by terms, else by their words."""
    things = (exposure, outcome)
    return (*((each.concept or (each.text or "").casefold()) if each else "" for each in things), direction or "")
