"""A scroll bar in the margin: what scrolls keeps its whole width, whether there is a bar or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QScrollBar

from acupress.ui.widgets.labels import room_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

FOLLOWED = frozenset((QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show))


class MarginBar(QScrollBar):
    """Scrolls an area of a screen, and stands beside it at the edge of the screen."""

    def __init__(self, area: QAbstractScrollArea, screen: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, screen)
        self._area = area
        self._screen = screen
        self._own = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._own.rangeChanged.connect(self._fit)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        area.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the area to where it goes."""
        if event.type() in FOLLOWED and watched is self._area:
            self._fit()
        elif event.type() == QEvent.Type.Hide:
            # The window may be going, and with it all that could be measured
            self.hide()
        return False

    def _fit(self) -> None:
        screen, own = self._screen, self._own
        # Its own bar is told of a page only after the range, and of that nobody is told
        self.setPageStep(room_of(self._area).height())
        self.setSingleStep(own.singleStep())
        self.setRange(own.minimum(), own.maximum())
        self.setValue(own.value())
        self.setVisible(own.maximum() > own.minimum() and self._area.isVisibleTo(screen))
        width = self.sizeHint().width()
        left = 0 if self.isRightToLeft() else screen.width() - width
        top = self._area.mapTo(screen, QPoint()).y()
        self.setGeometry(left, top, width, self._area.height())
        self.raise_()
