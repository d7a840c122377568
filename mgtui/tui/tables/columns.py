"""What the tables of all studies and of all claims may show, and how rows are put in order. Pure functions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mgtui.evidence.study_facts import STUDY_COLUMNS, StudyCell, effect_text, judged_text, participants
from mgtui.library.labels import citation_label, family_or_group
from mgtui.model import Study
from mgtui.model.field import shown_in
from mgtui.model.fields import CLAIM, STUDY
from mgtui.model.vocabularies import spelled
from mgtui.ref import short_name, written
from mgtui.tui.drawing.columns import GAP, grown
from mgtui.tui.rows import article_label, concept_label, counts_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mgtui.model import Claim, Term
    from mgtui.model.field import Field
    from mgtui.model.kept import Kept
    from mgtui.tui.session import Session

_NUMBER = re.compile(r"[0-9][0-9,]*")
_KEPT_CLAIM = "claim:{}"
"""How what is kept names a claim."""
MOST_SORTED = 4
"""So many columns at most decide the order of rows."""


class Column(Struct, frozen=True):
    """A column of a table of records."""

    name: str
    text: Callable[[str], str]
    """What it says of the record with this key."""
    least: int
    """Its least width, in cells."""
    most: int
    numbers: bool = False
    """Sorted by the number in it, the largest first."""
    is_shown: bool = False
    """Whether a reader who has chosen nothing sees it."""


class Sorted(Struct, frozen=True):
    """A column that rows are sorted by."""

    name: str
    descending: bool

    @property
    def sign(self) -> str:
        return "↓" if self.descending else "↑"


class TableLayout(Struct, frozen=True):
    """Which columns of a table are shown, in which order, and by which it is sorted, the first deciding first."""

    columns: tuple[str, ...] = ()
    """Their names; empty for those that a table shows by itself."""
    sort: tuple[Sorted, ...] = ()

    def shown(self, known: Sequence[Column]) -> list[Column]:
        """The columns to show of those that a table has."""
        by_name = {column.name: column for column in known}
        chosen = [by_name[name] for name in self.columns if name in by_name]
        return chosen or [column for column in known if column.is_shown]

    def sorted_by(self, column: Column) -> TableLayout:
        """Sorted by this column first: one way, the other, then no more; what sorted before decides among equals."""
        there = next((each for each in self.sort if each.name == column.name), None)
        others = tuple(each for each in self.sort if each.name != column.name)
        if there is None or self.sort[0] != there:
            first: tuple[Sorted, ...] = (Sorted(column.name, column.numbers),)
        elif there.descending == column.numbers:
            first = (Sorted(column.name, not column.numbers),)
        else:
            first = ()
        return TableLayout(self.columns, (*first, *others)[:MOST_SORTED])

    @property
    def said(self) -> str:
        """`by Year ↓, Study ↑`; nothing where rows stand in the order of the library."""
        return f"by {', '.join(f'{each.name} {each.sign}' for each in self.sort)}" if self.sort else ""


def in_order(keys: Iterable[str], columns: Sequence[Column], sort: Sequence[Sorted]) -> list[str]:
    """Keys of records by several columns; empty cells last either way, equal ones in the order they had."""
    found = list(keys)
    by_name = {column.name: column for column in columns}
    for each in reversed(sort):
        column = by_name.get(each.name)
        if column is None:
            continue
        texts = {key: column.text(key) for key in found}
        filled = [key for key in found if texts[key]]
        value: Callable[[str], Any] = _number if column.numbers else str.casefold
        filled.sort(key=lambda key: value(texts[key]), reverse=each.descending)
        found = [*filled, *(key for key in found if not texts[key])]
    return found


def _number(text: str) -> float:
    number = _NUMBER.match(text)
    return float(number[0].replace(",", "")) if number else -1.0


def widths(columns: Sequence[Column], width: int) -> list[int]:
    """Room for as many of the first columns as fit, two cells between them; what is left goes to the wordy ones."""
    found: list[int] = []
    left = width
    for column in columns:
        if found and left < column.least:
            break
        found.append(min(column.least, max(left, 1)))
        left -= column.least + GAP
    return grown(found, [column.most for column in columns[: len(found)]], left + GAP)  # there is none behind the last


def study_columns(session: Session, kept: Callable[[], Kept]) -> list[Column]:
    """The columns of the study table, what the reader keeps about a study, and every other field of a study."""
    library, links = session.library, session.links

    def cell(text: Callable[[StudyCell], str]) -> Callable[[str], str]:
        def said(key: str) -> str:
            return text(StudyCell(library.studies[key], library.terms, claims=len(links.claims_of_study(key))))

        return said

    known = [
        Column(column.name, cell(column.text), column.least, column.most, column.numbers, is_shown=True)
        for column in STUDY_COLUMNS
        if column.of != "one claim"
    ]
    known.insert(2, Column("Screening", lambda key: kept().screened_as(written("study", key)), 9, 18))
    known.append(Column("Tags", lambda key: ", ".join(kept().tags_of(written("study", key))), 10, 24))
    names = {column.name.casefold() for column in known} | _SAID_BY_COLUMNS
    return known + [
        Column(
            _title(field), _of_study(session, field), *_ROOM.get(field.type, (12, 40)),
            numbers=field.type in ("number", "sample"),
        )
        for field in shown_in("sheet", STUDY)
        if field.name not in names
    ]  # fmt: skip


def _title(field: Field) -> str:
    return field.title_in("sheet").replace("-", " ").replace("_", " ")


_SAID_BY_COLUMNS = {"label", "issued", "effects"}
"""Fields that a column of the study table says under another name."""
_ROOM = {"identifier": (14, 30), "choice": (12, 22), "date": (10, 10), "text": (16, 60), "concept": (12, 30)}
"""Least and most cells for values of a type."""


def _of_study(session: Session, field: Field) -> Callable[[str], str]:
    studies, terms = session.library.studies, session.library.terms
    return lambda key: value_text(field, studies[key], terms)


def claim_columns(session: Session, kept: Callable[[], Kept]) -> list[Column]:
    """Every field of a claim that a table of claims has room for, with what stands for and against it."""
    claims, terms = session.library.claims, session.library.terms

    def of_field(field: Field) -> Callable[[str], str]:
        if field.name == "article":
            return lambda key: article_label(claims[key].article, session.library)
        return lambda key: value_text(field, claims[key], terms)

    found = [
        Column(
            _title(field), of_field(field), *_CLAIM_ROOM.get(field.name, (12, 30)),
            is_shown=field.name in _CLAIM_SHOWN,
        )
        for field in shown_in("sheet", CLAIM)
        if field.name not in ("id", "anchors", "places", "studies", "relations")
    ]  # fmt: skip
    found.sort(key=lambda column: _CLAIM_ORDER.index(column.name) if column.name in _CLAIM_ORDER else len(_CLAIM_ORDER))
    return [
        *found,
        Column("Studies", lambda key: _study_labels(claims[key], session), 16, 40),
        Column("Studies behind", lambda key: str(len(claims[key].studies) or ""), 7, 14, numbers=True, is_shown=True),
        Column("For and against", lambda key: counts_text(session.relations.counts(key)), 9, 12),
        Column("Section", lambda key: _section(claims[key], session), 16, 40),
        Column("Tags", lambda key: ", ".join(kept().tags_of(_KEPT_CLAIM.format(key))), 10, 24),
        Column("Name", short_name, 14, 30),
    ]


_CLAIM_SHOWN = ("article", "statement", "direction", "exposure", "outcome", "population", "hedging")
_CLAIM_ORDER = ("Statement", "Article", "Exposure", "Direction", "Outcome", "Population")
"""What tells a claim apart comes first."""
_CLAIM_ROOM = {"statement": (40, 110), "article": (10, 24), "direction": (11, 20), "hedging": (9, 14), "note": (16, 50)}


def _study_labels(claim: Claim, session: Session) -> str:
    return ", ".join(citation_label(study) for study, _ in session.library.behind(claim))


def _section(claim: Claim, session: Session) -> str:
    article = session.article(claim.article)
    return " › ".join(article.passages[claim.places[0].order].headings) if article and claim.places else ""


def value_text(field: Field, record: Study | Claim, terms: Mapping[str, Term]) -> str:
    """A field of a record on one line; nothing where it has none."""
    value: Any = getattr(record, field.name)
    if not value:
        return ""
    match field.type:
        case "choice":
            return spelled(str(value))
        case "concept" | "exposure":
            return concept_label(value, terms)
        case "sample":
            return participants(record) if isinstance(record, Study) else ""
        case "verification":
            return spelled(value.status)
        case "effects":
            return "; ".join(effect_text(effect, terms) for effect in value)
        case "names":
            return ", ".join(map(family_or_group, value))
    judged = judged_text(field, value, terms)
    if judged is not None:
        return judged
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
