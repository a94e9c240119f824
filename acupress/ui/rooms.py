"""The rooms of the app, and the screens in them: made when they are first needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.ui.input_guard import InputGuard
from acupress.ui.keeping import Keeper
from acupress.ui.plan.plans import Plans
from acupress.ui.planning import Planner
from acupress.ui.preferences import Preferences
from acupress.ui.safety.gate import Gate
from acupress.ui.shelf import Shelf
from acupress.ui.sitting.passage import Passage
from acupress.ui.sitting.sitting import Sitting
from acupress.ui.today.choosing import Choosing

if TYPE_CHECKING:
    from collections.abc import Iterator

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


class Rooms(QObject):
    """Has every room, and connects what they want of each other; where they lead, it tells."""

    home_wanted = Signal()
    keys_wanted = Signal()
    plan_wanted = Signal()
    routine_made = Signal(object)
    """Carries the `Routine` that was put together."""
    files_through = Signal()
    """No file that was brought waits any more."""

    def __init__(
        self, fittings: Fittings, settings: Settings, safety: SafetyScreen | None = None
    ) -> None:
        """Make what is there from the beginning, around the page `safety` where there is one."""
        super().__init__(fittings.window)
        self._fittings = fittings
        window, world, library = fittings.window, fittings.world, fittings.library
        self.window = window
        self.guard = InputGuard(window, world.clock)
        self.keeper = Keeper(world, window.news)
        self._shelf = Shelf(library, world.own)
        preferences = Preferences(window, fittings.look, settings, world)
        self.preferences: Preferences = preferences
        self._planner = Planner(library, world.sound, lambda: preferences.now)
        self.gate = Gate(fittings, preferences, safety)
        self.sitting = Sitting(world, self.keeper, self)
        self.passage = Passage(fittings, self.keeper, self.sitting, preferences)
        self.choosing = Choosing(
            fittings, self._shelf, self.keeper, self._planner, self.gate.cleared, preferences
        )
        self.plans: Plans = Plans(fittings, self.keeper, lambda: self.sitting.driver is not None)

    @cached_property
    def atlas(self) -> Atlas:
        """Lead through the points."""
        from acupress.ui.atlas.atlas import Atlas

        atlas = Atlas(self._fittings, self._shelf, self.gate.cleared)
        atlas.left.connect(self.home_wanted)
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
        taking.through.connect(self.files_through)
        return taking

    @cached_property
    def builder(self) -> Builder:
        """Lead through putting a routine together."""
        from acupress.ui.builder.builder import Builder

        builder = Builder(self._fittings, self._shelf, self._planner, self.gate.cleared)
        builder.left.connect(self.home_wanted)
        builder.made.connect(self.routine_made)
        return builder

    @cached_property
    def reading(self) -> ReadingCorner:
        """Lead through the pages to read."""
        from acupress.ui.reading.corner import ReadingCorner

        corner = ReadingCorner(self._fittings)
        corner.left.connect(self.home_wanted)
        return corner

    @cached_property
    def settings(self) -> SettingsPages:
        """Lead through the settings."""
        from acupress.ui.settings.pages import SettingsPages

        pages = SettingsPages(self._fittings, self.preferences, self.gate.memory)
        pages.left.connect(self.home_wanted)
        pages.keys_wanted.connect(self.keys_wanted)
        pages.plan_wanted.connect(self.plan_wanted)
        pages.files_wanted.connect(lambda: self.journal.files.open())
        return pages

    @cached_property
    def journal(self) -> Journal:
        """Lead through what was noted."""
        from acupress.ui.journal.journal import Journal

        journal = Journal(self._fittings, self.keeper, self._shelf, self.gate.memory.names)
        journal.left.connect(self.home_wanted)
        return journal

    @cached_property
    def breathe(self) -> BreatheScreen:
        """Guide the breath, without holds."""
        from acupress.ui.reading.breathe import BreatheScreen

        calm = self._fittings.library.calm_breath
        screen = BreatheScreen(calm, self._fittings.world.clock, self._fittings.look)
        screen.left.connect(self.home_wanted)
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
        self.today.days.addWidget(self.plans.corner)
        yield
        yield from self.choosing.make_ahead(self.gate.foresee())
        for make in (
            lambda: self.today,
            lambda: self.ready,
            lambda: self.session,
            lambda: self.reading.pages,
            lambda: self.settings.screen,
            lambda: self.atlas.points,
            lambda: self.atlas.page,
            lambda: self.stopped,
            lambda: self.done,
        ):
            screen: Screen = make()
            yield
            yield from self.window.lay_out_behind(screen)
