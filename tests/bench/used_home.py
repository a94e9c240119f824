"""Makes a home that has been used for months: `used_home FOLDER`.

Settings other than the usual ones (none that changes the first page), 250 sessions, a session that
was cut short, and two routines of the user's own.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from acupress.content import assets_folder, load_library
from acupress.content.own_routine import read_own_routine
from acupress.core.history import RunningSession, StepRecord
from acupress.core.points import Side
from acupress.core.routines import Choices
from acupress.core.settings import Motion, Settings, ThemeChoice, WindowPlace
from acupress.storage.folders import Folders
from acupress.storage.own_routines import OwnRoutinesFolder
from acupress.storage.settings import SettingsFile
from acupress.storage.unfinished import RunningFile
from acupress.storage.window_file import WindowFile
from tests.bench.history_making import keep_sessions

SESSIONS = 250
OLD_ROUTINES = Path(__file__).parents[1] / "old_files/0.1/routines"


def now() -> datetime:
    return datetime.now(UTC)


def main() -> None:
    folders = Folders(Path(sys.argv[1]))
    folders.data.mkdir(parents=True)
    settings = Settings(
        theme=ThemeChoice.LIGHT, motion=Motion.SYSTEM, country="GB", volume=0.6, lead_in_seconds=20
    )
    SettingsFile(folders.settings, now).save(settings)
    WindowFile(folders.window).save(WindowPlace(x=60, y=60, width=1280, height=800))
    keep_sessions(folders.history, SESSIONS)
    done = StepRecord(point="BL23", side=Side.BOTH, planned_seconds=90, pressed_seconds=90)
    running = RunningSession(
        id=uuid4(),
        started_at=now(),
        routine="stiff-lower-back",
        choices=Choices(breath="longer-out"),
        done=(done,),
        point="BL25",
        side=Side.BOTH,
        pain_before=5,
    )
    RunningFile(folders.running, now).save(running)
    library = load_library(assets_folder())
    own = OwnRoutinesFolder(folders.routines, lambda file: read_own_routine(file, library=library))
    for path in sorted(OLD_ROUTINES.glob("*.acupress.json")):
        own.keep(own.read(str(path)))


if __name__ == "__main__":
    main()
