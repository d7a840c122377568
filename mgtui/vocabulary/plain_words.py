"""Words of health that a lay reader may not know, each told in plain words behind the text."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

_SHORT = 3
_HEAD = 8
"""Words with so many first letters in common are forms of one."""
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}\d*(?:-(?:\d+|alpha|beta|α|β))?(?![\w-])")
_MOST_OF_NAME = 5
"""A name of more words tells no more than its abbreviation."""
_CAPITALS = 2
"""A form with so many capitals is an abbreviation, matched as it is written."""
_ARTICLE = re.compile(r"an? ")
_THINGS = re.compile(
    r"(?:(?!of|that)[\w-]+ ){0,2}?(?:cells|signals|drugs|substances|molecules|messengers|minerals|metals|painkillers"
    r"|links)(?:$| (?:of|that|between|for|akin|like|against|such|formed)\b)"
)
"""How plain words begin that tell of several things."""
_TITLE = re.compile(r"“[^”]*”")
_SAYS_SO = re.compile(
    r"['’]?s?(?: (?:[\w-]+ )?\([^()]+\)"
    r"| genes?\b|,? (?:which|that|or|i\.e\.|called)\b|,? (?:such as|like)\b|, (?:the|an?) )"
)
"""What follows a word that the text itself explains."""
_NAMED = re.compile(r"\b(?:known as|called|named|termed|that is,?) (?:the |an? )?$")
"""What stands before a word that the text itself explains."""
_APART = re.compile(
    r"[.,;:!?)]|$| (?:and|or|but|nor|in|of|by|to|with|without|on|at|from|for|than|that|which|who|as|is|are|was|were|be"
    r"|may|might|can|could|will|would|should|do|does|did|has|have|had|not|if|when|while|because|found|says?|supports?"
    r"|speaks?|bears?|rises?|falls?|raises?|lowers?|increases?|reduces?|decreases?|helps?|harms?|goes|go|rose|fell)\b"
)
"""What follows a word behind which a bracket may stand."""
_NEXT = re.compile(r" [\w-]+")
_WORD = re.compile(r"(?<![\w-])[^\W_]+")
_ENDS = re.compile(r"s?(?![\w-])")


class PlainWord(NamedTuple):
    """A word with what it is in plain words."""

    forms: tuple[str, ...]
    plain: str
    is_adjective: bool = False
    """Whether it is no name of a thing, so that it is none, but means something."""


_Place = tuple[PlainWord, int, int]
"""A word, where it begins and where it ends."""


class Meaning(NamedTuple):
    """What a word of a text means."""

    sentence: str
    """`Osteoblasts are bone-building cells.`"""
    plain: str
    end: int
    """Where the word ends."""
    stands_aside: bool
    """Whether a bracket behind the word breaks nothing that belongs together, such as `IGF-1 levels`."""


def meanings(
    text: str, known: str, full_form: Callable[[str], str] = lambda _: "", done: Collection[str] = ()
) -> list[Meaning]:
    """What words of a text mean: not those that it explains itself, or has in titles in “ ”, nor another form of one
    that is told (mitochondrial), nor those of `done`; last those of `known`, which the reader has used. `full_form`
    gives what a library has an abbreviation stand for, or nothing."""
    small = known.lower()
    used = {word for word, _, _ in _found(known, in_any_case=True)}
    told: dict[Meaning, bool] = {}
    heads: set[str] = set()
    for word, start, end in _places(text, _with_own(text, full_form)):
        form = text[start:end]
        head = form[:_HEAD].lower()
        if form in done or (len(head) == _HEAD and head in heads):
            continue
        heads.add(head)
        is_many = form.endswith("s") and bool(_ARTICLE.match(word.plain)) and form not in word.forms
        plain = f"each {word.plain}" if is_many else word.plain
        what = _NEXT.match(text, end) if word.is_adjective and plain.startswith("of ") else None
        place = what.end() if what and _APART.match(text, what.end()) else end
        meaning = Meaning(_sentence(word, form), plain, place, bool(_APART.match(text, place)))
        told[meaning] = word in used or word.forms[0].lower() in small.split()
    return sorted(told, key=lambda each: told[each])


def is_technical(text: str) -> bool:
    """Whether a text has a word that a lay reader may not know."""
    return next(_found(text, in_any_case=True), None) is not None


def with_meanings(text: str, told: Sequence[Meaning], ends: Sequence[int] = ()) -> str:
    """A text with what words of it mean: each in brackets behind the word, where that breaks nothing, else in a
    sentence, at the end of the text or the first of `ends`, places in it, behind the word."""
    placed = [(each.end, f" ({each.plain})") for each in told if each.stands_aside]
    placed += [
        (next((end for end in ends if end >= each.end), len(text)), f" {each.sentence}")
        for each in reversed(told)  # of two at one place the one put in last stands first
        if not each.stands_aside
    ]
    for place, words in sorted(placed, key=lambda each: -each[0]):
        text = f"{text[:place]}{words}{text[place:]}"
    return text


def _sentence(word: PlainWord, form: str) -> str:
    """`Osteoblasts are bone-building cells.`"""
    plain = word.plain
    named = form if _is_abbreviation(form) else f"{form[:1].upper()}{form[1:]}"
    is_plural = form.endswith("s") and form.lower() not in map(str.lower, word.forms)
    if word.is_adjective or (_ARTICLE.match(plain) and not _is_abbreviation(form)):
        return f"{named} mean{'' if is_plural else 's'} {plain}."
    if not is_plural and not form.endswith(("s", "y", "a", "ion")) and _THINGS.match(plain):
        return f"{named}s are {plain}."
    does = ("are" if is_plural else "is") if is_plural or (_is_abbreviation(form) and " " not in form) else "means"
    return f"{named} {does} {plain}."


def _places(text: str, found: list[_Place]) -> Iterator[_Place]:
    """Of the words found in a text those that it does not explain where they are first said."""
    titles = [title.span() for title in _TITLE.finditer(text)]
    done: set[PlainWord] = set()
    small = _TITLE.sub(lambda title: " " * len(title[0]), text).lower()
    for word, start, end in found:
        is_in_name = _stands_inside(text, start) and not any(text.startswith(form, start) for form in word.forms)
        is_in_brackets = text.count("(", 0, start) > text.count(")", 0, start)
        is_in_title = any(first <= start < last for first, last in titles)
        if word in done or is_in_brackets or is_in_name or is_in_title or _NAMED.search(text, 0, start):
            continue
        done.add(word)
        if not (_says(small[:start] + small[end:], word.plain.lower()) or _SAYS_SO.match(text, end)):
            yield word, start, end


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
