"""Tries the disk image on macOS: mount, copy, version, self-test, signature, remove."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from installers.macos import require_macos
from installers.product import TITLE
from installers.roots import run
from installers.screens import FailedError
from installers.sums import newest


def smoke(folder: Path) -> None:
    """Try the image in `folder`."""
    require_macos()
    began = time.monotonic()
    image = newest(folder, "Acupress-*.dmg")
    with tempfile.TemporaryDirectory(prefix="acupress-") as scratch:
        applications, volume = Path(scratch) / "Programme 漢字", Path(scratch) / "volume"
        applications.mkdir()
        run(["hdiutil", "attach", "-nobrowse", "-readonly", "-mountpoint", str(volume), str(image)])
        try:
            shutil.copytree(volume / f"{TITLE}.app", applications / f"{TITLE}.app", symlinks=True)
        finally:
            subprocess.run(["hdiutil", "detach", str(volume)], check=False)
        app = applications / f"{TITLE}.app"
        run(["codesign", "--verify", "--deep", "--strict", str(app)])
        program = str(app / "Contents/MacOS/acupress")
        if not run([program, "--version"]).startswith("acupress "):
            raise FailedError("it does not tell its version")
        report = run([program, "--self-test"])
        if not report.strip().endswith("0 failed"):
            raise FailedError(report)
    print(f"macos: passed in {time.monotonic() - began:.0f} s", flush=True)
