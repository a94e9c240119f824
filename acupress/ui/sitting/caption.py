"""The words at the foot of the picture: those of the last cue, for a moment, or how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.session_state import Phase
from acupress.core.units import SECOND

if TYPE_CHECKING:
    from acupress.core.session_state import SessionState
    from acupress.ui.sitting.view import SessionView

CAPTION_NS = 5 * SECOND
"""Active time for which words stay, unless their phase is over before."""


class Caption:
    """Keeps what is said of one session."""

    def __init__(self) -> None:
        self.words = ""
        self._until_ns = 0
        self._phase = Phase.LEAD_IN

    def tell(self, words: str, state: SessionState) -> None:
        """Say something from now on."""
        self.words = words
        self._until_ns = state.active_ns + CAPTION_NS
        self._phase = state.phase

    def follow(self, state: SessionState, view: SessionView) -> None:
        """Say how to go on while the session stands still, and nothing that is over."""
        if view.paused:
            words = tr("{pause} Press Space or click anywhere to go on.")
            self.words = words.format(pause=view.pause)
            self._until_ns = 0
        elif state.active_ns > self._until_ns or state.phase is not self._phase:
            self.words = ""
