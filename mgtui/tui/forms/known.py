"""What the lines of a form are completed from: terms, topics, and the values that records of the libraries have."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from mgtui.model import Claim, Effect, Study
from mgtui.model.records import with_broader
from mgtui.tui.forms.lines import Choice
from mgtui.tui.forms.tables import RECORD_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from msgspec import Struct

    from mgtui.model import Library, Term, Topic
    from mgtui.tui.forms.lines import Line

OFFERED = 200
"""So many values are offered at most: a list that is longer is typed into, not scrolled."""


class Known:
    """Looks up terms and topics by their words, and what is used in a field."""

    def __init__(self, library: Library, terms: Mapping[str, Term] | None = None) -> None:
        """`terms` where they are more than those of the library."""
        self.turn_to(library, terms)

    def turn_to(self, library: Library, terms: Mapping[str, Term] | None = None) -> None:
        """Look up in another library from now on, or in the same as it has been read anew."""
        self._library = library
        self._terms: Mapping[str, Term] = library.terms if terms is None else terms
        self._topics: Mapping[str, Topic] = library.topics
        self._used: dict[tuple[type[Struct], str], tuple[Choice, ...]] = {}
        self._by_words: dict[str, str] = {}

    def term_words(self, term: str) -> str:
        """The name of a term, or the text itself where it is none."""
        return self._terms[term].label if term in self._terms else term

    def term_of(self, words: str) -> str | None:
        """The term that is called so, by its id, its name or another of its names."""
        if not self._by_words:
            for term in reversed(list(self._terms.values())):
                for name in (*term.alt_labels, term.label, term.id):
                    self._by_words[name.casefold()] = term.id
        return self._by_words.get(words.casefold())

    def is_below(self, term: str, other: str) -> bool:
        """Whether another term is broader than this one, or is it."""
        return other in with_broader(term, self._terms)

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
        """What a line of a form for such records can be completed to, the most used first."""
        if line.shape == "choice":
            return line.choices
        if line.shape in ("term", "term or words"):
            own = self._library.terms
            return [
                Choice(each.id, each.label, " · ".join(each.alt_labels), is_own=each.id in own)
                for each in self._terms.values()
            ]
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
        above: list[str] = []
        at = topic.broader
        while at is not None and at in self._topics and len(above) < len(self._topics):
            above.insert(0, self._topics[at].label)
            at = self._topics[at].broader
        return " › ".join(above)

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


_LONGEST = 60


def fitting(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """The choices that a text may be meant for: what is called just so, then the reader's own, then others; of each
    those that begin with it, then those that have its words."""
    words = typed.casefold().split()
    if not words:
        return list(choices[:OFFERED])
    whole = " ".join(words)
    ranked: list[tuple[tuple[bool, bool, int, int], Choice]] = []
    for number, choice in enumerate(choices):
        name = choice.words.casefold()
        text = f"{name} {choice.value} {choice.meaning.casefold()}"
        if all(word in text for word in words):
            fit = 0 if name.startswith(whole) else 1 if all(word in name for word in words) else 2
            ranked.append(((name != whole, not choice.is_own, fit, number), choice))
    return [choice for _, choice in sorted(ranked, key=lambda each: each[0])][:OFFERED]
