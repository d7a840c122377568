"""JSON Schema (draft 2020-12) of every YAML file of a library, for editors and checkers; made from the field tables.

It says what a file may hold; `mgtui check` says more, such as whether an id that is named is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mgtui.library import files, shapes
from mgtui.model.field import Field
from mgtui.model.fields import CLAIM, RELATION, STUDY, TERM, TOPIC
from mgtui.model.nested import ARTICLE, LIBRARY, NESTED, STUDY_ENTRY

if TYPE_CHECKING:
    from mgtui.library.convert import Shape

FOLDER = ".schema"
"""The folder of a library that has them, where they are wanted beside the files."""
_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
_DATE = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
_ID = r"^[^\s/#:]+$"
_STRING: dict[str, Any] = {"type": "string"}
_SPELLED = frozenset({"judgement", "level"})
"""Choices that may be written as people spell them: `Some concerns`."""
_NUMBER_OR_TEXT = frozenset({"volume", "issue", "page", "PMID", "p"})
"""Text that may stand there as a plain number."""


class File(NamedTuple):
    """A kind of file: what it is, what records it holds, by which table, and whether it is a list of them."""

    title: str
    fields: tuple[Field, ...]
    shape: Shape[Any]
    is_list: bool = True


_ENDS = (
    Field("from", "identifier", "a claim of another library", required=True),
    Field("to", "identifier", "the other claim", required=True),
    *(field for field in RELATION if field.name not in ("claim", "library")),
)
FILES: dict[str, File] = {
    "library": File("What a library says of itself", LIBRARY, shapes.ABOUT, is_list=False),
    "article": File("The front matter of an article", ARTICLE, shapes.FRONT_MATTER, is_list=False),
    "claims": File("The claims of an article", CLAIM, shapes.CLAIM),
    "studies": File("Studies", STUDY, shapes.STUDY),
    "topics": File("The tree of topics", TOPIC, shapes.TOPIC),
    "terms": File("Terms and their words", TERM, shapes.TERM),
    "relations": File("Relations between claims of other libraries", _ENDS, shapes.CROSS_RELATION),
    "links": File("Studies behind claims of other libraries", STUDY_ENTRY, shapes.CROSS_LINK),
}
"""By the name of the schema."""


def name_for(path: str) -> str | None:
    """The schema of a YAML file of a library by its path within it; None of what has none."""
    if path.startswith(f"{files.CLAIMS}/"):
        return "claims"
    name = files.list_of(path).removesuffix(".yaml")
    return name if name in FILES and name not in ("article", "claims") else None


def with_modeline(path: str, text: str) -> str:
    """A YAML file of a library with a first line by which editors find its schema in the library's own folder."""
    name = name_for(path)
    if name is None or not path.endswith(".yaml"):
        return text
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{name}.json\n{text}"


def schema(name: str) -> dict[str, Any]:
    """The schema of a kind of file, one of FILES."""
    file = FILES[name]
    record = _record(tuple(field for field in file.fields if field.file_name in file.shape.fields), file.shape.required)
    if name == "topics":
        record["properties"]["narrower"] = {
            "description": "narrower topics, or ids of such", "type": "array",
            "items": {"anyOf": [{"$ref": "#/$defs/topic"}, {"type": "string", "pattern": _ID}]},
        }  # fmt: skip
        body: dict[str, Any] = {"$defs": {"topic": record}, **_list({"$ref": "#/$defs/topic"})}
    else:
        body = _list(record) if file.is_list else record
    return {"$schema": _SCHEMA, "title": file.title, **body}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    # A file that holds nothing yet is an empty list too.
    return {"type": ["array", "null"], "items": items}


def _record(fields: tuple[Field, ...], required: tuple[str, ...]) -> dict[str, Any]:
    properties = {field.file_name: {"description": field.meaning, **_value(field)} for field in fields}
    # What stands there empty is as if it were left out.
    for name, value in properties.items():
        if name not in required:
            properties[name] = {"anyOf": [value, {"type": "null"}], "description": value.pop("description")}
    found: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": list(required)} if required else found


def _value(field: Field) -> dict[str, Any]:
    if field.type in NESTED:
        inside = NESTED[field.type]
        record = _record(inside.fields, tuple(each.file_name for each in inside.fields if each.required))
        if inside.bare:
            record = {"anyOf": [record, _STRING]}
        return {"type": "array", "items": record} if inside.many else record
    if field.type == "choice":
        spelled = [word.replace("_", " ") for word in field.choices] if field.name in _SPELLED else []
        return {"enum": list(dict.fromkeys([*field.choices, *spelled, *(word.capitalize() for word in spelled)]))}
    if field.file_name in _NUMBER_OR_TEXT:
        return {"type": ["string", "number"]}
    texts: dict[str, dict[str, Any]] = {
        "date": {"anyOf": [{"type": "string", "pattern": _DATE}, {"type": "integer"}]},
        "number": {"type": "number"},
        "flag": {"type": "boolean"},
        "ids": {"type": "array", "items": _STRING},
        "texts": {"anyOf": [{"type": "array", "items": _STRING}, _STRING]},
        "interval": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
        "reasons": {"type": "object", "additionalProperties": _STRING},
    }
    if field.choices:
        return {**_STRING, "examples": list(field.choices)}
    return dict(texts.get(field.type, _STRING))
