"""One point: how it looks from all sides, how to find and press it, what to mind, where from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.core.points import Side
from acupress.ui import keys
from acupress.ui.announcements import announce
from acupress.ui.atlas.view_strip import ViewStrip
from acupress.ui.atlas.words import why_no_timer
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.presses import Press
from acupress.ui.drawing.scene import figures_of, whole_side
from acupress.ui.drawing.words import bones_words, no_bones_words
from acupress.ui.listing import listed
from acupress.ui.point_words import mind_words, point_names, pressure_words, where_words
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import (
    Bullets,
    Pane,
    make_card,
    make_label,
    put_in_place,
)
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from acupress.core.points import Point
    from acupress.core.screening import Cleared
    from acupress.ui.fittings import Fittings
    from acupress.ui.shelf import Shelf

SIDE_BY_SIDE = 900
"""Width in pixels at 100 % text from which the words stand beside the picture."""
PICTURE_SHARE = 0.55
"""The height of a picture above its words, as a share of the window."""


class PointPage(Screen):
    """Shows a point. What speaks against it today is said instead of the button to press it."""

    left = Signal()
    pressed = Signal(object)
    """Carries the `Point` to press now."""
    spared = Signal(object, bool)
    """Carries the `Point`, and whether the user does not want to press it any more."""
    paper_wanted = Signal(object)
    """Carries the `Point` to put on paper."""
    bones_chosen = Signal(bool)
    """Whether the bones are to be drawn, here and everywhere."""
    routine_chosen = Signal(str)
    """Carries the key of a routine that uses the point."""

    def __init__(self, fittings: Fittings, shelf: Shelf) -> None:
        look = fittings.look
        super().__init__(look)
        self._library = fittings.library
        self._drawings = fittings.drawings
        self._shelf = shelf
        self.point: Point | None = None
        self.routine_buttons: dict[str, ActionButton] = {}
        self._side = Side.BOTH
        self._title = make_label("title")
        self._names = make_label("soft")
        self._names.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self._title)
        self.column.addWidget(self._names)
        self.diagram = PointDiagram(fittings.drawings, look)
        self.strip = ViewStrip(fittings.drawings, look)
        self.strip.chosen.connect(self._show_view)
        self.names_shown: QCheckBox = TickRow(
            tr("Name what the hand feels"), None, look, grave=False
        )
        self.names_shown.toggled.connect(self.diagram.show_landmarks)
        self._pictures = QWidget()
        pictures = QVBoxLayout(self._pictures)
        pictures.setContentsMargins(0, 0, 0, 0)
        pictures.setSpacing(10)
        pictures.addWidget(self.diagram, 1)
        pictures.addWidget(self.strip)
        pictures.addWidget(self.names_shown)
        self.bones_shown = TickRow(tr("Show the bones (B)"), None, look, grave=False)
        self.bones_shown.clicked.connect(self._choose_bones)
        pictures.addWidget(self.bones_shown)
        keys.BONES.bind(self, self.bones_shown.click, repeat=False)
        look.changed.connect(self._tick_bones)
        self._words = QWidget()
        pane = Pane()
        self._inside = QVBoxLayout(pane)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._words)
        self.paper_button = ActionButton(tr("Put it on paper"), look)
        self.paper_button.setAccessibleDescription(tr("This page as a PDF, as text, or printed"))
        self.paper_button.clicked.connect(lambda: self.paper_wanted.emit(self.point))
        self._inside.addSpacing(16)
        self._inside.addWidget(self.paper_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside.addStretch(1)
        self._scrolling = self.scrolling(pane)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(24)
        self._sides.addWidget(self._pictures, 5)
        self._sides.addWidget(self._scrolling, 4)
        self.column.addLayout(self._sides, 1)
        self.why_not = make_label("note")
        self.press_button = ActionButton(
            tr("Press this point now"), look, ButtonKind.MAIN, icon="hand"
        )
        self.press_button.clicked.connect(lambda: self.pressed.emit(self.point))
        self._is_spared = False
        self.spare_button = ActionButton(tr("Not this point for me"), look)
        self.spare_button.clicked.connect(lambda: self.spared.emit(self.point, not self._is_spared))
        self.lead_back(self.left)
        self.foot.addWidget(self.why_not, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.spare_button)
        self.foot.addWidget(self.press_button)
        self.column.addLayout(self.foot)

    def show_point(self, point: Point, screening: Cleared) -> None:
        """Show a point, as today's screening leaves it."""
        self.point = point
        self._side = whole_side(point)
        self.setAccessibleName(point.place)
        self._title.setText(point.place)
        self._names.setText(point_names(point))
        views = figures_of(self._drawings.table, point)
        self.strip.show_views(point, self._side, views)
        self._show_view(views[0])
        self.diagram.show_breath(0.5)
        self._replace_words(point)
        self.tell_open(screening)

    def tell_open(self, screening: Cleared) -> None:
        """Offer to press the point, or say why not."""
        point = self.point
        if point is None:
            return
        self._is_spared = spared = point.code in screening.spared
        why_not = why_no_timer(point, screening.against(point), spared=spared)
        self.spare_button.setVisible(spared or not why_not)
        self.spare_button.setText(
            tr("Press it again from now on") if spared else tr("Not this point for me")
        )
        self.spare_button.setAccessibleDescription(
            tr("Routines leave it out, or take another place instead")
        )
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not))
        self.press_button.setVisible(not why_not)
        self.paper_button.setVisible(not screening.against(point))

    def prepare(self, point: Point, seen: QWidget) -> None:
        """Draw the picture of a point that may be wanted, while `seen` is seen."""
        own = figures_of(self._drawings.table, point)[0]
        self.diagram.prepare(Press(point, whole_side(point), own, finding=False), seen=seen)

    def words(self) -> list[str]:
        """Give all that the page says."""
        return [label.text() for label in self.findChildren(QLabel) if label.text()]

    def lay_out(self) -> None:
        """Put the words beside the picture, or below it so that both scroll."""
        super().lay_out()
        wide = self.width() >= SIDE_BY_SIDE * min(self.look.scale, 1.2)
        self.diagram.setMinimumHeight(0 if wide else int(self.height() * PICTURE_SHARE))
        if wide and self._sides.indexOf(self._pictures) < 0:
            self._sides.insertWidget(0, self._pictures, 5)
        elif not wide and self._inside.indexOf(self._pictures) < 0:
            self._inside.insertWidget(0, self._pictures)

    def _show_view(self, view: str) -> None:
        if self.point:
            self.diagram.show_press(self.point, self._side, figure=view)
            self.strip.mark(view)
            self._tick_bones()

    def _choose_bones(self, shown: bool) -> None:  # noqa: FBT001 - a click's signal carries it
        self.bones_chosen.emit(shown)
        announce(self, self.diagram.bones_told())

    def _tick_bones(self) -> None:
        """Offer the bones where the drawing has them, and say so where it has not."""
        there = self.diagram.has_bones
        self.bones_shown.setEnabled(there)
        self.bones_shown.setChecked(there and self.look.bones)
        self.bones_shown.rename(
            tr("Show the bones (B)") if there else tr("No bones in this picture")
        )
        self.bones_shown.setAccessibleDescription(bones_words() if there else no_bones_words())

    def _replace_words(self, point: Point) -> None:
        words = self._make_words(point)
        self._words = put_in_place(self._inside, self._words, words)
        self._scrolling.verticalScrollBar().setValue(0)

    def _make_words(self, point: Point) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        card, find = make_card()
        find.addWidget(make_label("subheading", tr("Find it")))
        find.addWidget(make_label("", point.location))
        find.addWidget(Bullets(point.find_steps, numbered=True))
        column.addWidget(card)
        card, press = make_card()
        press.addWidget(make_label("subheading", tr("Press it")))
        technique = point.technique
        for line in (point.press, technique.direction, pressure_words(technique.pressure)):
            press.addWidget(make_label("", line))
        press.addWidget(make_label("soft", where_words(point)))
        if point.by_other:
            other = tr("Somebody else: {press}").format(press=point.by_other.press)
            press.addWidget(make_label("soft", other))
        if point.tool:
            ball = tr("With a ball: {press}").format(press=point.tool.press)
            press.addWidget(make_label("soft", ball))
        column.addWidget(card)
        if point.flags:
            card, mind = make_card()
            mind.addWidget(make_label("subheading", tr("Mind", "what to take care of")))
            mind.addWidget(Bullets(mind_words(point)))
            column.addWidget(card)
        column.addWidget(self._make_uses(point))
        column.addWidget(self._make_sources(point))
        return holder

    def _make_uses(self, point: Point) -> QWidget:
        card, uses = make_card()
        uses.addWidget(make_label("subheading", tr("In use")))
        uses.addWidget(make_label("", point.tradition))
        routines = self._shelf.using(point)
        if routines:
            uses.addWidget(make_label("soft", tr("Routines that press it:")))
        self.routine_buttons = {}
        for routine in routines:
            button = ActionButton(routine.title, self.look, ButtonKind.LINK)
            button.clicked.connect(lambda _=False, key=routine.key: self.routine_chosen.emit(key))
            self.routine_buttons[routine.key] = button
            uses.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_sources(self, point: Point) -> QWidget:
        card, sources = make_card()
        sources.addWidget(make_label("subheading", tr("Where this comes from")))
        for key in point.sources:
            source = self._library.sources[key]
            label = make_label("small", "\n".join(filter(None, (source.title, source.address))))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            sources.addWidget(label)
        called = tr("Also called: {names}").format(names=listed(point.aliases))
        sources.addWidget(make_label("small", called))
        return card
