"""Keeps the display from sleeping while a session runs; see `core.ports.KeepAwake`.

wakepy asks each system in its own way (D-Bus, SetThreadExecutionState, caffeinate). On macOS
an awake display also keeps App Nap away. Where nothing can be asked, the display may sleep; the
session's clocks notice and pause.
"""

from __future__ import annotations

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager


def _keep_presenting() -> AbstractContextManager[object]:
    from wakepy import keep

    return keep.presenting(on_fail="pass")


class SystemKeepAwake:
    """Asks the operating system. A system that cannot be asked is left alone, silently."""

    def __init__(
        self, make: Callable[[], AbstractContextManager[object]] = _keep_presenting
    ) -> None:
        self._make = make
        self._held: ExitStack | None = None

    def hold(self) -> None:
        """Ask the system to stay awake; asking twice is asking once."""
        if self._held is None:
            self._held = ExitStack()
            # Whatever a desktop's bus may throw, the session goes on
            with suppress(Exception):
                self._held.enter_context(self._make())

    def release(self) -> None:
        """Let the system sleep again."""
        held, self._held = self._held, None
        if held is not None:
            with suppress(Exception):
                held.close()


class NoKeepAwake:
    """Asks nobody; for the self-test."""

    def hold(self) -> None:
        """Do nothing."""

    def release(self) -> None:
        """Do nothing."""
