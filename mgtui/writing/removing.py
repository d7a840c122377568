"""Taking an article or a study out of a library, into its trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.errors import InUse, NoSuchRecord
from mgtui.library.files import ARTICLES, CLAIMS, STUDIES
from mgtui.model.publications import publications_of
from mgtui.ref import parse, written
from mgtui.writing.store import ASIDE, LibraryStore
from mgtui.writing.transaction import TRASH
from mgtui.writing.undoing import take_claims_of
from mgtui.writing.yaml_edit import record_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mgtui.model import Library
    from mgtui.writing.journal import Decision
    from mgtui.writing.transaction import Transaction


class Removal(Struct, frozen=True):
    """What was taken out, and where in the library it lies now."""

    id: str
    trash: str
    left: tuple[str, ...] = ()
    """The studies that stay and that no claim leans on without it, by their ids."""

    def line(self) -> str:
        said = f"removed {self.id}: it lies in {self.trash} (mgtui undo brings it back)"
        if not self.left:
            return said
        return f"{said}; no claim leans any more on {', '.join(self.left)} (mgtui remove takes a study out)"


def remove(root: Path, record: str, decisions: Sequence[Decision] = ()) -> Removal:
    """Move an article with its claims, or a study (`study:<id>`, or its id where no article has it), to the trash.

    `decisions` of a review that it carries out are kept with the step. Raises NoSuchRecord, InUse where claims of other
    articles need it, NotEditable, Changed, Busy, NoLibrary, PathError.
    """
    store = LibraryStore(root)
    with store.transaction() as transaction:
        library = store.library
        name = parse(record).key
        label = name.replace("/", "-")
        trash = f"{transaction.serial}-{label}"
        left: list[str] = []
        if record in library.articles:
            _require_unused(record, _claims_on_article(library, record))
            left = _left_without(library, name)
            foreign = any(
                claim.article != name and parse(claim.id).article == name for claim in library.claims.values()
            )
            if foreign:
                take_claims_of(transaction, name)
            whole = [] if foreign else [f"{CLAIMS}/{name}.yaml"]
            for path in (*whole, f"{ASIDE}/{name}.md", f"{ARTICLES}/{name}.md"):
                if transaction.read(path) is not None:
                    transaction.put(path, None)
        elif name in library.studies:
            claims = [claim.id for claim in library.claims.values() if any(s.id == name for s in claim.studies)]
            others = [study.id for study in library.studies.values() if name in publications_of(study)]
            _require_unused(record, [*claims, *(written("study", other) for other in others)])
            _remove_study(transaction, name, trash)
        else:
            raise NoSuchRecord(f"there is no article or study {record} in this library")
        transaction.commit(f"removed {record}", label=label, decisions=decisions)
        return Removal(record, f"{TRASH}/{trash}", tuple(left))


def _left_without(library: Library, article: str) -> list[str]:
    """The studies that only claims of an article lean on."""
    linked: dict[str, set[str]] = {}
    for claim in library.claims.values():
        for link in claim.studies:
            linked.setdefault(link.id, set()).add(claim.article)
    return [written("study", study) for study in library.studies if linked.get(study) == {article}]


def _require_unused(record: str, claims: list[str]) -> None:
    if claims:
        raise InUse(record, tuple(claims))


def _claims_on_article(library: Library, article: str) -> list[str]:
    """Claims of other articles, and relations of the library, that would point into nothing."""
    own = {claim.id for claim in library.claims.values() if claim.article == article}
    pointing = [
        claim.id
        for claim in library.claims.values()
        if claim.id not in own and any(relation.claim in own for relation in claim.relations)
    ]
    crossing = [f"{r.source} → {r.target}" for r in library.relations if {r.source, r.target} & own]
    return pointing + crossing


def _remove_study(transaction: Transaction, name: str, trash: str) -> None:
    records = transaction.records(STUDIES)
    transaction.leave(f"{trash}/{STUDIES}", record_text(records.values[name]).encode("utf-8") + b"\n")
    records.set_record(name, None)
