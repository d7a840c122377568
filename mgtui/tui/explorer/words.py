"""What the claim bar and the search line say, and what lists and study table hold. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of, plural
from mgtui.library.labels import citation_label
from mgtui.model.relations import RELATION_KINDS, TALLIED, WALKS
from mgtui.model.vocabularies import FIDELITY_WORDS, STATUS_WORDS, spelled
from mgtui.ref import home_of
from mgtui.tui.rows import article_label, claim_rows, record_label, record_rows, related_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.evidence.relations import Counts
    from mgtui.model import Article, Claim, RelationType, Topic
    from mgtui.search.engine import Results
    from mgtui.tui.navigation import Step, View
    from mgtui.tui.records import Row, StudyRow
    from mgtui.tui.session import Session


STATUS_SHARE = 0.42
"""So much of the search line's width is for what was found."""
BAR = 12


def claim_facts(claim: Claim, counts: Counts) -> list[tuple[str, str]]:
    """(text, style) pairs: relations with counts, how the sources are told, hedging, people, status."""
    told = dict.fromkeys(link.fidelity for link in claim.studies if link.fidelity and link.fidelity != "faithful")
    facts = [(FIDELITY_WORDS[word], "$accent bold") for word in told]
    for value, kind in RELATION_KINDS.items():
        if number := counts.get(value):
            style = f"${kind.colour} bold" if value in TALLIED else f"${kind.colour}"
            facts.append((f"{kind.glyph}{number} {WALKS[value].words}", style))
    if claim.studies and not told and any(link.fidelity == "faithful" for link in claim.studies):
        facts.append((FIDELITY_WORDS["faithful"], "$text-muted"))
    if claim.hedging and claim.hedging != "asserted":
        facts.append((spelled(claim.hedging), "$text-muted"))
    if claim.population:
        facts.append((f"in {claim.population}", "$text-muted"))
    if claim.status != "reviewed":
        facts.append((STATUS_WORDS[claim.status], "$text-muted"))
    return facts


def no_claims(article: Article | None, key_of: Callable[[str], str]) -> str:
    """That an article has no claims, and the key that goes through those it may have."""
    from mgtui.extraction.language import language_of  # late: most articles have claims

    made = f"{key_of('passage.sentence')} {key_of('claim.new')} makes one of a sentence"
    if article is not None and (language := language_of(article)):
        return f"This article is in {language}: no claims are proposed of it, {made}"
    return f"This article has no claims yet: {key_of('view.review')} proposes some, {made}"


def step_message(kind: RelationType, step: Step | None, origin: str = "") -> str:
    """What a press of a walk key says: where one is, that it began again, or that there is nothing."""
    walk = WALKS[kind].walk
    assert walk is not None
    if step is None:
        return walk.none
    again = " · began again" if step.wrapped and step.total > 1 else ""
    return f"{RELATION_KINDS[kind].glyph} {step.number}/{step.total} {walk.some} {origin}{again}"


def progress_bar(done: int, total: int) -> str:
    """How much of the index is built."""
    full = BAR * done // max(total, 1)
    return f"building the index {'━' * full}{'─' * (BAR - full)} {done}/{total}"


def limits_label(kind: str | None, article: str | None, topic: Topic | None) -> str:
    parts = (plural(kind) if kind else "", f"in {article}" if article else "", topic.label if topic else "")
    return " · ".join(part for part in parts if part)


def counts_status(text: str, results: Results, suggestion_key: str, width: int) -> str:
    """What is the matter with a query or what was meant, else how much was found of each kind."""
    meant = [_meant(text, results.did_you_mean, suggestion_key)] if results.did_you_mean else []
    kinds = sorted(results.counts.items(), key=lambda item: -item[1])
    said = [*results.notes, *meant] or [number_of(n, kind) for kind, n in kinds if n]
    while len(said) > 1 and not results.notes and not meant and len(" · ".join(said)) > width * STATUS_SHARE:
        said.pop()  # the headings of the list have every number
    return " · ".join(said) or "nothing found"


def _meant(text: str, meant: str, suggestion_key: str) -> str:
    if meant == text.strip():
        return f"{suggestion_key} searches everywhere"
    return f"did you mean {meant}? {suggestion_key}"


def nothing_found(text: str, results: Results, suggestion_key: str, *, limited: bool) -> str:
    """In place of results where there are none."""
    if results.unknown:
        return " ".join(results.unknown)
    if results.did_you_mean == text.strip():
        return f"Nothing found within these limits. {suggestion_key} searches everywhere."
    if results.did_you_mean:
        return f"Nothing found. {suggestion_key} searches for: {results.did_you_mean}"
    within = " within these limits" if limited else ""
    return f"Nothing found{within}. Fewer or other words may help; word* finds beginnings, word~ near spellings."


def described_list(view: View, session: Session, key_of: Callable[[str], str]) -> tuple[str, list[Row], str]:
    """Title, rows and the sentence for no rows, of a view that shows a list."""
    subject = view.subject or ""
    links, relations, leave = session.links, session.relations, key_of("leave")
    if view.shown == "related":
        empty = f"No claim of this library supports, contradicts, qualifies or restates this one. {leave} goes back."
        return f"Related to {record_label(subject, links)}", related_rows(relations.related(subject), links), empty
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


def described_tag(
    name: str, records: Sequence[str], session: Session, key_of: Callable[[str], str]
) -> tuple[str, list[Row], str]:
    """The same of the records that have a tag, in the order in which they were given it."""
    rows = record_rows(records, session.links, session.relations)
    return f"Tagged {name}", rows, f"Nothing has this tag any more: {key_of('keep.tags')} tags what is selected."


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
    if view.shown == "tag" and claim is None:
        return "Studies", []
    if claim is not None:
        rows = session.rows_for_claim(claim)
        # Of another library a claim is called by its article.
        return _studies_of("this claim" if home_of(claim.id) else claim.id, rows)
    if view.article is None:
        return "Studies", []
    claims = links.claims_of_article(view.article)
    if view.topic:
        limited = {limited.id for limited in links.claims_of_topic(view.topic)}
        claims = [each for each in claims if each.id in limited]
    return _studies_of(article_label(view.article, session.library), session.rows_for_claims(claims))


def _studies_of(what: str, rows: list[StudyRow]) -> tuple[str, list[StudyRow]]:
    return (f"Studies behind {what}" if rows else f"No study stands behind {what}"), rows


def hit_counter(at: int, number: int) -> str:
    """`hit 3/17`; `17 hits` where none of them is the present one; nothing where there are none."""
    if not number:
        return ""
    return f"hit {at + 1}/{number}" if at >= 0 else f"{number} {'hit' if number == 1 else 'hits'}"
