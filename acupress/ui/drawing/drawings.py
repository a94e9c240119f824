"""The drawings, as pictures: recoloured for the theme, cut to a part, kept sharp at any size."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPixmap

from acupress.core.appearance import Background
from acupress.core.settings import Body, FigureStyle, HairColour
from acupress.file_reading import read_drawing
from acupress.ui.drawing.easel import Easel, finished
from acupress.ui.drawing.kept import Kept
from acupress.ui.drawing.plate import Layers, Plate
from acupress.ui.drawing.tints import Tints, make_tints

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from acupress.core.appearance import Palettes
    from acupress.core.figures import Figure, FigureTable

KEPT_PICTURES = 64_000_000
"""Bytes of finished pictures that are kept; one of a large window takes 2 to 10 million."""
KEPT_LAYERS = 16_000_000
"""Bytes of grey pictures that are kept: six or more figures."""
KEPT_PLATES = 16
KEPT_TINTS = 4


class Cut(NamedTuple):
    """A part (x, y, width, height in figure units) of a drawing in so many pixels, and how."""

    drawing: str
    part: tuple[float, float, float, float]
    size: tuple[int, int]
    ratio: float
    palette: str
    mirrored: bool


class Drawings:
    """The figures of the body in use: what is where in them, and pictures of them.

    The last pictures are kept, of whichever body.
    """

    def __init__(
        self,
        folder: Path,
        bodies: Mapping[Body, FigureTable],
        palettes: Palettes,
        easel: Easel | None = None,
    ) -> None:
        """Take what is drawn and its colours; without an `easel`, all is drawn at once."""
        self.easel = easel or Easel()
        self._folder = folder
        self._bodies = bodies
        self._body = Body.MAN
        self._palettes = palettes
        self._tints = Kept[str, Tints](KEPT_TINTS)
        self._plates = Kept[tuple[str, str], Plate](KEPT_PLATES)
        self._layers = Kept[str, Layers](KEPT_LAYERS)
        self._pictures = Kept[Cut, QPixmap](KEPT_PICTURES)

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
        self,
        svg: str,
        part: QRectF,
        size: QSize,
        ratio: float,
        *,
        palette: str,
        mirrored: bool,
        painted: QWidget | None = None,
    ) -> QPixmap:
        """Give `part` (figure units) of a drawing at `size` device-independent pixels.

        `ratio` is the screen's device pixel ratio. `palette` is a style, the colour of the hair
        where it is not the usual one, and a background: `tone-1/dark`, `tone-1+grey/dark`.
        Mirrored pictures are flipped left to right after cutting. A widget that is `painted` need
        not wait: it gets nothing, and is painted again when the picture is there.
        """
        cut = self._cut(svg, part, size, ratio, palette, mirrored=mirrored)
        if painted is None or cut in self._pictures:
            return finished(self._draw(cut))
        came: list[QPixmap] = []

        def parts() -> Iterator[None]:
            came.append((yield from self._draw(cut)))

        self.easel.draw(painted, parts())
        return came[0] if came else QPixmap()

    def draw(
        self, svg: str, part: QRectF, size: QSize, ratio: float, *, palette: str, mirrored: bool
    ) -> Generator[None, None, QPixmap]:
        """Draw what `picture` gives, a part at each step; what is kept takes none."""
        return self._draw(self._cut(svg, part, size, ratio, palette, mirrored=mirrored))

    def outline(
        self, svg: str, part: QRectF, size: QSize, *, palette: str, mirrored: bool
    ) -> QImage:
        """Give what alpha a picture has where no shadow lies: no light is read, nothing kept."""
        plate = self._plate(f"{self._body.value}/{svg}", palette)
        flat = plate.flat(part, size)
        return flat.flipped(Qt.Orientation.Horizontal) if mirrored else flat

    def _cut(
        self, svg: str, part: QRectF, size: QSize, ratio: float, palette: str, *, mirrored: bool
    ) -> Cut:
        drawing = f"{self._body.value}/{svg}"
        shown = part.x(), part.y(), part.width(), part.height()
        return Cut(drawing, shown, (size.width(), size.height()), ratio, palette, mirrored)

    def _draw(self, cut: Cut) -> Generator[None, None, QPixmap]:
        if cut not in self._pictures:
            layers = yield from self._reading(cut.drawing)
            drawn = yield from self._drawn(cut, layers)
            if cut.mirrored:
                drawn = drawn.flipped(Qt.Orientation.Horizontal)
            picture = QPixmap.fromImage(drawn)
            picture.setDevicePixelRatio(cut.ratio)
            self._pictures.put(cut, picture, drawn.sizeInBytes())
            return picture
        return self._pictures[cut]

    def fitted(
        self,
        figure: Figure,
        room: QRectF,
        ratio: float,
        *,
        palette: str,
        mirrored: bool = False,
        painted: QWidget | None = None,
    ) -> tuple[QPixmap, QRectF]:
        """Give a whole drawing as large as `room` allows, and where in its middle it goes.

        A widget that is `painted` gets nothing until it is drawn, as of `picture`.
        """
        size, whole, place = _fit(figure, room)
        picture = self.picture(
            figure.svg, whole, size, ratio, palette=palette, mirrored=mirrored, painted=painted
        )
        return picture, place

    def draw_fitted(
        self, figure: Figure, room: QRectF, ratio: float, *, palette: str, mirrored: bool = False
    ) -> Generator[None, None, tuple[QPixmap, QRectF]]:
        """Draw what `fitted` gives, a part at each step."""
        size, whole, place = _fit(figure, room)
        picture = yield from self.draw(
            figure.svg, whole, size, ratio, palette=palette, mirrored=mirrored
        )
        return picture, place

    def read(self, svg: str) -> Iterator[None]:
        """Read the light of a drawing ahead, which is most of the work of its first picture.

        Each step reads a part, so that none takes long; what is kept takes none.
        """
        yield from self._reading(f"{self._body.value}/{svg}")

    def _reading(self, drawing: str) -> Generator[None, None, Layers]:
        if drawing not in self._layers:
            layers = Layers(self._folder / drawing)
            yield from layers.read()
            self._layers.put(drawing, layers, layers.bytes)
            return layers
        return self._layers[drawing]

    def _drawn(self, cut: Cut, layers: Layers) -> Generator[None, None, QImage]:
        plate = self._plate(cut.drawing, cut.palette)
        part, pixels = QRectF(*cut.part), QSize(*cut.size) * cut.ratio
        if layers.tone is None or not plate.can_be_lit:
            return plate.flat(part, pixels)
        return (yield from plate.lit(layers, part, pixels))

    def _plate(self, svg: str, palette: str) -> Plate:
        return self._plates.get((svg, palette), lambda: (self._read_plate(svg, palette), 1))

    def _read_plate(self, svg: str, palette: str) -> Plate:
        name, background = palette.split("/")
        skin, _plus, hair = name.partition("+")
        style = FigureStyle(skin)
        colours = self._palettes.colours(
            style, HairColour(hair or HairColour.DARK), Background(background)
        )
        drawn = {colour.upper(): colours[role] for role, colour in self._palettes.source.items()}
        line_art = style is FigureStyle.LINE_ART
        tints = self._tints.get(palette, lambda: (make_tints(colours, line_art=line_art), 1))
        return Plate(read_drawing(self._folder / svg), drawn, tints)


def _fit(figure: Figure, room: QRectF) -> tuple[QSize, QRectF, QRectF]:
    """Give how large a whole drawing can be, all of it, and where in the room it goes."""
    scale = min(room.width() / figure.width, room.height() / figure.height)
    size = QSize(round(figure.width * scale), round(figure.height * scale))
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(room.center())
    return size, QRectF(0, 0, figure.width, figure.height), place
