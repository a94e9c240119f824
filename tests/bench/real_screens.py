"""The real screens in a window of 1280 × 800, with nothing kept and nothing heard."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from acupress import app, furnishing
from acupress.content import assets_folder, load_library
from acupress.core.settings import Settings
from acupress.ui.ahead import Ahead
from acupress.ui.drawing.easel import STRETCH_S, Easel
from tests.ui.stage import Stage, set_stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.ports import Clock

LEAD_IN_SECONDS = 5
READING_SECONDS = 1.0
"""As long as a quick reader needs for a page of questions."""
TURNS = 4
"""So many turns of the event loop until a new page is laid out and painted."""


def make_stage(clock: Clock | None = None, stretch_s: float = STRETCH_S) -> Stage:
    """Give a stage whose session follows `clock`, or the stage's own clock.

    Its pictures are drawn for `stretch_s` at a time; all at once if that has no end.
    """
    application = app.make_application()
    settings = Settings(lead_in_seconds=LEAD_IN_SECONDS)
    library = load_library(assets_folder())
    look = app.make_look(application, library.appearance, settings)
    stage = set_stage(
        application,
        lambda world: furnishing.make_journey(
            library, look, settings, world, easel=Easel(stretch_s)
        ),
        clock=clock,
    )
    Ahead(stage.journey.make_ahead(), stage.journey)
    if clock:
        stage.settle = lambda: run_for(READING_SECONDS)
    return stage


def run_for(seconds: float) -> None:
    """Let Qt's own loop run."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def cpu_ms(act: Callable[[], object]) -> float:
    """Give the processor time from an action until what it shows is painted."""
    began = time.process_time()
    act()
    for _ in range(TURNS):
        QCoreApplication.processEvents()
    return (time.process_time() - began) * 1e3


class StallWatch:
    """The longest time for which the event loop was busy, in ms of processor time."""

    def __init__(self) -> None:
        self._worst = self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def worst_ms(self, act: Callable[[], object], seconds: float) -> float:
        """Give the longest stall from an action until some time after it."""
        self._worst, self._last = 0.0, time.process_time()
        self._timer.start(5)
        act()
        run_for(seconds)
        self._timer.stop()
        self._look()
        return self._worst * 1e3

    def _look(self) -> None:
        now = time.process_time()
        self._worst, self._last = max(self._worst, now - self._last), now
