"""Folded text to atoms: runs of letters, numbers, single Greek letters under their Latin names.

Letters and digits are parted, so that IGF-1, IGF1 and IGF 1 give the same two atoms; TNFa is cut as TNF-a, the charge
of an ion goes (Mg²⁺ is mg), milligrams and micrograms are words of their own (mg after a number is no ion).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi", "ρ": "rho",
    "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip
GREEK_NAMES = frozenset(_GREEK.values())
_GREEK_SUFFIX = {"a": "alpha", "b": "beta", "g": "gamma", "d": "delta"}
GREEK_HEADS = frozenset({"tnf", "ifn", "tgf", "il", "pgc", "hif", "mip"})
_GLUED = {"nfkb": ("nf", "kappa", "b"), "kappab": ("kappa", "b"), **{
    head + letter: (head, _GREEK_SUFFIX[letter]) for head in ("tnf", "ifn", "tgf", "hif") for letter in "abg"
}}  # fmt: skip
_ELEMENTS = frozenset({"mg", "ca", "zn", "fe", "cu", "mn", "na", "k", "li", "cl", "h", "al", "co", "ni", "pb"})
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
ROMAN_HEADS = frozenset(
    {"type", "types", "phase", "class", "stage", "grade", "factor", "igf", "angiotensin", "complex"}
)
UNITS = {"mg": "milligram", "mcg": "microgram", "ug": "microgram", "μg": "microgram"}
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


class Atom(NamedTuple):
    text: str
    start: int
    end: int
    glue: str
    """What parts it from the atom before: nothing, `-`, one space, or anything else as `|`."""
    kind: str
    """`w` word, `n` number, `g` Greek letter or its name, `c` complete in itself."""


def atoms_of(folded: str, cased: str) -> list[Atom]:
    """The atoms of a folded text; `cased` is the same text with its capitals."""
    atoms: list[Atom] = []
    at = 0
    for match in _ATOM.finditer(folded):
        start, end = match.span()
        if start < at:
            continue
        value = match.group()
        gap = folded[at:start]
        glue = gap if gap in {"", "-", " "} else (" " if gap.isspace() else "|")
        readings = READINGS.get(value)
        if readings:
            run = _Run(value, start, end, glue, atoms, folded, cased)
            found = next((read for reading in readings if (read := reading(run))), None)
            if found:
                atoms += found
                at = found[-1].end
                continue
        kind = match.lastgroup or ""
        atoms.append(Atom(_PLAIN[kind](value), start, end, glue, kind[0]))
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
    before: list[Atom]
    folded: str
    cased: str

    def atom(self, text: str, kind: str) -> list[Atom]:
        """The run as one atom of another text."""
        return [Atom(text, self.start, self.end, self.glue, kind)]


def _as_greek_name(run: _Run) -> list[Atom] | None:
    return run.atom(run.value, "g")


def _as_unit(run: _Run) -> list[Atom] | None:
    """Milligrams after a number, not magnesium (Mg)."""
    follows_number = bool(run.before) and run.before[-1].kind == "n" and run.glue in {"", " ", "-"}
    return run.atom(UNITS[run.value], "w") if follows_number and run.cased[run.start] != "M" else None


def _as_micro(run: _Run) -> list[Atom] | None:
    """The μ of μg, with its g."""
    after = run.folded[run.end : run.end + 2]
    if after[:1] != "g" or after[1:].isalnum():
        return None
    return [Atom("microgram", run.start, run.end + 1, run.glue, "w")]


def _as_parts(run: _Run) -> list[Atom] | None:
    """Names written as one word, as tnfa."""
    return [
        Atom(part, run.start, run.end, "" if number else run.glue, "g" if part in GREEK_NAMES else "w")
        for number, part in enumerate(_GLUED[run.value])
    ]


def _as_ion(run: _Run) -> list[Atom] | None:
    """An element with its charge, which goes."""
    charge = _CHARGE.match(run.folded, run.end)
    return [Atom(run.value, run.start, charge.end(), run.glue, "w")] if charge else None


def _as_greek_letter(run: _Run) -> list[Atom] | None:
    """The a of IL-1a and of TNF-a."""
    of_number = run.glue == "" and names_with_greek(run.before, len(run.before))
    of_name = run.glue == "-" and bool(run.before) and f"{run.before[-1].text}a" in _GLUED
    return run.atom(_GREEK_SUFFIX[run.value], "g") if of_number or of_name else None


def _as_roman(run: _Run) -> list[Atom] | None:
    """The II of type II and of IGF-II."""
    if not run.before:
        return None
    head = run.before[-1]
    if head.text in ROMAN_HEADS:
        is_number = run.glue in {"-", " "}
    else:
        is_name = run.glue == "-" and head.kind == "w" and 1 < len(head.text) <= 4
        is_number = is_name and (len(run.value) > 1 or run.cased[run.start : run.end] != "i")
    return run.atom(ROMAN[run.value], "n") if is_number else None


def _by_value() -> dict[str, list[Callable[[_Run], list[Atom] | None]]]:
    found: dict[str, list[Callable[[_Run], list[Atom] | None]]] = {}
    for values, reading in (
        (GREEK_NAMES, _as_greek_name),
        (UNITS, _as_unit),
        ("μ", _as_micro),
        (_GLUED, _as_parts),
        (_ELEMENTS, _as_ion),
        (_GREEK_SUFFIX, _as_greek_letter),
        (ROMAN, _as_roman),
    ):
        for value in values:
            found.setdefault(value, []).append(reading)
    return found


READINGS = _by_value()
"""Runs of letters that may be more than a plain word, and how each may be read; the first reading that fits holds."""


def names_with_greek(atoms: list[Atom], count: int) -> bool:
    """Whether the first `count` atoms end as IL-1 or PGC1 do, after which an `a` is an alpha."""
    if count < 2:
        return False
    head, number = atoms[count - 2], atoms[count - 1]
    return number.kind == "n" and number.glue in {"", "-"} and head.text in GREEK_HEADS
