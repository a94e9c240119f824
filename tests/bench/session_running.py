"""Runs a session by the real clock: `session_running FULL`; FULL lets the window fill its screen.

Tells the share of a core in percent that a press takes, then the longest stall of each step, in ms
of processor time.
"""

from __future__ import annotations

import sys
import time

from acupress.core.session_state import Phase
from acupress.system.clock import system_clock
from tests.bench.real_screens import LEAD_IN_SECONDS, StallWatch, make_stage, run_for

SETTLING_SECONDS = 2
SECONDS = 15
SKIP_SECONDS = 2
"""Longer than the way from the whole body to the region takes."""


def main() -> None:
    stage = make_stage(system_clock())
    window = stage.journey.window
    if sys.argv[1] == "True":
        window.resize(window.screen().size())
    stage.clear()
    stage.journey.today.rows["stiff-lower-back"].click()
    stage.journey.ready.start_button.click()
    driver = stage.driver
    run_for(LEAD_IN_SECONDS + SETTLING_SECONDS)
    wall, cpu = time.perf_counter(), time.process_time()
    run_for(SECONDS)
    busy = (time.process_time() - cpu) / (time.perf_counter() - wall)
    if driver.state.phase is not Phase.PRESS or not driver.running:
        msg = f"measured a session in {driver.state}, not a press"
        raise RuntimeError(msg)
    watch = StallWatch()
    stalls = [watch.worst_ms(driver.skip, SKIP_SECONDS) for _ in driver.plan.steps[1:]]
    sys.stdout.write(" ".join(str(value) for value in (busy * 100, *stalls)) + "\n")


if __name__ == "__main__":
    main()
