"""A small sound library on disk, which tests break in one place each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sound_library import FILES

MakeLibrary = Callable[..., Path]


@pytest.fixture
def make_library(tmp_path: Path) -> MakeLibrary:
    """Writes the sound library with some files replaced, added, or (None) left out."""

    def make(changes: dict[str, str | bytes | None] | None = None) -> Path:
        root = tmp_path / "library"
        for path, content in {**FILES, **(changes or {})}.items():
            if content is None:
                continue
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return root

    return make
