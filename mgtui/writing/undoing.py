"""Taking steps back and bringing them back again, with what rests on them and without leaving anything behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.disk import ABSENT, LARGE, digest
from mgtui.errors import Changed, InUse, NothingToUndo, PathError
from mgtui.library.files import ARTICLES, CLAIMS, LINKS, RELATIONS, STUDIES, TERMS, TOPICS, list_of
from mgtui.model.publications import publications_of
from mgtui.model.vocabularies import PUBLICATION_LINKS
from mgtui.ref import claim_key, parse, written
from mgtui.writing.working_records import values_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Claim
    from mgtui.steps import Step
    from mgtui.writing.journal import Entry, FileChange, Journal
    from mgtui.writing.transaction import Transaction

Key = tuple[str, str]
"""A record by its file and its id there; a whole file by its path and an empty id."""


def undo(transaction: Transaction, number: int) -> list[Step]:
    """Take back a step and the later ones that rest on it, as one change. Raises as `LibraryStore.undo`."""
    store = transaction.store
    if store.journal.step(number) is None:
        raise NothingToUndo(f"there is no step {number} in this library")
    if store.journal.undo_of(number) is not None:
        raise NothingToUndo(f"step {number} was taken back already")
    steps = resting_on(store.journal, number)
    for entry in reversed(steps):
        _revert(transaction, entry)
    _take_claims(transaction)
    _require_no_orphans(transaction)
    others = [entry.number for entry in steps if entry.number != number]
    transaction.commit("", kind="undo", steps=(number, *others), label="undone")
    return [store.journal.told(entry) for entry in reversed(steps)]


def redo(transaction: Transaction, number: int) -> list[Step]:
    """Bring back all that the undo took which took this step. Raises as `LibraryStore.redo`."""
    store = transaction.store
    taken = store.journal.undo_of(number)
    if taken is None:
        raise NothingToUndo(f"step {number} was not taken back")
    steps = [step for step in map(store.journal.step, sorted(taken.steps)) if step is not None]
    if not (taken.changes or taken.files) and any(step.changes or step.files for step in steps):
        raise NothingToUndo("an earlier version of mgtui took this step back, and kept nothing to bring it back from")
    _revert(transaction, taken)
    _require_no_orphans(transaction)
    transaction.commit("", kind="redo", steps=taken.steps, label="redone")
    return [store.journal.told(step) for step in steps]


# What rests on what


def resting_on(journal: Journal, number: int) -> list[Entry]:
    """A step and the standing ones after it that rest on it, in their order.

    A step rests on another that touched the same record, or brought a record or an article that it needs.
    """
    steps: list[Entry] = []
    touched: set[Key] = set()
    brought: set[Key] = set()
    for entry in journal.standing():
        if entry.number < number:
            continue
        if not steps or _meets(_touched(entry), touched) or (brought and _needed(entry) & brought):
            steps.append(entry)
            touched |= _touched(entry)
            brought |= _brought(entry)
    return steps


def _meets(keys: set[Key], touched: set[Key]) -> bool:
    """Whether two steps touch the same record, or one a whole file in which the other touches a record."""
    paths = {path for path, _ in touched}
    return any(key in touched or (key[0], "") in touched or (not key[1] and key[0] in paths) for key in keys)


def _touched(entry: Entry) -> set[Key]:
    return {change.key for change in (*entry.changes, *entry.mended)} | {
        (list_of(file.path), "") for file in entry.files
    }


def _brought(entry: Entry) -> set[Key]:
    """What was not there before a step. A new text of an article counts: claims were made by its words."""
    records = {change.key for change in (*entry.changes, *entry.mended) if change.before is None}
    return records | {(list_of(file.path), "") for file in entry.files if file.after != ABSENT}


def _needed(entry: Entry) -> set[Key]:
    """The records and articles that a step refers to."""
    needed = {(f"{ARTICLES}/{decision.article}.md", "") for decision in entry.decisions if decision.article}
    for change in (*entry.changes, *entry.mended):
        fields = values_of(change.after)
        if fields is not None:
            needed |= _referred(change.path, fields)
    return needed


def _referred(path: str, fields: dict[str, Any]) -> set[Key]:
    found: set[Key] = set()
    if path.startswith(f"{CLAIMS}/"):
        article = path.removeprefix(f"{CLAIMS}/").removesuffix(".yaml")
        # A claim that says which article it is of is of one of another library.
        if "article" not in fields:
            found.add((f"{ARTICLES}/{article}.md", ""))
        found |= {(STUDIES, str(link.get("id"))) for link in _records(fields.get("studies"))}
        found |= {(TOPICS, str(topic)) for topic in fields.get("topics", ())}
        concepts = _records([fields.get("exposure"), fields.get("outcome")])
        found |= {(TERMS, str(concept.get("concept"))) for concept in concepts}
        for relation in _records(fields.get("relations")):
            found.add(_claim_key(claim_key(article, other) if "/" not in (other := str(relation["claim"])) else other))
    elif path in (TOPICS, TERMS):
        found.add((path, str(fields.get("broader", ""))))
    elif path == RELATIONS:
        found |= {_claim_key(str(fields.get(end))) for end in ("from", "to")}
    elif path == LINKS:
        found.add((STUDIES, str(fields.get("study"))))
    elif list_of(path) == STUDIES:
        found |= {(TERMS, str(effect.get("outcome"))) for effect in _records(fields.get("effects"))}
        found |= {(STUDIES, str(fields[name])) for name in PUBLICATION_LINKS if fields.get(name)}
    return found


def _records(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


# Taking back


def _revert(transaction: Transaction, entry: Entry) -> None:
    """Give records and files what they were before an entry. Raises Changed, NothingToUndo."""
    for change in reversed(entry.changes):
        records = transaction.records(change.path)
        name = records.name_of(change.id) or change.id
        there, before, after = records.values.get(name), values_of(change.before), values_of(change.after)
        # Where words of a claim stand may change with its article; a step that moved them is another thing.
        if there == before or (_same(there, before) and _same_anchors(before, after)):
            continue
        if not _same(there, after):
            raise Changed(transaction.folder.root / change.path, change.id)
        records.set_record(name, _with_anchors(before, there, after))
    for file in reversed(entry.files):
        _revert_file(transaction, file)


def _with_anchors(
    before: dict[str, Any] | None, there: dict[str, Any] | None, after: dict[str, Any] | None
) -> dict[str, Any] | None:
    """A record as it was; anchors that were found again in a new text of the article hold."""
    if before is None or there is None or after is None or there.get("anchors") == after.get("anchors"):
        return before
    return {**before, "anchors": there["anchors"]} if "anchors" in there else before


def _same(one: dict[str, Any] | None, other: dict[str, Any] | None) -> bool:
    """Whether two states of a record are the same but for where its words stand."""
    if one is None or other is None:
        return one is other
    return {**one, "anchors": None} == {**other, "anchors": None}


def _same_anchors(one: dict[str, Any] | None, other: dict[str, Any] | None) -> bool:
    return one is None or other is None or one.get("anchors") == other.get("anchors")


def _revert_file(transaction: Transaction, file: FileChange) -> None:
    there = transaction.digest(file.path)
    if there == file.before:
        return
    if there != file.after:
        raise Changed(transaction.folder.root / file.path)
    if file.before == ABSENT:
        transaction.put(file.path, None)
        return
    try:
        kept = transaction.folder.read(file.kept, LARGE) if file.kept else None
    except PathError as error:
        raise NothingToUndo(f"what {file.path} was before cannot be read: {error.strerror}") from None
    if kept is None or digest(kept) != file.before:
        raise NothingToUndo(f"what {file.path} was before is no longer kept in {file.kept or 'the library'}")
    transaction.put(file.path, kept)


def _take_claims(transaction: Transaction) -> None:
    """Claims of an article go with it, also those that no step made: without it they would be mistakes."""
    library = transaction.store.library
    for article in library.articles:
        path = f"{CLAIMS}/{article}.yaml"
        if not transaction.is_taken(f"{ARTICLES}/{article}.md") or not transaction.read(path):
            continue
        if any(claim.article != article for claim in library.claims.values() if _claim_key(claim.id)[0] == path):
            take_claims_of(transaction, article)
        else:
            transaction.put(path, None)


def take_claims_of(transaction: Transaction, article: str) -> None:
    """Take the claims of an article out of a file that has claims of other libraries' articles too."""
    records = transaction.claims_file(article)
    for name, fields in list(records.values.items()):
        if "article" not in fields:
            records.set_record(name, None)


def _require_no_orphans(transaction: Transaction) -> None:
    """Raise InUse where a record that stays needs one that goes."""
    library, topics = transaction.store.library, _topics_gone(transaction)
    for claim in library.claims.values():
        if transaction.is_gone(*_claim_key(claim.id)):
            continue
        for needed in _needed_by(claim, transaction):
            if transaction.is_gone(*needed):
                raise InUse(_words(needed), (claim.id,))
        fields = transaction.changed_record(*_claim_key(claim.id))
        for topic in claim.topics if fields is None else fields.get("topics", ()):
            if topic in topics:
                raise InUse(written("topic", topic), (claim.id,))
    for study in library.studies.values():
        if transaction.is_gone(STUDIES, study.id):
            continue
        fields = transaction.changed_record(STUDIES, study.id)
        named = {(STUDIES, other) for other in publications_of(study)}
        for path, other in named if fields is None else _referred(STUDIES, fields):
            if path == STUDIES and transaction.is_gone(STUDIES, other):
                raise InUse(written("study", other), (written("study", study.id),))
    for relation in library.relations:
        name = f"{relation.source} {relation.type} {relation.target}"
        for end in (relation.source, relation.target):
            if transaction.is_gone(*_claim_key(end)) and not transaction.is_gone(RELATIONS, name):
                raise InUse(end, (f"{relation.source} → {relation.target}",))
    for link in library.links:
        name = f"{link.claim} {link.study}"
        if transaction.is_gone(STUDIES, link.study) and not transaction.is_gone(LINKS, name):
            raise InUse(written("study", link.study), (link.claim,))
    _require_no_orphaned_terms(transaction)


def _topics_gone(transaction: Transaction) -> set[str]:
    """The topics that go; they may stand inside others."""
    if not transaction.has_opened(TOPICS):
        return set()
    left: set[str] = set()
    waiting = list(transaction.records(TOPICS).values.values())
    while waiting:
        topic = waiting.pop()
        left.add(str(topic.get("id")))
        waiting += _records(topic.get("narrower"))
    return transaction.store.library.topics.keys() - left


def _require_no_orphaned_terms(transaction: Transaction) -> None:
    library = transaction.store.library
    for term in library.terms.values():
        there = transaction.changed_record(TERMS, term.id)
        broader = term.broader if there is None else there.get("broader")
        if broader and transaction.is_gone(TERMS, broader) and not transaction.is_gone(TERMS, term.id):
            raise InUse(written("term", broader), (written("term", term.id),))
    for study in library.studies.values():
        fields = transaction.changed_record(STUDIES, study.id)
        outcomes = {effect.outcome for effect in study.effects}
        if fields is not None:
            outcomes = {str(effect.get("outcome")) for effect in _records(fields.get("effects"))}
        gone = next((outcome for outcome in outcomes if transaction.is_gone(TERMS, outcome)), None)
        if gone is not None and not transaction.is_gone(STUDIES, study.id):
            raise InUse(written("term", gone), (written("study", study.id),))


def _needed_by(claim: Claim, transaction: Transaction) -> Iterable[Key]:
    path = _claim_key(claim.id)[0]
    fields = transaction.changed_record(path, claim.id)
    if fields is not None:
        # Topics stand inside each other: which of them go is looked at apart.
        return {key for key in _referred(path, fields) if key[0] != TOPICS}
    found = {(STUDIES, link.id) for link in claim.studies}
    found |= {(TERMS, concept) for concept in claim.concepts}
    return found | {_claim_key(relation.claim) for relation in claim.relations}


def _claim_key(claim: str) -> Key:
    ref = parse(claim)
    return f"{CLAIMS}/{ref.article}.yaml", ref.name


def _words(key: Key) -> str:
    path, name = key
    if path.startswith(f"{CLAIMS}/"):
        return f"{path.removeprefix(f'{CLAIMS}/').removesuffix('.yaml')}/{name}"
    return written({STUDIES: "study", TOPICS: "topic", TERMS: "term"}.get(path, ""), name)
