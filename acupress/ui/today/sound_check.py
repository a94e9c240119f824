"""Can you hear this? A chime and a sentence, how loud, and what if there is nothing to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_field_label, make_label
from acupress.ui.widgets.slider import make_volume_slider, with_ends

if TYPE_CHECKING:
    from acupress.ui.theme import Look


class SoundCheck(QWidget):
    """Asks whether the sound is heard; the answers appear once it has been tried."""

    tried = Signal()
    loudness_chosen = Signal(float)
    """Carries 0.0 to 1.0."""
    visual_cues_chosen = Signal(bool)
    """Carries whether cues are to be seen better, for want of hearing them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._visual = False
        self._silence = ""
        self._tried = False
        self._silent = make_label("note")
        self.try_button = ActionButton(
            tr("Can you hear this?"), look, ButtonKind.LINK, icon="volume-2"
        )
        self.try_button.clicked.connect(self._try)
        self.loudness = make_volume_slider(look)
        self.loudness.chosen.connect(self._choose_loudness)
        self._loudness_label = make_field_label(tr("How loud"), self.loudness)
        self._loudness_row = with_ends(self.loudness, tr("{value} %"))
        self.visual_button = ActionButton("", look)
        self.visual_button.clicked.connect(self._choose_visual)
        self._visual_words = make_label(
            "small", tr("The edge of the window lights up at every cue, and the words are larger.")
        )
        answers = QHBoxLayout()
        answers.setSpacing(16)
        answers.addWidget(self._loudness_label)
        answers.addWidget(self._loudness_row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._silent)
        column.addWidget(self.try_button)
        column.addLayout(answers)
        column.addWidget(self.visual_button)
        column.addWidget(self._visual_words)

    def show_sound(self, silence: str, volume: float, *, visual: bool) -> None:
        """Show how things stand; `silence` says why nothing is heard, if so."""
        self._silence = silence
        self._visual = visual
        self._silent.setText(silence)
        with QSignalBlocker(self.loudness):
            self.loudness.setValue(round(100 * volume))
        self._reflect()

    def _try(self) -> None:
        self._tried = True
        self._reflect()
        self.tried.emit()

    def _choose_loudness(self, percent: int) -> None:
        self.loudness_chosen.emit(percent / 100)
        self.tried.emit()

    def _choose_visual(self) -> None:
        self._visual = not self._visual
        self._reflect()
        self.visual_cues_chosen.emit(self._visual)

    def _reflect(self) -> None:
        asked = self._tried and not self._silence
        self._silent.setVisible(bool(self._silence))
        self.try_button.setVisible(not self._silence)
        self._loudness_label.setVisible(asked)
        self._loudness_row.setVisible(asked)
        self._visual_words.setVisible(self._visual)
        self.visual_button.setVisible(asked or bool(self._silence) or self._visual)
        if self._visual:
            self.visual_button.setText(tr("Stop lighting up"))
        elif self._silence:
            self.visual_button.setText(tr("Make the cues easier to see"))
        else:
            self.visual_button.setText(tr("I hear nothing"))
