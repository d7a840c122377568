"""How likely a sentence of a scientific abstract is to state what the authors claim, by its words and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.linear import Features, load_model
from mgtui.extraction.tokens import NUMBER, tokens
from mgtui.extraction.turns import Turns, listed_turns, words_of
from mgtui.extraction.word_lists import lists_under

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAIM, OTHER = "claim", "other"
_TURNS = frozenset({"these", "conclusion"})


def claim_scores(sentences: Sequence[str]) -> list[float]:
    """For each sentence of one abstract, in order, how likely it is a claim, from 0 to 1."""
    model = load_model("claims")
    return [model.probabilities(row)[CLAIM] for row in abstract_features(sentences)]


def abstract_features(sentences: Sequence[str]) -> list[Features]:
    """Features of each sentence: its words, its turns of phrase, and where in the abstract it stands."""
    found = [cues(sentence) for sentence in sentences]
    turns = [bool(_TURNS.intersection(names)) for names in found]
    last = len(sentences) - 1
    rows: list[Features] = []
    for at, sentence in enumerate(sentences):
        row = word_features(sentence, found[at])
        left = last - at
        row[f"left:{min(left, 5)}"] = 1.0
        row[f"part:{5 * at // max(last, 1)}"] = 1.0
        row[f"long:{min(last + 1, 14) // 3}:{min(left, 3)}"] = 1.0
        if at == 0:
            row["first"] = 1.0
        if any(turns[max(0, at - 3) : at]):
            row["after_turn"] = 1.0
        if any(turns[at + 1 :]):
            row["before_turn"] = 1.0
        rows.append(row)
    return rows


def word_features(sentence: str, found: Sequence[str]) -> Features:
    """Features of a sentence by itself: words, pairs of words, cues, length, how many numbers."""
    words = tokens(sentence)
    row: Features = {f"w:{word}": 1.0 for word in words}
    row.update((f"b:{first} {second}", 1.0) for first, second in zip(["^", *words], words, strict=False))
    row.update((f"c:{name}", 1.0) for name in found)
    row["numbers"] = min(words.count(NUMBER), 6) / 3
    row["length"] = min(len(words), 50) / 25
    return row


_CUES = {name: Turns(turns) for name, turns in lists_under("cue").items()}
_OWN = listed_turns("own findings")


def cues(text: str) -> list[str]:
    """The names of the cues in a sentence."""
    words = words_of(text)
    # One word may stand before it, with a comma or without: `Here, these results`.
    starts = (0, 1, 2) if words[1:2] == [","] else (0, 1)
    found = [name for name, turns in _CUES.items() if turns.found_in(words)]
    return [*found, "these"] if any(_OWN.begin(words, at) for at in starts) else found
