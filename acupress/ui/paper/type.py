"""The type of paper: each part of a page in its size, in points."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from acupress.ui.paper.blocks import Rule, Words
from acupress.ui.paper.flow import Piece

if TYPE_CHECKING:
    from acupress.ui.paper.ink import PaperLook

LARGE = 1.5
"""How much larger all is in large print."""
LEADING = 1.08
ABOVE = 10.0
"""Points above a heading."""


class Part(Enum):
    """A part of a page: the size of its type in points, its weight and its colour."""

    TITLE = (21, QFont.Weight.Bold, "ink")
    HEADING = (13, QFont.Weight.Bold, "ink")
    NAME = (11, QFont.Weight.Bold, "ink")
    BODY = (10, QFont.Weight.Normal, "ink")
    STRONG = (10, QFont.Weight.DemiBold, "ink")
    FACTS = (9, QFont.Weight.DemiBold, "ink")
    FINE = (9, QFont.Weight.Normal, "ink")
    GRAVE = (10, QFont.Weight.DemiBold, "stop")
    SMALL = (8, QFont.Weight.Normal, "soft")


class Type:
    """Sets words in the ink of a look, larger for large print."""

    def __init__(self, look: PaperLook, *, large: bool = False) -> None:
        self.look = look
        self.scale = LARGE if large else 1.0

    def words(self, part: Part, text: str, mark: str = "") -> Words:
        """Set a paragraph; a `mark` hangs before it."""
        size, weight, colour = part.value
        font = self.look.font(round(size * self.scale), weight)
        return Words(text, font, self.look.colour(colour), mark=mark, leading=LEADING)

    def point(self, text: str, part: Part = Part.BODY) -> Words:
        """Set a line of a list."""
        return self.words(part, text, "•")

    def heading(self, text: str, above: float = ABOVE) -> Piece:
        """Set a heading, which stands with what it heads and so many points below the rest."""
        return Piece(self.words(Part.HEADING, text), above, with_next=True)

    def rule(self) -> Rule:
        """Draw a line across."""
        return Rule(self.look.colour("edge"))

    def room(self, length: float) -> float:
        """Give a length that keeps its proportion to the type."""
        return length * self.scale
