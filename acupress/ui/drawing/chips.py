"""Words on a picture: each on a light chip, none over another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from acupress.ui.drawing.surfaces import paint_surface
from acupress.ui.theme import QUICK_PACE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from acupress.ui.theme import Look

EDGE = 12.0
PADDING = (16.0, 7.0)
GAP = 12.0
WORDS, AFAR = 18, 28
"""Pixels of the words at 100 % text, and of those that are read from two metres."""


class Chips:
    """Places chips inside `bounds`, clear of what is `taken`.

    `hides` gives how much of what is better seen a box would hide; less of it is taken first.
    """

    def __init__(
        self,
        look: Look,
        bounds: QRectF,
        taken: Iterable[QRectF] = (),
        hides: Callable[[QRectF], float] | None = None,
        *,
        afar: bool = False,
    ) -> None:
        self._look = look
        self._words = AFAR if afar else WORDS
        self._hides = hides
        self._bounds = bounds.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self._taken = list(taken)
        self._clear: list[QRectF] = []
        self._placed: list[tuple[str, QRectF]] = []

    def take(self, area: QRectF) -> None:
        """Take an area: nothing in it is seen, and no chip lies over it."""
        self._taken.append(area)

    def keep_clear(self, area: QRectF) -> None:
        """Keep an area clear of chips in which all is seen."""
        self._clear.append(area)

    def covers(self, at: QPointF) -> bool:
        """Whether a place lies in what is taken, and so out of sight."""
        return any(area.contains(at) for area in self._taken)

    @property
    def placed(self) -> tuple[str, ...]:
        """The words that were put, in the order in which they came."""
        return tuple(words for words, _box in self._placed)

    def put(self, words: str, box: QRectF) -> None:
        """Put a chip in a box, which is then taken."""
        self._taken.append(box)
        self._placed.append((words, box))

    def put_beside(
        self, words: str, *places: QPointF, clear: float = 0.0, spare: Iterable[QPointF] = ()
    ) -> QRectF | None:
        """Put a chip next to one of `places` and give its box; None if none has a free place.

        Where it can, it covers none of what there is to `spare`.
        """
        boxes = [box for at in places for box in self._beside(words, at, clear)]
        kept = tuple(spare)

        def loss(box: QRectF) -> tuple[bool, float]:
            hidden = self._hides(box) if self._hides else 0.0
            return any(box.contains(each) for each in kept), hidden

        best = min(boxes, key=loss, default=None)
        if best is not None:
            self.put(words, best)
        return best

    def paint(self, painter: QPainter) -> None:
        """Paint all chips, over everything that was painted before."""
        chip = self._look.colour("chip")
        chip.setAlphaF(0.92)
        painter.setFont(self._font())
        for words, box in self._placed:
            paint_surface(
                painter, box, fill=chip, border=chip, width=0, radius=self._look.radii.chip
            )
            painter.setPen(self._look.colour("chip_text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def beside(self, words: str, at: QPointF, clear: float = 0.0) -> QRectF | None:
        """Find a free box next to `at`, `clear` pixels away from it; None where there is none."""
        return next(self._beside(words, at, clear), None)

    def _beside(self, words: str, at: QPointF, clear: float) -> Iterator[QRectF]:
        metrics = QFontMetrics(self._font())
        width = metrics.horizontalAdvance(words) + 2 * PADDING[0]
        height = metrics.height() + 2 * PADDING[1]
        off = clear + GAP
        for x, y in (
            (at.x() + off, at.y() - height / 2),
            (at.x() - off - width, at.y() - height / 2),
            (at.x() - width / 2, at.y() - off - height),
            (at.x() - width / 2, at.y() + off),
            (at.x() + off, at.y() - off - height),
            (at.x() + off, at.y() + off),
            (at.x() - off - width, at.y() - off - height),
            (at.x() - off - width, at.y() + off),
        ):
            box = QRectF(x, y, width, height)
            if self._bounds.contains(box) and not any(
                box.intersects(area) for area in (*self._taken, *self._clear)
            ):
                yield box

    def _font(self) -> QFont:
        return self._look.font(self._words, QFont.Weight.Medium, QUICK_PACE)
