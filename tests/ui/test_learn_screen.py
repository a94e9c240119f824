"""Pages to read: offered, shown with their sources, and left again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest

from acupress.ui.places import Place

if TYPE_CHECKING:
    from acupress.core.library import Library
    from tests.ui.stage import Stage


def test_every_page_is_offered_with_its_summary(stage: Stage, library: Library) -> None:
    stage.clear()
    stage.journey.go(Place.LEARN)
    learn = stage.journey.reading.pages
    assert stage.shows(learn)
    assert list(learn.buttons) == list(library.learn)
    for key, button in learn.buttons.items():
        assert button.accessibleName() == library.learn[key].title
        assert button.accessibleDescription().startswith(library.learn[key].summary)
        assert button.accessibleDescription().endswith(f" {library.learn[key].minutes} min")


def test_a_page_shows_its_text_and_lists_its_sources(stage: Stage, library: Library) -> None:
    stage.clear()
    page = library.learn["treatment-and-exercise"]
    stage.journey.go(Place.LEARN)
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
    stage.journey.go(Place.LEARN)
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
    stage.journey.go(Place.LEARN)
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


def test_the_whole_card_leads_to_its_page(stage: Stage) -> None:
    stage.clear()
    stage.journey.go(Place.LEARN)
    stage.wait()
    card = stage.journey.reading.pages.buttons["how-hard-to-press"]
    corner = card.rect().bottomRight() - QPoint(20, 20)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=corner)
    assert stage.shows(stage.journey.reading.page)


def test_the_pages_stand_in_two_columns_where_there_is_room(stage: Stage) -> None:
    stage.clear()
    stage.journey.go(Place.LEARN)
    cards = list(stage.journey.reading.pages.buttons.values())
    for width, columns in ((1280, 2), (860, 1)):
        stage.journey.window.resize(width, 800)
        stage.settle()
        stage.settle()
        assert len({card.x() for card in cards}) == columns


def test_lists_hang_clear_of_their_marks_and_sources_stand_in_the_text_raised(
    stage: Stage,
) -> None:
    stage.clear()
    stage.journey.go(Place.LEARN)
    stage.journey.reading.pages.buttons["how-hard-to-press"].click()
    document = stage.journey.reading.page.text.document()
    blocks = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    marked = [block for block in blocks if "\t" in block.text()]
    assert {block.text().split("\t")[0] for block in marked} >= {"•", "1.", "2."}
    for block in marked:
        form = block.blockFormat()
        assert form.leftMargin() == -form.textIndent() > 12
    cited = document.find("[1]")
    raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
    assert cited.charFormat().verticalAlignment() is raised


def test_a_page_is_read_on_where_it_was_when_the_window_changes(stage: Stage) -> None:
    stage.clear()
    stage.journey.go(Place.LEARN)
    stage.journey.reading.pages.buttons["what-acupressure-is"].click()
    stage.settle()
    bar = stage.journey.reading.page.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    stage.journey.window.resize(1100, 760)
    stage.settle()
    assert bar.value() > 0
