"""The path through the app: where the user is, and where each place is left to.

Nothing comes before the questions: a gated place is entered only past `Gate.cleared`, and
what presses asks it again at every step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from acupress.catalogue import tr
from acupress.core.commands import Command
from acupress.core.routines import Routine
from acupress.core.wishes import Aim, Wish
from acupress.ui import file_dialogs
from acupress.ui.builder.sending import save_as, send
from acupress.ui.doorstep import Brought, Doorstep
from acupress.ui.places import Place
from acupress.ui.rooms import Rooms
from acupress.ui.widgets.place_bar import PlaceBar
from acupress.ui.wording import taken_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from acupress.core.settings import Settings
    from acupress.ui.fittings import Fittings
    from acupress.ui.safety.screen import SafetyScreen


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


class Journey(Rooms):
    """Leads from place to place, and from room to room."""

    def __init__(
        self, fittings: Fittings, settings: Settings, safety: SafetyScreen | None = None
    ) -> None:
        """Lead on from the page `safety`, where one is in front already."""
        super().__init__(fittings, settings, safety)
        self._doorstep = Doorstep(fittings.world.own, fittings.window.news)
        self._aim: Aim | None = None
        bar = PlaceBar(self.gate.minutes_since_check, fittings.look)
        bar.wanted.connect(self.go)
        self.window.stand_on(bar)
        self._draw_body()
        self._connect()

    def _connect(self) -> None:
        self.home_wanted.connect(self._go_home)
        self.keys_wanted.connect(self._show_keys)
        self.plan_wanted.connect(lambda: self.go(Place.PLAN))
        self.routine_made.connect(self._take_in_made)
        self.files_through.connect(self._go_where_wanted)
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
        self.window.heed_keys()
        self.window.keys_wanted.connect(self._show_keys)
        self.window.files_brought.connect(self._open_files)
        self.window.file_wanted.connect(self._ask_for_file)
        self._fittings.world.sound.when_silence_changes(self._tell_silence)

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
