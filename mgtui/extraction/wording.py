"""The first wording of a claim: its sentence made to stand alone, as far as words tell how."""

from __future__ import annotations

import re

from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import Turns, listed_turns, words_of
from mgtui.extraction.word_lists import word_list
from mgtui.vocabulary.health import singular

# `This suggests that` leans on what stands before; how sure it sounds is read off the sentence as it is.
# `It is important to …` refers to nothing.
_LONGEST_WHOM = 40
_CITATION = (
    r"(?:\s*[(\[]\s*\d{1,3}(?:\s*[,:–-]\s*\d{1,3})*\s*[)\]](?=[.,;]?(?:[\s\[]|$))"
    r"|\s*\([^()]*\bet al\b[^()]*\)|\s*\([A-Z][^()]* (?:19|20)\d\d[a-z]?\))"
)
_CITED = re.compile(rf"{_CITATION}(?:(?:\s?[,;])?{_CITATION})*")
_SAID = word_list("propositions") | word_list("refuting")
"""Words for what is only said, or not so: a label with one, or that ends with who says it, is part of a statement."""
_QUOTES = '“”" '


def first_wording(text: str) -> str:
    """A sentence without the label of its list item, its reference numbers and words that lean on what is before it."""
    bare = without_part(without_citations(unlabelled(text))).strip(_QUOTES)
    rest = _without(listed_turns("finder"), _without_connective(bare))
    return rest[:1].upper() + rest[1:] if rest != bare else bare


def unlabelled(text: str) -> str:
    """A list item without the words before its colon, unless they are what its verb speaks of: `A cup a day: Was …`."""
    label, colon, rest = text.partition(":")
    is_label = label[:1].isupper() and 3 <= len(label) <= 61 and not any(sign in label for sign in ".,;!?()")
    said = rest.lstrip()
    is_label = is_label and said.partition(" ")[0].lower() not in word_list("auxiliaries")
    named = [singular(word) for word in words_of(label)]
    is_label = is_label and _SAID.isdisjoint(named) and word_list("holders").isdisjoint(named[-1:])
    return said if colon and is_label and rest[:1].isspace() and said[:1].isupper() else text


def without_part(text: str) -> str:
    """A sentence without the name of its part of a text: `Conclusions: Tea …`, `Conclusions Tea …`."""
    rest = _without(listed_turns("part before a sentence"), text)
    return rest if text.removesuffix(rest).rstrip().endswith(":") or rest[:1].isupper() else text


def without_citations(text: str) -> str:
    """A text without numbers, or minutes and seconds, in brackets at the ends of its clauses, and without authors and
    years in brackets anywhere."""
    return _CITED.sub("", text)


def _without(turns: Turns, text: str) -> str:
    """A text without the turn of phrase that it begins with."""
    many = turns.begin(words_of(text))
    placed = pieces(text)
    return text[placed[many].start :] if 0 < many < len(placed) and placed[many].text[0].isalnum() else text


def _without_connective(text: str) -> str:
    rest = _without(listed_turns("connective"), text)
    first, _, behind = rest.partition(" ")
    return behind if rest == text and behind[:1].isalnum() and first.lower() in word_list("joining (wording)") else rest


def _referring(text: str) -> tuple[str, str, str] | None:
    """What says of whom, the word that refers, and the rest, of a sentence that begins so; else None."""
    whom = ""
    start, comma, rest = text.partition(", ")
    if comma and start.split(" ")[0].lower() in word_list("whom") and len(start) <= _LONGEST_WHOM:
        whom, text = f"{start}, ", rest
    many = listed_turns("refers").begin(words_of(text))
    if not many:
        return None
    placed = pieces(text)
    end = placed[many - 1].end
    return whom, text[:end], text[end:]


def refers_back(text: str) -> bool:
    """Whether a sentence begins with a word for something named before it, as `It`, `Its role` or `This mineral`."""
    found = _referring(text)
    return found is not None and not listed_turns("expletive").begin(words_of(found[1] + found[2]))


def stands_alone(text: str) -> bool:
    """Whether a sentence begins with no word for something that is named before it."""
    first = next(iter(words_of(text)), "")
    return first not in word_list("leaning") or listed_turns("expletive").begin(words_of(text)) > 0


def with_name(text: str, name: str) -> str:
    """A sentence that refers back, with the name in place of the word that refers."""
    found = _referring(text)
    if found is None:
        return text
    whom, word, rest = found
    if word.lower() == "they" and not (name.partition(" of ")[0].endswith("s") or " and " in name):
        return text
    subject = name if whom else f"{name[:1].upper()}{name[1:]}"
    ending = {"its": "’s", "it's": " is", "it’s": " is"}.get(word.lower(), "")
    return f"{whom}{subject}{ending}{rest}"
