"""A question that is asked once in a lifetime, calmly, and counts as asked once it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from acupress.catalogue import tr
from acupress.ui.announcements import announce
from acupress.ui.roles import GROUP, take_for
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from acupress.ui.theme import Look


class Asked(NamedTuple):
    """A question, and what is said in its place once it is answered or put off."""

    question: str
    settled: str
    declined: str


class CardAskedOnce(QFrame):
    """The question, after the answer what was settled, in the same room, and a way to put it off.

    Who makes one lays these out with the answers, and calls `_settle` as one is chosen.
    """

    chosen = Signal(object)
    """Carries what is chosen."""
    asked = Signal()
    """The user has seen the question, and left it."""

    def __init__(self, told: Asked, look: Look) -> None:
        super().__init__()
        self._told = told
        self._seen = False
        take_for(self, GROUP)
        self.setProperty("role", "quiet")
        self.setAccessibleName(told.question)
        self._words = SteadyLabel("", told)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._to_see: tuple[QWidget, ...] = (self._words,)
        self.not_now = ActionButton(tr("Not now"), look)
        self.not_now.clicked.connect(lambda: self._settle(told.declined))

    @property
    def words(self) -> str:
        """What the card says."""
        return self._words.text()

    def ask(self, *, wanted: bool) -> None:
        """Ask, or stay away."""
        self._words.setText(self._told.question)
        self.not_now.setEnabled(True)
        self.setVisible(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Note that the question is in sight."""
        super().paintEvent(event)
        in_sight = self.visibleRegion()
        self._seen |= all(in_sight.contains(part.geometry().center()) for part in self._to_see)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Tell that the question was seen, whatever takes the user away."""
        super().hideEvent(event)
        if self._seen:
            self._seen = False
            self.asked.emit()

    def _settle(self, words: str) -> None:
        self._words.setText(words)
        self.not_now.setEnabled(words == self._told.question)
        announce(self, words)
