"""What the session screen costs to paint, in a window of 1280 × 800."""

from __future__ import annotations

from acupress.core.units import MS
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.pace import BEAT_MS
from acupress.ui.widgets.breathing_ring import BreathingRing
from tests.bench.measure import median_ms, tell
from tests.bench.real_screens import LEAD_IN_SECONDS, make_stage

FRAMES = 300


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


if __name__ == "__main__":
    main()
