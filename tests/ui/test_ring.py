"""The ring paints what has changed, and what is to be seen is as if all were painted anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from acupress.ui.widgets.breathing_ring import BreathingRing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from acupress.ui.theme import Look

SIZES = [(140, 140), (200, 240), (296, 296), (500, 420)]


class Painted(QObject):
    """Notes how much of a widget is painted."""

    share = 1.0

    def eventFilter(self, watched: QObject, event: object) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent) and isinstance(watched, BreathingRing):
            area = sum(rect.width() * rect.height() for rect in event.region())  # type: ignore[attr-defined]
            self.share = area / (watched.width() * watched.height())
        return False


def make(look: Look, qtbot: QtBot, size: tuple[int, int]) -> BreathingRing:
    ring = BreathingRing(look)
    qtbot.addWidget(ring)
    ring.setFixedSize(*size)
    ring.show()
    return ring


def show(ring: BreathingRing, gone: float, fullness: float) -> None:
    ring.show_breath(gone=gone, fullness=fullness, number="42", words="Breathe in", warm=False)


def seen(ring: BreathingRing) -> QImage:
    """What stands on the screen, of which only a part was painted last."""
    QApplication.processEvents()
    store = ring.windowHandle()
    screen = store.screen() if store else None
    assert screen is not None
    return screen.grabWindow(ring.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_frame_after_the_other_looks_like_the_last_one_alone(
    look: Look, qtbot: QtBot, size: tuple[int, int]
) -> None:
    ring, alone = make(look, qtbot, size), make(look, qtbot, size)
    frames = [(0.2 + 0.004 * n, (n % 7) / 6) for n in range(15)] + [(0.9, 0.1), (0.999, 1.0)]
    for gone, fullness in frames:
        show(ring, gone, fullness)
        first = seen(ring)
        show(alone, gone, fullness)
        alone.update()
        assert first == seen(alone), (gone, fullness)


def test_a_breath_paints_no_more_than_the_circle_and_the_end_of_the_ring(
    look: Look, qtbot: QtBot
) -> None:
    ring = make(look, qtbot, (500, 420))
    show(ring, 0.2, 0.5)
    QApplication.processEvents()
    painted = Painted()
    ring.installEventFilter(painted)
    show(ring, 0.201, 0.55)
    QApplication.processEvents()
    assert painted.share < 0.6
    show(ring, 0.4, 0.55)
    QApplication.processEvents()
    assert painted.share == 1.0
