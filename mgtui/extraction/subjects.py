"""What a statement is about: what acts, and what it acts on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.directions import without_lead_in
from mgtui.extraction.phrases import phrase_before, phrases_behind
from mgtui.extraction.vocabulary import aspect_at, bare_aspect, without_aspect
from mgtui.extraction.wording import SORTS
from mgtui.extraction.words import LESS, MORE
from mgtui.model import Concept

if TYPE_CHECKING:
    from mgtui.extraction.directions import DirectedText
    from mgtui.extraction.vocabulary import ConceptMention, Vocabulary

_LIST_JOINT = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s[\w\-]+){0,2}?(?:,|\s(?:and|or|nor|as well as)|,\s(?:and|or))(?:\s[\w\-]+){0,3}?\s",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"-[^\W\d_]{2}")
_CONJUNCTION = re.compile(r"\b(?:and|or|nor|as well as)\b", re.IGNORECASE)
# `For people with a deficiency, …` says whom it is about, not what acts.
_WHOM = re.compile(
    r"^(?:however, |in contrast, )?(?:for|in|among) (?:individuals|people|those|patients|adults|persons"
    r"|anyone|men|women)\b[^,]*,",
    re.IGNORECASE,
)


_THIS = re.compile(rf"\bthis (?:{SORTS})\b", re.IGNORECASE)
_BETWEEN = re.compile(r"^\s*between (?P<one>.+?) and ", re.IGNORECASE)


_NEXT_CLAUSE = re.compile(r";|,?\s+(?:but|although|though|whereas|while)\b|,\s+(?:which|who)\b", re.IGNORECASE)
_LESS = re.compile(rf"\b(?:{LESS}|weak|less|diminish|loss|declin)\w*", re.IGNORECASE)
_MORE = re.compile(rf"\b(?:{MORE}|greater|better|more)\w*", re.IGNORECASE)


class Subject(Struct, frozen=True):
    """The exposure of a statement and its outcomes, by the terms of a library, else in the statement's own words."""

    exposure: Concept | None = None
    outcome: Concept | None = None
    more_exposures: tuple[Concept, ...] = ()
    """Exposures named in the same breath, as in `zinc and magnesium deficiency`."""
    more_outcomes: tuple[Concept, ...] = ()
    """Outcomes named in the same breath, as in `IGF-1 or testosterone`."""


class Context(Struct, frozen=True):
    """What stands around a statement and may name what it leaves out."""

    acting: str = ""
    treated: str = ""
    acted_on: str = ""
    """Of a cell of a table, what its headings name as acting, as a treatment and as acted on."""
    antecedent: Concept | None = None
    """What `it` or `this mineral` at its beginning refers to."""
    theme: Concept | None = None
    """What the article is about, for a bare `deficiency` or `supplementation`."""
    is_cell: bool = False


def subject_of(vocabulary: Vocabulary, statement: str, directed: DirectedText | None, context: Context) -> Subject:
    """The exposure before the verb and the outcomes behind it.

    Where nothing stands before it (`no link between A and B`), the first concept behind it is the exposure.
    A statement without a verb that carries a direction names an exposure only where a term of the library does.
    """
    before, after, verb = _sides(vocabulary, statement, directed)
    # In `vitamin D-resistant rickets` vitamin D is no outcome.
    behind = [each for each in vocabulary.mentions(after) if not _COMPOUND.match(after, each.end)]
    exposures = _exposures(vocabulary, before, context)
    if not exposures and len(behind) > 1:
        acting = vocabulary.acting(after)[:1]
        exposures = [vocabulary.exposure(after, each) for each in acting]
        behind = [each for each in behind if each not in acting]
    if not exposures and directed:
        exposures = _worded(before, context)
    named = {each.concept for each in exposures if each.concept}
    outcomes = _outcomes(vocabulary, after, verb, [each for each in behind if each.concept not in named], context)
    return Subject(*_first_and_more(exposures, outcomes))


def _first_and_more(
    exposures: list[Concept], outcomes: list[Concept]
) -> tuple[Concept | None, Concept | None, tuple[Concept, ...], tuple[Concept, ...]]:
    return next(iter(exposures), None), next(iter(outcomes), None), tuple(exposures[1:]), tuple(outcomes[1:])


def _sides(vocabulary: Vocabulary, statement: str, directed: DirectedText | None) -> tuple[str, str, str]:
    """What stands before the verb, what behind it, and the verb; `between A and B` behind it stands on both sides."""
    before, after, verb = (directed.before, directed.after, directed.verb) if directed else (statement, "", "")
    before, after = _WHOM.sub("", without_lead_in(before)), _NEXT_CLAUSE.split(after, maxsplit=1)[0]
    pair = _BETWEEN.match(after)
    if pair and not vocabulary.acting(before):
        before, after = pair["one"], after[pair.end() - 1 :]
    return before, after, verb


def _outcomes(
    vocabulary: Vocabulary, after: str, verb: str, mentions: list[ConceptMention], context: Context
) -> list[Concept]:
    """The outcomes named behind the verb, else by the headings of a cell, else in the statement's own words."""
    listed = [vocabulary.outcome(after, each, verb) for each in _listed(after, mentions, verb)]
    if listed:
        return listed
    by_heading = vocabulary.mentions(context.acted_on)[:1]
    return [vocabulary.outcome(context.acted_on, each) for each in by_heading] or [
        Concept(text=words) for words in phrases_behind(after)
    ]


def _exposures(vocabulary: Vocabulary, before: str, context: Context) -> list[Concept]:
    if context.antecedent is not None:
        return [replace(context.antecedent, aspect=aspect_at(before, 0, len(before)))]
    for text in (before, context.acting):
        mentions = _listed(text, vocabulary.acting(text))
        if mentions:
            found = [vocabulary.exposure(text, each) for each in mentions]
            if context.theme and not without_aspect(str(found[0].text).lower().split()):
                return [replace(context.theme, aspect=found[0].aspect)]
            return [replace(each, aspect=found[-1].aspect) for each in found]
    if context.theme is None:
        return []
    aspect = bare_aspect(before) or (aspect_at(before, 0, len(before)) if _THIS.search(before) else None)
    if aspect is None and context.is_cell and not phrase_before(before):
        aspect = "unspecified"
    return [replace(context.theme, aspect=aspect)] if aspect else []


def _worded(before: str, context: Context) -> list[Concept]:
    words = phrase_before(before) or phrase_before(context.treated)
    return [Concept(aspect=aspect_at(words, 0, len(words)), text=words)] if words else []


def _listed(text: str, mentions: list[ConceptMention], verb: str = "") -> list[ConceptMention]:
    """The first mention and those listed with it: few words between, and none that turn the direction round.

    `higher inflammation and increased stress` are two of a list, `higher inflammation and weakened immunity` are not.
    What follows the last `and` or `or` of a list may be a clause of its own.
    """
    listed, sure = mentions[:1], 1
    sign = _sign(f"{verb}{text[: listed[0].start]}") if listed else 0
    for mention in mentions[1:]:
        joint = text[listed[-1].end : mention.start]
        if not _LIST_JOINT.fullmatch(joint) or _sign(joint) not in (0, sign):
            break
        listed.append(mention)
        if _CONJUNCTION.search(joint):
            sure = len(listed)
    first: dict[str, ConceptMention] = {}
    for mention in listed[:sure]:
        first.setdefault(mention.concept, mention)
    return list(first.values())


def _sign(text: str) -> int:
    """1 where words of more stand in a text, -1 for less, 0 for neither or both."""
    return bool(_MORE.search(text)) - bool(_LESS.search(text))
