"""The bones under the skin: where a drawing has them, what they say of themselves, what shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton

from acupress.core.points import Laterality, Side
from acupress.core.settings import Settings
from acupress.ui import keys
from acupress.ui.drawing.bones import put_bone_names
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.scene import make_scene
from acupress.ui.theme import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPixmap
    from pytestqt.qtbot import QtBot

    from acupress.core.library import Library
    from acupress.ui.drawing.drawings import Drawings
    from tests.ui.stage import Stage

SKETCH = "A sketch of the bones; yours may differ a little."
NONE_HERE = "There is no sketch of the bones for this picture."
SIZE = QSize(728, 600)


@pytest.fixture
def look(library: Library) -> Look:
    """A look of its own: others go on with the one that is shared."""
    return Look(library.appearance, Settings())


@pytest.fixture
def diagram(qtbot: QtBot, drawings: Drawings, look: Look, library: Library) -> PointDiagram:
    diagram = PointDiagram(drawings, look)
    qtbot.addWidget(diagram)
    diagram.resize(SIZE)
    diagram.show_press(library.points["BL23"], Side.BOTH)
    diagram.show()
    return diagram


def seen(diagram: PointDiagram) -> QImage:
    return diagram.grab().toImage()


def names_put(library: Library, look: Look, code: str, room: QSize) -> list[str]:
    point = library.points[code]
    side = Side.MIDLINE if point.laterality is Laterality.MIDLINE else Side.BOTH
    scene = make_scene(library.figures.views[point.picture.figure], point, side, room)
    ground = QRectF(QPointF(0, 0), room)
    chips = Chips(look, ground)
    put_bone_names(scene, ground, chips)
    return list(chips.placed)


def test_the_bones_are_drawn_only_when_they_are_wished(diagram: PointDiagram, look: Look) -> None:
    plain = seen(diagram)
    look.apply(Settings(bones=True))
    assert seen(diagram) != plain
    look.apply(Settings())
    assert seen(diagram) == plain


def test_a_drawing_without_bones_stays_as_it_is(
    diagram: PointDiagram, look: Look, library: Library
) -> None:
    diagram.show_press(library.points["EX-HN3"], Side.MIDLINE)
    plain = seen(diagram)
    look.apply(Settings(bones=True))
    assert seen(diagram) == plain
    assert not diagram.has_bones


def test_bones_cost_a_frame_nothing(
    diagram: PointDiagram, look: Look, drawings: Drawings, monkeypatch: pytest.MonkeyPatch
) -> None:
    look.apply(Settings(bones=True))
    seen(diagram)
    asked: list[str] = []
    picture = drawings.picture

    def ask(svg: str, *rest: Any, **more: Any) -> QPixmap:
        asked.append(svg)
        return picture(svg, *rest, **more)

    monkeypatch.setattr(drawings, "picture", ask)
    diagram.show_breath(0.9)
    seen(diagram)
    assert asked == []


def test_the_two_vertebrae_that_points_go_by_are_named(library: Library, look: Look) -> None:
    assert names_put(library, look, "BL23", SIZE) == ["L2", "L4", SKETCH]


def test_a_drawing_without_bones_names_none(library: Library, look: Look) -> None:
    assert names_put(library, look, "GV20", SIZE) == []


def test_where_there_is_no_room_the_sketch_is_not_said_over_the_picture(
    library: Library, look: Look
) -> None:
    assert SKETCH not in names_put(library, look, "BL23", QSize(200, 160))


def test_the_words_of_the_picture_tell_of_its_bones(diagram: PointDiagram, look: Look) -> None:
    assert SKETCH not in diagram.accessibleDescription()
    look.apply(Settings(bones=True))
    assert diagram.accessibleDescription().endswith(SKETCH)


def test_b_shows_and_hides_them_in_a_session_and_they_are_remembered(
    stage: Stage, announced: list[str]
) -> None:
    stage.start()
    session = stage.journey.session
    announced.clear()
    (key,) = (s for s in session.findChildren(QShortcut) if s.key() == Qt.Key.Key_B)
    key.activated.emit()
    assert stage.settings[-1].bones
    assert session.caption.startswith(("Bones shown.", "There is no sketch"))
    key.activated.emit()
    assert not stage.settings[-1].bones
    assert announced[-1] == "Bones hidden"


def test_the_session_offers_them_only_where_the_picture_has_them(stage: Stage) -> None:
    stage.start()
    session = stage.journey.session
    point = stage.driver.plan.steps[0].point
    figure = session.library.points[point].picture.figure
    there = session.library.figures.views[figure].bones is not None
    (button,) = (
        each
        for each in session.findChildren(QAbstractButton)
        if each.text() in ("Show the bones (B)", "Bones")
    )
    assert button.isVisible() is there


def test_the_page_of_a_point_has_a_tick_that_is_remembered(
    stage: Stage, library: Library, announced: list[str]
) -> None:
    stage.clear()
    stage.journey.atlas.show_point(library.points["BL23"])
    page = stage.journey.atlas.page
    stage.wait()
    announced.clear()
    page.bones_shown.click()
    assert stage.settings[-1].bones
    assert announced == [f"Bones shown. {SKETCH}"]
    assert page.bones_shown.isChecked()
    assert page.bones_shown.accessibleDescription() == SKETCH


def test_where_a_picture_has_none_the_tick_says_so(stage: Stage, library: Library) -> None:
    stage.clear()
    stage.journey.preferences.change(bones=True)
    stage.journey.atlas.show_point(library.points["GV20"])
    tick = stage.journey.atlas.page.bones_shown
    assert not tick.isEnabled()
    assert not tick.isChecked()
    assert tick.text() == "No bones in this picture"
    assert tick.accessibleDescription() == NONE_HERE
    assert stage.journey.preferences.now.bones


def test_b_does_the_same_on_the_page_of_a_point(stage: Stage, library: Library) -> None:
    stage.clear()
    stage.journey.atlas.show_point(library.points["BL23"])
    page = stage.journey.atlas.page
    stage.wait()
    assert keys.BONES.sequences == (Qt.Key.Key_B,)
    (key,) = (s for s in page.findChildren(QShortcut) if s.key() == Qt.Key.Key_B)
    key.activated.emit()
    assert stage.settings[-1].bones
