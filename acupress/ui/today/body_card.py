"""Whose body is to be drawn: asked once, calmly, above the routines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.ui.drawing.words import which_body
from acupress.ui.widgets.body_tiles import BRIEF, draw_bodies_ahead, make_body_tiles
from acupress.ui.widgets.card_asked_once import Asked, CardAskedOnce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.core.settings import Body
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look


class BodyCard(CardAskedOnce):
    """The question with a picture of each body; what is chosen is a `Body`."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        super().__init__(_told(), look)
        self._drawings, self._look = drawings, look
        self.choice = make_body_tiles(drawings, look, BRIEF)
        self.choice.chosen.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self.not_now, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(self.choice)
        self.ask(wanted=False)

    def draw_ahead(self) -> Iterator[None]:
        """Draw the bodies before they are asked for, a little at each step."""
        return draw_bodies_ahead(self._drawings, self._look, self.choice)

    def ask(self, *, wanted: bool) -> None:
        """Ask, with no body chosen, or stay away."""
        self.choice.clear()
        super().ask(wanted=wanted)

    def _choose(self, body: Body) -> None:
        self.chosen.emit(body)
        self._settle(self._told.settled)


def _told() -> Asked:
    return Asked(
        question=which_body(),
        settled=tr("Kept. You can change it in the settings, with skin and hair."),
        declined=tr("That is fine. You can choose it in the settings, with skin and hair."),
    )
