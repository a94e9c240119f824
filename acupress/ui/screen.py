"""What all screens share: the paper ground, the grid, the row of buttons at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.ui.announcements import announce
from acupress.ui.margin_bar import MarginBar
from acupress.ui.reading_order import order_tabs
from acupress.ui.roles import PAGE, take_for
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.labels import make_scrolling

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

    from acupress.ui.places import Place
    from acupress.ui.theme import Look
    from acupress.ui.widgets.labels import Pane

CONTENT = 1152
"""Pixels at 100 % text that title, cards and foot are wide at most; they share both edges."""
MARGINS = (24, 64)
"""Pixels beside them: wide, unless the words need the room."""
SPARING = 872
"""Pixels at 100 % text up to which the words need the room of the margins."""


class Screen(QWidget):
    """One screen: a column on the grid, and a foot for its buttons."""

    holds_words = False
    """Whether words keep their size while the window's changes."""
    tall = 780
    """Height in pixels from which there is wide air above and below."""

    place: Place | None = None
    """Which place of the app it is, if it is one: then the bar of places stands below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.way_back: Callable[[], object] = lambda: None
        """Where Esc leads once nothing lies on top any more."""
        self.setProperty("role", "screen")
        take_for(self, PAGE)
        # No stop of the Tab key, but a place for the keyboard to wait
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(12)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(20)
        self._bars: list[MarginBar] = []
        look.changed.connect(self.lay_out)

    def scrolling(self, inside: Pane) -> QScrollArea:
        """Let `inside` scroll; its bar stands in the margin."""
        area = make_scrolling(inside)
        self.lend_bar(area)
        return area

    def lend_bar(self, area: QAbstractScrollArea) -> None:
        """Put the scroll bar of an area into the margin."""
        self._bars.append(MarginBar(area, self))

    def lead_back(self, wanted: SignalInstance) -> None:
        """Let Esc lead back, and a button in the foot where no bar of places leads on."""
        self.way_back = wanted.emit
        if self.place is None:
            leave = ActionButton(tr("Back"), self.look, icon="arrow-left")
            leave.clicked.connect(wanted)
            self.foot.addWidget(leave)

    def arrive(self) -> None:
        """Be told that the screen is now in front.

        The keyboard waits at the screen itself, on no button: a key that was meant for the screen
        before presses nothing, a screen reader reads the name, and Tab leads to the first control.
        """
        order_tabs(self)
        if self.hasFocus():
            announce(self, self.accessibleName())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def fills_the_screen(self) -> bool:
        """Whether the window has the whole screen of the computer."""
        return self.window().isFullScreen()

    def fill_the_screen(self, *, filled: bool) -> None:
        """Give the window the whole screen, or what it had before."""
        full = Qt.WindowState.WindowFullScreen
        before = self.window().windowState()
        self.window().setWindowState(before | full if filled else before & ~full)

    def toggle_full(self) -> None:
        """Take F11."""
        self.fill_the_screen(filled=not self.fills_the_screen)

    def escape(self) -> None:
        """Take Esc: leave what lies on top."""
        if self.fills_the_screen:
            self.fill_the_screen(filled=False)
        else:
            self.way_back()

    def lay_out(self) -> None:
        """Fit the parts to the size of the window and of the text."""
        side = side_margin(self.width(), self.look)
        end = 40 if self.height() >= self.tall else 16
        self.column.setContentsMargins(side, end, side, end)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll what scrolls, also beside it."""
        for bar in self._bars:
            if bar.isVisible():
                QApplication.sendEvent(bar, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the window's size."""
        super().resizeEvent(event)
        self.lay_out()


def side_margin(width: int, look: Look) -> int:
    """Give the margin in pixels at either side of a screen `width` pixels wide."""
    least, most = MARGINS
    spare = (width - look.room(SPARING)) // 2
    return max(least, min(most, spare), (width - look.room(CONTENT)) // 2)
