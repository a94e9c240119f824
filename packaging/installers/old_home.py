"""What a user of version 0.1 has, put where an upgraded app finds it, and what must be left."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

from installers.product import ROOT
from installers.screens import FailedError

FIRST = ROOT / "tests/old_files/0.1"
CUT_SHORT = "00000000-0000-0000-0000-00000000beef"
SESSIONS = "SELECT count(*) FROM session"


def bring(data: Path) -> None:
    """Put settings, journal, running session and own routines of version 0.1 into a folder."""
    shutil.copytree(FIRST, data, dirs_exist_ok=True)
    # There it has the number of a session that is over, and such a one is never offered again
    running = data / "running.json"
    session = json.loads(running.read_text("utf-8"))
    running.write_text(json.dumps({**session, "id": CUT_SHORT}), "utf-8")


def is_taken_in(data: Path) -> bool:
    """Whether an app has carried the journal there to its own form; looks at a copy."""
    with tempfile.TemporaryDirectory() as scratch, suppress(OSError, sqlite3.DatabaseError):
        return _count(_copied(data, Path(scratch, "now")))[1] > _of_first()[1]
    return False


def require_kept(data: Path) -> None:
    """See that an app which has started since keeps all of it. Raises `FailedError`."""
    sessions, before = _of_first()
    kept, after = _count(data)
    if kept != sessions or not after > before:
        raise FailedError(f"of {sessions} sessions {kept} are left, in form {after}")
    old_theme, theme = (
        json.loads((folder / "settings.json").read_text("utf-8"))["theme"]
        for folder in (FIRST, data)
    )
    if theme != old_theme:
        raise FailedError("the settings are other ones")
    names = {path.name for path in (FIRST / "routines").iterdir()}
    if not names <= {path.name for path in (data / "routines").iterdir()}:
        raise FailedError("own routines are gone")
    if not (data / "running.json").exists():
        raise FailedError("the session that was cut short is gone")
    if aside := [path.name for path in data.iterdir() if "damaged" in path.name]:
        raise FailedError(f"set aside as damaged: {aside}")


@cache
def _of_first() -> tuple[int, int]:
    with tempfile.TemporaryDirectory() as scratch:  # whoever only reads takes its log away, too
        return _count(_copied(FIRST, Path(scratch, "first")))


def _copied(data: Path, folder: Path) -> Path:
    """Copy a journal that somebody may be writing, without the locks on it."""
    folder.mkdir()
    for name in ("history.sqlite", "history.sqlite-wal"):
        with suppress(FileNotFoundError):
            shutil.copyfile(data / name, folder / name)
    return folder


def _count(data: Path) -> tuple[int, int]:
    """Give how many sessions a folder holds, and the version of its history."""
    with closing(sqlite3.connect(data / "history.sqlite")) as history:
        (sessions,) = history.execute(SESSIONS).fetchone()
        (version,) = history.execute("PRAGMA user_version").fetchone()
    return sessions, version
