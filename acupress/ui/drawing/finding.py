"""While a point is being found: the place, and large beside it the hands that will press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize

from acupress.ui.drawing.framing import SHOWN_CM
from acupress.ui.drawing.ghost import has_hand
from acupress.ui.drawing.scene import Beside, make_scene

if TYPE_CHECKING:
    from acupress.core.figures import Figure, FigureTable
    from acupress.ui.drawing.scene import Scene

GAP = 14.0
CARD_AIR = 8.0
"""Pixels that a picture keeps from the edge of its card."""
HANDS_SHARE = 0.46
"""The share of the width, or of the height, that the hands may take."""
LEAST_HANDS = 110.0
"""Width in pixels below which the hands are told no better than in an inset."""
LEAST_ROOM = (170, 150)
"""Width and height in pixels that a place needs to be found in."""
FINDING_CM = 30.0
"""The least width of the body that is shown beside the hands, in cm on the drawn body."""
BODY_SHAPE = 0.4
"""Width of the whole body, as a part of its height, for which room is looked for."""
LEAST_BODY = 110.0
"""Least height in pixels of the whole body."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The room for the place, in pixels at the top left, and what stands beside it."""

    room: QSize
    beside: Beside


def make_finding_scene(table: FigureTable, scene: Scene) -> Scene:
    """Give a scene in which its place is found.

    Where the hands are seen in the very picture of the place, it stays as it is.
    """
    return scene if has_hand(scene) else make_scene_with_hands(table, scene)


def make_scene_with_hands(table: FigureTable, scene: Scene) -> Scene:
    """Give a scene with the pressing hands large beside it, as far as there are some, and room."""
    name = scene.point.picture.hands
    layout = lay_out(scene.size, table.views[name]) if name else None
    if layout is None:
        return scene
    least_cm = (FINDING_CM, SHOWN_CM * layout.room.height() / scene.size.height())
    return make_scene(
        scene.figure,
        scene.point,
        scene.side,
        layout.room,
        beside=layout.beside,
        least_cm=least_cm,
    )


def lay_out(size: QSize, hands: Figure) -> Layout | None:
    """Put the hands at the right or below, where they get larger; None if the room is too small."""
    found = [
        layout
        for layout in (_hands_at_right(size, hands), _hands_below(size, hands))
        if layout.room.width() >= LEAST_ROOM[0]
        and layout.room.height() >= LEAST_ROOM[1]
        and layout.beside.hands.width() >= LEAST_HANDS
    ]
    return max(found, key=lambda layout: _height_of(hands, layout.beside.hands), default=None)


def _height_of(hands: Figure, card: QRectF) -> float:
    """Give how high a picture becomes on its card."""
    wide, tall = card.width() - 2 * CARD_AIR, card.height() - 2 * CARD_AIR
    return min(tall, wide * hands.height / hands.width)


def _hands_at_right(size: QSize, hands: Figure) -> Layout:
    shape = hands.width / hands.height
    most = min(size.width() * HANDS_SHARE, size.width() - GAP - LEAST_ROOM[0])
    tall = min(_card(most, shape), float(size.height()))
    wide = (tall - 2 * CARD_AIR) * shape + 2 * CARD_AIR
    left = size.width() - wide
    over = size.height() - tall
    body = QRectF(left, 0, wide, over - GAP) if over - GAP >= LEAST_BODY else None
    top = over if body else 0.0
    room = QSize(round(left - GAP), size.height())
    return Layout(room, Beside(QRectF(left, top, wide, size.height() - top), body))


def _hands_below(size: QSize, hands: Figure) -> Layout:
    shape = hands.width / hands.height
    tall = min(size.height() * HANDS_SHARE, _card(float(size.width()), shape))
    wide = (tall - 2 * CARD_AIR) * shape + 2 * CARD_AIR
    top, over = size.height() - tall, size.width() - wide
    beside = tall >= LEAST_BODY and over - GAP >= tall * BODY_SHAPE
    body = QRectF(0, top, over - GAP, tall) if beside else None
    left = over if body else 0.0
    room = QSize(size.width(), round(top - GAP))
    return Layout(room, Beside(QRectF(left, top, size.width() - left, tall), body))


def _card(width: float, shape: float) -> float:
    """Give the height of a card of `width` round a picture of a shape."""
    return (width - 2 * CARD_AIR) / shape + 2 * CARD_AIR
