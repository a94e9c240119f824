"""What the session screen costs to paint, in a window of 1280 × 800."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from acupress.content import assets_folder
from acupress.core.points import Laterality, Side
from acupress.core.units import MS
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.drawings import Drawings
from acupress.ui.drawing.easel import STRETCH_S, Easel
from acupress.ui.drawing.presses import Drawn, Press, Presses, Room
from acupress.ui.pace import BEAT_MS
from acupress.ui.widgets.breathing_ring import BreathingRing
from tests.bench.measure import median_ms, tell
from tests.bench.real_screens import LEAD_IN_SECONDS, make_stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

FRAMES = 300
DIAGRAM = (832, 730)
"""Pixels of a diagram in a window of 1440 × 900."""
POINTS = 12


def main() -> None:
    stage = make_stage()
    driver = stage.start()
    stage.go_on(LEAD_IN_SECONDS + 6)
    stage.settle()
    (diagram,) = stage.journey.session.findChildren(PointDiagram)
    ring, *_far = stage.journey.session.findChildren(BreathingRing)

    def repaint() -> None:
        diagram.repaint()
        ring.repaint()

    def go_on() -> None:
        stage.clock.awake_ns += BEAT_MS * MS
        driver.beat()
        stage.settle()

    tell("painting all of diagram and ring", median_ms(repaint, FRAMES), "ms")
    tell("a heartbeat with what it repaints", median_ms(go_on, FRAMES), "ms")
    first, parts, last = _from_nothing(stage)
    tell("a diagram's first picture, nothing read before", first, "ms CPU", goal=60)
    tell("the same in parts: the longest", parts, "ms CPU", goal=40)
    tell("the same drawn ahead: showing it", last, "ms CPU", goal=40)


def _from_nothing(stage: Stage) -> tuple[list[float], list[float], list[float]]:
    """Give the times of first pictures at once, of their longest parts, and of showing them."""
    first, parts, last = [], [], []
    points = list(stage.journey.session.library.points.values())
    look = stage.journey.session.look
    for point in points[:: max(1, len(points) // POINTS)]:
        side = Side.MIDLINE if point.laterality is Laterality.MIDLINE else Side.LEFT
        diagram = _diagram(_drawings(stage), look)
        diagram.show_press(point, side)
        first.append(_cpu_ms(diagram.grab)[0])
        drawings = _drawings(stage, Easel(STRETCH_S))
        diagram = _diagram(drawings, look)
        press = Press(point, side, point.picture.figure, finding=False)
        room = Room(diagram.size(), diagram.devicePixelRatioF(), named=False)
        drawn = Presses(drawings, look).begin(press, room, zooms=False)
        parts.append(max(iter(lambda: _part_ms(drawn), None)))  # noqa: B023
        diagram.show_press(point, side)
        last.append(_cpu_ms(diagram.grab)[0])
    return first, parts, last


def _part_ms(drawn: Drawn) -> float | None:
    """Give the time of the next part of a picture; None where none is left."""
    ms, more = _cpu_ms(lambda: next(drawn.parts, drawn) is not drawn)
    return ms if more else None


def _drawings(stage: Stage, easel: Easel | None = None) -> Drawings:
    """Give drawings of which nothing is kept."""
    library, folder = stage.journey.session.library, assets_folder() / "figures"
    return Drawings(folder, library.bodies, library.appearance.palettes, easel)


def _diagram(drawings: Drawings, look: Look) -> PointDiagram:
    diagram = PointDiagram(drawings, look)
    diagram.resize(*DIAGRAM)
    return diagram


def _cpu_ms(act: Callable[[], Any]) -> tuple[float, Any]:
    began = time.thread_time()
    given = act()
    return (time.thread_time() - began) * 1e3, given


if __name__ == "__main__":
    main()
