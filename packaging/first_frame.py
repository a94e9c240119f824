"""How long an installed app takes from its start to its first frame, against the source.

The package is started from its menu entry, the AppImage mounted and unpacked, Windows under wine;
each in turn with the others, so that a noisy machine slows all alike. Caches are warm.
"""

from __future__ import annotations

import mmap
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from installers.product import APP_ID, ROOT
from installers.roots import empty_debian
from installers.screens import FailedError
from installers.smoke_appimage import NAME, OF_A_DESKTOP, PROGRAM, UNPACKED, fuse_for_everybody
from installers.smoke_windows import FOLDER, INTO, SETUP
from installers.sums import newest
from installers.trials import USER
from installers.wine import empty_windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from installers.roots import Root

ROUNDS = 7
SLOWEST_S = 60
COLOURS = 12
"""A screen with fewer shows no words yet."""
SOURCE = "source"


@dataclass(frozen=True)
class Start:
    """How an app is started: its command on a display, and what ends what it leaves behind."""

    command: Callable[[str], Sequence[str]]
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    end: Callable[[], None] = lambda: None


class Glass:
    """The memory of a screen, because a picture of it would take too long."""

    def __init__(self, folder: Path) -> None:
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._memory = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def shows_words(self) -> bool:
        """Whether there are the many colours of letters."""
        whole = self._memory[len(self._memory) % 4 :].cast("I")
        return len(set(whole[::97])) >= COLOURS


def main() -> int:
    """Measure, and print the table."""
    dist = ROOT / "dist"
    with ExitStack() as stack:
        root = stack.enter_context(_debian(dist))
        stack.enter_context(fuse_for_everybody())
        wine = stack.enter_context(empty_windows(dist / "work-windows/tree"))
        wine.run(str(newest(dist, SETUP)), "/S", *INTO)
        home = stack.enter_context(tempfile.TemporaryDirectory())
        python = str(ROOT / ".venv/bin/python")
        program = f"{FOLDER}\\acupress.exe"
        starts = {
            SOURCE: Start(
                lambda _display: [python, "-m", "acupress"], {**os.environ, "ACUPRESS_HOME": home}
            ),
            ".deb, from the menu": _inside(
                root, f"gio launch /usr/share/applications/{APP_ID}.desktop"
            ),
            "AppImage, mounted": _inside(root, PROGRAM),
            "AppImage, unpacked": _inside(root, f"{UNPACKED} {PROGRAM}"),
            "setup.exe, in wine": Start(
                lambda _display: ["wine", program], wine.environment, wine.kill
            ),
        }
        times: dict[str, list[float]] = {name: [] for name in starts}
        for _ in range(ROUNDS + 1):
            for name, start in starts.items():
                times[name].append(_first_frame(start, root))
    _print(times)
    return 0


@contextmanager
def _debian(dist: Path) -> Iterator[Root]:
    """Give a Debian with both kinds of app in it, and a user."""
    with empty_debian("bookworm") as root:
        shutil.copy(newest(dist, "acupress_*.deb"), root.path / "acupress.deb")
        root.install("/acupress.deb", "libglib2.0-bin", "fuse3", *OF_A_DESKTOP)
        root.run("ln -sf ../proc/self/mounts /etc/mtab")
        shutil.copy(newest(dist, "Acupress-*.AppImage"), root.path / "opt" / NAME)
        root.add_user(USER)
        yield root


def _inside(root: Root, line: str) -> Start:
    return Start(lambda display: root.command(f"DISPLAY={display} {line}", USER))


def _first_frame(start: Start, root: Root) -> float:
    """Start an app on an empty screen; gives the seconds to its first words, and ends it."""
    with tempfile.TemporaryDirectory() as folder, root.screen("-fbdir", folder) as display:
        glass = Glass(Path(folder))
        command = start.command(display)
        began = time.monotonic()
        app = subprocess.Popen(
            command,
            env={**start.environment, "DISPLAY": display},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            while not glass.shows_words():
                if time.monotonic() > began + SLOWEST_S:
                    raise FailedError(f"{command}: no window came")
                time.sleep(0.005)
            took = time.monotonic() - began
        finally:
            os.killpg(app.pid, signal.SIGTERM)
            app.wait()
            start.end()
            time.sleep(1)
    return took


def _print(times: Mapping[str, Sequence[float]]) -> None:
    """Print medians; the first round only warmed the caches."""
    medians = {name: statistics.median(seconds[1:]) for name, seconds in times.items()}
    print(f"| start | first frame, median of {ROUNDS} | against source |\n|---|---|---|")
    for name, seconds in medians.items():
        print(f"| {name} | {seconds * 1000:.0f} ms | {seconds / medians[SOURCE]:.2f} |")


if __name__ == "__main__":
    sys.exit(main())
