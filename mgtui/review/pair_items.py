"""Two studies, or two articles, that may be one and the same, to decide on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.ref import written
from mgtui.review.doubles import Double, SameWork, kept_both, made_one
from mgtui.review.items import Item
from mgtui.writing.removing import remove

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Term
    from mgtui.review.items import Put
    from mgtui.review.overview import Overview
    from mgtui.review.record_writer import RecordWriter
    from mgtui.review.session import ReviewSession
    from mgtui.writing.journal import Decision


class _PairItem(Item, frozen=True):
    kind = "double"

    @property
    def statement(self) -> str:
        return str(self.found.why)

    def is_open(self, review: Overview) -> bool:
        return None not in self.records(review)

    def stands(self, review: Overview) -> bool:
        """While there are two."""
        return review.is_decided(self) or self.state(review) == "open"


class StudyPairItem(_PairItem, frozen=True):
    """Two studies of the library that may be one."""

    noun = "pair of studies"
    found: Double

    def title(self, review: Overview) -> str:
        one = review.library.studies.get(self.found.one)
        return one.title if one else self.found.one

    def records(self, review: Overview) -> tuple[object, ...]:
        studies = review.library.studies
        return studies.get(self.found.one), studies.get(self.found.other)

    def lines(self, review: Overview) -> list[str]:
        both = (self.found.one, self.found.other)
        return [self.statement, *(f"{written('study', name)}  {review.library.studies[name].title}" for name in both)]

    def put(self, review: ReviewSession, writer: RecordWriter, edited: object = None) -> Put:
        """Make them one."""
        decision, what = made_one(writer.transaction, self.found, review.choices.turned(self))
        return [decision], what

    def put_rejected(self, review: ReviewSession, writer: RecordWriter) -> tuple[Decision, str]:
        """Keep both."""
        return kept_both(writer.transaction, self.found)


class ArticlePairItem(_PairItem, frozen=True):
    """Two articles of the library that seem to be one text."""

    noun = "pair"
    found: SameWork

    def title(self, review: Overview) -> str:
        article = review.library.own.articles.get(self.found.article)
        return article.title if article else self.found.article

    def records(self, review: Overview) -> tuple[object, ...]:
        articles = review.library.own.articles
        return articles.get(self.found.article), articles.get(self.found.other)

    def accept(self, review: ReviewSession, edited: object = None, new_terms: Iterable[Term] = ()) -> None:
        """Take away the second, with its claims. Raises InUse where others need these."""
        with review.under.lock:
            remove(review.root, self.found.other, [self.decision("accept", self.found.article)])
            review.under.store.refresh()
            review.under.follow()

    def put_rejected(self, review: ReviewSession, writer: RecordWriter) -> tuple[Decision, str]:
        """Keep both."""
        what = f"kept the articles {self.found.article} and {self.found.other} apart"
        return self.decision("reject", self.found.article), what
