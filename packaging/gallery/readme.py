"""Draws the pictures of the README: `readme.py FOLDER`, with Qt's offscreen platform."""

from __future__ import annotations

import math
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QImage, QPainter
from PySide6.QtTest import QTest

from acupress.core.settings import Motion, ThemeChoice
from acupress.ui.places import Place
from tests.bench.real_screens import make_stage
from tests.storage.stored import make_record
from tests.ui.stage import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.ui.paper.paper import Paper
    from tests.ui.stage import Stage

SIZE = (1280, 800)
PAGES, GAP = 2, 16
ROUTINE = "stiff-lower-back"
OWN = ("BL23", "GV4", "EX-B7")


def main() -> None:
    """Draw what comes before pressing, a press from its search on, and the far view in the dark."""
    folder = Path(sys.argv[1])
    stage = make_stage(stretch_s=math.inf)
    QCursor.setPos(0, 0)  # nothing lies under the pointer
    journey = stage.journey
    stage.history.add(make_record(1, routine=ROUTINE, started_at=TODAY - timedelta(days=1)))

    def wear(theme: ThemeChoice) -> None:
        journey.preferences.change(
            theme=theme, motion=Motion.GENTLE, lead_in_seconds=15, body_asked=True
        )

    def picture(name: str) -> None:
        for _ in range(3):
            stage.settle()
        journey.window.grab().save(str(folder / f"{name}.png"))

    wear(ThemeChoice.LIGHT)
    picture("safety")
    stage.clear()
    picture("today")
    journey.go(Place.POINTS)
    picture("points")
    journey.go(Place.BUILDER)
    _put_together(stage)
    picture("builder")
    journey.builder.screen.left.emit()
    _press(stage, folder, picture)
    wear(ThemeChoice.DARK)
    journey.session.toggle_far_view()
    journey.window.showNormal()  # it fills its screen, and the offscreen one is small
    journey.window.resize(*SIZE)
    stage.go_on(3)
    picture("far")


def _put_together(stage: Stage) -> None:
    screen, points = stage.journey.builder.screen, stage.journey.ready.library.points
    for code in OWN:
        screen.picker.picked.emit(points[code])
    QTest.keyClicks(screen.name, "From my physiotherapist")
    QTest.keyClicks(screen.purpose, "Three places for the evening.")
    screen.setFocus()


def _press(stage: Stage, folder: Path, picture: Callable[[str], None]) -> None:
    """Begin a routine by way of its card on paper, and press its third point."""
    stage.open_ready(ROUTINE)
    ready = stage.journey.ready
    ready.more.paper.click()
    card = stage.journey.cards.screen
    if card.paper:
        _lay_out(card.paper).save(str(folder / "paper.png"))
    card.left.emit()
    ready.start_button.click()
    stage.driver.skip()
    stage.driver.skip()
    stage.go_on(11)
    picture("finding")
    stage.go_on(4 + 14)
    picture("session")


def _lay_out(paper: Paper) -> QImage:
    """Lay the first pages of a paper beside each other, with a gap."""
    pages = min(len(paper.pages), PAGES)
    page = SIZE[0] // PAGES
    scale = (page - GAP) / paper.sheet.whole.width()
    picture = QImage(
        page * pages - GAP,
        round(paper.sheet.whole.height() * scale),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    picture.fill(Qt.GlobalColor.lightGray)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(pages):
        painter.save()
        painter.translate(page * number, 0)
        painter.scale(scale, scale)
        painter.fillRect(paper.sheet.whole, Qt.GlobalColor.white)
        paper.paint(painter, number)
        painter.restore()
    painter.end()
    return picture


if __name__ == "__main__":
    main()
