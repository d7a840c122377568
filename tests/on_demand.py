"""A library whose records are not in memory: each is decoded from its bytes whenever it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from mgtui.model import Article, Claim, Library, Study, Term, Topic


class OnDemand(Mapping[str, Any]):
    """Records of one type by id, as bytes. It has what `Mapping` has and nothing more."""

    def __init__(self, records: Mapping[str, Any], kind: type) -> None:
        self._kind = kind
        self._data = {name: msgspec.msgpack.encode(record) for name, record in records.items()}

    def __getitem__(self, name: str) -> Any:
        return msgspec.msgpack.decode(self._data[name], type=self._kind)

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


def on_demand(library: Library) -> Library:
    """The same library, its records read one by one."""
    kinds = {"articles": Article, "claims": Claim, "studies": Study, "topics": Topic, "terms": Term}
    return replace(library, **{name: OnDemand(getattr(library, name), kind) for name, kind in kinds.items()})
