"""Whose body is to be drawn: asked once, calmly, above the routines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.ui.announcements import announce
from acupress.ui.drawing.words import which_body
from acupress.ui.roles import GROUP, take_for
from acupress.ui.routines.body_choice import BodyChoice
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent

    from acupress.core.settings import Body
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look


class BodyCard(QFrame):
    """The question with a picture of each body, and after the answer what was settled."""

    chosen = Signal(object)
    """Carries the `Body`."""
    asked = Signal()
    """The user has seen the question, and left it."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        super().__init__()
        self._seen = False
        take_for(self, GROUP)
        self.setProperty("role", "quiet")
        self.setAccessibleName(which_body())
        self._words = SteadyLabel("", (which_body(), _settled(), _declined()))
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.choice = BodyChoice(drawings, look)
        self.choice.chosen.connect(self._choose)
        self.not_now = ActionButton(tr("Not now"), look)
        self.not_now.clicked.connect(lambda: self._settle(_declined()))
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self.not_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(self.choice)
        self.ask(wanted=False)

    @property
    def words(self) -> str:
        """What the card says."""
        return self._words.text()

    def ask(self, *, wanted: bool) -> None:
        """Ask, or stay away."""
        self._words.setText(which_body())
        self.choice.clear()
        self.not_now.setEnabled(True)
        self.setVisible(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Note that the question is in sight."""
        super().paintEvent(event)
        self._seen |= self.visibleRegion().contains(self._words.geometry().center())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Tell that the question was seen, whatever takes the user away."""
        super().hideEvent(event)
        if self._seen:
            self._seen = False
            self.asked.emit()

    def _choose(self, body: Body) -> None:
        self.chosen.emit(body)
        self._settle(_settled())

    def _settle(self, words: str) -> None:
        self._words.setText(words)
        self.not_now.setEnabled(False)
        announce(self, words)


def _settled() -> str:
    return tr("Kept. You can change it in the settings, with skin and hair.")


def _declined() -> str:
    return tr("That is fine. You can choose it in the settings, with skin and hair.")
