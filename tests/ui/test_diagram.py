"""The drawing of a point: what it measures, where its words go, how it arrives."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import hypot
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from acupress.core.figures import FigureKind, Seen
from acupress.core.points import Laterality, Side
from acupress.core.settings import FigureStyle, Motion, Settings, ThemeChoice
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.insets import Insets
from acupress.ui.drawing.marks import landmarks, marker_areas, paint_guide, paint_landmarks
from acupress.ui.drawing.scene import BODIES, Scene, figures_of, find_on_body, make_scene
from acupress.ui.drawing.words import landmark_words, picture_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

pytestmark = pytest.mark.no_cover

SIZE = QSize(728, 600)


def sides(point: Point) -> tuple[Side, ...]:
    if point.laterality is Laterality.MIDLINE:
        return (Side.MIDLINE,)
    return (Side.LEFT, Side.RIGHT, Side.BOTH)


def scenes(library: Library) -> Iterator[Scene]:
    for point in library.points.values():
        for name in figures_of(library.figures, point):
            for side in sides(point):
                yield make_scene(library.figures.views[name], point, side, SIZE)


def scene_of(library: Library, code: str, side: Side) -> Scene:
    point = library.points[code]
    return make_scene(library.figures.views[point.picture.figure], point, side, SIZE)


def test_both_grooves_of_a_hand_are_marked(library: Library) -> None:
    assert len(scene_of(library, "EX-UE7", Side.LEFT).markers) == 2


def test_every_marker_of_every_drawing_of_a_point_is_in_the_frame(library: Library) -> None:
    window = QRectF(QPointF(0, 0), SIZE)
    for scene in scenes(library):
        for at in scene.markers:
            assert window.contains(at), (scene.point.code, scene.figure.title, scene.side)


def test_a_marker_covers_about_one_fingertip(library: Library) -> None:
    for code in ("BL23", "LI4", "ST36"):
        scene = scene_of(library, code, Side.LEFT)
        across_cm = 2 * scene.marker_radius / (scene.figure.units_per_cm * scene.framed.scale)
        assert 1.4 <= across_cm <= 3.0, code


@pytest.mark.parametrize(
    ("code", "fingers"), [("BL23", 2), ("BL52", 4), ("EX-B7", 5), ("SP10", 2), ("SI6", 1)]
)
def test_fingers_are_laid_from_the_landmark_to_the_point(
    library: Library, code: str, fingers: int
) -> None:
    guide = scene_of(library, code, Side.LEFT).guide()
    assert guide is not None
    assert len(guide.fingers) == fingers
    assert guide.fingers[0].begin == 0
    assert all(a.end == b.begin for a, b in zip(guide.fingers, guide.fingers[1:], strict=False))
    way = hypot(guide.end.x() - guide.start.x(), guide.end.y() - guide.start.y())
    assert guide.fingers[-1].end == pytest.approx(way, rel=0.01)


def test_a_distance_that_is_no_number_of_fingers_is_only_a_line(library: Library) -> None:
    guide = scene_of(library, "BL57", Side.LEFT).guide()
    assert guide is not None
    assert guide.fingers == ()
    assert scene_of(library, "BL40", Side.LEFT).guide() is None


def test_the_landmark_of_the_guide_is_in_the_frame(library: Library) -> None:
    window = QRectF(QPointF(0, 0), SIZE)
    for scene in scenes(library):
        guide = scene.guide()
        if guide and scene.figure.title not in {library.figures.views[b].title for b in BODIES}:
            assert window.contains(guide.start), (scene.point.code, scene.figure.title)


def test_the_drawings_of_a_point_begin_with_its_own_and_end_with_the_body(
    library: Library,
) -> None:
    assert figures_of(library.figures, library.points["ST36"]) == (
        "shin_outer",
        "body_front",
    )


def test_the_whole_body_shows_where_every_point_is(library: Library) -> None:
    for scene in scenes(library):
        found = find_on_body(library.figures, scene)
        assert found is not None, scene.point.code
        for x, y in found.places:
            assert 0 <= x <= found.figure.width
            assert 0 <= y <= found.figure.height


def test_the_body_is_shown_from_the_same_direction(library: Library) -> None:
    behind = find_on_body(library.figures, scene_of(library, "BL23", Side.BOTH))
    before = find_on_body(library.figures, scene_of(library, "CV6", Side.MIDLINE))
    assert behind is not None
    assert before is not None
    assert behind.figure is library.figures.views["body_back"]
    assert before.figure is library.figures.views["body_front"]
    assert len(behind.places) == 2


def test_the_whole_body_is_lit_on_the_side_that_is_pressed(library: Library) -> None:
    for scene in scenes(library):
        found = find_on_body(library.figures, scene)
        assert found is not None
        lefts = {x > found.figure.width / 2 for x, _ in found.places}
        match found.figure.shows, scene.side:
            case Seen.FRONT, Side.LEFT | Side.RIGHT:
                assert lefts == {scene.side is Side.LEFT}, scene.point.code
            case Seen.BACK, Side.LEFT | Side.RIGHT:
                assert lefts == {scene.side is Side.RIGHT}, scene.point.code
            case ((Seen.FRONT | Seen.BACK), Side.BOTH):
                assert lefts == {True, False}, scene.point.code


def test_a_small_diagram_leaves_the_whole_body_out(
    library: Library, drawings: Drawings, look: Look
) -> None:
    insets = Insets(drawings, look)
    point = library.points["BL23"]
    figure = library.figures.views["low_back"]
    large, small = (make_scene(figure, point, Side.BOTH, s) for s in (SIZE, QSize(400, 300)))
    assert insets.locator_box(large)
    assert insets.locator_box(small) is None
    body = make_scene(library.figures.views["body_back"], point, Side.BOTH, SIZE)
    assert insets.locator_box(body) is None


def test_the_hands_never_cover_a_marker(library: Library, drawings: Drawings, look: Look) -> None:
    insets = Insets(drawings, look)
    for point in library.points.values():
        figure = library.figures.views[point.picture.figure]
        for side in sides(point):
            for size in (SIZE, QSize(600, 380)):
                scene = make_scene(figure, point, side, size)
                box = insets.hands_box(scene)
                covered = [at for at in scene.markers if box and box.contains(at)]
                assert not covered, (point.code, side, size)


class Written(Chips):
    """Writes down what is put where."""

    def __init__(self, look: Look, bounds: QRectF, taken: list[QRectF]) -> None:
        super().__init__(look, bounds, taken)
        self.written: list[tuple[str, QPointF]] = []

    def put_beside(
        self, words: str, *places: QPointF, clear: float = 0.0, spare: Iterable[QPointF] = ()
    ) -> QRectF | None:
        box = super().put_beside(words, *places, clear=clear, spare=spare)
        if box is not None:
            self.written.append((words, places[0]))
        return box


@pytest.mark.parametrize("size", [(560, 420), (640, 470), (728, 600)])
def test_no_dot_of_what_is_felt_lies_under_an_inset(
    library: Library, drawings: Drawings, look: Look, size: tuple[int, int]
) -> None:
    insets = Insets(drawings, look)
    named = {}
    for point in library.points.values():
        figure = library.figures.views[point.picture.figure]
        scene = make_scene(figure, point, sides(point)[-1], QSize(*size))
        boxes = [box for box in (insets.hands_box(scene), insets.locator_box(scene)) if box]
        chips = Written(look, QRectF(QPointF(0, 0), scene.size), boxes)
        image = QImage(scene.size, QImage.Format.Format_ARGB32)
        painter = QPainter(image)
        paint_landmarks(painter, scene, look, chips)
        painter.end()
        named[point.code] = [words for words, _at in chips.written]
        for words, at in chips.written:
            assert not any(box.contains(at) for box in boxes), f"{point.code}: {words}"
    assert named["BL52"].count("top of the hip bone") == 1
    assert "web of the little toe" in named["GB41"], "where its words begin"
    assert "web of the big toe" in named["LR3"]
    assert "bony knob below the knee" in named["GB34"]


@pytest.mark.parametrize(
    ("code", "side", "start"),
    [
        ("GB39", Side.LEFT, "outer ankle bone"),
        ("SP6", Side.RIGHT, "inner ankle bone"),
        ("CV4", Side.MIDLINE, "navel"),
        ("CV6", Side.MIDLINE, "navel"),
    ],
)
def test_the_guide_begins_at_its_landmark_which_is_named(
    library: Library, drawings: Drawings, look: Look, code: str, side: Side, start: str
) -> None:
    scene = scene_of(library, code, side)
    guide = scene.guide()
    assert guide is not None
    places = [at for words, at in landmarks(scene) if words == start]
    away = min(hypot(at.x() - guide.start.x(), at.y() - guide.start.y()) for at in places)
    assert away <= 0.5 * scene.figure.units_per_cm * scene.framed.scale
    assert start in named_beside_guide(scene, drawings, look)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_the_bump_of_the_wrist_is_named_under_the_thumb_that_measures_from_it(
    library: Library, drawings: Drawings, look: Look, side: Side
) -> None:
    scene = scene_of(library, "SI6", side)
    (bump,) = (at for words, at in landmarks(scene) if words == "bump of the wrist")
    assert not any(area.contains(bump) for area in marker_areas(scene))
    assert "bump of the wrist" in named_beside_guide(scene, drawings, look)


def named_beside_guide(scene: Scene, drawings: Drawings, look: Look) -> list[str]:
    """Give what is named on a drawing with its guide and insets."""
    insets = Insets(drawings, look)
    boxes = [box for box in (insets.hands_box(scene), insets.locator_box(scene)) if box]
    chips = Written(look, QRectF(QPointF(0, 0), scene.size), boxes)
    for area in marker_areas(scene):
        chips.take(area)
    image = QImage(scene.size, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    paint_guide(painter, scene, look, chips)
    paint_landmarks(painter, scene, look, chips)
    painter.end()
    return [words for words, _at in chips.written]


def test_what_is_felt_is_named_only_where_its_place_is_seen(look: Look) -> None:
    chips = Chips(look, QRectF(0, 0, 400, 300), [QRectF(0, 200, 100, 100)])
    assert chips.covers(QPointF(50, 250))
    assert not chips.covers(QPointF(150, 250))


CAPTIONS = (
    "Halfway.",
    "Still comfortable? Ease off if it hurts.",
    "Paused. Rest your hands. Press Space or click anywhere to go on.",
)


@pytest.mark.parametrize("words", CAPTIONS)
@pytest.mark.parametrize("size", [(390, 270), (590, 560), (728, 600), (900, 700)])
def test_a_caption_hides_no_marker_and_no_hands(
    library: Library, drawings: Drawings, look: Look, size: tuple[int, int], words: str
) -> None:
    insets = Insets(drawings, look)
    hidden = []
    for point in library.points.values():
        for side in sides(point):
            figure = library.figures.views[point.picture.figure]
            scene = make_scene(figure, point, side, QSize(*size))
            box = insets.caption_box(words, scene)
            assert QRectF(QPointF(0, 0), scene.size).contains(box), point.code
            areas = marker_areas(scene)
            if size[0] >= 560:
                areas += [area for area in (insets.hands_box(scene),) if area]
            if any(box.intersects(area) for area in areas):
                hidden.append((point.code, side.value))
    assert hidden == []


def test_chips_never_lie_over_each_other_nor_outside(look: Look) -> None:
    window = QRectF(0, 0, 400, 300)
    taken = QRectF(150, 100, 100, 100)
    chips = Chips(look, window, [taken])
    boxes = []
    for at in (QPointF(252, 150), QPointF(252, 150), QPointF(5, 5), QPointF(395, 295)):
        box = chips.beside("navel", at)
        if box:
            boxes.append(box)
            chips.put("navel", box)
    assert len(boxes) >= 3
    assert all(window.contains(box) and not box.intersects(taken) for box in boxes)
    assert not any(a.intersects(b) for a, b in combinations(boxes, 2))


def test_words_without_a_free_place_are_left_out(look: Look) -> None:
    chips = Chips(look, QRectF(0, 0, 200, 100), [QRectF(0, 0, 200, 100)])
    assert not chips.put_beside("navel", QPointF(100, 50))


def test_every_landmark_the_hand_can_feel_has_a_name(library: Library) -> None:
    named = {
        name
        for figure in library.figures.views.values()
        for name in figure.landmarks
        if landmark_words(name)
    }
    assert {"navel", "iliac_crest", "patella", "lat_mall", "wrist_palmar", "mid_C7"} <= named


def test_every_drawing_can_be_told(library: Library) -> None:
    for name, figure in library.figures.views.items():
        if figure.kind is FigureKind.POINTS:
            told = picture_words(figure.shows, Side.LEFT, mirrored=False)
            assert told.endswith("Marked: left side."), name
            assert len(told) > len("Marked: left side."), name
    assert "right side" in picture_words(Seen.SIDE, Side.RIGHT, mirrored=True)


@pytest.fixture
def diagram(
    library: Library, drawings: Drawings, look: Look, dressed: QApplication, qtbot: QtBot
) -> PointDiagram:
    diagram = PointDiagram(drawings, look)
    qtbot.addWidget(diagram)
    diagram.resize(SIZE)
    diagram.show()
    return diagram


def image_of(diagram: PointDiagram) -> QImage:
    picture = QImage(diagram.size(), QImage.Format.Format_RGB32)
    picture.fill(0)
    diagram.render(picture)
    return picture


def test_the_eye_is_led_from_the_body_to_the_region(
    diagram: PointDiagram, library: Library, qtbot: QtBot
) -> None:
    diagram.show_press(library.points["BL23"], Side.BOTH)
    assert diagram.under_way
    first = image_of(diagram)
    qtbot.waitUntil(lambda: not diagram.under_way)
    assert image_of(diagram) != first


def test_pictures_stand_still_where_that_is_wished(
    diagram: PointDiagram, library: Library, look: Look
) -> None:
    usual = Settings(theme=ThemeChoice.LIGHT)
    look.apply(replace(usual, motion=Motion.NONE))
    try:
        diagram.show_press(library.points["BL23"], Side.BOTH)
        assert not diagram.under_way
    finally:
        look.apply(usual)


def test_a_screen_reader_hears_what_the_picture_shows(
    diagram: PointDiagram, library: Library
) -> None:
    point = library.points["BL52"]
    diagram.show_press(point, Side.BOTH)
    told = diagram.accessibleDescription()
    assert "seen from behind" in told
    assert "both sides" in told
    assert "Four fingers wide from the middle of the spine." in told
    assert point.find in told


def test_landmark_names_come_and_go(diagram: PointDiagram, library: Library, qtbot: QtBot) -> None:
    diagram.show_press(library.points["CV6"], Side.MIDLINE)
    qtbot.waitUntil(lambda: not diagram.under_way)
    without = image_of(diagram)
    diagram.show_landmarks(True)
    assert image_of(diagram) != without
    diagram.show_landmarks(False)
    assert image_of(diagram) == without


def test_the_other_side_is_the_mirrored_picture_with_words_the_right_way_round(
    diagram: PointDiagram, library: Library, qtbot: QtBot
) -> None:
    left: list[QImage] = []
    right: list[QImage] = []
    for side, kept in ((Side.LEFT, left), (Side.RIGHT, right)):
        diagram.show_press(library.points["KI1"], side)
        qtbot.waitUntil(lambda: not diagram.under_way)
        kept.append(image_of(diagram))
    flipped = left[0].flipped(Qt.Orientation.Horizontal)
    same = sum(
        flipped.pixel(x, y) == right[0].pixel(x, y)
        for x in range(200, 520, 7)
        for y in range(120, 560, 7)
    )
    assert same > 0.9 * len(range(200, 520, 7)) * len(range(120, 560, 7))


@pytest.mark.parametrize("style", list(FigureStyle))
def test_bodies_come_in_every_style_on_both_grounds(
    library: Library, drawings: Drawings, look: Look, style: FigureStyle
) -> None:
    usual = Settings(theme=ThemeChoice.LIGHT)
    seen = []
    try:
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            look.apply(replace(usual, theme=theme, figure_style=style))
            picture, _ = drawings.fitted(
                library.figures.views["low_back"],
                QRectF(0, 0, 80, 80),
                1.0,
                palette=look.figure_palette,
            )
            ground = QImage(80, 80, QImage.Format.Format_RGB32)
            ground.fill(0xFF808080)
            painter = QPainter(ground)
            painter.drawPixmap(0, 0, picture)
            painter.end()
            seen.append(ground.pixel(40, 40))
    finally:
        look.apply(usual)
    if style is FigureStyle.LINE_ART:
        assert seen[0] != seen[1], "line art is inverted on the dark ground"
    assert all(colour != 0xFF808080 for colour in seen)
