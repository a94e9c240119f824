"""Windows under wine: fresh, with a screen, and gone afterwards.

wine 8 lacks three libraries of Windows 10 that Qt and pydantic link. Stand-ins for exactly the
functions that are linked are compiled into the prefix; they are never shipped.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pefile
from installers.screens import FailedError, screen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STAND_INS = ("icuuc.dll", "mscms.dll")
RANDOM = """
__declspec(dllimport) unsigned char SystemFunction036(void *bytes, unsigned count);
__declspec(dllexport) int ProcessPrng(void *bytes, unsigned long long count) {
    return SystemFunction036(bytes, (unsigned)count);
}
int DllMain(void *module, unsigned reason, void *unused) { return 1; }
"""
SLOW_S = 300


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
