"""Being told to end from outside: a signal, a log-off, a display that is gone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from acupress.core.history import RunningSession
from acupress.judging import judge
from acupress.ui.farewell import SIGNALS, Farewell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Told:
    """Counts how often everything was set down."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def plain_signals() -> Iterator[None]:
    """As in a program that was started by hand: none of them is ignored."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def told(qapp: QApplication, plain_signals: None) -> Iterator[Told]:
    told = Told()
    farewell = Farewell(qapp)
    farewell.near.connect(told)
    yield told
    farewell.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_a_signal_sets_everything_down_without_a_key_or_a_click(
    told: Told, qtbot: QtBot, number: signal.Signals
) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: told.times > 0, timeout=5000)


def test_a_log_off_and_the_end_of_the_application_do_so_too(told: Told, qapp: QApplication) -> None:
    qapp.aboutToQuit.emit()
    assert told.times == 1


def test_signals_are_left_as_they_were(qapp: QApplication) -> None:
    before = [signal.getsignal(number) for number in SIGNALS]
    Farewell(qapp).close()
    assert [signal.getsignal(number) for number in SIGNALS] == before


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="there is no such signal")
def test_what_was_ignored_stays_ignored(qapp: QApplication) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    farewell = Farewell(qapp)
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    farewell.close()
    signal.signal(signal.SIGHUP, before)


IN_A_PRESS = """
import sys
from PySide6.QtCore import QTimer
from acupress import app, furnishing
from acupress.core.units import MS
from acupress.core.clock import ClockReading
from acupress.core.screening import Cleared


class Clock:
    now = 0

    def read(self):
        return ClockReading(self.now, self.now)


clock = Clock()
app.system_clock = lambda: clock
make = furnishing.make_journey


def walk(journey):
    journey.safety.cleared.emit(Cleared((), 0))
    journey.today.rows["stiff-lower-back"].click()
    journey.ready.started.emit(journey.ready.choices.choices(), None)
    driver = journey.driver
    for _ in range(232):
        clock.now += 100 * MS
        driver.beat()
    print("in a press", flush=True)


def make_and_walk(*arguments):
    journey = make(*arguments)
    QTimer.singleShot(0, lambda: walk(journey))
    return journey


furnishing.make_journey = make_and_walk
sys.exit(app.run())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
def test_the_session_on_its_way_is_kept_to_the_second(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", IN_A_PRESS],
        env={**os.environ, "ACUPRESS_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "in a press\n"
        process.terminate()
        assert process.wait(timeout=60) == 0
    kept = judge(RunningSession, json.loads((tmp_path / "running.json").read_bytes()))
    assert [step.pressed_seconds for step in kept.done] == [pytest.approx(8.2)]
