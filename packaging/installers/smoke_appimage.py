"""Tries the AppImage in an empty Debian, with FUSE and without, as root and as a user."""

from __future__ import annotations

import shutil
import subprocess
import time
from typing import TYPE_CHECKING

from installers.roots import SUITES, empty_debian, mounted
from installers.screens import FailedError, wait_for
from installers.trials import USER, Trial

if TYPE_CHECKING:
    from pathlib import Path

    from installers.roots import Root

OF_A_DESKTOP = ("libgl1", "libegl1", "libfontconfig1", "libglib2.0-0", "libdbus-1-3")
OF_A_DESKTOP += ("libx11-xcb1", "libwayland-client0", "libwayland-cursor0")
"""What every desktop of Linux has, and no AppImage carries."""
NAME = "Acupress 漢字.AppImage"
PROGRAM = f"'/opt/{NAME}'"
UNPACKED = "APPIMAGE_EXTRACT_AND_RUN=1"


def smoke(folder: Path) -> None:
    """Try the AppImage in `folder` on every suite."""
    image = max(folder.glob("Acupress-*.AppImage"), key=lambda path: path.stat().st_mtime)
    for suite in SUITES:
        began = time.monotonic()
        with empty_debian(suite) as root:
            _try(image, root, folder / f"smoke-appimage-{suite}")
        print(f"appimage on {suite}: passed in {time.monotonic() - began:.0f} s", flush=True)


def _try(image: Path, root: Root, pictures: Path) -> None:
    root.install(*OF_A_DESKTOP)
    shutil.copy(image, root.path / "opt" / NAME)
    root.add_user(USER)
    trial = Trial(root, PROGRAM, pictures)
    _try_without_fuse(trial)
    root.install("fuse3")
    _try_with_fuse(trial)
    _try_damaged(trial)
    trial.starts_twice()
    trial.has_no_gpu()
    trial.speaks_wayland()
    trial.meets_newer_history()
    trial.has_two_users()
    trial.meets_full_disk()
    trial.meets_read_only_home()
    trial.opens_no_network()
    nothing_is_left(root)


def _try_without_fuse(trial: Trial) -> None:
    """See that it unpacks itself for a while, and says so where there is no room for that."""
    trial.versions()
    nothing_is_left(trial.root)
    with mounted(trial.root.path / "mnt", ["-t", "tmpfs", "-o", "size=20m,mode=1777", "tmpfs"]):
        told = trial.call("TMPDIR=/mnt % --version 2>&1; echo ended with $?")
        if "No space left" not in told or "ended with 1" not in told:
            raise FailedError(told)
        if list((trial.root.path / "mnt").iterdir()):
            raise FailedError("parts are left on a full disk")


def _try_with_fuse(trial: Trial) -> None:
    for user in (USER, "root"):
        told = trial.call(
            "% --appimage-mount >place & sleep 2; cat place; ls $(cat place); kill $!", user
        )
        if "AppRun" not in told:
            raise FailedError(f"{user} cannot mount it: {told}")
        nothing_is_left(trial.root)
        trial.tests_itself(user)
        nothing_is_left(trial.root)
        trial.tests_itself(user, settings=UNPACKED)
        nothing_is_left(trial.root)
    status = subprocess.run(
        trial.root.command(f"{PROGRAM} --wrong-option", USER), capture_output=True, check=False
    )
    if status.returncode != 2:
        raise FailedError(f"the status of the app is lost: {status.returncode}")


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


def nothing_is_left(root: Root) -> None:
    """See that no folder and no mount is left of a run."""
    wait_for(lambda: not list((root.path / "tmp").glob("acupress-*")))
