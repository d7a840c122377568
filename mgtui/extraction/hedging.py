"""How sure a sentence sounds, and what kind of claim it makes, by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.turns import Turns, words_of

if TYPE_CHECKING:
    from mgtui.model import ClaimKind, Direction, Hedging

_ANECDOTE = Turns("""
anecdot*
my|me|mine
many users
testimonial*
""")
_SPECULATION = Turns("""
hypothesise*|hypothesize*|speculat*|theoretically|conceivabl*
in theory
it is possible that
remain|remains to be seen
future ~3 may|might|could|will|lies
will become|be increasingly
""")
_HEDGE = Turns("""
may|might|could|would|possible|possibly|potential|potentially|perhaps|likely|unlikely|probable|probably
suggest|suggests|suggested|suggesting|suggestive
indicate|indicates|indicated|indicating that
appear|appears|appeared|seem|seems|seemed|tend|tends|tended|suspected|considered|estimated
thought|believed|reported to
hints|hinted at
presumably|apparently|promising|implicated|preliminary|candidate
some evidence
are often discussed
can help
correlate|correlates|correlated|correlation
is lacking
not definitive
""")
_ADVICE = Turns("""
should|must|recommend|recommends|recommended|recommendation|recommendations
ought to
advise|advises|advised|advisable|consult*|prioriti*
talk to your
speak to|with your
is best|wise|crucial|paramount|important to
best to take
the ideal|best approach|way|strategy
the most ~4 approach|way|strategy
aim for
try to
make sure
be sure to
consider taking|adding|supplement*
avoid taking
tailored to
want to avoid|increase|take|consider
is paramount
warranted in clinical
""")
_IMPERATIVE = Turns("""
incorporate|include|eat|take|avoid|limit|choose|add|drink|keep|monitor|consult|talk|ask|get|seek|start|stop|use|reduce
increase|try|consider|focus|always|never|don't|ensure|aim
do not
""")
_EVIDENCE = Turns("""
further|more|additional|future|definitive ~6 research|studies|trial|trials|evidence ~5 needed|required|necessary
long-term|larger|randomized|randomised ~6 research|studies|trial|trials|evidence ~5 needed|required|necessary
further|more|additional|future|long-term|larger ~6 research|studies|trial|trials ~5 warranted|focus
research|studies|trial|trials|work is|are needed|required|necessary|warranted
research|studies|trial|trials|work is|are still needed|required|necessary|warranted
correlation , not causation
correlation not causation
observational studies can
mixed results
conflicting data|results|evidence
several|many|few|numerous|some|early|recent studies|trials|findings|suggestions have|were|had|are
several|many|few|numerous|some|early recent studies|trials|findings|suggestions have|were|had|are
conflict of interest
funded by|stud*
evidence is|was|remains lacking|weak|limited|mixed|insufficient|inconclusive|strong|robust
not definitive|conclusive|proven
not been definitive|conclusive|proven
not held up
body of evidence|research|literature
pooled analysis examined
results have been
study concluded
a significant finding
scientific consensus
""")
_PREVALENCE = Turns("""
prevalence
common in|among
half|third|quarter|majority|percent ~4 population|people|adults|americans|patients|women|men|children|individuals
# % ~4 population|people|adults|americans|patients|women|men|children|individuals
# million|billion people|adults|americans
affect|affects #
affect|affects about|around|nearly|over #
affect|affects up|more to|than #
affect|affects an estimated #
rate|rates of ~4 have|has risen|increased|fallen|declined
""")
_ASSOCIATION = Turns("""
associat*|correlat*|linked|link|links
relationship between
related to
tend|tends|tended to have
""")
_MECHANISM = Turns("""
cofactor|cofactors|co-factor|co-factors|enzyme|enzymes|receptor|receptors|pathway|signaling|signalling|mechanis*
gene|genes|genetic|mutation|mutations|metabolism|activate|activates|activated|activation|molecul*|cell|cells|cellular
protein synthesis
mitochondri*|atp|cytokine|cytokines|convert|converts|converted|conversion|regulate|regulates|regulated|regulating
inhibit|inhibits|inhibited|synthesis*|synthesiz*|barrier|absorb|absorbed|absorption
essential for|to
vital for|to
crucial for|role
necessary for
in response to
""")
_EFFECT = Turns("""
increas*|rais*|improv*|enhanc*|decreas*|reduc*|lower*|impair*|prevent*|protect*|caus*|lead*|led|result*|worsen*
exacerbat*|accelerat*|disrupt*|support*|help*|boost*|promot*|eas*|contribut*|hinder*|blunt*|driv*|trigger*|restor*
render*|broken*|struggle*|suffer*|effective*|benefi*
""")


def hedging_of(text: str) -> Hedging:
    """How a sentence is hedged, by its words; presupposition cannot be told from words and is never given."""
    words = words_of(text)
    if _ANECDOTE.found_in(words) or _speaks_of_self(text):
        return "anecdotal"
    if _SPECULATION.found_in(words):
        return "speculative"
    return "hedged" if _HEDGE.found_in(words) else "asserted"


def _speaks_of_self(text: str) -> bool:
    """Whether a text says `I` of its author: not of a number or a type."""
    words = text.replace("’", "'").replace("(", " ").replace(",", " ").replace("“", " ").split()
    return any(
        word == "I" and before.lower() not in ("type", "class", "phase", "stage", "grade", "level", "and")
        for before, word in zip(["", *words], words, strict=False)
    ) or any(word.startswith(("I'v", "I'm", "I'd", "I'l")) for word in words)


def kind_of(text: str, direction: Direction | None = None) -> ClaimKind:
    """The kind of claim a sentence makes, by its words, then by its direction; `other` where neither tells."""
    words = words_of(_without_asides(text))
    after_label = words.index(":") + 1 if ":" in words else 0
    if _ADVICE.found_in(words) or _IMPERATIVE.begin(words) or _IMPERATIVE.begin(words, after_label):
        return "recommendation"
    if _EVIDENCE.found_in(words):
        return "evidence_remark"
    if _PREVALENCE.found_in(words):
        return "prevalence"
    if _ASSOCIATION.found_in(words):
        return "association"
    if _MECHANISM.found_in(words):
        return "mechanism"
    return "effect" if direction or _EFFECT.found_in(words) else "other"


def _without_asides(text: str) -> str:
    """A sentence without `, which is common in many populations,`: that is not what it states."""
    parts = text.split(", ")
    last = len(parts) - 1
    kept = [part for at, part in enumerate(parts) if not (0 < at < last and part.startswith(("which ", "who ")))]
    return ", ".join(kept)
