"""The screens on which is measured: an X server's where there is Xvfb, and none but Qt's own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Size:
    """How many pixels a screen has, and how many of them Qt takes for one."""

    width: int
    height: int
    scale: int = 1

    def __str__(self) -> str:
        times = f" × {self.scale}" if self.scale > 1 else ""
        return f"{self.width} × {self.height}{times}"


USUAL = Size(1440, 900)
"""Has room for a window of 1280 × 800 with a frame around it."""
LARGE = Size(3840, 2160, 2)


def has_server() -> bool:
    """Whether there is an X server to be started."""
    return shutil.which("Xvfb") is not None


def offscreen(size: Size, folder: Path) -> dict[str, str]:
    """Give what lets Qt draw without a screen, as if there were one of this size."""
    screens = folder / f"screen-{size.width}.json"
    screen = {
        "name": "bench",
        "x": 0,
        "y": 0,
        "width": size.width,
        "height": size.height,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    screens.write_text(json.dumps({"screens": [screen]}))
    return {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": str(size.scale),
    }


@contextmanager
def server(size: Size, *options: str) -> Iterator[dict[str, str]]:
    """Start an X server with one screen; gives what lets Qt draw on it."""
    shape = f"{size.width}x{size.height}x24"
    started = subprocess.Popen(
        [
            shutil.which("Xvfb") or "Xvfb",
            "-displayfd",
            "1",
            "-nolisten",
            "tcp",
            # It would begin anew whenever its last app ends, and refuse the next one meanwhile
            "-noreset",
            "-screen",
            "0",
            shape,
            *options,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        number = started.stdout.readline().strip() if started.stdout else ""
        yield {
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": str(size.scale),
        }
    finally:
        started.terminate()
        started.wait()


@contextmanager
def best_screen(size: Size, folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Give what is nearest to a user's screen: its kind, and the whole environment for it."""
    if not has_server():
        yield "offscreen", {**os.environ, **offscreen(size, folder)}
        return
    with server(size) as settings:
        yield "xcb", {**os.environ, **settings}
