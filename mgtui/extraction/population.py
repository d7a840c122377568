"""Whom a sentence speaks of, and how many people, animals or studies the numbers of a text count.

Numbers stand as digits or as words: `1,050,000`, `1.05 million`, `forty-eight`; `46 older adults`, `n = 24`, `eight
trials`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.clauses import BEASTS, ails_whom, governing
from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import list_lines, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.extraction.parser import Parse

_PLURALS = word_list("people in the plural")
PEOPLE = _PLURALS | {plural[:-1] for plural in _PLURALS} | word_list("other people")
"""Words for those who take part in studies."""
_TELLING = listed_turns("tells a group")
_CLOSING = frozenset(",;:.()—–")
_LONGEST_NOTE = 20
_LONGEST_CELL = 50


_PERSON = rf"(?:{'|'.join(sorted(PEOPLE))})\b"
_WORD = r"[^\W_](?:[\w'’·-]|\.(?=\w))*"
_GROUP = re.compile(
    rf"\b(?:in|among|for|of) (?P<group>(?:(?!(?:the|a|an|many|most|both)\b){_WORD} ){{0,3}}{_PERSON}(?! {_PERSON})"
    rf"(?: ?\([^()]{{0,20}}\))?(?: with(?: {_WORD}){{1,4}}(?=[.,;:)]|$))?"
    r"|those with (?:[\w'’-]+ ){0,3}deficienc(?:y|ies))",
    re.IGNORECASE,
)


_HELD = re.compile(r"\b(?:compared|relative) (?:to|with)\b|\bthan\b|\bversus\b|\bvs\b", re.IGNORECASE)
"""Words behind which stands what the group of a sentence is held against."""


def population_of(text: str) -> str | None:
    """The group a sentence speaks of; None where it is everyone or not said."""
    held = _HELD.search(text, 1)
    for found in _GROUP.finditer(text, 0, held.start() if held else len(text)):
        group = found["group"]
        is_told = group.lower() in word_list("alone") or (" " in group and _TELLING.found_in(words_of(group)))
        if is_told or group.lower().startswith("those"):
            return group
    words = words_of(text)
    at, many = listed_turns("if ill").find(words)
    if many:
        placed = pieces(text)
        end = next((each for each in range(at + many, len(words)) if words[each] in _CLOSING), len(words))
        # `If you have asthma, …` speaks of people with asthma.
        return f"people with {text[placed[at + many].start : placed[end - 1].end]}" if end > at + many else None
    return "animals" if listed_turns("animal models").found_in(words) else None


_GROUPS = word_list("groups of people")
_AMONG = frozenset({"in", "among"})
_HOLDING = word_list("than") | {"compared", "relative"}
_BESIDE = frozenset({"amod", "compound", "nummod", "nmod", "npadvmod", "advmod", "punct"})
_FAR = 8


def population_in(parse: Parse, own: int) -> str | None:
    """The group a parsed sentence speaks of, the first that is told from everyone; None where none is.

    `own`: the first word that is the sentence's own, where others lead it in.
    """
    beasts = next((at for at in range(own, len(parse)) if _is_beast(parse, at)), None)
    if beasts is not None:
        # `in mice, more so in older individuals`: these are mice too.
        return parse.words(_first_beside(parse, beasts), beasts + 1)
    groups = [at for at in range(own, len(parse)) if parse.lemma[at] in _GROUPS and not _is_held_against(parse, at)]
    verbs = {governing(parse, at) for at in groups if parse.dep[at] == "pobj"}
    if len(verbs) > 1 and any(verb is not None and parse.dep[verb] == "conj" for verb in verbs):
        return None  # `in adults with X, but rises in those with Y`: each clause is on people of its own.
    plain = None
    left_out = next((at for at in range(own, len(parse)) if _is_left_out(parse, at)), own)
    beside = [at for at in groups if left_out < len(parse) and at < left_out and parse.dep[at] == "pobj"]
    if beside:
        return parse.words(_first_beside(parse, beside[-1]), beside[-1] + 1)
    for at in groups:
        if (parse.pos[at] not in ("NOUN", "PROPN") and parse.dep[at] != "pobj") or parse.dep[at] == "compound":
            continue
        first, last = _first_beside(parse, at), _behind(parse, at)
        if last - first > 1:
            return parse.words(first, last)
        is_kind = parse.tag[at] in ("NNS", "NNPS") or parse.pos[at] == "ADJ"  # `the elderly`
        if plain is None and parse.lemma[at] not in word_list("everyone") and is_kind:
            plain = parse.words(first, last)
    ails = (at for at in range(own, len(parse)) if parse.dep[at] == "pobj" and ails_whom(parse, at))
    return plain or next((parse.words(parse.leftmost(at), at + 1) for at in ails), None)


def is_sure_group(parse: Parse, own: int) -> bool:
    """Whether the group that `population_in` gives is surely whom a sentence is on: the only one that it names, in or
    among which something is so, or that does it."""
    beasts = [at for at in range(own, len(parse)) if _is_beast(parse, at)]
    named = beasts or [at for at in range(own, len(parse)) if parse.lemma[at] in _GROUPS]
    if len(named) != 1:
        return False
    is_in = parse.dep[named[0]] == "pobj" and parse.lower[parse.head[named[0]]] in _AMONG
    verb = governing(parse, named[0])
    is_main = verb is None or not any(parse.dep[at] in ("relcl", "acl", "advcl") for at in parse.above[verb])
    return is_main and (is_in or parse.dep[named[0]] in ("nsubj", "nsubjpass"))


def _is_held_against(parse: Parse, at: int) -> bool:
    """Whether a word only names whom others are held against: `compared with men who took none`."""
    above = parse.above[at]
    end = next((step for step, each in enumerate(above) if parse.pos[each] in ("VERB", "AUX") and step), len(above))
    # `more often than it did in men`, where `than` hangs somewhere below what joins the men.
    joints = {each for each in above[1:end] if parse.pos[each] in ("ADP", "SCONJ")}
    joints.update(each for each in above[end : end + 1] if parse.dep[each] == "advcl")
    begun = [each for each in range(at) if not joints.isdisjoint(parse.above[each])]
    # `compared` is a verb to the parser, or stands where a preposition does.
    return any(parse.lower[each] in _HOLDING for each in (*above[1 : end + 1], *begun))


def _is_beast(parse: Parse, at: int) -> bool:
    """Whether a word names animals in which something was found."""
    is_in = parse.dep[at] == "pobj" and parse.lower[parse.head[at]] in ("in", "among")
    return is_in and parse.tag[at] in ("NNS", "NN", "NNP", "NNPS") and parse.lower[at] in BEASTS


def left_out_in(parse: Parse, own: int) -> str | None:
    """The group of which a sentence denies what it says of another: `in vegetarians but not in omnivores`."""
    found = (at for at in range(own, len(parse)) if _is_left_out(parse, at))
    return next((parse.words(_first_beside(parse, at), _behind(parse, at)) for at in found), None)


def _is_left_out(parse: Parse, at: int) -> bool:
    return parse.lemma[at] in _GROUPS and parse.dep[at] == "pobj" and bool(parse.under(parse.head[at], "neg"))


def _first_beside(parse: Parse, at: int) -> int:
    first = at
    for each in sorted((word for word in parse.below[at] if word < at), reverse=True):
        if parse.dep[each] not in _BESIDE:
            break
        first = min(first, parse.leftmost(each))
    while first < at and (parse.lower[first] in word_list("loose") or parse.pos[first] in ("DET", "PUNCT", "ADV")):
        first += 1
    return first


def _behind(parse: Parse, at: int) -> int:
    """The word behind what follows a group and says which it is, `with asthma`, `who smoke`, or is another group."""
    behind = at + 1
    for each in (word for word in parse.below[at] if word > at):
        if parse.dep[each] == "conj" and parse.lemma[each] in _GROUPS:
            behind = _behind(parse, each)
        elif parse.dep[each] != "cc":
            tells = parse.dep[each] in ("acl", "relcl", "amod") or (
                parse.dep[each] == "prep" and parse.lower[each] in word_list("with")
            )
            end = max(word for word in range(len(parse)) if each in parse.above[word]) + 1
            if end - behind > _FAR:
                # `men who do not have asthma, at least over 12 weeks`
                end = next((word for word in range(each, end) if parse.lower[word] == ","), end)
            return end if tells and end - behind <= _FAR and parse.leftmost(each) == behind else behind
    return behind


def group_of_cell(text: str) -> str | None:
    """A cell of a table as a group of people or animals; None where it names none."""
    named, _, note = text.rpartition("(") if text.endswith(")") else (text, "", "")
    words = words_of(named)
    is_short = len(named) <= _LONGEST_CELL and len(note) <= _LONGEST_NOTE + 1 and "|" not in text
    return text if is_short and words and words[-1] in PEOPLE else None


_ONES = {word: value for value, word in enumerate(list_lines("numbers below twenty").split())}
_TENS = {word: value for value, word in zip(range(20, 100, 10), list_lines("round numbers").split(), strict=True)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_SPOKEN = "|".join([*sorted([*_ONES, *_TENS], key=len, reverse=True), *_SCALES])
_DIGITS = r"\d{1,3}(?:[,\u2009\u202f ]\d{3})+(?!\d)|\d+(?:[.·]\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<digits>{_DIGITS})(?P<scale>\s(?:thousand|million))?(?![\w])"
    rf"|\b(?P<words>(?:an?\s(?=hundred|thousand|million))?(?:(?:{_SPOKEN})(?:(?:\sand\s|[\s\-])(?=(?:{_SPOKEN})\b))?)+)\b",
    re.IGNORECASE,
)


class Number(Struct, frozen=True):
    """A number of a text and where it stands."""

    value: float
    start: int
    end: int

    @property
    def whole(self) -> int | None:
        """The number as a count; None where it has a fraction."""
        return int(self.value) if self.value == int(self.value) else None


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text, in order."""
    for found in _NUMBER.finditer(text):
        digits = found["digits"]
        if digits:
            value = float("".join(sign for sign in digits if sign.isdigit() or sign in ".·").replace("·", "."))
            value *= _SCALES[found["scale"].strip().lower()] if found["scale"] else 1
        else:
            value = spoken(found["words"])
        yield Number(value, found.start(), found.end())


def spoken(words: str) -> float:
    """The value of a number in words: `two hundred and five` is 205, `a million` is 1,000,000."""
    total = part = 0
    for word in words.lower().replace("-", " ").split():
        if word in _SCALES:
            part = max(part, 1) * _SCALES[word]
            if _SCALES[word] > 100:
                total, part = total + part, 0
        else:
            part += _ONES.get(word, _TENS.get(word, 0))
    return float(total + part)


PUBLISHED = ("studies", "experiments", "models", "trials", "analyses", "reports", "rcts", "cohorts")
"""How words for several studies end."""


PEOPLE_WORDS = PEOPLE - {"cases", "case", "users", "user"} | word_list("more people")
_MOST_BETWEEN = 5
_NOT_BETWEEN = word_list("not between")
_NAMING = tuple(list_lines("before a number that counts nobody").split())
"""What stands before a number that counts nobody."""


class Count(Struct, frozen=True):
    """A number of people or animals, and the words that count them."""

    n: int
    start: int
    end: int
    at_least: bool = False
    """Whether the text says `more than` or `over` before the number."""
    is_marked: bool = False
    """Whether it is written `n = 24`."""


def counted(text: str) -> list[Count]:
    """The numbers of a text that count people or animals, in order."""
    found: list[Count] = []
    for number in numbers(text):
        if number.whole is None or _is_name(text, number) or _is_year(text, number):
            continue
        if _marked(text, number):
            found.append(Count(number.whole, number.start, number.end, is_marked=True))
            continue
        end = _end_of_people(text, number)
        if end:
            found.append(Count(number.whole, number.start, end, _is_least(text, number)))
    return found


def _is_name(text: str, number: Number) -> bool:
    """Whether a number is part of a name or a measure: `type 1 diabetic patients`, `100 ± 2`."""
    before = text[max(0, number.start - 12) : number.start].rstrip(" -").lower()
    return text[number.start - 1 : number.start] in (":", "-", "‐", "‑") or before.endswith(_NAMING)


_YEARS = range(1900, 2050)


def _is_year(text: str, number: Number) -> bool:
    """Whether a number can be a year and stands as one: `the 1998 report of a patient`, `(2003) women`, not `1998 men`
    behind `of` or at the beginning."""
    if number.whole not in _YEARS or text[number.start : number.end] != str(number.whole):
        return False
    before = text[max(0, number.start - 40) : number.start].rstrip()
    last = before.rpartition(" ")[2].lower().replace("’", "'")
    is_closed = before[-1:] in ("(", "[", ",") and not _marked(text, number)
    return is_closed or last in word_list("dates a study") or last.endswith(("'s", "s'"))


def _marked(text: str, number: Number) -> bool:
    sign = text[max(0, number.start - 6) : number.start].rstrip(" =")
    return sign[-1:] in {"n", "N"} and not sign[-2:-1].isalnum()


def _end_of_people(text: str, number: Number) -> int:
    """Where the people end that a number counts; 0 where it counts something else."""
    between, last = 0, ""
    for word in pieces(text[number.end : number.end + 90]):
        folded = word.text.lower()
        if folded == "veterans" and text[number.end + word.end :].lstrip().startswith(("Affairs", "Administration")):
            return 0
        if folded in PEOPLE_WORDS or folded.partition("-")[2] in PEOPLE_WORDS:
            return number.end + word.end
        is_of_name = last in word_list("named by number") and folded.isdigit()
        is_joined = folded in word_list("joins (people counts)") and between > 0
        if between == _MOST_BETWEEN or not (folded[0].isalpha() or is_of_name or folded in "-()/"):
            return 0
        # A number counts what it stands before, not `a patient` behind that.
        if (folded in _NOT_BETWEEN and not is_joined) or folded in ("a", "an"):
            return 0
        between += folded[0].isalpha()
        last = folded
    return 0


def _is_least(text: str, number: Number) -> bool:
    before = [word.text.lower() for word in pieces(text[max(0, number.start - 14) : number.start])]
    return bool(before) and (before[-1] in word_list("more") or before[-2:] in (["more", "than"], ["greater", "than"]))


def pooled(text: str) -> int | None:
    """How many studies a text pools: `eight trials`, `five prospective cohorts`."""
    for number in numbers(text):
        words = [word.text.lower() for word in pieces(text[number.end : number.end + 50])][:4]
        if number.whole and words and _counts_studies(words):
            return number.whole
    return None


def _counts_studies(words: list[str]) -> bool:
    at = next((at for at, word in enumerate(words) if word in PUBLISHED), -1)
    return at >= 0 and all(word[0].isalpha() and word not in _NOT_BETWEEN - {"cohort"} for word in words[:at])
