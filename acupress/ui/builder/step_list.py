"""The steps of a draft, one card for each, that are put in order by dragging or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from acupress.core.drafting import moved, noted, removed, sided, timed, tooled
from acupress.ui.builder.step_card import StepCard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from acupress.core.drafting import Draft
    from acupress.core.points import Point, PointCode
    from acupress.ui.theme import Look

    Move = Callable[[Draft], Draft]

GAP = 10
MARK = 4
"""Pixels between the cards, and of the line that says where a dragged one would go."""


class StepList(QWidget):
    """Shows the steps. A point comes once, so its code tells its card."""

    moves = Signal(object, str)
    """Carries what makes the next draft of one, and the field that is typed in, or no words."""

    aimed = Signal(int)
    """Carries how far down a step is being dragged, in pixels of the list."""

    def __init__(self, points: Mapping[PointCode, Point], look: Look) -> None:
        super().__init__()
        self._points = points
        self._look = look
        self.cards: dict[PointCode, StepCard] = {}
        self._order: list[PointCode] = []
        self._target: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def show_steps(self, draft: Draft, said: Mapping[int, Sequence[str]]) -> None:
        """Show the steps of a draft with what is `said` of each, by its index."""
        self._order = [step.point for step in draft.steps]
        for code in [code for code in self.cards if code not in self._order]:
            card = self.cards.pop(code)
            card.hide()
            card.deleteLater()
        for index, step in enumerate(draft.steps):
            card = self.cards.get(step.point) or self._make(step.point)
            if self._column.indexOf(card) != index:
                self._column.insertWidget(index, card)
            words = "\n".join(said.get(index, ()))
            card.show_step(draft, index, words)
            card.lay_out(self.width())

    @property
    def order(self) -> tuple[PointCode, ...]:
        """The points in the order of their steps."""
        return tuple(self._order)

    def card_at(self, index: int) -> StepCard:
        """Give the card of a step."""
        return self.cards[self._order[index]]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the cards to the width."""
        super().resizeEvent(event)
        for card in self.cards.values():
            card.lay_out(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Mark where a dragged step would go."""
        if self._target is None:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        y = self._gap_above(self._target) - MARK / 2
        painter.drawRoundedRect(QRectF(0, y, self.width(), MARK), 2, 2)

    def _make(self, code: PointCode) -> StepCard:
        card = StepCard(self._points[code], self._look)
        self.cards[code] = card
        points = self._points
        tell = self._tell
        card.timed.connect(lambda s: tell(code, lambda d, i: timed(d, i, s), "seconds"))
        card.sided.connect(lambda way: tell(code, lambda d, i: sided(d, i, way, points)))
        card.tooled.connect(lambda on: tell(code, lambda d, i: tooled(d, i, points, with_tool=on)))
        card.noted.connect(lambda words: tell(code, lambda d, i: noted(d, i, words), "note"))
        card.removed.connect(lambda: tell(code, removed))
        card.shifted.connect(lambda by: tell(code, lambda d, i: moved(d, i, i + by)))
        card.dragged.connect(self._aim)
        card.dropped.connect(lambda at: self._drop(code, at))
        return card

    def _tell(self, code: PointCode, move: Callable[[Draft, int], Draft], typing: str = "") -> None:
        index = self._order.index(code)
        self.moves.emit(lambda draft: move(draft, index), typing and f"{typing} {code}")

    def _gap_above(self, index: int) -> float:
        """Give the middle of the gap above the step at an index, or below the last."""
        if index < len(self._order):
            return self.card_at(index).geometry().top() - GAP / 2
        return self.card_at(index - 1).geometry().bottom() + GAP / 2

    def _gap_at(self, at: QPoint) -> int:
        y = self.mapFromGlobal(at).y()
        middles = [
            card.geometry().center().y() for card in map(self.cards.get, self._order) if card
        ]
        return sum(middle < y for middle in middles)

    def _aim(self, at: QPoint) -> None:
        self._target = self._gap_at(at)
        self.aimed.emit(self.mapFromGlobal(at).y())
        self.update()

    def _drop(self, code: PointCode, at: QPoint) -> None:
        if self._target is None:
            return
        self._target = None
        self.update()
        gap, index = self._gap_at(at), self._order.index(code)
        self._tell(code, lambda draft, i: moved(draft, i, gap - (gap > index)))
