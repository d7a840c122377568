"""Write the names of the vocabulary of health as the search ranks by them. Usage: python tools/vocabulary.py"""

from __future__ import annotations

from pathlib import Path

from mgtui.search.language.analysis import analyse
from mgtui.search.language.terms import query_terms
from mgtui.vocabulary.health import shipped

FILE = Path(__file__).parent.parent / "mgtui" / "search" / "ranking" / "health_names.txt"
_SHORT = 2


def names() -> str:
    """Every thing that has several names, a line each: its names as ranked terms, between bars."""
    taken: set[str] = set()
    lines = []
    for term in shipped().terms.values():
        # A search does not see capitals: `mg` is a unit more often than a metal.
        long = [name for name in term.names if len(name) > _SHORT]
        forms = dict.fromkeys(" ".join(query_terms(analyse(name))) for name in long)
        own = [form for form in forms if form and form not in taken]
        taken.update(own)
        if len(own) > 1:
            lines.append(f"|{'|'.join(own)}|")
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    FILE.write_text(names(), encoding="utf-8")
