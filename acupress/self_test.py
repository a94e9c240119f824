"""`acupress --self-test`: walks the real screens on a simulated clock, and reports."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from acupress.core.clock import ClockReading
from acupress.core.screening import Tier
from acupress.core.session_state import Phase
from acupress.core.units import MS, SECOND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from acupress.core.library import Library
    from acupress.core.screening import Page, Question
    from acupress.core.voice_pack import VoicePack
    from acupress.stores import Stores
    from acupress.ui.journey import Journey
    from acupress.ui.screen import Screen
    from acupress.ui.theme import Look

TICK_NS = 100 * MS
PICTURE_SIZE = (1280, 800)


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
class Report:
    """Counts and prints the checks."""

    passed: int = 0
    failed: int = 0

    def run(self, name: str, check: Callable[[], object]) -> None:
        """Carry out a check and print its line."""
        try:
            told = check()
        except Exception as error:
            self.failed += 1
            reason = " ".join(str(error).split()) or type(error).__name__
            _say(f"FAIL {name}: {reason}")
        else:
            self.passed += 1
            _say(f"ok   {name}" + (f": {told}" if told else ""))


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
        journey.routines.continued.emit()
        self.expect(journey.safety, "a locked screening led on")
        return question.tier.value

    def clear(self) -> None:
        """Answer every page with "None of these"."""
        journey = self.journey
        journey.begin()
        for page in self.library.questionnaire.pages:
            self.picture(f"safety-{page.key}")
            self._answer_none()
        self.expect(journey.routines, "a clear screening does not open the routines")
        self.picture("routines")

    def walk(self, key: str) -> str:
        """Walk a routine from its card to the saved record."""
        journey = self.journey
        self.clear()
        journey.routines.cards[key].click()
        self.expect(journey.ready, "the card does not lead to the ready page")
        self.picture(f"ready-{key}")
        journey.ready.start_button.click()
        self.expect(journey.session, "Start does not start")
        driver = journey.driver
        if driver is None:
            raise CheckFailedError("there is no session")
        began_ns = self.clock.ns
        plan = driver.plan
        while not driver.state.over:
            self.clock.ns += TICK_NS
            driver.beat()
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

    def stop(self) -> str:
        """Stop in the middle of a press: the stop advice comes, and a new screening is due."""
        journey = self.journey
        self.clear()
        next(iter(journey.routines.cards.values())).click()
        journey.ready.start_button.click()
        driver = journey.driver
        if driver is None:
            raise CheckFailedError("there is no session")
        while driver.state.phase is not Phase.PRESS:
            self.clock.ns += TICK_NS
            driver.beat()
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


def self_test(pictures: Path | None) -> int:
    """Carry out every check, print a line for each, and give 0 or 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    report = Report()
    with tempfile.TemporaryDirectory(prefix="acupress-") as home:
        os.environ["ACUPRESS_HOME"] = home
        _check_everything(report, pictures)
    _say(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


def _check_everything(report: Report, pictures: Path | None) -> None:
    from acupress import app
    from acupress.content import assets_folder, load_library
    from acupress.storage.folders import open_folders
    from acupress.stores import open_stores

    app.speak_wanted_language()
    found: list[Library] = []
    report.run("content", lambda: found.append(load_library(assets_folder())))
    if not found:
        return
    library = found[0]
    application = app.make_application()
    stores = open_stores(open_folders())
    look = app.make_look(application, library.appearance, stores.settings)
    journey, clock = _make_journey(library, look, stores)
    walker = Walker(application.processEvents, journey, clock, library, stores, pictures)
    for page, question in _one_of_each_lock(library):
        report.run(f"lock: {question.tier.value}", partial(walker.locks, page, question))
    for key in library.routines:
        report.run(f"routine: {key}", partial(walker.walk, key))
    report.run("points", partial(_look_at_points, walker))
    report.run("pages to read", partial(_look_at_pages, walker))
    report.run("stop", walker.stop)
    report.run("settings", partial(_look_at_settings, walker))
    report.run("notices", partial(_look_at_notices, walker))
    report.run("sound", partial(_sound, journey, library.voice))
    stores.close()
    walker.journey.window.close()


def _make_journey(library: Library, look: Look, stores: Stores) -> tuple[Journey, SimulatedClock]:
    from acupress.content import read_notices
    from acupress.furnishing import make_journey
    from acupress.opening import now
    from acupress.sound.dispatcher import CueDispatcher
    from acupress.sound.outlets import silent_outlets
    from acupress.storage.settings import judge_settings
    from acupress.stores import open_own_routines
    from acupress.system.keep_awake import NoKeepAwake
    from acupress.ui.world import World

    clock = SimulatedClock(SECOND)
    world: World = World(
        clock=clock,
        now=now,
        sound=CueDispatcher(lambda: silent_outlets(clock, look), clock, look),
        keep_awake=NoKeepAwake(),
        history=stores.history,
        running=stores.running,
        own=open_own_routines(None, library),
        judge_settings=judge_settings,
        save_settings=stores.save_settings,
        folder=stores.folder,
        notices=read_notices(),
    )
    journey = make_journey(library, look, stores.settings, world)
    journey.window.resize(*PICTURE_SIZE)
    journey.window.show()
    return journey, clock


def _one_of_each_lock(library: Library) -> Iterator[tuple[Page, Question]]:
    told: set[Tier] = {Tier.CAUTION}
    for page in library.questionnaire.pages:
        for question in page.questions:
            if question.tier not in told:
                told.add(question.tier)
                yield page, question


def _look_at_points(walker: Walker) -> str:
    atlas = walker.journey.atlas
    walker.clear()
    walker.journey.routines.points_wanted.emit()
    walker.expect(atlas.points, "the points do not open")
    walker.picture("points")
    for point in atlas.points.found:
        atlas.show_point(point)
        walker.expect(atlas.page, f"the page of {point.code} does not open")
        walker.picture(f"point-{point.code.lower()}")
    return f"{len(atlas.points.found)} pages"


def _look_at_pages(walker: Walker) -> str:
    journey = walker.journey
    walker.clear()
    journey.routines.learning_wanted.emit()
    walker.expect(journey.reading.pages, "the list of pages does not open")
    walker.picture("learn")
    for key, button in journey.reading.pages.buttons.items():
        button.click()
        walker.expect(journey.reading.page, f"the page {key} does not open")
        walker.picture(f"read-{key}")
        journey.reading.page.left.emit()
    return f"{len(journey.reading.pages.buttons)} pages"


def _look_at_settings(walker: Walker) -> None:
    walker.clear()
    walker.journey.routines.settings_wanted.emit()
    walker.expect(walker.journey.settings.screen, "the settings do not open")
    walker.picture("settings")


def _look_at_notices(walker: Walker) -> str:
    """Read what others have made; an installed app tells their licences in full."""
    settings = walker.journey.settings
    settings.screen.notices_wanted.emit()
    walker.expect(settings.notices, "the notices do not open")
    walker.picture("notices")
    words = settings.notices.text.toPlainText()
    if "Qt for Python" not in words:
        raise CheckFailedError("the notices do not tell of Qt")
    in_full = "GNU LESSER GENERAL PUBLIC LICENSE" in words
    return "licences in full" if in_full else "licences by name"


def _sound(journey: Journey, pack: VoicePack | None) -> str:
    from acupress.catalogue import spoken_code
    from acupress.content import assets_folder
    from acupress.core.voice_pack import voice_folder
    from acupress.sound.outlets import open_outlets
    from acupress.sound.voice_pack import write_wav

    language = spoken_code()
    folder = assets_folder() / voice_folder(language)
    if pack is None:
        raise CheckFailedError("there is no voice")
    with tempfile.TemporaryDirectory() as decoded:
        for prompt in pack.prompts.values():
            write_wav(folder / prompt.file, Path(decoded) / "prompt.wav", pack.rate)
    outlets = open_outlets(assets_folder(), pack, {}, SimulatedClock(SECOND), journey, language)
    if outlets.silence.reason:
        return f"{len(pack.prompts)} prompts; silent, {outlets.silence.reason}"
    return f"{len(pack.prompts)} prompts, and a device to hear them"


def _say(line: str) -> None:
    with suppress(BrokenPipeError):
        print(line, file=sys.stdout, flush=True)  # noqa: T201
