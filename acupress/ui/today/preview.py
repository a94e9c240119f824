"""A routine from a file, before it is kept: what it is, from where, what is left of it today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from acupress.catalogue import tr, tr_n
from acupress.core.routines import PRESSES
from acupress.core.showing import visible
from acupress.ui.announcements import announce
from acupress.ui.drawing.body_map import BodyMap
from acupress.ui.screen import Screen
from acupress.ui.today.words import adaptation_notes, needs_words, routine_facts
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Bullets, make_card, make_label, padded, put_in_place
from acupress.ui.wording import side_words

if TYPE_CHECKING:
    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.points import Point
    from acupress.core.routines import Step
    from acupress.ui.fittings import Fittings


class PreviewScreen(Screen):
    """Shows one routine that is not kept yet, and asks whether it shall be."""

    kept = Signal()
    refused = Signal()

    def __init__(self, fittings: Fittings) -> None:
        look = fittings.look
        super().__init__(look)
        self._library = fittings.library
        self._over = make_label("over")
        self._title = make_label("title")
        self._from = make_label("soft")
        self._summary = make_label("")
        self._facts = make_label("soft")
        self._notes = make_label("note")
        for label in (self._over, self._title, self._from):
            self.column.addWidget(label)
        card, column = make_card()
        for label in (self._summary, self._facts, self._notes):
            column.addWidget(label)
        self._steps = QWidget()
        column.addWidget(self._steps)
        self._card_column = column
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.scrolling(padded(card)), 3)
        self._body = BodyMap((), fittings.drawings, look)
        row.addWidget(self._body, 1)
        self.column.addLayout(row, 1)
        self.refuse = ActionButton(tr("Do not keep it"), look)
        self.refuse.clicked.connect(self.refused)
        self.keep = ActionButton(tr("Keep it among your own"), look, ButtonKind.MAIN)
        self.keep.clicked.connect(self.kept)
        self.foot.addWidget(self.refuse)
        self.foot.addStretch(1)
        self.foot.addWidget(self.keep, 1)
        self.column.addLayout(self.foot)
        self.way_back = self.refused.emit

    def show_routine(
        self, adapted: AdaptedRoutine, length: str, file: str, *, replaces: str, more: int
    ) -> None:
        """Show what a file holds as today's answers leave it.

        `replaces` is the title of the routine that has its name now, or empty; `more` files wait.
        """
        routine, points = adapted.routine, self._library.points
        waiting = tr_n("1 more file waits", "{n} more files wait", more) if more else ""
        over = tr("A routine from a file")
        self._over.setText(f"{over} · {waiting}" if waiting else over)
        self._title.setText(routine.title)
        self.setAccessibleName(tr("{over}: {title}").format(over=over, title=routine.title))
        self._from.setText(tr("From {file}").format(file=visible(file)))
        self._summary.setText(routine.summary)
        needs = needs_words(routine)
        facts = routine_facts(length, adapted) if adapted.steps else ""
        self._facts.setText(" ".join(filter(None, (facts and f"{facts}.", needs))))
        notes = list(adaptation_notes(adapted, points))
        if replaces:
            notes.append(tr("Keeping it replaces your “{routine}”.").format(routine=replaces))
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        lines = [step_words(step, points[step.point]) for step in routine.steps]
        bullets = Bullets(lines, numbered=True)
        self._steps = put_in_place(self._card_column, self._steps, bullets)
        self._body.show_points([points[step.point] for step in routine.steps])

    @property
    def title(self) -> str:
        """The name of the routine on the page."""
        return self._title.text()

    @property
    def notes(self) -> str:
        """What is left out or swapped today, and what keeping it replaces."""
        return self._notes.text()

    @property
    def origin(self) -> str:
        """Where it is from, in words."""
        return self._from.text()

    def arrive(self) -> None:
        """Tell where it is from, and what is left out today."""
        super().arrive()
        announce(self, " ".join(filter(None, (self.origin, self.notes))))

    def lay_out(self) -> None:
        """Leave the body out where the words need its room."""
        super().lay_out()
        self._body.setVisible(self.width() >= self.look.room(900))


def step_words(step: Step, point: Point) -> str:
    """Say what a step presses, on which sides, for how long, and what is noted there."""
    sides = " · ".join(side_words(side) for side in PRESSES[step.sides])
    words = tr("{place} ({code}), {sides}: {seconds} s").format(
        place=point.place, code=point.code, sides=sides, seconds=step.dwell_seconds
    )
    return f"{words}. {step.note}" if step.note else words
