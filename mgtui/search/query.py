"""The query language: plain words, `"phrase"`, `word*`, `word~`, `-word`, and fields such as `topic:bone`.

`parse` knows the fields (`mgtui/model/asking.py`) and no library: whether a topic exists is found out later, where
filters are applied. It takes any text and never raises.
"""

from __future__ import annotations

import re

from mgtui.named import NamedTuple

MAX_TEXT = 4_000
MAX_WORDS = 48
_MAX_WORD = 64

QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "＂": '"'})
_SURROGATE = re.compile("[\ud800-\udfff]")
_FIELD = re.compile(r"([^\W\d_]+(?:[-_][^\W\d_]+)*):")
_VALUE = re.compile(r'"([^"]*)("?)|([^\s",]+)')
_RANGE = re.compile(r"(\d{1,12})?\.\.(\d{1,12})?|(\d{1,12})[-–](\d{1,12})")
_LARGEST = 10**12 - 1
_CONTENT = re.compile(r"[^\W_]|\d")
_WORD = re.compile(r"""([^\s"]*?[*~])[,;]+|([^\s"]*)""")
"""Up to a space or a quote; a comma right behind an operator stands between two words and belongs to neither."""


class Word(NamedTuple):
    """A word as typed, without its operator."""

    text: str
    prefix: bool = False
    """Any word that begins so: `magn*`."""
    fuzzy: bool = False
    """Any word spelt nearly so: `magensium~`."""
    typed: bool = False
    """The last word of a query that is still being typed: it counts as it stands and as a beginning."""


class Filter(NamedTuple):
    """A field and the values of which one must hold."""

    field: str
    values: tuple[str, ...]
    excluded: bool = False


class Limit(NamedTuple):
    """A field and one value of it that is known, as the id of a topic. It is taken as it stands, never searched for."""

    field: str
    value: str


class Query(NamedTuple):
    """A query taken apart."""

    text: str
    words: tuple[Word, ...] = ()
    """What ranks: the more of them, the higher."""
    phrases: tuple[str, ...] = ()
    """What must stand there word by word."""
    excluded: tuple[Word, ...] = ()
    excluded_phrases: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    bare_fields: tuple[str, ...] = ()
    """Fields at the end of a finished query that have no value yet: what they may have is to be said."""
    limits: tuple[Limit, ...] = ()
    """What is found must have each of these too; they stand beside the text, not in it."""
    notes: tuple[str, ...] = ()
    """Plain sentences on what was not understood as it may have been meant."""
    unfinished: bool = False
    """Being typed, with an operator still open: the last results should stay."""

    @property
    def empty(self) -> bool:
        return not (
            self.words or self.phrases or self.excluded or self.excluded_phrases
            or self.filters or self.limits or self.bare_fields
        )  # fmt: skip


class _Parser:
    """One walk over the text, from left to right."""

    def __init__(self, text: str, typing: bool) -> None:
        self.text = text[:MAX_TEXT].translate(QUOTES)
        self.typing = typing
        self.at = 0
        self.words: list[Word] = []
        self.phrases: list[str] = []
        self.excluded: list[Word] = []
        self.excluded_phrases: list[str] = []
        self.filters: list[Filter] = []
        self.bare_fields: list[str] = []
        self.notes: dict[str, None] = {}
        self.unfinished = False

    def run(self) -> None:
        text = self.text
        while self.at < len(text):
            char = text[self.at]
            if char.isspace():
                self.at += 1
                continue
            minus = self._is_minus()
            if minus:
                self.at += 1
            if text.startswith('"', self.at):
                self._phrase(minus)
            elif (field := self._field()) is not None:
                self._filter(field, minus)
            else:
                self._word(minus)

    def _is_minus(self) -> bool:
        """A minus at the start of a word, before a letter, a quote or nothing yet."""
        if self.text[self.at] not in "-−–" or (self.at and not self.text[self.at - 1].isspace()):
            return False
        following = self.text[self.at + 1 : self.at + 2]
        if not following:
            self.unfinished = self.typing
        return following.isalpha() or following == '"'

    def _phrase(self, minus: bool) -> None:
        end = self.text.find('"', self.at + 1)
        inside = self.text[self.at + 1 : end if end >= 0 else len(self.text)].strip()
        if end < 0:
            self.notes["The quote is not closed: all that follows it is taken as one phrase."] = None
            self.unfinished = self.typing
        self.at = len(self.text) if end < 0 else end + 1
        if _CONTENT.search(inside):
            (self.excluded_phrases if minus else self.phrases).append(inside)

    def _field(self) -> str | None:
        """The field that stands here with a value right behind it, or at the end with none yet; goes behind the colon.

        A colon with a space behind it belongs to a sentence: "magnesium status: a review".
        """
        match = _FIELD.match(self.text, self.at)
        if match is None:
            return None
        from mgtui.model.asking import field_named  # late: a search for words needs no field

        field = field_named(match.group(1))
        if field is None:
            return None
        if self.text[match.end() : match.end() + 1].isspace() and self.text[match.end() :].strip():
            return None
        self.at = match.end()
        return field.name

    def _filter(self, field: str, minus: bool) -> None:
        values: list[str] = []
        while match := _VALUE.match(self.text, self.at):
            self.at = match.end()
            quoted, closed, plain = match.groups()
            value = (plain if plain is not None else quoted).strip()
            if plain is None and not closed:
                self.notes["The quote is not closed: all that follows it is taken as one phrase."] = None
                self.unfinished = self.typing
            if value:
                values.append(value)
            if not self.text.startswith(",", self.at):
                break
            self.at += 1
        else:
            # Nothing, or nothing yet, stands behind the colon or a comma.
            self.unfinished = self.unfinished or (self.typing and self.at >= len(self.text))
        while self.text.startswith(",", self.at):
            self.at += 1
        if values:
            self.filters.append(Filter(field, tuple(values), minus))
        elif not self.unfinished:
            self.bare_fields.append(field)

    def _word(self, minus: bool) -> None:
        match = _WORD.match(self.text, self.at)
        raw = (match[1] or match[2]) if match else ""
        self.at = match.end() if match and raw else self.at + 1
        if not raw:
            return
        bare = raw.rstrip("*~")
        tail = raw[len(bare) :]
        if not _CONTENT.search(bare):
            if tail and not bare:
                self.notes[f"{tail[0]} belongs right after the beginning of a word, as in magn{tail[0]}"] = None
            return
        self._colon(bare)
        if "*" in bare:
            self.notes["* works at the end of a word only."] = None
        typed = self.typing and not minus and not tail and self.at == len(self.text)
        word = Word(bare[:_MAX_WORD], prefix="*" in tail, fuzzy="~" in tail and "*" not in tail, typed=typed)
        (self.excluded if minus else self.words).append(word)

    def _colon(self, word: str) -> None:
        head, colon, rest = word.partition(":")
        if rest.startswith(":"):  # an id with its library before it
            return
        if _FIELD.fullmatch(head + colon):
            self.notes[_taken_as_text(head)] = None
        elif colon:
            self.notes[f"The colon in “{word[:_MAX_WORD]}” is taken as text."] = None


def _taken_as_text(word: str) -> str:
    """Why a word before a colon asks for no field; where it names none, the one that may be meant or all there are."""
    from mgtui.model.asking import QUERY_FIELDS, field_named
    from mgtui.search.language.spelldistance import nearest

    said = f"“{word[:_MAX_WORD]}:”"
    if field_named(word):
        return f"{said} is taken as text: a field has its value right behind the colon."
    close = nearest(word.lower(), QUERY_FIELDS)
    fields = f"Did you mean {close[0][1]}:?" if close else f"Fields: {', '.join(QUERY_FIELDS)}."
    return f"{said} is no field, so it is searched as words. {fields}"


def parse(text: str, *, typing: bool = False, limits: tuple[Limit, ...] = ()) -> Query:
    """Take a query apart; `typing` says that its last word may not be complete."""
    # What is no character, as of an argument that is not UTF-8, stands in no text.
    parser = _Parser(_SURROGATE.sub("\ufffd", text), typing)
    parser.run()
    notes = list(parser.notes)
    words = parser.words
    if len(words) > MAX_WORDS or len(text) > MAX_TEXT:
        words = _cut(words)
        notes.append(_cut_note(len(words)))
    return Query(
        text=text, words=tuple(words), phrases=tuple(parser.phrases[:MAX_WORDS]),
        excluded=tuple(parser.excluded[:MAX_WORDS]), excluded_phrases=tuple(parser.excluded_phrases[:MAX_WORDS]),
        filters=tuple(parser.filters[:MAX_WORDS]), bare_fields=tuple(parser.bare_fields), limits=limits,
        notes=tuple(notes), unfinished=parser.unfinished,
    )  # fmt: skip


def _cut(words: list[Word]) -> list[Word]:
    """The first of a great many different words."""
    return list(dict.fromkeys(words))[:MAX_WORDS]


def _cut_note(number: int) -> str:
    """That a query was cut to its first words; it may be one word, often said, or none but one long phrase."""
    if number == 0:
        return "Only the beginning of this long query counts."
    return (
        f"Only the first {f'{number} words' if number > 1 else 'word'} of this long query count{'s' * (number == 1)}."
    )


def span(value: str) -> tuple[int, int] | None:
    """The range of whole numbers that a value stands for: `27`, `100..`, `..50`, `50..100`; None if it is none.

    An end that is left open is 0 or a number larger than any.
    """
    if value.isascii() and value.isdigit() and len(value) <= len(str(_LARGEST)):
        return int(value), int(value)
    match = _RANGE.fullmatch(value)
    if match is None or value == "..":
        return None
    first, last, left, right = match.groups()
    low, high = int(first or left or 0), int(last or right or _LARGEST)
    return (low, high) if low <= high else (high, low)


def years(value: str) -> tuple[int, int] | None:
    """The range that a value of `year:` stands for: `2004`, `2000..2011`, `..2011`, `2000..`; None if it is none."""
    if any(len(part) != 4 for part in re.findall(r"\d+", value)):
        return None
    return span(value)
