"""Tries setup and MSI for Windows under wine, from the wizard to nothing left.

wine 8 lacks three libraries of Windows 10 that Qt and pydantic link. Stand-ins for exactly the
functions that are linked are compiled into the prefix; they are never shipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pefile
from installers.old_home import bring, require_kept
from installers.product import ROOT, read_product
from installers.roots import mounted
from installers.screens import FailedError, count_colours, screen, wait_for, wait_for_colours
from installers.sums import newest
from installers.trials import opened_routines, write_routine
from installers.windows.file_type import OURS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SETUP, MSI = "Acupress-*-setup.exe", "Acupress-*.msi"
STAND_INS = ("icuuc.dll", "mscms.dll")
RANDOM = """
__declspec(dllimport) unsigned char SystemFunction036(void *bytes, unsigned count);
__declspec(dllexport) int ProcessPrng(void *bytes, unsigned long long count) {
    return SystemFunction036(bytes, (unsigned)count);
}
int DllMain(void *module, unsigned reason, void *unused) { return 1; }
"""
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Acupress"
REFUSED = 4
NOT_WRITTEN = 5
SLOW_S = 120
FOLDER = "C:\\Meine Programme\\Acu press 漢字"
INTO = f"/D={FOLDER}".split(" ")
"""NSIS wants the folder last and without quotes, whatever is in it."""


@dataclass(frozen=True)
class Wine:
    """A Windows of its own."""

    prefix: Path
    display: str = ""

    def run(self, *command: str, ends_with: Sequence[int] = (0,)) -> str:
        """Run a command to its end; gives what it prints."""
        # A Python for Windows under wine refuses a plain file as its output, a pipe it takes
        asked = subprocess.run(
            ["wine", *command],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SLOW_S,
            check=False,
        )
        told = asked.stdout.decode("utf-8", "replace")
        if asked.returncode not in ends_with:
            raise FailedError(f"{command}: {asked.returncode}\n{told[-2000:]}")
        return told

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a command and leave it running."""
        return subprocess.Popen(
            ["wine", *command],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def kill(self) -> None:
        """End all that runs in it."""
        subprocess.run(["wineserver", "--kill"], env=self.environment, check=False)

    @property
    def environment(self) -> dict[str, str]:
        """What wine reads."""
        # File names beyond ASCII need a locale that has them
        wine = {
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
        }
        wine["WINEDLLOVERRIDES"] = "winedbg.exe=d;mscms=n"
        return {**os.environ, **wine, "DISPLAY": self.display}

    @property
    def local(self) -> Path:
        """The folder %LOCALAPPDATA%."""
        return next((self.prefix / "drive_c/users").glob("*/AppData/Local"))

    def place(self, windows: str) -> Path:
        """Give where a path of the drive C: lies."""
        return self.prefix / "drive_c" / windows.removeprefix("C:\\").replace("\\", "/")


def smoke(folder: Path) -> None:
    """Try setup and MSI in `folder`."""
    setup = newest(folder, SETUP)
    began = time.monotonic()
    with empty_windows(folder / "work-windows/tree") as wine:
        _try_damaged(wine, setup)
        _try_wizard(wine, setup, folder / "smoke-windows-wizard.png")
        _try_app(wine, setup, folder / "smoke-windows.png")
        _try_removal(wine, setup)
        _try_disks(wine, setup)
        _try_msi(wine, newest(folder, MSI), folder / "smoke-windows-file.png")
    print(f"windows: passed in {time.monotonic() - began:.0f} s", flush=True)


@contextmanager
def empty_windows(tree: Path) -> Iterator[Wine]:
    """Give a fresh Windows 10 with a screen; `tree` is what will be installed."""
    with tempfile.TemporaryDirectory(prefix="acupress-wine-") as scratch, screen() as display:
        wine = Wine(Path(scratch) / "prefix", display)
        try:
            wine.run("wineboot", "--init")
            wine.run("winecfg", "/v", "win10")
            for name in STAND_INS:
                _make_stand_in(wine, name, _nothings(_linked_names(tree, name)))
            _make_stand_in(wine, "bcryptprimitives.dll", RANDOM)
            yield wine
        finally:
            wine.kill()
            subprocess.run(["wineserver", "--wait"], env=wine.environment, check=False, timeout=60)


def _linked_names(tree: Path, library: str) -> set[str]:
    """Give the functions of a library that the app links."""
    names: set[str] = set()
    for path in sorted([*tree.rglob("*.dll"), *tree.rglob("*.pyd")]):
        program = pefile.PE(str(path), fast_load=True)
        kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
        program.parse_data_directories([pefile.DIRECTORY_ENTRY[kind] for kind in kinds])
        for table in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            for entry in getattr(program, table, []):
                if entry.dll.decode().lower() == library:
                    names |= {function.name.decode() for function in entry.imports}
        program.close()
    return names


def _nothings(names: set[str]) -> str:
    """Give functions that do nothing and give nothing."""
    lines = [f"__declspec(dllexport) void *{name}(void) {{ return 0; }}" for name in sorted(names)]
    return "\n".join([*lines, "int DllMain(void *m, unsigned r, void *u) { return 1; }"])


def _make_stand_in(wine: Wine, name: str, source: str) -> None:
    command = ["x86_64-w64-mingw32-gcc", "-O2", "-w", "-shared", "-nostdlib", "-e", "DllMain"]
    command += ["-x", "c", "-o", str(wine.prefix / "drive_c/windows/system32" / name), "-"]
    command += ["-ladvapi32"]
    subprocess.run(command, input=source.encode(), check=True)


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


def _try_app(wine: Wine, setup: Path, picture: Path) -> None:
    wine.run(str(setup), "/S", *INTO)
    home = wine.place(FOLDER)
    if f"DisplayVersion    REG_SZ    {read_product().version}" not in wine.run(
        "reg", "query", UNINSTALL
    ):
        raise FailedError("Windows does not know the app")
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
    bring(wine.local / "Acupress")
    app = wine.start(program)
    try:
        wait_for_colours(wine.display, picture, 200)
        time.sleep(3)
        count_colours(wine.display, picture)
        wine.run(program)
        wine.run(str(setup), "/S", *INTO, ends_with=(REFUSED,))
        if app.poll() is not None:
            raise FailedError("the second start, or a setup, ended the first")
    finally:
        wine.kill()
        app.wait(timeout=60)
    require_kept(wine.local / "Acupress")
    (home / "lib/acupress/of_an_older_version.py").write_text("", "utf-8")
    wine.run(str(setup), "/S", *INTO)
    if (home / "lib/acupress/of_an_older_version.py").exists():
        raise FailedError("modules of an older version are left")


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


def _try_msi(wine: Wine, msi: Path, picture: Path) -> None:
    """See that the package for managed machines installs and is removed without a question."""
    wine.run("msiexec", "/i", f"Z:{msi}", "/qn")
    home = wine.place("C:\\Program Files\\Acupress")
    menu = list(wine.prefix.glob("drive_c/**/Start Menu/**/Acupress.lnk"))
    if not menu:
        raise FailedError("the MSI put nothing into the Start menu")
    program = "C:\\Program Files\\Acupress\\acupress.exe"
    report = wine.run(program, "--self-test")
    if "0 failed" not in report:
        raise FailedError(report)
    _try_file_type(wine, program, picture)
    wine.run("msiexec", "/x", f"Z:{msi}", "/qn")
    if home.exists() or menu[0].exists():
        raise FailedError(f"the MSI left behind: {sorted(home.rglob('*'))}")


def _uninstall(wine: Wine, home: Path, *options: str) -> None:
    wine.run(f"{FOLDER}\\uninstall.exe", "/S", *options)
    until = time.monotonic() + 60  # it works on in a copy of itself
    while (home / "uninstall.exe").exists() and time.monotonic() < until:
        time.sleep(0.5)
    time.sleep(2)


if __name__ == "__main__":
    smoke(ROOT / "dist")
