"""What the pages of a library are made of: look-ups that are made once, and where each record stands in the pages."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mgtui.evidence.contradictions import contradictions
from mgtui.evidence.links import Links
from mgtui.evidence.relations import Relations
from mgtui.export.cite import bibliography
from mgtui.export.report import Summaries
from mgtui.export.site.markup import text
from mgtui.library.labels import citation_label
from mgtui.model.provenance import as_linked
from mgtui.ref import resolve_typed, written

if TYPE_CHECKING:
    from mgtui.evidence.contradictions import Contradiction
    from mgtui.model import Claim, Library, Study, Topic


_JOINS = re.compile(r"[^\w.-]")


class Page(NamedTuple):
    """A page: the name of its file without the ending, its title, its HTML."""

    name: str
    title: str
    body: str
    data: str = ""
    """Linked data about what is on it, as JSON."""
    is_main: bool = False
    """Whether every page leads to it."""


class Material:
    """A library with what its pages have in common, as files that link to each other or as parts of one."""

    def __init__(self, library: Library, *, single: bool = False, style: str | None = None) -> None:
        self.library, self.single, self.style = library, single, style
        self.links = Links(library)
        self.relations = Relations(library, self.links)
        self.summaries = Summaries(library)
        self.studies = as_linked(list(library.studies.values()), self.links.claims)

    @cached_property
    def references(self) -> dict[str, str]:
        """The citation of each study, by its id."""
        return bibliography(self.studies, self.style)

    @cached_property
    def contradictions(self) -> list[Contradiction]:
        """All of them, the one with the strongest evidence on both sides first."""
        return list(contradictions(self.library))

    @cached_property
    def tops(self) -> list[Topic]:
        """The topics above which none of this library stands."""
        topics = self.library.topics
        return [topic for topic in topics.values() if topic.broader not in topics]

    # Addresses

    def href(self, record: str) -> str:
        """Where a record stands; empty where it does not, as one of a library that is not open."""
        found = resolve_typed(self.library, record)
        if found is None:
            return ""
        kind, key = found.ref.kind, found.ref.key
        if kind in ("study", "topic"):
            return self.address(anchor(kind, key))
        if kind not in ("claim", "passage", "article"):
            return ""
        article, place = found.ref.article, ""
        if kind == "claim":
            claim = self.library.claims[key]
            if claim.status == "rejected" or claim.article not in self.library.articles:
                return ""
            article, place = claim.article, anchor(kind, key)
        return self.address(anchor("article", article), place)

    def address(self, page: str, place: str = "") -> str:
        """The address of a page, or of a place on it."""
        if self.single:
            return f"#{place or f'page-{page}'}"
        return f"{page}.html" + (f"#{place}" if place else "")

    # Links, as HTML

    def claim_link(self, claim: Claim) -> str:
        return link(self.href(claim.id), claim.statement)

    def study_link(self, study: Study) -> str:
        """The short name of a study, as a link to it."""
        return link(self.href(written("study", study.id)), citation_label(study))

    def topic_link(self, topic: Topic) -> str:
        return link(self.href(written("topic", topic.id)), topic.label)

    def with_study_links(self, html: str, claim: Claim) -> str:
        """HTML about a claim with the names of the studies behind it as links to them."""
        for each in claim.studies:
            study = self.library.studies.get(each.id)
            if study is not None:
                label = f"<strong>{text(citation_label(study))}</strong>"
                html = html.replace(label, f"<strong>{self.study_link(study)}</strong>", 1)
        return html


def link(address: str, words: str) -> str:
    """Words as a link; as they are where there is no address."""
    return f'<a href="{text(address)}">{text(words)}</a>' if address else text(words)


def anchor(kind: str, key: str) -> str:
    """What the element and the page of a record are called: another name for every record."""
    # An id has letters, digits, points and dashes; what else joins its parts becomes what no id has.
    return f"{kind}-{_JOINS.sub('_', key)}"
