"""While a point is being found its hands are seen large; they draw back as the press begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from acupress.core.points import Laterality, Side
from acupress.core.session_state import Phase
from acupress.core.settings import Motion, Settings, ThemeChoice
from acupress.core.units import SECOND
from acupress.ui.drawing import diagram as diagram_module
from acupress.ui.drawing import finding as finding_module
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.finding import make_finding_scene
from acupress.ui.drawing.ghost import Covered, Seen, place_hands
from acupress.ui.drawing.insets import Insets
from acupress.ui.drawing.scene import Scene, make_scene
from acupress.ui.sitting.view import derive_session_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from acupress.core.library import Library
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

STAGES = {
    "1366x768": (787, 600),
    "1280x800": (734, 606),
    "1280x800-200": (639, 554),
    "1440x900": (833, 706),
    "1366x768-far": (559, 572),
    "760x440": (372, 234),
    "760x440-far": (303, 276),
}
"""The room that a window leaves to the picture."""
SIZE = QSize(787, 600)
USUAL = Settings(theme=ThemeChoice.LIGHT)


@pytest.fixture
def diagram(
    library: Library, drawings: Drawings, look: Look, dressed: QApplication, qtbot: QtBot
) -> Iterator[PointDiagram]:
    diagram = PointDiagram(drawings, look)
    qtbot.addWidget(diagram)
    diagram.resize(SIZE)
    diagram.show()
    yield diagram
    look.apply(USUAL)


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no hand be laid into the picture of a place, so that all stand beside it."""
    for module in (finding_module, diagram_module):
        monkeypatch.setattr(module, "has_hand", lambda _scene: False)


def scenes(library: Library, size: QSize) -> Iterator[Scene]:
    for point in library.points.values():
        sides = [Side.MIDLINE]
        if point.laterality is not Laterality.MIDLINE:
            sides = [Side.LEFT, Side.RIGHT, Side.BOTH]
        for side in sides if point.picture.hands else ():
            figure = library.figures.views[point.picture.figure]
            yield make_scene(figure, point, side, size)


def image_of(diagram: PointDiagram) -> QImage:
    picture = QImage(diagram.size(), QImage.Format.Format_RGB32)
    picture.fill(0)
    diagram.render(picture)
    return picture


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize("size", STAGES.values(), ids=STAGES)
def test_the_hands_stand_large_beside_the_place_and_cover_none_of_it(
    library: Library, drawings: Drawings, look: Look, size: tuple[int, int]
) -> None:
    whole = QRectF(QPointF(0, 0), QSize(*size))
    insets = Insets(drawings, look)
    for scene in scenes(library, QSize(*size)):
        found = make_finding_scene(library.figures, scene)
        inset, hands = insets.hands_box(scene), insets.hands_box(found)
        room = QRectF(QPointF(0, 0), found.size)
        assert inset is not None
        assert hands is not None
        larger = hands.width() * hands.height() / (inset.width() * inset.height())
        assert larger > (1.9 if size[0] > 350 else 1.3), scene.point.code
        least = 300 if size[0] > 720 else 110
        assert max(hands.width(), hands.height()) >= least, scene.point.code
        assert whole.contains(hands)
        assert not hands.intersects(room)
        guide = found.guide()
        assert all(room.contains(at) for at in found.markers), scene.point.code
        assert guide is None or room.contains(guide.start), scene.point.code


def test_in_the_least_of_rooms_the_hands_stay_a_small_picture(
    library: Library, drawings: Drawings, look: Look
) -> None:
    for scene in scenes(library, QSize(280, 140)):
        assert make_finding_scene(library.figures, scene) is scene


@pytest.mark.usefixtures("beside")
def test_the_picture_glides_from_finding_to_pressing(
    diagram: PointDiagram, library: Library, qtbot: QtBot
) -> None:
    point = library.points["BL23"]
    diagram.show_press(point, Side.BOTH)
    qtbot.waitUntil(lambda: not diagram.under_way)
    pressing = image_of(diagram)
    diagram.show_press(point, Side.BOTH, finding=True)
    qtbot.waitUntil(lambda: not diagram.under_way)
    finding = image_of(diagram)
    assert finding != pressing
    diagram.show_press(point, Side.BOTH, finding=False)
    assert diagram.under_way
    assert image_of(diagram) not in (finding, pressing)
    qtbot.waitUntil(lambda: not diagram.under_way)
    assert image_of(diagram) == pressing


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize("motion", [Motion.NONE, Motion.GENTLE])
def test_nothing_glides_where_stillness_is_wished(
    diagram: PointDiagram, library: Library, look: Look, motion: Motion
) -> None:
    look.apply(replace(USUAL, motion=motion))
    point = library.points["BL23"]
    diagram.show_press(point, Side.BOTH, finding=True)
    large = diagram.hands_box
    diagram.show_press(point, Side.BOTH)
    assert not diagram.under_way
    assert large
    assert diagram.hands_box
    assert diagram.hands_box.height() < large.height() / 1.5


def test_a_point_without_a_picture_of_hands_does_not_move_as_its_press_begins(
    diagram: PointDiagram, library: Library, qtbot: QtBot
) -> None:
    bare = next(point for point in library.points.values() if point.picture.hands is None)
    side = Side.MIDLINE if bare.laterality is Laterality.MIDLINE else Side.LEFT
    diagram.show_press(bare, side, finding=True)
    qtbot.waitUntil(lambda: not diagram.under_way)
    before = image_of(diagram)
    diagram.show_press(bare, side)
    assert not diagram.under_way
    assert image_of(diagram) == before


@pytest.mark.usefixtures("beside")
def test_the_large_hands_are_those_of_the_side_that_is_pressed(
    diagram: PointDiagram, library: Library, look: Look
) -> None:
    look.apply(replace(USUAL, motion=Motion.NONE))
    seen = []
    for side in (Side.LEFT, Side.RIGHT):
        diagram.show_press(library.points["LI4"], side, finding=True)
        box = diagram.hands_box
        assert box
        seen.append(image_of(diagram).copy(box.adjusted(30, 30, -30, -30).toRect()))
    assert seen[0] != seen[1]
    flipped = seen[0].flipped(Qt.Orientation.Horizontal)
    places = [(x, y) for x in range(0, flipped.width(), 7) for y in range(0, flipped.height(), 7)]
    same = sum(flipped.pixel(x, y) == seen[1].pixel(x, y) for x, y in places)
    assert same > 0.8 * len(places)


@pytest.mark.usefixtures("beside")
def test_a_screen_reader_hears_the_same_while_finding_and_while_pressing(
    diagram: PointDiagram, library: Library
) -> None:
    told = []
    for finding in (True, False):
        diagram.show_press(library.points["BL23"], Side.BOTH, finding=finding)
        told.append((diagram.accessibleName(), diagram.accessibleDescription()))
    assert told[0] == told[1]


@pytest.mark.usefixtures("beside")
def test_in_a_session_the_hands_are_large_until_the_press_begins(stage: Stage) -> None:
    driver = stage.start()
    (diagram,) = stage.journey.session.findChildren(PointDiagram)
    while driver.plan.steps[driver.state.step].point != "BL23":
        driver.skip()
    stage.go_on(5)
    assert driver.state.phase is Phase.LEAD_IN
    assert diagram.hands_box
    large = diagram.hands_box.height()
    stage.go_on(12)
    assert driver.state.active_ns < 5 * SECOND, "the press has begun"
    assert diagram.hands_box.height() < large / 1.5
    driver.back()
    assert diagram.hands_box.height() == large


def test_the_hands_are_laid_where_the_markers_are(library: Library) -> None:
    laid = [scene for scene in scenes(library, SIZE) if place_hands(scene)]
    assert {"BL23", "LI4"} <= {scene.point.code for scene in laid}
    for scene in laid:
        width, markers = scene.figure.width, {(s.x, s.y) for s in scene.marked.spots}
        for layer, flipped, right, down in place_hands(scene):
            x, y = layer.tip.x + right, layer.tip.y + down
            x = width - x if flipped else x
            assert any(abs(x - a) + abs(y - b) < 1 for a, b in markers), scene.point.code


def test_both_hands_are_seen_where_both_press_and_one_where_one_does(library: Library) -> None:
    figure = library.figures.views["low_back"]
    point = library.points["BL23"]
    flipped = {
        side: [placed.flipped for placed in place_hands(make_scene(figure, point, side, SIZE))]
        for side in (Side.LEFT, Side.RIGHT, Side.BOTH)
    }
    assert flipped == {Side.LEFT: [False], Side.RIGHT: [True], Side.BOTH: [False, True]}


@pytest.mark.parametrize("motion", [Motion.FULL, Motion.NONE])
def test_the_hand_comes_after_the_guide_and_goes_as_the_press_begins(
    diagram: PointDiagram, library: Library, look: Look, qtbot: QtBot, motion: Motion
) -> None:
    look.apply(replace(USUAL, motion=motion))
    point = library.points["BL23"]
    diagram.show_press(point, Side.BOTH, finding=True)
    qtbot.waitUntil(lambda: not diagram.under_way)
    diagram.show_hand(3.9, finding=True)
    bare = image_of(diagram)
    assert diagram.hand.opacity == 0
    seen = []
    for tenths in range(50, 150):
        diagram.show_hand(tenths / 10, finding=True)
        seen.append(diagram.hand.opacity)
    assert 0.45 <= min(seen) <= max(seen) <= 0.95
    assert (len(set(seen)) > 1) is (motion is Motion.FULL), "it breathes only where that is wished"
    assert image_of(diagram) != bare
    diagram.show_press(point, Side.BOTH)
    diagram.show_hand(0.3, finding=False)
    assert (diagram.hand.opacity > 0) is (motion is Motion.FULL)
    diagram.show_hand(0.6, finding=False)
    assert diagram.hand.opacity == 0
    assert image_of(diagram) == bare


def test_the_hand_of_the_right_side_is_that_of_the_left_in_a_mirror(
    diagram: PointDiagram, library: Library, look: Look
) -> None:
    look.apply(replace(USUAL, motion=Motion.NONE))
    seen = []
    for side in (Side.LEFT, Side.RIGHT):
        diagram.show_press(library.points["LI4"], side, finding=True)
        diagram.show_hand(9, finding=True)
        seen.append(image_of(diagram))
    flipped = seen[0].flipped(Qt.Orientation.Horizontal)
    places = [(x, y) for x in range(150, 640, 7) for y in range(240, 380, 7)]
    same = sum(flipped.pixel(x, y) == seen[1].pixel(x, y) for x, y in places)
    assert same > 0.8 * len(places)


def test_the_hand_hides_neither_the_small_pictures_nor_the_guide(
    diagram: PointDiagram, library: Library, look: Look, drawings: Drawings
) -> None:
    look.apply(replace(USUAL, motion=Motion.NONE))
    point = library.points["BL23"]
    scene = make_scene(library.figures.views["low_back"], point, Side.BOTH, SIZE)
    diagram.show_press(point, Side.BOTH, finding=True)
    bare = image_of(diagram)
    diagram.show_hand(9, finding=True)
    laid = image_of(diagram)
    for box in Insets(drawings, look).boxes(scene):
        area = box.adjusted(12, 12, -12, -12).toRect()
        assert laid.copy(area) == bare.copy(area)
    guide = scene.guide()
    assert guide
    at = guide.start.toPoint()
    assert laid.pixel(at) == bare.pixel(at)


@pytest.mark.parametrize(
    ("code", "size"),
    [("BL23", SIZE), ("BL23", QSize(639, 554)), ("GV3", SIZE), ("KI27", SIZE)],
)
def test_no_word_is_half_hidden_by_the_hand(
    diagram: PointDiagram,
    library: Library,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
    size: QSize,
) -> None:
    look.apply(replace(USUAL, motion=Motion.NONE))
    boxes: dict[str, QRectF] = {}
    put = Chips.put

    def noted(chips: Chips, words: str, box: QRectF) -> None:
        boxes[words] = box
        put(chips, words, box)

    monkeypatch.setattr(Chips, "put", noted)
    diagram.resize(size)
    point = library.points[code]
    side = Side.MIDLINE if point.laterality is Laterality.MIDLINE else Side.LEFT
    diagram.show_press(point, side, finding=True)
    bare = image_of(diagram)
    placed = dict(boxes)
    diagram.show_hand(9, finding=True)
    laid = image_of(diagram)
    assert placed
    assert boxes == placed, "no word moves as the hand comes"
    ink = look.colour("chip_text").lightness()
    for box in placed.values():
        area = box.adjusted(3, 3, -3, -3).toRect()
        first, then = bare.copy(area), laid.copy(area)
        places = [(x, y) for x in range(0, area.width(), 2) for y in range(area.height())]
        dark = [at for at in places if first.pixelColor(*at).lightness() < ink + 20]
        assert dark
        for at in dark:
            assert then.pixelColor(*at).lightness() < ink + 40


def test_words_leave_the_pressing_thumbs_in_sight(
    library: Library, drawings: Drawings, look: Look
) -> None:
    scene = make_scene(library.figures.views["low_back"], library.points["BL23"], Side.BOTH, SIZE)
    covered = Covered(drawings, scene, look)
    guide = scene.guide()
    assert guide
    right = scene.markers[1] + QPointF(40, 0)
    assert covered(QRectF(right - QPointF(20, 8), QSize(40, 16))) > 0.5, "there is the thumb"
    chips = Chips(look, QRectF(QPointF(0, 0), SIZE), hides=covered)
    box = chips.put_beside("two fingers wide", (guide.start + guide.end) / 2, clear=60)
    assert box
    assert covered(box) < 0.1


def moved(diagram: PointDiagram, *tenths: int) -> list[tuple[int, int]]:
    places = []
    for each in tenths:
        diagram.show_hand(each / 10, finding=True)
        places.append(diagram.hand[1:])
    return places


def pressed(diagram: PointDiagram, library: Library, code: str, *seconds: float) -> list[Seen]:
    """Give how the hand is seen at these seconds of a press of 60, found before."""
    point = library.points[code]
    side = Side.MIDLINE if point.laterality is Laterality.MIDLINE else Side.LEFT
    diagram.show_press(point, side)
    seen = []
    for each in seconds:
        diagram.show_hand(each, finding=False, left=60 - each)
        seen.append(diagram.hand)
    return seen


def test_a_hand_moves_in_the_picture_of_every_point_that_is_pressed_in_circles(
    library: Library,
) -> None:
    circled = [scene for scene in scenes(library, SIZE) if scene.point.technique.movement]
    assert {scene.point.code for scene in circled} >= {"LI4", "KI27", "GV20"}
    for scene in circled:
        assert place_hands(scene), scene.point.code


@pytest.mark.parametrize("code", ["GV3", "LI4", "KI27"])
def test_the_hand_goes_on_faintly_in_its_circle_while_such_a_point_is_pressed(
    diagram: PointDiagram, library: Library, look: Look, qtbot: QtBot, code: str
) -> None:
    figure = library.figures.views[library.points[code].picture.figure]
    pressed(diagram, library, code, 0)
    qtbot.waitUntil(lambda: not diagram.under_way)
    begun = pressed(diagram, library, code, *(each / 10 for each in range(7)))
    assert [seen.opacity for seen in begun] == sorted((s.opacity for s in begun), reverse=True)
    turn = pressed(diagram, library, code, *(20 + each / 10 for each in range(40)))
    assert {round(seen.opacity, 2) for seen in turn} == {0.35}
    assert len({seen[1:] for seen in turn}) >= 12
    scene = make_scene(
        figure, library.points[code], Side.MIDLINE if code == "GV3" else Side.LEFT, SIZE
    )
    radius = 0.3 * figure.units_per_cm * scene.framed.scale
    assert all(abs((x * x + y * y) ** 0.5 - radius) <= 1 for _opacity, x, y in turn)
    assert pressed(diagram, library, code, 30) == pressed(diagram, library, code, 34)
    assert pressed(diagram, library, code, 59.4, 59.7, 60)[0][1:] == (0, 0), "it ends where it lay"
    assert diagram.hand.opacity == 0, "and is gone with the press"


def test_the_marker_stays_seen_under_a_hand_that_goes_on(
    diagram: PointDiagram, library: Library, look: Look, qtbot: QtBot
) -> None:
    pressed(diagram, library, "LI4", 0)
    qtbot.waitUntil(lambda: not diagram.under_way)
    pressed(diagram, library, "LI4", 20)
    scene = make_scene(library.figures.views["hand_back"], library.points["LI4"], Side.LEFT, SIZE)
    seen = image_of(diagram)
    hand = look.colour("hand")
    for middle in scene.markers:
        inside = [middle + QPointF(x, y) for x in (-6, 0, 6) for y in (-6, 0, 6)]
        for at in inside:
            colour = seen.pixelColor(at.toPoint())
            assert colour.red() - colour.green() > 0.5 * (hand.red() - hand.green())


def test_the_hand_is_painted_again_only_where_it_lies_as_it_goes_on(
    diagram: PointDiagram, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed(diagram, library, "LI4", 0)
    qtbot.waitUntil(lambda: not diagram.under_way)
    pressed(diagram, library, "LI4", 20)
    image_of(diagram)
    areas: list[QRect] = []
    monkeypatch.setattr(diagram, "update", areas.append)
    pressed(diagram, library, "LI4", 20.5, 21, 21.5)
    assert len(areas) == 3
    assert all(area.width() * area.height() < 0.6 * SIZE.width() * SIZE.height() for area in areas)


@pytest.mark.parametrize("code", ["GV3", "LI4", "KI27"])
def test_the_hand_goes_a_small_circle_where_circles_are_wished(
    diagram: PointDiagram, library: Library, qtbot: QtBot, code: str
) -> None:
    point = library.points[code]
    side = Side.MIDLINE if point.laterality is Laterality.MIDLINE else Side.LEFT
    diagram.show_press(point, side, finding=True)
    qtbot.waitUntil(lambda: not diagram.under_way)
    figure = library.figures.views[point.picture.figure]
    scene = make_scene(figure, point, side, SIZE)
    radius = 0.3 * figure.units_per_cm * scene.framed.scale
    assert set(moved(diagram, *range(32))) == {(0, 0)}, "it comes and lies still first"
    turn = moved(diagram, *range(80, 120))
    for x, y in turn:
        assert abs((x * x + y * y) ** 0.5 - radius) <= 1
    assert {(x > 0, y > 0) for x, y in turn if x and y} == {
        (True, True),
        (True, False),
        (False, True),
        (False, False),
    }
    assert moved(diagram, 80) == moved(diagram, 120), "one turn takes four seconds"
    diagram.show_hand(8.3, finding=True)
    first = image_of(diagram)
    diagram.show_hand(9.5, finding=True)
    assert image_of(diagram) != first
    diagram.show_hand(0.3, finding=False)
    assert diagram.hand[1:] == (0, 0)


@pytest.mark.parametrize("motion", [Motion.NONE, Motion.GENTLE])
def test_no_hand_circles_where_stillness_is_wished(
    diagram: PointDiagram, library: Library, look: Look, motion: Motion
) -> None:
    look.apply(replace(USUAL, motion=motion))
    diagram.show_press(library.points["LI4"], Side.LEFT, finding=True)
    assert set(moved(diagram, *range(0, 150, 3))) == {(0, 0)}
    assert set(pressed(diagram, library, "LI4", 1, 8.5, 20.5)) == {Seen()}


def test_a_hand_that_circles_holds_still_in_a_pause(stage: Stage, qtbot: QtBot) -> None:
    driver = stage.start("hands-only")
    (diagram,) = stage.journey.session.findChildren(PointDiagram)
    while driver.plan.steps[driver.state.step].point != "LI4":
        driver.skip()
    stage.settle()
    qtbot.waitUntil(lambda: not diagram.under_way)
    stage.go_on(8)
    before = diagram.hand
    assert before[1:] != (0, 0)
    driver.pause()
    stage.clock.awake_ns += SECOND
    stage.settle()
    assert diagram.hand == before
    driver.go_on()
    stage.go_on(0.7)
    assert diagram.hand != before


def test_a_hand_that_only_presses_does_not_circle(
    diagram: PointDiagram, library: Library, qtbot: QtBot
) -> None:
    diagram.show_press(library.points["BL23"], Side.BOTH, finding=True)
    qtbot.waitUntil(lambda: not diagram.under_way)
    assert set(moved(diagram, *range(0, 150, 3))) == {(0, 0)}
    assert set(pressed(diagram, library, "BL23", 1, 8.5, 20.5)) == {Seen()}


def test_in_a_session_the_hand_goes_on_until_the_press_is_over(stage: Stage, qtbot: QtBot) -> None:
    driver = stage.start("hands-only")
    (diagram,) = stage.journey.session.findChildren(PointDiagram)
    while driver.plan.steps[driver.state.step].point != "LI4":
        driver.skip()
    stage.settle()
    while driver.state.phase is not Phase.PRESS:
        stage.go_on(1)
    qtbot.waitUntil(lambda: not diagram.under_way)
    stage.go_on(8)
    before = diagram.hand
    assert before.opacity > 0
    driver.pause()
    stage.clock.awake_ns += SECOND
    stage.settle()
    assert diagram.hand == before, "a pause holds it still"
    driver.go_on()
    while driver.state.phase is Phase.PRESS:
        stage.go_on(1)
    assert driver.state.phase is Phase.RELEASE
    assert diagram.hand == Seen()


@pytest.mark.parametrize("code", ["BL23", "ST36"])
def test_the_rim_of_the_marker_is_seen_on_the_fingertip(
    diagram: PointDiagram, library: Library, look: Look, code: str
) -> None:
    look.apply(replace(USUAL, motion=Motion.NONE))
    point = library.points[code]
    diagram.show_press(point, Side.LEFT, finding=True)
    diagram.show_hand(9, finding=True)
    laid = image_of(diagram)
    scene = make_scene(library.figures.views[point.picture.figure], point, Side.LEFT, SIZE)
    hand = look.colour("hand")
    for middle in scene.markers:
        for degrees in range(0, 360, 15):
            at = middle + QLineF.fromPolar(scene.marker_radius, degrees).p2()
            around = [at + QPointF(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
            seen = [laid.pixelColor(each.toPoint()) for each in around]
            redness = max(colour.red() - colour.green() for colour in seen)
            assert redness > 0.6 * (hand.red() - hand.green())


@pytest.mark.parametrize(("size", "over"), [((1280, 800), False), ((760, 440), True)])
def test_how_to_press_is_in_sight_while_finding_without_any_sound(
    stage: Stage, size: tuple[int, int], over: bool
) -> None:
    stage.journey.window.resize(*size)
    driver = stage.start()
    stage.settle()
    (diagram,) = stage.journey.session.findChildren(PointDiagram)
    stage.go_on(6)
    plan, state = driver.plan, driver.state
    press = derive_session_view(plan, state, stage.journey.session.library).press
    beside = [
        label.text() for label in stage.journey.session.findChildren(QLabel) if label.isVisible()
    ]
    assert (press in beside) is not over
    assert diagram.caption == (press if over else "")
    stage.go_on(14)
    assert driver.state.phase is Phase.PRESS
    assert diagram.caption != press


def test_how_to_press_hides_no_marker(diagram: PointDiagram, library: Library, look: Look) -> None:
    look.apply(replace(USUAL, motion=Motion.NONE))
    words = "Lean in on the breath out. Firm, never sharp."
    assert not diagram.has_room_for(words)
    for size, room in ((SIZE, True), (QSize(300, 90), False)):
        diagram.resize(size)
        diagram.show_press(library.points["BL23"], Side.LEFT if room else Side.BOTH)
        assert diagram.has_room_for(words) is room
