"""Whose body is drawn: that of the settings, and another only where it is asked for by name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize

from acupress.content import assets_folder
from acupress.core.settings import Body
from acupress.ui.drawing.drawings import Drawings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from acupress.core.library import Library

FIGURE = "foot_top"


@pytest.fixture
def two(library: Library, tmp_path: Path) -> Drawings:
    """Drawings of a man and of a woman, who is drawn quite otherwise."""
    figures = library.figures
    other = replace(figures, views={FIGURE: figures.views["low_back"]})
    drawn = assets_folder() / "figures/man"
    for body, name in ((Body.MAN, FIGURE), (Body.WOMAN, "low_back")):
        (tmp_path / body).mkdir()
        svg = (drawn / f"{name}.svgz").read_bytes()
        (tmp_path / body / f"{FIGURE}.svgz").write_bytes(svg)
    bodies = {Body.MAN: figures, Body.WOMAN: other}
    return Drawings(tmp_path, bodies, library.appearance.palettes)


def seen(drawings: Drawings) -> QImage:
    part, size = QRectF(0, 0, 1400, 1400), QSize(80, 80)
    drawn = drawings.picture(
        f"{FIGURE}.svgz", part, size, 1.0, palette="tone-1/light", mirrored=False
    )
    return drawn.toImage()


def test_the_body_in_use_is_drawn_and_told_of(two: Drawings) -> None:
    man, of_man = seen(two), two.table
    two.use(Body.WOMAN)
    assert two.body is Body.WOMAN
    assert seen(two) != man
    assert two.table.views[FIGURE] != of_man.views[FIGURE]
    two.use(Body.MAN)
    assert (seen(two), two.table) == (man, of_man)


def test_the_drawings_of_another_body_leave_that_in_use(two: Drawings) -> None:
    man, woman = seen(two), seen(two.of(Body.WOMAN))
    assert man != woman
    assert (two.body, seen(two)) == (Body.MAN, man)


def test_a_body_without_figures_changes_nothing(two: Drawings) -> None:
    two.use(Body.LARGER_MAN)
    assert (two.body, two.bodies) == (Body.MAN, (Body.MAN, Body.WOMAN))
