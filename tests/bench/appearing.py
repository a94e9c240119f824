"""Walks through the pages and tells, for each, how long it takes to appear: CPU ms, one a line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from acupress.system.clock import system_clock
from acupress.ui.places import Place
from tests.bench.real_screens import cpu_ms, make_stage, run_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.stage import Stage

GLANCE_SECONDS = 0.3
"""How long each page is looked at."""
OTHERS = 2
"""How many times each page is opened once more."""


def take(name: str, act: Callable[[], object]) -> None:
    """Go to a page, tell how long it took to appear, and look at it."""
    sys.stdout.write(f"{name}\t{cpu_ms(act)}\n")
    run_for(GLANCE_SECONDS)


def back(act: Callable[[], object]) -> None:
    """Go back to the routines, and look at them."""
    act()
    run_for(GLANCE_SECONDS)


def read_page(stage: Stage) -> Callable[[], object]:
    """Read a page of questions to its end; gives what answers it."""
    safety = stage.journey.safety
    stage.settle()
    while not safety.none_button.isVisibleTo(safety):
        safety.more_button.click()
        stage.settle()
    return safety.none_button.click


def walk(stage: Stage, when: str) -> None:
    """Go to every page that is no part of a session, and back."""
    journey = stage.journey
    atlas, reading = journey.atlas, journey.reading
    take(f"settings, {when}", lambda: journey.go(Place.SETTINGS))
    back(journey.settings.screen.left.emit)
    take(f"points, {when}", lambda: journey.go(Place.POINTS))
    point = atlas.points.found[1]
    atlas.points.body.light(point)
    run_for(GLANCE_SECONDS)
    take(f"a point that was looked at, {when}", lambda: atlas.show_point(point))
    back(atlas.left.emit)
    take(f"pages to read, {when}", lambda: journey.go(Place.LEARN))
    take(f"a page, {when}", next(iter(reading.pages.buttons.values())).click)
    reading.page.left.emit()
    back(reading.left.emit)
    take(f"before a start, {when}", journey.today.rows["stiff-lower-back"].click)
    take("routines, again", journey.ready.left.emit)


def main() -> None:
    stage = make_stage(system_clock())
    journey = stage.journey
    for _ in journey.safety.questionnaire.pages[1:]:
        take("next page of the questions", read_page(stage))
    take("routines, first", read_page(stage))
    walk(stage, "first")
    for _ in range(OTHERS):
        walk(stage, "again")
    journey.today.rows["stiff-lower-back"].click()
    run_for(GLANCE_SECONDS)
    take("session, first", journey.ready.start_button.click)
    take("far view, first", journey.session.toggle_far_view)
    journey.session.toggle_far_view()
    take("after a stop, first", stage.driver.stop)
    take("last page, first", journey.stopped.finished.emit)


if __name__ == "__main__":
    main()
