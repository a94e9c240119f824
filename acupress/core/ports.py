"""What the product needs from the world; the neighbours implement it and meet in `app.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.clock import ClockReading
    from acupress.core.hearing import Lack
    from acupress.core.points import Means, PointCode, Side
    from acupress.core.routines import SessionPlan
    from acupress.core.session import CueDue
    from acupress.core.session_state import SessionState
    from acupress.core.settings import Settings


class Clock(Protocol):
    """The session's only source of time."""

    def read(self) -> ClockReading:
        """Give both clocks now."""


class Sound(Protocol):
    """Chimes, speaks and breathes along with a session, which never waits for it."""

    @property
    def silent_because(self) -> Lack | None:
        """What is missing where less can be heard than is wanted, or None."""

    @property
    def own_voice_lost(self) -> bool:
        """Whether the computer's own voice was asked for and has failed."""

    def when_silence_changes(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever `silent_because` or `own_voice_lost` may have another value."""

    def settle(self, settings: Settings) -> None:
        """Take over how loud it is and what is heard at all."""

    def placement_ns(
        self, point: PointCode, side: Side, means: Means, note: str | None = None
    ) -> int:
        """Give how long it takes to say where and how to press; 0 where that is not said.

        With the `note` of the point, where it is spoken.
        """

    def warm_up(self) -> None:
        """Open the stream some time before a session, so that its first chime is not late."""

    def follow(self, plan: SessionPlan) -> None:
        """Get ready for a session."""

    def give(self, due: CueDue) -> None:
        """Sound a cue of the session that is followed: now, or not at all."""

    def keep_up(self, state: SessionState) -> None:
        """Breathe along with the session; fall silent where it stands still."""

    def leave(self) -> None:
        """Fall silent once what is being said has been said: no session runs or is near."""

    def hush(self) -> None:
        """Fall silent at once."""

    def try_out(self) -> None:
        """Let a chime and a sentence be heard."""


class Tray(Protocol):
    """Stands beside the clock of the desktop, and shows notes of the system."""

    @property
    def available(self) -> bool:
        """Whether there is such a place; notes are shown without it, too."""

    def serve(self, open_: Callable[[], object], leave: Callable[[], object]) -> None:
        """Do these when the user asks there to see the app, or to end it."""

    def stand(self, *, shown: bool) -> None:
        """Stand there, or no longer."""

    def tell(self, title: str, words: str) -> None:
        """Show a note."""


class Autostart(Protocol):
    """Settles whether the app starts with the computer, in the background."""

    @property
    def offered(self) -> bool:
        """Whether it can be settled from here."""

    def is_on(self) -> bool:
        """Whether it does."""

    def switch(self, *, on: bool) -> None:
        """Let it, or no longer. Raises `OSError`."""


class KeepAwake(Protocol):
    """Lets nothing come between while a session runs, least of all a display that sleeps."""

    def hold(self) -> None:
        """Ask the system to stay awake; asking twice is asking once."""

    def release(self) -> None:
        """Let the system sleep again."""
