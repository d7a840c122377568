"""Which words are given or family names of people, in languages that are written with Latin letters.

Each of both kinds is a Bloom filter, made by `bench/known_names.py`: the names themselves are not kept, and of other
words about one in two hundred is taken for a name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BITS = 18
"""Of a filter there are 2 to this power, so that 25,000 names leave some two thirds of them unset."""
_HASHES = 5
_STROKED = str.maketrans("łøđ", "lod")
"""Letters whose stroke is no accent."""
_LETTERS = re.compile(r"[a-z]+")
_SYLLABLES = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)(?:a(?:i|ng?|o)?|e(?:i|ng?|r)?|i(?:a(?:ng?|o)?|e|ng?|ong|u)?|o(?:ng|u)?"
    r"|u(?:a(?:i|ng?)?|e|i|n|o)?)){2}"
)
_APOSTROPHE = re.compile(r"['’]")


def filter_of(names: Iterable[str]) -> bytes:
    """The filter that knows these names."""
    bits = bytearray(2**_BITS // 8)
    for name in names:
        for at in _places(name):
            bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)


def plain(name: str) -> str:
    """A name as it is looked for: small letters without accents, and of `Anne-Marie` the first part."""
    bare = unicodedata.normalize("NFD", _APOSTROPHE.sub("", name.casefold()).translate(_STROKED))
    found = _LETTERS.match("".join(letter for letter in bare if not unicodedata.combining(letter)))
    return found.group() if found else ""


def is_known(kind: str, word: str) -> bool:
    """Whether a word is a name of a kind, as far as is known."""
    name = plain(word)
    return len(name) > 1 and all(_filter(kind)[at >> 3] & 1 << (at & 7) for at in _places(name))


def looks_given(word: str) -> str:
    """`known` of a given name that is known, `syllables` of one of two syllables as Chinese ones have, else ``."""
    if is_known("given", word):
        return "known"
    return "syllables" if _SYLLABLES.fullmatch(plain(word)) else ""


def _places(name: str) -> Iterator[int]:
    digest = int.from_bytes(blake2b(name.encode(), digest_size=16).digest(), "big")
    for number in range(_HASHES):
        yield (digest >> (_BITS * number)) & (2**_BITS - 1)


@cache
def _filter(kind: str) -> bytes:
    return files("mgtui.formats").joinpath(f"{kind}_names.bloom").read_bytes()
