"""What a sentence says acts on what, and how: pairs of its phrases, judged by a model of labelled sentences."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from mgtui.extraction.clauses import (
    MILD,
    ails_whom,
    doubts,
    end_of_whole,
    holds_verb,
    is_anyone,
    is_aside,
    is_beside,
    is_content,
    is_given,
    is_inside,
    is_left_open,
    is_of_other,
    is_origin,
    is_standard,
    is_used_in,
    tie,
)
from mgtui.extraction.linear import load_model
from mgtui.extraction.names import key_of, words_of
from mgtui.extraction.noun_phrases import (
    BACK,
    Phrase,
    acts_on_nothing,
    everyday,
    is_time_of_giving,
    phrases,
    refers_back,
)
from mgtui.extraction.parser import SUBJECTS, parsed, with_verbs
from mgtui.extraction.reading_features import (
    LONGEST_PATH,
    antecedent_features,
    direction_doubts,
    direction_features,
    lone_features,
    of_writer,
    pair_features,
    plainness,
    possible,
    sentence_features,
    telling,
    trust_features,
)
from mgtui.extraction.sentences import LONGEST_SENTENCE, article_sentences
from mgtui.extraction.tables import cell_context
from mgtui.extraction.told import begins_told, is_refuted, is_told, is_unconcluded, over, speaks_of_study
from mgtui.extraction.turned import is_as_much, is_no_more, is_ranked, is_turned, is_what_hurts
from mgtui.extraction.turns import listed_turns
from mgtui.extraction.word_lists import word_list
from mgtui.extraction.wording import without_citations, without_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mgtui.extraction.linear import Features, LinearModel
    from mgtui.extraction.parser import Parse
    from mgtui.extraction.sentences import Sentence
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article, Direction

MOST_READINGS = 4
YES, NO = "yes", "no"
_NONE = ("no_effect", "not_associated")
_NOUNS = ("NOUN", "PROPN")
_NEAR = 2
"""So many sentences before a sentence may name what it refers to."""
_NAMED = 0.25
"""From here on a phrase before a sentence is taken for what the sentence refers to."""
_RIVAL = 0.4
"""From this share of its chance on another phrase may as well be meant."""
_USUAL = 10
"""So many sentences that speak of no writer are thought beside those of an article: a short one tells little."""
_LEAST = 0.02
"""Below this a pair is no reading at all."""


class Pair(NamedTuple):
    """Two phrases of a parse as what acts and what is acted on."""

    acting: Phrase | None
    """None where the sentence does not name it."""
    acted_on: Phrase
    back: bool
    """Whether what acts is only referred to, as by `it`."""


class Reading(NamedTuple):
    """One way to read a sentence."""

    exposure: str
    """In the article's words; empty where nothing names it."""
    outcome: str
    direction: Direction
    trust: float
    """How likely all three are right, from 0 to 1."""
    resolved: bool
    """Whether the exposure stands before the sentence and not in it."""
    lists: tuple[int, int]
    """The first nouns of the lists that the exposure and the outcome stand in, by their numbers in the parse; -1 where
    the exposure stands in none of the sentence."""
    telling: str
    """The words that say the direction."""
    plain: bool
    """Whether nothing in the sentence forbids to be sure of it."""
    told: bool
    """Whether it is only what somebody says or thinks."""

    @property
    def weight(self) -> float:
        """How far it goes before the other readings of its sentence."""
        return self.trust * (1 + self.plain)


class Antecedent(NamedTuple):
    """A phrase before a sentence that may be what the sentence refers to."""

    words: str
    features: Features
    is_said: bool
    """Whether its sentence says it of its subject, as a mineral of magnesium: it names no other thing."""


class Models(NamedTuple):
    """What judges a sentence; all but `directions` say yes or no."""

    claims: LinearModel
    pairs: LinearModel
    directions: LinearModel
    antecedents: LinearModel
    trust: LinearModel


@cache
def shipped_models() -> Models:
    """The models that ship with the package."""
    return Models(*(load_model(f"reading_{name}") for name in Models._fields))


class Read(NamedTuple):
    """A sentence with its parse, ready to be judged."""

    sentence: Sentence
    parse: Parse
    """Of the sentence, of an item of a list together with the words that lead in the list."""
    own: int
    """The first word of the parse that is the sentence's own."""


class ArticleReader:
    """The sentences of an article, parsed, each with what stands before it."""

    def __init__(
        self, article: Article, models: Models | None = None, told: Callable[[float], object] | None = None
    ) -> None:
        """`models`: other than those that ship, when they are fitted; `told` is given the share that is parsed.

        Raises ImportError where no parser is installed, ValueError where its model is not the one it should be."""
        self.models = models or shipped_models()
        sentences = list(article_sentences(article))
        leads = _leads(article, sentences)
        # To the parser `sleep[3]` is one word: what it stands in would get no role, and a phrase would end in `[3`.
        read = [each.text[:LONGEST_SENTENCE] for each in sentences]
        own = [without_part(without_citations(text)) or text for text in read]
        texts = [f"{lead} {text}" if lead else text for lead, text in zip(leads, own, strict=True)]
        self.title = article.title
        headings = [_heading(article, each) for each in sentences]
        all_texts = [article.title, *dict.fromkeys(headings), *texts]
        parses = with_verbs(list(parsed(all_texts, told)))
        named = dict(zip(all_texts, parses, strict=True))
        self._title = parses[0]
        self._headings = [named[text] for text in headings]
        self._reads = [
            Read(sentence, parse, _first_own(parse, len(lead)))
            for sentence, lead, parse in zip(sentences, leads, parses[-len(texts) :] if texts else [], strict=True)
        ]
        self._at = {(each.sentence.order, each.sentence.start): at for at, each in enumerate(self._reads)}
        self._of_writer = sum(of_writer(each.parse) for each in self._reads) / (len(self._reads) + _USUAL)
        self._counts = Counter(
            lemma
            for each in self._reads
            for lemma, pos in zip(each.parse.lemma, each.parse.pos, strict=True)
            if pos in ("NOUN", "PROPN")
        )

    def reads(self) -> list[Read]:
        return self._reads

    def at(self, sentence: Sentence) -> int | None:
        """The number of a sentence; None for words that are none of the article's sentences."""
        return self._at.get((sentence.order, sentence.start))

    def is_claim(self, at: int) -> float:
        """How likely a sentence asserts something, from 0 to 1."""
        return self.models.claims.probabilities(self.claim_features(at))[YES]

    def claim_features(self, at: int) -> Features:
        """What tells a claim from other sentences."""
        read = self._reads[at]
        listed = read.sentence.row >= 0
        return sentence_features(read.parse, read.own, listed, self._headings[at], self._of_writer)

    def is_sure(self, at: int, least: float) -> bool:
        """Whether a sentence is read in a way that nothing in it forbids and that is trusted from `least` on."""
        return any(each.plain and each.exposure and each.trust >= least for each in self.readings(at))

    def readings(self, at: int) -> list[Reading]:
        """Up to four readings of a sentence, the likeliest first; none where nothing in it acts on anything."""
        trust = self.models.trust
        return [reading._replace(trust=trust.probabilities(row)[YES]) for reading, row in self.judged(at)]

    def judged(self, at: int) -> list[tuple[Reading, Features]]:
        """The readings of a sentence, each with what tells how far to trust it."""
        read = self._reads[at]
        scored: list[tuple[float, Pair, Features]] = []
        for pair in pairs(read):
            features = features_of(read.parse, pair)
            scored.append((self.models.pairs.probabilities(features)[YES], pair, features))
        scored.sort(key=lambda each: -each[0])
        antecedent = self._antecedent(at)
        claim, no_more = self.is_claim(at), is_no_more(read.parse)
        found: list[tuple[Reading, Features]] = []
        taken: list[Pair] = []
        said: set[tuple[str, str, str]] = set()
        for chance, pair, features in scored:
            if chance < _LEAST or len(found) == MOST_READINGS:
                break
            if not all(_apart(pair, other) for other in taken):
                continue
            taken.append(pair)
            facts = direction_features(read.parse, pair.acting, pair.acted_on, features)
            ways = self.models.directions.probabilities(facts)
            left = possible(read.parse, pair.acting, pair.acted_on, ways)
            words_over = over(read.parse, pair.acting, pair.acted_on)
            told = self._is_told(at, words_over)
            if begins_told(read.parse, pair.acting) or is_unconcluded(read.parse, words_over, pair.acted_on):
                left = []
            elif told and self._is_refuted(at):
                left = [each for each in left if each in _NONE]
            way = max(left, key=ways.__getitem__, default="")
            if not way:
                continue
            exposure, resolved = self._exposure(read, pair, antecedent)
            end = end_of_whole(read.parse, pair.acting, pair.acted_on)
            outcome = read.parse.words(pair.acted_on.first, end)
            # Words that stand twice in a sentence make the same reading twice.
            words = exposure.lower(), way, outcome.lower()
            # What a sentence names itself is not acted on by what stands before it and is called so too.
            same = resolved and {*words[2].split()} <= {*words[0].split()}
            if words in said or words[0] == words[2] or same:
                continue
            said.add(words)
            sure_of_way = ways[way] / sum(ways[each] for each in left)
            chances = {"pair": chance, "way": sure_of_way, "back": antecedent[1], "claim": claim}
            doubted = direction_doubts(read.parse, pair.acting, pair.acted_on, way) | ({"told"} if told else set())
            plain: list[str] = []
            if pair.acting is None or pair.back:
                doubted.add("not named")
            else:
                doubted |= doubts(read.parse, pair.acting, pair.acted_on, read.own)
                if self._is_taken_back(at):
                    doubted.add("taken back")
                if is_ranked(read.parse):
                    doubted.add("ranked")
                if no_more or is_as_much(read.parse):
                    doubted.add("as much")
                plain = plainness(read.parse, pair.acting, pair.acted_on, read.own)
            lemma = read.parse.lemma[pair.acted_on.head]
            row = trust_features(lemma, chances, resolved, way, len(found), doubted) | dict.fromkeys(plain, 1.0)
            direction = cast("Direction", "no_effect" if no_more and way in ("increases", "decreases") else way)
            lists = _list_of(read.parse, pair.acting), _list_of(read.parse, pair.acted_on)
            words_for_it = telling(read.parse, pair.acting, pair.acted_on)
            found.append(
                (Reading(exposure, outcome, direction, 0.0, resolved, lists, words_for_it, doubted <= MILD, told), row)
            )
        return found

    def _is_told(self, at: int, words: list[int]) -> bool:
        """Whether what stands under some words of a sentence is only said or thought; so is an item under `Myths`."""
        read = self._reads[at]
        is_led_in = not word_list("propositions").isdisjoint(read.parse.lemma[: read.own])
        return is_led_in or self._is_item_of_myths(at) or is_told(read.parse, words)

    def _is_item_of_myths(self, at: int) -> bool:
        read = self._reads[at]
        return read.sentence.row >= 0 and is_refuted(self._headings[at]) and not read.parse.denies()

    def said_before(self, at: int, *, told: bool) -> str:
        """The words before an item that say who says it, where it is only `told`, or that it is not so; else empty."""
        read = self._reads[at]
        if told and read.own:
            return read.parse.words(0, read.own).rstrip(" :")
        return self._headings[at].text if self._is_item_of_myths(at) else ""

    def led_in(self, at: int) -> str:
        """The words that lead in an item which says nothing without them, as `Better balance`; else empty."""
        read = self._reads[at]
        return "" if not read.own or read.parse.is_finite(read.own) else read.parse.words(0, read.own).rstrip(" :")

    def _is_refuted(self, at: int) -> bool:
        """Whether what a sentence tells as said is said to be wrong by it, one of the next two, the heading or the
        title."""
        near = (self._reads[at].parse, self._headings[at], self._title)
        return any(map(is_refuted, near)) or any(self._is_taken_back(each) for each in (at, at + 1))

    def _is_taken_back(self, at: int) -> bool:
        """Whether the sentence behind one doubts it: `This is a myth`, or `However, …` with a denial on the same."""
        both = self._reads[at : at + 2]
        if len(both) < 2 or both[1].sentence.order > both[0].sentence.order + 1:
            return False
        words = both[1].parse.lower
        one, other = ({each.lemma[at] for at in range(len(each)) if each.pos[at] in _NOUNS} for _, each, _ in both)
        contrasts = listed_turns("contrast").begin(words) > 0 and both[1].parse.denies() and bool(one & other)
        return contrasts or listed_turns("taken back").begin(words) > 0

    def antecedents(self, at: int) -> Iterator[Antecedent]:
        """What a sentence may refer to: phrases of the sentences before it, the heading above it and the title."""
        read = self._reads[at]
        title = set(self._title.lemma)
        plural = any(word in ("they", "these", "their", "them", "both") for word in read.parse.lower[read.own :])
        seen: set[str] = set()
        before = [
            (f"p{back}", self._reads[at - back].parse)
            for back in range(1, _NEAR + 1)
            if at >= back and self._reads[at - back].sentence.order >= read.sentence.order - 1
        ]
        # What the parser takes for one noun phrase it has misread, and what follows may refer to it.
        if before and read.sentence.row < 0 and before[0][1].lower[-1:] == ["."] and not before[0][1].has_verb():
            return
        for source, parse in [*before, ("heading", self._headings[at]), ("title", self._title)]:
            for number, phrase in enumerate(sorted(phrases(parse))):
                words = parse.words(phrase.first, phrase.last)
                if words.lower() in seen or refers_back(parse, phrase.head):
                    continue
                seen.add(words.lower())
                share = self._counts[parse.lemma[phrase.head]] / max(1, len(self._reads))
                features = antecedent_features(parse, phrase, source, number, plural, share, title)
                yield Antecedent(words, features, parse.dep[phrase.head] == "attr")

    def _antecedent(self, at: int) -> tuple[str, float]:
        chance, best = max(self._referred(at), default=(0.0, None), key=lambda each: each[0])
        return best.words if best else "", chance

    def _referred(self, at: int) -> list[tuple[float, Antecedent]]:
        model = self.models.antecedents
        return [(model.probabilities(each.features)[YES], each) for each in self.antecedents(at)]

    def refers_to_one(self, at: int, vocabulary: Vocabulary) -> bool:
        """Whether no other thing before a sentence may as well be what it refers to; names of one thing are one."""

        def thing(words: str) -> str:
            return vocabulary.substance(words) or key_of(words_of(words))

        scored = self._referred(at)
        best, words = max(((chance, each.words) for chance, each in scored), default=(0.0, ""))
        rivals = (chance for chance, each in scored if not each.is_said and thing(each.words) != thing(words))
        return max(rivals, default=0.0) < _RIVAL * best

    def _exposure(self, read: Read, pair: Pair, antecedent: tuple[str, float]) -> tuple[str, bool]:
        if pair.acting is not None and not pair.back:
            return read.parse.words(pair.acting.first, pair.acting.last), False
        return (antecedent[0], True) if antecedent[1] >= _NAMED else ("", False)


def pairs(read: Read) -> Iterator[Pair]:
    """The pairs of phrases of a sentence that may be a reading of it."""
    parse = read.parse
    other_sense = everyday(parse)
    found = [each for each in phrases(parse) if each.head not in other_sense and not is_given(parse, each.head)]
    found = [each for each in found if not is_time_of_giving(parse, each)]
    is_of_study = speaks_of_study(parse, read.own, surely=True)
    pronouns = [Phrase(at, at + 1, at) for at in range(read.own, len(parse)) if _is_pronoun(parse, at)]
    back = [*pronouns, *(each for each in found if refers_back(parse, each.head))]
    for acted_on in found:
        if is_left_open(parse, acted_on.head) or is_content(parse, acted_on) or is_of_other(parse, acted_on):
            continue
        if parse.is_threat(acted_on.head) or is_what_hurts(parse, acted_on):
            continue
        if is_anyone(parse, acted_on.head) or is_used_in(parse, acted_on.head) or _leads_in(parse, acted_on):
            continue
        for acting in found:
            # What stands before a colon is a label.
            if any(each(parse, acting.head) for each in (acts_on_nothing, is_used_in, is_standard, is_inside)):
                continue
            if parse.lower[acting.last : acting.last + 1] == [":"]:
                continue
            apart = acting.last <= acted_on.first or acted_on.last <= acting.first
            near = apart and max(acting.first, acted_on.first) >= read.own and _near(parse, acting, acted_on)
            if near and not any(each(parse, acting, acted_on) for each in (is_turned, is_aside, is_beside, is_origin)):
                yield Pair(acting, acted_on, back=False)
        if acted_on.first < read.own or is_of_study:
            continue
        for acting in back:
            apart = acting.last <= acted_on.first or acted_on.last <= acting.first
            if apart and _near(parse, acting, acted_on):
                yield Pair(acting, acted_on, back=True)
        # A whole sentence that is parsed as one noun phrase says nothing of it, unless it is an item of a list.
        if parse.dep[acted_on.head] != "ROOT" or read.sentence.row >= 0:
            yield Pair(None, acted_on, back=True)


def _leads_in(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase only says first in whom something was found: `In asthma, a trial found …`."""
    at = phrase.head
    while parse.dep[at] in ("poss", "compound"):
        at = parse.head[at]
    is_first = SUBJECTS.isdisjoint(parse.dep[:at])
    return is_first and ails_whom(parse, at, leads=True)


def features_of(parse: Parse, pair: Pair) -> Features:
    """What the judge looks at in a pair of phrases."""
    if pair.acting is None:
        return lone_features(parse, pair.acted_on)
    return pair_features(parse, pair.acting, pair.acted_on, pair.back)


def _near(parse: Parse, one: Phrase, other: Phrase) -> bool:
    """Whether two phrases can make a reading: near each other in one sentence, and no members of one list, but for a
    link `between` two."""
    up, down = parse.path(one.head, other.head)
    if all(parse.dep[at] in ("conj", "appos") for at in [*up[:-1], *down]) and tie(parse, one.head, other.head) is None:
        return False
    return len(up) + len(down) <= LONGEST_PATH and parse.above[one.head][-1] == parse.above[other.head][-1]


def _is_pronoun(parse: Parse, at: int) -> bool:
    return parse.lower[at] in BACK and parse.pos[at] in ("PRON", "DET") and parse.dep[at] != "det"


def _words_of(phrase: Phrase | None) -> set[int]:
    return set(range(phrase.first, phrase.last)) if phrase else set()


def _apart(one: Pair, other: Pair) -> bool:
    """Whether two pairs are neither of the same phrases nor of the same turned round."""
    if _words_of(one.acting) & _words_of(other.acted_on) and _words_of(one.acted_on) & _words_of(other.acting):
        return False
    return not (_words_of(one.acted_on) & _words_of(other.acted_on)) or not (
        _words_of(one.acting) & _words_of(other.acting)
    )


def _list_of(parse: Parse, phrase: Phrase | None) -> int:
    if phrase is None:
        return -1
    if holds_verb(parse, phrase):
        return phrase.head
    # `levels of cholesterol and glucose` lists what stands behind `of`.
    at = phrase.last - 1
    while True:
        # `cholesterol, LDL-C and HDL-C`: LDL hangs on C, and C, as if it explained it, on cholesterol.
        is_part = parse.dep[at] in ("nmod", "compound") and parse.lower[at + 1 : at + 2] == ["-"]
        goes_on = parse.dep[at] == "appos" and bool(parse.under(at, "conj"))
        if not (is_part or goes_on or parse.dep[at] == "conj"):
            return at
        at = parse.head[at]


def _first_own(parse: Parse, lead: int) -> int:
    return next((at for at, start in enumerate(parse.starts) if start >= lead), len(parse)) if lead else 0


def _heading(article: Article, sentence: Sentence) -> str:
    """The heading above a sentence; of a cell of a table, what the headings of its row and column say acts."""
    passage = article.passages[sentence.order]
    return cell_context(passage, sentence).acting or " ".join(passage.headings[-1:])


def _leads(article: Article, sentences: list[Sentence]) -> list[str]:
    """For each item of a list the unfinished sentence that leads it in; else empty."""
    leads: list[str] = []
    last, lead, listed = "", "", -1
    under: tuple[str, ...] = ()
    for each in sentences:
        passage = article.passages[each.order]
        if passage.kind != "list":
            last, listed, under = each.text, -1, passage.headings
            leads.append("")
            continue
        if listed != each.order:
            # What stands above the heading of a list is another matter.
            last = last if passage.headings == under else ""
            lead = "" if last.rstrip().endswith((".", "!", "?")) else without_citations(last).rstrip(" :")
            listed, last = each.order, ""
        leads.append(lead)
    return leads
