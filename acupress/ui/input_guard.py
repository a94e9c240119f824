"""The guard against input that nobody meant: a second click, a held key, a press come too late.

A press counts only on what has been in sight and in its place for a while, and only once. All
input of the window and of its dialogs and lists passes here, whatever it is meant for; no screen
and no button has a guard of its own. What presses buttons past the pointer and the keyboard, such
as a screen reader, is met by `widgets/in_sight.py`.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QShortcut,
    QShortcutEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from acupress.core.units import MS
from acupress.ui import announcements
from acupress.ui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeGuard

    from acupress.core.ports import Clock

LEAST_MS = 400
"""The shortest time that two presses of their own are apart, whatever the system says."""
ONE_PLACE = 40
"""Pixels within which a second press belongs to the first: a hand may shake."""
MANY = 2000
"""Notes on what has come into sight, after which the old ones are thrown away."""

FIELDS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
"""What a press is aimed at. Anything else is ground: labels, pictures, the paper."""
Kind = QEvent.Type
Key = Qt.Key
PRESSING = frozenset({Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_Select})
"""Keys that press what has the keyboard."""
MOUSE = (Kind.MouseButtonPress, Kind.MouseButtonDblClick, Kind.MouseButtonRelease)


def interval_ms() -> int:
    """Give the time in ms within which a second press is none of its own."""
    return max(LEAST_MS, QGuiApplication.styleHints().mouseDoubleClickInterval())


class InputGuard(QObject):
    """Swallows stray input of a window and of all that belongs to it, told by the app's clock."""

    def __init__(self, window: QWidget, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        # What is in sight already may have come this moment
        in_sight = (each for each in window.findChildren(QWidget) if each.isVisible())
        self._came = OrderedDict((_address(each), self._now()) for each in in_sight)
        self._activated_ns: int | None = None
        self._pressed: tuple[QPointF, int, int] | None = None
        self._verdict: tuple[int, bool] = (-1, False)
        self._key_ns: dict[int, int] = {}
        self._key_verdict: tuple[int, bool] | None = None
        self._last_verdict: dict[int, bool] = {}
        self._asked: QWidget | None = None
        self._left: QWidget | None = None
        self._takes: dict[type, Callable[[object, Any], bool]] = {
            QMouseEvent: self._take_mouse,
            QKeyEvent: self._take_key,
            QShortcutEvent: self._take_shortcut,
            QFocusEvent: self._take_focus,
            QShowEvent: self._take_place,
            QMoveEvent: self._take_place,
        }
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Swallow what is not meant. Qt asks this before anything else sees the event.

        It asks about every event there is. Nearly all are told to be none of ours by their class,
        in a third of the time that asking for their type takes.
        """
        take = self._takes.get(type(event))
        if take is not None:
            return take(watched, event)
        if watched is self._window and event.type() == Kind.WindowActivate:
            self._activated_ns = self._now()
        return False

    def _take_mouse(self, watched: object, event: QMouseEvent) -> bool:
        swallow = (
            event.type() in MOUSE
            and self._is_ours(watched)
            and self._swallows_mouse(watched, event)
        )
        if swallow:
            event.accept()
        return swallow

    def _take_key(self, watched: object, event: QKeyEvent) -> bool:
        swallow = self._is_ours(watched) and self._swallows_key(watched, event)
        if swallow:
            event.accept()
        return swallow

    def _take_shortcut(self, watched: object, _event: QShortcutEvent) -> bool:
        return (
            isinstance(watched, QShortcut)
            and self._belongs(watched)
            and self._swallows_shortcut(watched)
        )

    def _take_focus(self, watched: object, event: QFocusEvent) -> bool:
        by_mouse = event.lostFocus() and event.reason() == Qt.FocusReason.MouseFocusReason
        if by_mouse and self._is_ours(watched):
            self._left = watched
        return False

    def _take_place(self, watched: object, event: QShowEvent | QMoveEvent) -> bool:
        # Where an item of a layout has gone, Qt for Python may take it for what now lies there
        if isinstance(watched, QWidget) and not watched.isWindow():
            scrolled = isinstance(event, QMoveEvent) and _scrolls(watched)
            if not scrolled:
                self._note(watched)
        return False

    def _is_ours(self, watched: object) -> TypeGuard[QWidget]:
        return isinstance(watched, QWidget) and self._belongs(watched)

    def _belongs(self, watched: QObject) -> bool:
        above: QObject | None = watched
        while isinstance(above, QObject) and above is not self._window:
            above = above.parent()
        return above is self._window

    def _now(self) -> int:
        return self._clock.read().awake_ns

    # What is in sight, and since when

    def _note(self, widget: QWidget) -> None:
        now, at = self._now(), _address(widget)
        self._came[at] = now
        self._came.move_to_end(at)
        if len(self._came) > MANY:
            since = now - interval_ms() * MS
            while len(self._came) > MANY and next(iter(self._came.values())) <= since:
                self._came.popitem(last=False)

    def _came_since(self, widget: QWidget, since_ns: int) -> bool:
        """Whether what a press at `widget` is aimed at has come there after an instant.

        Of ground only the whole screen counts: words come and go on it all the time.
        """
        shown = _aim(widget) or _nearest(widget, Screen)
        around = _upwards(shown) if shown else ()
        return any(self._came.get(_address(each), since_ns) > since_ns for each in around)

    def _is_new(self, widget: QWidget, now: int) -> bool:
        return self._came_since(widget, now - interval_ms() * MS)

    # The pointer

    def _swallows_mouse(self, widget: QWidget, event: QMouseEvent) -> bool:
        # Qt has let the keyboard follow a press before it offers the press itself
        left, self._left = self._left, None
        swallow = self._is_swallowed(widget, event)
        if swallow and left is not None and shiboken6.isValid(left) and left.isVisible():
            left.setFocus(Qt.FocusReason.OtherFocusReason)
        return swallow

    def _is_swallowed(self, widget: QWidget, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() == Kind.MouseButtonRelease:
            return self._swallows_release(widget)
        # Qt offers an event that nobody wants to what lies above, too: it is judged once
        if self._verdict[0] == _stamp(event):
            return self._verdict[1]
        now = self._now()
        swallow = self._is_stray(widget, event, now)
        self._pressed = (event.globalPosition(), _address(_aim(widget) or widget), now)
        self._verdict = (_stamp(event), swallow)
        return swallow

    def _is_stray(self, widget: QWidget, event: QMouseEvent, now: int) -> bool:
        if self._is_new(widget, now):
            return True
        aim = _aim(widget)
        if isinstance(aim, QScrollBar | QLineEdit | QPlainTextEdit):
            return False
        if event.type() == Kind.MouseButtonDblClick:
            return True
        if aim is None and self._came_forward(now):
            return True
        if self._pressed is None:
            return False
        place, pressed, at = self._pressed
        near = (place - event.globalPosition()).manhattanLength() <= ONE_PLACE
        return now - at < interval_ms() * MS and (near or pressed == _address(aim or widget))

    def _swallows_release(self, widget: QWidget) -> bool:
        """Tell a release without its press, or one that comes after a change of place."""
        if self._pressed is None or self._verdict[1]:
            return True
        _place, pressed, pressed_ns = self._pressed
        drawn_open = widget.window().windowType() == Qt.WindowType.Popup
        if drawn_open or pressed == _address(_aim(widget) or widget):
            return False
        return self._came_since(widget, pressed_ns)

    def _came_forward(self, now: int) -> bool:
        """Whether the window was only just brought forward, perhaps by this very press."""
        return self._activated_ns is not None and now - self._activated_ns < interval_ms() * MS

    # The keyboard

    def _swallows_key(self, widget: QWidget, event: QKeyEvent) -> bool:
        key = event.key()
        if announcements.reader_runs() and not event.spontaneous():
            return self._swallows_resent(widget, event)
        asked, self._asked = self._asked, None
        if event.type() == Kind.KeyRelease:
            self._key_ns[key] = self._now()
            self._key_verdict = None
            return False
        if event.type() == Kind.ShortcutOverride:
            # Qt asks what lies above, too: a press is judged once, where the keyboard is
            # What was asked may be gone with its dialog
            if not (asked and shiboken6.isValid(asked) and widget.isAncestorOf(asked)):
                self._key_verdict = (key, self._is_held(widget, event))
            self._asked = widget
            return False
        if self._key_verdict is None or self._key_verdict[0] != key:
            self._key_verdict = (key, self._is_held(widget, event))
        return self._key_verdict[1] and _can_be_swallowed(widget, event)

    def _swallows_resent(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Judge a key that Qt has offered to a screen reader first, and now sends again.

        The screen reader answers late: by then the key has long been judged, and let go of.
        """
        if event.type() != Kind.KeyPress:
            return False
        held = event.isAutoRepeat() or self._last_verdict.get(event.key(), False)
        return held and _can_be_swallowed(widget, event)

    def _is_held(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Whether a key still held repeats itself, or comes before the eye can have seen.

        Some displays do not mark repeats: then release and press follow each other at once.
        """
        now, key = self._now(), event.key()
        last = self._key_ns.get(key)
        self._key_ns[key] = now
        again = last is not None and now - last < interval_ms() * MS
        held = event.isAutoRepeat() or again or self._is_new(widget, now)
        self._last_verdict[key] = held
        return held

    def _swallows_shortcut(self, shortcut: QShortcut) -> bool:
        return self._key_verdict is not None and self._key_verdict[1] and not shortcut.autoRepeat()


def _address(widget: QWidget) -> int:
    return int(shiboken6.getCppPointer(widget)[0])


def _stamp(event: QMouseEvent) -> int:
    return hash((event.type(), event.timestamp(), event.globalPosition().toTuple()))


def _scrolls(widget: QWidget) -> bool:
    """Whether `widget` moves because a list is scrolled."""
    viewport = widget.parentWidget()
    return viewport is not None and isinstance(viewport.parentWidget(), QAbstractScrollArea)


def _aim(widget: QWidget) -> QWidget | None:
    """Give what a press at `widget` is aimed at; None where that is only ground."""
    return _nearest(widget, FIELDS)


def _nearest(widget: QWidget, kinds: type[QWidget] | tuple[type[QWidget], ...]) -> QWidget | None:
    return next((each for each in _upwards(widget) if isinstance(each, kinds)), None)


def _upwards(widget: QWidget) -> Iterator[QWidget]:
    """Go from a widget through what it lies in, up to its window."""
    above: QWidget | None = widget
    while above is not None:
        yield above
        above = None if above.isWindow() else above.parentWidget()


def _can_be_swallowed(widget: QWidget, event: QKeyEvent) -> bool:
    pressing = event.key() in PRESSING or event.key() == Key.Key_Escape
    return pressing and not _is_typed(widget, event)


def _is_typed(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether a key that repeats writes, which is what it is held for."""
    if isinstance(widget, QPlainTextEdit):
        return event.key() != Key.Key_Escape
    return isinstance(widget, QLineEdit) and event.key() == Key.Key_Space
