"""The first page of a PDF, on which its title, authors and date are looked for, and what its words are signs of."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from mgtui.formats.known_names import looks_given
from mgtui.formats.names import listed_names, small_words
from mgtui.formats.pdf_headings import KNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.formats.pdf_pages import Line
    from mgtui.formats.pdf_typography import Typography

_IMPRINT = re.compile(r"\bISBN\b|\brights reserved|\blicen[sc]e: |\b(?:suggested )?citation[.:]", re.IGNORECASE)
"""What the page of a book says on which its rights stand."""
_BOOK, _PAGES_OF_IMPRINT = 20, 3
"""Pages that a book has at least, and pages behind its first one among which that page is."""
_PAGES = 5
"""Pages among which the first with words is the front; pages before it are pictures."""
KINDS = (
    r"(?:(?:research|study|clinical|trial|statistical) )?(?:protocol|analysis plan)|(?:\w+ )?(?:thesis|dissertation)"
    r"|(?:studien|diplom|master|bachelor|haus|seminar)arbeit"
    r"|news (?:and|&) views|perspectives?|viewpoint|opinion|correspondence|research highlights?|brief communications?"
)
"""A pattern for what a text is, where a line says nothing else: its kind, or the section of a journal it stands in."""
_SIGNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in {
    "cites": r"\bvol(?:ume|\.)?\b|\bno\. ?[0-9]|\bissue\b|\bpp?\. ?[0-9]|[0-9]{4};|\bissn\b|\bisbn\b",
    "address": r"https?:|www\.|@|\bdoi\b|10\.[0-9]{4}/",
    "rights": r"©|copyright|licen[sc]e|rights reserved|creative commons",
    "institution": r"\b(?:univ|depart|institut|school|hospital|cent(?:er|re)\b|college|facult|laborator|divis|ministr"
                   r"|council|societ|association|foundation|academ|escola|escuela|hochschul|fakult|centro\b)",
    "journal": r"\bjournal\b|\bproceedings\b|\btransactions\b|\bannals\b|\bpublish|\bpress\b|conference|workshop"
               r"|symposium|bulletin|magazine|contents lists|homepage|sciencedirect|wiley|springer|elsevier"
               r"|scholarlycommons",
    "history": r"\b(?:received|accepted|revised|submitted|published|available online|updated"
               r"|recebido|recibido|aceito|aceptado|aprovado|publicado|reçu|eingegangen|eingereicht)\b",
    "label": r"open access|original (?:research|article|paper)|research (?:article|paper|report)|review article"
             r"|^(?:\w+ )?(?:article|paper|report|communication|letter|editorial|note|chapter)(?: [0-9]+)?$|case report"
             r"|technical report|working paper|discussion paper|contents|preprint|manuscript|downloaded|key ?words"
             r"|cite (?:this|as)|correspond|page [0-9]|version [0-9]|type of the paper|^abstract|^summary|^introd"
             r"|^resum(?:o|en)\b|^résumé\b|^zusammenfassung|palavras[- ]chave|palabras clave"
             r"|artigo (?:original|de)|artículo (?:original|de)"
             rf"|^(?:{KINDS})$|^(?:user|lab) manual$",
    "year": r"\b(?:19|20)[0-9]{2}\b",
    "figures": r"[0-9]",
    "colon": r"\w: \w",
    "function": r"\b(?:of|and|in|the|for|on|with|to|by|from|der|die|und|de|la|le|et|des)\b",
    "by": r"^(?:by|authors?|edited|prepared|aut(?:o|eu)r(?:es|as|a|s|en|in|e|i)?)\b",
    "phrase": r"[.;] [A-Z]\w+ \w+ \w+",
}.items()}  # fmt: skip
"""What the words of a line may be a sign of."""
_ABSTRACT = re.compile(
    r"abstract|summary\b|key ?words|introduction|resum(?:o|en)\b|résumé\b|zusammenfassung|riassunto|abstrak\b"
    r"|kurzfassung|palavras[- ]chaves?|palabras clave|mots[- ]clés|schlüsselwörter|introdução|introducción|einleitung",
    re.IGNORECASE,
)


class Front:
    """The first page with words, the page behind it, the heads and feet of all, and what the file says of itself.

    `turned` are the words of each page that run in another direction than its lines.
    """

    def __init__(
        self,
        typography: Typography,
        running: Sequence[str],
        about: dict[str, str],
        turned: Sequence[Sequence[str]] = (),
    ) -> None:
        self.type = typography
        self.running = running
        self.about = about
        pages = typography.pages
        self.number = next((place for place, page in enumerate(pages[:_PAGES]) if page), 0)
        self.turned: Sequence[str] = turned[self.number] if self.number < len(turned) else ()
        self.lines: list[Line] = pages[self.number] if pages else []
        self.height = typography.heights[self.number] if pages else 1.0
        self.behind: list[Line] = [line for page in pages[self.number + 1 : self.number + 2] for line in page]
        self.left = min((line.left for line in self.lines), default=0.0)
        self.width = max((line.right for line in self.lines), default=1.0) - self.left
        self.places = {line: place for place, line in enumerate(self.lines)}
        self.signs = [signs_of(line.text) for line in self.lines]

    @cached_property
    def imprint(self) -> list[Line]:
        """The lines of the page of a book on which its rights stand; [] for none, and where that is the second page."""
        pages = self.type.pages
        further = pages[self.number + 2 : self.number + 1 + _PAGES_OF_IMPRINT] if len(pages) >= _BOOK else []
        return next((page for page in further if any(_IMPRINT.search(line.text) for line in page)), [])

    @cached_property
    def names(self) -> list[bool]:
        """Of each line, whether it is names with commas between them; the last may go on in the next line."""
        return [
            len(listed_names(line.text)) > 1 or len(listed_names(line.text.rpartition(",")[0])) > 1
            for line in self.lines
        ]

    @cached_property
    def name(self) -> list[bool]:
        """Of each line, whether it is one name."""
        return [len(listed_names(line.text)) == 1 for line in self.lines]

    @cached_property
    def person(self) -> list[bool]:
        """Of each line, whether it begins as the name of a person does: `Jane Roe`, `By Jane Roe`."""
        words = (line.text.removeprefix("By ").split()[:2] for line in self.lines)
        return [len(pair) > 1 and looks_given(pair[0]) != "" and pair[1][0].isupper() for pair in words]

    @cached_property
    def abstract(self) -> int | None:
        """The place of the line that the abstract or the first section begins with."""
        found = (n for n, line in enumerate(self.lines) if KNOWN.fullmatch(line.text) or _ABSTRACT.match(line.text))
        return next(found, None)

    @cached_property
    def letters(self) -> str:
        """The letters of the first two pages and of the running lines."""
        return letters_of(" ".join((*(line.text for line in (*self.lines, *self.behind)), *self.running)))

    @cached_property
    def page_letters(self) -> str:
        """The letters of the first page alone."""
        return letters_of("".join(line.text for line in self.lines))

    @cached_property
    def running_letters(self) -> list[str]:
        """The letters of each running line."""
        return [letters_of(text) for text in self.running]

    @cached_property
    def common_words(self) -> set[str]:
        """Words that the text has in small letters: parts of a name are not among them."""
        return small_words(line.text for line in self.type.lines)


def signs_of(text: str) -> set[str]:
    """What the words of a line are signs of."""
    return {name for name, pattern in _SIGNS.items() if pattern.search(text)}


def letters_of(text: str) -> str:
    """Letters and figures of a text, without regard to capitals."""
    return re.sub(r"[\W_]+", "", text).casefold()


def step(value: float, *edges: float) -> int:
    """How many of the edges a value reaches."""
    return sum(value >= edge for edge in edges)


def is_alike(line: Line, other: Line) -> bool:
    """Whether two lines are of one size and weight."""
    return is_same_size(line, other) and line.is_bold == other.is_bold


def is_same_size(line: Line, other: Line) -> bool:
    """Whether two lines are of one size, but for what rounding makes of it."""
    return abs(line.size - other.size) <= 0.03 * line.size


def is_near(above: Line, line: Line, most: float = 2.2) -> bool:
    """Whether a line stands below another one with less than `most` sizes of type from line to line."""
    return 0 < above.base - line.base < most * line.size
