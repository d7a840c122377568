"""The title of a text and the journal it stands in, told apart in what a reference prints before its numbers.

A title ends with a full stop, with its quotation marks, or with a comma before the journal. Of the places where it may
end a linear model takes the likeliest, by the words on both sides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.extraction.linear import load_model
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from mgtui.extraction.linear import Features

SPLIT, OTHER = "split", "other"
"""Whether the title ends at a place."""
_SMALL_WORDS = word_list("small words")
_ABBREVIATIONS = word_list("shortened in journals")
"""Words that names of journals are shortened to, and that short ones stand among."""
_JOURNALS = word_list("journals")
"""Words that names of journals begin with."""
_PARTS = frozenset({"volume", "edition", "Series", "series", "Section"})
"""Words that the second part of a journal's name has."""
_PUBLISHERS = ("press", "publish", "verlag", "wiley", "elsevier", "thesis", "(ed)", "(ed.", "(eds", "presented")
"""How words begin that no journal has."""
_GROUPS = frozenset({"group", "investigators", "collaborators", "committee", "consortium", "trialists", "network"})
_SHORTENED = frozenset({"vs", "cf", "var"})
"""Words with a full stop that ends no sentence."""
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("”", "”"), ("``", "''"))
_OPENING, _CLOSING = "“\"‘'«„`", "”\"’'»“"
_MARKS = {".": "stop", "?": "mark", "!": "mark", ",": "comma"}
_LETTERS = ".,;:()[]\"”“’‘'?!"
"""Signs around a word."""
_VOWELS = "aeiouy"
"""What abbreviations do not end in."""
_LONGEST_SHORT = 4
"""Letters of a word that a full stop surely shortens."""
_MOST_ALONE = 7
"""Words of a journal that stands without a title."""
_AROUND = " ,;:"


class Place(NamedTuple):
    """A place where the title may end and the journal begin."""

    end: int
    start: int
    mark: str


def title_and_journal(before: str) -> tuple[str, str] | None:
    """The title and the journal; None where they cannot be told apart."""
    bare = before.strip(_AROUND)
    places = places_of_end(bare) if " presented at " not in bare else []
    model = load_model("reference_titles")
    likely = [
        (model.probabilities(place_features(before, place))[SPLIT], place)
        for place in places
        if is_journal(bare[place.start :])
    ]
    if not likely:
        return None
    place = max(likely)[1]
    return bare[: place.end].strip(" ,;"), _undotted(bare[place.start :])


def places_of_end(before: str) -> list[Place]:
    """The places behind a full stop, a comma, another mark, or closing quotation marks."""
    found: list[Place] = []
    for at, sign in enumerate(before):
        mark, after = _MARKS.get(sign, ""), at + 1
        if sign in _CLOSING:
            mark = "quote"
            after += before[after : after + 1] in (",", ".")
        if not mark or not before[after : after + 1].isspace() or before[:at].rsplit(" ", 1)[-1] in _SHORTENED:
            continue
        rest = before[after:].lstrip(" .,;:")
        if rest[:3].lower() in ("in ", "in:"):
            rest = rest[3:].lstrip()
        place = Place(at + 1, len(before) - len(rest), mark)
        is_inside = ")" in rest.partition("(")[0] or rest[:1] in ("(", "[")
        is_part = not _PARTS.isdisjoint(word.strip(_LETTERS) for word in rest.split()[:2])
        if rest and not is_inside and not is_part:
            found.append(place)
    closed = [at for at in found if at.mark == "quote" and (before[at.end - 2] in _MARKS or before[at.end] in _MARKS)]
    return closed if closed and before[0] in _OPENING else found


def place_features(text: str, place: Place) -> Features:
    """What the model sees of a place: the words before it, and those of the journal that would begin behind it."""
    before, is_set_off = text.strip(_AROUND), text.rstrip().endswith(",")
    title, journal = before[: place.end].split(), before[place.start :].split()
    words = [word.strip(_LETTERS) for word in journal]
    last = title[next((n + 1 for n in range(len(title) - 2, -1, -1) if title[n][-1] in ".?!"), 0) :]
    is_lower = any(word[0].islower() and word not in _SMALL_WORDS for word in last)
    kind = _kind(title[-1])
    behind_comma = before[: place.end - 1].rpartition(", ")[2].split()[:4]
    is_named = all(word[0].isupper() for word in behind_comma)
    lower = sum(word[:1].islower() and word not in _SMALL_WORDS for word in words)
    short = sum(word.lower() in _ABBREVIATIONS for word in words)
    is_dotted = any(word.endswith(".") for word in journal[:-1])
    first = words[0].lower()
    found = [
        f"{place.mark} {kind}", f"{place.mark} {is_set_off} {is_dotted}",
        f"lower {min(lower, 3)}",
        f"words {next(most for most in (1, 2, 3, 4, 7, 12, 99) if len(words) <= most or most == 99)}",
        f"begins {words[0][:1].isupper()} {words[0][:1].isdecimal()}",
        f"short {(short > 0) + (2 * short >= len(words)) + (short == len(words))}",
        f"first {first in _ABBREVIATIONS} {first in _JOURNALS} {first in _SMALL_WORDS} {len(first) == 1}",
        f"last {is_lower or f'{min(len(last), 3)} {kind}'}",
        f"{place.mark} comma {len(behind_comma)} {is_named}",
        *(f"inside {_kind(word)}" for word in journal[:-1] if word.endswith(".")),
    ]  # fmt: skip
    return dict.fromkeys(found, 1.0)


def _kind(word: str) -> str:
    """What a word before a full stop looks like."""
    bare = word.strip(_LETTERS)
    if not bare or bare.lower() in _GROUPS:
        return "group" if bare else "sign"
    if word[-1] in ")]" or bare[-1].isdigit():
        return "bracket" if word[-1] in ")]" else "digit"
    if len(bare) == 1 or bare.isupper():
        return "letter" if len(bare) == 1 else "capitals"
    if bare.lower() in _ABBREVIATIONS and bare[0].isupper():
        return "abbreviation"
    length = "short" if len(bare) <= _LONGEST_SHORT else "long"
    return f"lower {length}" if bare[0].islower() else f"capital {length} {bare[-1] in _VOWELS}"


def is_journal(text: str) -> bool:
    """Whether a text can be the name of a journal: with nothing in it that no journal has."""
    is_name = not text[0].islower() or any(sign.isupper() for sign in text[1:4])
    return is_name and not any(word.startswith(_PUBLISHERS) for word in text.lower().split())


def journal_alone(text: str) -> bool:
    """Whether a text is an abbreviated journal by itself: physics and chemistry leave the title out."""
    words = text.replace(".", ". ").replace(". ,", ".,").split()
    dotted = [word.rstrip(".,") for word in words if word.rstrip(",").endswith(".")]
    plain = [word for word in words[:-1] if not word.rstrip(",").endswith(".") and word not in _SMALL_WORDS]
    # Of a title and a journal, each of a word or two, not every word is shortened.
    is_even = not dotted[: len(dotted) - text.endswith(".")] or len(plain) < 2
    is_name = bool(words) and words[0][0].isupper() and all(w in _SMALL_WORDS or not w[0].islower() for w in words)
    return is_name and len(words) <= _MOST_ALONE and is_even


def whole(title: str) -> str:
    """A title without its quotation marks, its full stop and the edition behind it."""
    bare = title.strip(' "“”').removesuffix(".").rstrip(",;").strip(' "“”')
    for opening, closing in _QUOTES:
        if bare.startswith(opening):
            bare = bare.removeprefix(opening).removesuffix(closing).strip(" ,.")
    before, _, edition = bare.rpartition(". ")
    is_edition = len(edition.split()) == 2 and edition.split()[1].lower().rstrip(".") in ("ed", "edn", "edition")
    return before if is_edition else bare


def _is_whole(word: str) -> bool:
    """Whether a word is one that no full stop has shortened."""
    return len(word) > _LONGEST_SHORT and word[-1] in _VOWELS


def _undotted(journal: str) -> str:
    """A journal without the full stop behind it, which an abbreviation keeps."""
    bare = journal.rstrip(" ,;:")
    last = bare.rstrip(".").rsplit(" ", 1)[-1]
    is_shortened = bare.count(".") > 1 and " " in bare and last[:1].isupper() and not _is_whole(last)
    return bare if is_shortened else bare.rstrip(".,")
