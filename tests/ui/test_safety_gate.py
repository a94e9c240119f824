"""Every way that somebody might try around the safety screen."""

from __future__ import annotations

from collections import Counter
from itertools import chain, combinations, pairwise, permutations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication

from acupress.core.commands import Command
from acupress.core.questions import Tier
from acupress.core.routines import Choices, as_own
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.wishes import Aim, Wish
from acupress.ui import file_dialogs
from acupress.ui.journey import PLACES
from acupress.ui.main_window import MainWindow
from acupress.ui.places import Place
from tests.ui.stage import FakeRemembered, a_week_ago

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.library import Library
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

LOCKS = [tier for tier in Tier if tier is not Tier.CAUTION]
ROUND = [*chain.from_iterable(combinations(Place, 2)), next(iter(Place))]
"""A way through the places on which every two follow each other, once in either order."""


@pytest.fixture(params=["whole", "daily"])
def stage(
    request: pytest.FixtureRequest, make_stage: Callable[..., Stage], library: Library
) -> Stage:
    """Stand before the whole form, or before the daily one of somebody who is remembered."""
    if request.param == "whole":
        return make_stage()
    return make_stage(remembered=FakeRemembered(a_week_ago(library)))


def is_gated(stage: Stage) -> bool:
    """No session, and nothing in front but the questions, the locked page or the breath."""
    journey = stage.journey
    return journey.driver is None and any(
        stage.shows(screen) for screen in (journey.safety, journey.locked, journey.breathe)
    )


def lock(stage: Stage, tier: Tier) -> None:
    """Answer up to the first question of `tier`, and tick it."""
    safety = stage.journey.safety
    asked = [question.tier for page in safety.form.pages for question in page.questions]
    if tier not in asked:
        safety.rows["daily-new"].click()
        stage.continue_()
    for page in safety.form.pages:
        question = next((q for q in page.questions if q.tier is tier), None)
        if question:
            safety.rows[question.key].click()
            return
        stage.answer_none()
    pytest.fail(f"no question of tier {tier}")


def press(target: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        focus = QApplication.focusWidget() or target
        QApplication.sendEvent(focus, QKeyEvent(kind, key, modifiers))


def test_the_safety_screen_is_first(stage: Stage) -> None:
    assert stage.shows(stage.journey.safety)
    assert is_gated(stage)


@pytest.mark.parametrize("tier", LOCKS)
def test_a_ticked_lock_leaves_one_way_and_it_leads_to_the_locked_page(
    stage: Stage, tier: Tier
) -> None:
    lock(stage, tier)
    safety = stage.journey.safety
    assert not safety.none_button.isVisibleTo(safety)
    assert not safety.go_on_button.isVisibleTo(safety)
    for _ in range(6):
        safety.go_on_button.click()
        assert is_gated(stage), "the hidden button leads nowhere"
    assert stage.shows(safety)
    safety.read_button.click()
    assert stage.shows(stage.journey.locked)


@pytest.mark.parametrize("tier", LOCKS)
def test_a_tick_by_mistake_can_be_taken_back(stage: Stage, tier: Tier) -> None:
    lock(stage, tier)
    safety = stage.journey.safety
    safety.read_button.click()
    stage.journey.locked.reconsidered.emit()
    assert stage.shows(safety)
    for row in safety.rows.values():
        if row.isChecked():
            row.click()
    while stage.shows(safety):
        stage.answer_none()
    assert stage.shows(stage.journey.today)


@pytest.mark.parametrize("ticked", [None, *LOCKS])
def test_no_key_leads_past_the_questions(stage: Stage, ticked: Tier | None) -> None:
    if ticked:
        lock(stage, ticked)
        stage.journey.safety.read_button.click()
    window = stage.journey.window
    answers = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
    for key in Qt.Key:
        if key not in answers:
            press(window, key, Qt.KeyboardModifier.NoModifier)
    for letter in "ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789+-":
        press(window, Qt.Key(ord(letter)), Qt.KeyboardModifier.ControlModifier)
    assert is_gated(stage)


@pytest.mark.parametrize("ticked", [None, *LOCKS])
def test_no_shortcut_leads_past_the_questions(
    stage: Stage, ticked: Tier | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "which_to_read", lambda *_asked: "")
    if ticked:
        lock(stage, ticked)
    for shortcut in stage.journey.window.findChildren(QShortcut):
        if "Q" not in shortcut.key().toString():
            shortcut.activated.emit()
    assert is_gated(stage)


@pytest.mark.parametrize("ticked", [None, *LOCKS])
def test_no_other_screen_leads_past_the_questions(
    stage: Stage, library: Library, ticked: Tier | None
) -> None:
    if ticked:
        lock(stage, ticked)
    journey = stage.journey
    choices = Choices(breath=next(iter(library.patterns)))
    ways: list[Callable[[], None]] = [
        journey.today.started.emit,
        journey.today.dropped.emit,
        lambda: journey.ready.started.emit(choices, None),
        journey.ready.left.emit,
        journey.done.finished.emit,
        journey.done.something_new.emit,
        journey.settings.screen.left.emit,
        journey.stopped.check_wanted.emit,
        journey.ready.start_button.click,
    ]
    for way in ways:
        way()
        assert is_gated(stage)


def test_a_session_cut_short_waits_behind_the_questions(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    stage.start()
    stage.go_on(40)
    again = make_stage(running=stage.running)
    assert is_gated(again)
    again.journey.today.started.emit()
    assert is_gated(again)


@pytest.mark.parametrize("tier", LOCKS)
def test_a_lock_closes_what_an_earlier_screening_opened(stage: Stage, tier: Tier) -> None:
    stage.clear()
    stage.journey.go(Place.QUESTIONS)
    lock(stage, tier)
    stage.journey.safety.read_button.click()
    stage.journey.ready.left.emit()
    assert is_gated(stage)


def test_questions_start_without_any_answer_each_time(stage: Stage) -> None:
    lock(stage, Tier.CLINICIAN)
    stage.journey.begin()
    stage.journey.safety.go_on_button.click()
    assert not any(row.isChecked() for row in stage.journey.safety.rows.values())
    assert is_gated(stage)


@pytest.mark.parametrize("ticked", [None, *LOCKS])
def test_no_wish_of_a_start_leads_past_the_questions(
    stage: Stage, library: Library, ticked: Tier | None
) -> None:
    stage.own.files["mine"] = as_own(library.routines["first-steps"])
    wishes = (*(Wish(aim=aim) for aim in Aim), Wish(file="mine"))
    for wish in wishes:
        stage.journey.ask_for(wish)
        assert is_gated(stage), wish
    if ticked:
        lock(stage, ticked)
    for wish in wishes:
        stage.journey.ask_for(wish)
        assert is_gated(stage), wish
    assert not stage.own.kept


def test_a_second_start_raises_the_window_and_opens_nothing(stage: Stage) -> None:
    lock(stage, Tier.EMERGENCY)
    stage.journey.window.come_to_front()
    assert is_gated(stage)


def test_nothing_of_the_answers_is_kept(stage: Stage) -> None:
    lock(stage, Tier.CLINICIAN)
    stage.journey.safety.read_button.click()
    assert stage.settings == []
    assert stage.running.kept is None
    assert stage.history.records == {}


def test_a_page_taller_than_the_window_must_be_seen_to_its_end(stage: Stage) -> None:
    safety = stage.journey.safety
    stage.journey.window.resize(800, 560)
    stage.settle()
    stage.journey.begin()
    assert safety.more_button.isVisibleTo(safety)
    assert not safety.none_button.isVisibleTo(safety)
    for _ in range(20):
        safety.more_button.click()
    assert safety.none_button.isVisibleTo(safety)


@pytest.mark.parametrize("tier", [tier for tier in LOCKS if tier is not Tier.EMERGENCY])
def test_only_the_breathing_guide_stays_open_when_locked(stage: Stage, tier: Tier) -> None:
    lock(stage, tier)
    stage.journey.safety.read_button.click()
    stage.journey.locked.breathing_wanted.emit()
    assert stage.shows(stage.journey.breathe)
    stage.journey.breathe.left.emit()
    assert stage.shows(stage.journey.locked)


def test_questions_asked_again_can_be_answered_at_once(stage: Stage) -> None:
    stage.clear()
    stage.journey.go(Place.QUESTIONS)
    stage.settle()
    safety = stage.journey.safety
    assert safety.none_button.isVisibleTo(safety)


def leave_unanswered(_stage: Stage) -> None:
    pass


def lock_and_read(stage: Stage) -> None:
    lock(stage, Tier.EMERGENCY)
    stage.journey.safety.read_button.click()


def answer_too_long_ago(stage: Stage) -> None:
    stage.clear()
    stage.clock.awake_ns += SCREENING_HOLDS_NS + 1


def stop_and_mean_it(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    stage.journey.sitting.obey(Command.STOP)
    stage.journey.stopped.finished.emit()


@pytest.mark.parametrize(
    "begin", [leave_unanswered, lock_and_read, answer_too_long_ago, stop_and_mean_it]
)
def test_no_command_and_no_order_of_places_leads_past_the_gate(
    stage: Stage, begin: Callable[[Stage], None]
) -> None:
    begin(stage)
    journey, kept = stage.journey, list(stage.settings)
    if begin is stop_and_mean_it:
        journey.go(Place.TODAY)
        assert stage.shows(journey.safety)
    for place in ROUND:
        journey.go(place)
        for command in Command:
            journey.sitting.obey(command)
        pressing = (
            journey.today,
            journey.ready,
            journey.atlas.points,
            journey.atlas.page,
            journey.session,
        )
        assert journey.driver is None
        assert not any(stage.shows(screen) for screen in pressing)
        assert stage.shows(journey.safety) or not PLACES[place].gated
    assert stage.settings == kept


def test_the_round_leads_from_every_place_to_every_other() -> None:
    assert Counter(pairwise(ROUND)) == Counter(permutations(Place, 2))


def test_only_what_presses_nothing_is_open_to_everybody() -> None:
    assert set(PLACES) == set(Place)
    assert {place for place, entrance in PLACES.items() if not entrance.gated} == {
        Place.QUESTIONS,
        Place.LEARN,
        Place.JOURNAL,
        Place.BREATHE,
        Place.SETTINGS,
        Place.PLAN,
    }


def test_who_was_let_in_gets_to_every_place(stage: Stage) -> None:
    stage.clear()
    journey = stage.journey
    for place, screen in (
        (Place.POINTS, journey.atlas.points),
        (Place.LEARN, journey.reading.pages),
        (Place.BREATHE, journey.breathe),
        (Place.SETTINGS, journey.settings.screen),
        (Place.TODAY, journey.today),
        (Place.QUESTIONS, journey.safety),
    ):
        journey.go(place)
        assert stage.shows(screen)
