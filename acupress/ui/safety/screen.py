"""The safety screen: today's questions, page by page, before anything else."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.core.screening import Cleared, Locked, Unanswered
from acupress.ui.listing import listed
from acupress.ui.safety.answer_buttons import AnswerButtons
from acupress.ui.safety.form import Form
from acupress.ui.safety.head import PageHead
from acupress.ui.safety.remembered import RememberedLine, remember_words
from acupress.ui.safety.rows import QuestionRows
from acupress.ui.safety.sight import Sight
from acupress.ui.screen import Screen
from acupress.ui.widgets.at_once import laid_out_at_once
from acupress.ui.widgets.labels import Pane, make_label, set_role
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from acupress.core.ports import Clock
    from acupress.core.questions import Question, Questionnaire
    from acupress.core.screening import Screening
    from acupress.ui.memory import Memory
    from acupress.ui.theme import Look

LARGEST = 2.0
"""The largest text setting, after which the next one is the normal one."""
BETWEEN = 8
"""Pixels between two questions."""
TWO_COLUMNS = 900
"""Width in pixels at 100 % text from which the questions stand in two columns."""


class SafetyScreen(Screen):
    """Asks every page of the form that is due, then says who may press."""

    cleared = Signal(object)
    """Every page is answered and nothing locks: carries `Cleared`."""
    locked = Signal(object)
    """The user wants to read what a ticked sign means: carries `Locked`."""
    closed = Signal()
    larger_text_wanted = Signal()
    aside_wanted = Signal()
    """The user does not want to press now."""

    tall = 860

    def __init__(self, memory: Memory, clock: Clock, look: Look) -> None:
        super().__init__(look)
        self.memory = memory
        self.form = Form(memory)
        self._clock = clock
        self._admits = False
        self._cells: list[QuestionRows] = []
        self.rows: dict[str, TickRow] = {}
        self._welcome = make_label("")
        self._over = make_label("over")
        self._title = make_label("title")
        self._intro = make_label("soft")
        self.line = RememberedLine(look)
        self.line.change_wanted.connect(self._ask_whole)
        self.line.another_sits_here.connect(self._ask_another)
        self.line.forget_wanted.connect(self._forget)
        self.looked_row = TickRow(
            tr("It has been looked at since, and I may press"), None, look, grave=False
        )
        self.looked_row.toggled.connect(self._say_looked_at)
        self.remember_row = TickRow("", None, look, grave=False)
        self.remember_row.toggled.connect(self._wish_to_be_remembered)
        self._inside = Pane()
        # While it is empty: an area measures at once what it is given, in whatever font that has
        self._scroll = self.scrolling(self._inside)
        words = QVBoxLayout(self._inside)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(6)
        head = PageHead(self._title, look)
        self.text_button, self.aside_button = head.text_button, head.aside_button
        self.text_button.clicked.connect(self.larger_text_wanted)
        self.aside_button.clicked.connect(self.aside_wanted)
        words.addWidget(self._welcome)
        words.addWidget(self._over)
        words.addLayout(head)
        words.addWidget(self._intro)
        words.addWidget(self.line)
        words.addWidget(self.looked_row)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setSpacing(BETWEEN)
        words.addLayout(self._grid)
        words.addWidget(self.remember_row)
        words.addStretch(1)
        self._sight = Sight(self._scroll, self._inside, clock, self)
        self._sight.looked.connect(self._reflect)
        self.column.addWidget(self._scroll, 1)
        self._build_foot()

    @property
    def questionnaire(self) -> Questionnaire:
        """What is asked."""
        return self.memory.questionnaire

    def admit(self, questionnaire: Questionnaire) -> None:
        """Let answers count from now on: all that they lead to is there, and good.

        Until then the page can be read. Where the questions are others after all, these are asked.
        """
        self._admits = True
        if questionnaire != self.questionnaire:
            self.memory.questionnaire = questionnaire
            self.start_over()

    def start_over(self) -> None:
        """Forget the answers and ask from the first page of the form that is due."""
        self.form.start()
        self._show_page()

    def show_question(self, question: Question) -> None:
        """Show the page that asks a question, with what is ticked on it."""
        self.form.go_to(question)
        self._show_page()

    def _ask_whole(self) -> None:
        self.form.start_whole()
        self._show_page()

    def _ask_another(self) -> None:
        self.memory.be_for_another()
        self._ask_whole()

    def _forget(self) -> None:
        self.memory.forget()
        self._ask_whole()

    def _say_looked_at(self, on: bool) -> None:  # noqa: FBT001
        self.form.say_looked_at(on=on)
        self._reflect()

    def _wish_to_be_remembered(self, on: bool) -> None:  # noqa: FBT001
        self.form.remembers = on

    def arrive(self) -> None:
        """Look how much of the page is in sight, then let the keyboard and the reader come."""
        self._sight.begin()
        super().arrive()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin to count how long the page is in sight, also out of the task bar."""
        super().showEvent(event)
        self._sight.begin()

    def _build_foot(self) -> None:
        buttons = self._buttons = AnswerButtons(self.look, self.foot)
        self.none_button, self.go_on_button = buttons.none, buttons.go_on
        self.more_button, self.read_button = buttons.more, buttons.read
        self.where_button, self.look_button = buttons.where, buttons.look_first
        buttons.close.clicked.connect(self.closed)
        buttons.back.clicked.connect(self._go_back)
        buttons.more.clicked.connect(self._sight.scroll_on)
        buttons.look_first.clicked.connect(lambda: self._lead_to(self.looked_row))
        buttons.where.clicked.connect(self._show_places)
        buttons.none.clicked.connect(self._answer_none)
        buttons.go_on.clicked.connect(self._go_on)
        buttons.read.clicked.connect(self._tell_lock)
        self.column.addLayout(self.foot)

    def _show_page(self) -> None:
        form = self.form
        first = form.number == 0
        self._welcome.setText(self.questionnaire.welcome)
        self._welcome.setVisible(first and self.memory.remembered is None)
        self._over.setText(self._place_words())
        self._show_remembered()
        self.looked_row.setVisible(form.asks_for_a_look)
        self.looked_row.setChecked(form.answers.looked_at)
        asks_to_remember = form.is_last and not form.is_daily and self.memory.has_room
        self.remember_row.setVisible(asks_to_remember)
        self.remember_row.setChecked(form.remembers)
        for cell in self._cells:
            cell.setParent(None)
            cell.deleteLater()
        self._cells = [
            QuestionRows(question, form, self.look)
            for question in form.page.questions
            if question.under is None
        ]
        self.rows = {key: row for cell in self._cells for key, row in cell.rows.items()}
        for cell in self._cells:
            cell.toggled.connect(self._toggle)
        self._place_rows()
        self._buttons.close.setVisible(first)
        self._buttons.back.setVisible(not first)
        self._scroll.verticalScrollBar().setValue(0)
        # Only now: while the rows are exchanged the list is short and scrolls by itself
        self._sight.forget()
        self.arrive()

    def _show_remembered(self) -> None:
        """Show to whom is remembered what is, on the page that comes first."""
        form, memory = self.form, self.memory
        shown = memory.remembered is not None and form.number == form.first
        self.line.setVisible(shown)
        if shown:
            self.line.show_names(
                form.names_known(), locked=memory.keeps_lock, changeable=form.is_daily
            )

    def _place_words(self) -> str:
        form = self.form
        if form.is_daily:
            return tr("Before you start today")
        return tr("Before you start today · {number} of {count}").format(
            number=form.number + 1, count=len(form.pages)
        )

    def _toggle(self, question: Question, on: bool) -> None:  # noqa: FBT001
        self.form.tick(question, on=on)
        self.memory.follow(self._screening(), daily=self.form.is_daily)
        self._align()
        self._reflect()

    def _screening(self) -> Screening:
        return self.form.screening(self._clock.read().total_ns)

    def _reflect(self) -> None:
        """Show what the present answers allow."""
        screening = self._screening()
        locked = isinstance(screening, Locked)
        self._buttons.offer(self.form, seen=self._sight.is_seen, locked=locked)
        title, intro = self.form.page.title, self._intro_words()
        if isinstance(screening, Locked):
            advice = self.questionnaire.advice_for(screening.tier)
            title = advice.title
            intro = f"{advice.text} {self._untick_words(screening)}"
        self._title.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(intro)
        self._intro.setText(intro)
        set_role(self._title, "stop-title" if locked else "title")
        words, detail = remember_words(self.form.names_to_remember())
        self.remember_row.setText(words)
        self.remember_row.explain(detail)

    def _intro_words(self) -> str:
        intro, signs = self.form.page.intro, self.memory.locked_before()
        if self.form.number > 0 or not signs:
            return intro
        told = listed(tr("“{words}”").format(words=question.text) for question in signs)
        return f"{tr('Last time you ticked: {signs}.').format(signs=told)} {intro}"

    def _untick_words(self, locked: Locked) -> str:
        if any(question.key in self.rows for question in locked.questions):
            return tr("Ticked by mistake? Untick it and go on.")
        sign = locked.questions[0].text
        return tr("You ticked “{sign}” on another page.").format(sign=sign)

    def _show_places(self) -> None:
        """Lead to the rows that a tick has opened and that are not answered."""
        place = next((row for cell in self._cells if (row := cell.first_place())), None)
        if place:
            self._lead_to(place)

    def _lead_to(self, row: TickRow) -> None:
        self._scroll.ensureWidgetVisible(row)
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_answer(self, *, ticked: bool) -> bool:
        """Whether the page can be left: read at the size it has, answered as the button says.

        And only where all that it leads to is there.

        Here and not in the buttons, which are only hidden: a hidden button can be pressed too.
        """
        return (
            self._admits
            and self._sight.is_read
            and self.form.has_ticks() is ticked
            and (self.form.is_answered() or not ticked)
            and self.form.is_looked_at()
            and not isinstance(self._screening(), Locked)
        )

    def _answer_none(self) -> None:
        if self._may_answer(ticked=False):
            self.form.none_of_these()
            self._next()

    def _go_on(self) -> None:
        if self._may_answer(ticked=True):
            self._next()

    def _go_back(self) -> None:
        if self.form.number > 0:
            self.form.go_back()
            self._show_page()

    def _next(self) -> None:
        screening = self._screening()
        if isinstance(screening, Locked):
            self.locked.emit(screening)
        elif isinstance(screening, Cleared) and self.form.is_last:
            if not self.form.is_daily:
                self.memory.keep_form(self.form.answers, wanted=self.form.remembers)
            self.cleared.emit(screening)
        else:
            self.form.go_on(screening if isinstance(screening, Unanswered) else None)
            self._show_page()

    def _tell_lock(self) -> None:
        screening = self._screening()
        if isinstance(screening, Locked):
            self.locked.emit(screening)

    def lay_out(self) -> None:
        """Let the questions stand in one or two columns, as the width allows."""
        super().lay_out()
        largest = self.look.scale >= LARGEST
        self.text_button.setText(tr("Normal text") if largest else tr("Larger text"))
        self._place_rows()
        self._sight.look_anew()

    def _place_rows(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS * self.look.scale else 1
        lines = -(-len(self._cells) // columns)
        with laid_out_at_once(self._grid) if self.isVisible() else nullcontext():
            for index, cell in enumerate(self._cells):
                self._grid.addWidget(cell, index % lines, index // lines)
                if self.isVisible():
                    cell.show()
            for column in range(2):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._align()

    def _align(self) -> None:
        """Let a question stay as high as its words beside one that has opened others."""
        lines = {self._line_of(cell) for cell in self._cells if cell.is_open}
        for cell in self._cells:
            beside = self._line_of(cell) in lines and not cell.is_open
            top, plain = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag(0)
            self._grid.setAlignment(cell, top if beside else plain)

    def _line_of(self, cell: QuestionRows) -> int:
        at = self._grid.getItemPosition(self._grid.indexOf(cell))
        return int(at[0])  # type: ignore[index]
