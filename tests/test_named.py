"""The quick named tuples are what `typing` makes."""

from __future__ import annotations

import pickle
import typing

import pytest

from mgtui import named


class Quick(named.NamedTuple):
    """A pair."""

    first: int
    """What a field means."""
    second: tuple[str, ...] = ()

    @property
    def both(self) -> tuple[int, int]:
        return self.first, len(self.second)


class Slow(typing.NamedTuple):
    """A pair."""

    first: int
    second: tuple[str, ...] = ()


def test_a_quick_named_tuple_is_as_one_of_typing() -> None:
    quick, slow = Quick(1, ("a",)), Slow(1, ("a",))
    assert quick == slow
    assert repr(quick) == repr(slow).replace("Slow", "Quick")
    assert quick._replace(first=2).both == (2, 1)
    assert (Quick._fields, Quick._field_defaults, Quick.__doc__) == (Slow._fields, Slow._field_defaults, Slow.__doc__)
    assert (Quick.__module__, Quick.__qualname__, Quick.__mro__[1:]) == (__name__, "Quick", Slow.__mro__[1:])
    assert pickle.loads(pickle.dumps(quick)) == quick
    with pytest.raises(TypeError, match="first"):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        quick.first = 3  # type: ignore[misc]
