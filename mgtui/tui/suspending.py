"""The terminal driver of Textual, for a program that is stopped and goes on in any order of signals."""

from __future__ import annotations

import os
import signal

from textual.drivers.linux_driver import LinuxDriver


class SuspendingDriver(LinuxDriver):
    """Gives the terminal back before the program stops, and takes it again when it goes on.

    Textual takes the terminal at every SIGCONT, also where the program was running or was stopped by SIGSTOP: then two
    threads read the same keys, and the program waits for ever for one of them when it is to stop. Here the terminal is
    given back first. Both are done between two messages: a signal may come while a queue is locked that they need.
    Once the program ends it is not taken any more: a terminal that is closed sends SIGHUP, and SIGCONT after it.
    """

    _has_terminal = False

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._has_terminal = True

    def stop_application_mode(self) -> None:
        self._has_terminal = False
        super().stop_application_mode()

    def _sigtstp_application(self, *_: object) -> None:
        if self._auto_restart:
            self._loop.call_soon_threadsafe(super()._sigtstp_application)
        else:  # another program has the terminal
            os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        if self._must_signal_resume:
            super()._sigcont_application()
        elif self._auto_restart:
            self._loop.call_soon_threadsafe(self._take_again)

    def _take_again(self) -> None:
        if self._has_terminal and self._auto_restart and not self._must_signal_resume:
            self.suspend_application_mode()
            self.resume_application_mode()
