"""What each kind of row is on the page: a list, a slider, something to tick."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.ui.settings.rows import Choice, LeftOut, Loudness, Tick
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_field_label, make_label
from acupress.ui.widgets.slider import make_volume_slider, with_ends
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from acupress.ui.settings.rows import Row
    from acupress.ui.theme import Look


Tell = Callable[[object], None]
"""Takes the value that was chosen."""


class Field(Protocol):
    """A row on the page. What is chosen in it is told at once, what is shown in it too."""

    def show(self, value: object) -> None:
        """Show the value in force."""


class ChoiceField:
    """A list to choose from."""

    def __init__(self, row: Choice, look: Look, column: QVBoxLayout, tell: Tell) -> None:
        self._values = [value for value, _words in row.options]
        self._chooser = Chooser(look)
        for _value, words in row.options:
            self._chooser.addItem(words)
        self._chooser.activated.connect(lambda index: tell(self._values[index]))
        column.addWidget(make_field_label(row.label, self._chooser))
        column.addWidget(self._chooser)

    def show(self, value: object) -> None:
        """Show the value; of numbers the nearest one, of others the first where it is unknown."""
        self._chooser.setCurrentIndex(self._index_of(value))

    def _index_of(self, value: object) -> int:
        if value in self._values:
            return self._values.index(value)
        numbers = [
            (abs(other - value), index)
            for index, other in enumerate(self._values)
            if isinstance(other, int) and isinstance(value, int)
        ]
        return min(numbers, default=(0, 0))[1]


class LoudnessField:
    """A slider; those that follow each other stand in one grid."""

    def __init__(self, row: Loudness, look: Look, grid: QGridLayout, tell: Tell) -> None:
        self._slider = make_volume_slider(look)
        self._slider.chosen.connect(lambda percent: tell(percent / 100))
        line = grid.rowCount() if grid.count() else 0
        grid.addWidget(make_field_label(row.label, self._slider), line, 0)
        grid.addWidget(with_ends(self._slider, tr("{value} %")), line, 1)

    def show(self, value: object) -> None:
        """Show the loudness."""
        if isinstance(value, float):
            self._slider.setValue(round(100 * value))


class TickField:
    """Something to tick."""

    def __init__(self, row: Tick, look: Look, column: QVBoxLayout, tell: Tell) -> None:
        self._row = row
        self._box: QCheckBox = TickRow(row.label, row.detail, look, grave=False)
        self._box.toggled.connect(lambda ticked: tell(row.ticked if ticked else row.plain))
        column.addWidget(self._box)

    def show(self, value: object) -> None:
        """Show whether it is ticked."""
        self._box.setChecked(value == self._row.ticked)


class LeftOutField:
    """Several things to tick; what is not ticked is left out."""

    def __init__(self, row: LeftOut, look: Look, column: QVBoxLayout, tell: Tell) -> None:
        self._boxes: dict[object, QCheckBox] = {}
        self._tell = tell
        column.addWidget(make_label("", row.label))
        for value, words in row.options:
            box: QCheckBox = TickRow(words, None, look, grave=False)
            box.toggled.connect(self._tell_all)
            self._boxes[value] = box
            column.addWidget(box)
        column.addWidget(make_label("small", row.note))

    def show(self, value: object) -> None:
        """Show what is left out."""
        for kind, box in self._boxes.items():
            box.setChecked(not (isinstance(value, frozenset) and kind in value))

    def _tell_all(self) -> None:
        self._tell(frozenset(kind for kind, box in self._boxes.items() if not box.isChecked()))


def make_field(row: Row, look: Look, column: QVBoxLayout, tell: Tell) -> Field:
    """Make a row at the foot of a column."""
    match row:
        case Choice():
            return ChoiceField(row, look, column, tell)
        case Loudness():
            return LoudnessField(row, look, _grid_at_foot(column), tell)
        case Tick():
            return TickField(row, look, column, tell)
        case LeftOut():
            return LeftOutField(row, look, column, tell)


def _grid_at_foot(column: QVBoxLayout) -> QGridLayout:
    """Give the grid at the foot of a column, a new one where something else is there."""
    last = column.itemAt(column.count() - 1)
    grid = last.layout() if last else None
    if not isinstance(grid, QGridLayout):
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        column.addLayout(grid)
    return grid
