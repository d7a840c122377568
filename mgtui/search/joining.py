"""The postings of many blocks as those of one segment: of each term those of all blocks, one after the other."""

from __future__ import annotations

import contextlib
from array import array
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING

from mgtui.search.blocks import WIDTH, Columns, Packed, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np


def joined(fields: Iterable[Sequence[Columns]]) -> Iterator[Columns]:
    """Of each field the postings of its terms, these in the order of their code points.

    A field is joined while what comes of the one before it is being used.
    """
    with ThreadPoolExecutor(1) as beside:
        for found in [beside.submit(_joined, blocks) for blocks in fields]:
            yield found.result()


def _joined(blocks: Sequence[Columns]) -> Columns:
    if len(blocks) > 1:  # of one it is not worth the import
        with contextlib.suppress(ImportError):  # numpy comes with the extras alone
            return _by_arrays(blocks)
    return _one_by_one(blocks)


def _one_by_one(blocks: Sequence[Columns]) -> Columns:
    parts: dict[str, list[Packed]] = defaultdict(list)
    for block in blocks:
        for term, found in packed(block):
            parts[term].append(found)
    terms = sorted(parts)
    every = [Packed(*map(b"".join, zip(*parts[term], strict=True))) for term in terms]
    sizes, widths = (
        array("I", [len(numbers) // WIDTH for numbers in lists]).tobytes()
        for lists in ([found.ids for found in every], [found.positions for found in every])
    )
    ids, weights, counts, positions = map(b"".join, zip(*every, strict=True)) if every else (b"",) * 4
    return Columns(terms, sizes, widths if counts else b"", ids, weights, counts, positions)


def _by_arrays(blocks: Sequence[Columns]) -> Columns:
    import numpy as np

    terms = sorted(set(chain.from_iterable(block.terms for block in blocks)))
    rank = dict(zip(terms, range(len(terms)), strict=True))
    ranks = np.fromiter(map(rank.__getitem__, chain.from_iterable(block.terms for block in blocks)), np.int64)
    order = np.argsort(ranks, kind="stable")
    sizes = _numbers([block.sizes for block in blocks])
    widths = _numbers([block.widths for block in blocks])
    by_document, by_place = _moves(sizes, order), _moves(widths, order)

    def moved(arrays: Sequence[bytes], moves: np.ndarray) -> bytes:
        numbers = _numbers(arrays)
        return numbers[moves].tobytes() if len(numbers) else b""

    def summed(numbers: np.ndarray) -> bytes:
        return np.bincount(ranks, numbers).astype(np.uint32).tobytes() if len(numbers) else b""

    return Columns(
        terms, summed(sizes), summed(widths),
        moved([block.ids for block in blocks], by_document),
        moved([block.weights for block in blocks], by_document),
        moved([block.counts for block in blocks], by_document),
        moved([block.positions for block in blocks], by_place),
    )  # fmt: skip


def _numbers(arrays: Sequence[bytes]) -> np.ndarray:
    import numpy as np

    return np.frombuffer(b"".join(arrays), np.uint32)


def _moves(lengths: np.ndarray, order: np.ndarray) -> np.ndarray:
    """Where each number comes from that stands in pieces of these lengths, when the pieces are put in this order.

    No piece is empty.
    """
    import numpy as np

    if not len(lengths):
        return lengths
    ends = np.cumsum(lengths, dtype=np.int64)
    lasts, moved = ends[order] - 1, lengths[order].astype(np.int64)
    # From each number the next is one further on, but for the first of a piece.
    steps = np.ones(ends[-1], np.int64)
    steps[np.cumsum(moved) - moved] = lasts - moved + 1 - np.append(0, lasts[:-1])
    return np.cumsum(steps, out=steps)
