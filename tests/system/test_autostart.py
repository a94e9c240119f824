"""Starting with the computer: each system's own way, in a place of the test."""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.system import autostart
from acupress.system.autostart import NoAutostart, start_command, system_autostart
from acupress.system.autostart_linux import DesktopFile
from acupress.system.autostart_macos import LaunchAgent
from acupress.system.autostart_windows import RunKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.ports import Autostart

COMMAND = ("/opt/my apps/acupress", "--background")


class FakeRegistry:
    """Keeps texts in memory."""

    def __init__(self, *, broken: bool = False) -> None:
        self.kept: dict[str, str] = {}
        self.broken = broken

    def get(self, name: str) -> str | None:
        if self.broken:
            raise PermissionError
        return self.kept.get(name)

    def put(self, name: str, text: str) -> None:
        self.kept[name] = text

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)


REGISTRY = FakeRegistry()
KINDS: dict[str, Callable[[Path, tuple[str, ...]], Autostart]] = {
    "linux": DesktopFile,
    "macos": LaunchAgent,
    "windows": lambda _folder, command: RunKey(REGISTRY, command),
}


@pytest.fixture(params=KINDS)
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Autostart]:
    REGISTRY.kept.clear()
    kind = KINDS[request.param]
    return lambda command=COMMAND: kind(tmp_path / "not" / "there", command)


def test_it_is_off_until_it_is_wanted_and_can_be_taken_back(make: Callable[..., Autostart]) -> None:
    settled = make()
    assert settled.offered
    assert not settled.is_on()
    settled.switch(on=False)
    settled.switch(on=True)
    settled.switch(on=True)
    assert settled.is_on()
    settled.switch(on=False)
    assert not settled.is_on()


def test_one_that_lies_elsewhere_now_is_not_this_one(make: Callable[..., Autostart]) -> None:
    make().switch(on=True)
    assert not make(("/elsewhere/acupress", "--background")).is_on()


def test_a_desktop_file_quotes_what_the_specification_asks_for(tmp_path: Path) -> None:
    DesktopFile(tmp_path, ('/a "b"/50%/$c', "--background")).switch(on=True)
    (file,) = tmp_path.iterdir()
    lines = file.read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert r'Exec="/a \\"b\\"/50%%/\\$c" "--background"' in lines


def test_a_desktop_file_that_was_switched_off_elsewhere_is_off(tmp_path: Path) -> None:
    settled = DesktopFile(tmp_path, COMMAND)
    settled.switch(on=True)
    (file,) = tmp_path.iterdir()
    file.write_text(file.read_text("utf-8") + "Hidden=true\n", "utf-8")
    assert not settled.is_on()


def test_an_agent_runs_the_command_at_the_log_in(tmp_path: Path) -> None:
    LaunchAgent(tmp_path, COMMAND).switch(on=True)
    (file,) = tmp_path.iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["RunAtLoad"] is True
    for damaged in (b"damaged", file.read_bytes()[:-20]):
        file.write_bytes(damaged)
        assert not LaunchAgent(tmp_path, COMMAND).is_on()


def test_the_registry_names_the_command_in_quotes() -> None:
    registry = FakeRegistry()
    RunKey(registry, COMMAND).switch(on=True)
    assert registry.kept == {"Acupress": '"/opt/my apps/acupress" --background'}
    assert not RunKey(FakeRegistry(broken=True), COMMAND).is_on()


def test_an_appimage_starts_by_its_own_file_and_a_program_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    image = {"APPIMAGE": "/home/you/Acupress.AppImage"}
    assert start_command(image) == ("/home/you/Acupress.AppImage", "--background")
    assert start_command({}) == (sys.executable, "-m", "acupress", "--background")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command({}) == (sys.executable, "--background")


def test_a_flatpak_cannot_settle_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    info = tmp_path / "info"
    info.touch()
    monkeypatch.setattr(autostart, "IN_A_FLATPAK", info)
    none = system_autostart()
    assert isinstance(none, NoAutostart)
    none.switch(on=True)
    assert not none.is_on()


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own")
def test_the_folder_of_the_desktop_is_the_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    system_autostart().switch(on=True)
    assert (tmp_path / "autostart" / "org.acupress.Acupress.desktop").exists()
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    system_autostart().switch(on=True)
    assert (tmp_path / ".config" / "autostart" / "org.acupress.Acupress.desktop").exists()
