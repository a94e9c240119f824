"""How long a press lasts, how long one has to find it, and the breath: a line that unfolds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from acupress.catalogue import tr, tr_n
from acupress.core.routines import DWELLS, Choices
from acupress.ui.today.words import each_press, usual_dwell
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_field_label, make_label
from acupress.ui.widgets.slider import Slider, with_ends
from acupress.ui.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.breathing import BreathPattern
    from acupress.core.library import Library
    from acupress.ui.theme import Look

DWELL_STEP = 5
"""Seconds between the lengths of a press that can be chosen."""
LEAD_INS = (5, 10, 15, 20, 30, 45, 60)


class ChoicesCard(QFrame):
    """Says in one line what is settled already; whoever wants to change it unfolds it."""

    changed = Signal()

    def __init__(self, library: Library, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._patterns = library.patterns
        self._own_dwell = False
        self._line = make_label("")
        self._inside = self._build_inside(look)
        self.fold_button = ActionButton("", look)
        self.fold_button.clicked.connect(self._toggle)
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(self._line, 1)
        line.addWidget(self.fold_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(self._inside)
        self._unfold(open_=False)

    @property
    def words(self) -> str:
        """What the line says."""
        return self._line.text()

    def offer(
        self, adapted: AdaptedRoutine, patterns: Sequence[BreathPattern], choices: Choices
    ) -> None:
        """Offer what is open today of a routine, with `choices` made beforehand; fold it."""
        with QSignalBlocker(self):
            self._breath.clear()
            for pattern in patterns:
                self._breath.addItem(pattern.title, pattern.key)
            self._breath.setCurrentIndex(max(0, self._breath.findData(choices.breath)))
            self._dwell.setEnabled(not adapted.gently_because)
            usual = usual_dwell(adapted) if adapted.steps else DWELLS[0]
            self._dwell.setValue(
                usual if adapted.gently_because else choices.dwell_seconds or usual
            )
            self._offer_lead_ins(choices.lead_in_seconds)
        self._own_dwell = choices.dwell_seconds is not None and not adapted.gently_because
        self._unfold(open_=False)
        self._reflect()

    def choices(self) -> Choices:
        """Give what is chosen."""
        return Choices(
            dwell_seconds=self._dwell.value() if self._own_dwell else None,
            lead_in_seconds=self._lead_in.currentData(),
            breath=self._breath.currentData(),
        )

    def choose_dwell(self, seconds: int) -> None:
        """Choose how long each press lasts, 60 to 120 s."""
        self._dwell.setValue(seconds)

    def wait_for_me(self) -> None:
        """Choose that each press waits until the user says that the hands are in place."""
        self._lead_in.setCurrentIndex(self._lead_in.findData(None))

    def _toggle(self) -> None:
        self._unfold(open_=self._inside.isHidden())

    def _build_inside(self, look: Look) -> QWidget:
        inside = QWidget()
        self._dwell_words = make_label("")
        self._dwell = Slider(DWELLS[0], DWELLS[-1], DWELL_STEP, look)
        self._dwell.setAccessibleName(tr("Seconds for each point"))
        self._dwell.chosen.connect(self._dwell_moved)
        self._lead_in, self._breath = Chooser(look), Chooser(look)
        self._lead_in.currentIndexChanged.connect(self._reflect)
        self._breath.currentIndexChanged.connect(self._reflect)
        summaries = [pattern.summary for pattern in self._patterns.values()]
        self._breath_words = SteadyLabel("small", summaries)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._dwell_words)
        column.addWidget(with_ends(self._dwell, tr("{value} s")))
        pair = QGridLayout()
        pair.setHorizontalSpacing(20)
        for place, (words, field) in enumerate(
            ((tr("Time to find each point"), self._lead_in), (tr("Breathing"), self._breath))
        ):
            pair.addWidget(make_field_label(words, field), 0, place)
            pair.addWidget(field, 1, place)
            pair.setColumnStretch(place, 1)
        column.addLayout(pair)
        column.addWidget(self._breath_words)
        return inside

    def _offer_lead_ins(self, chosen: int | None) -> None:
        """Offer the usual times, and the one in force where it is another."""
        self._lead_in.clear()
        for seconds in sorted({*LEAD_INS, *([] if chosen is None else [chosen])}):
            self._lead_in.addItem(tr_n("{n} second", "{n} seconds", seconds), seconds)
        self._lead_in.addItem(tr("Wait until I press Space"), None)
        self._lead_in.setCurrentIndex(self._lead_in.findData(chosen))

    def _unfold(self, *, open_: bool) -> None:
        self._inside.setVisible(open_)
        self.fold_button.setText(tr("Fold up") if open_ else tr("Change", "what is chosen"))
        self._name_button()
        self.fold_button.updateGeometry()

    def _name_button(self) -> None:
        self.fold_button.setAccessibleDescription(self._line.text())

    def _dwell_moved(self) -> None:
        self._own_dwell = True
        self._reflect()

    def _reflect(self) -> None:
        """Say what the choices mean."""
        if self._breath.currentData() is None or not self._lead_in.count():
            return
        pattern = self._patterns[self._breath.currentData()]
        self._breath_words.setText(pattern.summary)
        seconds, lead_in = self._dwell.value(), self._lead_in.currentData()
        each = tr_n("About {n} second for each press", "About {n} seconds for each press", seconds)
        self._dwell_words.setText(each)
        find = (
            tr("each press waits for you")
            if lead_in is None
            else tr_n("{n} s to find", "{n} s to find", lead_in)
        )
        self._line.setText(
            tr("{dwell} · {find} · {breath}").format(
                dwell=each_press(seconds), find=find, breath=pattern.title
            )
        )
        self._name_button()
        self.changed.emit()
