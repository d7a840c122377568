"""What there is to say of an item of the review beside its fields. Pure functions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.extraction.candidates import has_figures, misread_in
from mgtui.extraction.wording import stands_alone
from mgtui.library.labels import citation_label
from mgtui.library.text import shorten
from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import STANCE_WORDS, spelled
from mgtui.review.doubles import Double, SameWork
from mgtui.review.queue import target_claim
from mgtui.review.readings import StudyReading

if TYPE_CHECKING:
    from mgtui.model import Claim, Concept
    from mgtui.review.items import Item
    from mgtui.review.session import ReviewSession
    from mgtui.tui.review.words import KeyOf

_WORDS = 30
"""Letters that are shown of the words that name a study."""
_MOST_NAMED = 4
"""Studies behind a claim that are named in a line."""


def outcomes(review: ReviewSession, item: Item) -> list[Claim]:
    """The claims that accepting each pair of a claim's words would make, or leave."""
    return review.each_pair(item) if review.state(item) != "rejected" else []


def notes(review: ReviewSession, item: Item, key_of: KeyOf = str) -> list[str]:
    """What else there is to say of an item, a line each."""
    found = item.found
    if isinstance(found, ClaimCandidate):
        return _claim_notes(review, item, found, key_of)
    if isinstance(found, Double | SameWork):
        return []
    if isinstance(found, StudyReading):
        return [f"{' and '.join(names)}: “{words}”" for words, names in _fields_by_words(found)]
    if isinstance(found, StudyCandidate):
        return _study_notes(review, item, found, key_of)
    return _relation_notes(review, found)


def _fields_by_words(found: StudyReading) -> list[tuple[str, list[str]]]:
    """The sentences of an abstract with the fields that were read from each."""
    names: dict[str, list[str]] = {}
    for name, words in found.words.items():
        names.setdefault(words, []).append(name)
    return list(names.items())


def _claim_notes(review: ReviewSession, item: Item, found: ClaimCandidate, key_of: KeyOf) -> list[str]:
    claim, lost = review.claim_of(item), review.lost_words(item)
    left = review.pairs_left(item)
    pairs = "; ".join(" → ".join(filter(None, (_concept(review, one) for one in pair))) for pair in left)
    each = f"{key_of('review.each')} for each, " if outcomes(review, item) else ""
    keys = f"{each}{key_of('review.another')} for one more"
    linked = [
        " ".join(filter(None, (citation_label(study), link.stance and STANCE_WORDS[link.stance])))
        for link in claim.studies
        if (study := review.library.studies.get(link.id))
    ]
    lines = [
        f"{'its words changed' if found.places else 'its words are gone from the article'}; it was made of “{lost}”"
        if lost
        else "",
        _reading_note(review, item, found, key_of) if review.state(item) == "open" else "",
        _words_note(review, item, found) if review.state(item) == "open" else "",
        ""
        if stands_alone(claim.statement)
        else "it does not stand alone: its first words are for something named before",
        f"{keys}: {pairs}" if pairs else "",
        *(f"made of these words too: {other.statement}" for other in review.made_also(item)),
        f"studies: {'; '.join(linked)}" if linked else "",
        _behind_note(review, item, key_of),
        _unlinked_note(review, item, key_of),
        _told_note(review, item, key_of),
        _figures_note(review, item),
        f"table: {found.context}" if found.context else "",
        f"said {len(found.anchors)} times in the article" if len(found.anchors) > 1 else "",
    ]
    return [line for line in lines if line]


def _figures_note(review: ReviewSession, item: Item) -> str:
    """That the figures of a claim may be misread, with the words of its article that show it."""
    article = review.library.own.articles.get(item.article)
    words = misread_in(article) if article and has_figures(item.statement) else ""
    return f"its figures may be misread, as signs are in “{words}”: check them against the original" if words else ""


def _behind_note(review: ReviewSession, item: Item, key_of: KeyOf) -> str:
    """The studies that accepting will link, each with the words that name it and how surely they do."""
    behind = review.behind(item)
    labels = Counter(_study_label(review, study) for _, study in behind)
    named = [
        f"{_study_label(review, study, titled=labels[_study_label(review, study)] > 1)}"
        f" by “{shorten(each.words, _WORDS)}”"
        f"{'' if each.identification == 'stated' else f' ({each.identification})'}"
        f"{f', {STANCE_WORDS[each.stance]}' if each.stance else ''}"
        for each, study in behind
    ]
    if not named:
        return ""
    shown = [*named[:_MOST_NAMED], *([f"{len(named) - _MOST_NAMED} more"] if len(named) > _MOST_NAMED else [])]
    return f"{key_of('review.accept')} links {'; '.join(shown)}; {key_of('review.study')} puts one off"


def _unlinked_note(review: ReviewSession, item: Item, key_of: KeyOf) -> str:
    """The studies that the words of an accepted claim name and that it is not linked to."""
    named = [
        f"{_study_label(review, study)} by “{shorten(each.words, _WORDS)}”" for each, study in review.unlinked(item)
    ]
    return (
        f"names, and is not linked to, {'; '.join(named[:_MOST_NAMED])}; {key_of('review.study')} links"
        if named
        else ""
    )


def _told_note(review: ReviewSession, item: Item, key_of: KeyOf) -> str:
    """The studies that its words describe and nothing identifies, where it is linked to none yet."""
    told = [] if review.claim_of(item).studies else [study.found for _, study in review.told(item)]
    named = [found.as_study("").title for found in told if isinstance(found, StudyCandidate)]
    return f"told here: {'; '.join(named)}; {key_of('review.study')} links a study" if named else ""


def _study_label(review: ReviewSession, item: Item, *, titled: bool = False) -> str:
    """A study in few words: its citation label, else what the article calls it; `titled` where another has the same,
    with the first words of its title and whether it is in the library."""
    found = item.found
    assert isinstance(found, StudyCandidate)
    made = review.study_of(item) or review.library.other_studies.get(found.known or "")
    label = citation_label(made or found.as_study(""))
    if not titled:
        return label
    where = "in the library" if made else "not in the library"
    return f"{label} {shorten((made or found.as_study('')).title, _WORDS)}, {where},"


def _reading_note(review: ReviewSession, item: Item, found: ClaimCandidate, key_of: KeyOf) -> str:
    """What accepting writes of what was read off, and how many ways to read the words there are."""
    if not found.direction:
        by = f"{found.by} takes this for a claim; " if found.by else ""
        return f"{by}exposure, outcome and direction were not read off: they stay open"
    chosen, many = review.choices.reading(item), 1 + len(found.others)
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


def _words_note(review: ReviewSession, item: Item, found: ClaimCandidate) -> str:
    """The article's words that gave exposure, direction and outcome."""
    chosen = review.choices.reading(item)
    read = found.read_as(chosen - 1) if chosen > 1 else found
    words = [read.exposure.text if read.exposure else "", read.telling, read.outcome.text if read.outcome else ""]
    named = [f"“{shorten(each, _WORDS)}”" if each else "–" for each in words]
    return f"read off {' · '.join(named)}" if read.direction else ""


def _concept(review: ReviewSession, concept: Concept | None) -> str:
    if concept is None:
        return ""
    term = review.library.all_terms.get(concept.concept or "")
    words = term.label if term else concept.text or concept.concept or ""
    return f"{words} ({spelled(concept.aspect)})" if concept.aspect and concept.aspect != "unspecified" else words


def _study_notes(review: ReviewSession, item: Item, found: StudyCandidate, key_of: KeyOf) -> list[str]:
    made = review.study_of(item)
    lines = []
    if found.facts and not made:
        lines += [f"{name}: “{words}”" for name, words in found.facts.words.items()]
    if "design" in found.unsure and found.known is None:
        key = key_of("review.edit")
        lines.append(
            f"{found.design}: so called by the article alone; accepting leaves the design open, {key} takes it"
        )
    if "title" in found.unsure and found.known is None:
        lines.append("its title could not be told from the rest: the whole reference stands for it until you edit it")
    if found.at_least:
        lines.append(f"the article says more than {found.n:,}")
    if found.parts:
        lines.append(f"it pools {number_of(found.parts, 'study')}")
    if made and review.state(item) == "open":
        keys = key_of("review.accept"), key_of("review.reject")
        why = found.reason.removeprefix("this article, ")
        lines.append(f"this article seems to be {citation_label(made)} of your library, {why}")
        lines.append(f"{keys[0]} says that it is, and gives it the authors and place it lacks; {keys[1]}: another work")
    elif made:
        lines.append(f"in the library: {citation_label(made)} — {made.title}")
    elif found.known:
        known = review.library.other_studies.get(found.known)
        label = citation_label(known) if known else found.known
        lines.append(f"seems to be {label} ({found.reason}): accepting takes that record over")
    return lines


def _relation_notes(review: ReviewSession, found: RelationSuggestion) -> list[str]:
    other = target_claim(review.library, found.target)
    return [
        f"{RELATION_KINDS[found.type].glyph} {spelled(found.type)}{', sure' if found.is_sure else ''}:",
        other.statement if other else "",
        f"[{found.target}]",
    ]
