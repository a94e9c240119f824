"""Screens for trying installers, and whether something is to be seen on them."""

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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COLOURS = 200
"""A screen with fewer colours than this shows no window of ours."""


class FailedError(Exception):
    """Something is not as it should be."""


@contextmanager
def screen(*options: str) -> Iterator[str]:
    """Give a display of its own, for X11."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-ac", "-screen", "0", "1280x800x24", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        number = server.stdout.readline().strip() if server.stdout else ""
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@dataclass(frozen=True)
class Desk:
    """A desktop for Wayland."""

    socket: Path

    def take_picture(self, picture: Path) -> None:
        """Wait until something is to be seen, and take a picture."""

        def shows_something() -> bool:
            with tempfile.TemporaryDirectory() as scratch:
                subprocess.run(
                    ["weston-screenshooter"],
                    check=True,
                    cwd=scratch,
                    env={**os.environ, "WAYLAND_DISPLAY": str(self.socket)},
                )
                shutil.move(next(Path(scratch).glob("*.png")), picture)
            return _colours_of(picture) >= COLOURS

        wait_for(shows_something)


@contextmanager
def compositor() -> Iterator[Desk]:
    """Give a desktop of its own, for Wayland."""
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        Path(folder).chmod(0o755)
        socket = Path(folder) / "wayland"
        command = ["weston", "--backend=headless-backend.so", "--use-pixman", "--no-config"]
        command += [f"--socket={socket.name}", "--width=1280", "--height=800"]
        command += ["--idle-time=0", "--debug"]  # which lets anybody take pictures
        server = subprocess.Popen(
            command,
            env={**os.environ, "XDG_RUNTIME_DIR": folder},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(socket.exists)
            socket.chmod(0o777)
            yield Desk(socket)
        finally:
            server.terminate()
            server.wait()


def count_colours(display: str, picture: Path) -> int:
    """Take a picture of a display, and count its colours."""
    subprocess.run(
        ["import", "-display", display, "-window", "root", str(picture)],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return _colours_of(picture)


def _colours_of(picture: Path) -> int:
    asked = subprocess.run(
        ["identify", "-format", "%k", str(picture)], capture_output=True, text=True, check=True
    )
    return int(asked.stdout)


def wait_for_colours(display: str, picture: Path, seconds: float) -> None:
    """Wait until something is to be seen. Raises `FailedError` when nothing comes."""
    wait_for(lambda: count_colours(display, picture) >= COLOURS, seconds)


def wait_for(ready: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something is so. Raises `FailedError` when it does not come."""
    until = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > until:
            raise FailedError("nothing came")
        time.sleep(0.3)
