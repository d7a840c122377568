"""Changing what was understood of a question: one of its parts, then what it is to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.answering.questions import NOTHING, Side
from mgtui.answering.sections import ANY, ANYONE, PARTS, WAYS, understood
from mgtui.model.vocabularies import ASPECTS, spelled
from mgtui.tui.records import Row
from mgtui.tui.widgets.chooser import Chooser
from mgtui.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from mgtui.answering.questions import Question
    from mgtui.tui.asking.page import AnswerPage

_ANY = "any"


def change(page: AnswerPage) -> None:
    """Ask which part is meant, then what it is; the page then answers that."""
    question = page.found.question
    choices = [(part, f"{PARTS[part]}: {words}") for part, words in understood(question).items()]

    def chosen(part: str | None) -> None:
        if part in ("exposure", "outcome"):
            _choose_concept(page, question, part)
        elif part == "aspect":
            aspects = [(_ANY, ANY), *((aspect, spelled(aspect)) for aspect in ASPECTS if aspect != "unspecified")]
            _menu(page, question, part, aspects, question.aspect or _ANY)
        elif part == "way":
            _menu(page, question, part, list(WAYS.items()), question.way)
        elif part is not None:
            _choose_words(page, question, part)

    page.app.push_screen(Menu("Change what was understood", choices), chosen)


def _menu(page: AnswerPage, question: Question, part: str, choices: list[tuple[str, str]], at: str) -> None:
    def chosen(value: str | None) -> None:
        if value is not None:
            _turn(page, question, **{part: None if part == "aspect" and value == _ANY else value})

    page.app.push_screen(Menu(PARTS[part], choices, at), chosen)


def _choose_concept(page: AnswerPage, question: Question, part: str) -> None:
    names = page.session.asker.names
    rows = [Row(_ANY, ANY), *(Row(key, label) for key, label in names.labels())]

    def chosen(key: str | None) -> None:
        if key is not None:
            side = NOTHING if key == _ANY else Side(frozenset({key}), names.label(key))
            _turn(page, question, **{part: side, "words": (), "also": (), "lacking": False})

    page.app.push_screen(Chooser(PARTS[part], "The terms of the open libraries", rows, "words of a term"), chosen)


def _choose_words(page: AnswerPage, question: Question, part: str) -> None:
    """The people that claims or studies of the library name; of a dose only whether one is meant."""
    if part == "dose":
        _turn(page, question, dose=None)
        page.say("The answer holds for any dose: claims do not tell doses apart")
        return
    groups = dict.fromkeys(claim.population for claim in page.session.links.claims if claim.population)
    rows = [Row(_ANY, ANYONE), *(Row(group, group) for group in sorted(groups))]

    def chosen(group: str | None) -> None:
        if group is not None:
            _turn(page, question, population=None if group == _ANY else group)

    page.app.push_screen(Chooser(PARTS[part], "People and animals that claims name", rows, "words"), chosen)


def _turn(page: AnswerPage, question: Question, **parts: object) -> None:
    changed = replace(question, negative=False, symmetric=False, compared=(), **parts)
    page.turn_to(replace(changed, text=changed.plain))
