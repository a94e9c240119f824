"""Today: what is offered first, how it begins, and which routines are shown."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from acupress.core.history import Ending
from acupress.core.routine_filter import Wanted
from acupress.core.routines import Choices
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.session_state import Phase
from acupress.core.units import SECOND
from acupress.ui import announcements
from acupress.ui.places import Place
from acupress.ui.today.words import again_words, short_note
from tests.storage.stored import make_record
from tests.ui.stage import TODAY, FakeRemembered, a_week_ago

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from acupress.core.library import Library
    from tests.ui.stage import Stage

FEW = ("skin-legs-or-feet", "skin-arms-or-hands", "operated-spine")


def was_done(stage: Stage, routine: str = "stiff-lower-back", **changes: object) -> None:
    """Let a session have been done yesterday, or as `changes` say."""
    number = len(stage.history.records) + 1
    whole: dict[str, object] = {"started_at": TODAY - timedelta(days=1), "routine": routine}
    stage.history.add(make_record(number, **{**whole, **changes}))


def words(stage: Stage) -> str:
    hero = stage.journey.today.hero
    labels = (hero.over, hero.title, hero.facts, hero.more, hero.notes)
    return " | ".join(label.text() for label in labels if label.text())


class TestHero:
    def test_before_any_session_it_is_a_good_beginning(self, stage: Stage) -> None:
        stage.let_in()
        assert words(stage).startswith("A good beginning | First steps | 6 minutes")
        stage.journey.today.hero.main_button.click()
        assert stage.shows(stage.journey.ready), "what was never done is got ready for first"

    def test_what_was_done_yesterday_starts_straight_away_with_its_choices(
        self, stage: Stage
    ) -> None:
        stage.open_ready()
        stage.journey.ready.choices.choose_dwell(90)
        stage.journey.ready.start_button.click()
        stage.run_out()
        stage.journey.done.done_button.click()
        assert "90 s a press · Longer breath out, as last time" in words(stage)
        was_done(stage)
        stage.journey.begin()
        stage.let_in()
        assert words(stage).startswith("Yesterday, again today? | Stiff lower back | ")
        stage.journey.today.hero.main_button.click()
        assert stage.driver.state.phase is Phase.LEAD_IN
        assert {step.dwell_ns for step in stage.driver.plan.steps} == {
            stage.driver.plan.breath.whole_breaths_ns(90)
        }

    def test_change_something_first_leads_to_the_page_before_a_start(self, stage: Stage) -> None:
        was_done(stage)
        stage.let_in()
        stage.journey.today.hero.other_button.click()
        assert stage.shows(stage.journey.ready)
        assert stage.journey.ready.title == "Stiff lower back"

    def test_no_start_counts_once_the_answers_are_too_old(self, stage: Stage) -> None:
        was_done(stage)
        stage.let_in()
        stage.clock.awake_ns += SCREENING_HOLDS_NS + 1
        stage.journey.today.hero.main_button.click()
        assert stage.journey.driver is None
        assert stage.shows(stage.journey.safety)

    def test_no_start_counts_from_anywhere_else(self, stage: Stage) -> None:
        was_done(stage)
        stage.let_in()
        stage.journey.go(Place.SETTINGS)
        stage.journey.today.started.emit()
        assert stage.journey.driver is None

    def test_who_shall_tell_the_cues_is_asked_first(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(announcements, "reader_runs", lambda: True)
        was_done(stage)
        stage.let_in()
        stage.journey.today.hero.main_button.click()
        assert stage.shows(stage.journey.ready)
        assert stage.journey.ready.teller.isVisible()

    def test_what_cannot_be_today_says_why_and_offers_the_nearest(self, stage: Stage) -> None:
        was_done(stage, "desk-break")
        stage.clear(*FEW)
        told = words(stage)
        assert told.startswith("Today instead of “Desk break” | Quiet calm | ")
        assert "because" in told
        stage.journey.today.hero.main_button.click()
        assert stage.journey.ready.title == "Quiet calm"

    def test_what_a_caution_changes_is_said_before_the_start(self, stage: Stage) -> None:
        was_done(stage, "stiff-lower-back")
        stage.clear("operated-spine")
        assert "because" in words(stage)

    def test_one_point_alone_can_be_pressed_again(self, stage: Stage) -> None:
        was_done(stage, "point-bl23")
        stage.let_in()
        stage.journey.today.hero.main_button.click()
        assert {step.point for step in stage.driver.plan.steps} == {"BL23"}

    def test_one_point_that_is_closed_today_leads_to_what_is_open(
        self, stage: Stage, library: Library
    ) -> None:
        was_done(stage, "point-bl23")
        stage.journey.preferences.change(spared=frozenset({"BL23"}))
        stage.let_in()
        assert words(stage).startswith("Today instead of “Lower back")

    def test_where_nothing_at_all_is_left_that_is_said_and_nothing_can_be_begun(
        self, make_stage: Callable[..., Stage], library: Library
    ) -> None:
        from dataclasses import replace

        only = {"desk-break": library.routines["desk-break"]}
        stage = make_stage(library=replace(library, routines=only))
        was_done(stage, "desk-break")
        steps = frozenset(step.point for step in only["desk-break"].steps)
        swaps = frozenset(s.point for step in only["desk-break"].steps for s in step.swaps)
        stage.journey.preferences.change(spared=steps | swaps)
        stage.let_in()
        assert words(stage).startswith("Not today | Desk break")
        assert not stage.journey.today.hero.main_button.isVisible()
        stage.journey.today.started.emit()
        assert stage.shows(stage.journey.today)

    def test_what_ended_in_a_stop_is_not_offered_again(self, stage: Stage) -> None:
        was_done(stage, "first-steps", started_at=TODAY - timedelta(days=2))
        was_done(stage, "desk-break", ending=Ending.STOPPED)
        stage.let_in()
        assert "First steps" in words(stage)

    def test_a_routine_that_is_gone_gives_way_to_a_good_beginning(self, stage: Stage) -> None:
        was_done(stage, "own-gone")
        stage.let_in()
        assert words(stage).startswith("A good beginning")

    def test_a_session_cut_short_comes_before_all(
        self, stage: Stage, make_stage: Callable[..., Stage]
    ) -> None:
        stage.start()
        stage.go_on(40)
        again = make_stage(running=stage.running)
        again.let_in()
        hero = again.journey.today.hero
        assert hero.over.text() == "You were in the middle of a session"
        assert hero.main_button.text() == "Continue"
        hero.other_button.click()
        assert again.running.kept is None
        assert "Stiff lower back" in words(again), "what was done of it can be done again"


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-1, "As last time?"),
        (0, "Earlier today. Once more?"),
        (1, "Yesterday, again today?"),
        (2, "On Sunday, again today?"),
        (6, "On Wednesday, again today?"),
        (7, "A week ago, again today?"),
        (27, "3 weeks ago, again today?"),
        (70, "Some time ago, again today?"),
    ],
)
def test_it_says_truly_when_it_was(days: int, told: str) -> None:
    today = date(2026, 11, 24)
    assert again_words(today - timedelta(days=days), today) == told


class TestChoicesKept:
    def test_press_length_and_breath_are_those_of_the_last_time_for_each_routine(
        self, stage: Stage
    ) -> None:
        ready = stage.journey.ready
        stage.open_ready("desk-break")
        usual = ready.choices.words
        stage.open_ready("stiff-lower-back")
        ready.choices.choose_dwell(115)
        ready.choices._breath.setCurrentIndex(ready.choices._breath.findData("even"))
        ready.start_button.click()
        stage.run_out()
        stage.journey.done.done_button.click()
        stage.open_ready("stiff-lower-back")
        assert ready.choices.words == "115 s a press · 15 s to find · Even breath"
        stage.open_ready("desk-break")
        assert ready.choices.words == usual

    def test_they_go_with_the_journal_when_all_of_it_is_deleted(self, stage: Stage) -> None:
        stage.start()
        assert stage.journey.preferences.now.last_choices
        stage.journey.keeper.forget_all()
        assert not stage.journey.preferences.now.last_choices

    def test_the_row_promises_the_length_of_the_last_time(self, stage: Stage) -> None:
        stage.let_in()
        before = stage.journey.today.rows["desk-break"].accessibleName()
        stage.open_ready("desk-break")
        stage.journey.ready.choices.choose_dwell(120)
        stage.journey.ready.start_button.click()
        stage.run_out()
        stage.journey.done.done_button.click()
        assert stage.journey.today.rows["desk-break"].accessibleName() != before

    def test_what_a_caution_made_of_the_choices_is_not_kept(
        self, stage: Stage, library: Library
    ) -> None:
        gentle = next(q for q in library.questionnaire.questions if q.effect and q.effect.gently)
        planner = stage.journey.choosing._planner
        chosen = Choices(dwell_seconds=110, breath="box")
        stage.let_in()
        adapt = stage.journey.choosing._adapt
        whole = adapt("desk-break", stage.journey.gate.cleared())  # type: ignore[arg-type]
        assert whole
        kept = stage.journey.preferences.now.with_choices(planner.last_choices(whole, chosen))
        stage.journey.preferences.change(last_choices=kept)
        stage.let_in(gentle)
        less = adapt("desk-break", stage.journey.gate.cleared())  # type: ignore[arg-type]
        assert less
        assert planner.last_choices(less, planner.usual_choices(less)) == kept[0]
        assert not planner.is_as_last_time(less, planner.usual_choices(less))


class TestChips:
    def test_one_kind_at_a_time_is_shown(self, stage: Stage) -> None:
        stage.let_in()
        today = stage.journey.today
        today.chips.keys[Wanted.LYING].click()
        seen = {key for key, row in today.rows.items() if row.isVisible()}
        assert seen == {"before-sleep", "lying-down", "lower-back-for-two"}
        today.chips.keys[Wanted.ALL].click()
        assert all(row.isVisible() for row in today.rows.values())

    def test_the_choice_survives_a_routine_and_the_way_back(self, stage: Stage) -> None:
        stage.let_in()
        today = stage.journey.today
        today.chips.keys[Wanted.STANDING].click()
        today.rows["ball-at-the-wall"].click()
        stage.journey.ready.left.emit()
        assert today.chips.wanted is Wanted.STANDING
        assert not today.rows["first-steps"].isVisible()

    def test_arrows_go_from_one_to_the_next_and_the_count_is_told(self, stage: Stage) -> None:
        stage.journey.window.activateWindow()
        stage.let_in()
        chips = stage.journey.today.chips
        first = chips.keys[Wanted.ALL]
        assert first.text() == f"All {len(stage.journey.today.rows)}"
        assert chips.keys[Wanted.LYING].accessibleDescription() == "3 routines"
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Right)
        assert chips.wanted is Wanted.BACK

    def test_a_kind_of_which_there_is_none_is_not_offered(
        self, make_stage: Callable[..., Stage], library: Library
    ) -> None:
        from dataclasses import replace

        few = {"first-steps": library.routines["first-steps"]}
        stage = make_stage(library=replace(library, routines=few))
        stage.let_in()
        chips = stage.journey.today.chips
        assert not chips.keys[Wanted.LYING].isVisible()
        chips.keys[Wanted.HANDS].click()
        chips.offer(dict.fromkeys(Wanted, 0) | {Wanted.ALL: 1})
        assert chips.wanted is Wanted.ALL


def in_sight(area: QWidget, widget: QWidget) -> bool:
    seen = QRect(widget.mapTo(area, QPoint()), widget.size())
    return widget.isVisible() and area.rect().contains(seen)


@pytest.mark.parametrize(
    ("size", "text_percent", "rows"),
    [((1280, 800), 100, 8), ((1280, 800), 200, 4), ((1366, 768), 100, 6), ((1024, 768), 100, 6)],
    indirect=["text_percent"],
)
def test_so_many_rows_and_the_hero_are_in_sight_without_scrolling(
    stage: Stage, size: tuple[int, int], rows: int
) -> None:
    stage.journey.window.resize(*size)
    was_done(stage)
    stage.let_in()
    for _ in range(3):
        stage.settle()
    today = stage.journey.today
    room = today._scroll.viewport()
    assert in_sight(room, today.hero)
    assert sum(in_sight(room, row) for row in today.rows.values()) >= rows


def test_a_row_says_in_short_what_today_leaves_out_and_in_full_when_asked(
    stage: Stage, library: Library
) -> None:
    def notes(*cautions: str) -> dict[str, str]:
        stage.journey.begin()
        stage.let_in(*(q for q in library.questionnaire.questions if q.key in cautions))
        screening = stage.journey.gate.cleared()
        assert screening
        today = stage.journey.choosing._adapt_all(screening)
        return {adapted.routine.key: short_note(adapted) for adapted in today}

    assert set(notes().values()) == {""}
    told = notes("skin-legs-or-feet")
    assert told["desk-break"].endswith("today")
    assert "because" in stage.journey.today.rows["desk-break"].accessibleDescription()
    gentle = next(q for q in library.questionnaire.questions if q.effect and q.effect.gently)
    assert "ightly today" in notes(gentle.key)["desk-break"]


def test_enter_chooses_a_row_as_a_click_does(stage: Stage) -> None:
    stage.journey.window.activateWindow()
    stage.let_in()
    row = stage.journey.today.rows["hands-only"]
    row.setFocus()
    stage.wait(2)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert stage.journey.ready.title == "Hands only"


def test_a_routine_of_ones_own_is_put_together_from_here(stage: Stage) -> None:
    stage.let_in()
    stage.journey.today.making_wanted.emit()
    assert stage.shows(stage.journey.builder.screen)


class TestTheDailyWay:
    """From the start of the app into the first press, of somebody who is remembered."""

    LOOKS_S = 10
    """How long each page is looked at: it is known by heart."""

    def test_it_is_three_clicks_to_the_lead_in_and_under_a_minute_to_the_press(
        self, make_stage: Callable[..., Stage], library: Library
    ) -> None:
        stage = make_stage(remembered=FakeRemembered(a_week_ago(library, "varicose-veins")))
        was_done(stage)
        began_ns, clicks = stage.clock.awake_ns, 0
        safety, hero = stage.journey.safety, stage.journey.today.hero
        while stage.shows(safety):
            stage.wait(self.LOOKS_S)
            ways = (safety.none_button, safety.more_button)
            next(way for way in ways if way.isVisible()).click()
            clicks += 1
        stage.wait(self.LOOKS_S)
        hero.main_button.click()
        clicks += 1
        assert clicks <= 3
        driver = stage.driver
        assert driver.state.phase is Phase.LEAD_IN
        while not any(driver.state.pressed_ns):
            stage.beat(driver, SECOND)
        assert stage.clock.awake_ns - began_ns < 60 * SECOND
