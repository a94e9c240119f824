"""Sheets of paper: their sizes, and the room between their margins, in points (1/72 inch)."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPageSize

SIDE, HEAD, FOOT = 48.0, 42.0, 56.0
"""Margins: wide enough for every printer and a hole punch; in the lower one stands the foot."""

Territory = QLocale.Country
LETTER_IN = frozenset(
    {
        Territory.UnitedStates,
        Territory.Canada,
        Territory.Mexico,
        Territory.PuertoRico,
        Territory.Philippines,
        Territory.Chile,
        Territory.Colombia,
        Territory.Venezuela,
        Territory.CostaRica,
        Territory.Guatemala,
        Territory.Nicaragua,
        Territory.Panama,
        Territory.ElSalvador,
        Territory.Belize,
    }
)
"""Where Letter is the usual paper, as the Unicode locale data have it."""


class Sheet(Enum):
    """A size of paper that printers take."""

    A4 = QPageSize.PageSizeId.A4
    LETTER = QPageSize.PageSizeId.Letter

    @property
    def qt(self) -> QPageSize:
        """The size as Qt has it."""
        return QPageSize(self.value)

    @property
    def whole(self) -> QRectF:
        """All of the sheet."""
        return QRectF(self.qt.rectPoints())

    @property
    def room(self) -> QRectF:
        """What is between the margins."""
        return self.whole.adjusted(SIDE, HEAD, -SIDE, -FOOT)


def usual_sheet(locale: QLocale | None = None) -> Sheet:
    """Give the paper that is usual where the computer is."""
    territory = (locale or QLocale.system()).territory()
    return Sheet.LETTER if territory in LETTER_IN else Sheet.A4
