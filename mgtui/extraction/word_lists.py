"""The lists of words and turns of phrase that reading goes by; they stand in `word_lists.txt`, each under its name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, str]:
    text = files("mgtui.extraction").joinpath("word_lists.txt").read_text(encoding="utf-8")
    parts = (part.partition("]\n") for part in f"\n{text}".split("\n[")[1:])
    return {name.partition(": ")[0]: body.strip("\n") for name, _, body in parts}


def list_lines(name: str) -> str:
    """A list as it stands, as `Turns` takes it."""
    return _lists()[name]


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list, which blanks part."""
    return frozenset(list_lines(name).split())


@cache
def phrase_list(name: str) -> tuple[str, ...]:
    """The phrases of a list, which commas part, in their order."""
    return tuple(phrase.strip() for phrase in list_lines(name).replace("\n", " ").split(", "))


def lists_under(name: str) -> dict[str, str]:
    """The lists whose names begin with this one, as they stand, by the rest of their names: `sense up`."""
    return {key.removeprefix(f"{name} "): body for key, body in _lists().items() if key.startswith(f"{name} ")}
