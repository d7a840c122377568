"""Files made odd: bytes and lines of one, and words that are known to be trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

TROUBLE = (
    b"", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[2J", "\u202e".encode(), "\U000e0041".encode(), b"\xed\xa0\x80",
    b"&amp;#27;", b"&#x202e;", b"[", b"](", b"[/b]", b"[red]", b"{", b"}", b"- ", b": ", b"? ", b"&a *a", b"!!python/none",
    b"<<: *a", b"%YAML 9.9\n", b"---\n", b"...\n", b"|\n", b">\n", b"'", b'"', b"\\", b"\t", b"\r", b"\n\n", b"#", b"# ",
    b"~", b"null", b"true", b"1e999", b"-0", b"9" * 400, b"0x", b"../../etc/passwd", b"/dev/zero", b"..", b"con", b"\xc3",
    b"<script>", b"<!--", b"<![CDATA[", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<x ", b"</", b"&", b"]]>", b"encoding='UTF--1'",
    b"@", b"@string{", b"\\href", b"{\\'", b"$", b"ER  - \n", b"TY  - ", b"obj", b"endobj", b"stream", b"%%EOF", b"PK\x03\x04",
    b"colspan=100000", "é".encode(), "e\u0301".encode(), "𝛼".encode(), b"id: ", b"anchors:", b"studies: []", b"relations: 1",
)  # fmt: skip
"""Pieces that mean something to one format or another, or to a terminal."""
_LARGEST = 2_000_000


def mutated(data: bytes, rng: Random, others: Sequence[bytes] = ()) -> bytes:
    """A file with one to six changes; `others` are files that pieces are taken from."""
    for _ in range(rng.choice((1, 1, 2, 3, 6))):
        change = rng.choice(_CHANGES)
        data = change(data, rng, others)[:_LARGEST]
    return data


def _place(data: bytes, rng: Random) -> int:
    return rng.randrange(len(data) + 1)


def _flip(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 4, 40))):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _insert(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    at = _place(data, rng)
    return data[:at] + rng.choice(TROUBLE) + data[at:]


def _replace_word(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    words = data.split(b" ")
    words[rng.randrange(len(words))] = rng.choice(TROUBLE)
    return b" ".join(words)


def _repeat(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    start = _place(data, rng)
    end = min(len(data), start + rng.choice((1, 2, 8, 200)))
    return data[:end] + data[start:end] * rng.choice((2, 30, 2000)) + data[end:]


def _insert_many(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    at = _place(data, rng)
    return data[:at] + rng.choice(TROUBLE) * rng.choice((20, 3000)) + data[at:]


def _cut(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    return data[: _place(data, rng)]


def _drop(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    start = _place(data, rng)
    return data[:start] + data[start + rng.choice((1, 5, 100)) :]


def _swap_lines(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _drop_line(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    del lines[rng.randrange(len(lines))]
    return b"\n".join(lines)


def _indent(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    at = rng.randrange(len(lines))
    lines[at] = b" " * rng.choice((1, 2, 300)) + lines[at]
    return b"\n".join(lines)


def _splice(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    other = rng.choice(others) if others else data
    start = _place(other, rng)
    at = _place(data, rng)
    return data[:at] + other[start : start + rng.choice((20, 400, 5000))] + data[at:]


def _recode(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(rng.choice(("utf-16", "latin-1", "utf-8-sig", "cp037", "utf-7")), "replace")


_CHANGES = (
    _flip, _insert, _insert, _replace_word, _replace_word, _repeat, _insert_many, _cut, _drop, _swap_lines, _drop_line,
    _indent, _splice, _recode,
)  # fmt: skip
