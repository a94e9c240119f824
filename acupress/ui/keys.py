"""Every key of the app, in one place: what binds it and what the sheet of keys says of it.

The words stand here in English; the sheet shows them in the user's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

K = Qt.Key


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys that do the same. `shown` names them on the sheet, `does` says what they do."""

    sequences: tuple[Qt.Key | str | QKeySequence.StandardKey, ...]
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
    (K.Key_Space, K.Key_MediaPlay, K.Key_MediaPause, K.Key_MediaTogglePlayPause),
    "Space, or the play key",
    "Pause, go on, or “my hands are in place”",
)
BACK = Keys(
    (K.Key_Left, K.Key_MediaPrevious),
    "←",
    "Back to the start of this point, then to the one before",
)
SKIP = Keys((K.Key_Right, K.Key_MediaNext), "→", "Skip to the next point")
STOP = Keys((K.Key_Escape, K.Key_MediaStop), "Esc", "Stop: something feels wrong")
MUTE = Keys((K.Key_M,), "M", "Sound off and on")
FAR = Keys((K.Key_F,), "F", "Far view and near view")
LEAVE = Keys((K.Key_Escape,), "Esc", "Back")
SEARCH = Keys(("Ctrl+F",), "Ctrl F", "To the search")
LARGER = Keys(("Ctrl++", "Ctrl+="), "Ctrl +", "Larger text")
SMALLER = Keys(("Ctrl+-",), "Ctrl −", "Smaller text")
NORMAL = Keys(("Ctrl+0",), "Ctrl 0", "Text of 100 %")
QUIT = Keys((QKeySequence.StandardKey.Quit,), "Ctrl Q", "Close Acupress")
SHEET = Keys(("?", "F1"), "?", "This list")

TAB = Keys((), "Tab", "To the next button or field")
PRESS = Keys((), "Enter or Space", "Press a button, tick a box")
ARROWS = Keys((), "← → ↑ ↓", "Move a slider, go through a list")

GROUPS: tuple[tuple[str, tuple[Keys, ...]], ...] = (
    ("In a session", (PAUSE, STOP, BACK, SKIP, FAR, MUTE)),
    ("In the points and pages", (SEARCH, LEAVE)),
    (
        "Everywhere",
        (TAB, PRESS, ARROWS, LARGER, SMALLER, NORMAL, SHEET, QUIT),
    ),
)
"""The sheet of keys, in its order."""
