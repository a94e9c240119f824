"""The way to a session: the list of routines, and the page before a start."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from acupress.core.adapting import adapt_routine, allowed_patterns, offer_instead
from acupress.core.copying import copied
from acupress.core.hearing import reader_tells
from acupress.core.routines import Origin
from acupress.core.settings import Teller
from acupress.ui import announcements
from acupress.ui.today.continuing import Resumable, find_resumable
from acupress.ui.today.offer import Offering
from acupress.ui.today.words import (
    copied_words,
    not_kept_words,
    not_removed_words,
    removed_words,
    silence_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import SignalInstance

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.routines import Choices, Routine
    from acupress.core.screening import Cleared
    from acupress.ui.fittings import Fittings
    from acupress.ui.keeping import Keeper
    from acupress.ui.planning import Planner
    from acupress.ui.preferences import Preferences
    from acupress.ui.shelf import Shelf
    from acupress.ui.today.offer import Offer
    from acupress.ui.today.ready import ReadyScreen
    from acupress.ui.today.screen import TodayScreen

OPEN_SOUND_MS = 400
"""How long after a page with a quick start it is time to open the sound."""


class Choosing(QObject):
    """Leads from the routines to a start. Every step asks the gate, by `cleared`."""

    session_wanted = Signal(object, object)
    """Carries the `Forecast` and the pain rating, an int or None."""
    continuing_wanted = Signal(object, object)
    """Carries the `RunningSession` and the `SessionPlan` by which it goes on."""
    paper_wanted = Signal(object, object)
    """Carries the `AdaptedRoutine` to put on paper, and its `SessionPlan`."""
    questions_wanted = Signal()
    """They are to be answered for whoever is pressed."""
    making_wanted = Signal()
    """A routine of the user's own is to be put together."""
    change_wanted = Signal(object)
    file_wanted = Signal(object)
    sending_wanted = Signal(object)
    """Carry the `Routine` that is to be worked on, saved as a file, or sent."""
    point_wanted = Signal()
    """Back to the page of the point that was to be pressed alone."""

    def __init__(
        self,
        fittings: Fittings,
        shelf: Shelf,
        keeper: Keeper,
        planner: Planner,
        cleared: Callable[[], Cleared | None],
        preferences: Preferences,
    ) -> None:
        super().__init__(fittings.window)
        self._fittings = fittings
        self._library = fittings.library
        self._window = fittings.window
        self._world = fittings.world
        self._shelf = shelf
        self._keeper = keeper
        self._planner = planner
        self._cleared = cleared
        self._preferences = preferences
        self._offering = Offering(fittings.library, shelf, keeper, planner, fittings.world.now)
        self._adapted: AdaptedRoutine | None = None
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(OPEN_SOUND_MS)
        self._opening.timeout.connect(self._open_sound)

    @cached_property
    def today(self) -> TodayScreen:
        """Offer the routines."""
        from acupress.ui.today.screen import TodayScreen

        screen = TodayScreen(self._fittings, self._planner)
        screen.chosen.connect(self.prepare)
        screen.started.connect(self._begin)
        screen.changed_first.connect(self._change_first)
        screen.dropped.connect(self._drop)
        screen.making_wanted.connect(self.making_wanted)
        change = self._preferences.change
        screen.body_card.chosen.connect(lambda body: change(body=body, body_asked=True))
        screen.body_card.asked.connect(lambda: change(body_asked=True))
        return screen

    @cached_property
    def ready(self) -> ReadyScreen:
        """Settle the choices before a session."""
        from acupress.ui.today.ready import ReadyScreen

        screen = ReadyScreen(self._fittings, self._planner)
        change = self._preferences.change
        screen.started.connect(self._start)
        screen.paper_wanted.connect(self._put_on_paper)
        screen.left.connect(self._leave_ready)
        screen.removed.connect(self._remove)
        screen.instead_wanted.connect(self.prepare)
        screen.for_two.questions_wanted.connect(self.questions_wanted)
        screen.sound_wanted.connect(self._world.sound.try_out)
        screen.loudness_chosen.connect(lambda volume: change(volume=volume))
        screen.visual_cues_chosen.connect(lambda wanted: change(visual_cues=wanted))
        screen.teller.chosen.connect(lambda teller: change(teller=teller))
        screen.more.copy_wanted.connect(self._copy)
        for wanted, way in (
            (screen.more.change_wanted, self.change_wanted),
            (screen.more.file_wanted, self.file_wanted),
            (screen.more.sending_wanted, self.sending_wanted),
        ):
            wanted.connect(lambda way=way: self._pass_on(way))
        return screen

    def make_ahead(self, foreseen: Cleared) -> Iterator[None]:
        """Make what the page of today will most likely show, a little at each step."""
        yield from self.today.make_ahead(self._adapt_all(foreseen))
        if self._asks_for_body():
            yield from self.today.body_card.draw_ahead()
        self._show(foreseen)
        yield

    def open(self) -> None:
        """Show the routines, as today's screening leaves them."""
        screening = self._cleared()
        if screening is None:
            return
        offer = self._show(screening)
        self._window.show_screen(self.today)
        if offer.straight:
            self._opening.start()

    def _show(self, screening: Cleared) -> Offer:
        """Bring the page of today up to a screening; gives what it offers first."""
        all_today = self._adapt_all(screening)
        self.today.show_routines(all_today)
        offer = self._offer(screening, all_today)
        self.today.show_offer(offer)
        self.today.body_card.ask(wanted=self._asks_for_body())
        return offer

    def prepare_key(self, key: str) -> bool:
        """Get ready for a routine; False where there is none, or nothing is left of it today."""
        screening = self._cleared()
        adapted = self._adapt(key, screening) if screening else None
        if adapted is None or not adapted.steps:
            return False
        self.prepare(adapted)
        return True

    def prepare(self, adapted: AdaptedRoutine) -> None:
        """Get ready for a routine."""
        screening = self._cleared()
        if screening is None:
            return
        self._adapted = adapted
        settings = self._preferences.now
        self.ready.prepare(
            adapted,
            allowed_patterns(self._library.patterns.values(), screening),
            self._planner.usual_choices(adapted),
            sound=silence_words(self._world.sound.silent_because, muted=settings.muted),
            volume=settings.volume,
            visual_cues=settings.visual_cues,
            instead=self._instead(adapted, screening),
        )
        self.ready.teller.ask(wanted=self._asks_who_tells())
        self._window.show_screen(self.ready)
        self._world.sound.warm_up()

    def _pass_on(self, way: SignalInstance) -> None:
        """Tell what is wanted with the routine on the page."""
        if self._adapted is not None:
            way.emit(self._adapted.routine)

    def reflect(self) -> None:
        """Bring the page before a start up to the settings and the sound, if it is there."""
        if "ready" in vars(self):
            self.ready.reflect()

    def take_in(self, routine: Routine) -> bool:
        """Put one of the user's own on the shelf; False where it cannot be kept, which is told."""
        try:
            self._shelf.take_in(routine)
        except OSError:
            self._window.news.tell(not_kept_words(routine, self._world.folder))
            return False
        return True

    def return_to_ready(self) -> None:
        """Show the page before a start again, as it was left."""
        if self._cleared():
            self._window.show_screen(self.ready)

    def _adapted_anew(self) -> AdaptedRoutine | None:
        """Give what the ready page shows as it may be done at this moment, if it may."""
        if not self._window.shows(self.ready):
            return None
        screening = self._cleared()
        if screening is None or self._adapted is None:
            return None
        adapted = self._adapt(self._adapted.routine.key, screening)
        return adapted if adapted and adapted.steps else None

    def _put_on_paper(self, choices: Choices) -> None:
        adapted = self._adapted_anew()
        if adapted:
            self.paper_wanted.emit(adapted, self._planner.forecast(adapted, choices).plan)

    def _start(self, choices: Choices, pain_before: int | None) -> None:
        adapted = self._adapted_anew()
        if adapted is None:
            return
        forecast = self._planner.forecast(adapted, choices)
        self._preferences.change(
            lead_in_seconds=choices.lead_in_seconds,
            last_choices=self._preferences.now.with_choices(
                self._planner.last_choices(adapted, choices)
            ),
        )
        self.session_wanted.emit(forecast, pain_before)

    def _offer(self, screening: Cleared, all_today: Sequence[AdaptedRoutine]) -> Offer:
        return self._offering.find(screening, all_today, self._resumable(screening))

    def _open_sound(self) -> None:
        """Open what takes a while to open, so that a start from here need not wait for it."""
        if self._window.shows(self.today):
            self._world.sound.warm_up()
            self._world.sound.leave()

    def _begin(self) -> None:
        """Begin what the hero offers: only what was done before starts straight away."""
        if not self._window.shows(self.today):
            return
        screening = self._cleared()
        if screening is None:
            return
        offer = self._offer(screening, self._adapt_all(screening))
        if offer.resumable:
            self.continuing_wanted.emit(offer.resumable.running, offer.resumable.plan)
        elif offer.adapted and offer.straight and not self._asks_who_tells():
            self.session_wanted.emit(self._planner.forecast(offer.adapted), None)
        elif offer.adapted:
            self.prepare(offer.adapted)

    def _change_first(self) -> None:
        screening = self._cleared()
        offer = screening and self._offer(screening, self._adapt_all(screening))
        if offer and offer.adapted:
            self.prepare(offer.adapted)

    def _drop(self) -> None:
        """Keep what was done of the session that was cut short, and forget the rest."""
        self._keeper.drop_running()
        self.open()

    def _leave_ready(self) -> None:
        self._world.sound.leave()
        if self._adapted and self._adapted.routine.origin is Origin.SINGLE:
            self.point_wanted.emit()
        else:
            self.open()

    def _remove(self) -> None:
        """Take the routine on the ready page away from the user's own; that can be undone."""
        if self._adapted is None or self._adapted.routine.origin is not Origin.OWN:
            return
        routine = self._adapted.routine
        if not self._take_away(routine):
            return

        def bring_back() -> None:
            self.take_in(routine)
            if self._window.shows(self.today):
                self.open()

        self._window.news.tell(removed_words(routine), bring_back)
        self._leave_ready()

    def _take_away(self, routine: Routine) -> bool:
        """Take one of the user's own away; False where it stays, which is told."""
        try:
            self._shelf.remove(routine.key)
        except OSError:
            self._window.news.tell(not_removed_words(routine, self._world.folder))
            return False
        self._keeper.drop_running(routine.key)
        return True

    def _copy(self) -> None:
        """Put a copy of the routine on the ready page beside it, and show that; can be undone."""
        if self._adapted is None or self._adapted.routine.origin is not Origin.OWN:
            return
        routine = self._adapted.routine
        copy = copied(routine, self._shelf.all())
        kept = self.take_in(copy)
        self.prepare_key(copy.key)

        def take_back() -> None:
            shown = self._window.shows(self.ready) and self._adapted
            if not self._take_away(copy):
                return
            if shown and shown.routine == copy:
                self.prepare_key(routine.key)
            elif self._window.shows(self.today):
                self.open()

        if kept:
            self._window.news.tell(copied_words(copy), take_back)

    def _adapt(self, key: str, screening: Cleared) -> AdaptedRoutine | None:
        routine = self._shelf.find(key)
        return adapt_routine(routine, self._library.points, screening) if routine else None

    def _adapt_all(self, screening: Cleared) -> list[AdaptedRoutine]:
        points = self._library.points
        return [adapt_routine(r, points, screening) for r in self._shelf.all()]

    def _instead(self, adapted: AdaptedRoutine, screening: Cleared) -> AdaptedRoutine | None:
        if adapted.routine.origin is Origin.SINGLE:
            return None
        return offer_instead(adapted, self._adapt_all(screening))

    def _resumable(self, screening: Cleared) -> Resumable | None:
        running = self._keeper.load_running()
        return find_resumable(self._library, self._shelf, running, screening, self._planner)

    def _asks_for_body(self) -> bool:
        """Whether there is a choice of bodies, and the user was never asked for one."""
        return self._preferences.asks_for_body and len(self._fittings.drawings.bodies) > 1

    def _asks_who_tells(self) -> bool:
        """Whether both the voice and a screen reader could tell the cues, and it is not settled."""
        unasked = self._preferences.now.teller is Teller.UNASKED
        if not unasked or not announcements.reader_runs():
            return False
        lost = self._world.sound.silent_because is not None
        return not reader_tells(self._preferences.now, voice_lost=lost)
