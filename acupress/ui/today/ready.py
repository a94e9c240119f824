"""Get ready: the position, a short checklist, the few choices, and one big Start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from acupress.catalogue import tr
from acupress.core.points import Position, Presser
from acupress.core.routines import Choices, Origin
from acupress.ui.announcements import announce
from acupress.ui.drawing.figure_view import FigureView
from acupress.ui.screen import Screen
from acupress.ui.today.choices_card import ChoicesCard
from acupress.ui.today.for_two import ForTwoCard
from acupress.ui.today.more_card import MoreCard
from acupress.ui.today.sound_check import SoundCheck
from acupress.ui.today.teller_card import TellerCard
from acupress.ui.today.words import adaptation_notes, instead_words, routine_facts
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import (
    Bullets,
    Pane,
    make_card,
    make_label,
    put_in_place,
)
from acupress.ui.widgets.pain_scale import PainScale
from acupress.ui.wording import about_minutes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.breathing import BreathPattern
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.fittings import Fittings
    from acupress.ui.planning import Planner

SIDE_BY_SIDE = 900
"""Width in pixels at 100 % text from which position and choices stand side by side."""
POSITION_FIGURES = {
    Position.SITTING: "sit_chair",
    Position.STANDING: "stand_wall",
    Position.LYING_ON_BACK: "lie_back",
    Position.LYING_ON_SIDE: "lie_side",
    Position.LYING_ON_FRONT: "lie_front",
}


class ReadyScreen(Screen):
    """Settles the choices of one session."""

    started = Signal(object, object)
    """Carries the `Choices` and the pain rating, an int or None."""
    paper_wanted = Signal(object)
    """Carries the `Choices` with which the routine is to be put on paper."""
    left = Signal()
    removed = Signal()
    """The routine on the page is to be one of the user's own no longer."""
    instead_wanted = Signal(object)
    """Carries the `AdaptedRoutine` that is offered in place of a short one."""
    sound_wanted = Signal()
    loudness_chosen = Signal(float)
    visual_cues_chosen = Signal(bool)

    def __init__(self, fittings: Fittings, planner: Planner) -> None:
        look = fittings.look
        super().__init__(look)
        self.library = fittings.library
        self._planner = planner
        self._adapted: AdaptedRoutine | None = None
        self._instead: AdaptedRoutine | None = None
        self._checklist = QWidget()
        self._notes = make_label("note")
        self._title = make_label("title")
        self._meta = make_label("soft")
        self.column.addWidget(self._title)
        self.column.addWidget(self._meta)
        self.teller = TellerCard(look)
        self.column.addWidget(self.teller)
        self.column.addWidget(self._build_instead())
        inside = Pane()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(24)
        self._sides.addLayout(self._build_position(fittings.drawings), 4)
        self._sides.addLayout(self._build_choices(), 5)
        self.column.addWidget(self.scrolling(inside), 1)
        self.start_button = ActionButton(tr("Start"), look, ButtonKind.MAIN, icon="play")
        self.start_button.clicked.connect(self._begin)
        self.lead_back(self.left)
        self.remove_button = ActionButton(tr("Remove"), look)
        self.remove_button.setAccessibleDescription(tr("Remove this routine from your own"))
        self.remove_button.clicked.connect(self.removed)
        self.foot.addWidget(self.remove_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.start_button, 2)
        self.column.addLayout(self.foot)

    def prepare(
        self,
        adapted: AdaptedRoutine,
        patterns: Sequence[BreathPattern],
        choices: Choices,
        *,
        sound: str,
        volume: float,
        visual_cues: bool,
        instead: AdaptedRoutine | None = None,
    ) -> None:
        """Show a routine with the patterns that are open today; `sound` says if none is heard.

        `volume` is that of all sound, 0.0 to 1.0. `instead` is offered where cautions leave too
        few points.
        """
        self._adapted = adapted
        self._instead = instead
        self._instead_card.setVisible(instead is not None)
        if instead:
            self._instead_words.setText(instead_words(adapted, instead))
        routine = adapted.routine
        self.remove_button.setVisible(routine.origin is Origin.OWN)
        self._title.setText(routine.title)
        self.setAccessibleName(routine.title)
        self.more.show_routine(routine)
        two = routine.pressed_by is Presser.OTHER
        self.for_two.setVisible(two)
        self.start_button.show_as(tr("Start – somebody presses") if two else tr("Start"), "play")
        self._summary.setText(routine.summary)
        self._figure.show_figure(POSITION_FIGURES[routine.position])
        checklist = Bullets(routine.setting_up)
        self._checklist = put_in_place(self._checklist_column, self._checklist, checklist)
        notes = adaptation_notes(adapted, self.library.points)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self.sound_check.show_sound(sound, volume, visual=visual_cues)
        self.choices.offer(adapted, patterns, choices)
        self._pain.clear()
        self.reflect()

    @property
    def title(self) -> str:
        """The name of the routine on the page."""
        return self._title.text()

    @property
    def facts(self) -> str:
        """What is said below the name: how long it lasts, how many points, which position."""
        return self._meta.text()

    def arrive(self) -> None:
        """Ask as well who shall tell the cues, where that is not settled."""
        super().arrive()
        if not self.teller.isHidden():
            announce(self, self.teller.words)

    def lay_out(self) -> None:
        """Put the choices beside the position, or above it: they are what changes daily."""
        super().lay_out()
        wide = self.width() >= SIDE_BY_SIDE * self.look.scale
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if wide else direction.BottomToTop)

    def _build_position(self, drawings: Drawings) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(16)
        self._figure = FigureView(drawings, self.look, QSize(320, 220))
        side.addWidget(self._figure, 1)
        self.for_two = ForTwoCard(self.look)
        side.addWidget(self.for_two)
        card, self._checklist_column = make_card()
        column = self._checklist_column
        self._summary = make_label("soft")
        column.addWidget(self._summary)
        column.addWidget(make_label("subheading", tr("Before you start")))
        column.addWidget(self._notes)
        column.addWidget(self._checklist)
        side.addWidget(card)
        return side

    def _build_instead(self) -> QWidget:
        self._instead_card, column = make_card("quiet")
        row = QHBoxLayout()
        self._instead_words = make_label("")
        self.instead_button = ActionButton(tr("Take that one instead"), self.look)
        self.instead_button.clicked.connect(lambda: self.instead_wanted.emit(self._instead))
        row.addWidget(self._instead_words, 1)
        row.addWidget(self.instead_button)
        column.addLayout(row)
        return self._instead_card

    def _build_choices(self) -> QVBoxLayout:
        """Build what changes from day to day first, and what is settled already last."""
        self._pain = PainScale(tr("Your pain now, if you like"), self.look)
        self.sound_check = SoundCheck(self.look)
        self.sound_check.tried.connect(self.sound_wanted)
        self.sound_check.loudness_chosen.connect(self.loudness_chosen)
        self.sound_check.visual_cues_chosen.connect(self.visual_cues_chosen)
        self.more = MoreCard(self.look)
        self.more.paper_wanted.connect(self._want_paper)
        self.choices = ChoicesCard(self.library, self.look)
        self.choices.changed.connect(self.reflect)
        side = QVBoxLayout()
        side.setSpacing(16)
        pain, column = make_card()
        column.addWidget(make_label("subheading", self._pain.accessibleName()))
        column.addWidget(self._pain)
        side.addWidget(pain)
        sound, column = make_card()
        column.addWidget(self.sound_check)
        side.addWidget(sound)
        side.addWidget(self.choices)
        side.addWidget(self.more)
        side.addStretch(1)
        return side

    def reflect(self) -> None:
        """Say how long the session lasts with what is chosen, and with what is heard now."""
        if self._adapted is not None and self._adapted.steps:
            forecast = self._planner.forecast(self._adapted, self.choices.choices())
            self._meta.setText(routine_facts(about_minutes(forecast.length_ns), self._adapted))

    def _want_paper(self) -> None:
        self.paper_wanted.emit(self.choices.choices())

    def _begin(self) -> None:
        if self._adapted is not None:
            self.started.emit(self.choices.choices(), self._pain.rating)
