"""The safety screen: today's questions, page by page, before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.core.screening import Answers, Cleared, Locked, Tier, screen
from acupress.core.units import MS
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Pane, make_label, make_scrolling, room_of, set_role
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from acupress.core.ports import Clock
    from acupress.core.screening import Page, Question, Questionnaire, Screening
    from acupress.ui.theme import Look

IN_SIGHT_NS = 800 * MS
"""How long a page is in sight, at the least, before it can be answered."""
NEARLY = 6
"""Pixels of the last question that may still be out of sight."""
LARGEST = 2.0
"""The largest text setting, after which the next one is the normal one."""
TALL = 860
"""Height in pixels from which there is room for wide margins."""
TWO_COLUMNS = 900
"""Width in pixels at 100 % text from which the questions stand in two columns."""


class SafetyScreen(Screen):
    """Asks every page, then says who may press. Answers live here only, and only today."""

    cleared = Signal(object)
    """Every page is answered and nothing locks: carries `Cleared`."""
    locked = Signal(object)
    """The user wants to read what a ticked sign means: carries `Locked`."""
    closed = Signal()
    larger_text_wanted = Signal()

    def __init__(self, questionnaire: Questionnaire, clock: Clock, look: Look) -> None:
        super().__init__(look)
        self.questionnaire = questionnaire
        self._clock = clock
        self._admits = False
        self._answers = Answers()
        self._number = 0
        self._seen_since_ns: int | None = None
        self._hidden = 0
        self.rows: dict[str, TickRow] = {}
        self._over = make_label("over")
        self._title = make_label("title")
        self._intro = make_label("soft")
        self._inside = Pane()
        words = QVBoxLayout(self._inside)
        words.setContentsMargins(0, 0, 4, 0)
        words.setSpacing(6)
        head = QHBoxLayout()
        self.text_button = ActionButton(
            tr("Larger text"), look, ButtonKind.LINK, icon="a-large-small"
        )
        self.text_button.clicked.connect(self.larger_text_wanted)
        head.addWidget(self._title, 1)
        head.addWidget(self.text_button)
        words.addWidget(self._over)
        words.addLayout(head)
        words.addWidget(self._intro)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setSpacing(8)
        words.addLayout(self._grid, 1)
        self._scroll = make_scrolling(self._inside)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(self._look_down)
        bar.rangeChanged.connect(self._look_anew)
        self.column.addWidget(self._scroll, 1)
        self._build_foot()

    def admit(self, questionnaire: Questionnaire) -> None:
        """Let answers count from now on: all that they lead to is there, and good.

        Until then the page can be read. Where the questions are others after all, these are asked.
        """
        self._admits = True
        if questionnaire != self.questionnaire:
            self.questionnaire = questionnaire
            self.start_over()

    def start_over(self) -> None:
        """Forget all answers and ask from the first page."""
        self._answers = Answers()
        self._show_page(0)

    def arrive(self) -> None:
        """Look how much of the page is in sight, then let the keyboard and the reader come."""
        self._come_into_sight()
        super().arrive()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin to count how long the page is in sight, also out of the task bar."""
        super().showEvent(event)
        self._come_into_sight()

    def _come_into_sight(self) -> None:
        if self._seen_since_ns is not None:
            self._seen_since_ns = self._clock.read().awake_ns
        self._look_anew()

    @property
    def _page(self) -> Page:
        return self.questionnaire.pages[self._number]

    def _build_foot(self) -> None:
        self._close = ActionButton(tr("Close", "the app"), self.look)
        self._back = ActionButton(tr("Back"), self.look)
        self.none_button = ActionButton(tr("None of these"), self.look, ButtonKind.OUTLINE)
        self.more_button = ActionButton(tr("There is more below"), self.look, ButtonKind.OUTLINE)
        self.go_on_button = ActionButton(tr("Continue"), self.look, ButtonKind.MAIN)
        self.read_button = ActionButton(tr("See what to do now"), self.look, ButtonKind.STOP)
        self._close.clicked.connect(self.closed)
        self._back.clicked.connect(self._go_back)
        self.more_button.clicked.connect(self._scroll_on)
        self.none_button.clicked.connect(self._answer_none)
        self.go_on_button.clicked.connect(self._go_on)
        self.read_button.clicked.connect(self._tell_lock)
        self.foot.addWidget(self._close)
        self.foot.addWidget(self._back)
        self.foot.addStretch(1)
        for button in (
            self.more_button,
            self.none_button,
            self.go_on_button,
            self.read_button,
        ):
            self.foot.addWidget(button, 2)
        self.column.addLayout(self.foot)

    def _show_page(self, number: int) -> None:
        self._number = number
        page = self._page
        self._over.setText(
            tr("Before you start today · {number} of {count}").format(
                number=number + 1, count=len(self.questionnaire.pages)
            )
        )
        for row in self.rows.values():
            row.setParent(None)
            row.deleteLater()
        self.rows = {question.key: self._make_row(page, question) for question in page.questions}
        self._place_rows()
        self._close.setVisible(number == 0)
        self._back.setVisible(number > 0)
        self._scroll.verticalScrollBar().setValue(0)
        # Only now: while the rows are exchanged the list is short and scrolls by itself
        self._seen_since_ns = None
        self.arrive()

    def _make_row(self, page: Page, question: Question) -> TickRow:
        grave = question.tier is not Tier.CAUTION
        row = TickRow(question.text, question.detail, self.look, grave=grave)
        row.setChecked(question.key in self._answers.ticked)
        row.toggled.connect(lambda on: self._toggle(page, question, on=on))
        return row

    def _toggle(self, page: Page, question: Question, *, on: bool) -> None:
        answers = self._answers
        self._answers = answers.tick(page, question) if on else answers.untick(question)
        self._reflect()

    def _screening(self) -> Screening:
        return screen(self.questionnaire, self._answers, at_total_ns=0)

    def _is_ticked(self) -> bool:
        return any(row.isChecked() for row in self.rows.values())

    def _reflect(self) -> None:
        """Show what the present answers allow."""
        screening = self._screening()
        locked = isinstance(screening, Locked)
        ticked = self._is_ticked()
        seen = self._seen_since_ns is not None
        self.more_button.setVisible(not seen and not locked)
        self.none_button.setVisible(seen and not ticked and not locked)
        self.go_on_button.setVisible(seen and ticked and not locked)
        self.read_button.setVisible(locked)
        title, intro = self._page.title, self._page.intro
        if isinstance(screening, Locked):
            advice = self.questionnaire.advice_for(screening.tier)
            title = advice.title
            intro = tr("{text} Ticked by mistake? Untick it and go on.").format(text=advice.text)
        self._title.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(intro)
        self._intro.setText(intro)
        set_role(self._title, "stop-title" if locked else "title")

    def _look_down(self) -> None:
        """Open a page to its answer once its last question has been in sight."""
        room = room_of(self._scroll)
        hidden = self._inside.heightForWidth(room.width()) - room.height()
        reached = self._scroll.verticalScrollBar().value() >= hidden - NEARLY
        in_sight = self.isVisible() and not self.window().isMinimized()
        if reached and in_sight and self._seen_since_ns is None:
            self._seen_since_ns = self._clock.read().awake_ns
            self._hidden = hidden
        self._reflect()

    def _look_anew(self) -> None:
        """Judge by the size that there is now: what only a larger window showed counts no more."""
        room = room_of(self._scroll)
        if self._inside.heightForWidth(room.width()) - room.height() > self._hidden + NEARLY:
            self._seen_since_ns = None
        self._look_down()

    def _scroll_on(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * 4 // 5)
        self._look_down()

    def _may_answer(self, *, ticked: bool) -> bool:
        """Whether the page can be left: read at the size it has, answered as the button says.

        And only where all that it leads to is there.

        Here and not in the buttons, which are only hidden: a hidden button can be pressed too.
        """
        seen = self._seen_since_ns
        return (
            self._admits
            and seen is not None
            and self._clock.read().awake_ns - seen >= IN_SIGHT_NS
            and self._is_ticked() is ticked
            and not isinstance(self._screening(), Locked)
        )

    def _answer_none(self) -> None:
        if self._may_answer(ticked=False):
            self._answers = self._answers.none_of_these(self._page)
            self._next()

    def _go_on(self) -> None:
        if self._may_answer(ticked=True):
            self._next()

    def _go_back(self) -> None:
        if self._number > 0:
            self._show_page(self._number - 1)

    def _next(self) -> None:
        screening = screen(
            self.questionnaire, self._answers, at_total_ns=self._clock.read().total_ns
        )
        if isinstance(screening, Locked):
            self.locked.emit(screening)
        elif self._number + 1 < len(self.questionnaire.pages):
            self._show_page(self._number + 1)
        elif isinstance(screening, Cleared):
            self.cleared.emit(screening)
        else:
            self._show_page(self.questionnaire.pages.index(screening.pages[0]))

    def _tell_lock(self) -> None:
        screening = self._screening()
        if isinstance(screening, Locked):
            self.locked.emit(screening)

    def lay_out(self) -> None:
        """Let the questions stand in one or two columns, as the width allows."""
        end = 40 if self.height() >= TALL else 16
        self.column.setContentsMargins(40, end, 40, end)
        largest = self.look.scale >= LARGEST
        self.text_button.setText(tr("Normal text") if largest else tr("Larger text"))
        self._place_rows()
        self._look_anew()

    def _place_rows(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS * self.look.scale else 1
        rows = list(self.rows.values())
        lines = -(-len(rows) // columns)
        for index, row in enumerate(rows):
            self._grid.addWidget(row, index % lines, index // lines)
            row.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for line in range(self._grid.rowCount()):
            self._grid.setRowStretch(line, 1 if line < lines else 0)
