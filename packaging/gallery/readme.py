"""Draws the pictures of the README: `readme.py FOLDER`, with Qt's offscreen platform."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QCursor

from acupress.core.settings import Motion, ThemeChoice
from acupress.ui.places import Place
from tests.bench.real_screens import make_stage

SIZE = (1280, 800)


def main() -> None:
    """Draw the questions, all points, finding a place, its press, and that from far in the dark."""
    folder = Path(sys.argv[1])
    stage = make_stage()
    QCursor.setPos(0, 0)  # nothing lies under the pointer
    journey = stage.journey

    def wear(theme: ThemeChoice) -> None:
        journey.preferences.change(theme=theme, motion=Motion.GENTLE, lead_in_seconds=15)

    def picture(name: str) -> None:
        for _ in range(3):
            stage.settle()
        journey.window.grab().save(str(folder / f"{name}.png"))

    wear(ThemeChoice.LIGHT)
    picture("safety")
    stage.clear()
    journey.go(Place.POINTS)
    picture("points")
    journey.atlas.left.emit()
    journey.begin()
    stage.start("stiff-lower-back")
    stage.driver.skip()
    stage.driver.skip()
    stage.go_on(11)
    picture("finding")
    stage.go_on(4 + 14)
    picture("session")
    wear(ThemeChoice.DARK)
    journey.session.toggle_far_view()
    journey.window.showNormal()  # it fills its screen, and the offscreen one is small
    journey.window.resize(*SIZE)
    stage.go_on(3)
    picture("far")


if __name__ == "__main__":
    main()
