"""The sheet that lists every key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.ui import keys
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Pane, make_label, make_scrolling

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from acupress.ui.keys import Keys
    from acupress.ui.theme import Look

SHARE = 0.86
"""How much of the window the sheet may cover."""
WIDTH = 640


class KeyRow(NamedTuple):
    """What the sheet says of keys: how they are called, and what they do; None binds nothing."""

    keys: Keys | None
    called: str
    does: str


def key_groups() -> tuple[tuple[str, tuple[KeyRow, ...]], ...]:
    """Give the lines of the sheet under their headings, in its order."""
    in_a_session = (
        KeyRow(keys.PAUSE, tr("Space"), tr("Pause, go on, or “my hands are in place”")),
        KeyRow(keys.GO_ON, tr("Play key"), tr("Go on")),
        KeyRow(keys.HOLD, tr("Pause or stop key"), tr("Pause")),
        KeyRow(keys.BACK, "←", tr("Back to the start of this point, then to the one before")),
        KeyRow(keys.SKIP, "→", tr("Skip to the next point")),
        KeyRow(keys.FAR, "F", tr("Far view and near view")),
        KeyRow(keys.MUTE, "M", tr("Sound off and on")),
        KeyRow(keys.TIME, "T", tr("Say how much time is left")),
        KeyRow(keys.BONES, "B", tr("Show or hide the bones, also on the page of a point")),
    )
    leave = tr(
        "Leave what lies on top: a list, the far view, the full screen, this page. "
        "In a session: pause"
    )
    full = tr("Full screen and back; in a session, the far view")
    everywhere = (
        KeyRow(keys.LEAVE, tr("Esc"), leave),
        KeyRow(None, tr("Tab"), tr("To the next button or field")),
        KeyRow(None, tr("Enter or Space"), tr("Press a button, tick a box")),
        KeyRow(None, "← → ↑ ↓", tr("Move a slider, go through a list")),
        KeyRow(keys.FULL, "F11", full),
        KeyRow(keys.LARGER, tr("Ctrl +"), tr("Larger text")),
        KeyRow(keys.SMALLER, tr("Ctrl −"), tr("Smaller text")),
        KeyRow(keys.NORMAL, tr("Ctrl 0"), tr("Text of 100 %")),
        KeyRow(keys.OPEN, tr("Ctrl O"), tr("Open a routine from a file")),
        KeyRow(keys.SHEET, "?", tr("This list")),
        KeyRow(keys.QUIT, tr("Ctrl Q"), tr("Close Acupress")),
    )
    search = (KeyRow(keys.SEARCH, tr("Ctrl F"), tr("To the search")),)
    building = (
        KeyRow(keys.UNDO, tr("Ctrl Z"), tr("Take back the last change")),
        KeyRow(keys.REDO, tr("Ctrl Y"), tr("Do it again")),
        KeyRow(keys.EARLIER, tr("Alt ↑"), tr("Move a point up")),
        KeyRow(keys.LATER, tr("Alt ↓"), tr("Move a point down")),
    )
    return (
        (tr("In a session"), in_a_session),
        (tr("In the points"), search),
        (tr("In a routine of your own"), building),
        (tr("Everywhere", "of keys"), everywhere),
    )


class KeysSheet(QDialog):
    """Lies over the window until it is closed."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Keys", "of the keyboard"))
        self.setModal(True)
        pane = Pane()
        grid = QGridLayout(pane)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for title, rows in key_groups():
            grid.addWidget(make_label("subheading", title), grid.rowCount(), 0, 1, 2)
            for row in rows:
                line = grid.rowCount()
                name = make_label("key", row.called)
                name.setWordWrap(False)
                grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(make_label("", row.does), line, 1)
        close = ActionButton(tr("Close"), look, ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(make_label("heading", tr("Keys", "of the keyboard")))
        column.addWidget(make_scrolling(pane), 1)
        column.addLayout(foot)
        width = min(look.room(WIDTH), round(window.width() * SHARE))
        self.resize(width, round(window.height() * SHARE))
        close.setFocus(Qt.FocusReason.OtherFocusReason)
