"""One routine to choose: the lit body, its name, what it takes, what is left out today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from acupress.catalogue import tr
from acupress.core.routines import Origin
from acupress.ui.drawing.body_map import LEAST, BodyMap
from acupress.ui.drawing.surfaces import RING, ground_of, paint_focus_ring, paint_surface
from acupress.ui.today.words import routine_facts, tool_words
from acupress.ui.widgets.in_sight import InSight
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from acupress.core.adapting import AdaptedRoutine
    from acupress.ui.fittings import Fittings


class RoutineCard(InSight, QPushButton):
    """A card that is one large button."""

    def __init__(
        self,
        adapted: AdaptedRoutine,
        length: str,
        notes: tuple[str, ...],
        fittings: Fittings,
    ) -> None:
        super().__init__()
        self.begin_unseen()
        self._look = fittings.look
        routine = adapted.routine
        meta = routine_facts(length, adapted)
        if routine.origin is Origin.OWN:
            meta = tr("Yours · {facts}").format(facts=meta)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(8)
        lit = [fittings.library.points[step.place.point] for step in adapted.steps]
        self._map = BodyMap(lit, fittings.drawings, fittings.look)
        column.addWidget(self._map)
        needs = tr("You need {tools}.").format(tools=tool_words(routine.tools))
        for role, text in (
            ("subheading", routine.title),
            ("soft", meta),
            *(("note", note) for note in notes),
            ("", routine.summary),
            ("small", needs),
        ):
            label = make_label(role, text)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.setAccessibleName(tr("{title}. {facts}").format(title=routine.title, facts=meta))
        self.setAccessibleDescription(" ".join((routine.summary, needs, *notes)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fit_into(self, width: int, height: int) -> None:
        """Leave the words their room in a card of this size; the body takes the rest, or goes."""
        self._map.hide()
        layout = self.layout()
        words = layout.heightForWidth(width) + layout.spacing() if layout else 0
        self._map.set_tallest(height - words)
        self._map.setVisible(height - words >= LEAST)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell the layout that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of picture and wrapped words."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the size of what is inside."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least size of what is inside."""
        width = self._look.room(260)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter choose the routine as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the surface; the labels paint themselves."""
        painter = QPainter(self)
        colour = self._look.colour
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        paint_surface(
            painter,
            ground_of(self),
            fill=colour("card"),
            border=colour("accent" if lit else "line"),
            width=2 if lit else 1,
            radius=self._look.radii.picture,
        )
        if self.hasFocus():
            paint_focus_ring(
                painter, QRectF(self.rect()), colour("ink"), self._look.radii.picture + RING
            )
