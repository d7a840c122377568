"""The direction of a claim in running text, and the words on either side of the verb that carries it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from msgspec import Struct

from mgtui.extraction.tokens import content_stems
from mgtui.extraction.words import DIRECTION_WORDS, LESS, MORE, NOT, RAISE, REDUCE
from mgtui.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator


_I = re.IGNORECASE
_VERB = re.compile(
    "|".join(rf"(?P<{name}>(?<![\w\-])(?:{'|'.join(words)}))" for name, words in DIRECTION_WORDS.items()), _I
)
# `help reduce` and `can lead to lower` carry the direction of what follows.
_HELPER = re.compile(
    r"^(?:help|support|lead|led|result|caus|contribut|associat|link|effective|predict|promot|maintain)", _I
)
_LESS = rf"(?:{LESS}|imped|limit|prevent|eas(?:e|ing)\b|combat|mitigat|loss of|worse|weaken|low\b(?!-))\w*"
_TURN = re.compile(
    rf"^\W*(?:(?:in|at|for|to|the|with|of|a|an|and|be|not|directly|significantly|protect) ){{0,4}}(?P<less>{_LESS})"
    rf"|^\W*(?:(?:in|at|for|to|the|with|of|a|an|and|be) ){{0,3}}(?P<more>(?:{MORE})\w*)"
    r"|^\W*(?:to )?(?P<regulates>regulat\w+|modulat\w+|control\b)",
    _I,
)
_CHANGES = frozenset({"increases", "decreases"})
_NEAR = 30
"""So many characters behind `does not` may the verb stand that it denies."""
_OPPOSITE = {
    "increases": "no_effect", "decreases": "no_effect", "associated_positive": "not_associated",
    "associated_negative": "not_associated",
}  # fmt: skip


class DirectedText(Struct, frozen=True):
    """A direction and what stands before and after the words that carry it."""

    direction: Direction | None
    """None where a word such as `help` or `delays` leaves open which way."""
    before: str
    after: str
    verb: str = ""


_LEAD_IN = re.compile(
    (
        r"^(?:while|although|though|despite|based on)\b[^,]*,\s*|^by \w+ing\b[^,]*,\s*"
        r"|^.{0,120}?\b(?:show|suggest|find|found|indicat|demonstrat|reveal|conclud|clarif|report)\w* (?:\w+ )?that\s+"
        r"|^[^:]{0,160}\b(?:reveal|show|conclu|clear|find|connection|fact)[^:]{0,40}:\s+"
        r"|^[^,]{0,60}\b(?:stud(?:y|ies)|trials?|analys[ei]s|reviews?|research(?:ers)?|investigators|authors|data"
        r"|experiments?)\b[^,]{0,60}?\b(?:f(?:ou|i)nds?|show(?:s|ed)?|report(?:s|ed)?|observed|reveal(?:s|ed)?|saw"
        r"|detected)\s+(?=an?\b|no\b|significant|higher|lower|increas|decreas|reduc)"
    ),
    _I,
)
_RESULT = re.compile(r"^(?:lead|led|result|caus|contribut|driv)", _I)
_FALL = re.compile(
    (
        r"^\W*(?:[\w\-]+ ){0,4}?(?:inhibition|reduced|reduction|decreased|decrease|lower(?:ed)?|loss|impaired"
        r"|decline|malabsorption|weak\w*)\b"
    ),
    _I,
)


def directed(text: str) -> DirectedText | None:
    """The direction of the first statement of a sentence; None where no word carries one."""
    text = without_lead_in(text)
    condition = condition_end(text)
    found = _carrier(text, condition)
    if found is None:
        return None
    name, end = _read(text, found)
    if name in _OPPOSITE and denies(text[: end + 30]):
        name = _OPPOSITE[name]
    before, after = sides(text, found.start(), end, condition, changes=name in _CHANGES)
    return DirectedText(_direction(name), before, after, text[found.start() : end])


def _read(text: str, found: re.Match[str]) -> tuple[str, int]:
    """The name of the direction, and where the words that carry it end: `helps` says little, `helps reduce` more."""
    name, end = str(found.lastgroup), found.end()
    word = found.group().strip()
    if name == "no_effect":
        nested = _VERB.search(text, end)
        if nested and nested.start() - end < _NEAR:
            return "not_associated" if nested.lastgroup == "associated_positive" else name, nested.end()
    elif _HELPER.match(word):
        turn = _TURN.match(text[end:])
        if turn:
            return _turned(name, turn), end + turn.end()
        if word.lower().startswith("help"):
            return "open", end
        if _RESULT.match(word) and _FALL.match(text[end:]):
            return "decreases", end
    return name, end


def _carrier(text: str, start: int) -> re.Match[str] | None:
    """The first word that carries a direction; a subject such as `increasing the intake` only where nothing follows."""
    matches = list(_VERB.finditer(text, start))
    for found in matches:
        opens = not text[: found.start()].strip(" “\"'(") or text[: found.start()].rstrip().endswith((":", ",", " by"))
        if not (opens and found.group().rstrip().endswith("ing")):
            return found
    return matches[0] if matches else None


def without_lead_in(text: str) -> str:
    """The statement itself, without a concession before it and without who found it."""
    for _ in range(2):
        rest = _LEAD_IN.sub("", text, count=1)
        if len(rest.split()) < 4:
            break
        text = rest
    return text


def _turned(name: str, turn: re.Match[str]) -> str:
    if name == "associated_positive":
        return "associated_negative" if turn["less"] else name
    return "decreases" if turn["less"] else "regulates" if turn["regulates"] else "increases"


def _direction(name: str) -> Direction | None:
    known: tuple[Direction, ...] = get_args(Direction)
    return next((direction for direction in known if direction == name), None)


_CONDITION = re.compile(r"^(?:when|if|as|once|without|in cases of)\b[^,]*,", _I)
# `can be hindered by X`: what acts stands behind the verb.
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+){0,2}\s*$", _I)
_AGENT = re.compile(r"^(?: \w+(?:ed|en))?(?: \w+ly)? (?:by|through)\s+", _I)
# `Strength declined with age`, `was higher in the zinc group`: what stands before the verb is what changed.
_INTRANSITIVE = re.compile(
    r"(?:ed|fell|rose|declines|deteriorates|worsens|rises|falls|improves|higher|lower|greater|less|longer|shorter"
    r"|smaller|larger)$",
    _I,
)
_ALIKE = re.compile(r"(?:differ(?:ent)?|similar|comparable|unchanged)$", _I)
_BETWEEN_GROUPS = re.compile(
    r"^s?\b(?: between| among| across)(?: the| both| all)?(?: \w+){0,2} (?:groups?|arms?|treatments?|conditions?)\b"
    r"(?=[\w ]{0,40}\b(?:in|for|regarding|with regard to|of) )",
    _I,
)
_NO_OBJECT = re.compile(
    r"^(?: \w+ly)?(?:[,.;(]| \(|$| (?:in|with|after|during|among|following|from|on|under|when|as|than|at|within"
    r"|between|across)\b)",
    _I,
)
_CLAUSE_END = re.compile(r"[,;(]|\b(?:than|compared|versus|vs)\b", _I)
_ALONE = re.compile(r"(?:increase|decrease|rise|fall|decline)s?$", _I)


def condition_end(text: str) -> int:
    """Where a condition before the main clause ends, as in `When magnesium is low, …`; 0 where there is none."""
    found = _CONDITION.match(text)
    return found.end() if found else 0


def sides(text: str, start: int, end: int, condition: int, *, changes: bool) -> tuple[str, str]:
    """The words that name what acts, and those that name what is acted on, around the verb from start to end.

    `condition` is where a condition before the main clause ends, `changes` whether the verb tells of more or less.
    """
    before, after = text[:start], _BETWEEN_GROUPS.sub("", text[end:])
    verb = text[start:end]
    agent = _AGENT.match(after)
    if agent and _PASSIVE.search(before):
        return after[agent.end() :], before
    if not _NO_OBJECT.match(after):
        return before, after
    if _ALIKE.search(verb):
        return "", before
    if changes and condition and (_INTRANSITIVE.search(verb) or _ALONE.search(verb)):
        return text[:condition], text[condition:start]
    if changes and _INTRANSITIVE.search(verb):
        return _CLAUSE_END.split(after, maxsplit=1)[0], before
    return before, after


_SPLIT_VERBS = (
    "is|are|was|were|did|does|has|have|had|may|can|might|could|appear(?:s|ed)|seem(?:s|ed)|result(?:s|ed)|le(?:d|ads)"
    "|increas(?:es|ed)|decreas(?:es|ed)|reduc(?:es|ed)|improv(?:es|ed)|lower(?:s|ed)|suggest(?:s|ed)|provid(?:es|ed)"
)
_BOUNDARY = re.compile(
    r"[;:]\s+|,?\s+(?=(?:but|however|whereas|while|although|though|despite|nevertheless|yet|without)\b)"
    r"|,\s+(?=(?:it|they|we|there|this|these|the)\b)|,?\s+and\s+(?=(?:it|they|we|there|this|these|"
    + _SPLIT_VERBS
    + r")\b)",
    re.IGNORECASE,
)
# `, which did not alter the level, ` and `A but not B` leave the main statement as it is.
_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b[^,]*,|\([^()]*\)|,?\s+but not\b[^,;.]*", re.IGNORECASE)
_CONCESSION = re.compile(
    r"^(?:al)?though\b|^despite\b|^in spite of\b|^notwithstanding\b|^while\b|^whereas\b|^even (?:though|if)\b",
    re.IGNORECASE,
)
_ADVERSATIVE = re.compile(r"^(?:but|however|yet|nevertheless)\b", re.IGNORECASE)
_CERTAINTY = re.compile(
    r"\bnot (?:the )?only\b|\bnot just\b|\bnot merely\b|\bnot necessarily\b|\bwhether or not\b|\bno (?:doubt|longer)\b"
    r"|\bnot (?:yet )?(?:been )?(?:fully |completely |well |clearly )?(?:known|understood|clear|established"
    r"|elucidated)\b|\bwithout (?:known|prior|previous|a history|serious|additional)\b|\bwith no known\b|\bnon-?\w+\b"
    r"|\bno (?:known )?(?:risk )?factors?\b|\bno (?:aspirin|treatment|intervention|placebo)\b",
    re.IGNORECASE,
)
_DENIALS = re.compile(
    rf"(?-i:\b[Nn]o\b)|{NOT}"
    r"|\bfail(?:s|ed|ure to|ing)?\b(?! (?:to thrive|surgery))|\black(?:s|ed|ing)?\b(?= (?:of|any))|\bunlikely\b"
    r"|\bunchanged\b|\bunaffected\b|\bunrelated\b|\bindistinguishable\b|\bwithout\b(?=(?: \w+){0,4} "
    rf"(?:{RAISE}|{REDUCE}|effect|affect|chang|risk|differ|bleed))"
    r"|\bessentially the same\b|\bargue[sd]? against\b|\bnull\b|\bineffective\b|\b(?:in)?equivalent\b"
    r"|\bnonsignificant\b"
    r"|\b(?:similar|comparable|equal)\b(?= (?:to|in|between|among|across|for|frequenc|rate|level|risk|result))"
    r"|\bminimal (?:impact|effect|benefit)\b|\blittle or no\b|\blittle (?:effect|impact|evidence|benefit|influence)\b"
    r"|\brule[sd]? out\b|\brefute[sd]?\b|\bcontradict(?:s|ed)?\b|\babsence of (?:an? )?(?:effect|association|benefit)",
    re.IGNORECASE,
)
_FAILURE_DISEASE = re.compile(
    r"\b(?:heart|renal|kidney|liver|hepatic|respiratory|graft|organ|cardiac|treatment) failures?\b", re.IGNORECASE
)


def denies(text: str) -> bool:
    """Whether a sentence, on the whole, denies what it speaks of: most of its clauses do, by their weight."""
    weighed = [(_weight(clause), _denied(clause)) for clause in _clauses(text)]
    whole = sum(weight for weight, _ in weighed)
    return sum(weight for weight, denied in weighed if denied) > 0.5 * whole


def _clauses(text: str) -> Iterator[str]:
    masked = _ASIDE.sub(" ", _FAILURE_DISEASE.sub("disorder", text))
    start = 0
    for boundary in _BOUNDARY.finditer(masked):
        yield from _concession_and_main(masked[start : boundary.start()])
        start = boundary.end()
    yield from _concession_and_main(masked[start:])


def _concession_and_main(clause: str) -> Iterator[str]:
    """A concession before the main clause (`Although A, B`) as a clause of its own."""
    clause = clause.strip()
    if _CONCESSION.match(clause) and "," in clause:
        first, rest = clause.split(",", 1)
        yield first
        clause = rest.strip()
    if clause:
        yield clause


def _weight(clause: str) -> float:
    if len(content_stems(clause)) < 2:
        return 0.0
    if _CONCESSION.match(clause):
        return 0.3
    return 1.2 if _ADVERSATIVE.match(clause) else 1.0


def _denied(clause: str) -> bool:
    return bool(_DENIALS.search(_CERTAINTY.sub(" ", clause)))
