"""The window: one screen at a time, and above it at most one line of news."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from acupress.catalogue import tr
from acupress.ui.announcements import announce
from acupress.ui.style_sheet import style_sheet
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.labels import make_label
from acupress.ui.window_place import SMALLEST, WANTED, open_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from acupress.core.settings import WindowPlace
    from acupress.ui.screen import Screen
    from acupress.ui.theme import Look
    from acupress.ui.widgets.place_bar import PlaceBar

BAND = 100
"""Pixels of a screen that are painted behind at a time."""


class NewsBar(QFrame):
    """One line that the user can take note of and send away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "news")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        self._words = make_label("")
        self._undos: list[tuple[str, Callable[[], None]]] = []
        self.undo_button = ActionButton(tr("Undo"), look)
        self.undo_button.clicked.connect(self._take_undone)
        close = ActionButton(tr("OK"), look)
        close.clicked.connect(self._clear)
        row.addWidget(self._words, 1)
        row.addWidget(self.undo_button)
        row.addWidget(close)
        self._clear()

    def tell(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence, after the one that is still there; `undo` takes back what it tells.

        What was told last is taken back first.
        """
        if words not in self.words:
            self._words.setText(f"{self.words}\n{words}".strip())
        if undo:
            self._undos.append((words, undo))
            self.undo_button.show()
        self.show()
        announce(self, words)

    def take_back(self, words: str) -> None:
        """Show a sentence no longer."""
        left = "\n".join(line for line in self.words.splitlines() if line != words)
        self._words.setText(left)
        if not left:
            self._clear()

    def _take_undone(self) -> None:
        told, undo = self._undos.pop()
        self.undo_button.setVisible(bool(self._undos))
        if all(words != told for words, _undo in self._undos):
            self.take_back(told)
        undo()

    def _clear(self) -> None:
        self._undos.clear()
        self._words.clear()
        self.undo_button.hide()
        self.hide()

    @property
    def words(self) -> str:
        """What the bar says now; empty when it is hidden."""
        return self._words.text()


class MainWindow(QMainWindow):
    """Holds the screens. Which of them comes is the journey's to decide."""

    text_size_wanted = Signal(int)
    """Carries -1, 0 (back to what suits the window) or 1."""
    closing = Signal()
    keys_wanted = Signal()
    file_wanted = Signal()
    """A file is to be opened, and has yet to be named."""
    files_brought = Signal(list)
    """Carries the paths of files that were dropped on the window."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setWindowTitle("Acupress")
        self.setMinimumSize(SMALLEST)
        self._look = look
        self._dress()
        look.changed.connect(self._dress)
        self.may_close: Callable[[], bool] = lambda: True
        """Asked whenever the window is to close; where it gives False, the window stays."""
        self.instead_of_closing: Callable[[], bool] = lambda: False
        """Asked next; where it gives True, something else has been done. `leave` asks it not."""
        self._leaves = False
        self.is_open = True
        """Whether it was shown yet, or is about to be."""
        self._unopened: WindowPlace | None = None
        self.news = NewsBar(look)
        self._stack = QStackedWidget()
        inside = QWidget()
        inside.setProperty("role", "screen")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.news)
        column.addWidget(self._stack, 1)
        self._column = column
        self.places: PlaceBar | None = None
        """The bar below the screens that are places, once there is one."""
        self.setCentralWidget(inside)
        self.resize(WANTED)
        self.setAcceptDrops(True)

    def heed_keys(self) -> None:
        """Heed the keys that hold on every screen: once there is somebody to whom they are told."""
        # Imported only here: no first page need wait for keys
        from acupress.ui import keys

        for key, change in ((keys.LARGER, 1), (keys.SMALLER, -1), (keys.NORMAL, 0)):
            key.bind(self, lambda by=change: self.text_size_wanted.emit(by))  # type: ignore[misc]
        keys.SHEET.bind(self, self.keys_wanted.emit)
        keys.QUIT.bind(self, self.leave)
        keys.OPEN.bind(self, self.file_wanted.emit, repeat=False)
        keys.LEAVE.bind(self, self._escape, repeat=False)
        keys.FULL.bind(self, self._toggle_full, repeat=False)

    def _dress(self) -> None:
        self.setStyleSheet(style_sheet(self._look))

    @property
    def showing(self) -> Screen | None:
        """The screen in front, if any."""
        return cast("Screen | None", self._stack.currentWidget())

    def shows(self, screen: QWidget) -> bool:
        """Whether `screen` is in front."""
        return self.showing is screen

    def stand_on(self, places: PlaceBar) -> None:
        """Have a bar below the screens that are places."""
        self.places = places
        self._column.addWidget(places)

    def lay_out_behind(self, screen: Screen) -> Iterator[None]:
        """Lay a screen out and paint it behind the one in front, a little at each step.

        So all that its first painting needs is there by the time that it is wanted.
        """
        if self._stack.indexOf(screen) >= 0:
            return
        self._stack.addWidget(screen)
        for part in (screen, self.places) if self.places and screen.place else (screen,):
            for each in (part, *part.findChildren(QWidget)):
                each.ensurePolished()
            yield
        screen.resize(self._room_of(screen))
        for top in range(0, screen.height(), BAND):
            screen.grab(QRect(0, top, screen.width(), BAND))
            yield

    def show_screen(self, screen: Screen) -> None:
        """Bring a screen to the front."""
        if self._stack.indexOf(screen) < 0:
            if not self.isVisible():
                # The stack has no size yet, and lays out at once what comes into it
                screen.resize(self.size())
                screen.lay_out()
            self._stack.addWidget(screen)
        if self.places:
            self.places.stand_below(screen)
        self._stack.setCurrentWidget(screen)
        self._fit_words()
        screen.arrive()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let words grow with the window."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        if not (self.showing and self.showing.holds_words):
            self._look.fit_window(self.width())

    def _room_of(self, screen: Screen) -> QSize:
        """Give the size that a screen will have: with the bar of places or without."""
        room = self._stack.size()
        if self.places and self.places.isHidden() and screen.place is not None:
            room.setHeight(room.height() - self.places.sizeHint().height())
        return room

    def _escape(self) -> None:
        if self.showing:
            self.showing.escape()

    def _toggle_full(self) -> None:
        if self.showing:
            self.showing.toggle_full()

    def open(self, kept: WindowPlace | None = None) -> None:
        """Show the window where it was left, inside the screen whatever its size."""
        self.is_open = True
        open_window(self, kept)

    def open_later(self, kept: WindowPlace | None = None) -> None:
        """Show the window no earlier than it comes to the front."""
        self.is_open, self._unopened = False, kept

    def hide_away(self) -> None:
        """Be seen no longer, with all that is under way set down."""
        self.closing.emit()
        self.hide()

    def leave(self) -> None:
        """Close for good, whatever the window does when it is closed otherwise."""
        self.be_leaving()
        if self.close():
            QApplication.quit()

    def be_leaving(self) -> None:
        """Let the next closing be for good: the app ends, or the desktop does."""
        self._leaves = True

    def come_to_front(self) -> None:
        """Raise the window, also out of the task bar."""
        self._leaves = False
        if not self.is_open:
            self.open(self._unopened)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files of this computer."""
        if _files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell of the files that were dropped."""
        event.acceptProposedAction()
        self.files_brought.emit(_files_of(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Tell that the window closes, unless there is something to ask first."""
        if not self.may_close() or (not self._leaves and self.instead_of_closing()):
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)


def _files_of(data: QMimeData) -> list[str]:
    """Give the paths of the files that are dragged, as far as they are on this computer."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
