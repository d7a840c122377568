"""The records of a library: frozen, without I/O, the same for search, evidence, commands and screen.

Field names are those of the YAML files; what a reader of files adds (places, spans, paths of headings)
is marked as derived.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - msgspec looks at the types of a record when it reads one
from typing import Any, Literal

from msgspec import Struct

from mgtui.model.relations import RelationType
from mgtui.model.vocabularies import (
    Aspect,
    CertaintyLevel,
    ClaimKind,
    Direction,
    Fidelity,
    Hedging,
    Identification,
    Judgement,
    NoticeKind,
    Stance,
    Status,
    VerificationStatus,
)

PassageKind = Literal["paragraph", "list", "table", "quote", "code"]


class Anchor(Struct, frozen=True, omit_defaults=True):
    """Words of an article that make a claim (W3C Web Annotation, TextQuoteSelector)."""

    quote: str
    prefix: str = ""
    suffix: str = ""


class TextSpan(Struct, frozen=True, order=True):
    """Where an anchor was found (derived): a passage of an article and a range of code points of its text."""

    order: int
    """Position of the passage in its article, from 0."""
    start: int
    end: int
    passage: str


class Concept(Struct, frozen=True, omit_defaults=True):
    """An exposure or an outcome: a term of the library, its aspect, and the article's own words for it."""

    concept: str | None = None
    aspect: Aspect | None = None
    text: str | None = None


class StudyLink(Struct, frozen=True, omit_defaults=True):
    """What a study found about a claim (stance), how the article tells that study (fidelity) and names it."""

    id: str
    stance: Stance | None = None
    fidelity: Fidelity | None = None
    identification: Identification | None = None
    """How this article leads to the study; where it is not given, the study's own value holds."""
    evidence: str | None = None
    note: str | None = None
    library: str = ""
    """Derived: the library that has added it to a claim of another one; else empty."""


class Relation(Struct, frozen=True, omit_defaults=True):
    """A relation as stored, in the record of the claim it starts from."""

    type: RelationType
    claim: str
    """Full id of the claim at the other end; with `<library>::` before it where that is another library."""
    reason: str = ""
    status: Status = "reviewed"
    library: str = ""
    """Derived: the library that has added it to a claim of another one; else empty."""


class CrossRelation(Struct, frozen=True, omit_defaults=True, rename={"source": "from", "target": "to"}):
    """A relation as `relations.yaml` stores it: between claims of other libraries, or of this one and another."""

    source: str
    """Full id of a claim; with `<library>::` before it where that is another library."""
    type: RelationType
    target: str
    reason: str = ""
    status: Status = "reviewed"


class CrossLink(Struct, frozen=True, omit_defaults=True):
    """A study behind a claim of another library, as `links.yaml` stores it."""

    claim: str
    """Full id of the claim, with `<library>::` before it."""
    study: str
    """Id of the study, with `<library>::` before it where that is another library."""
    stance: Stance | None = None
    fidelity: Fidelity | None = None
    identification: Identification | None = None
    evidence: str | None = None
    note: str | None = None

    def link(self, library: str = "") -> StudyLink:
        """The same as it stands in the record of the claim; `library` is the one that has added it."""
        return StudyLink(self.study, self.stance, self.fidelity, self.identification, self.evidence, self.note, library)


class Claim(Struct, frozen=True, omit_defaults=True):
    """One atomic statement of an article."""

    id: str
    """Full id: `<article>/<claim>`."""
    article: str
    """The article that makes it; with `<library>::` before it where that is one of another library."""
    statement: str
    anchors: tuple[Anchor, ...] = ()
    kind: ClaimKind | None = None
    topics: tuple[str, ...] = ()
    exposure: Concept | None = None
    outcome: Concept | None = None
    direction: Direction | None = None
    population: str | None = None
    hedging: Hedging | None = None
    studies: tuple[StudyLink, ...] = ()
    relations: tuple[Relation, ...] = ()
    note: str | None = None
    status: Status = "extracted"
    places: tuple[TextSpan, ...] = ()
    """Derived: one place for each anchor that was found, in reading order."""

    @property
    def concepts(self) -> list[str]:
        """The terms that its exposure and its outcome name."""
        return [each.concept for each in (self.exposure, self.outcome) if each and each.concept]


class Name(Struct, frozen=True, omit_defaults=True):
    """A person, or in `literal` a group: particles stand before the family name, a suffix behind the given name.

    `family: van der Berg`, `given: Jan, Jr.`; what is written for others divides them as CSL does.
    """

    family: str = ""
    given: str = ""
    literal: str = ""
    dropping: str = ""
    """The particles among those of the family name that stand with the given name where that comes first, and are
    left out where the family name stands alone (CSL: dropping particle)."""


class Group(Struct, frozen=True):
    """An arm of a study and how many people, animals or samples were in it."""

    name: str
    n: int


class SampleSize(Struct, frozen=True, omit_defaults=True):
    """How many took part: in all, in the analysis, by group."""

    total: int | None = None
    analysed: int | None = None
    groups: tuple[Group, ...] = ()


class Effect(Struct, frozen=True, omit_defaults=True):
    """One result of a study, with only the numbers that were seen."""

    outcome: str
    direction: Direction | None = None
    measure: str | None = None
    estimate: float | None = None
    se: float | None = None
    sd: float | None = None
    ci: tuple[float, float] | None = None
    """Lower and upper bound of the 95 % confidence interval."""
    p: str | None = None
    unit: str | None = None
    group: str | None = None
    baseline: float | None = None
    follow_up: float | None = None
    comparator_estimate: float | None = None
    timepoint: str | None = None
    note: str | None = None


class Verification(Struct, frozen=True, omit_defaults=True):
    """Whether the facts of a study record were seen in a source, and where."""

    status: VerificationStatus
    note: str = ""


class Notice(Struct, frozen=True, omit_defaults=True, rename={"doi": "DOI", "pmid": "PMID"}):
    """What a journal has announced about a publication after it came out: a retraction, a correction."""

    kind: NoticeKind
    date: str | None = None
    """ISO 8601 date on which it was announced."""
    doi: str | None = None
    """Of the notice, not of the study."""
    pmid: str | None = None
    note: str | None = None


class RiskOfBias(Struct, frozen=True, omit_defaults=True):
    """One person's judgement of one domain of one study, with a tool such as RoB 2 or ROBINS-I."""

    tool: str
    domain: str
    """A domain of the tool, or `overall` where the person judged that too."""
    judgement: Judgement
    by: str
    """Who judged."""
    outcome: str | None = None
    """A term of the library, or words, where it holds for one outcome only."""
    date: str | None = None
    note: str | None = None


class Certainty(Struct, frozen=True, omit_defaults=True):
    """How certain a person is of what is known on an outcome (GRADE)."""

    outcome: str
    """A term of the library, or words."""
    level: CertaintyLevel
    by: str
    """Who judged."""
    why: str | None = None
    date: str | None = None


class NoticesChecked(Struct, frozen=True, omit_defaults=True):
    """When and where notices on a study were looked for. That none was found does not say that there is none."""

    date: str
    where: str | None = None


class Study(
    Struct,
    frozen=True,
    omit_defaults=True,
    rename={
        "container_title": "container-title",
        "doi": "DOI",
        "pmid": "PMID",
        "url": "URL",
        "issn": "ISSN",
        "pmcid": "PMCID",
        "isbn": "ISBN",
        "publisher_place": "publisher-place",
        "collection_title": "collection-title",
        "event_title": "event-title",
    },
):
    """A publication or data set that stands, or is said to stand, behind claims. CSL-JSON field names."""

    id: str
    title: str
    title_markup: str | None = None
    """The title with italics, bold, sub- and superscripts (`<i> <b> <sub> <sup>`), where a source has some; it holds
    while its words are those of the title."""
    label: str | None = None
    """Short citation label, such as "Maggio et al. 2011"; derived from author and year where none is given."""
    type: str | None = None
    author: tuple[Name, ...] = ()
    more_authors: str | None = None
    """How a source says that there are more authors than it names: `et al.`"""
    editor: tuple[Name, ...] = ()
    issued: str | None = None
    """ISO 8601 date: year, year and month, or day."""
    container_title: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    number: str | None = None
    """Of an article that has pages too, or of a report."""
    edition: str | None = None
    collection_title: str | None = None
    event_title: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    url: str | None = None
    issn: str | None = None
    isbn: str | None = None
    abstract: str | None = None
    identification: Identification | None = None
    verification: Verification | None = None
    design: str | None = None
    population: str | None = None
    n: SampleSize | None = None
    intervention: str | None = None
    comparator: str | None = None
    duration: str | None = None
    effects: tuple[Effect, ...] = ()
    funding: str | None = None
    caveats: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    """Those that are known; without one, nothing is known of any."""
    notices_checked: NoticesChecked | None = None
    risk_of_bias: tuple[RiskOfBias, ...] = ()
    """Judged by persons, never computed."""
    preprint_of: str | None = None
    """Id of the study of which this is the preprint; so for the three below."""
    erratum_of: str | None = None
    comment_on: str | None = None
    part_of: str | None = None


class Topic(Struct, frozen=True, omit_defaults=True):
    """A node of the topic tree (SKOS concept): `narrower` holds ids, top topics have no `broader`."""

    id: str
    label: str
    narrower: tuple[str, ...] = ()
    broader: str | None = None


class Term(Struct, frozen=True, omit_defaults=True):
    """A concept with its words (SKOS: preferred label, alternative labels, broader concept)."""

    id: str
    label: str
    alt_labels: tuple[str, ...] = ()
    broader: str | None = None


def label_of(key: str, terms: Mapping[str, Term]) -> str:
    """What a term is called; the key itself where it is the id of none."""
    return terms[key].label if key in terms else key


def with_broader(key: str, records: Mapping[str, Topic] | Mapping[str, Term]) -> list[str]:
    """The id of a topic or term and those of all broader ones; a broken tree ends the walk."""
    seen: list[str] = []
    at: str | None = key
    while at is not None and at not in seen and at in records:
        seen.append(at)
        at = records[at].broader
    return seen


class Part(Struct, frozen=True, omit_defaults=True):
    """A cell of a table or an item of a list: a range of the passage's text and where it stands."""

    start: int
    end: int
    row: int
    """Row of a table (0 is the header), or number of the item in its list, from 0."""
    column: int = 0
    """Column of a table, or depth of a list item, from 0."""
    marker: str = ""
    """What stands before a list item: `•` or `1.`."""


class Mark(Struct, frozen=True):
    """Emphasis inside a passage, as a range of its text."""

    start: int
    end: int
    style: Literal["strong", "emphasis", "code"]


class Link(Struct, frozen=True):
    """A link inside a passage, as a range of its text, and the address it leads to."""

    start: int
    end: int
    address: str


class Passage(Struct, frozen=True, omit_defaults=True):
    """A block of an article: the unit that search finds and the reader sees."""

    id: str
    """`<article>#<heading-slug>/<n>`."""
    article: str
    section: str
    """Slug of the section it stands in; `top` before the first heading."""
    headings: tuple[str, ...]
    """The headings above it, outermost first."""
    kind: PassageKind
    text: str
    """Plain text: markup removed, NFC, white space folded, table cells joined by ` | `."""
    parts: tuple[Part, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()

    def rows(self) -> dict[int, list[Part]]:
        """Of a table the cells of each row, by its number; the header is row 0."""
        rows: dict[int, list[Part]] = {}
        for part in self.parts:
            rows.setdefault(part.row, []).append(part)
        return rows


class Section(Struct, frozen=True):
    """A heading of an article and the passages directly under it."""

    slug: str
    title: str
    level: int
    """1 for `#` to 6 for `######`; 0 for the text before the first heading."""
    passages: tuple[str, ...] = ()


class Article(Struct, frozen=True, omit_defaults=True, rename={"pmid": "PMID"}):
    """One published text, cut into sections and passages."""

    id: str
    title: str
    author: str | None = None
    issued: str | None = None
    publisher: str | None = None
    source: str | None = None
    note: str | None = None
    volume: str | None = None
    """With `issue` and `page` where in a journal it stands."""
    issue: str | None = None
    page: str | None = None
    pmid: str | None = None
    without_claims: dict[str, str] = {}
    """Section slug to the reason why no claim stands in it."""
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()


class Mistake(Struct, frozen=True, order=True):
    """Something wrong in a library's files, as `path:line:col: message`; line and column from 1, 0 for a whole file."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{where}: {self.message}"


class Library(Struct, frozen=True):
    """A folder of articles, claims, studies, topics and terms, as far as it is sound."""

    id: str
    title: str
    description: str = ""
    language: str = "en"
    articles: Mapping[str, Article] = {}
    claims: Mapping[str, Claim] = {}
    """By full id, in reading order within each article."""
    studies: Mapping[str, Study] = {}
    topics: Mapping[str, Topic] = {}
    """Every topic of the tree, broader before narrower."""
    terms: Mapping[str, Term] = {}
    relations: tuple[CrossRelation, ...] = ()
    """Those between claims of other libraries; a claim's own stand in its record."""
    links: tuple[CrossLink, ...] = ()
    """Studies behind claims of other libraries."""
    certainty: tuple[Certainty, ...] = ()
    """Judged by persons, never computed."""
    mistakes: tuple[Mistake, ...] = ()
    parts: dict[str, str] = {}
    """Where it is several libraries as one: the id of each and its title."""

    def behind(self, claim: Claim) -> list[tuple[Study, StudyLink]]:
        """The studies behind a claim that the library has, each with its link."""
        found = ((self.studies.get(link.id), link) for link in claim.studies)
        return [(study, link) for study, link in found if study is not None]

    def of_kind(self, kind: str) -> Mapping[str, Any]:
        """The records of a kind, `article`, `claim`, `study`, `topic` or `term`, by their keys. Raises KeyError."""
        return {
            "article": self.articles, "claim": self.claims, "study": self.studies, "topic": self.topics,
            "term": self.terms,
        }[kind]  # fmt: skip
