"""Studies and articles as CSL-JSON items: what citation processors and reference managers read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.evidence.notices import notice_citations
from mgtui.export.json_form import json_form
from mgtui.export.people import author_names
from mgtui.formats import markup
from mgtui.formats.references.names import parts_of
from mgtui.model.vocabularies import IDENTIFICATIONS, VERIFICATIONS
from mgtui.ref import home_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.model import Article, Library, Name, Study

Item = dict[str, Any]

FIELDS = (
    "title", "container-title", "collection-title", "event-title", "volume", "issue", "page", "number", "edition",
    "publisher", "publisher-place", "DOI", "PMID", "PMCID", "URL", "ISSN", "ISBN", "abstract",
)  # fmt: skip
"""The fields of a study that CSL names and that pass unchanged; names, `type` and `issued` take another form."""
OTHERS = {"literal": "others"}
"""What processors that read BibTeX take, at the end of a list, for names that are not given."""
NO_TYPE = "document"
"""CSL wants a type; this is its word for any document."""
OF_DIGESTS = frozenset({"magnesium"})
"""Libraries whose articles retell published texts in other words, which then stand behind the name of an author."""
NO_TAGS: Mapping[str, Sequence[str]] = {}
DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
"""A date of a record: its year, month and day."""


def keywords(study: Study, tags: Sequence[str]) -> list[str]:
    """What a reference manager is told to file a study under: its design, and the reader's tags."""
    return [*([study.design] if study.design else []), *tags]


def study_item(study: Study, tags: Sequence[str] = ()) -> Item:
    """A study as a CSL-JSON item; its design and tags are in `keyword`, what is uncertain about it in `annote`."""
    record = msgspec.to_builtins(study)
    item: Item = {"id": study.id, "type": study.type or NO_TYPE}
    item |= {field: record[field] for field in FIELDS if record.get(field)}
    for role, names in (("author", study.author), ("editor", study.editor)):
        if names:
            item[role] = list(map(csl_name, names))
    if study.author and study.more_authors:
        item["author"].append(OTHERS)
    if study.issued:
        item["issued"] = csl_date(study.issued)
    if words := keywords(study, tags):
        item["keyword"] = ", ".join(words)
    caution = certainty(study)
    if caution:
        item["annote"] = caution
    return item


def article_item(article: Article, library: Library) -> Item:
    """An article as a CSL-JSON item.

    A library is a collection of what was published elsewhere, so it is not what an article was published in. Only of
    a digest it is: the words are the library's, so it is named and the title says that this is none of the author's.
    """
    item: Item = {"id": article.id, "type": "webpage", "title": article.title}
    home = home_of(article.id, library.id)
    if home in OF_DIGESTS:
        item["title"] = f"{article.title} [Digest]"
        item["container-title"] = library.parts.get(home, library.title)
    if article.author:
        item["author"] = author_names(article.author)
    if article.publisher:
        item["publisher"] = article.publisher
    if article.issued:
        item["issued"] = csl_date(article.issued)
    if article.source and re.match(r"https?://\S+$", article.source):
        item["URL"] = article.source
    return item


def csl_name(name: Name) -> dict[str, str]:
    """A name in the parts that CSL has: particle before the family name, suffix behind the given name."""
    if not name.family:
        return {"literal": name.literal or name.given}
    dropping = name.dropping if name.family.startswith(name.dropping) else ""
    words = name.family.removeprefix(dropping).split()
    start = next((place for place, word in enumerate(words) if not word[:1].islower()), 0)
    given, suffix = parts_of(name)
    parts = {
        "family": " ".join(words[start:]),
        "given": given,
        "dropping-particle": dropping,
        "non-dropping-particle": " ".join(words[:start]),
        "suffix": suffix,
    }
    return {part: value for part, value in parts.items() if value}


def csl_date(issued: str) -> Item:
    """An ISO date as CSL-JSON; what is no such date is kept as it was written."""
    match = DATE.fullmatch(issued)
    if match is None:
        return {"literal": issued}
    return {"date-parts": [[int(part) for part in match.groups() if part]]}


def certainty(study: Study) -> str:
    """What the fields of a reference cannot say; nothing where there is no notice of its journal, the article names it
    and it was checked."""
    announced = [f"{notice}." for notice in notice_citations(study)]
    said = IDENTIFICATIONS[study.identification].reference if study.identification else ""
    checked = VERIFICATIONS[study.verification.status].reference if study.verification else ""
    return " ".join(part for part in (*announced, said, checked) if part)


def unidentified(study: Study) -> bool:
    """Whether the record describes a study of which no publication is known."""
    return study.identification == "unidentified"


def csl_json(studies: Iterable[Study], tags: Mapping[str, Sequence[str]] = NO_TAGS) -> str:
    """Studies as a CSL-JSON file, titles with their markup."""
    items = [
        study_item(study, tags.get(study.id, ())) | {"title": marked_title(study) or study.title} for study in studies
    ]
    return json_form(items)


def marked_title(study: Study) -> str:
    """The title with its markup, "" where it has none or was changed since."""
    marked = study.title_markup or ""
    return marked if markup.plain(marked) == study.title else ""
