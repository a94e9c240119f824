"""The sign of the app beside the clock; see `core.ports.Tray`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from acupress.catalogue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

SIDE = 64
GROUND, BREATH, POINT = "#1b4f4b", "#a5cdc4", "#c2503a"
"""The colours of the app's own icon, which stands on desktops of every colour."""


class SystemTray(QObject):
    """Uses what Qt knows of the system; a desktop without such a place shows notes all the same."""

    def __init__(self, show_note: Callable[[str, str], object], parent: QObject) -> None:
        """Show notes by `show_note` where there is no place beside the clock."""
        super().__init__(parent)
        self._show_note = show_note
        self._open: Callable[[], object] = lambda: None
        self._leave: Callable[[], object] = lambda: None

    @property
    def available(self) -> bool:
        """Whether the desktop has a place beside the clock."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def serve(self, open_: Callable[[], object], leave: Callable[[], object]) -> None:
        """Do these when the user asks there to see the app, or to end it."""
        self._open, self._leave = open_, leave

    def stand(self, *, shown: bool) -> None:
        """Stand beside the clock, or no longer."""
        if shown or "_icon" in vars(self):
            self._icon.setVisible(shown)

    def tell(self, title: str, words: str) -> None:
        """Show a note of the system."""
        if self.available and "_icon" in vars(self) and self._icon.isVisible():
            self._icon.showMessage(title, words, self._icon.icon())
        else:
            self._show_note(title, words)

    @cached_property
    def _icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(_draw_icon(), self)
        icon.setToolTip("Acupress")
        self._menu = QMenu()
        self._menu.addAction(tr("Open Acupress")).triggered.connect(lambda: self._open())
        self._menu.addAction(tr("Quit")).triggered.connect(lambda: self._leave())
        icon.setContextMenu(self._menu)
        icon.messageClicked.connect(lambda: self._open())
        icon.activated.connect(self._take)
        return icon

    def _take(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Open at a click; a click with the other button opens the menu by itself."""
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._open()


class NoTray:
    """Stands nowhere and tells nobody; for the self-test."""

    available = False

    def serve(self, _open: Callable[[], object], _leave: Callable[[], object]) -> None:
        """Do nothing."""

    def stand(self, *, shown: bool) -> None:
        """Do nothing."""

    def tell(self, _title: str, _words: str) -> None:
        """Do nothing."""


def _draw_icon() -> QIcon:
    picture = QPixmap(SIDE, SIDE)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    for colour, radius in ((GROUND, 30), (BREATH, 23), (POINT, 10)):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(SIDE / 2, SIDE / 2), radius, radius)
    painter.end()
    return QIcon(picture)
