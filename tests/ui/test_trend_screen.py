"""How it went: the words say what the picture shows, and no more; an advice is given once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from acupress.core.journal import DayRecord
from acupress.ui.journal.trend_words import in_tenths
from acupress.ui.places import Place
from tests.storage.stored import make_record
from tests.ui.stage import TODAY

if TYPE_CHECKING:
    from acupress.ui.journal.trend_screen import TrendScreen
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

DAY = TODAY.date()


def rate(stage: Stage, *weeks: int | None) -> None:
    """One rating a week; the last of them is the present one."""
    for ago, rating in enumerate(reversed(weeks)):
        if rating is not None:
            stage.history.keep_day(DayRecord(day=DAY - timedelta(days=7 * ago), pain=rating))


def show(stage: Stage) -> TrendScreen:
    stage.journey.go(Place.JOURNAL)
    stage.journey.journal.screen.trend_button.click()
    stage.settle()
    return stage.journey.journal.trend


def lines(screen: TrendScreen) -> list[str]:
    return [label.text() for label in screen._list.findChildren(type(screen._words))]


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        ((6, 5, 4), "Your weekly average went from 6 to 4. That is outside the shaded band."),
        ((6, 7), "Your weekly average went from 6 to 7. That is inside the shaded band."),
        ((4, 7), "Your weekly average went from 4 to 7. That is outside the shaded band."),
        ((5, 9, 5), "Your weekly average began at 5, and is there now."),
        ((5, None), "So far one week is rated, with 5 on average."),
    ],
)
def test_the_words_say_what_the_picture_shows(
    weeks: tuple[int | None, ...], words: str, stage: Stage
) -> None:
    rate(stage, *weeks)
    screen = show(stage)
    assert screen.words == words
    assert screen.picture.accessibleDescription() == words


def test_without_ratings_it_says_what_will_stand_here(stage: Stage) -> None:
    screen = show(stage)
    assert stage.shows(screen)
    assert not screen.picture.isVisible()
    assert screen._lead.text().startswith("As soon as you have rated")


def test_each_week_is_told_in_words_too_and_a_gap_as_one(stage: Stage) -> None:
    rate(stage, 6, None, 3)
    stage.history.add(make_record(1, started_at=TODAY, pain_before=9, pain_after=2))
    assert lines(show(stage)) == [
        "23 November – 29 November 2026: 3 on average, 2 after sessions",
        "16 November – 22 November 2026: nothing rated",
        "9 November – 15 November 2026: 6 on average",
    ]


def test_as_many_weeks_are_shown_as_are_wanted(stage: Stage) -> None:
    rate(stage, *[6] * 30, *[None] * 13)
    screen = show(stage)
    assert screen.words == "Nothing is rated in these weeks."
    assert len(lines(screen)) == 12
    screen.span.setCurrentIndex(3)
    assert len(lines(screen)) == 43
    assert screen.words == "Your weekly average began at 6, and is there now."


@pytest.mark.parametrize(
    ("weeks", "begins"),
    [((5, 5, 5, 5, 5), "For four weeks"), ((3, 4, 5, 5), "Your average has gone up")],
)
def test_an_advice_is_given_once(weeks: tuple[int, ...], begins: str, stage: Stage) -> None:
    rate(stage, *weeks)
    screen = show(stage)
    assert screen.advice_words.startswith(begins)
    screen.read_button.click()
    assert not screen._advice_card.isVisible()
    assert show(stage).advice_words == ""


def test_where_there_is_no_reason_there_is_none(stage: Stage) -> None:
    rate(stage, 6, 5, 3, 2)
    screen = show(stage)
    assert screen.advice_words == ""
    screen._tell_read()
    assert stage.history.advice == set()


def test_ratings_that_cannot_be_read_are_told(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OSError

    monkeypatch.setattr(stage.history, "pains", refuse)
    stage.journey.go(Place.JOURNAL)
    stage.journey.journal.screen.trend_button.click()
    assert stage.journey.window.news.words == "Your journal could not be read."
    assert stage.shows(stage.journey.journal.screen)


def test_the_line_has_a_gap_where_a_week_has_no_rating(stage: Stage, look: Look) -> None:
    accent = look.colour("accent").rgb()

    def inked(*weeks: int | None) -> int:
        stage.history.of_days.clear()
        rate(stage, *weeks)
        image = show(stage).picture.grab().toImage()
        return sum(
            QColor(image.pixel(x, y)).rgb() == accent
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )

    assert inked(5, 5, 5, 5) > inked(5, None, None, 5) > 0
    assert inked(*[5] * 60) > 0


@pytest.mark.parametrize(("number", "written"), [(4, "4"), (4.04, "4"), (9.96, "10")])
def test_a_mean_is_told_in_tenths(number: float, written: str) -> None:
    assert in_tenths(number) == written


def test_no_word_says_that_pressing_did_it(stage: Stage) -> None:
    rate(stage, 8, 2)
    screen = show(stage)
    told = f"{screen.words} {screen._band.text()}"
    assert not [word for word in ("reduced", "helped", "worked", "acupressure") if word in told]
