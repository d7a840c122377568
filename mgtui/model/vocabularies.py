"""The fixed vocabularies of a library: every value with its glyph, its words and what the program makes of it.

One table for each enumeration, in the order in which its values are offered and listed. All that the program says or
draws of a value is read from its entry here; a test holds each table against its `Literal`.
"""

from __future__ import annotations

from typing import Literal, Protocol, TypeVar

from mgtui.named import NamedTuple

ClaimKind = Literal["effect", "association", "mechanism", "prevalence", "recommendation", "evidence_remark", "other"]
Aspect = Literal["intake", "deficiency", "serum_level", "supplementation", "status", "unspecified"]
Direction = Literal[
    "increases",
    "decreases",
    "no_effect",
    "associated_positive",
    "associated_negative",
    "not_associated",
    "required_for",
    "regulates",
    "mixed",
]
Hedging = Literal["asserted", "hedged", "speculative", "anecdotal", "presupposed"]
Status = Literal["reviewed", "extracted", "rejected"]
Stance = Literal["supports", "refutes", "mixed", "background"]
Fidelity = Literal["faithful", "overstated", "misattributed", "unverifiable"]
Identification = Literal["stated", "inferred", "candidate", "unidentified", "outside"]
VerificationStatus = Literal["verified", "partly", "unverified", "not_found"]
Judgement = Literal[
    "low", "some_concerns", "moderate", "high", "serious", "critical", "unclear", "no_information"
]  # fmt: skip
CertaintyLevel = Literal["high", "moderate", "low", "very_low"]
NoticeKind = Literal["retraction", "expression_of_concern", "correction", "erratum"]

QuestionKind = Literal["effect", "association", "frequency", "mechanism", "none"]


class _Entry(Protocol):
    @property
    def value(self) -> str: ...


AnEntry = TypeVar("AnEntry", bound=_Entry)


def table(*entries: AnEntry) -> dict[str, AnEntry]:
    """A vocabulary by the values of its entries, in their order."""
    return {entry.value: entry for entry in entries}


def spelled(word: str) -> str:
    """A value as a reader reads it: `no_effect` as `no effect`."""
    return word.replace("_", " ")


class QuestionEntry(NamedTuple):
    """A question that a claim can pose."""

    value: QuestionKind
    words: str
    row: str
    """Where the table of levels of evidence treats it."""


QUESTIONS = table(
    QuestionEntry("effect", "Does it do this?", "OCEBM 2011, the rows on benefit and harm"),
    QuestionEntry(
        "association", "Do the two go together?",
        "OCEBM 2011 has no row for links as such; read in the rows on benefit and harm",
    ),
    QuestionEntry("frequency", "How common is it?", "OCEBM 2011, the row on how common a problem is"),
    QuestionEntry(
        "mechanism", "How does it work?", "OCEBM 2011 has no row for this; reasoning from mechanisms is its level 5"
    ),
    QuestionEntry(
        "none", "None that the table of levels ranks",
        "OCEBM 2011 ranks answers, and this claim is a remark or a pointer",
    ),
)  # fmt: skip


class ClaimKindEntry(NamedTuple):
    """What sort of statement a claim makes."""

    value: ClaimKind
    meaning: str
    question: QuestionKind | None = None
    """The question it poses; None where its direction tells."""
    remark: str = ""
    """What a profile calls it where no study can speak for it; empty for what studies can test."""
    is_finding: bool = False
    """Whether it says what a study of the matter finds."""
    is_told: bool = False
    """Whether the words of a sentence tell it, so that it may be read off them surely."""


CLAIM_KINDS = table(
    ClaimKindEntry("effect", "that something does something", "effect", is_finding=True),
    ClaimKindEntry("association", "that two things go together", "association", is_finding=True, is_told=True),
    ClaimKindEntry("mechanism", "how something works", "mechanism", is_finding=True),
    ClaimKindEntry("prevalence", "how common something is", "frequency"),
    ClaimKindEntry("recommendation", "what should be done", "effect", is_told=True),
    ClaimKindEntry(
        "evidence_remark",
        "what the state of the evidence is",
        remark="a remark on the evidence",
        is_told=True,
    ),
    ClaimKindEntry("other", "anything else", remark="a general remark"),
)


class AspectEntry(NamedTuple):
    """Which side of an exposure is meant; articles blur them."""

    value: Aspect
    meaning: str
    order: int
    """Of the rows of a concept in the matrix."""
    told: str = ""
    """The exposure, `{}`, with this aspect in plain words."""
    apart: str = ""
    """What a claim is of, beside another that is of another aspect."""


ASPECTS = table(
    AspectEntry("intake", "how much is eaten or drunk", 4, "{} in the diet", "what is eaten"),
    AspectEntry("deficiency", "having too little of it", 1, "a lack of {}", "a lack"),
    AspectEntry("serum_level", "how much is in the blood", 3, "{} in the blood", "what is in the blood"),
    AspectEntry("supplementation", "taking it in addition", 5, "{} as a supplement", "supplements"),
    AspectEntry("status", "how well the body is supplied", 2, "a good supply of {}", "what the body has"),
    AspectEntry("unspecified", "the article does not say which", 0),
)  # fmt: skip


class DirectionEntry(NamedTuple):
    """What an exposure does to an outcome."""

    value: Direction
    glyph: str
    sign: int | None
    """+1 more, -1 less, 0 no change; None where two findings cannot be compared by it."""
    question: QuestionKind
    """The question posed by a claim that has this direction and no kind."""
    telling: str
    """What a claim with this direction says."""
    overstated: str
    """What a study is told as by an article that overstates it in such a claim."""
    overstated_at_large: str
    """The same where the claim has no limit to the population that the study looked at."""
    does: tuple[str, str]
    """What one thing does to another, and what several do."""
    aliases: tuple[str, ...] = ()
    """Other words for it in a query."""


DIRECTIONS = table(
    DirectionEntry(
        "increases", "↑", 1, "effect", "a rise", "a rise", "a general rise", ("raises", "raise"), ("up",),
    ),
    DirectionEntry(
        "decreases", "↓", -1, "effect", "a fall", "a fall", "a general fall", ("reduces", "reduce"), ("down",),
    ),
    DirectionEntry(
        "no_effect", "→", 0, "effect", "no effect", "proof of no effect", "proof of no effect",
        ("has no effect on", "have no effect on"), ("none", "null"),
    ),
    DirectionEntry(
        "associated_positive", "↗", 1, "association", "a positive link",
        "more than was found", "a link in people in general", ("goes with more", "go with more"), ("positive",),
    ),
    DirectionEntry(
        "associated_negative", "↘", -1, "association", "a negative link",
        "more than was found", "a link in people in general", ("goes with less", "go with less"), ("negative",),
    ),
    DirectionEntry(
        "not_associated", "→", 0, "association", "no link", "proof of no link", "proof of no link",
        ("has no link with", "have no link with"),
    ),
    DirectionEntry(
        "required_for", "needed", 1, "effect", "a necessity", "a necessity", "a general necessity",
        ("is needed for", "are needed for"),
    ),
    DirectionEntry(
        "regulates", "regulates", None, "mechanism", "an influence", "an influence", "a general influence",
        ("regulates", "regulate"),
    ),
    DirectionEntry(
        "mixed", "↕", None, "effect", "a mixed effect", "a mixed effect", "a mixed effect in general",
        ("has mixed effects on", "have mixed effects on"),
    ),
)  # fmt: skip


class HedgingEntry(NamedTuple):
    """How firmly an article says something."""

    value: Hedging
    report: str
    """The sentence of a report; empty where nothing need be said."""
    verb: str = "says"
    """What the article does, before what it says."""


HEDGINGS = table(
    HedgingEntry("asserted", ""),
    HedgingEntry("hedged", "The article says this with reserve.", "cautiously says"),
    HedgingEntry("speculative", "The article offers this as a speculation.", "speculates"),
    HedgingEntry("anecdotal", "The article tells this as an anecdote.", "says as an anecdote"),
    HedgingEntry("presupposed", "The article takes this for granted while saying something else.", "assumes"),
)


class StatusEntry(NamedTuple):
    """Whether a person has looked at a record."""

    value: Status
    glyph: str
    meaning: str


STATUSES = table(
    StatusEntry("reviewed", "●", "a person has looked at it and kept it"),
    StatusEntry("extracted", "○", "taken from the article and not yet looked at"),
    StatusEntry("rejected", "×", "a person has looked at it and does not want it: it is shown nowhere"),
)


class StanceEntry(NamedTuple):
    """What a study found about a claim."""

    value: Stance
    glyph: str
    report: str
    """What a report says of the study, as the rest of a sentence that begins with it."""
    brief: str
    """The same in a word or two."""


STANCES = table(
    StanceEntry("supports", "+", "supports the statement", "supports"),
    StanceEntry("refutes", "−", "speaks against the statement", "speaks against"),
    StanceEntry("mixed", "±", "speaks partly for and partly against the statement", "mixed"),
    StanceEntry("background", "◦", "is background: it does not test the statement", "background"),
)


class FidelityEntry(NamedTuple):
    """How an article tells a study.

    In the last three `{telling}` stands for what the study is told as, `{study}` for the noun, `{number}` for how many.
    """

    value: Fidelity
    glyph: str
    report: str
    brief: str
    """The same in a word or two; empty where nothing need be said."""
    alone: tuple[str, str]
    """How the one sentence of a profile says it where it holds of all studies: of one, and of more."""
    counted: tuple[str, str]
    """How it says it of one of several studies, and of more."""
    elsewhere: str
    """What is said behind a study that another claim leans on; empty where nothing need be said."""
    distance: int | None = None
    """How far from the study it is told, from 0; None where that could not be checked."""


FIDELITIES = table(
    FidelityEntry(
        "faithful", "✓", "The article tells it faithfully.", "",
        alone=("{study} is told faithfully", "{study} are told faithfully"),
        counted=("{number} is told faithfully", "{number} are told faithfully"),
        elsewhere="", distance=0,
    ),
    FidelityEntry(
        "overstated", "!", "The article says more than the study shows.", "overstated by the article",
        alone=("{study} is told as {telling} (overstated)", "{study} are told as {telling} (overstated)"),
        counted=("{number} is told as {telling} (overstated)", "{number} are told as {telling} (overstated)"),
        elsewhere="overstated there", distance=1,
    ),
    FidelityEntry(
        "misattributed", "!", "The article credits it with something it does not say.", "misattributed by the article",
        alone=(
            "{study} is credited with what it does not say",
            "{study} are credited with what they do not say",
        ),
        counted=(
            "{number} is credited with what it does not say", "{number} are credited with what they do not say",
        ),
        elsewhere="misattributed there", distance=2,
    ),
    FidelityEntry(
        "unverifiable", "?", "Whether the article tells it fairly could not be checked.", "telling not checkable",
        alone=(
            "it cannot be checked whether {study} is told fairly",
            "it cannot be checked whether {study} are told fairly",
        ),
        counted=(
            "for {number} it cannot be checked whether it is told fairly",
            "for {number} it cannot be checked whether they are told fairly",
        ),
        elsewhere="its telling there cannot be checked",
    ),
)  # fmt: skip


class IdentificationEntry(NamedTuple):
    """How an article leads to a study. Words are empty where nothing need be said."""

    value: Identification
    words: str
    sentence: str = ""
    """Behind the study in the one sentence of a profile."""
    source: str = ""
    """Behind the study in a report."""
    doubt: str = ""
    """What a report says of it under what is not verified."""
    reference: str = ""
    """What a reference manager is told."""


IDENTIFICATIONS = table(
    IdentificationEntry("stated", "named by the article"),
    IdentificationEntry(
        "inferred",
        "found from what the article says of it",
        source="source inferred",
        doubt="the article does not say which publication it means; that it is this one was inferred.",
        reference="That the article means this publication was inferred.",
    ),
    IdentificationEntry(
        "candidate", "perhaps the source: a guess", sentence="perhaps the source", source="a candidate for the source",
        doubt="it is not known which publication the article means; this one is a candidate.",
        reference="Which publication the article means is not known; this one is a candidate.",
    ),
    IdentificationEntry(
        "unidentified", "not identified: known only from the article", sentence="known only from the article",
        source="publication not identified", doubt="which publication the article means could not be found out.",
        reference="The publication is not identified; the title describes it.",
    ),
    IdentificationEntry(
        "outside", "from outside the article", sentence="from outside the article", source="from outside the article",
        reference="Not named by the articles; evidence from outside.",
    ),
)  # fmt: skip


class VerificationEntry(NamedTuple):
    """Whether the facts of a study record were seen in a source. Words are empty where nothing need be said."""

    value: VerificationStatus
    glyph: str
    words: str
    doubt: str = ""
    """What a report says of it under what is not verified."""
    reference: str = ""
    """What a reference manager is told."""


VERIFICATIONS = table(
    VerificationEntry("verified", "✓", "its facts were seen in a source"),
    VerificationEntry(
        "partly", "~", "some of its facts were seen in a source",
        doubt="Its facts were verified in part.", reference="Its facts are verified in part.",
    ),
    VerificationEntry(
        "unverified", "?", "its facts were not checked",
        doubt="Its facts were not verified.", reference="Its facts are not verified.",
    ),
    VerificationEntry(
        "not_found", "?", "no source of its facts was found",
        doubt="It was searched for and not found.", reference="No publication was found.",
    ),
)  # fmt: skip


class NoticeEntry(NamedTuple):
    """What a journal has announced about a publication after it came out."""

    value: NoticeKind
    glyph: str
    words: str
    """Of the study: `retracted`."""
    mark: str
    """The same in one word, in a table."""
    grave: bool
    """Whether it stands before the study in a table, not behind it."""
    citation: str
    """In brackets behind a citation."""


PUBLICATION_LINKS: dict[str, tuple[str, str]] = {
    "preprint_of": ("preprint of", "preprint"),
    "erratum_of": ("erratum of", "erratum"),
    "comment_on": ("comment on", "comment"),
    "part_of": ("part of", "part"),
}
"""Fields of a study that name another one, each with its words, and what the study with the field is to that other."""
NOTICES = table(
    NoticeEntry("retraction", "✗", "retracted", "retracted", True, "Retracted"),
    NoticeEntry(
        "expression_of_concern", "!", "under an expression of concern", "concern", True, "Expression of concern"
    ),
    NoticeEntry("correction", "△", "corrected", "corrected", False, "Corrected"),
    NoticeEntry("erratum", "△", "with an erratum", "erratum", False, "Erratum"),
)


class JudgementEntry(NamedTuple):
    """How high a person judged a risk of bias to be."""

    value: Judgement
    glyph: str
    robvis: str
    """Its word in the files of robvis."""
    is_high: bool = False


JUDGEMENTS = table(
    JudgementEntry("low", "+", "Low"), JudgementEntry("some_concerns", "~", "Some concerns"),
    JudgementEntry("moderate", "~", "Moderate"), JudgementEntry("high", "−", "High", is_high=True),
    JudgementEntry("serious", "−", "Serious", is_high=True), JudgementEntry("critical", "✗", "Critical", is_high=True),
    JudgementEntry("unclear", "?", "Unclear"), JudgementEntry("no_information", "?", "No information"),
)  # fmt: skip


class CertaintyEntry(NamedTuple):
    """How certain a person is of what is known on an outcome, in the words of GRADE."""

    value: CertaintyLevel
    glyphs: str
    meaning: str


CERTAINTIES = table(
    CertaintyEntry("high", "⊕⊕⊕⊕", "the true effect surely lies close to what was found"),
    CertaintyEntry("moderate", "⊕⊕⊕○", "it probably does, but may be quite another"),
    CertaintyEntry("low", "⊕⊕○○", "it may well be quite another"),
    CertaintyEntry("very_low", "⊕○○○", "it is probably quite another"),
)


STANCE_WORDS: dict[str, str] = {stance.value: f"{stance.glyph} {spelled(stance.value)}" for stance in STANCES.values()}
FIDELITY_WORDS: dict[str, str] = {
    fidelity.value: f"{fidelity.glyph} {spelled(fidelity.value)}" for fidelity in FIDELITIES.values()
}
STATUS_WORDS: dict[str, str] = {status.value: f"{status.glyph} {status.value}" for status in STATUSES.values()}
"""Values as they are shown: meaning is always glyph plus word, so that it survives without colour."""
