"""Words of health that a lay reader may not know, each told in plain words behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST = 2
"""So many words are explained in one text."""
_SHORT = 3
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}\d*(?:-(?:\d+|alpha|beta|α|β))?(?![\w-])")
_MOST_OF_NAME = 5
"""A name of more words tells no more than its abbreviation."""
_CAPITALS = 2
"""A form with so many capitals is an abbreviation, matched as it is written."""
_ARTICLE = re.compile(r"^an? ")
_TITLE = re.compile(r"“[^”]*”")
_SAYS_SO = re.compile(
    r"['’]?s?(?: \([^()]+\)"
    r"| \[| genes?\b| of\b|,? (?:which|that|or|i\.e\.|called)\b|,? (?:such as|like)\b|, (?:the|an?) )"
)
"""What follows a word that the text itself explains."""
_NAMED = re.compile(r"\b(?:known as|called|named|termed|that is,?) (?:the |an? )?$")
"""What stands before a word that the text itself explains."""
_NOUN = re.compile(
    r" (?!(?:and|or|but|nor|is|are|was|were|be|been|in|on|of|to|for|with|by|at|as|from|than|that|when|if|while)\b)"
    r"[a-z][\w-]*"
)
"""The noun behind an adjective."""
_WORD = re.compile(r"(?<![\w-])[^\W_]+")
_ENDS = re.compile(r"s?(?![\w-])")


class PlainWord(NamedTuple):
    """A word with what it is in plain words."""

    forms: tuple[str, ...]
    plain: str
    is_adjective: bool = False
    """Whether it may be explained behind the noun that follows."""


_Place = tuple[PlainWord, int, int]
"""A word, where it begins and where it ends."""


def explained(
    text: str, known: str, fits: Callable[[str], bool], full_form: Callable[[str], str] = lambda _: "", *,
    abbreviations: bool = False,
) -> str:  # fmt: skip
    """A text with what its words mean behind them, as long as it `fits`, in square brackets, which mark it as no part
    of what an article says: but for those of `known`, which the reader has used, and those that the text explains
    itself, or has in titles in “ ”; with `abbreviations` for those of `known` too, which one may use without knowing
    what they mean. `full_form` gives what a library has an abbreviation stand for, or nothing."""
    meanings: list[tuple[int, str]] = []
    most = _MOST - text.count("[")
    used = {word for word, _, _ in _found(known, in_any_case=True)}
    places = _with_own(text, full_form)
    used |= {word for word, _, _ in places if word.forms[0].lower() in known.lower().split()}
    used = {word for word in used if not (abbreviations and _is_abbreviation(word.forms[0]))}
    for word, (start, end), at in _places(text, places, used):
        is_plural = text[start:end].lower().endswith("s") and text[start:end].lower() not in map(str.lower, word.forms)
        more = [*meanings, (at, _ARTICLE.sub("", word.plain) if is_plural else word.plain)]
        is_new = more[-1][1] not in [plain for _, plain in meanings]
        if is_new and len(more) <= most and fits(_with_meanings(text, more)):
            meanings = more
    return _with_meanings(text, meanings)


def _with_meanings(text: str, meanings: list[tuple[int, str]]) -> str:
    for at, plain in sorted(meanings, reverse=True):
        text = f"{text[:at]} [{plain}]{text[at:]}"
    return text


def _places(text: str, found: list[_Place], known: set[PlainWord]) -> Iterator[tuple[PlainWord, tuple[int, int], int]]:
    """The words found in a text that are not known, and not explained where they are first said, each with where it
    stands and the place behind which it can be explained."""
    titles = [title.span() for title in _TITLE.finditer(text)]
    done = set(known)
    small = text.lower()
    starts = {start for _, start, _ in found}
    for word, start, end in found:
        is_in_name = _stands_inside(text, start) and not any(text.startswith(form, start) for form in word.forms)
        is_in_brackets = any(text.count(left, 0, start) > text.count(right, 0, start) for left, right in ("()", "[]"))
        if (
            word in done
            or is_in_brackets
            or is_in_name
            or (end + 1 in starts and not word.is_adjective)  # a glutamate antagonist: nothing stands between
            or _NAMED.search(text, 0, start)
            or any(first <= start < last for first, last in titles)
        ):
            continue
        done.add(word)
        noun = _NOUN.match(text, end) if word.is_adjective else None
        at = noun.end() if noun else end
        if not (
            _says(small[:start] + small[end:], word.plain.lower())
            or _SAYS_SO.match(text, end)
            or _SAYS_SO.match(text, at)
        ):
            yield word, (start, end), at


def _says(small: str, plain: str) -> bool:
    """Whether a text, in small letters, has what a word is in plain words, or two of their longer words."""
    return (
        plain in small
        or len({word for word in _WORD.findall(plain) if len(word) > _SHORT} & {*_WORD.findall(small)}) > 1
    )


def _stands_inside(text: str, start: int) -> bool:
    """Whether what starts at a place of a text stands inside a sentence, where only names have a capital."""
    before = text[:start].rstrip("“( ")
    return bool(before) and before[-1] not in ".:!?"


def _with_own(text: str, full_form: Callable[[str], str]) -> list[_Place]:
    """The words in a text, an abbreviation by what a library has it stand for, where that is another thing."""
    found = {start: (word, start, end) for word, start, end in _found(text)}
    for match in _ABBREVIATION.finditer(text):
        full, here = full_form(match[0]), found.get(match.start())
        if full and not (here and full.lower() in map(str.lower, here[0].forms)):
            found.pop(match.start(), None)
            if len(full.split()) <= _MOST_OF_NAME:
                found[match.start()] = PlainWord((match[0],), full), match.start(), match.end()
    return sorted(found.values(), key=lambda each: each[1])


def plain_words() -> tuple[PlainWord, ...]:
    """All words, in the order of their file."""
    found = []
    for line in files("mgtui.vocabulary").joinpath("plain_words.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            forms, plain, *kind = line.split("\t")
            found.append(PlainWord(tuple(forms.split("|")), plain, bool(kind)))
    return tuple(found)


@cache
def _by_first_word() -> dict[str, list[tuple[str, PlainWord]]]:
    """The forms by their first word in small letters, the longest first."""
    found: dict[str, list[tuple[str, PlainWord]]] = defaultdict(list)
    for word in plain_words():
        for form in word.forms:
            found[_first(form)].append((form, word))
    for forms in found.values():
        forms.sort(key=lambda each: -len(each[0]))
    return found


def _found(text: str, *, in_any_case: bool = False) -> Iterator[tuple[PlainWord, int, int]]:
    """Each word in a text, with where it begins and ends; of those that overlap the first and longest."""
    small, by_first, after = text.lower(), _by_first_word(), 0
    for match in _WORD.finditer(text):
        start = match.start()
        named = match[0].lower()
        for form, word in by_first.get(named, []) + by_first.get(named.removesuffix("s"), []) if start >= after else ():
            is_exact = _is_abbreviation(form) and not in_any_case
            is_here = text.startswith(form, start) if is_exact else small.startswith(form.lower(), start)
            if is_here and (end := _ENDS.match(text, start + len(form))):
                after = end.end()
                yield word, start, after
                break


def _first(form: str) -> str:
    match = _WORD.match(form)
    return match[0].lower() if match else form


def _is_abbreviation(form: str) -> bool:
    return sum(char.isupper() for char in form) >= _CAPITALS
