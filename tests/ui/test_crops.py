"""Crops: the part of the body where most of a routine is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from acupress.core.settings import Body
from acupress.ui.drawing.crops import Crops, find_crop
from tests.ui.stage import keys_in

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.ui.drawing.crops import Crop
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

SHAPE = 90 / 68


def pressed(library: Library, key: str) -> list[Point]:
    return [library.points[step.point] for step in library.routines[key].steps]


def crop_of(library: Library, key: str) -> Crop:
    crop = find_crop(library.figures, pressed(library, key), SHAPE)
    assert crop
    return crop


@pytest.mark.parametrize("key", keys_in("routines"))
def test_every_routine_has_one_inside_the_drawing_with_its_places_in_it(
    library: Library, key: str
) -> None:
    for table in library.bodies.values():
        crop = find_crop(table, pressed(library, key), SHAPE)
        assert crop
        x, y, width, height = crop.part
        figure = table.views[crop.view]
        assert width / height == pytest.approx(SHAPE)
        assert 0 <= x <= figure.width - width
        assert 0 <= y <= figure.height - height
        assert crop.dots
        assert all(x < dot[0] < x + width and y < dot[1] < y + height for dot in crop.dots)


def test_most_of_what_is_pressed_together_is_shown(library: Library) -> None:
    back = crop_of(library, "stiff-lower-back")
    assert back.view == "body_back"
    assert len(back.dots) >= 4
    assert crop_of(library, "before-sleep").view == "body_front"


def test_of_places_far_from_each_other_the_first_is_shown(library: Library) -> None:
    crop = crop_of(library, "first-steps")
    assert len(crop.dots) == 1, "one hand, and not the middle between both"


def test_nothing_pressed_shows_nothing(library: Library) -> None:
    assert find_crop(library.figures, [], SHAPE) is None


def test_it_is_found_anew_for_another_body(
    library: Library, drawings: Drawings, look: Look
) -> None:
    crops, points = Crops(drawings, look), pressed(library, "stiff-lower-back")
    found = {}
    for body in (Body.MAN, Body.LARGER_WOMAN):
        drawings.use(body)
        found[body] = crops.find(points, SHAPE)
    drawings.use(Body.MAN)
    assert found[Body.MAN] != found[Body.LARGER_WOMAN]


def test_it_is_painted_with_its_places_and_without_any_its_ground(
    library: Library, drawings: Drawings, look: Look
) -> None:
    crops, size = Crops(drawings, look), QSize(90, 68)
    for _ in crops.read():
        pass
    crops.draw(pressed(library, "desk-break"), size, 1.0)
    crops.draw([], size, 1.0)
    seen = []
    for points in (pressed(library, "desk-break"), []):
        picture = QPixmap(size)
        painter = QPainter(picture)
        crops.paint(painter, QRect(0, 0, 90, 68), points, QWidget())
        painter.end()
        image = picture.toImage()
        seen.append({image.pixel(x, y) for x in range(20, 70) for y in range(10, 60)})
    assert look.colour("hand").rgb() in seen[0]
    assert seen[1] == {look.colour("paper").rgb()}
