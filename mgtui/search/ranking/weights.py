"""The numbers of the ranking, all in one place, and what each is for.

They were set on the open parts of MED and SciFact with `bench/relevance.py`, where nDCG@10 on the two is:

    plain Whoosh (BM25F, StemmingAnalyzer, OR)      .705   .691
    the analysis alone (k1 1.2, title as the rest)  .687   .702
    all of it                                       .750   .728
    all but feedback                                .718   .714
    all but everyday words                          .733   .720
    all but the window                              .731   .720
    all but coordination                            .748   .719
    all but the weight of titles                    .747   .719
"""

from __future__ import annotations

K1 = 1.8
"""How soon more of the same word stops counting."""

ROLES: dict[str, tuple[float, float]] = {
    "statement": (1.0, 0.5), "body": (1.0, 0.75), "title": (2.0, 0.5), "setting": (1.3, 0.5), "heading": (0.5, 0.5),
    "study": (0.4, 0.4),
}  # fmt: skip
"""For each part of a document what a word in it weighs, and how far its length counts (0 not at all, 1 fully).

The setting of a claim is the title of its article: if it weighed more, claims that do not say a word would come before
those that do, where the title has it.
"""

SYNONYM = 0.7
"""What another name of a concept counts, beside the reader's own word for it."""
EVERYDAY = 0.5
"""What an everyday or medical word for the same thing counts."""
HEALTH = 0.3
"""What another name of a thing of the vocabulary of health counts."""
PART = 0.3
"""What a single word of a name of several words counts, as a share of the whole name."""
LOOSE = 0.5
"""What the joined spelling of two words counts, beside the two ("anti-inflammatory", "antiinflammatory")."""
SHORTER = 0.5
"""What the name counts that a longer one is a kind of (FOXO3 for FOXO3a)."""
LIGHT = 0.5
"""What a word counts that a question needs to be a sentence, beside words that say what it is about."""
NEGATED = 0.6
"""What "not" before a word counts, beside the word."""
PREFIX = 0.8
"""What a longer or similar word counts where the word itself is not known."""
COORDINATION = 0.3
"""How strongly the share of the query's concepts that a document has moves its score."""

TOGETHER = 0.2
"""What the concepts that stand within one window of a document add, as a share of their rarity."""
WINDOW = 20
"""How many ranked words such a window holds: about two sentences."""
RERANKED = 60
"""So many of the best documents are looked at word by word."""
SAME_PLACE = 0.82
"""What a document is worth when a better one of its article says much the same; less again with each further one."""

MEANT = 4.0
"""What meaning counts beside the best document by words, where that has no word of the query; the more it has, the
less."""
LEAST_MEANT = 0.42
"""How near a document without a word of the query must be to be found. Of 40 questions on nothing to do with a library
none came nearer than .39, so that nothing is found for them; of passages that answer, half are nearer than .49."""

FEEDBACK_FROM = 3
"""From so many concepts on a query learns related words from its best documents."""
FEEDBACK_LIBRARY = 1_000
"""A library of fewer documents teaches nothing: most of the best ones are about something else, and what they say
raises long passages above the answer."""
FEEDBACK_DOCUMENTS = 20
"""The best documents that are learnt from."""
FEEDBACK_TRUST = 4.5
"""How fast trust falls with a document's score: its share of the best one's, to this power."""
FEEDBACK_TERMS = 40
"""How many words are learnt ..."""
FEEDBACK_WEIGHT = 0.3
"""... and what the best of them counts beside a word of the reader."""
FEEDBACK_MOST = 1.25
"""All learnt words together count at most this much beside all words of the reader."""
FEEDBACK_COMMON = 1_500
"""A word that more documents have teaches nothing, and its list is long to read."""
