"""The session: the place, the time and the breath, and nothing to do but press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel

from acupress.catalogue import tr
from acupress.core.commands import Command
from acupress.core.cues import CueCategory
from acupress.core.points import Presser
from acupress.core.session_state import remaining_session_ns
from acupress.core.units import SECOND
from acupress.ui import keys
from acupress.ui.announcements import announce
from acupress.ui.cue_words import caption, cue_words
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.pace import CALM_FULLNESS
from acupress.ui.roles import tell_when_asked
from acupress.ui.screen import Screen
from acupress.ui.sitting.caption import Caption
from acupress.ui.sitting.coming import coming_presses
from acupress.ui.sitting.edge_light import EdgeLight
from acupress.ui.sitting.far_view import FarView
from acupress.ui.sitting.far_words import FarWords
from acupress.ui.sitting.foot import Foot
from acupress.ui.sitting.hand import show_hand
from acupress.ui.sitting.head import Head
from acupress.ui.sitting.near_view import NearView
from acupress.ui.sitting.progress_bar import ProgressBar
from acupress.ui.sitting.view import derive_session_view
from acupress.ui.sitting.words import time_left_words
from acupress.ui.widgets.breathing_ring import BreathingRing

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.cues import CueKind
    from acupress.core.session import CueDue
    from acupress.ui.fittings import Fittings
    from acupress.ui.sitting.driver import SessionDriver
    from acupress.ui.sitting.view import SessionView

ARRIVED_NS = SECOND
"""Active time after which a step has come to rest, so that the next picture can be drawn ahead."""
FOUND_NS = 4 * SECOND
"""Active time for which a place is seen before words on how to press lie over its picture."""
FAR_SHARE = 44
"""The share of the width in percent that the picture has in the far view."""
SHORT, NOT_NARROW = 560, 850
"""Height in pixels below which the ring stands beside the words, from this width on."""


class SessionScreen(Screen):
    """Shows the session that a driver carries out. A click anywhere pauses it.

    It asks for what it is asked for by keys, buttons and clicks, and does nothing of it itself.
    """

    commanded = Signal(object)
    """Carries the `Command`."""

    holds_words = True
    """Nothing shall jump, nor the breath stand still for a moment, while somebody presses."""

    def __init__(self, fittings: Fittings) -> None:
        look = fittings.look
        super().__init__(look)
        self.library = fittings.library
        self._driver: SessionDriver | None = None
        self._caption = Caption()
        self._was_full = False
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setColumnStretch(0, 62)
        self._grid.setColumnStretch(1, 38)
        self._grid.setRowStretch(1, 1)
        self.column.addLayout(self._grid, 1)
        self._diagram = PointDiagram(fittings.drawings, look)
        self._grid.addWidget(self._diagram, 1, 0)
        self._head = Head()
        self._progress = ProgressBar(look)
        self._near = NearView(look)
        self._far = FarView(look)
        self._far.hide()
        self._far_words = FarWords(look)
        self._foot = Foot(look)
        self._foot.commanded.connect(self.commanded)
        self._foot.far_view_wanted.connect(self.toggle_far_view)
        self._grid.addLayout(self._head, 0, 0)
        self._grid.addWidget(self._progress, 0, 1)
        self._grid.addWidget(self._near, 1, 1)
        self._grid.addWidget(self._far, 1, 1)
        # Below the grid and not in it: its columns are for picture and words, whatever stands below
        self.column.addWidget(self._far_words.label)
        self.column.addLayout(self._foot)
        self._build_keys()
        self._hush_labels()
        self._edge = EdgeLight(self, look)
        self._silence = ""
        self._stood = False
        self.announces: Callable[[CueKind], bool] = lambda _kind: True
        """Whether a cue is for a screen reader, and not for the voice."""

    @property
    def driver(self) -> SessionDriver | None:
        """The driver of the session on the screen."""
        return self._driver

    @property
    def caption(self) -> str:
        """The words of the last cue, at the foot of the picture."""
        return self._caption.words

    @property
    def far_words(self) -> str:
        """The sentence at the foot of the far view."""
        return self._far_words.label.text()

    @property
    def edge_lit(self) -> bool:
        """Whether the edge of the window shines for a cue."""
        return self._edge.lit

    @property
    def title_words(self) -> str:
        """The title of the routine, as much of it as there is room for."""
        return self._head.title_words

    @property
    def left_words(self) -> str:
        """The time left, and what is not heard."""
        return self._head.left_words

    def follow(self, driver: SessionDriver) -> None:
        """Show the session of `driver` from now on."""
        self._driver = driver
        self.setAccessibleName(driver.plan.title)
        self._caption = Caption()
        self._stood = False
        self._foot.serve(two=driver.plan.pressed_by is Presser.OTHER)
        driver.changed.connect(self._refresh)
        driver.cue_due.connect(self._give_cue)

    def leave(self) -> None:
        """Let go of the session, and of the far view with it."""
        self._driver = None
        self._show_far(far=False)

    def say(self, words: str) -> None:
        """Say a word at once, to the eye and to a screen reader."""
        self._tell(words)
        announce(self, words)
        self._refresh()

    def tell_time(self) -> None:
        """Say how much is left, to the eye and to a screen reader."""
        if self._driver:
            plan, state = self._driver.plan, self._driver.state
            self.say(time_left_words(remaining_session_ns(plan, state)))

    def tell_bones(self) -> None:
        """Say that bones are shown or hidden, or that this picture has none."""
        self.say(self._diagram.bones_told())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Pause or go on: the whole window is the button."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.commanded.emit(Command.TOGGLE)

    def lay_out(self) -> None:
        """Show less at once where there is less room."""
        narrow = self.width() < 1150 or self.look.scale > 1.3
        near_share = 40 if self._ring_beside else 54 if narrow else 62
        share = FAR_SHARE if self.far else near_share
        self._grid.setColumnStretch(0, share)
        self._grid.setColumnStretch(1, 100 - share)
        side = 32 if self.width() >= 900 else 20
        air = 20 if self.height() >= SHORT and not self.far else 10
        self.column.setContentsMargins(side, air, side, air)
        self.column.setSpacing(air)
        self._foot.fit(self.width(), self.width() - 2 * side)
        self._grid.setVerticalSpacing(air)
        self._near.place_ring(self._width_of(1), beside=self._ring_beside)
        self._refresh()

    def show_silence(self, words: str) -> None:
        """Say beside the time left that something is not heard; empty when all is."""
        self._silence = words
        self._refresh()

    def _hush_labels(self) -> None:
        """Leave it to the announcements to tell of what changes."""
        for label in self.findChildren(QLabel):
            tell_when_asked(label)

    @property
    def _ring_beside(self) -> bool:
        return self.height() < SHORT and self.width() >= NOT_NARROW

    def _build_keys(self) -> None:
        for key, command in keys.COMMANDS.items():
            key.bind(self, self._ask_for(command), repeat=False)
        keys.FAR.bind(self, self.toggle_far_view, repeat=False)
        self.way_back = self._ask_for(Command.PAUSE)

    def _ask_for(self, command: Command) -> Callable[[], None]:
        return lambda: self.commanded.emit(command)

    def _tell_pause(self, view: SessionView) -> None:
        """Announce that the session stands still, and that it goes on."""
        if view.paused == self._stood:
            return
        self._stood = view.paused
        announce(self, self.caption if view.paused else tr("Going on."))

    @property
    def far(self) -> bool:
        """Whether the far view is shown."""
        return not self._far.isHidden()

    @property
    def far_ring(self) -> BreathingRing:
        """The ring of the far view."""
        return self._far.ring

    def toggle_far_view(self) -> None:
        """Fill the screen with what can be read from two metres, or show everything again."""
        if self._driver:
            self._show_far(far=not self.far)

    def toggle_full(self) -> None:
        """Take F11: the far view, unless the screen was filled before."""
        if self.far or not self.fills_the_screen:
            self.toggle_far_view()
        else:
            self.fill_the_screen(filled=False)

    def escape(self) -> None:
        """Take Esc: leave the far view, then the full screen, then pause."""
        if self.far:
            self._show_far(far=False)
        else:
            super().escape()

    def _show_far(self, *, far: bool) -> None:
        if far == self.far:
            return
        if far:
            self._was_full = self.fills_the_screen
        self._far.setVisible(far)
        self._head.set_shown(shown=not far)
        for part in (self._near, self._progress):
            part.setVisible(not far)
        self._foot.name_far_view(far=far)
        self._diagram.show_afar(afar=far)
        self.fill_the_screen(filled=far or self._was_full)
        self.lay_out()

    def _give_cue(self, due: CueDue) -> None:
        if self._driver is None:
            return
        if self.look.visual_cues:
            self._edge.flash("hand" if due.cue.manner.category is CueCategory.PLACE else "accent")
        words = caption(due.cue, self._driver.plan, self.library)
        if words:
            self._tell(words)
        if self.announces(due.cue.kind):
            announce(self, cue_words(due.cue, self._driver.plan, due.step, self.library))

    def _tell(self, words: str) -> None:
        """Show a word at the foot of the picture for a moment."""
        if self._driver:
            self._caption.tell(words, self._driver.state)

    def _refresh(self) -> None:
        if self._driver is None:
            return
        plan, state, diagram = self._driver.plan, self._driver.state, self._diagram
        if state.over:
            self._show_far(far=False)
        view = derive_session_view(plan, state, self.library)
        self._show_words(view)
        diagram.show_press(view.point, view.side, marked=not view.resting, finding=view.finding)
        fullness = view.fullness if self.look.breathes else CALM_FULLNESS
        diagram.show_breath(fullness)
        show_hand(diagram, plan, state)
        self._caption.follow(state, view)
        arrived = state.active_ns >= ARRIVED_NS and not diagram.under_way
        if arrived and not (view.paused or view.resting):
            coming = coming_presses(self.library, plan, state, finding=view.finding)
            diagram.prepare(*coming)
        self._tell_pause(view)
        diagram.show_caption("" if self.far else self.caption or self._how_to_press(view))
        for ring in (self._near.ring, self._far.ring):
            ring.show_breath(
                gone=view.ring,
                fullness=fullness,
                number=view.countdown,
                words=view.under,
                warm=not (view.pressing or view.resting),
            )
        self._far.show_view(view)
        self._far_words.label.setVisible(self.far)
        if self.far:
            margins = self.column.contentsMargins()
            inside = self.width() - 2 * margins.left()
            self._far_words.show_view(view, self.caption, self.size(), inside)
        self._progress.show_segments(view.segments, view.count)

    def _how_to_press(self, view: SessionView) -> str:
        """Give how to press, once the place was seen, where it is not read beside the picture."""
        seen = self._driver and self._driver.state.active_ns >= FOUND_NS
        wanted = view.finding and seen and not self._near.shows_press
        return view.press if wanted and self._diagram.has_room_for(view.press) else ""

    def _show_words(self, view: SessionView) -> None:
        left = f"{view.left} · {self._silence}" if self._silence else view.left
        self._head.show_words(view.routine, left, self._width_of(0))
        self._foot.show_view(view, far=self.far)
        self._foot.offer_bones(there=self._diagram.has_bones, shown=self.look.bones)
        at = (self.size(), self.far, self.look.scale)
        self._near.show_view(view, self._width_of(1), self._room_height, at)

    def _width_of(self, column: int) -> int:
        """Give the width of the column of the picture, 0, or of that of the words, 1."""
        shares = self._grid.columnStretch(0) + self._grid.columnStretch(1)
        margins = self.column.contentsMargins()
        inside = self.width() - margins.left() - margins.right() - self._grid.horizontalSpacing()
        return inside * self._grid.columnStretch(column) // shares

    def _room_height(self) -> int:
        """Give the height in pixels that is left between head and foot."""
        margins = self.column.contentsMargins()
        inside = self.height() - margins.top() - margins.bottom()
        head = max(self._head.height_needed(), self._progress.sizeHint().height())
        foot = self._foot.heightForWidth(self.width() - margins.left() - margins.right())
        return inside - head - foot - 2 * self._grid.verticalSpacing()
