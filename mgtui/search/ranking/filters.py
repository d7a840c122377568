"""Which documents the fields, quotes and minus signs of a query leave; values of fields are matched leniently."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.model.kept import OPEN
from mgtui.named import NamedTuple
from mgtui.search.language.analysis import analyse, words
from mgtui.search.language.spelldistance import nearest
from mgtui.search.language.terms import query_terms
from mgtui.search.postings import BETWEEN, KEY, LINK, OR, TAGS, WORDS, tag, words_of
from mgtui.search.query import span, years

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from mgtui.model.asking import QueryField
    from mgtui.model.kept import Kept
    from mgtui.search.postings import Postings
    from mgtui.search.query import Filter, Query, Word
    from mgtui.search.ranking.vocabulary import Vocabulary

Values = dict[str, str]
"""What can be said for a field: each value with other words for it."""


class Allowed(NamedTuple):
    """What fields, quotes and minus signs leave."""

    documents: set[int] | None
    """Those that may be found; None for all."""
    unknown: tuple[str, ...] = ()
    """Sentences on values that are none of their field, and on fields that have none."""
    taken: tuple[str, ...] = ()
    """Sentences on what the beginning of a value was taken for."""


class Asker:
    """Finds the documents that a query leaves. One for each open index, and each change of what a reader keeps."""

    def __init__(
        self, postings: Postings, vocabulary: Vocabulary, values: Mapping[str, Values], kept: Kept | None
    ) -> None:
        self._postings, self._vocabulary, self._values, self._kept = postings, vocabulary, values, kept

    def allowed(self, query: Query) -> Allowed:
        """The documents that may be found, and what is wrong with the values that are asked for."""
        allowed: set[int] | None = None
        unknown: list[str] = []
        taken: list[str] = []
        for text in query.phrases:
            allowed = _both(allowed, _with_phrase(self._postings, text))
        for name, value in query.limits:
            allowed = _both(allowed, self._documents(name, (value,)))
        barred: set[int] = set()
        behind: list[tuple[str, list[str]]] = []
        for limit in query.filters:
            field = _field(limit.field)
            chosen, said, begun = resolve(limit, field, self.values_of(field), self._numbers(field))
            taken += begun
            found = self._documents(field.name, chosen)
            if field.asked in ("words", "concept"):
                found |= self._with_words(field, limit.values)
                said = [] if found else said
            unknown += said
            if limit.excluded:
                barred |= found
                continue
            allowed = _both(allowed, found)
            if field.of_link:
                behind.append((field.name, chosen))
        if len(behind) > 1:
            allowed = _both(allowed, self._with_link(behind))
        for word in query.excluded:
            barred |= _with_word(word, self._postings, self._vocabulary)
        for text in query.excluded_phrases:
            barred |= _with_phrase(self._postings, text)
        if barred or (allowed is None and not (query.words or query.phrases)):
            allowed = (set(self._postings.documents()) if allowed is None else allowed) - barred
        unknown += [self.said_values(_field(name)) for name in query.bare_fields]
        return Allowed(set() if query.bare_fields else allowed, tuple(unknown), tuple(taken))

    def topics_named(self, query: Query) -> set[int]:
        """The topics with every word of a query in their names; the word that is being typed may only begin one."""
        name = words_of("label")
        found = set(self._postings.get(TAGS, tag("kind", "topic")).ids)
        for word in query.words:
            have: set[int] | None = None
            for term in query_terms(analyse(word.text)):
                have = _both(have, set(self._postings.get(TAGS, tag(name, term)).ids))
            if not have and (word.typed or word.prefix) and len(word.text) > 2:
                begun = self._postings.beginning(TAGS, tag(name, "".join(words(word.text))))
                have = {int(number) for term in begun for number in self._postings.get(TAGS, term).ids}
            found &= have or set()
        for text in query.phrases:
            found &= self._with_words(_field("label"), (text,))
        return found

    def asks_notes(self, query: Query) -> bool:
        """Whether the notes of a reader may be among what is found: asked for as a kind, or nothing but words asked."""
        kinds = [value == "note" for name, value in query.limits if name == "kind"]
        for limit in query.filters:
            if limit.field != "kind" or limit.excluded:
                return False
            kinds.append("note" in resolve(limit, _field("kind"), _field("kind").values, ()).values)
        return all(kinds) and not query.bare_fields and len(kinds) >= len(query.limits)

    def values_of(self, field: QueryField) -> Values:
        """What can be said for a field here: the values of every library, those of this one, or a reader's tags."""
        if field.name == "tag":
            return {name: name for name in self._kept.tags} if self._kept else {}
        of_library = self._values.get("concept" if field.asked == "concept" else field.name, {})
        return field.values | of_library

    def said_values(self, field: QueryField) -> str:
        """Which values a field has, for one that was asked for without any."""
        known = self.values_of(field)
        if field.ranges:
            return f"{field.name}: takes a number or a range: {field.name}:{_EXAMPLES[field.asked]}."
        if field.asked in ("words", "code"):
            return f"{field.name}: takes words that stand in it ({field.meaning})."
        return f"{field.name}: there are {_listed(known)}." if known else f"{field.name}: has no value in this library."

    def number_of(self, name: str, value: str) -> int:
        """How many documents have a value."""
        return len(self._documents(name, (value,)))

    def _documents(self, name: str, values: Iterable[str]) -> set[int]:
        found: set[int] = set()
        for value in values:
            if name == "screening" or (name, value) == ("has", "screening"):
                found |= self._screened(value)
            elif self._kept and (name == "tag" or (name, value) == ("has", "tag")):
                found |= self._kept_documents(self._kept.tags.get(value, ()) if name == "tag" else self._kept.tagged)
            else:
                found.update(self._postings.get(TAGS, tag(name, value)).ids)
        return found

    def _screened(self, value: str) -> set[int]:
        """The studies with this decision of the reader, with none, or for the name of the field with any."""
        decided = self._kept.screening if self._kept else {}
        if value == OPEN:
            return set(self._postings.get(TAGS, tag("kind", "study")).ids) - self._kept_documents(decided)
        return self._kept_documents(key for key, decision in decided.items() if value in (decision.value, "screening"))

    def _kept_documents(self, keys: Iterable[str]) -> set[int]:
        return {int(number) for key in keys for number in self._postings.get(TAGS, tag(KEY, key)).ids}

    def _numbers(self, field: QueryField) -> list[int]:
        """The numbers that occur in a field that takes ranges."""
        if not field.ranges:
            return []
        found = self._postings.beginning(TAGS, tag(field.name, ""))
        return [int(each.partition("=")[2]) for each in found]

    def _with_words(self, field: QueryField, values: Iterable[str]) -> set[int]:
        """The documents with all the words of one of these values in a field, in any form and order."""
        found: set[int] = set()
        for value in values:
            have: set[int] | None = None
            for term in query_terms(analyse(value)):
                have = _both(have, set(self._postings.get(TAGS, tag(words_of(field.name), term)).ids))
            found |= have or set()
        return found

    def _with_link(self, wanted: Sequence[tuple[str, Sequence[str]]]) -> set[int]:
        """The documents where one and the same study behind a claim has a value of every field."""
        choices = [{f"{name}={value}" for value in values} for name, values in wanted]
        found: set[int] = set()
        for term in self._postings.beginning(TAGS, tag(LINK, "")):
            facts = term.partition("=")[2].split(BETWEEN)
            if not any(each.isdisjoint(facts) for each in choices):
                found.update(self._postings.get(TAGS, term).ids)
        return found


def _both(one: set[int] | None, other: set[int]) -> set[int]:
    return other if one is None else one & other


def _field(name: str) -> QueryField:
    from mgtui.model.asking import QUERY_FIELDS  # late: a search for words needs no field

    return QUERY_FIELDS[name]


def _with_word(word: Word, postings: Postings, vocabulary: Vocabulary) -> set[int]:
    from mgtui.search.ranking.concepts import concepts
    from mgtui.search.ranking.scores import Scores

    wanted = concepts([word], None, vocabulary)
    found: set[int] | None = None
    for concept in wanted:
        if not concept.vague:
            have = set(Scores(postings, [concept], postings.count).by_document)
            found = have if found is None else found & have
    return found or set()


def _with_phrase(postings: Postings, text: str) -> set[int]:
    """The documents that have the words of `text` in this order with nothing between."""
    wanted = words(text)
    if not wanted:
        return set()
    by_rarity = sorted(range(len(wanted)), key=lambda place: postings.frequency(WORDS, wanted[place]))
    starts: dict[int, set[int]] | None = None
    for place in by_rarity:
        found: dict[int, set[int]] = {}
        for number, positions in postings.positions(wanted[place]):
            if starts is not None and number not in starts:
                continue
            here = {position - place for position in positions}
            if starts is not None:
                here &= starts[number]
            if here:
                found[number] = here
        if not found:
            return set()
        starts = found
    return set(starts or ())


class Resolved(NamedTuple):
    """The values that a filter asks for, with sentences on those that are none, and on beginnings of values."""

    values: list[str]
    unknown: list[str]
    taken: list[str]


def resolve(limit: Filter, field: QueryField, known: Mapping[str, str], present: Sequence[int]) -> Resolved:
    """Read the values of a filter.

    `known` maps the field's values to other words for them; `present` holds the numbers that occur in it.
    """
    found: dict[str, None] = {}
    unknown: list[str] = []
    taken: list[str] = []
    for value in limit.values:
        if field.ranges:
            asked = years(value) if field.asked == "year" else span(value)
            if asked is None:
                unknown.append(_no_number(field, value))
            else:
                found.update((str(number), None) for number in present if asked[0] <= number <= asked[1])
        elif field.asked == "code":
            found[_ADDRESS.sub("", value.casefold()) if field.name in ("doi", "pmid") else value.casefold()] = None
        elif field.asked != "words":
            matches, is_beginning = _matches(field, value, known)
            found.update(dict.fromkeys(matches))
            if not matches:
                unknown.append(_unknown(field.name, value, known))
            elif is_beginning:
                taken.append(f"“{value}” is taken for {field.name}:{_listed(matches)}.")
    return Resolved(list(found), unknown, taken)


_ADDRESS = re.compile(
    r"^(?:https?://)?(?:(?:dx\.)?doi\.org/|(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov/|doi:|pmid:)(?=\d)|/$"
)
"""What stands before a DOI or PMID where its address is copied."""
_EXAMPLES = {"year": "2000..2011", "number": "50..100"}


def _no_number(field: QueryField, value: str) -> str:
    what, one = ("year", "2004") if field.asked == "year" else ("number", "100")
    return f"“{value}” is no {what}: write {field.name}:{one} or {field.name}:{_EXAMPLES[field.asked]}."


def _matches(field: QueryField, value: str, known: Mapping[str, str]) -> tuple[list[str], bool]:
    """The nearest way in which anything matches: as it is, as a label, by an alias, by words inside, by beginning.

    With whether it is only the beginning of a word.
    """
    if field.name == "has":
        from mgtui.model.asking import name_of

        value = name_of(value, known)
    wanted = "".join(words(value))
    asked = words(field.aliases.get(wanted, value))
    forms = {key: [words(key), *(words(label) for label in labels.split(OR))] for key, labels in known.items()}
    for fits in (_is_whole,) if field.name == "tag" else _WAYS_OF_DESIGNS if field.asked == "design" else _WAYS:
        found = [key for key, names in forms.items() if any(fits(name, asked, wanted) for name in names)]
        # One letter is the beginning of too much.
        if found or len(wanted) < 2:
            return (found, fits in (_begins_with_letters, _has_words_that_begin)) if wanted else ([], False)
    return [], False


def _is_whole(name: list[str], asked: list[str], wanted: str) -> bool:
    return "".join(name) == wanted


def _begins_with_words(name: list[str], asked: list[str], wanted: str) -> bool:
    return name[: len(asked)] == asked


def _has_words(name: list[str], asked: list[str], wanted: str) -> bool:
    return set(asked) <= set(name)


def _begins_with_letters(name: list[str], asked: list[str], wanted: str) -> bool:
    return "".join(name).startswith(wanted)


def _has_words_that_begin(name: list[str], asked: list[str], wanted: str) -> bool:
    return all(any(word.startswith(part) for word in name) for part in asked)


_WAYS = (_is_whole, _begins_with_words, _has_words, _begins_with_letters)
_WAYS_OF_DESIGNS = (_is_whole, _has_words, _has_words_that_begin)
"""Ways to match, the nearest first, of a name cut into words with what was asked: its words, and its letters as one.

What a design is stands at the end of its name, as in "pooled cohort analysis"."""


MOST_LISTED = 12


def _listed(known: Collection[str]) -> str:
    more = f" and {len(known) - MOST_LISTED} more" if len(known) > MOST_LISTED else ""
    return ", ".join(list(known)[:MOST_LISTED]) + more


def _unknown(name: str, value: str, known: Mapping[str, str]) -> str:
    names = {key.lower(): key for key in known}
    names |= {label.lower(): key for key, labels in known.items() for label in labels.split(OR)}
    close = nearest(value.lower(), names)
    if close:
        return f"No {name} “{value}”. Did you mean {name}:{_quoted(names[close[0][1]])}?"
    return f"No {name} “{value}”. There are: {_listed(known)}." if known else f"No {name} “{value}” in this library."


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
