"""A routine as a card: safety first, then each point with its picture, for away from the screen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.session_state import plan_length_ns
from acupress.ui.cards.figure import Figures
from acupress.ui.cards.safety import safety_pieces
from acupress.ui.cards.words import (
    breath_words,
    facts_words,
    left_out_words,
    press_facts,
    sources_words,
    whose_words,
)
from acupress.ui.paper.blocks import Block, Columns, Stack
from acupress.ui.paper.flow import Piece, flow
from acupress.ui.paper.paper import Paper
from acupress.ui.paper.type import Part, Type
from acupress.ui.point_words import mind_words
from acupress.ui.wording import press_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.library import Library
    from acupress.core.routines import PlannedStep, SessionPlan
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.paper.sheet import Sheet

FIGURE, LARGE_FIGURE = 138.0, 165.0
"""Height of a picture in points, beside its words and, in large print, above them."""
SHARES = (0.46, 0.54)


@dataclass(frozen=True, slots=True)
class Card:
    """A routine as it may be done today, and the plan that it is printed from.

    There is none without a screening that let the user in: only that makes an `AdaptedRoutine`.
    """

    adapted: AdaptedRoutine
    plan: SessionPlan
    made: date
    country: str | None

    @property
    def title(self) -> str:
        """What the routine is called."""
        return self.plan.title


def routine_paper(
    card: Card, library: Library, drawings: Drawings, sheet: Sheet, type_: Type
) -> Paper:
    """Make a card, on as many pages as it needs."""
    maker = _Maker(card, library, drawings, type_)
    pieces = (*maker.head(), *maker.ready(), *maker.points(), *maker.sources())
    return Paper(card.title, sheet, flow(pieces, sheet), type_)


class _Maker:
    """Makes the pieces of one card."""

    def __init__(self, card: Card, library: Library, drawings: Drawings, type_: Type) -> None:
        self._card, self._library, self._type = card, library, type_
        self._figures = Figures(drawings, type_)

    def head(self) -> Iterator[Piece]:
        """Make the title, and what comes before all else: the questions, and when to stop."""
        card, words = self._card, self._type.words
        yield Piece(words(Part.TITLE, card.title))
        facts = facts_words(card.adapted, plan_length_ns(card.plan))
        yield Piece(words(Part.STRONG, facts), 1)
        yield from safety_pieces(self._library.questionnaire, card.country, self._type)

    def ready(self) -> Iterator[Piece]:
        """Make what to do before the first point, and how to breathe."""
        card, type_ = self._card, self._type
        yield self._type.heading(tr("Get ready"))
        lines = [*card.adapted.routine.setting_up, breath_words(card.plan.breath)]
        left_out = left_out_words(card.adapted, self._library.points)
        for line in filter(None, (*lines, left_out)):
            yield Piece(type_.point(line, Part.FINE), 1)
        yield Piece(type_.words(Part.SMALL, whose_words(card.made)), 3)

    def points(self) -> Iterator[Piece]:
        """Make each point with its picture, in the order in which they are pressed."""
        first_round = [step for step in self._card.plan.steps if step.round == 1]
        for number, steps in groupby(first_round, key=lambda step: step.number):
            yield Piece(self._point(number, list(steps)), self._type.room(9))

    def sources(self) -> Iterator[Piece]:
        """Say where all of it comes from."""
        library, card = self._library, self._card
        keys = list(card.adapted.routine.sources) + list(card.plan.breath.sources)
        for step in card.plan.steps:
            keys += library.points[step.point].sources
        yield self._type.heading(tr("Where this comes from"))
        yield Piece(self._type.words(Part.SMALL, sources_words(keys, library)), 2)

    def _point(self, number: int, steps: Sequence[PlannedStep]) -> Block:
        step, type_ = steps[0], self._type
        point = self._library.points[step.point].pressed(step.means)
        large = type_.scale > 1
        figure = self._figures.of(point, step.side, LARGE_FIGURE if large else FIGURE)
        named = type_.words(Part.NAME, point.place, f"{number}.")
        facts = type_.words(
            Part.FACTS,
            tr("{facts} · {code}", "a point on a card").format(
                facts=press_facts(steps, self._card.plan.breath), code=point.code
            ),
        )
        told: list[Block] = [
            type_.words(Part.BODY, point.find),
            type_.words(Part.BODY, press_words(step, point)),
        ]
        mind = " ".join(mind_words(point))
        if mind:
            told.append(type_.words(Part.SMALL, mind))
        if large:
            return Stack([named, facts, figure, *told], type_.room(3))
        return Columns([figure, Stack([named, facts, *told], 3)], SHARES, 12)
