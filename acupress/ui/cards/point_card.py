"""The page of a point on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.adapting import NotClearedError
from acupress.ui.cards.figure import Figures
from acupress.ui.cards.safety import safety_pieces
from acupress.ui.cards.words import whose_words
from acupress.ui.drawing.scene import whole_side
from acupress.ui.paper.blocks import Block
from acupress.ui.paper.flow import Piece, flow
from acupress.ui.paper.paper import Paper
from acupress.ui.paper.type import Part, Type
from acupress.ui.point_words import mind_words, point_names, pressure_words, where_words
from acupress.ui.wording import lightly_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.core.screening import Cleared
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.paper.sheet import Sheet

FIGURE = 190.0
"""Height of the picture in points."""


@dataclass(frozen=True, slots=True)
class PointCard:
    """A point that may be pressed today. Raises `NotClearedError` for one that may not."""

    point: Point
    screening: Cleared
    made: date
    country: str | None

    def __post_init__(self) -> None:
        if self.screening.against(self.point):
            raise NotClearedError

    @property
    def title(self) -> str:
        """What the point is called."""
        return self.point.place


def point_paper(
    card: PointCard, library: Library, drawings: Drawings, sheet: Sheet, type_: Type
) -> Paper:
    """Make the page of a point, on as many sheets as it needs."""
    maker = _Maker(card, library, drawings, type_)
    pieces = (*maker.head(), *maker.find(), *maker.press(), *maker.mind(), *maker.sources())
    return Paper(card.title, sheet, flow(pieces, sheet), type_)


class _Maker:
    """Makes the pieces of the page of one point."""

    def __init__(self, card: PointCard, library: Library, drawings: Drawings, type_: Type) -> None:
        self._card, self._point, self._library = card, card.point, library
        self._type = type_
        self._figures = Figures(drawings, type_)

    def head(self) -> Iterator[Piece]:
        """Make the names, and what comes before all else."""
        yield Piece(self._type.words(Part.TITLE, self._card.title))
        yield Piece(self._type.words(Part.STRONG, point_names(self._point)), 1)
        yield from safety_pieces(self._library.questionnaire, self._card.country, self._type)
        yield Piece(self._type.words(Part.SMALL, whose_words(self._card.made)), 4)

    def find(self) -> Iterator[Piece]:
        """Make the picture, and the way to the point."""
        point = self._point
        yield Piece(self._figures.of(point, whole_side(point), FIGURE), 10)
        yield self._type.heading(tr("Find it"))
        yield Piece(self._body(point.location), 2)
        for number, step in enumerate(point.find_steps, start=1):
            yield Piece(self._type.words(Part.BODY, step, f"{number}."), 2)

    def press(self) -> Iterator[Piece]:
        """Say how to press."""
        point = self._point
        lines = [point.press, point.technique.direction, pressure_words(point.technique.pressure)]
        if self._card.screening.gently_because:
            lines = [lightly_words()]
        if point.longest_press_seconds is not None:
            lines.append(
                tr_n(
                    "Press it for {n} second at most.",
                    "Press it for {n} seconds at most.",
                    point.longest_press_seconds,
                )
            )
        lines.append(where_words(point))
        yield self._type.heading(tr("Press it"))
        for line in lines:
            yield Piece(self._body(line), 2)

    def mind(self) -> Iterator[Piece]:
        """Say what to take care of, where there is something."""
        told = mind_words(self._point)
        if told:
            yield self._type.heading(tr("Mind", "what to take care of"))
            for words in told:
                yield Piece(self._type.point(words), 2)

    def sources(self) -> Iterator[Piece]:
        """Say where all of it comes from, each source with its address."""
        yield self._type.heading(tr("Where this comes from"))
        for key in self._point.sources:
            source = self._library.sources[key]
            words = " ".join(filter(None, (source.title, source.address)))
            yield Piece(self._type.point(words, Part.SMALL), 1)

    def _body(self, words: str) -> Block:
        return self._type.words(Part.BODY, words)
