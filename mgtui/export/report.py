"""Reports in Markdown: a claim, a study, claims of a topic, an article, a passage, a library; lists of records."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mgtui.evidence.links import Links
from mgtui.evidence.profile import profile
from mgtui.evidence.relations import Relations
from mgtui.evidence.study_facts import STUDY_COLUMNS, columns, effect_text, judged_text
from mgtui.export import sentences as say
from mgtui.export.cite import bibliography
from mgtui.export.csl import certainty
from mgtui.export.homes import homes_of, source_line, titled
from mgtui.export.markdown import code, escaped, items, joined, sentence, table
from mgtui.export.selection import by_article, contradictions, relations
from mgtui.library.labels import citation_label
from mgtui.model.field import shown_in
from mgtui.model.fields import LINK, STUDY
from mgtui.model.provenance import from_outside
from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import FIDELITIES, STANCES
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.evidence.relations import Related
    from mgtui.export.selection import Selection, Stored
    from mgtui.model import Claim, Library, SampleSize, Study, Term
    from mgtui.model.field import Field


class Summaries:
    """Sentences about the claims of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._links = Links(library)
        self._relations = Relations(library)

    def line(self, claim: Claim) -> str:
        """What stands behind a claim and against it, and how it is told."""
        return f"**In short.** {sentence(profile(self._library, self._links, self._relations, claim.id).line)}"


def claim_report(selection: Selection, style: str | None) -> str:
    """One claim: its words, the studies behind it, what other claims say to it, what is not verified."""
    library, claim = selection.library, selection.claims[0]
    return joined(
        [
            f"# {escaped(claim.statement)}",
            f"A statement of {say.where(library, claim)}, in these words:",
            say.quotations(claim),
            say.manner(claim),
            _tags(selection, "claim", claim.id),
            Summaries(library).line(claim),
            "## The studies behind it",
            items(say.behind(library, claim)) or say.NO_STUDY,
            *_cautions(selection.studies),
            *related_blocks(library, Relations(library), claim),
            *unverified_section(library, selection.claims, selection.studies),
            *references_section(selection.studies, style),
            source_line(library, claim.id, homes_of(selection)),
        ]
    )


def _cautions(studies: Sequence[Study]) -> list[str]:
    lines = []
    for study in studies:
        said = [sentence(caveat) for caveat in study.caveats]
        if study.funding:
            said.insert(0, f"Funding: {sentence(study.funding)}")
        if said:
            lines.append(f"**{escaped(citation_label(study))}**: {' '.join(said)}")
    return ["### What to keep in mind about them", items(lines)] if lines else []


def related_blocks(library: Library, relations: Relations, claim: Claim) -> list[str]:
    """What other claims say to one, by how they stand to it; nothing where none does."""
    entries = relations.related(claim.id)
    order = {group: number for number, group in enumerate(say.GROUPS)}
    curated = sorted((entry for entry in entries if entry.curated), key=lambda entry: order[entry.type, entry.outgoing])
    blocks = ["## What other statements say to it"]
    for group, members in groupby(curated, key=lambda entry: (entry.type, entry.outgoing)):
        blocks += [f"### {say.GROUPS[group]}", items(_related_line(library, entry) for entry in members)]
    computed = [entry for entry in entries if not entry.curated]
    if computed:
        blocks.append("### Found by comparing the records; nobody has judged these")
        blocks.append(items(_related_line(library, entry) for entry in computed))
    return blocks if len(blocks) > 1 else []


def _related_line(library: Library, entry: Related) -> str:
    if entry.statement is None:
        return f"{code(entry.id)}, in a library that is not open. {sentence(entry.reason)}"
    other = library.claims[parse(entry.id, library.id).key]
    title = library.articles[other.article].title if other.article in library.articles else other.article
    added = f"(added in {code(entry.library)})" if entry.library else ""
    said = f"“{escaped(entry.statement)}” (*{escaped(title)}*, {code(entry.id)}) {sentence(entry.reason)} {added}"
    return said.rstrip()


def study_report(selection: Selection, style: str | None) -> str:
    """One study: its facts and results, and the claims that lean on it."""
    library, study = selection.library, selection.studies[0]
    return joined(
        [
            f"# {escaped(citation_label(study))}",
            escaped(bibliography([study], style)[study.id]),
            _tags(selection, "study", study.id),
            *study_blocks(library, study, selection.claims),
            *unverified_section(library, (), selection.studies),
            source_line(library, selection.id, homes_of(selection)),
        ]
    )


def study_blocks(library: Library, study: Study, claims: Sequence[Claim]) -> list[str]:
    """What a report says of a study: how sure its data are, its facts and results, and the claims that lean on it."""
    facts = [(field.title_in("report"), _fact(study, field, library.terms)) for field in shown_in("report", STUDY)]
    leaning = []
    for claim in claims:
        link = next(link for link in claim.studies if link.id == study.id)
        parts = [f"“{escaped(claim.statement)}” ({say.where(library, claim)}, {code(claim.id)})"]
        parts.append(f"The study {STANCES[link.stance].report}." if link.stance else "")
        if link.fidelity and not from_outside(link, study):
            parts.append(FIDELITIES[link.fidelity].report)
        parts += [sentence(text) for text in (link.evidence, link.note) if text]
        parts += say.facts(LINK, link)
        leaning.append(" ".join(part for part in parts if part))
    return [
        escaped(certainty(study)),
        items(f"{name}: {escaped(text)}" for name, text in facts if text),
        *_section("## Results", (escaped(effect_text(effect, library.terms)) for effect in study.effects)),
        *_section("## What to keep in mind", (sentence(caveat) for caveat in study.caveats)),
        *_section("## Statements that lean on it, or on which it bears", leaning),
    ]


def _fact(study: Study, field: Field, terms: Mapping[str, Term]) -> str:
    value = getattr(study, field.name)
    if not value:
        return ""
    if field.type == "sample":
        return _sample(value)
    judged = judged_text(field, value, terms)
    return say.value_text(field, value) if judged is None else judged


def _sample(n: SampleSize) -> str:
    parts = [f"{n.total:,} in all" if n.total else "", f"{n.analysed:,} analysed" if n.analysed else ""]
    return ", ".join([part for part in parts if part] + [f"{group.name} {group.n:,}" for group in n.groups])


def claims_report(selection: Selection, style: str | None) -> str:
    """Claims by article, each with its studies in a few words; then the studies, and what is not verified."""
    library, claims = selection.library, selection.claims
    title = library.title if selection.is_whole_list else selection.title
    clashes = contradictions(library, claims)
    articles = len({claim.article for claim in claims})
    counts = [
        say.number_of(len(claims), "statement") + f" in {say.number_of(articles, 'article')}",
        say.number_of(len(selection.studies), "study") + " behind them",
        say.number_of(len(clashes), "contradiction"),
    ]
    return joined(
        [
            f"# {escaped(title)}",
            _counts(selection, counts),
            *_section("## Where statements contradict each other", (_clash(link) for link in clashes)),
            *_by_article(selection),
            *_study_section(library, selection.studies),
            *_tag_section(selection),
            *unverified_section(library, claims, selection.studies),
            *references_section(selection.studies, style),
            source_line(library, selection.id, homes_of(selection)),
        ]
    )


def _counts(selection: Selection, counts: Sequence[str]) -> str:
    says = f"What the articles of {titled(selection.library, homes_of(selection))} say: {say.enumerated(counts)}."
    return says + " A statement is one thing that an article says, put in one sentence."


def _clash(link: Stored) -> str:
    ends = [
        f"“{escaped(claim.statement)}” ({code(claim.id)})" if claim else code(record)
        for record, claim in ((link.source, link.source_claim), (link.target, link.target_claim))
    ]
    return f"{ends[0]} against {ends[1]}. {sentence(link.reason)}".rstrip()


def _by_article(selection: Selection) -> Iterable[str]:
    for _, title, members in by_article(selection.library, selection.claims):
        yield f"## {escaped(title)}"
        yield items(_claim_line(selection, claim) for claim in members)


def _claim_line(selection: Selection, claim: Claim) -> str:
    studies = say.labels(selection.library, claim)
    parts = [f"{escaped(claim.statement)} ({code(claim.id)})", say.hedged(claim)]
    parts.append(f"Studies: {studies}." if studies else "No study.")
    parts.append(_tags(selection, "claim", claim.id))
    return " ".join(part for part in parts if part)


def _tags(selection: Selection, kind: str, key: str) -> str:
    """The reader's tags on a record, empty where there is none."""
    tags = selection.tags_of(kind, key)
    return f"Tags: {', '.join(map(code, tags))}." if tags else ""


def _tag_section(selection: Selection) -> list[str]:
    """The tags of the studies, or nothing."""
    tagged = [(study, _tags(selection, "study", study.id)) for study in selection.studies]
    return _section("## Tags", (f"{escaped(citation_label(study))}. {tags}" for study, tags in tagged if tags))


def _study_section(library: Library, studies: Sequence[Study]) -> list[str]:
    return ["## The studies", study_table(library, studies)] if studies else []


def study_table(library: Library, studies: Sequence[Study]) -> str:
    """The study table; a column that is empty throughout is left out."""
    return table(*study_cells(Links(library), studies))


def study_cells(links: Links, studies: Sequence[Study]) -> tuple[list[str], list[list[str]]]:
    """The head of the study table and a row for each study."""
    terms = links.library.terms
    rows = [columns(study, terms, claims=len(links.claims_of_study(study.id))) for study in studies]
    header = [column.name for column in STUDY_COLUMNS if column.of != "one claim"]
    return header, [[row.get(name, "") for name in header] for row in rows]


def unverified_section(library: Library, claims: Iterable[Claim], studies: Sequence[Study]) -> list[str]:
    """The section on what is not verified, or nothing."""
    return _section("## What is not verified", say.unverified(library, claims, studies))


def references_section(studies: Sequence[Study], style: str | None) -> list[str]:
    """The bibliography, by the labels that the text uses."""
    laid_out = bibliography(studies, style)
    ordered = sorted(studies, key=lambda study: citation_label(study).casefold())
    return _section(
        "## References", (f"**{escaped(citation_label(study))}.** {escaped(laid_out[study.id])}" for study in ordered)
    )


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    written = items(lines)
    return [heading, written] if written else []


def study_list(selection: Selection, style: str | None) -> str:
    """The study table of a library, what is not verified in it, and the bibliography."""
    library, studies = selection.library, selection.studies
    count = say.number_of(len(studies), "study")
    return joined(
        [
            f"# The studies of {escaped(library.title)}"
            if selection.is_whole_list
            else f"# {escaped(selection.title)}",
            f"{count[:1].upper()}{count[1:]}, with the number of statements on which each bears.",
            study_table(library, studies) if studies else "",
            *_tag_section(selection),
            *unverified_section(library, (), studies),
            *references_section(studies, style),
            source_line(library, selection.id, homes_of(selection)),
        ]
    )


def relation_list(selection: Selection, style: str | None) -> str:
    """Every stored relation with its reason, by kind."""
    library = selection.library
    links = sorted(relations(library), key=lambda link: link.type)
    blocks = [
        f"# How the statements of {escaped(library.title)} relate to each other",
        f"{say.number_of(len(links), 'relation')}, each from one statement to another, with its reason.",
    ]
    for kind, members in groupby(links, key=lambda link: link.type):
        blocks += [f"## A {RELATION_KINDS[kind].active} B", items(_line(link) for link in members)]
    return joined([*blocks, source_line(library, selection.id, homes_of(selection))])


def _line(link: Stored) -> str:
    ends = [
        f"“{escaped(claim.statement)}” ({code(record)})" if claim else f"{code(record)} (in a library that is not open)"
        for record, claim in ((link.source, link.source_claim), (link.target, link.target_claim))
    ]
    return f"A: {ends[0]} B: {ends[1]} {sentence(link.reason)}".rstrip()
