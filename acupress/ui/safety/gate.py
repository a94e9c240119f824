"""The gate before everything that presses: the questions, and today's answers to them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.core.remembering import known_cautions
from acupress.core.screening import SCREENING_HOLDS_NS, Cleared
from acupress.core.units import SECOND
from acupress.ui.memory import Memory
from acupress.ui.places import Place
from acupress.ui.safety.screen import SafetyScreen

if TYPE_CHECKING:
    from acupress.core.screening import Locked
    from acupress.ui.fittings import Fittings
    from acupress.ui.preferences import Preferences
    from acupress.ui.safety.aside import AsideScreen
    from acupress.ui.safety.locked import LockedScreen
    from acupress.ui.screen import Screen

NEVER_NS = -1 - SCREENING_HOLDS_NS
"""An instant so long before the clock began that nothing holds since."""


class Gate(QObject):
    """Lets pass who has answered within the last half hour, and asks everybody else.

    A lock and a stop that was meant drop the answers, and are remembered of who is remembered.
    """

    asking = Signal()
    """The questions come next; whatever is on its way is to be set down."""
    opened = Signal()
    place_wanted = Signal(object)
    """Carries a `Place` in which nothing presses."""
    rating_wanted = Signal()
    """The day is to be rated, without the questions."""

    def __init__(
        self,
        fittings: Fittings,
        preferences: Preferences,
        safety: SafetyScreen | None = None,
    ) -> None:
        """Stand before all the rest, with the page `safety` where its questions are asked already.

        All the rest is there by now, and good: only from here on do answers count.
        """
        window, world = fittings.window, fittings.world
        super().__init__(window)
        self._window = window
        self._questionnaire = questionnaire = fittings.library.questionnaire
        self._clock = world.clock
        self._look = fittings.look
        self._preferences = preferences
        self._screening: Cleared | None = None
        self._in_hand = safety is not None
        """Whether the questions are being answered, and have let nobody in yet."""
        self._why: Locked | None = None
        if safety is None:
            memory = Memory(questionnaire, world.remembered, world.now)
            safety = SafetyScreen(memory, world.clock, fittings.look)
        self.safety = safety
        self._stands_at: Screen = safety
        self.memory = safety.memory
        self.memory.tell = window.news.tell
        self.safety.cleared.connect(self._open)
        self.safety.locked.connect(self._lock)
        self.safety.closed.connect(window.close)
        self.safety.aside_wanted.connect(lambda: window.show_screen(self.aside))
        self.safety.larger_text_wanted.connect(preferences.enlarge_text)
        self.safety.admit(questionnaire)

    @cached_property
    def locked(self) -> LockedScreen:
        """Say that there is no pressing today."""
        from acupress.ui.safety.locked import LockedScreen

        screen = LockedScreen(self._questionnaire, self._look)
        screen.reconsidered.connect(self._reconsider)
        screen.breathing_wanted.connect(lambda: self.place_wanted.emit(Place.BREATHE))
        screen.closed.connect(self._window.close)
        screen.country_chosen.connect(self._preferences.choose_country)
        screen.country_chosen.connect(screen.set_country)
        return screen

    @cached_property
    def aside(self) -> AsideScreen:
        """Offer what can be done without pressing, and so without the questions."""
        from acupress.ui.safety.aside import AsideScreen

        screen = AsideScreen(self._look)
        screen.wanted.connect(self.place_wanted)
        screen.rating_wanted.connect(self.rating_wanted)
        screen.left.connect(self.go_back)
        return screen

    @property
    def answered(self) -> bool:
        """Whether the questions let the user in, be it longer ago than that counts."""
        return self._screening is not None

    def minutes_since_check(self) -> int | None:
        """Give how old the answers are, in whole minutes; None where none hold."""
        screening, now_ns = self._screening, self._clock.read().total_ns
        if screening is None or not screening.holds_at(now_ns):
            return None
        return (now_ns - screening.at_total_ns) // (60 * SECOND)

    def cleared(self) -> Cleared | None:
        """Give the screening that is still good, or lead back to the questions.

        With it comes what the user asked not to press, so that nobody can forget it.
        """
        screening = self._screening
        if screening and screening.holds_at(self._clock.read().total_ns):
            return replace(screening, spared=self._preferences.now.spared)
        if self._in_hand and self.safety.form.is_due:
            self._show(self.safety)
        else:
            self.ask()
        return None

    def foresee(self) -> Cleared:
        """Give what will be open if nothing new is ticked, to make pages by that nobody sees yet.

        It holds at no time, and opens nothing.
        """
        kept = self.memory.remembered
        known = known_cautions(self._questionnaire, kept) if kept else ()
        return Cleared(tuple(known), NEVER_NS, self._preferences.now.spared)

    def ask(self) -> None:
        """Ask the questions from the first one on; what was answered before counts no more."""
        self.asking.emit()
        self.drop()
        self.safety.start_over()
        self._in_hand = True
        self._show(self.safety)

    def drop(self) -> None:
        """Count today's answers no more: the questions come before anything else is pressed."""
        self._screening = None

    def heed_stop(self) -> None:
        """Something felt wrong: the questions come before anything else, and all of them."""
        self.drop()
        self.memory.keep_stop()
        self.memory.settle()

    def go_back(self) -> None:
        """Show the questions, answered as far as they are, or the lock that they led to.

        Questions that have let somebody in before are asked anew.
        """
        if self._in_hand and self.safety.form.is_due:
            self._show(self._stands_at)
        else:
            self.ask()

    def _show(self, screen: Screen) -> None:
        self._stands_at = screen
        self._window.show_screen(screen)

    def _open(self, screening: Cleared) -> None:
        self._screening = screening
        self._in_hand = False
        self.opened.emit()

    def _lock(self, locked: Locked) -> None:
        self.drop()
        self.memory.follow(locked, daily=self.safety.form.is_daily)
        self._why = locked
        self.locked.show_lock(locked, self._preferences.now.country)
        self._show(self.locked)

    def _reconsider(self) -> None:
        """Go back to the tick that was made by mistake."""
        if self._why:
            self.safety.show_question(self._why.questions[0])
        self._show(self.safety)
