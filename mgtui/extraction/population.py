"""Whom a sentence speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.extraction.parser import Parse
    from mgtui.extraction.tokens import Piece

_PLURALS = (
    "patients participants subjects volunteers individuals persons males females girls boys adolescents adults infants "
    "neonates newborns students athletes outpatients inpatients residents smokers survivors mothers couples recipients "
    "nurses physicians workers players veterans drinkers users employees toddlers preschoolers teenagers donors "
    "candidates parturients diabetics twins caregivers respondents cyclists runners populations"
)
_OTHER_WORDS = (
    "people women woman men man children babies elderly pregnancies schoolchildren mice rats rabbits dogs pigs "
    "animals monkeys cows zebrafish"
)
PEOPLE = frozenset(word for plural in _PLURALS.split() for word in (plural, plural[:-1])) | {*_OTHER_WORDS.split()}
"""Words for those who take part in studies."""
_TELLING = listed_turns("tells a group")
_MODELS = listed_turns("animal models")
_ALONE = frozenset({"mice", "rats", "animals", "women", "men", "children", "athletes"})
_IN_WHOM = frozenset({"in", "among", "for", "of"})
_NO_PART = frozenset({"the", "a", "an", "many", "most", "both"})
_MOST_BEFORE = 3
_MOST_BEHIND = 4
_LONGEST_NOTE = 20
_LONGEST_CELL = 50


def population_of(text: str) -> str | None:
    """The group a sentence speaks of; None where it is everyone or not said."""
    words = pieces(text)
    for at, word in enumerate(words):
        if word.text.lower() not in _IN_WHOM:
            continue
        last = _last_of_group(words, at + 1)
        if last is not None:
            end = _end_of_group(text, words, last)
            group = text[words[at + 1].start : end]
            if group.lower() in _ALONE or (" " in group and _TELLING.found_in(words_of(group))):
                return group
        elif [each.text.lower() for each in words[at + 1 : at + 3]] == ["those", "with"]:
            lacks = [each for each in words[at + 3 : at + 7] if each.text.lower() in ("deficiency", "deficiencies")]
            if lacks:
                return text[words[at + 1].start : lacks[0].end]
    return "animals" if _MODELS.found_in(words_of(text)) else None


def _last_of_group(words: Sequence[Piece], first: int) -> int | None:
    """The word for people that ends a group, with at most three words before it; None where there is none."""
    last = None
    for at in range(first, min(first + _MOST_BEFORE + 1, len(words))):
        word = words[at].text.lower()
        if word in PEOPLE:
            last = at
        if word in _NO_PART or not word[0].isalnum():
            break
    return last


def _end_of_group(text: str, words: Sequence[Piece], last: int) -> int:
    """Where a group ends, with a short note in brackets and what it has: `women (n = 20) with asthma`."""
    end = words[last].end
    rest = text[end:]
    note, closed, _ = rest.lstrip().partition(")")
    if closed and note.startswith("(") and note.count("(") == 1 and len(note) <= _LONGEST_NOTE + 1:
        end += rest.find(")") + 1
    behind = [word for word in words if word.start >= end]
    if behind[:1] and behind[0].text.lower() == "with":
        has = behind[1 : _MOST_BEHIND + 2]
        stop = next((place for place, word in enumerate(has) if word.text in ",.;:)"), None)
        if stop is None and len(has) <= _MOST_BEHIND:
            stop = len(has)
        if stop and all(word.text[0].isalnum() for word in has[:stop]):
            end = has[stop - 1].end
    return end


_GROUPS = word_list("groups of people")
_GENERAL = word_list("everyone")
"""What is everyone, but for what stands beside it."""
_LOOSE = frozenset({"many", "most", "some", "other", "several", "few", "all", "such", "certain", "more", "fewer"})
_BESIDE = frozenset({"amod", "compound", "nummod", "nmod", "npadvmod", "advmod", "punct"})
_WITH = frozenset({"with", "of", "without", "on", "under", "over", "aged"})
_FAR = 8


def population_in(parse: Parse, own: int) -> str | None:
    """The group a parsed sentence speaks of, the first that is told from everyone; None where none is.

    `own`: the first word that is the sentence's own, where others lead it in.
    """
    plain = None
    for at in range(own, len(parse)):
        if parse.lemma[at] not in _GROUPS or parse.pos[at] not in ("NOUN", "PROPN") or parse.dep[at] == "compound":
            continue
        first, last = _first_beside(parse, at), _behind(parse, at)
        if last - first > 1:
            return parse.words(first, last)
        if plain is None and parse.lemma[at] not in _GENERAL and parse.tag[at] in ("NNS", "NNPS"):
            plain = parse.words(first, last)
    return plain


def _first_beside(parse: Parse, at: int) -> int:
    first = at
    for each in sorted((word for word in parse.below[at] if word < at), reverse=True):
        if parse.dep[each] not in _BESIDE:
            break
        first = min(first, parse.leftmost(each))
    while first < at and (parse.lower[first] in _LOOSE or parse.pos[first] in ("DET", "PUNCT", "ADV")):
        first += 1
    return first


def _behind(parse: Parse, at: int) -> int:
    """The word behind what follows a group and says which it is: `with asthma`, `who smoke`."""
    for each in (word for word in parse.below[at] if word > at):
        tells = parse.dep[each] in ("acl", "relcl", "amod") or (
            parse.dep[each] == "prep" and parse.lower[each] in _WITH
        )
        end = max(word for word in range(len(parse)) if each in parse.above[word]) + 1
        if tells and end - at - 1 <= _FAR and parse.leftmost(each) == at + 1:
            return end
        break
    return at + 1


def group_of_cell(text: str) -> str | None:
    """A cell of a table as a group of people or animals; None where it names none."""
    named, _, note = text.rpartition("(") if text.endswith(")") else (text, "", "")
    words = words_of(named)
    is_short = len(named) <= _LONGEST_CELL and len(note) <= _LONGEST_NOTE + 1 and "|" not in text
    return text if is_short and words and words[-1] in PEOPLE else None
