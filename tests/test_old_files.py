"""What a released Acupress has written opens for ever. The files are never changed.

`tests/old_files` holds, for each version, what it wrote itself.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from acupress.content.own_routine import read_own_routine
from acupress.core.cues import CueCategory
from acupress.core.history import Ending
from acupress.core.points import Side
from acupress.core.routines import Choices
from acupress.core.settings import (
    FigureStyle,
    Motion,
    Settings,
    ThemeChoice,
    Verbosity,
    VoiceSource,
)
from acupress.storage.folders import Folders
from acupress.stores import Stores, open_own_routines, open_stores
from tests.shipped import shipped_library

FIRST = Path(__file__).with_name("old_files") / "0.1"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A home as version 0.1 has left it."""
    return Folders(shutil.copytree(FIRST, tmp_path / "home"))


@pytest.fixture
def stores(folders: Folders) -> Stores:
    stores = open_stores(folders)
    assert stores.news == []
    return stores


def test_settings_of_version_0_1_hold(stores: Stores) -> None:
    assert stores.settings == Settings(
        theme=ThemeChoice.DARK,
        figure_style=FigureStyle.TONE_4,
        motion=Motion.GENTLE,
        text_percent=150,
        country="GB",
        muted=True,
        volume=0.35,
        voice_volume=0.25,
        verbosity=Verbosity.SHORT,
        voice_source=VoiceSource.SYSTEM,
        quiet=frozenset({CueCategory.BREATH}),
        visual_cues=True,
        lead_in_seconds=None,
    )
    stores.close()


@pytest.mark.parametrize(("written", "motion"), [("true", "system"), ("false", "none")])
def test_settings_of_the_first_days_knew_motion_as_a_switch(
    folders: Folders, written: str, motion: str
) -> None:
    folders.settings.write_text(f'{{"version": 1, "motion": {written}}}')
    stores = open_stores(folders)
    assert (stores.settings.motion, stores.news) == (Motion(motion), [])
    stores.close()


def test_a_history_of_version_0_1_is_read_and_written_to(stores: Stores, folders: Folders) -> None:
    records = stores.history.recent(10)
    assert [record.id.int for record in records] == [3, 2, 1]
    last, stopped, first = records
    assert (last.routine, last.pain_before, last.pain_after) == ("own-two-by-two", 6, 2)
    assert (stopped.ending, stopped.note) == (Ending.STOPPED, "Too hard.\n“Später” 腎俞")
    assert [step.pressed_seconds for step in first.steps] == [90, 90]
    new = replace(first, id=UUID(int=9))
    stores.history.add(new)
    stores.close()
    again = open_stores(folders)
    assert new in again.history.recent(10)
    again.close()


def test_a_session_of_version_0_1_is_offered(stores: Stores) -> None:
    running = stores.running.load()
    assert running is not None
    assert (running.routine, running.point, running.side) == ("stiff-lower-back", "BL25", Side.BOTH)
    assert running.choices == Choices(breath="longer-out", dwell_seconds=75, lead_in_seconds=None)
    assert [step.pressed_seconds for step in running.done] == [72.0, 31.5]
    stores.close()


def test_own_routines_of_version_0_1_are_on_the_shelf(folders: Folders) -> None:
    own = open_own_routines(folders, shipped_library())
    assert [routine.key for routine in own.load()] == [
        "own-after-settled-sciatica",
        "own-two-by-two",
    ]
    assert list(own.left_out) == []


def test_a_routine_in_toml_of_version_0_1_can_be_opened() -> None:
    routine = read_own_routine(str(FIRST / "two-by-two.toml"), shipped_library())
    assert (routine.key, routine.breath) == ("own-two-by-two", "box")
    assert routine.closed_by == {"long-standing-leg-pain"}
