"""Pictures drawn in parts: nothing waits for them, and they are what they would be at once."""

from __future__ import annotations

from copy import copy
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from acupress.core.points import Side
from acupress.ui.atlas.view_strip import ViewButton
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.easel import Easel
from acupress.ui.drawing.kept import Kept
from acupress.ui.drawing.plate import Plate
from acupress.ui.drawing.presses import Press, Presses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

SIZE = QSize(540, 448)
ONE_PART = 1e-9
"""A stretch in which one part of a picture is drawn at a turn of the event loop."""
TURNS = 200


@pytest.fixture
def patient(drawings: Drawings) -> Drawings:
    """The drawings, of which no picture is finished, drawn part by part."""
    patient = copy(drawings)
    patient.easel = Easel(ONE_PART)
    patient._pictures = Kept(2**27)
    return patient


@pytest.fixture
def make_diagram(look: Look, qtbot: QtBot) -> Callable[[Drawings], PointDiagram]:
    def make(drawings: Drawings) -> PointDiagram:
        diagram = PointDiagram(drawings, look)
        qtbot.addWidget(diagram)
        diagram.resize(SIZE)
        diagram.show()
        return diagram

    return make


def press(point: Point, side: Side = Side.LEFT, *, finding: bool = False) -> Press:
    return Press(point, side, point.picture.figure, finding)


def turn(times: int = 1) -> None:
    for _ in range(times):
        QCoreApplication.processEvents()


def drawn(diagram: PointDiagram) -> QImage:
    """Let the picture be drawn and come to rest."""
    for _ in range(TURNS):
        turn()
        if diagram._still and not diagram.under_way:
            return image_of(diagram)
        if diagram._way:
            diagram._going.setCurrentTime(diagram._going.duration())
    pytest.fail("no picture came")


def image_of(widget: QWidget) -> QImage:
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(0)
    widget.render(picture)
    return picture


@pytest.mark.parametrize("finding", [True, False])
def test_a_picture_drawn_in_parts_is_the_one_drawn_at_once(
    make_diagram: Callable[[Drawings], PointDiagram],
    library: Library,
    drawings: Drawings,
    patient: Drawings,
    finding: bool,
) -> None:
    pictures = []
    for diagram in map(make_diagram, (drawings, patient)):
        for code in ("ST36", "BL23"):
            diagram.show_press(library.points[code], Side.LEFT, finding=finding)
        pictures.append(drawn(diagram))
    assert pictures[0] == pictures[1]


def test_nothing_waits_until_a_picture_is_drawn(
    make_diagram: Callable[[Drawings], PointDiagram],
    library: Library,
    patient: Drawings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lit: list[str] = []
    light = Plate.lit

    def note(plate: Plate, *how: Any) -> Iterator[None]:
        lit.append("lit")
        return light(plate, *how)

    monkeypatch.setattr(Plate, "lit", note)
    diagram = make_diagram(patient)
    diagram.show_press(library.points["BL23"], Side.LEFT, finding=True)
    card = image_of(diagram)
    assert diagram.under_way
    counts = []
    while not diagram._still:
        turn()
        counts.append(len(lit))
        if not diagram._still:
            assert image_of(diagram) == card, "a part of a picture is seen"
    assert counts[-1] > 1
    assert all(after - before <= 1 for before, after in pairwise(counts))
    assert drawn(diagram) != card


def test_what_is_prepared_comes_at_once_and_is_drawn_once(
    make_diagram: Callable[[Drawings], PointDiagram],
    library: Library,
    patient: Drawings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    then = library.points["ST36"]
    diagram = make_diagram(patient)
    diagram.show_press(then, Side.LEFT)
    expected = drawn(diagram)
    diagram.show_press(library.points["BL23"], Side.BOTH)
    before = drawn(diagram)
    for _ in range(2):
        diagram.prepare(press(then))
    turn(TURNS)
    assert image_of(diagram) == before, "what comes next is seen before it comes"
    monkeypatch.setattr(Presses, "begin", lambda *_: pytest.fail("it is drawn again"))
    diagram.show_press(then, Side.LEFT)
    assert drawn(diagram) == expected


def test_a_press_has_the_picture_by_which_its_place_was_found(
    make_diagram: Callable[[Drawings], PointDiagram],
    library: Library,
    patient: Drawings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    point = library.points["BL23"]
    diagram = make_diagram(patient)
    diagram.show_press(point, Side.BOTH, finding=True)
    found = drawn(diagram)
    monkeypatch.setattr(Presses, "begin", lambda *_, **__: pytest.fail("it is drawn again"))
    diagram.prepare(press(point, Side.BOTH))
    diagram.show_press(point, Side.BOTH)
    assert not diagram.under_way
    assert image_of(diagram) == found


def test_the_hand_is_drawn_before_it_is_seen(
    make_diagram: Callable[[Drawings], PointDiagram],
    library: Library,
    drawings: Drawings,
    patient: Drawings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    point, after = library.points["BL23"], library.points["ST36"]
    pictures: list[QImage] = []
    for diagram in map(make_diagram, (drawings, patient)):
        diagram.show_press(point, Side.BOTH, finding=True)
        drawn(diagram)
        diagram.prepare(press(after))
        turn(TURNS)
        if pictures:
            monkeypatch.setattr(Plate, "lit", lambda *_: pytest.fail("it is drawn late"))
        diagram.show_hand(60, finding=True)
        pictures.append(image_of(diagram))
    assert pictures[0] == pictures[1]


def test_a_hand_that_is_seen_before_it_is_drawn_comes_when_it_is(
    make_diagram: Callable[[Drawings], PointDiagram],
    library: Library,
    drawings: Drawings,
    patient: Drawings,
) -> None:
    pictures = []
    for diagram in map(make_diagram, (drawings, patient)):
        diagram.show_press(library.points["BL23"], Side.BOTH, finding=True)
        without = drawn(diagram)
        diagram.show_hand(60, finding=True)
        turn(TURNS)
        pictures.append(image_of(diagram))
    assert pictures[0] == pictures[1] != without


@pytest.mark.parametrize("change", ["size", "look", "another", "half of it"])
def test_what_was_prepared_for_nothing_is_not_shown(
    make_diagram: Callable[[Drawings], PointDiagram],
    library: Library,
    drawings: Drawings,
    patient: Drawings,
    look: Look,
    change: str,
) -> None:
    then, side = library.points["ST36"], Side.RIGHT if change == "another" else Side.LEFT
    size = QSize(400, 448) if change == "size" else SIZE
    pictures = []
    for diagram in map(make_diagram, (drawings, patient)):
        diagram.show_press(library.points["BL23"], Side.BOTH)
        drawn(diagram)
        diagram.prepare(press(then))
        turn(3 if change == "half of it" else TURNS)
        if change == "look":
            look.changed.emit()
        diagram.resize(size)
        diagram.show_press(then, side)
        pictures.append(drawn(diagram))
    assert pictures[0] == pictures[1]


def test_the_picture_of_before_stays_until_the_one_of_another_size_is_there(
    make_diagram: Callable[[Drawings], PointDiagram], library: Library, patient: Drawings
) -> None:
    diagram = make_diagram(patient)
    diagram.show_press(library.points["BL23"], Side.BOTH)
    before = drawn(diagram)
    diagram.resize(SIZE.width() + 40, SIZE.height())
    stretched = image_of(diagram)
    assert not diagram._still
    middle = QPoint(SIZE.width() // 2, SIZE.height() // 2)
    seen, as_before = stretched.pixelColor(middle + QPoint(20, 0)), before.pixelColor(middle)
    assert abs(seen.lightness() - as_before.lightness()) < 12
    assert drawn(diagram) != stretched
    diagram.resize(SIZE)
    assert drawn(diagram) == before


def test_a_picture_with_no_way_to_it_stands_still_when_it_comes(
    make_diagram: Callable[[Drawings], PointDiagram], library: Library, patient: Drawings
) -> None:
    diagram = make_diagram(patient)
    diagram.hide()
    diagram.show_press(library.points["BL23"], Side.BOTH)
    diagram.show()
    turn(TURNS)
    assert diagram._still
    assert not diagram.under_way


def test_a_small_picture_comes_when_it_is_drawn(
    library: Library, patient: Drawings, drawings: Drawings, look: Look, qtbot: QtBot
) -> None:
    point = library.points["BL23"]
    figure = library.figures.views[point.picture.figure]
    pictures = []
    for each in (drawings, patient):
        button = ViewButton(figure, point, Side.BOTH, each, look)
        qtbot.addWidget(button)
        button.show()
        turn(TURNS)
        pictures.append(image_of(button))
    assert pictures[0] == pictures[1]


def test_a_skip_that_overtakes_drawing_ahead_shows_its_picture_soon(
    make_stage: Callable[..., Stage], patient: Drawings
) -> None:
    stage = make_stage(drawings=patient)
    driver = stage.start()
    (diagram,) = stage.journey.session.findChildren(PointDiagram)
    drawn(diagram)
    stage.go_on(2)
    turn(2)
    driver.skip()
    assert diagram.under_way
    drawn(diagram)


class Sketch(QWidget):
    """Waits for some parts."""

    def __init__(self, parts: int) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.left = parts

    def parts(self) -> Iterator[None]:
        while self.left:
            self.left -= 1
            yield


@pytest.fixture
def sketch(qtbot: QtBot) -> Callable[[int], Sketch]:
    def make(parts: int) -> Sketch:
        sketch = Sketch(parts)
        qtbot.addWidget(sketch)
        sketch.show()
        return sketch

    return make


def test_first_come_first_served_and_what_is_wanted_before_what_will_be(
    sketch: Callable[[int], Sketch],
) -> None:
    easel = Easel(ONE_PART)
    first, second, later = sketch(3), sketch(3), sketch(3)
    easel.prepare(later, later.parts())
    assert not easel.draw(first, first.parts())
    assert not easel.draw(second, second.parts())
    assert (first.left, second.left, later.left) == (2, 3, 3)
    turn(4)
    assert (first.left, second.left, later.left) == (0, 2, 3)
    turn(10)
    assert (first.left, second.left, later.left) == (0, 0, 0)


def test_what_is_hidden_or_gone_waits_for_nothing(sketch: Callable[[int], Sketch]) -> None:
    easel = Easel(ONE_PART)
    hidden, dropped = sketch(5), sketch(5)
    for each in (hidden, dropped):
        easel.draw(each, each.parts())
    hidden.hide()
    easel.drop(dropped)
    turn(8)
    assert not easel.draws(hidden)
    assert (hidden.left, dropped.left) == (4, 5)


def test_what_fails_is_told_and_not_tried_again(sketch: Callable[[int], Sketch]) -> None:
    easel, sheet = Easel(ONE_PART), sketch(0)

    def fails() -> Iterator[None]:
        raise OSError(2, "No such file")
        yield

    with pytest.raises(OSError, match="No such file"):
        easel.draw(sheet, fails())
    assert not easel.draws(sheet)


def test_one_that_draws_at_once_draws_nothing_before_it_is_wanted(
    sketch: Callable[[int], Sketch],
) -> None:
    easel, sheet = Easel(), sketch(5)
    easel.prepare(sheet, sheet.parts())
    turn(3)
    assert sheet.left == 5
    assert easel.draw(sheet, sheet.parts())
    assert sheet.left == 0
