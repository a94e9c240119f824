"""All points: a body to click, a list beside it, a search over both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLineEdit,
    QListWidgetItem,
    QVBoxLayout,
)

from acupress.catalogue import tr
from acupress.core.points import Position, Reach, Region
from acupress.core.search import PointFilter, find_lead, search_points
from acupress.ui import keys
from acupress.ui.announcements import announce
from acupress.ui.atlas.body_picker import BodyPicker
from acupress.ui.atlas.words import region_words, short_names
from acupress.ui.places import Place
from acupress.ui.point_words import reach_words
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_label
from acupress.ui.widgets.word_list import WordList
from acupress.ui.wording import points_count, position_words, sentence_case

if TYPE_CHECKING:
    from collections.abc import Iterable

    from acupress.core.points import Point
    from acupress.ui.fittings import Fittings

SIDE_BY_SIDE = 900
"""Width in pixels at 100 % text from which the body stands beside the list."""


class PointsScreen(Screen):
    """Finds a point by its place, its names or its properties."""

    place = Place.POINTS

    chosen = Signal(object)
    """Carries the `Point` to open."""
    looked_at = Signal(object)
    """Carries the `Point` that the pointer or the keyboard is at."""
    left = Signal()

    def __init__(self, fittings: Fittings) -> None:
        look = fittings.look
        super().__init__(look)
        self._library = fittings.library
        self.setAccessibleName(tr("All points"))
        self.column.addWidget(make_label("title", tr("All points")))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self.body = BodyPicker(fittings.drawings, look)
        self.body.picked.connect(self.chosen)
        self.body.lit.connect(self.looked_at)
        self._sides.addWidget(self.body, 5)
        self._sides.addLayout(self._build_list(), 4)
        self.column.addLayout(self._sides, 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.column.addLayout(self.foot)
        keys.SEARCH.bind(self, self._go_to_search)
        self._show_found()

    @property
    def found(self) -> tuple[Point, ...]:
        """The points on the list, in its order."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(row.data(Qt.ItemDataRole.UserRole) for row in rows)

    def arrive(self) -> None:
        """Put the keyboard into the search."""
        super().arrive()
        self._go_to_search()
        announce(self, self.accessibleName())

    def lay_out(self) -> None:
        """Put the body beside the list, or leave it out where there is no room."""
        super().lay_out()
        self.body.setVisible(self.width() >= SIDE_BY_SIDE * min(self.look.scale, 1.3))

    def clear_search(self) -> None:
        """Show all points again."""
        for box in (self.region, self.reach, self.position):
            box.setCurrentIndex(0)
        self.search.clear()
        self._show_found()

    def _build_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(tr("Name, number or place"))
        self.search.setAccessibleName(tr("Search the points"))
        self.search.textChanged.connect(self._show_found)
        self.search.returnPressed.connect(self._open_first)
        self.region = self._chooser(
            tr("Everywhere"), [(region_words(region), region) for region in Region]
        )
        self.region.call(tr("Part of the body"))
        self.reach = self._chooser(
            tr("Any reach"), [(sentence_case(reach_words(reach)), reach) for reach in Reach]
        )
        self.reach.call(tr("How easy to reach"))
        self.position = self._chooser(
            tr("Any position"),
            [
                (sentence_case(position_words(p)), p)
                for p in Position
                if p is not Position.LYING_ON_FRONT
            ],
        )
        self.position.call(tr("Position of the body"))
        choosers = QGridLayout()
        choosers.setSpacing(10)
        choosers.addWidget(self.region, 0, 0)
        choosers.addWidget(self.position, 0, 1)
        choosers.addWidget(self.reach, 1, 0, 1, 2)
        self._count = make_label("small")
        self._said = make_label("")
        self.list = WordList(self.look)
        self.list.setAccessibleName(tr("Points"))
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.list.currentItemChanged.connect(self._light)
        self.list.setMouseTracking(True)
        self.list.itemEntered.connect(self._look_at)
        self._nothing = make_label("", tr("No point fits. Try fewer words, or another name."))
        self._all = ActionButton(tr("Show all points"), self.look)
        self._all.clicked.connect(self.clear_search)
        column.addWidget(self.search)
        column.addLayout(choosers)
        column.addWidget(self._count)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(0)
        return column

    def _chooser(self, everything: str, choices: Iterable[tuple[str, object]]) -> Chooser:
        box = Chooser(self.look)
        box.addItem(everything, None)
        for words, choice in choices:
            box.addItem(words, choice)
        box.currentIndexChanged.connect(self._show_found)
        return box

    def _show_found(self) -> None:
        wanted = PointFilter(
            self.region.currentData(), self.reach.currentData(), self.position.currentData()
        )
        found = [
            point
            for point in search_points(
                self._library.points.values(), self.search.text(), self._library.search
            )
            if wanted.lets(point)
        ]
        self.list.clear()
        for point in found:
            item = QListWidgetItem(f"{point.place}\n{short_names(point)}")
            item.setData(Qt.ItemDataRole.UserRole, point)
            self.list.addItem(item)
        self.list.fit_rows()
        self.body.show_points(found)
        self._count.setText(points_count(len(found)))
        said = self._say_besides()
        parts = ((self.list, found), (self._nothing, not found and not said))
        for part, shown in (*parts, (self._all, not found)):
            part.setVisible(bool(shown))

    def _say_besides(self) -> str:
        """Say what has to be said of the words searched for, such as whom to call."""
        lead = find_lead(self.search.text(), self._library.search)
        said = (lead.says if lead else None) or ""
        if said != self._said.text():
            self._said.setText(said)
            if said:
                announce(self, said)
        self._said.setVisible(bool(said))
        return said

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open_first(self) -> None:
        if self.list.count():
            self._open(self.list.item(0))

    def _open(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _look_at(self, item: QListWidgetItem) -> None:
        self.looked_at.emit(item.data(Qt.ItemDataRole.UserRole))

    def _light(self, item: QListWidgetItem | None) -> None:
        self.body.light(item.data(Qt.ItemDataRole.UserRole) if item else None)
