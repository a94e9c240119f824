"""A heartbeat of a session costs what it changes: ring, markers and words, and nothing around."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from tests.ui.stage import Stage

INTO_THE_PRESS = 20.0
BREATH_SECONDS = 12


class Count(QObject):
    """Counts what an object is told of a kind."""

    def __init__(self, watched: QObject, kind: QEvent.Type) -> None:
        super().__init__()
        self.count = 0
        self._kind = kind
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == self._kind
        return super().eventFilter(watched, event)


@pytest.fixture
def pressing(stage: Stage) -> Stage:
    """Stand in the middle of a press, with everything come to rest."""
    stage.start("first-steps")
    stage.go_on(INTO_THE_PRESS)
    for _ in range(3):
        stage.settle()
    return stage


def breathe(stage: Stage) -> set[str]:
    """Let a breath go by; gives what the time left was called meanwhile."""
    words = set()
    for _ in range(BREATH_SECONDS):
        stage.go_on(1)
        stage.settle()
        words.add(stage.journey.session.left_words)
    return words


def test_the_time_left_changes_without_laying_out_the_window(pressing: Stage) -> None:
    asked = Count(pressing.journey.session, QEvent.Type.LayoutRequest)
    assert len(breathe(pressing)) > BREATH_SECONDS // 2
    assert asked.count <= 2, "once or twice the words of a press change, not every second"


def test_a_breath_paints_nothing_of_what_ring_and_picture_stand_on(pressing: Stage) -> None:
    session = pressing.journey.session
    ring, _far = session._near.ring, session.far_ring
    seen, below = Count(ring, QEvent.Type.Paint), Count(session, QEvent.Type.Paint)
    picture = Count(session._diagram, QEvent.Type.Paint)
    for _ in range(20):
        session._diagram.show_breath(0.2)
        ring.show_breath(gone=0.3, fullness=0.2, number="0:05", words="in", warm=False)
        pressing.settle()
        session._diagram.show_breath(0.8)
        ring.show_breath(gone=0.3, fullness=0.8, number="0:05", words="in", warm=False)
        pressing.settle()
    assert seen.count >= 40
    assert picture.count >= 40
    assert below.count == 0
