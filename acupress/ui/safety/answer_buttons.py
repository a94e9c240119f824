"""The buttons below a page of questions: what can be answered just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout

from acupress.catalogue import tr
from acupress.ui.widgets.buttons import ActionButton, ButtonKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from acupress.ui.safety.form import Form
    from acupress.ui.theme import Look


class AnswerButtons:
    """One way on at a time, at the same place, and the ways back beside it.

    The foot is as high as its highest way on: were it not, a page whose end is just in sight would
    lose it again with the button that this brings.
    """

    def __init__(self, look: Look, foot: QHBoxLayout) -> None:
        self.close = ActionButton(tr("Close", "the app"), look)
        self.back = ActionButton(tr("Back"), look)
        self.more = ActionButton(tr("There is more below"), look, ButtonKind.OUTLINE)
        self.look_first = ActionButton(tr("Tick “looked at” above"), look, ButtonKind.OUTLINE)
        self.where = ActionButton(tr("Tick where it is"), look, ButtonKind.OUTLINE)
        self.none = ActionButton(tr("None of these"), look, ButtonKind.OUTLINE)
        self.go_on = ActionButton(tr("Continue"), look, ButtonKind.MAIN)
        self.read = ActionButton(tr("See what to do now"), look, ButtonKind.STOP)
        self._ways = (self.more, self.look_first, self.where, self.none, self.go_on, self.read)
        foot.addWidget(self.close)
        foot.addWidget(self.back)
        foot.addStretch(1)
        self._stack = QStackedLayout()
        for way in self._ways:
            self._stack.addWidget(way)
        foot.addLayout(self._stack, 2)

    def offer(self, form: Form, *, seen: bool, locked: bool) -> None:
        """Show the one way on that there is."""
        if locked:
            wanted = self.read
        elif not seen:
            wanted = self.more
        elif not form.is_looked_at():
            wanted = self.look_first
        elif not form.has_ticks():
            wanted = self.none
        else:
            wanted = self.go_on if form.is_answered() else self.where
        self._stack.setCurrentWidget(wanted)
