"""Which sentences of an article read as claims, and how well: of a paper its abstract, of other texts any of them."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from mgtui.extraction.fields import SURE
from mgtui.extraction.hedging import advises, kind_of
from mgtui.extraction.linear import Features, load_model
from mgtui.extraction.reference_names import leading_authors
from mgtui.extraction.references import read_reference
from mgtui.extraction.sections import Part, part_of, reads_as_paper
from mgtui.extraction.sentences import Sentence, article_sentences
from mgtui.extraction.tokens import NUMBER, tokens
from mgtui.extraction.turns import Turns, listed_turns, words_of
from mgtui.extraction.word_lists import lists_under, word_list
from mgtui.formats.references.reference import UNTITLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.extraction.reading import ArticleReader, Read
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article, Passage

THRESHOLD = 0.5
"""From here on a sentence is a candidate."""
_MAYBE = 0.3
_ABSTRACT_SENTENCES = 30
_LONGEST_LABEL = 40
_PICTURED = frozenset({"figure", "fig.", "fig", "table", "scheme"})
_LISTED = frozenset({"list", "paragraph", "quote", "table"})

_QUOTES = "\"'”’)"

Scored = list[tuple[Sentence, float]]


def scored_sentences(article: Article, vocabulary: Vocabulary, reader: ArticleReader) -> Scored:
    """The sentences of an article that may be claims, each with a score from 0 to 1."""
    return _Scoring(article, vocabulary, reader).scored()


class _Scoring:
    def __init__(self, article: Article, vocabulary: Vocabulary, reader: ArticleReader) -> None:
        self._article, self._vocabulary, self._reader = article, vocabulary, reader
        self._passages = {passage.id: passage for passage in article.passages}
        self._sentences = [
            each
            for each in article_sentences(article)
            if self._passages[each.passage].kind in _LISTED
            and not each.is_too_long
            and not _lists_work(self._passages[each.passage], each)
            and part_of(self._passages[each.passage].headings) not in (Part.REFERENCES, Part.STATEMENT)
            and self._labelled(each) is not Part.STATEMENT
        ]

    def _labelled(self, sentence: Sentence) -> Part:
        """What part of a paper the label is of that the sentence's passage begins with, as `Keywords: zinc; sleep`."""
        label, colon, _ = self._passages[sentence.passage].text.partition(":")
        return part_of((label,)) if colon and len(label) <= _LONGEST_LABEL else Part.OTHER

    def scored(self) -> Scored:
        if reads_as_paper(self._article):
            scored = self._paper()
            if any(score >= THRESHOLD for _, score in scored):
                return scored
        return [(each, self._prose(each)) for each in self._sentences]

    def _paper(self) -> Scored:
        """A paper's own claims stand in its abstract and conclusion; its other parts report and cite."""
        parts = [part_of(self._passages[each.passage].headings) for each in self._sentences]
        abstract = _abstract(self._sentences, parts)
        # What its authors conclude, and what they found.
        concluded = claim_scores([each.text for each in abstract])
        scored = [
            (each, 0.0 if self._says_nothing(each) else max(score, self._prose(each)))
            for each, score in zip(abstract, concluded, strict=True)
        ]
        taken = {(each.order, each.start) for each in abstract}
        for each, part in zip(self._sentences, parts, strict=True):
            if part is Part.CONCLUSION and (each.order, each.start) not in taken:
                scored.append((each, self._prose(each)))
        return scored

    def _says_nothing(self, sentence: Sentence) -> bool:
        """Whether a line of a paper is a heading or a name alone, as `1. Introduction`."""
        at = self._reader.at(sentence)
        return at is not None and is_fragment(self._reader.reads()[at])

    def _prose(self, sentence: Sentence) -> float:
        if self._passages[sentence.passage].kind != "table":
            at = self._reader.at(sentence)
            if at is None or asks(sentence.text) or _is_caption(self._passages[sentence.passage].text):
                return 0.0
            read = self._reader.reads()[at]
            if is_fragment(read):
                return 0.0
            score = max(self._reader.is_claim(at), THRESHOLD * advises(sentence.text))
            # What is read surely is a claim, however short it is.
            return max(score, THRESHOLD * (_MAYBE <= score < THRESHOLD and self._reader.is_sure(at, SURE)))
        if sentence.row == 0 or sentence.column == 0:
            return 0.0
        return cell_score(sentence.text, concepts=len(self._vocabulary.named_in(sentence.text)))


def _lists_work(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence stands in a reference that no heading announces: `Drake C, et al. "Sleep." 2013.`"""
    part = next((each for each in passage.parts if each.start <= sentence.start < each.end), None)
    text = passage.text[part.start : part.end] if part else passage.text
    study = read_reference(text) if leading_authors(text).names else None
    # What goes on in lower case tells of the work: `Drake C (2013) found that …`.
    return study is not None and bool(study.issued) and study.title != UNTITLED and study.title[0].isupper()


def is_fragment(read: Read) -> bool:
    """Whether words say nothing by themselves: an item of a list that no sentence leads in, `Improved strength`, or a
    paragraph without a verb and without an end, as a heading or a caption is. Advice says something."""
    text = read.sentence.text.rstrip(_QUOTES)
    if read.own or kind_of(text) == "recommendation":
        return False
    return not (
        read.parse.is_finite() if read.sentence.row >= 0 else read.parse.has_verb() or text.endswith((".", "!"))
    )


def asks(text: str) -> bool:
    """Whether a sentence is a question, in quotation marks or not: it claims nothing."""
    return text.rstrip(_QUOTES).endswith("?")


def _is_caption(text: str) -> bool:
    """Whether a text names a figure first: `Figure 1 Strength of …`; not `Figure 1 shows …`."""
    words = text.split(maxsplit=3)
    is_numbered = len(words) > 2 and words[0].lower() in _PICTURED and words[1].strip(".:").isalnum()
    return is_numbered and words[1][:1].isdigit() and not words[2][:1].islower()


def _abstract(sentences: list[Sentence], parts: list[Part]) -> list[Sentence]:
    """The sentences under the heading of an abstract; a text no longer than one is all abstract."""
    if len(sentences) <= _ABSTRACT_SENTENCES:
        return sentences
    under = [each for each, part in zip(sentences, parts, strict=True) if part is Part.ABSTRACT]
    return under[:_ABSTRACT_SENTENCES]


_CELL_RESULT = listed_turns("result in a cell")


def cell_score(text: str, *, concepts: int = 0) -> float:
    """The same for a cell of a table, where a claim often has no verb and its subject stands in the headings."""
    words = len(text.split())
    if words < 3 or text.strip().endswith("?"):
        return 0.0
    total = (
        -2.2 + 0.35 * min(words, 8) + (1.3 if _CELL_RESULT.found_in(words_of(text)) else -0.8) + 0.3 * min(concepts, 2)
    )
    return _share(total)


def _share(total: float) -> float:
    return 1 / (1 + exp(-total))


CLAIM, OTHER = "claim", "other"


def claim_scores(sentences: Sequence[str]) -> list[float]:
    """For each sentence of one abstract, in order, how likely it is a claim, from 0 to 1."""
    model = load_model("claims")
    return [model.probabilities(row)[CLAIM] for row in abstract_features(sentences)]


def abstract_features(sentences: Sequence[str]) -> list[Features]:
    """Features of each sentence: its words, its turns of phrase, and where in the abstract it stands."""
    found = [cues(sentence) for sentence in sentences]
    turns = [bool(word_list("turns").intersection(names)) for names in found]
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


def cues(text: str) -> list[str]:
    """The names of the cues in a sentence."""
    words = words_of(text)
    # One word may stand before it, with a comma or without: `Here, these results`.
    starts = (0, 1, 2) if words[1:2] == [","] else (0, 1)
    found = [name for name, turns in _CUES.items() if turns.found_in(words)]
    return [*found, "these"] if any(listed_turns("own findings").begin(words, at) for at in starts) else found
