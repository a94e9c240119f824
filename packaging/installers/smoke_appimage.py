"""Tries the AppImage in an empty Debian, with FUSE and without, as root and as a user."""

from __future__ import annotations

import shutil
import stat
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from installers.roots import SUITES, empty_debian, mounted
from installers.screens import FailedError, wait_for
from installers.sums import newest
from installers.trials import USER, Trial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from installers.roots import Root

OF_A_DESKTOP = (
    *("libgl1", "libegl1", "libfontconfig1", "libglib2.0-0", "libdbus-1-3"),
    *("libx11-xcb1", "libwayland-client0", "libwayland-cursor0"),
)
"""What every desktop of Linux has, and no AppImage carries."""
NAME = "Acupress 漢字.AppImage"
PROGRAM = f"'/opt/{NAME}'"
FUSE = Path("/dev/fuse")
UNPACKED = "APPIMAGE_EXTRACT_AND_RUN=1"


def smoke(folder: Path) -> None:
    """Try the AppImage in `folder`: everything on the first suite, that it runs on the others."""
    image = newest(folder, "Acupress-*.AppImage")
    for suite in SUITES:
        began = time.monotonic()
        with empty_debian(suite) as root:
            trial = _put_there(image, root, folder / f"smoke-appimage-{suite}")
            _try_without_fuse(trial)
            if suite == SUITES[0]:
                _try_with_fuse(trial)
                _try_damaged(trial)
                trial.meets_trouble()
            trial.opens_no_network()
            nothing_is_left(root)
        print(f"appimage on {suite}: passed in {time.monotonic() - began:.0f} s", flush=True)


def _put_there(image: Path, root: Root, pictures: Path) -> Trial:
    root.install(*OF_A_DESKTOP)
    shutil.copy(image, root.path / "opt" / NAME)
    root.add_user(USER)
    return Trial(root, PROGRAM, pictures)


def _try_without_fuse(trial: Trial) -> None:
    """See that it unpacks itself for a while, and says so where there is no room for that."""
    trial.versions()
    trial.starts_twice()
    nothing_is_left(trial.root)
    with mounted(trial.root.path / "mnt", ["-t", "tmpfs", "-o", "size=20m,mode=1777", "tmpfs"]):
        told = trial.call("TMPDIR=/mnt % --version 2>&1; echo ended with $?")
        if "No space left" not in told or "ended with 1" not in told:
            raise FailedError(told)
        if list((trial.root.path / "mnt").iterdir()):
            raise FailedError("parts are left on a full disk")


def _try_with_fuse(trial: Trial) -> None:
    """See that it mounts itself, for a user and for root, and leaves nothing behind."""
    trial.root.install("fuse3")
    trial.root.run("ln -s ../proc/self/mounts /etc/mtab")  # as a system that was started has it
    mounting = "% --appimage-mount >place & sleep 2; cat place; ls $(cat place); kill $!"
    with fuse_for_everybody():
        trial.tests_itself()
        for user in (USER, "root"):
            if "AppRun" not in trial.call(mounting, user):
                raise FailedError(f"{user} cannot mount it")
            nothing_is_left(trial.root)
            for settings in ("", UNPACKED):
                trial.call(f"{settings} % --version", user)
                nothing_is_left(trial.root)
        told = trial.call("% --wrong-option 2>&1; echo ended with $?")
        if "ended with 2" not in told:
            raise FailedError(f"the status of the app is lost: {told}")


def _try_damaged(trial: Trial) -> None:
    """See that half a download says so."""
    half = trial.root.path / "opt/half.AppImage"
    whole = (trial.root.path / "opt" / NAME).read_bytes()
    half.write_bytes(whole[: len(whole) // 2])
    half.chmod(0o755)
    told = trial.root.run("/opt/half.AppImage --version 2>&1; echo ended with $?", USER)
    if "damaged" not in told or "ended with 1" not in told:
        raise FailedError(told)
    half.unlink()
    nothing_is_left(trial.root)


@contextmanager
def fuse_for_everybody() -> Iterator[None]:
    """Let every user mount, as udev does on a desktop; here and in containers nobody may have."""
    rights = stat.S_IMODE(FUSE.stat().st_mode)
    FUSE.chmod(0o666)
    try:
        yield
    finally:
        FUSE.chmod(rights)


def nothing_is_left(root: Root) -> None:
    """See that no folder and no mount is left of a run."""
    wait_for(lambda: not list((root.path / "tmp").glob("acupress-*")))
