"""Tries the Debian package in an empty Debian: from apt install to nothing left."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from installers.older import OLDER
from installers.roots import SUITES, empty_debian, run
from installers.screens import FailedError
from installers.sums import newest
from installers.trials import USER, Trial

if TYPE_CHECKING:
    from installers.roots import Root

LEFT = (
    "usr/bin/acupress",
    "usr/lib/acupress",
    "usr/share/applications/org.acupress.Acupress.desktop",
    "usr/share/doc/acupress",
    "usr/share/man/man1/acupress.1.gz",
)
"""What must be gone once it has been removed."""
OF_OLDER = "usr/lib/acupress/of-an-older-version"


def smoke(folder: Path) -> None:
    """Try the package in `folder`: everything on the first suite, that it runs on the others."""
    package = newest(folder, "acupress_*.deb")
    subprocess.run(["lintian", "--fail-on", "error,warning", str(package)], check=True)
    for suite in SUITES:
        began = time.monotonic()
        with empty_debian(suite) as root:
            _try(package, root, folder / f"smoke-deb-{suite}", thoroughly=suite == SUITES[0])
        print(f"deb on {suite}: passed in {time.monotonic() - began:.0f} s", flush=True)


def _try(package: Path, root: Root, pictures: Path, *, thoroughly: bool) -> None:
    shutil.copy(package, root.path / "acupress.deb")
    root.add_user(USER)
    before = root.files()
    if thoroughly:
        _install_older(package, root)
    root.install("/acupress.deb")
    if (root.path / OF_OLDER).exists():
        raise FailedError("files of an older version are left")
    trial = Trial(root, "acupress", pictures)
    if thoroughly:
        trial.keeps_what_is_old()
    trial.versions()
    trial.starts_twice()
    trial.opens_routines()
    if thoroughly:
        _try_without_libraries(trial)
        trial.meets_trouble()
    trial.opens_no_network()
    root.run("apt-get purge -q -y acupress")
    for name in LEFT:
        if (root.path / name).exists():
            raise FailedError(f"{name} is left")
    ours = {name for name in root.files() - before if "cupress" in name}
    own = {name for name in ours if name.startswith("home/")}
    if not own:
        raise FailedError("the user's own things are gone")
    if ours != own:
        raise FailedError(f"left behind: {sorted(ours - own)}")


def _install_older(package: Path, root: Root) -> None:
    """Install what stands for an older version: another number, and a file more."""
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch) / "tree"
        run(["dpkg-deb", "--raw-extract", str(package), str(tree)])
        control = tree / "DEBIAN/control"
        lines = control.read_text("utf-8").splitlines()
        lines = [f"Version: {OLDER}" if "Version: " in line else line for line in lines]
        control.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        (tree / OF_OLDER).write_text("", "utf-8")
        run(["dpkg-deb", "-Znone", "--build", str(tree), str(root.path / "older.deb")])
    root.install("/older.deb")
    (root.path / "older.deb").unlink()


def _try_without_libraries(trial: Trial) -> None:
    """See what it does where a library is missing: a sentence, or silence, but no crash."""
    with trial.root.screen() as display, trial.root.without("libxcb-cursor.so.0"):
        told = trial.call(f"DISPLAY={display} % 2>&1; echo ended with $?")
        if "libxcb-cursor.so.0" not in told or "ended with 1" not in told:
            raise FailedError(told)
    with trial.root.without("libpulse.so.0"):
        trial.tests_itself(expected="silent, no-library")
