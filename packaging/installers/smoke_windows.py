"""Tries setup and MSI for Windows under wine, from the wizard to nothing left."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from installers.old_home import bring, is_taken_in, require_kept
from installers.older import OF_OLDER, OLDER, older_for_windows
from installers.product import ROOT, read_product
from installers.roots import mounted
from installers.screens import FailedError, count_colours, wait_for, wait_for_colours
from installers.sums import newest
from installers.trials import opened_routines, write_routine
from installers.windows.file_type import OURS
from installers.wine import SLOW_S, empty_windows

from acupress.system.autostart_windows import KEY, NAME

if TYPE_CHECKING:
    from installers.wine import Wine

SETUP, MSI = "Acupress-*-setup.exe", "Acupress-*.msi"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Acupress"
START = (rf"HKCU\{KEY}", "/v", NAME)
"""What starts it with the computer, once its user wishes that."""
REFUSED = 4
NOT_WRITTEN = 5
FOLDER = "C:\\Meine Programme\\Acu press 漢字"
FOR_ALL = "C:\\Program Files\\Acupress"
INSTALLED = UNINSTALL.replace("HKCU", "HKLM").rpartition("\\")[0]
INTO = f"/D={FOLDER}".split(" ")
"""NSIS wants the folder last and without quotes, whatever is in it."""


def smoke(folder: Path) -> None:
    """Try setup and MSI in `folder`."""
    setup, msi = newest(folder, SETUP), newest(folder, MSI)
    tree = folder / "work-windows/tree"
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch, empty_windows(tree) as wine:
        older_setup, older_msi = older_for_windows(Path(scratch))
        _try_damaged(wine, setup)
        _try_wizard(wine, setup, folder / "smoke-windows-wizard.png")
        _upgrade(wine, older_setup, setup)
        _try_app(wine, setup, folder / "smoke-windows.png")
        _try_removal(wine, setup)
        _try_disks(wine, setup)
        _upgrade_msi(wine, older_msi, msi, tree)
        _try_msi(wine, msi, folder / "smoke-windows-file.png")
    print(f"windows: passed in {time.monotonic() - began:.0f} s", flush=True)


def _try_damaged(wine: Wine, setup: Path) -> None:
    """See that a download that has changed on its way does not install."""
    damaged = wine.prefix / "damaged-setup.exe"
    data = bytearray(setup.read_bytes())
    data[len(data) // 2] ^= 0xFF
    damaged.write_bytes(data)
    wine.run(str(damaged), "/S", ends_with=(1, 2))
    damaged.unlink()
    if (wine.local / "Programs/Acupress").exists():
        raise FailedError("a damaged setup installed")


def _try_wizard(wine: Wine, setup: Path, picture: Path) -> None:
    wizard = wine.start(str(setup))
    try:
        wait_for_colours(wine.display, picture, 60)
        time.sleep(2)
        count_colours(wine.display, picture)
    finally:
        wine.kill()
        wizard.wait(timeout=60)


def _upgrade(wine: Wine, older: Path, setup: Path) -> None:
    """See that a setup takes the place of an older one, wherever that was put."""
    wine.run(str(older), "/S", *INTO)
    _require_version(wine, OLDER)
    bring(wine.local / "Acupress")
    wine.run("reg", "add", *START, "/d", "as before", "/f")
    wine.run(str(setup), "/S")
    if (wine.place(FOLDER) / OF_OLDER).exists():
        raise FailedError("modules of an older version are left")
    if "as before" not in wine.run("reg", "query", *START):
        raise FailedError("it no longer starts with the computer")


def _require_version(wine: Wine, version: str) -> None:
    if f"DisplayVersion    REG_SZ    {version}" not in wine.run("reg", "query", UNINSTALL):
        raise FailedError(f"Windows does not know the app as {version}")


def _try_app(wine: Wine, setup: Path, picture: Path) -> None:
    _require_version(wine, read_product().version)
    # wine 8 opens files by the machine's types only; the MSI, which sets those, shows one opening
    for key in OURS:
        wine.run("reg", "query", rf"HKCU\{key}")
    if not list(wine.prefix.glob("drive_c/users/*/AppData/Roaming/**/Acupress.lnk")):
        raise FailedError("it is not in the Start menu")
    program = f"{FOLDER}\\acupress.exe"
    if not wine.run(program, "--version").strip().startswith("acupress "):
        raise FailedError("it does not tell its version")
    report = wine.run(program, "--self-test")
    if "0 failed" not in report or "licences in full" not in report:
        raise FailedError(report)
    app = wine.start(program)
    try:
        wait_for_colours(wine.display, picture, SLOW_S)
        time.sleep(3)
        count_colours(wine.display, picture)
        wait_for(lambda: is_taken_in(wine.local / "Acupress"), SLOW_S)
        wine.run(program)
        wine.run(str(setup), "/S", *INTO, ends_with=(REFUSED,))
        if app.poll() is not None:
            raise FailedError("the second start, or a setup, ended the first")
    finally:
        wine.kill()
        app.wait(timeout=60)
    require_kept(wine.local / "Acupress")


def _try_file_type(wine: Wine, program: str, picture: Path) -> None:
    """See that a routine file is opened by the app, in the window that is there already."""
    name = "mine 漢字.acupress"
    write_routine(wine.place(name))
    app = wine.start(program)
    try:
        wait_for_colours(wine.display, picture, SLOW_S)
        wine.run("start", "/wait", f"C:\\{name}")
        wait_for(lambda: opened_routines(wine.local / "Acupress") == 1)
        time.sleep(2)
        count_colours(wine.display, picture)
    finally:
        wine.kill()
        app.wait(timeout=60)


def _try_removal(wine: Wine, setup: Path) -> None:
    home, journal = wine.place(FOLDER), wine.local / "Acupress"
    if not journal.is_dir():
        raise FailedError("there is no journal to keep")
    (home / "mine.txt").write_text("mine", "utf-8")
    _uninstall(wine, home)
    if [path.name for path in home.iterdir()] != ["mine.txt"]:
        raise FailedError(f"left behind: {sorted(home.rglob('*'))}")
    if not journal.is_dir():
        raise FailedError("the journal is gone, unasked")
    if list(wine.prefix.glob("drive_c/users/*/AppData/Roaming/**/Acupress.lnk")):
        raise FailedError("it is still in the Start menu")
    wine.run("reg", "query", UNINSTALL, ends_with=(1,))
    wine.run("reg", "query", *START, ends_with=(1,))
    for key in OURS:
        wine.run("reg", "query", rf"HKCU\{key}", ends_with=(1,))
    shutil.rmtree(home)
    wine.run(str(setup), "/S", *INTO)
    _uninstall(wine, home, "/JOURNAL")
    if home.exists() or journal.exists():
        raise FailedError("the journal is still there, though it was to go")


def _try_disks(wine: Wine, setup: Path) -> None:
    """See that a disk that is full, or may not be written, is refused and left as it was."""
    for name, options in (("full", "size=40m"), ("read-only", "ro")):
        disk = wine.prefix / name
        disk.mkdir()
        letter = wine.prefix / "dosdevices/x:"
        letter.symlink_to(disk)
        with mounted(disk, ["-t", "tmpfs", "-o", options, "tmpfs"]):
            wine.run(str(setup), "/S", "/D=X:\\Acupress", ends_with=(NOT_WRITTEN,))
            if list(disk.iterdir()):
                raise FailedError(f"a disk that is {name} has been written to")
        letter.unlink()
    wine.run("reg", "query", UNINSTALL, ends_with=(1,))


def _upgrade_msi(wine: Wine, older: Path, msi: Path, tree: Path) -> None:
    """See that the package for managed machines takes the place of an older one, whole."""
    wine.run("msiexec", "/i", f"Z:{older}", "/qn")
    home = wine.place(FOR_ALL)
    if not (home / OF_OLDER).exists():
        raise FailedError("the older MSI did not install")
    wine.run("msiexec", "/i", f"Z:{msi}", "/qn")
    if (home / OF_OLDER).exists():
        raise FailedError("the MSI left modules of an older version")
    brought = {path.relative_to(tree): path for path in tree.rglob("*") if path.is_file()}
    if other := [
        name for name, path in brought.items() if (home / name).read_bytes() != path.read_bytes()
    ]:
        raise FailedError(f"the MSI left as they were: {other}")
    told = wine.run("reg", "query", INSTALLED, "/s")
    if told.count("DisplayName    REG_SZ    Acupress") != 1:
        raise FailedError(f"Windows knows more than one: {told}")


def _try_msi(wine: Wine, msi: Path, picture: Path) -> None:
    """See that what is installed for all users runs, and is removed without a question."""
    home = wine.place(FOR_ALL)
    menu = list(wine.prefix.glob("drive_c/**/Start Menu/**/Acupress.lnk"))
    if not menu:
        raise FailedError("the MSI put nothing into the Start menu")
    program = f"{FOR_ALL}\\acupress.exe"
    report = wine.run(program, "--self-test")
    if "0 failed" not in report:
        raise FailedError(report)
    _try_file_type(wine, program, picture)
    # Not before the upgrade: wine 8 does not tell the older version that it is being upgraded
    wine.run("reg", "add", *START, "/d", "as before", "/f")
    wine.run("msiexec", "/x", f"Z:{msi}", "/qn")
    if home.exists() or menu[0].exists():
        raise FailedError(f"the MSI left behind: {sorted(home.rglob('*'))}")
    wine.run("reg", "query", *START, ends_with=(1,))


def _uninstall(wine: Wine, home: Path, *options: str) -> None:
    wine.run(f"{FOLDER}\\uninstall.exe", "/S", *options)
    until = time.monotonic() + 60  # it works on in a copy of itself
    while (home / "uninstall.exe").exists() and time.monotonic() < until:
        time.sleep(0.5)
    time.sleep(2)


if __name__ == "__main__":
    smoke(ROOT / "dist")
