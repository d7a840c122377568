"""One library as the screens use it: its records, its relations and its search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.evidence.links import Links
from mgtui.evidence.relations import Relations
from mgtui.evidence.study_facts import columns
from mgtui.ref import resolve
from mgtui.tui.marks import Marks
from mgtui.tui.records import StudyRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.answering.asker import Asker
    from mgtui.answering.meaning import Near
    from mgtui.answering.questions import Question
    from mgtui.answering.saved import State
    from mgtui.model import Article, Claim, Library, Topic


ANSWERED_UNASKED = 50_000
"""Of more claims an answer is worked out when it is asked for: the names of all are read first, which takes seconds."""


class Session:
    """Look-ups over the open library, which changes only by `turn_to`."""

    def __init__(self, library: Library, check: str = "mgtui check") -> None:
        """With the command that lists the library's mistakes."""
        self._check = check
        self.marks = Marks()
        self.question: Question | str | None = None
        """The last that was asked."""
        self._asker: Asker | None = None
        self._known_near: tuple[Library, str, Mapping[str, float]] | None = None
        self.near_claims: Near = lambda text: {}
        """Gives the claims nearest a text by meaning, by id with the cosine: for threads that may wait."""
        self.turn_to(library)

    def turn_to(self, library: Library) -> None:
        """Look up in another library from now on, or in the same as it has been read anew."""
        self.library = library
        self.links = Links(library)
        self._relations: Relations | None = None
        self._number: int | None = None
        self.marks.keep(lambda record: resolve(library, record) is not None)

    @property
    def relations(self) -> Relations:
        """Relations of every claim, both ways; worked out when they are first asked for."""
        if self._relations is None:
            self._relations = Relations(self.library, self.links)
        return self._relations

    @property
    def asker(self) -> Asker:
        """Answers questions of the open libraries; made when the first is asked. Threads may ask for it."""
        links, asker = self.links, self._asker
        if asker is None or asker.links is not links:
            from mgtui.answering.asker import Asker

            asker = self._asker = Asker(links, self._near)
        return asker

    def _near(self, text: str) -> Mapping[str, float]:
        """The claims nearest a text, found once for the card of a question and for its page, which keys wait for."""
        library, known = self.library, self._known_near
        if known is not None and known[0] is library and known[1] == text:
            return known[2]
        found = self.near_claims(text)
        if found:
            self._known_near = library, text, found
        return found

    @property
    def answers_unasked(self) -> bool:
        """Whether an answer comes soon enough to be shown while the reader types."""
        if self._number is None:
            self._number = len(self.links.claims)
        return self._number <= ANSWERED_UNASKED

    def sentence_for(self, text: str, width: int) -> tuple[str, bool]:
        """What the claims answer to a question, or to words for both of its sides, for a width in columns, and whether
        any does. Of a question that none answers: what was understood of it; of other words that none answers nothing.
        """
        from mgtui.answering.answers import answer
        from mgtui.answering.asking import is_question, may_be_asked
        from mgtui.answering.sections import as_unanswered
        from mgtui.answering.sentence import sentence

        if not may_be_asked(text):
            return "", False
        asker = self.asker
        question = asker.read(text)
        if not (is_question(text) or (question.exposure and question.outcome)):
            return "", False
        found = answer(asker, question)
        line = sentence(found, asker.names, width)
        if found.found or (found.wider is not None and is_question(text)):
            return line, True
        return as_unanswered(found, line) if is_question(text) else "", False

    def changed(self, text: str, seen: str) -> str:
        """How much is other in the answer to a question than when it was looked at, in words."""
        from mgtui.answering.saved import changes, read_state

        number = len(changes(read_state(seen), self.answer_state(self.asker.read(text))))
        return f"△ {number_of(number, 'change')}" if number else "as it was"

    def answer_state(self, question: Question) -> State:
        """The answer to a question, as it is kept to tell what changes in it."""
        from mgtui.answering.answers import answer
        from mgtui.answering.saved import state_of

        return state_of(answer(self.asker, question, by_meaning=False), self.library)

    def claim(self, claim_id: str | None) -> Claim | None:
        """A claim by its id, None where it is unknown, rejected or None."""
        claim = self.library.claims.get(claim_id or "")
        return None if claim is None or claim.status == "rejected" else claim

    def article(self, article_id: str | None) -> Article | None:
        return self.library.articles.get(article_id or "")

    def topic(self, topic_id: str | None) -> Topic | None:
        return self.library.topics.get(topic_id or "")

    def here(self, record: str) -> str | None:
        """What the open libraries hold a record under whose id has its library before it; None where there is none."""
        found = resolve(self.library, record)
        return found.ref.key if found else None

    def next_claim(self, claim: Claim, step: int) -> Claim | None:
        """The claim after (1) or before (-1) one in its article, None at the end."""
        claims = self.links.claims_of_article(claim.article)
        at = next((n for n, other in enumerate(claims) if other.id == claim.id), -1) + step
        return claims[at] if 0 <= at < len(claims) else None

    def number_of(self, claim: Claim) -> tuple[int, int]:
        """Number of a claim in its article, from 1, and how many there are."""
        claims = self.links.claims_of_article(claim.article)
        return next((n for n, other in enumerate(claims, 1) if other.id == claim.id), 0), len(claims)

    def rows_for_claim(self, claim: Claim) -> list[StudyRow]:
        outcome = claim.outcome.concept if claim.outcome else None
        behind = self.library.behind(claim)
        return [StudyRow(study.id, columns(study, self.library.terms, link, outcome)) for study, link in behind]

    def rows_for_claims(self, claims: Sequence[Claim]) -> list[StudyRow]:
        """The studies behind several claims, each once, with how many of the claims it stands behind."""
        among: dict[str, int] = {}
        for claim in claims:
            for study in {link.id for link in claim.studies}:
                among[study] = among.get(study, 0) + 1
        return [
            StudyRow(study.id, columns(study, self.library.terms, claims=among[study.id]))
            for study in self.links.studies_behind(claims)
        ]

    def rows_for_study(self, study_id: str) -> list[StudyRow]:
        study = self.library.studies.get(study_id)
        if study is None:
            return []
        claims = len(self.links.claims_of_study(study_id))
        return [StudyRow(study.id, columns(study, self.library.terms, claims=claims))]

    def title_counts(self) -> str:
        """`5 articles · 214 claims · 33 studies`, and how many mistakes its files have, if any, and what lists them."""
        parts = [
            number_of(len(self.library.articles), "article"),
            number_of(len(self.links.claims), "claim"),
            number_of(len(self.library.studies), "study"),
        ]
        if self.library.mistakes:
            # Apart, since a narrow title drops what does not fit from the last part on.
            parts += [f"! {number_of(len(self.library.mistakes), 'mistake')}", self._check]
        return " · ".join(parts)
