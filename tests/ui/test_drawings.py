"""Figures put together from their shapes, their tone and their lines, pixel by pixel."""

from __future__ import annotations

import gzip
from statistics import fmean
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from acupress.content import assets_folder
from acupress.core.appearance import Background, skin_colours
from acupress.core.settings import Body, FigureStyle, Settings, ThemeChoice
from acupress.file_reading import read_drawing
from acupress.ui.drawing.drawings import Drawings
from acupress.ui.drawing.kept import Kept
from acupress.ui.drawing.plate import Layers
from acupress.ui.drawing.tints import make_tints

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from acupress.core.library import Library
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

SIDE = 100
SIZE = QSize(SIDE, SIDE)
WHOLE = QRectF(0, 0, SIDE, SIDE)
DARK, LIGHT = 60, 180
MOST_LIGHT = 0.15
"""Mean relative luminance of a dark screen."""
SKIN, CLOTH, HAIR, CREASE, LINE, WALL, OUTSIDE = (
    (30, 40),
    (30, 85),
    (30, 15),
    (60, 40),
    (50, 70),
    (90, 50),
    (2, 2),
)


def box(x: int, y: int, width: int, height: int, colour: str) -> str:
    return f'<path d="M{x} {y}h{width}v{height}h-{width}z" fill="{colour}"/>'


@pytest.fixture
def folder(tmp_path: Path, library: Library) -> Path:
    """A figure: skin from 10 to 80 across, hair at its top, cloth at its foot, a wall behind."""
    source = library.appearance.palettes.source
    groups = {
        "behind": box(70, 0, 30, 100, source["prop-0"]),
        "skin": box(10, 10, 70, 80, source["skin-0"]),
        "cloth": box(10, 80, 70, 10, source["cloth-0"]),
        "hair": box(10, 10, 70, 10, source["hair-0"]),
        "creases": box(55, 35, 10, 10, source["line"]),
        "lines": box(45, 65, 10, 10, source["outline"]),
    }
    shapes = "".join(f'<g id="{name}">{path}</g>\n' for name, path in groups.items())
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
    folder = tmp_path / Body.MAN.value
    folder.mkdir()
    (folder / "one.svgz").write_bytes(gzip.compress(f"{head}{shapes}</svg>".encode()))
    paint_grey(folder / "one.tone.webp", {(0, 0, 50, 100): DARK, (50, 0, 50, 100): LIGHT})
    paint_grey(folder / "one.hair.webp", {(0, 0, 100, 20): 255})
    return tmp_path


def paint_grey(path: Path, areas: dict[tuple[int, int, int, int], int]) -> None:
    picture = QImage(SIZE, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.black)
    painter = QPainter(picture)
    for area, tone in areas.items():
        painter.fillRect(QRectF(*area), QColor(tone, tone, tone))
    painter.end()
    assert picture.save(str(path), quality=100)


def drawn(
    folder: Path,
    library: Library,
    style: FigureStyle = FigureStyle.TONE_2,
    background: Background = Background.LIGHT,
    *,
    mirrored: bool = False,
) -> QImage:
    drawings = Drawings(folder, library.bodies, library.appearance.palettes)
    palette = f"{style.value}/{background.value}"
    return drawings.picture(
        "one.svgz", WHOLE, SIZE, 1.0, palette=palette, mirrored=mirrored
    ).toImage()


def colour(library: Library, role: str, style: FigureStyle = FigureStyle.TONE_2) -> QColor:
    skin = library.appearance.palettes.palettes[style]
    return QColor(skin_colours(skin, Background.LIGHT)[role])


def close(one: QColor, two: QColor, most: int = 6) -> bool:
    ways = (QColor.red, QColor.green, QColor.blue, QColor.alpha)
    return all(abs(way(one) - way(two)) <= most for way in ways)


@pytest.mark.parametrize("style", list(FigureStyle))
def test_skin_cloth_and_hair_have_the_colours_of_their_tone(
    qapp: QApplication, folder: Path, library: Library, style: FigureStyle
) -> None:
    picture = drawn(folder, library, style)
    skin = library.appearance.palettes.palettes[style]
    tints = make_tints(skin_colours(skin, Background.LIGHT), line_art=style is FigureStyle.LINE_ART)
    assert close(picture.pixelColor(*SKIN), QColor(tints.skin[DARK]))
    assert close(picture.pixelColor(70, 55), QColor(tints.skin[LIGHT]))
    assert close(picture.pixelColor(*CLOTH), QColor(tints.cloth[DARK]))
    assert close(picture.pixelColor(*HAIR), QColor(tints.hair[DARK]))


def test_what_is_behind_stays_behind_and_outside_is_nothing(
    qapp: QApplication, folder: Path, library: Library
) -> None:
    picture = drawn(folder, library)
    assert picture.pixelColor(*OUTSIDE).alpha() == 0
    assert picture.pixelColor(40, 5).alpha() == 0, "hair that is dense beyond the body is not drawn"
    assert close(picture.pixelColor(*WALL), colour(library, "prop-0"))
    assert not close(picture.pixelColor(75, 50), colour(library, "prop-0")), "the body is in front"


def test_only_line_art_draws_creases_but_all_draw_lines(
    qapp: QApplication, folder: Path, library: Library
) -> None:
    for style in FigureStyle:
        picture = drawn(folder, library, style)
        creased = close(picture.pixelColor(*CREASE), colour(library, "line", style))
        assert creased == (style is FigureStyle.LINE_ART), style
        assert close(picture.pixelColor(*LINE), colour(library, "outline", style)), style


def test_warm_skin_is_redder_but_not_in_line_art(
    qapp: QApplication, folder: Path, library: Library
) -> None:
    def redness(style: FigureStyle) -> int:
        seen = drawn(folder, library, style).pixelColor(*SKIN)
        return seen.red() - seen.blue()

    cold, plain = redness(FigureStyle.TONE_1), redness(FigureStyle.LINE_ART)
    paint_grey(folder / "man/one.warm.webp", {(0, 0, 100, 100): 255})
    assert redness(FigureStyle.TONE_1) > cold
    assert redness(FigureStyle.LINE_ART) == plain


def test_the_body_is_dimmed_on_a_dark_background(
    qapp: QApplication, folder: Path, library: Library
) -> None:
    light = drawn(folder, library).pixelColor(70, 55)
    dark = drawn(folder, library, background=Background.DARK).pixelColor(70, 55)
    assert dark.lightnessF() < 0.85 * light.lightnessF()


def test_the_other_side_is_the_picture_flipped(
    qapp: QApplication, folder: Path, library: Library
) -> None:
    picture, flipped = drawn(folder, library), drawn(folder, library, mirrored=True)
    assert flipped == picture.flipped(Qt.Orientation.Horizontal)
    assert close(flipped.pixelColor(SIDE - 1 - WALL[0], WALL[1]), colour(library, "prop-0"))


@pytest.mark.parametrize("damage", ["missing", "torn"])
def test_without_its_tone_a_figure_is_drawn_flat_with_its_creases(
    qapp: QApplication, folder: Path, library: Library, damage: str
) -> None:
    tone = folder / "man/one.tone.webp"
    if damage == "missing":
        tone.unlink()
    else:
        tone.write_bytes(tone.read_bytes()[:20])
    picture = drawn(folder, library)
    assert close(picture.pixelColor(*SKIN), colour(library, "skin-0"))
    assert close(picture.pixelColor(*CREASE), colour(library, "line"))
    assert picture.pixelColor(*OUTSIDE).alpha() == 0


def test_a_part_is_cut_out_and_enlarged(qapp: QApplication, folder: Path, library: Library) -> None:
    drawings = Drawings(folder, library.bodies, library.appearance.palettes)
    part, palette = QRectF(40, 30, 20, 20), "tone-2/light"
    picture = drawings.picture("one.svgz", part, SIZE, 2.0, palette=palette, mirrored=False)
    assert picture.size() == SIZE * 2
    seen = picture.toImage()
    tints = make_tints(
        skin_colours(library.appearance.palettes.palettes[FigureStyle.TONE_2], Background.LIGHT),
        line_art=False,
    )
    assert close(seen.pixelColor(60, 100), QColor(tints.skin[DARK]))
    assert close(seen.pixelColor(140, 100), QColor(tints.skin[LIGHT]))
    whole = drawings.picture("one.svgz", WHOLE, SIZE, 1.0, palette=palette, mirrored=False)
    assert whole.toImage() == drawn(folder, library), "a part before leaves nothing behind"


def test_a_drawing_without_the_mask_of_a_body_is_drawn_as_it_is(
    qapp: QApplication, folder: Path, library: Library
) -> None:
    svg = folder / "man/one.svgz"
    svg.write_bytes(gzip.compress(read_drawing(svg).replace('<g id="skin">', "<g>").encode()))
    assert close(drawn(folder, library).pixelColor(*SKIN), colour(library, "skin-0"))


def test_what_was_not_used_for_longest_goes_when_the_room_is_full() -> None:
    made: list[str] = []

    def get(key: str, weight: int) -> None:
        def make() -> tuple[str, int]:
            made.append(key)
            return key, weight

        assert kept.get(key, make) == key

    kept = Kept[str, str](10)
    for key in ("a", "b", "a", "c"):
        get(key, 4)
    assert made == ["a", "b", "c"]
    get("a", 4)
    get("b", 4)
    assert made == ["a", "b", "c", "b"]
    get("heavy", 99)
    get("heavy", 99)
    get("a", 4)
    assert made[4:] == ["heavy", "a"]


def test_every_figure_that_comes_along_has_its_light(qapp: QApplication, library: Library) -> None:
    for body, table in library.bodies.items():
        for figure in table.views.values():
            tone = Layers(assets_folder() / "figures" / body.value / figure.svg).tone
            assert tone is not None, (body, figure.svg)
            off = tone.width() - figure.width * tone.height() / figure.height
            assert abs(off) <= 2, (body, figure.svg)


@pytest.mark.parametrize("style", [FigureStyle.TONE_1, FigureStyle.LINE_ART])
def test_a_session_in_the_dark_does_not_dazzle(
    make_stage: Callable[..., Stage], look: Look, style: FigureStyle
) -> None:
    stage = make_stage()
    stage.journey.window.resize(1440, 900)
    stage.journey.window.show()
    stage.start()
    stage.go_on(30)
    look.apply(Settings(theme=ThemeChoice.DARK, figure_style=style))
    stage.settle()
    try:
        shown = stage.journey.window.grab()
        assert mean_luminance(shown.toImage().scaled(144, 90)) <= MOST_LIGHT
    finally:
        look.apply(Settings(theme=ThemeChoice.LIGHT))


def mean_luminance(picture: QImage) -> float:
    """Relative luminance as WCAG 2 has it, 0 to 1."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    pixels = [
        picture.pixelColor(x, y) for y in range(picture.height()) for x in range(picture.width())
    ]
    return fmean(
        0.2126 * linear(pixel.redF())
        + 0.7152 * linear(pixel.greenF())
        + 0.0722 * linear(pixel.blueF())
        for pixel in pixels
    )
