"""What the product needs from the world; the neighbours implement it and meet in `app.py`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from acupress.core.speech import Utterance


@dataclass(frozen=True, slots=True)
class ClockReading:
    """Both clocks at one instant, in nanoseconds since an arbitrary start.

    `awake_ns` stands still while the computer sleeps, `total_ns` runs on; neither follows the
    wall clock. Sleep is exactly the growth of their difference.
    """

    awake_ns: int
    total_ns: int


class Clock(Protocol):
    """The session's only source of time."""

    def read(self) -> ClockReading:
        """Give both clocks now."""


class Chime(StrEnum):
    """A short sound that marks a moment; the file in `assets/sounds/` bears its value."""

    BOWL = "bowl"
    SWITCH = "switch"
    HALF = "half"
    END = "end"


class ChimePlayer(Protocol):
    """Plays chimes at once or not at all; the session never waits for it."""

    @property
    def silent_because(self) -> str | None:
        """Why nothing can be heard, as a short id (`no-library`, `no-device`), or None."""

    def warm_up(self) -> None:
        """Open the stream so that the first chime is not late."""

    def play(self, chime: Chime) -> None:
        """Start `chime` now."""

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 (silent) to 1.0."""


class Voice(Protocol):
    """Speaks prompts; the session never waits for it."""

    @property
    def silent_because(self) -> str | None:
        """Why nothing can be heard, as a short id (`no-library`, `no-device`), or None."""

    def length_ms(self, keys: Iterable[str]) -> int:
        """Give how long prompts take one after another; 0 where nothing is spoken."""

    def say(self, utterance: Utterance) -> None:
        """Speak now, after what is weightier, or not at all where it would come too late."""

    def hush(self) -> None:
        """Fall silent, and forget what waits."""

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 (silent) to 1.0."""


class KeepAwake(Protocol):
    """Keeps the display from sleeping while a session runs."""

    def hold(self) -> None:
        """Ask the system to stay awake; asking twice is asking once."""

    def release(self) -> None:
        """Let the system sleep again."""
