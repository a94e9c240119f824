"""Questions asked beside the window."""

from __future__ import annotations

from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from acupress.ui.aside import ask_aside

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_answer_comes_when_it_is_there_and_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    answers = Event()
    told: list[tuple[object, bool]] = []
    parent = QObject()
    ask_aside(
        lambda: answers.wait(60),
        lambda answer: told.append((answer, current_thread() is main_thread())),
        parent,
    )
    assert told == []
    answers.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(True, True)]


def test_who_is_gone_is_told_nothing(qtbot: QtBot) -> None:
    asked, answered = Event(), Event()
    told: list[object] = []
    parent = QObject()

    def answer() -> None:
        asked.wait(60)
        answered.set()

    ask_aside(answer, told.append, parent)
    shiboken6.delete(parent)
    asked.set()
    assert answered.wait(60)
    qtbot.wait(10)
    assert told == []
