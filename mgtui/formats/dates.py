"""Dates as people and databases write them, as ISO 8601: year, month or day. What is unsure is left out."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
)} | {
    "mär": 3, "mai": 5, "okt": 10, "dez": 12,
    "fév": 2, "avr": 4, "juin": 6, "juil": 7, "aoû": 8, "déc": 12,
    "ene": 1, "abr": 4, "ago": 8, "dic": 12, "fev": 2, "setembro": 9, "outubro": 10,
    "maart": 3, "maret": 3, "agustus": 8, "desember": 12,
    "stycznia": 1, "lutego": 2, "marca": 3, "kwietnia": 4, "maja": 5, "czerwca": 6, "lipca": 7, "sierpnia": 8,
    "września": 9, "października": 10, "listopada": 11, "grudnia": 12,
    "января": 1, "февраля": 2, "марта": 3, "апреля": 4, "мая": 5, "июня": 6, "июля": 7, "августа": 8, "сентября": 9,
    "октября": 10, "ноября": 11, "декабря": 12,
    "ιανουαρίου": 1, "φεβρουαρίου": 2, "μαρτίου": 3, "απριλίου": 4, "μαΐου": 5, "μαίου": 5, "ιουνίου": 6, "ιουλίου": 7,
    "αυγούστου": 8, "σεπτεμβρίου": 9, "οκτωβρίου": 10, "νοεμβρίου": 11, "δεκεμβρίου": 12,
    "gennaio": 1, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10,
}  # fmt: skip
"""Months of eleven languages, by the beginning of their names or in full."""
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")[a-zçéû]*\.?"
_UNTIL = r"(?:\s?[-–/]\s?" + _MONTH.replace("?P<month>", "?:") + ")?"
"""The second month of an issue for two: Jan-Feb."""
_YEAR = r"(?<![0-9])(?P<year>1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])"
_DAY = r"(?<![0-9])(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9])"
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
    name = stripped.lower()
    return _MONTHS.get(name) or _MONTHS.get(name[:4]) or _MONTHS.get(name[:3], 0)
