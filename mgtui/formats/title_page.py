"""The first lines of a text that marks up nothing: what they say of its title, its authors and its date."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from mgtui.formats.dates import DAY, MONTH_AND_YEAR, iso_date
from mgtui.formats.names import AND_OTHERS, author_names, listed_names
from mgtui.formats.page_dates import days_in
from mgtui.formats.pdf_front import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

TOP = 12
"""Lines at the beginning in which title, authors and date are printed."""
NEAR_TITLE = 4
"""Lines at the beginning among which the names stand that make the first one a title."""
_TITLE_PAGE = 30
"""Lines that a title page by itself has at most."""
_LONGEST_ABOVE = 160
"""Characters of a line above the names: a subtitle, a label."""
_LONGEST_LIST = 2000
"""Characters of a line of names."""
_LARGER = 1.15
"""Times the size of the text from which on a line is set larger than it."""
_FEWEST_WORDS, _MOST_WORDS = 2, 25
"""Of a line that is a title by its size alone."""
TITLE_STYLE = re.compile(
    r"(?!.*(?:sub|short|running|table|figure|section|chapter|toc|page))(?:.*[ _.-]|[0-9.]+)?"
    r"(?:paper|article|manuscript|document|book|main|thesis|report|org)?title",
    re.IGNORECASE,
)
AUTHOR_STYLE = re.compile(r"(?:.*[ _.-]|[0-9.]+)?(?:paper|article)?authors?[ _-]?(?:names?|list)?", re.IGNORECASE)
DATE_STYLE = re.compile(r"(?:publication |published )?date", re.IGNORECASE)
"""Names of styles that templates have for title, authors and date."""
_KIND = "full|manuscript|article|paper|working|study|protocol|project|report"
_TITLE_LABEL = re.compile(rf"(?:(?:{_KIND}) )?title\s*:\s*(?=\S)", re.IGNORECASE)
_FEWEST_BEHIND = 4
"""Words behind such a label."""
_TITLE_ALONE = re.compile(rf"(?:(?:{_KIND}) )?title\s*:?", re.IGNORECASE)
_NAMES_FOLLOW = re.compile(
    r"(?:(?:written|prepared|submitted|presented|presentad[oa]|apresentado|elaborado|vorgelegt) )?"
    r"(?:by|von|par|por|door|oleh)\s*:?|authors?(?: information| names?)?\s*:?|author\(s\)\s*:?"
    r"|aut(?:o|eu)r(?:es|as|a|s|en|in|e|i)?\s*:?",
    re.IGNORECASE,
)
"""A line that only says that the next one has the names."""
_AUTHOR_LABEL = re.compile(
    r"(?:authors?|author\(s\)|author names?|aut(?:o|eu)r(?:es|as|a|s|en|in|e|i)?(?:\([a-z]{1,3}\))?|penulis|作者)"
    r"\s*[:：–—]\s*",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"(?:date(?: of publication)?|(?:first )?published(?: on| online)?|posted(?: on)?|publication date|released(?: on)?"
    r"|issued(?: on)?|versione? [0-9][0-9.]*[,:]?|fecha|datum|veröffentlicht(?: am)?"
    r"|publié le|publicado(?: e[ml])?|data(?: de publicação)?(?=\s*:))\s*:?\s*",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\W*(?:last )?(?:updated|revised|modified)(?: on| in)?\s*:?\s*", re.IGNORECASE)
"""How a line begins that says when a text was changed last: its date where nothing else is one."""
_DATE_ALONE = re.compile(rf"(?:{DAY}|{MONTH_AND_YEAR})", re.IGNORECASE)
_DATE_WITH_PLACE = re.compile(
    rf"(?:[^\W\d_]+(?:[ -][^\W\d_]+){{0,2}}, )?(?P<date>\(?{_DATE_ALONE.pattern}\)?)\.?", re.IGNORECASE
)
"""A line that is a date or a town with one, as title pages have it."""
_DATELINE = re.compile(
    rf"[A-Z][A-Z.'’ -]+(?:, [A-Z][\w.]*(?: [A-Z]\w+)*)?,?\s*(?:[–—-]+\s*|,\s*|\()(?P<date>(?i:{DAY}))\)?"
    r"\s*(?:\([^()]*\)|/[^/]{1,40}/)?\s*(?:[–—-]+|:)\s",
)
"""A town in capitals with a day and a dash, before the first sentence."""
_WITH_DATE = re.compile(rf"(?P<names>[^,]+), {_DATE_ALONE.pattern}", re.IGNORECASE)
_DATE_FIRST = re.compile(rf"{_DATE_ALONE.pattern}(?![\w-])", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?:(?:written|posted|published|authored|words|story|text) )?by|(?:escrito|publicado) por|écrit par"
    r"|(?:geschrieben|verfasst) von)[:\s]\s*(?=\S)",
    re.IGNORECASE,
)
_PART_END = re.compile(r"\s+[|•·–—-]\s+|\s*[|•·]\s*")
"""What parts the names of a byline from what follows."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SENTENCE_END = re.compile(r"[.?!] (?=\S)")
_RIGHTS = re.compile(r"copyright|©|\(c\)|all rights", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"(?:19|20)[0-9]{2}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BETWEEN_NAMES = frozenset({"and", "und", "et"})


def without_label(title: str) -> str:
    """A title without the word before it that says that it is one, as manuscripts have it."""
    return _TITLE_LABEL.sub("", title, count=1) if _TITLE_LABEL.match(title) else title


def says_its_title(line: str) -> bool:
    """Whether a line says that the words behind it are the title: several, for in a form it may be that of somebody."""
    label = _TITLE_LABEL.match(line)
    return label is not None and len(line[label.end() :].split()) >= _FEWEST_BEHIND


def only_says_title(line: str) -> bool:
    """Whether a line says that the next one is the title, as the forms of journals have it."""
    return _TITLE_ALONE.fullmatch(line) is not None


def says_names_follow(line: str) -> bool:
    """Whether a line only says that the next one has the names of the authors: `by`, `Authors:`."""
    return _NAMES_FOLLOW.fullmatch(line) is not None


class Line(NamedTuple):
    """A paragraph of a document: its text, the size of its first letters in any one unit, the name of its style."""

    text: str
    size: float
    style: str = ""


class Looks:
    """How the first lines of a document are set; they are told by their letters and figures."""

    def __init__(self, lines: Sequence[Line] = ()) -> None:
        """All paragraphs of a document outside of its tables, in their order."""
        letters: Counter[float] = Counter()
        for line in lines:
            letters[line.size] += len(line.text)
        self._usual = letters.most_common(1)[0][0] if letters else 0.0
        self._first = {letters_of(line.text): line for line in reversed(lines[:_TITLE_PAGE])}

    def is_larger(self, text: str) -> bool:
        """Whether a line is set larger than most of the text."""
        line = self._first.get(letters_of(text))
        return line is not None and line.size >= _LARGER * self._usual > 0

    def is_title_by_size(self, text: str) -> bool:
        """Whether a line is a title because it is set larger than the text and is no sentence."""
        is_short = _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
        return is_short and text[:1].isupper() and not text.endswith((".", ";", ",", "!")) and self.is_larger(text)

    def styled(self, texts: Sequence[str], style: re.Pattern[str]) -> list[str]:
        """Those of some lines that have a style of such a name."""
        found = ((text, self._first.get(letters_of(text))) for text in texts)
        return [text for text, line in found if line is not None and style.fullmatch(line.style)]


def names_behind(title: str) -> tuple[str, list[str]]:
    """A title that ends as a sentence does, and the authors that stand behind it in the same line; [] for none."""
    for end in _SENTENCE_END.finditer(title):
        if len(names := listed_names(title[end.end() :])) > 1:
            return title[: end.end()].rstrip(), names
    return title, []


def labelled_under(lines: Sequence[str], common: Set[str] = frozenset()) -> tuple[str, str]:
    """Authors and date in the lines under a title that say of themselves what they are; "" for what none says.

    A line near the title that is a list of names says so too, where none of its words stands in the text in small
    letters, as `common` tells.
    """
    author = issued = changed = ""
    for place, line in enumerate(lines[:TOP]):
        if len(line) > _LONGEST_ABOVE:
            break
        if (last := _CHANGED.match(line)) and (day := _DATE_FIRST.match(line[last.end() :])):
            changed = changed or iso_date(day.group())
            continue
        label = _AUTHOR_LABEL.match(line) or _BYLINE.match(line)
        first = _PART_END.split(line)[0]
        if label and not author:
            author = author_names(_PART_END.split(line[label.end() :])[0])
        dated = _DATE_LABEL.match(line)
        if not author and "@" in line and (named := listed_names(line)):
            author = ", ".join(named)
        if not issued and dated and (day := _DATE_FIRST.match(line[dated.end() :])):
            issued = iso_date(day.group())
            author = author or _author_behind(line[dated.end() + day.end() :], common)
        elif not issued and _DATE_ALONE.fullmatch(first):
            issued = iso_date(first)
            author = author or (_only_name(lines[place - 1], common) if place else "")
        elif not issued and label and author:
            issued = next(iter(days_in(line)), "")
    if not author and common:
        near = takewhile(lambda line: len(line) <= _LONGEST_LIST, lines[:NEAR_TITLE])
        listed = (listed_names(line) for line in near if _are_apart(line, common))
        author = ", ".join(next((names for names in listed if len(names) > 1), ()))
    return author, issued or changed


def _author_behind(words: str, common: Set[str]) -> str:
    """The author in what stands behind the date of a line: `by Ann Roe`, `· Ann Roe`."""
    named = (_only_name(part, common) for part in _PART_END.split(words)[1:])
    return author_names(words, is_labelled=True) or next(filter(None, named), "")


def _only_name(line: str, common: Set[str]) -> str:
    """The name in a line that is one name, none of whose words the text has in small letters; else ""."""
    names = listed_names(line) if common and _are_apart(line, common) else []
    return names[0] if len(names) == 1 else ""


def names_under(lines: Sequence[str], common: Set[str] = frozenset()) -> list[str]:
    """The authors in the first of some lines that are nothing but names: a list of them, or one on each of several.

    Behind the names of one line a date may stand. One name alone has no word that the text has in small letters, as
    `common` tells; without that it needs a date or an address below it, or a word such as `by` before it.
    """
    for place, line in enumerate(lines):
        names = listed_names(line)
        if place and says_names_follow(lines[place - 1]) and (names := names or named_first(lines[place:])):
            return names
        if (label := _AUTHOR_LABEL.match(line)) and (labelled := listed_names(line[label.end() :])):
            return labelled
        if (dated := _WITH_DATE.fullmatch(line)) and (with_date := listed_names(dated["names"])):
            return with_date
        if len(names) > 1:
            return names
        if names and common and {*_WORD.findall(line.lower())} <= common:
            continue
        if names:
            more = [listed_names(other) if _are_apart(other, common) else [] for other in lines[place + 1 :]]
            count = next((number for number, found in enumerate(more) if len(found) != 1), len(more))
            after = lines[place + 1 + count] if place + 1 + count < len(lines) else ""
            is_dated = _DATE_ALONE.fullmatch(after) is not None or "@" in after or "@" in line
            is_person = (
                place < NEAR_TITLE - 1 and common and _are_apart(AND_OTHERS.sub("", _IN_BRACKETS.sub("", line)), common)
            )
            if count or is_dated or is_person:
                return [*names, *(name for found in more[:count] for name in found)]
            if not common:
                return []
        if len(line) > _LONGEST_ABOVE:
            break
        if behind := author_names(line, is_labelled=True):
            return behind.split(", ")
    return []


def named_first(lines: Iterable[str]) -> list[str]:
    """The names that each of some lines begins with, an institution or an address behind each; none where one has more.

    The first line that begins with no name ends them.
    """
    named = takewhile(bool, (author_names(_PART_END.split(line)[0]) for line in lines))
    return [name for names in named for name in names.split(", ")[:1] if " " in name]


def _are_apart(line: str, common: Set[str]) -> bool:
    """Whether a line has no word of those that the text has in small letters, but for such as stand between names."""
    return not ({*_WORD.findall(line.lower())} - _BETWEEN_NAMES) & common


def date_under(lines: Sequence[str]) -> str:
    """The date in the lines under a title: of a line by itself, else the only day, else the year of a title page."""
    head = list(takewhile(lambda line: len(line) <= _LONGEST_ABOVE, lines[:_TITLE_PAGE]))
    for line in lines[:TOP]:
        label = _DATE_LABEL.match(line)
        said = line[label.end() :] if label else line
        with_names = _WITH_DATE.fullmatch(line)
        if with_names and listed_names(with_names["names"]):
            return iso_date(line[with_names.end("names") :])
        if _DATE_ALONE.fullmatch(said):
            return iso_date(said)
    if any(map(days_in, head[:TOP])):
        return only_day(head[:TOP])
    return date_of_title_page(lines)


def dateline(lines: Iterable[str]) -> str:
    """The day in the line with which news begins: `NEW ORLEANS, LA - November 9, 2025 - Adults …`; "" without one."""
    found = filter(None, map(_DATELINE.match, lines))
    return next((iso_date(each["date"]) for each in found), "")


def only_day(lines: Iterable[str]) -> str:
    """The one whole day that some lines print, in ISO form; "" where they print none or several."""
    days = {day for line in lines for day in days_in(line)}
    return days.pop() if len(days) == 1 else ""


def date_of_title_page(lines: Sequence[str]) -> str:
    """The only date that lines at a beginning have for itself or beside a town, else the only year; "" where none is.

    The first line that is longer than those of a title page ends it, and so does one of rights: its year is no date.
    """
    head = list(takewhile(lambda line: len(line) <= _LONGEST_ABOVE and not _RIGHTS.search(line), lines[:_TITLE_PAGE]))
    dates = {iso_date(found["date"]) for line in head if (found := _DATE_WITH_PLACE.fullmatch(line))} - {""}
    dates = dates or {line for line in head if _YEAR_ALONE.fullmatch(line)}
    return dates.pop() if len(dates) == 1 else ""
