"""What Today shows of the plan: the days of this week, or a way to make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.ui.plan.week_row import WeekRow
from acupress.ui.widgets.buttons import ActionButton, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.plan import DayMark
    from acupress.ui.theme import Look


class PlanCorner(QWidget):
    """Either of the two; both lead to the plan."""

    wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.row = WeekRow(look)
        self.make_button = ActionButton(
            tr("Make a plan"), look, ButtonKind.LINK, icon="calendar-days"
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for button in (self.row, self.make_button):
            button.clicked.connect(self.wanted)
            layout.addWidget(button)

    def show_week(self, where: str, marks: Sequence[DayMark]) -> None:
        """Show these days; without any, offer to make a plan."""
        self.row.setVisible(bool(marks))
        self.make_button.setVisible(not marks)
        if marks:
            self.row.show_week(where, marks)
