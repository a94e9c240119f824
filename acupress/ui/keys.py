"""Every key of the app, in one place: what binds it and what the sheet of keys says of it.

The words stand here in English, and no catalogue of a translation would find them here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from acupress.core.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

K = Qt.Key


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys that do the same. `shown` names them on the sheet, `does` says what they do."""

    sequences: tuple[Qt.Key | str, ...]
    shown: str
    does: str

    def bind(self, widget: QWidget, act: Callable[[], object], *, repeat: bool = True) -> None:
        """Let the keys act wherever the window of `widget` has the keyboard and shows it."""
        for sequence in self.sequences:
            shortcut = QShortcut(QKeySequence(sequence), widget)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(repeat)
            shortcut.activated.connect(act)


PAUSE = Keys(
    (K.Key_Space, K.Key_MediaTogglePlayPause),
    "Space",
    "Pause, go on, or “my hands are in place”",
)
GO_ON = Keys((K.Key_MediaPlay,), "Play key", "Go on")
HOLD = Keys((K.Key_MediaPause, K.Key_MediaStop), "Pause or stop key", "Pause")
BACK = Keys(
    (K.Key_Left, K.Key_MediaPrevious),
    "←",
    "Back to the start of this point, then to the one before",
)
SKIP = Keys((K.Key_Right, K.Key_MediaNext), "→", "Skip to the next point")
MUTE = Keys((K.Key_M,), "M", "Sound off and on")
TIME = Keys((K.Key_T,), "T", "Say how much time is left")
FAR = Keys((K.Key_F,), "F", "Far view and near view")
LEAVE = Keys(
    (K.Key_Escape,),
    "Esc",
    "Leave what lies on top: a list, the far view, the full screen, this page. In a session: pause",
)
FULL = Keys((K.Key_F11,), "F11", "Full screen and back; in a session, the far view")
SEARCH = Keys(("Ctrl+F",), "Ctrl F", "To the search")
LARGER = Keys(("Ctrl++", "Ctrl+="), "Ctrl +", "Larger text")
SMALLER = Keys(("Ctrl+-",), "Ctrl −", "Smaller text")
NORMAL = Keys(("Ctrl+0",), "Ctrl 0", "Text of 100 %")
QUIT = Keys(("Ctrl+Q",), "Ctrl Q", "Close Acupress")
SHEET = Keys(("?", "F1"), "?", "This list")

COMMANDS = {
    PAUSE: Command.TOGGLE,
    GO_ON: Command.GO_ON,
    HOLD: Command.PAUSE,
    BACK: Command.BACK,
    SKIP: Command.SKIP,
    MUTE: Command.MUTE,
    TIME: Command.TELL_TIME,
}
"""What each key asks of a session."""

TAB = Keys((), "Tab", "To the next button or field")
PRESS = Keys((), "Enter or Space", "Press a button, tick a box")
ARROWS = Keys((), "← → ↑ ↓", "Move a slider, go through a list")

GROUPS: tuple[tuple[str, tuple[Keys, ...]], ...] = (
    ("In a session", (PAUSE, GO_ON, HOLD, BACK, SKIP, FAR, MUTE, TIME)),
    ("In the points", (SEARCH,)),
    (
        "Everywhere",
        (LEAVE, TAB, PRESS, ARROWS, FULL, LARGER, SMALLER, NORMAL, SHEET, QUIT),
    ),
)
"""The sheet of keys, in its order."""
