"""The postings of a segment as its files hold them: the form of Whoosh's codec `whoosh3`, a whole list at a time.

Whoosh's own writer takes postings one by one. What `segment` says of the form holds here; values are pickled by
protocol 3, which knows bytes. This leans on names of Whoosh's codec that are not public, as `leaves` does.
"""

from __future__ import annotations

from array import array
from itertools import chain
from operator import sub
from pickle import dumps
from struct import Struct
from typing import TYPE_CHECKING, Any

from mgtui.search.blocks import WIDTH
from mgtui.search.postings import TAGS, WORDS
from mgtui.search.whoosh_engine.segment import BLOCKS, FIELD, LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mgtui.search.blocks import Packed
    from mgtui.search.postings import Field

_BLOCK = 128
"""So many postings stand together."""
_TERM = Struct("!BfIBBfIIqi")
"""Whether the postings follow at once, the sum of the weights and how many there are, the least and the greatest
length of a field, the greatest weight, the first and the last document; where the postings lie and how long they are.
"""
_PROTOCOL = 3


def write_postings(
    writer: Any, schema: Any, _lengths: object, fields: Iterable[tuple[Field, Iterable[tuple[str, Packed]]]]
) -> None:
    """Takes the place of `add_postings` of Whoosh's `W3FieldWriter`; `fields` are those of `ArrayPool`."""
    for field, terms in fields:
        writer.start_field(field, schema[field])
        key = FIELD.pack(writer._fieldid)
        for term, found in terms:
            writer._tindex.add(key + term.encode(), _written(writer._postfile, field, found))
        writer.finish_field()


def _written(file: Any, field: Field, found: Packed) -> bytes:
    """Write the postings of a term; what is said of them in the list of terms."""
    ids, weights, values = array("I", found.ids), array("f", found.weights), None
    if field == WORDS:
        values = list(_cut(found.positions, array("I", found.counts)))
    start, count = file.tell(), len(ids)
    pieces = [BLOCKS]
    for at in range(0, count, _BLOCK):
        end = at + _BLOCK
        pieces += _block(ids[at:end], weights[at:end], None if values is None else tuple(values[at:end]), end >= count)
    data = b"".join(pieces)
    file.write(data)
    total, most = (count, 1.0) if field == TAGS else (sum(weights), max(weights))
    return _TERM.pack(0, total, count, 0, 0, most, ids[0], ids[-1], start, len(data))


def _block(ids: array[int], weights: array[float], values: tuple[bytes, ...] | None, is_last: bool) -> Iterator[bytes]:
    """Its length, below zero for the last one; what is said of it; and the postings themselves."""
    about = dumps((len(ids), ids[-1], max(weights, default=1.0), 0, 0, 0), _PROTOCOL)
    data = dumps((tuple(map(sub, ids, chain((0,), ids))), _told(weights), values), _PROTOCOL)
    length = len(about) + len(data)
    return iter((LENGTH.pack(-length if is_last else length), about, data))


def _told(weights: array[float]) -> float | tuple[float, ...] | None:
    """None where all are 1, as of tags."""
    if not weights:
        return None
    first = weights[0]
    return first if weights.count(first) == len(weights) else tuple(weights)


def _cut(positions: bytes, counts: Sequence[int]) -> Iterator[bytes]:
    at = 0
    for count in counts:
        yield positions[at : at + WIDTH * count]
        at += WIDTH * count
