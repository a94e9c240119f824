"""A routine of one's own: put together, undone, redone, kept, changed, and never lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from acupress.content.own_routine import read_own_routine
from acupress.core.drafting import MOST_STEPS, Draft
from acupress.core.points import Position, Presser
from acupress.core.routines import Sides, Step
from acupress.core.wishes import Wish
from acupress.ui import file_dialogs
from acupress.ui.builder.step_card import Grip
from acupress.ui.places import Place
from tests.ui.stage import FakeDraft

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from acupress.core.library import Library
    from acupress.ui.builder.screen import BuilderScreen
    from acupress.ui.widgets.chooser import Chooser
    from tests.ui.stage import Stage


def open_builder(stage: Stage, *cautions: str) -> BuilderScreen:
    stage.clear(*cautions)
    stage.journey.go(Place.BUILDER)
    stage.wait()
    screen = stage.journey.builder.screen
    assert stage.shows(screen)
    return screen


def pick(stage: Stage, *codes: str) -> None:
    points = stage.journey.ready.library.points
    for code in codes:
        stage.journey.builder.screen.picker.picked.emit(points[code])
    stage.wait()


def codes(stage: Stage) -> list[str]:
    return [step.point for step in stage.journey.builder.drafting.now.steps]


def said(stage: Stage, code: str) -> str:
    return stage.journey.builder.screen.steps.cards[code].said


def test_a_routine_is_put_together_and_is_then_ones_own(stage: Stage) -> None:
    screen = open_builder(stage)
    assert not screen.keep.isEnabled()
    pick(stage, "BL23", "GV4", "ST36")
    assert not screen.keep.isEnabled()
    QTest.keyClicks(screen.name, "Evening")
    assert screen.keep.isEnabled()
    assert screen.summary == "3 points · about 4 minutes"
    card = screen.steps.cards["ST36"]
    card.seconds.setValue(90)
    card.sided.emit(Sides.EACH)
    QTest.keyClicks(card.note, "Left knee gently")
    screen.keep.click()
    kept = stage.own.kept["own-evening"]
    assert [(s.point, s.dwell_seconds, s.sides) for s in kept.steps] == [
        ("BL23", 60, Sides.TOGETHER),
        ("GV4", 60, Sides.MIDLINE),
        ("ST36", 90, Sides.EACH),
    ]
    assert kept.steps[2].note == "Left knee gently"
    assert stage.shows(stage.journey.ready)
    assert stage.journey.ready.title == "Evening"
    assert stage.journey.builder.drafting.now.steps == ()


def test_a_note_is_told_at_its_press(stage: Stage) -> None:
    screen = open_builder(stage)
    pick(stage, "BL23", "GV4", "ST36")
    QTest.keyClicks(screen.name, "Evening")
    QTest.keyClicks(screen.steps.cards["BL23"].note, "Thumbs flat")
    screen.keep.click()
    stage.journey.ready.start_button.click()
    stage.go_on(1)
    assert stage.driver.plan.steps[0].note == "Thumbs flat"
    labels = stage.journey.session.findChildren(QLabel)
    assert any(label.text().endswith("Your note: Thumbs flat") for label in labels)
    assert ("note: Thumbs flat",) in [utterance.keys for utterance in stage.ears.voice.said]


def test_every_step_can_be_taken_back_and_done_again_by_keys(stage: Stage) -> None:
    screen = open_builder(stage)
    pick(stage, "BL23", "GV4", "ST36")
    screen.steps.cards["ST36"].remove.click()
    assert codes(stage) == ["BL23", "GV4"]
    for expected in (["BL23", "GV4", "ST36"], ["BL23", "GV4"], ["BL23"], [], []):
        QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        stage.wait()
        assert codes(stage) == expected
    for expected in (["BL23"], ["BL23", "GV4"]):
        QTest.keyClick(screen, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        stage.wait()
        assert codes(stage) == expected


def test_steps_are_put_in_order_by_buttons_keys_and_dragging(stage: Stage) -> None:
    screen = open_builder(stage)
    pick(stage, "BL23", "GV4", "ST36")
    cards = screen.steps.cards
    cards["BL23"].down.click()
    stage.wait()
    assert codes(stage) == ["GV4", "BL23", "ST36"]
    assert (cards["GV4"].up.isEnabled(), cards["ST36"].down.isEnabled()) == (False, False)
    cards["ST36"].note.setFocus()
    QTest.keyClick(cards["ST36"].note, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert codes(stage) == ["GV4", "ST36", "BL23"]
    assert cards["ST36"].note.hasFocus()
    stage.settle()
    below = screen.steps.mapToGlobal(QPoint(0, screen.steps.height()))
    cards["GV4"].dragged.emit(below)
    screen.steps.grab()
    cards["GV4"].dropped.emit(below)
    assert codes(stage) == ["ST36", "BL23", "GV4"]
    cards["GV4"].dragged.emit(screen.steps.mapToGlobal(QPoint(0, 0)))
    screen.steps.grab()
    cards["GV4"].dropped.emit(screen.steps.mapToGlobal(QPoint(0, 0)))
    assert codes(stage) == ["GV4", "ST36", "BL23"]
    cards["GV4"].dropped.emit(below)
    assert codes(stage) == ["GV4", "ST36", "BL23"]


def test_what_speaks_against_a_step_stands_beside_it(stage: Stage) -> None:
    screen = open_builder(stage, "varicose-veins")
    pick(stage, "BL57", "BL23", "GV4", "EX-HN3")
    assert said(stage, "BL57").startswith("Left out today, because")
    assert said(stage, "BL23") == ""
    screen.position.setCurrentIndex(screen.position.findData(Position.LYING_ON_BACK))
    screen.position.activated.emit(screen.position.currentIndex())
    assert said(stage, "BL23") == "Cannot be reached alone in this position."
    assert not screen.keep.isEnabled()


def test_much_on_one_muscle_and_a_long_evening_are_told_and_hinder_nothing(stage: Stage) -> None:
    screen = open_builder(stage)
    QTest.keyClicks(screen.name, "Long")
    pick(stage, "BL23", "BL24", "BL25", "BL26", "BL52", "EX-B7", "GV3", "GV4", "LI4", "PC6")
    assert "pressed for more than 5 minutes" in said(stage, "EX-B7")
    for card in screen.steps.cards.values():
        card.timed.emit(120)
    assert "More than 20 minutes" in screen.said.text()
    assert screen.keep.isEnabled()


def test_a_draft_is_saved_as_it_goes_and_there_again(
    make_stage: Callable[..., Stage], library: Library
) -> None:
    draft = FakeDraft()
    stage = make_stage(draft=draft)
    screen = open_builder(stage)
    pick(stage, "BL23")
    QTest.keyClicks(screen.name, "Mor")
    assert draft.kept == stage.journey.builder.drafting.now
    again = make_stage(draft=draft)
    screen = open_builder(again)
    assert (screen.name.text(), codes(again)) == ("Mor", ["BL23"])
    again.journey.builder.left.emit()
    assert again.shows(again.journey.today)


def test_a_full_disk_is_told_once(stage: Stage) -> None:
    stage.draft.full = True
    open_builder(stage)
    pick(stage, "BL23", "GV4")
    assert stage.journey.window.news.words.count("could not be saved") == 1
    assert codes(stage) == ["BL23", "GV4"]


def test_it_may_begin_with_a_routine_and_is_no_copy_under_its_name(
    stage: Stage, library: Library
) -> None:
    screen = open_builder(stage)
    screen.routines.setCurrentIndex(screen.routines.findData("first-steps"))
    screen.routines.activated.emit(screen.routines.currentIndex())
    assert codes(stage) == [step.point for step in library.routines["first-steps"].steps]
    screen.keep.click()
    assert list(stage.own.kept) == ["own-first-steps"]
    own = stage.own.kept["own-first-steps"]
    stage.journey.builder.change(own)
    screen.steps.cards[own.steps[0].point].remove.click()
    pick(stage, "PC6")
    screen.keep.click()
    assert list(stage.own.kept) == ["own-first-steps"]
    assert stage.own.kept["own-first-steps"].steps[-1].point == "PC6"


def test_a_copy_of_a_routine_for_two_offers_what_another_hand_can_do(
    stage: Stage, library: Library
) -> None:
    screen = open_builder(stage)
    stage.journey.builder.change(library.routines["lower-back-for-two"])
    stage.wait()
    assert screen.position.currentData() == Position.LYING_ON_FRONT
    for step in library.routines["lower-back-for-two"].steps:
        card = screen.steps.cards[step.point]
        assert card.sides.currentData() == step.sides
        assert card.tool is None or card.tool.isHidden()
    screen.clear.click()
    assert screen.position.findData(Position.LYING_ON_FRONT) == -1
    assert screen.position.currentData() == Position.SITTING


def choose(chooser: Chooser, data: object) -> None:
    """Choose from a list, as a hand does."""
    chooser.setCurrentIndex(chooser.findData(data))
    chooser.activated.emit(chooser.currentIndex())


def test_somebody_else_may_press_and_that_can_be_taken_back(stage: Stage) -> None:
    screen = open_builder(stage)
    assert screen.presser.currentText() == "I press myself"
    QTest.keyClicks(screen.name, "With Mia")
    pick(stage, "BL23", "BL24", "SP6")
    choose(screen.presser, Presser.OTHER)
    assert codes(stage) == ["BL23", "BL24", "SP6"]
    assert said(stage, "SP6") == "This point is only for pressing yourself."
    assert not screen.keep.isEnabled()
    assert [screen.position.itemData(row) for row in range(screen.position.count())] == [
        Position.SITTING,
        Position.LYING_ON_FRONT,
    ]
    choose(screen.position, Position.LYING_ON_FRONT)
    screen.steps.cards["SP6"].remove.click()
    pick(stage, "BL15")
    assert screen.keep.isEnabled()
    for _ in range(4):
        screen.undo.click()
    assert screen.presser.currentData() == Presser.SELF
    assert said(stage, "SP6") == ""
    for _ in range(4):
        screen.redo.click()
    screen.keep.click()
    kept = stage.own.kept["own-with-mia"]
    assert (kept.pressed_by, kept.position, kept.schema_version) == (
        Presser.OTHER,
        Position.LYING_ON_FRONT,
        3,
    )
    assert len(kept.setting_up) == 3
    assert "weak-bones" in kept.closed_by
    assert not stage.journey.ready.for_two.isHidden()


def test_who_presses_alone_again_sits_up_and_hears_of_what_only_another_reaches(
    stage: Stage,
) -> None:
    screen = open_builder(stage)
    choose(screen.presser, Presser.OTHER)
    pick(stage, "BL57", "BL15", "BL23")
    assert said(stage, "BL57") == "Cannot be pressed in this position."
    choose(screen.position, Position.LYING_ON_FRONT)
    assert said(stage, "BL57") == ""
    screen.steps.cards["BL57"].remove.click()
    choose(screen.presser, Presser.SELF)
    assert screen.position.currentData() == Position.SITTING
    assert said(stage, "BL15") == "Only somebody else can press this point."
    assert said(stage, "BL23") == ""
    assert screen.summary == "2 points · about 2 minutes"


def test_what_closes_a_routine_for_two_is_told_as_soon_as_it_is_one(stage: Stage) -> None:
    screen = open_builder(stage, "weak-bones")
    pick(stage, "BL23", "BL24", "BL25")
    assert "Not today" not in screen.said.text()
    choose(screen.presser, Presser.OTHER)
    assert "Not today, because" in screen.said.text()


def test_points_are_offered_to_whoever_presses_and_the_others_are_told_of(stage: Stage) -> None:
    screen = open_builder(stage)
    picker = screen.picker
    picker.search.setText("BL13")
    assert picker.list.isHidden()
    assert picker.elsewhere.text() == "1 point that fits can only be pressed by somebody else."
    choose(screen.presser, Presser.OTHER)
    assert picker.list.count() == 1
    assert picker.elsewhere.isHidden()
    picker.search.setText("SP6")
    assert picker.elsewhere.text() == "1 point that fits is only for pressing yourself."


def test_a_point_that_is_there_under_another_number_is_shown_and_not_added_twice(
    stage: Stage, announced: list[str]
) -> None:
    screen = open_builder(stage)
    pick(stage, "BL52", "BL23", "GV4", "LI4", "SP6")
    stage.settle()
    bar = screen._draft_side.verticalScrollBar()
    bar.setValue(bar.maximum())
    screen.picker.search.setText("B-47")
    QTest.keyClick(screen.picker.search, Qt.Key.Key_Return)
    assert codes(stage).count("BL52") == 1
    assert announced[-1].endswith("is already in your routine.")
    assert bar.value() < bar.maximum()


def test_a_routine_has_room_for_so_many_points_and_says_so(stage: Stage) -> None:
    screen = open_builder(stage)
    able = [p.code for p in stage.journey.ready.library.points.values() if p.alone]
    pick(stage, *able[: MOST_STEPS - 1])
    assert "as many points" not in screen.said.text()
    pick(stage, *able[MOST_STEPS - 1 : MOST_STEPS + 1])
    assert "That is as many points as there is room for." in screen.said.text()
    assert len(codes(stage)) == MOST_STEPS


def test_a_screen_reader_is_told_what_changes_and_what_speaks_against_it(
    stage: Stage, announced: list[str]
) -> None:
    screen = open_builder(stage)
    pick(stage, "BL23")
    assert announced[-1] == (
        "Added: Lower back, beside the spine. Give it a name. Pick at least 3 points."
    )
    pick(stage, "SP6")
    assert announced[-1].startswith("Added: Inner side, above the ankle.")
    assert "Give it a name" not in announced[-1]
    screen.steps.cards["SP6"].up.click()
    assert announced[-1].endswith("is now 1 of 2.")
    choose(screen.presser, Presser.OTHER)
    assert announced[-1].startswith("Somebody else presses. 1 point cannot be pressed like this")
    assert announced[-1].endswith("This point is only for pressing yourself.")
    choose(screen.position, Position.LYING_ON_FRONT)
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.wait()
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert announced[-2:] == ["Undone.", "I press myself."]
    QTest.keyClick(screen, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert announced[-2] == "Done again."
    screen.steps.cards["SP6"].remove.click()
    assert announced[-1].startswith("Taken out: ")
    stage.journey.builder.left.emit()
    stage.journey.go(Place.BUILDER)
    assert "Give it a name." in announced[-1]


def test_it_may_begin_with_what_was_pressed_last(stage: Stage) -> None:
    stage.start("first-steps")
    stage.run_out()
    stage.journey.done.done_button.click()
    stage.journey.go(Place.BUILDER)
    screen = stage.journey.builder.screen
    screen.last.click()
    pressed = {step.point for step in stage.history.recent(1)[0].steps}
    assert set(codes(stage)) == pressed
    screen.clear.click()
    assert codes(stage) == []


def test_without_a_session_nothing_was_pressed_last(stage: Stage) -> None:
    screen = open_builder(stage)
    assert screen.last.isHidden()


def test_the_search_picks_and_a_chosen_point_is_marked(stage: Stage) -> None:
    screen = open_builder(stage)
    QTest.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    stage.wait()
    assert screen.picker.search.hasFocus()
    screen.picker.search.setText("B-47")
    QTest.keyClick(screen.picker.search, Qt.Key.Key_Return)
    assert codes(stage) == ["BL52"]
    assert screen.picker.search.selectedText() == "B-47"
    assert "already in your routine" in screen.picker.list.item(0).text()
    screen.picker.search.setText("nothing like it")
    QTest.keyClick(screen.picker.search, Qt.Key.Key_Return)
    assert screen.picker.list.isHidden()
    assert codes(stage) == ["BL52"]


def test_on_a_small_window_points_and_steps_take_turns(stage: Stage) -> None:
    screen = open_builder(stage)
    stage.journey.window.resize(760, 440)
    stage.settle()
    assert screen.picker.isHidden()
    screen.add.click()
    assert not screen.picker.isHidden()
    screen.escape()
    assert screen.picker.isHidden()
    screen.add.click()
    pick(stage, "BL23")
    assert screen.picker.isHidden()
    screen.escape()
    assert stage.shows(stage.journey.today)


def test_nothing_is_kept_that_is_no_routine_whatever_presses_the_button(stage: Stage) -> None:
    screen = open_builder(stage)
    pick(stage, "BL23")
    screen.kept.emit()
    assert stage.own.kept == {}
    assert stage.shows(screen)


def test_without_answers_nothing_is_put_together(stage: Stage) -> None:
    stage.journey.go(Place.BUILDER)
    assert stage.shows(stage.journey.safety)
    stage.journey.builder.open()
    assert stage.shows(stage.journey.safety)


@pytest.mark.parametrize("code", ["EX-B7"])
def test_a_tool_is_a_tick(stage: Stage, code: str) -> None:
    screen = open_builder(stage)
    pick(stage, code)
    card = screen.steps.cards[code]
    assert card.tool is not None
    card.tool.click()
    assert stage.journey.builder.drafting.now.steps[0].with_tool
    assert card.sides.isHidden()


def test_points_that_there_are_none_of_any_more_are_left_out(
    make_stage: Callable[..., Stage], library: Library
) -> None:
    steps = library.routines["first-steps"].steps
    strange = Draft(breath="longer-out", steps=(*steps, *steps[:0]))
    stage = make_stage(draft=FakeDraft(strange))
    open_builder(stage)
    assert codes(stage) == [step.point for step in steps]


def test_a_tool_that_a_point_has_not_is_told_beside_it(make_stage: Callable[..., Stage]) -> None:
    step = Step(point="BL23", sides=Sides.EACH, dwell_seconds=60, with_tool=True)
    stage = make_stage(draft=FakeDraft(Draft(breath="longer-out", steps=(step,))))
    open_builder(stage)
    assert said(stage, "BL23") == "There is no tool for this point."


def test_a_routine_is_sent_deleted_opened_again_and_the_same(
    stage: Stage, library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(file_dialogs, "where_to_write", lambda *told: f"{tmp_path}/{told[2]}")
    screen = open_builder(stage)
    pick(stage, "BL23", "GV4", "ST36")
    QTest.keyClicks(screen.name, "Evening & rest")
    QTest.keyClicks(screen.steps.cards["BL23"].note, "Thumbs flat")
    screen.keep.click()
    stage.wait()
    kept = stage.own.kept["own-evening-rest"]
    stage.journey.ready.more.send.click()
    (file,) = stage.files.written
    assert file == f"{tmp_path}/evening-rest.acupress.json"
    assert opened[0] == f"file://{tmp_path}"
    assert opened[1].startswith(
        "mailto:?subject=Evening%20%26%20rest&body=Evening%20%26%20rest%0A%0A"
    )
    stage.journey.ready.remove_button.click()
    assert not stage.own.kept
    Path(file).write_bytes(stage.files.written[file])
    stage.own.files[file] = read_own_routine(file, library)
    stage.journey.ask_for(Wish(file=file))
    stage.wait()
    stage.journey.taking_in.screen.keep.click()
    assert stage.own.kept["own-evening-rest"] == kept


def test_a_routine_that_comes_along_is_made_ones_own_and_changed(stage: Stage) -> None:
    stage.open_ready("first-steps")
    stage.wait()
    more = stage.journey.ready.more
    assert more.change.text() == "Make it your own, and change it"
    more.change.click()
    assert stage.shows(stage.journey.builder.screen)
    assert stage.journey.builder.screen.name.text() == "First steps"


def test_where_no_mail_program_answers_that_is_told(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    named = ["", "/there/first-steps.acupress.json"]
    monkeypatch.setattr(file_dialogs, "where_to_write", lambda *_told: named.pop(0))
    stage.open_ready("first-steps")
    stage.wait()
    stage.journey.ready.more.send.click()
    assert stage.journey.window.news.words == ""
    stage.wait()
    stage.journey.ready.more.send.click()
    assert "No mail program answered." in stage.journey.window.news.words
    assert list(stage.files.written) == ["/there/first-steps.acupress.json"]


def test_a_full_disk_is_told_where_a_routine_cannot_be_saved(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "where_to_write", lambda *_told: "/there/mine.json")
    stage.files.error = OSError(28, "No space left on device")
    stage.open_ready("first-steps")
    stage.wait()
    stage.journey.ready.more.save.click()
    assert "could not be saved to /there/mine.json" in stage.journey.window.news.words


def press(stage: Stage, key: Qt.Key, *, control: bool = False, alt: bool = False) -> None:
    """Press a key where the keyboard is, as a hand does: after a look at what came."""
    modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    if alt:
        modifiers = Qt.KeyboardModifier.AltModifier
    stage.wait()
    QTest.keyClick(stage.journey.window.focusWidget(), key, modifiers)


def tab_to(stage: Stage, wanted: QWidget) -> None:
    for _ in range(80):
        if wanted.hasFocus():
            return
        press(stage, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted.accessibleName() or wanted}")


def test_all_of_it_goes_by_keys_alone(stage: Stage) -> None:
    screen = open_builder(stage)
    for words in ("BL23", "GV4", "ST36"):
        press(stage, Qt.Key.Key_F, control=True)
        QTest.keyClicks(screen.picker.search, words)
        press(stage, Qt.Key.Key_Return)
    tab_to(stage, screen.name)
    QTest.keyClicks(screen.name, "By keys")
    card = screen.steps.cards["ST36"]
    tab_to(stage, card.seconds)
    press(stage, Qt.Key.Key_Right)
    tab_to(stage, card.sides)
    press(stage, Qt.Key.Key_Up, alt=True)
    assert codes(stage) == ["BL23", "ST36", "GV4"]
    press(stage, Qt.Key.Key_Z, control=True)
    assert codes(stage) == ["BL23", "GV4", "ST36"]
    press(stage, Qt.Key.Key_Y, control=True)
    tab_to(stage, screen.keep)
    press(stage, Qt.Key.Key_Return)
    assert [(s.point, s.dwell_seconds) for s in stage.own.kept["own-by-keys"].steps] == [
        ("BL23", 60),
        ("ST36", 65),
        ("GV4", 60),
    ]


def test_a_step_that_is_dragged_to_the_edge_scrolls_the_list_on(stage: Stage) -> None:
    screen = open_builder(stage)
    pick(stage, "BL23", "GV4", "ST36", "LI4", "PC6")
    stage.settle()
    bar = screen._draft_side.verticalScrollBar()
    bar.setValue(0)
    grip = screen.steps.cards["BL23"].findChildren(Grip)[0]
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    for _ in range(6):
        edge = screen._draft_side.mapToGlobal(QPoint(20, screen._draft_side.height() - 5))
        QTest.mouseMove(grip, grip.mapFromGlobal(edge))
        grip.dragged.emit(edge)
    assert bar.value() > 0
    grip.dropped.emit(screen.steps.mapToGlobal(QPoint(0, screen.steps.height())))
    assert codes(stage)[-1] == "BL23"


def test_what_is_chosen_from_a_list_is_the_thing_itself(stage: Stage) -> None:
    screen = open_builder(stage, "faint-today")
    pick(stage, "ST36")
    screen.position.setCurrentIndex(screen.position.findData(Position.STANDING))
    screen.position.activated.emit(screen.position.currentIndex())
    assert stage.journey.builder.drafting.now.position is Position.STANDING
    assert screen.said.text().count("Not today, because") == 1
    card = screen.steps.cards["ST36"]
    card.sides.setCurrentIndex(card.sides.findData(Sides.EACH))
    card.sides.activated.emit(card.sides.currentIndex())
    assert stage.journey.builder.drafting.now.steps[0].sides is Sides.EACH
