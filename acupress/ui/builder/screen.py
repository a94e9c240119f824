"""The page on which a routine of one's own is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.core.drafting import added, described, handed, positioned, positions_for, titled
from acupress.core.points import Position, Presser
from acupress.core.routines import LINE_LENGTH, TITLE_LENGTH
from acupress.ui import keys
from acupress.ui.announcements import announce
from acupress.ui.builder.picker import Picker
from acupress.ui.builder.step_list import StepList
from acupress.ui.builder.told import change_words, warnings
from acupress.ui.builder.typed import show_typed
from acupress.ui.builder.words import presser_words, there_already_words
from acupress.ui.drawing.body_map import BodyMap
from acupress.ui.reading_order import order_tabs
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import Pane, make_field_label, make_label, make_scrolling
from acupress.ui.wording import position_words, sentence_case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from acupress.core.drafting import Draft, Drafting
    from acupress.core.points import Point
    from acupress.core.routines import Routine
    from acupress.ui.fittings import Fittings

SIDE_BY_SIDE = 980
"""Width in pixels at 100 % text from which the points stand beside the steps."""
FIELDS_SIDE_BY_SIDE = 600
"""Width in pixels at 100 % text from which two fields stand beside each other."""
TALL = 700
"""Height in pixels at 100 % text from which there is room for the body."""
EDGE = 60
"""Pixels from the edge at which a step that is dragged scrolls the list on."""
BODY = 190
"""Pixels of the body at most."""


class BuilderScreen(Screen):
    """Shows a draft, and tells every wish; what comes of it, it is shown again."""

    moves = Signal(object, str)
    """Carries what makes the next draft of one, and the field that is typed in, or no words."""
    started = Signal(str)
    """Carries the key of the routine to begin with."""
    last_wanted = Signal()
    """What was pressed last is to be the beginning."""
    undone = Signal()
    redone = Signal()
    kept = Signal()
    cleared = Signal()
    left = Signal()

    def __init__(self, fittings: Fittings) -> None:
        super().__init__(fittings.look)
        look, library = self.look, fittings.library
        self.setAccessibleName(tr("Your own routine"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self.said = make_label("note")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self.steps = StepList(library.points, look)
        self.steps.moves.connect(self.moves)
        self.steps.aimed.connect(self._keep_in_sight)
        self._points = library.points
        self.picker = Picker(library, look)
        self.body = BodyMap((), fittings.drawings, look)
        self.body.set_tallest(BODY)
        self.picker.picked.connect(self._add)
        self._inside = Pane()
        self._build_draft_side(QVBoxLayout(self._inside))
        self._draft_side = make_scrolling(self._inside)
        self._sides.addWidget(self._draft_side, 5)
        self.picker.add_below(self.body)
        self._sides.addWidget(self.picker, 3)
        self.column.addLayout(self._sides, 1)
        self._build_foot()
        self._narrow = False
        self._draft: Draft | None = None
        self._told: Sequence[str] = ()
        keys.SEARCH.bind(self, self._go_to_search)
        keys.UNDO.bind(self, self._undo)
        keys.REDO.bind(self, self._redo)

    def show_draft(
        self,
        drafting: Drafting,
        summary: str,
        said: Sequence[str],
        beside: Mapping[int, Sequence[str]],
        *,
        ready: bool,
    ) -> None:
        """Show a draft, what is `said` of it and of its steps; `ready` where it is a routine."""
        draft = drafting.now
        self._tell(draft, warnings(draft, said, beside, self._points))
        show_typed(self.name, draft.title)
        show_typed(self.purpose, draft.summary)
        self._offer_positions(draft)
        self.presser.setCurrentIndex(self.presser.findData(draft.pressed_by))
        before = self.steps.order
        self.steps.show_steps(draft, beside)
        if self.steps.order != before:
            order_tabs(self)
        codes = [step.point for step in draft.steps]
        self.picker.show_for(draft, codes)
        self.body.show_points([self._points[code] for code in codes])
        self._beginning.setVisible(not draft.steps)
        self._summary.setText(summary)
        self._summary.setVisible(bool(draft.steps))
        self.said.setText("\n".join(said))
        self.said.setVisible(bool(said))
        self.undo.setEnabled(bool(drafting.earlier))
        self.redo.setEnabled(bool(drafting.later))
        self.keep.setEnabled(ready)
        self.clear.setVisible(draft_has_something(draft))

    def offer_beginnings(self, routines: Sequence[Routine], *, last: bool) -> None:
        """Offer routines to begin with, and what was pressed `last`, where something was."""
        self.routines.clear()
        self.routines.addItem(tr("A routine that is there …"), "")
        for routine in routines:
            self.routines.addItem(routine.title, routine.key)
        self.last.setVisible(last)

    @property
    def summary(self) -> str:
        """How much the draft is, in words."""
        return self._summary.text()

    def arrive(self) -> None:
        """Tell as well what there is to say of what was left here."""
        super().arrive()
        announce(self, " ".join(self._told))

    def lay_out(self) -> None:
        """Put the points beside the steps, or show one of both."""
        super().lay_out()
        narrow = self.width() < self.look.room(SIDE_BY_SIDE)
        if narrow != self._narrow:
            self._narrow = narrow
            self.add.setVisible(narrow)
            for button in (self.undo, self.redo):
                button.set_icon_only(only=narrow)
            self._show_picker(shown=not narrow)
        direction = QBoxLayout.Direction
        slim = self.width() < self.look.room(FIELDS_SIDE_BY_SIDE)
        for row in self._rows:
            row.setDirection(direction.TopToBottom if slim else direction.LeftToRight)
        self.body.setVisible(bool(self.height() >= self.look.room(TALL)))

    def escape(self) -> None:
        """Leave the points first where they are alone on the page."""
        if self._narrow and not self.picker.isHidden():
            self._show_picker(shown=False)
        else:
            super().escape()

    def _build_draft_side(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        self.name = QLineEdit()
        self.name.setMaxLength(TITLE_LENGTH)
        self.name.textEdited.connect(
            lambda text: self.moves.emit(lambda draft: titled(draft, text), "title")
        )
        self.purpose = QLineEdit()
        self.purpose.setMaxLength(LINE_LENGTH)
        self.purpose.textEdited.connect(
            lambda text: self.moves.emit(lambda draft: described(draft, text), "summary")
        )
        self.presser = Chooser(self.look)
        for presser in Presser:
            self.presser.addItem(presser_words(presser), presser)
        self.presser.activated.connect(self._choose_presser)
        self.position = Chooser(self.look)
        self.position.activated.connect(self._choose_position)
        self._rows = (
            _side_by_side((tr("Name"), self.name), (tr("What it is for"), self.purpose)),
            _side_by_side((tr("Who presses"), self.presser), (tr("Position"), self.position)),
        )
        for row in self._rows:
            column.addLayout(row)
        column.addWidget(self._build_beginning())
        column.addLayout(self._build_summary())
        column.addWidget(self.said)
        column.addWidget(self.steps)
        column.addStretch(1)

    def _build_summary(self) -> QHBoxLayout:
        self._summary = make_label("soft")
        self.clear = ActionButton(tr("Start anew"), self.look, ButtonKind.LINK)
        self.clear.clicked.connect(self.cleared)
        row = QHBoxLayout()
        row.addWidget(self._summary, 1)
        row.addStretch()
        row.addWidget(self.clear)
        return row

    def _build_beginning(self) -> QWidget:
        """Make what is offered as long as nothing is there."""
        self._beginning = QWidget()
        column = QVBoxLayout(self._beginning)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(10)
        column.addWidget(make_label("", tr("Add points one by one, or begin with:")))
        self.routines = Chooser(self.look)
        self.routines.call(tr("Begin with a routine"))
        self.routines.activated.connect(self._start)
        self.last = ActionButton(tr("What I pressed last time"), self.look, icon="rotate-ccw")
        self.last.clicked.connect(self.last_wanted)
        column.addWidget(self.routines)
        column.addWidget(self.last, 0, Qt.AlignmentFlag.AlignLeft)
        return self._beginning

    def _build_foot(self) -> None:
        self.lead_back(self.left)
        look = self.look
        self.add = ActionButton(tr("Add a point"), look, icon="plus")
        self.add.clicked.connect(lambda: self._show_picker(shown=self.picker.isHidden()))
        self.add.hide()
        self.undo = ActionButton(tr("Undo"), look, icon="undo-2")
        self.undo.clicked.connect(self._undo)
        self.redo = ActionButton(tr("Redo"), look, icon="redo-2")
        self.redo.clicked.connect(self._redo)
        self.keep = ActionButton(tr("Keep this routine"), look, ButtonKind.MAIN)
        self.keep.clicked.connect(self.kept)
        for button in (self.add, self.undo, self.redo):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.keep, 1)
        self.column.addLayout(self.foot)

    def _tell(self, draft: Draft, told: Sequence[str]) -> None:
        """Let a screen reader say what is other, and what there was not to say before."""
        before, self._draft = self._draft, draft
        new = [words for words in told if words not in self._told]
        self._told = told
        if before is not None and self.isVisible():
            announce(self, " ".join((*change_words(before, draft, self._points), *new)))

    def _keep_in_sight(self, down: int) -> None:
        """Scroll on where a step is dragged to the edge."""
        self._draft_side.ensureVisible(0, self.steps.y() + down, 0, EDGE)

    def _undo(self) -> None:
        if self.undo.isEnabled():
            announce(self, tr("Undone."))
        self.undone.emit()

    def _redo(self) -> None:
        if self.redo.isEnabled():
            announce(self, tr("Done again."))
        self.redone.emit()

    def _show_picker(self, *, shown: bool) -> None:
        self.picker.setVisible(shown)
        self._draft_side.setVisible(not (shown and self._narrow))
        self.add.show_as(tr("Show the routine") if shown else tr("Add a point"), "plus")
        if shown and self._narrow:
            self.picker.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, point: Point) -> None:
        if point.code in self.steps.order:
            self._show_where(point)
        else:
            self.moves.emit(lambda draft: added(draft, point), "")
        if self._narrow:
            self._show_picker(shown=False)

    def _show_where(self, point: Point) -> None:
        """Show a point that is there already, maybe picked under another number."""
        self._draft_side.ensureWidgetVisible(self.steps.cards[point.code])
        announce(self, there_already_words(point))

    def _offer_positions(self, draft: Draft) -> None:
        """Offer the positions that there are where the draft's own one presses."""
        choices = positions_for(draft.pressed_by, self._points.values())
        if [self.position.itemData(row) for row in range(self.position.count())] != list(choices):
            self.position.clear()
            for position in choices:
                self.position.addItem(sentence_case(position_words(position)), position)
        self.position.setCurrentIndex(self.position.findData(draft.position))

    def _choose_position(self) -> None:
        position = Position(self.position.currentData())
        self.moves.emit(lambda draft: positioned(draft, position), "")

    def _choose_presser(self) -> None:
        presser = Presser(self.presser.currentData())
        self.moves.emit(lambda draft: handed(draft, presser, self._points), "")

    def _start(self) -> None:
        if key := self.routines.currentData():
            self.started.emit(key)

    def _go_to_search(self) -> None:
        self._show_picker(shown=True)
        self.picker.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.picker.search.selectAll()


def draft_has_something(draft: Draft) -> bool:
    """Whether anything was put together yet."""
    return bool(draft.steps or draft.title or draft.summary)


def _side_by_side(*fields: tuple[str, QWidget]) -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.setSpacing(14)
    for words, field in fields:
        row.addLayout(_named(words, field), 1)
    return row


def _named(words: str, field: QWidget) -> QVBoxLayout:
    """Put the name of a field above it."""
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(make_field_label(words, field, "small"))
    column.addWidget(field)
    return column
