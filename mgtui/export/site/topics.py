"""The topics of a library: their tree, and a page for each with its claims and how they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.evidence.matrix import evidence_matrix
from mgtui.export import sentences as say
from mgtui.export.markdown import joined
from mgtui.export.report import unverified_section
from mgtui.export.selection import by_article
from mgtui.export.site.markup import rendered, text
from mgtui.export.site.material import Page, anchor, link
from mgtui.export.site.matrix import HOW_TO_READ, matrix_table
from mgtui.export.site.studies import study_table
from mgtui.model.provenance import as_linked
from mgtui.model.records import with_broader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.contradictions import Contradiction
    from mgtui.export.site.material import Material
    from mgtui.model import Claim, Topic


def tree_page(material: Material) -> Page:
    """All topics under their broader ones, each with the number of its claims."""
    counts = material.links.topic_counts()
    return Page("topics", "Topics", f"<h1>Topics</h1>{_branch(material, material.tops, counts)}", is_main=True)


def _branch(material: Material, topics: Sequence[Topic], counts: dict[str, int]) -> str:
    entries = "".join(
        f'<li>{material.topic_link(topic)} <span class="quiet">{number_of(counts.get(topic.id, 0), "claim")}</span>'
        f"{_branch(material, _narrower(material, topic), counts)}</li>"
        for topic in topics
    )
    return f"<ul>{entries}</ul>" if entries else ""


def _narrower(material: Material, topic: Topic) -> list[Topic]:
    return [material.library.topics[each] for each in topic.narrower if each in material.library.topics]


def topic_page(material: Material, topic: Topic) -> Page:
    """The claims of a topic and its narrower ones: where they contradict each other, what they say of which outcome,
    each by its article, and the studies behind them."""
    library = material.library
    claims = material.links.claims_of_topic(topic.id)
    ids = {claim.id for claim in claims}
    clashes = [
        clash for clash in material.contradictions if clash.first.claim.id in ids or clash.second.claim.id in ids
    ]
    studies = as_linked(material.links.studies_behind(claims), claims)
    counts = [
        number_of(len(claims), "claim"), number_of(len(studies), "study") + " behind them",
        number_of(len(clashes), "contradiction"),
    ]  # fmt: skip
    body = [
        f"<h1>{text(topic.label)}</h1>",
        _around(material, topic),
        f"<p>{text(say.enumerated(counts))}.</p>" if claims else "<p>No claim is recorded.</p>",
        _contradictions(material, clashes),
        _matrix(material, claims),
        _by_article(material, claims),
    ]
    if studies:
        body.append(f"<h2>Studies</h2>{study_table(material, studies)}")
    unsure = rendered(joined(unverified_section(library, claims, studies)), material.href)
    return Page(anchor("topic", topic.id), topic.label, "".join(body) + unsure)


def _around(material: Material, topic: Topic) -> str:
    """The way to the broader topics, and the narrower ones."""
    topics = material.library.topics
    above = [topics[each] for each in reversed(with_broader(topic.id, topics)[1:])]
    way = [link(material.address("topics"), "Topics"), *map(material.topic_link, above)]
    below = [material.topic_link(each) for each in _narrower(material, topic)]
    narrower = f"<p>Narrower: {', '.join(below)}</p>" if below else ""
    return f"<p>{' › '.join(way)}</p>{narrower}"


def _contradictions(material: Material, clashes: Sequence[Contradiction]) -> str:
    entries = "".join(
        f"<li>{material.claim_link(clash.first.claim)} <b>against</b> {material.claim_link(clash.second.claim)}"
        f' <span class="quiet">{text(clash.reason)}</span></li>'
        for clash in clashes
    )
    return f"<h2>Where claims contradict each other</h2><ol>{entries}</ol>" if entries else ""


def _matrix(material: Material, claims: Sequence[Claim]) -> str:
    matrix = evidence_matrix(material.links, material.relations, among=claims)
    if not matrix.cells:
        return ""
    return f"<h2>Exposures and outcomes</h2><p>{HOW_TO_READ}</p>{matrix_table(material, matrix)}"


def _by_article(material: Material, claims: Sequence[Claim]) -> str:
    if not claims:
        return ""
    parts = ["<h2>Claims</h2>"]
    for article, title, members in by_article(material.library, claims):
        listed = "".join(f"<li>{_line(material, claim)}</li>" for claim in members)
        parts.append(f"<h3>{link(material.href(article), title)}</h3><ul>{listed}</ul>")
    return "".join(parts)


def _line(material: Material, claim: Claim) -> str:
    behind = say.labels(material.library, claim)
    said = " ".join(part for part in (say.hedged(claim), f"Studies: {behind}." if behind else "No study.") if part)
    # A line of a report: Markdown, of one paragraph.
    shown = rendered(said, material.href).removeprefix("<p>").removesuffix("</p>\n")
    return f'{material.claim_link(claim)} <span class="quiet">{shown}</span>'
