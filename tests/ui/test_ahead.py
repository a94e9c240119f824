"""What is made ahead is seen by nobody, and is what it would have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from acupress.ui import ahead
from acupress.ui.ahead import Ahead
from acupress.ui.drawing import drawings as figures
from acupress.ui.drawing.kept import Kept
from acupress.ui.drawing.plate import Layers
from acupress.ui.drawing.scene import VIEWS
from acupress.ui.widgets.breathing_ring import BreathingRing
from tests.ui.every_screen import every_screen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from acupress.ui.drawing.drawings import Drawings
    from tests.ui.stage import Stage


def test_steps_are_taken_one_after_the_other_to_the_last(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "BETWEEN_MS", 1)
    taken: list[int] = []
    parent = QObject()
    Ahead(map(taken.append, range(3)), parent)
    assert taken == []
    qtbot.waitUntil(lambda: taken == [0, 1, 2])
    qtbot.wait(5)
    assert taken == [0, 1, 2]


def test_screens_made_ahead_stay_behind_the_questions(stage: Stage) -> None:
    for _ in stage.journey.make_ahead():
        stage.settle()
        assert stage.shows(stage.journey.safety)
        assert not stage.journey.gate.answered
        assert stage.journey.driver is None


@pytest.mark.no_cover
def test_screens_made_ahead_look_as_those_that_are_not(make_stage: Callable[..., Stage]) -> None:
    plain, made = make_stage(), make_stage()
    for _ in made.journey.make_ahead():
        made.settle()
    for (name, one), (_name, other) in zip(every_screen(plain), every_screen(made), strict=True):
        if name != "points":  # the cursor of its field stands in one window only
            for ring in (*one.findChildren(BreathingRing), *other.findChildren(BreathingRing)):
                # Letters of a size that is drawn for the first time come out a shade otherwise
                ring.grab()
                ring.repaint_all()
            assert one.grab().toImage() == other.grab().toImage(), name


def test_the_bodies_on_the_cards_are_read_ahead(
    stage: Stage, drawings: Drawings, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def note(svg: Path) -> Layers:
        read.append(svg.stem)
        return Layers(svg)

    for kept in ("_layers", "_pictures"):
        monkeypatch.setattr(drawings, kept, Kept(2**30))
    monkeypatch.setattr(figures, "Layers", note)
    for _ in stage.journey.make_ahead():
        pass
    assert sorted(read) == sorted(VIEWS)
    stage.let_in()
    stage.settle()
    assert len(read) == len(VIEWS)
