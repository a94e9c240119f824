"""The session: the place, the time and the breath, and nothing to do but press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QWidget

from acupress.core.commands import Command
from acupress.core.cues import CueCategory
from acupress.core.session import Phase, remaining_session_ns
from acupress.core.units import SECOND
from acupress.ui import keys
from acupress.ui.announcements import announce, caption, cue_words
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.pace import CALM_FULLNESS
from acupress.ui.roles import tell_when_asked
from acupress.ui.screen import Screen
from acupress.ui.sitting.edge_light import EdgeLight
from acupress.ui.sitting.far_view import FarView
from acupress.ui.sitting.progress_bar import ProgressBar
from acupress.ui.sitting.view import derive_session_view
from acupress.ui.widgets.breathing_ring import BreathingRing
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_card, make_label, set_role
from acupress.ui.wording import time_left_words, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.cues import CueKind
    from acupress.core.session import CueDue
    from acupress.ui.fittings import Fittings
    from acupress.ui.sitting.driver import SessionDriver
    from acupress.ui.sitting.view import SessionView

CAPTION_NS = 5 * SECOND
"""Active time for which the words of a cue stay at the foot of the picture."""
CARD_MARGIN = 22
ROOMY = 1400
"""Width in pixels from which there is room for the words of every button."""
FAR_SHARE = 44
"""The share of the width in percent that the picture has in the far view."""
SHORT, NOT_NARROW = 560, 850
"""Height in pixels below which the ring stands beside the words, from this width on."""
BESIDE_SHARE = 30
"""The share of that column in percent that the ring has then."""
LEFT_SHARE = 60
"""The share of the head above the picture in percent that the time left has at most."""
HEAD_GAP = 16
SLACK = 2
"""Pixels to spare, so that words that just fit do not wrap."""
WORDS_GAP = 8
FOOT_GAP = 10
STOP_SHARE = 30
"""The share of the window in percent that Stop has at most: the main action before lay beyond."""
HOW_SHARE = 18
"""The share of the window in percent that the words of the far view on how to press have at most.
"""
QWIDGETSIZE_MAX = 16_777_215
"""What Qt takes for no largest size."""


class SessionScreen(Screen):
    """Shows the session that a driver carries out. A click anywhere pauses it.

    It asks for what it is asked for by keys, buttons and clicks, and does nothing of it itself.
    """

    commanded = Signal(object)
    """Carries the `Command`."""

    def __init__(self, fittings: Fittings) -> None:
        look = fittings.look
        super().__init__(look)
        self.library = fittings.library
        self._driver: SessionDriver | None = None
        self._caption = ""
        self._was_full = False
        self._caption_until_ns = 0
        self._caption_phase = Phase.LEAD_IN
        self._fitted: object = None
        self._how_asked: object = None
        self._how_told = ("", "")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setColumnStretch(0, 62)
        self._grid.setColumnStretch(1, 38)
        self._grid.setRowStretch(1, 1)
        self.column.addLayout(self._grid)
        self._diagram = PointDiagram(fittings.drawings, look)
        self._grid.addWidget(self._diagram, 1, 0)
        self._build_head()
        self._build_words()
        self._build_foot()
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
        return self._caption

    @property
    def far_words(self) -> str:
        """The sentence at the foot of the far view."""
        return self._far_words.text()

    @property
    def edge_lit(self) -> bool:
        """Whether the edge of the window shines for a cue."""
        return self._edge.lit

    @property
    def title_words(self) -> str:
        """The title of the routine, as much of it as there is room for."""
        return self._routine.text()

    @property
    def left_words(self) -> str:
        """The time left, and what is not heard."""
        return self._left.text()

    def follow(self, driver: SessionDriver) -> None:
        """Show the session of `driver` from now on."""
        self._driver = driver
        self.setAccessibleName(driver.plan.title)
        self._caption = ""
        self._stood = False
        driver.changed.connect(self._refresh)
        driver.cue_due.connect(self._give_cue)

    def leave(self) -> None:
        """Let go of the session, and of the far view with it."""
        self._driver = None
        self._show_far(far=False)

    def tell(self, words: str) -> None:
        """Show a word at the foot of the picture for a moment."""
        if self._driver:
            self._caption = words
            self._caption_until_ns = self._driver.state.active_ns + CAPTION_NS
            self._caption_phase = self._driver.state.phase

    def tell_time(self) -> None:
        """Say how much is left, to the eye and to a screen reader."""
        if self._driver:
            plan, state = self._driver.plan, self._driver.state
            words = time_left_words(remaining_session_ns(plan, state))
            self.tell(words)
            announce(self, words)
            self._refresh()

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
        self._stop.setFixedWidth(
            min(self._stop.sizeHint().width(), self.width() * STOP_SHARE // 100)
        )
        side = 32 if self.width() >= 900 else 20
        air = 20 if self.height() >= SHORT and not self.far else 10
        self.column.setContentsMargins(side, air, side, air)
        self._grid.setVerticalSpacing(air)
        self._place_ring()
        self._refresh()

    def show_silence(self, words: str) -> None:
        """Say beside the time left that something is not heard; empty when all is."""
        self._silence = words
        self._refresh()

    def _build_head(self) -> None:
        head = QHBoxLayout()
        self._routine = make_label("quick-title")
        self._routine.setWordWrap(False)
        self._left = make_label("quick-soft")
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.setSpacing(HEAD_GAP)
        head.addWidget(self._routine, 1)
        head.addWidget(self._left)
        self._progress = ProgressBar(self.look)
        self._grid.addLayout(head, 0, 0)
        self._grid.addWidget(self._progress, 0, 1)

    def _build_words(self) -> None:
        self._near = QWidget()
        self._words = QGridLayout(self._near)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setVerticalSpacing(WORDS_GAP)
        self._words.setHorizontalSpacing(2 * WORDS_GAP)
        self._count = make_label("quick-soft")
        self._place = make_label("heading")
        self._names = make_label("quick-soft")
        self._ring = BreathingRing(self.look)
        self._how, how = make_card(margin=CARD_MARGIN)
        self._find = make_label("quick")
        self._press = make_label("quick")
        how.addWidget(self._find)
        how.addWidget(self._press)
        self._next_card, next_card = make_card("quiet", margin=CARD_MARGIN)
        self._next = make_label("quick")
        next_card.addWidget(self._next)
        parts = (self._count, self._place, self._names, None, self._how, self._next_card)
        for row, part in enumerate(parts):
            if part:
                self._words.addWidget(part, row, 1)
        self._place_ring()
        self._grid.addWidget(self._near, 1, 1)
        self._far = FarView(self.look)
        self._far.hide()
        self._grid.addWidget(self._far, 1, 1)

    def _hush_labels(self) -> None:
        """Leave it to the announcements to tell of what changes."""
        for label in self.findChildren(QLabel):
            tell_when_asked(label)

    def _place_ring(self) -> None:
        """Put the ring between the words, or beside them where the window is not high enough."""
        if self._ring_beside:
            self._words.addWidget(self._ring, 0, 0, 6, 1)
        else:
            self._words.addWidget(self._ring, 3, 1)
        self._words.setColumnMinimumWidth(0, self._ring_width())
        self._ring.setMaximumWidth(self._ring_width() or QWIDGETSIZE_MAX)
        self._words.setColumnStretch(1, 1)
        self._words.setRowStretch(3, 1)

    @property
    def _ring_beside(self) -> bool:
        return self.height() < SHORT and self.width() >= NOT_NARROW

    def _build_foot(self) -> None:
        """Put Stop alone at the left; at the right, what is offered while it runs or is paused."""
        look = self.look
        self._far_words = make_label("far-words")
        self._far_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._far_words.hide()
        self._far_left = make_label("far-left")
        self._far_left.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stop = ActionButton(tr("Stop – something feels wrong"), look, ButtonKind.STOP)
        self._back = ActionButton(tr("Back"), look, icon="rotate-ccw")
        self._skip = ActionButton(tr("Skip"), look, icon="skip-forward")
        self._pause = ActionButton(tr("Pause"), look, ButtonKind.MAIN, icon="pause")
        self._end = ActionButton(tr("End here, I am done"), look)
        self._restart = ActionButton(tr("From the start of this point"), look)
        self._go_on = ActionButton(tr("Go on"), look, ButtonKind.MAIN, icon="play")
        self._far_button = ActionButton(tr("Far view"), look, icon="maximize-2")
        self._moves = QStackedWidget()
        for buttons in (
            (self._back, self._skip, self._pause),
            (self._end, self._restart, self._go_on),
        ):
            buttons[-1].set_key_name(tr("Space"))
            page = QWidget()
            row = QHBoxLayout(page)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(FOOT_GAP)
            for button in buttons:
                row.addWidget(button, int(button is buttons[-1]))
            self._moves.addWidget(page)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(FOOT_GAP)
        self._foot.addWidget(self._stop)
        self._foot.addStretch(1)
        self._foot.addWidget(self._far_left, 100)
        self._foot.addWidget(self._far_button)
        self._foot.addWidget(self._moves)
        self._grid.addWidget(self._far_words, 2, 0, 1, 2)
        self._grid.addLayout(self._foot, 3, 0, 1, 2)
        for button, command in (
            (self._stop, Command.STOP),
            (self._back, Command.BACK),
            (self._skip, Command.SKIP),
            (self._pause, Command.TOGGLE),
            (self._end, Command.END_HERE),
            (self._restart, Command.RESTART),
            (self._go_on, Command.TOGGLE),
        ):
            button.clicked.connect(self._ask_for(command))
        self._far_button.clicked.connect(self.toggle_far_view)

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
        announce(self, self._caption if view.paused else tr("Going on."))

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
        for part in (self._near, self._routine, self._left, self._progress):
            part.setVisible(not far)
        words, icon = (tr("Near view"), "minimize-2") if far else (tr("Far view"), "maximize-2")
        self._far_button.show_as(words, icon)
        self.fill_the_screen(filled=far or self._was_full)
        self.lay_out()

    def _give_cue(self, due: CueDue) -> None:
        if self._driver is None:
            return
        if self.look.visual_cues:
            self._edge.flash("hand" if due.cue.manner.category is CueCategory.PLACE else "accent")
        words = caption(due.cue, self.library)
        if words:
            self.tell(words)
        if self.announces(due.cue.kind):
            announce(self, cue_words(due.cue, self._driver.plan, due.step, self.library))

    def _refresh(self) -> None:
        if self._driver is None:
            return
        state = self._driver.state
        if state.over:
            self._show_far(far=False)
        view = derive_session_view(self._driver.plan, state, self.library)
        self._show_words(view)
        self._diagram.show_press(view.point, view.side, marked=not view.resting)
        fullness = view.fullness if self.look.breathes else CALM_FULLNESS
        self._diagram.show_breath(fullness)
        expired = state.active_ns > self._caption_until_ns or state.phase is not self._caption_phase
        if view.paused:
            self._caption = tr("{pause} Press Space or click anywhere to go on.").format(
                pause=view.pause
            )
            self._caption_until_ns = 0
        elif expired:
            self._caption = ""
        self._tell_pause(view)
        self._diagram.show_caption("" if self.far else self._caption)
        for ring in (self._ring, self._far.ring):
            ring.show_breath(
                gone=view.ring,
                fullness=fullness,
                number=view.countdown,
                words=view.under,
                warm=not (view.pressing or view.resting),
            )
        self._far.show_view(view)
        self._show_far_words(view)
        self._progress.show_segments(view.segments, view.count)

    def _show_words(self, view: SessionView) -> None:
        left = f"{view.left} · {self._silence}" if self._silence else view.left
        self._left.setFixedWidth(self._width_for_left(left))
        texts = (
            (self._routine, self._elided(view.routine)),
            (self._left, left),
            (self._count, view.count),
            (self._place, view.place),
            (self._names, view.names),
            (self._find, view.find),
            (self._press, view.press),
            (self._next, view.following),
        )
        sizes = (self.size(), self.far, self.look.scale, self.look.visual_cues)
        fitted = (*sizes, view.place, view.side, view.pressing, view.paused)
        refit = self._fitted != fitted
        for label, text in texts:
            if label.text() != text:
                label.setText(text)
                refit = refit or label in (self._find, self._press, self._next)
        self._show_moves(view)
        if refit:
            self._fitted = fitted
            self._fit(pressing=view.pressing)

    def _show_moves(self, view: SessionView) -> None:
        """Offer the ways on of a session that runs, or of one that is paused."""
        self._moves.setVisible(view.paused or not self.far)
        alone = self.far and not view.paused
        self._far_left.setVisible(alone)
        self._far_button.set_icon_only(only=self.width() < ROOMY and not alone)
        if not view.paused:
            self._pause.show_as(view.pause_button, "pause")
        shown, focused = int(view.paused), self._moves.focusWidget()
        if shown != self._moves.currentIndex():
            had_focus = focused is not None and focused.hasFocus()
            self._moves.setCurrentIndex(shown)
            if had_focus:
                (self._go_on if view.paused else self._pause).setFocus()

    def _show_far_words(self, view: SessionView) -> None:
        """Say at the foot of the far view what is said, or how to press the point to find."""
        self._far_words.setVisible(self.far)
        if not self.far:
            return
        words, role = view.pause or self._caption, "far-caption"
        if not words:
            words, role = self._how_words(view) if view.finding else ("", "far-words")
        set_role(self._far_words, role)
        for label, text in ((self._far_words, words), (self._far_left, view.far_left)):
            if label.text() != text:
                label.setText(text)

    def _how_words(self, view: SessionView) -> tuple[str, str]:
        """Give how to find and press, and its role: less, and smaller, where there is less room.

        What is left out stays to the picture and the voice.
        """
        asked = (self.size(), self.look.scale, view.find, view.press)
        if asked != self._how_asked:
            self._how_asked, self._how_told = asked, self._measured_how(view)
        return self._how_told

    def _measured_how(self, view: SessionView) -> tuple[str, str]:
        width = self.width() - 2 * self.column.contentsMargins().left()
        room = self.height() * HOW_SHARE // 100
        both = f"{view.find} {view.press}"
        ways = ((both, "far-words"), (view.press, "far-words"), (view.press, "far-fewer"))
        for words, role in ways:
            set_role(self._far_words, role)
            metrics = self._far_words.fontMetrics()
            box = metrics.boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, words)
            if box.height() <= room:
                break
        return words, role

    def _width_for_left(self, words: str) -> int:
        """Give what the time left needs on one line, and no more than its share."""
        wanted = self._left.fontMetrics().horizontalAdvance(words) + SLACK
        return min(wanted, self._width_of(0) * LEFT_SHARE // 100)

    def _elided(self, title: str) -> str:
        """Give as much of a title as the time left leaves room for."""
        room = self._width_of(0) - self._left.width() - HEAD_GAP
        return self._routine.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)

    def _fit(self, *, pressing: bool) -> None:
        """Hide what there is no room for: names, what comes next, the line not needed now, more.

        The place, the side and the time stay, in smaller words at the last; how to press is also
        heard.
        """
        other = self._find if pressing else self._press
        spare = [self._names, self._next_card, other, self._how]
        for label in (self._count, self._names, self._find, self._press):
            label.setVisible(bool(label.text()))
        self._next_card.show()
        self._how.show()
        set_role(self._place, "title" if self.look.visual_cues else "heading")
        for part in spare:
            if self._wanted_height() <= self._room_height():
                return
            part.hide()
        if self._wanted_height() > self._room_height():
            set_role(self._place, "quick-title")

    def _words_width(self) -> int:
        beside = self._ring_width()
        return self._width_of(1) - beside - (2 * WORDS_GAP if beside else 0)

    def _ring_width(self) -> int:
        """Give what the ring takes of the width of the words: nothing where it is between them."""
        return self._width_of(1) * BESIDE_SHARE // 100 if self._ring_beside else 0

    def _width_of(self, column: int) -> int:
        """Give the width of the column of the picture, 0, or of that of the words, 1."""
        shares = self._grid.columnStretch(0) + self._grid.columnStretch(1)
        margins = self.column.contentsMargins()
        inside = self.width() - margins.left() - margins.right() - self._grid.horizontalSpacing()
        return inside * self._grid.columnStretch(column) // shares

    def _room_height(self) -> int:
        margins = self.column.contentsMargins()
        inside = self.height() - margins.top() - margins.bottom()
        heights = (part.sizeHint().height() for part in (self._routine, self._progress))
        head = max(*heights, self._left.heightForWidth(self._left.width()))
        width = self.width() - margins.left() - margins.right()
        foot = self._foot.heightForWidth(width)
        return inside - head - foot - 2 * self._grid.verticalSpacing()

    def _wanted_height(self) -> int:
        width = self._words_width()
        inner = width - 2 * CARD_MARGIN
        heads = (self._count, self._place, self._names)
        shown = [label for label in heads if label.isVisibleTo(self)]
        height = sum(label.heightForWidth(width) + WORDS_GAP for label in shown)
        height += WORDS_GAP * 3
        if not self._ring_beside:
            height += self._ring.minimumSizeHint().height()
        height += CARD_MARGIN * 2 if self._how.isVisibleTo(self) else 0
        for line in (self._find, self._press):
            height += line.heightForWidth(inner) + 8 if line.isVisibleTo(self) else 0
        if self._next_card.isVisibleTo(self):
            height += self._next.heightForWidth(inner) + CARD_MARGIN * 2
        return height
