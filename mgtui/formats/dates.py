"""Dates as people and databases write them, as ISO 8601: year, month or day. What is unsure is left out."""

from __future__ import annotations

import re
from datetime import date

_NAMES = (
    "january januari januar jänner janvier enero janeiro gennaio stycznia января ιανουαρίου",
    "february februari februar février fevrier febrero fevereiro febbraio lutego февраля φεβρουαρίου",
    "march märz maerz mars marzo março marco maart maret marca марта μαρτίου",
    "april avril abril aprile kwietnia апреля απριλίου",
    "may mai mayo maio maggio mei maja мая μαΐου μαίου",
    "june juni juin junio junho giugno czerwca июня ιουνίου",
    "july juli juillet julio julho luglio lipca июля ιουλίου",
    "august août aout agosto augustus agustus sierpnia августа αυγούστου",
    "september septembre septiembre setiembre setembro settembre września сентября σεπτεμβρίου",
    "october oktober octobre octubre outubro ottobre października октября οκτωβρίου",
    "november novembre noviembre novembro listopada ноября νοεμβρίου",
    "december dezember décembre decembre diciembre dezembro dicembre desember grudnia декабря δεκεμβρίου",
)
"""The names of each month in eleven languages."""
_SHORTEST = 3
_MONTHS = {
    name[:length]: number
    for number, names in enumerate(_NAMES, 1)
    for name in names.split()
    for length in range(_SHORTEST, len(name) + 1)
    if name[:length] not in ("jui", "ιου")
}
"""Months by what a name of theirs, and of no other month, begins with: `Sept` is one, `Market` is none."""


def _beginnings(name: str) -> str:
    """A pattern for what a name begins with, of three letters or more."""
    pattern = ""
    for letter in reversed(name[_SHORTEST:]):
        pattern = f"(?:{letter}{pattern})?"
    return name[:_SHORTEST] + pattern


MONTH = rf"(?<![^\W\d_])(?:{'|'.join(_beginnings(name) for names in _NAMES for name in names.split())})(?![^\W\d_])\.?"
"""A pattern for a month by its name, whole or cut short."""
DAY = (
    rf"(?:{MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th|er)?\.?[\s-]+(?:de\s+)?{MONTH},?[\s-]+(?:de\s+)?[0-9]{{4}}"
    r"|(?<![0-9.])[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{2}(?:[0-9]{2})?(?![0-9])|(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
    r"|(?<![0-9-])[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?![0-9-])"
    r"|[0-9]{4}年\s?[0-9]{1,2}月\s?[0-9]{1,2}日|(?<![0-9/.])[0-9]{4}\.[0-9]{1,2}\.[0-9]{1,2}(?![0-9]|\.[0-9])|(?<![0-9/])[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9])"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T\S*)?)"
)
"""A pattern for a whole day as people print it."""
MONTH_AND_YEAR = (
    rf"(?:(?:{MONTH}\s?[-–/]\s?)?{MONTH},?\s+(?:de\s+)?(?:19|20)[0-9]{{2}}(?!\w)|[0-9]{{4}}年\s?[0-9]{{1,2}}月(?!\s?[0-9])"
    r"|\b(?:spring|summer|autumn|fall|winter)\s+(?:19|20)[0-9]{2}(?!\w))"
)
"""A pattern for a month, two months or a season with their year."""
TO_COME = r"(?:\bnext (?!to\b)|\bupcoming|review (?:date|due)|due for review|\bdeadline|\bexpir|\bvalid )[^.;|,]*"
"""A pattern for what stands before the day of something that is still to come: `Next meeting:`, `Review date:`."""
WEEKDAY = re.compile(
    r"\b(?:[a-z]{3,6}day|(?:mon|tue|wed|thu|fri|sat|sun)\.?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:segunda|terça|quarta|quinta|sexta)-feira|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"\b[0-9]{1,2}[:.h時][0-9]{2}分?(?::[0-9]{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s(?-i:[A-Z]{2,4})\b)?|\buhr\b", re.IGNORECASE
)
"""An hour, as it stands beside a date."""
_MONTH = f"(?P<month>{MONTH})"
_UNTIL = r"(?:\s?[-–/]\s?" + MONTH + ")?"
"""The second month of an issue for two: Jan-Feb."""
_YEAR = r"(?<![0-9])(?P<year>1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])"
_DAY = r"(?<![0-9])(?P<day>[0-3]?[0-9])(?:st|nd|rd|th|er)?(?![0-9])"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _YEAR + r"[-/.](?P<number>[01]?[0-9])(?:[-/.](?P<day>[0-3]?[0-9]))?(?![0-9])",
        _YEAR + r"年\s?(?P<number>[01]?[0-9])月(?:\s?(?P<day>[0-3]?[0-9])日)?",
        # With full stops the day comes first.
        r"(?<![0-9.])" + _DAY + r"\.(?P<number>[01]?[0-9])\." + _YEAR,
        _YEAR + r"[\s/,-]+" + _MONTH + r"(?:[\s/-]+" + _DAY + r"(?!\s*-))?",
        _MONTH + r"\s+" + _DAY + r",?\s+" + _YEAR,
        _DAY + r"\.?\s+(?:de\s+)?" + _MONTH + r",?\s+(?:de\s+)?" + _YEAR,
        _MONTH + _UNTIL + r"(?:[\s,/-]+|\s+(?:de|del)\s+)" + _YEAR,
        _YEAR,
    )
)


def iso_date(text: str) -> str:
    """The first date in a text: "2002 Sep" gives "2002-09"; "" where there is no year."""
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if match is not None:
            groups = match.groupdict()
            month = groups.get("number") or groups.get("month") or ""
            return join(groups["year"], month, groups.get("day") or "")
    return ""


def of_figures(first: int, second: int, year: str) -> str:
    """A date of figures: the day where only one of both can be it, else the year, for nobody knows which is which."""
    if first > 12 >= second:
        return join(year, second, first)
    return join(year, first, second) if second > 12 >= first else year


def either_of_figures(text: str) -> set[str]:
    """The days that `11/01/2012` may be; none for any other text."""
    found = re.fullmatch(r"\s*([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\s*", text)
    if not found:
        return set()
    first, second, year = found.groups()
    return {join(year, first, second), join(year, second, first)}


def join(year: str | int, month: str | int = "", day: str | int = "") -> str:
    """An ISO date of as many of these parts as make one; "" without a year of four digits."""
    year, month, day = str(year).strip(), _number(month), _number(day)
    if not re.fullmatch(r"[0-9]{4}", year) or year < "1000":
        return ""
    if not 1 <= month <= 12:
        return year
    try:
        date(int(year), month, day)
    except ValueError:
        return f"{year}-{month:02d}"
    return f"{year}-{month:02d}-{day:02d}"


def _number(text: str | int) -> int:
    stripped = str(text).strip()
    if re.fullmatch(r"[0-9]{1,2}", stripped):
        return int(stripped)
    return _MONTHS.get(stripped.lower().rstrip("."), 0)
