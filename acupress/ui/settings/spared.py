"""The points that the user asked not to press, and a way back to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.ui.widgets.labels import make_card, make_label
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QCheckBox

    from acupress.core.points import Point, PointCode
    from acupress.ui.settings.fields import Tell
    from acupress.ui.theme import Look


class SparedField:
    """A card with a row for each of them, which goes where its tick is taken away.

    A point that this Acupress does not know has no row, and stays spared.
    """

    def __init__(self, points: Mapping[PointCode, Point], look: Look, tell: Tell) -> None:
        self._points = points
        self._look = look
        self._tell = tell
        self._spared: frozenset[PointCode] = frozenset()
        self.rows: dict[PointCode, QCheckBox] = {}
        self.card, self._column = make_card()
        self._column.addWidget(make_label("subheading", tr("Not these points for me")))
        note = tr("Routines leave them out, or take another place instead.")
        self._column.addWidget(make_label("small", note))
        self.card.hide()

    def show(self, value: object) -> None:
        """Show which points are spared; without any, the card stays away."""
        if isinstance(value, frozenset) and value != self._spared:
            self._spared = value
            self._fill()
        self.card.setVisible(bool(self.rows))

    def _fill(self) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        known = (code for code in self._points if code in self._spared)
        self.rows = {code: self._make_row(code) for code in known}

    def _make_row(self, code: PointCode) -> QCheckBox:
        row: QCheckBox = TickRow(self._points[code].place, None, self._look, grave=False)
        row.setChecked(True)
        row.clicked.connect(lambda: self._tell(self._spared - {code}))
        self._column.addWidget(row)
        return row
