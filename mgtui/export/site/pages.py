"""The pages of a library: what stands on each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from mgtui.counting import number_of
from mgtui.evidence.matrix import evidence_matrix
from mgtui.export import sentences as say
from mgtui.export.linked_data import article_graph
from mgtui.export.map_picture import claim_map_picture
from mgtui.export.markdown import escaped, items, joined, sentence
from mgtui.export.report import related_blocks
from mgtui.export.selection import select
from mgtui.export.site.articles import article_text
from mgtui.export.site.markup import rendered, text, wide
from mgtui.export.site.material import Material, Page, anchor, link
from mgtui.export.site.matrix import HOW_TO_READ, matrix_table
from mgtui.export.site.studies import study_page, table_page
from mgtui.export.site.topics import topic_page, tree_page
from mgtui.export.sof import sof_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.model import Article, Claim

_ON_CONTRADICTIONS = (
    "The one with the strongest evidence on both sides comes first. That two claims contradict each other does not make"
    " one of them wrong: the reason says what they differ in."
)


class Pages:
    """All pages of a library."""

    def __init__(self, material: Material, questions: Sequence[str] = ()) -> None:
        """`questions`: those that a reader saved, each answered on a page."""
        self.material, self._questions = material, questions
        self.maps: dict[str, str] = {}
        """Pictures that stand in files of their own, by name."""

    def all(self) -> Iterator[Page]:
        """Every page, the first one first; those that would be empty are left out."""
        material, library = self.material, self.material.library
        yield self._start()
        yield from map(self._article, library.articles.values())
        if material.studies:
            yield table_page(material)
            yield from (study_page(material, study) for study in material.studies)
        if library.topics:
            yield tree_page(material)
            yield from (topic_page(material, topic) for topic in library.topics.values())
        if material.contradictions:
            yield self._contradictions()
        if material.links.claims:
            yield self._matrix()
        if library.certainty or any(study.risk_of_bias for study in material.studies):
            yield self._appraisal()
        if self._questions:
            from mgtui.export.site.questions import question_pages

            yield from question_pages(material, self._questions)

    def _start(self) -> Page:
        material, library = self.material, self.material.library
        counts = [
            number_of(len(library.articles), "article"), number_of(len(material.links.claims), "claim"),
            number_of(len(material.studies), "study"),
        ]  # fmt: skip
        of_article = material.links.article_counts()
        entries = "".join(
            f"<li>{link(material.href(article.id), article.title)}"
            f' <span class="quiet">{number_of(of_article.get(article.id, 0), "claim")}'
            f"{text(_origin(article))}</span></li>"
            for article in library.articles.values()
        )
        topics = f"<p>Topics: {', '.join(map(material.topic_link, material.tops))}</p>" if material.tops else ""
        body = (
            f"<h1>{text(library.title)}</h1><p>{text(library.description)}</p><p>{text(say.enumerated(counts))}. A"
            " claim is one thing that an article says, put in one sentence; with it stand the studies behind it, how"
            " the article tells them, and the claims that support, contradict or qualify it.</p>"
            f"{topics}<h2>Articles</h2><ul>{entries}</ul>"
        )
        return Page("index", library.title, body, is_main=True)

    def _article(self, article: Article) -> Page:
        material = self.material
        claims = [claim for claim in material.links.claims_of_article(article.id) if claim.status != "rejected"]
        anchors = {claim.id: material.href(claim.id) for claim in claims}
        about = [part for part in (article.author, article.issued, article.publisher) if part]
        notes = [sentence(article.note)] if article.note else []
        source = escaped(article.source) if article.source else ""
        head = rendered(joined([escaped(", ".join(about)), source, *notes]), material.href)
        listed = "".join(self._claim(number, claim) for number, claim in enumerate(claims, 1))
        body = (
            f"<h1>{text(article.title)}</h1>{head}"
            f"<p class=quiet>Words that make a claim are marked; the number behind them leads to it.</p>"
            f"{article_text(article, claims, anchors)}<h2>What it claims</h2>{listed or '<p>Nothing is recorded.</p>'}"
        )
        data = json.dumps(article_graph(material.library, article, claims))
        return Page(anchor("article", article.id), article.title, body, data)

    def _claim(self, number: int, claim: Claim) -> str:
        material = self.material
        related = related_blocks(material.library, material.relations, claim)
        said = joined(
            [
                say.quotations(claim),
                say.manner(claim),
                material.summaries.line(claim),
                "#### Studies",
                items(say.behind(material.library, claim)) or say.NO_STUDY,
                *(block.replace("## ", "#### ", 1) if block.startswith("## ") else block for block in related),
            ]
        )
        shown = material.with_study_links(rendered(said, material.href), claim)
        topics = "".join(f" · {topic}" for topic in self._topics_of(claim))
        return (
            f'<section class=claim id="{anchor("claim", claim.id)}"><h3>{number}. {text(claim.statement)}</h3>'
            f"<p class=quiet><code>{text(claim.id)}</code>{topics}</p>{shown}{self._map(claim)}</section>"
        )

    def _topics_of(self, claim: Claim) -> list[str]:
        topics = self.material.library.topics
        return [self.material.topic_link(topics[topic]) for topic in claim.topics if topic in topics]

    def _map(self, claim: Claim) -> str:
        material = self.material
        if not any(entry.curated for entry in material.relations.related(claim.id)):
            return ""
        if material.single:
            picture = claim_map_picture(material.links, material.relations, claim.id)
            data = quote(picture, safe="/:=(),; #'").replace("#", "%23").replace("'", "%27")
            image = f"<img loading=lazy alt='Map of {text(claim.id)}' src='data:image/svg+xml,{data}'>"
            return f"<details><summary>Map of what is related to it</summary>{image}</details>"
        name = f"maps/{anchor('claim', claim.id)}.svg"
        self.maps[name] = claim_map_picture(material.links, material.relations, claim.id, href=self._from_map)
        return f'<p><a href="{text(name)}">Map of what is related to it</a></p>'

    def _from_map(self, record: str) -> str:
        address = self.material.href(record)
        return address and f"../{address}"

    def _contradictions(self) -> Page:
        parts = [f"<h1>Contradictions</h1><p>{_ON_CONTRADICTIONS}</p>"]
        for number, clash in enumerate(self.material.contradictions, 1):
            sides = "".join(self._side(side.claim) for side in (clash.first, clash.second))
            parts.append(
                f"<section><h2>{number}. {text(clash.reason or 'No reason is recorded')}</h2>"
                f"<div class=pair>{sides}</div></section>"
            )
        return Page("contradictions", "Contradictions", "".join(parts), is_main=True)

    def _side(self, claim: Claim) -> str:
        material = self.material
        behind = items(say.behind(material.library, claim)) or say.NO_STUDY
        said = joined([say.quotations(claim), material.summaries.line(claim), behind])
        where = rendered(say.where(material.library, claim), material.href)
        shown = material.with_study_links(rendered(said, material.href), claim)
        return f"<div><h3>{material.claim_link(claim)}</h3>{where}{shown}</div>"

    def _matrix(self) -> Page:
        matrix = evidence_matrix(self.material.links, self.material.relations)
        are = "is" if matrix.left_out == 1 else "are"
        left = f" {number_of(matrix.left_out, 'claim')} without an exposure or outcome {are} left out."
        body = f"<h1>Exposures and outcomes</h1><p>{HOW_TO_READ}{text(left)}</p>{matrix_table(self.material, matrix)}"
        return Page("matrix", "Exposures and outcomes", body, is_main=True)

    def _appraisal(self) -> Page:
        material = self.material
        library = material.library
        report = sof_report(select(library, "sof", material.links), None) if library.certainty else ""
        judged = [study for study in material.studies if study.risk_of_bias]
        lines = [
            f'<tr><th scope="row">{material.study_link(study)}</th>'
            f"<td>{text(each.tool)}</td><td>{text(each.domain)}</td><td>{text(each.judgement.replace('_', ' '))}</td>"
            f"<td>{text(each.by)}</td></tr>"
            for study in judged
            for each in study.risk_of_bias
        ]
        head = "".join(f'<th scope="col">{name}</th>' for name in ("Study", "Tool", "Domain", "Judgement", "By"))
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
        robvis = '<p><a href="robvis.csv">The same for robvis</a></p>' if judged and not material.single else ""
        bias = f"<h2>Risk of bias, as persons judged it</h2>{wide(table, 'Risk of bias')}{robvis}" if judged else ""
        body = f"<h1>Judgements</h1>{rendered(report, material.href, 1)}{bias}"
        return Page("appraisal", "Judgements", body, is_main=True)


def _origin(article: Article) -> str:
    about = [part for part in (article.author, article.publisher, article.issued) if part]
    return f" · {', '.join(about)}" if about else ""
