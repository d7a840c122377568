"""Text to the words that are compared: one chain for texts and queries.

1. Folding (`folding`).
2. Atoms (`atoms`): `1,050,000` is one number, `3.6%` is 3.6. Every atom has a position: phrases are compared by atoms.
3. Compounds: neighbouring atoms that are one name. A *firm* one (igf1, tnfalpha, 25ohd, vitamind, omega3) says all that
   its atoms say and stands for them in a query: IL-6 is not IL-1, vitamin D not vitamin C. A *loose* one
   (antiinflammatory, type2) is only another spelling, and its atoms count as well.

Stemming comes after this (`terms`). Nothing is dropped here: "not", "no" and "without" are words, and which words are
too common to rank by is in `STOP_WORDS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.named import NamedTuple
from mgtui.search.language.atoms import (
    GREEK_HEADS,
    READINGS,
    ROMAN,
    ROMAN_HEADS,
    UNITS,
    Atom,
    atoms_of,
    names_with_greek,
)
from mgtui.search.language.folding import cased, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STOP = """
a an and are as at be been being by for from had has have he her his i in into is it its of on or our s she so such t
than that the their them then there these they this those to was we were which who whom whose will with would you your
"""
_QUESTION = """
about am any can could did do does doing done get gets good how i if many may me might much my say says shall
should tell there us we what when where which who why
"""
_LIGHT = """
affect bad best better body cause effect find found give go goes good happen help high important know lead low make made
mean need paper people person research role study take thing use way work
"""
_YES_OR_NO = "do does did can could will would"
_ASKED_VERBS = "cause affect help make"
_NEGATIONS = "no non not without"
STOP_WORDS = frozenset(_STOP.split())
"""Words that say nothing about what a text is about. Negations and "can", "may", "when" are not among them."""
QUESTION_WORDS = frozenset(_QUESTION.split())
"""Words of a question rather than of an answer: they are indexed, but in a query beside other words left out."""
LIGHT_WORDS = frozenset(_LIGHT.split())
"""Words that a question needs to be a sentence: beside others they count for less."""
YES_OR_NO = frozenset(_YES_OR_NO.split())
"""Words that a question begins with which asks yes or no ..."""
ASKED_VERBS = frozenset(_ASKED_VERBS.split())
"""... and its verbs that say nothing of what it is about: left out beside other words."""
NEGATIONS = tuple(_NEGATIONS.split())
"""Words that turn the word behind them round."""
_NUMBERED = frozenset({"b", "il", "igf", "cd", "sod", "interleukin", "omega"})
_LETTERED = frozenset({"vitamin", "vitamins", "hepatitis", "vit", "apo"})
_UNIT_TAILS = frozenset(
    {"g", "kg", "ml", "l", "dl", "h", "d", "s", "m", "cm", "mm", "nm", "um", "kj", "iu", "yr", "wk", "x"}
)
_BEFORE = "anti pro non post pre co sub re multi over under intra inter extra hyper hypo micro macro neuro cardio"
_PREFIXES = frozenset(_BEFORE.split())


class Token(NamedTuple):
    """A word to compare, and where it stands."""

    text: str
    start: int
    """Range of code points in the text as given."""
    end: int
    position: int
    """Number of its first atom."""
    width: int
    """How many atoms it takes up: 1 for an atom."""
    firm: bool = False
    """A compound that stands for its atoms."""


def analyse(text: str) -> list[Token]:
    """The words of a text: every atom in its order, each compound after its last atom."""
    return analysed(text)[0]


def analysed(text: str) -> tuple[list[Token], int, int, bool]:
    """The words of a text, `as_second` of what it begins with, `as_first` of what it ends with, and whether folding
    leaves nothing of it.

    Where another sign stands at an end, as in `(95%`, it is one with nothing there.
    """
    folded, origin = fold(text)
    atoms = atoms_of(folded, text if origin is None else cased(text))
    tokens: list[Token] = []
    for index, atom in enumerate(atoms):
        tokens.append(Token(atom.text, atom.start, atom.end, index, 1))
        if atom.kind == "n" and _is_negative(folded, atom.start):
            tokens.append(Token(f"-{atom.text}", atom.start - 1, atom.end, index, 1, True))
        if index and atom.glue != "|" and not (atom.glue == " " and atom.kind == "w" and _stands_alone(atoms, index)):
            tokens.extend(_compounds(atoms, index))
    if origin is not None:
        # One character may fold to several (⑴ to `(1)`), of which a token takes a part: it stands for the whole.
        tokens = [
            token._replace(start=origin[token.start], end=max(origin[token.end], origin[token.end - 1] + 1))
            for token in tokens
        ]
    begins = as_second(atoms[0].text, atoms[0].kind) if atoms and not atoms[0].start else 0
    ends = as_first(atoms[-1].text, atoms[-1].kind) if atoms and atoms[-1].end == len(folded) else 0
    return tokens, begins, ends, not folded


def is_plain(word: str) -> bool:
    """Whether a word is one atom, and always read as it is written."""
    return word.isascii() and word.isalpha() and word.islower() and word not in READINGS


def words(text: str) -> list[str]:
    """The atoms of a text, for comparing two texts word by word."""
    return [token.text for token in analyse(text) if token.width == 1 and not token.firm]


_IN_FRONT, _WITH_LETTER, _WITH_ROMAN, _WITH_UNIT, _WITH_GREEK, _GREEK_WITH, _NAME_WITH = (1 << at for at in range(7))
"""Ways in which two atoms with a space between them may make a compound, or the first say how the second is read: one
in front of any word, with a letter, a Roman number, a unit or a Greek letter behind it; a Greek letter, and a short
name, with a number."""


def as_first(text: str, kind: str) -> int:
    """The ways in which an atom may be the first of two; they may be one where the second has a way with it."""
    found = _WITH_GREEK
    if kind == "n":
        return found | _WITH_UNIT
    if kind == "g":
        found |= _GREEK_WITH
    elif kind == "w" and (text in _NUMBERED or (len(text) <= 5 and text not in STOP_WORDS)):
        found |= _NAME_WITH
    found |= _IN_FRONT * (text in _PREFIXES)
    return found | _WITH_LETTER * (text in _LETTERED) | _WITH_ROMAN * (text in ROMAN_HEADS)


def as_second(text: str, kind: str) -> int:
    """The ways in which an atom may be the second of two."""
    if kind == "w":
        found = _IN_FRONT | _WITH_LETTER * (len(text) == 1)
        return found | _WITH_ROMAN * (text in ROMAN) | _WITH_UNIT * (text in UNITS)
    if kind == "n":
        return _GREEK_WITH | _NAME_WITH * (len(text) <= 2 and text.isdigit())
    return _WITH_GREEK * (kind == "g")


def _is_negative(folded: str, start: int) -> bool:
    return folded[start - 1 : start] == "-" and not folded[max(start - 2, 0) : start - 1].isalnum()


def _stands_alone(atoms: list[Atom], index: int) -> bool:
    """Whether a word after a space makes no compound: true of nearly all words, so it is asked first."""
    return len(atoms[index].text) > 1 and atoms[index - 1].text not in _PREFIXES


def _compounds(atoms: list[Atom], last: int) -> list[Token]:
    """The compounds that end with this atom."""
    join = _JOINED_BY.get(atoms[last - 1].kind + atoms[last].kind)
    found = list(join(atoms, last)) if join else []
    first = _start_of_name(atoms, last)
    if first < last - 1:
        text = "".join(atom.text for atom in atoms[first : last + 1])
        found.append(_compound(atoms, first, last, text, True))
    return found


def _compound(atoms: list[Atom], first: int, last: int, text: str, firm: bool) -> Token:
    return Token(text, atoms[first].start, atoms[last].end, first, last - first + 1, firm)


def _pair(atoms: list[Atom], last: int, firm: bool) -> Token:
    """The atom and the one before it, written as one."""
    return _compound(atoms, last - 1, last, atoms[last - 1].text + atoms[last].text, firm)


def _word_number(atoms: list[Atom], last: int) -> Iterator[Token]:
    """As in IGF-1, B6 and type 2; of vitamin B6 both the whole and its B6."""
    head, (tail, *_, glue, _) = atoms[last - 1], atoms[last]
    is_tight = glue != " "
    is_short = tail.isdigit() and len(tail) <= 2
    if head.text == "n" and glue == "-" and tail in {"3", "6", "9"}:
        yield _compound(atoms, last - 1, last, f"omega{tail}", True)
    elif head.text in _NUMBERED and is_short:
        yield _pair(atoms, last, True)
    elif is_tight or (len(head.text) <= 5 and is_short and head.text not in STOP_WORDS):
        yield _pair(atoms, last, is_tight and len(head.text) <= 5 and head.text != "type")
    if last > 1 and len(head.text) == 1 and glue == "" and head.glue == " " and atoms[last - 2].text in _LETTERED:
        yield _compound(atoms, last - 2, last, atoms[last - 2].text.rstrip("s") + head.text + tail, False)


def _greek_number(atoms: list[Atom], last: int) -> Iterator[Token]:
    """As in ω-3."""
    yield _pair(atoms, last, atoms[last].glue != " " or atoms[last - 1].text == "omega")


def _word_greek(atoms: list[Atom], last: int) -> Iterator[Token]:
    """As in TNF-α."""
    head, glue = atoms[last - 1].text, atoms[last].glue
    if head not in STOP_WORDS and (len(head) <= 5 or glue == ""):
        yield _pair(atoms, last, glue != " " or head in GREEK_HEADS)


def _number_word(atoms: list[Atom], last: int) -> Iterator[Token]:
    """As in 3T3, but not in 400mg."""
    head, atom = atoms[last - 1].text, atoms[last]
    if atom.glue != " " and len(atom.text) <= 3 and atom.text not in _UNIT_TAILS:
        yield _pair(atoms, last, len(head) <= 2 or atom.glue == "")


def _word_word(atoms: list[Atom], last: int) -> Iterator[Token]:
    """As in vitamin D (but not the vitamin B of vitamin B6) and anti-inflammatory."""
    head, atom = atoms[last - 1].text, atoms[last]
    if len(atom.text) == 1 and head in _LETTERED and not _is_numbered(atoms, last):
        # Vitamins are one vitamin; the end of "apo" and "hepatitis" belongs to the word.
        name = head.rstrip("s") if head.startswith("vit") else head
        yield _compound(atoms, last - 1, last, name + atom.text, True)
    elif atom.glue == "-" or (atom.glue == " " and head in _PREFIXES):
        yield _pair(atoms, last, False)


def _greek_word(atoms: list[Atom], last: int) -> Iterator[Token]:
    """As in β-carotene."""
    if atoms[last].glue == "-":
        yield _pair(atoms, last, False)


_JOINED_BY: dict[str, Callable[[list[Atom], int], Iterator[Token]]] = {
    "wn": _word_number, "gn": _greek_number, "wg": _word_greek, "cg": _word_greek, "nw": _number_word,
    "ww": _word_word, "gw": _greek_word,
}  # fmt: skip
"""How two neighbouring atoms make a compound, by their kinds."""


def _is_numbered(atoms: list[Atom], last: int) -> bool:
    """Whether a number belongs to this letter, as in vitamin B6: D3 and K2 are still D and K."""
    return atoms[last].text == "b" and last + 1 < len(atoms) and atoms[last + 1].glue in {"", "-"}


def _start_of_name(atoms: list[Atom], last: int) -> int:
    """First atom of the short name (IL-1β, NF-κB, CYP24A1) that ends with this one; `last` where there is none."""
    atom = atoms[last]
    is_joined = atom.glue != " " or (atom.kind == "g" and names_with_greek(atoms, last))
    if last < 2 or not is_joined or len(atom.text) > 7 or atoms[last - 1].glue not in {"", "-"}:
        return last
    first = last - 1
    while first and last - first < 4 and atoms[first].glue in {"", "-"} and len(atoms[first - 1].text) <= 6:
        first -= 1
    return first if any(part.kind in "ng" for part in atoms[first : last + 1]) else last
