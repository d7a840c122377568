"""The studies that may stand behind a claim, as a list to choose from. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.labels import citation_label
from mgtui.model.vocabularies import STATUS_WORDS
from mgtui.review.study_items import StudyItem
from mgtui.tui.records import Row
from mgtui.tui.review.item_form import asked
from mgtui.tui.review.item_view import STATUS_OF
from mgtui.tui.review.study_view import StudyView

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mgtui.model import Study, TextSpan
    from mgtui.review.claim_items import ClaimItem
    from mgtui.review.items import Item
    from mgtui.review.session import ReviewSession


def study_rows(review: ReviewSession, claim: ClaimItem, items: Sequence[Item]) -> list[Row]:
    """The studies that may stand behind a claim: those the article names, the nearest first, then all others; what its
    words describe and nothing identifies is offered behind those that are named."""
    named = [item for item in items if isinstance(item, StudyItem) and item.article == claim.article]
    named = [item for item in named if review.state(item) != "rejected"]
    named.sort(key=lambda item: _distance(item.at, claim.at))
    behind = {study.key for _, study in (*review.studies_to_link(claim), *review.unlinked(claim))}
    off = {study.key for study in named if review.choices.is_put_off(claim, study.key)}
    own_words = [study for study in named if study.key in behind | off]
    further = [study for study in named if study.key not in behind | off]
    rows: list[Row] = []
    told = [study for _, study in review.studies_described(claim)]
    for head, studies_of in (
        ("named by these words", own_words), ("named in the article", further), ("told here, not identified", told),
    ):  # fmt: skip
        rows += [Row(None, head=head)] if studies_of else []
        rows += [_study_row(review, item, off) for item in studies_of]
    taken = {study.id for item in named if (study := item.study(review))}
    own = [study for study in review.library.studies.values() if study.id not in taken]
    for head, prefix, studies in (
        ("in this library", "own:", [(study.id, study) for study in own]),
        ("in the other libraries", "other:", list(review.library.other_studies.items())),
    ):
        rows += [Row(None, head=head)] if studies else []
        rows += [_known_row(f"{prefix}{name}", study) for name, study in studies]
    return rows


def _distance(study: TextSpan | None, claim: TextSpan | None) -> tuple[int, int]:
    """How far a study is named from a claim: passages, then code points, none where one stands in the other."""
    if study is None or claim is None:
        return (1 << 20, 0)
    return abs(study.order - claim.order), max(study.start - claim.end, claim.start - study.end, 0)


def study_of_row(review: ReviewSession, key: str) -> Study | StudyItem | None:
    """What a row of the list of studies stands for."""
    place, _, name = key.partition(":")
    if place == "candidate":
        item = review.item(name)
        return item if isinstance(item, StudyItem) else None
    return (review.library.studies if place == "own" else review.library.other_studies).get(name)


def _study_row(review: ReviewSession, item: StudyItem, off: Container[str]) -> Row:
    view = StudyView(review, item)
    form = view.form()
    facts = " · ".join(form.values[line.name] for line in asked(form)[1:] if form.values[line.name])
    state = "put off" if item.key in off else STATUS_WORDS[STATUS_OF[view.state]]
    return Row(f"candidate:{item.key}", state, facts, item.statement, note=" ".join(view.notes()))


def _known_row(key: str, study: Study) -> Row:
    facts = " · ".join(filter(None, (study.design, study.population)))
    return Row(key, citation_label(study), facts, study.title)
