"""One point of a routine that is being put together: how long, which sides, with what, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.core.drafting import open_sides
from acupress.core.points import Presser
from acupress.core.routines import DWELLS, LINE_LENGTH, Sides
from acupress.ui import keys
from acupress.ui.builder.typed import show_typed
from acupress.ui.builder.words import sides_words
from acupress.ui.roles import GROUP, take_for
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_label
from acupress.ui.widgets.slider import Slider, with_ends
from acupress.ui.widgets.tick_row import TickRow
from acupress.ui.wording import seconds_count, tool_name

if TYPE_CHECKING:
    from acupress.core.drafting import Draft
    from acupress.core.points import Point
    from acupress.core.routines import Step
    from acupress.ui.theme import Look

SECONDS = 5
"""What a step of the slider is."""
SIDE_BY_SIDE = 600
"""Width in pixels at 100 % text from which the fields stand beside each other."""


class Grip(QWidget):
    """What a step is dragged by; keys and buttons move it as well."""

    dragged = Signal(QPoint)
    """Carries where the pointer is, on the screen."""
    dropped = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag to another place"))
        self.setFixedWidth(look.room(28))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for a thumb."""
        return QSize(self._look.room(28), self._look.room(44))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag on."""
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        self.dropped.emit(event.globalPosition().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint two columns of dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("soft"))
        gap, dot, middle = self._look.room(8), self._look.room(4), self.rect().center()
        for column in (-1, 1):
            for row in (-1, 0, 1):
                x, y = middle.x() + column * gap / 2, middle.y() + row * gap
                painter.drawEllipse(QRectF(x - dot / 2, y - dot / 2, dot, dot))


class StepCard(QFrame):
    """Shows one step and tells every wish; it changes nothing by itself."""

    timed = Signal(int)
    sided = Signal(object)
    tooled = Signal(bool)
    noted = Signal(str)
    shifted = Signal(int)
    """Carries -1 for one place up, 1 for one down."""
    removed = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, point: Point, look: Look) -> None:
        super().__init__()
        self.point = point
        self._look = look
        self.setProperty("role", "card")
        take_for(self, GROUP)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(self._build_head())
        self._fields = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fields.setSpacing(14)
        self._build_fields()
        column.addLayout(self._fields)
        if self.tool is not None:
            column.addWidget(self.tool)
        self.note = QLineEdit()
        self.note.setMaxLength(LINE_LENGTH)
        self.note.setPlaceholderText(tr("A note for this point, if you like"))
        self.note.textEdited.connect(self.noted)
        column.addWidget(self.note)
        self._said = make_label("note")
        column.addWidget(self._said)
        keys.EARLIER.bind(self, lambda: self.shifted.emit(-1), inside=True)
        keys.LATER.bind(self, lambda: self.shifted.emit(1), inside=True)

    def show_step(self, draft: Draft, index: int, said: str) -> None:
        """Show the step of a draft as it is now; what is being typed is left alone."""
        step, number = draft.steps[index], index + 1
        self._place.setText(f"{number}. {self.point.place}")
        name = tr("Point {number}: {place}").format(number=number, place=self.point.place)
        self.setAccessibleName(name)
        self.note.setAccessibleName(tr("A note for {point}").format(point=name))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < len(draft.steps))
        with QSignalBlocker(self.seconds):
            self.seconds.setValue(step.dwell_seconds)
        self._seconds_words.setText(seconds_count(step.dwell_seconds))
        self._show_sides(step, draft.pressed_by)
        if self.tool is not None:
            self.tool.setChecked(step.with_tool)
            self.tool.setVisible(draft.pressed_by is Presser.SELF)
        show_typed(self.note, step.note or "")
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.setAccessibleDescription(said)

    @property
    def said(self) -> str:
        """What is said of the step; empty when all is well."""
        return self._said.text()

    def lay_out(self, width: int) -> None:
        """Put the fields beside or below each other in a card of this width."""
        wide = width >= self._look.room(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._fields.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        grip = Grip(self._look)
        grip.dragged.connect(self.dragged)
        grip.dropped.connect(self.dropped)
        self._place = make_label("subheading")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._place)
        words.addWidget(make_label("small", f"{self.point.code} · {self.point.english}"))
        self.up = self._button(tr("Up"), "arrow-up")
        self.down = self._button(tr("Down"), "arrow-down")
        self.up.clicked.connect(lambda: self.shifted.emit(-1))
        self.down.clicked.connect(lambda: self.shifted.emit(1))
        self.remove = ActionButton(tr("Take out"), self._look, ButtonKind.LINK)
        self.remove.clicked.connect(self.removed)
        for button, name in (
            (self.up, tr("Move {place} up")),
            (self.down, tr("Move {place} down")),
            (self.remove, tr("Take out {place}")),
        ):
            button.setAccessibleName(name.format(place=self.point.place))
        head.addWidget(grip)
        head.addLayout(words, 1)
        for button in (self.up, self.down, self.remove):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _button(self, words: str, icon: str) -> ActionButton:
        button = ActionButton(words, self._look, icon=icon)
        button.set_icon_only(only=True)
        return button

    def _build_fields(self) -> None:
        self.seconds = Slider(DWELLS[0], DWELLS[-1], SECONDS, self._look)
        self.seconds.setAccessibleDescription(tr("in seconds"))
        self.seconds.setMinimumWidth(self._look.room(120))
        self.seconds.chosen.connect(self.timed)
        self._seconds_words = make_label("")
        self._seconds_words.setWordWrap(False)
        self._seconds_words.setMinimumWidth(self._look.room(110))
        self.seconds.setAccessibleName(tr("Seconds for {place}").format(place=self.point.place))
        time = QHBoxLayout()
        time.addWidget(with_ends(self.seconds, tr("{value} s")), 1)
        time.addWidget(self._seconds_words)
        self._fields.addLayout(time, 3)
        self.sides = Chooser(self._look)
        self.sides.call(tr("Sides for {place}").format(place=self.point.place))
        self.sides.activated.connect(lambda _row: self.sided.emit(Sides(self.sides.currentData())))
        self._fields.addWidget(self.sides, 3)
        self.tool: TickRow | None = None
        if self.point.tool is not None:
            words = tr("With {tool}").format(tool=tool_name(self.point.tool.tool))
            self.tool = TickRow(words, None, self._look, grave=False)
            self.tool.clicked.connect(self.tooled)

    def _show_sides(self, step: Step, presser: Presser) -> None:
        ways = open_sides(self.point, with_tool=step.with_tool, presser=presser)
        if [self.sides.itemData(row) for row in range(self.sides.count())] != list(ways):
            self.sides.clear()
            for way in ways:
                self.sides.addItem(sides_words(way), way)
        self.sides.setCurrentIndex(max(0, self.sides.findData(step.sides)))
        self.sides.setVisible(len(ways) > 1)
