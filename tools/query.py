"""Write docs/query.md from the table of query fields. Usage: python tools/query.py"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.model.asking import PRESENCES, QUERY_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model.asking import QueryField
    from mgtui.model.field import Asked

FILE = Path(__file__).parents[1] / "docs" / "query.md"
HEAD = """# The query language

Made from the tables of fields by `tools/query.py`. The same in the search line of the explorer, in `mgtui search`, in
`mgtui export --query` and in saved searches.

| write | finds |
|---|---|
| `magnesium sleep` | what has these words in any form, best first; a missing one hides nothing |
| `"vitamin d"` | the words as they stand |
| `magn*` | words that begin so |
| `tesosterone~` | words that are spelt nearly so |
| `-zinc` | what has no such word; a minus excludes a phrase or a field too |
| `field:value` | what has the value, the nearer of whole values, words in them and beginnings |
| `field:"two words"` | a value with spaces |
| `field:a,b` | one of the two |
| `field:100..`, `field:..50`, `field:50..100` | numbers and years in a range |
| `has:field`, `-has:field` | what has, or does not have, anything in a field |

With `mgtui[meaning]` a finished query of which no text has all words finds what means the same, too.

Fields alone list all that they allow, in the order of the library. A value stands right behind the colon: any other
colon is text. What a field does not know is said with the nearest that it does; on a command line that is wrong usage
(exit status 2). While a field is typed, the values that it has are listed with how many records have each, and Tab
takes the first; in a plain question none is offered.

Several fields about the studies behind a claim, those marked with * below, hold of one and the same study:
`design:rct stance:refutes` finds claims that a randomized trial refutes, not those that one refutes and another,
randomized, supports. A field of a concept or topic finds the narrower ones too. A value of words finds a record with
all of them, in any form and order. The reader's notes are found by all of their words.

"""
KINDS_OF_VALUES: dict[Asked, str] = {
    "value": "", "concept": "a term, by its id or any of its words", "topic": "a topic, by its id or name",
    "article": "an article, by its id or title", "design": "a design, in full or as `rct`, `cohort`, `mr`",
    "relation": "", "words": "words", "code": "the whole value", "number": "a number or a range",
    "year": "a year or a range", "presence": "",
}  # fmt: skip


def page() -> str:
    """The whole page."""
    return HEAD + "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "| field | asks | of | takes | for example |\n|---|---|---|---|---|"
    for field in QUERY_FIELDS.values():
        mark = "*" if field.of_link else ""
        example = f"`{field.example}`" if field.example else ""
        yield f"| `{field.name}:`{mark} | {field.meaning} | {', '.join(field.records)} | {_takes(field)} | {example} |"
    presences = [f"`{name}`" for name in PRESENCES if name not in QUERY_FIELDS]
    yield f"\n`has:` takes the name of every field, and also {', '.join(presences)}."


def _takes(field: QueryField) -> str:
    if field.name == "has":
        return "the name of a field"
    if field.name == "tag":
        return "a tag"
    return KINDS_OF_VALUES[field.asked] or ", ".join(f"`{value}`" for value in field.values)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
