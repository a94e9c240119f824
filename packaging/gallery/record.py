"""Draws one step of a session as frames: `record.py FOLDER`, with Qt's offscreen platform."""

from __future__ import annotations

import math
import sys
from pathlib import Path

from PySide6.QtCore import Qt

from acupress.core.settings import Motion, ThemeChoice
from acupress.core.units import MS
from tests.bench.real_screens import make_stage

FRAME_MS = 125
LEAD_IN_S, PRESS_S = 3, 15
WIDTH = 800


def main() -> None:
    """Draw the end of a lead-in and the first breaths of a press."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    stage = make_stage(stretch_s=math.inf)
    stage.journey.preferences.change(
        theme=ThemeChoice.LIGHT, motion=Motion.GENTLE, lead_in_seconds=15
    )
    stage.start("stiff-lower-back")
    stage.driver.skip()
    stage.driver.skip()
    stage.go_on(15 - LEAD_IN_S)
    for number in range((LEAD_IN_S + PRESS_S) * 1_000 // FRAME_MS):
        stage.clock.awake_ns += FRAME_MS * MS
        stage.driver.beat()
        stage.settle()
        frame = stage.journey.window.grab().toImage()
        frame = frame.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        frame.save(str(folder / f"{number:04d}.png"))


if __name__ == "__main__":
    main()
