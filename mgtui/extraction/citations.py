"""Citations in running text: `[2, 5-7]`, `²`, `(2)`, `(Drake et al., 2013)`, `Drake and colleagues (2013)`.

What authors and year name is found in any text. To an entry of the list of references a citation leads where exactly
one entry fits; numbers count as citations only where the article has no other way to cite that leads to more entries.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.tokens import CAPITALS, content_stems, pieces
from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import word_list
from mgtui.formats.identity import find_doi, noted_pmid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence, Set

    from mgtui.extraction.references import ReferenceEntry
    from mgtui.extraction.sentences import Span
    from mgtui.model import Article, Identification, Name, Passage

_SMALL = "|".join(sorted(word_list("particles")))
_WORD = rf"(?!(?:{'|'.join(sorted(word_list('no names')))})\b)[{CAPITALS}](?:[^\W_]|['’.·-](?=[^\W_]))+"
_FAMILY = rf"(?:(?:{_SMALL})\s){{0,4}}{_WORD}(?:\s(?:(?:{_SMALL}|of|the|for|on)\s){{0,3}}{_WORD}){{0,5}}"
_NAME = rf"{_FAMILY}(?:\s(?:[{CAPITALS}]{{1,3}}\.|[{CAPITALS}]\b)(?:-?[{CAPITALS}]\.)*)*"
_OTHERS = "colleagues|co-?workers|collaborators|others|associates"
_MORE = rf",?\s(?:et\.?\sal\b\.?|(?:and|&)\s(?:(?:his|her|their)\s)?(?:{_OTHERS})\b)"
_SEVERAL = rf"{_NAME}(?:,\s{_NAME}){{0,6}},?\s(?:and|&)\s{_NAME}"
_BEGIN = r"(?<![\w'’-])"
_BEFORE_YEAR = re.compile(rf"{_BEGIN}(?P<names>{_SEVERAL}|{_NAME})(?P<more>{_MORE})?(?P<gap>[\s,(\[]*|\sin\s)$")
_YEAR = re.compile(r"(?<![\w.'’·-])(?P<year>(?:1[89]|20)\d\d)(?P<letter>[a-h]?)(?!\w|[.'’·-]\w)")
_AUTHORS = re.compile(rf"{_BEGIN}(?:(?P<several>{_SEVERAL})(?:{_MORE})?|(?P<name>{_NAME}){_MORE})")
_LONGEST = 200
"""Letters of the authors before a year."""
_TWO = 2
_MORE = "et al."
_SHARED = 2
OF_STUDIES = content_stems("study studies trial trials randomized randomised controlled review cohort analysis effects")
"""Stems that say what kind of study it is, and not what it is about."""


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
    found: list[Cited] = []
    for dated in _YEAR.finditer(text):
        at, behind = dated.span()
        begin = max(0, at - _LONGEST)
        year, letter = int(dated["year"]), dated["letter"]
        who = _BEFORE_YEAR.search(text[begin:at])
        if who and not _ends_in_journal(text[begin : begin + who.end("names")]):
            start, is_more, is_opened = begin + who.start(), bool(who["more"]), not {*"(["}.isdisjoint(who["gap"])
            names = _told(who["names"])
            is_alone = not is_opened and "in" not in who["gap"] and text[:start].rstrip()[-1:] in tuple("([;")
            is_plain = is_alone or (is_opened and (is_more or len(names) > 1))
            end = behind + (is_opened and text[behind : behind + 1] in (")", "]"))
            authors = text[start : begin + who.start("gap")]
            found.append(Cited(start, end, names, is_more, year, authors, letter, is_plain))
        elif (
            found and (letter or text[dated.start() - 1] not in "([") and _is_listed(text, found[-1].end, dated.start())
        ):
            # `Smith et al., 2003, 2005` and `2003a, b`: the same authors again.
            found.append(replace(found[-1], start=at, end=behind, year=year, letter=letter))
    return found


def _told(names: str) -> tuple[str, ...]:
    """The names of a text that lists them: `Drake, Roehrs & Roth`."""
    first, _, last = names.replace(" & ", " and ").rpartition(" and ")
    return (*(name.strip() for name in first.split(",") if name.strip()), last)


def _is_listed(text: str, end: int, start: int) -> bool:
    """Whether nothing but a comma stands between a citation and a further year."""
    return not text[end:start].strip(", ")


def _ends_in_journal(text: str) -> bool:
    """Whether a text ends in the name of a journal: `the Journal of Sleep and Rest (2013)` has no authors."""
    last = 1 + max(text.rfind(sign) for sign in ".,;()")
    return not word_list("journals (citations)").isdisjoint(word.text for word in pieces(text[last:]))


def authors_in(text: str) -> str:
    """The first words that name several authors: `Drake et al.`, `Drake & Roth`; empty where there are none."""
    found = _AUTHORS.search(text)
    return found[0] if found else ""


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
        stems = content_stems(text) - OF_STUDIES
        alike = [at for at in self.of_year(year) if len(stems & content_stems(self.entries[at].study.title)) >= _SHARED]
        return alike[0] if len(alike) == 1 else None

    def only_one_by(self, names: Sequence[str], *, more: bool) -> int | None:
        """The one entry by just these authors, or by these and `more`: `Drake and Roth found`, `Drake et al. found`."""
        fitting = [at for at in self._by_author.get(fold(names[0]), ()) if self._fits(at, names, more=more)]
        return fitting[0] if len(fitting) == 1 else None

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
        return len(study.author) > 2 or bool(study.more_authors)

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
    if asked == family or asked == " ".join(word for word in family.split(" ") if word not in word_list("particles")):
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
    kinds = partial(_enclosed, marks=_BRACKETED), _raised, partial(_enclosed, marks=_IN_PARENTHESES)
    styles = [named, *(list(_numbered(texts, linked, works, markers)) for markers in kinds)]
    reached = [len(set(chain.from_iterable(each.entries for each in style))) for style in styles]
    # Numbers in parentheses often count something else: they must lead to half of the list.
    reached[3] *= reached[3] * 2 >= len(works.entries)
    best = max(range(4), key=lambda style: reached[style])
    found = named if best == 0 else [*named, *styles[best]]
    found += _by_name_alone(texts, works, {(order, cited.start) for order, cited in dated})
    return sorted(found, key=lambda each: (each.order, each.start))


def _by_name_alone(texts: dict[int, str], works: ListedWorks, dated: Set[tuple[int, int]]) -> Iterator[Citation]:
    """`Drake et al. found …`, `Drake and Roth found …` without a year, where the list has one work of these; `dated` is
    where years follow."""
    for order, text in texts.items():
        for found in _AUTHORS.finditer(text):
            several = found["several"]
            names = _told(several) if several else (found["name"].rpartition(" ")[2],)
            start, end = found.span("several") if several else (found.start(), found.end() - found[0].endswith("."))
            entry = works.only_one_by(names, more=not several) if (order, start) not in dated else None
            if entry is not None:
                yield Citation(order, start, end, text[start:end], (entry,))


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
_DASHES = "–—−‐‑-"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_MARK = re.compile(rf"[{_RAISED}][{_RAISED}⁻˒’,{_DASHES}]*")
_LOWERED = str.maketrans(f"{_RAISED}⁻˒{_DASHES}", f"0123456789-,{'-' * len(_DASHES)}")
_UNITS = frozenset({"m", "cm", "mm", "km", "dm", "nm", "µm", "μm", "ft", "in", "s", "r", "chi", "χ"})


def _numbers_in(content: str) -> list[int]:
    """The numbers of `2, 5-7`; none where there is anything else."""
    found: list[int] = []
    for part in content.translate(_LOWERED).replace(";", ",").split(","):
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


_BRACKETED = re.compile(r"(?<!\b[a-z])(?<!\b[a-z][a-z])\[([^\[\]]{1,80})\]")
"""`[2, 5-7]`; not `t[1]`, whose letters are a name that counts."""
_IN_PARENTHESES = re.compile(r"\(([^()]{1,80})\)")


def _enclosed(text: str, marks: re.Pattern[str]) -> Iterator[Marker]:
    for found in marks.finditer(text):
        numbers = _numbers_in(found[1])
        if numbers and _word_before(text, found.start()) not in word_list("labelled by number"):
            yield found.start(), found.end(), numbers


def _raised(text: str) -> Iterator[Marker]:
    """`sleep²⁻⁵`: raised numbers behind a word or a stop, not behind a unit, a symbol or a number."""
    for found in _RAISED_MARK.finditer(text):
        content = found[0].translate(_LOWERED).rstrip(",-")
        start, end = found.start(), found.start() + len(content)
        word = text[max(0, start - _LONGEST_WORD) : start].rpartition(" ")[2].strip("()[]“”\"'")
        bare = word.rstrip(".,;:)!?”\"'")
        is_word = len(bare) > 2 and bare[-1:].isalpha() and not bare[-1:].isupper()
        numbers = _numbers_in(content) if start and len(content) < _LONGEST_MARKER else []
        if numbers and is_word and bare.split("/")[-1].lower() not in _UNITS and not text[end : end + 1].isalnum():
            yield start, end, numbers


_BETWEEN = word_list("between words of a journal")


def described(works: ListedWorks, text: str, year: int | None) -> tuple[int, Identification] | None:
    """The one entry that a sentence on a study of a year, or of none that it says, leads to, and how surely; None where
    none fits or several do."""
    entries = works.entries
    listed = works.of_year(year) if year else range(len(entries))
    by_author = [at for at in listed if _names_author(entries[at], text, is_owner=year is None)]
    if by_author or not year:
        return (by_author[0], "stated" if year else "inferred") if len(by_author) == 1 else None
    by_journal = [at for at in listed if _names_journal(entries[at], text)]
    return (by_journal[0], "inferred") if len(by_journal) == 1 else None


def spoken_of(text: str) -> int:
    """Where the words end by which a sentence goes on about the study before it: `The authors`; 0 where it does not."""
    many = listed_turns("a study spoken of").begin(words_of(text))
    return pieces(text)[many - 1].end if many else 0


def _names_author(entry: ReferenceEntry, text: str, *, is_owner: bool) -> bool:
    """Whether a text names the first author of an entry; with `is_owner` only where the study is said to be theirs."""
    first = next(iter(entry.study.author), None)
    family = re.escape(first.family or first.literal) if first else ""
    owning = "['’]s?" if is_owner else ""
    return bool(family) and re.search(rf"(?<![\w'’-]){family}{owning}(?![\w-])", text) is not None


def _names_journal(entry: ReferenceEntry, text: str) -> bool:
    """Whether a text has the name of the journal of an entry, in whole or as it is shortened: `Clin J Sport Med`."""
    name = (entry.study.container_title or "").removeprefix("The ")
    short = [word.text for word in pieces(name) if word.text.isalpha() and word.text.lower() not in _BETWEEN]
    said = [word.text for word in pieces(text) if word.text.lower() not in _BETWEEN]
    # The first word of a sentence has its capital from there.
    starts = range(1, len(said) - len(short) + 1) if short else ()
    return any(all(map(_is_short_for, short, said[at : at + len(short)])) for at in starts)


def _is_short_for(short: str, word: str) -> bool:
    return word[:1].isupper() and word.startswith(short) and (len(word) > len(short) + 1 or word == short)
