"""The numbers of the ranking, all in one place, and what each is for.

They were set on the open parts of MED and SciFact with `bench/relevance.py`; docs/decisions.md says what each brought.
"""

from __future__ import annotations

K1 = 1.2
"""How soon more of the same word stops counting."""

ROLES: dict[str, tuple[float, float]] = {
    "statement": (1.0, 0.5),
    "body": (1.0, 0.75),
    "title": (1.0, 0.5),
    "heading": (0.5, 0.5),
    "study": (0.6, 0.6),
}
"""For each part of a document what a word in it weighs, and how far its length counts (0 not at all, 1 fully)."""

SYNONYM = 0.6
"""What another name of a concept counts, beside the reader's own word for it."""
LOOSE = 0.5
"""What the joined spelling of two words counts, beside the two ("anti-inflammatory", "antiinflammatory")."""
PREFIX = 0.8
"""What a longer or similar word counts where the word itself is not known."""
PREFIX_OF_KNOWN = 0.5
"""What a longer word counts where the word as typed so far is one itself."""
COORDINATION = 0.5
"""How strongly the share of the query's concepts that a document has moves its score."""
NEARNESS = 0.3
"""What two neighbouring concepts of the query add where they stand close together in the text too."""
RERANKED = 100
"""So many of the best documents are looked at word by word."""
SAME_PLACE = 0.82
"""What a document is worth when a better one says much the same."""
