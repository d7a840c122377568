"""The pages of a PDF as lines of type: words, where they stand, how large and how heavy they are."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from mgtui.errors import CannotRead
from mgtui.formats.pdf_signs import CODES, Shape, with_signs
from mgtui.formats.pdf_words import FIRST_UNNAMED, NARROW, ROOM, with_whole_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mgtui.formats.inlines import Inlines, Style

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 200_000
"""Of one page."""
_CHARACTERS = 500_000
_TIMES_PACKED = 20
"""So many characters of text are taken from a PDF, and so many more for each byte of it."""
_LIGATURES = str.maketrans({
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x02": "-", "\ufffe": "-",
})  # fmt: skip
_NAMES = {"Ɵ": "ti", "Ʃ": "tt", "Ō": "ft", "ƫ": "tti"}
"""Ligatures of fonts that give them the codes of capital letters, which stand in no word behind a small one."""
_MISNAMED = re.compile(r"(?<=[a-z])[ƟƩŌƫ]")
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "˚": "\u030a",
    "¸": "\u0327", "¯": "\u0304", "˘": "\u0306", "˙": "\u0307", "˝": "\u030b", "˛": "\u0328",
}  # fmt: skip
"""Accents that are drawn apart, over or under a letter that stands near them in the file."""
_DOTLESS = {"ı": "i", "ȷ": "j"}
_NEAR_ACCENT = 60
"""Letters before and behind an accent among which its own is looked for."""
_BLANKS = frozenset((9, 32, 160))  # Word on macOS draws a tab between words.
_APART = 0.75
"""Sizes of type between words of one line from which a capital begins a piece of its own: names stand side by side."""
_SAMPLED = 400
"""Letters of a page by which its direction is told."""
_FIRST_PAGES = 3
"""Pages of which the words are read that run in another direction."""
_FEWEST_LETTERS = 200
"""Letters a page has unless its text is a picture; only such a page is looked through for one."""
_MOST_PARTS = 40
"""Parts of a line among which the main one, with most letters, is looked for."""
_LAYER, _ASIDE = 6.0, 3.0
"""Points up or down, and to the side, by which layers of a page that hold the same words stand apart."""
_FEWEST_AGAIN = 6  # Letters that are drawn again.
_MOST_OVER = 40
"""Lines at one height that are compared."""
_SUBSET = re.compile(r"^[A-Z]{6}\+|[~+][0-9a-f]+$")
"""What PDFs put before or behind the name of a font of which they hold some letters only."""
_BOLD_NAME = re.compile(
    r"bold|black|heavy|demi|(?i:semibold)|[-.,](?:B|Bd|BI|Medi)(?![a-z])|^CM(?:BX|SSBX)", re.IGNORECASE
)
_ITALIC_NAME = re.compile(r"italic|oblique|slanted|ital(?![a-z])|[-.,]B?(?:I|It)(?![a-z])|^CM(?:TI|SL)", re.IGNORECASE)
_BOLD_WEIGHT = 600
_BOLD_FLAG = 1 << 18
_ITALIC_FLAG = 1 << 6


class Piece(Struct, frozen=True):
    """Letters of one type that stand beside each other; lengths in points, from the left and the bottom of the page."""

    text: str
    left: float
    right: float
    base: float
    """Height of the line on which the letters stand."""
    size: float
    is_bold: bool
    is_italic: bool
    font: str


class Line(Struct, frozen=True):
    """A line of type in one column."""

    pieces: tuple[Piece, ...]
    page: int
    """From 0."""
    left: float
    right: float
    base: float
    size: float
    """Of most of its letters."""
    is_bold: bool
    is_italic: bool
    """Whether nearly all of its letters are."""
    font: str
    """Of nearly all of its letters; "" where there are several."""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces).strip()

    @property
    def width(self) -> float:
        """From its first letter to its last."""
        return self.right - self.left

    @property
    def has_gaps(self) -> bool:
        """Whether its parts stand far apart, as cells of a table do; the number before a heading may."""
        parts = [piece for piece in self.pieces if piece.text.strip()]
        parts = parts[1:] if parts and not parts[0].text.strip(" 0123456789.") else parts
        return any(after.left - piece.right > 1.8 * self.size for piece, after in pairwise(parts))

    def add_to(self, inlines: Inlines, pieces: Sequence[Piece] | None = None) -> None:
        """Put its words, or those of some of its pieces, behind others; what is raised or lowered is marked so."""
        for piece in self.pieces if pieces is None else pieces:
            words = piece.text.strip()
            before, _, after = piece.text.partition(words) if words else (piece.text, "", "")
            inlines.add(before)
            inlines.add(words, self._style(piece))
            inlines.add(after)

    def _style(self, piece: Piece) -> Style:
        if piece.size > 0.85 * self.size or abs(piece.base - self.base) < 0.08 * self.size:
            return ""
        return "raised" if piece.base > self.base else "lowered"


class Page(Struct, frozen=True):
    """A page: its lines as they stand in the file, and its size in points."""

    lines: tuple[Line, ...]
    width: float
    height: float
    has_picture: bool
    """Whether it has a picture and next to no text."""
    turned: tuple[str, ...] = ()
    """Of one of the first pages the words that run in another direction than its lines, such as a stamp at its side."""


class Document(Struct, frozen=True):
    """The pages of a PDF, and what it says of itself."""

    pages: tuple[Page, ...]
    about: dict[str, str]


def read_pages(path: Path) -> Document:
    """All pages. Raises CannotRead where the file is damaged, locked or too long."""
    try:
        import pypdfium2
    except ImportError as error:
        raise CannotRead(f"PDFs need the package pypdfium2 ({error}): pip install pypdfium2") from None
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        raise CannotRead("a PDF locked with a password" if is_locked else f"a damaged PDF: {error}") from None
    try:
        if len(document) > _MOST_PAGES:
            raise CannotRead(f"a PDF of {len(document)} pages, expected at most {_MOST_PAGES}")
        pages = with_whole_words(_pages(document, _CHARACTERS + _TIMES_PACKED * path.stat().st_size))
        return Document(pages, document.get_metadata_dict())
    except pypdfium2.PdfiumError as error:
        raise CannotRead(f"a damaged PDF: {error}") from None
    finally:
        document.close()


def _pages(document: Any, most: int) -> Iterator[Page]:
    """Each page; pages that share what they show hold more text than any file of this size, and take as long."""
    length = 0
    for number in range(len(document)):
        page = _page(document, number)
        length += sum(len(piece.text) for line in page.lines for piece in line.pieces)
        if length > most:
            raise CannotRead("a PDF that unpacks to far more text than a file of its size holds")
        yield page


def _page(document: Any, number: int) -> Page:
    import pypdfium2.raw as pdfium

    page = document[number]
    text = page.get_textpage()
    width, height = page.get_size()
    lines = tuple(_drawn_once(list(_lines(_pieces(text, pdfium), number))))
    is_bare = sum(len(line.text) for line in lines) < _FEWEST_LETTERS
    has_picture = is_bare and any(True for _ in page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2))
    turned = _turned(text, pdfium) if number < _FIRST_PAGES else ()
    text.close()
    page.close()
    return Page(lines, width, height, has_picture, turned)


class _Letter(Struct):
    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool
    is_italic: bool
    font: str
    shape: Shape | None = None
    """Of what fonts of signs draw others for."""


def _letters(text: Any, pdfium: Any) -> Iterator[_Letter | str]:
    """The letters of a page, and " " or a line end where the type leaves a gap. Turned letters are left out."""
    count = text.count_chars()
    if count > _MOST_CHARACTERS:
        raise CannotRead(f"a PDF with {count} letters on one page, expected at most {_MOST_CHARACTERS}")
    x, y, left, right, bottom, top = (ctypes.c_double() for _ in range(6))
    flags, matrix, name = ctypes.c_int(), pdfium.FS_MATRIX(), ctypes.create_string_buffer(128)
    fonts: dict[bytes, tuple[bool, bool, str]] = {}
    along, up = _direction(text, pdfium, count)
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xE000:
            # Beyond the first plane pdfium gives the two halves of UTF-16, each as a letter.
            code = _whole(code, pdfium.FPDFText_GetUnicode(text, index + 1)) if index + 1 < count else 0
        elif code < 32 and code not in (9, 10, 13) and pdfium.FPDFText_HasUnicodeMapError(text, index) == 1:
            code += FIRST_UNNAMED
        if code in (10, 13):
            yield "\n"
            continue
        if code in _BLANKS or pdfium.FPDFText_IsGenerated(text, index) == 1:
            yield "-" if code in (2, 45) else " "
            continue
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        if _quarter(matrix) != along or (not 31 < code < 0x110000 and code != 2):
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        size = abs(pdfium.FPDFText_GetFontSize(text, index)) * math.hypot(matrix.c, matrix.d)
        name.value = b""
        pdfium.FPDFText_GetFontInfo(text, index, name, 128, flags)
        weight = pdfium.FPDFText_GetFontWeight(text, index)
        key = name.value
        if key not in fonts:
            font = _SUBSET.sub("", key.decode("latin-1"))
            fonts[key] = (
                _BOLD_NAME.search(font) is not None or bool(flags.value & _BOLD_FLAG) or weight >= _BOLD_WEIGHT,
                _ITALIC_NAME.search(font) is not None or bool(flags.value & _ITALIC_FLAG),
                font,
            )
        corners = [(place, height) for place in (left.value, right.value) for height in (bottom.value, top.value)]
        edges = [place * along[0] + height * along[1] for place, height in corners]
        start, base = x.value * along[0] + y.value * along[1], x.value * up[0] + y.value * up[1]
        letter = _upright(chr(code)).translate(_LIGATURES)
        shape = None
        if letter in CODES and size:
            wide, high = (right.value - left.value, top.value - bottom.value)[:: 1 if along[0] else -1]
            low = min(place * up[0] + height * up[1] for place, height in corners)
            shape = Shape(wide / size, high / size, (low - base) / size)
        yield _Letter(letter, min(*edges, start), max(edges), base, round(size, 1), *fonts[key], shape)


def _whole(high: int, low: int) -> int:
    """The character of two halves of UTF-16; 0 where they are not such."""
    is_pair = high < 0xDC00 <= low < 0xE000
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) if is_pair else 0


def _upright(letter: str) -> str:
    """A letter or figure of the mathematical alphabets as the one it stands for: `n`, not the slanted one."""
    return unicodedata.normalize("NFKC", letter) if "\U0001d400" <= letter <= "\U0001d7ff" else letter


def _direction(text: Any, pdfium: Any, count: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The direction in which most letters of a page run, and that which is up for them: landscape pages are turned."""
    matrix = pdfium.FS_MATRIX()
    counts: Counter[tuple[int, int]] = Counter()
    for index in range(0, count, max(1, count // _SAMPLED)):
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        counts[_quarter(matrix)] += 1
    along = counts.most_common(1)[0][0] if counts else (1, 0)
    return along, (-along[1], along[0])


def _turned(text: Any, pdfium: Any) -> tuple[str, ...]:
    """The words of a page, line by line, that run in another direction than most of its letters."""
    count = text.count_chars()
    matrix = pdfium.FS_MATRIX()
    along, _ = _direction(text, pdfium, count)
    found: list[str] = []
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _BLANKS:
            found.append(" ")
            continue
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        is_letter = 31 < code < 0xD800 and _quarter(matrix) != along
        found.append(chr(code) if is_letter else "\n")
    return tuple(line for line in map(str.strip, "".join(found).split("\n")) if line)


def _quarter(matrix: Any) -> tuple[int, int]:
    if abs(matrix.a) >= abs(matrix.b):
        return (1, 0) if matrix.a >= 0 else (-1, 0)
    return (0, 1) if matrix.b > 0 else (0, -1)


def _accented(letters: list[_Letter | str]) -> list[_Letter | str]:
    """Letters with the accents that are drawn over them: `ö`, not `o¨`."""
    gone: set[int] = set()
    for index, accent in enumerate(letters):
        if not isinstance(accent, _Letter) or accent.text not in _ACCENTS:
            continue
        under = _under(letters, index, (accent.left + accent.right) / 2)
        if under is not None:
            under.text = unicodedata.normalize("NFC", f"{_DOTLESS.get(under.text, under.text)}{_ACCENTS[accent.text]}")
            gone.add(index)
            gone.update(_parted_by(letters, index))
    return [letter for index, letter in enumerate(letters) if index not in gone] if gone else letters


def _under(letters: list[_Letter | str], index: int, middle: float) -> _Letter | None:
    """The letter over or under which an accent stands."""
    accent = letters[index]
    assert isinstance(accent, _Letter)
    found: list[tuple[float, _Letter]] = []
    for other in letters[max(0, index - _NEAR_ACCENT) : index + _NEAR_ACCENT]:
        if isinstance(other, _Letter) and other.text.isalpha() and abs(other.base - accent.base) < 0.5 * other.size:
            away = abs((other.left + other.right) / 2 - middle)
            whole = unicodedata.normalize("NFC", f"{_DOTLESS.get(other.text, other.text)}{_ACCENTS[accent.text]}")
            if other.left - 0.05 * other.size <= middle <= other.right + 0.05 * other.size and len(whole) == 1:
                found.append((away, other))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _parted_by(letters: list[_Letter | str], index: int) -> Iterator[int]:
    """The blanks and line ends around an accent that stand in a word only because of it."""
    first, last = index, index
    while first > 0 and isinstance(letters[first - 1], str):
        first -= 1
    while last + 1 < len(letters) and isinstance(letters[last + 1], str):
        last += 1
    before = letters[first - 1] if first else None
    after = letters[last + 1] if last + 1 < len(letters) else None
    if isinstance(before, _Letter) and isinstance(after, _Letter):
        gap = after.left - before.right
        if abs(before.base - after.base) < 0.1 * before.size and -0.5 * before.size < gap < 0.15 * before.size:
            yield from range(first, last + 1)


def _pieces(text: Any, pdfium: Any) -> Iterator[Piece | str]:
    """Letters put together while their type stays the same; "\\n" where one line ends."""
    letters: list[_Letter] = []
    words: list[str] = []

    def piece() -> Piece:
        first, named = letters[0], _MISNAMED.sub(lambda found: _NAMES[found.group()], "".join(words))
        return Piece(
            named, first.left, letters[-1].right, first.base, first.size, first.is_bold, first.is_italic, first.font
        )

    drawn = list(_letters(text, pdfium))
    with_signs(letter for letter in drawn if isinstance(letter, _Letter))
    for letter in _accented(drawn):
        if isinstance(letter, str):
            if letter == "\n":
                if letters:
                    yield piece()
                letters, words = [], []
                yield "\n"
            elif letters and words[-1] != letter:
                words.append(letter)
            continue
        if letters:
            last = letters[-1]
            gap = letter.left - last.right
            moved = abs(letter.base - last.base)
            is_near = -0.6 * last.size < gap < 1.4 * max(last.size, letter.size)
            same = (
                last.size == letter.size and moved < 0.05 * max(last.size, 1)
                and last.is_bold == letter.is_bold and last.is_italic == letter.is_italic and last.font == letter.font
            )  # fmt: skip
            if not is_near or moved > 0.7 * max(last.size, letter.size):
                yield piece()
                yield "\n"
                letters, words = [], []
            elif not same or (gap > _APART * last.size and last.text.isalpha() and letter.text.isupper()):
                yield piece()
                letters, words = [], []
            elif words[-1] == " " and gap < ROOM * last.size and last.text.isalpha() and letter.text.islower():
                words[-1] = NARROW
        letters.append(letter)
        words.append(letter.text)
    if letters:
        yield piece()


def _lines(pieces: Iterator[Piece | str], page: int) -> Iterator[Line]:
    line: list[Piece] = []
    parts: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Piece):
            line.append(piece)
        elif line:
            parts.append(_line(line, page))
            line = []
    if line:
        parts.append(_line(line, page))
    yield from _joined(parts)


def _drawn_once(lines: list[Line]) -> Iterator[Line]:
    """Lines without those that are drawn again, a little aside, over the same words: pages have hidden layers."""
    kept: dict[int, list[tuple[Line, str]]] = {}
    again: set[int] = set()
    for place in sorted(range(len(lines)), key=lambda place: -len(lines[place].text)):
        line = lines[place]
        letters = "".join(line.text.split())
        row = round(line.base / _LAYER)
        near = (over for each in (row - 1, row, row + 1) for over in kept.get(each, ())[:_MOST_OVER])
        # A line may be cut at a ligature, whose letters stand in the other part of it.
        if len(letters) >= _FEWEST_AGAIN and any(
            letters in words and _is_over(line, over, is_whole=letters == words) for over, words in near
        ):
            again.add(place)
        else:
            kept.setdefault(row, []).append((line, letters))
    return (line for place, line in enumerate(lines) if place not in again)


def _is_over(line: Line, other: Line, *, is_whole: bool) -> bool:
    """Whether a line stands where another one of its type does; `is_whole` says that its words are all of those."""
    is_within = other.left - _ASIDE < line.left and line.right < other.right + _ASIDE
    common = min(line.right, other.right) - max(line.left, other.left)
    is_within = is_within or (is_whole and common > 0.8 * line.width)
    is_alike = abs(line.size - other.size) < 0.1 * other.size
    return is_within and is_alike and abs(line.base - other.base) < 0.5 * other.size


def _line(pieces: list[Piece], page: int) -> Line:
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[piece.size] += len(piece.text.replace(" ", ""))
    size = sizes.most_common(1)[0][0]
    main = [piece for piece in pieces if piece.size == size]
    letters = sum(sizes.values()) or 1

    def share(those: list[Piece]) -> float:
        return sum(len(piece.text.replace(" ", "")) for piece in those) / letters

    return Line(
        tuple(pieces),
        page,
        min(piece.left for piece in pieces),
        max(piece.right for piece in pieces),
        median(piece.base for piece in main),
        size,
        share([piece for piece in pieces if piece.is_bold]) > 0.85,
        share([piece for piece in pieces if piece.is_italic]) > 0.85,
        next(
            (font for font in {piece.font for piece in pieces} if share([p for p in pieces if p.font == font]) > 0.85),
            "",
        ),
    )


def _joined(parts: list[Line]) -> Iterator[Line]:
    """Parts of one line that follow each other closely: words and the marks raised behind them."""
    row: list[Line] = []
    for part in parts:
        main = max(row[:_MOST_PARTS], key=lambda part: len(part.text), default=part)
        if row and not _goes_on(row[-1], part, main):
            yield side_by_side(row)
            row = []
        row.append(part)
    if row:
        yield side_by_side(row)


def _goes_on(last: Line, part: Line, main: Line) -> bool:
    """Whether a part stands right behind the last of a line, at the height of its main one or as a small mark."""
    size = max(main.size, part.size, 1)
    is_on_base = abs(part.base - main.base) < (0.2 if part.size == main.size else 0.6) * size
    return is_on_base and -0.5 < (part.left - last.right) / size < 0.9


def side_by_side(parts: Sequence[Line]) -> Line:
    """Parts of one line, from left to right, as one."""
    pieces: list[Piece] = []
    for part in parts:
        if pieces and part.left - pieces[-1].right > 0.15 * part.size and not pieces[-1].text.endswith(" "):
            pieces[-1] = replace(pieces[-1], text=f"{pieces[-1].text} ")
        pieces += part.pieces
    return parts[0] if len(parts) == 1 else _line(pieces, parts[0].page)
