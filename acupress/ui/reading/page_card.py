"""One page to choose: its title, what it is about, how long it takes, and its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from acupress.ui.reading.words import reading_time
from acupress.ui.widgets.labels import make_label
from acupress.ui.widgets.painted import CardButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from acupress.core.learn import LearnPage
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

LEAST = 120
"""Height in pixels at 100 % text."""
MARGIN = 20
PICTURE = 96
"""Pixels of a square in which the picture stands."""


class PageCard(CardButton):
    """Leads to the page."""

    def __init__(self, page: LearnPage, drawings: Drawings, look: Look) -> None:
        super().__init__(look)
        self._drawings = drawings
        self._picture = page.picture
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 4)
        words = QVBoxLayout()
        words.setSpacing(4)
        row.addLayout(words, 1)
        if self._picture:
            row.addSpacing(PICTURE + 12)
        time = reading_time(page)
        for role, text in (("subheading", page.title), ("soft", page.summary), ("small", time)):
            label = make_label(role, text)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        words.addStretch(1)
        self.setAccessibleName(page.title)
        self.setAccessibleDescription(f"{page.summary} {time}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Ask for the least height by itself: a layout asks what is inside, and not the card."""
        self.setMinimumHeight(self._look.room(LEAST))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the wrapped words."""
        layout = self.layout()
        return max(self._look.room(LEAST), layout.heightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give a comfortable card."""
        width = self._look.room(420)
        return QSize(width, self.heightForWidth(width))

    def _least_width(self) -> int:
        return self._look.room(260)

    def _radius(self) -> float:
        return self._look.radii.card

    def _paint_inside(self, painter: QPainter) -> None:
        """Paint the picture; the labels paint themselves."""
        if self._picture:
            left = MARGIN if self.isRightToLeft() else self.width() - MARGIN - PICTURE
            room = QRectF(left, (self.height() - PICTURE) / 2, PICTURE, PICTURE)
            self._paint_picture(painter, room, self._picture)

    def _paint_picture(self, painter: QPainter, room: QRectF, name: str) -> None:
        picture, place = self._drawings.fitted(
            self._drawings.table.views[name],
            room,
            self.devicePixelRatioF(),
            palette=self._look.figure_palette,
            painted=self,
        )
        painter.drawPixmap(place.topLeft(), picture)
