"""Makes the filters by which given and family names are known: `python bench/known_names.py`, with Faker installed.

Names are those that Faker has for people of all its languages that are written with Latin letters.
"""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui import formats
from mgtui.formats.known_names import filter_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELDS = {"given": "first_name", "family": "last_name"}
_LATIN = re.compile(r"[A-Za-zÀ-ɏ'’ -]+")


def main() -> None:
    """Write the filters of given and of family names."""
    for kind, field in _FIELDS.items():
        at = 0 if kind == "given" else -1
        names = {plain(name.split()[at]) for name in _names(field) if _LATIN.fullmatch(name)} - {""}
        Path(formats.__file__).with_name(f"{kind}_names.bloom").write_bytes(filter_of(names))
        print(kind, len(names))


def _names(field: str) -> Iterator[str]:
    """What the lists of all languages have whose name begins with `field`; some list pairs of a weight and a name."""
    people = import_module("faker.providers.person")
    for module in pkgutil.iter_modules(people.__path__):
        provider = vars(import_module(f"{people.__name__}.{module.name}").Provider)
        for name, values in provider.items():
            if name.startswith(field) and isinstance(values, (tuple, list, dict)):
                yield from (value[-1] if isinstance(value, (tuple, list)) else value for value in values)


if __name__ == "__main__":
    main()
