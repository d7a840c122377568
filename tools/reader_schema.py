"""Write `docs/reader.schema.json`: what a program that reads for the review is asked, and what it answers."""

from __future__ import annotations

import json
from pathlib import Path

from mgtui.review.own_reader import schema

PATH = Path(__file__).parents[1] / "docs" / "reader.schema.json"


def written() -> str:
    """The file as it is to be."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.write_text(written(), "utf-8")
