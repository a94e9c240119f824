"""What is chosen on the settings screen is in force at once, and is what it claims to be."""

from __future__ import annotations

import errno
from dataclasses import fields, replace
from typing import TYPE_CHECKING, get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSlider

from acupress.content import assets_folder
from acupress.core.cues import CueCategory
from acupress.core.settings import (
    Body,
    FigureStyle,
    HairColour,
    Motion,
    Settings,
    SomeSettings,
    ThemeChoice,
    Verbosity,
    VoiceSource,
)
from acupress.ui.drawing.drawings import Drawings
from acupress.ui.drawing.easel import Easel
from acupress.ui.drawing.plate import Layers
from acupress.ui.places import Place
from acupress.ui.settings.form import CONTROL
from acupress.ui.widgets.tiles import TileChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from acupress.core.library import Library
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage


@pytest.fixture
def opened(stage: Stage, look: Look) -> Iterator[Stage]:
    stage.clear()
    stage.journey.go(Place.SETTINGS)
    yield stage
    look.apply(Settings(theme=ThemeChoice.LIGHT))


ELSEWHERE = {
    "version": "the form of the file",
    "lead_in_seconds": "chosen on the page before a start",
    "body_asked": "told by the page of the routines",
    "last_choices": "what was chosen there",
    "country_asked": "told by the last page of a session",
}
"""The settings without a row on the page, and why."""


PICTURED = {"Colours", "Which looks most like you?", "Their skin"}
TAB = Qt.FocusPolicy.TabFocus


def tiles_of(stage: Stage, name: str) -> TileChoice:
    every = stage.journey.settings.screen.findChildren(TileChoice)
    return next(tiles for tiles in every if tiles.accessibleName() == name)


def choose(stage: Stage, name: str, words: str) -> None:
    """Choose as a hand does: a picture, or the entry, and that it was chosen."""
    if name in PICTURED:
        tiles = tiles_of(stage, name).keys.values()
        next(tile for tile in tiles if tile.text().startswith(words)).click()
        return
    boxes = stage.journey.settings.screen.findChildren(QComboBox)
    (box,) = (box for box in boxes if box.accessibleName().startswith(name))
    index = next(i for i in range(box.count()) if box.itemText(i).startswith(words))
    box.setCurrentIndex(index)
    box.activated.emit(index)


def tick(stage: Stage, words: str) -> None:
    boxes = stage.journey.settings.screen.findChildren(QCheckBox)
    (box,) = (box for box in boxes if box.text().startswith(words))
    box.click()


@pytest.mark.parametrize(
    ("name", "words", "field", "chosen"),
    [
        ("Colours", "Dark", "theme", ThemeChoice.DARK),
        ("Colours", "As the computer", "theme", ThemeChoice.SYSTEM),
        ("Colours", "White on black", "theme", ThemeChoice.CONTRAST_DARK),
        ("Their skin", "Dark skin", "figure_style", FigureStyle.TONE_4),
        ("Which looks most like you?", "A larger woman", "body", Body.LARGER_WOMAN),
        ("Their hair", "Grey", "hair", HairColour.GREY),
        ("Movement", "None", "motion", Motion.NONE),
        ("What the voice says", "Where to press", "verbosity", Verbosity.SHORT),
        ("What the voice says", "Nothing", "verbosity", Verbosity.CHIMES),
        ("Your country", "Japan", "country", "JP"),
    ],
)
def test_a_choice_is_in_force_at_once(
    opened: Stage, name: str, words: str, field: str, chosen: object
) -> None:
    choose(opened, name, words)
    settled = getattr(opened.settings[-1], field)
    assert settled == chosen
    assert type(settled) is type(chosen)


def test_arrow_keys_go_from_picture_to_picture_and_choose(opened: Stage) -> None:
    tiles = tiles_of(opened, "Colours")
    light, dark = tiles.keys[ThemeChoice.LIGHT], tiles.keys[ThemeChoice.DARK]
    assert [tile for tile in tiles.keys.values() if tile.focusPolicy() & TAB] == [light]
    light.setFocus()
    QTest.keyClick(light, Qt.Key.Key_Right)
    assert opened.settings[-1].theme is ThemeChoice.DARK
    assert dark.isChecked()
    assert dark.window().focusWidget() is dark


def test_a_screen_reader_is_told_what_each_picture_is(opened: Stage) -> None:
    tiles = tiles_of(opened, "Their skin")
    faces = [QAccessible.queryAccessibleInterface(tile) for tile in tiles.keys.values()]
    assert {face.role() for face in faces} == {QAccessible.Role.RadioButton}
    assert [face.text(QAccessible.Text.Name) for face in faces][::5] == [
        "Very light skin",
        "Line drawing",
    ]
    assert QAccessible.queryAccessibleInterface(tiles).role() == QAccessible.Role.Grouping


def test_the_bodies_are_drawn_only_once_the_page_is_seen(
    make_stage: Callable[..., Stage], library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def note(svg: Path) -> Layers:
        read.append(svg.name)
        return Layers(svg)

    monkeypatch.setattr("acupress.ui.drawing.drawings.Layers", note)
    slow = Drawings(
        assets_folder() / "figures", library.bodies, library.appearance.palettes, Easel(0.0)
    )
    stage = make_stage(drawings=slow)
    stage.clear()
    stage.journey.go(Place.SETTINGS)
    tiles = tiles_of(stage, "Which looks most like you?")
    read.clear()
    tiles.grab()
    assert read == []
    assert all(slow.easel.draws(tile) for tile in tiles.keys.values())


def test_words_stand_left_of_their_controls_and_above_them_in_little_room(opened: Stage) -> None:
    for width, beside in ((1280, True), (760, False)):
        opened.journey.window.resize(width, 800)
        opened.settle()
        (box,) = (
            box
            for box in opened.journey.settings.screen.findChildren(QComboBox)
            if box.accessibleName() == "Movement"
        )
        (words,) = (
            label
            for label in opened.journey.settings.screen.findChildren(QLabel)
            if label.buddy() is box
        )
        assert (words.geometry().right() < box.x()) is beside
        assert (words.geometry().bottom() < box.y()) is not beside
        assert not beside or box.width() <= CONTROL


def test_dark_is_seen_at_once(opened: Stage, look: Look) -> None:
    choose(opened, "Colours", "Dark")
    assert look.theme.figure_palette == "dark"
    choose(opened, "Movement", "None")
    assert not look.breathes


def test_what_is_ticked_and_slid_is_settled(opened: Stage) -> None:
    tick(opened, "Speak with this computer")
    assert opened.settings[-1].voice_source is VoiceSource.SYSTEM
    tick(opened, "Breathe in, breathe out")
    assert [kind.value for kind in opened.settings[-1].quiet] == ["breath"]
    tick(opened, "Show every cue")
    assert opened.settings[-1].visual_cues
    sliders = opened.journey.settings.screen.findChildren(QSlider)
    (chimes,) = (slider for slider in sliders if slider.accessibleName() == "The chimes")
    chimes.setValue(30)
    assert opened.settings[-1].chime_volume == 0.3


def test_a_setting_that_cannot_be_saved_is_told_without_a_session(opened: Stage) -> None:
    def refuse(_settings: Settings) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    preferences = opened.journey.preferences
    preferences._world = replace(preferences._world, save_settings=refuse)
    preferences.change(volume=0.5)
    assert preferences.now.volume == 0.5
    assert opened.journey.window.news.words == (
        "This setting holds for today, but could not be saved to /home/you/Acupress."
    )


def test_what_a_file_may_not_hold_is_never_in_force(opened: Stage) -> None:
    preferences, before = opened.journey.preferences, list(opened.settings)
    preferences.change(volume=7.0)
    preferences.change(lead_in_seconds=1)
    opened.journey.settings.screen.chosen.emit("country", "Japan")
    assert preferences.now == Settings(theme=ThemeChoice.LIGHT, text_percent=100, body_asked=True)
    assert opened.settings == before


def test_a_session_on_its_way_follows_the_settings_at_once(stage: Stage) -> None:
    stage.start()
    screen = stage.journey.session
    stage.journey.preferences.change(muted=True)
    assert screen.left_words.endswith("sound off")
    stage.journey.preferences.change(muted=False)
    assert "sound off" not in screen.left_words


def test_every_setting_has_a_row_or_a_reason(opened: Stage) -> None:
    every = {field.name for field in fields(Settings)}
    assert set(opened.journey.settings.screen.fields) | set(ELSEWHERE) == every
    assert not set(opened.journey.settings.screen.fields) & set(ELSEWHERE)


def test_what_can_be_changed_is_what_there_is() -> None:
    types = get_type_hints(Settings)
    kept = {field.name: types[field.name] for field in fields(Settings) if field.name != "version"}
    assert get_type_hints(SomeSettings) == kept


def test_what_is_shown_is_not_taken_for_chosen(opened: Stage) -> None:
    preferences, before = opened.journey.preferences, list(opened.settings)
    settled = preferences.now.with_(
        quiet=frozenset({CueCategory.PLACE, CueCategory.BREATH}), volume=0.3, muted=True
    )
    opened.journey.settings.screen.show_settings(settled)
    assert opened.settings == before
    tick(opened, "When to press")
    assert opened.settings[-1].quiet == {
        CueCategory.PLACE,
        CueCategory.TECHNIQUE,
        CueCategory.BREATH,
    }


@pytest.mark.parametrize(("percent", "shown"), [(100, "100 %"), (137, "125 %"), (200, "200 %")])
def test_a_size_between_shows_as_the_nearest(opened: Stage, percent: int, shown: str) -> None:
    opened.journey.preferences.change(text_percent=percent)
    boxes = opened.journey.settings.screen.findChildren(QComboBox)
    (box,) = (box for box in boxes if box.accessibleName().startswith("Size of the text"))
    assert box.currentText() == shown
