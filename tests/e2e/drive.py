"""Drives the real app from inside, on the real clock: answers, starts or continues, and reports."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from acupress import app
from acupress.core.session import Phase

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.settings import Settings
    from acupress.ui.journey import Journey
    from acupress.ui.keeping import World
    from acupress.ui.theme import Look


def report(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def answer_none(journey: Journey) -> None:
    """Answer one page of questions; come back until the routines are in front."""
    safety = journey.safety
    if not journey.window.shows(safety):
        go_on(journey)
        return
    if safety.none_button.isVisibleTo(safety):
        safety.none_button.click()
    else:
        safety.more_button.click()
    QTimer.singleShot(20, lambda: answer_none(journey))


def go_on(journey: Journey) -> None:
    """Start a routine, or continue the one that was cut short, and report each step."""
    if sys.argv[1] == "start":
        journey.routines.cards["stiff-lower-back"].click()
        journey.ready.start_button.click()
        # Two points on, so that continuing is not the same as starting
        journey.session.skip()
        journey.session.skip()
    else:
        report(f"offered {journey.routines.resume_words}")
        journey.routines.continued.emit()
    driver = journey.driver
    if driver is None:
        report("no session")
        return
    told: set[tuple[int, Phase]] = set()

    def tell() -> None:
        state = driver.state
        if (state.step, state.phase) not in told:
            told.add((state.step, state.phase))
            step = driver.plan.steps[state.step]
            report(f"{state.phase.value} {step.point} {step.side.value}")

    driver.changed.connect(tell)
    tell()


def main() -> int:
    original = app.make_journey

    def tapped(library: Library, look: Look, settings: Settings, world: World) -> Journey:
        journey = original(library, look, settings, world)
        QTimer.singleShot(100, lambda: answer_none(journey))
        return journey

    app.make_journey = tapped
    return app.run()


if __name__ == "__main__":
    sys.exit(main())
