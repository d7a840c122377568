"""Archives made odd from within: parts changed, dropped, doubled, renamed, blown up, with sizes that lie."""

from __future__ import annotations

import io
import plistlib
import warnings
import zipfile
from typing import TYPE_CHECKING

from attack.mutation import mutated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

_NAMES = (
    "../../etc/passwd",
    "/etc/passwd",
    "..",
    " ",
    "a" * 4000,
    "\x1b[2J",
    "word/document.xml",
    "con",
    "a\nb",
    "\u202ea",
)
_LARGE = (b"<a>" * 400_000, b" " * (12 << 20), b"<p>a</p>" * 200_000, b"&amp;" * 500_000)
_LARGEST = 1 << 26

Parts = list[tuple[str, bytes]]


def zipped(parts: Mapping[str, str | bytes] | Sequence[tuple[str, bytes]]) -> bytes:
    """A ZIP archive of parts, by name, in their order; a name may come twice."""
    whole = io.BytesIO()
    named = parts if isinstance(parts, list) else dict(parts).items()
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "w") as archive:
        warnings.simplefilter("ignore")  # of a name that comes twice
        for number, (name, data) in enumerate(named):
            archive.writestr(name, data, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED)
    return whole.getvalue()


def is_packed(data: bytes) -> bool:
    """Whether a file has parts: a ZIP archive or a web archive."""
    return data.startswith(b"PK") or b"WebMainResource" in data


def with_odd_parts(data: bytes, rng: Random, others: Sequence[bytes] = ()) -> bytes:
    """A sound archive with one to four changes of its parts; now and then of its own bytes as well."""
    if not data.startswith(b"PK"):
        return _with_odd_page(data, rng, others)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    for _ in range(rng.choice((1, 1, 2, 4))):
        rng.choice(_CHANGES)(parts, rng, others)
    packed = zipped(parts)
    if rng.random() < 0.1:
        packed = _with_size_that_lies(packed, rng)
    return mutated(packed, rng, others) if rng.random() < 0.1 else packed


def _change(parts: Parts, rng: Random, others: Sequence[bytes]) -> None:
    if parts:
        at = rng.randrange(len(parts))
        name, data = parts[at]
        parts[at] = name, mutated(data, rng, others)


def _drop(parts: Parts, rng: Random, others: Sequence[bytes]) -> None:
    if parts:
        del parts[rng.randrange(len(parts))]


def _double(parts: Parts, rng: Random, others: Sequence[bytes]) -> None:
    if parts:
        name, data = rng.choice(parts)
        parts += [(name, mutated(data, rng, others))] * rng.choice((1, 3))


def _rename(parts: Parts, rng: Random, others: Sequence[bytes]) -> None:
    if parts:
        at = rng.randrange(len(parts))
        parts[at] = rng.choice(_NAMES), parts[at][1]


def _swap(parts: Parts, rng: Random, others: Sequence[bytes]) -> None:
    if len(parts) > 1:
        one, other = rng.sample(range(len(parts)), 2)
        parts[one], parts[other] = (parts[one][0], parts[other][1]), (parts[other][0], parts[one][1])


def _blow_up(parts: Parts, rng: Random, others: Sequence[bytes]) -> None:
    if parts:
        at = rng.randrange(len(parts))
        name, data = parts[at]
        middle = len(data) // 2
        parts[at] = name, (data[:middle] + rng.choice(_LARGE) + data[middle:])[:_LARGEST]


def _crowd(parts: Parts, rng: Random, others: Sequence[bytes]) -> None:
    parts += [(f"{number}.xml", b"<a/>") for number in range(rng.choice((20, 6000)))]


_CHANGES: tuple[Callable[[Parts, Random, Sequence[bytes]], None], ...] = (
    _change, _change, _change, _change, _drop, _double, _rename, _swap, _blow_up, _crowd,
)  # fmt: skip


def _with_size_that_lies(data: bytes, rng: Random) -> bytes:
    """The directory of an archive says another size of a part than it has."""
    at = data.find(b"PK\x01\x02") + rng.choice((20, 24))  # packed, unpacked
    return data[:at] + rng.choice((0, 1, 2**31, 2**32 - 1)).to_bytes(4, "little") + data[at + 4 :]


def _with_odd_page(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    """A web archive whose page, or what stands about it, is odd."""
    kept = plistlib.loads(data)
    page = kept["WebMainResource"]
    key = rng.choice(("WebResourceData", "WebResourceData", "WebResourceTextEncodingName", "WebResourceURL"))
    odd = mutated(page["WebResourceData"], rng, others)
    page[key] = rng.choice((odd, odd, odd, "rot13", "\u202ea", 7, [], {"a": 1}, b"", 10**18))
    return plistlib.dumps(kept, fmt=plistlib.FMT_BINARY)
