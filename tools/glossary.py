"""Write the tables of docs/glossary.md, below its marker, from those of mgtui/model. Usage: python tools/glossary.py"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.model import relations as r
from mgtui.model.asking import ASKED, PRESENCES, QUERY_FIELDS
from mgtui.model.designs import DESIGNS, UNKNOWN
from mgtui.model.field import Omitted
from mgtui.model.fields import OUTPUTS
from mgtui.model.meanings import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.model.field import Field, Output

GLOSSARY = Path(__file__).parent.parent / "docs" / "glossary.md"
MARKER = "<!-- Everything below is written by `python tools/glossary.py`. -->\n"
OUTPUT_WORDS: dict[Output, str] = {
    "show": "`show`", "sheet": "CSV", "report": "Markdown", "form": "form", "page": "study page",
}  # fmt: skip


def tables() -> str:
    """The tables, as Markdown that ends with a line break."""
    blocks = [block for section in (_relations, _others, _designs, _fields) for block in section()]
    return "\n\n".join(blocks) + "\n"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") or " " for cell in line) + " |" for line in lines)


def _relations() -> Iterable[str]:
    yield "## Relations between claims"
    rows = [
        [
            f"`{kind.value}`", kind.glyph, f"A {kind.active} B", f"B {kind.passive} A" if kind.passive else "the same",
            kind.line, "computed, never stored" if kind.computed else f"`rel:{kind.value}`",
        ]
        for kind in r.RELATION_KINDS.values()
    ]  # fmt: skip
    yield _table(("value", "glyph", "from A", "from B", "line on the map", "in a query"), rows)


def _others() -> Iterable[str]:
    for title, table, words in VOCABULARIES:
        yield f"## {title}"
        rows = [[f"`{value}`", getattr(entry, "glyph", ""), words(entry)] for value, entry in table.items()]
        glyphs = any(row[1] for row in rows)
        yield (
            _table(("value", "glyph", "meaning"), rows)
            if glyphs
            else _table(("value", "meaning"), [[row[0], row[2]] for row in rows])
        )


def _designs() -> Iterable[str]:
    yield "## Designs of studies"
    rows = []
    for kind, names in DESIGNS:
        listed = (name if isinstance(name, str) else name.name for name in names)
        rows.append([kind.noun, kind.word, kind.subjects, ", ".join(listed)])
    rows.append([UNKNOWN.noun, UNKNOWN.word, UNKNOWN.subjects, "any other"])
    yield _table(("kind", "in one word", "looks at", "names"), rows)


def _fields() -> Iterable[str]:
    for record, (fields, outputs) in OUTPUTS.items():
        yield f"## Fields of {'an' if record[0] in 'aeiou' else 'a'} {record}"
        rows = [
            [
                f"`{field.file_name}`",
                field.meaning,
                _query(record, field),
                _missing(field, outputs),
            ]
            for field in fields
        ]
        yield _table(("field", "meaning", "in a query", "does not stand in"), rows)


def _query(record: str, field: Field) -> str:
    """How a query asks for a field; empty where it does not."""
    if record not in ASKED or field.query_name not in PRESENCES:
        return ""
    asked = [f"`{field.query_name}:`"] if field.query_name in QUERY_FIELDS else []
    return " ".join([*asked, f"`has:{field.query_name}`"])


def _missing(field: Field, outputs: Sequence[Output]) -> str:
    reasons: dict[str, list[str]] = {}
    for output in outputs:
        if isinstance(at := getattr(field, output), Omitted):
            reasons.setdefault(at.why, []).append(OUTPUT_WORDS[output])
    return "; ".join(f"{', '.join(where)} ({why})" for why, where in reasons.items())


def glossary(text: str) -> str:
    """The glossary with its tables as they should be."""
    return text.partition(MARKER)[0] + MARKER + "\n" + tables()


if __name__ == "__main__":
    GLOSSARY.write_text(glossary(GLOSSARY.read_text(encoding="utf-8")), encoding="utf-8")
