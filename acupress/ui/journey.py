"""The path through the app: nothing comes before the safety screen.

Every way to a routine, a choice or a session leads through `Gate.cleared`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Qt

from acupress.core.commands import Command
from acupress.core.hearing import is_announced, reader_tells
from acupress.core.routines import Routine
from acupress.core.safety import (
    AdaptedRoutine,
    adapt_routine,
    allowed_patterns,
    offer_instead,
)
from acupress.core.settings import Teller
from acupress.core.wishes import Aim
from acupress.ui import announcements
from acupress.ui.announcements import announce
from acupress.ui.continuing import Resumable, find_resumable
from acupress.ui.doorstep import Doorstep
from acupress.ui.gate import Gate
from acupress.ui.input_guard import InputGuard
from acupress.ui.keeping import Keeper, Underway
from acupress.ui.planning import Planner
from acupress.ui.preferences import Preferences
from acupress.ui.session_driver import SessionDriver
from acupress.ui.shelf import Shelf
from acupress.ui.sitting import Sitting
from acupress.ui.wording import (
    not_kept_words,
    not_removed_words,
    own_voice_lost_words,
    removed_words,
    rested_long_words,
    silence_note,
    silence_words,
    taken_in_words,
    tr,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.cues import CueKind
    from acupress.core.history import SessionRecord
    from acupress.core.library import Library
    from acupress.core.routines import Choices
    from acupress.core.safety import Cleared
    from acupress.core.settings import Settings
    from acupress.core.wishes import Wish
    from acupress.ui.atlas import Atlas
    from acupress.ui.figure_art import FigureArt
    from acupress.ui.keeping import World
    from acupress.ui.main_window import MainWindow
    from acupress.ui.reading_corner import ReadingCorner
    from acupress.ui.screens.breathe import BreatheScreen
    from acupress.ui.screens.done import DoneScreen
    from acupress.ui.screens.locked import LockedScreen
    from acupress.ui.screens.ready import ReadyScreen
    from acupress.ui.screens.routines import RoutinesScreen
    from acupress.ui.screens.safety import SafetyScreen
    from acupress.ui.screens.session import SessionScreen
    from acupress.ui.screens.stopped import StoppedScreen
    from acupress.ui.theme import Look


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
        self._art = art
        self._look = look
        self._world = world
        self.guard = InputGuard(window, world.clock)
        self._keeper = Keeper(world, window.news)
        self._planner = Planner(library, world.sound, lambda: self.preferences.now)
        self._shelf = Shelf(library, world.own)
        self._doorstep = Doorstep(world.own, window.news)
        self._adapted: AdaptedRoutine | None = None
        self.sitting = Sitting(world, self._keeper, self)
        self.sitting.stopped.connect(self._advise)
        self.sitting.ended.connect(self._show_done)
        self.sitting.laid_aside.connect(self._check_again)
        self.sitting.taken_back.connect(lambda: self.window.show_screen(self.session))
        self.sitting.mute_wanted.connect(self._toggle_mute)
        self.sitting.time_wanted.connect(lambda: self.session.tell_time())
        window.may_close = self._may_close
        window.closing.connect(self.set_down)
        window.keys_wanted.connect(self._show_keys)
        world.sound.when_silence_changes(self._tell_silence)
        self.preferences = Preferences(window, library, art, look, settings, world)
        self.preferences.applied.connect(self._follow_settings)
        self.preferences.left.connect(self._show_routines)
        self.preferences.keys_wanted.connect(self._show_keys)
        self.gate = Gate(window, library.questionnaire, world.clock, look, self.preferences)
        self.gate.asking.connect(self._leave_session)
        self.gate.opened.connect(self._show_routines)
        self.gate.breathing_wanted.connect(self._breathe)

    # The screens, each imported, made and connected when it is first needed

    @property
    def safety(self) -> SafetyScreen:
        """Ask the questions."""
        return self.gate.safety

    @property
    def locked(self) -> LockedScreen:
        """Say that there is no pressing today."""
        return self.gate.locked

    @cached_property
    def breathe(self) -> BreatheScreen:
        """Guide the breath, without holds."""
        from acupress.ui.screens.breathe import BreatheScreen

        patterns = self._library.patterns.values()
        calm = next(pattern for pattern in patterns if not pattern.holds)
        screen = BreatheScreen(calm, self._world.clock, self._look)
        screen.left.connect(self._leave_breathing)
        return screen

    @cached_property
    def routines(self) -> RoutinesScreen:
        """Offer the routines."""
        from acupress.ui.screens.routines import RoutinesScreen

        screen = RoutinesScreen(self._library, self._art, self._look, self._planner)
        screen.chosen.connect(self._prepare)
        screen.continued.connect(self._continue)
        screen.dropped.connect(self._drop)
        screen.breathing_wanted.connect(self._breathe)
        screen.settings_wanted.connect(self.preferences.open)
        screen.points_wanted.connect(lambda: self.atlas.open())
        screen.learning_wanted.connect(lambda: self.reading.open())
        screen.screening_wanted.connect(self.begin)
        return screen

    @cached_property
    def reading(self) -> ReadingCorner:
        """Lead through the pages to read."""
        from acupress.ui.reading_corner import ReadingCorner

        corner = ReadingCorner(self.window, self._library, self._look)
        corner.left.connect(self._show_routines)
        return corner

    @cached_property
    def atlas(self) -> Atlas:
        """Lead through the points."""
        from acupress.ui.atlas import Atlas

        atlas = Atlas(
            self.window, self._library, self._art, self._look, self._shelf, self.gate.cleared
        )
        atlas.left.connect(self._show_routines)
        atlas.routine_wanted.connect(self._prepare_key)
        return atlas

    @cached_property
    def ready(self) -> ReadyScreen:
        """Settle the choices before a session."""
        from acupress.ui.screens.ready import ReadyScreen

        screen = ReadyScreen(self._library, self._art, self._look, self._planner)
        screen.started.connect(self._start)
        screen.left.connect(self._leave_ready)
        screen.removed.connect(self._remove)
        screen.instead_wanted.connect(self._prepare)
        screen.sound_wanted.connect(self._world.sound.try_out)
        screen.loudness_chosen.connect(lambda volume: self.preferences.change(volume=volume))
        screen.visual_cues_chosen.connect(
            lambda wanted: self.preferences.change(visual_cues=wanted)
        )
        screen.teller.chosen.connect(lambda teller: self.preferences.change(teller=teller))
        return screen

    @cached_property
    def session(self) -> SessionScreen:
        """Show the session."""
        from acupress.ui.screens.session import SessionScreen

        screen = SessionScreen(self._library, self._art, self._look)
        screen.commanded.connect(self.sitting.obey)
        screen.announces = self._announces
        return screen

    @cached_property
    def stopped(self) -> StoppedScreen:
        """Advise after a stop."""
        from acupress.ui.screens.stopped import StoppedScreen

        screen = StoppedScreen(self._library.questionnaire, self._look)
        screen.check_wanted.connect(self.begin)
        screen.finished.connect(self._conclude)
        screen.taken_back.connect(lambda: self.sitting.obey(Command.TAKE_BACK))
        screen.country_chosen.connect(self.preferences.choose_country)
        screen.country_chosen.connect(screen.set_country)
        return screen

    @cached_property
    def done(self) -> DoneScreen:
        """Show what was done."""
        from acupress.ui.screens.done import DoneScreen

        screen = DoneScreen(self._look)
        screen.completed.connect(lambda record: screen.show_kept(kept=self._keeper.keep(record)))
        self.window.closing.connect(screen.keep_now)
        screen.finished.connect(self._show_routines)
        screen.something_new.connect(self.begin)
        return screen

    @property
    def driver(self) -> SessionDriver | None:
        """The driver of the session on the way, if any."""
        return self.sitting.driver

    def begin(self) -> None:
        """Show the safety screen: the first thing, always. A session on its way is set down."""
        self.gate.ask()

    def ask_for(self, *wishes: Wish) -> None:
        """Take the user where starts ask for: after the questions, the session, the last word."""
        granted = [self._doorstep.put(wish) for wish in wishes]
        if not any(granted):
            return
        ending = "done" in vars(self) and self.window.shows(self.done)
        if self.gate.answered and not self.driver and not ending:
            self._show_routines()
        else:
            self._doorstep.tell()

    def _breathe(self) -> None:
        self.window.show_screen(self.breathe)

    def _leave_breathing(self) -> None:
        if self.gate.answered:
            self._show_routines()
        else:
            self.gate.return_to_lock()

    # Choosing

    def _grant(self, wanted: Sequence[Routine | Aim]) -> bool:
        """Take in every routine, and go where the last wish was; False where that is nowhere.

        Several routines stand beside each other among the others.
        """
        routines = [routine for routine in wanted if isinstance(routine, Routine)]
        for routine in routines:
            self._take_in(routine)
        if len(routines) > 1:
            self.window.news.tell(taken_in_words(len(routines)))
        match wanted[-1]:
            case Aim.POINTS:
                self.atlas.open()
            case Aim.LEARN:
                self.reading.open()
            case Aim.LAST:
                key = self._keeper.last_routine()
                return key is not None and self._prepare_key(key)
            case routine:
                return len(routines) == 1 and self._prepare_key(routine.key)
        return True

    def _take_in(self, routine: Routine) -> None:
        try:
            self._shelf.take_in(routine)
        except OSError:
            self.window.news.tell(not_kept_words(routine, self._world.folder))

    def _remove(self) -> None:
        """Take the routine on the ready page away from the user's own; that can be undone."""
        if self._adapted is None or not self._adapted.routine.is_own:
            return
        routine = self._adapted.routine
        try:
            self._shelf.remove(routine.key)
        except OSError:
            self.window.news.tell(not_removed_words(routine, self._world.folder))
            return
        self._keeper.drop_running(routine.key)

        def bring_back() -> None:
            self._take_in(routine)
            if self.window.shows(self.routines):
                self._show_routines()

        self.window.news.tell(removed_words(routine), bring_back)
        self._leave_ready()

    def _adapt(self, key: str, screening: Cleared) -> AdaptedRoutine | None:
        routine = self._shelf.find(key)
        return adapt_routine(routine, self._library.points, screening) if routine else None

    def _adapt_all(self, screening: Cleared) -> list[AdaptedRoutine]:
        points = self._library.points
        return [adapt_routine(r, points, screening) for r in self._shelf.all()]

    def _show_routines(self) -> None:
        screening = self.gate.cleared()
        if screening is None:
            return
        wanted = self._doorstep.take()
        if wanted and self._grant(wanted):
            return
        self.routines.show_routines(self._adapt_all(screening))
        found = self._resumable(screening)
        self.routines.offer_to_continue(found.words() if found else None)
        self.window.show_screen(self.routines)

    def _prepare_key(self, key: str) -> bool:
        """Get ready for a routine; False where there is none, or nothing is left of it today."""
        screening = self.gate.cleared()
        adapted = self._adapt(key, screening) if screening else None
        if adapted is None or not adapted.steps:
            return False
        self._prepare(adapted)
        return True

    def _leave_ready(self) -> None:
        self._world.sound.leave()
        if self._adapted and self._adapted.routine.is_single:
            self.atlas.return_to_point()
        else:
            self._show_routines()

    def _prepare(self, adapted: AdaptedRoutine) -> None:
        screening = self.gate.cleared()
        if screening is None:
            return
        self._adapted = adapted
        self.ready.prepare(
            adapted,
            allowed_patterns(self._library.patterns.values(), screening),
            self._planner.usual_choices(adapted),
            sound=silence_words(self._world.sound.silent_because, muted=self.preferences.now.muted),
            volume=self.preferences.now.volume,
            visual_cues=self.preferences.now.visual_cues,
            instead=self._instead(adapted, screening),
        )
        self.ready.teller.ask(wanted=self._asks_who_tells())
        self.window.show_screen(self.ready)
        self._world.sound.warm_up()

    def _asks_who_tells(self) -> bool:
        """Whether both the voice and a screen reader could tell the cues, and it is not settled."""
        unasked = self.preferences.now.teller is Teller.UNASKED
        if not unasked or not announcements.reader_runs():
            return False
        lost = self._world.sound.silent_because is not None
        return not reader_tells(self.preferences.now, voice_lost=lost)

    def _instead(self, adapted: AdaptedRoutine, screening: Cleared) -> AdaptedRoutine | None:
        if adapted.routine.is_single:
            return None
        return offer_instead(adapted, self._adapt_all(screening))

    # The session

    def _start(self, choices: Choices, pain_before: int | None) -> None:
        if self.driver or not self.window.shows(self.ready):
            return
        screening = self.gate.cleared()
        if screening is None or self._adapted is None:
            return
        adapted = self._adapt(self._adapted.routine.key, screening)
        if adapted is None or not adapted.steps:
            return
        forecast = self._planner.forecast(adapted, choices)
        self.preferences.change(lead_in_seconds=choices.lead_in_seconds)
        self._keeper.drop_running()
        self._set_off(
            Underway(
                session=uuid4(),
                started_at=self._world.now(),
                choices=forecast.choices,
                pain_before=pain_before,
                driver=SessionDriver(forecast.plan, self._world.clock, self),
            )
        )

    def _set_off(self, underway: Underway) -> None:
        self.window.news.take_back(rested_long_words())
        self.sitting.take_up(underway)
        self.session.follow(underway.driver)
        self.sitting.start()
        self._tell_silence()
        self.window.show_screen(self.session)

    def _tell_silence(self) -> None:
        """Say what is not heard any more, in few words where a session runs."""
        sound = self._world.sound
        if self.driver:
            self.session.show_silence(
                silence_note(sound.silent_because, muted=self.preferences.now.muted)
            )
        elif "ready" in vars(self):
            self.ready.reflect()
        if sound.own_voice_lost:
            self.window.news.tell(own_voice_lost_words())

    def _advise(self) -> None:
        """Show what to do now; the screening is dropped once it is sure that this was meant."""
        self.stopped.set_country(self.preferences.now.country)
        self.window.show_screen(self.stopped)

    def _conclude(self) -> None:
        """Leave the advice for the last page; the stop was meant."""
        if self.sitting.conclude():
            self.gate.drop()

    def _show_done(self, record: SessionRecord, saved: bool) -> None:  # noqa: FBT001 - a signal's
        self.session.leave()
        self.done.show_record(record, saved=saved)
        self.window.show_screen(self.done)

    def _check_again(self) -> None:
        """Ask the questions anew before a session that stood still for long may go on."""
        self.window.news.tell(rested_long_words())
        self.begin()

    def _leave_session(self) -> None:
        self.sitting.let_go()
        if "session" in vars(self):
            self.session.leave()

    def _may_close(self) -> bool:
        """Ask before a session is left by closing the window; it stands still meanwhile."""
        if not self.sitting.asks_before_closing:
            return True
        from acupress.ui.closing_sheet import ClosingSheet

        self.sitting.obey(Command.PAUSE)
        sheet = ClosingSheet(self.window, self._look)
        sheet.kept.connect(self._close_for_now)
        sheet.ended.connect(self._end_and_close)
        sheet.open()
        return False

    def _close_for_now(self) -> None:
        self.set_down()
        self.window.close()

    def _end_and_close(self) -> None:
        self.sitting.obey(Command.END_HERE)
        self.window.close()

    def set_down(self) -> None:
        """Keep everything that is under way, at once and without a question: all may end now."""
        self.sitting.set_down()
        if "done" in vars(self):
            self.done.keep_now()
        self._keeper.try_again()

    # Continuing a session that was cut short

    def _resumable(self, screening: Cleared) -> Resumable | None:
        running = self._keeper.load_running()
        return find_resumable(self._library, self._shelf, running, screening, self._planner)

    def _continue(self) -> None:
        if self.driver:
            return
        screening = self.gate.cleared()
        found = self._resumable(screening) if screening else None
        if found is None:
            return
        running = found.running
        self._set_off(
            Underway(
                session=running.id,
                started_at=running.started_at,
                choices=running.choices,
                pain_before=running.pain_before,
                driver=SessionDriver(found.plan, self._world.clock, self),
                earlier=running.done,
                since=found.since,
            )
        )

    def _drop(self) -> None:
        """Keep what was done of the session that was cut short, and forget the rest."""
        self._keeper.drop_running()
        self._show_routines()

    def _show_keys(self) -> None:
        """Show the sheet of keys; a session stands still under it."""
        from acupress.ui.keys_sheet import KeysSheet

        self.sitting.obey(Command.PAUSE)
        sheet = KeysSheet(self.window, self._look)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _follow_settings(self) -> None:
        if self.driver:
            self._tell_silence()
        elif "ready" in vars(self):
            self.ready.reflect()

    def _toggle_mute(self) -> None:
        muted = not self.preferences.now.muted
        self.preferences.change(muted=muted)
        words = tr("Sound off") if muted else tr("Sound on")
        self.session.tell(words)
        announce(self.session, words)

    def _announces(self, kind: CueKind) -> bool:
        """Whether a cue is for a screen reader: never one that the voice speaks."""
        if not announcements.reader_runs():
            return False
        lost = self._world.sound.silent_because is not None
        return is_announced(kind, self.preferences.now, voice_lost=lost)
