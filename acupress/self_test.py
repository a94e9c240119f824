"""`acupress --self-test`: walks the real screens on a simulated clock, and reports."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from acupress.core.points import Presser
from acupress.core.questions import Tier
from acupress.core.units import SECOND
from acupress.ui.places import Place
from acupress.walking import CheckFailedError, SimulatedClock, Walker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from acupress.core.library import Library
    from acupress.core.questions import Page, Question
    from acupress.core.voice_pack import VoicePack
    from acupress.stores import Stores
    from acupress.ui.journey import Journey
    from acupress.ui.theme import Look

PICTURE_SIZE = (1280, 800)


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
    report.run("light on the bodies", partial(_look_at_light, library))
    for page, question in _one_of_each_lock(library):
        report.run(f"lock: {question.tier.value}", partial(walker.locks, page, question))
    # Last comes one for one person, which is then offered straight away
    for_two, alone = (
        [key for key, each in library.routines.items() if each.pressed_by is presser]
        for presser in (Presser.OTHER, Presser.SELF)
    )
    for key in (*for_two, *alone):
        report.run(f"routine: {key}", partial(walker.walk, key))
    report.run("again", walker.again)
    report.run("places", walker.go_round)
    report.run("points", partial(_look_at_points, walker))
    report.run("pages to read", partial(_look_at_pages, walker))
    report.run("stop", walker.stop)
    report.run("settings", partial(_look_at_settings, walker))
    report.run("journal", partial(_look_at_journal, walker))
    report.run("plan", partial(_look_at_plan, walker))
    report.run("paper", partial(_look_at_paper, walker))
    report.run("notices", partial(_look_at_notices, walker))
    report.run("sound", partial(_sound, journey, library.voice))
    stores.close()
    walker.journey.window.close()


def _make_journey(library: Library, look: Look, stores: Stores) -> tuple[Journey, SimulatedClock]:
    from acupress.content import read_notices
    from acupress.content.own_routine import judge_routine
    from acupress.furnishing import make_journey
    from acupress.opening import now
    from acupress.sound.dispatcher import CueDispatcher
    from acupress.sound.outlets import silent_outlets
    from acupress.storage.nowhere import NoPlan, NoRemembered
    from acupress.storage.own_routines import as_file
    from acupress.storage.settings import judge_settings
    from acupress.stores import open_draft, open_own_routines, write_file
    from acupress.system.autostart import NoAutostart
    from acupress.system.keep_awake import NoKeepAwake
    from acupress.ui.tray import NoTray
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
        draft=open_draft(None),
        remembered=NoRemembered(),
        plan=NoPlan(),
        tray=NoTray(),
        autostart=NoAutostart(),
        judge_settings=judge_settings,
        judge_routine=partial(judge_routine, library=library),
        save_settings=stores.save_settings,
        as_file=as_file,
        write_file=write_file,
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


def _look_at_light(library: Library) -> str:
    """Read every grey picture of the figures: without its plugin, Qt reads none."""
    from acupress.content import assets_folder
    from acupress.ui.drawing.plate import Layers

    folder, seen = assets_folder() / "figures", 0
    for body, table in library.bodies.items():
        for figure in table.views.values():
            seen += 1
            if not Layers(folder / body.value / figure.svg).tone:
                raise CheckFailedError(f"no light on {body.value}/{figure.svg}")
    return f"{seen} figures"


def _look_at_points(walker: Walker) -> str:
    atlas = walker.journey.atlas
    walker.clear()
    walker.journey.go(Place.POINTS)
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
    journey.go(Place.LEARN)
    walker.expect(journey.reading.pages, "the list of pages does not open")
    walker.picture("learn")
    for key, button in journey.reading.pages.buttons.items():
        button.click()
        walker.expect(journey.reading.page, f"the page {key} does not open")
        walker.picture(f"read-{key}")
        journey.reading.page.left.emit()
    return f"{len(journey.reading.pages.buttons)} pages"


def _look_at_plan(walker: Walker) -> str:
    journey = walker.journey
    journey.go(Place.PLAN)
    walker.expect(journey.plans.screen, "the plan does not open")
    walker.picture("plan")
    journey.plans.screen.left.emit()
    return f"{journey.plans.screen.wish.weeks} weeks offered"


def _look_at_journal(walker: Walker) -> str:
    journey = walker.journey
    journey.go(Place.JOURNAL)
    screen = journey.journal.screen
    walker.expect(screen, "the journal does not open")
    walker.picture("journal")
    screen.opened.emit(screen.entries.row(1))
    walker.expect(journey.journal.entry, "an entry does not open")
    walker.picture("entry")
    journey.journal.entry.left.emit()
    screen.left.emit()
    return f"{screen.entries.rowCount()} rows"


def _look_at_paper(walker: Walker) -> str:
    """Make a PDF of the journal, and ask for printers: an installed app has what that takes."""
    from acupress.ui.paper.output import as_pdf
    from acupress.ui.paper.printers import can_print

    journey = walker.journey
    journey.journal.reports.open()
    screen = journey.journal.reports.screen
    walker.expect(screen, "the page for a doctor does not open")
    walker.picture("page-for-a-doctor")
    pdf = as_pdf(screen.paper) if screen.paper else b""
    screen.left.emit()
    journey.journal.files.left.emit()
    journey.journal.left.emit()
    if not pdf.startswith(b"%PDF") or not can_print():
        raise CheckFailedError("nothing can be put on paper")
    return f"{len(pdf) // 1000} kB"


def _look_at_settings(walker: Walker) -> None:
    walker.clear()
    walker.journey.go(Place.SETTINGS)
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
