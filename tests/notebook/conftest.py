"""A notebook in a folder of its own, and a small library to keep places of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mgtui.library.markdown import read_article  # noqa: F401
