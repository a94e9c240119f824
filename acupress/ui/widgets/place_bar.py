"""The bar of places at the foot of the window: where one is, and where one can go from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from acupress.catalogue import tr, tr_n
from acupress.ui.places import Place
from acupress.ui.roles import GROUP, take_for
from acupress.ui.screen import side_margin
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.buttons import SLACK, SMALLEST_TARGET, ActionButton, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from acupress.ui.screen import Screen
    from acupress.ui.theme import Look

IN_A_ROW = (6, 3, 2)
"""How many places stand in a row: as many as have the room for their words."""
LOOK_MS = 15_000
"""How often it is looked at how long ago the answers were."""
MARK = 4
"""Pixels of the line under the place where one is."""


class PlaceButton(ActionButton):
    """The name of a place; underlined where one is."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__(text, look, ButtonKind.LINK)
        self._is_here = False

    def mark(self, *, here: bool) -> None:
        """Show that one is here, or elsewhere."""
        if here != self._is_here:
            self._is_here = here
            self.setAccessibleDescription(tr("You are here") if here else "")
            self.update()

    @property
    def inset(self) -> int:
        """How far the words stand from the edges, in pixels."""
        return self._padding()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Take no more than the words need."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        width = max(SMALLEST_TARGET, words + 2 * self._padding())
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words, and the line below them."""
        super().paintEvent(event)
        if self._is_here:
            pad = self._padding()
            line = QRectF(pad, self.height() - 2 * MARK, self.width() - 2 * pad, MARK)
            QPainter(self).fillRect(line, self._look.colour("accent"))

    def _padding(self) -> int:
        return self._look.px(12, QUICK_PACE)

    def _colours(self) -> tuple[QColor, QColor, QColor, float]:
        fill, border, accent, width = super()._colours()
        lit = self._is_here or self.underMouse()
        return fill, border, accent if lit else self._look.colour("ink"), width


class PlaceBar(QWidget):
    """Stands below the places of the app, and nowhere else.

    At its end it says how long ago the safety questions were answered; that leads to them again.
    """

    wanted = Signal(object)
    """Carries the `Place` to go to."""

    def __init__(self, minutes_since_check: Callable[[], int | None], look: Look) -> None:
        """Ask `minutes_since_check` how old the answers are; None where none hold."""
        super().__init__()
        self._since = minutes_since_check
        self._look = look
        take_for(self, GROUP)
        self.setAccessibleName(tr("Places"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._row.addLayout(self._grid)
        self._row.addStretch(1)
        self.buttons = {place: PlaceButton(words, look) for place, words in _names().items()}
        for place, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, place=place: self.wanted.emit(place))
        self.check_button = ActionButton("", look, ButtonKind.LINK, icon="shield-check")
        self.check_button.setAccessibleDescription(tr("Answer the safety questions again"))
        self.check_button.clicked.connect(lambda: self.wanted.emit(Place.QUESTIONS))
        self._row.addWidget(self.check_button)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.tell_check)
        self._in_a_row = 0
        self._screen: Screen | None = None
        look.changed.connect(self._arrange)
        self.hide()

    def stand_below(self, screen: Screen) -> None:
        """Stand below a screen and show which place it is; go where it is none."""
        self._screen = screen
        for place, button in self.buttons.items():
            button.mark(here=place is screen.place)
        self.setVisible(screen.place is not None)
        self._arrange()

    def tell_check(self) -> None:
        """Say how long ago the questions were answered."""
        words = check_words(self._since())
        if words != self.check_button.text():
            self.check_button.setText(words)
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Keep the time while it is seen."""
        self.tell_check()
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Let the time be."""
        self._timer.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put as many places in a row as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground, and the line that parts it from the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("paper"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))

    def _arrange(self) -> None:
        if self._screen is None or self._screen.place is None:
            return
        side = side_margin(self.width(), self._look)
        inset = self.buttons[Place.TODAY].inset
        self._row.setContentsMargins(side - inset, 4, side - SLACK, 4)
        room = self.width() - 2 * side + inset
        wanted = {n: self._width_of(n) + self._row.spacing() for n in IN_A_ROW}
        self.check_button.set_icon_only(only=False)
        whole = self.check_button.sizeHint().width()
        self.check_button.set_icon_only(only=wanted[IN_A_ROW[0]] + whole > room)
        beside = self.check_button.sizeHint().width()
        in_a_row = next((n for n in IN_A_ROW if wanted[n] + beside <= room), IN_A_ROW[-1])
        if in_a_row != self._in_a_row:
            self._in_a_row = in_a_row
            for index, button in enumerate(self.buttons.values()):
                self._grid.addWidget(button, index // in_a_row, index % in_a_row)

    def _width_of(self, in_a_row: int) -> int:
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        return sum(max(widths[first::in_a_row]) for first in range(in_a_row))


def check_words(minutes: int | None) -> str:
    """Say how long ago the questions were answered, in minutes; None where no answers hold."""
    if minutes is None:
        return tr("Check first")
    if minutes < 1:
        return tr("Checked just now")
    return tr_n("Checked {n} minute ago", "Checked {n} minutes ago", minutes)


def _names() -> dict[Place, str]:
    return {
        Place.TODAY: tr("Today"),
        Place.JOURNAL: tr("Journal"),
        Place.POINTS: tr("Points"),
        Place.LEARN: tr("Learn"),
        Place.BREATHE: tr("Breathe"),
        Place.SETTINGS: tr("Settings"),
    }
