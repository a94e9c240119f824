"""Whose body is drawn: asked once above the routines, in force at once, and one to a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from acupress.content import assets_folder
from acupress.core.settings import Body, HairColour
from acupress.ui.drawing.drawings import Drawings
from acupress.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from acupress.core.library import Library
    from acupress.ui.today.body_card import BodyCard
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


@pytest.fixture
def four(library: Library, tmp_path: Path) -> Drawings:
    """Drawings of all four bodies, which are those of the man."""
    for body in Body:
        (tmp_path / body).symlink_to(assets_folder() / "figures/man")
    bodies = dict.fromkeys(Body, library.figures)
    return Drawings(tmp_path, bodies, library.appearance.palettes)


@pytest.fixture
def asking(make_stage: Callable[..., Stage], four: Drawings) -> Stage:
    """The app of somebody who was not asked yet."""
    return make_stage(drawings=four, body_asked=False)


def come_in(stage: Stage) -> BodyCard:
    stage.clear()
    stage.settle()
    return stage.journey.today.body_card


def test_nothing_is_asked_before_the_questions_are_answered(asking: Stage) -> None:
    assert "today" not in vars(asking.journey.choosing)
    assert come_in(asking).isVisible()


def test_the_body_that_is_chosen_is_drawn_and_kept_at_once(
    asking: Stage, four: Drawings, announced: list[str]
) -> None:
    card = come_in(asking)
    announced.clear()
    card.choice.keys[Body.LARGER_WOMAN].click()
    assert four.body is Body.LARGER_WOMAN
    assert (asking.settings[-1].body, asking.settings[-1].body_asked) == (Body.LARGER_WOMAN, True)
    assert card.words.startswith("Kept.")
    assert announced == [card.words]


def test_not_now_leaves_the_body_as_it_is(asking: Stage, four: Drawings) -> None:
    card = come_in(asking)
    card.not_now.click()
    assert four.body is Body.MAN
    assert card.words.startswith("That is fine.")
    assert not card.not_now.isEnabled()


def test_it_is_asked_once_whether_or_not_it_was_answered(asking: Stage) -> None:
    card = come_in(asking)
    asking.journey.go(Place.SETTINGS)
    assert asking.settings[-1].body_asked
    asking.journey.settings.left.emit()
    assert not card.isVisible()


def test_with_one_body_there_is_nothing_to_ask(
    make_stage: Callable[..., Stage], library: Library, four: Drawings
) -> None:
    one = Drawings(four._folder, {Body.MAN: library.figures}, library.appearance.palettes)
    assert not come_in(make_stage(drawings=one, body_asked=False)).isVisible()


def test_one_tab_stop_leads_to_the_bodies_and_the_arrows_from_one_to_the_next(
    asking: Stage,
) -> None:
    card = come_in(asking)
    first, second = list(card.choice.keys.values())[:2]
    tab = Qt.FocusPolicy.TabFocus
    assert [key for key in card.choice.keys.values() if key.focusPolicy() & tab] == [first]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert card.window().focusWidget() is second


def test_a_screen_reader_is_told_the_question_and_each_body(asking: Stage) -> None:
    card = come_in(asking)
    assert card.choice.accessibleName() == "Which looks most like you?"
    told = [
        QAccessible.queryAccessibleInterface(key).text(QAccessible.Text.Name)
        for key in card.choice.keys.values()
    ]
    assert told == ["A woman", "A man", "A larger woman", "A larger man"]


@pytest.mark.parametrize("text_percent", [200], indirect=True)
def test_with_the_largest_text_the_bodies_stand_two_by_two(asking: Stage) -> None:
    asking.journey.window.resize(760, 700)
    card = come_in(asking)
    keys = list(card.choice.keys.values())
    assert keys[0].y() == keys[1].y() < keys[2].y()
    assert all(key.geometry().right() <= card.choice.width() for key in keys)


@pytest.mark.parametrize("text_percent", [200], indirect=True)
def test_with_the_largest_text_the_pictures_leave_room_for_the_rest(asking: Stage) -> None:
    asking.journey.window.resize(1280, 800)
    card = come_in(asking)
    assert card.height() < 340
    assert card.not_now.height() < card.choice.y() * 0.8


def test_a_session_keeps_the_body_it_began_with(asking: Stage, four: Drawings) -> None:
    drawn = [four.body]
    asking.start()
    asking.journey.preferences.change(body=Body.WOMAN)
    drawn.append(four.body)
    asking.run_out()
    asking.journey.done.done_button.click()
    drawn.append(four.body)
    assert drawn == [Body.MAN, Body.MAN, Body.WOMAN]


def test_grey_hair_is_another_palette_of_every_skin(asking: Stage) -> None:
    look = asking.journey._fittings.look
    before = look.figure_palette
    told: list[str] = []
    look.changed.connect(lambda: told.append(look.figure_palette))
    asking.journey.preferences.change(hair=HairColour.GREY)
    assert told == [before.replace("/", "+grey/")]
    asking.journey.preferences.change(hair=HairColour.DARK)
    assert look.figure_palette == before
