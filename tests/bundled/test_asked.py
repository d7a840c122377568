"""Questions put to the bundled library whose answers were written from its claims: which stand where."""

from __future__ import annotations

import pytest

from bench.questions import questions, score
from mgtui.answering.asker import Asker
from mgtui.evidence.links import Links
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library

PLACED = 0.93
RIGHT = 0.97


@pytest.fixture(scope="module")
def asker():
    return Asker(Links(read_library(bundled_library())))


def test_open_questions(asker):
    found = score(asker, questions("open"))
    assert found.placed >= PLACED * found.belonging, found.wrong
    assert found.right >= RIGHT * found.shown, found.wrong
    assert found.silent == found.unanswered, found.wrong
