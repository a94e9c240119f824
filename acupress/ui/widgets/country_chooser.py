"""The list of countries that have an emergency number here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.catalogue import tr
from acupress.ui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from acupress.core.questions import Questionnaire
    from acupress.ui.theme import Look


class CountryChooser(Chooser):
    """Offers the countries under words that stand for none; none is ever chosen beforehand."""

    chosen = Signal(object)
    """Carries the country code, or None."""

    def __init__(self, questionnaire: Questionnaire, look: Look, unchosen: str) -> None:
        super().__init__(look)
        self.call(tr("Your country"))
        self.addItem(unchosen, None)
        for entry in questionnaire.emergency_numbers:
            self.addItem(entry.country, entry.code)
        self.activated.connect(lambda: self.chosen.emit(self.currentData()))

    def set_country(self, code: str | None) -> None:
        """Show a country; None or an unknown one shows that none is chosen."""
        self.setCurrentIndex(max(0, self.findData(code)))
