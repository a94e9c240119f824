"""Walks the real screens as a user would, by pressing their buttons, on a simulated clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from acupress.core.clock import ClockReading
from acupress.core.session_state import Phase, until_due_ns
from acupress.core.units import SECOND
from acupress.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from acupress.core.library import Library
    from acupress.core.questions import Page, Question
    from acupress.stores import Stores
    from acupress.ui.journey import Journey
    from acupress.ui.screen import Screen
    from acupress.ui.sitting.driver import SessionDriver

LONGEST_NS = 2 * SECOND
"""The longest time between two heartbeats while nothing is due."""


class CheckFailedError(Exception):
    """Something is not as it should be; the message says what."""


@dataclass(slots=True)
class SimulatedClock:
    """A clock that goes on when it is told to."""

    ns: int = 0

    def read(self) -> ClockReading:
        """Give the simulated instant on both clocks."""
        return ClockReading(self.ns, self.ns)


@dataclass(slots=True)
class Walker:
    """Walks the journey as a user would, by pressing its buttons."""

    settle: Callable[[], None]
    journey: Journey
    clock: SimulatedClock
    library: Library
    stores: Stores
    pictures: Path | None
    taken: list[str] = field(default_factory=list)

    def expect(self, screen: Screen, why: str) -> None:
        """Fail unless `screen` is in front."""
        showing = self.journey.window.showing
        if showing is not screen:
            raise CheckFailedError(f"{why}: {type(showing).__name__} is in front")

    def picture(self, name: str) -> None:
        """Save a picture of the window, and fail if it is blank."""
        if name in self.taken:
            return
        self.taken.append(name)
        for _ in range(3):
            self.settle()
        shot = self.journey.window.grab()
        image = shot.toImage()
        colours = {
            image.pixel(x, y) for x in range(0, image.width(), 37) for y in range(0, 700, 31)
        }
        if len(colours) < 3:
            raise CheckFailedError(f"the picture of {name} is blank")
        if self.pictures and not shot.save(str(self.pictures / f"{name}.png")):
            raise CheckFailedError(f"{name}.png could not be saved")

    def locks(self, page: Page, question: Question) -> str:
        """Tick a locking question: there is no way on, and taking it back opens one."""
        journey = self.journey
        journey.begin()
        self._turn_to(page)
        row = journey.safety.rows[question.key]
        row.click()
        journey.safety.read_button.click()
        self.expect(journey.locked, f"{question.key} does not lock")
        self.picture(f"locked-{question.tier.value}")
        journey.go(Place.TODAY)
        self.expect(journey.safety, "a locked screening led on")
        return question.tier.value

    def clear(self) -> None:
        """Answer every page with "None of these"."""
        journey = self.journey
        journey.begin()
        for page in self.library.questionnaire.pages:
            self.picture(f"safety-{page.key}")
            self._answer_none()
        self.expect(journey.today, "a clear screening does not open the routines")
        self.picture("today")

    def walk(self, key: str) -> str:
        """Walk a routine from its row to the saved record."""
        journey = self.journey
        self.clear()
        journey.today.rows[key].click()
        self.expect(journey.ready, "the row does not lead to the ready page")
        self.picture(f"ready-{key}")
        journey.ready.start_button.click()
        self.expect(journey.session, "Start does not start")
        driver = self._driver()
        began_ns = self.clock.ns
        plan = driver.plan
        while not driver.state.over:
            self._beat(driver)
            if driver.state.phase is Phase.LEAD_IN and driver.state.active_ns > SECOND:
                self.picture("session-lead-in")
            if driver.state.phase is Phase.PRESS and driver.state.active_ns > 7 * SECOND:
                self.picture(f"session-{key}")
            if driver.state.phase is Phase.REST:
                self.picture("session-rest")
        self.expect(journey.done, "the session does not end on the done page")
        self.picture("done")
        journey.done.done_button.click()
        record = self.stores.history.recent(1)[0]
        wanted = sum(step.dwell_ns for step in plan.steps) / SECOND
        if record.routine != key or record.pressed_seconds != wanted:
            raise CheckFailedError(f"the record says {record.routine}, {record.pressed_seconds} s")
        minutes = (self.clock.ns - began_ns) / SECOND / 60
        return f"{plan.points} points, {len(plan.steps)} presses, {minutes:.1f} min"

    def again(self) -> str:
        """Begin what was done last straight from the page of today, and end it at once."""
        journey = self.journey
        self.clear()
        self.picture("today-again")
        hero = journey.today.hero
        hero.main_button.click()
        self.expect(journey.session, "what was done last does not begin straight away")
        self._driver().end_here()
        journey.done.done_button.click()
        self.expect(journey.today, "an early end does not lead back")
        return hero.title.text()

    def go_round(self) -> str:
        """Go from place to place by the bar, and before the questions to all that presses not."""
        journey, bar = self.journey, self.journey.window.places
        if bar is None:
            raise CheckFailedError("there is no bar of places")
        for place, button in bar.buttons.items():
            button.click()
            showing = journey.window.showing
            if showing is None or showing.place is not place:
                raise CheckFailedError(f"the bar does not lead to {place.name.lower()}")
        journey.begin()
        journey.safety.aside_button.click()
        self.expect(journey.gate.aside, "nothing is offered without the questions")
        self.picture("without-pressing")
        journey.gate.aside.rate_button.click()
        self.expect(journey.journal.entry, "the day cannot be rated without the questions")
        return f"{len(bar.buttons)} places"

    def _driver(self) -> SessionDriver:
        driver = self.journey.driver
        if driver is None:
            raise CheckFailedError("there is no session")
        return driver

    def _beat(self, driver: SessionDriver) -> None:
        """Let the heart beat when something is due, as it does by itself."""
        due_ns = until_due_ns(driver.plan, driver.state)
        self.clock.ns += LONGEST_NS if due_ns is None else min(LONGEST_NS, due_ns)
        driver.beat()

    def stop(self) -> str:
        """Stop in the middle of a press: the stop advice comes, and a new screening is due."""
        journey = self.journey
        self.clear()
        next(iter(journey.today.rows.values())).click()
        journey.ready.start_button.click()
        driver = self._driver()
        while driver.state.phase is not Phase.PRESS:
            self._beat(driver)
        driver.toggle_pause()
        self.picture("session-paused")
        driver.toggle_pause()
        driver.stop()
        self.expect(journey.stopped, "Stop does not show the advice")
        self.picture("stopped")
        journey.stopped.finished.emit()
        journey.done.done_button.click()
        self.expect(journey.safety, "a stopped session needs a new screening")
        return ""

    def is_remembered(self) -> str:
        """Have the answers remembered: one page is enough then, until they are forgotten."""
        journey, safety = self.journey, self.journey.safety
        journey.begin()
        while not safety.form.is_last:
            self._answer_none()
        safety.remember_row.click()
        self._answer_none()
        self.expect(journey.today, "a clear screening does not open the routines")
        journey.begin()
        if not safety.form.is_daily:
            raise CheckFailedError("who is remembered is asked everything")
        self.picture("safety-one-page")
        self._answer_none()
        self.expect(journey.today, "the one page does not open the routines")
        journey.gate.memory.forget()
        return f"{len(safety.form.page.questions)} rows"

    def _turn_to(self, page: Page) -> None:
        for earlier in self.library.questionnaire.pages:
            if earlier == page:
                return
            self._answer_none()

    def _answer_none(self) -> None:
        safety = self.journey.safety
        for _ in range(20):
            self.settle()
            self.clock.ns += SECOND
            if safety.none_button.isVisibleTo(safety):
                safety.none_button.click()
                return
            safety.more_button.click()
        raise CheckFailedError("the safety page cannot be answered")
