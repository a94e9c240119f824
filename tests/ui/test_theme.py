"""Colours that can be read, sizes that follow the setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from acupress.content import assets_folder
from acupress.core.settings import Settings, ThemeChoice
from acupress.ui.theme import Look, load_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

THEMES = ["light", "dark"]
SMALL_TEXT = [
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
]
MARKS = [("edge", "card"), ("accent", "track"), ("hand", "card")]


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
@pytest.mark.parametrize(("words", "ground"), SMALL_TEXT)
def test_words_stand_out(name: str, words: str, ground: str) -> None:
    colours = load_theme(assets_folder() / "themes" / f"{name}.toml").colours
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("words", "ground"), [("ink", "paper"), ("ink", "card"), ("soft", "card")])
def test_reading_text_stands_out_clearly(name: str, words: str, ground: str) -> None:
    colours = load_theme(assets_folder() / "themes" / f"{name}.toml").colours
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 7


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_and_edges_can_be_told(name: str, mark: str, ground: str) -> None:
    colours = load_theme(assets_folder() / "themes" / f"{name}.toml").colours
    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= 2.9


def test_text_grows_with_the_setting_and_large_type_more_slowly(dressed: QApplication) -> None:
    look = Look(assets_folder(), Settings(text_percent=200))
    assert look.px(20) == 40
    assert look.px(74) < 2 * 74
    assert look.room(10) == 20


def test_a_changed_setting_is_told_once(dressed: QApplication) -> None:
    look = Look(assets_folder(), Settings())
    told: list[bool] = []
    look.changed.connect(lambda: told.append(look.dark))
    look.apply(Settings(theme=ThemeChoice.DARK))
    look.apply(Settings(theme=ThemeChoice.DARK, muted=True))
    assert told == [True]


def test_the_countdown_figures_are_of_one_width(look: Look) -> None:
    from PySide6.QtGui import QFontMetrics

    metrics = QFontMetrics(look.font(74))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
