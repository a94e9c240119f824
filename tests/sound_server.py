"""A real sound server of the test's own, whose only device leads nowhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMAND = ("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--log-level=info")
MODULES = ("module-null-sink sink_name=nowhere", "module-native-protocol-unix")


def require_sound() -> None:
    """Skip where PulseAudio or Qt's sound is missing; on Debian `make test` brings both."""
    if not (shutil.which("pulseaudio") and shutil.which("parec")):
        pytest.skip("needs pulseaudio and parec")
    pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)


@contextmanager
def sound_server(home: Path) -> Iterator[dict[str, str]]:
    """Run a PulseAudio that keeps all it has in `home`; gives the environment that leads to it."""
    found = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "PULSE_SERVER": f"unix:{home}/pulse/native",
    }
    loads = [part for module in MODULES for part in ("--load", module)]
    with subprocess.Popen(
        [*COMMAND, *loads], env={**os.environ, **found}, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr
        said = []
        for line in server.stderr:
            said.append(line)
            if "startup complete" in line:
                break
        else:
            raise RuntimeError("".join(said))
        # It stands still once nobody reads what it says.
        threading.Thread(target=server.stderr.read, daemon=True).start()
        try:
            yield found
        finally:
            server.terminate()
