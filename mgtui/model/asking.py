"""The fields of the query language, made from the tables of fields: what each asks, of which records, and by what.

A field of the tables is asked for under one name in all records that have it. What no table has, since it is no field
of a record, is added in `_OTHERS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.designs import DESIGN_ALIASES, DESIGN_NAMES
from mgtui.model.fields import CLAIM, LINK, STUDY
from mgtui.model.kept import DECISIONS, OPEN
from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import ASPECTS, DIRECTIONS, NOTICES, spelled
from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from mgtui.model.field import Asked, Field


class QueryField(NamedTuple):
    """A field of the query language."""

    name: str
    asked: Asked
    meaning: str
    records: tuple[str, ...]
    """The kinds of records that are found by it."""
    values: dict[str, str]
    """The values it takes in every library, each with other words for it; empty where a library tells them."""
    aliases: dict[str, str] = {}  # noqa: RUF012 - never written to
    """A word that is said for a value, and the words of the value that is meant."""
    of_link: bool = False
    """Whether it is about a study behind a claim: several such fields must hold of one and the same study."""
    example: str = ""

    @property
    def ranges(self) -> bool:
        """Whether it takes ranges, such as `100..`."""
        return self.asked in ("number", "year")


_WORDS: dict[str, dict[str, str]] = {
    "rel": {kind.value: kind.aliases for kind in RELATION_KINDS.values() if not kind.computed},
    "notice": {kind.value: kind.words for kind in NOTICES.values()},
}
"""Other words for values."""
_ALIASES: dict[str, dict[str, str]] = {
    "design": DESIGN_ALIASES,
    "direction": {alias: entry.value for entry in DIRECTIONS.values() for alias in entry.aliases},
}
_EXAMPLES = {
    "topic": "topic:zma", "article": "article:igf-1", "exposure": "exposure:magnesium", "outcome": "outcome:igf-1",
    "direction": "direction:decreases,no_effect", "population": 'population:"older women"', "rel": "rel:contradicts",
    "status": "-status:reviewed", "year": "year:2000..2011", "journal": "journal:nutrients",
    "doi": "doi:10.1159/000078",
    "design": "design:rct", "n": "n:100..", "stance": "stance:refutes", "fidelity": "fidelity:overstated",
    "notice": "notice:retraction", "author": "author:Brilla", "identification": "identification:stated,inferred",
}  # fmt: skip
_ENTRY = "study entry of a claim"
ASKED: dict[str, tuple[Field, ...]] = {"claim": CLAIM, "study": STUDY, _ENTRY: LINK}
"""The tables whose fields a query asks for, under the names that `fields.OUTPUTS` has for them."""
_BY_STUDIES = ("design", "n", "notice", "bias", "verification")
"""Fields of studies by which the claims that rest on them are found too."""
_RECORDS: dict[str, tuple[str, ...]] = {
    "topic": ("claim", "passage", "study", "article", "topic"), "article": ("claim", "passage", "study", "article"),
    "outcome": ("claim", "study"), "exposure": ("claim", "study"), "year": ("claim", "study", "passage", "article"),
    "note": ("claim", "study", "article"), "label": ("study", "topic"), "title": ("study", "article"),
    "author": ("study", "article"), "publisher": ("study", "article"),
    "identification": ("claim", "study"), **dict.fromkeys(_BY_STUDIES, ("claim", "study")),
}  # fmt: skip
"""Where other records are found by a field than those that have it, all that are."""
_OTHERS = (
    QueryField(
        "kind", "value", "what sort of record it is", ("every record",),
        {
            "claim": "claims", "passage": "passages", "study": "studies", "article": "articles", "topic": "topics",
            "note": "notes",
        },
        example="kind:topic",
    ),
    QueryField("has", "value", "which of its fields have a value, and what leads to it", ("every record",), {},
               example="-has:study"),
    QueryField("tag", "value", "the tags that you put on it", ("every record",), {}, example="tag:to-read"),
    QueryField(
        "screening", "value", "what you decided on it in screening", ("study",),
        {value: value for value in (*DECISIONS, OPEN)}, example="screening:included",
    ),
    QueryField(
        "aspect", "value", "which side of the exposure is meant", ("claim",),
        {value: spelled(value) for value in ASPECTS}, example="aspect:supplementation",
    ),
    QueryField(
        "level", "number", "level of evidence of its studies for the question that the claim poses (OCEBM 2011)",
        ("claim", "study"), {}, of_link=True, example="level:1..2",
    ),
)  # fmt: skip
_OTHER_PRESENCES = {"claim": "claims that it makes, or that rest on it", "tag": "tags that you put on it"}


def _made() -> dict[str, QueryField]:
    found: dict[str, QueryField] = {field.name: field for field in _OTHERS}
    for record, table in ASKED.items():
        for field in table:
            if field.name != "id":
                _add(found, record, field)
    return found


def _add(found: dict[str, QueryField], table_name: str, field: Field) -> None:
    """Add a field of a table, or to one that another table has too the records that it also finds."""
    name = field.query_name
    records = _RECORDS.get(name, ("claim", "study") if table_name == _ENTRY else (table_name,))
    of_link = (table_name == _ENTRY and field.asked_by == "value") or name in (*_BY_STUDIES, "year")
    known = found.get(name)
    if known is not None:
        of_link = known.of_link or of_link
        found[name] = known._replace(records=tuple(dict.fromkeys([*known.records, *records])), of_link=of_link)
        return
    found[name] = QueryField(
        name, field.asked_by, field.meaning, records, _values(name, field), _ALIASES.get(name, {}), of_link,
        _EXAMPLES.get(name, ""),
    )  # fmt: skip


def _values(name: str, field: Field) -> dict[str, str]:
    if field.asked_by == "relation":
        return _WORDS[name]
    if field.asked_by == "design":
        return {value: value for value in DESIGN_NAMES}
    words = _WORDS.get(name, {})
    return {value: words.get(value, spelled(value)) for value in field.choices if field.asked_by == "value"}


_ALL = _made()
PRESENCES: dict[str, str] = {
    name: field.meaning for name, field in _ALL.items() if name not in ("kind", "has")
} | _OTHER_PRESENCES
"""What `has:` may ask for, each with its meaning."""
QUERY_FIELDS: dict[str, QueryField] = {
    name: field._replace(values={each: spelled(each) for each in PRESENCES}) if name == "has" else field
    for name, field in _ALL.items()
    if field.asked != "presence"
}
"""Every field that `field:value` may ask for, by its name."""
_OTHER_NAMES = {"relation": "rel", "container_title": "journal", "issued": "year"}


def field_named(word: str) -> QueryField | None:
    """The field that a word before a colon names, in capitals or not, in the singular or plural; None for no field."""
    return QUERY_FIELDS.get(name_of(word, QUERY_FIELDS))


def name_of(word: str, names: Collection[str]) -> str:
    """A word as the name among `names` that is meant by it; the word itself where none is."""
    bare = word.lower().replace("-", "_")
    for form in (bare, bare.removesuffix("s"), bare.removesuffix("ies") + "y"):
        name = _OTHER_NAMES.get(form, form)
        if name in names:
            return name
    return word
