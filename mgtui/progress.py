"""A progress bar on stderr, for work that takes longer than a blink."""

from __future__ import annotations

import sys
import time

from mgtui.output import is_terminal, say

_BLINK = 0.4
_WIDTH = 30


class ProgressBar:
    """Shown only after a blink, and wiped when closed; where nothing can be drawn, one line says what is done."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._began: float | None = None
        self._shown = False

    def update(self, done: int, total: int, label: str = "") -> None:
        """Show how far the work is; `label` says which part of it, where it has several."""
        on_terminal = is_terminal(sys.stderr)
        now = time.monotonic()
        if self._began is None:
            self._began = now
            if not on_terminal:
                say(f"mgtui: {self._label} …")
        if not on_terminal or now - self._began < _BLINK:
            return
        full = _WIDTH * done // max(total, 1)
        sys.stderr.write(f"\r\x1b[K{label or self._label} {'━' * full}{'─' * (_WIDTH - full)} {done}/{total}")
        sys.stderr.flush()
        self._shown = True

    def close(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
