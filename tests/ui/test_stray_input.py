"""Double-clicks, shaking hands, held keys and presses of what nobody sees do nothing by accident.

The pointer stays where it is and meets whatever lies there, as a real one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget

from acupress.core.session_state import Phase
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.pain_scale import RatingKey
from tests.ui.every_screen import every_screen
from tests.ui.stage import FakeRemembered, a_week_ago

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from acupress.core.library import Library
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

SIZES = [(760, 440), (910, 442), (1024, 768), (1280, 800), (1440, 900)]
RUNS = [(2, 0.1), (3, 0.35)]
"""Clicks in a row, and the seconds between them."""
LEFT = Qt.MouseButton.LeftButton

every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
every_run = pytest.mark.parametrize("run", RUNS, ids=lambda run: f"{run[0]}-in-{run[1]}")


def middle(stage: Stage, widget: QWidget) -> QPoint:
    """Give the middle of a widget in the window."""
    return widget.mapTo(stage.journey.window, widget.rect().center())


def click_at(stage: Stage, place: QPoint) -> None:
    window = stage.journey.window
    target = window.childAt(place) or window
    QTest.mouseClick(target, LEFT, pos=target.mapFrom(window, place))


def click_on(stage: Stage, place: QPoint, run: tuple[int, float]) -> None:
    """Click several times at one place of the window."""
    times, gap = run
    for _ in range(times):
        click_at(stage, place)
        stage.wait(gap)


def resize(stage: Stage, size: tuple[int, int]) -> None:
    stage.journey.window.resize(*size)
    stage.wait()


def hold(stage: Stage, key: Qt.Key, *, marked: bool, times: int = 30) -> None:
    """Hold a key down for a while; some displays send its repeats as presses of their own."""

    def target() -> QWidget:
        return QApplication.focusWidget() or stage.journey.window

    QTest.keyPress(target(), key)
    stage.wait(0.4)
    for _ in range(times):
        if marked:
            for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
                QApplication.sendEvent(target(), event)
        else:
            QTest.keyRelease(target(), key)
            QTest.keyPress(target(), key)
        stage.wait(0.03)
    QTest.keyRelease(target(), key)


def skip_to_the_rest(stage: Stage) -> None:
    while stage.driver.state.phase is not Phase.REST:
        stage.driver.skip()


def page_number(stage: Stage) -> int:
    title = stage.journey.safety.accessibleName()
    return [page.title for page in stage.journey.safety.form.pages].index(title)


def answer_pages(stage: Stage, run: tuple[int, float]) -> None:
    safety = stage.journey.safety
    last = len(safety.form.pages) - 1
    for number in range(last + 1):
        for _ in range(20):
            stage.wait()
            if safety.none_button.isVisible():
                break
            click_on(stage, middle(stage, safety.more_button), run)
            assert page_number(stage) == number
        click_on(stage, middle(stage, safety.none_button), run)
        if number < last:
            assert stage.shows(safety)
            assert page_number(stage) == number + 1
    assert stage.shows(stage.journey.today)


def press_start(stage: Stage, run: tuple[int, float]) -> None:
    journey = stage.journey
    stage.wait()
    card = next(iter(journey.today.rows.values()))
    journey.today._scroll.ensureWidgetVisible(card)
    stage.wait()
    click_on(stage, card.mapTo(journey.window, QPoint(60, 40)), run)
    assert stage.shows(journey.ready)
    stage.wait()
    click_on(stage, middle(stage, journey.ready.start_button), run)
    assert stage.shows(journey.session)
    assert stage.driver.running


@pytest.mark.parametrize("size", [(760, 440), (1280, 800)], ids=str)
@every_run
def test_quick_clicks_on_the_daily_form_answer_it_once(
    make_stage: Callable[..., Stage],
    library: Library,
    size: tuple[int, int],
    run: tuple[int, float],
) -> None:
    stage = make_stage(remembered=FakeRemembered(a_week_ago(library, "varicose-veins")))
    resize(stage, size)
    safety = stage.journey.safety
    assert safety.form.is_daily
    stage.wait()
    row = safety.rows["daily-wound"]
    safety._scroll.ensureWidgetVisible(row)
    stage.wait()
    click_on(stage, row.mapTo(stage.journey.window, QPoint(200, row.height() // 2)), run)
    assert row.isChecked()
    assert not any(place.isChecked() for place in safety.rows.values() if place is not row)
    stage.wait()
    row.click()
    answer_pages(stage, run)
    assert stage.shows(stage.journey.today)


@every_size
@every_run
def test_quick_clicks_at_one_place_do_what_one_click_does(
    stage: Stage, size: tuple[int, int], run: tuple[int, float]
) -> None:
    journey = stage.journey
    resize(stage, size)
    answer_pages(stage, run)
    press_start(stage, run)
    skip_to_the_rest(stage)
    stage.run_out()
    stage.wait()
    click_on(stage, middle(stage, journey.done.done_button), run)
    assert stage.shows(journey.today)
    press_start(stage, run)
    stage.wait()
    (stop,) = (
        button
        for button in journey.session.findChildren(ActionButton)
        if button.text().startswith("Stop")
    )
    click_on(stage, middle(stage, stop), run)
    assert stage.shows(journey.stopped)


def test_a_click_that_comes_too_early_does_not_take_the_keyboard_to_the_answer(
    stage: Stage,
) -> None:
    safety = stage.journey.safety
    stage.wait()
    click_on(stage, middle(stage, safety.none_button), (2, 0.1))
    assert page_number(stage) == 1
    assert stage.journey.window.focusWidget() is safety


def test_a_click_that_comes_too_early_does_not_take_the_keyboard_to_a_row_or_a_number(
    stage: Stage,
) -> None:
    journey = stage.journey
    stage.wait()
    click_at(stage, middle(stage, journey.safety.none_button))
    click_at(stage, middle(stage, next(iter(journey.safety.rows.values()))))
    assert journey.window.focusWidget() is journey.safety
    stage.clear()
    stage.wait()
    next(iter(journey.today.rows.values())).click()
    numbers = journey.ready.findChildren(RatingKey)
    click_at(stage, middle(stage, numbers[1]))
    assert journey.window.focusWidget() is journey.ready
    stage.wait()
    click_at(stage, middle(stage, numbers[1]))
    assert journey.window.focusWidget() is numbers[1]


@every_run
def test_a_row_clicked_several_times_ends_ticked(stage: Stage, run: tuple[int, float]) -> None:
    safety = stage.journey.safety
    for page in safety.form.pages:
        for question in (question for question in page.questions if question.under is None):
            stage.wait()
            row = safety.rows[question.key]
            safety._scroll.ensureWidgetVisible(row)
            stage.wait()
            click_on(stage, row.mapTo(stage.journey.window, QPoint(200, row.height() // 2)), run)
            assert row.isChecked(), question.key
            stage.wait()
            click_at(stage, row.mapTo(stage.journey.window, QPoint(200, row.height() // 2)))
            assert not row.isChecked(), question.key
        stage.answer_none()


def test_two_rows_can_be_ticked_one_after_the_other(stage: Stage) -> None:
    safety = stage.journey.safety
    stage.answer_none()
    stage.answer_none()
    rows = [row for row in safety.rows.values() if not row._grave][:2]
    stage.wait()
    for row in rows:
        click_at(stage, middle(stage, row))
        stage.wait(0.2)
    assert [row.isChecked() for row in rows] == [True, True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("marked", [True, False], ids=["marked", "unmarked"])
def test_a_held_key_answers_one_page(stage: Stage, key: Qt.Key, *, marked: bool) -> None:
    stage.wait()
    stage.journey.safety.none_button.setFocus()
    hold(stage, key, marked=marked)
    assert page_number(stage) == 1
    for _ in range(3):
        stage.journey.safety.none_button.setFocus()
        hold(stage, key, marked=marked)
    assert stage.shows(stage.journey.safety) or stage.shows(stage.journey.today)


@pytest.mark.parametrize("marked", [True, False], ids=["marked", "unmarked"])
def test_a_held_space_ticks_once(stage: Stage, *, marked: bool) -> None:
    stage.wait()
    row = next(iter(stage.journey.safety.rows.values()))
    row.setFocus()
    hold(stage, Qt.Key.Key_Space, marked=marked)
    assert row.isChecked()


@pytest.mark.parametrize("marked", [True, False], ids=["marked", "unmarked"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_held_key_leads_from_card_to_ready_and_from_ready_to_a_running_session(
    stage: Stage, key: Qt.Key, *, marked: bool
) -> None:
    stage.clear()
    stage.wait()
    next(iter(stage.journey.today.rows.values())).setFocus()
    hold(stage, key, marked=marked)
    assert stage.shows(stage.journey.ready)
    stage.wait()
    stage.journey.ready.start_button.setFocus()
    hold(stage, key, marked=marked)
    assert stage.shows(stage.journey.session)
    assert stage.driver.running


@pytest.mark.qt_log_ignore("^keyToAscii ")
@pytest.mark.parametrize("marked", [True, False], ids=["marked", "unmarked"])
def test_a_held_space_pauses_once(stage: Stage, *, marked: bool) -> None:
    stage.start()
    stage.go_on(20)
    hold(stage, Qt.Key.Key_Space, marked=marked)
    assert stage.driver.state.paused


@pytest.mark.parametrize("marked", [True, False], ids=["marked", "unmarked"])
def test_a_held_arrow_skips_one_point(stage: Stage, *, marked: bool) -> None:
    stage.start()
    stage.go_on(20)
    hold(stage, Qt.Key.Key_Right, marked=marked)
    assert stage.driver.state.step == 1


@pytest.mark.parametrize("marked", [True, False], ids=["marked", "unmarked"])
def test_a_held_m_switches_the_sound_off_and_not_on_again(stage: Stage, *, marked: bool) -> None:
    stage.start()
    stage.go_on(20)
    hold(stage, Qt.Key.Key_M, marked=marked)
    assert stage.journey.preferences.now.muted


def test_text_grows_as_long_as_its_keys_are_held(stage: Stage) -> None:
    stage.wait()
    window = stage.journey.window
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        stage.wait(0.03)
    grown = stage.journey.preferences.now.text_percent
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert grown is not None
    assert grown > 125


def test_a_note_is_written_with_held_and_doubled_keys(stage: Stage) -> None:
    stage.start()
    skip_to_the_rest(stage)
    stage.run_out()
    stage.wait()
    note = stage.journey.done.note
    note.setFocus()
    for letter in "a  bbb":
        QTest.keyClicks(note, letter)
        stage.wait(0.05)
    QTest.keyClick(note, Qt.Key.Key_Return)
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert note.toPlainText() == "a  bbb\n\n"


def test_a_click_meant_as_pause_as_the_session_ends_rates_nothing(stage: Stage) -> None:
    stage.start()
    skip_to_the_rest(stage)
    window = stage.journey.window
    QTest.mousePress(stage.journey.session, LEFT, pos=QPoint(300, 300))
    stage.run_out()
    stage.settle()
    done = stage.journey.done
    assert stage.shows(done)
    QTest.mouseRelease(done, LEFT, pos=QPoint(300, 300))
    buttons = [middle(stage, button) for button in window.findChildren(QAbstractButton)]
    grid = [QPoint(x, y) for x in range(20, 1280, 180) for y in range(20, 800, 120)]
    for place in buttons + grid:
        click_at(stage, place)
    assert stage.shows(done)
    assert done.pain.rating is None


def test_space_meant_as_pause_as_the_session_ends_finishes_nothing(stage: Stage) -> None:
    stage.start()
    skip_to_the_rest(stage)
    stage.run_out()
    stage.settle()
    stage.clock.awake_ns += 10**8
    QTest.keyClick(QApplication.focusWidget() or stage.journey.window, Qt.Key.Key_Space)
    assert stage.shows(stage.journey.done)


def test_a_click_that_brings_the_window_forward_pauses_nothing(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    QApplication.sendEvent(stage.journey.window, QEvent(QEvent.Type.WindowActivate))
    click_at(stage, QPoint(300, 300))
    assert stage.driver.running
    stage.wait()
    click_at(stage, QPoint(300, 300))
    assert stage.driver.state.paused


def test_what_has_just_moved_under_the_pointer_is_not_pressed(stage: Stage) -> None:
    stage.clear()
    stage.wait()
    card = next(iter(stage.journey.today.rows.values()))
    stage.journey.window.news.tell("Your routine can no longer be used.")
    stage.settle()
    click_at(stage, card.mapTo(stage.journey.window, QPoint(60, 60)))
    assert stage.shows(stage.journey.today)
    stage.wait()
    click_at(stage, card.mapTo(stage.journey.window, QPoint(60, 60)))
    assert stage.shows(stage.journey.ready)


def hidden_buttons(window: QWidget) -> list[QAbstractButton]:
    return [button for button in window.findChildren(QAbstractButton) if not button.isVisible()]


def test_no_hidden_button_does_anything_on_any_screen(stage: Stage) -> None:
    window, journey = stage.journey.window, stage.journey
    for name, screen in every_screen(stage):
        settings, kept = journey.preferences.now, dict(stage.history.records)
        driver = journey.driver
        state = driver.state if driver else None
        for button in hidden_buttons(window):
            button.click()
            assert window.shows(screen), (name, button.text())
        assert journey.preferences.now == settings, name
        assert journey.driver is driver, name
        assert stage.history.records == kept, name
        if driver:
            assert driver.state == state, name


def test_the_hidden_answer_of_an_unread_page_answers_nothing(stage: Stage) -> None:
    resize(stage, (760, 440))
    stage.journey.begin()
    stage.wait()
    safety = stage.journey.safety
    decisions: list[Callable[[], None]] = [
        safety.none_button.click,
        safety.go_on_button.click,
        safety._answer_none,
        safety._go_on,
        safety._tell_lock,
    ]
    for decide in decisions:
        stage.wait()
        decide()
    assert page_number(stage) == 0


def test_a_page_is_answered_only_after_a_while_in_sight(stage: Stage) -> None:
    safety = stage.journey.safety
    stage.settle()
    stage.journey.begin()
    stage.clock.awake_ns += 790_000_000
    safety.none_button.click()
    assert page_number(stage) == 0
    stage.clock.awake_ns += 10_000_000
    safety.none_button.click()
    assert page_number(stage) == 1


@pytest.mark.parametrize("size", [(911, 512), (1024, 560), (760, 440), (1093, 560)])
def test_what_only_a_larger_window_showed_counts_no_more(
    stage: Stage, size: tuple[int, int]
) -> None:
    safety = stage.journey.safety
    stage.wait()
    assert safety.none_button.isVisible()
    resize(stage, size)
    assert safety.more_button.isVisible()
    assert not safety.none_button.isVisible()
    safety.none_button.click()
    assert page_number(stage) == 0


def test_a_page_read_in_a_small_window_stays_read_in_a_larger_one(stage: Stage) -> None:
    resize(stage, (800, 560))
    stage.journey.begin()
    safety = stage.journey.safety
    while not safety.none_button.isVisible():
        stage.wait()
        safety.more_button.click()
    resize(stage, (1024, 600))
    assert safety.none_button.isVisible()


def test_a_window_in_the_task_bar_shows_no_page(stage: Stage) -> None:
    stage.wait()
    window = stage.journey.window
    window.showMinimized()
    stage.wait()
    stage.journey.begin()
    assert not stage.journey.safety._sight.is_seen
    window.showNormal()
    stage.settle()
    stage.journey.safety.none_button.click()
    assert page_number(stage) == 0


class Bridge(QObject):
    """Offers keys to a screen reader first, as Qt does on Linux, and sends them again later."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.waiting: list[tuple[QObject, QKeyEvent]] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        if event.type() not in kinds or not event.spontaneous():
            return False
        assert isinstance(event, QKeyEvent)
        copy = QKeyEvent(
            event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat()
        )
        self.waiting.append((watched, copy))
        return True

    def answer(self) -> None:
        waiting, self.waiting = self.waiting, []
        for watched, event in waiting:
            QApplication.sendEvent(watched, event)


@pytest.fixture(params=["before", "after"])
def bridge(
    dressed: QApplication, request: pytest.FixtureRequest, announced: list[str]
) -> Iterator[tuple[Bridge, Stage]]:
    if request.param == "before":
        bridge = Bridge(dressed)
        stage = request.getfixturevalue("stage")
    else:
        stage = request.getfixturevalue("stage")
        bridge = Bridge(dressed)
    yield bridge, stage
    dressed.removeEventFilter(bridge)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_a_screen_reader_was_offered_first_presses_once(
    bridge: tuple[Bridge, Stage], key: Qt.Key
) -> None:
    reader, stage = bridge
    stage.journey.window.activateWindow()
    stage.wait(2)
    button = stage.journey.safety.none_button
    button.setFocus()
    QTest.keyClick(button, key)
    stage.wait(0.02)
    assert page_number(stage) == 0
    reader.answer()
    assert page_number(stage) == 1
    stage.wait(2)
    stage.journey.safety.none_button.setFocus()
    for _ in range(3):
        QTest.keyClick(stage.journey.safety.none_button, key)
        stage.wait(0.1)
        reader.answer()
    assert page_number(stage) == 2, "a second press in a row is none of its own"


def test_a_key_after_a_dialog_that_is_gone_asks_nothing_of_it(stage: Stage) -> None:
    window = stage.journey.window
    dialog = QDialog(window)
    field = QLineEdit(dialog)
    dialog.show()
    asks = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Return, Qt.KeyboardModifier(0))
    QApplication.sendEvent(field, asks)
    shiboken6.delete(dialog)
    asks = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier(0))
    QApplication.sendEvent(window, asks)
    assert stage.shows(stage.journey.safety)
