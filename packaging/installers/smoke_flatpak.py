"""Carries out what the Flatpak manifest says, in a Debian whose Python is that of the runtime.

The runtime itself is at Flathub, out of reach of a build that asks the package registries only.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

from installers.flatpak import TAKEN_IN
from installers.product import APP_ID, ROOT
from installers.roots import empty_debian, run
from installers.screens import FailedError
from installers.smoke_appimage import OF_A_DESKTOP

MANIFEST = Path(__file__).parent / f"flatpak/{APP_ID}.json"
OF_THE_RUNTIME = (*OF_A_DESKTOP, "binutils", "python3-pip", "libpulse0", "libxkbcommon0")
LARGEST_MB = 130
LIKE_THE_RUNTIME = "FLATPAK_DEST=/app DEB_PYTHON_INSTALL_LAYOUT=deb PIP_BREAK_SYSTEM_PACKAGES=1"


def smoke(_folder: Path) -> None:
    """Try the manifest with what `build.py flatpak` has brought."""
    began = time.monotonic()
    if not TAKEN_IN.is_dir():
        raise SystemExit("There is nothing to take in; `build.py flatpak` brings it.")
    (module,) = json.loads(MANIFEST.read_text("utf-8"))["modules"]
    with empty_debian("trixie") as root:
        root.install(*OF_THE_RUNTIME, "desktop-file-utils")
        place = root.path / "build"
        place.mkdir()
        archive = place / "project.tar"
        run(["git", "-C", str(ROOT), "archive", f"--output={archive}", "HEAD"])
        run(["tar", "--extract", f"--file={archive}", f"--directory={place}"])
        run(["cp", "-r", f"{TAKEN_IN}/.", str(place)])
        for command in module["build-commands"]:
            root.run(f"cd /build && export {LIKE_THE_RUNTIME} && {command}")
        size = int(root.run("du -sm /app").split()[0])
        if size > LARGEST_MB:
            raise FailedError(f"{size} MB is more than {LARGEST_MB}")
        found = next((root.path / "app").rglob("acupress/__main__.py")).parents[1]
        settings = f"PYTHONPATH=/{found.relative_to(root.path)} QT_QPA_PLATFORM=offscreen"
        report = root.run(f"{settings} /app/bin/acupress --self-test")
        if not report.strip().endswith("0 failed") or "licences in full" not in report:
            raise FailedError(report)
        root.run(f"desktop-file-validate /app/share/applications/{APP_ID}.desktop")
    print(f"flatpak: {size} MB, passed in {time.monotonic() - began:.0f} s", flush=True)
