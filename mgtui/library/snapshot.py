"""A library as bytes, so that it need not be read from its files again. Data only: nothing in it can run."""

from __future__ import annotations

from functools import cache
from zlib import crc32

import msgspec

from mgtui import model
from mgtui.model import Library


class SnapshotError(ValueError):
    """These bytes are no snapshot of a library, or one of another version of the records."""


def dump(library: Library) -> bytes:
    # A store that reads each record on demand is written as the dict that it stands for.
    body = msgspec.msgpack.encode(library, enc_hook=dict)
    return _header() + crc32(body).to_bytes(4, "big") + body


def load(data: bytes) -> Library:
    """The library that was dumped. Raises SnapshotError where the bytes are damaged or of another version."""
    header = _header()
    start = len(header) + 4
    body = memoryview(data)[start:]
    if data[: len(header)] != header:
        raise SnapshotError("no snapshot of this version")
    if crc32(body).to_bytes(4, "big") != data[len(header) : start]:
        raise SnapshotError("the snapshot is damaged")
    try:
        return _decoder().decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SnapshotError(str(error)) from error


@cache
def _decoder() -> msgspec.msgpack.Decoder[Library]:
    return msgspec.msgpack.Decoder(Library)


@cache
def _header() -> bytes:
    """Names the format and the fields of the records, so that a change of a record makes old snapshots invalid."""
    records = [value for value in vars(model).values() if isinstance(value, type) and issubclass(value, msgspec.Struct)]
    shape = [(record.__name__, record.__struct_encode_fields__, repr(record.__annotations__)) for record in records]
    return b"mgtui library %08x\n" % crc32(repr(shape).encode())
