"""Claims as they are compared: what they are about, which way it turns, and in what circumstances."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.evidence.directions import signed
from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.extraction.hedging import calls_for_research
from mgtui.extraction.noun_phrases import bare
from mgtui.extraction.tokens import content_stems
from mgtui.model import Concept
from mgtui.ref import Ref
from mgtui.relating.advice import ANY_USE, is_free, use_advised
from mgtui.relating.amounts import amount_of
from mgtui.relating.circumstances import Circumstances, circumstances_of, compares_kinds
from mgtui.relating.denials import advised, denied, is_partial
from mgtui.relating.matter import Thing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mgtui.model import Aspect, Claim, Direction, TextSpan
    from mgtui.relating.matter import Matters

_LINKED = frozenset({"associated_positive", "associated_negative"})
_RISES = frozenset({"increases", "associated_positive"})
_ON_USE = frozenset({"recommendation", "evidence_remark"})
"""Kinds of claim that may say whether a thing should be used."""
_ADVICE = "recommendation"
_EACH_OTHER = "each other"
"""Against what two kinds of a thing are held that are said not to differ."""
_ON_NOTHING = Concept()
_USE = Thing(frozenset({ANY_USE}), {}, frozenset())
"""What stands for the outcome of advice that names none."""


class Side(Struct, frozen=True):
    """One pair of exposure and outcome of one claim, whether it is a candidate or stands in a library."""

    id: str
    """Key of a candidate, or id of a claim, with `<library>::` before it where that is another library's."""
    article: str
    statement: str
    stems: frozenset[str]
    exposure: Thing
    outcome: Thing
    exposure_name: str
    outcome_name: str
    """As a reader knows them."""
    exposure_words: frozenset[str]
    outcome_words: frozenset[str]
    """The stems of the claim's own words for both."""
    aspect: str
    direction: Direction
    finds: str
    """What it finds, in words, where it tells no effect but whether the exposure should be used; else empty."""
    sign: int | None
    """+1, -1 or 0: what more of the exposure does to the outcome; None where the direction has no sign."""
    denies: int
    """Of no effect: +1 where it denies only that more of the exposure raises the outcome, -1 that it lowers it."""
    is_doubt: bool
    """Whether it finds no effect because evidence is lacking, or advises against the use."""
    is_hedged: bool
    """Whether it says only that something may be so."""
    around: Circumstances
    speaks: int | None
    """Whether it speaks for using the exposure (1) or against (-1), by what it advises or what it says of a good or an
    ill; None where that depends."""
    works: frozenset[str]
    """What the studies behind it are known by."""
    places: frozenset[TextSpan]

    @property
    def is_advice(self) -> bool:
        """Whether it only advises: it names nothing that the exposure acts on."""
        return ANY_USE in self.outcome.ids

    @property
    def denies_harm(self) -> bool:
        """Whether it says of what acts, not of having less of it, that it brings on no ill of a sort."""
        is_less = self.exposure.way < 0 or self.around.amount.is_less
        return bool(self.denies) and self.speaks == 1 and not is_less and not is_partial(self.statement)


def sides_of(
    claim: Claim | ClaimCandidate,
    matters: Matters,
    works: Mapping[str, str],
    *,
    library: str = "",
    labels: Mapping[str, str] | None = None,
) -> Iterator[Side]:
    """A side for each pair of exposure and outcome, or for the exposure of advice that names no outcome; none where the
    exposure or the direction is not known, or where a claim only calls for research.

    `works` gives what a study is known by, by its id; `library` and `labels` are those of another library's claims.
    """
    exposures, outcomes = [claim.exposure], [claim.outcome]
    if isinstance(claim, ClaimCandidate):
        exposures += claim.more_exposures
        outcomes += claim.more_outcomes
    # As of most claims of a large library, each of which is asked.
    if claim.exposure is None or (claim.direction is None and claim.kind not in _ON_USE):
        return
    if calls_for_research(claim.statement):
        return
    if claim.kind == _ADVICE and claim.direction is None and not _names(claim.outcome):
        outcomes = [_ON_NOTHING]
    key = claim.key if isinstance(claim, ClaimCandidate) else Ref(library, "claim", claim.id).key
    studies = () if isinstance(claim, ClaimCandidate) else claim.studies
    behind = frozenset(works[link.id] for link in studies if link.id in works and link.stance != "background")
    stems = content_stems(claim.statement)
    known = labels or {}
    said = claim.statement.replace(claim.population, "") if claim.population else claim.statement
    for exposure, outcome in product(filter(None, exposures), filter(None, outcomes)):
        acts = matters.exposure(exposure, known)
        acted_on = (
            _USE if outcome is _ON_NOTHING else matters.outcome(outcome, known, said, rises=claim.direction in _RISES)
        )
        if not acted_on.ids:
            continue
        direction, finds = claim.direction, ""
        words = exposure.text or "", outcome.text or ""
        if direction is None:
            is_open = acted_on is _USE
            direction, finds = _on_use(claim.statement, words[0], 1 if is_open else _worth(acted_on, matters), is_open)
            if direction is None:
                continue
        aspect: Aspect = "deficiency" if acts.is_lack else exposure.aspect or "unspecified"
        sign, rise = (signed(each, replace(exposure, aspect=aspect)) for each in (direction, "increases"))
        is_less = acts.way < 0 or aspect == "deficiency"
        amount = amount_of(
            claim.statement, words[0], linked=direction in _LINKED, is_less=is_less,
            for_all=matters.are_taken_by_all(acts.ids), called=matters.called(acts.ids),
        )  # fmt: skip
        if (acts.way < 0 or amount.is_less) != (acted_on.way < 0):
            sign, rise = -sign if sign else sign, -(rise or 1)
        denies = denied(claim.statement, _worth(acted_on, matters)) * (rise or 1) if sign == 0 else 0
        around = circumstances_of(claim.statement, claim.population, amount, words[1], acted_on, matters)
        if sign == 0 and compares_kinds(claim.statement, words[0]):
            around = replace(around, against=_EACH_OTHER)
        if acted_on is not _USE:
            acts = matters.with_beside(acts, acted_on, claim.statement, (*words, around.against))
        if not acts.ids:
            continue
        yield Side(
            id=key, article=Ref(library, "article", claim.article).key, statement=claim.statement,
            stems=stems, exposure=acts, outcome=acted_on,
            exposure_name=_name(exposure, acts, matters, known, acts=True),
            outcome_name=_name(outcome, acted_on, matters, known, acts=False),
            exposure_words=content_stems(words[0]),
            outcome_words=content_stems(" ".join(bare(words[1]))),
            aspect=aspect, direction=direction, finds=finds, works=behind, places=frozenset(claim.places),
            sign=sign, denies=denies,
            is_doubt=sign == 0 and advised(claim.statement) < 0, is_hedged=claim.hedging == "hedged",
            around=around,
            speaks=_speaks(sign, denies, acted_on, matters),
        )  # fmt: skip


def _on_use(statement: str, exposure: str, worth: int, is_open: bool) -> tuple[Direction | None, str]:
    """The effect that advice rests on, for an outcome that is a good (1) or an ill (-1), and what it finds in words.

    `is_open`: whether it names no outcome; then it rests on no effect that may be lacking.
    """
    if advised(statement) < 0 and not is_open:
        return "no_effect", "no ground for it"
    advice = use_advised(statement, exposure)
    for_it = "no need to avoid it" if is_free(statement) else "it advised"
    finds = for_it if advice > 0 else "less of it advised"
    return ("increases" if advice * worth > 0 else "decreases", finds) if advice and worth else (None, "")


def _speaks(sign: int | None, denies: int, outcome: Thing, matters: Matters) -> int | None:
    """What an effect of this sign says of using the thing: what does no harm speaks for it, what is no help against."""
    if sign is None or outcome is _USE:
        return sign
    worth = next((found for found in map(matters.worth, sorted(outcome.ids)) if found), 0)
    return (sign or -denies or -1) * worth or None


def _names(outcome: Concept | None) -> bool:
    return bool(outcome and (outcome.concept or outcome.text))


def _worth(outcome: Thing, matters: Matters) -> int:
    """Whether what a claim calls its outcome is a good (1) or an ill (-1)."""
    worth = next((found for found in map(matters.worth, sorted(outcome.ids)) if found), 0)
    return -worth if outcome.way < 0 else worth


def _name(concept: Concept, thing: Thing, matters: Matters, labels: Mapping[str, str], *, acts: bool) -> str:
    """How a reader knows what a claim is about: by its own words, unless they name it only with the whole sentence."""
    own = concept.concept or matters.by_words(concept.text or "", acts=acts)
    known = [] if own else sorted(filter(matters.vocabulary.knows, thing.ids))
    if known:
        return " and ".join(map(matters.vocabulary.label_of, known))
    return labels.get(concept.concept or "") or matters.vocabulary.label(concept)
