"""The studies of a library: a table of all, and a page for each with its facts and the claims that lean on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.export.markdown import escaped, joined
from mgtui.export.report import study_blocks, study_cells, unverified_section
from mgtui.export.site.markup import rendered, text, wide
from mgtui.export.site.material import Page, anchor, link
from mgtui.library.labels import citation_label
from mgtui.ref import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.export.site.material import Material
    from mgtui.model import Study


def table_page(material: Material) -> Page:
    """The study table, then what is not verified."""
    unsure = joined(unverified_section(material.library, material.links.claims, material.studies))
    body = f"<h1>Studies</h1>{study_table(material, material.studies)}{rendered(unsure, material.href)}"
    return Page("studies", "Studies", body, is_main=True)


def study_table(material: Material, studies: Sequence[Study]) -> str:
    """The study table, each study named by a link to its page; a column that is empty throughout is left out."""
    names, rows = study_cells(material.links, studies)
    kept = [column for column in range(len(names)) if any(row[column] for row in rows)]
    head = "".join(f'<th scope="col">{text(names[column])}</th>' for column in kept)
    lines = []
    for study, row in zip(studies, rows, strict=True):
        address = material.href(written("study", study.id))
        cells = (link(address, row[at]) if names[at] == "Study" else text(row[at]) for at in kept)
        lines.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    return wide(f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>", "Studies")


def study_page(material: Material, study: Study) -> Page:
    """One study: how it is cited, its facts and results, the claims that lean on it."""
    label = citation_label(study)
    said = joined(
        [
            escaped(material.references[study.id]),
            *study_blocks(material.library, study, material.links.claims_of_study(study.id)),
        ]
    )
    body = (
        f"<p>{link(material.address('studies'), 'Studies')}</p><h1>{text(label)}</h1>"
        f"<p class=quiet><code>{text(written('study', study.id))}</code></p>{rendered(said, material.href)}"
    )
    return Page(anchor("study", study.id), label, body)
