"""The drawings, as pictures: recoloured for the theme, cut to a part, kept sharp at any size."""

from __future__ import annotations

import re
from collections import OrderedDict
from copy import copy
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from acupress.core.appearance import Background, skin_colours
from acupress.core.figures import Body
from acupress.ui.drawing.surfaces import clear_picture

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from acupress.core.appearance import Palettes
    from acupress.core.figures import Figure, FigureTable

KEPT_PICTURES = 24
KEPT_DRAWINGS = 16
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")


class Drawings:
    """The figures of the body in use: what is where in them, and pictures of them.

    The last pictures are kept, of whichever body.
    """

    def __init__(
        self, folder: Path, bodies: Mapping[Body, FigureTable], palettes: Palettes
    ) -> None:
        self._folder = folder
        self._bodies = bodies
        self._body = Body.MAN
        self._palettes = {
            f"{style}/{background}": {
                colour.upper(): skin_colours(skin, background)[role]
                for role, colour in palettes.source.items()
            }
            for style, skin in palettes.palettes.items()
            for background in Background
        }
        self._renderers: OrderedDict[tuple[Body, str, str], QSvgRenderer] = OrderedDict()
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies that there are figures of."""
        return tuple(self._bodies)

    @property
    def body(self) -> Body:
        """The body in use."""
        return self._body

    @property
    def table(self) -> FigureTable:
        """What is where in the figures of the body in use."""
        return self._bodies[self._body]

    def use(self, body: Body) -> None:
        """Draw this body from now on; one that there are no figures of changes nothing."""
        if body in self.bodies:
            self._body = body

    def of(self, body: Body) -> Drawings:
        """Give the drawings of a body, whichever is in use here."""
        others = copy(self)
        others.use(body)
        return others

    def picture(
        self, svg: str, part: QRectF, size: QSize, ratio: float, *, palette: str, mirrored: bool
    ) -> QPixmap:
        """Give `part` (figure units) of a drawing at `size` device-independent pixels.

        `ratio` is the screen's device pixel ratio, `palette` a style and a background, such as
        `tone-1/dark`. Mirrored pictures are flipped left to right after cutting.
        """
        key = (self._body, svg, part.getRect(), size.toTuple(), ratio, palette, mirrored)
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        picture = clear_picture(size, ratio)
        painter = QPainter(picture)
        renderer = self._renderer(svg, palette)
        renderer.setViewBox(part)
        renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        if mirrored:
            picture = picture.transformed(QTransform().scale(-1, 1))
            picture.setDevicePixelRatio(ratio)
        self._pictures[key] = picture
        while len(self._pictures) > KEPT_PICTURES:
            self._pictures.popitem(last=False)
        return picture

    def fitted(
        self, figure: Figure, room: QRectF, ratio: float, *, palette: str, mirrored: bool = False
    ) -> tuple[QPixmap, QRectF]:
        """Give a whole drawing as large as `room` allows, and where in its middle it goes."""
        scale = min(room.width() / figure.width, room.height() / figure.height)
        size = QSize(round(figure.width * scale), round(figure.height * scale))
        whole = QRectF(0, 0, figure.width, figure.height)
        picture = self.picture(figure.svg, whole, size, ratio, palette=palette, mirrored=mirrored)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        return picture, place

    def _renderer(self, svg: str, palette: str) -> QSvgRenderer:
        key = (self._body, svg, palette)
        if key not in self._renderers:
            colours = self._palettes[palette]
            text = (self._folder / self._body.value / svg).read_text("utf-8")
            drawn = COLOUR.sub(lambda m: colours.get(m[0].upper(), m[0]), text)
            renderer = QSvgRenderer(QByteArray(drawn.encode()))
            renderer.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
            self._renderers[key] = renderer
            while len(self._renderers) > KEPT_DRAWINGS:
                self._renderers.popitem(last=False)
        self._renderers.move_to_end(key)
        return self._renderers[key]
