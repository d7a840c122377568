"""A process apart that says what it is asked, and dies of what it is told to die of."""

from __future__ import annotations

import os
import time
from typing import NoReturn

from mgtui.processes import serve


def serve_echo() -> NoReturn:
    serve(str, answer)


def answer(question: str) -> list[object]:
    if question == "die":
        os._exit(3)
    if question == "sleep":
        time.sleep(600)
    print("what a library prints")
    return [question, os.getpid()]
