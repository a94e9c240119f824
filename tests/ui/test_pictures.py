"""What is painted, against pictures without words; `--update-pictures` takes the new ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from acupress.ui.session_view import Segment
from acupress.ui.widgets.body_map import BodyMap
from acupress.ui.widgets.breathing_ring import BreathingRing
from acupress.ui.widgets.figure_view import FigureView
from acupress.ui.widgets.progress_bar import ProgressBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from acupress.core.library import Library
    from acupress.ui.figure_art import FigureArt
    from acupress.ui.theme import Look

FOLDER = Path(__file__).with_name("pictures")
MOST = 2.0
"""The mean difference of a colour channel that machines may have, of 255."""


def difference(one: QImage, other: QImage) -> float:
    """Give the mean difference of the colour channels of two pictures of one size."""
    total = 0
    for y in range(one.height()):
        for x in range(one.width()):
            a, b = QColor(one.pixel(x, y)), QColor(other.pixel(x, y))
            total += abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())
    return total / (3 * one.width() * one.height())


def ring(_library: Library, _art: FigureArt, look: Look) -> QWidget:
    painted = BreathingRing(look)
    painted.show_breath(gone=0.3, fullness=0.7, number="", words="", warm=False)
    painted.resize(160, 160)
    return painted


def warm_ring(_library: Library, _art: FigureArt, look: Look) -> QWidget:
    painted = BreathingRing(look)
    painted.show_breath(gone=0.8, fullness=0.0, number="", words="", warm=True)
    painted.resize(160, 160)
    return painted


def progress(_library: Library, _art: FigureArt, look: Look) -> QWidget:
    painted = ProgressBar(look)
    segments = (
        Segment(1.0, present=False),
        Segment(0.4, present=True),
        Segment(0.0, present=False),
    )
    painted.show_segments(segments, "2 of 3")
    painted.resize(240, 16)
    return painted


def body(library: Library, art: FigureArt, look: Look) -> QWidget:
    points = [library.points["BL23"], library.points["LI4"]]
    painted = BodyMap(points, library.figures, art, look)
    painted.resize(220, 200)
    return painted


def posture(library: Library, art: FigureArt, look: Look) -> QWidget:
    painted = FigureView(library.figures, art, look, QSize(200, 160))
    painted.show_figure("sit_chair")
    painted.resize(200, 160)
    return painted


@pytest.mark.parametrize("make", [ring, warm_ring, progress, body, posture])
def test_it_is_painted_as_before(
    make: Callable[[Library, FigureArt, Look], QWidget],
    library: Library,
    art: FigureArt,
    look: Look,
    request: pytest.FixtureRequest,
) -> None:
    painted = make(library, art, look).grab().toImage()
    path = FOLDER / f"{make.__name__}.png"
    if request.config.getoption("--update-pictures"):
        FOLDER.mkdir(exist_ok=True)
        assert painted.save(str(path))
    expected = QImage(str(path))
    assert expected.size() == painted.size(), "run pytest with --update-pictures"
    assert difference(painted, expected) < MOST


def test_the_comparison_sees_a_marker_that_is_elsewhere(
    library: Library, art: FigureArt, look: Look
) -> None:
    here = BodyMap([library.points["BL23"]], library.figures, art, look)
    there = BodyMap([library.points["BL60"], library.points["LI4"]], library.figures, art, look)
    for painted in (here, there):
        painted.resize(60, 80)
    assert difference(here.grab().toImage(), there.grab().toImage()) > MOST / 4
