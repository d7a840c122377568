"""The glossary says what the tables say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from mgtui.model import vocabularies as v

ROOT = Path(__file__).parents[2]


def test_the_glossary_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("glossary", ROOT / "tools" / "glossary.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    text = tool.GLOSSARY.read_text(encoding="utf-8")
    assert tool.MARKER in text
    assert text == tool.glossary(text), "run: python tools/glossary.py"
    for table in (v.RELATION_KINDS, v.CLAIM_KINDS, v.ASPECTS, v.DIRECTIONS, v.HEDGINGS, v.STANCES, v.FIDELITIES,
                  v.IDENTIFICATIONS, v.VERIFICATIONS, v.STATUSES, v.QUESTIONS):  # fmt: skip
        assert all(f"| `{value}` |" in text for value in table)
