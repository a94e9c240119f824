"""The words of a press beside its picture: the place, the ring, how to press, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from acupress.ui.widgets.breathing_ring import BreathingRing
from acupress.ui.widgets.labels import make_card, make_label, set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from acupress.ui.sitting.view import SessionView
    from acupress.ui.theme import Look

CARD_MARGIN = 22
GAP = 8
BESIDE_SHARE = 30
"""The share of the width in percent that a ring beside the words has."""
QWIDGETSIZE_MAX = 16_777_215
"""What Qt takes for no largest size."""


class NearView(QWidget):
    """What is read from the chair. Where there is less room, less of it is shown."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fitted: object = None
        self._beside = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setHorizontalSpacing(2 * GAP)
        self._count = make_label("quick-soft")
        self._place = make_label("heading")
        self._names = make_label("quick-soft")
        self.ring = BreathingRing(look)
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
                self._grid.addWidget(part, row, 1)
        self.place_ring(0, beside=False)

    def place_ring(self, width: int, *, beside: bool) -> None:
        """Put the ring between the words, or beside them; `width` is that of both, in pixels."""
        self._beside = beside
        if beside:
            self._grid.addWidget(self.ring, 0, 0, 6, 1)
        else:
            self._grid.addWidget(self.ring, 3, 1)
        self._grid.setColumnMinimumWidth(0, self._ring_width(width))
        self.ring.setMaximumWidth(self._ring_width(width) or QWIDGETSIZE_MAX)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(3, 1)

    @property
    def shows_press(self) -> bool:
        """Whether the words on how to press are in sight, as far as there are some."""
        hidden = self._press.isHidden() or self._how.isHidden()
        return not (self._press.text() and hidden)

    def show_view(self, view: SessionView, width: int, room: Callable[[], int], at: object) -> None:
        """Show the words of a press in `width` and `room` pixels; `at` is what both hang on."""
        fitted = (at, self._look.visual_cues, view.place, view.side, view.pressing, view.paused)
        refit = self._fitted != fitted
        for label, text in (
            (self._count, view.count),
            (self._place, view.place),
            (self._names, view.names),
            (self._find, view.find),
            (self._press, view.press),
            (self._next, view.following),
        ):
            if label.text() != text:
                label.setText(text)
                refit = refit or label in (self._find, self._press, self._next)
        if refit:
            self._fitted = fitted
            self._fit(width, room(), pressing=view.pressing)

    def _fit(self, width: int, height: int, *, pressing: bool) -> None:
        """Hide what there is no room for: names, what comes next, the line not needed now, more.

        The place, the side and the time stay, in smaller words at the last; how to press is also
        heard.
        """
        other = self._find if pressing else self._press
        words = (self._count, self._names, self._find, self._press)
        shown = {self._place, self._next_card, self._how, *(each for each in words if each.text())}
        set_role(self._place, "title" if self._look.visual_cues else "heading")
        for part in (self._names, self._next_card, other, self._how):
            if self._wanted_height(shown, width) <= height:
                break
            shown.discard(part)
        else:
            if self._wanted_height(shown, width) > height:
                set_role(self._place, "quick-title")
        # Last, and only what changes: to show something lays out the whole window, there and then
        for part in (*words, self._next_card, self._how):
            part.setVisible(part in shown)

    def _ring_width(self, width: int) -> int:
        """Give what the ring takes of the width: nothing where it is between the words."""
        return width * BESIDE_SHARE // 100 if self._beside else 0

    def _wanted_height(self, shown: Container[QWidget], width: int) -> int:
        beside = self._ring_width(width)
        width -= beside + (2 * GAP if beside else 0)
        inner = width - 2 * CARD_MARGIN
        heads = [each for each in (self._count, self._place, self._names) if each in shown]
        height = sum(label.heightForWidth(width) + GAP for label in heads)
        height += GAP * 3
        if not self._beside:
            height += self.ring.minimumSizeHint().height()
        if self._how in shown:
            lines = [each for each in (self._find, self._press) if each in shown]
            height += CARD_MARGIN * 2
            height += sum(line.heightForWidth(inner) + 8 for line in lines)
        if self._next_card in shown:
            height += self._next.heightForWidth(inner) + CARD_MARGIN * 2
        return height
