"""Taking something out of a library, into its trash, and undoing what was done last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.errors import Changed, InUse, NoSuchRecord, NothingToUndo
from mgtui.library import files
from mgtui.library.reader import read_library
from mgtui.ref import parse
from mgtui.writing import disk
from mgtui.writing.journal import TRASH, Step
from mgtui.writing.store import ASIDE, opened
from mgtui.writing.yaml_edit import RecordFile

if TYPE_CHECKING:
    from mgtui.model import Library
    from mgtui.writing.store import Store


class Removal(Struct, frozen=True):
    """What was taken out, and where in the library it lies now."""

    id: str
    trash: str

    def line(self) -> str:
        """The removal in one line."""
        return f"removed {self.id}: it lies in {self.trash} (mgtui add --undo brings it back)"


class Undone(Struct, frozen=True):
    """What undoing came to: files brought back, and files of that run taken away."""

    back: tuple[str, ...]
    away: tuple[str, ...]

    def line(self) -> str:
        """The undoing in one line."""
        parts = [
            f"{word}: {', '.join(paths)}"
            for word, paths in (("brought back", self.back), ("taken away", self.away))
            if paths
        ]
        return "; ".join(parts) or "nothing was left to undo"


def remove(library_root: Path, record: str) -> Removal:
    """Move an article with its claims, or a study (`study:<id>`, or its id where no article has it), to the trash.

    Raises NoSuchRecord, InUse where claims of other articles need it, NotEditable, Changed, Busy, NoLibrary, OSError.
    """
    with opened(library_root) as store:
        library = read_library(library_root)
        name = parse(record).key
        trash = f"{store.journal.run}-{name.replace('/', '-')}"
        if record in library.articles:
            _require_unused(record, _claims_on_article(library, record))
            # Claims go first: an article without claims is sound, claims without their article are not.
            for path in (f"{files.CLAIMS}/{name}.yaml", f"{ASIDE}/{name}.md", f"{files.ARTICLES}/{name}.md"):
                store.take(path, trash)
        elif name in library.studies:
            _require_unused(
                record, [claim.id for claim in library.claims.values() if any(s.id == name for s in claim.studies)]
            )
            _remove_study(store, name, trash)
        else:
            raise NoSuchRecord(f"there is no article or study {record} in this library")
        return Removal(record, f"{TRASH}/{trash}")


def _require_unused(record: str, claims: list[str]) -> None:
    if claims:
        raise InUse(record, tuple(claims))


def _claims_on_article(library: Library, article: str) -> list[str]:
    """Claims of other articles, and relations of the library, that would point into nothing."""
    own = f"{article}/"
    pointing = [
        claim.id
        for claim in library.claims.values()
        if claim.article != article and any(relation.claim.startswith(own) for relation in claim.relations)
    ]
    crossing = [
        f"{r.source} → {r.target}" for r in library.relations if r.source.startswith(own) or r.target.startswith(own)
    ]
    return pointing + crossing


def _remove_study(store: Store, name: str, trash: str) -> None:
    before = store.read(files.STUDIES) or b""
    file = RecordFile(before.decode("utf-8"))
    text = file.remove(name)
    folder = store.root / TRASH / trash
    folder.mkdir(parents=True, exist_ok=True)
    disk.write(folder / files.STUDIES, text.encode("utf-8"), expected=None)
    store.put(files.STUDIES, file.text(), before=before)


def undo(library_root: Path) -> Undone:
    """Undo the last addition or removal that stands: what it wrote goes to the trash, what was there comes back.

    Raises NothingToUndo, InUse where claims need an article that would go, Changed where a file was changed since
    (then nothing is undone), Busy, NoLibrary, OSError.
    """
    with opened(library_root) as store:
        steps = store.journal.last_run()
        if not steps:
            raise NothingToUndo("nothing was added to this library or removed from it that could be undone")
        for step in steps:
            _require_inside(store.root, step)
        for step in _last_of_each(steps):
            _require_unchanged(store, step)
        _take_claims(store, steps)
        undone = _undo(store, steps)
        store.journal.note(Step(steps[0].run, "undone"))
        return undone


def _require_inside(root: Path, step: Step) -> None:
    """A library may come from a stranger, and its journal with it: it must not reach out of its folder."""
    top = root.resolve()
    for name in filter(None, (step.path, step.before)):
        # The name of a link is the library's own, what it points to need not be.
        if Path(name).name in ("", ".", "..") or not (root / name).parent.resolve().is_relative_to(top):
            raise NothingToUndo(f"the journal of this library names a file outside of it: {name[:80]}")


def _take_claims(store: Store, steps: list[Step]) -> None:
    """Claims made of an article go before it: without it they would be mistakes. They come back with its review."""
    library = read_library(store.root)
    for step in _first_of_each(steps):
        article = step.path.removeprefix(f"{files.ARTICLES}/").removesuffix(".md")
        path = f"{files.CLAIMS}/{article}.yaml"
        if step.what == "put" and not step.before and article in library.articles and files.exists(store.root, path):
            _require_unused(article, _claims_on_article(library, article))
            disk.move(store.root / path, _free(store.root / TRASH / f"{step.run}-undone" / path))


def _last_of_each(steps: list[Step]) -> list[Step]:
    return list({step.path: step for step in steps}.values())


def _first_of_each(steps: list[Step]) -> list[Step]:
    return list({step.path: step for step in reversed(steps)}.values())


def _digest(store: Store, path: str) -> str:
    data = store.read(path)
    return "" if data is None else disk.digest(data)


def _require_unchanged(store: Store, step: Step) -> None:
    """A file must be as the run left it, or as it was before, where a kill or an earlier undoing came between."""
    if step.what == "take" and not files.exists(store.root, step.before):
        return
    allowed = {step.after if step.what == "put" else "", _digest(store, step.before) if step.before else ""}
    if _digest(store, step.path) not in allowed:
        raise Changed(store.root / step.path)


def _undo(store: Store, steps: list[Step]) -> Undone:
    """Articles come back before their claims and go after them, as in removing."""
    back: list[str] = []
    away: list[str] = []
    for step in reversed(_first_of_each(steps)):
        path = store.root / step.path
        before = store.read(step.before) if step.before else None
        if step.what == "take":
            if before is not None and not path.exists():
                path.parent.mkdir(exist_ok=True)
                disk.move(store.root / step.before, path)
                back.append(step.path)
        elif before is not None:
            there = store.read(step.path)
            if there != before:
                disk.write(path, before, expected=None if there is None else disk.digest(there))
                back.append(step.path)
        elif path.exists():
            disk.move(path, _free(store.root / TRASH / f"{step.run}-undone" / step.path))
            away.append(step.path)
    return Undone(tuple(back), tuple(away))


def _free(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
