"""The pages of a library: what stands on each, and under which address each record is found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from mgtui.counting import number_of
from mgtui.evidence.contradictions import contradictions
from mgtui.evidence.links import Links
from mgtui.evidence.matrix import evidence_matrix
from mgtui.evidence.relations import Relations
from mgtui.export import sentences as say
from mgtui.export.cite import bibliography
from mgtui.export.linked_data import article_graph
from mgtui.export.map_picture import claim_map_picture
from mgtui.export.markdown import escaped, items, joined, sentence
from mgtui.export.report import Summaries, related_blocks, study_blocks, study_table, unverified_section
from mgtui.export.selection import select
from mgtui.export.site.articles import article_text
from mgtui.export.site.markup import attribute, rendered, text, wide
from mgtui.export.sof import sof_report
from mgtui.library.labels import citation_label
from mgtui.model.provenance import as_linked
from mgtui.ref import resolve_typed, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.evidence.contradictions import Contradiction
    from mgtui.evidence.matrix import Cell
    from mgtui.model import Article, Claim, Library, Topic


_ON_CONTRADICTIONS = (
    "The one with the strongest evidence on both sides comes first. That two claims contradict each other does not make"
    " one of them wrong: the reason says what they differ in."
)
_ON_MATRIX = (
    "How many claims say that the exposure of a row raises (↑) or lowers (↓) the outcome of a column, or does neither"
    " (→), or leave it open (?); how many of them other claims contradict (−), and the strongest design behind them."
)


class Page(NamedTuple):
    """A page: the name of its file without the ending, its title, its HTML, and linked data in it."""

    name: str
    title: str
    body: str
    data: str = ""


class Pages:
    """All pages of a library, as files that link to each other or as parts of one."""

    def __init__(self, library: Library, *, single: bool = False, style: str | None = None) -> None:
        self.library, self.single = library, single
        self.links, self.relations = Links(library), Relations(library)
        self.studies = as_linked(list(library.studies.values()), self.links.claims)
        self._summaries = Summaries(library)
        self._references = bibliography(self.studies, style)
        self.maps: dict[str, str] = {}
        """Pictures that stand in files of their own, by name."""

    # Addresses

    def href(self, record: str) -> str:
        """Where a record stands; empty where it does not, as one of a library that is not open."""
        found = resolve_typed(self.library, record)
        if found is None:
            return ""
        kind, key = found.ref.kind, found.ref.key
        if kind in ("claim", "passage", "article"):
            article = found.ref.article
            if kind == "claim":
                claim = self.library.claims[key]
                if claim.status == "rejected" or claim.article not in self.library.articles:
                    return ""
                article = claim.article
            elif kind == "passage":
                return self.address(f"article-{attribute(article)}", f"text-{attribute(article)}")
            return self.address(
                f"article-{attribute(article)}", anchor(kind, key) if kind == "claim" else f"text-{attribute(article)}"
            )
        if kind in ("study", "topic"):
            return self.address("studies" if kind == "study" else "topics", anchor(kind, key))
        return ""

    def address(self, page: str, place: str = "") -> str:
        """The address of a place on a page."""
        if self.single:
            return f"#{place or f'page-{page}'}"
        return f"{page}.html" + (f"#{place}" if place else "")

    # Pages

    def all(self) -> Iterator[Page]:
        """Every page, the first one first; those that would be empty are left out."""
        yield self._start()
        for article in self.library.articles.values():
            yield self._article(article)
        if self.studies:
            yield self._studies()
        if self.library.topics:
            yield self._topics()
        clashes = list(contradictions(self.library))
        if clashes:
            yield self._contradictions(clashes)
        if self.links.claims:
            yield self._matrix()
        if self.library.certainty or any(study.risk_of_bias for study in self.studies):
            yield self._appraisal()

    def _start(self) -> Page:
        library = self.library
        counts = [
            number_of(len(library.articles), "article"), number_of(len(self.links.claims), "claim"),
            number_of(len(self.studies), "study"),
        ]  # fmt: skip
        entries = "".join(
            f'<li><a href="{text(self.address(f"article-{attribute(article.id)}"))}">{text(article.title)}</a>'
            f' <span class="quiet">{number_of(len(self.links.claims_of_article(article.id)), "claim")}'
            f"{text(_origin(article))}</span></li>"
            for article in library.articles.values()
        )
        body = (
            f"<h1>{text(library.title)}</h1><p>{text(library.description)}</p><p>{text(say.listed(counts))}. A claim is"
            " one thing that an article says, put in one sentence; with it stand the studies behind it, how the article"
            " tells them, and the claims that support, contradict or qualify it.</p>"
            f"<h2>Articles</h2><ul>{entries}</ul>"
        )
        return Page("index", library.title, body)

    def _article(self, article: Article) -> Page:
        claims = [claim for claim in self.links.claims_of_article(article.id) if claim.status != "rejected"]
        anchors = {claim.id: self.href(claim.id) for claim in claims}
        about = [part for part in (article.author, article.issued, article.publisher) if part]
        notes = [sentence(article.note)] if article.note else []
        source = escaped(article.source) if article.source else ""
        head = rendered(joined([escaped(", ".join(about)), source, *notes]), self.href)
        listed = "".join(self._claim(number, claim) for number, claim in enumerate(claims, 1))
        body = (
            f'<h1 id="text-{attribute(article.id)}">{text(article.title)}</h1>{head}'
            f"<p class=quiet>Words that make a claim are marked; the number behind them leads to it.</p>"
            f"{article_text(article, claims, anchors)}<h2>What it claims</h2>{listed or '<p>Nothing is recorded.</p>'}"
        )
        return Page(
            f"article-{attribute(article.id)}",
            article.title,
            body,
            json.dumps(article_graph(self.library, article, claims)),
        )

    def _claim(self, number: int, claim: Claim) -> str:
        said = joined(
            [
                say.quotations(claim),
                say.manner(claim),
                self._summaries.line(claim),
                "#### Studies",
                items(say.behind(self.library, claim)) or say.NO_STUDY,
                *(block.replace("## ", "#### ", 1) if block.startswith("## ") else block
                  for block in related_blocks(self.library, self.relations, claim)),
            ]
        )  # fmt: skip
        return (
            f'<section class=claim id="{anchor("claim", claim.id)}"><h3>{number}. {text(claim.statement)}</h3>'
            f"<p class=quiet><code>{text(claim.id)}</code>{self._topics_of(claim)}</p>"
            f"{_linked_studies(rendered(said, self.href), claim, self)}{self._map(claim)}</section>"
        )

    def _topics_of(self, claim: Claim) -> str:
        topics = [self.library.topics[topic] for topic in claim.topics if topic in self.library.topics]
        return "".join(
            f' · <a href="{text(self.href(written("topic", topic.id)))}">{text(topic.label)}</a>' for topic in topics
        )

    def _map(self, claim: Claim) -> str:
        if not any(entry.curated for entry in self.relations.related(claim.id)):
            return ""
        picture = claim_map_picture(self.links, self.relations, claim.id)
        if self.single:
            data = quote(picture, safe="/:=(),; #'").replace("#", "%23").replace("'", "%27")
            image = f"<img loading=lazy alt='Map of {text(claim.id)}' src='data:image/svg+xml,{data}'>"
            return f"<details><summary>Map of what is related to it</summary>{image}</details>"
        name = f"maps/{anchor('claim', claim.id)}.svg"
        self.maps[name] = picture
        return f'<p><a href="{text(name)}">Map of what is related to it</a></p>'

    def _studies(self) -> Page:
        parts = ["<h1>Studies</h1>", rendered(study_table(self.library, self.studies), self.href)]
        for study in sorted(self.studies, key=lambda study: citation_label(study).casefold()):
            said = joined(
                [
                    escaped(self._references[study.id]),
                    *study_blocks(self.library, study, self.links.claims_of_study(study.id)),
                ]
            )
            parts.append(
                f'<section class=box id="{anchor("study", study.id)}"><h2>{text(citation_label(study))}</h2>'
                f"<p class=quiet><code>{text(written('study', study.id))}</code></p>"
                f"{rendered(said, self.href, 1)}</section>"
            )
        unsure = joined(unverified_section(self.library, self.links.claims, self.studies))
        return Page("studies", "Studies", "".join(parts) + rendered(unsure, self.href))

    def _topics(self) -> Page:
        below = {narrower for topic in self.library.topics.values() for narrower in topic.narrower}
        tops = [topic for topic in self.library.topics.values() if topic.id not in below]
        return Page("topics", "Topics", "<h1>Topics</h1>" + "".join(self._topic(topic, 2) for topic in tops))

    def _topic(self, topic: Topic, level: int) -> str:
        claims = [claim for claim in self.links.claims if topic.id in claim.topics]
        listed = "".join(f'<li><a href="{text(self.href(c.id))}">{text(c.statement)}</a></li>' for c in claims)
        under = [self.library.topics[each] for each in topic.narrower if each in self.library.topics]
        level = min(level, 6)
        return (
            f'<h{level} id="{anchor("topic", topic.id)}">{text(topic.label)}</h{level}>'
            + (f"<ul>{listed}</ul>" if listed else "")
            + "".join(self._topic(each, level + 1) for each in under)
        )

    def _contradictions(self, clashes: Sequence[Contradiction]) -> Page:
        parts = [f"<h1>Contradictions</h1><p>{_ON_CONTRADICTIONS}</p>"]
        for number, clash in enumerate(clashes, 1):
            sides = "".join(self._side(side.claim) for side in (clash.first, clash.second))
            parts.append(
                f"<section><h2>{number}. {text(clash.reason or 'No reason is recorded')}</h2>"
                f"<div class=pair>{sides}</div></section>"
            )
        return Page("contradictions", "Contradictions", "".join(parts))

    def _side(self, claim: Claim) -> str:
        said = joined(
            [say.quotations(claim), self._summaries.line(claim), items(say.behind(self.library, claim)) or say.NO_STUDY]
        )
        where = rendered(say.where(self.library, claim), self.href)
        shown = _linked_studies(rendered(said, self.href), claim, self)
        return f'<div><h3><a href="{text(self.href(claim.id))}">{text(claim.statement)}</a></h3>{where}{shown}</div>'

    def _matrix(self) -> Page:
        matrix = evidence_matrix(self.links, self.relations)
        head = "".join(f'<th scope="col">{text(column.label)}</th>' for column in matrix.columns)
        rows = []
        for number, row in enumerate(matrix.rows):
            cells = (matrix.cell(number, place) for place in range(len(matrix.columns)))
            name = f"{row.label}, {row.aspect_words}" if row.aspect else row.label
            rows.append(f'<tr><th scope="row">{text(name)}</th>{"".join(map(self._cell, cells))}</tr>')
        table = f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        are = "is" if matrix.left_out == 1 else "are"
        left = f" {number_of(matrix.left_out, 'claim')} without an exposure or outcome {are} left out."
        body = f"<h1>Exposures and outcomes</h1><p>{_ON_MATRIX}{text(left)}</p>{wide(table, 'Exposures and outcomes')}"
        return Page("matrix", "Exposures and outcomes", body)

    def _cell(self, cell: Cell | None) -> str:
        if cell is None:
            return "<td></td>"
        counts = (("↑", cell.more), ("↓", cell.less), ("→", cell.none), ("?", cell.unsaid), ("−", cell.contradicting))
        said = " ".join(f"{glyph}{number}" for glyph, number in counts if number)
        claims = "".join(
            f'<li><a href="{text(self.href(claim))}">{text(self.library.claims[claim].statement)}</a></li>'
            for claim in cell.claims
        )
        best = f"<br>{text(cell.best)}" if cell.best else ""
        return f"<td><details><summary>{text(said)}{best}</summary><ul>{claims}</ul></details></td>"

    def _appraisal(self) -> Page:
        report = sof_report(select(self.library, "sof", self.links), None) if self.library.certainty else ""
        judged = [study for study in self.studies if study.risk_of_bias]
        lines = [
            f'<tr><th scope="row"><a href="{text(self.href(written("study", study.id)))}">'
            f"{text(citation_label(study))}</a></th>"
            f"<td>{text(each.tool)}</td><td>{text(each.domain)}</td><td>{text(each.judgement.replace('_', ' '))}</td>"
            f"<td>{text(each.by)}</td></tr>"
            for study in judged
            for each in study.risk_of_bias
        ]
        head = "".join(f'<th scope="col">{name}</th>' for name in ("Study", "Tool", "Domain", "Judgement", "By"))
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
        robvis = '<p><a href="robvis.csv">The same for robvis</a></p>' if judged and not self.single else ""
        bias = f"<h2>Risk of bias, as persons judged it</h2>{wide(table, 'Risk of bias')}{robvis}" if judged else ""
        return Page("appraisal", "Judgements", f"<h1>Judgements</h1>{rendered(report, self.href, 1)}{bias}")


def anchor(kind: str, key: str) -> str:
    """What the element of a record is called."""
    return f"{kind}-{attribute(key)}"


def _origin(article: Article) -> str:
    about = [part for part in (article.author, article.publisher, article.issued) if part]
    return f" · {', '.join(about)}" if about else ""


def _linked_studies(html: str, claim: Claim, pages: Pages) -> str:
    """The same with the names of the studies behind a claim as links to them."""
    for link in claim.studies:
        study = pages.library.studies.get(link.id)
        if study is not None:
            label = f"<strong>{text(citation_label(study))}</strong>"
            address = text(pages.href(written("study", study.id)))
            html = html.replace(label, f'<a href="{address}">{label}</a>', 1)
    return html
