"""The contradictions of a library as a report: disputes, each with its statements, their studies and the reasons."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mgtui.evidence.links import Links
from mgtui.export import sentences as say
from mgtui.export.markdown import code, escaped, items, joined, sentence
from mgtui.export.report import references_section, source_line, unverified_section
from mgtui.export.selection import contradictions, disputes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.export.selection import Selection, Stored
    from mgtui.model import Claim, Concept, Library


def contradictions_report(selection: Selection, style: str | None) -> str:
    """Every contradiction of a library, those about the same statements together."""
    library = selection.library
    links = contradictions(library)
    groups = disputes(links)
    claims = _claims(links)
    studies = Links(library).studies_behind(claims)
    return joined(
        [
            "# Where the articles contradict each other",
            _introduction(library, groups, claims),
            *(block for number, dispute in enumerate(groups, 1) for block in _dispute(library, number, dispute)),
            *unverified_section(library, claims, studies),
            *references_section(studies, style),
            source_line(library, selection.id),
        ]
    )


def _introduction(library: Library, groups: Sequence[Sequence[Stored]], claims: Sequence[Claim]) -> str:
    if not groups:
        return f"No two statements of *{escaped(library.title)}* are recorded as contradicting each other."
    every = sum(claim.status != "rejected" for claim in library.claims.values())
    number = len(groups)
    disagree = f"There {'is' if number == 1 else 'are'} {say.number_of(number, 'point')}"
    articles = len({claim.article for claim in claims})
    return (
        f"{disagree} on which the {say.number_of(len(library.articles), 'article')} of *{escaped(library.title)}* cannot all"
        f" be right as they stand: {len(claims)} of their {every:,} statements, from {say.number_of(articles, 'article')}, take part.\n\n"
        "For each point this report gives the statements, lettered, with the words of the article and the studies behind"
        " them; then which of them contradict each other, and why. A statement is one thing that an article says, in one"
        " sentence of ours; what stands after `>` is the article's own wording. A study may support a statement, speak"
        " against it, or be mere background; and an article may tell its study faithfully or not. Both are said."
        " To contradict is not to be wrong: two statements may differ because they are about other people, doses or forms,"
        " and then the reason says so."
    )


def _claims(links: Iterable[Stored]) -> list[Claim]:
    ends = (claim for link in links for claim in (link.source_claim, link.target_claim) if claim)
    return list({claim.id: claim for claim in ends}.values())


def _dispute(library: Library, number: int, links: Sequence[Stored]) -> list[str]:
    claims = _claims(links)
    records = dict.fromkeys(record for link in links for record in (link.source, link.target))
    letters = {record: _letter(place) for place, record in enumerate(records)}
    blocks = [f"## {number}. {_topic(library, claims)}"]
    known = {_full(library, claim.id): claim for claim in claims}
    for record, letter in letters.items():
        blocks += _statement(library, letter, record, known.get(_full(library, record)))
    blocks.append("### What contradicts what")
    blocks.append(
        items(
            f"**{letters[link.source]} and {letters[link.target]}.** {sentence(link.reason)}".rstrip()
            + ("" if link.status == "reviewed" else " (This contradiction was not reviewed.)")
            for link in links
        )
    )
    return blocks


def _full(library: Library, record: str) -> str:
    return record.removeprefix(f"{library.id}::")


def _statement(library: Library, letter: str, record: str, claim: Claim | None) -> list[str]:
    if claim is None:
        return [f"### {letter}. {code(record)}", "This statement stands in a library that is not open."]
    return [
        f"### {letter}. {escaped(claim.statement)}",
        f"{say.where(library, claim)}, {code(claim.id)}:",
        say.quotations(claim),
        say.manner(claim),
        items(say.behind(library, claim)) or say.NO_STUDY,
    ]


def _topic(library: Library, claims: Sequence[Claim]) -> str:
    exposures = _names(library, [claim.exposure for claim in claims])
    outcomes = _names(library, [claim.outcome for claim in claims])
    words = [say.listed(names, "or") for names in (exposures, outcomes) if names]
    title = " and ".join(words) or claims[0].statement
    return escaped(title[:1].upper() + title[1:])


def _names(library: Library, concepts: Iterable[Concept | None]) -> list[str]:
    """Labels of the concepts, the most frequent first, three at most."""
    named = Counter(
        library.terms[concept.concept].label
        for concept in concepts
        if concept is not None and concept.concept in library.terms
    )
    return [label for label, _ in named.most_common(3)]


def _letter(place: int) -> str:
    """A, B … Z, AA, AB …"""
    more, last = divmod(place, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + last)
