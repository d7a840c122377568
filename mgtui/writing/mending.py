"""Mistakes of a library that have one answer: values to be put in quotes, files that end in `.yml`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.errors import LibraryWriteError
from mgtui.library.files import LibraryFiles
from mgtui.library.nodes import Mapping, Scalar, Sequence
from mgtui.library.scalars import QUOTE_IT
from mgtui.library.source import Source
from mgtui.library.yaml_events import parse_yaml

if TYPE_CHECKING:
    from mgtui.library.nodes import Node
    from mgtui.model import Mistake
    from mgtui.writing.store import LibraryStore
    from mgtui.writing.transaction import Transaction

_PLAIN = re.compile(r"[^\s,\[\]{}#'\"]+")


def mend(store: LibraryStore) -> int:
    """Mend what has one answer, as one step; gives how many mistakes that were. Raises LibraryWriteError, PathError.

    A file in which quotes would change more than how a value is written is left as it is.
    """
    with store.transaction() as transaction:
        by_file: dict[str, list[Mistake]] = {}
        for mistake in store.library.mistakes:
            if mistake.message.endswith(QUOTE_IT) and mistake.path.endswith(".yaml"):
                by_file.setdefault(mistake.path, []).append(mistake)
        mended = sum(_quote(transaction, path, mistakes) for path, mistakes in by_file.items())
        mended += sum(_rename(transaction, path) for path in LibraryFiles(store.root).misnamed())
        if mended:
            transaction.commit(f"mended {number_of(mended, 'mistake')} in the files")
    return mended


def _quote(transaction: Transaction, path: str, mistakes: list[Mistake]) -> int:
    data = transaction.read(path)
    try:
        text = (data or b"").decode()
    except UnicodeDecodeError:
        return 0
    lines = text.split("\n")
    for mistake in sorted(mistakes, reverse=True):
        line, at = lines[mistake.line - 1], mistake.column - 1
        found = _PLAIN.match(line, at)
        if found is None:
            return 0
        lines[mistake.line - 1] = f'{line[:at]}"{found[0]}"{line[found.end() :]}'
    quoted = "\n".join(lines)
    if _values(parse_yaml(text, Source("", [])).root) != _values(parse_yaml(quoted, Source("", [])).root):
        return 0
    transaction.put(path, quoted.encode())
    return len(mistakes)


def _values(node: Node | None) -> object:
    """What a document holds, each value as it is written, without its quotes."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_values(item) for item in node.items]
    if isinstance(node, Mapping):
        return {name: _values(child) for name, child in node.values.items()}
    return None


def _rename(transaction: Transaction, path: str) -> int:
    right = f"{path.removesuffix('.yml')}.yaml"
    data = transaction.read(path)
    if data is None or transaction.read(right) is not None:
        return 0
    try:
        with transaction.together():
            transaction.put(right, data)
            transaction.put(path, None)
    except LibraryWriteError:
        return 0
    return 1
