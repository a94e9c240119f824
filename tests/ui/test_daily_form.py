"""The check of the fortieth day: one page for whom is remembered, the whole form for the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from acupress.core.commands import Command
from acupress.core.remembering import Remembered
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.units import SECOND
from tests.ui.stage import TODAY, FakeRemembered, a_week_ago

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.library import Library
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

LASTING = ("varicose-veins", "blood-thinners")


@pytest.fixture
def known(library: Library) -> FakeRemembered:
    return FakeRemembered(a_week_ago(library, *LASTING))


@pytest.fixture
def day(make_stage: Callable[..., Stage], known: FakeRemembered) -> Stage:
    return make_stage(remembered=known)


def is_daily(stage: Stage) -> bool:
    return stage.shows(stage.journey.safety) and stage.journey.safety.form.is_daily


def cautions(stage: Stage) -> set[str]:
    cleared = stage.journey.gate.cleared()
    assert cleared is not None
    return {question.key for question in cleared.cautions}


def answer_whole(stage: Stage, *ticks: str, remember: bool) -> None:
    """Answer the whole form; on its last page, wish to be remembered or not."""
    safety = stage.journey.safety
    *pages, last = safety.form.pages
    for page in (*pages, last):
        if page is last and safety.remember_row.isChecked() is not remember:
            safety.remember_row.click()
        for question in page.questions:
            if question.key in ticks and not safety.rows[question.key].isChecked():
                safety.rows[question.key].click()
        if any(row.isChecked() for row in safety.rows.values()):
            stage.continue_()
        else:
            stage.answer_none()


def words_in_sight(stage: Stage) -> int:
    safety = stage.journey.safety
    texts = [label.text() for label in safety.findChildren(QLabel) if label.isVisible()]
    texts += [b.text() for b in safety.findChildren(QAbstractButton) if b.isVisible()]
    texts += [row.accessibleDescription() for row in safety.rows.values() if row.isVisible()]
    return sum(len(text.split()) for text in texts)


def test_the_second_day_is_one_page_of_two_hundred_words_and_one_click(
    make_stage: Callable[..., Stage],
) -> None:
    first = make_stage()
    answer_whole(first, *LASTING, remember=True)
    assert first.shows(first.journey.today)

    second = make_stage(remembered=first.remembered, today=TODAY + timedelta(days=1))
    assert is_daily(second)
    assert words_in_sight(second) <= 200
    second.answer_none()
    assert second.shows(second.journey.today)
    assert cautions(second) == set(LASTING)


def test_nothing_is_remembered_of_whom_does_not_ask_for_it(
    make_stage: Callable[..., Stage],
) -> None:
    first = make_stage()
    assert not first.journey.safety.remember_row.isChecked()
    answer_whole(first, *LASTING, remember=False)
    assert first.remembered.kept is None
    assert not is_daily(make_stage(remembered=first.remembered))


def test_the_wish_names_what_would_be_remembered(stage: Stage) -> None:
    safety = stage.journey.safety
    for page in safety.form.pages[:-1]:
        ticks = [q.key for q in page.questions if q.key in LASTING]
        for key in ticks:
            safety.rows[key].click()
        if ticks:
            stage.continue_()
        else:
            stage.answer_none()
    assert "30 days on this computer" in safety.remember_row.text()
    told = safety.remember_row.accessibleDescription()
    assert told.startswith("Varicose veins, blood thinners.")


@pytest.mark.parametrize(("days", "daily"), [(0, True), (30, True), (31, False), (-1, False)])
def test_the_whole_form_is_asked_again_after_thirty_days(
    make_stage: Callable[..., Stage], library: Library, days: int, *, daily: bool
) -> None:
    known = FakeRemembered(a_week_ago(library, *LASTING))
    today = TODAY + timedelta(days=days - 7)
    assert is_daily(make_stage(remembered=known, today=today)) is daily


def test_after_thirty_days_what_lasts_is_ticked_beforehand(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    stage = make_stage(remembered=known, today=TODAY + timedelta(days=40))
    answer_whole(stage, remember=True)
    assert cautions(stage) == set(LASTING)
    assert known.kept is not None
    assert known.kept.answered_at == int((TODAY + timedelta(days=40)).timestamp())


def test_what_is_remembered_is_shown_and_can_be_changed(day: Stage, known: FakeRemembered) -> None:
    safety = day.journey.safety
    shown = [label.text() for label in safety.line.findChildren(QLabel)]
    assert shown == ["Remembered: varicose veins, blood thinners. Still right?"]
    safety.line.change_wanted.emit()
    assert not safety.form.is_daily
    for _ in range(2):
        day.answer_none()
    safety.rows["blood-thinners"].click()
    day.continue_()
    for _ in range(2):
        day.answer_none()
    assert cautions(day) == {"varicose-veins"}
    assert known.kept is not None
    assert known.kept.cautions == {"varicose-veins"}


def test_another_person_is_asked_everything_and_leaves_what_is_kept(
    day: Stage, known: FakeRemembered, library: Library
) -> None:
    before = known.kept
    day.journey.safety.line.another_sits_here.emit()
    assert not day.journey.safety.form.is_daily
    day.clear()
    assert cautions(day) == set()
    assert known.kept == before == a_week_ago(library, *LASTING)
    day.journey.begin()
    assert not is_daily(day)


def test_a_lock_of_another_person_is_none_of_the_one_who_is_remembered(
    day: Stage, known: FakeRemembered
) -> None:
    before = known.kept
    safety = day.journey.safety
    safety.line.another_sits_here.emit()
    safety.rows["chest-pain"].click()
    safety.read_button.click()
    assert day.shows(day.journey.locked)
    assert known.kept == before


def test_one_click_forgets(day: Stage, known: FakeRemembered) -> None:
    day.journey.safety.line.forget_wanted.emit()
    assert known.kept is None
    assert not day.journey.safety.form.is_daily
    assert not day.journey.safety.form.answers.ticked


def test_the_settings_show_what_is_remembered_and_forget_it(
    day: Stage, known: FakeRemembered
) -> None:
    settings = day.journey.settings
    settings.open()
    shown = [label.text() for label in settings.screen.findChildren(QLabel) if label.isVisible()]
    assert "Remembered of your answers: varicose veins, blood thinners" in shown
    settings.screen.forget_button.click()
    assert known.kept is None
    assert not settings.screen.forget_button.isVisible()
    day.journey.begin()
    assert not is_daily(day)


def test_the_settings_say_nothing_where_nothing_is_remembered(stage: Stage) -> None:
    stage.journey.settings.open()
    assert not stage.journey.settings.screen.forget_button.isVisible()


def test_what_cannot_be_forgotten_or_kept_is_told(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    known.full = True
    stage = make_stage(remembered=known)
    stage.journey.safety.line.forget_wanted.emit()
    assert "could not be removed" in stage.journey.window.news.words
    answer_whole(stage, remember=True)
    assert "could not be saved" in stage.journey.window.news.words
    assert stage.shows(stage.journey.today)


def test_something_new_leads_to_the_whole_form(day: Stage) -> None:
    safety = day.journey.safety
    safety.rows["daily-new"].click()
    day.continue_()
    assert day.shows(safety)
    assert not safety.form.is_daily
    assert safety.form.number == 0


@pytest.mark.parametrize(
    ("row", "sign"),
    [
        ("daily-swollen-leg", "One leg or calf newly swollen, warm, red or painful"),
        ("daily-accident", "A bad fall or accident"),
    ],
)
def test_a_lock_asks_everything_the_next_time_and_says_why(
    make_stage: Callable[..., Stage], known: FakeRemembered, row: str, sign: str
) -> None:
    first = make_stage(remembered=known)
    first.journey.safety.rows[row].click()
    first.journey.safety.read_button.click()
    assert first.shows(first.journey.locked)

    second = make_stage(remembered=known)
    safety = second.journey.safety
    assert not safety.form.is_daily
    assert sign in safety.accessibleDescription()
    second.wait()
    for hidden in (safety.none_button, safety.go_on_button):
        hidden.clicked.emit()
    assert safety.form.number == 0
    safety.look_button.click()
    safety.looked_row.click()
    answer_whole(second, remember=True)
    assert cautions(second) == set(LASTING)
    assert is_daily(make_stage(remembered=known))


def test_a_tick_by_mistake_is_not_remembered(day: Stage, known: FakeRemembered) -> None:
    before = known.kept
    safety = day.journey.safety
    safety.rows["daily-swollen-leg"].click()
    safety.read_button.click()
    day.journey.locked.reconsidered.emit()
    safety.rows["daily-swollen-leg"].click()
    day.answer_none()
    assert day.shows(day.journey.today)
    assert known.kept == before


def test_pregnancy_stays_ticked_until_it_is_taken_back(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    first = make_stage(remembered=known)
    safety = first.journey.safety
    safety.rows["daily-new"].click()
    first.continue_()
    first.answer_none()
    first.answer_none()
    safety.rows["pregnant"].click()

    second = make_stage(remembered=known)
    safety = second.journey.safety
    assert safety.rows["pregnant"].isChecked()
    assert safety.accessibleName() == "Not in pregnancy"
    safety.rows["pregnant"].click()
    second.continue_()
    for _ in range(2):
        second.answer_none()
    assert second.shows(safety)
    assert safety.form.number == 0
    answer_whole(second, remember=True)
    assert second.shows(second.journey.today)
    assert is_daily(make_stage(remembered=known))


def test_a_stop_that_was_meant_asks_everything(day: Stage, known: FakeRemembered) -> None:
    day.answer_none()
    day.journey.passage.stop_meant.emit()
    day.journey.begin()
    assert not is_daily(day)
    assert known.kept is not None
    assert known.kept.whole_form_due


def test_a_stop_of_whom_is_not_remembered_keeps_nothing(stage: Stage) -> None:
    stage.clear()
    stage.journey.passage.stop_meant.emit()
    assert stage.remembered.kept is None


def test_half_an_hour_later_the_day_is_asked_again(day: Stage) -> None:
    day.answer_none()
    day.clock.awake_ns += SCREENING_HOLDS_NS + SECOND
    assert day.journey.gate.cleared() is None
    assert is_daily(day)
    assert not day.journey.safety.form.answers.ticked


@pytest.mark.parametrize("daily", [False, True])
def test_a_wound_asks_where_and_waits_for_it(
    make_stage: Callable[..., Stage], library: Library, *, daily: bool
) -> None:
    stage = make_stage(remembered=FakeRemembered(a_week_ago(library)) if daily else None)
    safety = stage.journey.safety
    row, place = ("daily-wound", "daily-skin-legs-or-feet")
    if not daily:
        row, place = ("wound", "skin-legs-or-feet")
        for _ in safety.form.pages[:-1]:
            stage.answer_none()
    assert not safety.rows[place].isVisible()
    safety.rows[row].click()
    assert safety.rows[place].isVisible()
    stage.settle()
    stage.wait()
    safety.more_button.click()
    safety.where_button.click()
    for hidden in (safety.go_on_button, safety.none_button):
        hidden.click()
        hidden.clicked.emit()
    assert stage.shows(safety)
    safety.rows[place].click()
    stage.continue_()
    assert cautions(stage) == {place}


def test_taking_the_wound_back_takes_its_places_back(day: Stage) -> None:
    safety = day.journey.safety
    safety.rows["daily-wound"].click()
    safety.rows["daily-skin-legs-or-feet"].click()
    safety.rows["daily-wound"].click()
    assert not safety.rows["daily-skin-legs-or-feet"].isVisible()
    day.answer_none()
    assert cautions(day) == set(LASTING)


@pytest.mark.parametrize("row", ["daily-new", "daily-pain", "daily-ill"])
def test_what_may_be_several_things_asks_the_whole_form_the_next_time_too(
    make_stage: Callable[..., Stage], known: FakeRemembered, row: str
) -> None:
    before = known.kept
    first = make_stage(remembered=known)
    first.journey.safety.rows[row].click()
    assert not is_daily(make_stage(remembered=known)), "closed before it was answered"
    first.journey.safety.rows[row].click()
    assert known.kept == before, "a tick by mistake"


def test_a_sign_that_was_ticked_counts_though_the_window_was_closed_at_once(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    first = make_stage(remembered=known)
    first.journey.safety.rows["daily-numb"].click()
    second = make_stage(remembered=known)
    assert not is_daily(second)
    assert second.journey.safety.looked_row.isVisible()


def test_a_stop_counts_though_the_window_was_closed_at_once(
    day: Stage, known: FakeRemembered, make_stage: Callable[..., Stage]
) -> None:
    before = known.kept
    day.answer_none()
    day.journey.today.rows["stiff-lower-back"].click()
    day.journey.ready.start_button.click()
    day.go_on(20)
    day.journey.sitting.obey(Command.STOP)
    assert day.shows(day.journey.stopped)
    assert not is_daily(make_stage(remembered=FakeRemembered(known.kept)))
    day.journey.stopped.taken_back.emit()
    assert known.kept == before, "it was pressed by mistake"


def test_what_feels_wrong_after_a_session_counts_like_a_stop(
    day: Stage, known: FakeRemembered
) -> None:
    day.answer_none()
    day.journey.today.rows["first-steps"].click()
    day.journey.ready.start_button.click()
    day.run_out()
    day.journey.done.something_new.emit()
    assert known.kept is not None
    assert known.kept.whole_form_due
    assert day.shows(day.journey.safety)
    assert not is_daily(day)


def test_a_mistake_on_another_page_leads_back_to_its_tick(stage: Stage) -> None:
    safety = stage.journey.safety
    stage.answer_none()
    stage.answer_none()
    safety.rows["pregnant"].click()
    safety._go_back()
    assert "on another page" in safety.accessibleDescription()
    safety.read_button.click()
    stage.journey.locked.reconsidered.emit()
    assert stage.shows(safety)
    assert safety.rows["pregnant"].isChecked()
    assert "Untick it" in safety.accessibleDescription()


def test_nobody_takes_the_place_of_whom_is_remembered(day: Stage, known: FakeRemembered) -> None:
    before = known.kept
    safety = day.journey.safety
    safety.line.another_sits_here.emit()
    for _ in safety.form.pages[:-1]:
        day.answer_none()
    assert not safety.remember_row.isVisible()
    safety.form.remembers = True
    day.answer_none()
    assert day.shows(day.journey.today)
    assert known.kept == before


@pytest.mark.parametrize("text_percent", [200], indirect=True)
def test_the_way_on_does_not_take_the_last_question_out_of_sight(
    make_stage: Callable[..., Stage], library: Library
) -> None:
    locked = replace(a_week_ago(library), locks=frozenset({"daily-numb", "daily-legs"}))
    stage = make_stage(remembered=FakeRemembered(locked))
    stage.journey.window.resize(760, 440)
    safety = stage.journey.safety
    for _ in range(30):
        stage.wait()
        if safety.look_button.isVisible():
            break
        safety.more_button.click()
    for _ in range(5):
        stage.wait()
    assert safety.look_button.isVisible()


def test_another_lock_stands_beside_the_first(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    make_stage(remembered=known).journey.safety.rows["daily-swollen-leg"].click()
    make_stage(remembered=known).journey.safety.rows["chest-pain"].click()
    assert known.kept is not None
    assert known.kept.locks == {"daily-swollen-leg", "chest-pain"}


def test_another_person_can_say_so_on_the_whole_form_too(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    make_stage(remembered=known).journey.safety.rows["daily-swollen-leg"].click()
    before = known.kept
    stage = make_stage(remembered=known)
    safety = stage.journey.safety
    assert safety.line.isVisible()
    safety.line.another_sits_here.emit()
    assert not safety.looked_row.isVisible()
    assert not safety.line.isVisible()
    stage.clear()
    assert stage.shows(stage.journey.today)
    assert known.kept == before


def test_after_a_year_all_is_forgotten(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    make_stage(remembered=known, today=TODAY + timedelta(days=357))
    assert known.kept is not None
    make_stage(remembered=known, today=TODAY + timedelta(days=360))
    assert known.kept is None


def test_a_lock_is_kept_longer_than_a_year_and_alone(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    assert known.kept is not None
    known.kept = replace(known.kept, locks=frozenset({"chest-pain"}))
    stage = make_stage(remembered=known, today=TODAY + timedelta(days=500))
    assert known.kept.locks == {"chest-pain"}
    assert not known.kept.cautions
    assert stage.journey.safety.looked_row.isVisible()


def test_a_lock_of_a_question_that_is_gone_asks_for_a_look(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    assert known.kept is not None
    known.kept = replace(known.kept, locks=frozenset({"asked-no-more"}))
    assert make_stage(remembered=known).journey.safety.looked_row.isVisible()


def test_pregnancy_stays_ticked_whatever_the_clock_says(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    assert known.kept is not None
    known.kept = replace(known.kept, locks=frozenset({"pregnant"}))
    stage = make_stage(remembered=known, today=TODAY - timedelta(days=400))
    assert stage.journey.safety.rows["pregnant"].isChecked()


def test_it_is_said_that_a_lock_is_kept(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    make_stage(remembered=known).journey.safety.rows["daily-swollen-leg"].click()
    stage = make_stage(remembered=known)
    line = stage.journey.safety.line
    assert any("something stopped you" in label.text() for label in line.findChildren(QLabel))
    stage.journey.settings.open()
    shown = [label.text() for label in stage.journey.settings.screen.findChildren(QLabel)]
    assert any("that something stopped you" in text for text in shown)


def test_a_file_that_was_edited_to_clear_everything_clears_nothing(
    make_stage: Callable[..., Stage], library: Library
) -> None:
    asked = a_week_ago(library)
    edited = Remembered(
        answered_at=asked.answered_at,
        questions=asked.questions,
        cautions=frozenset({"chest-pain", "nothing-of-the-kind"}),
    )
    stage = make_stage(remembered=FakeRemembered(edited))
    assert is_daily(stage)
    assert not stage.journey.today.isVisible()
    stage.answer_none()
    assert cautions(stage) == set()


@pytest.mark.parametrize("text_percent", [100], indirect=True)
def test_no_page_needs_scrolling_in_a_usual_window(
    make_stage: Callable[..., Stage], known: FakeRemembered
) -> None:
    for stage in (make_stage(), make_stage(remembered=known)):
        safety = stage.journey.safety
        for page in safety.form.pages:
            stage.settle()
            stage.settle()
            assert safety._scroll.verticalScrollBar().maximum() == 0, page.key
            stage.answer_none()


def test_the_first_page_of_the_whole_form_says_what_the_app_is(
    stage: Stage, day: Stage, library: Library
) -> None:
    def welcomed(of: Stage) -> bool:
        labels = of.journey.safety.findChildren(QLabel)
        return any(
            label.isVisible() and label.text() == library.questionnaire.welcome for label in labels
        )

    assert welcomed(stage)
    stage.answer_none()
    assert not welcomed(stage)
    assert not welcomed(day)
    day.journey.safety.line.change_wanted.emit()
    assert not welcomed(day), "whoever is remembered knows it"
