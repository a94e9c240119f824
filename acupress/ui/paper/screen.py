"""The page before paper gets out: what there is to choose, and beside it how it will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.ui.paper.preview import PaperView
from acupress.ui.paper.sheet import Sheet, usual_sheet
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import (
    Pane,
    make_card,
    make_field_label,
    make_label,
    make_scrolling,
)

if TYPE_CHECKING:
    from acupress.ui.paper.paper import Paper
    from acupress.ui.theme import Look

SIDE_BY_SIDE = 900
"""Width in pixels at 100 % text from which choices and preview stand side by side."""


class PaperScreen(Screen):
    """Shows a paper, and asks for what is wanted of it; nothing is done here.

    A kind of paper puts its own choices into `choices`, and calls `make_anew` when one changes.
    """

    pdf_wanted = Signal(object)
    text_wanted = Signal(object)
    print_wanted = Signal(object)
    """Each carries the `Paper`."""
    left = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look)
        self.paper: Paper | None = None
        self.setAccessibleName(title)
        self.title = make_label("title", title)
        self.lead = make_label("soft")
        self.column.addWidget(self.title)
        self.column.addWidget(self.lead)
        pane = Pane()
        self._inside = QVBoxLayout(pane)
        self._inside.setContentsMargins(0, 0, 8, 0)
        self._inside.setSpacing(16)
        self.choices = QVBoxLayout()
        self.choices.setSpacing(16)
        self._inside.addLayout(self.choices)
        self.choices.addWidget(self._build_sheet())
        self._inside.addStretch(1)
        self.view = PaperView(look)
        shown = Pane()
        self._beside = QVBoxLayout(shown)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addStretch(1)
        self._preview = self.scrolling(shown)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(24)
        self._sides.addWidget(make_scrolling(pane), 4)
        self._sides.addWidget(self._preview, 5)
        self.column.addLayout(self._sides, 1)
        self._build_foot()

    def make(self, sheet: Sheet) -> Paper:
        """Make the paper of the choices for a sheet."""
        raise NotImplementedError

    def make_anew(self) -> Paper:
        """Make the paper of the choices that hold now, show it and give it."""
        self.paper = self.make(self.sheet.currentData())
        self.view.show_paper(self.paper)
        return self.paper

    def lay_out(self) -> None:
        """Put the preview beside the choices, or below them."""
        super().lay_out()
        wide = self.width() >= SIDE_BY_SIDE * self.look.scale
        self._preview.setVisible(wide)
        there, elsewhere = (self._beside, self._inside) if wide else (self._inside, self._beside)
        if there.indexOf(self.view) < 0:
            elsewhere.removeWidget(self.view)
            there.insertWidget(there.count() - 1, self.view)

    def _build_sheet(self) -> QWidget:
        card, column = make_card()
        self.sheet = Chooser(self.look)
        self.sheet.addItem(tr("A4"), Sheet.A4)
        self.sheet.addItem(tr("US Letter"), Sheet.LETTER)
        self.sheet.setCurrentIndex(self.sheet.findData(usual_sheet()))
        self.sheet.activated.connect(self.make_anew)
        column.addWidget(make_field_label(tr("Paper"), self.sheet))
        column.addWidget(self.sheet)
        return card

    def _build_foot(self) -> None:
        self.pdf_button = ActionButton(tr("Save as PDF"), self.look, ButtonKind.MAIN)
        self.text_button = ActionButton(tr("Save as text"), self.look)
        self.print_button = ActionButton(tr("Print"), self.look)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        for button, wanted in (
            (self.text_button, self.text_wanted),
            (self.print_button, self.print_wanted),
            (self.pdf_button, self.pdf_wanted),
        ):
            button.clicked.connect(lambda _=False, wanted=wanted: wanted.emit(self.paper))
            self.foot.addWidget(button)
        self.column.addLayout(self.foot)
