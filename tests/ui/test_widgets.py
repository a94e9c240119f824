"""The painted widgets: names for screen readers, keys, and that they really paint."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from acupress.core.points import Side
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.sitting.progress_bar import ProgressBar
from acupress.ui.sitting.view import Segment
from acupress.ui.widgets.breathing_ring import BreathingRing
from acupress.ui.widgets.buttons import SMALLEST_TARGET, ActionButton, ButtonKind
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.emergency_number import EmergencyNumberCard
from acupress.ui.widgets.labels import Bullets
from acupress.ui.widgets.pain_scale import PainScale
from acupress.ui.widgets.tick_row import TickRow
from acupress.ui.widgets.word_list import WordList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from acupress.core.library import Library
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look


@pytest.fixture
def kept() -> Iterator[list[QWidget]]:
    """Widgets to take down at the end."""
    widgets: list[QWidget] = []
    yield widgets
    for widget in widgets:
        widget.close()


def picture(widget: QWidget, width: int, height: int) -> QImage:
    widget.resize(width, height)
    return widget.grab().toImage()


def colours(image: QImage) -> int:
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
    )


def differs(one: QImage, other: QImage) -> bool:
    return bool(one != other)


def test_the_diagram_marks_the_side_that_is_pressed(
    library: Library, drawings: Drawings, look: Look
) -> None:
    diagram = PointDiagram(drawings, look)
    point = library.points["BL40"]
    diagram.show_press(point, Side.LEFT)
    left = picture(diagram, 600, 500)
    diagram.show_press(point, Side.RIGHT)
    right = diagram.grab().toImage()
    assert colours(left) > 50
    assert differs(left, right)


def test_the_marker_swells_with_the_breath(
    library: Library, drawings: Drawings, look: Look
) -> None:
    diagram = PointDiagram(drawings, look)
    diagram.show_press(library.points["BL23"], Side.BOTH)
    empty = picture(diagram, 600, 500)
    diagram.show_breath(1.0)
    assert differs(empty, diagram.grab().toImage())


def test_the_diagram_tells_a_screen_reader_where_and_how(
    library: Library, drawings: Drawings, look: Look
) -> None:
    diagram = PointDiagram(drawings, look)
    point = library.points["ST36"]
    diagram.show_press(point, Side.LEFT)
    assert point.place in diagram.accessibleName()
    assert point.find in diagram.accessibleDescription()


def test_a_caption_is_drawn_and_taken_away(
    library: Library, drawings: Drawings, look: Look
) -> None:
    diagram = PointDiagram(drawings, look)
    diagram.show_press(library.points["BL23"], Side.BOTH)
    plain = picture(diagram, 600, 500)
    diagram.show_caption("Halfway.")
    assert differs(plain, diagram.grab().toImage())
    diagram.show_caption("")
    assert not differs(plain, diagram.grab().toImage())


def test_every_point_can_be_drawn(library: Library, drawings: Drawings, look: Look) -> None:
    diagram = PointDiagram(drawings, look)
    seen: list[QImage] = []
    for point in library.points.values():
        midline = point.laterality.value == "midline"
        diagram.show_press(point, Side.MIDLINE if midline else Side.LEFT)
        image = picture(diagram, 500, 420)
        assert colours(image) > 30
        assert all(differs(image, other) for other in seen), point.code
        seen.append(image)


def test_pictures_are_kept_and_sharp_at_any_pixel_ratio(drawings: Drawings) -> None:
    part = QRectF(0, 0, 700, 700)
    size = QSize(200, 200)
    once = drawings.picture(
        "low_back.svgz", part, size, 2.0, palette="tone-1/light", mirrored=False
    )
    again = drawings.picture(
        "low_back.svgz", part, size, 2.0, palette="tone-1/light", mirrored=False
    )
    assert once is again
    assert once.size() == QSize(400, 400)
    assert once.devicePixelRatio() == 2.0


def test_figures_are_coloured_for_the_ground_they_stand_on(drawings: Drawings) -> None:
    part, size = QRectF(0, 0, 1400, 1370), QSize(140, 137)
    light, dark = (
        drawings.picture("low_back.svgz", part, size, 1.0, palette=ground, mirrored=False).toImage()
        for ground in ("tone-1/light", "tone-1/dark")
    )
    assert differs(light, dark)


def test_the_ring_says_its_time_and_word(look: Look) -> None:
    ring = BreathingRing(look)
    ring.show_breath(gone=0.25, fullness=0.5, number="0:47", words="breathe out", warm=False)
    assert ring.accessibleDescription() == "0:47 breathe out"
    first = picture(ring, 300, 300)
    ring.show_breath(gone=0.75, fullness=0.5, number="0:47", words="breathe out", warm=False)
    assert differs(first, ring.grab().toImage())


def test_the_circle_grows_with_the_breath(look: Look) -> None:
    ring = BreathingRing(look)
    ring.show_breath(gone=0, fullness=0.0, number="", words="", warm=False)
    ground = picture(ring, 300, 300)
    ring.show_breath(gone=0, fullness=1.0, number="", words="", warm=False)
    full = ring.grab().toImage()
    assert ground.pixel(150, 45) != full.pixel(150, 45)
    assert ground.pixel(150, 150) == full.pixel(150, 150)


def test_the_progress_bar_shows_each_press(look: Look) -> None:
    bar = ProgressBar(look)
    bar.show_segments(
        (Segment(1.0, False), Segment(0.5, True), Segment(0.0, False)), "Point 2 of 3"
    )
    assert bar.accessibleDescription() == "Point 2 of 3"
    image = picture(bar, 300, 16)
    done, present, ahead = (image.pixel(x, 8) for x in (50, 115, 250))
    assert len({done, present, ahead}) == 3


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_buttons_are_large_enough_to_hit_and_wrap_their_words(look: Look, kind: ButtonKind) -> None:
    button = ActionButton("Stop – something feels wrong", look, kind)
    assert button.heightForWidth(400) >= SMALLEST_TARGET
    assert button.heightForWidth(180) > button.heightForWidth(600)
    assert colours(picture(button, 400, 60)) > 3


def test_a_button_measures_itself_anew_when_it_says_something_else(look: Look) -> None:
    button = ActionButton("Skip", look, icon="skip-forward")
    assert button.heightForWidth(150)
    sizes = [(button.sizeHint(), button.minimumSizeHint(), button.heightForWidth(150))]
    changes: tuple[Callable[[], None], ...] = (
        lambda: button.setText("Skip what is left of this point and of the next"),
        lambda: button.show_as("Inconsequentially", "play"),
        lambda: button.set_key_name("Space"),
        lambda: button.set_icon_only(only=True),
    )
    for change in changes:
        change()
        sizes.append((button.sizeHint(), button.minimumSizeHint(), button.heightForWidth(150)))
    fresh = ActionButton("Inconsequentially", look, icon="play")
    assert all(one[0] != other[0] for one, other in pairwise(sizes))
    assert sizes[1][2] > sizes[0][2]
    assert sizes[2][1].width() == fresh.minimumSizeHint().width() > sizes[0][1].width()


def test_enter_presses_a_button_as_a_click_does(look: Look) -> None:
    button = ActionButton("Back", look)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_A):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(button, event)
    assert pressed == [True, True]


def test_a_tick_row_is_a_check_box_with_its_explanation(look: Look, kept: list[QWidget]) -> None:
    row = TickRow("New numbness", "Wiping feels different.", look, grave=True)
    kept.append(row)
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface.role() is QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "New numbness"
    assert interface.text(QAccessible.Text.Description) == "Wiping feels different."


def test_a_ticked_row_looks_ticked(look: Look) -> None:
    row = TickRow("New numbness", None, look, grave=True)
    plain = picture(row, 400, 60)
    row.click()
    assert differs(plain, row.grab().toImage())


def test_a_row_grows_with_its_words(look: Look) -> None:
    row = TickRow(
        "New numbness between your legs", "Wiping feels different. " * 3, look, grave=True
    )
    assert row.heightForWidth(280) > row.heightForWidth(900)


def test_no_pain_is_chosen_until_the_user_chooses(qtbot: QtBot, look: Look) -> None:
    scale = PainScale("Your pain now", look)
    qtbot.addWidget(scale)
    rated: list[int] = []
    scale.rated.connect(rated.append)
    assert scale.rating is None
    scale.rate(3)
    assert rated == [], "nobody sees it"
    scale.show()
    scale.rate(7)
    assert rated == [7]
    scale.clear()
    assert scale.rating is None


def words_of(card: QWidget) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def test_without_a_country_the_common_numbers_stand_with_where_they_hold(
    library: Library, look: Look
) -> None:
    card = EmergencyNumberCard(library.questionnaire, look)
    for country in (None, "XX"):
        card.set_country(country)
        assert card.words == ("112", "911", "999")
        for common in library.questionnaire.common_numbers:
            assert common.number in words_of(card)
            assert common.where in words_of(card)
        assert card.chooser.currentData() is None
        assert card.chooser.currentText() == "Another country"


def test_a_country_has_its_own_number_alone_and_what_is_to_be_known_of_it(
    library: Library, look: Look
) -> None:
    card = EmergencyNumberCard(library.questionnaire, look)
    for country, number in (("NZ", "111"), ("GB", "999"), ("ZA", "112")):
        card.set_country(country)
        assert card.words == (number,)
        assert card.chooser.currentData() == country
        assert "911" not in words_of(card)
    assert "10177" in words_of(card)
    card.set_country("FR")
    assert "Also 15" in words_of(card)
    card.set_country("IT")
    assert "15" not in words_of(card)


def test_a_chooser_leaves_the_wheel_to_the_page(look: Look) -> None:
    chooser = Chooser(look)
    chooser.addItems(["one", "two"])
    assert chooser.focusPolicy() is not Qt.FocusPolicy.NoFocus
    assert colours(picture(chooser, 200, 48)) > 2


@pytest.mark.parametrize(("width", "lines"), [(220, 4), (420, 2)])
def test_a_row_of_a_list_shows_its_words_in_full(look: Look, width: int, lines: int) -> None:
    words = "Lower back, level with hip tops\nBL25 · Dàchángshù 大腸俞 · Large Intestine Shu"
    rows = WordList(look)
    rows.addItem(words)
    rows.resize(width, 400)
    rows.show()
    narrow = rows.visualItemRect(rows.item(0)).height()
    assert narrow >= lines * QFontMetrics(look.font(look.type.body)).lineSpacing()
    rows.resize(900, 400)
    assert rows.visualItemRect(rows.item(0)).height() <= narrow
    rows.close()


@pytest.mark.parametrize("numbered", [False, True])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_each_line_of_a_list_has_its_mark_beside_it(
    dressed: QApplication, kept: list[QWidget], direction: Qt.LayoutDirection, *, numbered: bool
) -> None:
    bullets = Bullets(["Sit down.", "Take off rings."], numbered=numbered)
    kept.append(bullets)
    bullets.setLayoutDirection(direction)
    image = picture(bullets, 300, 80)
    for label in bullets.findChildren(QLabel):
        line = label.geometry()
        ground = image.pixel(image.width() // 2, 0)
        margin = (
            range(line.left())
            if direction is Qt.LayoutDirection.LeftToRight
            else range(line.right() + 1, image.width())
        )
        assert any(
            image.pixel(x, y) != ground for x in margin for y in range(line.top(), line.bottom())
        )
