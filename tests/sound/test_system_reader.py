"""The computer's own voice: a child process that answers, fails, hangs or dies."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from acupress.sound import system_reader
from acupress.sound.speaking_child import choose_locale
from acupress.sound.system_reader import SystemReader, child_command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

WORDS = {"place": "Back of the knee, left side.", "half": "Halfway."}

ANSWERS = """
import json, sys
print("ready", flush=True)
for line in sys.stdin:
    order = json.loads(line)
    if "say" in order:
        print("done", order["number"], flush=True)
"""
HANGS_AT_ONCE = "import time; time.sleep(60)"
HANGS_IN_A_PROMPT = "import time; print('ready', flush=True); time.sleep(60)"
FAILS = "import time; print('failed', flush=True); time.sleep(60)"
DIES = "raise SystemExit(3)"


@pytest.fixture
def make(owner: QObject, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., SystemReader]]:
    monkeypatch.setattr(system_reader, "LATE_MS", 20)
    monkeypatch.setattr(system_reader, "WORD_MS", 10)
    monkeypatch.setattr(system_reader, "PAUSE_MS", 0)
    made: list[SystemReader] = []

    def make(script: str) -> SystemReader:
        made.append(SystemReader(WORDS, owner, (sys.executable, "-c", script)))
        return made[-1]

    yield make
    for reader in made:
        reader.close()


def test_it_reads_one_prompt_after_another(
    make: Callable[..., SystemReader], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_reader, "LATE_MS", 20_000)
    done: list[str] = []
    reader = make(ANSWERS)
    reader.get_ready()
    reader.set_gain(0.5)
    for key in WORDS:
        reader.read(key, lambda key=key: done.append(key))  # type: ignore[misc]
        qtbot.waitUntil(lambda key=key: key in done, timeout=20_000)  # type: ignore[misc]
    assert done == ["place", "half"]
    assert reader.can_read("half")
    assert not reader.can_read("unknown")


def test_it_reads_whatever_was_noted(make: Callable[..., SystemReader]) -> None:
    reader = make(ANSWERS)
    assert reader.can_read("note: Left knee gently")
    assert not reader.can_read("note: ")
    assert reader.length_ms("note: Left knee gently") == 3 * system_reader.WORD_MS


def test_stopped_it_does_not_call_back(
    make: Callable[..., SystemReader], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_reader, "LATE_MS", 20_000)
    done: list[str] = []
    reader = make(ANSWERS)
    reader.read("place", lambda: done.append("stopped"))
    reader.stop()
    reader.read("half", lambda: done.append("half"))
    qtbot.waitUntil(lambda: "half" in done, timeout=20_000)
    reader.read("place", lambda: done.append("stopped"))
    reader.stop()
    reader.read("half", lambda: done.append("again"))
    qtbot.waitUntil(lambda: "again" in done, timeout=20_000)
    assert done == ["half", "again"]


@pytest.mark.parametrize("script", [HANGS_AT_ONCE, HANGS_IN_A_PROMPT, FAILS, DIES])
def test_a_voice_that_hangs_or_dies_is_given_up_and_the_session_goes_on(
    make: Callable[..., SystemReader], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(system_reader, "READY_WITHIN_MS", 20 if script == HANGS_AT_ONCE else 20_000)
    done: list[bool] = []
    reader = make(script)
    with qtbot.waitSignal(reader.failed, timeout=20_000):
        reader.read("place", lambda: done.append(True))
    assert done == [True]
    assert not reader.can_read("place")
    reader.stop()


def test_a_command_that_is_not_there_is_given_up(owner: QObject, qtbot: QtBot) -> None:
    reader = SystemReader(WORDS, owner, ("/nowhere/at/all",))
    with qtbot.waitSignal(reader.failed, timeout=20_000):
        reader.get_ready()
    assert not reader.can_read("place")


def test_the_child_is_this_very_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child_command("de") == [sys.executable, "-m", "acupress", "--speaking-child", "de"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command("de") == [sys.executable, "--speaking-child", "de"]


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("en", "en_US"), ("de", "de_AT"), ("pt_BR", "pt_BR"), ("ja", None)],
)
def test_the_computer_speaks_the_language_in_force_or_not_at_all(
    language: str, spoken: str | None
) -> None:
    available = [QLocale(name) for name in ("en_GB", "de_AT", "pt_PT", "pt_BR", "de_CH")]
    found = choose_locale(language, available)
    assert (found.name() if found else None) == spoken


def test_it_says_about_how_long_it_takes(owner: QObject) -> None:
    reader = SystemReader(WORDS, owner, ("true",))
    assert 500 < reader.length_ms("half") < reader.length_ms("place") < 5_000


def test_words_without_blanks_between_them_take_their_time_too(owner: QObject) -> None:
    place = "腰部，脊柱旁，左侧。双手叉腰，拇指放在脊柱两旁两指宽处的肌肉上。"
    reader = SystemReader({"place": place}, owner, ("true",))
    assert 6_000 < reader.length_ms("place") < 9_000
