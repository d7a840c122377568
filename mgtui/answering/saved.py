"""What has changed in the answer to a question since it was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from mgtui.answering.groups import GROUP_KEYS, GROUPS
from mgtui.evidence.notices import notice_words
from mgtui.ref import parse

if TYPE_CHECKING:
    from mgtui.answering.groups import Answer
    from mgtui.model import Library


class State(Struct, frozen=True):
    """An answer as it was looked at, as far as changes are told."""

    claims: dict[str, str] = {}
    """The group of each claim, by its id."""
    statements: dict[str, str] = {}
    notices: dict[str, str] = {}
    """What journals had announced on each study, in words, by its id."""


class Change(Struct, frozen=True):
    """One thing that is other than it was."""

    record: str
    """Id of the claim, or `study:<id>`."""
    words: str


def state_of(found: Answer, library: Library) -> State:
    """An answer as it is now: one by words, since what answers by meaning comes and goes with whether texts are read
    for that."""
    claims: dict[str, str] = {row.claim.id: key for key in GROUP_KEYS for row in found.groups[key]}
    rows = found.all
    statements = {row.claim.id: row.claim.statement for row in rows}
    studies = dict.fromkeys(line.id for row in rows for line in row.studies)
    notices = {each: notice_words(library.studies[parse(each).key]) for each in studies}
    return State(claims, statements, notices)


def changes(before: State, now: State) -> list[Change]:
    """New claims, claims that stand elsewhere, say something else or are gone, then new notices on studies."""
    found = []
    for claim, group in now.claims.items():
        title = _title(group)
        was = before.claims.get(claim)
        if was is None:
            found.append(Change(claim, f"new under “{title}”: {now.statements[claim]}"))
        elif was != group:
            found.append(Change(claim, f"now under “{title}”, before under “{_title(was)}”: {now.statements[claim]}"))
        elif before.statements.get(claim) != now.statements[claim]:
            found.append(Change(claim, f"corrected: {now.statements[claim]} (before: {before.statements.get(claim)})"))
    found += [
        Change(claim, f"no longer there: {before.statements.get(claim, claim)}")
        for claim in before.claims
        if claim not in now.claims
    ]
    for study, words in now.notices.items():
        if words and words != before.notices.get(study, ""):
            found.append(Change(study, f"{study}: {words}"))
    return found


def _title(group: str) -> str:
    return next((entry.brief for key, entry in GROUPS.items() if key == group), group)


def written_state(state: State) -> str:
    """A state as text."""
    return msgspec.json.encode(state).decode()


def read_state(text: str) -> State:
    """A state from its text; an empty one where that cannot be read."""
    try:
        return msgspec.json.decode(text, type=State)
    except msgspec.DecodeError:
        return State()
