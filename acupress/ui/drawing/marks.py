"""Painting on a drawing of a point: markers, guide lines, the measuring fingers, landmarks."""

from __future__ import annotations

from math import atan2, degrees
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from acupress.ui.drawing.framing import level_offset, nearness
from acupress.ui.drawing.words import landmark_words, line_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from acupress.ui.drawing.chips import Chips
    from acupress.ui.drawing.scene import Guide, Scene
    from acupress.ui.theme import Look

HALO = 2.4
"""Radius of the halo at a full breath, in marker radii."""
NEAR_CM = 2.0
"""A named line this near to the point, in cm on the drawn body, is shown."""
FINGER_LENGTH = 1.9
"""How long a measuring finger is drawn, in cun."""
FINGER_GAP = 1.5
GUIDE_EDGE = 1.0
"""Pixels of the light edge at either side of a guide."""
LANDMARK_DOT = 5.0
LIT = 0.28
"""How opaque the glow of a lit place is."""


def halo_areas(scene: Scene) -> list[QRectF]:
    """Give the areas that the markers may cover, halo and all."""
    return _around(scene, scene.marker_radius * HALO + 3)


def marker_areas(scene: Scene) -> list[QRectF]:
    """Give the areas that the markers always cover."""
    return _around(scene, scene.marker_radius)


def _around(scene: Scene, reach: float) -> list[QRectF]:
    return [QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach) for at in scene.markers]


def paint_markers(painter: QPainter, scene: Scene, look: Look, fullness: float) -> None:
    """Paint the markers: an area that swells with the breath, and no needle point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = scene.marker_radius
    colour = look.colour("hand")
    for middle in scene.markers:
        painter.setPen(Qt.PenStyle.NoPen)
        for part, opacity in ((1.0, 0.18), (0.55, 0.26)):
            colour.setAlphaF(opacity)
            painter.setBrush(colour)
            swell = radius * (1.25 + (HALO - 1.25) * part * (0.25 + 0.75 * fullness))
            painter.drawEllipse(middle, swell, swell)
        colour.setAlphaF(0.82)
        painter.setBrush(colour)
        painter.setPen(QPen(Qt.GlobalColor.white, 3))
        painter.drawEllipse(middle, radius, radius)


def paint_rims(painter: QPainter, scene: Scene, look: Look) -> None:
    """Paint the rims of the markers alone, for what lies over them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(Qt.GlobalColor.white), 5.0), (look.colour("hand"), 2.0)):
        colour.setAlphaF(0.85)
        painter.setPen(QPen(colour, width))
        for middle in scene.markers:
            painter.drawEllipse(middle, scene.marker_radius, scene.marker_radius)


def paint_lit(
    painter: QPainter, places: Sequence[QPointF], look: Look, *, glow: float, dot: float
) -> None:
    """Light places of a small body: dots of one radius in pixels, in glows that cover no dot."""
    colour = look.colour("hand")
    painter.setPen(Qt.PenStyle.NoPen)
    for radius, opacity in ((glow, LIT), (dot, 1.0)):
        colour.setAlphaF(opacity)
        painter.setBrush(colour)
        for at in places:
            painter.drawEllipse(at, radius, radius)


def paint_lines(painter: QPainter, scene: Scene, look: Look, chips: Chips) -> None:
    """Paint the named levels and creases that run close to the point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    figure, spots = scene.figure, scene.marked.spots
    for name, line in figure.lines.items():
        words = line_words(name)
        if not words or nearness(spots, line) > NEAR_CM * figure.units_per_cm:
            continue
        lift = level_offset(name, spots, line)
        places = [QPointF(*scene.framed.place((x, y + lift))) for x, y in line]
        for pen in _guide_pens(look, 2, dashes=(4, 5)):
            painter.setPen(pen)
            painter.drawPolyline(places)
        ends = (min(places, key=QPointF.x), max(places, key=QPointF.x))
        if not chips.put_beside(words, *ends):
            chips.put_beside(words, *ends, clear=scene.marker_radius)


def paint_guide(
    painter: QPainter, scene: Scene, look: Look, chips: Chips, *, filled: bool = True
) -> None:
    """Paint the user's own fingers, laid from the landmark to the point, and their words."""
    guide = scene.guide()
    if guide is None or scene.point.measure is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_fingers(painter, guide, look, filled=filled)
    painter.setBrush(look.colour("guide"))
    for pen in _guide_pens(look, 2):
        painter.setPen(pen)
        painter.drawLine(guide.start, guide.end)
        painter.drawEllipse(guide.start, LANDMARK_DOT, LANDMARK_DOT)
    words = scene.point.measure.fingers
    chips.keep_clear(_laid(guide))
    middle = (guide.start + guide.end) / 2
    if not chips.put_beside(words, middle, clear=FINGER_LENGTH / 2 * guide.cun):
        chips.put_beside(words, middle)


def _guide_pens(look: Look, width: float, dashes: Sequence[float] = ()) -> tuple[QPen, QPen]:
    """Give the pens of a guide, to be drawn one over the other: its light edge, and its line.

    No one colour is seen on every skin; one of these two is.
    """
    pens = (
        QPen(look.colour("chip"), width + 2 * GUIDE_EDGE),
        QPen(look.colour("guide"), width),
    )
    for pen in pens:
        if dashes:
            pen.setDashPattern([dash * width / pen.widthF() for dash in dashes])
    return pens


def _laid(guide: Guide) -> QRectF:
    """Give the area that the guide covers with what is laid along it."""
    way = QLineF(guide.start, guide.end).unitVector()
    half = (FINGER_LENGTH if guide.fingers else 1.0) / 2 * guide.cun
    across, down = half * abs(way.dy()), half * abs(way.dx())
    return QRectF(guide.start, guide.end).normalized().adjusted(-across, -down, across, down)


def _paint_fingers(painter: QPainter, guide: Guide, look: Look, *, filled: bool) -> None:
    ahead = guide.end - guide.start
    painter.save()
    painter.translate(guide.start)
    painter.rotate(degrees(atan2(ahead.y(), ahead.x())))
    fill = look.colour("chip")
    fill.setAlphaF(0.4 if filled else 0.0)
    length = FINGER_LENGTH * guide.cun
    for finger in guide.fingers:
        width = finger.end - finger.begin - 2 * FINGER_GAP
        if width > 0:
            box = QRectF(finger.begin + FINGER_GAP, -length / 2, width, length)
            for pen, brush in zip(
                _guide_pens(look, 1.5), (fill, Qt.BrushStyle.NoBrush), strict=True
            ):
                painter.setPen(pen)
                painter.setBrush(brush)
                painter.drawRoundedRect(box, width / 2, width / 2)
    painter.restore()


def landmarks(scene: Scene) -> Iterator[tuple[str, QPointF]]:
    """Give what the hand can feel and has a name, with its places in the picture."""
    bounds = QRectF(QPointF(0, 0), scene.size)
    for name, places in scene.figure.landmarks.items():
        words = landmark_words(name)
        for spot in places.values() if words else ():
            at = QPointF(*scene.framed.place((spot.x, spot.y)))
            if bounds.contains(at):
                yield words, at


def _nearest(box: QRectF, at: QPointF) -> QPointF:
    return QPointF(
        min(max(at.x(), box.left()), box.right()), min(max(at.y(), box.top()), box.bottom())
    )


def _away(at: QPointF, scene: Scene) -> float:
    """Give how far a place is from the nearest marker, in pixels."""
    return min(QLineF(at, marker).length() for marker in scene.markers)


def paint_landmarks(painter: QPainter, scene: Scene, look: Look, chips: Chips) -> None:
    """Name what the hand can feel, each once, the nearest first, as far as there is room.

    Under the fingers of the guide a place is seen; its name stands beside them. Where the guide
    begins there is a dot already.
    """
    named: set[str] = set()
    marks = sorted(landmarks(scene), key=lambda mark: _away(mark[1], scene))
    guide = scene.guide()
    for words, at in marks:
        if words in named or chips.covers(at):
            continue
        others = [other for name, other in marks if name not in (*named, words)]
        under = guide is not None and _laid(guide).contains(at)
        clear = FINGER_LENGTH / 2 * guide.cun if guide and under else LANDMARK_DOT
        box = chips.put_beside(words, at, clear=clear, spare=others)
        if box is None:
            continue
        named.add(words)
        if under:
            painter.setPen(QPen(look.colour("guide"), 1.5))
            painter.drawLine(at, _nearest(box, at))
        if guide and QLineF(guide.start, at).length() < 2 * LANDMARK_DOT:
            continue
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("chip"), 2))
        painter.setBrush(look.colour("guide"))
        painter.drawEllipse(at, LANDMARK_DOT, LANDMARK_DOT)
