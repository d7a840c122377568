"""The records that stand inside fields of other records, and the fields of what is no record of a list: front matter,
`library.yaml`.

They are written and read with the tables of `mgtui/model/fields.py`; outputs show them within the field they stand in.
"""

from __future__ import annotations

from typing import NamedTuple

from mgtui.model.field import Field, FieldType, Kind, Omitted
from mgtui.model.fields import CLAIM, EFFECT, LINK, RELATION, STUDY, TERM, TOPIC
from mgtui.model.vocabularies import ASPECTS, CERTAINTIES, JUDGEMENTS, NOTICES, VERIFICATIONS

ANCHOR: tuple[Field, ...] = (
    Field("quote", "text", "words of the article", required=True),
    Field("prefix", "text", "what stands directly before them"),
    Field("suffix", "text", "what stands directly after them"),
)
CONCEPT: tuple[Field, ...] = (
    Field("concept", "identifier", "a term of the library", refers="term"),
    Field("aspect", "choice", "which side of it is meant", choices=tuple(ASPECTS)),
    Field("text", "phrase", "the article's words for it"),
)
NAME: tuple[Field, ...] = (
    Field("family", "phrase", "family name, particles before it"),
    Field("given", "phrase", "given names, a suffix behind them"),
    Field("literal", "phrase", "the name of a group"),
)
GROUP: tuple[Field, ...] = (
    Field("name", "phrase", "what the arm is called", required=True),
    Field("n", "number", "how many were in it", required=True),
)
SAMPLE: tuple[Field, ...] = (
    Field("total", "number", "how many took part"),
    Field("analysed", "number", "how many were analysed"),
    Field("groups", "groups", "the arms"),
)
VERIFICATION: tuple[Field, ...] = (
    Field("status", "choice", "whether its facts were seen in a source", choices=tuple(VERIFICATIONS), required=True),
    Field("note", "text", "where they were seen"),
)
NOTICE: tuple[Field, ...] = (
    Field("kind", "choice", "what was announced", choices=tuple(NOTICES), required=True),
    Field("date", "date", "when"),
    Field("doi", "identifier", "Digital Object Identifier of the notice", key="DOI"),
    Field("pmid", "identifier", "number of the notice in PubMed", key="PMID"),
    Field("note", "text", "a remark about it"),
)
CHECKED: tuple[Field, ...] = (
    Field("date", "date", "when notices were looked for", required=True),
    Field("where", "phrase", "where they were looked for"),
)
JUDGEMENT: tuple[Field, ...] = (
    Field("tool", "phrase", "the tool, such as RoB 2 or ROBINS-I", required=True),
    Field("domain", "phrase", "the domain of the tool, or overall", required=True),
    Field("judgement", "choice", "how it was judged", choices=tuple(JUDGEMENTS), required=True),
    Field("by", "phrase", "who judged", required=True),
    Field("outcome", "phrase", "a term or words, where it holds for one outcome only", refers="term", or_words=True),
    Field("date", "date", "when"),
    Field("note", "text", "a remark about it"),
)
CERTAINTY: tuple[Field, ...] = (
    Field("outcome", "phrase", "a term or words", refers="term", or_words=True, required=True),
    Field("level", "choice", "how certain", choices=tuple(CERTAINTIES), required=True),
    Field("by", "phrase", "who judged", required=True),
    Field("why", "text", "why"),
    Field("date", "date", "when"),
)
ARTICLE: tuple[Field, ...] = (
    Field("title", "text", "its title"),
    Field("author", "phrase", "who wrote it"),
    Field("issued", "date", "when it came out: year, year and month, or day"),
    Field("publisher", "phrase", "who published it"),
    Field("volume", "phrase", "of the journal it stands in"),
    Field("issue", "phrase", "of the volume"),
    Field("page", "phrase", "pages, or the number of the article"),
    Field("pmid", "phrase", "its number in PubMed", key="PMID"),
    Field("source", "identifier", "where it comes from"),
    Field("note", "text", "a remark about it"),
    Field("without_claims", "reasons", "why no claim stands in a section, by the section"),
)
"""The front matter of an article."""
LIBRARY: tuple[Field, ...] = (
    Field("id", "identifier", "its id", fixed="other libraries name it by its id", form=Omitted("it stays as it is")),
    Field("title", "phrase", "its title", required=True),
    Field("description", "text", "what it is"),
    Field("language", "phrase", "the language of its articles"),
    Field(
        "schema", "number", "the version of its format", fixed="the program sets it", form=Omitted("it stays as it is")
    ),
    Field("certainty", "certainties", "how certain persons are of what is known on an outcome"),
    Field("strict", "flag", "whether gaps are mistakes too"),
)
"""What a library says of itself."""
STUDY_ENTRY: tuple[Field, ...] = (
    Field("claim", "identifier", "a claim of another library", refers="claim", required=True),
    Field("study", "identifier", "the study", refers="study", required=True),
    *(field for field in LINK if field.name not in ("id", "library")),
)
"""A study behind a claim of another library, as `links.yaml` has it."""


class Nested(NamedTuple):
    """The records inside a field."""

    fields: tuple[Field, ...]
    many: bool = True
    """Whether it is a list of them."""
    key: str = ""
    """The field that tells one of a list from the others; empty where their numbers do, from 1."""
    bare: str = ""
    """The field that is meant where a single value stands for a record of the list."""


NESTED: dict[FieldType, Nested] = {
    "concept": Nested(tuple(field for field in CONCEPT if field.name != "aspect"), many=False),
    "exposure": Nested(CONCEPT, many=False), "anchors": Nested(ANCHOR, bare="quote"), "names": Nested(NAME),
    "sample": Nested(SAMPLE, many=False), "groups": Nested(GROUP), "verification": Nested(VERIFICATION, many=False),
    "notices": Nested(NOTICE), "checked": Nested(CHECKED, many=False), "judgements": Nested(JUDGEMENT),
    "links": Nested(LINK, key="id", bare="id"), "relations": Nested(RELATION, key="claim"), "effects": Nested(EFFECT),
    "certainties": Nested(CERTAINTY),
}  # fmt: skip
LISTS: frozenset[FieldType] = frozenset({"ids", "texts"})
"""What holds a list of values."""
NUMBERS: frozenset[FieldType] = frozenset({"number", "interval", "flag"})
"""What is written without quotes."""
FIELDS_OF: dict[Kind, tuple[Field, ...]] = {
    "article": ARTICLE, "claim": CLAIM, "study": STUDY, "topic": TOPIC, "term": TERM,
}  # fmt: skip
"""The fields that a person gives to a record of each kind."""
