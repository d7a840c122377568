"""What the type of a PDF says before a line of it is read: its usual size, faces, leading, width and edges."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.formats.pdf_pages import Line

_RARE = 0.06
"""Share of the letters of a text that are set in a face only its headings have."""
_EDGE = 3.0
"""Points by which a line may begin beside the edge of a column."""
_LEAST_TEXT = 0.2
"""Share of the lines of an article that stand before its list of references, at the least."""


class Typography:
    """The lines of a document in the order of reading, and what is usual among them; lengths in points."""

    def __init__(
        self, pages: list[list[Line]], heights: Sequence[float], is_list_of_works: Callable[[str], bool]
    ) -> None:
        self.pages = pages
        self.heights = heights
        self.lines = [line for page in pages for line in page]
        weights: Counter[tuple[float, bool]] = Counter()
        for line in self._before_references(is_list_of_works):
            weights[line.size, line.is_bold] += len(line.text)
        self.size, self.is_bold = weights.most_common(1)[0][0] if weights else (10.0, False)
        self.texts = Counter(line.text for line in self.lines)
        faces: Counter[str] = Counter()
        for line in self.lines:
            faces[line.font] += len(line.text)
        total = sum(faces.values()) or 1
        self.rare_faces = {font for font, count in faces.items() if font and count < _RARE * total}
        """Faces that only few letters are set in, such as those of headings."""
        self.leading = self._usual_leading()
        widths = sorted(line.width for line in self.lines)
        self.width = widths[len(widths) * 3 // 4] if widths else 0.0
        self.lefts: dict[int, set[float]] = {number: set() for number in range(len(heights))}
        """Where wide lines of the usual size begin, by page."""
        for line in self.lines:
            if line.width > 0.6 * self.width and line.size == self.size:
                self.lefts[line.page].add(line.left)

    def _before_references(self, is_list_of_works: Callable[[str], bool]) -> list[Line]:
        """The lines before the list of references, which may be longer than the text and is set smaller."""
        places = [place for place, line in enumerate(self.lines) if is_list_of_works(line.text)]
        return self.lines[: places[-1]] if places and places[-1] > _LEAST_TEXT * len(self.lines) else self.lines

    def _usual_leading(self) -> float:
        steps = Counter(
            round(before.base - line.base, 1)
            for before, line in pairwise(self.lines)
            if before.page == line.page and before.size == line.size == self.size and 0 < before.base - line.base < 40
        )
        return steps.most_common(1)[0][0] if steps else 1.2 * self.size

    def is_near(self, before: Line, line: Line) -> bool:
        return before.page == line.page and 0 < before.base - line.base < 1.3 * self.leading

    def is_apart(self, line: Line, before: Line | None) -> bool:
        return before is None or before.page != line.page or not 0 < before.base - line.base < 1.25 * self.leading

    def is_beside(self, other: Line | None, line: Line) -> bool:
        """Whether another line stands at the height of this one, as a cell beside it does."""
        if other is None or other.page != line.page or abs(other.base - line.base) > 0.8 * self.leading:
            return False
        return other.left > line.right or other.right < line.left

    def looks_alike(self, line: Line, other: Line) -> bool:
        one, two = ((each.size, each.is_bold, each.is_italic) for each in (line, other))
        return one == two and (line.font == other.font or not line.font or not other.font)

    def is_on_edge(self, line: Line) -> bool:
        """Whether a line begins where lines of text begin on its page, as the labels of a drawing do not."""
        return any(abs(line.left - left) < _EDGE for left in self.lefts[line.page])
