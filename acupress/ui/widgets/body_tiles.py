"""Small pictures of the drawn body: as each of the bodies, and in each of the skins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from acupress.core.settings import Body
from acupress.ui.drawing.words import body_names, which_body
from acupress.ui.widgets.tiles import Offer, Shape, TileChoice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtWidgets import QWidget

    from acupress.core.settings import FigureStyle
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

FIGURE = "body_front"
BODY = Shape(QSize(76, 148), 150)
BRIEF = Shape(QSize(76, 120), 150, grows=False)
"""Where bodies are asked for among other things, which they leave room."""
SKIN = Shape(QSize(72, 120), 112)


def make_body_tiles(drawings: Drawings, look: Look, shape: Shape = BODY) -> TileChoice:
    """Offer each body that there are drawings of, in the skin and with the hair in use."""
    offers = [
        Offer(body, words, _Figure(drawings, look, body=body).paint)
        for body, words in body_names().items()
        if body in drawings.bodies
    ]
    return TileChoice(which_body(), offers, shape, look)


def draw_bodies_ahead(drawings: Drawings, look: Look, tiles: TileChoice) -> Iterator[None]:
    """Draw what tiles of bodies show, before they are seen: a little at each step."""
    for body, tile in tiles.keys.items():
        if isinstance(body, Body):
            of_body = drawings.of(body)
            yield from of_body.read(of_body.table.views[FIGURE].svg)
            _Figure(drawings, look, body=body).picture(tile.room, tile.devicePixelRatioF())
            yield


def make_skin_tiles(
    name: str, styles: Iterable[tuple[FigureStyle, str]], drawings: Drawings, look: Look
) -> TileChoice:
    """Offer each skin, on the body in use."""
    offers = [
        Offer(style, words, _Figure(drawings, look, style=style).paint) for style, words in styles
    ]
    return TileChoice(name, offers, SKIN, look)


class _Figure:
    """A body from the front: the one in use, and in the skin in use, unless another is meant."""

    def __init__(
        self,
        drawings: Drawings,
        look: Look,
        *,
        body: Body | None = None,
        style: FigureStyle | None = None,
    ) -> None:
        self._drawings, self._look, self._body, self._style = drawings, look, body, style

    def paint(self, painter: QPainter, on: QWidget, room: QRectF) -> None:
        """Paint it once it is drawn."""
        picture, place = self.picture(room, on.devicePixelRatioF(), on)
        painter.drawPixmap(place.topLeft(), picture)

    def picture(
        self, room: QRectF, ratio: float, painted: QWidget | None = None
    ) -> tuple[QPixmap, QRectF]:
        """Give it as large as there is room for, and its place, as `Drawings.fitted` does."""
        style, look = self._style, self._look
        # All are seen alike: the table of the body in use tells the shape, and no other is read
        return self._drawings.of(self._body or self._drawings.body).fitted(
            self._drawings.table.views[FIGURE],
            room,
            ratio,
            palette=look.palette_of(style) if style else look.figure_palette,
            painted=painted,
        )
