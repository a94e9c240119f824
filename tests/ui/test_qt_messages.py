"""Qt's own messages, in processes of their own: Qt has one handler for them all."""

from __future__ import annotations

import subprocess
import sys

SAY = """
import sys
from PySide6.QtCore import qFatal, qWarning
from acupress.ui.qt_messages import heed_qt
heed_qt()
{}
"""


def say(line: str) -> subprocess.CompletedProcess[str]:
    """Let Qt say something in a process of the app."""
    return subprocess.run(
        [sys.executable, "-c", SAY.format(line)], capture_output=True, text=True, check=False
    )


def test_a_warning_is_passed_on_and_ends_nothing() -> None:
    ended = say("qWarning('a leg is short'); print('on we go')")

    assert (ended.returncode, ended.stdout) == (0, "on we go\n")
    assert ended.stderr == "a leg is short\n"


def test_the_last_words_of_qt_end_with_a_sentence_and_no_crash() -> None:
    ended = say("qFatal('no platform')")

    assert ended.returncode == 1
    assert "no platform\n" in ended.stderr
    assert "Acupress has to end." in ended.stderr


def test_where_nobody_hears_they_end_it_all_the_same() -> None:
    assert say("sys.stderr = None; qFatal('no platform')").returncode == 1


def test_a_platform_that_qt_cannot_start_ends_with_a_sentence() -> None:
    ended = say(
        "import os; os.environ['QT_QPA_PLATFORM'] = 'nonsense'; "
        "from acupress.app import make_application; make_application()"
    )

    assert ended.returncode == 1
    assert "Acupress has to end." in ended.stderr
