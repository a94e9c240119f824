"""Which country's emergency number to show: asked once, calmly, after the first session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame

from acupress.catalogue import tr
from acupress.ui.announcements import announce
from acupress.ui.roles import GROUP, take_for
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.country_chooser import CountryChooser
from acupress.ui.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent

    from acupress.core.questions import Questionnaire
    from acupress.ui.theme import Look

WIDE = 900
"""Width, at 100 %, from which all stands in one row."""


class CountryCard(QFrame):
    """The question, and after the answer what was settled, in the same room."""

    chosen = Signal(object)
    """Carries the country code, or None."""
    asked = Signal()
    """The user has seen the question, and left it."""

    def __init__(self, questionnaire: Questionnaire, look: Look) -> None:
        super().__init__()
        self._look = look
        self._seen = False
        take_for(self, GROUP)
        self.setProperty("role", "quiet")
        self.setAccessibleName(_question())
        self._words = SteadyLabel("", (_question(), _settled(), _declined()))
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.chooser = CountryChooser(questionnaire, look, tr("Choose your country"))
        self.chooser.chosen.connect(self._choose)
        self.not_now = ActionButton(tr("Not now"), look)
        self.not_now.clicked.connect(lambda: self._settle(_declined()))
        answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        answers.addWidget(self.chooser, 1)
        answers.addWidget(self.not_now)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(24, 6, 24, 6)
        self._parts.setSpacing(16)
        self._parts.addWidget(self._words, 3)
        self._parts.addLayout(answers, 2)
        self.ask(wanted=False)

    @property
    def words(self) -> str:
        """What the card says."""
        return self._words.text()

    def ask(self, *, wanted: bool) -> None:
        """Ask, or stay away."""
        self._words.setText(_question())
        self.chooser.set_country(None)
        self.not_now.setEnabled(True)
        self.setVisible(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the answers beside the question where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE * self._look.scale
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Note that the question is in sight with its answers, which may lie further down."""
        super().paintEvent(event)
        places = (self._words, self.chooser, self.not_now)
        in_sight = self.visibleRegion()
        self._seen |= all(in_sight.contains(place.geometry().center()) for place in places)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Tell that the question was seen, whatever takes the user away."""
        super().hideEvent(event)
        if self._seen:
            self._seen = False
            self.asked.emit()

    def _choose(self, code: str | None) -> None:
        self.chosen.emit(code)
        self._settle(_settled() if code else _question())

    def _settle(self, words: str) -> None:
        self._words.setText(words)
        self.not_now.setEnabled(words == _question())
        announce(self, words)


def _question() -> str:
    return tr("Which country are you in, for the emergency number?")


def _settled() -> str:
    return tr("Kept. You can change it in the settings at any time.")


def _declined() -> str:
    return tr("That is fine. You can choose it in the settings at any time.")
