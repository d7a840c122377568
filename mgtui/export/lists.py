"""All studies and all relations of a library in Markdown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mgtui.export import sentences as say
from mgtui.export.homes import homes_of, source_line
from mgtui.export.markdown import code, escaped, items, joined, sentence
from mgtui.export.report import references_section, study_table, unverified_section
from mgtui.export.selection import relations
from mgtui.model.vocabularies import RELATION_KINDS

if TYPE_CHECKING:
    from mgtui.export.selection import Selection, Stored


def study_list(selection: Selection, style: str | None) -> str:
    """The study table of a library, what is not verified in it, and the bibliography."""
    library, studies = selection.library, selection.studies
    count = say.number_of(len(studies), "study", "studies")
    return joined(
        [
            f"# The studies of {escaped(library.title)}",
            f"{count[:1].upper()}{count[1:]}, with the number of statements on which each bears.",
            study_table(library, studies) if studies else "",
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
