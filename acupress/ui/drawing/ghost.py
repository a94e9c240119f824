"""The pressing hand in the picture of its point: it comes once the guide was seen, and breathes.

Where circles are wished it goes them, and faintly goes on with them while the point is pressed.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, cos, hypot, sin, tau
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap, QRegion, qAlpha

from acupress.core.figures import BodySide
from acupress.ui.drawing.scene import layer_of
from acupress.ui.drawing.surfaces import clear_picture

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PySide6.QtCore import QSize

    from acupress.core.figures import HandLayer
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.drawing.scene import Scene
    from acupress.ui.theme import Look

MOVED_CM = 4.5
"""How far a hand is moved from the point that it was made for, at most, in cm on the drawn body."""
OTHER_MOVED_CM = 9.0
"""How far that of another person is, whose arm comes along from wherever they are."""
GUIDE_SECONDS, BARE_SECONDS = 4.0, 1.5
"""How long a place is seen alone, with a guide to measure by and without."""
COMING_SECONDS, GOING_SECONDS = 0.8, 0.6
BREATH_SECONDS = 5.0
CLEAREST, DENSEST, STILL = 0.5, 0.9, 0.8
"""How opaque a hand is that breathes, at least and at most, and one that does not."""
FAINT = 0.35
"""How opaque a hand is that goes on while a point is pressed: the marker is seen through it."""
STEPS = 25
"""Steps from clear to opaque in which a hand breathes: a smaller one is not seen, and costs."""

CIRCLE_CM, TURN_SECONDS = 0.3, 4.0
"""Radius of the circles that a hand goes, in cm on the drawn body, and how long one takes."""
TURN_STEPS = 16
"""Places on a circle: more are hardly seen in circles so small, and cost."""
SETTLED_SECONDS, EASE_SECONDS = 1.8, 1.2
"""How long after its coming a hand begins to circle, and until its circle is whole."""
COARSE = 8
"""Pixels to each side for which one stands where it is asked what the hands cover."""
DENSE = 127
"""Alpha above which a hand is there, and not its shadow alone."""


class Placed(NamedTuple):
    """A layer moved on its drawing by figure units, then `flipped` about the drawing's middle."""

    layer: HandLayer
    flipped: bool
    right: float
    down: float


def has_hand(scene: Scene) -> bool:
    """Whether the hands that press are to be seen in the very picture."""
    return bool(place_hands(scene))


def place_hands(scene: Scene) -> tuple[Placed, ...]:
    """Lay the hands of a press where its markers are; none where they were made for elsewhere."""
    layer = layer_of(scene)
    if layer is None:
        return ()
    placed = tuple(_place(scene, layer))
    most = (OTHER_MOVED_CM if layer.other else MOVED_CM) * scene.figure.units_per_cm
    return placed if all(hypot(each.right, each.down) <= most for each in placed) else ()


def _place(scene: Scene, layer: HandLayer) -> Iterator[Placed]:
    first = scene.marked.places[0][0]
    for name, side in scene.marked.places:
        if name != first:
            continue
        spot = scene.figure.points[name][side]
        for flipped in (
            (False, True) if side is BodySide.M and layer.both else (side is BodySide.R,)
        ):
            x = scene.figure.width - spot.x if flipped else spot.x
            yield Placed(layer, flipped, x - layer.tip.x, spot.y - layer.tip.y)


def room_to_move(scene: Scene) -> int:
    """Give how many pixels a hand goes to each side from where it is laid, at most."""
    return 0 if scene.point.technique.movement is None else ceil(_radius(scene)) + 1


def _radius(scene: Scene) -> float:
    return CIRCLE_CM * scene.figure.units_per_cm * scene.framed.scale


def draw_hands(
    drawings: Drawings, scene: Scene, look: Look, ratio: float
) -> Generator[None, None, QPixmap]:
    """Draw the hands of a press, a part at each step: a picture to lay over that of a scene.

    It goes on to each side by their `room_to_move`.
    """
    size, palette = _wider(scene), look.figure_palette
    hands = []
    for svg, part, mirrored in _cut_hands(scene):
        drawn = drawings.draw(svg, part, size, ratio, palette=palette, mirrored=mirrored)
        hands.append((yield from drawn))
        yield
    if len(hands) == 1:
        return hands[0]
    both = clear_picture(size, ratio)
    painter = QPainter(both)
    for hand in hands:
        painter.drawPixmap(0, 0, hand)
    painter.end()
    return both


def _wider(scene: Scene) -> QSize:
    more = room_to_move(scene)
    return scene.size.grownBy(QMargins(more, more, more, more))


def _cut_hands(scene: Scene) -> Iterator[tuple[str, QRectF, bool]]:
    """Give for each hand its drawing, the part of it in sight, and whether that is mirrored."""
    wider = room_to_move(scene) / scene.framed.scale
    framed, figure = scene.framed, scene.figure
    for layer, flipped, right, down in place_hands(scene):
        left = figure.width - framed.x - framed.width if flipped else framed.x
        part = QRectF(
            (left - wider - right - layer.x) / layer.scale,
            (framed.y - wider - down - layer.y) / layer.scale,
            (framed.width + 2 * wider) / layer.scale,
            (framed.height + 2 * wider) / layer.scale,
        )
        yield layer.svg, part, flipped is not framed.mirrored


class Covered:
    """How much of a box the hands of a press cover, by their outlines."""

    def __init__(self, drawings: Drawings, scene: Scene, look: Look) -> None:
        self._more = QPointF(room_to_move(scene), room_to_move(scene))
        size, palette = _wider(scene), look.figure_palette
        hands = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        hands.fill(Qt.GlobalColor.transparent)
        painter = QPainter(hands)
        for svg, part, mirrored in _cut_hands(scene):
            outline = drawings.outline(svg, part, size, palette=palette, mirrored=mirrored)
            painter.drawImage(0, 0, outline)
        painter.end()
        self._alpha = hands.scaled(size / COARSE).convertToFormat(QImage.Format.Format_Alpha8)

    def __call__(self, box: QRectF) -> float:
        """Give the share of a box, in pixels of the scene, that they cover, 0.0 to 1.0."""
        part = QRectF((box.topLeft() + self._more) / COARSE, box.size() / COARSE).toAlignedRect()
        places = [
            (x, y)
            for x in range(part.left(), part.right() + 1)
            for y in range(part.top(), part.bottom() + 1)
        ]
        return sum(qAlpha(self._alpha.pixel(x, y)) > DENSE for x, y in places) / len(places)


class Seen(NamedTuple):
    """How opaque a hand is, 0.0 to 1.0, and by how many pixels it is moved."""

    opacity: float = 0.0
    right: int = 0
    down: int = 0


@dataclass(frozen=True, slots=True)
class Laid:
    """The pictures of the hands of a scene and of what lies over them, and where they are seen."""

    hands: QPixmap
    over: QPixmap
    more: int
    area: QRect

    @classmethod
    def of(cls, scene: Scene, hands: QPixmap, over: QPixmap) -> Laid:
        """Find where the hands are seen, wherever they move."""
        more, ratio = room_to_move(scene), hands.devicePixelRatio()
        found = QRegion(hands.mask()).boundingRect()
        area = QRectF(found.topLeft() / ratio, found.size() / ratio).toAlignedRect()
        return cls(
            hands, over, more, area.translated(-more, -more).adjusted(-more, -more, more, more)
        )

    def changed(self, before: Seen, after: Seen) -> QRect:
        """Give what is to be painted again: as the hands come and go, what lies over them, too."""
        if _opacity_over(before) == _opacity_over(after):
            return self.area
        return QRect(QPoint(0, 0), self.over.deviceIndependentSize().toSize())

    def paint(self, painter: QPainter, seen: Seen, inside: QPainterPath) -> None:
        """Paint the hands inside a shape, and over them what is to be read."""
        painter.save()
        painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
        painter.setOpacity(seen.opacity)
        painter.drawPixmap(seen.right - self.more, seen.down - self.more, self.hands)
        painter.restore()
        painter.setOpacity(_opacity_over(seen))
        painter.drawPixmap(0, 0, self.over)
        painter.setOpacity(1.0)


def _opacity_over(seen: Seen) -> float:
    """Say how opaque is what lies over the hands: all of it as soon as they are seen at all."""
    return min(1.0, seen.opacity / FAINT)


def hand_at(seconds: float, scene: Scene, look: Look, *, finding: bool, left: float = 0.0) -> Seen:
    """Say how the hand is seen, so many seconds after the finding or the pressing began.

    Where the point is pressed in circles and all may move, it goes them once it has come, in place
    of its breath, and faintly while the point is pressed; with the press, of which so many seconds
    are `left`, it is gone.
    """
    circles = look.moves and scene.point.technique.movement is not None
    if not finding:
        if not circles or not left:
            return Seen(_going(seconds, look))
        opacity = max(FAINT, _going(seconds, look)) * min(1.0, left / GOING_SECONDS)
        return _circling(opacity, scene, seconds - GOING_SECONDS, left - GOING_SECONDS)
    alone = GUIDE_SECONDS if scene.guide() is not None else BARE_SECONDS
    begun = seconds - alone - SETTLED_SECONDS
    if circles and begun > 0:
        return _circling(STILL, scene, begun)
    return Seen(_coming(seconds - alone, look))


def _circling(opacity: float, scene: Scene, begun: float, left: float = EASE_SECONDS) -> Seen:
    """Give a place on the circle, which grows as it has begun and shrinks as it ends."""
    reach = _radius(scene) * max(0.0, min(EASE_SECONDS, begun, left)) / EASE_SECONDS
    angle = tau * round(begun / TURN_SECONDS * TURN_STEPS) / TURN_STEPS
    return Seen(opacity, round(reach * cos(angle)), round(reach * sin(angle)))


def _going(seconds: float, look: Look) -> float:
    """Say how opaque the hand is that dissolves to the marker as the press begins."""
    return max(0.0, 1 - seconds / GOING_SECONDS) * STILL if look.breathes else 0.0


def _coming(since: float, look: Look) -> float:
    """Say how opaque the hand is, so many seconds after a place was seen alone for long enough.

    It comes, and breathes while the place is being found; without movement it is there or not.
    """
    if since < 0:
        return 0.0
    if not look.breathes:
        return STILL
    breath = cos(tau * max(0.0, since - COMING_SECONDS) / BREATH_SECONDS)
    dense = CLEAREST + (DENSEST - CLEAREST) * (1 + breath) / 2
    return min(1.0, since / COMING_SECONDS) * round(dense * STEPS) / STEPS
