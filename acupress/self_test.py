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
from acupress.walking import CheckFailedError, SimulatedClock, Walker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from acupress.core.library import Library
    from acupress.core.questions import Page, Question
    from acupress.core.voice_pack import VoicePack
    from acupress.storage.folders import Folders
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
    from acupress import app, looking
    from acupress.content import assets_folder, load_library
    from acupress.storage.folders import open_folders
    from acupress.stores import open_own_routines, open_stores

    app.speak_wanted_language()
    found: list[Library] = []
    report.run("content", lambda: found.append(load_library(assets_folder())))
    if not found:
        return
    library = found[0]
    application = app.make_application()
    folders = open_folders()
    stores, own = open_stores(folders), open_own_routines(folders, library)
    look = app.make_look(application, library.appearance, stores.settings)
    journey, clock = _make_journey(library, look, folders, stores)
    walker = Walker(application.processEvents, journey, clock, library, stores, pictures)
    report.run("light on the bodies", partial(looking.look_at_light, library))
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
    report.run("points", partial(looking.look_at_points, walker))
    report.run("pages to read", partial(looking.look_at_pages, walker))
    report.run("builder", partial(looking.look_at_builder, walker, own.load))
    report.run("cards on paper", partial(looking.look_at_cards, walker))
    report.run("stop", walker.stop)
    report.run("one page a day", walker.is_remembered)
    report.run("settings", partial(looking.look_at_settings, walker))
    report.run("journal", partial(looking.look_at_journal, walker))
    report.run("plan", partial(looking.look_at_plan, walker))
    report.run("page for a doctor", partial(looking.look_at_reports, walker))
    report.run("notices", partial(looking.look_at_notices, walker))
    report.run("sound", partial(_sound, journey, library.voice))
    stores.close()
    walker.journey.window.close()


def _make_journey(
    library: Library, look: Look, folders: Folders | None, stores: Stores
) -> tuple[Journey, SimulatedClock]:
    from acupress.content import read_notices
    from acupress.content.own_routine import judge_routine
    from acupress.furnishing import make_journey
    from acupress.opening import now, open_remembered
    from acupress.sound.dispatcher import CueDispatcher
    from acupress.sound.outlets import silent_outlets
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
        own=open_own_routines(folders, library),
        draft=open_draft(folders),
        remembered=open_remembered(folders),
        plan=stores.plan,
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
