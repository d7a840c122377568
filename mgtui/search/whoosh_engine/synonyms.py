"""Words of the library's terms that mean the same, as the terms that are ranked by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.analysis import analyse
from mgtui.search.whoosh_engine.terms import query_terms

if TYPE_CHECKING:
    from collections.abc import Iterable


def compile_synonyms(sets: Iterable[tuple[str, ...]]) -> dict[str, list[list[str]]]:
    """For each name (its ranked terms with a space between) the other names of the same concept, as lists of terms."""
    found: dict[str, list[list[str]]] = {}
    for names in sets:
        forms = list(dict.fromkeys(tuple(query_terms(analyse(name))) for name in names))
        for form in forms:
            if form:
                others = [list(other) for other in forms if other and other != form]
                known = found.setdefault(" ".join(form), [])
                known.extend(other for other in others if other not in known)
    return {form: others for form, others in found.items() if others}
