"""The contradictions of a library as a report: disputes, each with its statements, their studies and the reasons."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mgtui.evidence.links import Links
from mgtui.export import sentences as say
from mgtui.export.homes import all_homes, homes_of, source_line, titled
from mgtui.export.markdown import code, escaped, items, joined, quotation, sentence
from mgtui.export.report import Summaries, references_section, unverified_section
from mgtui.export.selection import contradictions, disputes, key_in
from mgtui.model.provenance import as_linked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.export.selection import Selection, Stored
    from mgtui.model import Claim, Concept, Library


def contradictions_report(selection: Selection, style: str | None) -> str:
    """Every contradiction of a library, those about the same statements together."""
    library = selection.library
    links = contradictions(library)
    groups = disputes(links)
    claims = _claims(links)
    studies = as_linked(Links(library).studies_behind(claims), claims)
    return joined(
        [
            "# Where the articles contradict each other",
            _introduction(library, groups, claims),
            *(block for number, dispute in enumerate(groups, 1) for block in _dispute(library, number, dispute)),
            *unverified_section(library, claims, studies),
            *references_section(studies, style),
            source_line(library, selection.id, homes_of(selection)),
        ]
    )


def _introduction(library: Library, groups: Sequence[Sequence[Stored]], claims: Sequence[Claim]) -> str:
    if not groups:
        return f"No two statements of {titled(library, all_homes(library))} are recorded as contradicting each other."
    points = say.number_of(len(groups), "point")
    are = "is" if len(groups) == 1 else "are"
    every = sum(claim.status != "rejected" for claim in library.claims.values())
    articles = say.number_of(len(library.articles), "article")
    says = "says" if len(library.articles) == 1 else "say"
    take = "takes" if len(claims) == 1 else "take"
    taking_part = say.number_of(len({claim.article for claim in claims}), "article")
    said = f"what the {articles} of {titled(library, all_homes(library))} {says} cannot all be right as it stands"
    return (
        f"There {are} {points} on which {said}."
        f" {len(claims):,} of {say.number_of(every, 'statement')} {take} part, from {taking_part}.\n\n{_HOW_TO_READ}"
    )


_HOW_TO_READ = """\
Each point gives the statements, lettered, with the words of the article and the studies behind them; then which of \
them contradict each other, and why. The point with the strongest evidence on both sides comes first. A statement is \
one thing that an article says, put in one sentence; the indented words are the article's own. A study may support a \
statement, speak against it, or be mere background, and an article may tell its study faithfully or not: both are \
said. What stands in brackets after a study is its design, how many took part and who, and, where that is in doubt, \
whether it is the study that the article means.

That two statements contradict each other does not make one of them wrong. They may be about other people, doses or \
forms; then the reason says so."""


def _claims(links: Iterable[Stored]) -> list[Claim]:
    ends = (claim for link in links for claim in (link.source_claim, link.target_claim) if claim)
    return list({claim.id: claim for claim in ends}.values())


def _dispute(library: Library, number: int, links: Sequence[Stored]) -> list[str]:
    claims = _claims(links)
    records = dict.fromkeys(record for link in links for record in (link.source, link.target))
    letters = {record: _letter(place) for place, record in enumerate(records)}
    blocks = [f"## {number}. {_topic(library, claims)}"]
    summaries = Summaries(library)
    known = {key_in(library, claim.id): claim for claim in claims}
    for record, letter in letters.items():
        blocks += _statement(library, summaries, letter, record, known.get(key_in(library, record)))
    blocks.append("### What contradicts what")
    blocks.append(items(_clash(letters, link) for link in links))
    return blocks


def _clash(letters: Mapping[str, str], link: Stored) -> str:
    ends = " and ".join(sorted((letters[link.source], letters[link.target])))
    doubt = "" if link.status == "reviewed" else "(This contradiction was not reviewed.)"
    return " ".join(part for part in (f"**{ends}.**", sentence(link.reason), doubt) if part)


def _statement(library: Library, summaries: Summaries, letter: str, record: str, claim: Claim | None) -> list[str]:
    if claim is None:
        return [f"### {letter}. {code(record)}", "This statement stands in a library that is not open."]
    return [
        f"### {letter}. {escaped(claim.statement)}",
        f"{say.where(library, claim)}, {code(claim.id)}:",
        _quotation(claim),
        say.manner(claim),
        summaries.line(claim),
        items(say.behind(library, claim)) or say.NO_STUDY,
    ]


def _quotation(claim: Claim) -> str:
    more = len(claim.anchors) - 1
    said = f"\n\nIt says so in {say.number_of(more, 'other place')} too." if more > 0 else ""
    return "".join([quotation(anchor.quote) for anchor in claim.anchors[:1]]) + said


def _topic(library: Library, claims: Sequence[Claim]) -> str:
    outcomes = ", ".join(_names(library, [claim.outcome for claim in claims]))
    exposures = ", ".join(_names(library, [claim.exposure for claim in claims]))
    title = f"{outcomes} ({exposures})" if outcomes and exposures else outcomes or exposures
    return escaped(title or claims[0].statement)


def _names(library: Library, concepts: Iterable[Concept | None]) -> list[str]:
    """Labels of the concepts, the most frequent first, three at most."""
    named = Counter(
        term.label
        for concept in concepts
        if concept is not None and (term := library.terms.get(concept.concept or "")) is not None
    )
    return [label for label, _ in named.most_common(3)]


def _letter(place: int) -> str:
    """A, B … Z, AA, AB …"""
    more, last = divmod(place, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + last)
