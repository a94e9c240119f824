"""The emergency number of the user's country, and the chooser of the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from acupress.catalogue import tr
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_label
from acupress.ui.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from acupress.core.screening import Questionnaire
    from acupress.ui.theme import Look


class EmergencyNumberCard(QFrame):
    """Shows a number only for a country that the user chose; else it names none."""

    country_chosen = Signal(object)
    """Carries the country code, or None."""

    def __init__(self, questionnaire: Questionnaire, look: Look) -> None:
        super().__init__()
        self._questionnaire = questionnaire
        self.setProperty("role", "inset")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        self._name = make_label("soft")
        numbers = [entry.number for entry in questionnaire.emergency_numbers]
        self._number = SteadyLabel("number", [*numbers, _local_number()])
        self._choose = Chooser(look)
        self._choose.setAccessibleName(tr("Your country"))
        self._choose.addItem(tr("Choose your country"), None)
        for entry in questionnaire.emergency_numbers:
            self._choose.addItem(entry.country, entry.code)
        self._choose.activated.connect(lambda: self.country_chosen.emit(self._choose.currentData()))
        for widget in (self._name, self._number, self._choose):
            column.addWidget(widget)

    @property
    def words(self) -> str:
        """The number, or the words that stand for it."""
        return self._number.text()

    def set_country(self, code: str | None) -> None:
        """Show the number of a country; None or an unknown one names no number."""
        entry = self._questionnaire.number_for(code)
        self._choose.setCurrentIndex(max(0, self._choose.findData(code)))
        if entry:
            self._name.setText(tr("Emergency number, {country}").format(country=entry.country))
            self._number.setText(entry.number)
        else:
            self._name.setText(tr("Call now"))
            self._number.setText(_local_number())


def _local_number() -> str:
    return tr("your local emergency number")
