"""What the lines of a form are completed from: terms, topics, and the values that records of the libraries have."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, Any

from mgtui.model import Claim, Effect, Study
from mgtui.model.records import with_broader
from mgtui.tui.forms.lines import RECORD_FIELDS, TERMS, Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from msgspec import Struct

    from mgtui.model import Library, Term, Topic
    from mgtui.tui.forms.lines import Line

OFFERED = 200
"""So many values are offered at most: a list that is longer is typed into, not scrolled."""


class Known:
    """Looks up terms and topics by their words, and what is used in a field."""

    def __init__(
        self,
        library: Library,
        more: Callable[[], Mapping[str, Term]] = dict,
        fresh_term: Callable[[str], Term] | None = None,
    ) -> None:
        """`more` gives, when it is first wanted, terms beside those of the library: such as are made a part of it with
        what refers to them. `fresh_term` gives the term that words would become, where one can be made together with
        the record."""
        self.made: list[Term] = []
        """Terms that are to be made with the record, where it refers to them."""
        self._more, self._fresh_term = more, fresh_term
        self.turn_to(library)

    def turn_to(self, library: Library) -> None:
        """Look up in another library from now on, or in the same as it has been read anew."""
        self._library = library
        self._topics: Mapping[str, Topic] = library.topics
        self._used: dict[tuple[type[Struct], str], tuple[Choice, ...]] = {}
        self._read: _Terms | None = None

    def make_ready(self) -> None:
        """Read the terms and their names, which are thousands, ahead of the line that is completed from them; in any
        thread."""
        self._terms()

    def _terms(self) -> _Terms:
        found = self._read
        if found is None:
            library, made = self._library, tuple(self.made)
            found = _Terms(library.terms, {**self._more(), **{term.id: term for term in made}})
            if library is self._library and len(made) == len(self.made):  # by another thread
                self._read = found
        return found

    def term(self, name: str) -> Term | None:
        found = self._library.terms.get(name)
        return self._terms().every.get(name) if found is None else found

    def term_words(self, term: str) -> str:
        """The name of a term, or the text itself where it is none."""
        found = self.term(term)
        return found.label if found else term

    def names_of(self, term: str) -> tuple[str, ...]:
        """All that a term is called; the text itself where it is none."""
        found = self.term(term)
        return (found.label, *found.alt_labels) if found else (term,)

    def term_of(self, words: str) -> str | None:
        """The term that is called so, by its name, its id or another of its names."""
        return self._terms().names.get(" ".join(words.casefold().split()))

    def is_begun_term(self, words: str) -> bool:
        """Whether words are the name of no term and begin that of one."""
        begun = " ".join(words.casefold().split())
        is_term = not begun or self.term_of(begun) is not None
        return not is_term and any(name.startswith(begun) for name in self._terms().names)

    @property
    def can_make_terms(self) -> bool:
        """Whether a term can be made together with the record."""
        return self._fresh_term is not None

    def make_term(self, words: str) -> None:
        """Know a term that is called so from now on; it is made with the record that refers to it."""
        if self._fresh_term is not None and self.term_of(words) is None:
            self.made.append(self._fresh_term(words))
            self._read = None

    def is_below(self, term: str, other: str) -> bool:
        """Whether another term is broader than this one, or is it."""
        return other in with_broader(term, self._terms().every)

    def topic_words(self, topic: str) -> str:
        """The name of a topic, or the text itself where it is none."""
        return self._topics[topic].label if topic in self._topics else topic

    def topic_of(self, words: str) -> str | None:
        """The topic that is called so, by its id or its name."""
        wanted = words.casefold()
        return next(
            (each.id for each in self._topics.values() if wanted in (each.id.casefold(), each.label.casefold())), None
        )

    def choices(self, record: type[Struct], line: Line) -> Sequence[Choice]:
        """What a line of a form for such records can be completed to, the likeliest or most used first."""
        if line.shape == "choice":
            return line.choices
        if line.shape in TERMS:
            return self._terms().choices
        if line.shape in ("topic", "topics"):
            return [Choice(each.id, each.label, self._above(each)) for each in self._topics.values()]
        if line.shape not in ("text", "date") or len(line.path) > 1:
            return ()
        key = record, line.path[0]
        if key not in self._used:
            self._used[key] = self._values(record, line)
        return self._used[key]

    def _above(self, topic: Topic) -> str:
        """The topics above one, the widest first."""
        return " › ".join(self._topics[each].label for each in reversed(with_broader(topic.id, self._topics)[1:]))

    def _values(self, record: type[Struct], line: Line) -> tuple[Choice, ...]:
        """The usual values of a field, then those that records have, the most frequent first; no sentences."""
        field = next((each for each in RECORD_FIELDS.get(record, ()) if each.file_name == line.path[0]), None)
        has_usual = field is not None and (field.type in ("phrase", "text") or field.name == "type")
        if field is None or not has_usual or line.required:
            return line.choices
        counted = Counter(
            value for each in self._records(record) if isinstance(value := getattr(each, field.name, None), str)
        )
        usual = {each.value for each in line.choices}
        # What no two records share may be wanted again all the same, but not numbers: a volume, pages.
        used = [
            Choice(value, value, f"{number}×") for value, number in counted.most_common(OFFERED) if value not in usual
        ]
        words = (each for each in used if len(each.words) <= _LONGEST and any(map(str.isalpha, each.words)))
        return (*line.choices, *words)

    def _records(self, record: type[Struct]) -> Iterable[Any]:
        if record is Claim:
            return self._library.claims.values()
        if record is Study:
            return self._library.studies.values()
        if record is Effect:
            return (effect for study in self._library.studies.values() for effect in study.effects)
        return ()


class _Terms:
    """The terms of a library and others: by their ids, by their names, and to choose from."""

    def __init__(self, own: Mapping[str, Term], others: Mapping[str, Term]) -> None:
        self.every: Mapping[str, Term] = {**own, **others, **own}
        """By id; those of the library first."""
        self.names: dict[str, str] = {}
        """Ids by names. Those of the library go before others; of them and of the others what is called just so before
        what has it for its id or another name."""
        every = self.every.values()
        tiers = [term for term in every if term.id in own], [term for term in every if term.id not in own]
        ranks = (lambda term: (term.label,), lambda term: (term.id,), lambda term: term.alt_labels)
        for terms, names in product(tiers, ranks):
            for term in terms:
                for name in names(term):
                    self.names.setdefault(name.casefold(), term.id)
        self.choices = [
            Choice(each.id, each.label, " · ".join(each.alt_labels), is_own=each.id in own)
            for each in every
            if each.id in own or self.names[each.label.casefold()] == each.id
        ]
        """Of the others only such as their name means: it may be that of a term of the library."""


_LONGEST = 60


def fitting(choices: Sequence[Choice], typed: str, meant: str | None = None) -> list[Choice]:
    """The choices that a text may be meant for: what is called just so or is the value `meant`, then what is at hand,
    then the reader's own, then others; of each those that begin with it, then those that have its words."""
    words = typed.casefold().split()
    if not words:
        return list(choices[:OFFERED])
    whole = " ".join(words)
    ranked: list[tuple[tuple[bool, bool, bool, int, int], Choice]] = []
    for number, choice in enumerate(choices):
        name = choice.words.casefold()
        text = f"{name} {choice.value} {choice.meaning.casefold()}"
        if all(word in text for word in words):
            fit = 0 if name.startswith(whole) else 1 if all(word in name for word in words) else 2
            is_meant = choice.value == meant if meant else name == whole
            ranked.append(((not is_meant, not choice.is_at_hand, not choice.is_own, fit, number), choice))
    return [choice for _, choice in sorted(ranked, key=lambda each: each[0])][:OFFERED]
