"""How a report says what a record holds: words for someone who never saw the program. All of it is Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.counting import enumerated as enumerated
from mgtui.counting import number_of as number_of
from mgtui.evidence.notices import notice_words
from mgtui.evidence.study_facts import participants
from mgtui.export.markdown import code, escaped, quotation, sentence
from mgtui.library.labels import citation_label
from mgtui.model import Concept
from mgtui.model.field import shown_in
from mgtui.model.fields import CLAIM, LINK
from mgtui.model.provenance import from_outside, identification_of
from mgtui.model.relations import RELATION_ENDS
from mgtui.model.vocabularies import FIDELITIES, HEDGINGS, IDENTIFICATIONS, STANCES, VERIFICATIONS, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.model import Claim, Library, Study, StudyLink
    from mgtui.model.field import Field
    from mgtui.model.relations import Bearing, EndKey

_BEARINGS: tuple[Bearing | None, ...] = ("against", "limits", "for", None)
GROUPS: dict[EndKey, str] = {
    key: end.report
    for key, end in sorted(RELATION_ENDS.items(), key=lambda item: (_BEARINGS.index(item[1].bearing), item[1].order))
    if end.report
}
"""Headings over related claims: those that speak against the claim first, then those that limit it or speak for it."""
NO_STUDY = "No study stands behind this statement in the library."


def where(library: Library, claim: Claim) -> str:
    """The article and the section in which a claim stands."""
    title = library.articles[claim.article].title if claim.article in library.articles else claim.article
    text = f"*{escaped(title)}*"
    headings = _headings(library, claim)
    return f"{text}, section “{escaped(' › '.join(headings))}”" if headings else text


def _headings(library: Library, claim: Claim) -> tuple[str, ...]:
    if not claim.places:
        return ()
    return library.articles[claim.article].passages[claim.places[0].order].headings


def quotations(claim: Claim) -> str:
    """The words of the article that make the claim, each place by itself."""
    return "\n>\n".join(quotation(anchor.quote) for anchor in claim.anchors)


def hedged(claim: Claim) -> str:
    """How firmly the article says it, where that is not a plain assertion."""
    return HEDGINGS[claim.hedging].report if claim.hedging else ""


def value_text(field: Field, value: Any) -> str:
    """The value of a field as a reader reads it; nothing where there is none."""
    if not value:
        return ""
    if isinstance(value, Concept):
        return value.text or value.concept or ""
    text = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return spelled(text) if field.type == "choice" else text


def facts(fields: Sequence[Field], record: Claim | StudyLink) -> list[str]:
    """`Remark: …`: a sentence for each field that a report says in so many words."""
    values = [(field, value_text(field, getattr(record, field.name))) for field in shown_in("report", fields)]
    return [f"{field.title_in('report')}: {sentence(text)}" for field, text in values if text]


def manner(claim: Claim) -> str:
    """How the article says it, where that is not a plain assertion, and what was remarked about it."""
    parts = [hedged(claim), *facts(CLAIM, claim)]
    if claim.status == "extracted":
        parts.append("This statement was taken from the article and not yet reviewed.")
    return " ".join(part for part in parts if part)


def behind(library: Library, claim: Claim) -> list[str]:
    """A line for each study linked to a claim: what it is, how it stands to the claim, how the article tells it."""
    return [_linked(study, link) for study, link in library.behind(claim)]


def _linked(study: Study, link: StudyLink) -> str:
    about = described(study, link)
    head = f"**{escaped(citation_label(study))}** ({about})" if about else f"**{escaped(citation_label(study))}**"
    parts = [f"{head} {STANCES[link.stance].report}." if link.stance else f"{head}."]
    if link.evidence:
        parts.append(sentence(link.evidence))
    if link.fidelity and not from_outside(link, study):
        parts.append(FIDELITIES[link.fidelity].report)
    if link.note:
        parts.append(sentence(link.note))
    return " ".join([*parts, *facts(LINK, link)])


def described(study: Study, link: StudyLink) -> str:
    """Notices of its journal, design, size, population, and whether it surely is the study that the article means."""
    count = participants(study)
    identification = identification_of(link, study)
    parts = [
        notice_words(study), study.design or "", f"n = {count}" if count else "", study.population or "",
        IDENTIFICATIONS[identification].source if identification else "",
    ]  # fmt: skip
    return escaped("; ".join(part for part in parts if part))


def labels(library: Library, claim: Claim) -> str:
    """The studies of a claim, each with stance and fidelity in a word or two."""
    return "; ".join(_label(study, link) for study, link in library.behind(claim))


def _label(study: Study, link: StudyLink) -> str:
    stance = STANCES[link.stance].brief if link.stance else ""
    told = FIDELITIES[link.fidelity].brief if link.fidelity else ""
    told = "from outside" if from_outside(link, study) else told
    words = ", ".join(word for word in (stance, told, notice_words(study)) if word)
    return escaped(citation_label(study)) + (f" ({words})" if words else "")


def unverified(library: Library, claims: Iterable[Claim], studies: Iterable[Study]) -> list[str]:
    """What a reader should not take for checked, one line each; empty where all of it is."""
    claims = list(claims)
    lines = []
    bare = [claim for claim in claims if not library.behind(claim)]
    if bare:
        has = "statement has no study behind it" if len(bare) == 1 else "statements have no study behind them"
        lines.append(f"{len(bare):,} {has}: {_ids(bare)}.")
    raw = [claim for claim in claims if claim.status == "extracted"]
    if raw:
        was = "statement was not reviewed" if len(raw) == 1 else "statements were not reviewed"
        lines.append(f"{len(raw):,} {was}: {_ids(raw)}.")
    return lines + [line for line in map(_unverified_study, studies) if line]


def _ids(claims: Sequence[Claim]) -> str:
    return enumerated([code(claim.id) for claim in claims])


def _unverified_study(study: Study) -> str:
    label = f"**{escaped(citation_label(study))}**"
    identification = IDENTIFICATIONS[study.identification].doubt if study.identification else ""
    checked = VERIFICATIONS[study.verification.status if study.verification else "unverified"].doubt
    if not identification and not checked:
        return ""
    note = sentence(study.verification.note) if study.verification and checked else ""
    return f"{label}: " + " ".join(part for part in (identification, checked, note) if part)
