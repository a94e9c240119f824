"""Colours that can be read, sizes that follow the setting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from acupress.core.appearance import THEMES
from acupress.core.settings import FigureStyle, HairColour, Motion, Settings, ThemeChoice
from acupress.ui.theme import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from acupress.core.library import Library

WORDS = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "accent_soft"),
    ("soft", "paper"),
    ("soft", "card"),
    ("on_accent", "accent"),
    ("stop", "paper"),
    ("stop", "card"),
    ("on_stop", "stop"),
    ("chip_text", "chip"),
    ("hand_text", "card"),
    ("hand_text", "paper"),
    ("accent", "paper"),
    ("soft", "track"),
    ("ink", "breath_core"),
    ("ink", "breath_rim"),
    ("ink", "stop_soft"),
    ("soft", "accent_soft"),
    ("accent", "card"),
    ("accent", "accent_soft"),
    ("stop", "stop_soft"),
    ("hand_text", "accent_soft"),
]
"""Every pair of words and ground in style sheet and painting."""
MARKS = [
    ("edge", "card"),
    ("edge", "paper"),
    ("accent", "track"),
    ("accent", "paper"),
    ("hand", "card"),
    ("hand", "track"),
    ("guide", "chip"),
]


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    red, green, blue = shade.redF(), shade.greenF(), shade.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_stand_out(library: Library, name: str, words: str, ground: str) -> None:
    colours = library.appearance.themes[name].colours
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 7


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_and_edges_can_be_told(library: Library, name: str, mark: str, ground: str) -> None:
    colours = library.appearance.themes[name].colours
    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= 3


def test_text_grows_with_the_setting_and_large_type_more_slowly(
    dressed: QApplication, library: Library
) -> None:
    look = Look(library.appearance, Settings(text_percent=200))
    assert look.px(20) == 40
    assert look.px(74) < 2 * 74
    assert look.room(10) == 20


def test_words_grow_with_the_window_and_do_not_flicker_at_the_step(
    dressed: QApplication, library: Library
) -> None:
    look = Look(library.appearance, Settings())
    told: list[int] = []
    look.changed.connect(lambda: told.append(look.percent))
    for width in (1280, 1699, 1700, 1699, 1701, 1650, 1639, 1699, 2300, 2250, 1280):
        look.fit_window(width)
    assert told == [125, 100, 150, 100]


def test_a_chosen_size_stays_in_every_window(dressed: QApplication, library: Library) -> None:
    look = Look(library.appearance, Settings(text_percent=100))
    told: list[int] = []
    look.changed.connect(lambda: told.append(look.percent))
    look.fit_window(2560)
    look.apply(Settings(text_percent=150))
    look.fit_window(1280)
    look.apply(Settings())
    look.fit_window(2560)
    assert told == [150, 100, 150]


def test_a_changed_setting_is_told_once(dressed: QApplication, library: Library) -> None:
    look = Look(library.appearance, Settings())
    told: list[str] = []
    look.changed.connect(lambda: told.append(look.theme.figure_palette))
    look.apply(Settings(theme=ThemeChoice.DARK))
    look.apply(Settings(theme=ThemeChoice.DARK, muted=True))
    assert told == ["dark"]


def test_every_choice_of_colours_has_a_theme() -> None:
    assert {choice.value for choice in ThemeChoice} == {*THEMES, ThemeChoice.SYSTEM.value}


def test_high_contrast_draws_lines_whatever_the_skin(
    dressed: QApplication, library: Library
) -> None:
    settings = Settings(theme=ThemeChoice.CONTRAST_DARK, figure_style=FigureStyle.TONE_3)
    look = Look(library.appearance, settings)
    assert look.figure_palette == "contrast/dark"
    look.apply(replace(settings, theme=ThemeChoice.LIGHT))
    assert look.figure_palette == "tone-3/light"


@pytest.mark.parametrize("style", FigureStyle)
@pytest.mark.parametrize("name", THEMES)
def test_a_guide_or_its_light_edge_stands_out_on_every_skin(
    library: Library, name: str, style: FigureStyle
) -> None:
    theme = library.appearance.themes[name]
    skins = library.appearance.palettes.colours(
        theme.figure_style or style, HairColour.DARK, theme.figure_palette
    )
    for role, skin in skins.items():
        if role.startswith("skin"):
            pair = theme.colours.guide, theme.colours.chip
            assert max(contrast(colour, skin) for colour in pair) >= 3, role
    assert contrast(theme.colours.guide, theme.colours.chip) >= 3


@pytest.mark.parametrize(
    ("motion", "still", "moves", "breathes"),
    [
        (Motion.SYSTEM, False, True, True),
        (Motion.SYSTEM, True, False, False),
        (Motion.FULL, True, True, True),
        (Motion.GENTLE, False, False, True),
        (Motion.GENTLE, True, False, True),
        (Motion.NONE, False, False, False),
    ],
)
def test_movement_follows_the_user_and_then_the_system(
    dressed: QApplication,
    library: Library,
    motion: Motion,
    *,
    still: bool,
    moves: bool,
    breathes: bool,
) -> None:
    look = Look(library.appearance, Settings(motion=motion))
    look.follow_system_motion(still=still)
    assert (look.moves, look.breathes) == (moves, breathes)


def test_the_countdown_figures_are_of_one_width(look: Look) -> None:
    from PySide6.QtGui import QFontMetrics

    metrics = QFontMetrics(look.font(74))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
