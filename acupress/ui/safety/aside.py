"""What can be done without pressing, and so without the safety questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from acupress.catalogue import tr
from acupress.ui.places import Place
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Pane, make_card, make_label

if TYPE_CHECKING:
    from acupress.ui.theme import Look


class AsideScreen(Screen):
    """Leads to the rating of the day, and to the places in which nothing presses."""

    wanted = Signal(object)
    """Carries the `Place` to go to."""
    rating_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("Without pressing"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self.column.addWidget(
            make_label("soft", tr("Nothing here presses. The questions wait until you want to."))
        )
        inside = Pane()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        card, words = make_card("quiet")
        words.addWidget(make_label("", tr("A number and a note for today take a few seconds.")))
        self.rate_button = ActionButton(tr("How was today?"), look, ButtonKind.MAIN)
        self.rate_button.clicked.connect(self.rating_wanted)
        words.addWidget(self.rate_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(card)
        self.buttons: dict[Place, ActionButton] = {}
        for place, name, icon in (
            (Place.JOURNAL, tr("Journal"), "calendar-days"),
            (Place.LEARN, tr("Pages to read"), "book-open"),
            (Place.BREATHE, tr("Breathe"), "wind"),
            (Place.SETTINGS, tr("Settings"), "settings"),
        ):
            button = ActionButton(name, look, icon=icon)
            button.clicked.connect(lambda _on=False, place=place: self.wanted.emit(place))
            self.buttons[place] = button
            column.addWidget(button)
        column.addStretch(1)
        self.column.addWidget(self.scrolling(inside), 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.column.addLayout(self.foot)
