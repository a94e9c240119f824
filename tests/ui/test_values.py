"""Fields that hold a value: the wheel passes over them, and a screen reader hears their units."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.pain_scale import PainScale, RatingKey
from acupress.ui.widgets.slider import Slider
from tests.ui.every_screen import every_screen

if TYPE_CHECKING:
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

VALUES = (QAbstractSlider, QAbstractSpinBox, QComboBox, QRadioButton, QPlainTextEdit)


def value_fields(screen: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in screen.findChildren(QWidget)
        if isinstance(widget, VALUES) and not isinstance(widget, QScrollBar) and widget.isVisible()
    ]


def value_of(widget: QWidget) -> object:
    match widget:
        case QAbstractSlider():
            return widget.value()
        case QComboBox():
            return widget.currentIndex()
        case QRadioButton():
            return widget.isChecked()
        case _:
            return widget.property("value")


def wheel(field: QWidget, notches: int) -> None:
    """Turn the wheel with the pointer over a field."""
    window = field.window()
    at = field.mapTo(window, field.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, 120 * notches))


def bring_into_sight(field: QWidget) -> QScrollBar | None:
    """Scroll to a field; gives the bar of the page."""
    parent = field.parentWidget()
    while parent and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if not isinstance(parent, QScrollArea):
        return None
    parent.ensureWidgetVisible(field)
    return parent.verticalScrollBar()


def test_the_wheel_changes_no_value_and_takes_the_keyboard_nowhere_on_any_screen(
    stage: Stage,
) -> None:
    stage.journey.window.activateWindow()
    kinds = set()
    for name, screen in every_screen(stage):
        for field in value_fields(screen):
            before = value_of(field)
            for focused in (False, True):
                (field if focused else screen).setFocus()
                bring_into_sight(field)
                wheel(field, -3)
                wheel(field, 1)
                assert value_of(field) == before, f"{name}: {field}"
                assert field.hasFocus() is focused, f"{name}: {field} has the keyboard"
            kinds.add(type(field).__name__)
    assert {"Slider", "Chooser", "RatingKey"} <= kinds


@pytest.mark.parametrize("kind", [Slider, Chooser, RatingKey])
def test_over_a_field_the_wheel_scrolls_the_page(stage: Stage, kind: type[QWidget]) -> None:
    stage.journey.window.resize(760, 440)
    stage.open_ready()
    for _ in range(3):
        stage.settle()
    field = stage.journey.ready.findChildren(kind)[0]
    bar = bring_into_sight(field)
    assert bar
    before = bar.value()
    wheel(field, 1 if before else -1)
    assert bar.value() != before


def test_sliders_tell_their_value_in_its_unit_and_name_their_ends(stage: Stage) -> None:
    seen = set()
    for _name, screen in every_screen(stage):
        for slider in value_fields(screen):
            if not isinstance(slider, QAbstractSlider):
                continue
            seen.add((slider.minimum(), slider.maximum()))
            face = QAccessible.queryAccessibleInterface(slider)
            value = face.valueInterface()
            assert (value.minimumValue(), value.maximumValue()) in ((60, 120), (0, 100))
            name = face.text(QAccessible.Text.Name)
            told = f"{name} {face.text(QAccessible.Text.Description)}"
            assert "Seconds" in told or "percent" in told
            holder = slider.parentWidget()
            assert holder
            ends = [label.text() for label in holder.findChildren(QLabel)]
            assert len(ends) == 2, name
            assert ends[0].startswith(str(slider.minimum()))
            assert ends[1].startswith(str(slider.maximum()))
    assert seen == {(60, 120), (0, 100)}


@pytest.mark.parametrize(("put", "rests"), [(63, 65), (62, 60), (120, 120), (118, 120)])
def test_a_slider_rests_on_its_steps_alone(look: Look, put: int, rests: int) -> None:
    slider = Slider(60, 120, 5, look)
    told: list[int] = []
    slider.setValue(90)
    slider.chosen.connect(told.append)
    slider.setValue(put)
    assert slider.value() == rests
    assert told == [rests]


def test_an_arrow_key_goes_one_step(stage: Stage) -> None:
    stage.journey.window.activateWindow()
    stage.open_ready()
    slider = stage.journey.ready.choices.findChildren(Slider)[0]
    slider.setValue(60)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 65


def test_choosing_moves_nothing_on_the_ready_page(stage: Stage) -> None:
    stage.open_ready()
    stage.settle()
    ready = stage.journey.ready
    scale = ready.findChildren(PainScale)[0]
    before = scale.mapTo(ready, QPoint())
    for chooser in ready.findChildren(QComboBox):
        for index in range(chooser.count()):
            chooser.setCurrentIndex(index)
            stage.settle()
            assert scale.mapTo(ready, QPoint()) == before
