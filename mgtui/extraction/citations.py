"""Citations in running text: `[2, 5-7]`, `²`, `(2)`, `(Drake et al., 2013)`, `Drake and colleagues (2013)`.

What authors and year name is found in any text. To an entry of the list of references a citation leads where exactly
one entry fits; numbers count as citations only where the article has no other way to cite that leads to more entries.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.tokens import content_stems, pieces
from mgtui.extraction.word_lists import word_list
from mgtui.formats.identity import find_doi, noted_pmid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence, Set

    from mgtui.extraction.references import ReferenceEntry
    from mgtui.extraction.sentences import Span
    from mgtui.extraction.tokens import Piece
    from mgtui.model import Article, Name, Passage

_YEARS = range(1800, 2100)
_AND = frozenset({"and", "&"})
_OTHERS = frozenset({"colleagues", "coworkers", "co-workers", "collaborators", "others", "associates"})
_THEIR = frozenset({"his", "her", "their"})
_PARTICLES = frozenset(
    {"van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "ten", "ter"}
)
_MOST_WORDS = 7
"""Of the name of one author, which may be a group."""
_MOST_NAMES = 8
_TWO = 2
_WIDEST_COMMA = 6
_MORE = "et al."
_NO_NAMES = word_list("no names")


_SHARED = 2
_OF_STUDIES = content_stems(
    "study studies trial trials randomized randomised controlled review cohort analysis effects"
)


class Cited(Struct, frozen=True):
    """A work that words name by its authors and its year."""

    start: int
    end: int
    names: tuple[str, ...]
    """Family names, or a group; initials stand behind a name: `Zhang X.D.`"""
    more: bool
    """Whether the words say that there are more authors."""
    year: int
    authors: str
    """The words for the authors."""
    letter: str = ""
    """What tells works of one year apart: the `b` of `2017b`."""
    is_plain: bool = False
    """Whether the words are a citation even where no list of references has the work: `(Held 2002)`, `Held and Roe
    (2002)`, not `In May 2002`."""

    @property
    def who(self) -> tuple[str, str, int]:
        """What two citations of one work share: the first author, the second or that there are more, and the year."""
        more = self.more or len(self.names) > _TWO
        second = _MORE if more else fold(self.names[1]) if len(self.names) == _TWO else ""
        return fold(self.names[0]), second, self.year


def cited_works(text: str) -> list[Cited]:
    """The works that a text names by authors and year, in order."""
    words = pieces(text)
    found: list[Cited] = []
    for at, word in enumerate(words):
        year, letter = _year(word.text)
        if not year:
            continue
        before = at - 1
        opened = before >= 0 and words[before].text in "(["
        while before >= 0 and words[before].text in {",", "(", "["}:
            before -= 1
        who = _authors(words, before)
        if who is not None:
            first, names, more = who
            closed = opened and at + 1 < len(words) and words[at + 1].text in ")]"
            end = words[at + 1].end if closed else word.end
            alone = not opened and first > 0 and words[first - 1].text in {"(", "[", ";"}
            plain = alone or (opened and (more or len(names) > 1))
            authors = text[words[first].start : words[before].end]
            found.append(Cited(words[first].start, end, names, more, year, authors, letter, plain))
        elif found and (letter or not opened) and _is_list_of_years(text, found[-1].end, word.start):
            # `Smith et al., 2003, 2005` and `2003a, b`: the same authors again.
            last = found[-1]
            found.append(Cited(word.start, word.end, last.names, last.more, year, last.authors, letter, last.is_plain))
    return found


def _is_list_of_years(text: str, end: int, start: int) -> bool:
    """Whether nothing but a comma stands between a citation and a further year."""
    return start - end < _WIDEST_COMMA and not text[end:start].strip(", ")


def authors_in(text: str) -> str:
    """The first words that name several authors: `Drake et al.`, `Drake & Roth`; empty where there are none."""
    words = pieces(text)
    for at, word in enumerate(words):
        more = word.text in {"al", *_OTHERS} and _without_others(words, at)[0]
        who = _authors(words, at) if more or (at > 1 and words[at - 1].text in _AND) else None
        if who and (more or len(who[1]) > 1):
            end = words[at + 1].end if words[at + 1 : at + 2] and words[at + 1].text == "." and more else word.end
            return text[words[who[0]].start : end]
    return ""


def _year(word: str) -> tuple[int, str]:
    digits, letter = word[:4], word[4:]
    if len(word) > 5 or not digits.isascii() or not digits.isdigit() or int(digits) not in _YEARS:
        return 0, ""
    return (int(digits), letter) if not letter or letter in "abcdefgh" else (0, "")


def _authors(words: Sequence[Piece], at: int) -> tuple[int, tuple[str, ...], bool] | None:
    """The authors that end at a word: where they begin, their names, and whether there are more; None for none."""
    more, at = _without_others(words, at)
    names: list[str] = []
    first = at + 1
    while at >= 0 and len(names) < _MOST_NAMES:
        begins, name = _name_before(words, at)
        if not name:
            break
        names.insert(0, name)
        first = at = begins
        at -= 1
        if at >= 0 and words[at].text in _AND:
            at -= 1
            at -= at >= 0 and words[at].text == ","
        elif at >= 0 and words[at].text == "," and len(names) > 1:
            at -= 1
        else:
            break
    return (first, tuple(names), more) if names else None


def _without_others(words: Sequence[Piece], at: int) -> tuple[bool, int]:
    """Whether `et al.` or `and colleagues` ends at a word, and the last word before that."""
    end = at - 1 if at > 0 and words[at].text == "." else at
    if end > 0 and words[end].text == "al" and words[end - 1].text == "et":
        at = end - 2
    elif at > 0 and words[at].text.lower() in _OTHERS:
        at -= 1
        at -= words[at].text in _THEIR
        if at < 0 or words[at].text not in _AND:
            return False, at
        at -= 1
    else:
        return False, at
    return True, at - (at >= 0 and words[at].text == ",")


def _name_before(words: Sequence[Piece], at: int) -> tuple[int, str]:
    """The name of an author that ends at a word: where it begins, and how it is written; "" where there is none."""
    last = at
    initials: list[str] = []
    while at > 0 and _are_initials(words, at):
        at -= words[at].text == "."
        initials.insert(0, words[at].text)
        at -= 1
    family: list[str] = []
    while at >= 0 and len(family) < _MOST_WORDS and _is_of_name(words[at].text, is_last=not family):
        family.insert(0, words[at].text)
        at -= 1
    while family and not _is_capital(family[0]) and family[0] not in _PARTICLES:
        family.pop(0)
        at += 1
    if not family:
        return last, ""
    return at + 1, " ".join([*family, *initials])


def _are_initials(words: Sequence[Piece], at: int) -> bool:
    """Whether `X.`, `XD` or `X.D.` ends at a word, behind a name."""
    word = words[at - 1].text if words[at].text == "." else words[at].text
    bare = word.replace(".", "").replace("-", "")
    before = at - 1 - (words[at].text == ".")
    is_short = bare.isalpha() and bare.isupper() and len(bare) <= (3 if words[at].text == "." or "." in word else 1)
    return is_short and before >= 0 and _is_capital(words[before].text)


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and len(word) > 1 and word not in _NO_NAMES


def _is_of_name(word: str, *, is_last: bool) -> bool:
    return _is_capital(word) or (not is_last and (word in _PARTICLES or word in {"of", "the", "for", "on"}))


class Citation(Struct, frozen=True):
    """Words of an article that lead to entries of its list of references."""

    order: int
    """Position of the passage in the article."""
    start: int
    end: int
    words: str
    entries: tuple[int, ...]
    """Positions of the entries in the list, from 0."""
    cited: Cited | None = None
    """The authors and the year, where these are the words."""


class ListedWorks:
    """The entries of a list of references, by number, by authors and year, by DOI and PMID."""

    def __init__(self, entries: Sequence[ReferenceEntry]) -> None:
        self.entries = entries
        self._by_number: dict[int, int] = {}
        self._by_id: dict[str, int] = {}
        self._by_year: dict[int, list[int]] = defaultdict(list)
        self._by_author: dict[str, list[int]] = defaultdict(list)
        self.last = max((entry.number for entry in entries), default=0)
        for at, entry in enumerate(entries):
            self._by_number.setdefault(entry.number, at)
            for known in filter(None, (entry.study.doi, entry.study.pmid)):
                self._by_id.setdefault(known.lower(), at)
            if entry.study.issued:
                self._by_year[int(entry.study.issued[:4])].append(at)
            if entry.study.author:
                self._by_author[fold(_family(entry.study.author[0]))].append(at)

    def numbered(self, number: int) -> int | None:
        """The entry with a number."""
        return self._by_number.get(number)

    def with_id(self, *ids: str) -> int | None:
        """The entry with a DOI or a PMID."""
        return next((self._by_id[each.lower()] for each in ids if each.lower() in self._by_id), None)

    def of_year(self, year: int) -> list[int]:
        return self._by_year.get(year, [])

    def named(self, cited: Cited) -> int | None:
        """The one entry with these authors and this year; None where none fits or several do."""
        for skipped in range(len(cited.names)):
            names = cited.names[skipped:]
            words = names[0].split(" ")
            # `In Smith (2003)`: not all words before a name belong to it.
            for tail in range(len(words)):
                asked = (" ".join(words[tail:]), *names[1:])
                fitting = [at for at in self.of_year(cited.year) if self._fits(at, asked, more=cited.more)]
                if fitting:
                    return self._told_apart(fitting, cited)
        return None

    def has_like(self, cited: Cited) -> bool:
        """Whether the list has works of this year by this first author, whoever the others are."""
        return any(self._fits(at, cited.names[:1], more=False) for at in self.of_year(cited.year))

    def on_matter(self, year: int, text: str) -> int | None:
        """The one entry of a year whose title shares enough words with a text that describes a study."""
        stems = content_stems(text) - _OF_STUDIES
        alike = [at for at in self.of_year(year) if len(stems & content_stems(self.entries[at].study.title)) >= _SHARED]
        return alike[0] if len(alike) == 1 else None

    def only_one_by(self, name: str) -> int | None:
        """The one entry of several authors of whom this is the first: `Drake et al. found`."""
        listed = self._by_author.get(fold(name), [])
        return listed[0] if len(listed) == 1 and self._has_more(listed[0]) else None

    def _told_apart(self, fitting: list[int], cited: Cited) -> int | None:
        """One of several entries, by the letter behind the year: as printed, else by their order."""
        if cited.letter:
            printed = [at for at in fitting if f"{cited.year}{cited.letter}" in self.entries[at].text]
            if len(printed) == 1:
                return printed[0]
            number = ord(cited.letter) - ord("a")
            has_letters = any(_has_letter(self.entries[at].text, cited.year) for at in fitting)
            if len(fitting) > 1:
                return fitting[number] if not has_letters and number < len(fitting) else None
        if len(fitting) == 1:
            return fitting[0]
        exact = [at for at in fitting if len(self.entries[at].study.author) == len(cited.names)]
        return exact[0] if len(exact) == 1 and not cited.more and len(cited.names) < 3 else None

    def _has_more(self, at: int) -> bool:
        study = self.entries[at].study
        return len(study.author) > 2 or bool(study.label or study.more_authors)

    def _fits(self, at: int, names: Sequence[str], *, more: bool) -> bool:
        """Whether an entry has the authors that are named, in their order, and as many as the words say."""
        study = self.entries[at].study
        authors = study.author
        if not authors:
            return len(names) == 1 and _begins_with(self.entries[at].text, names[0])
        if len(authors) < len(names) or not all(map(_is_named, authors, names)):
            return False
        if more:
            return self._has_more(at)
        return len(names) == 1 or len(authors) == len(names)


def _begins_with(text: str, name: str) -> bool:
    """Whether an entry whose authors could not be told apart begins with a name."""
    begin, whole = fold(text[: len(name) + 1]), fold(name)
    return begin.startswith(whole) and not begin[len(whole) :].isalpha()


def _has_letter(text: str, year: int) -> bool:
    return any(f"{year}{letter}" in text for letter in "abcd")


def _family(name: Name) -> str:
    return name.family or name.literal


def _is_named(author: Name, words: str) -> bool:
    """Whether words name an author: by the family name, with its particles or without, with initials or without."""
    family, asked = fold(_family(author)), fold(words)
    if asked == family or asked == " ".join(word for word in family.split(" ") if word not in _PARTICLES):
        return True
    if author.literal:
        whole = family.removeprefix("the ")
        initials = "".join(word[0] for word in whole.split(" ") if word not in {"of", "the", "for", "and", "on"})
        return asked.removeprefix("the ") == whole or (words.isupper() and asked == initials)
    if asked.startswith(f"{family} "):
        given = fold(author.given).replace(".", "").replace(" ", "")
        return given.startswith(asked.removeprefix(f"{family} ").replace(".", "").replace(" ", ""))
    return family.startswith(f"{asked} ") and " " in asked


def fold(text: str) -> str:
    """A name as two of them are compared: without accents, in lower case."""
    letters = unicodedata.normalize("NFKD", text.strip(" .,"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


Marker = tuple[int, int, list[int]]
"""Where a marker stands in a text and its numbers."""


def citations(article: Article, works: ListedWorks, orders: Iterable[int]) -> list[Citation]:
    """The citations of these passages that lead to the list of references, in reading order."""
    if not works.entries:
        return []
    texts = {order: article.passages[order].text for order in orders}
    dated = [(order, cited) for order, text in texts.items() for cited in cited_works(text)]
    named = [
        Citation(order, cited.start, cited.end, texts[order][cited.start : cited.end], (at,), cited)
        for order, cited in dated
        if (at := works.named(cited)) is not None
    ]
    linked = {order: _links_to_works(article.passages[order]) for order in texts}
    kinds = _bracketed, _raised, _in_parentheses
    styles = [named, *(list(_numbered(texts, linked, works, markers)) for markers in kinds)]
    reached = [len(set(chain.from_iterable(each.entries for each in style))) for style in styles]
    # Numbers in parentheses often count something else: they must lead to half of the list.
    reached[3] *= reached[3] * 2 >= len(works.entries)
    best = max(range(4), key=lambda style: reached[style])
    found = named if best == 0 else [*named, *styles[best]]
    found += _by_name_alone(texts, works, {(order, cited.start) for order, cited in dated})
    return sorted(found, key=lambda each: (each.order, each.start))


def _by_name_alone(texts: dict[int, str], works: ListedWorks, dated: Set[tuple[int, int]]) -> list[Citation]:
    """`Drake et al. found …` without a year, where the list has one work of these; `dated` is where years follow."""
    named: list[Citation] = []
    for order, text in texts.items():
        words = pieces(text)
        for at, word in enumerate(words):
            if word.text not in {"al", *_OTHERS}:
                continue
            more, last = _without_others(words, at)
            begins, name = _name_before(words, last) if more else (0, "")
            if not name or (order, words[begins].start) in dated:
                continue
            entry = works.only_one_by(name.rpartition(" ")[2]) if " " in name else works.only_one_by(name)
            if entry is not None:
                start, end = words[begins].start, word.end
                named.append(Citation(order, start, end, text[start:end], (entry,)))
    return named


def _links_to_works(passage: Passage) -> list[Span]:
    """Where a passage has links that lead to works themselves, whatever number they show."""
    return [(link.start, link.end) for link in passage.links if find_doi(link.address) or noted_pmid(link.address)]


def _numbered(
    texts: dict[int, str], linked: dict[int, list[Span]], works: ListedWorks, markers: Callable[[str], Iterator[Marker]]
) -> Iterator[Citation]:
    """What markers of one style lead to; one with a number that the list does not have is none."""
    for order, text in texts.items():
        in_links = {at for first, last in linked[order] for at in range(first, last)}
        for start, end, numbers in markers(text):
            if not in_links.isdisjoint(range(start, end)):
                continue
            entries = [works.numbered(number) for number in numbers]
            if numbers[-1] <= works.last and any(entry is not None for entry in entries):
                known = tuple(dict.fromkeys(entry for entry in entries if entry is not None))
                yield Citation(order, start, end, text[start:end], known)


_MOST_IN_RANGE = 40
_LONGEST_MARKER = 80
_LONGEST_WORD = 60
_LONGEST_SYMBOL = 2
_DASHES = "-–—−‐‑"
_RAISED = {raised: digit for digit, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_LABELLED = word_list("labelled by number")
"""Words before a number that say what it counts."""
_UNITS = frozenset({"m", "cm", "mm", "km", "dm", "nm", "µm", "μm", "ft", "in", "s", "r", "chi", "χ"})


def _numbers_in(content: str) -> list[int]:
    """The numbers of `2, 5-7`; none where there is anything else."""
    for dash in _DASHES[1:]:
        content = content.replace(dash, "-")
    found: list[int] = []
    for part in content.replace(";", ",").split(","):
        first, dash, last = (each.strip() for each in part.partition("-"))
        if not first.isascii() or not first.isdigit() or len(first) > 3 or (dash and not last.isdigit()):
            return []
        low, high = int(first), int(last or first)
        if not 0 < low <= high < low + _MOST_IN_RANGE:
            return []
        found += range(low, high + 1)
    return found


def _word_before(text: str, at: int) -> str:
    """The word that stands before a place; empty where a stop or nothing does."""
    before = text[max(0, at - 30) : at].rstrip(" ")
    tail = before.rpartition(" ")[2]
    return tail.strip("([").lower().rstrip(".") if tail else ""


def _between(text: str, opening: str, closing: str) -> Iterator[tuple[int, int, list[int]]]:
    at = text.find(opening)
    while at >= 0:
        end = text.find(closing, at)
        if end < 0:
            return
        numbers = _numbers_in(text[at + 1 : end]) if end - at < _LONGEST_MARKER else []
        if numbers and _word_before(text, at) not in _LABELLED:
            yield at, end + 1, numbers
        at = text.find(opening, at + 1)


def _bracketed(text: str) -> Iterator[Marker]:
    """`[2, 5-7]`; not `t[1]`, whose letters are a name that counts."""
    for start, end, numbers in _between(text, "[", "]"):
        word = start
        while word and text[word - 1].isalpha():
            word -= 1
        if word == start or start - word > _LONGEST_SYMBOL or not text[word:start].islower():
            yield start, end, numbers


def _in_parentheses(text: str) -> Iterator[Marker]:
    return _between(text, "(", ")")


def _raised(text: str) -> Iterator[Marker]:
    """`sleep²⁻⁵`: raised numbers behind a word or a stop, not behind a unit, a symbol or a number."""
    at = 0
    while at < len(text):
        if text[at] not in _RAISED:
            at += 1
            continue
        start = at
        while at < len(text) and (text[at] in _RAISED or text[at] in "⁻˒’," or text[at] in _DASHES):
            at += 1
        content = "".join(str(_RAISED.get(sign, {"⁻": "-", "˒": ","}.get(sign, sign))) for sign in text[start:at])
        end = at - (len(content) - len(content.rstrip(",-")))
        word = text[max(0, start - _LONGEST_WORD) : start].rpartition(" ")[2].strip("()[]“”\"'")
        bare = word.rstrip(".,;:)!?”\"'")
        follows = text[end : end + 1]
        is_word = len(bare) > 2 and bare[-1:].isalpha() and not bare[-1:].isupper()
        numbers = _numbers_in(content.rstrip(",-")) if start and len(content) < _LONGEST_MARKER else []
        if numbers and is_word and bare.split("/")[-1].lower() not in _UNITS and not follows.isalnum():
            yield start, end, numbers
