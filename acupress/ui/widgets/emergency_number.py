"""The emergency number of the user's country, and the chooser of the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.ui.widgets.country_chooser import CountryChooser
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from acupress.core.questions import CommonNumber, EmergencyNumber, Questionnaire
    from acupress.ui.theme import Look


class EmergencyNumberCard(QFrame):
    """Shows the number of the country that the user chose; else the common ones, and where."""

    country_chosen = Signal(object)
    """Carries the country code, or None."""

    def __init__(self, questionnaire: Questionnaire, look: Look) -> None:
        super().__init__()
        self._questionnaire = questionnaire
        self._entry: EmergencyNumber | None = None
        self.setProperty("role", "inset")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self._name = make_label("soft")
        self._number = make_label("number")
        self._note = make_label("")
        self._common = _common_numbers(questionnaire.common_numbers)
        self.chooser = CountryChooser(questionnaire, look, tr("Another country"))
        self.chooser.chosen.connect(self.country_chosen)
        for widget in (self._name, self._common, self._number, self._note, self.chooser):
            column.addWidget(widget)
        self.set_country(None)

    @property
    def words(self) -> tuple[str, ...]:
        """The number of the country, or the common ones."""
        if self._entry:
            return (self._entry.number,)
        return tuple(common.number for common in self._questionnaire.common_numbers)

    def set_country(self, code: str | None) -> None:
        """Show the number of a country; for None or an unknown one the common ones."""
        entry = self._questionnaire.number_for(code)
        self._entry = entry
        self.chooser.set_country(code)
        self._common.setVisible(entry is None)
        self._number.setVisible(entry is not None)
        self._note.setVisible(entry is not None and entry.note is not None)
        if entry:
            self._name.setText(tr("Emergency number, {country}").format(country=entry.country))
            self._number.setText(entry.number)
            self._note.setText(entry.note or "")
        else:
            self._name.setText(tr("The emergency number where you are"))


def _common_numbers(common: Iterable[CommonNumber]) -> QWidget:
    """Put each common number beside the countries in which it holds."""
    table = QWidget()
    rows = QGridLayout(table)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(20)
    rows.setVerticalSpacing(8)
    rows.setColumnStretch(1, 1)
    for row, one in enumerate(common):
        number = make_label("number", one.number)
        number.setWordWrap(False)
        name = tr("{number}: {where}").format(number=one.number, where=one.where)
        number.setAccessibleName(name)
        rows.addWidget(number, row, 0)
        rows.addWidget(make_label("", one.where), row, 1, Qt.AlignmentFlag.AlignVCenter)
    return table
