"""Text to the words that are compared: one chain for texts and queries.

1. Folding (`folding`): lower case, accents off, super- and subscripts, dashes and apostrophes of all kinds to one.
2. Atoms: runs of letters, numbers (`1,050,000` is one, `3.6%` is 3.6), single Greek letters under their Latin names.
   Letters and digits are parted, so that IGF-1, IGF1 and IGF 1 give the same two atoms; TNFa is cut as TNF-a, the
   charge of an ion goes (Mg²⁺ is mg), milligrams and micrograms are words of their own (mg after a number is no ion).
   Every atom has a position: phrases are compared by atoms.
3. Compounds: neighbouring atoms that are one name. A *firm* one (igf1, tnfalpha, 25ohd, vitamind, omega3) says all that
   its atoms say and stands for them in a query: IL-6 is not IL-1, vitamin D not vitamin C. A *loose* one
   (antiinflammatory, type2) is only another spelling, and its atoms count as well.

Stemming is the engine's: it comes after this, for what it indexes as words. Nothing is dropped here: "not", "no" and
"without" are words, and which words are too common to rank by is in `STOP_WORDS`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mgtui.search.folding import fold

_STOP = """
a an and are as at be been being by for from had has have he her his i in into is it its of on or our s she so such t
than that the their them then there these they this those to was we were which who whom whose will with would you your
"""
_QUESTION = """
about any can could did do does doing done get gets good how i if many may me might much my say says shall should tell
there us we what when where which who why
"""
STOP_WORDS = frozenset(_STOP.split())
"""Words that say nothing about what a text is about. Negations and "can", "may", "when" are not among them."""
QUESTION_WORDS = frozenset(_QUESTION.split())
"""Words of a question rather than of an answer: they are indexed, but in a query beside other words left out."""

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi", "ρ": "rho",
    "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip
_GREEK_NAMES = frozenset(_GREEK.values())
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
_SPECIAL = _GREEK_NAMES | _GLUED.keys()
"""Words of more than three letters that are not taken as they stand."""

_ATOM = re.compile(
    r"""
    (?P<calcidiol>(?<![^\W_])(?:1,)?25-?\(?oh\)?-?2?-?(?:vit(?:amin)?[\s-]?)?d[23]?(?![^\W_]))
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


def analyse(text: str) -> list[Token]:
    """The words of a text: every atom in its order, each compound after its last atom."""
    folded, origin = fold(text)
    atoms = _atoms(folded, text if origin is None else folded)
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
    return tokens


def words(text: str) -> list[str]:
    """The atoms of a text, for comparing two texts word by word."""
    return [token.text for token in analyse(text) if token.width == 1 and not token.firm]


def _atoms(folded: str, cased: str) -> list[_Atom]:
    atoms: list[_Atom] = []
    at = 0
    for match in _ATOM.finditer(folded):
        start, end = match.span()
        if start < at:
            continue
        kind = match.lastgroup
        value = match.group()
        gap = folded[at:start]
        glue = gap if gap in {"", "-", " "} else (" " if gap.isspace() else "|")
        at = end
        if kind == "word":
            if len(value) > 3 and value not in _SPECIAL and "'" not in value:
                atoms.append(_Atom(value, start, end, glue, "w"))
                continue
            at = _add_word(atoms, value, start, end, glue, folded, cased)
        elif kind == "number":
            atoms.append(_Atom(_number(value), start, end, glue, "n"))
        elif kind == "greek":
            if value == "μ" and folded[end : end + 1] == "g" and not folded[end + 1 : end + 2].isalnum():
                atoms.append(_Atom("microgram", start, end + 1, glue, "w"))
                at = end + 1
            else:
                atoms.append(_Atom(_GREEK[value], start, end, glue, "g"))
        else:
            atoms.append(_Atom("125oh2d" if value.startswith("1,") else "25ohd", start, end, glue, "c"))
    return atoms


def _number(value: str) -> str:
    value = value.replace(",", "")
    return f"0{value}" if value.startswith(".") else value


def _is_negative(folded: str, start: int) -> bool:
    return folded[start - 1 : start] == "-" and not folded[max(start - 2, 0) : start - 1].isalnum()


def _add_word(atoms: list[_Atom], value: str, start: int, end: int, glue: str, folded: str, cased: str) -> int:
    """Add the atoms of a run of letters that may be more than a plain word; returns where reading goes on."""
    before = atoms[-1] if atoms else None
    if value in _GREEK_NAMES:
        atoms.append(_Atom(value, start, end, glue, "g"))
    elif value in _UNITS and before and before.kind == "n" and glue in {"", " ", "-"} and cased[start] != "M":
        atoms.append(_Atom(_UNITS[value], start, end, glue, "w"))
    elif value in _GLUED:
        parts = _GLUED[value]
        for number, part in enumerate(parts):
            atoms.append(_Atom(part, start, end, "" if number else glue, "g" if part in _GREEK_NAMES else "w"))
    elif value in _ELEMENTS and (charge := _CHARGE.match(folded, end)):
        atoms.append(_Atom(value, start, charge.end(), glue, "w"))
        return charge.end()
    elif value in _GREEK_SUFFIX and ((glue == "" and _names_with_greek(atoms)) or (glue == "-" and _lettered(before))):
        atoms.append(_Atom(_GREEK_SUFFIX[value], start, end, glue, "g"))
    elif value in _ROMAN and before and _takes_roman(before, value, glue, cased[start:end]):
        atoms.append(_Atom(_ROMAN[value], start, end, glue, "n"))
    else:
        atoms.append(_Atom(_without_apostrophe(value), start, end, glue, "w"))
    return end


def _names_with_greek(atoms: list[_Atom]) -> bool:
    """Whether the atoms end as IL-1 or PGC1 do, after which an `a` is an alpha."""
    return len(atoms) > 1 and atoms[-1].kind == "n" and atoms[-1].glue in {"", "-"} and atoms[-2].text in _GREEK_HEADS


def _lettered(before: _Atom | None) -> bool:
    """Whether this is the TNF of TNF-a."""
    return before is not None and f"{before.text}a" in _GLUED


def _takes_roman(before: _Atom, value: str, glue: str, written: str) -> bool:
    if before.text in _ROMAN_HEADS:
        return glue in {"-", " "}
    return glue == "-" and before.kind == "w" and 1 < len(before.text) <= 4 and (len(value) > 1 or written != "i")


def _without_apostrophe(value: str) -> str:
    """`parkinson's` is parkinson, `doesn't` is not."""
    if "'" not in value:
        return value
    if value.endswith("n't"):
        return "not"
    head, _, tail = value.partition("'")
    return head if tail == "s" else value.replace("'", "")


def _stands_alone(atoms: list[_Atom], index: int) -> bool:
    """Whether a word after a space makes no compound: true of nearly all words, so it is asked first."""
    return len(atoms[index].text) > 1 and atoms[index - 1].text not in _PREFIXES


def _compounds(atoms: list[_Atom], last: int) -> list[Token]:
    """The compounds that end with this atom."""
    found: list[Token] = []
    atom, before = atoms[last], atoms[last - 1]
    tight = atom.glue != " "
    head, tail = before.text, atom.text
    kinds = before.kind + atom.kind

    def add(first: int, text: str, firm: bool) -> None:
        found.append(Token(text, atoms[first].start, atom.end, first, last - first + 1, firm))

    if kinds == "wn":
        if head == "n" and atom.glue == "-" and tail in {"3", "6", "9"}:
            add(last - 1, f"omega{tail}", True)
        elif head in _NUMBERED and tail.isdigit() and len(tail) <= 2:
            add(last - 1, head + tail, True)
        elif tight or (len(head) <= 5 and len(tail) <= 2 and tail.isdigit() and head not in STOP_WORDS):
            add(last - 1, head + tail, tight and len(head) <= 5 and head != "type")
        if last > 1 and len(head) == 1 and atom.glue == "" and before.glue == " " and atoms[last - 2].text in _LETTERED:
            add(last - 2, atoms[last - 2].text.rstrip("s") + head + tail, False)
    elif kinds == "gn":
        add(last - 1, head + tail, tight or head == "omega")
    elif kinds in {"wg", "cg"}:
        if head not in STOP_WORDS and (len(head) <= 5 or atom.glue == ""):
            add(last - 1, head + tail, tight or head in _GREEK_HEADS)
    elif kinds == "nw":
        if tight and len(tail) <= 3 and tail not in _UNIT_TAILS:
            add(last - 1, head + tail, len(head) <= 2 or atom.glue == "")
    elif kinds == "ww":
        if len(tail) == 1 and head in _LETTERED and not _numbered(atoms, last):
            add(last - 1, head.rstrip("s") + tail if head.startswith("vit") else head + tail, True)
        elif atom.glue == "-" or (atom.glue == " " and head in _PREFIXES):
            add(last - 1, head + tail, False)
    elif kinds == "gw" and atom.glue == "-":
        add(last - 1, head + tail, False)
    if (
        last > 1
        and (tight or (atom.kind == "g" and _names_with_greek(atoms[:last])))
        and before.glue in {"", "-"}
        and len(tail) <= 7
    ):
        first = _start_of_name(atoms, last)
        if first < last - 1 and any(part.kind in "ng" for part in atoms[first : last + 1]):
            add(first, "".join(part.text for part in atoms[first : last + 1]), True)
    return found


def _numbered(atoms: list[_Atom], last: int) -> bool:
    """Whether a number belongs to this letter, as in vitamin B6: D3 and K2 are still D and K."""
    return atoms[last].text == "b" and last + 1 < len(atoms) and atoms[last + 1].glue in {"", "-"}


def _start_of_name(atoms: list[_Atom], last: int) -> int:
    """First atom of the short name (IL-1β, NF-κB, CYP24A1) that ends with this one."""
    first = last - 1
    while first and last - first < 4 and atoms[first].glue in {"", "-"} and len(atoms[first - 1].text) <= 6:
        first -= 1
    return first
