"""What lists and study table hold for a view: title, rows, and a sentence where there are none. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.labels import citation_label
from mgtui.tui.rows import claim_rows, related_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.model import Claim
    from mgtui.tui.navigation import View
    from mgtui.tui.records import Row, StudyRow
    from mgtui.tui.session import Session


def described_list(view: View, session: Session, key_of: Callable[[str], str]) -> tuple[str, list[Row], str]:
    """Title, rows and the sentence for no rows, of a view that shows a list."""
    subject = view.subject or ""
    links, relations, leave = session.links, session.relations, key_of("leave")
    if view.shown == "related":
        empty = f"No claim of this library supports, contradicts, qualifies or restates this one. {leave} goes back."
        return f"Related to {subject}", related_rows(relations.related(subject), links), empty
    if view.shown == "topic":
        topic = session.topic(subject)
        rows = claim_rows(links.claims_of_topic(subject), links, relations)
        return (
            f"Claims on {topic.label if topic else subject}", rows, f"No claim carries this topic. {leave} clears it.",
        )  # fmt: skip
    if view.shown == "claims":
        listed = [claim for claim in map(session.claim, view.claims) if claim is not None]
        return subject, claim_rows(listed, links, relations), f"No claims here. {leave} goes back."
    study = session.library.studies.get(subject)
    rows = claim_rows(links.claims_of_study(subject), links, relations, subject)
    label = citation_label(study) if study else subject
    return f"Claims linked to {label}", rows, f"No claim is linked to this study. {leave} goes back."


def described_kept(kept: list[Row], key_of: Callable[[str], str]) -> tuple[str, list[Row], str]:
    """The same of what was kept."""
    bookmarks, notes = key_of("keep.bookmark"), key_of("keep.note")
    return "Kept", kept, f"Nothing kept yet: {bookmarks} bookmarks a claim, {notes} writes a note."


def described_studies(view: View, claim: Claim | None, session: Session) -> tuple[str, list[StudyRow]]:
    """Title and rows of the study table: of a study, a topic, a claim, else of the open article."""
    links = session.links
    if view.shown == "study" and view.subject:
        return "Study", session.rows_for_study(view.subject)
    if view.shown == "topic" and view.subject:
        topic = session.topic(view.subject)
        rows = session.rows_for_claims(links.claims_of_topic(view.subject))
        return (f"Studies behind {topic.label}" if topic else "Studies"), rows
    if view.shown == "claims":
        return "Studies behind these claims", session.rows_for_claims(
            [session.library.claims[each] for each in view.claims]
        )
    if claim is not None:
        rows = session.rows_for_claim(claim)
        return (f"Studies behind {claim.id}" if rows else f"No study stands behind {claim.id}"), rows
    if view.article is None:
        return "Studies", []
    claims = links.claims_of_article(view.article)
    if view.topic:
        limited = {limited.id for limited in links.claims_of_topic(view.topic)}
        claims = [each for each in claims if each.id in limited]
    return f"Studies behind {view.article}", session.rows_for_claims(claims)


def hit_counter(at: int, number: int) -> str:
    """`hit 3/17`; `17 hits` where none of them is the present one; nothing where there are none."""
    if not number:
        return ""
    return f"hit {at + 1}/{number}" if at >= 0 else f"{number} {'hit' if number == 1 else 'hits'}"
