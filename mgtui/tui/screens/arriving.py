"""Opening what was found: a passage at its first match, a claim at its anchor, a study at its row, an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from mgtui.tui.navigation import View
from mgtui.tui.screens.searching import RECENT, Searching
from mgtui.tui.widgets.article_view import Hit

if TYPE_CHECKING:
    from mgtui.model import Article, Claim
    from mgtui.tui.widgets.row_list import Row


class Arriving(Searching):
    """From a row of the results to the place it stands for."""

    def open_row(self, row: Row | None) -> None:
        """Open a row of the results."""
        self._open(row)

    @work(exclusive=True, group="open")
    async def _open(self, row: Row | None) -> None:
        if row is None or row.id is None:
            self.search_line.input.stay()
            return
        query = self.search_line.input.value
        kind = (row.key or "").partition(":")[0]
        self.reading.turn_to(self._face_before)
        self._end_search()
        self.walk.end()
        claim, article = self.session.claim(row.id), self.session.article(row.id)
        if kind == "study":
            await self._open_study(row.id, query)
        elif kind == "claim" and claim is not None:
            await self._open_claim(claim, query)
        elif kind == "article" and article is not None:
            await self._open_article(article, query)
        elif kind == "passage":
            await self._open_passage(row.id, query)
        self._recent = [row, *(other for other in self._recent if other.key != row.key)][:RECENT]
        self.reading.focus_face()

    async def _open_article(self, article: Article, query: str) -> None:
        hits = await self.find_hits(query, article)
        self.jump(View("article", article.id, topic=self.view.topic, query=query), hits)

    async def _open_passage(self, passage_id: str, query: str) -> None:
        article = self.session.article(passage_id.partition("#")[0])
        if article is None:
            return
        hits = await self.find_hits(query, article)
        order = next((n for n, passage in enumerate(article.passages) if passage.id == passage_id), 0)
        number = next((n for n, hit in enumerate(hits) if hit[0] == order), -1)
        shown = hits if number >= 0 else [*hits, Hit((order, 0, 0))]
        at = View("article", article.id, topic=self.view.topic, query=query, hit=number if number >= 0 else len(hits))
        self.jump(at, shown)

    async def _open_claim(self, claim: Claim, query: str, study: str | None = None) -> None:
        article = self.session.article(claim.article)
        if article is None:
            return
        hits = await self.find_hits(query, article)
        place = claim.places[0] if claim.places else None
        number = -1
        if place is not None:
            inside = (n for n, (p, a, b) in enumerate(hits) if p == place.order and a < place.end and b > place.start)
            number = next(inside, -1)
        view = View("article", claim.article, claim.id, topic=self.view.topic, query=query, hit=number, row=study)
        self.jump(view, hits)

    async def _open_study(self, study: str, query: str) -> None:
        claims = self.session.links.claims_of_study(study)
        if claims:
            await self._open_claim(claims[0], query, study)
        else:
            self.jump(View("study", self.view.article, None, study, topic=self.view.topic))

    async def find_hits(self, query: str, article: Article) -> list[Hit]:
        """Every match of a query in an article, in reading order."""
        if not query.strip():
            return []
        texts = [passage.text for passage in article.passages]
        found = await self._finder.run(self.opening.matches, query, texts)
        return [Hit((order, start, end)) for order, spans in enumerate(found) for start, end in spans]
