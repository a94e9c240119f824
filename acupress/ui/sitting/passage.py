"""The way through a session: the session itself, the advice after a stop, the last page."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.catalogue import tr
from acupress.core.commands import Command
from acupress.core.hearing import is_announced
from acupress.ui import announcements
from acupress.ui.sitting.words import (
    own_voice_lost_words,
    rested_long_words,
    silence_note,
    spared_words,
)

if TYPE_CHECKING:
    from acupress.core.cues import CueKind
    from acupress.core.history import SessionRecord
    from acupress.ui.fittings import Fittings
    from acupress.ui.keeping import Keeper
    from acupress.ui.preferences import Preferences
    from acupress.ui.sitting.done import DoneScreen
    from acupress.ui.sitting.screen import SessionScreen
    from acupress.ui.sitting.sitting import Sitting
    from acupress.ui.sitting.stopped import StoppedScreen


class Passage(QObject):
    """Shows the session that `sitting` carries, and leads out of it."""

    left = Signal()
    journal_wanted = Signal()
    questions_wanted = Signal()
    stop_shown = Signal()
    """Something may feel wrong; the advice is in front."""
    stop_meant = Signal()
    """Something felt wrong: what was answered today counts no more."""
    stop_undone = Signal()
    """It was pressed by mistake."""

    def __init__(
        self, fittings: Fittings, keeper: Keeper, sitting: Sitting, preferences: Preferences
    ) -> None:
        super().__init__(fittings.window)
        self._fittings = fittings
        self._keeper = keeper
        self._sitting = sitting
        self._preferences = preferences
        window = fittings.window
        sitting.taken_up.connect(lambda driver: self.session.follow(driver))
        sitting.begun.connect(self._show_session)
        sitting.stopped.connect(self._advise)
        sitting.taken_back.connect(lambda: window.show_screen(self.session))
        sitting.taken_back.connect(self.stop_undone)
        sitting.ended.connect(self._show_done)
        sitting.laid_aside.connect(self._check_again)
        sitting.mute_wanted.connect(self._toggle_mute)
        sitting.bones_wanted.connect(self._toggle_bones)
        sitting.point_left.connect(self._spare)
        sitting.time_wanted.connect(lambda: self.session.tell_time())
        window.may_close = self._may_close
        window.closing.connect(self.set_down)

    @cached_property
    def session(self) -> SessionScreen:
        """Show the session."""
        from acupress.ui.sitting.screen import SessionScreen

        screen = SessionScreen(self._fittings)
        screen.commanded.connect(self._sitting.obey)
        screen.announces = self._announces
        return screen

    @cached_property
    def stopped(self) -> StoppedScreen:
        """Advise after a stop."""
        from acupress.ui.sitting.stopped import StoppedScreen

        screen = StoppedScreen(self._fittings.library.questionnaire, self._fittings.look)
        screen.check_wanted.connect(self.questions_wanted)
        screen.finished.connect(self._conclude)
        screen.taken_back.connect(lambda: self._sitting.obey(Command.TAKE_BACK))
        screen.country_chosen.connect(self._preferences.choose_country)
        screen.country_chosen.connect(screen.set_country)
        return screen

    @cached_property
    def done(self) -> DoneScreen:
        """Show what was done."""
        from acupress.ui.sitting.done import DoneScreen

        screen = DoneScreen(self._fittings)
        screen.country.chosen.connect(self._preferences.choose_country)
        screen.country.asked.connect(lambda: self._preferences.change(country_asked=True))
        screen.completed.connect(lambda record: screen.show_kept(kept=self._keeper.keep(record)))
        screen.finished.connect(self.left)
        screen.journal_wanted.connect(self.journal_wanted)
        screen.something_new.connect(self.stop_meant)
        screen.something_new.connect(self.questions_wanted)
        return screen

    @property
    def is_taken(self) -> bool:
        """Whether a session is on its way, or its last page is in front."""
        ending = "done" in vars(self) and self._fittings.window.shows(self.done)
        return ending or self._sitting.driver is not None

    def leave(self) -> None:
        """Set down what is on its way, and show it no longer."""
        self._sitting.let_go()
        if "session" in vars(self):
            self.session.leave()

    def set_down(self) -> None:
        """Keep everything that is under way, at once and without a question: all may end now."""
        self._sitting.set_down()
        if "done" in vars(self):
            self.done.keep_now()
        self._keeper.try_again()

    def tell_silence(self) -> None:
        """Say what is not heard any more, in few words where a session runs."""
        sound = self._fittings.world.sound
        if self._sitting.driver:
            muted = self._preferences.now.muted
            self.session.show_silence(silence_note(sound.silent_because, muted=muted))
        if sound.own_voice_lost:
            self._fittings.window.news.tell(own_voice_lost_words())

    def _show_session(self) -> None:
        self._fittings.window.news.take_back(rested_long_words())
        self.tell_silence()
        self._fittings.window.show_screen(self.session)

    def _advise(self) -> None:
        """Show what to do now; the screening is dropped once it is sure that this was meant."""
        self.stopped.set_country(self._preferences.now.country)
        self._fittings.window.show_screen(self.stopped)
        self.stop_shown.emit()

    def _conclude(self) -> None:
        """Leave the advice for the last page; the stop was meant."""
        if self._sitting.conclude():
            self.stop_meant.emit()

    def _show_done(self, record: SessionRecord, saved: bool) -> None:  # noqa: FBT001 - a signal's
        self.session.leave()
        self.done.show_record(record, saved=saved)
        self.done.country.ask(wanted=self._preferences.asks_for_country)
        self._fittings.window.show_screen(self.done)

    def _check_again(self) -> None:
        """Ask the questions anew before a session that stood still for long may go on."""
        self._fittings.window.news.tell(rested_long_words())
        self.questions_wanted.emit()

    def _may_close(self) -> bool:
        """Ask before a session is left by closing the window; it stands still meanwhile."""
        if not self._sitting.asks_before_closing:
            return True
        from acupress.ui.sitting.closing_sheet import ClosingSheet

        self._sitting.obey(Command.PAUSE)
        sheet = ClosingSheet(self._fittings.window, self._fittings.look)
        sheet.kept.connect(self._close_for_now)
        sheet.ended.connect(self._end_and_close)
        sheet.open()
        return False

    def _close_for_now(self) -> None:
        self.set_down()
        self._fittings.window.close()

    def _end_and_close(self) -> None:
        self._sitting.obey(Command.END_HERE)
        self._fittings.window.close()

    def _spare(self, code: str) -> None:
        """Remember that a point is not to be pressed, in a way that can be undone."""
        self._preferences.spare(code, spared=True)
        words = spared_words(self._fittings.library.points[code])
        undo = partial(self._preferences.spare, code, spared=False)
        self._fittings.window.news.tell(words, undo)

    def _toggle_mute(self) -> None:
        muted = not self._preferences.now.muted
        self._preferences.change(muted=muted)
        self.session.say(tr("Sound off") if muted else tr("Sound on"))

    def _toggle_bones(self) -> None:
        self._preferences.change(bones=not self._preferences.now.bones)
        self.session.tell_bones()

    def _announces(self, kind: CueKind) -> bool:
        """Whether a cue is for a screen reader: never one that the voice speaks."""
        if not announcements.reader_runs():
            return False
        lost = self._fittings.world.sound.silent_because is not None
        return is_announced(kind, self._preferences.now, voice_lost=lost)
