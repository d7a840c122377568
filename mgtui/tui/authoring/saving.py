"""From a filled form to a step in the reader's library, and from what is refused to the lines that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.content import Content

from mgtui.authoring.assignments import Assignment, listed
from mgtui.authoring.refusals import Refused
from mgtui.errors import format_error
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.model.nested import NESTED
from mgtui.tui.forms.line_values import FormError
from mgtui.tui.forms.lines import RECORD_FIELDS
from mgtui.tui.forms.page import FormPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mgtui.authoring.author import Written
    from mgtui.model.field import Field
    from mgtui.tui.actions import Context
    from mgtui.tui.forms.form import Form


def assignments(form: Form, record: Mapping[str, Any]) -> list[Assignment]:
    """What a form changed, as values for fields."""
    return _changed(RECORD_FIELDS[form.kind], form.record, record, "")


def _changed(
    fields: Sequence[Field], before: Mapping[str, Any], after: Mapping[str, Any], above: str
) -> list[Assignment]:
    """The assignments that make one record of another, both at a path."""
    found: list[Assignment] = []
    for field in fields:
        name = field.file_name
        was, now, path = before.get(name), after.get(name), f"{above}{name}"
        nested = NESTED.get(field.type)
        if was == now:
            continue
        if now is None:
            found.append(Assignment(path))
        elif nested is None:
            found += listed([field], {name: now}, above)
        elif not nested.many:
            found += _changed(nested.fields, was or {}, now, f"{path}.")
        else:
            # All that was there goes; a number of a list means the list as it was, so the new ones come behind.
            found += [Assignment(path)] if was else []
            for number, item in enumerate(now, len(was or ()) + 1):
                found += listed(nested.fields, item, f"{path}.{number}.")
    return found


def as_form_error(error: Exception, form: Form) -> FormError:
    """Why something was refused, each reason at the line of the form that it is about."""
    if not isinstance(error, Refused):
        return FormError(format_error(error))
    names = [line.name for line in form.lines]
    found = []
    for problem in error.problems:
        # The line of the field itself, of a field around it, or of the first part of it.
        line = next(
            (
                name
                for name in names
                if problem.field and (problem.field == name or problem.field.startswith(f"{name}."))
            ),
            next((name for name in names if problem.field and name.startswith(f"{problem.field}.")), ""),
        )
        found.append(FormError(str(problem), line))
    first, *others = found
    first.others = others
    return first


def open_form(
    explorer: Context,
    title: str,
    form: Form,
    write: Callable[[dict[str, Any]], Written],
    *,
    about: Content | None = None,
    draft: str = "",
    then: Callable[[Written], object] | None = None,
) -> FormPage:
    """Open a form over the explorer. What it saves is one step, said with the key that takes it back.

    `write` is called in a thread and raises what an `Author` raises. `then` is called in place of showing the new
    state.
    """
    from mgtui.tui.authoring.records import maker

    written: list[Written] = []

    def save(record: dict[str, Any]) -> None:
        try:
            written.append(write(record))
        except LIBRARY_ERRORS as error:
            raise as_form_error(error, form) from None

    def closed(saved: bool | None) -> None:
        if saved and written:
            (then or (lambda made: show_written(explorer, made)))(written[-1])

    page = FormPage(title, form, save, about=about, draft=draft, make=maker(explorer))
    explorer.open_page(page, closed)
    return page


def show_written(explorer: Context, written: Written, *, select: bool = False) -> None:
    """Show the libraries as they are now, and say what was done; `select` where it is a claim to go on with."""
    # The key first: a narrow line has no room for all of what was done.
    word = f"{explorer.key_of('undo')} takes it back · {written.what}" if written.step else "Nothing was changed"
    explorer.renew(word, written.id if select else None)


def where_kept(explorer: Context, record: str) -> str:
    """What a form says of where something is kept that belongs to a record of another library; else empty."""
    author = explorer.author
    if author.is_own(record):
        return ""
    return f"kept in your library ({author.library_id}); the one it is about stays as it is"


def lines_of(*parts: tuple[str, str]) -> Content:
    """Texts with their styles, a line each; those that are empty are left out."""
    return Content("\n").join([Content.styled(text, style) for text, style in parts if text])
