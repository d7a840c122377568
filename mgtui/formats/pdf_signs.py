"""Signs of mathematics that a font of a PDF gives the codes of other letters, told by the shapes that are drawn.

Fonts of signs (Mathematical Pi, and those that typesetters cut out of it) draw `±` under the code of `6` and `<` under
that of a comma, and say of their letters what these are in fonts of text: `6.1 6 1.2%, P , 0.05`. How wide and how
high a letter is drawn tells the two apart: no figure is as flat as a minus, no comma stands over the line.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable


class Shape(Struct, frozen=True):
    """What a letter covers, in sizes of its type: its width and height, and how high it begins over its line."""

    width: float
    height: float
    bottom: float

    @property
    def is_square(self) -> bool:
        """Whether it is as wide as high, and as wide as no figure is: `+`, `±`, `×`, `≤`, `<`."""
        return 0.45 < self.width < 1.4 * self.height < 1.4 and self.height < 1.2 * self.width and self.bottom > -0.03

    @property
    def is_bar(self) -> bool:
        """Whether it is as flat as a minus."""
        return self.height < 0.12 and self.width > 0.35 and self.bottom > 0.1

    @property
    def is_pair_of_bars(self) -> bool:
        """Whether it is as flat as `=` or `~`."""
        return 0.1 < self.height < 0.35 and self.width > 0.42 and self.bottom > 0.05

    @property
    def is_bracket(self) -> bool:
        """Whether it goes from under the line to over it, and is narrow."""
        return self.bottom < -0.08 and self.height > 0.75 and self.width < 0.4


_SQUARE = {
    "1": "+", "3": "×", "6": "±", ",": "<", ".": ">", "#": "≤", "$": "≥", "þ": "+",
}  # fmt: skip
_FLAT = {"5": "=", "¼": "=", "w": "~"}
_BRACKETS = {"ð": "(", "Þ": ")", "½": "[", "¾": "]"}
CODES = frozenset({*_SQUARE, *_FLAT, *_BRACKETS, "2"})
"""Letters under whose codes fonts of signs draw others."""


class Drawn(Protocol):
    """A letter as it is drawn; `shape` where fonts of signs draw another under its code."""

    text: str

    @property
    def font(self) -> str: ...
    @property
    def shape(self) -> Shape | None: ...


def sign_of(letter: str, shape: Shape) -> str:
    """The sign that is drawn under the code of a letter; "" where what is drawn may be the letter itself."""
    if letter == "2":
        return "−" * shape.is_bar
    if letter in _SQUARE:
        return _SQUARE[letter] * shape.is_square
    if letter in _FLAT:
        return _FLAT[letter] * shape.is_pair_of_bars
    return _BRACKETS.get(letter, "") * shape.is_bracket


def with_signs(letters: Iterable[Drawn]) -> None:
    """Give letters the signs that are drawn for them.

    What is as wide as high may be a broad letter: it is a sign only in a font that draws nothing but signs. No figure
    is as flat as `−` or `=`, no comma stands on the line, in whatever font.
    """
    of_fonts: defaultdict[str, list[Drawn]] = defaultdict(list)
    for letter in letters:
        of_fonts[letter.font].append(letter)
    for those in of_fonts.values():
        signs = [sign_of(each.text, each.shape) if each.shape else "" for each in those]
        has_letters = any(
            not sign and (each.shape or (each.text.isascii() and each.text.isalnum()))
            for each, sign in zip(those, signs, strict=True)
        )
        for each, sign in zip(those, signs, strict=True):
            if sign and (not has_letters or each.text == "," or each.text not in _SQUARE):
                each.text = sign
