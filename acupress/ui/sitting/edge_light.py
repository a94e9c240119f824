"""The edge of the window that lights up at a cue, for people who hear nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from acupress.ui.theme import Look

WIDTH = 18
"""Width of the light in pixels."""


class EdgeLight(QWidget):
    """Lies over a screen and lets clicks through. Where pictures stand still it does not fade."""

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._over = over
        self._look = look
        self._colour: QColor | None = None
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(look.shape.motion_ms.cue_light)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(self.update)
        self._off = QTimer(self)
        self._off.setSingleShot(True)
        self._off.setInterval(look.shape.motion_ms.cue_light)
        self._off.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    @property
    def lit(self) -> bool:
        """Whether it shines."""
        return not self.isHidden()

    def flash(self, role: str) -> None:
        """Light up in a colour of the theme."""
        self._colour = self._look.colour(role)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self._fade.stop()
        if self._look.breathes:
            self._fade.start()
        self._off.start()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the size of the screen below."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the frame."""
        if self._colour is None:
            return
        painter = QPainter(self)
        if self._look.breathes:
            painter.setOpacity(self._fade.currentValue())
        painter.setPen(QPen(self._colour, 2 * WIDTH))
        painter.drawRect(QRectF(self.rect()))
