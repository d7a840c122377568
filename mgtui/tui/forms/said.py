"""What is said below the open line of a form. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.tui.forms.line_values import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.lines import Line


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


def told_taken(form: Form, line: Line, before: Mapping[str, Any], values: Mapping[str, Any]) -> str:
    """What a line holds since an offer was taken, and which other lines that one is asked for have changed with it."""
    unsure = {name: f"{value}?" for name, value in form.unsure.items()}  # as it was shown
    changed = (
        f"{each.label} {values[each.name] or 'none'} (was {before[each.name] or unsure.get(each.name, 'none')})"
        for each in form.lines
        if each.is_brief and each is not line and values[each.name] != before[each.name]
    )
    return ", ".join((f"{line.label}: {values[line.name]}", *changed))
