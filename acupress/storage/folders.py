"""Where the user's own things lie: one folder, readable by that user only."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import platformdirs

from acupress.core.values import value

HOME_VARIABLE = "ACUPRESS_HOME"
OWNER_ONLY = 0o700


@value(frozen=True, slots=True)
class Folders:
    """The user's folder and the files in it."""

    data: Path

    @property
    def settings(self) -> Path:
        """The settings."""
        return self.data / "settings.json"

    @property
    def remembered(self) -> Path:
        """What is remembered of the safety questions, where the user wants it to be."""
        return self.data / "remembered.json"

    @property
    def plan(self) -> Path:
        """On which days to press, and when to remind."""
        return self.data / "plan.json"

    @property
    def history(self) -> Path:
        """The sessions that are over."""
        return self.data / "history.sqlite"

    @property
    def backups(self) -> Path:
        """Copies of the history, one a day."""
        return self.data / "backups"

    @property
    def running(self) -> Path:
        """The session in progress."""
        return self.data / "running.json"

    @property
    def draft(self) -> Path:
        """The routine that is being put together."""
        return self.data / "draft.json"

    @property
    def window(self) -> Path:
        """Where the window was left."""
        return self.data / "window.json"

    @property
    def log(self) -> Path:
        """What the app did and what failed."""
        return self.data / "acupress.log"

    @property
    def routines(self) -> Path:
        """The user's own routines."""
        return self.data / "routines"


def open_folders() -> Folders:
    """Give the user's folder, made if need be and closed to others.

    `ACUPRESS_HOME` names another place. Raises `OSError` when the folder cannot be made or
    written to.
    """
    named = os.environ.get(HOME_VARIABLE)
    if named:
        named = os.path.expanduser(named)  # noqa: PTH111 - unlike Path, it raises nothing
    data = Path(named) if named else platformdirs.user_data_path("Acupress", appauthor=False)
    _make(data)
    data.chmod(stat.S_IMODE(data.stat().st_mode) & OWNER_ONLY)
    _try_to_write(data)
    return Folders(data)


def _try_to_write(folder: Path) -> None:
    trial = folder / f".trial-{os.getpid()}"
    try:
        os.close(os.open(trial, os.O_WRONLY | os.O_CREAT, 0o600))
    finally:
        trial.unlink(missing_ok=True)


def _make(folder: Path) -> None:
    """Make a folder and those above it, all of them closed to others."""
    for above in reversed(folder.parents):
        if not above.exists():
            above.mkdir(mode=OWNER_ONLY, exist_ok=True)
    folder.mkdir(mode=OWNER_ONLY, exist_ok=True)
