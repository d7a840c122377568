"""What the review shows of a study that an article names, and of what an abstract or a title says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.library.labels import citation_label
from mgtui.library.text import shorten
from mgtui.model import Article, Passage, Section, Study
from mgtui.tui.review.item_view import ItemView

if TYPE_CHECKING:
    from mgtui.extraction.candidate_records import StudyCandidate
    from mgtui.review.readings import StudyReading
    from mgtui.review.study_items import ReadingItem, StudyItem
    from mgtui.tui.review.item_view import KeyOf

WORDS = 30
"""Letters that are shown of the words that name a study."""


class StudyView(ItemView):
    """A study that an article names."""

    found: StudyCandidate
    item: StudyItem

    def record(self) -> Study:
        return self.item.study(self.review) or self.found.as_study("")

    def left_open(self) -> set[str]:
        is_new = self.state == "open" and not self.item.study(self.review)
        # A record has a title, and be it the words of the reference.
        return set(self.found.unsure) - {"title"} if is_new else set()

    def label(self, *, titled: bool = False) -> str:
        """It in few words: its citation label, else what the article calls it; `titled` where another has the same,
        with the first words of its title and whether it is in the library."""
        made = self.item.study(self.review) or self.review.library.other_studies.get(self.found.known or "")
        record = made or self.found.as_study("")
        if not titled:
            return citation_label(record)
        where = "in the library" if made else "not in the library"
        return f"{citation_label(record)} {shorten(record.title, WORDS)}, {where},"

    def notes(self, key_of: KeyOf = str) -> list[str]:
        found, made = self.found, self.item.study(self.review)
        lines = []
        if found.facts and not made:
            lines += [f"{name}: “{words}”" for name, words in found.facts.words.items()]
        if "design" in found.unsure and found.known is None:
            key = key_of("review.edit")
            lines.append(
                f"{found.design}: so called by the article alone; accepting leaves the design open, {key} takes it"
            )
        if "title" in found.unsure and found.known is None:
            lines.append(
                "its title could not be told from the rest: the whole reference stands for it until you edit it"
            )
        if found.at_least:
            lines.append(f"the article says more than {found.n:,}")
        if found.parts:
            lines.append(f"it pools {number_of(found.parts, 'study')}")
        if made and self.state == "open":
            keys = key_of("review.accept"), key_of("review.reject")
            why = found.reason.removeprefix("this article, ")
            lines.append(f"this article seems to be {citation_label(made)} of your library, {why}")
            lines.append(
                f"{keys[0]} says that it is, and gives it the authors and place it lacks; {keys[1]}: another work"
            )
        elif made:
            lines.append(f"in the library: {citation_label(made)} — {made.title}")
        elif found.known:
            known = self.review.library.other_studies.get(found.known)
            label = citation_label(known) if known else found.known
            lines.append(f"seems to be {label} ({found.reason}): accepting takes that record over")
        return lines


class ReadingView(ItemView):
    """What an abstract or a title says of a study of the library; it stands above."""

    found: StudyReading
    item: ReadingItem

    def record(self) -> Study:
        study = self.item.study(self.review) or Study(self.found.study, self.found.study)
        return self.found.on(study) if self.state == "open" else study

    def page(self) -> tuple[str, Article]:
        study = self.item.study(self.review)
        text = (study and (study.abstract or study.title)) or ""
        abstract = Passage("#top/1", "", "top", (), "paragraph", text)
        article = Article("", "", sections=(Section("top", "", 0, (abstract.id,)),), passages=(abstract,))
        return f"{self.found.read_in.capitalize()} of {citation_label(study) if study else self.found.study}", article

    def notes(self, key_of: KeyOf = str) -> list[str]:
        """The sentences of the abstract with the fields that were read from each."""
        names: dict[str, list[str]] = {}
        for name, words in self.found.words.items():
            names.setdefault(words, []).append(name)
        return [f"{' and '.join(fields)}: “{words}”" for words, fields in names.items()]
