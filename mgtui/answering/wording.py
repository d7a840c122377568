"""How the words of a question stand to each other: what acts, in whom, of which side of it, what is only asking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.people import is_of_animals
from mgtui.answering.words import ASPECT_OF, FALLING, LACK, NEEDING, NO_ASPECT, OF_PEOPLE, PEOPLE, SENSE_OF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.answering.mentions import Mention
    from mgtui.answering.names import Word
    from mgtui.answering.questions import Question
    from mgtui.model import Aspect

_ANYONE = frozenset(stems_of("people person human humans individual patient user subject participant"))
_LINKING = frozenset(["of", "use", "in", "the", "a", "an", "your", "their", "my", "our", "to", "s"])
"""Words that may stand between an aspect and what it is of."""
_BEHIND = frozenset(stems_of("deficiency supplement supplements supplementation intake level levels status pill pills"))
"""Words of an aspect that stand behind what they are about; all others stand before it."""
_AFTER = """
by with from after through on without effect effects sign signs symptom symptoms consequence consequences result results
due because
"""
_ACTING_BEHIND = frozenset(_AFTER.split())
"""Words before what acts, where that comes second: falls with age, caused by lead, a sign of too little magnesium."""
CLAUSE = frozenset({"when", "if", "unless", "once", "while", "whenever"})
"""Words before a clause that says under what condition: what it names acts."""
_BEING = frozenset({"is", "are", "runs", "run", "gets", "get", "falls", "levels", "level", "too", "very", "in"})
"""Words between a name and what is said of how much of it there is: magnesium is too low."""
_AMISS = frozenset(stems_of("problem problems trouble complication damage disorder dysfunction"))
_COMING = frozenset(stems_of("danger harm consequence function importance")) | {"effect", "benefit", "role"}
"""Words for what comes of a thing, or what it is there for."""
_MENDING = frozenset(
    stems_of("correct correcting restore restoring replenish replenishing fix fixing reverse reversing")
)
_HAVING = frozenset({"have", "has", "had"})
_OPENING = "do does did can could will would is are was may might should has have how why what which isn aren doesn don"
OPENERS = frozenset(_OPENING.split())
_BEFORE_VERB = frozenset({"do", "does", "did", "can", "could", "will", "would", "may", "might", "should"})
YES_OR_NO = OPENERS - {"how", "why", "what", "which"}
_WHO_LACKS = frozenset({"i", "we", "you", "they", "people", "adults", "men", "women", "many", "often", "so", "usually"})
"""What stands before a word for a lack that somebody is said to have: why are people low in magnesium."""
_PARTS = frozenset({"rest", "bulk", "remainder"})
"""Words for a part of what is named behind `of`."""
ANYTHING = frozenset({"anything", "something", "what", "which"})


def is_no_name(word: Word, words: list[Word]) -> bool:
    """Whether a word that may be a name is a verb here, `lead to`, `drink coffee`, or only says how much of what is
    named behind it: `the rest of my diet`."""
    at = words.index(word)
    if at + 1 == len(words):
        return False
    if word.text in _PARTS and words[at - 1].text == "the" and words[at + 1].text == "of":
        return True
    takes = at > 0 and (words[0].text in OPENERS or words[at - 1].text == "to") and words[at + 1].says_much
    return (word.text in ("lead", "leads", "led") and words[at + 1].text == "to") or (word.text == "drink" and takes)


def in_order(words: list[Word], content: list[Word], acting: Mention, acted_on: Mention, question: Question) -> bool:
    """Whether what acts may stand where it does: after what it acts on only in a list of words, behind a word such as
    `by` or `with`, or where the two are only said to go together."""
    first, second = content[acting.places[0]], content[acted_on.places[0]]
    if first.start <= second.start or question.symmetric or words[0].text not in OPENERS:
        return True
    between = {word.text for word in words if second.start <= word.start < first.start}
    needed = any(word in NEEDING for word in between)
    is_said_of = words[0].text in ("is", "are", "was", "were")
    lacks = (ASPECT_OF.get(word.stem) == "deficiency" for word in words if second.end <= word.start < first.start)
    if is_said_of and any(lacks):
        return True  # is it lower in people short of magnesium, is it but a lack of magnesium
    if acting.aspect == "deficiency" and not between.isdisjoint(_HAVING):
        return True  # those who have ALS have too little of it
    return needed or not between.isdisjoint(_ACTING_BEHIND | CLAUSE)


def aspect_of(
    words: list[Word], content: list[Word], mention: Mention | None, taken: set[int], *, acting: bool = False
) -> tuple[Aspect | None, set[int]]:
    """The aspect of what is named, by its name or the word beside it, and the places of such words."""
    if mention is None:
        return None, set()
    found: Aspect | None = mention.aspect
    places: set[int] = set()
    before, after = mention.places[0] - 1, mention.places[-1] + 1
    while before >= 0 and before not in taken and content[before].stem in ASPECT_OF:
        if content[before].text in NO_ASPECT:
            break
        between = [word.text for word in words if content[before].start < word.start < content[before + 1].start]
        if not _LINKING.issuperset(between) and not (before + 1 in places and {"or", "and"}.issuperset(between)):
            break
        if content[before].stem in _BEHIND and "of" not in between:
            break
        before_it = ASPECT_OF[content[before].stem]
        found = found if found == "deficiency" or (found and before_it == "status") else before_it
        places.add(before)
        before -= 1
    while after < len(content) and after not in taken and content[after].stem in ASPECT_OF:
        if content[after].stem not in _BEHIND:
            said = {word.text for word in words if content[after - 1].end <= word.start < content[after].start}
            falls = acting and content[after].stem in FALLING and not said
            if not falls and (ASPECT_OF[content[after].stem] != "deficiency" or not said or not said <= _BEING):
                break
        aspect = ASPECT_OF[content[after].stem]
        found = found if found in ("deficiency", "serum_level") and aspect == "status" else aspect
        places.add(after)
        after += 1
    return found, places


def mends_it(words: list[Word], content: list[Word], mention: Mention | None) -> bool:
    """Whether a lack is spoken of as one that is made good: correcting a deficiency."""
    if mention is None:
        return False
    start = content[mention.places[0]].start
    return any(word.stem in _MENDING for word in [word for word in words if word.start < start][-3:])


def mends(text: str) -> bool:
    """Whether words speak of a lack that is made good: replenishing magnesium."""
    return not _MENDING.isdisjoint(stems_of(text))


def is_aspect_of_another(content: list[Word], mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name is only the side of what is named right before it: supplements, in `magnesium supplements`."""
    if len(mention.places) > 1 and mention.rank != 2:
        return False
    return any(
        other.rank == 0 and other.places[-1] == place - 1 and content[place].start == content[place - 1].end + 1
        for place in mention.places
        if content[place].stem in _BEHIND
        for other in mentions
    )


def is_amiss(content: list[Word], mention: Mention) -> bool:
    """Whether what is amiss with a thing is spoken of, right behind its name: nerve problems."""
    last = mention.places[-1]
    return last + 1 < len(content) and (
        content[last + 1].stem in _AMISS and content[last + 1].start == content[last].end + 1
    )


def says_when(words: list[Word], word: Word) -> bool:
    """Whether a word only says when: after a workout, during the day."""
    before = [other.text for other in words if other.start < word.start and other.text not in _LINKING]
    return bool(before) and before[-1] in ("after", "before", "during")


def word_before(words: list[Word], content: list[Word], mention: Mention) -> str:
    start = content[mention.places[0]].start
    return next((word.text for word in reversed(words) if word.start < start), "")


def asks_what_acts(words: list[Word]) -> bool:
    """Whether a question such as `what worsens magnesium absorption` or `why am I low in magnesium` asks what acts."""
    if len(words) > 2 and words[0].text == "why":
        lacking = [at for at, word in enumerate(words) if word.stem == LACK or word.text in ("low", "short")]
        return any(at == len(words) - 1 or words[at - 1].text in _WHO_LACKS for at in lacking)
    if len(words) < 2 or words[0].text not in ("what", "which"):
        return False
    first = words[2:3] if words[1].text in ("is", "are") else words[1:2]
    return any(word.stem in SENSE_OF for word in first)


def asks_what_it_does(words: list[Word], content: list[Word], mention: Mention) -> bool:
    """Whether a question such as `what does magnesium do` asks what comes of the one thing that it names."""
    first, last = content[mention.places[0]].start, content[mention.places[-1]].start
    before = [word.text for word in words if word.start < first and word.text not in _LINKING]
    behind = {word.text for word in words if word.start > last}
    asks = before[:1] in (["what"], ["how"], ["why"]) and before[-1] in _BEFORE_VERB | {"is", "are", "happens", "when"}
    return asks and not behind & {"change", "fall", "decline", "drop", "rise", "increase", "decrease", "made", "come"}


def asks_what_comes_of(words: list[Word], content: list[Word], mention: Mention) -> bool:
    """Whether what comes of a thing is asked, by a word right before its name or behind it: the dangers of calcium,
    testosterone benefits."""
    start, end = content[mention.places[0]].start, content[mention.places[-1]].end
    before = [word for word in words if word.start < start and word.text not in ("a", "an", "the")][-2:]
    if len(before) == 2 and before[0].stem in _COMING and before[1].text in ("of", "from"):
        return True
    behind = [word for word in words if word.start >= end]
    return len(behind) == 1 and behind[0].stem in _COMING and words[0].text not in OPENERS


def people_in(content: list[Word], text: str) -> tuple[str, frozenset[int]]:
    """The group that a question speaks of, in its own words, and the places of these; empty for people at large."""
    for place, word in enumerate(content):
        if word.stem in PEOPLE:
            start = place
            while start and content[start - 1].stem in OF_PEOPLE:
                between = text[content[start - 1].end : content[start].start].strip(" ,-")
                if between not in ("", "and", "or") or (content[start - 1].stem == LACK and is_of_animals(word.text)):
                    break  # animals are made to lack it: that is what acts
                start -= 1
            while place + 1 < len(content) and content[place + 1].stem in PEOPLE:
                place += 1
            word = content[place]
            places = frozenset(range(start, place + 1))
            clause = re.match(r"\s+who\b[^,;?]*", text[word.end :])
            if clause and word.stem not in _ANYONE:
                end = word.end + clause.end()
                places |= {at for at, other in enumerate(content) if word.end <= other.start < end}
                return text[content[start].start : end].lower(), places
            if start < place or word.stem not in _ANYONE:
                return text[content[start].start : word.end].lower(), places
            return "", places
    return "", frozenset()


def as_typed(content: list[Word], text: str, left: Sequence[int], others: Sequence[str]) -> str:
    """The words of a side that has no name, as they were typed."""
    return " ".join(text[content[place].start : content[place].end] for place in left if content[place].stem in others)
