"""The form that is asked just now: its pages, the answers so far, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from acupress.core.remembering import may_be_remembered, screen_daily, screen_whole
from acupress.core.screening import Answers, Unanswered
from acupress.core.values import Key
from acupress.ui.memory import names_of

if TYPE_CHECKING:
    from acupress.core.questions import Page, Question
    from acupress.core.screening import Screening
    from acupress.ui.memory import Memory


class Form:
    """The daily form where it is enough, and else the whole one."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.answers = Answers()
        self.is_daily = False
        self.number = 0
        self.first = 0
        """The number of the page that it begins with."""
        self.remembers = False
        """Whether the user wants the whole form to be remembered."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages of the form."""
        questionnaire = self.memory.questionnaire
        return (questionnaire.daily,) if self.is_daily else questionnaire.pages

    @property
    def is_due(self) -> bool:
        """Whether the form is still enough: what was remembered may be forgotten now."""
        return not self.is_daily or self.memory.daily_is_enough

    @property
    def page(self) -> Page:
        """The page that is asked."""
        return self.pages[self.number]

    @property
    def is_last(self) -> bool:
        """Whether the page is the last one."""
        return self.number + 1 == len(self.pages)

    def start(self) -> None:
        """Begin with the form that is due."""
        self.memory.settle()
        if self.memory.daily_is_enough:
            self._begin(daily=True)
        else:
            self.start_whole()

    def start_whole(self) -> None:
        """Begin with the whole form, and what lasts ticked beforehand.

        A lock among that comes first.
        """
        self.memory.settle()
        self._begin(daily=False)
        self.remembers = self.memory.remembered is not None
        beforehand = self.memory.beforehand()
        for number, page in enumerate(self.pages):
            for question in page.questions:
                if question in beforehand:
                    self.answers = self.answers.tick(page, question)
                    if not question.effect:
                        self.number = self.first = number

    def tick(self, question: Question, *, on: bool) -> None:
        """Tick a question of the page, or take the tick back."""
        change = self.answers.tick if on else self.answers.untick
        self.answers = change(self.page, question)

    def say_looked_at(self, *, on: bool) -> None:
        """Say whether what locked last time has been looked at since."""
        self.answers = replace(self.answers, looked_at=on)

    @property
    def asks_for_a_look(self) -> bool:
        """Whether the page asks if what locked last time has been looked at."""
        return not self.is_daily and self.number == 0 and self.memory.awaits_look

    def none_of_these(self) -> None:
        """Answer the page with "None of these"."""
        self.answers = self.answers.none_of_these(self.page)

    def is_ticked(self, key: Key) -> bool:
        """Whether a question is ticked."""
        return key in self.answers.ticked

    def has_ticks(self) -> bool:
        """Whether any question of the page is ticked."""
        return any(self.is_ticked(question.key) for question in self.page.questions)

    def is_answered(self) -> bool:
        """Whether the page is answered, to the last question that a tick has opened."""
        return self.answers.cover(self.page)

    def is_looked_at(self) -> bool:
        """Whether nothing that locked last time waits for a look."""
        return self.answers.looked_at or not self.asks_for_a_look

    def names_to_remember(self) -> tuple[str, ...]:
        """Give in short what of the ticked can be remembered."""
        found = may_be_remembered(self.memory.questionnaire, self.answers)
        return names_of(found)

    def names_known(self) -> tuple[str, ...]:
        """Give in short the cautions that are remembered."""
        return self.memory.names() or ()

    def screening(self, at_total_ns: int) -> Screening:
        """Judge the answers."""
        questionnaire = self.memory.questionnaire
        if not self.is_daily:
            remembered = self.memory.remembered
            return screen_whole(questionnaire, remembered, self.answers, at_total_ns=at_total_ns)
        return screen_daily(
            questionnaire,
            self.memory.remembered,
            self.answers,
            now_s=self.memory.now_s,
            at_total_ns=at_total_ns,
        )

    def go_on(self, open_pages: Unanswered | None) -> None:
        """Go to the next page, or from the last one to the first of those that are still open."""
        if not self.is_last:
            self.number += 1
        elif open_pages and self.is_daily and open_pages.pages != self.pages:
            self.start_whole()
        elif open_pages:
            self.number = self.pages.index(open_pages.pages[0])

    def go_to(self, question: Question) -> None:
        """Go to the page that asks a question, if one does."""
        for number, page in enumerate(self.pages):
            if question in page.questions:
                self.number = number

    def go_back(self) -> None:
        """Go to the page before, if there is one."""
        self.number = max(0, self.number - 1)

    def _begin(self, *, daily: bool) -> None:
        self.is_daily = daily
        self.answers = Answers()
        self.number = self.first = 0
