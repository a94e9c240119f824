"""The gate before everything that presses: the questions, and today's answers to them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.ui.memory import Memory
from acupress.ui.safety.screen import SafetyScreen

if TYPE_CHECKING:
    from acupress.core.screening import Cleared, Locked
    from acupress.ui.fittings import Fittings
    from acupress.ui.preferences import Preferences
    from acupress.ui.safety.locked import LockedScreen


class Gate(QObject):
    """Lets pass who has answered within the last half hour, and asks everybody else.

    A lock and a stop that was meant drop the answers, and are remembered of who is remembered.
    """

    asking = Signal()
    """The questions come next; whatever is on its way is to be set down."""
    opened = Signal()
    breathing_wanted = Signal()
    journal_wanted = Signal()

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
        self._why: Locked | None = None
        if safety is None:
            memory = Memory(questionnaire, world.remembered, world.now)
            safety = SafetyScreen(memory, world.clock, fittings.look)
        self.safety = safety
        self.memory = safety.memory
        self.memory.tell = window.news.tell
        self.safety.cleared.connect(self._open)
        self.safety.locked.connect(self._lock)
        self.safety.closed.connect(window.close)
        self.safety.journal_wanted.connect(self.journal_wanted)
        self.safety.larger_text_wanted.connect(preferences.enlarge_text)
        self.safety.admit(questionnaire)

    @cached_property
    def locked(self) -> LockedScreen:
        """Say that there is no pressing today."""
        from acupress.ui.safety.locked import LockedScreen

        screen = LockedScreen(self._questionnaire, self._look)
        screen.reconsidered.connect(self._reconsider)
        screen.breathing_wanted.connect(self.breathing_wanted)
        screen.closed.connect(self._window.close)
        screen.country_chosen.connect(self._preferences.choose_country)
        screen.country_chosen.connect(screen.set_country)
        return screen

    @property
    def answered(self) -> bool:
        """Whether the questions let the user in, be it longer ago than that counts."""
        return self._screening is not None

    def cleared(self) -> Cleared | None:
        """Give the screening that is still good, or lead back to the questions.

        With it comes what the user asked not to press, so that nobody can forget it.
        """
        screening = self._screening
        if screening and screening.holds_at(self._clock.read().total_ns):
            return replace(screening, spared=self._preferences.now.spared)
        self.ask()
        return None

    def ask(self) -> None:
        """Ask the questions from the first one on; what was answered before counts no more."""
        self.asking.emit()
        self.drop()
        self.safety.start_over()
        self._window.show_screen(self.safety)

    def drop(self) -> None:
        """Count today's answers no more: the questions come before anything else is pressed."""
        self._screening = None

    def heed_stop(self) -> None:
        """Something felt wrong: the questions come before anything else, and all of them."""
        self.drop()
        self.memory.keep_stop()
        self.memory.settle()

    def return_to_questions(self) -> None:
        """Show the questions again, answered as far as they are."""
        self._window.show_screen(self.safety)

    def return_to_lock(self) -> None:
        """Show again that there is no pressing today."""
        self._window.show_screen(self.locked)

    def _open(self, screening: Cleared) -> None:
        self._screening = screening
        self.opened.emit()

    def _lock(self, locked: Locked) -> None:
        self.drop()
        self.memory.follow(locked, daily=self.safety.form.is_daily)
        self._why = locked
        self.locked.show_lock(locked, self._preferences.now.country)
        self._window.show_screen(self.locked)

    def _reconsider(self) -> None:
        """Go back to the tick that was made by mistake."""
        if self._why:
            self.safety.show_question(self._why.questions[0])
        self._window.show_screen(self.safety)
