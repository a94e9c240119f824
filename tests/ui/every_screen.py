"""A walk over all screens, for what is to hold on each of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from acupress.core.journal import DayRecord
from acupress.core.own_trial import OwnTrial
from acupress.core.plan import PlanBook
from acupress.ui.places import Place
from tests.ui.stage import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.ui.screen import Screen
    from tests.ui.stage import Stage


def every_screen(stage: Stage) -> Iterator[tuple[str, Screen]]:
    """Go through all screens; gives each with its name while it is in front."""
    journey = stage.journey

    def here(name: str) -> tuple[str, Screen]:
        for _ in range(3):
            stage.settle()
        return name, journey.window.showing  # type: ignore[return-value]

    yield here("safety")
    journey.safety.rows[journey.safety.questionnaire.pages[0].questions[0].key].click()
    journey.safety.read_button.click()
    yield here("locked")
    journey.locked.breathing_wanted.emit()
    yield here("breathe")
    journey.begin()
    stage.clear()
    yield here("today")
    journey.go(Place.PLAN)
    yield here("plan to begin")
    journey.plans.screen.reminds.click()
    journey.plans.screen.begin_button.click()
    journey.go(Place.PLAN)
    yield here("plan on its way")
    journey.plans.keep(PlanBook())
    journey.go(Place.TODAY)
    journey.go(Place.SETTINGS)
    yield here("settings")
    journey.settings.screen.log_wanted.emit()
    yield here("log")
    journey.settings.log.left.emit()
    journey.settings.screen.left.emit()
    journey.go(Place.LEARN)
    yield here("learn")
    journey.reading.pages.buttons["how-hard-to-press"].click()
    yield here("page")
    journey.reading.page.left.emit()
    journey.reading.left.emit()
    journey.go(Place.POINTS)
    yield here("points")
    journey.atlas.show_point(journey.atlas.points.found[0])
    yield here("point")
    journey.atlas.page.paper_button.click()
    yield here("on paper")
    journey.cards.screen.left.emit()
    journey.atlas.left.emit()
    journey.go(Place.BUILDER)
    yield here("builder")
    for code in ("BL23", "GV4", "EX-B7"):
        journey.builder.screen.picker.picked.emit(journey.ready.library.points[code])
    yield here("builder with three points")
    journey.builder.screen.left.emit()
    journey.today.rows["ball-at-the-wall"].click()
    journey.ready.sound_check.try_button.click()
    yield here("ready")
    journey.ready.start_button.click()
    stage.go_on(20)
    yield here("session")
    journey.session.toggle_far_view()
    yield here("far view")
    journey.session.toggle_far_view()
    stage.driver.stop()
    yield here("stopped")
    journey.stopped.finished.emit()
    yield here("done")
    journey.done.journal_button.click()
    yield here("journal")
    screen = journey.journal.screen
    screen.opened.emit(screen.entries.row(1))
    yield here("entry")
    journey.journal.entry.left.emit()
    screen.rate_button.click()
    yield here("day")
    journey.journal.entry.left.emit()
    stage.history.copies[TODAY] = ()
    screen.files_button.click()
    yield here("files")
    journey.journal.files.screen.report_button.click()
    yield here("a page for your doctor")
    journey.journal.reports.screen.left.emit()
    journey.journal.files.screen.left.emit()
    stage.history.keep_day(DayRecord(day=TODAY.date(), pain=3))
    screen.trend_button.click()
    yield here("trend")
    journey.journal.trend.left.emit()
    screen.trial_button.click()
    yield here("trial to begin")
    trial = OwnTrial(id=UUID(int=1), first_day=TODAY.date(), weeks=4, seed=1)
    stage.history.keep_trial(trial)
    journey.journal.trials.open()
    yield here("trial on its way")
    over = replace(trial, first_day=TODAY.date() - timedelta(days=40))
    stage.history.keep_trial(over)
    journey.journal.trials.open()
    yield here("trial at its end")
