"""Find out for yourself: settled at the start, rated each evening, told only at the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from acupress.core.journal import DayRecord
from acupress.core.own_trial import DayKind, Finding, Outcome, OwnTrial, draw_days
from acupress.ui.journal.trial_words import interval_words, outcome_words
from acupress.ui.places import Place
from acupress.ui.widgets.asking_sheet import AskingSheet
from tests.storage.stored import make_record
from tests.ui.stage import TODAY

if TYPE_CHECKING:
    from acupress.ui.journal.trial_screen import TrialScreen
    from tests.ui.stage import Stage

DAY = TODAY.date()
UNSAVED = "Acupress could not save to /home/you/Acupress."


def evening(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 21, tzinfo=UTC)


def put(stage: Stage, begun: int, seed: int = 5, **changes: object) -> OwnTrial:
    """Keep a trial of four weeks that began so many days ago."""
    first = DAY - timedelta(days=begun)
    trial = OwnTrial(id=UUID(int=seed), first_day=first, weeks=4, seed=seed)
    trial = replace(trial, **changes)  # type: ignore[arg-type]
    stage.history.keep_trial(trial)
    return trial


def rate(stage: Stage, trial: OwnTrial, pressing: int, off: int, *, every: int = 1) -> None:
    for number, kind in enumerate(draw_days(trial)):
        day = trial.first_day + timedelta(days=number)
        if number % every == 0:
            pain = pressing if kind is DayKind.PRESSING else off
            stage.history.keep_day(DayRecord(day=day, pain=pain, rated_at=evening(day)))


def show(stage: Stage) -> TrialScreen:
    stage.journey.go(Place.JOURNAL)
    stage.journey.journal.screen.trial_button.click()
    stage.settle()
    screen = stage.journey.journal.trials.screen
    assert stage.shows(screen)
    return screen


def seen(screen: TrialScreen) -> list[bool]:
    """Whether today, the outcome and the beginning are in sight, and giving up."""
    parts = (screen._today_card, screen._outcome_card, screen._begin_card, screen.give_up_button)
    return [part.isVisibleTo(screen) for part in parts]


def news(stage: Stage) -> str:
    return stage.journey.window.news.words


class TestBeginning:
    @pytest.mark.parametrize("weeks", [4, 6])
    def test_it_begins_tomorrow_with_all_settled(self, stage: Stage, weeks: int) -> None:
        screen = show(stage)
        assert seen(screen) == [False, False, True, False]
        screen.begin_buttons[weeks].click()
        (trial,) = stage.history.of_one.values()
        assert (trial.first_day, trial.weeks) == (DAY + timedelta(days=1), weeks)
        assert screen.lead.startswith("It begins on Wednesday 25 November 2026.")
        assert seen(screen) == [False, False, False, True]

    def test_each_is_drawn_anew(self, stage: Stage) -> None:
        for _ in range(3):
            stage.journey.journal.trials.begin(4)
            (trial,) = (t for t in stage.history.of_one.values() if not t.given_up_on)
            stage.history.keep_trial(replace(trial, given_up_on=DAY))
        assert len({trial.seed for trial in stage.history.of_one.values()}) == 3

    def test_none_begins_while_one_is_on_its_way(self, stage: Stage) -> None:
        trial = put(stage, begun=3)
        stage.journey.journal.trials.begin(6)
        assert list(stage.history.of_one.values()) == [trial]

    def test_what_cannot_be_kept_is_told(self, stage: Stage) -> None:
        screen = show(stage)
        stage.history.full = True
        screen.begin_buttons[4].click()
        assert news(stage) == UNSAVED
        assert seen(screen) == [False, False, True, False]


class TestOnItsWay:
    def test_it_says_what_today_is_and_shows_no_result(self, stage: Stage) -> None:
        for begun in range(4):
            trial = put(stage, begun=begun)
            rate(stage, trial, 2, 6)
            screen = show(stage)
            kind = draw_days(trial)[begun]
            words = "a pressing day" if kind is DayKind.PRESSING else "a day off"
            assert screen._kind.text() == f"Today is {words}"
            assert screen.lead.startswith(f"Day {begun + 1} of 28. ")
            assert seen(screen) == [True, False, False, True]
            assert screen.outcome_told == ("", "", "")

    def test_an_evening_is_rated_with_one_click_and_keeps_its_note(self, stage: Stage) -> None:
        put(stage, begun=2)
        stage.history.keep_day(DayRecord(day=DAY, note="Rain."))
        screen = show(stage)
        screen.scale.rate(4)
        kept = DayRecord(day=DAY, pain=4, note="Rain.", rated_at=TODAY)
        assert stage.history.of_days == {DAY: kept}
        assert "1 rated so far" in screen.lead
        assert screen.scale.rating == 4
        assert show(stage).scale.rating == 4

    def test_a_rating_that_cannot_be_kept_is_told(self, stage: Stage) -> None:
        put(stage, begun=2)
        screen = show(stage)
        stage.history.full = True
        screen.scale.rate(4)
        assert news(stage) == UNSAVED
        assert screen.scale.rating is None

    def test_it_is_given_up_after_a_question(self, stage: Stage) -> None:
        trial = put(stage, begun=2)
        screen = show(stage)
        for answer in ("no_button", "yes_button"):
            screen.give_up_button.click()
            stage.wait()
            (sheet,) = (s for s in stage.journey.window.findChildren(AskingSheet) if s.isVisible())
            assert stage.history.of_one[trial.id] == trial
            getattr(sheet, answer).click()
            stage.wait()
        assert stage.history.of_one[trial.id].given_up_on == DAY
        assert seen(screen) == [False, False, True, False]

    def test_one_that_is_over_is_not_given_up(self, stage: Stage) -> None:
        trial = put(stage, begun=28)
        stage.journey.journal.trials._give_up()
        assert stage.history.of_one[trial.id] == trial

    def test_what_cannot_be_read_is_told(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse() -> None:
            raise OSError

        monkeypatch.setattr(stage.history, "trials", refuse)
        stage.journey.go(Place.JOURNAL)
        stage.journey.journal.screen.trial_button.click()
        assert news(stage) == "Your journal could not be read."
        assert stage.shows(stage.journey.journal.screen)


class TestEnding:
    @pytest.mark.parametrize(
        ("pressing", "off", "begins"),
        [
            (2, 6, "On pressing days your evening pain was 4 lower. Chance alone makes one of"),
            (6, 2, "On pressing days your evening pain was 4 higher. Chance alone makes one"),
            (4, 4, "On both kinds of day your evening pain was the same on average. Chance"),
        ],
    )
    def test_it_says_what_the_days_show(
        self, pressing: int, off: int, begins: str, stage: Stage
    ) -> None:
        trial = put(stage, begun=28)
        rate(stage, trial, pressing, off)
        for number in range(0, 28, 2):
            started_at = evening(trial.first_day + timedelta(days=number))
            stage.history.add(make_record(number, started_at=started_at))
        screen = show(stage)
        assert seen(screen) == [False, True, True, False]
        result, _, kept = screen.outcome_told
        assert result.startswith(begins)
        assert screen.picture.accessibleDescription() == result
        days = draw_days(trial)[::2]
        assert kept == (
            f"You pressed on {days.count(DayKind.PRESSING)} of 14 pressing days, and on "
            f"{days.count(DayKind.OFF)} days off."
        )
        assert not screen.picture.grab().isNull()

    def test_too_few_ratings_say_nothing(self, stage: Stage) -> None:
        trial = put(stage, begun=28)
        rate(stage, trial, 2, 6, every=3)
        screen = show(stage)
        assert "That is too few to say anything." in screen.outcome_told[0]
        assert not screen.picture.grab().isNull()

    def test_nothing_rated_at_all_is_too_few_as_well(self, stage: Stage) -> None:
        put(stage, begun=40)
        screen = show(stage)
        assert screen.outcome_told[0].startswith("0 pressing days and 0 days off are rated.")
        assert not screen.picture.grab().isNull()

    def test_what_was_rated_from_memory_does_not_count(self, stage: Stage) -> None:
        trial = put(stage, begun=28)
        rate(stage, trial, 2, 6)
        for record in list(stage.history.of_days.values()):
            stage.history.keep_day(replace(record, rated_at=TODAY + timedelta(days=9)))
        assert show(stage).outcome_told[0].startswith("0 pressing days")

    def test_one_that_was_given_up_has_no_result(self, stage: Stage) -> None:
        trial = put(stage, begun=28, given_up_on=DAY - timedelta(days=9))
        rate(stage, trial, 2, 6)
        assert seen(show(stage)) == [False, False, True, False]

    def test_another_can_begin_after_it(self, stage: Stage) -> None:
        put(stage, begun=28)
        screen = show(stage)
        screen.begin_buttons[4].click()
        assert len(stage.history.of_one) == 2
        assert seen(screen) == [False, False, False, True]


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (
            Outcome(Finding.NONE, (), (), 0.8, -0.3, 1.9, 1.1),
            "On pressing days your evening pain was 0.8 lower. Chance alone can make a difference "
            "of up to 1.1 here, so your days do not show one. As far as these days can tell, "
            "pressing days lie anywhere from 0.3 points higher to 1.9 points lower.",
        ),
        (
            Outcome(Finding.LOWER, (), (), 1.08, 0.02, 2.1, 1.06),
            "On pressing days your evening pain was 1.08 lower. Chance alone makes one of up to "
            "1.06 here, so your days do show a difference. As far as these days can tell, it is "
            "between 0 and 2.1 points lower.",
        ),
        (
            Outcome(Finding.HIGHER, (), (), -1.5, -2.5, -0.5, 1.0),
            "On pressing days your evening pain was 1.5 higher. Chance alone makes one of up to 1 "
            "here, so your days do show a difference. As far as these days can tell, it is between "
            "0.5 and 2.5 points higher. Better leave the pressing for now, and let a doctor or "
            "physiotherapist have a look.",
        ),
    ],
)
def test_the_words_hold_whatever_is_rounded(outcome: Outcome, words: str) -> None:
    assert f"{outcome_words(outcome)} {interval_words(outcome)}" == words
