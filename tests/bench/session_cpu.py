"""What a session costs while it runs by the real clock, in the middle of a press."""

from __future__ import annotations

import time

from PySide6.QtCore import QEventLoop, QTimer

from acupress.core.session import Phase
from acupress.system.clock import system_clock
from tests.bench.measure import tell
from tests.bench.real_screens import LEAD_IN_SECONDS, make_stage

SETTLING_SECONDS = 2
SECONDS = 15


def run_for(seconds: int) -> None:
    """Let Qt's own loop run."""
    loop = QEventLoop()
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec()


def main() -> None:
    stage = make_stage(system_clock())
    driver = stage.start()
    run_for(LEAD_IN_SECONDS + SETTLING_SECONDS)
    wall, cpu = time.perf_counter(), time.process_time()
    run_for(SECONDS)
    busy = (time.process_time() - cpu) / (time.perf_counter() - wall)
    if driver.state.phase is not Phase.PRESS or not driver.running:
        msg = f"measured a session in {driver.state}, not a press"
        raise RuntimeError(msg)
    tell("a session at full motion: CPU", busy * 100, "% of a core", goal=5)


if __name__ == "__main__":
    main()
