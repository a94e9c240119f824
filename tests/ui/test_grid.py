"""Every screen stands on one grid: title, cards and foot share their edges, whatever the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from acupress.ui.margin_bar import MarginBar
from acupress.ui.places import Place
from acupress.ui.screen import side_margin
from acupress.ui.widgets.place_bar import PlaceBar
from tests.ui.every_screen import every_screen

if TYPE_CHECKING:
    from acupress.ui.screen import Screen
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

EDGES = {(1280, 800): (64, 1216), (1440, 900): (144, 1296), (1920, 1080): (384, 1536)}
"""Left and right edge of the grid, by the size of the window."""
STAGES = ("session", "far view")
"""They fill the window: nothing is as wide as the picture can be."""

LEFT_ALONE = ("locked",)
"""In an emergency nothing leads on, so nothing stands at the right of the foot."""


def edges(screen: Screen, parts: list[QWidget]) -> tuple[int, int]:
    lefts = [part.mapTo(screen, QPoint(0, 0)).x() for part in parts]
    rights = [part.mapTo(screen, QPoint(part.width(), 0)).x() for part in parts]
    return min(lefts), max(rights)


def in_sight(screen: Screen) -> list[QWidget]:
    """What stands on a screen, and in what scrolls on it."""
    parts = screen.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for area in screen.findChildren(QScrollArea):
        pane = area.widget()
        assert pane
        parts += pane.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [part for part in parts if part.isVisible() and not isinstance(part, MarginBar)]


def in_foot(screen: Screen) -> list[QWidget]:
    """The buttons of the foot: of those on the screen itself the lowest."""
    own = screen.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    buttons = [button for button in own if button.isVisible()]
    if not buttons:
        return []
    lowest = max(button.geometry().bottom() for button in buttons)
    return [button for button in buttons if button.geometry().bottom() >= lowest - 40]


@pytest.mark.no_cover
@pytest.mark.parametrize("text_percent", [100], indirect=True)
def test_all_screens_share_both_edges(stage: Stage) -> None:
    window = stage.journey.window
    window.setUpdatesEnabled(False)
    for name, screen in every_screen(stage):
        if name in STAGES:
            continue
        for size, (left, right) in EDGES.items():
            window.resize(*size)
            stage.settle()
            stage.settle()
            assert edges(screen, in_sight(screen)) == (left, right), (name, size)
            foot = in_foot(screen)
            assert foot or screen.place, (name, size)
            assert not foot or edges(screen, foot)[0] == left, (name, size)
            if len(foot) > 1 and name not in LEFT_ALONE:
                assert edges(screen, foot)[1] == right, (name, size)


def test_margins_give_way_to_words_and_grow_beside_the_widest_content(look: Look) -> None:
    assert [side_margin(width, look) for width in (760, 940, 1000, 1280, 1480)] == [
        *(24, 34, 64),
        *(64, 164),
    ]


@pytest.mark.parametrize("text_percent", [100], indirect=True)
def test_the_scroll_bar_stands_at_the_edge_of_the_window_and_takes_no_room(stage: Stage) -> None:
    safety = stage.journey.safety
    pane, bar = safety._inside, safety.findChild(MarginBar)
    assert bar
    safety.window().resize(1280, 560)
    stage.settle()
    stage.settle()
    assert bar.isVisible()
    assert bar.geometry().right() == safety.rect().right()
    assert pane.width() == 1152
    safety.window().resize(1280, 1000)
    stage.settle()
    stage.settle()
    assert not bar.isVisible()
    assert pane.width() == 1152


@pytest.mark.parametrize("text_percent", [100], indirect=True)
def test_the_wheel_scrolls_also_beside_what_scrolls(stage: Stage) -> None:
    safety = stage.journey.safety
    safety.window().resize(1280, 560)
    stage.settle()
    stage.settle()
    at, down = QPointF(20, 300), QPoint(0, -120)
    none = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    buttons = Qt.MouseButton.NoButton
    wheel = QWheelEvent(at, at, QPoint(), down, buttons, *none, False)
    QApplication.sendEvent(safety, wheel)
    assert safety._scroll.verticalScrollBar().value() > 0


@pytest.mark.parametrize("text_percent", [100], indirect=True)
def test_a_window_may_go_while_what_scrolls_is_in_sight(stage: Stage) -> None:
    stage.let_in()
    stage.journey.window.resize(1280, 560)
    stage.settle()
    measured: list[str] = []
    for bar in stage.journey.window.findChildren(MarginBar):
        bar._fit = lambda: measured.append("")  # type: ignore[method-assign]
    assert any(bar.isVisible() for bar in stage.journey.window.findChildren(MarginBar))
    stage.journey.window.hide()
    assert not measured, "what may be half gone is measured"


@pytest.mark.parametrize("text_percent", [100], indirect=True)
def test_the_bar_of_places_stands_on_the_grid_also_below_a_page_seen_for_the_first_time(
    stage: Stage,
) -> None:
    stage.clear()
    for place in (Place.SETTINGS, Place.LEARN):
        stage.journey.go(place)
        stage.settle()
        stage.settle()
        bar = stage.journey.window.findChild(PlaceBar)
        assert bar
        first = bar.buttons[Place.TODAY]
        assert first.mapTo(bar, QPoint(first.inset, 0)).x() == 64
