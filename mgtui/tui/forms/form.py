"""A record as lines of a form, and back. Pure functions.

A record is taken and given as its file has it: a mapping of the names of fields to texts, numbers, lists and mappings.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from mgtui.tui.forms.line_values import FormError, one_of, read, refusal, shown
from mgtui.tui.forms.lines import form_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from msgspec import Struct

    from mgtui.tui.forms.known import Known
    from mgtui.tui.forms.lines import Choice, Line

Values = dict[str, Any]
"""What stands in the lines, by their names: a text, or of a line of records the list of them."""


class Form:
    """A record as lines: what they show, and the record as it becomes by what is typed there."""

    def __init__(
        self, kind: type[Struct], record: Mapping[str, Any], known: Known, *, only: Sequence[str] = (),
        without: Sequence[str] = (), is_new: bool = False, unsure: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """`record` as its file has it; see `form_lines` for the others.

        `unsure` is the record with values that may be right: they are shown where there is none, and not part of it.
        """
        self.kind, self.known = kind, known
        self.lines = form_lines(kind, tuple(only), tuple(without), is_new=is_new)
        self.at_hand: dict[str, Sequence[Choice]] = {}
        """By the name of a line: what is offered there before all else."""
        self.unsure: Values = {}
        """What the lines would show of values that may be right, where there are no others."""
        self.record: dict[str, Any] = {}
        self.values: Values = {}
        """What the lines show of the record as it is."""
        self.refill(record, unsure or {})

    def refill(self, record: Mapping[str, Any], unsure: Mapping[str, Any]) -> None:
        """Take another record in place of the one it was made with, and what may be right besides."""
        self.record = _plain(dict(record))
        self.values = {line.name: shown(line, self.record, self.known) for line in self.lines}
        maybe = {line.name: shown(line, unsure, self.known) for line in self.lines if not self.values[line.name]}
        self.unsure = {name: value for name, value in maybe.items() if value}

    def choices(self, line: Line) -> Sequence[Choice]:
        """What a line can be completed to: what is at hand, then what is known, the likeliest or most used first."""
        first, every = self.at_hand.get(line.name, ()), self.known.choices(self.kind, line)
        there = {each.value for each in first}
        return [*first, *(each for each in every if each.value not in there)] if first else every

    def read(self, values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, FormError]]:
        """The record as it becomes, and what is wrong, by the names of lines.

        A line that shows what it showed leaves its value as it was.
        """
        record, wrong, as_words = deepcopy(self.record), dict[str, FormError](), set[tuple[str, ...]]()
        for line in self.lines:
            if line.path in as_words:
                continue
            if values[line.name] == self.values[line.name] and not (line.required and not values[line.name]):
                continue
            try:
                value = values[line.name] if line.shape == "records" else read(line, values[line.name], self.known)
                if value is None and line.required:
                    raise refusal(line, "must be given" if not line.choices else one_of(line))
                _put(record, line.path, value or None if isinstance(value, list) else value)
            except FormError as error:
                loose = line.shape == "term" and line.path[1:] == ("concept",)
                if loose and not values.get(f"{line.path[0]}.text", "x"):
                    # What is no term stands as the article's words.
                    _put(record, line.path, None)
                    as_words.add((line.path[0], "text"))
                    _put(record, (line.path[0], "text"), " ".join(values[line.name].split()))
                else:
                    wrong[line.name] = error
        for name in {line.path[0] for line in self.lines if line.path[1:] == ("concept",)}:
            self._drop_words_of_another(record, values, name)
        for line in self.lines:
            concept = record.get(line.path[0]) if line.path[1:] == ("aspect",) else None
            if concept and set(concept) == {"aspect"}:
                before = self.record.get(line.path[0]) or {}
                if values[line.name] != self.values[line.name] or set(before) == {"aspect"}:
                    wrong[line.name] = FormError(f"{line.label}: of what? {line.path[0]} is empty", line.name)
                else:
                    del record[line.path[0]]
        return record, wrong

    def _drop_words_of_another(self, record: dict[str, Any], values: Mapping[str, Any], name: str) -> None:
        """Take the article's words for a term away where another term was put in its place and they were left.

        Where they hold one of its names they stand, and for a narrower one they may: an article says inflammation and
        means that of the whole body.
        """
        before, after = self.record.get(name) or {}, record.get(name) or {}
        was, now, words = before.get("concept"), after.get("concept"), after.get("text")
        were_left = values.get(f"{name}.text") == self.values.get(f"{name}.text")
        if not (was and now and words and was != now and were_left):
            return
        is_said = any(each.casefold() in words.casefold() for each in self.known.names_of(now))
        if not is_said and not self.known.is_below(now, was):
            _put(record, (name, "text"), None)

    def changes(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of a record as it becomes that are not as they were; None for those that go."""
        names = dict.fromkeys([*self.record, *record])
        return {name: record.get(name) for name in names if record.get(name) != self.record.get(name)}


def _plain(value: Any) -> Any:
    """A value with lists where it has tuples, so that two of them compare."""
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, (list, tuple)) else value


def _put(record: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Put a value at its place in a record, or take it out; what is left empty goes too."""
    name, rest = path[0], path[1:]
    if rest:
        inner = dict(record.get(name) or {})
        _put(inner, rest, value)
        value = inner or None
    if value is None:
        record.pop(name, None)
    else:
        record[name] = value
