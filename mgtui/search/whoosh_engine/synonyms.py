"""Words of the library's terms that mean the same, as the terms that are ranked by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.analysis import analyse
from mgtui.search.whoosh_engine.terms import query_terms
from mgtui.search.whoosh_engine.weights import EVERYDAY, SYNONYM

if TYPE_CHECKING:
    from collections.abc import Iterable


def compile_synonyms(
    own: Iterable[tuple[str, ...]], everyday: Iterable[tuple[str, ...]]
) -> dict[str, list[tuple[float, list[str]]]]:
    """For each name (its ranked terms with a space between) the other names and what they weigh, as lists of terms.

    `own` are the names that the library gives to its terms, `everyday` those of any text on health.
    """
    found: dict[str, dict[tuple[str, ...], float]] = {}
    for weight, sets in ((SYNONYM, own), (EVERYDAY, everyday)):
        for names in sets:
            forms = dict.fromkeys(tuple(query_terms(analyse(name))) for name in names)
            for form in forms:
                for other in forms:
                    if form and other and other != form:
                        found.setdefault(" ".join(form), {}).setdefault(other, weight)
    return {form: [(weight, list(other)) for other, weight in others.items()] for form, others in found.items()}
