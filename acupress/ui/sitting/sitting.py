"""The session on its way: what it is told, what keeps it, what sounds with it, how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from acupress.core.commands import Command
from acupress.core.history import find_step
from acupress.core.session_state import Phase
from acupress.core.units import SECOND
from acupress.ui.sitting.driver import SessionDriver
from acupress.ui.sitting.underway import Underway

if TYPE_CHECKING:
    from acupress.core.history import RunningSession, SessionRecord
    from acupress.core.routines import SessionPlan
    from acupress.core.session_state import SessionState
    from acupress.ui.keeping import Keeper
    from acupress.ui.planning import Forecast
    from acupress.ui.world import World

SAVE_EVERY_NS = 5 * SECOND
"""Pressing time after which a session is saved again: no more is lost if all goes at once."""

MOVES = {
    Command.TOGGLE: SessionDriver.toggle_pause,
    Command.PAUSE: SessionDriver.pause,
    Command.GO_ON: SessionDriver.go_on,
    Command.BACK: SessionDriver.back,
    Command.SKIP: SessionDriver.skip,
    Command.LEAVE_POINT: SessionDriver.leave_point,
    Command.RESTART: SessionDriver.restart,
    Command.END_HERE: SessionDriver.end_here,
    Command.STOP: SessionDriver.stop,
}
"""The commands that move a session."""


class Sitting(QObject):
    """Carries one session at a time, from its first lead-in until it is let go of."""

    taken_up = Signal(object)
    """A session is about to begin. Carries its `SessionDriver`, which has no state yet."""
    begun = Signal()
    mute_wanted = Signal()
    time_wanted = Signal()
    bones_wanted = Signal()
    stopped = Signal()
    """It was stopped; it can be taken back until it is let go of."""
    point_left = Signal(str)
    """Carries the code of a point that is not to be pressed any more."""
    ended = Signal(object, bool)
    """It is over for good. Carries the `SessionRecord` and whether it could be saved."""
    taken_back = Signal()
    """The stop was not meant: it stands still where it was."""
    laid_aside = Signal()
    """It stood still for too long: it is saved, and needs a new screening to go on."""

    def __init__(self, world: World, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._world = world
        self._keeper = keeper
        self._underway: Underway | None = None
        self._kept: tuple[SessionRecord, bool] | None = None
        self._saved_ns = 0
        self._down = False
        self._asked = {
            Command.MUTE: self.mute_wanted,
            Command.TELL_TIME: self.time_wanted,
            Command.BONES: self.bones_wanted,
        }

    @property
    def driver(self) -> SessionDriver | None:
        """The driver of the session on its way, if any."""
        return self._underway.driver if self._underway else None

    @property
    def asks_before_closing(self) -> bool:
        """Whether there is a session that has neither ended nor been set down."""
        driver = self.driver
        return driver is not None and not driver.state.over and not self._down

    def set_off(self, forecast: Forecast, pain_before: int | None) -> None:
        """Begin a session; one that was cut short before is kept for what was done of it.

        Does nothing while there is a session.
        """
        if self._underway:
            return
        self._keeper.drop_running()
        self._begin(
            Underway(
                id=uuid4(),
                started_at=self._world.now(),
                choices=forecast.choices,
                pain_before=pain_before,
                driver=SessionDriver(forecast.plan, self._world.clock, self),
            )
        )

    def resume(self, running: RunningSession, plan: SessionPlan) -> None:
        """Go on with a session that was cut short. Does nothing while there is a session."""
        if self._underway:
            return
        self._begin(
            Underway(
                id=running.id,
                started_at=running.started_at,
                choices=running.choices,
                pain_before=running.pain_before,
                driver=SessionDriver(plan, self._world.clock, self),
                earlier=running.done,
                since=find_step(plan, running),
            )
        )

    def obey(self, command: Command) -> None:
        """Carry out a command: the one way in for keys, buttons, clicks and whatever else asks.

        Does nothing where there is no session. One that is over heeds only `TAKE_BACK`.
        """
        driver = self.driver
        if driver is None:
            return
        if command is Command.TAKE_BACK:
            self._take_back()
        elif driver.state.over:
            return
        elif command in self._asked:
            self._asked[command].emit()
        else:
            left = driver.state.left
            MOVES[command](driver)
            for code in driver.state.left - left:
                self.point_left.emit(code)

    def set_down(self) -> None:
        """Pause and save it, to the second: the window closes, or the computer is switched off."""
        driver = self.driver
        if driver and not driver.state.over:
            driver.pause()
            self._save()
            self._down = True
        self._world.sound.hush()
        self._world.keep_awake.release()

    def conclude(self) -> bool:
        """Let go of a session that is over, and tell of its record; False where there is none."""
        kept = self._kept
        if kept is None:
            return False
        self.let_go()
        self.ended.emit(*kept)
        return True

    def let_go(self) -> None:
        """Carry it no longer. What is not over is set down first, so that it can be gone on with.

        Does nothing where there is no session.
        """
        underway = self._underway
        if underway is None:
            return
        if not underway.driver.state.over:
            self.set_down()
        self._underway = None
        self._kept = None
        self._world.sound.leave()
        underway.driver.deleteLater()

    def _begin(self, underway: Underway) -> None:
        """Carry this session from now on, from the lead-in of the press it stands at."""
        self._underway = underway
        self._kept = None
        self._down = False
        self._saved_ns = 0
        driver = underway.driver
        driver.changed.connect(self._follow)
        driver.cue_due.connect(self._world.sound.give)
        driver.settled.connect(self._save)
        driver.over.connect(self._finish)
        driver.stood_too_long.connect(self._lay_aside)
        self._world.sound.follow(driver.plan)
        self.taken_up.emit(driver)
        driver.start(underway.since)
        self.begun.emit()

    def _take_back(self) -> None:
        underway = self._underway
        if underway is None or self._kept is None:
            return
        self._kept = None
        self._world.sound.follow(underway.driver.plan)
        underway.driver.take_back()
        self.taken_back.emit()

    def _follow(self) -> None:
        driver = self.driver
        if driver is None:
            return
        if driver.running:
            self._down = False
            self._world.keep_awake.hold()
        else:
            self._world.keep_awake.release()
        self._world.sound.keep_up(driver.state)
        if sum(driver.state.pressed_ns) - self._saved_ns >= SAVE_EVERY_NS:
            self._save()

    def _save(self) -> None:
        underway = self._underway
        if underway and not underway.driver.state.over:
            self._saved_ns = sum(underway.driver.state.pressed_ns)
            self._keeper.save_running(underway.running())

    def _finish(self, state: SessionState) -> None:
        underway = self._underway
        if underway is None:
            return
        self._world.keep_awake.release()
        record = underway.record()
        self._kept = (record, self._keeper.keep_ended(record))
        self._world.sound.leave()
        if state.phase is not Phase.FINISHED:
            self._world.sound.hush()
        if state.phase is Phase.STOPPED:
            self.stopped.emit()
        else:
            self.conclude()

    def _lay_aside(self) -> None:
        self.let_go()
        self.laid_aside.emit()
