"""A library as notes for Obsidian: one for each claim, study and article, with front matter and wikilinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.evidence.links import Links
from mgtui.evidence.relations import Relations
from mgtui.export.cite import bibliography
from mgtui.export.markdown import code, escaped, items, joined, quotation, sentence, table
from mgtui.export.report import study_blocks
from mgtui.library.escaping import yaml_scalar
from mgtui.library.labels import citation_label
from mgtui.model.relations import RELATION_ENDS
from mgtui.model.vocabularies import FIDELITIES, STANCES
from mgtui.ref import parse, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mgtui.model import Article, Claim, Concept, Library, Passage, Study, StudyLink

START = "Start.md"


def notes(library: Library, style: str | None = None) -> dict[str, str]:
    """The notes by their paths in the vault."""
    return dict(_Vault(library, style).all())


class _Vault:
    def __init__(self, library: Library, style: str | None) -> None:
        self.library = library
        self.links, self.relations = Links(library), Relations(library)
        self._references = bibliography(list(library.studies.values()), style)

    def all(self) -> Iterator[tuple[str, str]]:
        library = self.library
        yield START, self._start()
        for article in library.articles.values():
            yield f"{_article_path(article.id)}.md", self._article(article)
        for claim in self.links.claims:
            yield f"{_claim_path(claim.id)}.md", self._claim(claim)
        for study in library.studies.values():
            yield f"{_study_path(study.id)}.md", self._study(study)

    def _start(self) -> str:
        listed = [f"[{escaped(a.title)}](<{_article_path(a.id)}.md>)" for a in self.library.articles.values()]
        about = escaped(" ".join(self.library.description.split()))
        return joined([f"# {escaped(self.library.title)}", about, "## Articles", items(listed)])

    def _article(self, article: Article) -> str:
        front = {"id": article.id, "author": article.author, "issued": article.issued, "source": article.source}
        titles = {passage: section for section in article.sections for passage in section.passages[:1]}
        blocks = [f"# {escaped(article.title)}"]
        for passage in article.passages:
            section = titles.get(passage.id)
            if section is not None and section.level:
                blocks.append(f"{'#' * min(section.level + 1, 6)} {escaped(section.title)}")
            blocks.append(_text(passage))
        claims = [_wikilink(_claim_path(c.id), c.statement) for c in self.links.claims_of_article(article.id)]
        return _front(front) + joined([*blocks, *(["## Claims", items(claims)] if claims else [])])

    def _claim(self, claim: Claim) -> str:
        topics = [topic for topic in claim.topics if topic in self.library.topics]
        front = {
            "id": claim.id, "article": claim.article, "kind": claim.kind, "direction": claim.direction,
            "exposure": self._name(claim.exposure), "outcome": self._name(claim.outcome),
            "population": claim.population, "hedging": claim.hedging, "status": claim.status, "tags": topics,
        }  # fmt: skip
        article = self.library.articles.get(claim.article)
        where = _wikilink(_article_path(article.id), article.title) if article else code(claim.article)
        blocks = [f"# {escaped(claim.statement)}", where, *(quotation(each.quote) for each in claim.anchors)]
        studies = [_linked(study, link) for study, link in self.library.behind(claim)]
        if studies:
            blocks += ["## Studies", items(studies)]
        related = [
            f"{RELATION_ENDS[entry.type, entry.outgoing].words}: {self._other(entry.id, entry.statement)}"
            f" {sentence(entry.reason)}".rstrip()
            for entry in self.relations.related(claim.id)
            if entry.curated
        ]
        if related:
            blocks += ["## Other claims", items(related)]
        return _front(front) + joined(blocks)

    def _name(self, concept: Concept | None) -> str | None:
        if concept is None:
            return None
        term = self.library.terms.get(concept.concept or "")
        return term.label if term else concept.text

    def _other(self, record: str, statement: str | None) -> str:
        key = parse(record, self.library.id).key
        return _wikilink(_claim_path(key), statement) if statement and key in self.library.claims else code(record)

    def _study(self, study: Study) -> str:
        front = {
            "id": written("study", study.id), "design": study.design, "issued": study.issued, "doi": study.doi,
            "pmid": study.pmid, "n": study.n.total if study.n else None,
        }  # fmt: skip
        blocks = [f"# {escaped(citation_label(study))}", escaped(self._references[study.id])]
        blocks += study_blocks(self.library, study, ())
        claims = [_wikilink(_claim_path(c.id), c.statement) for c in self.links.claims_of_study(study.id)]
        return _front(front) + joined([*blocks, *(["## Claims that lean on it", items(claims)] if claims else [])])


def _linked(study: Study, link: StudyLink) -> str:
    parts = [_wikilink(_study_path(study.id), citation_label(study))]
    parts += [f"{STANCES[link.stance].report}."] if link.stance else []
    parts += [FIDELITIES[link.fidelity].report] if link.fidelity else []
    parts += [sentence(text) for text in (link.evidence, link.note) if text]
    return " ".join(parts)


def _text(passage: Passage) -> str:
    if passage.kind == "table" and passage.parts:
        rows = [[passage.text[cell.start : cell.end] for cell in cells] for _, cells in sorted(passage.rows().items())]
        head, *rest = rows
        width = len(head)
        return table([escaped(cell) for cell in head], [[*row, *[""] * (width - len(row))][:width] for row in rest])
    if passage.kind == "list" and passage.parts:
        return "\n".join(
            f"{'  ' * part.column}- {escaped(passage.text[part.start : part.end])}" for part in passage.parts
        )
    return quotation(passage.text) if passage.kind == "quote" else escaped(passage.text)


def _front(values: Mapping[str, object]) -> str:
    lines = []
    for name, value in values.items():
        if isinstance(value, list):
            lines += [f"{name}: [{', '.join(map(yaml_scalar, value))}]"] if value else []
        elif value not in (None, ""):
            lines.append(f"{name}: {value if isinstance(value, int) else yaml_scalar(str(value))}")
    return "\n".join(["---", *lines, "---", "", ""])


def _wikilink(path: str, words: str) -> str:
    """A link of Obsidian: what would end it is left out of its words."""
    shown = " ".join(words.replace("[", "(").replace("]", ")").replace("|", "/").split())
    return f"[[{path}|{shown}]]"


def _path(folder: str, key: str) -> str:
    ref = parse(key)
    return "/".join(filter(None, (folder, ref.library, ref.id)))


def _article_path(key: str) -> str:
    return _path("Articles", key)


def _claim_path(key: str) -> str:
    return _path("Claims", key)


def _study_path(key: str) -> str:
    return _path("Studies", key)
