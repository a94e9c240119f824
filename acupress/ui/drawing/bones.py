"""The bones under the skin of a drawing: faint, named where that helps, and said to be a sketch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from acupress.core.settings import FigureStyle
from acupress.ui.drawing.words import bones_words

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from acupress.ui.drawing.chips import Chips
    from acupress.ui.drawing.scene import Scene

FAINT, FIRM = 0.62, 0.9
"""How much of the bones shows through the skin, 0.0 to 1.0, and through that of line art."""
EDGE = 24.0


def under_skin(skin: QPixmap, bones: QPixmap, palette: str) -> QPixmap:
    """Give a picture of a body in a palette with the bones of the same part in it."""
    both = skin.copy()
    painter = QPainter(both)
    painter.setOpacity(FIRM if palette.startswith(FigureStyle.LINE_ART) else FAINT)
    painter.drawPixmap(0, 0, bones)
    painter.end()
    return both


def put_bone_names(scene: Scene, ground: QRectF, chips: Chips) -> None:
    """Name the vertebrae that are in sight, and say what the bones are, where there is room."""
    figure, framed = scene.figure, scene.framed
    if figure.bones is None:
        return
    for name, spot in figure.bones.names.items():
        at = QPointF(*framed.place((spot.x, spot.y)))
        box = chips.beside(name, at)
        if box and box.left() > at.x() and box.top() < at.y() < box.bottom():
            chips.put(name, box)
    feet = (ground.bottomLeft(), ground.bottomRight(), ground.topLeft())
    for corner in feet:
        up = EDGE if corner.y() <= EDGE else -EDGE
        if chips.put_beside(bones_words(), corner + QPointF(0, up)):
            break
