"""How the statement of a claim is told in an answer: who says it, how firmly, in whom, by which names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.answering.advice import ADVISING
from mgtui.answering.interests import sells
from mgtui.answering.names import stems_of
from mgtui.answering.people import may_be_of
from mgtui.answering.questions import in_a_sentence, is_many, with_aspect
from mgtui.answering.wording import OPENERS
from mgtui.model.vocabularies import DIRECTIONS, HEDGINGS
from mgtui.vocabulary.plain_statistics import in_plain_english

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.answering.groups import Answering
    from mgtui.answering.names import Names
    from mgtui.model import Claim

_OF_OTHERS = re.compile(
    r"\b(?:authors?|researchers?|experts?|guidelines?|doctors|providers?|societ\w+|agenc\w+|reviews?) "
    r"(?:[\w'’-]+ ){0,5}?"
    r"(?:conclud|recommend|advis|warn|call)(?:e|es|ed|s)?\b", re.IGNORECASE,
)  # fmt: skip
"""Words of a statement that tells what others advise or conclude, which the article itself only says."""
_NEW = ("one article", "another article", "a third article", "one more article")
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
"""How articles are told where there is no room for titles."""
_TITLE_ENDS = re.compile(r"\s*(?:[:;?!(|]|\s[-–—]\s|\.\s)")
"""Where what an article is called ends and its title goes on."""
_SHORT_TITLE = 36
"""A title of so many letters is told whole."""
_MOST_OF_TITLE = 12
"""A title, or what stands before its colon, of more words is told by its first ones."""
_LEAST_OF_TITLE = 4
"""No fewer of its words are told."""
_SMALL = "a an the of in on and or for with to by from as its their is are at & over between after before have has"
_LAST_OF_TITLE = frozenset(_SMALL.split())
"""Words that a title does not break off behind."""
_PREPOSITIONS = "in on for with to by from between after before against among"
_BEFORE_A_PART = frozenset(_PREPOSITIONS.split())
"""Words before which a title may break off."""
_ALSO = re.compile(r"(?<=\w )(?<!not only )(?<!but )(?<!and )also (?=\w)")
"""A word that leans on what stands before it, where nothing does."""
_MOST_TO_TELL_APART = 2000
"""Of more articles only those that an answer names are told apart: the titles of all would take longer to read."""
_AROUND_WORDS = ".,:;?!()[]“”\"'"
_BEGINNING = 6
"""Words that share so many letters at the start are on the same people: pregnancy, pregnant."""
_RESERVED = re.compile(
    r"\b(?:may|might|can|could|perhaps|maybe|likely|unlikely|possibl[ey]|probabl[ey]|potential(?:ly)?|suggest\w*"
    r"|suspect\w*|hint\w*|seem\w*|appear\w*|thought|believed|considered|often|tends?|promis\w+|theor\w+|hypothe\w+"
    r"|candidate)\b", re.IGNORECASE,
)  # fmt: skip
_SAYING_SO = {"hedged": _RESERVED, "anecdotal": re.compile(r"\banecdot", re.IGNORECASE)}
"""Words by which a statement says itself that it is said with reserve, or is an anecdote."""
_TERM = re.compile(
    r" \(((?!not |non|un)[a-z][a-z-]*(?:sis|tion|ity|ome|or|ive|ic|site|ism|ause)|[a-z]+ic [a-z]+tion)\)"
)
"""A bracket with one word that ends like those of Greek or Latin."""
_AT_LARGE = re.compile(r"(?:(?:in )?the )?general (?:adult )?population|people|humans|individuals", re.IGNORECASE)
"""Words for people that narrow nothing."""
_SHORTEST = 4
"""Shorter words that are the beginning of others are not told to be of the same."""
_BEGINS_APART = re.compile(r"(?:in|at|over|with|among|of|for|after|before|when|if|while|whatever|by)\b", re.I)
"""How a statement begins that has a part before what it says."""
_MOST_BEFORE = 6
"""People of more words are told behind what holds of them."""
_ENDS = (".", "!", "?", "…")
_BOTH_SEXES = re.compile(r"\bboth sexes\b|\beither sex\b", re.IGNORECASE)


MOST_STATED = 32
"""A statement of more words is told in short."""
_MOST_CUT = 24
"""So many words are told of a long statement whose claim has no sides or direction."""


def core(claim: Claim, names: Names) -> str:
    """What a claim says by its fields, `Melatonin lowers jet lag`; empty where it lacks a side or a direction."""
    acting, acted_on = names.key(claim.exposure), names.key(claim.outcome)
    if acting is None or acted_on is None or claim.direction is None or claim.exposure is None:
        return ""
    acts = with_aspect(in_a_sentence(names.label(acting)), claim.exposure.aspect)
    return f"{capital(acts)} {DIRECTIONS[claim.direction].does[is_many(acts)]} {in_a_sentence(names.label(acted_on))}."


class Statements:
    """Tells statements of claims one after the other."""

    def __init__(self, names: Names, asked: str, *, with_titles: bool = True, in_short: bool = False) -> None:
        """`asked`: the words of the question; `with_titles`: whether articles are told by their titles, not only
        counted; `in_short`: whether every statement is told in short, not only a long one."""
        self._asked = asked.lower()
        self.names, self._with_titles, self._in_short = names, with_titles, in_short
        self._articles: list[str] = []
        self._last = ""

    def told(self, row: Answering, on: str, *, contrary: bool) -> str:
        """`One article says, on a randomized trial: Magnesium may help.`: which article, how firmly, on what, and in
        whom where that is not in it."""
        claim = row.claim
        words, short = claim.statement.split(), self.short(claim)
        told = short or (f"{' '.join(words[:_MOST_CUT])} …" if len(words) > MOST_STATED else " ".join(words))
        statement = capital(_ALSO.sub("", in_plain_english(self._without_terms(told))))
        is_advice = claim.kind == "recommendation" and ADVISING.search(statement) and not _OF_OTHERS.search(statement)
        verb = "advises" if is_advice else "says"
        if claim.hedging and not _is_said_so(claim, statement):
            verb = HEDGINGS[claim.hedging].verb.replace("says", verb)
        is_again = claim.article == self._last
        if verb == "says" and claim.article in self._articles and not contrary:
            verb = "adds"
        verb = verb.replace("says", "also says") if is_again and contrary else verb
        is_new, is_paid = claim.article not in self._articles, claim.id in self.names.sponsored
        is_sold = sells(self.names.library.articles.get(claim.article))
        aside = " (from a seller)" if is_new and is_sold else " (sponsored by sellers)" if is_new and is_paid else ""
        who = f"{'but ' if contrary else ''}{self._who(claim.article)}{aside}"
        people = [self.names.full_form(word).lower() for word in (claim.population or "").split() if word.isupper()]
        is_told = any(full and full in statement.lower() for full in people)
        text = statement if is_told else _with_people(claim, statement, in_short=bool(short))
        text = f"{text}{'' if text.endswith(_ENDS) else '.'}"
        on = f"{',' if short or not on.startswith('of ') else ''} {on}" if on else ""
        clause = f"{', in short' * bool(short)}{on}"
        if verb.endswith("assumes"):
            return f"{capital(who)} {verb}{f'{clause},' * bool(clause)} that {in_a_sentence(text)}"
        return f"{capital(who)} {verb}{clause}: {text}"

    def _without_terms(self, statement: str) -> str:
        """A statement without brackets that give the technical term for plain words before them, but for one that was
        asked about."""
        return _TERM.sub(lambda found: found[0] if found[1] in self._asked else "", statement)

    def short(self, claim: Claim) -> str:
        """What a claim says by its fields, where that is told in place of its statement; else nothing."""
        is_long = len(claim.statement.split()) > MOST_STATED
        return core(claim, self.names) if self._in_short or is_long else ""

    def again(self, row: Answering, on: str) -> str:
        """That another article says much the same as was told last."""
        return f"{capital(self._who(row.claim.article))} says much the same{f', {on}' * bool(on)}."

    def _who(self, article: str) -> str:
        if article == self._last:
            return "the article"
        self._last = article
        if article in self._articles:
            return self._called(article)
        self._articles.append(article)
        if not self._with_titles:
            return _NEW[min(len(self._articles), len(_NEW)) - 1]
        return f"{'the article ' * (len(self._articles) == 1)}{self._called(article)}"

    def _called(self, article: str) -> str:
        """What an article is called, so that no other one of the libraries is called alike."""
        if not self._with_titles:
            return f"the {_ORDINALS[self._articles.index(article)]} article"
        articles = self.names.library.articles
        title = articles[article].title if article in articles else article
        near = (
            articles if len(articles) <= _MOST_TO_TELL_APART else [each for each in self._articles if each in articles]
        )
        return f"“{told_apart(title, (articles[each].title for each in near))}”"


def short_title(title: str) -> str:
    """What an article is called in a sentence: its title, a long one as far as a colon, dash or question mark, where
    that is no single word, else by its first words."""
    title = " ".join(title.split())
    first = _TITLE_ENDS.split(title, maxsplit=1)[0]
    short = first if " " in first and len(title) > _SHORT_TITLE else title
    words = short.split()
    if len(words) <= _MOST_OF_TITLE:
        return short.rstrip(".,:;")
    ends = [at for at in range(_LEAST_OF_TITLE, _MOST_OF_TITLE) if _may_end(words, at)]
    return f"{' '.join(words[: ends[-1]]).rstrip('.,:;')} …" if ends else short.rstrip(".,:;")


def _may_end(words: list[str], at: int) -> bool:
    """Whether a title may break off before a word: at the end of a phrase, and no number is on either side."""
    before, after = words[at - 1], words[at]
    if any(char.isdigit() for char in before + after) or words[0].lower() in OPENERS:
        return False
    is_new = after.lower() in _BEFORE_A_PART or before[-1] in ",:;–—" or before == "-"
    return is_new and before.lower() not in _LAST_OF_TITLE


def told_apart(title: str, others: Iterable[str]) -> str:
    """The least of a title, from its beginning, that is more than what any of `others` is called by; an equal title is
    no other one."""
    short, words = short_title(title), title.split()
    plain = _plain(title)
    alike = (each for each in others if each != title and short_title(each) == short)
    shared = [_shared(plain, _plain(each)) for each in alike]
    if not shared:
        return short
    least = max(shared) + 1
    while least < len(words) and not _may_end(words, least):
        least += 1
    return title if least >= len(words) else f"{' '.join(words[:least]).rstrip('.,:;')} …"


def _shared(words: list[str], others: list[str]) -> int:
    """How many words two titles have the same at their beginning."""
    pairs = enumerate(zip(words, others, strict=False))
    return next((number for number, (word, other) in pairs if word != other), min(len(words), len(others)))


def _plain(title: str) -> list[str]:
    return [word.strip(_AROUND_WORDS).casefold() for word in title.split()]


def _is_said_so(claim: Claim, statement: str) -> bool:
    """Whether how firmly a claim is said need not be told: its statement tells it, or it was read as said with reserve
    from words that have none."""
    saying_so = _SAYING_SO.get(claim.hedging or "")
    quotes = [anchor.quote for anchor in claim.anchors if anchor.quote]
    is_without = claim.hedging == "hedged" and quotes and not any(map(_RESERVED.search, quotes))
    return bool(saying_so and saying_so.search(statement)) or bool(is_without)


def _with_people(claim: Claim, statement: str, *, in_short: bool) -> str:
    """A statement with in whom it holds, where it does not say so, as one told in short never does."""
    people = claim.population or ""
    if not people or _BOTH_SEXES.search(statement) or _AT_LARGE.fullmatch(people):
        return statement
    told = [stem[:_BEGINNING] for stem in stems_of(statement) if len(stem) >= _SHORTEST]
    named = [stem[:_BEGINNING] for stem in stems_of(people) if len(stem) >= _SHORTEST]
    shares = any(one.startswith(other) or other.startswith(one) for one in named for other in told)
    if not in_short and (shares or may_be_of(people, statement)):
        return statement
    where = people if people.startswith(("in ", "especially")) else f"in {people}"
    if len(people.split()) > _MOST_BEFORE or "(" in people or _BEGINS_APART.match(statement):
        return f"{statement.rstrip('.')}, {where}"
    return f"{capital(where)}, {in_a_sentence(statement)}"


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]
