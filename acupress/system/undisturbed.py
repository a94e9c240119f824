"""Lets nothing disturb a session: the display stays awake, notes of others are held back.

Each is asked of the system where it can be (`keep_awake.py`, `bus.py`). Windows and macOS let no
program switch their do-not-disturb, and GNOME lets only its user.
"""

from __future__ import annotations

import logging
from threading import Lock, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.ports import KeepAwake

LOG = logging.getLogger(__name__)


class HeldBack:
    """Holds notes of others back. It asks in a thread of its own, so that no session waits."""

    def __init__(self, ask: Callable[[], Callable[[], object]]) -> None:
        """Use `ask`, which gives what takes it back, or raises `OSError`."""
        self._ask = ask
        self._wanted = False
        self._release: Callable[[], object] | None = None
        self._one_at_a_time = Lock()

    def hold(self) -> None:
        """Ask the system; asking twice is asking once."""
        self._want(wanted=True)

    def release(self) -> None:
        """Let notes come again."""
        self._want(wanted=False)

    def _want(self, *, wanted: bool) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            Thread(target=self._follow, daemon=True).start()

    def _follow(self) -> None:
        """Do what is wanted by now, whatever was wanted when the thread began."""
        with self._one_at_a_time:
            try:
                if self._wanted and self._release is None:
                    self._release = self._ask()
                elif not self._wanted and self._release is not None:
                    release, self._release = self._release, None
                    release()
            except OSError as error:
                LOG.info("Notes cannot be held back: %s", type(error).__name__)


class Undisturbed:
    """Asks all of it at once."""

    def __init__(self, *parts: KeepAwake) -> None:
        self._parts = parts

    def hold(self) -> None:
        """Ask each of them; asking twice is asking once."""
        for part in self._parts:
            part.hold()

    def release(self) -> None:
        """Let each of them go."""
        for part in self._parts:
            part.release()
