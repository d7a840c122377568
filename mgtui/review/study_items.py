"""A study to decide on: one that an article names, or what an abstract or a title says of one of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from mgtui.errors import Conflict
from mgtui.extraction.reported import says_to_be
from mgtui.library.files import STUDIES
from mgtui.library.text import shorten
from mgtui.ref import written
from mgtui.review.items import Item

if TYPE_CHECKING:
    from mgtui.extraction.candidate_records import StudyCandidate
    from mgtui.model import Study
    from mgtui.review.items import Put
    from mgtui.review.overview import Overview
    from mgtui.review.readings import StudyReading
    from mgtui.review.record_writer import RecordWriter
    from mgtui.review.session import ReviewSession
    from mgtui.writing.journal import Decision


class StudyItem(Item, frozen=True):
    """A study that an article names, or that it is the report of."""

    kind = noun = "study"
    found: StudyCandidate

    @property
    def statement(self) -> str:
        return self.found.text

    @property
    def quote(self) -> str:
        return self.found.text

    @property
    def is_sure(self) -> bool:
        return self.found.is_work or self.found.known is not None

    def fields(self) -> dict[str, Any]:
        known = super().fields()
        if self.found.bibliography:
            told: dict[str, Any] = msgspec.to_builtins(self.found.bibliography)
            known |= {name: value for name, value in told.items() if name not in ("id", "title")}
        if self.found.unsure:
            known["unsure"] = self.found.unsure
        if self.found.facts:
            facts: dict[str, Any] = msgspec.to_builtins(self.found.facts)
            known |= {"size": facts["n"], "duration": facts["duration"], "words": facts["words"]}
        return known

    def title(self, review: Overview) -> str:
        return self.found.text

    def study(self, review: Overview) -> Study | None:
        """The study of the library that it is, once it is one."""
        known = self.found.known or ""
        for name in (review.under.decided.studies.get(self.key), known):
            if name and name in review.library.studies:
                return review.library.studies[name]
        other = review.library.other_studies.get(known)
        return review.library.taken_over(other) if other else None

    def records(self, review: Overview) -> tuple[object, ...]:
        return (self.study(review),)

    def is_open(self, review: Overview) -> bool:
        study = self.study(review)
        return study is None or self._is_perhaps(review, study)

    def _is_perhaps(self, review: Overview, study: Study) -> bool:
        """Whether the article seems to be this study, and neither a reader nor its front matter says so."""
        article = review.library.own.articles.get(self.article)
        if self.found.found != "abstract" or article is None:
            return False
        return self.key not in review.under.decided.studies and not says_to_be(article, study)

    def put(self, review: ReviewSession, writer: RecordWriter, edited: Study | None = None) -> Put:
        there = self.study(review)
        if edited is None:
            made, decision = self.made(review, writer)
        else:
            made = replace(edited, id=there.id) if there else edited
            made = writer.write_study(made) if there else writer.add_study(made)
            decision = self.decision("accept", made.id)
        if self.found.found == "abstract":
            writer.complete_article(self.article, made)
        writer.accepted.setdefault(self.article, []).append((self, made))
        return [decision], f"accepted the study “{shorten(made.title)}”"

    def made(self, review: ReviewSession, writer: RecordWriter) -> tuple[Study, Decision]:
        """Its record, made where there is none, and the decision that it is one."""
        # Two places may name what another library has as one study: it is taken over once.
        known = self.found.known or self.key
        if known not in writer.taken:
            other = review.library.other_studies.get(self.found.known or "")
            made = self.study(review) or other or self.found.sure_only().as_study("")
            writer.taken[known] = made if made.id in review.library.studies else writer.add_study(made)
        return writer.taken[known], self.decision("accept", writer.taken[known].id)

    def put_rejected(self, review: ReviewSession, writer: RecordWriter) -> tuple[Decision, str]:
        """A study that was made of it goes, with its links."""
        made = review.under.decided.studies.get(self.key, "")
        if made in review.library.studies and _was_made(review, made):
            writer.delete_study(made)
        return self.decision("reject"), f"rejected the study “{shorten(self.statement)}”"


def _was_made(review: Overview, study: str) -> bool:
    """Whether a decision made the record of a study, which else was there before."""
    decisions = (entry for entry in review.under.store.journal.standing() if entry.decisions)
    changes = (change for entry in decisions for change in entry.changes if change.key == (STUDIES, study))
    return any(change.before is None for change in changes)


class ReadingItem(Item, frozen=True):
    """What the abstract or the title of a study of the library gives and its record lacks."""

    kind = noun = "study"
    found: StudyReading

    @property
    def statement(self) -> str:
        return f"Its {self.found.read_in} gives {' and '.join(self.found.words)}"

    @property
    def quote(self) -> str:
        return " ".join(dict.fromkeys(self.found.words.values()))

    @property
    def is_sure(self) -> bool:
        return self.found.read_in == "title"

    def study(self, review: Overview) -> Study | None:
        """The study that was read."""
        return review.library.studies.get(self.found.study)

    def title(self, review: Overview) -> str:
        study = self.study(review)
        return study.title if study else self.found.study

    def lines(self, review: Overview) -> list[str]:
        return [f"{written('study', self.found.study)}  {self.statement}", self.quote]

    def records(self, review: Overview) -> tuple[object, ...]:
        return (self.study(review),)

    def is_open(self, review: Overview) -> bool:
        return not review.is_decided(self) and self.study(review) is not None

    def put(self, review: ReviewSession, writer: RecordWriter, edited: Study | None = None) -> Put:
        """Take what was read into the record of the study."""
        study = self.study(review)
        if study is None:
            raise Conflict
        writer.write_study(replace(edited, id=study.id) if edited else self.found.on(study))
        what = f"took what its {self.found.read_in} gives into {written('study', study.id)}"
        return [self.decision("accept", study.id)], what

    def put_rejected(self, review: ReviewSession, writer: RecordWriter) -> tuple[Decision, str]:
        what = f"left {written('study', self.found.study)} without what its {self.found.read_in} gives"
        return self.decision("reject", self.found.study), what


def study_item(candidate: StudyCandidate, article: str) -> StudyItem:
    return StudyItem(candidate.key, article, candidate, candidate.place)
