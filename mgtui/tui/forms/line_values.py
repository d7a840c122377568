"""What stands in a line of a form for a value, and the value that is meant by what stands there. Pure functions."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from mgtui.model.vocabularies import DIRECTIONS, spelled
from mgtui.tui.forms.lines import form_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from msgspec import Struct

    from mgtui.tui.forms.known import Known
    from mgtui.tui.forms.lines import Line, Shape

SEPARATOR = ";"
"""Between several values on a line."""
INSIDE = 3
"""So many letters within the words of a choice are enough to mean it."""


class FormError(ValueError):
    """A value that its line does not take; the message says what it takes."""

    def __init__(self, message: str, line: str = "") -> None:
        """`line` is the name of the line; empty where it is about the record as a whole."""
        super().__init__(message)
        self.line = line
        self.others: list[FormError] = []
        """What else is wrong."""


_MOST = 4
"""So many fields tell a record from others."""


def shown(line: Line, record: Mapping[str, Any], known: Known) -> Any:
    """What a line shows of a record: a text, or of a line of records the list of them."""
    value: Any = record
    for name in line.path:
        value = value.get(name) if value else None
    if line.shape == "records":
        return deepcopy(value or [])
    if value is None:
        return ""
    match line.shape:
        case "choice":
            return spelled(value)
        case "texts":
            return "\n".join(value)
        case "names":
            return f"{SEPARATOR} ".join(map(_name, value))
        case "groups":
            return f"{SEPARATOR} ".join(f"{group['name']} {group['n']}" for group in value)
        case "interval":
            return " to ".join(map(_number, value))
        case "topics":
            return f"{SEPARATOR} ".join(map(known.topic_words, value))
        case "topic":
            return known.topic_words(value)
        case "term" | "term or words":
            return known.term_words(value)
        case "number" | "whole":
            return _number(value)
    return str(value)


def how_to(
    line: Line, numbered: int, key_of: Callable[[str], str], *, is_made: bool, is_unsure: bool
) -> tuple[str, ...]:
    """How several values are told apart, what makes a new one, and what takes an offer: a digit up to `numbered`.
    `is_unsure`: the line shows what is not part of the record."""
    several = {
        "topics": f"several with {SEPARATOR} between", "names": f"Family, Given{SEPARATOR} Family, Given",
        "texts": f"one a line, {key_of('form.line')} begins the next",
        "records": f"{key_of('form.save')} opens the list, on another line it saves",
    }.get(line.shape, "")  # fmt: skip
    return (
        several,
        f"{key_of('form.make')} makes a new one" if is_made else "",
        f"1 to {numbered} takes one" if numbered else "",
        "what has a ? is kept only where it is taken" if is_unsure else "",
    )


def _number(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _name(name: Mapping[str, str]) -> str:
    """`Doe, Jane`; a group, which has one name, without a comma; a person with one name with a comma behind it."""
    return name["literal"] if name.get("literal") else f"{name.get('family', '')}, {name.get('given', '')}".strip()


_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_BETWEEN = re.compile(r"\s*(?:,|;|–|\bto\b|\s-\s)\s*")
_GROUP = re.compile(r"(?P<name>.*\S)\s+(?P<n>\d[\d,]*)")


def read(line: Line, text: str, known: Known) -> Any:
    """The value that a text stands for; None where it is empty. Raises FormError."""
    if line.shape == "texts":
        return [" ".join(each.split()) for each in text.split("\n") if each.strip()] or None
    words = " ".join(text.split())
    if not words:
        return None
    reader: Callable[[Line, str, Known], Any] = _READERS[line.shape]
    return reader(line, words, known)


def _read_choice(line: Line, words: str, known: Known) -> str:
    """One of the values: its words, their beginning or a part that no other has, or its number in the list."""
    if words.isdigit() and 0 < int(words) <= len(line.choices):
        return line.choices[int(words) - 1].value
    typed = words.casefold().replace("_", " ")
    begun = [each for each in line.choices if each.words.casefold().startswith(typed)]
    fitting = begun or [each for each in line.choices if len(typed) >= INSIDE and typed in each.words.casefold()]
    same = [each for each in fitting if each.words.casefold() == typed]
    if not same and len(fitting) != 1:
        raise refusal(line, one_of(line))
    return (same or fitting)[0].value


def _read_date(line: Line, words: str, known: Known) -> str:
    if not _DATE.fullmatch(words):
        raise refusal(line, "four digits, or a date like 2011-05")
    return words


def _read_whole(line: Line, words: str, known: Known) -> int:
    digits = re.sub(r"[ ,]", "", words)
    if not (digits.isascii() and digits.isdigit()):
        raise refusal(line, "a whole number")
    return int(digits)


def _read_number(line: Line, words: str, known: Known) -> float:
    try:
        number = float(words.replace("−", "-"))
    except ValueError:
        number = float("nan")
    if number != number or number in (float("inf"), float("-inf")):
        raise refusal(line, "a number, with a point before decimals")
    return int(number) if number.is_integer() else number


def _read_interval(line: Line, words: str, known: Known) -> list[float]:
    parts = _BETWEEN.split(words.strip("[]()"))
    if len(parts) != 2:
        raise refusal(line, "the lower and the upper bound, like 0.88 to 1.31")
    low, high = (_read_number(line, part, known) for part in parts)
    if low > high:
        raise refusal(line, "the lower bound first")
    return [low, high]


def _read_names(line: Line, words: str, known: Known) -> list[dict[str, str]]:
    names = []
    for each in _parts(words):
        family, comma, given = (part.strip() for part in each.partition(","))
        found = {"family": family, "given": given} if comma else {"literal": each}
        names.append({name: value for name, value in found.items() if value})
    return names


def _read_groups(line: Line, words: str, known: Known) -> list[dict[str, Any]]:
    groups = []
    for each in _parts(words):
        match = _GROUP.fullmatch(each)
        if match is None:
            raise refusal(line, "a name and a number each, like ZMA 12; placebo 15")
        groups.append({"name": match["name"], "n": int(match["n"].replace(",", ""))})
    return groups


def _read_topics(line: Line, words: str, known: Known) -> list[str]:
    return list(dict.fromkeys(_read_topic(line, each, known) for each in _parts(words)))


def _read_topic(line: Line, words: str, known: Known) -> str:
    topic = known.topic_of(words)
    if topic is None:
        raise refusal(line, f"no topic is called “{words}”")
    return topic


def _read_term(line: Line, words: str, known: Known) -> str:
    term = known.term_of(words)
    if term is None:
        raise refusal(line, f"no term is called “{words}”")
    return term


_READERS: dict[Shape, Callable[[Line, str, Known], Any]] = {
    "text": lambda line, words, known: words, "choice": _read_choice, "date": _read_date, "whole": _read_whole,
    "number": _read_number, "interval": _read_interval, "names": _read_names, "groups": _read_groups,
    "topics": _read_topics, "topic": _read_topic, "term": _read_term,
    "term or words": lambda line, words, known: known.term_of(words) or words,
}  # fmt: skip


def _parts(words: str) -> list[str]:
    return [part.strip() for part in words.split(SEPARATOR) if part.strip()]


def one_of(line: Line) -> str:
    """What a choice takes."""
    return f"one of {', '.join(each.words for each in line.choices)}"


def refusal(line: Line, wanted: str) -> FormError:
    return FormError(f"{line.label}: {wanted}", line.name)


def summary(line: Line, records: Sequence[Mapping[str, Any]], known: Known) -> str:
    """`2: IGF-1 ↑ · Testosterone ↑`; empty where there are none."""
    if not records or line.record is None:
        return ""
    return f"{len(records)}: {'; '.join(brief(line.record, each, known) for each in records)}"


def brief(kind: type[Struct], record: Mapping[str, Any], known: Known) -> str:
    """The first of its fields that say something, as few words as tell it from others."""
    parts: list[str] = []
    for line in form_lines(kind):
        value = shown(line, record, known)
        if value and line.shape != "records" and len(parts) < _MOST:
            direction = DIRECTIONS.get(str(record.get(line.name, ""))) if line.name == "direction" else None
            parts.append(direction.glyph if direction else value)
    return " ".join(parts)
