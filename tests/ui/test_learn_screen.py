"""Pages to read: offered, shown with their sources, and left again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from acupress.core.library import Library
    from tests.ui.stage import Stage


def test_every_page_is_offered_with_its_summary(stage: Stage, library: Library) -> None:
    stage.clear()
    stage.journey.today.learning_wanted.emit()
    learn = stage.journey.reading.pages
    assert stage.shows(learn)
    assert list(learn.buttons) == list(library.learn)
    for key, button in learn.buttons.items():
        assert button.text() == library.learn[key].title
        assert button.accessibleDescription() == library.learn[key].summary


def test_a_page_shows_its_text_and_lists_its_sources(stage: Stage, library: Library) -> None:
    stage.clear()
    page = library.learn["treatment-and-exercise"]
    stage.journey.today.learning_wanted.emit()
    stage.journey.reading.pages.buttons[page.key].click()
    reading = stage.journey.reading.page
    assert stage.shows(reading)
    text = reading.text.toPlainText()
    assert "[1]" in text
    assert "[^" not in text
    for key in page.sources:
        assert library.sources[key].title in text
        assert (library.sources[key].address or "") in text


def test_escape_leads_back_step_by_step(stage: Stage) -> None:
    stage.clear()
    stage.journey.today.learning_wanted.emit()
    stage.journey.reading.pages.buttons["how-hard-to-press"].click()
    stage.wait()
    QTest.keyClick(stage.journey.reading.page, Qt.Key.Key_Escape)
    assert stage.shows(stage.journey.reading.pages)
    stage.wait()
    QTest.keyClick(stage.journey.reading.pages, Qt.Key.Key_Escape)
    assert stage.shows(stage.journey.today)


def test_another_page_begins_at_its_top(stage: Stage) -> None:
    stage.clear()
    learn, reading = stage.journey.reading.pages, stage.journey.reading.page
    stage.journey.today.learning_wanted.emit()
    learn.buttons["what-acupressure-is"].click()
    stage.settle()
    bar = reading.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    reading.left.emit()
    stage.settle()
    learn.buttons["how-hard-to-press"].click()
    stage.settle()
    assert bar.value() == 0
