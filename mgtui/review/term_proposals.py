"""Terms that the claims of a library lack: what they speak of again and again and no vocabulary knows.

A proposal is one thing with the ways in which the articles write it. It is worth the more the more claims it brings
together: those come first, and what another proposal brings together already does not come again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec import Struct

from mgtui.counting import number_of
from mgtui.extraction.names import abbreviations
from mgtui.extraction.noun_phrases import LIGHT, NAMELESS
from mgtui.importing.ids import article_id
from mgtui.search.language.analysis import analyse
from mgtui.search.language.terms import query_terms
from mgtui.vocabulary.health import as_label, name_key, singular

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Claim, Term

TERM = "term:"
"""Before what a proposal is known by, in the journal."""
_FEWEST = 2
"""A thing of one claim brings nothing together; one of a single article comes after those of several."""
_SURE_CLAIMS = 3
_WORDS = 4
_LEARNT_WORDS = 3
"""So many words of a sentence may be learnt as a name when a reader corrects what was read."""
_NEARLY = 0.7
"""A longer name is taken where it has this share of the claims of a shorter one."""
_SHORTEST = 3
_LETTERS = 2
_GENERAL_WORDS = (
    "ability academy act activity addition adjustment administration advantage advice age agency application approach "
    "appropriate area aspect assessment association athlete back balance basis behavior behaviour benefit body burden "
    "candidate care challenge chance change characteristic choice combination company component compound concern "
    "condition consideration consumer content context control cost country course criterion cup cycle damage danger "
    "day decision degree demand design detail development device difference difficulty direction disadvantage "
    "discovery dose drinker dysfunction eater education element episode error evaluation event example experience "
    "expert explanation exposure feature feeling field focus form foundation fraction function gap glass goal group "
    "guidance guideline habit harm health help home idea importance improvement indication individual ingredient "
    "institute institution instruction issue item knowledge lack layer length lesson level life limit limitation line "
    "list location loss machine maintenance management manner market material matter meal meaning means measure "
    "measurement mechanism member message method minute mix model moment nature need network norm note object "
    "occasion option organisation organization outcome output part pathophysiology pattern performance period person "
    "perspective phase pill place plan point policy population position possibility potential power practice "
    "preparation presence pressure principle problem procedure process product production professional profile "
    "program programme project property protocol purpose quality quantity question range ratio reaction reading "
    "reason reference region relation relationship relief replacement report requirement resource response "
    "responsibility result role room routine rule sample schedule season section sense series service serving session "
    "set setting share shift side sign situation size skill solution source space stage standard start state station "
    "step store strategy structure study style subject substance success supply support surface system target task "
    "team technique technology term test testing theme tool topic transition trend trouble type understanding unit "
    "use user value variation version view visit volume warning way week weekend word work world year zone"
)
_GENERAL = frozenset(_GENERAL_WORDS.split())
"""Nouns that may be said of anything: by themselves they are the name of nothing."""
_FIGURES = frozenset({
    "coefficient", "decile", "deviation", "estimate", "interval", "nuance", "percentile", "quantile", "quartile",
    "quintile", "tertile",
})  # fmt: skip
"""Nouns for figures, and for what is said of them: no phrase that ends in one is the name of a thing."""
_TITLES = frozenset({"dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "prof", "prof.", "professor"})
_NO_BEGINNING = frozenset({
    "as", "at", "by", "from", "into", "it", "its", "of", "off", "per", "percent", "that", "they", "to", "which", "who",
    "whom", "whose",
})  # fmt: skip
"""Words that stand before a name or in place of one, and begin none: `who vape`, `off colds`."""
_SEVERAL = re.compile(r"[+&/,;]|\b(?:and|or|plus|with|versus|vs)\b", re.IGNORECASE)
"""What stands between the names of several things."""
_NO_NOUN = ("al", "ful", "ive", "ing", "able", "ous", "ly", "less", "ed", "ic")
"""Endings of single words that seldom are the name of a thing."""
_SAID_OF = ("ful", "ous", "less")
"""Endings of words that are said of a thing, and are none."""
_PAIR = 2


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

    def said(self, label_of: Callable[[str], str]) -> str:
        """The proposal in a line; `label_of` gives what a term is called, by its id."""
        names = ", ".join(self.names)
        if self.is_name:
            return f"{names}: another name of {self.label}, in {number_of(self.claims, 'claim')}"
        also = f", also {names}" if names else ""
        below = f", a kind of {label_of(self.broader)}" if self.broader else ""
        return f"{self.label}{also}{below}: in {number_of(self.claims, 'claim')}"


class _Group:
    def __init__(self) -> None:
        self.claims: set[str] = set()
        self.articles: set[str] = set()
        self.whole: set[str] = set()
        """The claims of which these words are all that they say."""
        self.spelled: Counter[str] = Counter()
        self.example = ""
        self.is_explained = False

    @property
    def fewest(self) -> int:
        """From so many claims on it is proposed: a single common word comes again by chance."""
        is_word = not any(" " in words or words.isupper() for words in self.spelled)
        return _FEWEST + (is_word and not self.is_explained)

    @property
    def stands_alone(self) -> bool:
        """Whether it may be a name: a word that mostly stands behind others says less than they do together."""
        return any(" " in words for words in self.spelled) or 2 * len(self.whole) >= len(self.claims)


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
        endings = vocabulary.endings(long or use.words)
        if long and not any(_stems(ending) == _stems(long) for ending in endings):
            continue  # what a name is cut from is no name of what it is short for: `IOM` is no institute
        for place, ending in enumerate(endings):
            key = _key(ending)
            if not _can_name(ending, vocabulary) or not key or vocabulary.named(ending):
                continue
            _count(groups[key], use, ending)
            if not place:
                groups[key].whole.add(use.claim)
            if long and _stems(ending) == _stems(long):
                groups[key].spelled[use.words] += 0
                groups[key].is_explained = True
    found = [_another_name(key, concept, group, vocabulary) for key, (concept, group) in known.items()]
    taken: set[str] = set()
    for key, group in _chosen({key: group for key, group in groups.items() if group.stands_alone}):
        found.append(_new_term(key, group, vocabulary, taken))
        taken.add(found[-1].id)
    left = (each for each in found if each.key not in decided)
    return sorted(left, key=lambda each: (len(each.articles) < _FEWEST, -each.claims, each.label))


def _count(group: _Group, use: Use, words: str) -> None:
    group.claims.add(use.claim)
    group.articles.add(use.article)
    group.spelled[words] += 1
    group.example = group.example or use.statement


def _stems(words: str) -> set[str]:
    return set(query_terms(analyse(words)))


def _key(words: str) -> str:
    """The same for all spellings, numbers and orders of the words of a name."""
    return " ".join(sorted(_stems(words)))


def _can_name(words: str, vocabulary: Vocabulary | None = None) -> bool:
    """Whether words may be a name: not too many, and none that could be said of anything.

    With a vocabulary, what ends in a general word has to begin with something known: `insulin response`.
    """
    every = words.lower().replace("-", " ").split()
    last = singular(every[-1]) if every else ""
    if not 0 < len(every) <= _WORDS or not any(map(str.isalpha, words)) or last in NAMELESS or len(last) < _LETTERS:
        return False
    if last in _FIGURES or _is_cut_off(every):
        return False
    if words[0].isdigit() or not _TITLES.isdisjoint(every) or words.lower().split()[0] in _NO_BEGINNING:
        return False
    is_general = last in LIGHT or last in _GENERAL
    if len(every) > 1:
        begins = " ".join(every[:-1])
        is_said_of = vocabulary is None or bool(vocabulary.every(begins))
        return not all(singular(word) in _GENERAL for word in every) and (is_said_of or not is_general)
    return words.isupper() or not (is_general or len(last) < _SHORTEST or last.endswith(_NO_NOUN))


def _is_cut_off(words: Sequence[str]) -> bool:
    """Whether the noun that words belong to is missing: `zinc combined` with what, `clinically meaningful` what."""
    last = words[-1]
    is_said = last.endswith(_SAID_OF) or (last.endswith("ed") and not last.endswith("eed"))
    return len(words) > 1 and (is_said or (len(words) == _PAIR and words[0].endswith("ally")))


def _looks_like_a_name(words: str, vocabulary: Vocabulary) -> bool:
    """Whether words that were read off a sentence may be learnt as a name: `Glyphosol tablets`, not `mind racing`."""
    every = words.replace("-", " ").split()
    ordinary = _GENERAL | LIGHT | NAMELESS
    return (
        len(every) <= _LEARNT_WORDS
        and not any(letter.isdigit() for letter in words)
        and not _SEVERAL.search(words)
        and singular(every[0].lower()) not in ordinary
        and not (every[-1].endswith("ing") and len(every) > 1)
        and not (len(every) > 1 and any(vocabulary.every(word) for word in every))
    )


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
    label = as_label(label)
    names = {name_key(label): label}
    for words in spelled:
        names.setdefault(name_key(words), words)
    comes_again = len(group.claims) >= _SURE_CLAIMS and len(group.articles) >= _FEWEST
    sure = group.is_explained or (comes_again and " " in label)
    return TermProposal(
        f"{TERM}{key}", article_id(label, "term", taken | vocabulary.ids), label, tuple(names.values())[1:],
        vocabulary.kind(label), len(group.claims), tuple(sorted(group.articles)), sure, example=group.example,
    )  # fmt: skip


def _another_name(key: str, concept: str, group: _Group, vocabulary: Vocabulary) -> TermProposal:
    return TermProposal(
        f"{TERM}{key}", concept, vocabulary.label_of(concept), tuple(group.spelled), None, len(group.claims),
        tuple(sorted(group.articles)), sure=True, is_name=True, example=group.example,
    )  # fmt: skip


def corrected(candidate: ClaimCandidate, claim: Claim) -> dict[str, str]:
    """The words of a candidate that were the name of nothing and that its claim, as a reader corrected it, gives a
    term, with the id of that."""
    found: dict[str, str] = {}
    for before, after in ((candidate.exposure, claim.exposure), (candidate.outcome, claim.outcome)):
        if not (before and after and before.text and after.concept) or before.concept:
            continue
        if after.text and after.text != before.text:
            continue  # other words of the sentence were chosen: those before were misread
        found[before.text] = after.concept
    return found


def learned(
    candidate: ClaimCandidate, claim: Claim, terms: Mapping[str, Term], vocabulary: Vocabulary, texts: Iterable[str]
) -> dict[str, str]:
    """What a reader's correction of a claim teaches: words of the article, and the id of the term that they were given.
    `texts` are those of the article.

    Only words that were the name of nothing: such as name another thing elsewhere are corrected in this claim alone. So
    are those of a sentence that calls the term by a name of its own: they were taken for what they are not; and those
    that look like no name: long ones, with figures, of ordinary words, or with the name of a known thing in them; those
    that name several things; and those that do not show that they can mean the term. What shows it is a word that a
    name of the term has too, that the article explains one by the other, or that the vocabulary of health has both for
    one thing or for a thing and a kind of it.
    """
    found: dict[str, str] = {}
    for words, concept in corrected(candidate, claim).items():
        beside = _stems(candidate.statement) - _stems(words)
        if not any(_stems(name) <= beside for name in _names_of(concept, terms, vocabulary)):
            found[words] = concept
    short = abbreviations(texts) if found else {}
    return {words: name for words, name in found.items() if can_become_name(words, name, terms, vocabulary, short)}


def can_become_name(
    words: str, concept: str, terms: Mapping[str, Term], vocabulary: Vocabulary, short: Mapping[str, str]
) -> bool:
    """Whether words that a reader gives a term may become a name of it, elsewhere too: whatever else the sentence says
    (`learned` looks at that). `short` are the abbreviations that their article explains."""
    looks_so = _can_name(words) and _looks_like_a_name(words, vocabulary)
    return looks_so and _can_mean(words, concept, terms, vocabulary, short)


def _can_mean(
    words: str, concept: str, terms: Mapping[str, Term], vocabulary: Vocabulary, short: Mapping[str, str]
) -> bool:
    """Whether words can be another name of a term. `short` are the abbreviations that their article explains."""
    names = _names_of(concept, terms, vocabulary)
    if (spelt := _spelt_out(words, short)) != words:
        return not _SEVERAL.search(spelt) and name_key(spelt) in map(name_key, names)
    if any(name_key(_spelt_out(name, short)) == name_key(words) for name in names):
        return True
    if any(_telling(words) & _telling(name) for name in names):
        return True
    kin = {concept, *vocabulary.above(concept)}
    return any(each in kin or concept in vocabulary.above(each) for each in vocabulary.every(words))


def _telling(words: str) -> set[str]:
    """The stems of the words that tell one name from another: none that could be said of anything."""
    ordinary = _GENERAL | LIGHT | NAMELESS
    return _stems(" ".join(word for word in re.findall(r"\w+", words) if singular(word.lower()) not in ordinary))


def _spelt_out(words: str, short: Mapping[str, str]) -> str:
    """Words with the abbreviations in them as they are explained."""
    return short.get(words) or " ".join(short.get(word, word) for word in words.split())


def _names_of(concept: str, terms: Mapping[str, Term], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Every name of a concept: as a term, and in the vocabulary of health."""
    term = terms.get(concept)
    own = (term.label, *term.alt_labels) if term else ()
    return tuple(dict.fromkeys((vocabulary.label_of(concept), *own, *vocabulary.names_of(concept))))
