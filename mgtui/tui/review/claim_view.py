"""What the review shows of a claim candidate."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.extraction.candidates import has_figures, misread_in
from mgtui.extraction.wording import stands_alone
from mgtui.library.labels import citation_label
from mgtui.library.text import shorten
from mgtui.model.vocabularies import STANCE_WORDS
from mgtui.tui.review.item_form import NOTHING, asked, form_for, shown, with_at_hand
from mgtui.tui.review.item_view import EDIT, MOVING, UNDO, ItemView
from mgtui.tui.review.remaining import STATE_STYLES
from mgtui.tui.review.study_view import WORDS, StudyView
from mgtui.tui.rows import concept_label

if TYPE_CHECKING:
    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.model import Claim, TextSpan
    from mgtui.review.claim_items import ClaimItem
    from mgtui.tui.forms.form import Form
    from mgtui.tui.review.item_view import KeyOf
    from mgtui.tui.review.remaining import Styled

_MOST_NAMED = 4
"""Studies behind a claim that are named in a line."""


class ClaimView(ItemView):
    """A sentence that reads as a claim."""

    found: ClaimCandidate
    item: ClaimItem

    def heading(self, place: Styled) -> list[Styled]:
        if not self.review.lost_words(self.item):
            return super().heading(place)
        lost = ("its words are no longer there", "$warning bold")
        return [(self.states["accepted"], STATE_STYLES["accepted"]), place, lost]

    def keys(self) -> list[Styled]:
        each = [("review.each", "each pair")] if self.outcomes() else []
        if self.found.direction:
            each = [("review.choose", "reading" if "direction" in self.found.sure else "as read"), *each]
        return [
            ("review.accept", "accept"), *each, ("review.reject", "reject"), EDIT, UNDO, ("review.bare", "words only"),
            ("review.study", "study"), *MOVING, ("review.another", "one more"), ("review.open", "open"),
        ]  # fmt: skip

    def places(self) -> tuple[TextSpan, ...]:
        return self.found.places

    def record(self) -> Claim:
        return self.review.claim_of(self.item)

    def form_to_edit(self) -> Form:
        """What accepting would write, and beside it what was read and is not sure, and what the sentence names to
        choose from."""
        form = form_for(self.review, self.review.as_accepted(self.item), self.record())
        return with_at_hand(self.review, self.item, form)

    def left_open(self) -> set[str]:
        if self.state != "open":
            return set()
        read, taken = self.form(), form_for(self.review, self.review.as_accepted(self.item))
        return {line.name for line in asked(read) if shown(read, line) != NOTHING == shown(taken, line)}

    def outcomes(self) -> list[Claim]:
        """The claims that accepting each pair of its words would make, or leave."""
        return self.review.each_pair(self.item) if self.state != "rejected" else []

    def notes(self, key_of: KeyOf = str) -> list[str]:
        review, item, found = self.review, self.item, self.found
        claim, lost = self.record(), review.lost_words(item)
        pairs = "; ".join(
            " → ".join(filter(None, (concept_label(one, review.library.all_terms) for one in pair)))
            for pair in review.pairs_left(item)
        )
        each = f"{key_of('review.each')} for each, " if self.outcomes() else ""
        linked = [
            " ".join(filter(None, (citation_label(study), link.stance and STANCE_WORDS[link.stance])))
            for study, link in review.library.own.behind(claim)
        ]
        changed = "its words changed" if found.places else "its words are gone from the article"
        alone = stands_alone(claim.statement)
        lines = [
            f"{changed}; it was made of “{lost}”" if lost else "",
            *((self._reading_note(key_of), self._words_note()) if self.state == "open" else ()),
            "" if alone else "it does not stand alone: its first words are for something named before",
            f"{each}{key_of('review.another')} for one more: {pairs}" if pairs else "",
            *(f"made of these words too: {other.statement}" for other in review.made_also(item)),
            f"studies: {'; '.join(linked)}" if linked else "",
            self._links_note(key_of),
            self._unlinked_note(key_of),
            self._described_note(key_of),
            self._figures_note(),
            f"table: {found.context}" if found.context else "",
            f"said {len(found.anchors)} times in the article" if len(found.anchors) > 1 else "",
        ]
        return [line for line in lines if line]

    def _figures_note(self) -> str:
        """That the figures of a claim may be misread, with the words of its article that show it."""
        article = self.review.library.own.articles.get(self.item.article)
        words = misread_in(article) if article and has_figures(self.item.statement) else ""
        told = f"its figures may be misread, as signs are in “{words}”: check them against the original"
        return told if words else ""

    def _links_note(self, key_of: KeyOf) -> str:
        """The studies that accepting will link, each with the words that name it and how surely they do."""
        behind = [(each, StudyView(self.review, study)) for each, study in self.review.studies_to_link(self.item)]
        labels = Counter(study.label() for _, study in behind)
        named = [
            f"{study.label(titled=labels[study.label()] > 1)} by “{shorten(each.words, WORDS)}”"
            f"{'' if each.identification == 'stated' else f' ({each.identification})'}"
            f"{f', {STANCE_WORDS[each.stance]}' if each.stance else ''}"
            for each, study in behind
        ]
        if not named:
            return ""
        listed = [*named[:_MOST_NAMED], *([f"{len(named) - _MOST_NAMED} more"] if len(named) > _MOST_NAMED else [])]
        return f"{key_of('review.accept')} links {'; '.join(listed)}; {key_of('review.study')} puts one off"

    def _unlinked_note(self, key_of: KeyOf) -> str:
        """The studies that the words of an accepted claim name and that it is not linked to."""
        unlinked = [(each.words, StudyView(self.review, study)) for each, study in self.review.unlinked(self.item)]
        named = "; ".join(f"{study.label()} by “{shorten(words, WORDS)}”" for words, study in unlinked[:_MOST_NAMED])
        return f"names, and is not linked to, {named}; {key_of('review.study')} links" if named else ""

    def _described_note(self, key_of: KeyOf) -> str:
        """The studies that its words describe and nothing identifies, where it is linked to none yet."""
        told = [] if self.record().studies else self.review.studies_described(self.item)
        named = "; ".join(study.found.as_study("").title for _, study in told)
        return f"told here: {named}; {key_of('review.study')} links a study" if named else ""

    def _reading_note(self, key_of: KeyOf) -> str:
        """What accepting writes of what was read off, and how many ways to read the words there are."""
        found = self.found
        if not found.direction:
            by = f"{found.by} takes this for a claim; " if found.by else ""
            return f"{by}exposure, outcome and direction were not read off: they stay open"
        chosen, many = self.review.choices.reading(self.item), 1 + len(found.others)
        if chosen:
            by = found.others[chosen - 2].by if chosen > 1 else found.read_by
            of = f", of {by}," if by else ""
            return f"reading {chosen} of {many}{of} is chosen: {key_of('review.accept')} writes it"
        key = key_of("review.choose")
        names = dict.fromkeys(filter(None, (found.read_by, *(other.by for other in found.others))))
        choice = f"{key} chooses one of {number_of(many, 'reading')}" if many > 1 else f"{key} takes what was read"
        if "direction" in found.sure:
            return f"exposure, outcome and direction are sure{f'; {choice}' if many > 1 else ''}"
        by = f" ({', '.join(names)} reads it too)" if names else ""
        return f"exposure, outcome and direction are not sure: {key_of('review.accept')} leaves them open, {choice}{by}"

    def _words_note(self) -> str:
        """The article's words that gave exposure, direction and outcome."""
        chosen = self.review.choices.reading(self.item)
        read = self.found.read_as(chosen - 1) if chosen > 1 else self.found
        words = [read.exposure.text if read.exposure else "", read.telling, read.outcome.text if read.outcome else ""]
        named = [f"“{shorten(each, WORDS)}”" if each else "–" for each in words]
        return f"read off {' · '.join(named)}" if read.direction else ""
