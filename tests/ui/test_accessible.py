"""What a screen reader is told, what the keyboard reaches, what a finger hits: on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from acupress.core.settings import Settings, ThemeChoice
from acupress.ui import keys
from acupress.ui.atlas.body_picker import BodyPicker
from acupress.ui.drawing.body_map import BodyMap
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.figure_view import FigureView
from acupress.ui.journal.month import MonthCalendar
from acupress.ui.journal.trend_picture import TrendPicture
from acupress.ui.journal.trial_picture import TrialPicture
from acupress.ui.keys_sheet import KeysSheet, key_groups
from acupress.ui.places import Place
from acupress.ui.sitting.progress_bar import ProgressBar
from acupress.ui.widgets.breathing_ring import BreathingRing
from tests.ui.every_screen import every_screen
from tests.ui.test_fits import beside_the_window, cut_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QListView)
PAINTED = (
    BodyMap,
    BodyPicker,
    BreathingRing,
    FigureView,
    MonthCalendar,
    PointDiagram,
    ProgressBar,
    TrendPicture,
    TrialPicture,
)
SMALLEST = 44


def shown(screen: QWidget, *kinds: type[QWidget]) -> list[QWidget]:
    return [
        widget
        for widget in screen.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible() and not isinstance(widget, QScrollBar)
    ]


def group(widget: QWidget) -> list[QWidget]:
    """Give a control with those among which the arrow keys go from it."""
    buttons = widget.group() if isinstance(widget, QAbstractButton) else None
    return list(buttons.buttons()) if buttons else [widget]


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def test_every_control_has_a_name_and_a_role_and_can_be_reached(stage: Stage) -> None:
    seen = 0
    for screen_name, screen in every_screen(stage):
        assert name_of(screen), f"{screen_name} itself"
        for widget in shown(screen, *CONTROLS):
            what = f"{screen_name}: {type(widget).__name__} {widget.objectName()}"
            face = QAccessible.queryAccessibleInterface(widget)
            assert name_of(widget), what
            if isinstance(widget, QComboBox):
                # Where Qt tells what is chosen as its name, this says what for
                labelled = face.relations(QAccessible.RelationFlag.Label)
                assert labelled or description_of(widget), what
            assert face.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), what
            if widget.isEnabled():
                assert any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in group(widget)), (
                    what
                )
            seen += 1
    assert seen > 100


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def after(widget: QWidget) -> QWidget:
    following = widget.nextInFocusChain()
    assert following
    return following


def tab_stops(screen: QWidget) -> list[QWidget]:
    """Give what Tab goes to on a screen, in its order."""
    found: list[QWidget] = []
    widget = after(screen)
    while widget is not screen:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if screen.isAncestorOf(widget) and tab and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = after(widget)
    return found


def scrolled_by(widget: QWidget) -> QWidget | None:
    parent = widget.parentWidget()
    while parent and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def read_before(first: QWidget, second: QWidget) -> bool:
    """Whether the eye meets `first` no later than `second`: rows downwards, columns sideways."""
    areas = scrolled_by(first), scrolled_by(second)
    if areas[0] is not areas[1]:
        first, second = areas[0] or first, areas[1] or second
    one = QRect(first.mapToGlobal(QPoint()), first.size())
    two = QRect(second.mapToGlobal(QPoint()), second.size())
    below, beside = two.top() >= one.bottom(), two.left() >= one.right()
    above = two.bottom() <= one.top()
    return below or beside or not (above or two.right() <= one.left())


@pytest.mark.parametrize("size", [(1280, 800), (800, 600)])
def test_tab_goes_through_every_screen_in_reading_order(
    stage: Stage, size: tuple[int, int]
) -> None:
    stage.journey.window.resize(*size)
    for screen_name, screen in every_screen(stage):
        stops = tab_stops(screen)
        assert stops or screen.place, f"{screen_name}: neither here nor in the bar below"
        for number, stop in enumerate(stops):
            for later in stops[number + 1 :]:
                assert read_before(stop, later), (
                    f"{screen_name}: {name_of(stop)} before {name_of(later)}"
                )


def test_the_keyboard_arrives_at_the_page_and_presses_nothing_there(stage: Stage) -> None:
    window = stage.journey.window
    window.activateWindow()
    for screen_name, screen in every_screen(stage):
        assert not screen.focusPolicy() & Qt.FocusPolicy.TabFocus, screen_name
        focused = window.focusWidget()
        assert not isinstance(focused, QAbstractButton), f"{screen_name}: {name_of(focused)}"
        if screen_name not in ("page", "points"):
            assert focused is screen, screen_name


def test_the_title_of_every_screen_is_its_name_and_a_heading(stage: Stage) -> None:
    for screen_name, screen in every_screen(stage):
        assert role_of(screen) is QAccessible.Role.Section, screen_name
        headings = [
            label for label in shown(screen, QLabel) if role_of(label) is QAccessible.Role.Heading
        ]
        assert headings, screen_name
        if screen_name not in ("breathe", "session", "far view"):
            assert name_of(headings[0]) == name_of(screen), screen_name


def test_no_bullet_is_a_thing_of_its_own(stage: Stage) -> None:
    for screen_name, screen in every_screen(stage):
        for label in filter(name_of, shown(screen, QLabel)):
            assert name_of(label).strip("•–0123456789. "), f"{screen_name}: {name_of(label)}"


def test_every_picture_has_a_name_and_a_description(stage: Stage) -> None:
    kinds = set()
    for screen_name, screen in every_screen(stage):
        for widget in shown(screen, *PAINTED):
            kinds.add(type(widget))
            assert name_of(widget), f"{screen_name}: {type(widget).__name__}"
            assert description_of(widget), f"{screen_name}: {type(widget).__name__}"
            assert role_of(widget) is QAccessible.Role.Graphic, f"{screen_name}: {name_of(widget)}"
    assert kinds == set(PAINTED)


@pytest.mark.parametrize("text_percent", [100, 200], indirect=True)
def test_every_target_is_large_enough(stage: Stage) -> None:
    stage.journey.window.resize(1024, 768)
    for screen_name, screen in every_screen(stage):
        for widget in shown(screen, *CONTROLS):
            size = (widget.width(), widget.height())
            assert min(size) >= SMALLEST, f"{screen_name}: {name_of(widget)} is {size}"


def test_the_keyboard_is_always_seen(stage: Stage) -> None:
    window = stage.journey.window
    window.activateWindow()
    for screen_name, screen in every_screen(stage):
        for widget in shown(screen, *CONTROLS):
            if not widget.isEnabled():
                continue
            screen.setFocus()
            stage.settle()
            before = widget.grab().toImage()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            stage.settle()
            if not widget.hasFocus():
                continue
            what = f"{screen_name}: {type(widget).__name__} {name_of(widget)}"
            assert widget.grab().toImage() != before, what


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (760, 440)])
def test_the_ring_around_whatever_is_chosen_today_is_seen_whole(
    stage: Stage, size: tuple[int, int]
) -> None:
    window = stage.journey.window
    window.resize(*size)
    window.activateWindow()
    stage.clear()
    today = stage.journey.today
    (area,) = today.findChildren(QScrollArea)
    today.setFocus()
    met: list[QWidget] = []
    while not met or today.isAncestorOf(met[-1]):
        for _ in range(3):
            stage.settle()
        QTest.keyClick(window.focusWidget() or today, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        assert focused
        met.append(focused)
        if area.isAncestorOf(focused):
            seen = QRect(focused.mapTo(area.viewport(), QPoint()), focused.size())
            assert area.viewport().rect().contains(seen), name_of(focused)
    places = stage.journey.window.places
    assert places
    chip = today.chips.keys[today.chips.wanted]
    plan = stage.journey.plans.corner.make_button
    rows = today.rows.values()
    bar = places.buttons[Place.TODAY]
    assert met == [plan, today.hero.main_button, chip, *rows, today.make_button, bar]


def test_tab_goes_through_a_session_in_reading_order(stage: Stage) -> None:
    stage.start()
    screen = stage.journey.session
    screen.setFocus()
    order = []
    for _ in range(6):
        QTest.keyClick(stage.journey.window.focusWidget() or screen, Qt.Key.Key_Tab)
        focused = stage.journey.window.focusWidget()
        assert focused
        order.append(name_of(focused))
    assert order == [
        "Stop – something feels wrong",
        "Show the bones (B)",
        "Far view",
        "Back",
        "Skip",
        "Pause",
    ]


@pytest.fixture
def mirrored(dressed: QApplication) -> Iterator[None]:
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_from_right_to_left_nothing_breaks(mirrored: None, stage: Stage) -> None:
    for name, screen in every_screen(stage):
        assert cut_off(screen) == [], name
        assert beside_the_window(screen) == [], name


def test_the_sheet_lists_every_key_and_the_session_stands_still_under_it(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Question)
    (sheet,) = stage.journey.window.findChildren(KeysSheet)
    assert stage.driver.state.paused
    words = {label.text() for label in sheet.findChildren(QLabel)}
    for _title, rows in key_groups():
        for row in rows:
            assert {row.called, row.does} <= words
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert stage.shows(stage.journey.session)


def test_every_key_that_is_bound_stands_on_the_sheet() -> None:
    listed = {id(row.keys) for _title, rows in key_groups() for row in rows}
    bound = {name for name, value in vars(keys).items() if isinstance(value, keys.Keys)}
    assert {name for name in bound if id(getattr(keys, name)) not in listed} == set()


def test_a_theme_is_changed_at_once(stage: Stage, look: Look) -> None:
    journey = stage.journey
    stage.clear()
    before = journey.window.grab().toImage()
    journey.preferences.change(theme=ThemeChoice.CONTRAST_DARK)
    stage.settle()
    assert journey.window.grab().toImage() != before
    look.apply(Settings(theme=ThemeChoice.LIGHT))
