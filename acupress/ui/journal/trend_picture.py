"""The trend as a picture: a dot for each rating, the weekly mean as a line, gaps where none is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.core.trend import meaningful_change, pain_of
from acupress.ui.dates import day_and_month
from acupress.ui.drawing.surfaces import paint_card
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from acupress.core.journal import Pains
    from acupress.core.trend import Week
    from acupress.ui.theme import Look

WORST = 10
TALL = 300
"""Pixels of the picture at 100 % text."""
AROUND = 20
DOT, LINE = 5.0, 3.0
FEW = 26
"""Up to so many weeks dots are large, and each mean has one."""
MOST_MARKS = 7
"""How many weeks are named below, at most."""


class TrendPicture(QWidget):
    """Shows the ratings of some weeks. What it shows is told in words as its description."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._look = look
        self._drawing: TrendDrawing | None = None
        self.setAccessibleName(tr("Pain over the weeks"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_weeks(self, pains: Sequence[Pains], weeks: Sequence[Week], told: str) -> None:
        """Show these days in these weeks, of which there is one at least; `told` says it."""
        self._drawing = TrendDrawing(self._look, pains, weeks)
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give a height at which a point of the scale can be told from the next."""
        return QSize(500, self._look.room(TALL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Leave the width to the page."""
        return QSize(200, self._look.room(TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the drawing on a card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        paint_card(painter, area, self._look, self._look.radii.card)
        if self._drawing:
            painter.setFont(self._look.font(self._look.type.small))
            self._drawing.paint(painter, area)


class TrendDrawing:
    """Scale, band, dots and line of some weeks, of which there is one at least."""

    def __init__(self, look: Look, pains: Sequence[Pains], weeks: Sequence[Week]) -> None:
        first = weeks[0].monday
        self._look = look
        self._weeks = weeks
        self._pains = [day for day in pains if first <= day.day]

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint it into an area, with words in the font of the painter."""
        field = self._field(painter, area)
        self._paint_band(painter, field)
        self._paint_scale(painter, field)
        self._paint_days(painter, field)
        self._paint_weeks(painter, field)

    def _field(self, painter: QPainter, area: QRectF) -> QRectF:
        """Give where ratings lie, beside the numbers and above the names of weeks."""
        metrics = painter.fontMetrics()
        left = AROUND + metrics.horizontalAdvance("10") + 10
        below = AROUND + metrics.height() + 6
        return area.adjusted(left, AROUND + 6, -AROUND - 10, -below)

    def _place(self, field: QRectF, day: date, rating: float) -> QPointF:
        days = len(self._weeks) * 7
        along = ((day - self._weeks[0].monday).days + 0.5) / days
        return QPointF(
            field.left() + along * field.width(), field.bottom() - rating / WORST * field.height()
        )

    def _paint_band(self, painter: QPainter, field: QRectF) -> None:
        """Shade what is too near to where it began to be called a change."""
        base = next((week.mean for week in self._weeks if week.mean is not None), None)
        if base is None:
            return
        reach = meaningful_change(base)
        day = self._weeks[0].monday
        top = self._place(field, day, min(WORST, base + reach)).y()
        bottom = self._place(field, day, max(0.0, base - reach)).y()
        painter.fillRect(
            QRectF(field.left(), top, field.width(), bottom - top), self._look.colour("accent_soft")
        )

    def _paint_scale(self, painter: QPainter, field: QRectF) -> None:
        look, metrics = self._look, painter.fontMetrics()
        height, number = metrics.height(), metrics.horizontalAdvance("10")
        for rating in range(0, WORST + 1, 2):
            y = self._place(field, self._weeks[0].monday, rating).y()
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(look.colour("soft"))
            beside = QRectF(field.left() - number - 8, y - height / 2, number, height)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, right, str(rating))
        wide = max(
            metrics.horizontalAdvance(day_and_month(week.monday)) + 16 for week in self._weeks
        )
        most = max(1, min(MOST_MARKS, int(field.width() // wide)))
        every = -(-len(self._weeks) // most)
        for week in self._weeks[::every]:
            x = self._place(field, week.monday, 0).x()
            below = QRectF(x, field.bottom() + 6, wide, height)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, day_and_month(week.monday))

    def _paint_days(self, painter: QPainter, field: QRectF) -> None:
        """Paint a filled dot for how a day was, a ring for what was rated after a session."""
        soft, paper = self._look.colour("edge"), self._look.colour("card")
        for day in self._pains:
            if day.after is not None:
                self._paint_dot(painter, self._place(field, day.day, day.after), soft, paper)
            rating = pain_of(day)
            if rating is not None:
                self._paint_dot(painter, self._place(field, day.day, rating), soft, soft)

    def _paint_dot(self, painter: QPainter, place: QPointF, edge: QColor, fill: QColor) -> None:
        painter.setPen(QPen(edge, 1.5))
        painter.setBrush(fill)
        size = DOT if len(self._weeks) <= FEW else DOT / 2
        painter.drawEllipse(place, size, size)

    def _paint_weeks(self, painter: QPainter, field: QRectF) -> None:
        """Join the means of weeks that follow each other; a week without is a gap."""
        accent = self._look.colour("accent")
        places = [
            None if week.mean is None else self._middle(field, week, week.mean)
            for week in self._weeks
        ]
        painter.setPen(QPen(accent, LINE))
        for earlier, later in pairwise(places):
            if earlier and later:
                painter.drawLine(earlier, later)
        painter.setBrush(accent)
        size = DOT + 1 if len(self._weeks) <= FEW else LINE / 2
        for place in filter(None, places):
            painter.drawEllipse(place, size, size)

    def _middle(self, field: QRectF, week: Week, mean: float) -> QPointF:
        week_width = field.width() / len(self._weeks)
        place = self._place(field, week.monday, mean)
        return QPointF(place.x() - week_width / 14 + week_width / 2, place.y())
