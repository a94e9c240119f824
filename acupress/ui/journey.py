"""The path through the app, and the gate on it: nothing comes before the safety screen.

Every way to a routine, a choice or a session leads through `_cleared`, which asks for a
screening that is answered and not older than half an hour.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject

from acupress.core.breathing import MS
from acupress.core.history import (
    Ending,
    RunningSession,
    SessionRecord,
    StepRecord,
    derive_record,
    derive_steps,
    find_step,
)
from acupress.core.ports import Chime
from acupress.core.routines import Choices
from acupress.core.safety import (
    AdaptedRoutine,
    Cleared,
    Locked,
    adapt_routine,
    allowed_patterns,
    expand_plan,
)
from acupress.core.session import Phase
from acupress.ui.screens.breathe import BreatheScreen
from acupress.ui.screens.done import DoneScreen
from acupress.ui.screens.locked import LockedScreen
from acupress.ui.screens.ready import ReadyScreen
from acupress.ui.screens.routines import RoutinesScreen
from acupress.ui.screens.safety import SafetyScreen
from acupress.ui.screens.session import SessionScreen
from acupress.ui.screens.settings import TEXT_PERCENTS, SettingsScreen
from acupress.ui.screens.stopped import StoppedScreen
from acupress.ui.session_driver import SessionDriver
from acupress.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from uuid import UUID

    from acupress.core.history import HistoryStore, RunningStore
    from acupress.core.library import Library
    from acupress.core.ports import ChimePlayer, Clock, KeepAwake
    from acupress.core.routines import SessionPlan
    from acupress.core.session import CueDue, SessionState
    from acupress.core.settings import Settings
    from acupress.ui.figure_art import FigureArt
    from acupress.ui.main_window import MainWindow
    from acupress.ui.theme import Look

LATEST_CHIME_NS = 250 * MS
"""A chime that would sound later than this is dropped."""


@dataclass(frozen=True, slots=True)
class World:
    """What the journey needs from outside: time, sound, and places to keep things.

    `save_settings` raises `OSError` when it cannot. `now` gives the date of a record and is
    used for nothing else. `folder` is where the user's own files lie, for people to read.
    """

    clock: Clock
    now: Callable[[], datetime]
    chimes: ChimePlayer
    keep_awake: KeepAwake
    history: HistoryStore
    running: RunningStore
    save_settings: Callable[[Settings], None]
    folder: str


@dataclass(slots=True)
class Underway:
    """The session on the way: what its record needs besides plan and state."""

    session: UUID
    started_at: datetime
    choices: Choices
    pain_before: int | None
    driver: SessionDriver
    earlier: tuple[StepRecord, ...] = ()
    since: int = 0


class Journey(QObject):
    """Leads from screen to screen."""

    def __init__(
        self,
        window: MainWindow,
        library: Library,
        art: FigureArt,
        look: Look,
        settings: Settings,
        world: World,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._library = library
        self._look = look
        self._settings = settings
        self._world = world
        self._screening: Cleared | None = None
        self._adapted: AdaptedRoutine | None = None
        self._underway: Underway | None = None
        asked = library.questionnaire
        self.safety = SafetyScreen(asked, world.clock, look)
        self.locked = LockedScreen(asked, look)
        self.routines = RoutinesScreen(library, art, look)
        self.ready = ReadyScreen(library, art, look)
        self.session = SessionScreen(library, art, look)
        self.done = DoneScreen(look)
        self.stopped = StoppedScreen(asked, look)
        self.settings = SettingsScreen(asked, world.folder, look)
        calm = next(pattern for pattern in library.patterns.values() if not pattern.holds)
        self.breathe = BreatheScreen(calm, world.clock, look)
        self._connect()
        self._apply_settings()

    @property
    def driver(self) -> SessionDriver | None:
        """The driver of the session on the way, if any."""
        return self._underway.driver if self._underway else None

    @property
    def current_settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def begin(self) -> None:
        """Show the safety screen: the first thing, always."""
        self._screening = None
        self.safety.start_over()
        self.window.show_screen(self.safety)

    def _connect(self) -> None:
        window = self.window
        self.safety.cleared.connect(self._open)
        self.safety.locked.connect(self._lock)
        self.safety.closed.connect(window.close)
        self.safety.larger_text_wanted.connect(self._enlarge_text)
        self.locked.reconsidered.connect(lambda: window.show_screen(self.safety))
        self.locked.breathing_wanted.connect(self._breathe)
        self.routines.breathing_wanted.connect(self._breathe)
        self.locked.closed.connect(window.close)
        self.breathe.left.connect(self._leave_breathing)
        self.routines.chosen.connect(self._prepare)
        self.routines.continued.connect(self._continue)
        self.routines.dropped.connect(self._drop)
        self.routines.settings_wanted.connect(self._show_settings)
        self.routines.screening_wanted.connect(self.begin)
        self.ready.started.connect(self._start)
        self.ready.left.connect(self._show_routines)
        self.ready.chime_wanted.connect(self._try_chime)
        self.session.mute_toggled.connect(self._toggle_mute)
        self.stopped.check_wanted.connect(self.begin)
        self.stopped.finished.connect(lambda: window.show_screen(self.done))
        self.done.completed.connect(self._keep)
        self.done.finished.connect(self._show_routines)
        self.done.something_new.connect(self.begin)
        self.settings.changed.connect(self._settle)
        self.settings.left.connect(self._show_routines)
        for screen in (self.locked, self.stopped):
            screen.country_chosen.connect(self._choose_country)
        window.text_size_wanted.connect(self._change_text_size)
        window.closing.connect(self._set_down)

    # The gate

    def _cleared(self) -> Cleared | None:
        """Give the screening that is still good, or lead back to the questions."""
        screening = self._screening
        if screening and screening.holds_at(self._world.clock.read().total_ns):
            return screening
        self.begin()
        return None

    def _open(self, screening: Cleared) -> None:
        self._screening = screening
        self._show_routines()

    def _lock(self, locked: Locked) -> None:
        self._screening = None
        self.locked.show_lock(locked, self._settings.country)
        self.window.show_screen(self.locked)

    def _breathe(self) -> None:
        self.window.show_screen(self.breathe)

    def _leave_breathing(self) -> None:
        if self._screening:
            self._show_routines()
        else:
            self.window.show_screen(self.locked)

    # Choosing

    def _adapt(self, key: str, screening: Cleared) -> AdaptedRoutine:
        return adapt_routine(self._library.routines[key], self._library.points, screening)

    def _show_routines(self) -> None:
        screening = self._cleared()
        if screening is None:
            return
        self.routines.show_routines([self._adapt(key, screening) for key in self._library.routines])
        self.routines.offer_to_continue(self._describe_running(screening))
        self.window.show_screen(self.routines)

    def _prepare(self, adapted: AdaptedRoutine) -> None:
        screening = self._cleared()
        if screening is None:
            return
        self._adapted = adapted
        self.ready.prepare(
            adapted,
            allowed_patterns(self._library.patterns.values(), screening),
            Choices(
                lead_in_seconds=self._settings.lead_in_seconds,
                breath=self._settings.breath or adapted.routine.breath,
            ),
            sound=self._why_silent(),
        )
        self.window.show_screen(self.ready)

    def _why_silent(self) -> str:
        if self._world.chimes.silent_because:
            return tr("No sound on this computer. You will see every cue.")
        if self._settings.muted:
            return tr("The sound is switched off. You will see every cue.")
        return ""

    def _try_chime(self) -> None:
        self._world.chimes.play(Chime.BOWL)

    # The session

    def _start(self, choices: Choices, pain_before: int | None) -> None:
        screening = self._cleared()
        if screening is None or self._adapted is None:
            return
        plan = self._plan(self._adapted.routine.key, choices, screening)
        self._settle(self._settings.model_copy(update={"lead_in_seconds": choices.lead_in_seconds}))
        self._set_off(
            Underway(
                session=uuid4(),
                started_at=self._world.now(),
                choices=choices,
                pain_before=pain_before,
                driver=SessionDriver(plan, self._world.clock, self),
            )
        )

    def _plan(self, key: str, choices: Choices, screening: Cleared) -> SessionPlan:
        adapted = self._adapt(key, screening)
        return expand_plan(adapted, choices, self._library.patterns[choices.breath])

    def _set_off(self, underway: Underway) -> None:
        self._underway = underway
        driver = underway.driver
        driver.changed.connect(self._follow_state)
        driver.cue_due.connect(self._chime)
        driver.settled.connect(self._save_running)
        driver.over.connect(self._finish)
        self._world.chimes.warm_up()
        self.session.follow(driver)
        driver.start(underway.since)
        self.window.show_screen(self.session)

    def _follow_state(self) -> None:
        if self.driver and self.driver.running:
            self._world.keep_awake.hold()
        else:
            self._world.keep_awake.release()

    def _chime(self, due: CueDue) -> None:
        chime = due.cue.manner.chime
        if chime and due.late_ns <= LATEST_CHIME_NS and not self._settings.muted:
            self._world.chimes.play(chime)

    def _finish(self, state: SessionState) -> None:
        underway = self._underway
        if underway is None:
            return
        self._underway = None
        self.session.leave()
        underway.driver.deleteLater()
        self._world.keep_awake.release()
        record = derive_record(
            underway.driver.plan,
            state,
            session=underway.session,
            started_at=underway.started_at,
            earlier=underway.earlier,
            since=underway.since,
            pain_before=underway.pain_before,
        )
        saved = self._keep(record)
        if saved:
            self._world.running.clear()
        self.done.show_record(record, saved=saved)
        if state.phase is Phase.STOPPED:
            self._screening = None
            self.stopped.set_country(self._settings.country)
            self.window.show_screen(self.stopped)
        else:
            self.window.show_screen(self.done)

    # Keeping

    def _keep(self, record: SessionRecord) -> bool:
        try:
            self._world.history.add(record)
        except OSError:
            self._tell_unsaved()
            return False
        return True

    def _save_running(self) -> None:
        underway = self._underway
        if underway is None or underway.driver.state.over:
            return
        try:
            self._world.running.save(self._running(underway))
        except OSError:
            self._tell_unsaved()

    @staticmethod
    def _running(underway: Underway) -> RunningSession:
        plan, state = underway.driver.plan, underway.driver.state
        here = plan.steps[state.step]
        steps = derive_steps(plan, state, since=underway.since)
        done = (s for s in steps if (s.point, s.side) != (here.point, here.side))
        return RunningSession(
            id=underway.session,
            started_at=underway.started_at,
            routine=plan.routine,
            choices=underway.choices,
            done=(*underway.earlier, *done),
            point=here.point,
            side=here.side,
            pain_before=underway.pain_before,
        )

    def _tell_unsaved(self) -> None:
        self.window.news.tell(
            tr("Acupress could not save to {folder}. The session goes on.").format(
                folder=self._world.folder
            )
        )

    def _set_down(self) -> None:
        """Pause and save the session when the window closes."""
        if self.driver and self.driver.running:
            self.driver.pause()
        self._world.keep_awake.release()

    # Continuing a session that was cut short

    def _load_running(self) -> RunningSession | None:
        """Give the session that was cut short, unless the history already has its end."""
        running = self._world.running.load()
        ended: Sequence[SessionRecord] = ()
        with suppress(OSError):
            ended = self._world.history.recent(1)
        if running and any(record.id == running.id for record in ended):
            self._world.running.clear()
            return None
        return running

    def _resumable(self, screening: Cleared) -> tuple[RunningSession, SessionPlan] | None:
        running = self._load_running()
        if running is None or running.routine not in self._library.routines:
            return None
        open_today = {
            pattern.key for pattern in allowed_patterns(self._library.patterns.values(), screening)
        }
        adapted = self._adapt(running.routine, screening)
        if not adapted.steps:
            return None
        choices = running.choices
        if choices.breath not in open_today:
            choices = choices.model_copy(update={"breath": adapted.routine.breath})
        plan = expand_plan(adapted, choices, self._library.patterns[choices.breath])
        return running.model_copy(update={"choices": choices}), plan

    def _describe_running(self, screening: Cleared) -> str | None:
        found = self._resumable(screening)
        if found is None:
            return None
        running, plan = found
        return tr("{routine}, point {number} of {count}.").format(
            routine=self._library.routines[running.routine].title,
            number=plan.steps[find_step(plan, running)].number,
            count=plan.points,
        )

    def _continue(self) -> None:
        screening = self._cleared()
        found = self._resumable(screening) if screening else None
        if found is None:
            return
        running, plan = found
        at_step = find_step(plan, running)
        here = (plan.steps[at_step].point, plan.steps[at_step].side)
        self._set_off(
            Underway(
                session=running.id,
                started_at=running.started_at,
                choices=running.choices,
                pain_before=running.pain_before,
                driver=SessionDriver(plan, self._world.clock, self),
                earlier=tuple(s for s in running.done if (s.point, s.side) != here),
                since=at_step,
            )
        )

    def _drop(self) -> None:
        """Keep what was done of the session that was cut short, and forget the rest."""
        running = self._load_running()
        kept = True
        if running and any(step.pressed_seconds for step in running.done):
            kept = self._keep(
                SessionRecord(
                    id=running.id,
                    started_at=running.started_at,
                    routine=running.routine,
                    breath=running.choices.breath,
                    ending=Ending.STOPPED,
                    steps=running.done,
                    pain_before=running.pain_before,
                )
            )
        if kept:
            self._world.running.clear()
        self._show_routines()

    # Settings

    def _show_settings(self) -> None:
        self.settings.show_settings(self._settings)
        self.window.show_screen(self.settings)

    def _settle(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        self._apply_settings()
        try:
            self._world.save_settings(settings)
        except OSError:
            self._tell_unsaved()

    def _apply_settings(self) -> None:
        self._look.apply(self._settings)
        self._world.chimes.set_volume(self._settings.chime_volume)

    def _choose_country(self, country: str | None) -> None:
        self._settle(self._settings.model_copy(update={"country": country}))
        self.locked.set_country(country)
        self.stopped.set_country(country)

    def _toggle_mute(self) -> None:
        self._settle(self._settings.model_copy(update={"muted": not self._settings.muted}))
        self.session.tell(tr("Sound off") if self._settings.muted else tr("Sound on"))

    def _enlarge_text(self) -> None:
        """Go to the next larger text, and from the largest back to the normal one."""
        largest = self._settings.text_percent >= TEXT_PERCENTS[-1]
        self._change_text_size(0 if largest else 1)

    def _change_text_size(self, by: int) -> None:
        now = self._settings.text_percent
        sizes = TEXT_PERCENTS
        nearest = min(range(len(sizes)), key=lambda i: abs(sizes[i] - now))
        index = min(max(0, nearest + by), len(sizes) - 1) if by else 0
        self._settle(self._settings.model_copy(update={"text_percent": sizes[index]}))
        if self.window.showing is self.settings:
            self.settings.show_settings(self._settings)
