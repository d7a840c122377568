"""Writes docs/licences.md: everything that an installation brings with it, and under which licence."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

FILE = Path(__file__).parents[1] / "docs" / "licences.md"
HEAD = """# Licences

mgtui itself is under the MIT licence, its library `content/` too. What an installation brings with it, found by
`make licences`:
"""
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def needed(extra: str = "") -> list[str]:
    """Names of all that mgtui needs, with what those need; with an extra only what that adds."""
    base = _closure("mgtui", "")
    return sorted(_closure("mgtui", extra) - base if extra else base)


def _closure(name: str, extra: str) -> set[str]:
    found: set[str] = set()
    left = [(name, extra)]
    while left:
        name, extra = left.pop()
        try:
            required = distribution(name).requires or []
        except PackageNotFoundError:
            continue
        for requirement in required:
            wanted, _, marker = requirement.partition(";")
            named = re.search(r"extra\s*==\s*['\"]([^'\"]+)", marker)
            other = _NAME.match(wanted)
            if other is None or (named and named[1] != extra):
                continue
            key = other[0].lower().replace("_", "-")
            if key not in found and _is_there(key):
                found.add(key)
                left.append((key, ""))
    return found


def _is_there(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def licence(name: str) -> str:
    """What a package says its licence is."""
    data = distribution(name).metadata
    said = data.get("License-Expression") or ""
    lines = data.get_all("Classifier") or ()
    classified = [line.rpartition(" :: ")[2] for line in lines if line.startswith("License ::")]
    return said or ", ".join(classified) or (data.get("License") or "not said").split("\n")[0][:60]


def page() -> str:
    parts = [HEAD]
    for title, extra in (("Always", ""), ("With `mgtui[read]`", "read"), ("With `mgtui[meaning]`", "meaning")):
        rows = [f"| {name} | {distribution(name).version} | {licence(name)} |" for name in needed(extra)]
        parts += [f"## {title}\n", "| package | version | licence |\n|---|---|---|", *rows, ""]
    return "\n".join(parts)


if __name__ == "__main__":
    FILE.write_text(page(), "utf-8")
