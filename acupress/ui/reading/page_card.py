"""One page to choose: its title, what it is about, how long it takes, and its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from acupress.ui.drawing.surfaces import RING, ground_of, paint_focus_ring, paint_surface
from acupress.ui.reading.words import reading_time
from acupress.ui.widgets.in_sight import InSight
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from acupress.core.learn import LearnPage
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

LEAST = 120
"""Height in pixels at 100 % text."""
MARGIN = 20
PICTURE = 96
"""Pixels of a square in which the picture stands."""


class PageCard(InSight, QPushButton):
    """A card that is one large button."""

    def __init__(self, page: LearnPage, drawings: Drawings, look: Look) -> None:
        super().__init__()
        self.begin_unseen()
        self._look = look
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
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Ask for the least height by itself: a layout asks what is inside, and not the card."""
        self.setMinimumHeight(self._look.room(LEAST))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell the layout that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the wrapped words."""
        layout = self.layout()
        return max(self._look.room(LEAST), layout.heightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give a comfortable card."""
        width = self._look.room(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least that still reads well."""
        width = self._look.room(260)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter open the page as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint surface and picture; the labels paint themselves."""
        painter = QPainter(self)
        colour, radius = self._look.colour, self._look.radii.card
        lit = self.underMouse() or self.isDown()
        paint_surface(
            painter,
            ground_of(self),
            fill=colour("card"),
            border=colour("accent" if lit else "line"),
            width=2 if lit else 1,
            radius=radius,
        )
        if self._picture:
            left = MARGIN if self.isRightToLeft() else self.width() - MARGIN - PICTURE
            room = QRectF(left, (self.height() - PICTURE) / 2, PICTURE, PICTURE)
            self._paint_picture(painter, room, self._picture)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colour("ink"), radius + RING)

    def _paint_picture(self, painter: QPainter, room: QRectF, name: str) -> None:
        picture, place = self._drawings.fitted(
            self._drawings.table.views[name],
            room,
            self.devicePixelRatioF(),
            palette=self._look.figure_palette,
            painted=self,
        )
        painter.drawPixmap(place.topLeft(), picture)
