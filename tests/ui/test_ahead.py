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

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from acupress.core.library import Library
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
    read: set[str] = set()

    def note(svg: Path) -> Layers:
        read.add(f"{svg.parent.name}/{svg.stem}")
        return Layers(svg)

    for kept in ("_layers", "_pictures"):
        monkeypatch.setattr(drawings, kept, Kept(2**30))
    monkeypatch.setattr(figures, "Layers", note)
    for _ in stage.journey.make_ahead():
        pass
    ahead = set(read)
    assert {f"man/{view}" for view in VIEWS} <= ahead
    stage.let_in()
    stage.settle()
    assert read == ahead


def rows_made_ahead(stage: Stage) -> dict[str, QWidget]:
    journey = stage.journey
    for _ in journey.choosing.make_ahead(journey.gate.foresee()):
        pass
    return dict(journey.today.rows)


def test_the_rows_that_most_people_see_are_made_while_the_questions_are_read(
    stage: Stage,
) -> None:
    rows = rows_made_ahead(stage)
    assert list(rows) == [routine.key for routine in stage.journey.choosing._shelf.all()]
    stage.let_in()
    assert stage.journey.today.rows == rows


def test_a_row_made_ahead_goes_where_what_is_ticked_makes_it_another(
    stage: Stage, library: Library
) -> None:
    rows = rows_made_ahead(stage)
    stage.let_in(*(q for q in library.questionnaire.questions if q.key == "skin-legs-or-feet"))
    today = stage.journey.today.rows
    anew = {key for key, row in today.items() if row is not rows[key]}
    told = {key for key, row in today.items() if "because" in row.accessibleDescription()}
    assert "desk-break" in anew
    assert told == anew != set(today)


def test_what_is_foreseen_opens_nothing(stage: Stage) -> None:
    foreseen = stage.journey.gate.foresee()
    assert not any(foreseen.holds_at(now) for now in (0, stage.clock.read().total_ns))
    rows_made_ahead(stage)
    stage.journey.choosing.open()
    assert stage.shows(stage.journey.safety)
