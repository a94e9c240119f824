"""Drives the real app from inside, on the real clock: answers, starts or continues, and reports.

`start` begins a routine at its third point, `continue` goes on with the one that was cut short, and
`hear KEY [SECONDS]` runs a routine, reports each chime and prompt with its instant, and closes.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from acupress import app, furnishing
from acupress.core.commands import Command
from acupress.core.session_state import Phase
from acupress.core.wishes import Wish
from acupress.sound.dispatcher import CueDispatcher
from acupress.sound.pack_reader import PackReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.library import Library
    from acupress.core.session import CueDue
    from acupress.core.settings import Settings
    from acupress.opening import Shown
    from acupress.ui.drawing.easel import Easel
    from acupress.ui.journey import Journey
    from acupress.ui.theme import Look
    from acupress.ui.world import World


READ_MS = 850
"""How long a page is looked at, at the least, before it is answered."""
AT_READY_MS = 1_500
"""How long a quick person looks at the page before the start."""


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
    QTimer.singleShot(READ_MS, lambda: answer_none(journey))


def go_on(journey: Journey) -> None:
    """Start a routine, or continue the one that was cut short, and report each step."""
    if sys.argv[1] == "hear":
        hear(journey, sys.argv[2], *map(int, sys.argv[3:]))
        return
    if sys.argv[1] == "start":
        journey.today.rows["stiff-lower-back"].click()
        journey.ready.start_button.click()
        # Two points on, so that continuing is not the same as starting
        journey.sitting.obey(Command.SKIP)
        journey.sitting.obey(Command.SKIP)
    else:
        report(f"offered {journey.today.resume_words}")
        journey.today.started.emit()
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


def hear(journey: Journey, key: str, dwell_seconds: int | None = None) -> None:
    """Run a routine to its end, and report what is to be heard, in ns of the monotonic clock."""
    tap_sound()
    journey.choosing.prepare_key(key)
    if dwell_seconds:
        journey.ready.choices.choose_dwell(dwell_seconds)
    QTimer.singleShot(AT_READY_MS, lambda: run_out(journey))


def run_out(journey: Journey) -> None:
    """Start what is ready, and close the app at its end."""
    journey.ready.start_button.click()
    driver = journey.driver
    if driver is None:
        report("no session")
        return
    driver.over.connect(lambda _state: QTimer.singleShot(1_000, journey.window.close))


def tap_sound() -> None:
    """Report each chime when it was due, each prompt when it is begun, and when it ends."""
    give, read, stop = CueDispatcher.give, PackReader.read, PackReader.stop

    def tapped_give(dispatcher: CueDispatcher, due: CueDue) -> None:
        at = time.monotonic_ns() - due.late_ns
        if due.cue.manner.chime:
            report(json.dumps({"chime": due.cue.manner.chime, "at": at}))
        give(dispatcher, due)

    def tapped_read(reader: PackReader, key: str, done: Callable[[], None]) -> None:
        read(reader, key, done)
        report(json.dumps({"prompt": key, "at": time.monotonic_ns()}))

    def tapped_stop(reader: PackReader) -> None:
        stop(reader)
        report(json.dumps({"silent": True, "at": time.monotonic_ns()}))

    CueDispatcher.give = tapped_give  # type: ignore[method-assign, assignment]
    PackReader.read = tapped_read  # type: ignore[method-assign, assignment]
    PackReader.stop = tapped_stop  # type: ignore[method-assign, assignment]


def main() -> int:
    original = furnishing.make_journey

    def tapped(
        library: Library,
        look: Look,
        settings: Settings,
        world: World,
        shown: Shown | None = None,
        easel: Easel | None = None,
    ) -> Journey:
        journey = original(library, look, settings, world, shown, easel)
        QTimer.singleShot(100, lambda: answer_none(journey))
        return journey

    furnishing.make_journey = tapped
    return app.run(Wish())


if __name__ == "__main__":
    sys.exit(main())
