"""What the review says of the item being looked at. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from mgtui.evidence.words import DIRECTION_GLYPHS, RELATION_GLYPHS, STANCE_WORDS, STATUS_WORDS, spelled
from mgtui.ingest.extract.records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.ingest.review.queue import target_claim
from mgtui.library.labels import citation_label
from mgtui.model import Claim
from mgtui.tui.widgets.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.ingest.review.desk import Desk
    from mgtui.ingest.review.items import Item, State
    from mgtui.model import Concept, Direction, Place, Status, Study

STATUS_OF: dict[State, Status] = {"open": "extracted", "accepted": "reviewed", "rejected": "rejected"}
_STYLES: dict[State, str] = {"open": "$accent bold", "accepted": "$success bold", "rejected": "$error bold"}
Styled = tuple[str, str]


def spaced(parts: Sequence[Styled]) -> Content:
    """Parts of a line with two spaces between."""
    return Content("  ").join([Content.styled(*part) for part in parts])


def mark(desk: Desk, item: Item) -> Claim:
    """An item as the passage view marks it: a claim known by its key."""
    places = item.found.places if isinstance(item.found, ClaimCandidate) else (item.at,) if item.at else ()
    return Claim(item.key, item.article, "", status=STATUS_OF[desk.state(item)], places=places)


def counter(desk: Desk, items: Sequence[Item], at: int) -> list[Styled]:
    """`12/57 · ● 9 accepted · × 3 rejected · ○ 45 open`."""
    states = [desk.state(item) for item in items]
    parts: list[Styled] = [(f"{at + 1 if items else 0}/{len(items)}", "bold")]
    words: dict[State, str] = {"accepted": "● {} accepted", "rejected": "× {} rejected", "open": "○ {} open"}
    return [*parts, *((word.format(states.count(state)), _STYLES[state]) for state, word in words.items())]


def heading(desk: Desk, item: Item) -> list[Styled]:
    """Status, kind and score of an item."""
    state = desk.state(item)
    score = f"{item.score:.2f}" if item.score is not None else ""
    parts = [(STATUS_WORDS[STATUS_OF[state]], _STYLES[state]), (item.kind, "$primary bold")]
    return [*parts, (f"score {score}", "$text-muted")] if score and state == "open" else parts


def body(desk: Desk, item: Item) -> tuple[str, list[str]]:
    """The statement, and the lines below it."""
    found = item.found
    if isinstance(found, ClaimCandidate):
        claim = desk.claim_of(item)
        return claim.statement, _claim_lines(desk, claim, found)
    if isinstance(found, StudyCandidate):
        return _study_body(desk, item, found)
    return _relation_body(desk, found)


def _claim_lines(desk: Desk, claim: Claim, found: ClaimCandidate) -> list[str]:
    direction = _direction(claim.direction) if claim.direction else ""
    about = " → ".join(filter(None, (_concept(desk, claim.exposure), _concept(desk, claim.outcome))))
    more = ", ".join(_concept(desk, each) for each in found.more_outcomes)
    facts = [
        claim.kind and spelled(claim.kind),
        direction,
        claim.hedging,
        claim.population and f"in {claim.population}",
    ]
    linked = [
        " ".join(filter(None, (citation_label(study), link.stance and STANCE_WORDS[link.stance])))
        for link in claim.studies
        if (study := desk.holdings.studies.get(link.id))
    ]
    lines = [
        about + (f"  (also: {more})" if more and claim.status == "extracted" else ""),
        " · ".join(filter(None, facts)),
        f"studies: {'; '.join(linked)}" if linked else "",
        f"note: {claim.note}" if claim.note else "",
        f"table: {found.context}" if found.context else "",
        f"said {len(found.anchors)} times in the article" if len(found.anchors) > 1 else "",
    ]
    return [line for line in lines if line]


def _direction(direction: Direction) -> str:
    glyph, word = DIRECTION_GLYPHS[direction], spelled(direction)
    return word if len(glyph) > 1 else f"{glyph} {word}"


def _concept(desk: Desk, concept: Concept | None) -> str:
    if concept is None:
        return ""
    term = desk.holdings.all_terms.get(concept.concept or "")
    words = term.label if term else concept.text or concept.concept or ""
    return f"{words} ({spelled(concept.aspect)})" if concept.aspect and concept.aspect != "unspecified" else words


def _study_body(desk: Desk, item: Item, found: StudyCandidate) -> tuple[str, list[str]]:
    made = desk.study_of(item)
    shown = made or found.as_study("")
    n = f"n {'over ' if found.at_least else ''}{found.n:,}" if found.n else ""
    pooled = f"pools {found.parts}" if found.parts else ""
    facts = [shown.issued, shown.design, n, pooled, shown.population, shown.intervention]
    lines = [" · ".join(filter(None, facts)), f"DOI {found.doi}" if found.doi else ""]
    if made:
        lines.append(f"in the library: {citation_label(made)} — {made.title}")
    elif found.known:
        known = desk.holdings.other_studies.get(found.known)
        label = citation_label(known) if known else found.known
        lines.append(f"seems to be {label} ({found.reason}): accepting takes that record over")
    return found.text, [line for line in lines if line]


def study_rows(desk: Desk, claim: Item, items: Sequence[Item]) -> list[Row]:
    """The studies that may stand behind a claim: those the article names, the nearest first, then all others."""
    named = [item for item in items if item.kind == "study" and item.article == claim.article]
    named = [item for item in named if desk.state(item) != "rejected"]
    named.sort(key=lambda item: _distance(item.at, claim.at))
    rows = [Row(None, head="named in the article")] if named else []
    rows += [_study_row(desk, item) for item in named]
    taken = {study.id for item in named if (study := desk.study_of(item))}
    own = [study for study in desk.holdings.studies.values() if study.id not in taken]
    for head, prefix, studies in (
        ("in this library", "own:", [(study.id, study) for study in own]),
        ("in the other libraries", "other:", list(desk.holdings.other_studies.items())),
    ):
        rows += [Row(None, head=head)] if studies else []
        rows += [_known_row(f"{prefix}{name}", study) for name, study in studies]
    return rows


def _distance(study: Place | None, claim: Place | None) -> tuple[int, int]:
    """How far a study is named from a claim: passages, then code points, none where one stands in the other."""
    if study is None or claim is None:
        return (1 << 20, 0)
    return abs(study.order - claim.order), max(study.start - claim.end, claim.start - study.end, 0)


def study_of_row(desk: Desk, key: str) -> Study | Item | None:
    """What a row of the list of studies stands for."""
    place, _, name = key.partition(":")
    if place == "candidate":
        return desk.item(name)
    return (desk.holdings.studies if place == "own" else desk.holdings.other_studies).get(name)


def _study_row(desk: Desk, item: Item) -> Row:
    text, lines = body(desk, item)
    state = STATUS_OF[desk.state(item)]
    return Row(f"candidate:{item.key}", STATUS_WORDS[state], lines[0] if lines else "", text, note=" ".join(lines[1:]))


def _known_row(key: str, study: Study) -> Row:
    facts = " · ".join(filter(None, (study.design, study.population)))
    return Row(key, citation_label(study), facts, study.title)


def _relation_body(desk: Desk, found: RelationSuggestion) -> tuple[str, list[str]]:
    own = desk.holdings.claims.get(found.source)
    other = target_claim(desk.holdings, found.target)
    lines = [
        f"{RELATION_GLYPHS[found.type]} {spelled(found.type)}",
        f"{other.statement if other else ''}  [{found.target}]",
        f"why: {found.reason}",
    ]
    return own.statement if own else found.source, lines
