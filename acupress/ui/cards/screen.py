"""A card before it gets out: in colour or not, in usual or large print, and how it will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from acupress.catalogue import tr
from acupress.ui.paper.ink import PaperLook
from acupress.ui.paper.screen import PaperScreen
from acupress.ui.paper.type import Type
from acupress.ui.widgets.labels import make_card
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.ui.paper.paper import Paper
    from acupress.ui.paper.sheet import Sheet
    from acupress.ui.theme import Look


class CardScreen(PaperScreen):
    """Shows one card, which `make_card` makes of a sheet and a type."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("On paper"))
        self._make_card: Callable[[Sheet, Type], Paper] | None = None
        self.lead.setText(
            tr("For away from the screen. The safety questions stand first: read them each time.")
        )
        self.choices.insertWidget(0, self._build_print())

    def show_card(self, make_card: Callable[[Sheet, Type], Paper]) -> None:
        """Show a card."""
        self._make_card = make_card
        paper = self.make_anew()
        self.setAccessibleName(tr("On paper: {title}").format(title=paper.title))
        self.title.setText(self.accessibleName())

    def make(self, sheet: Sheet) -> Paper:
        """Make the card in the print that is wanted."""
        assert self._make_card is not None  # noqa: S101 - shown only with a card
        look = PaperLook(self.look, grey=self.grey.isChecked())
        return self._make_card(sheet, Type(look, large=self.large.isChecked()))

    def _build_print(self) -> QWidget:
        card, column = make_card()
        self.grey = TickRow(
            tr("Black and white"), tr("Drawn in lines, for any printer."), self.look, grave=False
        )
        self.large = TickRow(
            tr("Large print"), tr("Half as large again, on more pages."), self.look, grave=False
        )
        for row in (self.grey, self.large):
            row.clicked.connect(self.make_anew)
            column.addWidget(row)
        return card
