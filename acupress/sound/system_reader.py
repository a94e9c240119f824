"""Reads prompts with the computer's own voice, in a process of its own.

Qt's speech blocks the process it is in for seconds on Linux, and can hang for ever. Here it
blocks a child: one that does not answer in time is killed, and another reader takes over.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from acupress.core.hearing import noted_words
from acupress.core.writing import word_count

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

READY_WITHIN_MS = 5_000
"""How long the child may take until it can speak, unless nothing waits for it."""
LATE_MS = 4_000
"""How much longer than expected a prompt may take."""
WORD_MS, PAUSE_MS = 420, 600
"""The expected length of a word, and of the pause at the end of a prompt."""


def child_command(language: str) -> list[str]:
    """Give the command that starts a child which speaks a language."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--speaking-child", language]
    return [sys.executable, "-m", "acupress", "--speaking-child", language]


class SystemReader(QObject):
    """Reads the `words` of prompts aloud, and any note; after one failure it reads no more.

    A computer that has no voice of the `language` is such a failure.
    """

    failed = Signal()

    def __init__(
        self,
        words: Mapping[str, str],
        parent: QObject,
        command: Sequence[str] = (),
        language: str = "en",
        ready_within_ms: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._ready_within_ms = ready_within_ms or READY_WITHIN_MS
        self._words = words
        self._command = list(command) or child_command(language)
        self._gain = 1.0
        self._failed = False
        self._ready = False
        self._waiting: str | None = None
        self._done: Callable[[], None] | None = None
        self._number = 0
        self._child: QProcess | None = None
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(self._give_up)

    def can_read(self, key: str) -> bool:
        """Whether there are words, and the voice has not failed."""
        return not self._failed and bool(self._said(key))

    def length_ms(self, key: str) -> int:
        """Give about how long a prompt takes."""
        return word_count(self._said(key)) * WORD_MS + PAUSE_MS

    def get_ready(self) -> None:
        """Start the child."""
        if self._child is None:
            self._start()

    def read(self, key: str, done: Callable[[], None]) -> None:
        """Have a prompt read."""
        self._done = done
        self._waiting = key
        self.get_ready()
        if self._ready:
            self._send_waiting()

    def stop(self) -> None:
        """Fall silent."""
        self._done = None
        self._waiting = None
        if self._ready:
            self._watchdog.stop()
            self._send({"hush": True})

    def set_gain(self, gain: float) -> None:
        """Set the amplitude, 0.0 to 1.0, from the next prompt on."""
        self._gain = gain

    def close(self) -> None:
        """End the child."""
        self._failed = True
        if self._child:
            self._child.kill()
            self._child.waitForFinished()

    def _said(self, key: str) -> str:
        return self._words.get(key) or noted_words(key)

    def _start(self) -> None:
        child = self._child = QProcess(self)
        child.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        child.readyReadStandardOutput.connect(self._hear)
        child.errorOccurred.connect(self._give_up)
        child.finished.connect(self._give_up)
        self._watchdog.start(self._ready_within_ms)
        child.start(self._command[0], self._command[1:])

    def _hear(self) -> None:
        while self._child and self._child.canReadLine():
            line = bytes(self._child.readLine().data()).decode("utf-8", "replace")
            if line.startswith("ready"):
                self._ready = True
                self._watchdog.stop()
                self._send_waiting()
            elif line.split() == ["done", str(self._number)]:
                self._finish()
            elif line.startswith("failed"):
                self._give_up()

    def _send_waiting(self) -> None:
        key, self._waiting = self._waiting, None
        if key:
            self._watchdog.start(self.length_ms(key) + LATE_MS)
            self._number += 1
            self._send({"say": self._said(key), "number": self._number, "volume": self._gain})

    def _send(self, order: dict[str, object]) -> None:
        if self._child:
            self._child.write(json.dumps(order).encode() + b"\n")

    def _finish(self) -> None:
        self._watchdog.stop()
        done, self._done = self._done, None
        if done:
            done()

    def _give_up(self) -> None:
        if self._failed:
            return
        self._failed = True
        self._ready = False
        if self._child:
            self._child.kill()
        self.failed.emit()
        self._finish()
