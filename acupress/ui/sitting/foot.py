"""The foot of the session screen: Stop alone at the left, the ways on at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from acupress.catalogue import tr
from acupress.core.commands import Command
from acupress.ui.sitting.moves import Moves
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from acupress.ui.sitting.view import SessionView
    from acupress.ui.theme import Look

GAP = 16
ROOMY = 1400
"""Width in pixels from which there is room for the words of every button."""
BONES_FROM = 1000
"""Width in pixels, at text of 100 %, that has room for the button of the bones; B does it too."""
PAUSE_FROM = 1200
"""The same for the button of the far view in a pause; F does it too."""
IN_TWO_LINES = 190
"""Pixels, at text of 100 %, in which the words of the other ways on in a pause have two lines.

Going on is by far the widest, for the pointer has been left somewhere there.
"""
STOP_SHARE = 30
"""The share of the window in percent that Stop has at most: the main action before lay beyond."""
STOP_FOR_TWO = 96
"""The height of Stop in pixels, at text of 100 %, where one presses and the other says the word."""


class Foot(QHBoxLayout):
    """The buttons of a session: other ones while it runs than while it is paused."""

    commanded = Signal(object)
    """Carries the `Command`."""
    far_view_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._far_left = make_label("far-left")
        self._far_left.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stop = ActionButton(tr("Stop – something feels wrong"), look, ButtonKind.STOP)
        self._back = ActionButton(tr("Back", "to the point before"), look, icon="rotate-ccw")
        self._skip = ActionButton(tr("Skip"), look, icon="skip-forward")
        self._pause = ActionButton(tr("Pause"), look, ButtonKind.MAIN, icon="pause")
        self._end = ActionButton(tr("End here, I am done"), look)
        self._restart = ActionButton(tr("From the start of this point"), look)
        self._leave = ActionButton(tr("Not this point"), look)
        self._leave.setAccessibleDescription(tr("From now on, no routine asks you to press it"))
        self._go_on = ActionButton(tr("Go on"), look, ButtonKind.MAIN, icon="play")
        self._far_button = ActionButton(tr("Far view"), look, icon="maximize-2")
        self._bones = ActionButton(tr("Bones", "to show them"), look, icon="bone")
        self._bones.set_icon_only(only=True)
        self._moves = Moves(GAP)
        self._window, self._room, self._two = 0, 0, False
        self._fill_moves(
            (self._back, self._skip, self._pause),
            (self._end, self._leave, self._restart, self._go_on),
        )
        self.setSpacing(GAP)
        self.addWidget(self._stop)
        self.addStretch(1)
        self.addWidget(self._far_left, 100)
        self.addWidget(self._bones)
        self.addWidget(self._far_button)
        self.addWidget(self._moves, 100)
        for button, command in (
            (self._stop, Command.STOP),
            (self._back, Command.BACK),
            (self._skip, Command.SKIP),
            (self._pause, Command.TOGGLE),
            (self._end, Command.END_HERE),
            (self._leave, Command.LEAVE_POINT),
            (self._restart, Command.RESTART),
            (self._go_on, Command.TOGGLE),
            (self._bones, Command.BONES),
        ):
            button.clicked.connect(lambda _=False, command=command: self.commanded.emit(command))
        self._far_button.clicked.connect(self.far_view_wanted)

    def serve(self, *, two: bool) -> None:
        """Let Stop be larger, and say what it asks, where somebody else presses."""
        if two != self._two:
            self._two = two
            words = tr("Stop – let go at once") if two else tr("Stop – something feels wrong")
            self._stop.setText(words)
            self._stop.setMinimumHeight(self._look.room(STOP_FOR_TWO) if two else 0)
            if self._window:
                self.fit(self._window, self._room)

    def fit(self, window: int, room: int) -> None:
        """Fit into `room` pixels of a window `window` pixels wide.

        Stop has its share at most. Where that is not wide enough for all words the far view has
        its icon alone, and where the words of one button would not fit, as a single word cannot
        wrap, the ways back and on have theirs. In a pause the key that goes on is left out then.
        """
        share = window * STOP_SHARE // 100
        wanted = self._stop.sizeHint().width()
        self._stop.setFixedWidth(share if self._two else min(wanted, share))
        self._window, self._room = window, room
        self._far_button.set_icon_only(only=not self._roomy)
        self._fit_moves()

    @property
    def _roomy(self) -> bool:
        return self._window >= ROOMY

    @property
    def _bones_fit(self) -> bool:
        return self._window >= self._look.room(BONES_FROM)

    @property
    def _far_fits(self) -> bool:
        return self._window >= self._look.room(PAUSE_FROM)

    def _fit_moves(self) -> None:
        with_icons = (self._back, self._skip)
        for button in with_icons:
            button.set_icon_only(only=False)
        for button in (self._end, self._leave, self._restart):
            button.setMaximumWidth(self._look.room(IN_TWO_LINES))
        self._go_on.set_key_name(tr("Space"))
        icons = (self._bones, self._far_button) if self._bones_fit else (self._far_button,)
        taken = self._stop.maximumWidth() + 2 * GAP + _least_width(*icons)
        room = self._room - taken
        crowded = _least_width(*with_icons, self._pause) > room
        for button in with_icons:
            button.set_icon_only(only=crowded)
        beside = _least_width(*icons) + GAP if self._far_fits else 0
        self._moves.set_room(1, self._room - self._stop.maximumWidth() - GAP - beside)
        if _least_width(self._end, self._leave, self._restart, self._go_on) > room:
            self._go_on.set_key_name("")

    def name_far_view(self, *, far: bool) -> None:
        """Offer the far view, or the way back from it."""
        words, icon = (tr("Near view"), "minimize-2") if far else (tr("Far view"), "maximize-2")
        self._far_button.show_as(words, icon)

    def offer_bones(self, *, there: bool, shown: bool) -> None:
        """Offer to show or hide the bones of a picture that has them, where there is room."""
        self._bones.setVisible(there and self._bones_fit)
        words = tr("Hide the bones (B)") if shown else tr("Show the bones (B)")
        if words != self._bones.text():
            self._bones.show_as(words, "bone")
            self._bones.setToolTip(words)

    def show_view(self, view: SessionView, *, far: bool) -> None:
        """Offer the ways on of a session that runs, or of one that is paused."""
        self._moves.setVisible(view.paused or not far)
        self._leave.setVisible(not view.resting)
        self._far_button.setVisible(self._far_fits or not view.paused)
        alone = far and not view.paused
        self._far_left.setVisible(alone)
        if far and self._far_left.text() != view.far_left:
            self._far_left.setText(view.far_left)
        self._far_button.set_icon_only(only=not self._roomy and not alone)
        if not view.paused and self._pause.text() != view.pause_button:
            self._pause.show_as(view.pause_button, "pause")
            self._fit_moves()
        shown, focused = int(view.paused), self._moves.focusWidget()
        if shown != self._moves.shown:
            had_focus = focused is not None and focused.hasFocus()
            self._moves.turn_to(shown)
            if had_focus:
                (self._go_on if view.paused else self._pause).setFocus()

    def _fill_moves(self, *rows: tuple[ActionButton, ...]) -> None:
        for buttons in rows:
            buttons[-1].set_key_name(tr("Space"))
            self._moves.add_row(*buttons)


def _least_width(*buttons: ActionButton) -> int:
    widths = [button.minimumSizeHint().width() for button in buttons]
    return sum(widths) + (len(buttons) - 1) * GAP
