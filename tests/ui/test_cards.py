"""Cards on paper: safety first, nothing that is closed, all of it within the margins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from acupress.core.adapting import NotClearedError, adapt_routine, breath_today, expand_plan
from acupress.core.questions import Tier
from acupress.core.routines import LINE_LENGTH, TITLE_LENGTH, Choices
from acupress.core.screening import SCREENING_HOLDS_NS, Cleared
from acupress.ui.cards.point_card import PointCard, point_paper
from acupress.ui.cards.routine_card import Card, routine_paper
from acupress.ui.paper.ink import PaperLook
from acupress.ui.paper.output import as_pdf
from acupress.ui.paper.preview import picture_of
from acupress.ui.paper.sheet import Sheet
from acupress.ui.paper.type import Type
from acupress.ui.places import Place
from acupress.ui.wording import lightly_words
from tests.ui.printed import beyond_margins, opened, words_in
from tests.ui.stage import keys_in

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.routines import Routine
    from acupress.ui.cards.screen import CardScreen
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.paper.paper import Paper
    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

MADE = date(2026, 11, 24)


def cleared(library: Library, *keys: str) -> Cleared:
    asked = library.questionnaire.questions
    return Cleared(tuple(question for question in asked if question.key in keys), 0)


def card_of(routine: Routine, library: Library, *cautions: str, country: str | None = "GB") -> Card:
    adapted = adapt_routine(routine, library.points, cleared(library, *cautions))
    breath = breath_today(adapted, library.patterns)
    plan = expand_plan(adapted, Choices(breath=breath.key), breath)
    return Card(adapted, plan, MADE, country)


@pytest.fixture
def press(library: Library, drawings: Drawings, look: Look) -> Press:
    return Press(library, drawings, look)


class Press:
    """Prints cards for the tests."""

    def __init__(self, library: Library, drawings: Drawings, look: Look) -> None:
        self.library, self._drawings, self._look = library, drawings, look

    def routine(
        self, card: Card, sheet: Sheet = Sheet.A4, *, large: bool = False, grey: bool = False
    ) -> Paper:
        type_ = Type(PaperLook(self._look, grey=grey), large=large)
        return routine_paper(card, self.library, self._drawings, sheet, type_)

    def point(self, card: PointCard, sheet: Sheet = Sheet.A4, *, large: bool = False) -> Paper:
        type_ = Type(PaperLook(self._look), large=large)
        return point_paper(card, self.library, self._drawings, sheet, type_)


@pytest.mark.no_cover
@pytest.mark.parametrize("key", keys_in("routines"))
def test_every_routine_stays_within_the_margins(key: str, press: Press) -> None:
    card = card_of(press.library.routines[key], press.library, country=None)
    for sheet in Sheet:
        for large in (False, True):
            paper = press.routine(card, sheet, large=large)
            assert beyond_margins(paper) == []
            assert large or len(paper.pages) <= 2


@pytest.mark.no_cover
@pytest.mark.parametrize("large", [False, True])
def test_a_long_routine_of_ones_own_stays_within_the_margins(press: Press, large: bool) -> None:
    shipped = press.library.routines["stress-and-back"]
    long = replace(
        shipped,
        title="W" * TITLE_LENGTH,
        setting_up=("W" * LINE_LENGTH,) * 3,
        steps=shipped.steps * 6,
    )
    paper = press.routine(card_of(long, press.library), Sheet.LETTER, large=large)
    assert beyond_margins(paper) == []
    assert len(paper.pages) >= len(long.steps) // 5


@pytest.mark.no_cover
@pytest.mark.parametrize("sheet", Sheet)
def test_every_point_stays_within_the_margins(sheet: Sheet, press: Press) -> None:
    nobody = Cleared((), 0)
    for point in press.library.points.values():
        card = PointCard(point, nobody, MADE, None)
        assert beyond_margins(press.point(card, sheet)) == []
        assert beyond_margins(press.point(card, sheet, large=True)) == []


def test_safety_comes_first_on_every_card(press: Press) -> None:
    library = press.library
    routine = library.routines["first-steps"]
    point = library.points["LI4"]
    texts = (
        press.routine(card_of(routine, library)).text(),
        press.point(PointCard(point, Cleared((), 0), MADE, "GB")).text(),
    )
    asked = library.questionnaire
    said = [question.text for question in asked.daily.questions if question.under is None]
    said += [q.text for q in asked.questions if q.tier in (Tier.PREGNANCY, Tier.UNDER_18)]
    said += [*asked.stop.steps, "Get help now: 999 (United Kingdom)."]
    for text in texts:
        before = text[: text.index("24 Nov 2026")]
        assert all(line in before for line in said)
        assert point.find not in before


def test_without_a_country_the_common_numbers_are_named(press: Press) -> None:
    library = press.library
    card = card_of(library.routines["first-steps"], library, country=None)
    text = press.routine(card).text()
    assert all(common.number in text for common in library.questionnaire.common_numbers)


def test_a_card_says_each_point_as_the_session_does(press: Press) -> None:
    library = press.library
    card = card_of(library.routines["stiff-lower-back"], library)
    words = words_in(as_pdf(press.routine(card)))
    for step in card.plan.steps:
        point = library.points[step.point]
        for said in (point.place, point.find, point.press, step.point):
            assert said in words
    assert "Left side, then right side · 60 seconds, 6 breaths each · BL40" in words
    assert "90 seconds, 9 breaths" in words
    assert "Longer breath out:" in words
    assert library.sources["who-point-locations"].title in words


def test_what_is_closed_today_is_not_on_the_card_and_nobody_reads_why(press: Press) -> None:
    library = press.library
    routine = library.routines["stiff-lower-back"]
    card = card_of(routine, library, "varicose-veins")
    gone = {change.point for change in card.adapted.changes}
    text = press.routine(card).text()
    assert "BL40" in gone
    assert library.points["BL40"].find not in text
    assert "Not on this card, because of what was answered: " in text
    assert "varicose" not in text.replace("varicose veins, and", "").lower()
    assert routine.title in text


def test_light_pressure_is_light_on_paper(press: Press) -> None:
    library = press.library
    card = card_of(library.routines["first-steps"], library, "blood-thinners")
    assert press.routine(card).text().count(lightly_words()) == len(card.adapted.steps)
    point = PointCard(library.points["LI4"], cleared(library, "blood-thinners"), MADE, None)
    assert lightly_words() in press.point(point).text()
    assert point.point.press not in press.point(point).text()


def test_rounds_and_tools_are_told(press: Press) -> None:
    library = press.library
    card = card_of(library.routines["calming-round"], library)
    text = press.routine(card).text()
    assert "go through all of it twice" in text
    assert text.count(library.points[card.plan.steps[0].point].find) == 1
    assert (
        ", with a ball · "
        in press.routine(card_of(library.routines["ball-at-the-wall"], library)).text()
    )


def test_there_is_no_page_of_a_point_that_is_closed_today(library: Library) -> None:
    with pytest.raises(NotClearedError):
        PointCard(library.points["BL40"], cleared(library, "varicose-veins"), MADE, None)


def test_the_longest_press_is_on_the_page_of_a_point(press: Press) -> None:
    points = press.library.points.values()
    short = next(point for point in points if point.longest_press_seconds)
    text = press.point(PointCard(short, Cleared((), 0), MADE, None)).text()
    assert f"Press it for {short.longest_press_seconds} seconds at most." in text


def test_grey_paper_has_no_colour(press: Press) -> None:
    card = card_of(press.library.routines["first-steps"], press.library)
    picture = picture_of(press.routine(card, grey=True), 1, 200).toImage()
    spread = 0
    for x in range(0, picture.width(), 3):
        for y in range(0, picture.height(), 3):
            colour = picture.pixelColor(x, y)
            shares = (colour.red(), colour.green(), colour.blue())
            spread = max(spread, max(shares) - min(shares))
    assert spread < 30


def test_a_card_is_no_larger_than_a_letter_can_carry(press: Press) -> None:
    card = card_of(press.library.routines["first-steps"], press.library)
    pdf = as_pdf(press.routine(card))
    with opened(pdf) as document:
        assert document.pageCount() == 2
    assert len(pdf) < 1_000_000


# On the screen


def open_point(stage: Stage, code: str) -> CardScreen:
    stage.clear()
    stage.journey.go(Place.POINTS)
    stage.journey.atlas.points.chosen.emit(stage.journey.ready.library.points[code])
    stage.journey.atlas.page.paper_button.click()
    screen = stage.journey.cards.screen
    assert stage.shows(screen)
    return screen


def text_of(screen: CardScreen) -> str:
    assert screen.paper
    return screen.paper.text()


def test_a_point_is_put_on_paper_and_back_leads_to_its_page(stage: Stage) -> None:
    screen = open_point(stage, "LI4")
    assert stage.journey.ready.library.points["LI4"].location in text_of(screen)
    assert screen.accessibleName().startswith("On paper: ")
    screen.left.emit()
    assert stage.shows(stage.journey.atlas.page)


def test_large_print_and_black_and_white_are_choices(stage: Stage) -> None:
    screen = open_point(stage, "LI4")
    assert screen.paper
    pages = len(screen.paper.pages)
    screen.large.click()
    assert len(screen.paper.pages) > pages
    screen.grey.click()
    assert screen.paper.type.look.figure_palette == "contrast/light"


def test_a_closed_point_offers_no_paper(stage: Stage) -> None:
    stage.clear("varicose-veins")
    stage.journey.go(Place.POINTS)
    point = stage.journey.ready.library.points["BL40"]
    atlas = stage.journey.atlas
    atlas.points.chosen.emit(point)
    assert not atlas.page.paper_button.isVisibleTo(atlas.page)
    atlas.page.paper_wanted.emit(point)
    assert stage.shows(atlas.page)


def open_routine(stage: Stage, key: str, *cautions: str) -> CardScreen:
    stage.clear(*cautions)
    assert stage.journey.choosing.prepare_key(key)
    stage.journey.ready.more.paper.click()
    screen = stage.journey.cards.screen
    assert stage.shows(screen)
    return screen


def test_a_routine_is_put_on_paper_and_back_leads_to_its_page(stage: Stage) -> None:
    screen = open_routine(stage, "stiff-lower-back")
    assert screen.accessibleName() == "On paper: Stiff lower back"
    assert stage.journey.ready.library.points["BL40"].find in text_of(screen)
    screen.left.emit()
    assert stage.shows(stage.journey.ready)
    assert stage.journey.ready.title == "Stiff lower back"


def test_the_card_has_the_choices_of_the_page_and_the_cautions_of_today(stage: Stage) -> None:
    stage.clear("varicose-veins")
    assert stage.journey.choosing.prepare_key("stiff-lower-back")
    stage.journey.ready.choices.choose_dwell(120)
    stage.journey.ready.more.paper.click()
    text = text_of(stage.journey.cards.screen)
    assert "120 seconds, 12 breaths" in text
    assert stage.journey.ready.library.points["BL40"].find not in text


def test_nothing_is_put_on_paper_once_the_answers_count_no_more(stage: Stage) -> None:
    screen = open_routine(stage, "stiff-lower-back")
    screen.left.emit()
    stage.clock.awake_ns += SCREENING_HOLDS_NS + 1
    stage.journey.ready.more.paper.click()
    assert stage.shows(stage.journey.safety)
    stage.journey.ready.paper_wanted.emit(Choices(breath="longer-out"))
    assert stage.shows(stage.journey.safety)
    stage.journey.choosing.return_to_ready()
    assert stage.shows(stage.journey.safety)


def test_a_point_is_not_shown_where_it_is_closed(stage: Stage, library: Library) -> None:
    stage.clear()
    cards, point = stage.journey.cards, library.points["BL40"]
    cards.show_point(point, cleared(library, "varicose-veins"), back=lambda: None)
    assert not stage.shows(cards.screen)
