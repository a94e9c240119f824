"""The page for a doctor: one page, whatever the journal holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.ui.dates import date_words, span_words
from acupress.ui.journal.report_words import (
    about_words,
    legend_words,
    more_notes,
    pain_lines,
    points_note,
    points_words,
    routines_note,
    routines_words,
    session_lines,
    weeks_words,
)
from acupress.ui.journal.trend_picture import TrendDrawing
from acupress.ui.listing import listed
from acupress.ui.paper.blocks import Block, Columns, Drawing, Stack
from acupress.ui.paper.flow import Piece, fit_one_page, flow, is_one_page
from acupress.ui.paper.paper import Paper
from acupress.ui.paper.type import Part, Type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from acupress.ui.journal.report import Note, Report
    from acupress.ui.paper.ink import PaperLook
    from acupress.ui.paper.sheet import Sheet

HEIGHTS = (150.0, 115.0, 85.0)
"""What is tried as the height of the picture, in points, until all but the notes has room."""
ABOVE = 11.0
"""Points above a heading, and what begins something new."""
FINE = 2.0
"""How many pixels of the picture on the screen come to a point on paper."""


def report_paper(
    report: Report,
    notes: Sequence[Note],
    cautions: Sequence[str] | None,
    sheet: Sheet,
    look: PaperLook,
) -> Paper:
    """Make the page, with these notes of it, and with cautions where they are wanted (not None).

    Of notes that find no room it says how many there are; none is cut.
    """
    maker = _Maker(report, Type(look))
    for height in HEIGHTS:
        body = [*maker.body(height), *maker.cautions(cautions)]
        if is_one_page((*body, *maker.notes_head(notes), maker.left_out(len(notes))), sheet):
            break
    body += maker.notes_head(notes)
    pieces = [maker.note(note) for note in notes]
    count = _how_many(body, pieces, maker, sheet)
    left_out = [maker.left_out(len(notes) - count)] if count < len(notes) else []
    pages = flow((*body, *pieces[:count], *left_out), sheet)
    return Paper(maker.title, sheet, pages, maker.type)


def _how_many(body: Sequence[Piece], pieces: Sequence[Piece], maker: _Maker, sheet: Sheet) -> int:
    return fit_one_page(body, pieces, [maker.left_out(len(pieces))], sheet)


class _Maker:
    """Makes the pieces of the page of one report."""

    def __init__(self, report: Report, type_: Type) -> None:
        self.type = type_
        self.title = tr("My acupressure journal")
        self._report = report

    def body(self, height: float) -> list[Piece]:
        """Make all that stands above the notes; the picture is so many points high."""
        report, type_ = self._report, self.type
        pieces = [
            Piece(type_.words(Part.TITLE, self.title)),
            Piece(type_.words(Part.NAME, span_words(report.first, report.last)), 2),
            Piece(Columns([self._line(tr("Name")), self._line(tr("Born"))], (0.65, 0.35), 18), 12),
            Piece(self._soft(about_words(report.made)), 8),
            Piece(self._beside(self._sessions(), self._pain()), ABOVE),
            *self._trend(height),
        ]
        if report.summary.sessions:
            pieces.append(Piece(self._beside(self._routines(), self._points()), ABOVE))
        return pieces

    def cautions(self, cautions: Sequence[str] | None) -> Iterator[Piece]:
        """Make what the user has told of cautions, where that is wanted."""
        if cautions is None:
            return
        told = listed(cautions) or tr("None that last.", "cautions")
        yield self.type.heading(tr("Cautions I gave in the safety check"), ABOVE)
        yield Piece(self.type.words(Part.BODY, told), 2)

    def notes_head(self, notes: Sequence[Note]) -> list[Piece]:
        """Make the heading of the notes, if there are any."""
        return [self.type.heading(tr("Notes that I chose"), ABOVE)] if notes else []

    def note(self, note: Note) -> Piece:
        """Make one note."""
        words = tr("{day}: {note}", "a note of a day").format(
            day=date_words(note.day), note=note.words
        )
        return Piece(self.type.point(words), 2)

    def left_out(self, count: int) -> Piece:
        """Make what is said of notes without room."""
        return Piece(self._soft(more_notes(count)), 2)

    def _beside(self, left: Block, right: Block) -> Block:
        return Columns([left, right], (0.5, 0.5), 24)

    def _body(self, words: str) -> Block:
        return self.type.words(Part.BODY, words)

    def _soft(self, words: str) -> Block:
        return self.type.words(Part.SMALL, words)

    def _line(self, words: str) -> Block:
        """Leave a line to write on."""
        return Stack([self._soft(words), self.type.rule()], 9)

    def _card(self, heading: str, blocks: Sequence[Block]) -> Block:
        return Stack([self.type.words(Part.HEADING, heading), *blocks], 2)

    def _sessions(self) -> Block:
        lines = [self._body(line) for line in session_lines(self._report.summary)]
        return self._card(tr("Sessions"), lines)

    def _pain(self) -> Block:
        lines = [self._body(line) for line in pain_lines(self._report.summary)]
        return self._card(tr("Pain, 0 to 10, as rated"), lines)

    def _routines(self) -> Block:
        told = [self._body(routines_words(self._report.summary)), self._soft(routines_note())]
        return self._card(tr("Routines"), told)

    def _points(self) -> Block:
        told = [self._body(points_words(self._report.summary)), self._soft(points_note())]
        return self._card(tr("Points"), told)

    def _trend(self, height: float) -> Iterator[Piece]:
        weeks = self._report.weeks
        yield self.type.heading(tr("Week by week"), ABOVE)
        yield Piece(self._body(weeks_words(weeks)), 2, with_next=bool(weeks))
        if weeks:
            yield Piece(Drawing(height, self._draw), 2, with_next=True)
            yield Piece(self._soft(legend_words()))

    def _draw(self, painter: QPainter, area: QRectF) -> None:
        look = self.type.look
        painter.setFont(look.font(look.type.small))
        painter.translate(area.topLeft())
        painter.scale(1 / FINE, 1 / FINE)
        whole = area.translated(-area.topLeft())
        whole.setSize(whole.size() * FINE)
        TrendDrawing(look, self._report.pains, self._report.weeks).paint(painter, whole)
