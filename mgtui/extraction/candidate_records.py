"""Candidates as records: what was found in an article, for a reader to accept, mend or reject."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.abstracts import StudyFacts  # noqa: TC001 - msgspec looks at the types of a record
from mgtui.extraction.designs import design_of_title
from mgtui.model import (
    Anchor,
    Claim,
    ClaimKind,
    Concept,
    Direction,
    Hedging,
    Identification,
    RelationType,
    SampleSize,
    Stance,
    Study,
    TextSpan,
)

if TYPE_CHECKING:
    from mgtui.extraction.vocabulary import Vocabulary


class OtherReading(Struct, frozen=True, omit_defaults=True):
    """Another way to read the words of a candidate: not as likely as the one that its fields hold."""

    exposure: Concept | None
    outcome: Concept
    direction: Direction
    by: str = ""
    """The program of the reader's own that proposes it; empty where it was read here."""
    telling: str = ""
    """The words that say the direction."""
    population: str | None = None
    """Of whom it is said, where that is another group than the candidate's."""
    told: bool = False
    """Whether it is only what somebody says or thinks."""


class Naming(Struct, frozen=True):
    """A place of an article that names a study."""

    place: TextSpan
    words: str
    identification: Identification
    """How the words lead to the study."""


class Behind(Struct, frozen=True):
    """A study that a sentence rests on by its own words."""

    key: str
    """Of a study candidate of the same article."""
    words: str
    """The words of the article that name it: `[3]`, `(Drake et al., 2013)`."""
    identification: Identification
    stance: Stance | None = None
    """What the study found about the sentence, where the words leave no doubt; else it is left open."""


class ClaimCandidate(Struct, frozen=True, omit_defaults=True):
    """A sentence that reads as a claim, with what could be read off it."""

    key: str
    """Hash of the normalised anchor: the same when the article is added again."""
    article: str
    statement: str
    """The sentence, made to stand alone as far as words tell how: a first wording for the reader to mend."""
    score: float
    """How well it reads as a claim, from 0 to 1."""
    anchors: tuple[Anchor, ...] = ()
    """One for each time it is said; none where nothing around it tells one time from another: it cannot be saved."""
    places: tuple[TextSpan, ...] = ()
    """Where it is said, in reading order."""
    kind: ClaimKind | None = None
    hedging: Hedging | None = None
    direction: Direction | None = None
    telling: str = ""
    """The article's words that say the direction."""
    exposure: Concept | None = None
    outcome: Concept | None = None
    more_exposures: tuple[Concept, ...] = ()
    more_outcomes: tuple[Concept, ...] = ()
    """What the sentence lists beside these: each pair may become a claim of its own."""
    population: str | None = None
    others: tuple[OtherReading, ...] = ()
    """Other ways to read the same words, the likeliest first."""
    by: str = ""
    """The program of the reader's own that takes the sentence for a claim; empty where it was found here."""
    read_by: str = ""
    """The program whose reading the fields hold; empty where they were read here."""
    sure: tuple[str, ...] = ()
    """The names of the fields that were read off with certainty enough to be written by accepting alone."""
    context: str = ""
    """For a cell of a table, the headings of its row and column."""
    behind: tuple[Behind, ...] = ()
    """The studies that its words name, in their order."""
    phrases: tuple[str, ...] = ()
    """The noun phrases of the sentence, in its order: what a reader may choose from where it was misread."""

    def read_as(self, number: int) -> ClaimCandidate:
        """The candidate with another of its readings in its fields, counted from 1, and sure of it."""
        other = self.others[number - 1]
        fields = ("exposure", "outcome", "direction")
        return replace(
            self,
            exposure=other.exposure,
            outcome=other.outcome,
            direction=other.direction,
            read_by=other.by,
            telling=other.telling,
            population=other.population or self.population,
            hedging="hedged" if other.told and self.hedging == "asserted" else self.hedging,
            more_exposures=(),
            more_outcomes=(),
            sure=(
                *fields,
                *(["kind"] if "kind" in self.sure or self.kind == "effect" else []),
                *(["population"] if "population" in self.sure or other.population else []),
            ),
        )

    def named_by(self, vocabulary: Vocabulary) -> ClaimCandidate:
        """The candidate with the concepts that its words have by another vocabulary, where it knows them; what is sure
        gets none that leaves out something that they say."""

        def named(concept: Concept, found: str | None) -> Concept:
            is_told = found and ("exposure" not in self.sure or vocabulary.says_all_of(str(concept.text), found))
            return replace(concept, concept=found) if is_told else concept

        def exposure(concept: Concept | None) -> Concept | None:
            return named(concept, vocabulary.substance(concept.text)) if concept and concept.text else concept

        def outcome(concept: Concept) -> Concept:
            return named(concept, vocabulary.outcome(concept.text)) if concept.text else concept

        return replace(
            self,
            exposure=exposure(self.exposure),
            outcome=outcome(self.outcome) if self.outcome else None,
            more_exposures=tuple(filter(None, map(exposure, self.more_exposures))),
            more_outcomes=tuple(map(outcome, self.more_outcomes)),
            others=tuple(
                replace(each, exposure=exposure(each.exposure), outcome=outcome(each.outcome)) for each in self.others
            ),
        )

    def sure_only(self) -> ClaimCandidate:
        """The candidate without what was read off it and is not sure."""
        kind = self.kind if "kind" in self.sure or self.by else None
        if self.direction is None or "direction" in self.sure:
            return replace(self.sure_whom(), kind=kind)
        return replace(
            self.sure_whom(),
            kind=kind,
            exposure=None,
            outcome=None,
            direction=None,
            more_exposures=(),
            more_outcomes=(),
        )

    def sure_whom(self) -> ClaimCandidate:
        """The candidate without its population, where that is not sure."""
        return self if "population" in self.sure or self.by else replace(self, population=None)

    def as_claim(self, claim: str) -> Claim:
        """The claim this would be under a full id, with the status `extracted`."""
        return Claim(
            id=claim, article=self.article, statement=self.statement, anchors=self.anchors, kind=self.kind,
            exposure=self.exposure, outcome=self.outcome, direction=self.direction, population=self.population,
            hedging=self.hedging, places=self.places,
        )  # fmt: skip


def words_key(*parts: object) -> str:
    """What is known by some words when its article is added again: a hash of their letters and digits."""
    whole = " ".join(str(part) for part in parts).lower()
    folded = " ".join("".join(sign if sign.isalnum() or sign == "_" else " " for sign in whole).split())
    return sha256(folded.encode()).hexdigest()[:16]


class StudyCandidate(Struct, frozen=True, omit_defaults=True):
    """A study that an article names in a table, in its text or in its references, or that it reports itself."""

    key: str
    found: Literal["table", "text", "reference", "abstract"]
    """Where; `abstract`: the article is the report of the study, and its abstract says what it was."""
    text: str
    """The article's own words for it."""
    place: TextSpan | None = None
    design: str | None = None
    population: str | None = None
    n: int | None = None
    at_least: bool = False
    """Whether the article says `more than` or `over` before the number."""
    parts: int | None = None
    """How many studies or cohorts it pools."""
    year: int | None = None
    authors: str | None = None
    title: str | None = None
    doi: str | None = None
    pmid: str | None = None
    bibliography: Study | None = None
    """What a list of references says of it, as a study without an id."""
    intervention: str | None = None
    facts: StudyFacts | None = None
    """What an abstract says of it, with the words it comes from."""
    aliases: tuple[str, ...] = ()
    """Keys of what else in the article names the same study: it may have been decided on under one of these."""
    named_at: tuple[Naming, ...] = ()
    """Where the article names it, in reading order; not its entry in the list of references."""
    known: str | None = None
    """Id of the study of the library that it seems to be."""
    reason: str = ""
    """Why it seems to be that one."""

    @property
    def is_identified(self) -> bool:
        """Whether the words say which study it is, by a work that they name or by author and year; else they only
        describe it, and it is nothing to make a record of."""
        is_named = bool(self.doi or self.pmid or self.title or (self.authors and self.year))
        return self.found != "text" or is_named or self.known is not None

    @property
    def is_work(self) -> bool:
        """Whether a reference surely is one to a publication: with a title, with where it stands or its
        identifier, and with an author or a year; else it may be a page of a seller, a clinic or the news, or not told
        apart."""
        known = self.bibliography or Study("", "")
        source = self.doi or self.pmid or known.container_title or known.volume or known.publisher
        return self.found == "reference" and bool(self.title and source and (self.authors or self.year))

    @property
    def unsure(self) -> tuple[str, ...]:
        """The names of the fields that are not sure: a design that the article alone gives the study, and the title
        where it is a whole reference that cannot be told apart."""
        is_own = self.found == "abstract" or (self.title and design_of_title(self.title) == self.design)
        design = ("design",) if self.design and not is_own else ()
        return (*design, "title") if self.found == "reference" and not self.title else design

    def sure_only(self) -> StudyCandidate:
        """The candidate without what was read off it and is not sure."""
        named = self.title or (None if self.is_identified else self._described())
        return replace(self, design=None, title=named) if "design" in self.unsure else self

    def _described(self) -> str:
        """What is said of a study that no words name, in few words: `2009 trial in rugby players`."""
        whom = f"in {self.population}" if self.population else f"of {self.n}" if self.n else ""
        parts = (str(self.year or ""), self.design or "study", whom)
        return f"{' '.join(filter(None, parts))}, not identified"

    def _called(self) -> str:
        """What stands for a title that is not known: of a link the identifier that it leads to, as a sentence with
        several links would stand for each; else the article's words."""
        if self.found == "text" and not self.authors and (self.doi or self.pmid):
            return f"DOI {self.doi}" if self.doi else f"PubMed {self.pmid}"
        return self.text if self.is_identified else self._described()

    def as_study(self, study: str) -> Study:
        """The study record this would be under an id; its identification is what the article states."""
        known = self.bibliography or Study("", "")
        is_named = self.found in ("reference", "abstract")
        size = SampleSize(total=self.n) if self.n else None
        # Where the authors are told apart the label follows from them, as for every study.
        label = None if known.author or not self.authors else f"{self.authors} {self.year or ''}".strip()
        return replace(
            known, id=study, title=self.title or self._called(), label=label,
            issued=known.issued or (str(self.year) if self.year else None), doi=self.doi, pmid=self.pmid,
            identification="stated" if is_named else "unidentified", design=self.design, population=self.population,
            n=(self.facts and self.facts.n) or size, intervention=self.intervention,
            duration=self.facts.duration if self.facts else None,
        )  # fmt: skip


_SURE_RELATION = 0.74
_FAR_RELATION = 0.1


class RelationSuggestion(Struct, frozen=True, omit_defaults=True):
    """Two claims on the same matter, with why they may agree or conflict."""

    key: str
    source: str
    """Key of a claim candidate."""
    type: RelationType
    target: str
    """Key of a claim candidate, or full id of a claim."""
    reason: str
    score: float
    same_study: bool = False
    """Whether both tell the same study."""

    @property
    def is_sure(self) -> bool:
        """Whether most like it are what they are taken for (`docs/extraction.md`)."""
        return self.same_study or (self.type in ("contradicts", "restates") and self.score >= _SURE_RELATION)

    @property
    def is_far(self) -> bool:
        """Whether so few like it are held that it is to be looked at last (`docs/extraction.md`)."""
        return self.score < _FAR_RELATION


class Candidates(Struct, frozen=True):
    """All that was found in one article."""

    article: str
    claims: tuple[ClaimCandidate, ...] = ()
    studies: tuple[StudyCandidate, ...] = ()
    unread: str = ""
    """Why there are no claims, or none that meet others, in words for the reader; empty where nothing is amiss."""
    references_unread: bool = False
    """Whether it has a list of references whose entries could not be told apart."""
