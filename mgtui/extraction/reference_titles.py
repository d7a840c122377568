"""The title of a text and the journal it stands in, told apart in what a reference prints before its numbers.

A title ends with a full stop, with its quotation marks, or with a comma before the journal; a journal is a few words
that begin with capitals, and its full stops stand behind abbreviations.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

GROUPS = r"\b(?:[Gg]roup|Investigators?|Collaborat\w+|Committee|Consortium|Trialists|Network|Researchers|Team)"

if TYPE_CHECKING:
    from collections.abc import Callable

_SMALL_WORDS = frozenset({
    "of", "and", "the", "in", "for", "on", "to", "de", "et", "der", "und", "&", "für", "la", "del", "di", "des", "du",
    "a", "y", "e", "en", "da", "do", "le", "les", "zur", "van", "with",
})  # fmt: skip
_SENTENCE = re.compile(r"(?<=[.?!])[\"”’']?\s+(?=[\[\"“(]?(?:[^\W_a-z]|[a-z]{1,3}[A-Z]))")
_STRONG = re.compile(
    r"(?:(?<![\w.-])[a-zα-ω][\w’'/+-]*|[\d)\]”\"’%+]|[?!]|\w[α-ω]|-[a-z]+|(?<![\w.-])[A-Z][a-z]{3,}[aeiouy])[.?!]*$"
)
"""A sentence that ends with no abbreviation of a journal: with a word in small letters, a number, brackets, a vowel."""
_SHORTENED = frozenset(
    {"vs", "spp", "sp", "var", "subsp", "al", "cf", "cv", "ssp", "et", "der", "und", "fur", "für", "no"}
)
"""Words in small letters with a full stop that ends no sentence."""
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("”", "”"), ("``", "''"))
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z\-]*(?:\.-[A-Z][a-z]+)?\.$")
_ABBREVIATIONS = re.compile(r"(?:[A-Z][A-Za-z\-]*\.? ){1,2}(?:Sci|[A-Z]|[A-Z][a-z]{0,3}[bcdfghjklmnpqrstvwxz])\.")
_NO_ABBREVIATIONS = frozenset({
    "review", "minireview", "editorial", "comment", "trial", "letter", "erratum", "abstract", "protocol", "results",
    "report", "guidelines", "consensus", "perspectives", "conclusion", "conclusions", "series",
})  # fmt: skip
"""Words that no journal is abbreviated to."""
_VOWELS = "aeiouy"
"""What abbreviations do not end in."""
_PART_OF_JOURNAL = re.compile(
    r"(?:(?:American|British|European|English|International) (?:volume|edition)|(?:Series|Part|Section|Sect\.?) [A-Z]\b"
    r"|[A-Z](?:[,:]|$))"
)
_SERIES = frozenset({
    "nature reviews.", "nature clinical practice.", "expert review.", "expert reviews.", "acta crystallographica.",
    "current opinion.", "cochrane database.",
})  # fmt: skip
_JOURNAL = re.compile(r"(?:The )?(?:[A-Z]\w+ )?(?:[Jj]ournal|Annals|Archives|Proceedings|Acta|Transactions)\b")
_NO_JOURNAL = re.compile(
    r"^[Ii]n[: ]|^\d(?![A-Z]? [A-Z][a-z])|\b(?:[Pp]ress|Publish\w+|Verlag|Wiley|Elsevier|[Tt]hesis)\b|\([Ee]ds?\b"
    r"|presented at|[?!;]|\d:|: ?\d(?!\d*\))|\d ?\(|^(?:doi|https?)\b|^[A-Z]{2}$"
)
_EDITION = re.compile(r"\.\s+\w{1,8} ed(?:n|ition)?\.?$", re.IGNORECASE)
_GROUP = re.compile(rf".{{3,90}}{GROUPS}\.")
_MOST_WORDS = 17
"""Of the name of a journal, before a subtitle that PubMed sets off with ` : `."""
_LONGEST_ABBREVIATION = 9
"""Letters of a word that a full stop shortens; a longer one before it is a title."""
_SHORTEST_QUOTED = 3
_LONGEST_SHORT = 4
"""Letters of a word that a full stop surely shortens."""
_MOST_ALONE = 7
"""Words of a journal that stands without a title."""


def title_and_journal(before: str) -> tuple[str, str] | None:
    """The title and the journal; None where they cannot be told apart."""
    is_set_off = before.rstrip().endswith(",")
    before = before.strip(" ,;:")
    return (
        _quoted(before)
        or _by_sentence(before, _strong_ends)
        or _by_comma(before, is_set_off)
        or _by_sentence(before, _any_ends)
    )


def journal_alone(text: str) -> bool:
    """Whether a text is an abbreviated journal by itself: physics and chemistry leave the title out."""
    words = re.sub(r"\.(?=\S)", ". ", text).split()
    dotted = [word.rstrip(".,") for word in words if word.rstrip(",").endswith(".")]
    plain = [word for word in words[:-1] if not word.rstrip(",").endswith(".") and word not in _SMALL_WORDS]
    is_short = all(len(word) <= _LONGEST_ABBREVIATION and not _is_whole(word) for word in dotted)
    # Of a title and a journal, each of a word or two, not every word is shortened.
    is_even = not dotted[: len(dotted) - text.endswith(".")] or (len(plain) < 2 and not any(len(w) == 1 for w in plain))
    is_alone = is_even and (len(dotted) != 1 or words[-1].isupper() or text.endswith("."))
    return 0 < len(words) <= _MOST_ALONE and is_short and is_alone and _is_name(words) and not _NO_JOURNAL.search(text)


def whole(title: str) -> str:
    """A title without its quotation marks, its full stop and the edition behind it."""
    bare = title.strip(' "“”').removesuffix(".").rstrip(",;").strip(' "“”')
    for opening, closing in _QUOTES:
        if bare.startswith(opening) and (bare.endswith(closing) or bare.count(closing) <= bare.count(opening)):
            bare = bare.removeprefix(opening).removesuffix(closing).strip(" ,.")
    return _EDITION.sub("", bare)


def _quoted(before: str) -> tuple[str, str] | None:
    """A title between quotation marks, and what stands behind it."""
    for opening, closing in _QUOTES:
        if not before.startswith(opening):
            continue
        ends = [
            found.start()
            for found in re.finditer(re.escape(closing), before[len(opening) :])
            if not before[len(opening) + found.end() :][:1].isalnum()
            or before[len(opening) + found.start() - 1] in ",.?!"
        ]
        for end in ends:
            title = before[len(opening) : len(opening) + end]
            rest = before[len(opening) + end + len(closing) :]
            journal = _behind(rest)
            if len(title) >= _SHORTEST_QUOTED and is_journal(journal):
                return title.strip(" ,.;"), _undotted(journal)
    return None


def _behind(rest: str) -> str:
    """What stands behind a quoted title, without the marks before it and `In`."""
    bare = rest.lstrip(" \t\n.,;:")
    for mark in ("In: ", "in: ", "In ", "in ") if bare != rest else ():
        if bare.startswith(mark):
            bare = bare.removeprefix(mark)
            break
    return bare.strip(" ,;:")


def _is_whole(word: str) -> bool:
    """Whether a word is one that no full stop has shortened."""
    letters = word[1:] if word[:1].isupper() else word
    return len(letters) > 3 and letters.isascii() and letters.isalpha() and letters.islower() and letters[-1] in _VOWELS


def _ends_sentence(part: str) -> bool:
    """Whether a sentence of one word is a whole word."""
    word = part.removesuffix(".")
    is_long = len(word) > 5 and word[0].isupper() and _is_whole(word)
    return part.endswith(".") and (is_long or (word[:1].isupper() and word.lower() in _NO_ABBREVIATIONS))


def is_journal(text: str) -> bool:
    """Whether a text can be the name of a journal: no long one, with nothing in it that no journal has."""
    name = text.partition(": ")[0].rstrip()
    return (
        bool(name)
        and len(name.split()) <= _MOST_WORDS
        and not _NO_JOURNAL.search(text)
        and (not name[0].islower() or any(sign.isupper() for sign in name[1:4]))
    )


def _strong_ends(parts: list[str]) -> list[int]:
    """The sentences that begin behind one that surely is whole, the last first."""
    starts = []
    for start in range(len(parts) - 1, 0, -1):
        last = parts[start - 1].rstrip('.?!"”’').rsplit(" ", 1)[-1]
        if _STRONG.search(parts[start - 1]) and last not in _SHORTENED:
            starts.append(start)
    return starts


def _any_ends(parts: list[str]) -> list[int]:
    """The sentence that the journal most likely begins with; none where that cannot be told."""
    start = len(parts) - 1
    while start > 1 and (_ABBREVIATION.fullmatch(parts[start - 1]) or _is_abbreviated(parts, start)):
        start -= 1
    # `Title. Review. J. Nutr.`: a whole word before abbreviations may belong to either side.
    if start < 1 or (start < len(parts) - 1 and _ends_sentence(parts[start])):
        return []
    return [start]


def _by_sentence(before: str, ends_of: Callable[[list[str]], list[int]]) -> tuple[str, str] | None:
    parts = _SENTENCE.split(before)
    if len(parts) < 2:
        return None
    for end in ends_of(parts):
        start = end
        # `The Journal of bone and joint surgery. American volume`
        before_it = parts[start - 1]
        is_named = start > 1 and bool(
            _PART_OF_JOURNAL.match(parts[start]) or _JOURNAL.match(before_it) or before_it.lower() in _SERIES
        )
        start -= is_named
        if start + 1 < len(parts) and _GROUP.fullmatch(parts[start]):
            # `… blood pressure. DASH Collaborative Research Group. N Engl J Med`: the group stays with the title.
            start += 1
        title, journal = " ".join(parts[:start]), " ".join(parts[start:])
        if not title or not is_journal(journal):
            return None
        if is_named or ends_of is _any_ends or _is_evenly_dotted(journal) or start < len(parts) - 3:
            return title, _undotted(journal)
    return None


def _undotted(journal: str) -> str:
    """A journal without the full stop behind it, which an abbreviation keeps."""
    bare = journal.rstrip(" ,;:")
    last = bare.rstrip(".").rsplit(" ", 1)[-1]
    is_shortened = bare.count(".") > 1 and " " in bare and last[:1].isupper() and not _is_whole(last)
    return bare if is_shortened else bare.rstrip(".,")


def _by_comma(before: str, is_set_off: bool) -> tuple[str, str] | None:
    """A title and the journal behind a comma; none where the comma may be one of the journal's own."""
    commas = [place for place, sign in enumerate(before) if sign == "," and before[place + 1 : place + 2].isspace()]
    for place in reversed(commas):
        title, journal = before[:place], before[place + 1 :].strip()
        words = journal.split()
        if words[:1] in (["and"], ["&"]):
            # `Food, Agriculture, and Environment`: a row inside the name.
            continue
        if not _is_name(words) or not is_journal(journal):
            break
        last = _SENTENCE.split(title)[-1]
        is_title = last.startswith("(") or _is_title(last.split())
        if is_title and _is_evenly_dotted(journal) and (is_set_off or not _is_end_of_title(journal)):
            return title, _undotted(journal)
    return None


def _is_title(words: list[str]) -> bool:
    """Whether words are a title, and not the beginning of a journal: long ones in small letters, or very many."""
    if any(word[0].islower() and len(word) > 3 for word in words):
        return True
    return len(words) > 4 and any(word in _SMALL_WORDS for word in words) and not _JOURNAL.match(" ".join(words))


def _is_end_of_title(text: str) -> bool:
    """Whether what stands behind a comma is the rest of a title and then the journal: `Scotland. J Zool`."""
    first, stop, rest = text.partition(". ")
    word = first.rsplit(" ", 1)[-1]
    if not stop or len(word) <= _LONGEST_SHORT or re.search(r"\.\s", rest):
        return False
    words = rest.split()
    return (len(words) > 1 and not words[0].endswith(".")) or len(words[0]) >= _LONGEST_SHORT


def _is_name(words: list[str]) -> bool:
    return (
        bool(words) and words[0][0].isupper() and all(word in _SMALL_WORDS or not word[0].islower() for word in words)
    )


def _is_evenly_dotted(journal: str) -> bool:
    """Whether the full stops of a text are those of abbreviations: with one inside, the first or last word has one."""
    inner = re.findall(r"([\w-]+)\.\s", journal)
    words = journal.split()
    is_even = not inner or words[0].endswith(".") or words[-1].endswith(".") or len(words) <= 3
    return is_even and not any(_is_whole(word) for word in inner)


def _is_abbreviated(parts: list[str], start: int) -> bool:
    """Whether several words before a sentence are part of a journal: `World Appl.` before `Sci. J.`"""
    part = parts[start - 1]
    if start > 2 and _ABBREVIATION.fullmatch(parts[start - 2]) and not _ends_sentence(parts[start - 2]):
        return all(word[0].isupper() or word in _SMALL_WORDS for word in part.split())
    # `Nucleic Acids Symp. Ser`: the last word may be short.
    is_inside = start < len(parts) - 1 or (" " not in parts[start] and len(parts[start]) <= _LONGEST_SHORT)
    return is_inside and bool(_ABBREVIATIONS.fullmatch(part))
