"""The first page before all the rest is there: it can be read, and leads nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from acupress.core.units import SECOND
from acupress.ui import first_paint
from acupress.ui.first_paint import FirstPaint
from acupress.ui.input_guard import InputGuard
from acupress.ui.main_window import MainWindow
from acupress.ui.memory import Memory
from acupress.ui.safety.screen import SafetyScreen
from tests.ui.stage import TODAY, FakeClock, FakeRemembered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from acupress.core.library import Library
    from acupress.ui.theme import Look


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> MainWindow:
    window = MainWindow(look)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def page(library: Library, look: Look, clock: FakeClock, window: MainWindow) -> SafetyScreen:
    page = SafetyScreen(Memory(library.questionnaire, FakeRemembered(), lambda: TODAY), clock, look)
    page.start_over()
    window.show_screen(page)
    window.resize(1280, 800)
    window.show()
    return page


def read(page: SafetyScreen, clock: FakeClock, qtbot: QtBot) -> None:
    qtbot.wait(0)
    clock.awake_ns += SECOND


def number(page: SafetyScreen) -> int:
    return page.form.number


def test_no_answer_counts_before_all_that_it_leads_to_is_there(
    page: SafetyScreen, clock: FakeClock, qtbot: QtBot, library: Library
) -> None:
    read(page, clock, qtbot)
    page.none_button.click()
    assert number(page) == 0
    next(iter(page.rows.values())).click()
    page.go_on_button.click()
    assert number(page) == 0
    next(iter(page.rows.values())).click()

    page.admit(library.questionnaire)
    page.none_button.click()
    assert number(page) == 1


def test_questions_that_are_others_after_all_are_asked_from_the_first_on(
    page: SafetyScreen, library: Library
) -> None:
    first, *more = library.questionnaire.pages
    others = replace(library.questionnaire, pages=(replace(first, title="Another"), *more))
    next(iter(page.rows.values())).click()
    page.admit(others)
    assert page.accessibleName() == "Another"
    assert not any(row.isChecked() for row in page.rows.values())


def test_what_is_ticked_stays_ticked_when_the_rest_has_come(
    page: SafetyScreen, library: Library
) -> None:
    row = next(iter(page.rows.values()))
    row.click()
    page.admit(library.questionnaire)
    assert next(iter(page.rows.values())) is row
    assert row.isChecked()


def test_the_guard_takes_what_it_finds_for_new(
    page: SafetyScreen, clock: FakeClock, qtbot: QtBot
) -> None:
    guard = InputGuard(page.window(), clock)
    row = next(iter(page.rows.values()))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert not row.isChecked()
    clock.awake_ns += SECOND
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()
    guard.deleteLater()


@pytest.mark.parametrize("shown", [True, False], ids=["painted", "never seen"])
def test_the_rest_comes_once_after_the_first_picture_or_at_last_without(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, shown: bool
) -> None:
    monkeypatch.setattr(first_paint, "LATEST_MS", 3_600_000 if shown else 1)
    widget = QWidget()
    qtbot.addWidget(widget)
    came: list[bool] = []
    FirstPaint(widget, lambda: came.append(True))
    assert came == []
    if shown:
        widget.show()
    qtbot.waitUntil(lambda: bool(came))
    widget.repaint()
    qtbot.wait(2 * first_paint.MOMENT_MS)
    assert came == [True]
