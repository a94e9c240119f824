"""What is painted, against pictures without words; `--update-pictures` takes the new ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from acupress.core.points import Side
from acupress.ui.drawing import diagram as point_diagram
from acupress.ui.drawing.body_map import BodyMap
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.figure_view import FigureView
from acupress.ui.drawing.marks import paint_markers
from acupress.ui.sitting.progress_bar import ProgressBar
from acupress.ui.sitting.view import Segment
from acupress.ui.widgets.breathing_ring import BreathingRing
from tests.ui.comparing import largest_difference

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from acupress.core.library import Library
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

FOLDER = Path(__file__).with_name("pictures")
MOST = 26
"""The largest mean difference of a colour channel in a block that machines may have, of 255.

Measured: all that is painted half a pixel off differs by 7 to 51, the drawn body alone by 15; a
marker two pixels off by 67 to 103, a dot on the body map by 28; either at another point by 54 and
more.
"""


def ring(_library: Library, _drawings: Drawings, look: Look) -> QWidget:
    painted = BreathingRing(look)
    painted.show_breath(gone=0.3, fullness=0.7, number="", words="", warm=False)
    painted.resize(160, 160)
    return painted


def warm_ring(_library: Library, _drawings: Drawings, look: Look) -> QWidget:
    painted = BreathingRing(look)
    painted.show_breath(gone=0.8, fullness=0.0, number="", words="", warm=True)
    painted.resize(160, 160)
    return painted


def progress(_library: Library, _drawings: Drawings, look: Look) -> QWidget:
    painted = ProgressBar(look)
    segments = (
        Segment(1.0, present=False),
        Segment(0.4, present=True),
        Segment(0.0, present=False),
    )
    painted.show_segments(segments, "2 of 3")
    painted.resize(240, 16)
    return painted


def body(library: Library, drawings: Drawings, look: Look) -> QWidget:
    return body_map(library, drawings, look, "BL23", "LI4")


def body_map(library: Library, drawings: Drawings, look: Look, *codes: str) -> QWidget:
    painted = BodyMap([library.points[code] for code in codes], drawings, look)
    painted.resize(224, 200)
    return painted


def posture(library: Library, drawings: Drawings, look: Look) -> QWidget:
    painted = FigureView(drawings, look, QSize(200, 160))
    painted.show_figure("sit_chair")
    painted.resize(200, 160)
    return painted


def diagram(library: Library, drawings: Drawings, look: Look, code: str, side: Side) -> QWidget:
    painted = PointDiagram(drawings, look)
    painted.resize(544, 448)
    painted.show_press(library.points[code], side)
    return painted


def compare(painted: QImage, name: str, request: pytest.FixtureRequest) -> None:
    path = FOLDER / f"{name}.png"
    if request.config.getoption("--update-pictures"):
        FOLDER.mkdir(exist_ok=True)
        assert painted.save(str(path))
    expected = QImage(str(path))
    assert expected.size() == painted.size(), "run pytest with --update-pictures"
    assert largest_difference(painted, expected) < MOST


@pytest.mark.parametrize("make", [ring, warm_ring, progress, body, posture])
def test_it_is_painted_as_before(
    make: Callable[[Library, Drawings, Look], QWidget],
    library: Library,
    drawings: Drawings,
    look: Look,
    request: pytest.FixtureRequest,
) -> None:
    compare(make(library, drawings, look).grab().toImage(), make.__name__, request)


@pytest.fixture
def wordless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the words on drawings out: letters differ between machines."""
    monkeypatch.setattr(Chips, "paint", lambda _chips, _painter: None)


PRESSES = [
    ("BL23", Side.BOTH),
    ("BL23", Side.LEFT),
    ("BL23", Side.RIGHT),
    ("CV6", Side.MIDLINE),
    ("LI4", Side.LEFT),
    ("LI4", Side.RIGHT),
    ("ST36", Side.BOTH),
    ("ST36", Side.RIGHT),
]
"""On the back, where both sides are drawn; on the belly; on limbs, whose right mirrors the left."""


@pytest.mark.parametrize(("code", "side"), PRESSES)
@pytest.mark.usefixtures("wordless")
def test_a_point_is_painted_as_before(
    code: str,
    side: Side,
    library: Library,
    drawings: Drawings,
    look: Look,
    request: pytest.FixtureRequest,
) -> None:
    painted = diagram(library, drawings, look, code, side).grab().toImage()
    compare(painted, f"{code.lower()}-{side.value}", request)


@pytest.mark.parametrize(("code", "side"), PRESSES)
@pytest.mark.usefixtures("wordless")
def test_the_comparison_sees_a_marker_a_little_beside_its_place(
    code: str,
    side: Side,
    library: Library,
    drawings: Drawings,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    right = diagram(library, drawings, look, code, side).grab().toImage()

    def paint_beside(painter: QPainter, *rest: Any) -> None:
        painter.translate(3, 0)
        paint_markers(painter, *rest)

    monkeypatch.setattr(point_diagram, "paint_markers", paint_beside)
    assert (
        largest_difference(right, diagram(library, drawings, look, code, side).grab().toImage())
        > MOST
    )


@pytest.mark.parametrize("other", [(), ("BL23",), ("BL52", "LI4"), ("BL60", "LI4")])
def test_the_comparison_sees_a_dot_that_is_missing_or_elsewhere(
    other: tuple[str, ...], library: Library, drawings: Drawings, look: Look
) -> None:
    right = body(library, drawings, look).grab().toImage()
    assert (
        largest_difference(right, body_map(library, drawings, look, *other).grab().toImage()) > MOST
    )
