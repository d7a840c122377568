"""Terms that the claims of a library lack: what they speak of again and again and no vocabulary knows.

A proposal is one thing with the ways in which the articles write it. It is worth the more the more claims it brings
together: those come first, and what another proposal brings together already does not come again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec import Struct

from mgtui.counting import number_of
from mgtui.extraction.noun_phrases import LIGHT, NAMELESS
from mgtui.importing.ids import article_id
from mgtui.search.language.analysis import analyse
from mgtui.search.language.terms import query_terms
from mgtui.vocabulary.health import name_key, singular

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Claim

TERM = "term:"
"""Before what a proposal is known by, in the journal."""
_FEWEST = 2
"""A thing of one claim brings nothing together."""
_SURE_CLAIMS = 3
_WORDS = 4
_NEARLY = 0.7
"""A longer name is taken where it has this share of the claims of a shorter one."""
_SHORTEST = 3
_GENERAL_WORDS = (
    "ability adjustment advantage approach area aspect back balance basis behavior behaviour benefit body chance "
    "change choice combination component compound concern condition consumer content course cup damage danger "
    "decision detail difference difficulty direction disadvantage drinker eater episode event example experience "
    "feature feeling form glass goal habit health help idea improvement individual ingredient issue item lack life "
    "limit loss matter meal measure member method model moment need object occasion option outcome pattern period "
    "person place point position possibility power practice pressure principle problem process product program "
    "programme purpose question reaction reason region resource response routine rule schedule section serving "
    "session setting side situation size source space stage standard state step structure style substance success "
    "support system target task technique term test theme tool trouble use value version view way word work world"
)
_GENERAL = frozenset(_GENERAL_WORDS.split())
"""Nouns that may be said of anything: by themselves they are the name of nothing."""
_NO_NOUN = ("al", "ful", "ive", "ing", "able", "ous", "ly", "less", "ed", "ic")
"""Endings of single words that seldom are the name of a thing."""


class Use(NamedTuple):
    """Words of a claim for what acts or is acted on, which are the name of nothing known."""

    words: str
    claim: str
    article: str
    statement: str = ""


class TermProposal(Struct, frozen=True):
    """A thing that could be a term, or another name of one that is there."""

    key: str
    """The same as long as the articles write it with the same words."""
    id: str
    """Of the term it would become, or of the one that it is another name of."""
    label: str
    names: tuple[str, ...]
    """How the articles write it besides."""
    broader: str | None
    """Id of what it is a kind of, by its last words."""
    claims: int
    articles: tuple[str, ...]
    sure: bool
    """Whether it can be accepted unread: an abbreviation that is explained, or several words that come again."""
    is_name: bool = False
    """Whether a term for it is there, and lacks these names."""
    example: str = ""
    """What one of the claims says."""
    kind: Literal["term"] = "term"

    @property
    def written_id(self) -> str:
        """What it is called in commands."""
        return self.id

    @property
    def said(self) -> str:
        """The proposal in a line."""
        names = ", ".join(self.names)
        if self.is_name:
            return f"{names}: another name of {self.label}, in {number_of(self.claims, 'claim')}"
        also = f", also {names}" if names else ""
        below = f", a kind of {self.broader}" if self.broader else ""
        return f"{self.label}{also}{below}: in {number_of(self.claims, 'claim')}"


class _Group:
    def __init__(self) -> None:
        self.claims: set[str] = set()
        self.articles: set[str] = set()
        self.spelled: Counter[str] = Counter()
        self.example = ""
        self.is_explained = False

    @property
    def fewest(self) -> int:
        """From so many claims on it is proposed: a single common word comes again by chance."""
        is_word = not any(" " in words or words.isupper() for words in self.spelled)
        return _FEWEST + (is_word and not self.is_explained)


def proposals(
    uses: Iterable[Use], vocabulary: Vocabulary, short: Mapping[str, str], decided: Collection[str]
) -> list[TermProposal]:
    """What could be terms, the worthiest first. `short` are the abbreviations that the articles explain, `decided` the
    keys of what the reader has decided on."""
    groups: dict[str, _Group] = defaultdict(_Group)
    known: dict[str, tuple[str, _Group]] = {}
    for use in uses:
        long = short.get(use.words.strip(), "")
        concept = vocabulary.named(long) if long else None
        if concept:
            _, group = known.setdefault(_key(use.words), (concept, _Group()))
            _count(group, use, use.words)
            continue
        for ending in vocabulary.endings(long or use.words):
            key = _key(ending)
            if not _can_name(ending) or not key or vocabulary.named(ending):
                continue
            _count(groups[key], use, ending)
            if long:
                groups[key].spelled[use.words] += 0
                groups[key].is_explained = True
    found = [_another_name(key, concept, group, vocabulary) for key, (concept, group) in known.items()]
    taken: set[str] = set()
    for key, group in _chosen(groups):
        found.append(_new_term(key, group, vocabulary, taken))
        taken.add(found[-1].id)
    return sorted((each for each in found if each.key not in decided), key=lambda each: (-each.claims, each.label))


def _count(group: _Group, use: Use, words: str) -> None:
    group.claims.add(use.claim)
    group.articles.add(use.article)
    group.spelled[words] += 1
    group.example = group.example or use.statement


def _key(words: str) -> str:
    """The same for all spellings, numbers and orders of the words of a name."""
    return " ".join(sorted(set(query_terms(analyse(words)))))


def _can_name(words: str) -> bool:
    """Whether words may be a name: not too many, and none that could be said of anything."""
    every = words.lower().split()
    last = singular(every[-1]) if every else ""
    if not 0 < len(every) <= _WORDS or not any(map(str.isalpha, words)) or last in NAMELESS:
        return False
    is_vague = last in LIGHT or last in _GENERAL or len(last) < _SHORTEST or last.endswith(_NO_NOUN)
    if len(every) > 1:
        return not all(singular(word) in _GENERAL for word in every)
    return words.isupper() or not is_vague


def _chosen(groups: Mapping[str, _Group]) -> list[tuple[str, _Group]]:
    """Groups of which each brings together claims that none before does; longer names before shorter ones."""
    chosen: list[tuple[str, _Group]] = []
    left = {key: set(group.claims) for key, group in groups.items()}
    while left:
        left = {key: claims for key, claims in left.items() if len(claims) >= groups[key].fewest}
        if not left:
            break
        most = max(map(len, left.values()))
        best = max(left, key=lambda key: (len(left[key]), key.count(" "), key))
        # A longer name says more, where it leaves out little.
        inner = set(best.split())
        longer = [key for key in left if inner < set(key.split()) and len(left[key]) >= max(_FEWEST, _NEARLY * most)]
        best = max(longer, key=lambda key: (len(left[key]), key)) if longer else best
        chosen.append((best, groups[best]))
        covered = groups[best].claims
        words = set(best.split())
        left = {
            key: claims - covered if words & set(key.split()) else claims for key, claims in left.items() if key != best
        }
    return chosen


def _new_term(key: str, group: _Group, vocabulary: Vocabulary, taken: set[str]) -> TermProposal:
    spelled = [words for words, _ in group.spelled.most_common()]
    label = next((words for words in spelled if not words.isupper()), spelled[0])
    label = f"{label[0].upper()}{label[1:]}" if label[:2].islower() else label
    names = {name_key(label): label}
    for words in spelled:
        names.setdefault(name_key(words), words)
    sure = group.is_explained or (len(group.claims) >= _SURE_CLAIMS and " " in label)
    return TermProposal(
        f"{TERM}{key}", article_id(label, "term", taken | vocabulary.ids), label, tuple(names.values())[1:],
        _broader(label, vocabulary), len(group.claims), tuple(sorted(group.articles)), sure, example=group.example,
    )  # fmt: skip


def _another_name(key: str, concept: str, group: _Group, vocabulary: Vocabulary) -> TermProposal:
    return TermProposal(
        f"{TERM}{key}", concept, vocabulary.label_of(concept), tuple(group.spelled), None, len(group.claims),
        tuple(sorted(group.articles)), sure=True, is_name=True, example=group.example,
    )  # fmt: skip


def _broader(label: str, vocabulary: Vocabulary) -> str | None:
    words = label.split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    return next(filter(None, map(vocabulary.named, ends)), None)


def learned(candidate: ClaimCandidate, claim: Claim) -> dict[str, str]:
    """What a reader's correction of a claim teaches: words of the article, and the id of the term that they were given.

    Only words that were the name of nothing: such as name another thing elsewhere are corrected in this claim alone.
    """
    found: dict[str, str] = {}
    for before, after in ((candidate.exposure, claim.exposure), (candidate.outcome, claim.outcome)):
        if before and after and before.text and after.concept and not before.concept and _can_name(before.text):
            found[before.text] = after.concept
    return found
