"""What stands in the lines of a form: typed, picked, brought along by what was picked, or kept from the last time."""

from __future__ import annotations

from copy import deepcopy
from threading import Lock
from typing import TYPE_CHECKING, Any

from mgtui.notebook import drafts
from mgtui.tui.forms.line_values import read
from mgtui.tui.forms.lines import TERMS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.line_values import FormError
    from mgtui.tui.forms.lines import Choice, Line


_NONE_READ = "unspecified"
"""The choice of an aspect that says nothing of it."""


class Typed:
    """The values of the lines of a form by their names, and what is wrong with them."""

    def __init__(self, form: Form, draft: str) -> None:
        """Under the key `draft` what is typed is kept where the form is left; without one it is forgotten."""
        self._form, self._draft = form, draft
        self._keeping, self._is_saved = Lock(), False
        self.values: dict[str, Any] = dict(form.values)
        self.wrong: dict[str, str] = {}
        """Why the value of a line cannot be kept."""
        self.before: dict[str, Any] = {}
        """What was typed before and is there again, until the reader moves on."""
        self._as_words: set[tuple[str, str]] = set()
        """Lines and their texts that were asked of once: they are no term, and may stand as words."""
        self._told_empty: dict[str, Any] | None = None
        """All values when it was said last that what was read for some lines is not taken."""
        self._unread: set[str] = set()
        """Lines that are wrong by what stands in the form, so that another line may mend them."""
        self._brought: dict[str, tuple[tuple[str, str], ...]] = {}
        """By the name of a line: what was picked there brought into others, with their names."""

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed or chosen."""
        return any(self.values[name] != value for name, value in self._form.values.items())

    def take_draft(self) -> None:
        """Let what was typed the last time be there again."""
        if self._draft:
            self.before = drafts.kept(self._draft, self.values)
            self.values.update(self.before)

    def keep_draft(self) -> None:
        """Keep what is typed for the next time, until it is saved; from any thread."""
        with self._keeping:
            if self._draft and not self._is_saved:
                # All of it: what was read off when the form was opened need not be there so early the next time.
                drafts.keep(self._draft, self.values if self.is_touched else {})

    def forget_draft(self, *, is_saved: bool = False) -> None:
        """It was saved, or is not wanted."""
        with self._keeping:
            self._is_saved = is_saved
            if self._draft:
                drafts.forget(self._draft)

    def revert(self) -> None:
        """Let every line be as it was."""
        self.values, self.wrong, self.before = dict(self._form.values), {}, {}
        self.forget_draft()

    def refill(self, record: Mapping[str, Any], unsure: Mapping[str, Any]) -> bool:
        """Stand on another record, and what may be right besides; whether the form does now. What was changed in this
        form stays as it is, and what was typed the last time too: to revert that leads to the new record."""
        is_touched = self.values != self._form.values
        if is_touched and not self.before:
            return False
        self._form.refill(record, unsure)
        if not is_touched:
            self.values = dict(self._form.values)
        return True

    def put(self, line: Line, text: str, picked: Choice | None = None) -> tuple[bool, bool]:
        """Let a line hold a text, with what it brings where it was picked; what was wrong with it is forgotten, and of
        others what this mends.

        Gives whether something was wrong, and whether other lines have changed.
        """
        name = line.name
        self.values[name] = text
        # What is picked that stood there anyway leaves the others as they were read.
        before = self._brought.pop(name, ())
        brought = picked.also if picked and text != self._form.values[name] else ()
        # What another one brought goes with it, unless it was changed since.
        self.values.update((other, self._form.values[other]) for other, value in before if self.values[other] == value)
        if brought:
            self._brought[name] = brought
            self.values.update(brought)
        was_wrong = self.wrong.pop(name, None) is not None
        return self._drop_mended() or was_wrong, bool(before or brought)

    def _drop_mended(self) -> bool:
        """Forget what was wrong with lines that are right by now; whether there were such."""
        waiting = self._unread & self.wrong.keys()
        mended = waiting - self._form.read(self.values)[1].keys() if waiting else set[str]()
        for name in mended:
            del self.wrong[name]
        return bool(mended)

    def taken_summary(self, line: Line, before: Mapping[str, Any]) -> str:
        """What a line holds since an offer was taken, and which other lines that one is asked for have changed with
        it; `before` are the values until then."""
        values, unsure = self.values, {name: f"{value}?" for name, value in self._form.unsure.items()}  # as was shown
        changed = (
            f"{each.label} {values[each.name] or 'none'} (was {before[each.name] or unsure.get(each.name, 'none')})"
            for each in self._form.lines
            if each.is_brief and each is not line and values[each.name] != before[each.name]
        )
        return ", ".join((f"{line.label}: {values[line.name]}", *changed))

    def check(self, line: Line) -> None:
        """Note what is wrong with a line; of a choice that was begun make the words that it stands for."""
        _, wrong = self._form.read(self.values)
        error, text = wrong.get(line.name), self.values[line.name]
        if line.shape == "choice" and error is None and text and text != self._form.values[line.name]:
            value = read(line, text, self._form.known)
            self.values[line.name] = next(each.words for each in line.choices if each.value == value)
        if error is not None and self.values[line.name]:
            self.wrong[line.name] = str(error)
            self._unread.add(line.name)
        else:
            self.wrong.pop(line.name, None)

    def begun_term(self) -> Line | None:
        """The first line that was changed to what is no term and the beginning of one; each text is told of once."""
        known = self._form.known
        for line in self._form.lines:
            text = self.values[line.name]
            if line.shape not in TERMS or text == self._form.values[line.name] or (line.name, text) in self._as_words:
                continue
            if known.is_begun_term(text):
                self._as_words.add((line.name, text))
                return line
        return None

    def left_empty(self) -> list[Line]:
        """The lines with values at hand, of which something was read that is not taken; none where they were told of
        and nothing was changed since."""
        values, unsure = self.values, self._form.unsure
        left = [
            line for line in self._form.lines
            if line.name in self._form.at_hand and line.name in unsure and not values[line.name]
            and not (len(line.path) > 1 and any(values.get(f"{line.path[0]}.{part}") for part in ("concept", "text")))
        ]  # fmt: skip
        if values == self._told_empty:
            return []
        self._told_empty = deepcopy(values)
        return left

    def refuse(self, errors: Sequence[FormError]) -> tuple[str, str]:
        """Note why the record cannot be kept; gives the first line that this is said of, "" where it is of none, and
        why."""
        names = [line.name for line in self._form.lines]
        self.wrong = {error.line: str(error) for error in errors if error.line in names}
        self._unread = self.wrong.keys() & self._form.read(self.values)[1].keys()
        first = next((name for name in names if name in self.wrong), "")
        return first, str(next((e for e in errors if e.line == first), errors[0]))

    def step_to_waiting(self, at: int) -> int:
        """So many lines on from one the next is that has values at hand and is empty, in the article's words too, or
        whose choice was read and is not taken; where none is, the next of those below; 0 where there is none."""
        form, count = self._form, len(self._form.lines)
        ahead = [
            (step, line) for step in range(1, count)
            if (line := form.lines[(at + step) % count]).name in form.at_hand or self._is_open_choice(line)
        ]  # fmt: skip
        empty = (
            step for step, line in ahead
            if self._is_open_choice(line)
            or not (self.values[line.name] or (len(line.path) > 1 and self.values.get(f"{line.path[0]}.text")))
        )  # fmt: skip
        below = (step for step, _ in ahead if at + step < count)
        return next(empty, next(below, 0))

    def _is_open_choice(self, line: Line) -> bool:
        """Whether a line belongs to one with values at hand, and is empty though a choice was read for it."""
        has_offers = bool(line.path) and f"{line.path[0]}.concept" in self._form.at_hand
        is_choice = line.shape == "choice" and self._form.unsure.get(line.name, _NONE_READ) != _NONE_READ
        return has_offers and is_choice and not self.values[line.name]
