"""Screens for trying installers, and whether something is to be seen on them."""

from __future__ import annotations

import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLOURS = 200
"""A screen with fewer colours than this shows no window of ours."""


class FailedError(Exception):
    """Something is not as it should be."""


@contextmanager
def screen() -> Iterator[str]:
    """Give a display of its own."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-ac", "-screen", "0", "1280x800x24"],
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


def count_colours(display: str, picture: Path) -> int:
    """Take a picture of a display, and count its colours."""
    subprocess.run(
        ["import", "-display", display, "-window", "root", str(picture)],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    asked = subprocess.run(
        ["identify", "-format", "%k", str(picture)], capture_output=True, text=True, check=True
    )
    return int(asked.stdout)


def wait_for_colours(display: str, picture: Path, seconds: float) -> None:
    """Wait until something is to be seen. Raises `FailedError` when nothing comes."""
    until = time.monotonic() + seconds
    while count_colours(display, picture) < COLOURS:
        if time.monotonic() > until:
            raise FailedError("no window came")
        time.sleep(0.5)
