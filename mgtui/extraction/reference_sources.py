"""Where a reference says that its text was published: in a journal, in a book or in proceedings, or as a book."""

from __future__ import annotations

import re

from msgspec import Struct

from mgtui.extraction.reference_numbers import is_year, numbers_at_end, plain_range
from mgtui.extraction.reference_titles import journal_alone, title_and_journal, whole

_CLOSING = ("”", '"', "»")
_PROCEEDINGS = ("proc.", "proceedings", "conference", "symposium", "workshop")
"""Words that the name of a meeting has."""
_MOST_BEFORE = 9
"""Words up to the first of them."""
_PLACE = re.compile(r" \([^()]*[,’'].*")
"""Behind the name of a meeting its place, or its short name with a year: `(Seoul, Korea) (ICPC ’20). Publisher`."""
_PAGES = frozenset({"p", "pp", "page", "pages"})
_EDITORS = frozenset({"ed", "eds", "editor", "editors"})
_AROUND = " ()[].,;:"
_LONGEST_NAME = 70
"""Of a publisher, or of the town before it."""


class Source(Struct, frozen=True):
    """Where a reference says that its text was published."""

    title: str = ""
    journal: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    publisher: str = ""
    year: str = ""
    kind: str = ""
    """Of CSL, where it is no article of a journal."""


def part_of_book(rest: str) -> Source | None:
    """What stands in proceedings or in a book of others."""
    title, behind = _around_in(rest)
    words = [word.strip(_AROUND) for word in behind.split()]
    page, head = _before_pages(behind)
    is_meeting = any(word.lower().startswith(_PROCEEDINGS) for word in behind.split()[:_MOST_BEFORE])
    is_quoted = title.endswith((*_CLOSING, "’"))
    if is_meeting:
        name = _PLACE.sub("", head)
        name = name if page else name[: min((at for mark in ".,;:" if (at := name.find(f"{mark} ")) > 0), default=None)]
        return Source(whole(title), name, page=page, kind="paper-conference")
    if is_quoted and (book := _quoted_book(behind)):
        volume = next((words[at + 1] for at, word in enumerate(words[:-1]) if word.lower() in ("vol", "volume")), "")
        return Source(whole(title), book, volume, page=page, kind="chapter")
    editors = next((word for word in behind.split() if word.strip(_AROUND).lower() in _EDITORS), "")
    before = behind.partition(editors)[2].lstrip(_AROUND).rpartition(":")[0] if editors else ""
    name = before.rpartition(". ")[0]
    if not name:
        return None
    _, name = _before_pages(name)
    return Source(whole(title), name, page=page, kind="chapter")


def _around_in(rest: str) -> tuple[str, str]:
    """The title and what stands behind `In`, which follows the end of a sentence or a quotation mark."""
    words = rest.split(" ")
    for at, word in enumerate(words[1:], 1):
        if word in ("In", "In:", "in", "in:") and words[at - 1].rstrip(",").endswith((*_CLOSING, ".", "?", "!")):
            return " ".join(words[:at]).rstrip(","), " ".join(words[at + 1 :])
    return "", ""


def _before_pages(text: str) -> tuple[str, str]:
    """The pages with a label, else the last two numbers with a dash, and what stands before them."""
    found, at, label, words = ("", text.rstrip(" .")), 0, "", text.split(" ")
    for word in words:
        bare = plain_range(word.strip(_AROUND).rpartition(";")[2])
        first, _, last = bare.partition("-")
        if label or (first[-1:].isdecimal() and last[-1:].isdecimal()):
            found = bare, text[: at - len(label)].rstrip(" (,.;:")
            if label:
                break
        label = f"{word} " if bare in _PAGES else ""
        at += len(word) + 1
    return found


def quoted(text: str) -> str:
    """What the first quotation marks of a text hold; empty where it has none."""
    for opening, closing in (("“", "”"), ('"', '"')):
        inside = text.partition(opening)[2].partition(closing)
        if inside[1]:
            return inside[0].rstrip(" ,.")
    return ""


def _quoted_book(head: str) -> str:
    """The name of a book behind a quoted title: between quotation marks, or up to a comma before what is no name."""
    if name := quoted(head):
        return name
    at = head.find(", ")
    while at > 0:
        if head[at + 2 :].split(" ")[0].endswith("."):
            # `in Anaesthesia. 67, p. 132` is a journal.
            return head[:at] if not head[:at].rstrip(")")[-1:].isdecimal() else ""
        at = head.find(", ", at + 1)
    return ""


def journal_source(rest: str, year: str) -> Source | None:
    """An article of a journal: the numbers that the reference ends with, and title and journal before them."""
    numbers = numbers_at_end(rest, year=year)
    if numbers is None:
        return None
    before = rest[: numbers.start].strip()
    # `2004 Mar;27`: a style of medicine, which prints every title: `Insomnia. Lancet. 2004;27:3`.
    is_medical = is_year(rest[numbers.start :][:4]) and ";" in rest[numbers.start :][:19].partition(":")[0]
    is_alone = not is_medical and journal_alone(before)
    told = ("", before.rstrip(" ,;:")) if is_alone else title_and_journal(before)
    if told is None:
        return None
    title, journal = told
    return Source(whole(title), journal, numbers.volume, numbers.issue, numbers.page, year=numbers.year)


def book(rest: str, *, is_author_known: bool, is_year_known: bool) -> Source | None:
    """A book by its authors, or a chapter whose own title is told from that of its book."""
    bare = rest.rstrip(" .")
    title, _, inside = bare.removesuffix(")").rpartition(" (")
    publisher = inside[:-4].rstrip(" ,").rpartition(": ")[2]
    if is_author_known and not is_year_known and bare.endswith(")") and is_year(inside[-4:]) and title and publisher:
        # `Title (Town: Publisher, 2004)`
        return Source(whole(title), publisher=publisher, year=inside[-4:], kind="book")
    words = bare.split(" ")
    while words and not is_year(words[-1]) and _is_page(words[-1].strip(_AROUND)):
        words.pop()
    year = words.pop() if words and is_year(words[-1]) else ""
    head, mark, publisher = " ".join(words).rstrip(" ,;.").rpartition(": ")
    before, stop, _ = next(filter(None, (_parted(head, sign) for sign in (". ", "? ", "! "))), ("", "", ""))
    if not (mark and stop and _is_name(publisher) and (year or is_year_known)):
        return None
    # Of a chapter the title is its own, and not that of its book.
    return Source(whole(f"{before}{stop}".partition(". In: ")[0]), publisher=publisher, year=year)


def _parted(text: str, mark: str) -> tuple[str, str, str] | None:
    before, found, behind = text.rpartition(mark)
    return (before, found, behind) if found else None


def _is_page(word: str) -> bool:
    return word in _PAGES or word[:1].isdecimal()


def _is_name(text: str) -> bool:
    """Whether a text can name a publisher or its town."""
    return 2 < len(text) <= _LONGEST_NAME and text[0].isupper() and not any(sign in text for sign in ".:;?!()")
