"""The pages that the review opens: a form of fields, a further claim, a study to link and what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from mgtui.errors import CannotRead, Conflict, LibraryWriteError, format_error
from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.library.files import NoLibrary
from mgtui.library.labels import citation_label
from mgtui.model import Study
from mgtui.review.pairs import about, pairs_left
from mgtui.tui.keys.live import first_keys
from mgtui.tui.review import forms as forms
from mgtui.tui.review.form_page import FormPage
from mgtui.tui.review.linking import StanceChooser, StudyChooser
from mgtui.tui.review.words import edited, form_of, statement_of, study_of_row, study_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.app import App

    from mgtui.model import Stance
    from mgtui.review.items import Item
    from mgtui.tui.review.queue import ReviewQueue

ERRORS = (LibraryWriteError, CannotRead, NoLibrary, OSError)
_LABEL = 40
_CHANGED = "It was decided or changed elsewhere meanwhile. {} again puts only what you changed here on top."


class Decided(Protocol):
    """Called when a decision was kept: on to the next, or not."""

    def __call__(self, *, on: bool) -> None: ...


class Asking:
    """The pages over the review. Each gives whether there is such a question on the item."""

    def __init__(
        self, app: App[Any], queue: ReviewQueue, decided: Decided, failed: Callable[[Exception], None]
    ) -> None:
        self._app, self._queue, self._review = app, queue, queue.review
        self._decided, self._failed = decided, failed

    def edit(self, item: Item, field: int) -> bool:
        """A form with the fields as they are; saving accepts."""
        lines = form_of(self._review, item)
        is_open = self._review.state(item) == "open"

        def keep(values: dict[str, str]) -> None:
            # What others changed since the form was opened stands, but for the fields that were changed here.
            changed = {line.name: values[line.name] for line in lines if values[line.name] != line.value}
            now = form_of(self._review, item)
            merged = {line.name: changed.get(line.name, line.value) for line in now}
            self._review.accept(item, edited(self._review, item, now, merged))

        if 1 <= field <= len(lines):
            self._form(item.kind.capitalize(), lines, keep, field, on=is_open)
        return True

    def another(self, item: Item) -> bool:
        """A form for a further claim of the same words: about a pair that they name and no claim has yet."""
        if not isinstance(item.found, ClaimCandidate):
            return False
        claim, terms = self._review.claim_of(item), self._review.library.all_terms
        left = pairs_left(item.found, [claim, *self._review.library.claims.values()])
        further = about(claim, item.found, *left[0]) if left else claim
        lines = forms.claim_form(further, terms)

        def keep(values: dict[str, str]) -> None:
            self._review.accept_also(item, forms.claim_of_form(further, lines, values, terms))

        self._form("A further claim", lines, keep, 1, on=False)
        return True

    def _form(
        self, title: str, lines: list[forms.Line], keep: Callable[[dict[str, str]], None], field: int, *, on: bool
    ) -> None:
        """Show a form; it stays, with what was typed, until that is kept or dropped."""

        def save(values: dict[str, str]) -> None:
            try:
                keep(values)
            except Conflict:
                raise forms.FormError(_CHANGED.format(first_keys(self._app.screen)["field.submit"])) from None
            except ERRORS as error:
                raise forms.FormError(format_error(error)) from None

        def closed(saved: bool | None) -> None:
            if saved:
                self._decided(on=on)

        self._app.push_screen(FormPage(title, lines, save, field), closed)

    def study(self, item: Item) -> bool:
        """A list of studies, then what the chosen one found."""
        if item.kind != "claim":
            return False

        def chosen(key: str | None) -> None:
            study = study_of_row(self._review, key) if key else None
            if study is not None:
                self._stance(item, study)

        self._app.push_screen(StudyChooser(study_rows(self._review, item, self._queue.items)), chosen)
        return True

    def _stance(self, item: Item, study: Study | Item) -> None:
        made = study if isinstance(study, Study) else self._review.study_of(study)
        linked = made is not None and made.id in {link.id for link in self._review.claim_of(item).studies}
        label = (
            citation_label(made) if made else statement_of(self._review, study) if not isinstance(study, Study) else ""
        )

        def answered(stance: Stance | Literal["", "none"] | None) -> None:
            if stance is None:
                return
            try:
                if stance == "none":
                    assert made is not None
                    self._review.unlink(item, made.id)
                else:
                    self._review.link(item, study, stance or None)
            except ERRORS as error:
                self._failed(error)
                return
            self._decided(on=False)

        short = label if len(label) <= _LABEL else f"{label[: _LABEL - 1]}…"
        self._app.push_screen(StanceChooser(short, is_linked=linked), answered)
