"""Puts blocks on pages: one below the other, and on the next page where one is full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from acupress.ui.paper.blocks import Block
    from acupress.ui.paper.sheet import Sheet


APART = 8.0
"""Points above a piece from which it begins something new."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block that stays whole, the room `above` it, and whether it stands with the next one.

    No room is left above what begins a page.
    """

    block: Block
    above: float = 0.0
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where on its page it stands."""

    block: Block
    area: QRectF
    apart: bool = False
    """Whether it begins something new."""


Page = tuple[Placed, ...]


def flow(pieces: Iterable[Piece], sheet: Sheet) -> tuple[Page, ...]:
    """Put pieces on as many pages as they need, one at least."""
    room = sheet.room
    pages: list[list[Placed]] = [[]]
    top = room.top()
    for group in _groups(pieces):
        if pages[-1] and top + _height(group, room.width()) > room.bottom():
            pages.append([])
            top = room.top()
        for piece in group:
            height = piece.block.height(room.width())
            top += piece.above if pages[-1] else 0.0
            area = QRectF(room.left(), top, room.width(), height)
            pages[-1].append(Placed(piece.block, area, apart=piece.above >= APART))
            top += height
    return tuple(tuple(page) for page in pages)


def fit_one_page(
    before: Sequence[Piece], wanted: Sequence[Piece], rest: Sequence[Piece], sheet: Sheet
) -> int:
    """Give how many of the `wanted` pieces, from the first on, leave everything on one page.

    `rest` stands below them if one of them is left out.
    """
    if is_one_page((*before, *wanted), sheet):
        return len(wanted)
    count = 0
    while is_one_page((*before, *wanted[: count + 1], *rest), sheet):
        count += 1
    return count


def is_one_page(pieces: Iterable[Piece], sheet: Sheet) -> bool:
    """Whether all stands on one page, within its margins."""
    pages = flow(pieces, sheet)
    return len(pages) == 1 and all(sheet.room.contains(placed.area) for placed in pages[0])


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Give what must not be parted."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.with_next:
            yield group
            group = []
    if group:
        yield group


def _height(group: Sequence[Piece], width: float) -> float:
    return sum(piece.above + piece.block.height(width) for piece in group)
