"""Single values: what YAML makes of them, and which field takes which.

A value in a field for text is a mistake where YAML would read something else than text into it (`no`, `012`, `3:25`),
because the next program to read the file would.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from mgtui.library.nodes import Node, Scalar, describe
from mgtui.library.source import Source
from mgtui.library.text import is_id, shorten
from mgtui.ref import key_of

Reader = Callable[[Node, str, Source], Any]
"""Takes a value, the name of its field and the file; gives what the record holds, or None after reporting a mistake."""

_DIGITS = re.compile(r"(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_ISO_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")

# In this order: the first that matches names the trap.
_TRAPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)"), "the boolean"),
    (_DECIMAL, "the number"), (re.compile(r"[-+]?0[0-7_]+|0o[0-7]+"), "the octal number"),
    (re.compile(r"[-+]?0x[0-9a-fA-F_]+"), "the hexadecimal number"),
    (re.compile(r"[-+]?0b[01_]+"), "the binary number"),
    (re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"), "the base-60 number"),
    (re.compile(r"[-+]?(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"), "the number"),
    (re.compile(r"[-+]?\.(?:inf|Inf|INF)"), "the infinity"), (re.compile(r"\.(?:nan|NaN|NAN)"), "the not-a-number"),
    (re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:. \tZ+-]*)?"), "the date"),
)  # fmt: skip
QUOTE_IT = "put it in quotes"
"""Ends the mistake of a value that only has to be quoted."""
_TRAP_STARTS = frozenset("0123456789+-.yYnNtTfFoO")

_LONGEST_NUMBER = 15
"""Characters; longer ones would not survive as a float or as a 64-bit number."""


def trap(value: str) -> str | None:
    """The name of what YAML reads a plain value as, such as "the boolean no"; None where that is text."""
    if value[:1] not in _TRAP_STARTS:
        return None
    for pattern, name in _TRAPS:
        if pattern.fullmatch(value):
            return f"{name} {shorten(value, 30)}"
    return None


def text(node: Node, name: str, source: Source) -> str | None:
    """Text, quoted wherever YAML would take it for something else."""
    return _text(node, name, source, accept=None)


def plain_integer(node: Node, name: str, source: Source) -> str | None:
    """Text that may stand there as a plain whole number, which says the same."""
    return _text(node, name, source, accept=_DIGITS)


def plain_decimal(node: Node, name: str, source: Source) -> str | None:
    """Text that may stand there as a plain decimal number, which says the same."""
    return _text(node, name, source, accept=_DECIMAL)


def _text(node: Node, name: str, source: Source, accept: re.Pattern[str] | None) -> str | None:
    if not isinstance(node, Scalar):
        source.mistake(node, f"{name}: expected text; got {describe(node)}")
        return None
    if node.plain:
        caught = trap(node.value)
        if caught and not (accept and accept.fullmatch(node.value)):
            source.mistake(node, f"{name}: expected text; got {caught}: {QUOTE_IT}")
            return None
    return node.value.strip()


STUMP = re.compile(r"10\.[0-9]{4,9}/[js]", re.IGNORECASE)
"""What is left of many DOIs when only the first piece of a divided one is read: it names no work."""
_OF_A_DOI = re.compile(r"10\.[0-9]+(?:\.[0-9]+)*/\S")
_PMID = re.compile(r"0*[1-9][0-9]{0,7}")


def doi(node: Node, name: str, source: Source) -> str | None:
    """A DOI, bare or as an address."""
    value = text(node, name, source)
    if value and (STUMP.fullmatch(value) or not _OF_A_DOI.search(value)):
        source.mistake(node, f'{name}: expected a whole DOI such as 10.1000/182; got "{shorten(value)}"')
        return None
    return value


def pmid(node: Node, name: str, source: Source) -> str | None:
    """The number of a work in PubMed, plain or in quotes."""
    value = plain_integer(node, name, source)
    if value and not _PMID.fullmatch(value):
        source.mistake(node, f'{name}: expected a number of up to eight digits; got "{shorten(value)}"')
        return None
    return value


def iso_date(node: Node, name: str, source: Source) -> str | None:
    """A year, month or day as ISO 8601 writes it, in quotes or plain."""
    value = _text(node, name, source, accept=_ISO_DATE)
    if value is not None and not _is_date(value):
        source.mistake(node, f'{name}: expected a date as "2011", "2011-05" or "2011-05-17"; got "{shorten(value)}"')
        return None
    return value


def _is_date(value: str) -> bool:
    match = _ISO_DATE.fullmatch(value)
    if match is None:
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def number(node: Node, name: str, source: Source) -> float | None:
    digits = _plain(node, _DECIMAL)
    if digits is None:
        _report_no_number(node, name, source, "a plain number such as 3.6")
        return None
    return float(digits)


def whole_number(node: Node, name: str, source: Source) -> int | None:
    """A plain whole number from 0."""
    digits = _plain(node, _DIGITS)
    if digits is None:
        _report_no_number(node, name, source, "a plain whole number such as 27")
        return None
    return int(digits)


def _plain(node: Node, pattern: re.Pattern[str]) -> str | None:
    if not (isinstance(node, Scalar) and node.plain and len(node.value) <= _LONGEST_NUMBER):
        return None
    return node.value if pattern.fullmatch(node.value) else None


def _report_no_number(node: Node, name: str, source: Source, expected: str) -> None:
    got = describe(node)
    if isinstance(node, Scalar):
        caught = trap(node.value) if node.plain else None
        got = caught or (got if node.plain else f"the text {got}")
    source.mistake(node, f"{name}: expected {expected}; got {got}")


def boolean(node: Node, name: str, source: Source) -> bool | None:
    if isinstance(node, Scalar) and node.plain and node.value in ("true", "false"):
        return node.value == "true"
    source.mistake(node, f"{name}: expected true or false; got {describe(node)}")
    return None


def one_of(words: tuple[str, ...], *, spelled: bool = False) -> Reader:
    """A reader for one of these words; where `spelled`, also as people write them, `Some concerns`."""
    known = {word: word for word in words}

    def read(node: Node, name: str, source: Source) -> str | None:
        value = node.value if isinstance(node, Scalar) else ""
        if spelled:
            value = "_".join(value.casefold().split())
        if value in known:
            return known[value]
        caught = trap(node.value) if isinstance(node, Scalar) and node.plain else None
        got = f"{caught}: words stand there, not YAML's own values" if caught else describe(node)
        source.mistake(node, f"{name}: expected one of {', '.join(words)}; got {got}")
        return None

    return read


def identifier(node: Node, name: str, source: Source) -> str | None:
    """A well-formed id."""
    value = text(node, name, source)
    if value is not None and not is_id(value):
        source.mistake(node, f"{name}: {bad_id(value)}")
        return None
    return value


def bad_id(value: str) -> str:
    """What to say of a malformed id."""
    hint = ""
    if value != value.lower() and is_id(value.lower()):
        hint = f', such as "{value.lower()}"'
    expected = 'expected lower-case letters, digits, "." and "-", beginning with a letter or digit'
    return f'"{shorten(value)}" is no id: {expected}{hint}'


def reference(kind: str) -> Reader:
    """A reader for the id of something, which may be written with its kind before it, as in `study:brilla-2000`."""

    def read(node: Node, name: str, source: Source) -> str | None:
        value = text(node, name, source)
        return key_of(kind, value) if value else None

    return read
