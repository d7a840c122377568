"""An answer in words, section by section: what the screen, the command and the report all show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.answering.groups import GROUP_KEYS, GROUPS, group_of
from mgtui.answering.other_side import paged
from mgtui.answering.questions import in_a_sentence
from mgtui.counting import number_of
from mgtui.evidence.profile_words import Item, Section
from mgtui.model.designs import short_design
from mgtui.model.vocabularies import FIDELITY_WORDS, HEDGINGS, IDENTIFICATIONS, NOTICES, STANCE_WORDS, spelled
from mgtui.search.engine import BY_MEANING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.answering.groups import Answer, Answering, GroupKey
    from mgtui.answering.names import Names
    from mgtui.answering.other_side import First
    from mgtui.answering.questions import Question
    from mgtui.evidence.profile_records import StudyLine
    from mgtui.model import Library

PARTS: dict[str, str] = {
    "exposure": "What acts", "aspect": "which side of it", "way": "Which way", "outcome": "What it acts on",
    "population": "In whom", "dose": "How much",
}  # fmt: skip
"""What is understood of a question, in the order in which it is shown."""
WAYS: dict[str, str] = {
    "more": "it raises it", "less": "it lowers it", "helps": "it does it good", "harms": "it does it harm",
    "eases": "it eases it", "needs": "it is needed for it", "changes": "it changes it", "any": "not said",
}  # fmt: skip
"""The ways that a question may ask, each in words."""
ANYONE, ANY = "anyone", "any"


def understood(question: Question) -> dict[str, str]:
    """What was understood of each part, in words."""
    lack = "a lack of " if question.lacking else ""
    return {
        "exposure": question.exposure.words or ANY, "aspect": spelled(question.aspect or ANY),
        "way": WAYS[question.way], "outcome": f"{lack}{question.outcome.words}" if question.outcome else ANY,
        "population": question.population or ANYONE, "dose": question.dose or ANY,
    }  # fmt: skip


def notes(found: Answer) -> list[str]:
    """What is to be said of how the question was read, a sentence each."""
    question = found.question
    lines = [f"“{typed}” was read as “{meant}”." for typed, meant in question.read_as.items()]
    for word, near in question.unknown.items() if found.wider is None else ():
        nearest = f"; the nearest that is known is “{near}”" if near else ""
        lines.append(f"“{word}” stands in no term and no claim that would answer{nearest}.")
    lines += [f"“{each.article}”: {each.said} ({each.passage})" for each in found.quoted]
    if question.asks_time and not found.found:
        lines.append(f"No claim here tells {question.asks_time} to use {in_a_sentence(question.exposure.words)}.")
    if question.asks_for_danger and not found.found:
        lines.append(f"No claim here tells of a danger of {in_a_sentence(question.exposure.words)}.")
    if found.wider is not None:
        lines.append(f"A broader question has claims here: “{found.wider.question.text}”")
    if question.negative:
        lines.append(f"The question was put in the negative; this answers: {question.plain}")
    if found.widened and question.aspect:
        told = spelled(question.aspect)
        lines.append(
            f"No claim speaks of {in_a_sentence(question.exposure.words)} in the sense of {told}; these do in others."
        )
    if question.dose and found.found:
        lines.append("No claim is told apart by dose: what was given stands with each study.")
    return lines


def as_unanswered(found: Answer, line: str) -> str:
    """What is said below the words that no claim answers a question: what was understood, and the words that are not
    known with the nearest that are, else what there is not (`line`)."""
    question, said = found.question, understood(found.question)
    sides = [
        f"{PARTS[part].lower()}: {said[part]}" for part in ("exposure", "outcome") if getattr(question, part).concepts
    ]
    told = [f"Understood: {', '.join(sides)}."] if sides else []
    is_noted = question.unknown and found.wider is None
    return " ".join([*told, *([] if is_noted else [line]), *notes(found)])


def title_of(key: GroupKey, found: Answer) -> str:
    """What stands over a group."""
    rows = found.groups[key]
    articles = number_of(len({row.claim.article for row in rows}), "article")
    return f"{group_of(key, found.question).title}: {number_of(len(rows), 'claim')} of {articles}"


BESIDE = "∥"
"""The mark of the claims beside a question."""
MOST_BESIDE = 8
"""So many of them are shown: more is no answer, and hides that there is none."""


def title_of_beside(found: Answer) -> str:
    """What stands over the claims beside a question."""
    if found.wider is not None:
        return f"On {found.on_broader} in general: {number_of(len(found.beside), 'claim')}"
    claims = number_of(len(found.beside), "claim")
    return f"Beside the question: {claims} of another side or part of it, or on other people"


def beside_shown(found: Answer, *, whole: bool = False) -> tuple[Sequence[Answering], int]:
    """The claims beside a question that are shown, of many those that say most of what it says first, and how many are
    not; `whole`: all of them."""
    rows = found.beside
    if len(rows) > MOST_BESIDE and found.wider is None:
        rows = tuple(sorted(rows, key=lambda row: (not row.around, -found.said.get(row.claim.id, 0.0))))
    return (rows, 0) if whole else (rows[:MOST_BESIDE], len(rows[MOST_BESIDE:]))


def sections(found: Answer, names: Names) -> tuple[Section, ...]:
    """The groups that have claims, of a long one a page, then the claims beside the question."""
    seen: set[str] = set()
    library = names.library
    made = []
    for key in GROUP_KEYS:
        rows = found.groups[key]
        if rows:
            page = paged(rows, found, names)
            items = [_item(each, found, library, seen, first=key == "only_if") for each in page.firsts]
            if page.left:
                items.append(Item(f"and {page.left}: name one of them too, or take --json, which has all", (), None))
            made.append(Section(GROUPS[key].glyph, title_of(key, found), tuple(items)))
    if found.beside:
        shown, left = beside_shown(found)
        items = [_brief(row, library) for row in shown]
        if left:
            items.append(Item(f"and {number_of(left, 'claim')} farther off: `mgtui search` finds them", (), None))
        made.append(Section(BESIDE, title_of_beside(found), tuple(items), brief=False))
    return tuple(made)


def _item(each: First, found: Answer, library: Library, seen: set[str], *, first: bool) -> Item:
    row, claim = each.row, each.row.claim
    text = f"{condition_before(row) if first else ''}{claim.statement}"
    more = (f"and {each.more}: “{each.question}”",) if each.more else ()
    return Item(text, (where(row, library, condition=not first), *studies(row, found, seen), *more), claim.id)


def condition_before(row: Answering) -> str:
    """What narrows a claim, to stand before it: `In older men: `; empty where nothing does."""
    return f"{row.condition[:1].upper()}{row.condition[1:]}: " if row.condition else ""


def _brief(row: Answering, library: Library) -> Item:
    return Item(row.claim.statement, (where(row, library, condition=True),), row.claim.id)


def where(row: Answering, library: Library, *, condition: bool) -> str:
    """Article, in whom or as what, how firmly, and whether it speaks of the mirror image."""
    claim = row.claim
    article = library.articles.get(claim.article)
    hedging = HEDGINGS[claim.hedging].value if claim.hedging and claim.hedging != "asserted" else ""
    parts = [
        article.title if article else claim.article, row.condition if condition else "", hedging,
        "told of a lack of it" if row.turned and claim.exposure and claim.exposure.aspect == "deficiency" else "",
        "narrows or weighs another claim of this answer" if row.around else "",
        BY_MEANING if row.by_meaning else "",
    ]  # fmt: skip
    return " · ".join(part for part in parts if part)


def studies(row: Answering, found: Answer, seen: set[str]) -> Iterator[str]:
    """A line for each study behind a claim, those of its article first; a work that was shown before is only named."""
    if not row.studies:
        yield "no study is recorded behind it"
    for line in (*row.own, *row.outside):
        work = found.works[line.id]
        yield study_text(line, again=work in seen)
        seen.add(work)


def study_text(line: StudyLine, *, again: bool = False) -> str:
    """A study in a line: design, level, people, stance, how it is told, where it comes from."""
    outside = "from outside the article: " if line.outside else ""
    grave = next((NOTICES[notice.kind] for notice in line.notices if NOTICES[notice.kind].grave), None)
    said = [
        STANCE_WORDS.get(line.stance or "", ""), FIDELITY_WORDS.get(line.fidelity or "", ""),
        "" if line.outside or not line.identification else IDENTIFICATIONS[line.identification].sentence,
        f"{grave.glyph} {grave.words}" if grave else "", *_risks(line),
    ]  # fmt: skip
    facts = ["counted above"] if again else [
        short_design(line.design or "design not recorded"), line.level.words if line.level.best else "",
        line.participants, line.population or "",
    ]  # fmt: skip
    return f"{outside}{line.label}: " + " · ".join(part for part in (*said, *facts) if part)


def _risks(line: StudyLine) -> Sequence[str]:
    return [f"risk of bias: {strip}" for strip in line.risk_of_bias]
