"""The pages that the review opens: a form of fields, a further claim, a study to link and what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

import msgspec

from mgtui.errors import Conflict, format_error
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.library.labels import citation_label
from mgtui.model import Claim, Study
from mgtui.model.vocabularies import STANCES
from mgtui.review.claim_items import ClaimItem
from mgtui.tui.forms.line_values import FormError
from mgtui.tui.forms.page import FormPage
from mgtui.tui.keys.live import first_keys
from mgtui.tui.review.item_form import asked, form_for, with_at_hand
from mgtui.tui.review.study_rows import study_of_row, study_rows
from mgtui.tui.review.views import view_of
from mgtui.tui.widgets.chooser import Chooser
from mgtui.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.app import App

    from mgtui.model import Stance
    from mgtui.review.items import Item
    from mgtui.review.study_items import StudyItem
    from mgtui.tui.forms.form import Form
    from mgtui.tui.review.queue import ReviewQueue


_LABEL = 40
_NO_LINK = "none"
"""What the menu of stances gives for a study that does not stand behind the claim after all."""
_PUT_OFF = "off"
"""What it gives for a study that accepting the claim shall not link, or shall after all."""
_CHANGED = "It was decided or changed elsewhere meanwhile. {} again puts only what you changed here on top."


class Decided(Protocol):
    """Called when a decision was kept: on to the next, or not."""

    def __call__(self, *, on: bool) -> None: ...


class Asking:
    """The pages over the review. Each gives whether there is such a question on the item."""

    def __init__(
        self,
        app: App[Any],
        queue: ReviewQueue,
        decided: Decided,
        failed: Callable[[Exception], None],
        shown: Callable[[], None],
    ) -> None:
        """`shown` is called when the item is to be shown anew without a decision on it."""
        self._app, self._queue, self._review = app, queue, queue.review
        self._decided, self._failed, self._shown = decided, failed, shown

    def edit(self, item: Item, field: int) -> bool:
        """A form with the fields as they are; saving accepts. Two studies that may be one have none."""
        view = view_of(self._review, item)
        if not view.has_form:
            return True
        form, is_open = view.form_to_edit(), view.state == "open"

        def keep(record: dict[str, Any]) -> None:
            # What others changed since the form was opened stands, but for the fields that were changed here.
            merged = {**view.form_to_edit().record, **form.changes(record)}
            fields = {name: value for name, value in merged.items() if value is not None}
            self._review.accept(item, view.edited(fields), form.known.made)

        lines = asked(form)
        if 1 <= field <= len(lines):
            self._form(item.kind.capitalize(), form, keep, f"review {item.key}", lines[field - 1].name, on=is_open)
        return True

    def another(self, item: Item) -> bool:
        """A form for a further claim of the same words: about a pair that they name and no claim has yet."""
        if not isinstance(item, ClaimItem):
            return False

        def keep(record: dict[str, Any]) -> None:
            self._review.accept_also(item, msgspec.convert(record, Claim), form.known.made)

        form = with_at_hand(self._review, item, form_for(self._review, *self._review.further(item)))
        self._form("A further claim", form, keep, f"further {item.key}", on=False)
        return True

    def _form(
        self, title: str, form: Form, keep: Callable[[dict[str, Any]], None], draft: str, field: str = "", *, on: bool
    ) -> None:
        """Show a form; it stays, with what was typed, until that is kept or left."""

        def save(record: dict[str, Any]) -> None:
            try:
                keep(record)
            except Conflict:
                raise FormError(_CHANGED.format(first_keys(self._app.screen)["form.save"])) from None
            except LIBRARY_ERRORS as error:
                raise FormError(format_error(error)) from None

        def closed(saved: bool | None) -> None:
            if saved:
                self._decided(on=on)

        self._app.push_screen(FormPage(title, form, save, field=field, draft=draft, saving="accepts"), closed)

    def study(self, item: Item) -> bool:
        """A list of studies, then what the chosen one found."""
        if not isinstance(item, ClaimItem):
            return False

        def chosen(key: str | None) -> None:
            study = study_of_row(self._review, key) if key else None
            if study is not None:
                self._stance(item, study)

        rows = study_rows(self._review, item, self._queue.items)
        question, wanted = "Which study stands behind this claim?", "author, year, design, words"
        page = Chooser(question, item.title(self._review), rows, wanted)
        self._app.push_screen(page, chosen)
        return True

    def _stance(self, item: ClaimItem, study: Study | StudyItem) -> None:
        made = study if isinstance(study, Study) else study.study(self._review)
        linked = made is not None and made.id in {link.id for link in self._review.claim_of(item).studies}
        label = citation_label(made) if made else study.title if isinstance(study, Study) else study.statement

        def answered(chosen: str | None) -> None:
            if chosen is None:
                return
            try:
                if chosen == _PUT_OFF:
                    assert not isinstance(study, Study)
                    self._review.choices.put_off(item, study.key)
                    self._shown()
                    return
                if chosen == _NO_LINK:
                    assert made is not None
                    self._review.unlink(item, made.id)
                else:
                    self._review.link(item, study, cast("Stance | None", chosen or None))
            except LIBRARY_ERRORS as error:
                self._failed(error)
                return
            self._decided(on=False)

        short = label if len(label) <= _LABEL else f"{label[: _LABEL - 1]}…"
        choices = [(value, f"{stance.glyph} {value}") for value, stance in STANCES.items()]
        choices += [("", "not known"), *([(_NO_LINK, "no link after all")] if linked else [])]
        if not isinstance(study, Study) and self._review.choices.is_put_off(item, study.key):
            choices.append((_PUT_OFF, "link it when the claim is accepted"))
        elif any(each is study for _, each in self._review.studies_to_link(item)):
            choices.append((_PUT_OFF, "put it off: no link when the claim is accepted"))
        self._app.push_screen(Menu(f"What did {short} find?", choices), answered)
