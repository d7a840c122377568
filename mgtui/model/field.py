"""What a field of a record is: what it is called, what it holds, and where each output has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

FieldType = Literal[
    "identifier", "phrase", "text", "choice", "date", "number", "concept", "exposure", "ids", "texts", "names", "label",
    "sample", "verification", "notices", "checked", "judgements", "anchors", "places", "links", "relations", "effects",
    "interval", "groups", "certainties", "reasons", "flag",
]  # fmt: skip
"""What it holds: `phrase` is text on one line, `text` may be folded; `exposure` is a concept with its aspect; `reasons`
are texts by a name. What records stand inside it says `mgtui/model/nested.py`."""
Kind = Literal["article", "claim", "study", "topic", "term"]
Output = Literal["show", "sheet", "report", "form", "page"]
"""`show` as text, CSV, Markdown, the form, and the page of a study or of several side by side."""
LAST = 100
Asked = Literal[
    "value", "concept", "topic", "article", "design", "relation", "words", "code", "number", "year", "presence"
]
"""How a query asks for a field: by one of its choices; by a term or topic of the library, with the narrower ones; by an
article; by the name of a design; by a type of relation; by words in it; by its whole value, as of a DOI; by a number or
a range of them; by a year; or only by whether there is anything (`has:`)."""
_ASKED: dict[FieldType, Asked] = {
    "choice": "value", "concept": "concept", "exposure": "concept", "phrase": "words", "text": "words",
    "texts": "words", "names": "words", "label": "words", "identifier": "code", "date": "year", "sample": "number",
    "verification": "value", "notices": "value", "judgements": "value",
}  # fmt: skip
"""By type; of those that are not here only presence is asked."""


class At(Struct, frozen=True):
    """A field has a line or column among others: where, lower first, and called what."""

    rank: int = LAST
    words: str = ""
    """Empty where it goes by the field's own words."""


class Apart(Struct, frozen=True):
    """A field has a place of its own in an output."""

    where: str


class Omitted(Struct, frozen=True):
    """A field does not stand in an output."""

    why: str


class Field(Struct, frozen=True):
    """One field of a record."""

    name: str
    """The attribute."""
    type: FieldType
    meaning: str
    words: str = ""
    """What it is called; empty where that is its name in the files."""
    key: str = ""
    """Its name in the files, where that is not the attribute."""
    card: str = ""
    """Its name in what `show --json` gives, where that is another one."""
    choices: tuple[str, ...] = ()
    """The values it takes, or for other types than `choice` the usual ones."""
    columns: tuple[str, ...] = ()
    """Of CSV; one under its name in the files where none is given."""
    required: bool = False
    refers: Kind | None = None
    """It holds an id of such a record, or a list of them."""
    or_words: bool = False
    """Where it refers to a record: whether words may stand there in place of an id."""
    fixed: str = ""
    """Why nobody gives it a value; empty where a person may."""
    query: str = ""
    """The field of the query language that asks for it; empty where it goes by its name in the files."""
    asked: Asked | Literal[""] = ""
    """How that field is asked for; empty where the type says it."""
    show: At | Apart | Omitted = At()
    sheet: At | Apart | Omitted = At()
    report: At | Apart | Omitted = At()
    form: At | Apart | Omitted = At()
    page: At | Apart | Omitted = At()

    @property
    def file_name(self) -> str:
        return self.key or self.name

    @property
    def query_name(self) -> str:
        return self.query or self.file_name.lower().replace("-", "_")

    @property
    def asked_by(self) -> Asked:
        """How the query language asks for it."""
        return self.asked or _ASKED.get(self.type, "presence")

    @property
    def card_name(self) -> str:
        """Its name in what `show --json` gives."""
        return self.card or self.file_name

    @property
    def sheet_columns(self) -> tuple[str, ...]:
        """Its columns in CSV."""
        return self.columns or (self.file_name,)

    def words_in(self, output: Output) -> str:
        """What it is called in an output."""
        at = getattr(self, output)
        return (at.words if isinstance(at, At) else "") or self.words or self.file_name

    def title_in(self, output: Output) -> str:
        """The same with a capital."""
        words = self.words_in(output)
        return words[:1].upper() + words[1:]


def shown_in(output: Output, fields: Iterable[Field]) -> list[Field]:
    """The fields that have a line or column among others in an output, in their order there."""
    listed = [(at.rank, field) for field in fields if isinstance(at := getattr(field, output), At)]
    return [field for _, field in sorted(listed, key=lambda pair: pair[0])]
