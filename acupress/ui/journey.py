"""The path through the app: where the user is, and where each place is left to.

Nothing comes before the questions: a gated place is entered only past `Gate.cleared`, and
what presses asks it again at every step.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from acupress.catalogue import tr
from acupress.core.commands import Command
from acupress.core.routines import Routine
from acupress.core.wishes import Aim, Wish
from acupress.ui import file_dialogs
from acupress.ui.builder.sending import save_as, send
from acupress.ui.doorstep import Brought, Doorstep
from acupress.ui.input_guard import InputGuard
from acupress.ui.keeping import Keeper
from acupress.ui.places import Place
from acupress.ui.plan.plans import Plans
from acupress.ui.planning import Planner
from acupress.ui.preferences import Preferences
from acupress.ui.safety.gate import Gate
from acupress.ui.shelf import Shelf
from acupress.ui.sitting.passage import Passage
from acupress.ui.sitting.sitting import Sitting
from acupress.ui.today.choosing import Choosing
from acupress.ui.widgets.place_bar import PlaceBar
from acupress.ui.wording import taken_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from acupress.core.settings import Settings
    from acupress.ui.atlas.atlas import Atlas
    from acupress.ui.builder.builder import Builder
    from acupress.ui.cards.cards import Cards
    from acupress.ui.fittings import Fittings
    from acupress.ui.journal.journal import Journal
    from acupress.ui.reading.breathe import BreatheScreen
    from acupress.ui.reading.corner import ReadingCorner
    from acupress.ui.safety.locked import LockedScreen
    from acupress.ui.safety.screen import SafetyScreen
    from acupress.ui.screen import Screen
    from acupress.ui.settings.pages import SettingsPages
    from acupress.ui.sitting.done import DoneScreen
    from acupress.ui.sitting.driver import SessionDriver
    from acupress.ui.sitting.screen import SessionScreen
    from acupress.ui.sitting.stopped import StoppedScreen
    from acupress.ui.today.ready import ReadyScreen
    from acupress.ui.today.screen import TodayScreen
    from acupress.ui.today.taking_in import TakingIn


@dataclass(frozen=True, slots=True)
class Entrance:
    """How a place is entered; a gated one only with answers that hold."""

    enter: Callable[[Journey], object]
    gated: bool


PLACES = {
    Place.QUESTIONS: Entrance(lambda journey: journey.begin(), gated=False),
    Place.TODAY: Entrance(lambda journey: journey._come_home(), gated=True),
    Place.POINTS: Entrance(lambda journey: journey.atlas.open(), gated=True),
    Place.LEARN: Entrance(lambda journey: journey.reading.open(), gated=False),
    Place.BREATHE: Entrance(lambda journey: journey._show_breath(), gated=False),
    Place.SETTINGS: Entrance(lambda journey: journey.settings.open(), gated=False),
    Place.BUILDER: Entrance(lambda journey: journey.builder.open(), gated=True),
    Place.JOURNAL: Entrance(lambda journey: journey.journal.open(), gated=False),
    Place.PLAN: Entrance(lambda journey: journey.plans.open(), gated=False),
}


class Journey(QObject):
    """Leads from place to place."""

    def __init__(
        self, fittings: Fittings, settings: Settings, safety: SafetyScreen | None = None
    ) -> None:
        """Lead on from the page `safety`, where one is in front already."""
        super().__init__(fittings.window)
        self._fittings = fittings
        window, world, library = fittings.window, fittings.world, fittings.library
        self.window = window
        self.guard = InputGuard(window, world.clock)
        self.keeper = Keeper(world, window.news)
        self._shelf = Shelf(library, world.own)
        self._doorstep = Doorstep(world.own, window.news)
        self._aim: Aim | None = None
        preferences = Preferences(window, fittings.look, settings, world)
        self.preferences: Preferences = preferences
        planner = Planner(library, world.sound, lambda: preferences.now)
        self.gate = Gate(fittings, preferences, safety)
        self.sitting = Sitting(world, self.keeper, self)
        self.passage = Passage(fittings, self.keeper, self.sitting, preferences)
        self._planner = planner
        self.choosing = Choosing(
            fittings, self._shelf, self.keeper, planner, self.gate.cleared, preferences
        )
        self.plans: Plans = Plans(fittings, self.keeper, lambda: self.sitting.driver is not None)
        bar = PlaceBar(self.gate.minutes_since_check, fittings.look)
        bar.wanted.connect(self.go)
        window.stand_on(bar)
        self._draw_body()
        self._connect()

    def _connect(self) -> None:
        self.gate.asking.connect(self.passage.leave)
        self.gate.opened.connect(self._go_home)
        self.gate.place_wanted.connect(self.go)
        self.gate.rating_wanted.connect(lambda: self.journal.rate_today())
        self.choosing.questions_wanted.connect(self.begin)
        self.choosing.making_wanted.connect(lambda: self.go(Place.BUILDER))
        self.choosing.session_wanted.connect(self.sitting.set_off)
        self.choosing.continuing_wanted.connect(self.sitting.resume)
        self.choosing.change_wanted.connect(lambda routine: self.builder.change(routine))
        self.choosing.file_wanted.connect(lambda routine: save_as(routine, self._fittings))
        self.choosing.sending_wanted.connect(lambda routine: send(routine, self._fittings))
        self.choosing.point_wanted.connect(lambda: self.atlas.return_to_point())
        self.choosing.paper_wanted.connect(
            lambda adapted, plan: self.cards.show_routine(
                adapted, plan, back=self.choosing.return_to_ready
            )
        )
        self.passage.left.connect(self._go_home)
        self.passage.journal_wanted.connect(lambda: self.go(Place.JOURNAL))
        self.passage.questions_wanted.connect(self.begin)
        self.passage.stop_shown.connect(self.gate.memory.keep_stop)
        self.passage.stop_undone.connect(self.gate.memory.take_back)
        self.passage.stop_meant.connect(self.gate.heed_stop)
        self.plans.left.connect(self._go_home)
        self.plans.returned.connect(self._come_back)
        self.keeper.forgotten.connect(lambda: self.preferences.change(last_choices=()))
        self.preferences.applied.connect(self._follow_settings)
        self.window.keys_wanted.connect(self._show_keys)
        self.window.files_brought.connect(self._open_files)
        self.window.file_wanted.connect(self._ask_for_file)
        self._fittings.world.sound.when_silence_changes(self._tell_silence)

    # What is imported, made and connected when it is first needed

    @cached_property
    def atlas(self) -> Atlas:
        """Lead through the points."""
        from acupress.ui.atlas.atlas import Atlas

        atlas = Atlas(self._fittings, self._shelf, self.gate.cleared)
        atlas.left.connect(self._go_home)
        atlas.routine_wanted.connect(self.choosing.prepare_key)
        atlas.spared.connect(lambda code, spared: self.preferences.spare(code, spared=spared))
        atlas.bones_chosen.connect(lambda shown: self.preferences.change(bones=shown))
        atlas.paper_wanted.connect(
            lambda point, screening: self.cards.show_point(
                point, screening, back=atlas.return_to_point
            )
        )
        return atlas

    @cached_property
    def cards(self) -> Cards:
        """Put a routine or a point on paper."""
        from acupress.ui.cards.cards import Cards

        return Cards(self._fittings, lambda: self.preferences.now.country)

    @cached_property
    def taking_in(self) -> TakingIn:
        """Lead through what files have brought."""
        from acupress.ui.today.taking_in import TakingIn

        taking = TakingIn(self._fittings, self._shelf, self._planner, self.gate.cleared)
        taking.kept.connect(self.choosing.take_in)
        taking.through.connect(self._go_where_wanted)
        return taking

    @cached_property
    def builder(self) -> Builder:
        """Lead through putting a routine together."""
        from acupress.ui.builder.builder import Builder

        builder = Builder(self._fittings, self._shelf, self._planner, self.gate.cleared)
        builder.left.connect(self._go_home)
        builder.made.connect(self._take_in_made)
        return builder

    @cached_property
    def reading(self) -> ReadingCorner:
        """Lead through the pages to read."""
        from acupress.ui.reading.corner import ReadingCorner

        corner = ReadingCorner(self._fittings)
        corner.left.connect(self._go_home)
        return corner

    @cached_property
    def settings(self) -> SettingsPages:
        """Lead through the settings."""
        from acupress.ui.settings.pages import SettingsPages

        pages = SettingsPages(self._fittings, self.preferences, self.gate.memory)
        pages.left.connect(self._go_home)
        pages.keys_wanted.connect(self._show_keys)
        pages.plan_wanted.connect(lambda: self.go(Place.PLAN))
        pages.files_wanted.connect(lambda: self.journal.files.open())
        return pages

    @cached_property
    def journal(self) -> Journal:
        """Lead through what was noted."""
        from acupress.ui.journal.journal import Journal

        journal = Journal(self._fittings, self.keeper, self._shelf, self.gate.memory.names)
        journal.left.connect(self._go_home)
        return journal

    @cached_property
    def breathe(self) -> BreatheScreen:
        """Guide the breath, without holds."""
        from acupress.ui.reading.breathe import BreatheScreen

        calm = self._fittings.library.calm_breath
        screen = BreatheScreen(calm, self._fittings.world.clock, self._fittings.look)
        screen.left.connect(self._go_home)
        return screen

    # The screens of the rooms, for whoever walks through them

    @property
    def safety(self) -> SafetyScreen:
        """Ask the questions."""
        return self.gate.safety

    @property
    def locked(self) -> LockedScreen:
        """Say that there is no pressing today."""
        return self.gate.locked

    @property
    def today(self) -> TodayScreen:
        """Offer the routines."""
        return self.choosing.today

    @property
    def ready(self) -> ReadyScreen:
        """Settle the choices before a session."""
        return self.choosing.ready

    @property
    def session(self) -> SessionScreen:
        """Show the session."""
        return self.passage.session

    @property
    def stopped(self) -> StoppedScreen:
        """Advise after a stop."""
        return self.passage.stopped

    @property
    def done(self) -> DoneScreen:
        """Show what was done."""
        return self.passage.done

    @property
    def driver(self) -> SessionDriver | None:
        """The driver of the session on the way, if any."""
        return self.sitting.driver

    def make_ahead(self) -> Iterator[None]:
        """Make the screens that are likely to be wanted, one at each step, and read the bodies.

        Nothing of them is shown: each waits empty behind the one in front.
        """
        for make in (
            lambda: self.today,
            lambda: self.ready,
            lambda: self.session,
            lambda: self.settings.screen,
            lambda: self.atlas.points,
            lambda: self.atlas.page,
            lambda: self.stopped,
            lambda: self.done,
        ):
            screen: Screen = make()
            yield
            self.window.lay_out_behind(screen)
            yield
            if screen is self.today:
                yield from self.today.draw_ahead(self._shelf.all())

    # Where to

    def begin(self) -> None:
        """Show the safety screen: the first thing, always. A session on its way is set down."""
        self.gate.ask()

    def go(self, place: Place) -> None:
        """Enter a place, or show the questions where they come first."""
        entrance = PLACES[place]
        if not entrance.gated or self.gate.cleared():
            entrance.enter(self)

    def ask_for(self, *wishes: Wish) -> None:
        """Take the user where starts ask for: after the questions, the session, the last word."""
        granted = [self._doorstep.put(wish) for wish in wishes]
        if not any(granted):
            return
        if self.gate.answered and not self.passage.is_taken:
            self._go_home()
        else:
            self._doorstep.tell()

    def _open_files(self, files: Sequence[str]) -> None:
        self.ask_for(*(Wish(file=file) for file in files))

    def _ask_for_file(self) -> None:
        """Ask which routine file to open; a session stands still meanwhile."""
        self.sitting.obey(Command.PAUSE)
        kind = tr("Routine (*.acupress.json *.acupress *.json *.toml)")
        file = file_dialogs.which_to_read(self.window, tr("Open a routine"), kind)
        if file:
            self.ask_for(Wish(file=file))

    def set_down(self) -> None:
        """Keep everything that is under way, at once and without a question: all may end now."""
        if "journal" in vars(self):
            self.journal.set_down()
        self.passage.set_down()

    def _go_home(self) -> None:
        """Go to the page of today, or to where the gate stands that has let nobody in yet."""
        if self.gate.answered:
            self.go(Place.TODAY)
        else:
            self.gate.go_back()

    def _come_back(self) -> None:
        """Be seen again after a while: today as it is by now, unless a session is on its way."""
        if not self.passage.is_taken:
            self._go_home()

    def _come_home(self) -> None:
        """Show what a start has asked for, or else the routines."""
        self._draw_body()
        self.today.days.addWidget(self.plans.corner)
        self.plans.refresh()
        wanted = self._doorstep.take()
        if wanted:
            last = wanted[-1]
            self._aim = last if isinstance(last, Aim) else None
        self.taking_in.wait_with(each for each in wanted if isinstance(each, Brought))
        if not self.taking_in.show_next():
            self._go_where_wanted()

    def _go_where_wanted(self) -> None:
        """Go where the last wish was, or else to the routines."""
        aim, self._aim = self._aim, None
        kept = self.taking_in.take_kept()
        if len(kept) > 1:
            self.window.news.tell(taken_in_words(len(kept)))
        match aim:
            case Aim.POINTS:
                self.go(Place.POINTS)
            case Aim.LEARN:
                self.go(Place.LEARN)
            case _:
                one = kept[0].key if len(kept) == 1 else None
                key = self.keeper.last_routine() if aim is Aim.LAST else one
                if not (key and self.choosing.prepare_key(key)):
                    self.choosing.open()

    def _take_in_made(self, routine: Routine) -> None:
        """Put what was just put together on the shelf, and get ready for it."""
        self.choosing.take_in(routine)
        if not self.choosing.prepare_key(routine.key):
            self._go_home()

    def _show_breath(self) -> None:
        self.window.show_screen(self.breathe)

    # What concerns whichever place is in front

    def _show_keys(self) -> None:
        """Show the sheet of keys; a session stands still under it."""
        from acupress.ui.keys_sheet import KeysSheet

        self.sitting.obey(Command.PAUSE)
        sheet = KeysSheet(self.window, self._fittings.look)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _draw_body(self) -> None:
        """Draw the body of the settings; a session on its way keeps the one it began with."""
        if not self.driver:
            self._fittings.drawings.use(self.preferences.now.body)

    def _follow_settings(self) -> None:
        self._draw_body()
        if self.driver:
            self.passage.tell_silence()
        else:
            self.choosing.reflect()

    def _tell_silence(self) -> None:
        if not self.driver:
            self.choosing.reflect()
        self.passage.tell_silence()
