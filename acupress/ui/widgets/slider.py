"""A slider over a range of real units, with both ends in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from acupress.catalogue import tr
from acupress.ui.drawing.surfaces import paint_focus_ring
from acupress.ui.widgets.labels import make_label
from acupress.ui.widgets.wheel import NOT_BY_WHEEL, LeavesTheWheel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from acupress.ui.theme import Look


class Slider(LeavesTheWheel, QSlider):
    """Rests on multiples of `step` alone. A screen reader is told the value in its unit."""

    chosen = Signal(int)
    """Carries a new value, at rest."""

    def __init__(self, lowest: int, highest: int, step: int, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setFocusPolicy(NOT_BY_WHEEL)
        self.setRange(lowest, highest)
        self.setSingleStep(step)
        self.setPageStep(2 * step)
        self.valueChanged.connect(self._rest)

    def _rest(self, value: int) -> None:
        step = self.singleStep()
        rest = round(value / step) * step
        if rest == value:
            self.chosen.emit(value)
        else:
            self.setValue(rest)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the slider, and the focus ring around it."""
        super().paintEvent(event)
        if self.hasFocus():
            ring, radius = QRectF(self.rect()), self._look.radii.field
            paint_focus_ring(QPainter(self), ring, self._look.colour("ink"), radius)


def make_volume_slider(look: Look) -> Slider:
    """Make a slider over per cent. It tells its value when it is let go, as that is saved."""
    slider = Slider(0, 100, 1, look)
    slider.setPageStep(10)
    slider.setAccessibleDescription(tr("in percent"))
    slider.setTracking(False)
    return slider


def with_ends(slider: Slider, words: str) -> QWidget:
    """Put a slider between its ends; `words` name a value, such as {value} s."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    low, high = (
        make_label("small", words.format(value=end)) for end in (slider.minimum(), slider.maximum())
    )
    for end in (low, high):
        end.setWordWrap(False)
    row.addWidget(low)
    row.addWidget(slider, 1)
    row.addWidget(high)
    return holder
