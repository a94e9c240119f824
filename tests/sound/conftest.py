"""A make-believe Qt Multimedia, and a real sound server whose only device leads nowhere."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from tests.sound.fakes import MULTIMEDIA, FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def sound_server(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """A PulseAudio of the test's own, whose only device leads nowhere."""
    if not (shutil.which("pulseaudio") and shutil.which("parec")):
        pytest.skip("needs pulseaudio and parec")
    pytest.importorskip(MULTIMEDIA, exc_type=ImportError)
    home = tmp_path_factory.mktemp("pulse")
    for variable in ("HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{home}/pulse/native")
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--log-level=info"]
    for module in ("module-null-sink sink_name=nowhere", "module-native-protocol-unix"):
        command += ["--load", module]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        log = []
        for line in server.stderr:
            log.append(line)
            if "startup complete" in line:
                break
        else:
            pytest.fail("".join(log))
        yield
        server.terminate()
        server.communicate(timeout=30)
