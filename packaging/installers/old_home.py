"""What a user of version 0.1 has, put where an upgraded app finds it, and what must be left."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from contextlib import closing
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
    """Whether an app has opened the journal there: a backup is the first that it makes of it."""
    return any((data / "backups").glob("*"))


def require_kept(data: Path) -> None:
    """See that an app which has started since keeps all of it. Raises `FailedError`."""
    with tempfile.TemporaryDirectory() as scratch:  # whoever only reads takes its log away, too
        bring(Path(scratch))
        sessions, before = _count(Path(scratch))
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


def _count(data: Path) -> tuple[int, int]:
    """Give how many sessions a folder holds, and the version of its history."""
    with closing(sqlite3.connect(data / "history.sqlite")) as history:
        (sessions,) = history.execute(SESSIONS).fetchone()
        (version,) = history.execute("PRAGMA user_version").fetchone()
    return sessions, version
