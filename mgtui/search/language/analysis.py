"""Text to the words that are compared: one chain for texts and queries.

1. Folding: lower case, accents off, super- and subscripts, dashes and apostrophes of all kinds to one.
2. Atoms: runs of letters, numbers (`1,050,000` is one, `3.6%` is 3.6), single Greek letters under their Latin names.
   Letters and digits are parted, so that IGF-1, IGF1 and IGF 1 give the same two atoms; TNFa is cut as TNF-a, the
   charge of an ion goes (Mg²⁺ is mg), milligrams and micrograms are words of their own (mg after a number is no ion).
   Every atom has a position: phrases are compared by atoms.
3. Compounds: neighbouring atoms that are one name. A *firm* one (igf1, tnfalpha, 25ohd, vitamind, omega3) says all that
   its atoms say and stands for them in a query: IL-6 is not IL-1, vitamin D not vitamin C. A *loose* one
   (antiinflammatory, type2) is only another spelling, and its atoms count as well.

Stemming comes after this (`terms`). Nothing is dropped here: "not", "no" and "without" are words, and which words are
too common to rank by is in `STOP_WORDS`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u207b\u208b\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07"
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


class _Fold(dict[int, str]):
    """A table for `str.translate` that works out a character when it is first met."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).lower())
        folded = "".join(char for char in decomposed if not unicodedata.combining(char))
        # A fraction or an ideograph in a circle says more as it is; a lone accent has nothing left.
        if not folded and not unicodedata.combining(chr(code)):
            folded = chr(code)
        if any(char in "\u2044 " for char in folded):
            folded = " " if chr(code).isspace() else chr(code)
        self[code] = folded
        return folded


_TABLE = _Fold(
    {
        **{ord(char): "-" for char in _DASHES}, **{ord(char): "'" for char in _APOSTROPHES},
        **{ord(char): "" for char in _DROPPED}, ord("ς"): "σ", **dict.fromkeys(map(ord, "œŒ"), "oe"),
        **dict.fromkeys(map(ord, "æÆ"), "ae"),
    }
)  # fmt: skip


def fold(text: str) -> tuple[str, list[int] | None]:
    """The folded text, and where its lengths differ for each of its code points (and the end) the one it came from."""
    folded = text.translate(_TABLE)
    if len(folded) == len(text) and all(len(_TABLE[ord(char)]) == 1 for char in set(text) if char > "\u007f"):
        return folded, None
    origin: list[int] = []
    for index, char in enumerate(text):
        origin.extend([index] * len(_TABLE[ord(char)]))
    origin.append(len(text))
    return folded, origin


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

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi", "ρ": "rho",
    "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip
GREEK_NAMES = frozenset(_GREEK.values())
_GREEK_SUFFIX = {"a": "alpha", "b": "beta", "g": "gamma", "d": "delta"}
_GREEK_HEADS = frozenset({"tnf", "ifn", "tgf", "il", "pgc", "hif", "mip"})
_GLUED = {"nfkb": ("nf", "kappa", "b"), "kappab": ("kappa", "b"), **{
    head + letter: (head, _GREEK_SUFFIX[letter]) for head in ("tnf", "ifn", "tgf", "hif") for letter in "abg"
}}  # fmt: skip
_ELEMENTS = frozenset({"mg", "ca", "zn", "fe", "cu", "mn", "na", "k", "li", "cl", "h", "al", "co", "ni", "pb"})
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_ROMAN_HEADS = frozenset(
    {"type", "types", "phase", "class", "stage", "grade", "factor", "igf", "angiotensin", "complex"}
)
_NUMBERED = frozenset({"b", "il", "igf", "cd", "sod", "interleukin", "omega"})
_LETTERED = frozenset({"vitamin", "vitamins", "hepatitis", "vit", "apo"})
_UNITS = {"mg": "milligram", "mcg": "microgram", "ug": "microgram", "μg": "microgram"}
_UNIT_TAILS = frozenset(
    {"g", "kg", "ml", "l", "dl", "h", "d", "s", "m", "cm", "mm", "nm", "um", "kj", "iu", "yr", "wk", "x"}
)
_BEFORE = "anti pro non post pre co sub re multi over under intra inter extra hyper hypo micro macro neuro cardio"
_PREFIXES = frozenset(_BEFORE.split())
_ATOM = re.compile(
    r"""
    (?P<complete>(?<![^\W_])(?:1,)?25-?\(?oh\)?-?2?-?(?:vit(?:amin)?[\s-]?)?d[23]?(?![^\W_]))
  | (?P<number>\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|(?<![^\W_])\.\d+)
  | (?P<greek>(?<![α-ω])[α-ω](?![α-ω]))
  | (?P<word>[^\W\d_α-ω]+(?:'[^\W\d_α-ω]+)*|[α-ω]+)
    """,
    re.VERBOSE,
)
_CHARGE = re.compile(r"\(?\d?(?:\+{1,2}|-(?![^\W_]))\d?\)?(?![^\W_])|\(\d\+\)|\d\+|\+{1,2}")


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


class _Atom(NamedTuple):
    text: str
    start: int
    end: int
    glue: str
    """What parts it from the atom before: nothing, `-`, one space, or anything else as `|`."""
    kind: str
    """`w` word, `n` number, `g` Greek letter or its name, `c` complete in itself."""


Edge = tuple[str, str]
"""The atom that a text begins or ends with: its text and its kind."""


def analyse(text: str) -> list[Token]:
    """The words of a text: every atom in its order, each compound after its last atom."""
    return analysed(text)[0]


def analysed(text: str) -> tuple[list[Token], Edge | None, Edge | None, bool]:
    """The words of a text, what it begins and what it ends with, and whether folding leaves nothing of it.

    An end is None where another sign stands there, as in `(95%`.
    """
    folded, origin = fold(text)
    atoms = _atoms(folded, text if origin is None else _cased(text))
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
    begins = (atoms[0].text, atoms[0].kind) if atoms and not atoms[0].start else None
    ends = (atoms[-1].text, atoms[-1].kind) if atoms and atoms[-1].end == len(folded) else None
    return tokens, begins, ends, not folded


def is_plain(word: str) -> bool:
    """Whether a word is one atom, and always read as it is written."""
    return word.isascii() and word.isalpha() and word.islower() and word not in _READINGS


def words(text: str) -> list[str]:
    """The atoms of a text, for comparing two texts word by word."""
    return [token.text for token in analyse(text) if token.width == 1 and not token.firm]


def joins(begins: Edge | None) -> bool:
    """Whether what begins so may be one with what stands before it, where that is no prefix."""
    if begins is None:
        return False
    text, kind = begins
    return kind != "w" or len(text) == 1 or text in _ROMAN or text in _UNITS


def leads(ends: Edge | None) -> bool:
    """Whether what ends so may be one with whatever word comes after it."""
    return ends is not None and ends[0] in _PREFIXES


def may_be_one(before: Edge, after: Edge) -> bool:
    """Whether two atoms with a space between them may make a compound, or the first say how the second is read."""
    (head, head_kind), (tail, tail_kind) = before, after
    if tail_kind == "w":
        return (
            head in _PREFIXES
            or (len(tail) == 1 and head in _LETTERED)
            or (tail in _ROMAN and head in _ROMAN_HEADS)
            or (tail in _UNITS and head_kind == "n")
        )
    if tail_kind == "n":
        if head_kind == "g":
            return True
        is_name = head in _NUMBERED or (len(head) <= 5 and head not in STOP_WORDS)
        return head_kind == "w" and is_name and tail.isdigit() and len(tail) <= 2
    return tail_kind == "g"


def _cased(text: str) -> str:
    """A text of the length that folding gives it, with its capitals where a character folds to one."""
    return "".join(char if len(found := _TABLE[ord(char)]) == 1 else found for char in text)


def _atoms(folded: str, cased: str) -> list[_Atom]:
    """The atoms of a folded text; `cased` is the same text with its capitals."""
    atoms: list[_Atom] = []
    at = 0
    for match in _ATOM.finditer(folded):
        start, end = match.span()
        if start < at:
            continue
        value = match.group()
        gap = folded[at:start]
        glue = gap if gap in {"", "-", " "} else (" " if gap.isspace() else "|")
        readings = _READINGS.get(value)
        if readings:
            run = _Run(value, start, end, glue, atoms, folded, cased)
            found = next((read for reading in readings if (read := reading(run))), None)
            if found:
                atoms += found
                at = found[-1].end
                continue
        kind = match.lastgroup or ""
        atoms.append(_Atom(_PLAIN[kind](value), start, end, glue, kind[0]))
        at = end
    return atoms


def _as_written(value: str) -> str:
    """A plain word: `parkinson's` is parkinson, `doesn't` is not."""
    if "'" not in value:
        return value
    if value.endswith("n't"):
        return "not"
    head, _, tail = value.partition("'")
    return head if tail in _ENDINGS else value.replace("'", "")


_ENDINGS = frozenset({"s", "m", "re", "ve", "ll", "d"})
"""What is left of a word behind another: `I'm`, `they've`."""


def _number(value: str) -> str:
    value = value.replace(",", "")
    return f"0{value}" if value.startswith(".") else value


def _vitamin_d(value: str) -> str:
    """The one name for each of the two vitamins that blood is tested for: 25(OH)D and 1,25(OH)2D."""
    return "125oh2d" if value.startswith("1,") else "25ohd"


_PLAIN: dict[str, Callable[[str], str]] = {
    "word": _as_written, "number": _number, "greek": _GREEK.__getitem__, "complete": _vitamin_d,
}  # fmt: skip
"""How an atom is written, by the group of the pattern that found it; the group's first letter is the atom's kind."""


class _Run(NamedTuple):
    """A run of letters that may be more than a plain word, and what stands before and after it."""

    value: str
    start: int
    end: int
    glue: str
    before: list[_Atom]
    folded: str
    cased: str

    def atom(self, text: str, kind: str) -> list[_Atom]:
        """The run as one atom of another text."""
        return [_Atom(text, self.start, self.end, self.glue, kind)]


def _as_greek_name(run: _Run) -> list[_Atom] | None:
    return run.atom(run.value, "g")


def _as_unit(run: _Run) -> list[_Atom] | None:
    """Milligrams after a number, not magnesium (Mg)."""
    follows_number = bool(run.before) and run.before[-1].kind == "n" and run.glue in {"", " ", "-"}
    return run.atom(_UNITS[run.value], "w") if follows_number and run.cased[run.start] != "M" else None


def _as_micro(run: _Run) -> list[_Atom] | None:
    """The μ of μg, with its g."""
    after = run.folded[run.end : run.end + 2]
    if after[:1] != "g" or after[1:].isalnum():
        return None
    return [_Atom("microgram", run.start, run.end + 1, run.glue, "w")]


def _as_parts(run: _Run) -> list[_Atom] | None:
    """Names written as one word, as tnfa."""
    return [
        _Atom(part, run.start, run.end, "" if number else run.glue, "g" if part in GREEK_NAMES else "w")
        for number, part in enumerate(_GLUED[run.value])
    ]


def _as_ion(run: _Run) -> list[_Atom] | None:
    """An element with its charge, which goes."""
    charge = _CHARGE.match(run.folded, run.end)
    return [_Atom(run.value, run.start, charge.end(), run.glue, "w")] if charge else None


def _as_greek_letter(run: _Run) -> list[_Atom] | None:
    """The a of IL-1a and of TNF-a."""
    of_number = run.glue == "" and _names_with_greek(run.before, len(run.before))
    of_name = run.glue == "-" and bool(run.before) and f"{run.before[-1].text}a" in _GLUED
    return run.atom(_GREEK_SUFFIX[run.value], "g") if of_number or of_name else None


def _as_roman(run: _Run) -> list[_Atom] | None:
    """The II of type II and of IGF-II."""
    if not run.before:
        return None
    head = run.before[-1]
    if head.text in _ROMAN_HEADS:
        is_number = run.glue in {"-", " "}
    else:
        is_name = run.glue == "-" and head.kind == "w" and 1 < len(head.text) <= 4
        is_number = is_name and (len(run.value) > 1 or run.cased[run.start : run.end] != "i")
    return run.atom(_ROMAN[run.value], "n") if is_number else None


def _by_value() -> dict[str, list[Callable[[_Run], list[_Atom] | None]]]:
    found: dict[str, list[Callable[[_Run], list[_Atom] | None]]] = {}
    for values, reading in (
        (GREEK_NAMES, _as_greek_name),
        (_UNITS, _as_unit),
        ("μ", _as_micro),
        (_GLUED, _as_parts),
        (_ELEMENTS, _as_ion),
        (_GREEK_SUFFIX, _as_greek_letter),
        (_ROMAN, _as_roman),
    ):
        for value in values:
            found.setdefault(value, []).append(reading)
    return found


_READINGS = _by_value()
"""Runs of letters that may be more than a plain word, and how each may be read; the first reading that fits holds."""


def _is_negative(folded: str, start: int) -> bool:
    return folded[start - 1 : start] == "-" and not folded[max(start - 2, 0) : start - 1].isalnum()


def _names_with_greek(atoms: list[_Atom], count: int) -> bool:
    """Whether the first `count` atoms end as IL-1 or PGC1 do, after which an `a` is an alpha."""
    if count < 2:
        return False
    head, number = atoms[count - 2], atoms[count - 1]
    return number.kind == "n" and number.glue in {"", "-"} and head.text in _GREEK_HEADS


def _stands_alone(atoms: list[_Atom], index: int) -> bool:
    """Whether a word after a space makes no compound: true of nearly all words, so it is asked first."""
    return len(atoms[index].text) > 1 and atoms[index - 1].text not in _PREFIXES


def _compounds(atoms: list[_Atom], last: int) -> list[Token]:
    """The compounds that end with this atom."""
    join = _JOINED_BY.get(atoms[last - 1].kind + atoms[last].kind)
    found = list(join(atoms, last)) if join else []
    first = _start_of_name(atoms, last)
    if first < last - 1:
        text = "".join(atom.text for atom in atoms[first : last + 1])
        found.append(_compound(atoms, first, last, text, True))
    return found


def _compound(atoms: list[_Atom], first: int, last: int, text: str, firm: bool) -> Token:
    return Token(text, atoms[first].start, atoms[last].end, first, last - first + 1, firm)


def _pair(atoms: list[_Atom], last: int, firm: bool) -> Token:
    """The atom and the one before it, written as one."""
    return _compound(atoms, last - 1, last, atoms[last - 1].text + atoms[last].text, firm)


def _word_number(atoms: list[_Atom], last: int) -> Iterator[Token]:
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


def _greek_number(atoms: list[_Atom], last: int) -> Iterator[Token]:
    """As in ω-3."""
    yield _pair(atoms, last, atoms[last].glue != " " or atoms[last - 1].text == "omega")


def _word_greek(atoms: list[_Atom], last: int) -> Iterator[Token]:
    """As in TNF-α."""
    head, glue = atoms[last - 1].text, atoms[last].glue
    if head not in STOP_WORDS and (len(head) <= 5 or glue == ""):
        yield _pair(atoms, last, glue != " " or head in _GREEK_HEADS)


def _number_word(atoms: list[_Atom], last: int) -> Iterator[Token]:
    """As in 3T3, but not in 400mg."""
    head, atom = atoms[last - 1].text, atoms[last]
    if atom.glue != " " and len(atom.text) <= 3 and atom.text not in _UNIT_TAILS:
        yield _pair(atoms, last, len(head) <= 2 or atom.glue == "")


def _word_word(atoms: list[_Atom], last: int) -> Iterator[Token]:
    """As in vitamin D (but not the vitamin B of vitamin B6) and anti-inflammatory."""
    head, atom = atoms[last - 1].text, atoms[last]
    if len(atom.text) == 1 and head in _LETTERED and not _is_numbered(atoms, last):
        # Vitamins are one vitamin; the end of "apo" and "hepatitis" belongs to the word.
        name = head.rstrip("s") if head.startswith("vit") else head
        yield _compound(atoms, last - 1, last, name + atom.text, True)
    elif atom.glue == "-" or (atom.glue == " " and head in _PREFIXES):
        yield _pair(atoms, last, False)


def _greek_word(atoms: list[_Atom], last: int) -> Iterator[Token]:
    """As in β-carotene."""
    if atoms[last].glue == "-":
        yield _pair(atoms, last, False)


_JOINED_BY: dict[str, Callable[[list[_Atom], int], Iterator[Token]]] = {
    "wn": _word_number, "gn": _greek_number, "wg": _word_greek, "cg": _word_greek, "nw": _number_word,
    "ww": _word_word, "gw": _greek_word,
}  # fmt: skip
"""How two neighbouring atoms make a compound, by their kinds."""


def _is_numbered(atoms: list[_Atom], last: int) -> bool:
    """Whether a number belongs to this letter, as in vitamin B6: D3 and K2 are still D and K."""
    return atoms[last].text == "b" and last + 1 < len(atoms) and atoms[last + 1].glue in {"", "-"}


def _start_of_name(atoms: list[_Atom], last: int) -> int:
    """First atom of the short name (IL-1β, NF-κB, CYP24A1) that ends with this one; `last` where there is none."""
    atom = atoms[last]
    is_joined = atom.glue != " " or (atom.kind == "g" and _names_with_greek(atoms, last))
    if last < 2 or not is_joined or len(atom.text) > 7 or atoms[last - 1].glue not in {"", "-"}:
        return last
    first = last - 1
    while first and last - first < 4 and atoms[first].glue in {"", "-"} and len(atoms[first - 1].text) <= 6:
        first -= 1
    return first if any(part.kind in "ng" for part in atoms[first : last + 1]) else last
