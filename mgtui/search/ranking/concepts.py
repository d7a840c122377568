"""A query to concepts: what the reader takes for one word, with all the ways in which a text may say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.named import NamedTuple
from mgtui.search.language.analysis import (
    ASKED_VERBS,
    LIGHT_WORDS,
    NEGATIONS,
    QUESTION_WORDS,
    STOP_WORDS,
    YES_OR_NO,
    analyse,
)
from mgtui.search.language.terms import groups, ranked_by, shorter
from mgtui.search.postings import LETTER, STEMS, TAGS, WORDS, tag
from mgtui.search.ranking.weights import LOOSE, NEGATED, PART, PREFIX, SHORTER, SYNONYM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mgtui.search.language.analysis import Token
    from mgtui.search.postings import Field
    from mgtui.search.query import Word
    from mgtui.search.ranking.synonyms import Synonyms
    from mgtui.search.ranking.vocabulary import Vocabulary


TYPED_FROM = 3
"""With so many letters the last word of a query being typed is also a prefix."""


class Alternative(NamedTuple):
    """One way of saying a concept."""

    field: Field
    terms: tuple[str, ...]
    """Every one must occur; where `any` holds, at least one."""
    weight: float
    any: bool = False
    same: bool = False
    """It means just what the reader's words mean: a text that has it has the concept, however rare either is."""


class Concept(NamedTuple):
    """What the reader takes for one word."""

    name: str
    """The term it is ranked by."""
    alternatives: tuple[Alternative, ...]
    vague: bool = False
    """Only a second spelling: it may rank, but is not missed."""
    common: bool = False
    """A stop word, which is left out beside any other word."""

    light: bool = False
    """A word that only makes a sentence of a question."""

    @property
    def ranks(self) -> bool:
        """Whether having it raises a document; else the concept only lets documents be found, below all others."""
        return any(alternative.weight for alternative in self.alternatives)


def concepts(words: Sequence[Word], synonyms: Synonyms | None, vocabulary: Vocabulary) -> list[Concept]:
    """The concepts of a query's words; stop words only where there is nothing else. None: only as they are written."""
    found: list[Concept] = []
    for run in _runs(words):
        if run[0].prefix or run[0].fuzzy:
            found.extend(_expanded(run[0], vocabulary))
        else:
            found.extend(_plain(run, synonyms, vocabulary))
    if all(concept.light or concept.vague or concept.common for concept in found):
        found = [concept._replace(light=False) for concept in found]
    meant = [concept for concept in found if not concept.common]
    if not any(concept.ranks for concept in meant):
        meant = [concept._replace(vague=not concept.ranks) for concept in found]
    return _distinct(meant)


def exact_concepts(phrases: Iterable[str]) -> list[Concept]:
    """The words of phrases, as written."""
    found = [token.text for phrase in phrases for token in analyse(phrase) if token.width == 1 and not token.firm]
    return [Concept(word, (Alternative(WORDS, (word,), 1.0),)) for word in dict.fromkeys(found)]


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Plain words that stand together, and each word with an operator alone."""
    run: list[Word] = []
    for word in words:
        if word.prefix or word.fuzzy:
            if run:
                yield run
            run = []
            yield [word]
        else:
            run.append(word)
    if run:
        yield run


def _expanded(word: Word, vocabulary: Vocabulary) -> Iterator[Concept]:
    """`word*` or `word~`: the operator belongs to the last token of the word."""
    grouped = groups(analyse(word.text))
    for number, (token, *_) in enumerate(grouped):
        if number < len(grouped) - 1:
            yield Concept(token.text, (Alternative(STEMS, (ranked_by(token),), 1.0),))
        elif word.prefix:
            yield Concept(token.text, (_beginning(token.text, vocabulary),))
        else:
            near = vocabulary.alike(token.text, 24)
            yield Concept(
                token.text,
                (
                    Alternative(STEMS, (ranked_by(token),), 1.0),
                    Alternative(WORDS, tuple(other for other in near if other != token.text), PREFIX, True),
                ),
            )


def _beginning(prefix: str, vocabulary: Vocabulary) -> Alternative:
    """All words with this prefix. One letter has too many to be read one by one, so the letter is indexed itself."""
    if len(prefix) == 1:
        return Alternative(TAGS, (tag(LETTER, prefix),), 1.0)
    return Alternative(WORDS, tuple(vocabulary.beginning(prefix)), 1.0, True)


def _plain(run: list[Word], synonyms: Synonyms | None, vocabulary: Vocabulary) -> list[Concept]:
    """The concepts of words without operators, which may be names of several words."""
    tokens = analyse(" ".join(word.text for word in run))
    grouped = groups(tokens)
    names = [ranked_by(group[0]) for group in grouped]
    whole, others = _other_names(grouped, names, synonyms)
    result: list[Concept] = []
    asked = ASKED_VERBS if grouped and grouped[0][0].text in YES_OR_NO else frozenset()
    for place, (group, name) in enumerate(zip(grouped, names, strict=True)):
        if place not in whole:
            single = _single(group, name, [*others.get(place, []), *_shorter(group[0], tokens)])
            result.extend(each._replace(common=each.common or group[0].text in asked) for each in single)
        elif concept := whole[place]:
            result.append(concept)
    result.extend(_negated(grouped, names))
    if run[-1].typed and grouped and len(names) - 1 not in whole:
        _add_beginnings(result, grouped[-1], synonyms, vocabulary)
    return result


def _shorter(token: Token, tokens: list[Token]) -> list[Alternative]:
    """The name that a longer one is a kind of."""
    found = shorter(token, tokens) if token.width > 1 else None
    return [Alternative(STEMS, (found,), SHORTER)] if found else []


def _negated(grouped: list[list[Token]], names: list[str]) -> Iterator[Concept]:
    """A word with the negation before it, under every word for that: in a text they stand together too."""
    before = ""
    for (token, *_), name in zip(grouped, names, strict=True):
        if token.text in STOP_WORDS:
            continue
        if before in NEGATIONS and token.text not in QUESTION_WORDS and token.text not in NEGATIONS:
            ways = tuple(Alternative(STEMS, (negation, name), NEGATED) for negation in NEGATIONS)
            yield Concept(f"not {name}", ways, vague=True)
        before = token.text


def _other_names(
    grouped: list[list[Token]], names: list[str], synonyms: Synonyms | None
) -> tuple[dict[int, Concept | None], dict[int, list[Alternative]]]:
    """Places of words that name one concept together, and places to the other names of their words.

    The first of such words stands for the concept, the others for None. Stop words between them are no part of it.
    """
    whole: dict[int, Concept | None] = {}
    others: dict[int, list[Alternative]] = {}
    for places, known in _synonyms(grouped, names, synonyms):
        found = [Alternative(STEMS, tuple(other), weight, same=weight >= SYNONYM) for weight, other in known]
        if len(places) > 1 and any(alternative.same for alternative in found):
            whole.update(dict.fromkeys(places))
            whole[places[0]] = _named(tuple(names[place] for place in places), found)
        else:
            for place in places:
                others.setdefault(place, []).extend(found)
    return whole, others


def _single(group: list[Token], name: str, others: list[Alternative]) -> Iterator[Concept]:
    """A word as a concept, and the joined spellings of it and the word after it."""
    token, *joined = group
    own = Alternative(STEMS, (name,), 1.0, same=True)
    is_stop_word = token.text in STOP_WORDS
    alternatives = (Alternative(WORDS, (token.text,), 1.0),) if is_stop_word else (own, *others)
    yield Concept(
        name, alternatives, common=is_stop_word or token.text in QUESTION_WORDS, light=token.text in LIGHT_WORDS
    )
    for other in joined:
        term = ranked_by(other)
        yield Concept(term, (Alternative(STEMS, (term,), LOOSE),), vague=True)


def _named(terms: tuple[str, ...], others: list[Alternative]) -> Concept:
    """Several words that the library knows as the name of one thing."""
    own = Alternative(STEMS, terms, 1.0, same=True)
    return Concept(" ".join(terms), (own, *others, Alternative(STEMS, terms, PART, any=True)))


def _add_beginnings(
    found: list[Concept], group: list[Token], synonyms: Synonyms | None, vocabulary: Vocabulary
) -> None:
    """Let the last word count as the beginning of longer ones as well.

    A word that is known as it stands ranks as it does in a finished text: what only has a longer one comes below.
    """
    token, *loose = group
    if len(token.text) < TYPED_FROM:
        return
    longer = tuple(word for word in vocabulary.beginning(token.text) if word != token.text)
    if not longer:
        return
    name = ranked_by(token)
    if (synonyms and name in synonyms) or vocabulary.knows(token.text) or vocabulary.knows(name, STEMS):
        found.append(Concept(f"{name}*", (Alternative(WORDS, longer, 0.0, any=True),), vague=True))
        return
    at = len(found) - 1 - len(loose)
    extra = Alternative(WORDS, longer, PREFIX, any=True)
    found[at] = found[at]._replace(alternatives=(*found[at].alternatives, extra), common=False)


def _synonyms(
    grouped: list[list[Token]], names: list[str], synonyms: Synonyms | None
) -> Iterator[tuple[list[int], list[tuple[float, list[str]]]]]:
    """The longest stretches of the query that name a concept, as places, with the other names."""
    meant = [number for number, (token, *_) in enumerate(grouped) if token.firm or token.text not in STOP_WORDS]
    at = 0
    while synonyms and at < len(meant):
        for width in range(min(6, len(meant) - at), 0, -1):
            others = synonyms.others(" ".join(names[number] for number in meant[at : at + width]))
            if others:
                yield meant[at : at + width], others
                at += width - 1
                break
        at += 1


def _distinct(found: Iterable[Concept]) -> list[Concept]:
    """Concepts of the same name once, as the last of them."""
    return list({concept.name: concept for concept in found}.values())
