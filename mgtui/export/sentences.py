"""How a report says what a record holds: words for someone who never saw the program. All of it is Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of as number_of
from mgtui.evidence.study_facts import participants
from mgtui.export.markdown import code, escaped, quotation, sentence
from mgtui.library.labels import citation_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.model import Claim, Library, Study, StudyLink

STANCES = {
    "supports": "supports the statement",
    "refutes": "speaks against the statement",
    "mixed": "speaks partly for and partly against the statement",
    "background": "is background: it does not test the statement",
}
FIDELITIES = {
    "faithful": "The article tells it faithfully.",
    "overstated": "The article says more than the study shows.",
    "misattributed": "The article credits it with something it does not say.",
    "unverifiable": "Whether the article tells it fairly could not be checked.",
}
SOURCES = {
    "inferred": "source inferred",
    "candidate": "a candidate for the source",
    "unidentified": "publication not identified",
    "outside": "from outside the article",
}
"""How sure it is that this is the study that the article means, in a few words; nothing where the article names it."""
HEDGINGS = {
    "hedged": "The article says this with reserve.",
    "speculative": "The article offers this as a speculation.",
    "anecdotal": "The article tells this as an anecdote.",
    "presupposed": "The article takes this for granted while saying something else.",
}
GROUPS = {
    ("contradicts", None): "Statements that contradict it",
    ("qualifies", False): "Statements that limit it",
    ("supports", False): "Statements that support it",
    ("depends_on", True): "Statements that it rests on",
    ("restates", None): "Statements that say the same",
    ("supports", True): "Statements that it supports",
    ("qualifies", True): "Statements that it limits",
    ("depends_on", False): "Statements that rest on it",
}
NO_STUDY = "No study stands behind this statement in the library."


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words as an enumeration: `a, b and c`."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


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


def manner(claim: Claim) -> str:
    """How the article says it, where that is not a plain assertion, and what was remarked about it."""
    parts = [HEDGINGS.get(claim.hedging or "", ""), f"Remark: {sentence(claim.note)}" if claim.note else ""]
    if claim.status == "extracted":
        parts.append("This statement was taken from the article and not yet reviewed.")
    return " ".join(part for part in parts if part)


def behind(library: Library, claim: Claim) -> list[str]:
    """A line for each study linked to a claim: what it is, how it stands to the claim, how the article tells it."""
    return [_linked(library.studies[link.id], link) for link in claim.studies if link.id in library.studies]


def _linked(study: Study, link: StudyLink) -> str:
    about = described(study)
    head = f"**{escaped(citation_label(study))}** ({about})" if about else f"**{escaped(citation_label(study))}**"
    parts = [f"{head} {STANCES[link.stance]}." if link.stance else f"{head}."]
    if link.evidence:
        parts.append(sentence(link.evidence))
    if link.fidelity and study.identification != "outside":
        parts.append(FIDELITIES[link.fidelity])
    if link.note:
        parts.append(sentence(link.note))
    return " ".join(parts)


def described(study: Study) -> str:
    """Design, size, population, and whether it surely is the study that the article means."""
    count = participants(study)
    parts = [
        study.design or "",
        f"n = {count}" if count else "",
        study.population or "",
        SOURCES.get(study.identification or "", ""),
    ]
    return escaped("; ".join(part for part in parts if part))


def labels(library: Library, claim: Claim) -> str:
    """The studies of a claim, each with stance and fidelity in a word or two."""
    return "; ".join(_label(library.studies[link.id], link) for link in claim.studies if link.id in library.studies)


def _label(study: Study, link: StudyLink) -> str:
    stance = "speaks against" if link.stance == "refutes" else link.stance or ""
    told = "from outside" if study.identification == "outside" else _TOLD.get(link.fidelity or "", "")
    words = ", ".join(word for word in (stance, told) if word)
    return escaped(citation_label(study)) + (f" ({words})" if words else "")


_TOLD = {
    "overstated": "overstated by the article",
    "misattributed": "misattributed by the article",
    "unverifiable": "telling not checkable",
}


def unverified(library: Library, claims: Iterable[Claim], studies: Iterable[Study]) -> list[str]:
    """What a reader should not take for checked, one line each; empty where all of it is."""
    claims = list(claims)
    lines = []
    bare = [claim for claim in claims if not any(link.id in library.studies for link in claim.studies)]
    if bare:
        has = "statement has no study behind it" if len(bare) == 1 else "statements have no study behind them"
        lines.append(f"{len(bare):,} {has}: {_ids(bare)}.")
    raw = [claim for claim in claims if claim.status == "extracted"]
    if raw:
        was = "statement was not reviewed" if len(raw) == 1 else "statements were not reviewed"
        lines.append(f"{len(raw):,} {was}: {_ids(raw)}.")
    return lines + [line for line in map(_unverified_study, studies) if line]


def _ids(claims: Sequence[Claim]) -> str:
    return listed([code(claim.id) for claim in claims])


def _unverified_study(study: Study) -> str:
    label = f"**{escaped(citation_label(study))}**"
    identification = {
        "candidate": "it is not known which publication the article means; this one is a candidate.",
        "inferred": "the article does not say which publication it means; that it is this one was inferred.",
        "unidentified": "which publication the article means could not be found out.",
    }.get(study.identification or "", "")
    checked = {
        "partly": "Its facts were verified in part.",
        "unverified": "Its facts were not verified.",
        "not_found": "It was searched for and not found.",
    }.get(study.verification.status if study.verification else "unverified", "")
    if not identification and not checked:
        return ""
    note = sentence(study.verification.note) if study.verification and checked else ""
    return f"{label}: " + " ".join(part for part in (identification, checked, note) if part)
