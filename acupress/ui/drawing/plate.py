"""A plate: a figure put together from the shapes and lines of its SVG and its grey pictures.

The SVG has groups, from back to front: things behind the body, masks of skin, cloth and hair, tints
of nails and lips, creases, lines. Beside it lie its tone, and where there are, the density of its
hair, its warmth, and the shadow that it throws. Without a tone it is drawn from the SVG alone,
flat, with its creases.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from acupress.ui.drawing.tints import OPACITY, SHADOW

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping
    from pathlib import Path

    from acupress.ui.drawing.tints import Tints

HEAD = re.compile(r"<svg [^>]*>")
GROUP = re.compile(r'<g id="(\w+)">(.*?)</g>', re.DOTALL)
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
CLEAR = QImage.Format.Format_ARGB32_Premultiplied
OPAQUE = QImage.Format.Format_RGB32
OVER = QPainter.CompositionMode.CompositionMode_SourceOver
ATOP = QPainter.CompositionMode.CompositionMode_SourceAtop
WITHIN = QPainter.CompositionMode.CompositionMode_SourceIn
UNDER = QPainter.CompositionMode.CompositionMode_DestinationOver

LAYERS = ("tone", "hair", "warm", "shade")
ROOM = 30.0
"""Figure units around hair to which single strands reach."""
BYTES = 4
"""Of a pixel: blue, green, red and alpha, on every machine that there is Qt for Python for."""
SHRUNK = 0.6
"""Size of a picture, of its own, under which each pixel shown is the mean of many."""


class Layers:
    """The grey pictures of a figure, which no palette changes; None where none can be read.

    Each is read when it is first asked for.
    """

    def __init__(self, svg: Path) -> None:
        self._svg = svg
        self._greys: dict[str, QImage | None] = {}

    @property
    def tone(self) -> QImage | None:
        """How light each place is."""
        return self._grey("tone")

    @property
    def hair(self) -> QImage | None:
        """How dense the hair is."""
        return self._grey("hair")

    @property
    def warm(self) -> QImage | None:
        """How warm the skin is."""
        return self._grey("warm")

    @property
    def shade(self) -> QImage | None:
        """How dark the shadow is that a hand throws."""
        return self._grey("shade")

    def read(self) -> Iterator[None]:
        """Read one after the other, each in two steps: the file, and its grey."""
        for name in LAYERS:
            if read := self._read(name):
                yield
                self._greys[name] = _channel(read)
                yield
            else:
                self._greys[name] = None

    @property
    def bytes(self) -> int:
        """How much memory they take once all are read."""
        return sum(grey.sizeInBytes() for name in LAYERS if (grey := self._grey(name)))

    def _grey(self, name: str) -> QImage | None:
        if name not in self._greys:
            read = self._read(name)
            self._greys[name] = _channel(read) if read else None
        return self._greys[name]

    def _read(self, name: str) -> QImage | None:
        read = QImageReader(str(self._svg.with_suffix(f".{name}.webp"))).read()
        return None if read.isNull() else read


class Plate:
    """A figure in the colours of one palette."""

    def __init__(self, svg: str, colours: Mapping[str, str], tints: Tints) -> None:
        """Take the text of an SVG; `colours` has what each of its colours becomes."""
        head = HEAD.search(svg)
        self._drawn = COLOUR.sub(lambda m: colours.get(m[0].upper(), m[0]), svg)
        self._shapes = {
            group[1]: _renderer(f"{head[0]}{group[0]}</svg>")
            for group in GROUP.finditer(self._drawn)
            if head
        }
        skin = self._shapes.get("skin")
        self._whole = skin.viewBoxF() if skin else None
        self._tints = tints

    @property
    def can_be_lit(self) -> bool:
        """Whether there is the mask of a body for the light to fall on."""
        return self._whole is not None

    def flat(self, part: QRectF, size: QSize) -> QImage:
        """Give a part without any light on it, in so many pixels."""
        picture = _cleared(size)
        painter = QPainter(picture)
        _render(_renderer(self._drawn), painter, part, size)
        painter.end()
        return picture

    def lit(self, layers: Layers, part: QRectF, size: QSize) -> Generator[None, None, QImage]:
        """Draw a part (figure units) in so many pixels, a layer at each step; gives the picture.

        Only what can be lit, with a tone.
        """
        picture = _cleared(size)
        painter = _painter(picture)
        try:
            yield from self._paint(painter, layers, part, size)
        finally:
            painter.end()
        return picture

    def _paint(
        self, painter: QPainter, layers: Layers, part: QRectF, size: QSize
    ) -> Iterator[None]:
        view = _View(self._whole or part, part, size)
        self._draw("skin", painter, part, size)
        tone = view.light(layers.tone)
        yield
        _lay(painter, tone, self._tints.skin, ATOP)
        yield
        if self._tints.warm:
            _lay(painter, view.light(layers.warm), self._tints.warm, ATOP)
            yield
        self._draw("tint", painter, part, size)
        if "cloth" in self._shapes and (cut := view.around(self._bounds("cloth", view.whole))):
            painter.drawImage(cut.at, self._cloth(tone, cut))
            yield
        if layers.hair and (cut := view.around(self._bounds("hair", view.whole))):
            painter.setCompositionMode(ATOP)
            painter.drawImage(cut.at, self._hair(tone, cut.light(layers.hair), cut))
            painter.setCompositionMode(OVER)
            yield
        if self._tints.line_art:
            self._draw("creases", painter, part, size)
        self._draw("lines", painter, part, size)
        yield
        painter.setCompositionMode(UNDER)
        self._draw("behind", painter, part, size)
        if not self._tints.line_art:
            _lay(painter, view.light(layers.shade), SHADOW, UNDER)

    def _draw(self, group: str, painter: QPainter, part: QRectF, size: QSize) -> None:
        if group in self._shapes:
            _render(self._shapes[group], painter, part, size)

    def _bounds(self, group: str, whole: QRectF) -> QRectF:
        """Give where a group is, with some room for strands; all if there is no such group."""
        if group not in self._shapes:
            return whole
        return self._shapes[group].boundsOnElement(group).adjusted(-ROOM, -ROOM, ROOM, ROOM)

    def _cloth(self, tone: _Light | None, view: _View) -> QImage:
        cloth = _cleared(view.size)
        painter = _painter(cloth)
        self._draw("cloth", painter, view.part, view.size)
        _lay(painter, tone and tone.cut(view), self._tints.cloth, ATOP)
        painter.end()
        return cloth

    def _hair(self, tone: _Light | None, density: _Light | None, view: _View) -> QImage:
        hair = _cleared(view.size)
        painter = _painter(hair)
        _lay(painter, density, OPACITY, OVER)
        _lay(painter, tone and tone.cut(view), self._tints.hair, WITHIN)
        painter.end()
        return hair


class _View:
    """How grey pictures of a whole figure fall on the pixels of a part of it, `at` a place."""

    def __init__(self, whole: QRectF, part: QRectF, size: QSize, at: QPoint | None = None) -> None:
        self.whole, self.part, self.size, self.at = whole, part, size, at or QPoint(0, 0)

    def around(self, bounds: QRectF) -> _View | None:
        """Give the view of some bounds alone, to whole pixels; None if they are not in view."""
        wide = self.size.width() / self.part.width()
        high = self.size.height() / self.part.height()
        moved = bounds.translated(-self.part.topLeft())
        pixels = _stretched(moved, wide, high).toAlignedRect()
        pixels = pixels.intersected(QRect(QPoint(0, 0), self.size))
        if pixels.isEmpty():
            return None
        part = QRectF(
            self.part.x() + pixels.x() / wide,
            self.part.y() + pixels.y() / high,
            pixels.width() / wide,
            pixels.height() / high,
        )
        return _View(self.whole, part, pixels.size(), pixels.topLeft())

    def light(self, layer: QImage | None) -> _Light | None:
        """Give what of a grey picture falls on the pixels, made smaller where it is much larger."""
        if layer is None:
            return None
        wide, high = layer.width() / self.whole.width(), layer.height() / self.whole.height()
        source = _stretched(self.part, wide, high)
        cut = source.toAlignedRect().adjusted(-2, -2, 2, 2).intersected(layer.rect())
        grey = layer.copy(cut)
        source.translate(-cut.x(), -cut.y())
        shrunk = self.size.width() / max(source.width(), 1)
        if shrunk < SHRUNK:
            grey = _shrunk(grey, shrunk)
            x, y = grey.width() / max(cut.width(), 1), grey.height() / max(cut.height(), 1)
            source = _stretched(source, x, y)
        return _Light(grey, source, self.size)


class _Light:
    """A grey picture of which `source` falls on so many pixels."""

    def __init__(self, grey: QImage, source: QRectF, size: QSize) -> None:
        self.grey, self.source, self.size = grey, source, size

    def cut(self, view: _View) -> _Light:
        """Give the light on a view that is cut out of the one on whose pixels this falls."""
        wide = self.source.width() / self.size.width()
        high = self.source.height() / self.size.height()
        source = _stretched(QRectF(QRect(view.at, view.size)), wide, high)
        source.translate(self.source.topLeft())
        cut = source.toAlignedRect().adjusted(-2, -2, 2, 2).intersected(self.grey.rect())
        source.translate(-cut.x(), -cut.y())
        return _Light(self.grey.copy(cut), source, view.size)


def _lay(
    painter: QPainter,
    light: _Light | None,
    table: tuple[int, ...],
    mode: QPainter.CompositionMode,
) -> None:
    """Paint light through a colour table."""
    if light is None:
        return
    target = QRectF(0, 0, light.size.width(), light.size.height())
    painter.setCompositionMode(mode)
    painter.drawImage(target, _tinted(light.grey, table), light.source)
    painter.setCompositionMode(OVER)


def _stretched(rect: QRectF, wide: float, high: float) -> QRectF:
    return QRectF(rect.x() * wide, rect.y() * high, rect.width() * wide, rect.height() * high)


def _channel(picture: QImage) -> QImage:
    """Give one channel of a picture that has no colours: far quicker than converting it.

    Of pixels moved by two bytes the green is the alpha, which Qt gives in a thirtieth of the time.
    """
    opaque = picture.convertToFormat(OPAQUE)
    wide, high = opaque.size().toTuple()
    moved = b"".join((bytes(2), opaque.constBits()))
    alpha = QImage(moved, wide, high, BYTES * wide, CLEAR)
    grey = alpha.convertToFormat(QImage.Format.Format_Alpha8)
    grey.reinterpretAsFormat(QImage.Format.Format_Grayscale8)
    return grey


def _shrunk(grey: QImage, share: float) -> QImage:
    size = QSize(max(1, round(grey.width() * share)), max(1, round(grey.height() * share)))
    way = Qt.TransformationMode.SmoothTransformation
    shades = grey.convertToFormat(OPAQUE)
    return _channel(shades.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, way))


def _tinted(grey: QImage, table: tuple[int, ...]) -> QImage:
    indexed = QImage(grey)
    indexed.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    indexed.setColorTable(table)
    opaque = table[0] >> 24 == 255
    return indexed.convertToFormat(OPAQUE if opaque else CLEAR)


def _cleared(size: QSize) -> QImage:
    picture = QImage(size, CLEAR)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _painter(picture: QImage) -> QPainter:
    painter = QPainter(picture)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter


def _renderer(svg: str) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
    return renderer


def _render(renderer: QSvgRenderer, painter: QPainter, part: QRectF, size: QSize) -> None:
    renderer.setViewBox(part)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
