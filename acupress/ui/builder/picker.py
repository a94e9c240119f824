"""The points to pick from: all of them, or what a few words leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.core.drafting import reached
from acupress.core.points import Presser
from acupress.core.search import search_points
from acupress.ui.builder.words import elsewhere_words, point_line
from acupress.ui.widgets.labels import make_label
from acupress.ui.widgets.word_list import WordList

if TYPE_CHECKING:
    from collections.abc import Collection

    from acupress.core.drafting import Draft
    from acupress.core.library import Library
    from acupress.core.points import PointCode, Position
    from acupress.ui.theme import Look


class Picker(QWidget):
    """Offers the points that whoever presses can press; those in reach come first."""

    picked = Signal(object)
    """Carries the `Point`."""

    def __init__(self, library: Library, look: Look) -> None:
        super().__init__()
        self._library = library
        self._chosen: Collection[PointCode] = ()
        self._position: Position | None = None
        self._presser = Presser.SELF
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(make_label("subheading", tr("Add a point")))
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(tr("Name, number or place"))
        self.search.setAccessibleName(tr("Search the points"))
        self.search.textChanged.connect(self._show_found)
        self.search.returnPressed.connect(self._pick_first)
        self.list = WordList(look)
        self.list.setAccessibleName(tr("Points to add"))
        self.list.itemActivated.connect(self._pick)
        self.list.itemClicked.connect(self._pick)
        self._nothing = make_label("", tr("No point fits. Try fewer words, or another name."))
        self.elsewhere = make_label("small")
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        column.addWidget(self.elsewhere)

    def add_below(self, widget: QWidget) -> None:
        """Put something below the list."""
        self._column.addWidget(widget)

    def show_for(self, draft: Draft, chosen: Collection[PointCode]) -> None:
        """Offer what is in reach in a draft first, and mark what is `chosen` already."""
        told = (draft.pressed_by, draft.position, tuple(chosen))
        if told != (self._presser, self._position, tuple(self._chosen)):
            self._presser, self._position, self._chosen = told
            self._show_found()

    def _show_found(self) -> None:
        words = self.search.text()
        every = search_points(self._library.points.values(), words, self._library.search)
        for_a_minute = [point for point in every if point.longest_press_seconds is None]
        found = [point for point in for_a_minute if reached(point, self._presser)]
        others = len(for_a_minute) - len(found) if words.strip() else 0
        if not words.strip():
            found.sort(key=lambda point: self._position not in reached(point, self._presser))
        row = self.list.currentRow()
        place = self.list.verticalScrollBar().value()
        self.list.clear()
        for point in found:
            item = QListWidgetItem(point_line(point, chosen=point.code in self._chosen))
            item.setData(Qt.ItemDataRole.UserRole, point)
            self.list.addItem(item)
        self.list.fit_rows()
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.verticalScrollBar().setValue(place)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not (found or others))
        self.elsewhere.setText(elsewhere_words(others, self._presser))
        self.elsewhere.setVisible(bool(others))

    def _pick_first(self) -> None:
        if self.list.count():
            self._pick(self.list.item(0))
            self.search.selectAll()

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
