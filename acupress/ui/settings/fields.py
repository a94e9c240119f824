"""What each kind of row is on the page: a list, pictures, a slider, something to tick."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.core.settings import FigureStyle, ThemeChoice
from acupress.ui.roles import GROUP, take_for
from acupress.ui.settings.rows import Choice, LeftOut, Loudness, Pictured, Tick
from acupress.ui.settings.theme_tiles import make_theme_tiles
from acupress.ui.widgets.body_tiles import make_body_tiles, make_skin_tiles
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_label
from acupress.ui.widgets.slider import make_volume_slider, with_ends
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.settings.form import Form
    from acupress.ui.settings.rows import Row
    from acupress.ui.theme import Look
    from acupress.ui.widgets.tiles import TileChoice


Tell = Callable[[object], None]
"""Takes the value that was chosen."""


class Field(Protocol):
    """A row on the page. What is chosen in it is told at once, what is shown in it too."""

    def show(self, value: object) -> None:
        """Show the value in force."""


class ChoiceField:
    """A list to choose from."""

    def __init__(self, row: Choice, look: Look, form: Form, tell: Tell) -> None:
        self._values = [value for value, _words in row.options]
        self._chooser = Chooser(look)
        for _value, words in row.options:
            self._chooser.addItem(words)
        self._chooser.activated.connect(lambda index: tell(self._values[index]))
        form.add(row.label, self._chooser)

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


class TileField:
    """Pictures to choose from."""

    def __init__(self, row: Pictured, tiles: TileChoice, form: Form, tell: Tell) -> None:
        self._tiles = tiles
        tiles.chosen.connect(tell)
        form.add(row.label, tiles, tall=True, wide=True)

    def show(self, value: object) -> None:
        """Show the value in force."""
        self._tiles.show_chosen(value)


class LoudnessField:
    """A slider."""

    def __init__(self, row: Loudness, look: Look, form: Form, tell: Tell) -> None:
        self._slider = make_volume_slider(look)
        self._slider.chosen.connect(lambda percent: tell(percent / 100))
        form.add(row.label, with_ends(self._slider, tr("{value} %")), about=self._slider)

    def show(self, value: object) -> None:
        """Show the loudness."""
        if isinstance(value, float):
            self._slider.setValue(round(100 * value))


class TickField:
    """Something to tick."""

    def __init__(self, row: Tick, look: Look, form: Form, tell: Tell) -> None:
        self._row = row
        self._box: QCheckBox = TickRow(row.label, row.detail, look, grave=False)
        self._box.toggled.connect(lambda ticked: tell(row.ticked if ticked else row.plain))
        form.add_whole(self._box)

    def show(self, value: object) -> None:
        """Show whether it is ticked."""
        self._box.setChecked(value == self._row.ticked)


class LeftOutField:
    """Several things to tick; what is not ticked is left out."""

    def __init__(self, row: LeftOut, look: Look, form: Form, tell: Tell) -> None:
        self._boxes: dict[object, QCheckBox] = {}
        self._tell = tell
        ticks = QWidget()
        take_for(ticks, GROUP)
        column = QVBoxLayout(ticks)
        column.setContentsMargins(0, 0, 0, 0)
        for value, words in row.options:
            box: QCheckBox = TickRow(words, None, look, grave=False)
            box.toggled.connect(self._tell_all)
            self._boxes[value] = box
            column.addWidget(box)
        column.addWidget(make_label("small", row.note))
        form.add(row.label, ticks, tall=True)

    def show(self, value: object) -> None:
        """Show what is left out."""
        for kind, box in self._boxes.items():
            box.setChecked(not (isinstance(value, frozenset) and kind in value))

    def _tell_all(self) -> None:
        self._tell(frozenset(kind for kind, box in self._boxes.items() if not box.isChecked()))


def make_field(row: Row, drawings: Drawings, look: Look, form: Form, tell: Tell) -> Field:
    """Make a row at the foot of a form."""
    match row:
        case Choice():
            return ChoiceField(row, look, form, tell)
        case Pictured():
            return TileField(row, _make_tiles(row, drawings, look), form, tell)
        case Loudness():
            return LoudnessField(row, look, form, tell)
        case Tick():
            return TickField(row, look, form, tell)
        case LeftOut():
            return LeftOutField(row, look, form, tell)


def _make_tiles(row: Pictured, drawings: Drawings, look: Look) -> TileChoice:
    match row.field:
        case "theme":
            return make_theme_tiles(
                row.label, [(ThemeChoice(str(value)), words) for value, words in row.options], look
            )
        case "body":
            return make_body_tiles(drawings, look)
        case "figure_style":
            return make_skin_tiles(
                row.label,
                [(FigureStyle(str(value)), words) for value, words in row.options],
                drawings,
                look,
            )
