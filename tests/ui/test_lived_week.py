"""A week is lived through: sessions, days off, a reminder slept through, a journey, a restart.

The files are real, the calendar is simulated: 19 to 25 October 2026, in whose last night the clocks
of Europe go back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
import shiboken6

from acupress.core.journal import DayCount
from acupress.core.plan import DayState, PlanWish
from acupress.core.settings import Settings, ThemeChoice
from acupress.storage.folders import Folders
from acupress.storage.journal import SqliteJournal
from acupress.storage.plan import PlanFile
from acupress.ui.fittings import Fittings
from acupress.ui.journey import Journey
from acupress.ui.main_window import MainWindow
from tests.ui.stage import Stage, set_stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from acupress.core.library import Library
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

BERLIN, LISBON = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Lisbon")
MON, TUE, WED, THU, FRI, SAT, SUN = (date(2026, 10, day) for day in range(19, 26))
WISH = PlanWish(weekdays=frozenset({0, 1, 3, 5, 6}), at=time(18), reminds=True)
EACH = timedelta(minutes=5)


class Life:
    """Somebody with a computer, on which Acupress waits beside the clock."""

    def __init__(self, home: Folders, start: Callable[[Folders, datetime], Stage]) -> None:
        self._home = home
        self._start = start
        self.now = datetime.combine(MON, time(10), BERLIN)
        self.stage = start(home, self.now)
        self.reminded: list[datetime] = []

    def until(self, day: date, hour: int, minute: int = 0, zone: ZoneInfo = BERLIN) -> None:
        """Let time pass, with a look whether a reminder is due every few minutes."""
        end = datetime.combine(day, time(hour, minute), zone)
        while self.now < end:
            later = self.now.timestamp() + EACH.total_seconds()
            self.now = datetime.fromtimestamp(min(later, end.timestamp()), zone)
            self.look()

    def look(self) -> None:
        self.stage.wall.now = self.now
        before = len(self.stage.tray.told)
        self.stage.journey.plans.reminding.look()
        self.reminded += [self.now] * (len(self.stage.tray.told) - before)

    def sleep(self, day: date, hour: int) -> None:
        """Let time pass while the computer sleeps."""
        self.now = datetime.combine(day, time(hour), self.now.tzinfo)
        self.look()

    def press(self) -> None:
        self.begin()
        self.stage.run_out()
        self.stage.journey.done.finished.emit()

    def begin(self) -> None:
        self.stage.wall.now = self.now
        self.stage.start("desk-break")
        self.stage.go_on(30)

    def restart(self) -> None:
        self.stage = self._start(self._home, self.now)

    def week(self) -> list[DayState]:
        self.stage.wall.now = self.now
        self.stage.let_in()
        return [mark.state for mark in self.stage.journey.plans.corner.row._marks]


@pytest.fixture
def life(
    tmp_path: Path, dressed: QApplication, library: Library, drawings: Drawings, look: Look
) -> Iterator[Life]:
    open_now: list[tuple[MainWindow, SqliteJournal]] = []

    def end() -> None:
        for window, journal in open_now:
            window.be_leaving()
            window.close()
            shiboken6.delete(window)
            journal.close()
        open_now.clear()

    def start(home: Folders, now: datetime) -> Stage:
        end()
        window, journal = MainWindow(look), SqliteJournal(home.history, lambda: now, home.backups)
        open_now.append((window, journal))
        plan = PlanFile(home.plan, lambda: now)
        settings = Settings(theme=ThemeChoice.LIGHT, body_asked=True)
        return set_stage(
            window,
            lambda world: Journey(
                Fittings(
                    window, library, drawings, look, replace(world, history=journal, plan=plan)
                ),
                settings,
            ),
            today=now,
        )

    yield Life(Folders(tmp_path), start)
    end()
    dressed.setQuitOnLastWindowClosed(True)


def test_a_week_is_lived_through(life: Life) -> None:
    life.stage.let_in()
    life.stage.journey.plans.settle(WISH)

    # Reminded, and pressed half an hour later
    life.until(MON, 18, 30)
    life.press()
    # In the middle of a session when the time comes
    life.until(TUE, 17, 55)
    life.begin()
    life.until(TUE, 18, 5)
    life.stage.run_out()
    life.stage.journey.done.finished.emit()
    # A free day, and then one whose reminder is slept through
    life.until(THU, 17)
    life.sleep(THU, 22)
    assert life.week()[:4] == [DayState.DONE, DayState.DONE, DayState.FREE, DayState.PLANNED]
    # To Lisbon, an hour behind; the computer is started anew there
    life.until(FRI, 12)
    life.restart()
    assert life.week() == [
        DayState.DONE,
        DayState.DONE,
        DayState.FREE,
        DayState.MISSED,
        DayState.FREE,
        DayState.PLANNED,
        DayState.PLANNED,
    ]
    life.until(SAT, 23, 30, LISBON)
    life.press()
    # The night in which the clocks go back, and an evening in which somebody sets the clock back
    life.until(SUN, 18, 5, LISBON)
    life.now -= timedelta(minutes=20)
    life.until(SUN, 20, 0, LISBON)
    life.press()
    life.until(SUN, 23, 55, LISBON)

    assert [(moment.date(), moment.time(), moment.tzinfo) for moment in life.reminded] == [
        (MON, time(18), BERLIN),
        (SAT, time(18), LISBON),
        (SUN, time(18), LISBON),
    ]
    assert life.week() == [
        DayState.DONE,
        DayState.DONE,
        DayState.FREE,
        DayState.MISSED,
        DayState.FREE,
        DayState.DONE,
        DayState.DONE,
    ]
    journal = life.stage.journey.plans._world.history
    assert list(journal.days()) == [
        DayCount(day, sessions=1, has_record=False) for day in (SUN, SAT, TUE, MON)
    ]
    offsets = [record.started_at.utcoffset() for record in journal.sessions_between(MON, SUN)]
    assert offsets == [timedelta(hours=hours) for hours in (0, 1, 2, 2)]
