"""The pictures of presses: where all is in them, and their still parts, drawn a part at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from acupress.ui.drawing.easel import finished
from acupress.ui.drawing.finding import make_finding_scene
from acupress.ui.drawing.ghost import Laid, draw_hands
from acupress.ui.drawing.scene import Scene, make_scene
from acupress.ui.drawing.stills import Stills
from acupress.ui.drawing.surfaces import clear_picture
from acupress.ui.drawing.zoom import draw_zoom

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPixmap

    from acupress.core.points import Point, Side
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look


class Press(NamedTuple):
    """A point, a side, the name of the drawing, and whether the place is still being found."""

    point: Point
    side: Side
    figure: str
    finding: bool


class Room(NamedTuple):
    """The size of a picture, the pixel ratio, and whether what the hand can feel is named."""

    size: QSize
    ratio: float
    named: bool


@dataclass(slots=True)
class Drawn:
    """A press that is drawn by its `parts`, one after the other; `still` is there at the end."""

    scene: Scene
    parts: Iterator[None]
    still: QPixmap | None = None


@dataclass(slots=True)
class Laying:
    """The hands of a scene, drawn by `parts` one after the other; `laid` is there at the end."""

    parts: Iterator[None]
    laid: Laid | None = None


class Presses:
    """Draws presses for rooms."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        self._drawings = drawings
        self._look = look
        self.stills = Stills(drawings, look)

    def lay_out(self, press: Press, size: QSize) -> Scene:
        """Give where all is in a picture of a press."""
        table = self._drawings.table
        scene = make_scene(table.views[press.figure], press.point, press.side, size)
        return make_finding_scene(table, scene) if press.finding else scene

    def draw_still(self, scene: Scene, room: Room) -> QPixmap:
        """Draw what does not change, at once."""
        still = clear_picture(room.size, room.ratio)
        finished(self.stills.draw(still, scene, named=room.named))
        return still

    def begin(self, press: Press, room: Room, *, zooms: bool) -> Drawn:
        """Give a press that nothing is drawn of; `zooms` is whether the eye is led to it."""
        drawn = Drawn(self.lay_out(press, room.size), iter(()))
        drawn.parts = self._parts(drawn, room, zooms=zooms)
        return drawn

    def begin_hands(self, scene: Scene, room: Room) -> Laying:
        """Give the hands of a scene, of which nothing is drawn."""
        laying = Laying(iter(()))
        laying.parts = self._hand_parts(laying, scene, room)
        return laying

    def _parts(self, drawn: Drawn, room: Room, *, zooms: bool) -> Iterator[None]:
        scene, look = drawn.scene, self._look
        still = clear_picture(room.size, room.ratio)
        yield from self.stills.draw(still, scene, named=room.named)
        yield
        if zooms:
            yield from draw_zoom(self._drawings, scene, look)
            yield
        drawn.still = still
        yield

    def _hand_parts(self, laying: Laying, scene: Scene, room: Room) -> Iterator[None]:
        hands = yield from draw_hands(self._drawings, scene, self._look, room.ratio)
        yield
        over = clear_picture(room.size, room.ratio)
        yield from self.stills.draw_over(over, scene, named=room.named)
        yield
        laying.laid = Laid.of(scene, hands, over)
        yield
