"""Every key of the app, in one place. What they do stands on the sheet (`keys_sheet.py`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from acupress.core.commands import Command
from acupress.core.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

K = Qt.Key


@value(frozen=True, slots=True)
class Keys:
    """Keys that do the same."""

    sequences: tuple[Qt.Key | str, ...]

    def bind(
        self,
        widget: QWidget,
        act: Callable[[], object],
        *,
        repeat: bool = True,
        inside: bool = False,
    ) -> None:
        """Let the keys act wherever the window of `widget` has the keyboard and shows it.

        `inside` only while the keyboard is in `widget` itself.
        """
        context = Qt.ShortcutContext
        for sequence in self.sequences:
            shortcut = QShortcut(QKeySequence(sequence), widget)
            shortcut.setContext(
                context.WidgetWithChildrenShortcut if inside else context.WindowShortcut
            )
            shortcut.setAutoRepeat(repeat)
            shortcut.activated.connect(act)


PAUSE = Keys((K.Key_Space, K.Key_MediaTogglePlayPause))
GO_ON = Keys((K.Key_MediaPlay,))
HOLD = Keys((K.Key_MediaPause, K.Key_MediaStop))
BACK = Keys((K.Key_Left, K.Key_MediaPrevious))
SKIP = Keys((K.Key_Right, K.Key_MediaNext))
MUTE = Keys((K.Key_M,))
TIME = Keys((K.Key_T,))
BONES = Keys((K.Key_B,))
FAR = Keys((K.Key_F,))
LEAVE = Keys((K.Key_Escape,))
FULL = Keys((K.Key_F11,))
SEARCH = Keys(("Ctrl+F",))
UNDO = Keys(("Ctrl+Z",))
REDO = Keys(("Ctrl+Shift+Z", "Ctrl+Y"))
EARLIER = Keys(("Alt+Up",))
LATER = Keys(("Alt+Down",))
LARGER = Keys(("Ctrl++", "Ctrl+="))
SMALLER = Keys(("Ctrl+-",))
NORMAL = Keys(("Ctrl+0",))
OPEN = Keys(("Ctrl+O",))
QUIT = Keys(("Ctrl+Q",))
SHEET = Keys(("?", "F1"))

COMMANDS = {
    PAUSE: Command.TOGGLE,
    GO_ON: Command.GO_ON,
    HOLD: Command.PAUSE,
    BACK: Command.BACK,
    SKIP: Command.SKIP,
    MUTE: Command.MUTE,
    TIME: Command.TELL_TIME,
    BONES: Command.BONES,
}
"""What each key asks of a session."""
