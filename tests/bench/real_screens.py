"""The real screens in a window of 1280 × 800, with nothing kept and nothing heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress import app
from acupress.content import assets_folder, load_library
from acupress.core.settings import Settings
from acupress.ui.keeping import World
from tests.ui.stage import (
    Ears,
    FakeClock,
    FakeHistory,
    FakeKeepAwake,
    FakeOwnRoutines,
    FakeRunning,
    Stage,
)

if TYPE_CHECKING:
    from acupress.core.ports import Clock

LEAD_IN_SECONDS = 5


def make_stage(clock: Clock | None = None) -> Stage:
    """Give a stage whose session follows `clock`, or the stage's own clock."""
    application = app.make_application()
    settings = Settings(lead_in_seconds=LEAD_IN_SECONDS)
    library = load_library(assets_folder())
    look = app.make_look(application, library.appearance, settings)
    fake_clock, keep_awake = FakeClock(), FakeKeepAwake()
    ears = Ears(fake_clock, application)
    history, running, saved = FakeHistory(), FakeRunning(), list[Settings]()
    own = FakeOwnRoutines()
    world = World(
        clock=clock or fake_clock,
        now=app.now,
        sound=ears.sound,
        keep_awake=keep_awake,
        history=history,
        running=running,
        own=own,
        save_settings=saved.append,
        folder="",
    )
    journey = app.make_journey(library, look, settings, world)
    journey.window.resize(1280, 800)
    journey.window.show()
    settle = application.processEvents
    return Stage(journey, fake_clock, ears, keep_awake, history, running, own, saved, settle)
