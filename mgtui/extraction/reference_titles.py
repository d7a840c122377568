"""The title of a text and where it says that it was published: in a journal, in a book or in proceedings, or as a book.

A reference is read without what follows it proper, and with the blanks that copying from a page has lost. A title ends
with a full stop, with its quotation marks, or with a comma before the journal. Of the places where it may end a linear
model takes the likeliest, by the words on both sides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from mgtui.extraction.linear import load_model
from mgtui.extraction.reference_numbers import is_year, numbers_at_end, plain_range
from mgtui.extraction.tokens import CAPITALS
from mgtui.extraction.word_lists import phrase_list, word_list

if TYPE_CHECKING:
    from mgtui.extraction.linear import Features

SPLIT, OTHER = "split", "other"
"""Whether the title ends at a place."""
_SMALL_WORDS = word_list("small words")
_ABBREVIATIONS = word_list("shortened in journals")
"""Words that names of journals are shortened to, and that short ones stand among."""
_JOURNALS = word_list("journals")
"""Words that names of journals begin with."""
_PUBLISHERS = ("press", "publish", "verlag", "wiley", "elsevier", "thesis", "(ed)", "(ed.", "(eds", "presented")
"""How words begin that no journal has."""
_SHORTENED = frozenset({"vs", "cf", "var"})
"""Words with a full stop that ends no sentence."""
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("”", "”"), ("``", "''"))
_OPENING, _CLOSING = "“\"‘'«„`", "”\"’'»“"
_MARKS = {".": "stop", "?": "mark", "!": "mark", ",": "comma"}
_LETTERS = ".,;:()[]\"”“’‘'?!"
"""Signs around a word."""
_VOWELS = "aeiouy"
"""What abbreviations do not end in."""
_LONGEST_SHORT = 4
"""Letters of a word that a full stop surely shortens."""
_MOST_ALONE = 7
"""Words of a journal that stands without a title."""
_AROUND = " ,;:"


class Place(NamedTuple):
    """A place where the title may end and the journal begin."""

    end: int
    start: int
    mark: str


def title_and_journal(before: str) -> tuple[str, str] | None:
    """The title and the journal; None where they cannot be told apart."""
    bare = before.strip(_AROUND)
    places = places_of_end(bare) if " presented at " not in bare else []
    model = load_model("reference_titles")
    likely = [
        (model.probabilities(place_features(before, place))[SPLIT], place)
        for place in places
        if is_journal(bare[place.start :])
    ]
    if not likely:
        return None
    place = max(likely)[1]
    journal = bare[place.start :].rstrip(" ,;:")
    # One full stop ends the name, several shorten its words.
    is_short = journal.count(".") > 1 and journal[-2:-1] not in _VOWELS
    return bare[: place.end].strip(" ,;"), journal if is_short else journal.rstrip(".")


def places_of_end(before: str) -> list[Place]:
    """The places behind a full stop, a comma, another mark, or closing quotation marks."""
    found: list[Place] = []
    for at, sign in enumerate(before):
        mark, after = _MARKS.get(sign, ""), at + 1
        if sign in _CLOSING:
            mark = "quote"
            after += before[after : after + 1] in (",", ".")
        if not mark or not before[after : after + 1].isspace() or before[:at].rsplit(" ", 1)[-1] in _SHORTENED:
            continue
        rest = before[after:].lstrip(" .,;:")
        if rest[:3].lower() in ("in ", "in:"):
            rest = rest[3:].lstrip()
        place = Place(at + 1, len(before) - len(rest), mark)
        is_inside = ")" in rest.partition("(")[0] or rest[:1] in ("(", "[")
        is_part = not word_list("parts").isdisjoint(word.strip(_LETTERS) for word in rest.split()[:2])
        if rest and not is_inside and not is_part:
            found.append(place)
    closed = [at for at in found if at.mark == "quote" and (before[at.end - 2] in _MARKS or before[at.end] in _MARKS)]
    return closed if closed and before[0] in _OPENING else found


def place_features(text: str, place: Place) -> Features:
    """What the model sees of a place: the words before it, and those of the journal that would begin behind it."""
    before, is_set_off = text.strip(_AROUND), text.rstrip().endswith(",")
    title, journal = before[: place.end].split(), before[place.start :].split()
    words = [word.strip(_LETTERS) for word in journal]
    last = title[next((n + 1 for n in range(len(title) - 2, -1, -1) if title[n][-1] in ".?!"), 0) :]
    is_lower = any(word[0].islower() and word not in _SMALL_WORDS for word in last)
    kind = _kind(title[-1])
    behind_comma = before[: place.end - 1].rpartition(", ")[2].split()[:4]
    is_named = all(word[0].isupper() for word in behind_comma)
    lower = sum(word[:1].islower() and word not in _SMALL_WORDS for word in words)
    short = sum(word.lower() in _ABBREVIATIONS for word in words)
    is_dotted = any(word.endswith(".") for word in journal[:-1])
    first = words[0].lower()
    found = [
        f"{place.mark} {kind}", f"{place.mark} {is_set_off} {is_dotted}",
        f"lower {min(lower, 3)}",
        f"words {next(most for most in (1, 2, 3, 4, 7, 12, 99) if len(words) <= most or most == 99)}",
        f"begins {words[0][:1].isupper()} {words[0][:1].isdecimal()}",
        f"short {(short > 0) + (2 * short >= len(words)) + (short == len(words))}",
        f"first {first in _ABBREVIATIONS} {first in _JOURNALS} {first in _SMALL_WORDS} {len(first) == 1}",
        f"last {is_lower or f'{min(len(last), 3)} {kind}'}",
        f"{place.mark} comma {len(behind_comma)} {is_named}",
        *(f"inside {_kind(word)}" for word in journal[:-1] if word.endswith(".")),
    ]  # fmt: skip
    return dict.fromkeys(found, 1.0)


def _kind(word: str) -> str:
    """What a word before a full stop looks like."""
    bare = word.strip(_LETTERS)
    if not bare or bare.lower() in word_list("groups (reference titles)"):
        return "group" if bare else "sign"
    if word[-1] in ")]" or bare[-1].isdigit():
        return "bracket" if word[-1] in ")]" else "digit"
    if len(bare) == 1 or bare.isupper():
        return "letter" if len(bare) == 1 else "capitals"
    if bare.lower() in _ABBREVIATIONS and bare[0].isupper():
        return "abbreviation"
    length = "short" if len(bare) <= _LONGEST_SHORT else "long"
    return f"lower {length}" if bare[0].islower() else f"capital {length} {bare[-1] in _VOWELS}"


def is_journal(text: str) -> bool:
    """Whether a text can be the name of a journal: with nothing in it that no journal has."""
    is_name = not text[0].islower() or any(sign.isupper() for sign in text[1:4])
    return is_name and not any(word.startswith(_PUBLISHERS) for word in text.lower().split())


def journal_alone(text: str) -> bool:
    """Whether a text is an abbreviated journal by itself: physics and chemistry leave the title out."""
    words = text.replace(".", ". ").replace(". ,", ".,").split()
    dotted = [word.rstrip(".,") for word in words if word.rstrip(",").endswith(".")]
    plain = [word for word in words[:-1] if not word.rstrip(",").endswith(".") and word not in _SMALL_WORDS]
    # Of a title and a journal, each of a word or two, not every word is shortened.
    is_even = not dotted[: len(dotted) - text.endswith(".")] or len(plain) < 2
    is_name = bool(words) and words[0][0].isupper() and all(w in _SMALL_WORDS or not w[0].islower() for w in words)
    return is_name and len(words) <= _MOST_ALONE and is_even


def whole(title: str) -> str:
    """A title without its quotation marks, its full stop and the edition behind it."""
    bare = title.strip(' "“”').removesuffix(".").rstrip(",;").strip(' "“”')
    for opening, closing in _QUOTES:
        if bare.startswith(opening):
            bare = bare.removeprefix(opening).removesuffix(closing).strip(" ,.")
    before, _, edition = bare.rpartition(". ")
    is_edition = len(edition.split()) == 2 and edition.split()[1].lower().rstrip(".") in ("ed", "edn", "edition")
    return before if is_edition else bare


_ASIDE = "|".join((r"(?<![^\W_])" * phrase[0].isalpha()) + re.escape(phrase) for phrase in phrase_list("aside"))
_SERVICES = "|".join(map(re.escape, phrase_list("services")))
_BEHIND = re.compile(
    rf"(?:{_ASIDE})(?![^\W\d_])|http|openurl"
    rf"|(?<=[.\])0-9;–-])[ \[]*(?:{_SERVICES})(?![^\W\d_])|(?<![^\W_])10\.\d{{4}}.{{0,5}}/"
    # Of what stands in brackets at the end: links, or the language of the work.
    r"|\[[^\[\]]*\][ .]*$|\((?:article )?in [^()]*\)[ .]*$",
    re.IGNORECASE,
)
"""What begins what follows the reference proper: identifiers, addresses, dates of a visit, services that pages name."""
_SPELLINGS = {"&. ": "& ", "( ": "(", "‘‘": "“", "’’": "”", "\u2010": "-", "\u2011": "-", "et al.": "et al. "}
_LOWER = rf"[^\W\d_{CAPITALS}]"
_NEXT = rf"[{CAPITALS}](?:{_LOWER}|[. ]|$)"
_NAME = rf"[{CAPITALS}]{_LOWER}"
_BLANKS = re.compile(
    rf"(?P<many>(?<=,) ?,| (?=[.;](?: |$)|,)|(?<={_LOWER}-) (?={_NEXT}))"
    rf"|(?<=[^\W\d_]),(?={_NEXT}|et al)|(?<=[^\W\d_]{{2}})(?=(?:19|20)\d\d;)"
    rf"|(?<=[^\W\d_{CAPITALS}]{{2}})\.(?={_NEXT})|(?<=[)?])\.(?={_NEXT})|(?<={_LOWER})\?(?=[{CAPITALS}])"
    rf"|(?<=\b[{CAPITALS}])(?=and{_NAME})|(?<=\b[{CAPITALS}]\w)(?=and{_NAME})"
    rf"|(?<=\b[{CAPITALS}]and)(?={_NAME})|(?<=\b[{CAPITALS}]\wand)(?={_NAME})"
)
"""Where a blank is missing, or one, or a comma, too many."""


def as_read(text: str) -> str:
    """The reference proper, with one blank between its words."""
    behind = _BEHIND.search(text)
    bare = (text[: behind.start()] if behind else text).rstrip(" ([")
    for spelling, meant in _SPELLINGS.items():
        bare = bare.replace(spelling, meant)
    return _BLANKS.sub(lambda found: "" if found["many"] else f"{found[0]} ", " ".join(bare.split())).strip(" ,")


_CLOSED_BY = ("”", '"', "»")
_PROCEEDINGS = ("proc.", "proceedings", "conference", "symposium", "workshop")
"""Words that the name of a meeting has."""
_MOST_BEFORE = 9
"""Words up to the first of them."""
_PLACE = re.compile(r" \([^()]*[,’'].*")
"""Behind the name of a meeting its place, or its short name with a year: `(Seoul, Korea) (ICPC ’20). Publisher`."""
_PAGES = frozenset({"p", "pp", "page", "pages"})
_EDITORS = frozenset({"ed", "eds", "editor", "editors"})
_SIGNS = " ()[].,;:"
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
    words = [word.strip(_SIGNS) for word in behind.split()]
    page, head = _before_pages(behind)
    is_meeting = any(word.lower().startswith(_PROCEEDINGS) for word in behind.split()[:_MOST_BEFORE])
    is_quoted = title.endswith((*_CLOSED_BY, "’"))
    if is_meeting:
        name = _PLACE.sub("", head)
        name = name if page else name[: min((at for mark in ".,;:" if (at := name.find(f"{mark} ")) > 0), default=None)]
        return Source(whole(title), name, page=page, kind="paper-conference")
    if is_quoted and (book := _quoted_book(behind)):
        volume = next((words[at + 1] for at, word in enumerate(words[:-1]) if word.lower() in ("vol", "volume")), "")
        return Source(whole(title), book, volume, page=page, kind="chapter")
    editors = next((word for word in behind.split() if word.strip(_SIGNS).lower() in _EDITORS), "")
    before = behind.partition(editors)[2].lstrip(_SIGNS).rpartition(":")[0] if editors else ""
    name = before.rpartition(". ")[0]
    if not name:
        return None
    _, name = _before_pages(name)
    return Source(whole(title), name, page=page, kind="chapter")


def _around_in(rest: str) -> tuple[str, str]:
    """The title and what stands behind `In`, which follows the end of a sentence or a quotation mark."""
    words = rest.split(" ")
    for at, word in enumerate(words[1:], 1):
        if word in ("In", "In:", "in", "in:") and words[at - 1].rstrip(",").endswith((*_CLOSED_BY, ".", "?", "!")):
            return " ".join(words[:at]).rstrip(","), " ".join(words[at + 1 :])
    return "", ""


def _before_pages(text: str) -> tuple[str, str]:
    """The pages with a label, else the last two numbers with a dash, and what stands before them."""
    found, at, label, words = ("", text.rstrip(" .")), 0, "", text.split(" ")
    for word in words:
        bare = plain_range(word.strip(_SIGNS).rpartition(";")[2])
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
    # Behind a title in quotation marks that goes on stands what it is in.
    is_whole = not any(title.startswith(opening) and closing in whole(title) for opening, closing in _QUOTES[:2])
    is_dated = bare.endswith(")") and is_year(inside[-4:])
    if is_author_known and not is_year_known and is_dated and is_whole and title and publisher:
        # `Title (Town: Publisher, 2004)`
        return Source(whole(title), publisher=publisher, year=inside[-4:], kind="book")
    words = bare.split(" ")
    while words and not is_year(words[-1]) and _is_page(words[-1].strip(_SIGNS)):
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
