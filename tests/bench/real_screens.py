"""The real screens in a window of 1280 × 800, with nothing kept and nothing heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress import app
from acupress.content import assets_folder, load_library
from acupress.core.settings import Settings
from tests.ui.stage import Stage, set_stage

if TYPE_CHECKING:
    from acupress.core.ports import Clock

LEAD_IN_SECONDS = 5


def make_stage(clock: Clock | None = None) -> Stage:
    """Give a stage whose session follows `clock`, or the stage's own clock."""
    application = app.make_application()
    settings = Settings(lead_in_seconds=LEAD_IN_SECONDS)
    library = load_library(assets_folder())
    look = app.make_look(application, library.appearance, settings)
    return set_stage(
        application,
        lambda world: app.make_journey(library, look, settings, world),
        clock=clock,
    )
