"""How it went: the picture of the trend, the words for it, and the same week by week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from acupress.catalogue import tr
from acupress.ui.journal.trend_picture import TrendPicture
from acupress.ui.journal.trend_words import (
    advice_words,
    band_words,
    trend_words,
    week_lines,
    weeks_count,
)
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import (
    Bullets,
    make_card,
    make_label,
    padded,
    put_in_place,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.journal import Pains
    from acupress.core.trend import Advice, Week
    from acupress.ui.theme import Look

SPANS = (12, 26, 52)
"""How many weeks can be shown at a time; the first is the usual one."""


class TrendScreen(Screen):
    """Shows the trend of as many weeks as are wanted."""

    advice_read = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._pains: Sequence[Pains] = ()
        self._weeks: Sequence[Week] = ()
        self._advice: Advice | None = None
        self.setAccessibleName(tr("How it went"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self._lead = make_label("soft")
        self.column.addWidget(self._lead)
        self.span = Chooser(look)
        self.span.call(tr("How many weeks"))
        for weeks in SPANS:
            self.span.addItem(tr("The last {weeks}").format(weeks=weeks_count(weeks)), weeks)
        self.span.addItem(tr("All weeks"), None)
        self.span.currentIndexChanged.connect(self._show)
        self._advice_card, advice = make_card("quiet")
        self._advice_words = make_label("")
        self.read_button = ActionButton(tr("I have read this"), look)
        self.read_button.clicked.connect(self._tell_read)
        advice.addWidget(self._advice_words)
        advice.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.picture = TrendPicture(look)
        self._words = make_label("subheading")
        self._band = make_label("soft", band_words())
        self._list_card, self._list_column = make_card()
        self._list_column.addWidget(make_label("subheading", tr("Week by week")))
        self._list = Bullets([])
        self._list_column.addWidget(self._list)
        self._inside = padded(
            self._words,
            self.picture,
            self._advice_card,
            self._band,
            self.span,
            self._list_card,
        )
        self.column.addWidget(self.scrolling(self._inside), 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.column.addLayout(self.foot)

    def show_trend(
        self, pains: Sequence[Pains], weeks: Sequence[Week], advice: Advice | None
    ) -> None:
        """Show all ratings there are, in their weeks, and an advice that was not read yet."""
        self._pains, self._weeks, self._advice = pains, weeks, advice
        self._lead.setText(
            tr("Pain from 0 to 10, as you rated it.")
            if weeks
            else tr("As soon as you have rated your pain, it stands here week by week.")
        )
        self._inside.setVisible(bool(weeks))
        self._advice_card.setVisible(advice is not None)
        self._advice_words.setText(advice_words(advice) if advice else "")
        self._show()

    @property
    def words(self) -> str:
        """What is said of the weeks shown."""
        return self._words.text()

    @property
    def advice_words(self) -> str:
        """What is suggested; empty for nothing."""
        return self._advice_words.text()

    def _show(self) -> None:
        if not self._weeks:
            return
        weeks = self._weeks[-(self.span.currentData() or len(self._weeks)) :]
        words = trend_words(weeks)
        self._words.setText(words)
        self.picture.show_weeks(self._pains, weeks, words)
        lines = Bullets(list(week_lines(weeks)))
        self._list = put_in_place(self._list_column, self._list, lines)

    def _tell_read(self) -> None:
        if self._advice:
            self.advice_read.emit(self._advice.value)
            self._advice_card.hide()
