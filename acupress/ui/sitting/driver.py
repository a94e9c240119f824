"""The session in the window: a heartbeat in, the new state and its events out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from acupress.core import session
from acupress.core.session import CueDue, PhaseBegan, Skipped
from acupress.core.session_state import PauseReason, Phase, phase_length_ns, until_due_ns
from acupress.core.units import MS
from acupress.ui.pace import BEAT_MS

if TYPE_CHECKING:
    from acupress.core.ports import Clock
    from acupress.core.routines import SessionPlan
    from acupress.core.session import Move
    from acupress.core.session_state import SessionState


class SessionDriver(QObject):
    """Asks the clock at each heartbeat and tells what came of it. It decides nothing.

    `changed` comes after every move, `cue_due` for each cue, `settled` whenever a step or a
    pause begins (the moments worth saving), `over` once at the end, `stood_too_long` where it may
    not go on any more.
    """

    changed = Signal()
    cue_due = Signal(object)
    settled = Signal()
    over = Signal(object)
    stood_too_long = Signal()

    def __init__(self, plan: SessionPlan, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._clock = clock
        self._state: SessionState | None = None
        self._before_stop: SessionState | None = None
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.setInterval(BEAT_MS)
        self._heart.timeout.connect(self.beat)

    @property
    def plan(self) -> SessionPlan:
        """The plan being carried out."""
        return self._plan

    @property
    def state(self) -> SessionState:
        """Where the session is. Only after `start`."""
        if self._state is None:
            msg = "the session has not been started"
            raise RuntimeError(msg)
        return self._state

    @property
    def running(self) -> bool:
        """Whether time counts."""
        return self._state is not None and self._state.running

    @property
    def beats_in_ms(self) -> int:
        """In how many milliseconds the heart beats next."""
        return self._heart.interval()

    def start(self, at_step: int = 0) -> None:
        """Begin with the lead-in of `at_step`."""
        self._heart.start()
        self._take(session.begin(self._plan, self._clock.read(), at_step=at_step))

    def beat(self) -> None:
        """Bring the session up to now."""
        self._take(session.advance(self._plan, self.state, self._clock.read()))

    def pause(self) -> None:
        """Stand still."""
        self.beat()
        self._take(session.pause(self.state, PauseReason.ASKED))

    def go_on(self) -> None:
        """Go on; where the session waits for the hands, they are in place.

        A pause that this very beat finds out about, such as a sleep, stands.
        """
        was_running = self.state.running
        self.beat()
        if was_running and self.state.paused:
            return
        move = session.resume if self.state.paused else session.hands_in_place
        self._take(move(self._plan, self.state))

    def toggle_pause(self) -> None:
        """Pause, or go on where the session is paused or waits for the hands."""
        waits = phase_length_ns(self._plan, self.state) is None
        if self.state.paused or waits:
            self.go_on()
        else:
            self.pause()

    def restart(self) -> None:
        """Go on from the start of this point."""
        self.beat()
        self._take(session.restart(self._plan, self.state))

    def skip(self) -> None:
        """Go to the next step."""
        self.beat()
        self._take(session.skip(self._plan, self.state))

    def leave_point(self) -> None:
        """Go to the next step of another point."""
        self.beat()
        self._take(session.leave_point(self._plan, self.state))

    def back(self) -> None:
        """Go to the start of this step, or to the step before."""
        self.beat()
        self._take(session.back(self._plan, self.state))

    def end_here(self) -> None:
        """End early, all being well."""
        self.beat()
        self._take(session.end_here(self._plan, self.state))

    def stop(self) -> None:
        """End the pressing at once."""
        self.beat()
        self._before_stop = self.state
        self._take(session.stop(self._plan, self.state))

    def take_back(self) -> None:
        """Take back a stop: stand still where it came."""
        before = self._before_stop
        if before is None or before.over or self.state.phase is not Phase.STOPPED:
            return
        self._state = before
        self._heart.start()
        self._take(session.take_back(before))

    def _take(self, move: Move) -> None:
        was_over = self._state is not None and self._state.over
        self._state, events = move
        if was_over:
            return
        for event in events:
            if isinstance(event, CueDue):
                self.cue_due.emit(event)
        if self._state.over:
            self._heart.stop()
        else:
            self._pace(self._state)
        self.changed.emit()
        if any(self._is_worth_saving(event) for event in events):
            self.settled.emit()
        if self._state.over:
            self.over.emit(self._state)
        elif any(isinstance(event, session.StoodTooLong) for event in events):
            self.stood_too_long.emit()

    def _pace(self, state: SessionState) -> None:
        """Let the heart beat at the instant of what is due next, if that is soon."""
        due_ns = until_due_ns(self._plan, state)
        soon_ms = BEAT_MS if due_ns is None else min(BEAT_MS, max(1, -(-due_ns // MS)))
        if soon_ms != self._heart.interval():
            self._heart.setInterval(soon_ms)

    @staticmethod
    def _is_worth_saving(event: session.Event) -> bool:
        if isinstance(event, PhaseBegan):
            return event.phase in (Phase.LEAD_IN, Phase.PRESS, Phase.REST)
        return isinstance(event, session.Paused | Skipped)
