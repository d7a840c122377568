"""Taking back the last step, and bringing it back: of the reader's libraries and of the notebook, in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import CannotRead, LibraryWriteError, format_error
from mgtui.history import history_of
from mgtui.library.files import NoLibrary
from mgtui.tui.keys.seen import UNDO_TOO_SOON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.notebook.notebook import Notebook
    from mgtui.steps import Step
    from mgtui.tui.actions import Context


async def undo(explorer: Context) -> None:
    """Take back the latest step that stands, and say what it was."""
    if not explorer.undone.allows():
        explorer.say(UNDO_TOO_SOON)
        return
    await _turn(explorer, "Undone", "redo", back=True)
    explorer.undone.show()


async def redo(explorer: Context) -> None:
    """Bring back what was taken back last."""
    await _turn(explorer, "Redone", "undo", back=False)


async def _turn(explorer: Context, done: str, other: str, *, back: bool) -> None:
    roots = explorer.opening.own_roots

    def turn(notebook: Notebook) -> tuple[Sequence[Step], str]:
        history = history_of(roots, notebook.steps)
        try:
            return (history.undo() if back else history.redo()), ""
        except (LibraryWriteError, CannotRead, NoLibrary) as error:
            return (), format_error(error)

    found = await explorer.notebook.ask(turn)
    if found is None:
        return
    steps, complaint = found
    if not steps:
        explorer.say(f"{complaint[:1].upper()}{complaint[1:]}")
        return
    what = "; ".join(step.what for step in steps)
    again = "brings it back" if back else "takes it back"
    await explorer.renewed(f"{explorer.key_of(other)} {again} · {done}: {what}")
