"""The fields of the records of a library.

One table for each record. Outputs and forms walk through these tables, so that a field which is added here shows
everywhere; where one is to be left out, its entry says so and why. A test holds each table against its record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.designs import DESIGN_NAMES
from mgtui.model.field import Apart, At, Field, Omitted
from mgtui.model.relations import RELATION_TYPES, WALKS
from mgtui.model.vocabularies import (
    CLAIM_KINDS,
    DIRECTIONS,
    FIDELITIES,
    HEDGINGS,
    IDENTIFICATIONS,
    JUDGEMENTS,
    NOTICES,
    PUBLICATION_LINKS,
    STANCES,
    STATUSES,
    VERIFICATIONS,
)

if TYPE_CHECKING:
    from mgtui.model.field import Output

_HEAD = Apart("the head")
_KNOWN = "it follows from where it stands"
_STAYS = "an id stays as it is: what points to the record would be lost"
_SAID = Omitted("the statement says it")
_CITED = Apart("the citation")
_FOUND = Omitted("the extraction finds it")
_FILED = Omitted("only for reference managers")

CLAIM: tuple[Field, ...] = (
    Field(
        "id", "identifier", "its id, with that of its article",
        fixed=_STAYS,
        show=_HEAD, sheet=At(1), report=Apart("the source line"), form=Omitted("made of its words"),
    ),
    Field(
        "article", "identifier", "the article that makes it",
        refers="article", fixed="a claim belongs to its article: make it anew from the other one",
        asked="article", show=Omitted("the id begins with it"), sheet=At(2), report=Apart("where it stands"),
        form=_FOUND,
    ),
    Field(
        "statement", "text", "the one thing that is said, in one sentence",
        required=True, show=_HEAD, sheet=At(4), report=Apart("the title"), form=At(1),
    ),
    Field(
        "kind", "choice", "what sort of statement it is",
        card="claim_kind", query="claim_kind", choices=tuple(CLAIM_KINDS), show=At(1), sheet=At(6), report=_SAID,
        form=At(6),
    ),
    Field(
        "anchors", "anchors", "the words of the article that make it",
        query="anchor", columns=("quote",), show=Omitted("the passage has them"), sheet=At(5), report=Apart("quoted"),
        form=Apart("selected in the article"),
    ),
    Field(
        "topics", "ids", "what it is about, by ids of topics",
        refers="topic", query="topic", asked="topic", show=At(9), sheet=At(12),
        report=Omitted("the export of a topic lists its claims"), form=At(9),
    ),
    Field(
        "exposure", "exposure", "what acts or is compared",
        columns=("exposure", "aspect"), show=At(5), sheet=At(7), report=_SAID, form=At(2),
    ),
    Field(
        "outcome", "concept", "what it acts on",
        show=At(6), sheet=At(8), report=_SAID, form=At(4),
    ),
    Field(
        "direction", "choice", "what the exposure does to the outcome",
        choices=tuple(DIRECTIONS), show=At(2), sheet=At(9), report=_SAID, form=At(3),
    ),
    Field(
        "population", "phrase", "in whom it is said to hold",
        show=At(3), sheet=At(10), report=_SAID, form=At(5),
    ),
    Field(
        "hedging", "choice", "how firmly the article says it",
        choices=tuple(HEDGINGS), show=At(4), sheet=At(11), report=Apart("in a sentence"), form=At(7),
    ),
    Field(
        "studies", "links", "the studies that stand, or are said to stand, behind it",
        query="study", show=Apart("a section"), sheet=At(13), report=Apart("a section"),
        form=Apart("forms of their own"),
    ),
    Field(
        "relations", "relations", "how it stands to other claims",
        columns=tuple(end.words.replace(" ", "_") for _, end in sorted(WALKS.items(), key=lambda walk: walk[1].order)),
        query="rel", asked="relation", show=Apart("a section"), sheet=At(14), report=Apart("a section"),
        form=Apart("forms of their own"),
    ),
    Field(
        "places", "places", "where its words were found",
        fixed="its anchors say where it stands", card="passages", query="passage", columns=("section", "passage"),
        show=At(8, "in"), sheet=At(3), report=Apart("where it stands"), form=_FOUND,
    ),
    Field(
        "note", "text", "a remark about it",
        show=At(10), sheet=At(16), report=At(1, "remark"), form=At(8),
    ),
    Field(
        "status", "choice", "whether a person has looked at it",
        choices=tuple(STATUSES), show=At(7), sheet=At(15), report=Apart("said where it is not reviewed"),
        form=At(10),
    ),
)  # fmt: skip

STUDY: tuple[Field, ...] = (
    Field(
        "id", "identifier", "its id",
        fixed=_STAYS, show=_HEAD, report=Apart("the source line"), form=Omitted("made of its words"),
        page=Omitted("its label stands for it"),
    ),
    Field(
        "label", "label", "its short citation; made of author and year where none is given",
        show=_HEAD, report=Apart("the title"), form=At(2), page=_HEAD,
    ),
    Field(
        "title", "text", "its title",
        required=True, show=_HEAD, report=_CITED, form=At(1), page=_CITED,
    ),
    Field(
        "title_markup", "text", "its title with italics, bold, sub- and superscripts, where a source has them",
        show=_FILED, report=_FILED, form=_FOUND, page=_FILED,
    ),
    Field(
        "author", "names", "who wrote it",
        show=Apart("below the title"), report=_CITED, form=At(9), page=_CITED,
    ),
    Field(
        "more_authors", "phrase", "how a source says that there are more authors than it names: et al.",
        show=Apart("below the title"), report=_CITED, form=_FOUND, page=_CITED,
    ),
    Field(
        "editor", "names", "who edited the book in which it stands",
        show=Apart("below the title"), report=_CITED, form=At(10), page=_CITED,
    ),
    Field(
        "issued", "date", "when it came out: year, year and month, or day",
        columns=("year", "issued"), query="year", show=Apart("the place of publication"), report=_CITED,
        form=At(3, "year"), page=At(1, "year"),
    ),
    *(
        Field(
            name, "phrase", meaning,
            key=name.replace("_", "-"), query=query, show=Apart("the place of publication"), report=_CITED,
            form=At(rank), page=_CITED,
        )
        for name, query, meaning, rank in (
            ("container_title", "journal", "the journal or book in which it came out", 11),
            ("volume", "", "volume of the journal", 12), ("issue", "", "issue of the journal", 13),
            ("page", "", "pages", 14),
        )
    ),
    *(
        Field(
            name, "phrase", meaning,
            key=name.replace("_", "-"), show=At(rank), report=_CITED, form=At(asked), page=_CITED,
        )
        for name, meaning, rank, asked in (
            ("number", "number of an article that has pages too, or of a report", 6, 15),
            ("edition", "edition of the book", 7, 16),
            ("collection_title", "the series in which it came out", 8, 17),
            ("event_title", "the conference at which it was given", 9, 18),
            ("publisher_place", "where it was published", 10, 20),
        )
    ),
    Field(
        "publisher", "text", "who published it",
        show=At(4), report=_CITED, form=At(19), page=_FILED,
    ),
    Field(
        "doi", "identifier", "Digital Object Identifier",
        key="DOI", show=At(1), report=_CITED, form=At(8), page=_CITED,
    ),
    Field(
        "pmid", "identifier", "number in PubMed",
        key="PMID", show=At(2), report=_CITED, form=At(21), page=_CITED,
    ),
    Field(
        "pmcid", "identifier", "number in PubMed Central",
        key="PMCID", show=At(11), report=_FILED, form=At(22), page=_FILED,
    ),
    Field(
        "url", "identifier", "address on the web",
        key="URL", show=At(3), report=_CITED, form=At(23), page=_CITED,
    ),
    Field(
        "issn", "identifier", "number of the journal",
        key="ISSN", show=At(5), report=_FILED, form=At(24), page=_FILED,
    ),
    Field(
        "isbn", "identifier", "number of the book",
        key="ISBN", show=At(12), report=_FILED, form=At(25), page=_FILED,
    ),
    Field(
        "type", "identifier", "what sort of publication it is, as CSL has it",
        show=_FILED, report=_FILED, form=At(26), page=_FILED,
    ),
    Field(
        "design", "text", "how it was done",
        choices=DESIGN_NAMES, asked="design", show=At(23), report=At(1), form=At(4), page=At(2),
    ),
    Field(
        "population", "text", "whom it looked at",
        show=At(24), report=At(2), form=At(6), page=At(4),
    ),
    Field(
        "n", "sample", "how many took part: in all, in the analysis, by group",
        columns=("n_total", "n_analysed", "n_groups"), show=At(29), report=At(3, "participants"), form=At(5),
        page=At(3),
    ),
    Field(
        "intervention", "text", "what was done or looked for",
        show=At(25), report=At(4), form=At(7), page=At(5),
    ),
    Field(
        "comparator", "text", "what it was compared with",
        show=At(26), report=At(5), form=At(27), page=At(6),
    ),
    Field(
        "duration", "text", "how long it lasted",
        show=At(27), report=At(6), form=At(28), page=At(7),
    ),
    Field(
        "effects", "effects", "what it found",
        query="effect", show=Apart("a line each"), report=Apart("a section"), form=At(29), page=At(8, "found"),
    ),
    Field(
        "funding", "text", "who paid, and the interests of its authors",
        show=At(28), report=At(7), form=At(30), page=At(9),
    ),
    Field(
        "caveats", "texts", "what to keep in mind about it",
        query="caveat", show=Apart("a line each"), report=Apart("a section"), form=At(31), page=At(10),
    ),
    Field(
        "identification", "choice", "how the articles lead to it, where the link of a claim does not say",
        choices=tuple(IDENTIFICATIONS), show=At(22), report=Apart("in a sentence"), form=At(32),
        page=At(11, "identified"),
    ),
    Field(
        "verification", "verification", "whether its facts were seen in a source, and where",
        choices=tuple(VERIFICATIONS), columns=("verification", "verification_note"), show=At(30),
        report=Apart("a section"), form=At(33), page=At(12),
    ),
    Field(
        "notices", "notices", "what its journal has announced about it since: a retraction, an expression of concern, "
        "a correction, an erratum",
        words="notices", query="notice", choices=tuple(NOTICES), show=At(-2), report=At(-2), form=At(34), page=At(-2),
    ),
    Field(
        "notices_checked", "checked", "when and where such notices were looked for",
        words="notices looked for", columns=("notices_checked", "notices_checked_where"), show=At(-1), report=At(-1),
        form=At(35), page=At(-1),
    ),
    Field(
        "risk_of_bias", "judgements", "how persons judged its risk of bias, by tool, domain and, where given, outcome",
        words="risk of bias", query="bias", choices=tuple(JUDGEMENTS), show=At(20), report=At(8),
        form=At(36), page=At(13),
    ),
    *(
        Field(
            name, "identifier", f"id of the study to which it is this ({words})",
            refers="study", words=words, report=Omitted("it tells of the work"),
            form=At(38 + rank), page=Omitted("`show` has it"),
        )
        for rank, (name, (words, _)) in enumerate(PUBLICATION_LINKS.items())
    ),
    Field(
        "abstract", "text", "its abstract",
        asked="presence", show=At(31), report=Omitted("its publisher's words: a report is passed on"), form=At(37),
        page=Omitted("longer than a column"),
    ),
)  # fmt: skip

LINK: tuple[Field, ...] = (
    Field(
        "id", "identifier", "the study",
        refers="study", required=True, show=_HEAD, sheet=_HEAD, report=_HEAD, form=Apart("chosen before"),
    ),
    Field(
        "stance", "choice", "what the study found about the claim",
        choices=tuple(STANCES), show=_HEAD, sheet=_HEAD, report=_HEAD,
    ),
    Field(
        "fidelity", "choice", "how the article tells the study",
        choices=tuple(FIDELITIES), show=_HEAD, sheet=_HEAD, report=Apart("in a sentence"),
    ),
    Field(
        "identification", "choice", "how this article leads to the study",
        choices=tuple(IDENTIFICATIONS), show=_HEAD, sheet=Omitted("the studies of an export have it"), report=_HEAD,
    ),
    Field(
        "evidence", "text", "where in the study that is found",
        asked="presence", show=Apart("below"), sheet=Omitted("too long for a cell"), report=Apart("in a sentence"),
    ),
    Field(
        "note", "text", "a remark on how the article tells it",
        show=Apart("below"), sheet=Omitted("too long for a cell"), report=Apart("in a sentence"),
    ),
    Field(
        "library", "identifier", "the library that has added it to a claim of another one",
        words="added in", fixed=_KNOWN,
    ),
)  # fmt: skip
"""Of a claim's study entry. Further fields stand below it, and in a sentence of a report."""

RELATION: tuple[Field, ...] = (
    Field("type", "choice", "how the claim stands to the other", choices=RELATION_TYPES, required=True, form=At(1)),
    Field("claim", "identifier", "the other claim", refers="claim", required=True, form=Apart("the heading")),
    Field("reason", "text", "why", form=At(2)),
    Field(
        "status", "choice", "whether a person has looked at it", choices=tuple(STATUSES),
        form=At(3),
    ),
    Field(
        "library", "identifier", "the library that has added it to a claim of another one",
        words="added in", fixed=_KNOWN, form=Omitted("it follows from where it stands"),
    ),
)  # fmt: skip

_PROSE = Apart("in its place in the line")
EFFECT: tuple[Field, ...] = (
    Field("outcome", "phrase", "what was measured: a term", refers="term", required=True, show=_PROSE),
    Field("direction", "choice", "what became of it", choices=tuple(DIRECTIONS), show=_PROSE),
    Field("measure", "phrase", "what the estimate is: relative risk, mean difference", show=_PROSE),
    Field("estimate", "number", "the estimate", show=_PROSE), Field("se", "number", "its standard error", show=_PROSE),
    Field("sd", "number", "its standard deviation", show=_PROSE),
    Field("ci", "interval", "lower and upper bound of its 95 % confidence interval", show=_PROSE),
    Field("p", "phrase", "its p value", show=_PROSE), Field("unit", "phrase", "its unit", show=_PROSE),
    Field("group", "phrase", "in which group", show=_PROSE),
    Field("baseline", "number", "the value at the start", show=_PROSE),
    Field("follow_up", "number", "the value at the end", show=_PROSE),
    Field("comparator_estimate", "number", "the estimate of what it was compared with", show=_PROSE),
    Field("timepoint", "phrase", "when it was measured", show=_PROSE),
    Field("note", "text", "a remark about it", show=_PROSE),
)  # fmt: skip
"""Of one result of a study. Further fields stand at the end of its line."""

TOPIC: tuple[Field, ...] = (
    Field("id", "identifier", "its id", fixed=_STAYS, show=_HEAD, form=Omitted("made of its name")),
    Field("label", "phrase", "its name", required=True, show=_HEAD),
    Field("broader", "identifier", "the topic above it", refers="topic", show=At(1)),
    Field(
        "narrower",
        "ids",
        "the topics below it",
        refers="topic",
        fixed="give each topic below it a `broader`",
        show=At(2),
        form=Omitted("each says what is above it"),
    ),
)

TERM: tuple[Field, ...] = (
    Field("id", "identifier", "its id", fixed=_STAYS, show=_HEAD, form=Omitted("made of its name")),
    Field("label", "phrase", "its preferred name", required=True, show=_HEAD),
    Field("alt_labels", "texts", "other names, which a search finds too", words="also called", show=At(1)),
    Field("broader", "phrase", "the wider concept", refers="term", show=At(2)),
)

OUTPUTS: dict[str, tuple[tuple[Field, ...], tuple[Output, ...]]] = {
    "claim": (CLAIM, ("show", "sheet", "report", "form")),
    "study": (STUDY, ("show", "sheet", "report", "form", "page")),
    "study entry of a claim": (LINK, ("show", "sheet", "report")), "relation": (RELATION, ("form",)),
    "effect": (EFFECT, ("show",)), "topic": (TOPIC, ("show", "form")), "term": (TERM, ("show", "form")),
}  # fmt: skip
"""The tables and the outputs in which their records appear field by field."""
