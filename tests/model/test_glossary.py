"""The glossary says what the tables say."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

from mgtui.model import relations as r
from mgtui.model import vocabularies as v
from mgtui.model.fields import OUTPUTS

ROOT = Path(__file__).parents[2]


def _tool(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_the_page_of_the_query_language_is_up_to_date() -> None:
    tool = _tool("query")
    assert tool.FILE.read_text(encoding="utf-8") == tool.page(), "run: python tools/query.py"


def test_the_page_of_commands_is_up_to_date(monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    tool = _tool("commands")
    assert tool.FILE.read_text(encoding="utf-8") == tool.page(), "run: python tools/commands.py"


def test_the_names_that_the_search_knows_are_up_to_date() -> None:
    tool = _tool("vocabulary")
    assert tool.FILE.read_text(encoding="utf-8") == tool.names(), "run: python tools/vocabulary.py"


def test_the_glossary_is_up_to_date() -> None:
    tool = _tool("glossary")
    text = tool.GLOSSARY.read_text(encoding="utf-8")
    assert tool.MARKER in text
    assert text == tool.glossary(text), "run: python tools/glossary.py"
    for table in (r.RELATION_KINDS, v.CLAIM_KINDS, v.ASPECTS, v.DIRECTIONS, v.HEDGINGS, v.STANCES, v.FIDELITIES,
                  v.IDENTIFICATIONS, v.VERIFICATIONS, v.NOTICES, v.JUDGEMENTS, v.CERTAINTIES, v.STATUSES,
                  v.QUESTIONS):  # fmt: skip
        assert all(f"| `{value}` |" in text for value in table)


def test_the_format_of_a_library_names_every_field_and_value() -> None:
    text = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    tables = (v.CLAIM_KINDS, v.ASPECTS, v.DIRECTIONS, v.HEDGINGS, v.STATUSES, v.STANCES, v.FIDELITIES,
              v.IDENTIFICATIONS, v.VERIFICATIONS, v.NOTICES, v.JUDGEMENTS,
              v.CERTAINTIES, dict.fromkeys(r.RELATION_TYPES))  # fmt: skip
    wanted = {value for table in tables for value in table}
    wanted |= {field.file_name for fields, _ in OUTPUTS.values() for field in fields if field.type != "places"}
    assert sorted(name for name in wanted if not re.search(rf"\b{re.escape(name)}\b", text)) == []
