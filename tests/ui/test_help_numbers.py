"""Who is sent for help sees numbers to call, at once and at every size of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from tests.ui.stage import Stage

COMMON = ("112", "911", "999")


def in_sight(stage: Stage) -> list[str]:
    """Give the words that are wholly in sight in the page in front."""
    labels = stage.journey.window.findChildren(QLabel)
    return [
        label.text()
        for label in labels
        if label.isVisible() and label.visibleRegion().boundingRect() == label.rect()
    ]


def lock(stage: Stage) -> None:
    first = stage.journey.safety.questionnaire.pages[0].questions[0]
    stage.journey.safety.rows[first.key].click()
    stage.journey.safety.read_button.click()
    for _ in range(3):
        stage.settle()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1280, 800), (1366, 768)])
def test_the_three_numbers_stand_in_sight_without_scrolling(
    stage: Stage, percent: int, size: tuple[int, int]
) -> None:
    stage.journey.preferences.change(text_percent=percent)
    stage.journey.window.resize(*size)
    lock(stage)
    assert stage.shows(stage.journey.locked)
    assert set(COMMON) <= set(in_sight(stage))


def test_the_number_of_the_country_takes_their_place(stage: Stage) -> None:
    stage.journey.preferences.choose_country("ZA")
    lock(stage)
    seen = in_sight(stage)
    assert "112" in seen
    assert not {"911", "999"} & set(seen)
    assert any("10177" in words for words in seen)


def test_a_country_chosen_there_and_then_is_kept(stage: Stage) -> None:
    lock(stage)
    stage.journey.locked.country_chosen.emit("PH")
    stage.settle()
    assert stage.settings[-1].country == "PH"
    assert "911" in in_sight(stage)
    assert "112" not in in_sight(stage)


def test_after_a_stop_they_stand_below_what_to_do(stage: Stage) -> None:
    stage.start("first-steps").stop()
    assert stage.shows(stage.journey.stopped)
    assert stage.journey.stopped.number_words == COMMON
