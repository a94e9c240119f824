"""The way through putting a routine together: what is shown, judged, saved as it goes, and kept."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.core.adapting import adapt_routine
from acupress.core.draft_concerns import remarks_on
from acupress.core.draft_ends import as_written, draft_of, draft_of_session, known_draft
from acupress.core.drafting import MOST_STEPS, Draft, Drafting
from acupress.core.points import Position
from acupress.core.routines import as_own
from acupress.core.unusable import UnusableError
from acupress.ui.builder.words import (
    draft_problem_words,
    draft_unsaved_words,
    full_words,
    kept_words,
    look_at_steps_words,
    nameless_words,
    remark_words,
    stand_in_name,
    step_of,
    summary_words,
)
from acupress.ui.wording import position_setting_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.problems import Problem
    from acupress.core.routines import Routine, WrittenRoutine
    from acupress.core.screening import Cleared
    from acupress.ui.builder.screen import BuilderScreen
    from acupress.ui.fittings import Fittings
    from acupress.ui.planning import Planner
    from acupress.ui.shelf import Shelf

LOG = logging.getLogger(__name__)
SHORTEST_NAME = 2
"""Letters, as the type of a title asks."""


class Builder(QObject):
    """Leads through a draft. `cleared` is the gate: it gives the screening or leads to it."""

    left = Signal()
    made = Signal(object)
    """Carries the `Routine` that is to be one of the user's own."""

    def __init__(
        self,
        fittings: Fittings,
        shelf: Shelf,
        planner: Planner,
        cleared: Callable[[], Cleared | None],
    ) -> None:
        super().__init__(fittings.window)
        self._fittings = fittings
        self._library = fittings.library
        self._world = fittings.world
        self._store = fittings.world.draft
        self._shelf = shelf
        self._planner = planner
        self._cleared = cleared
        self._screening: Cleared | None = None
        self._drafting: Drafting | None = None
        self._told_unsaved = False

    @cached_property
    def screen(self) -> BuilderScreen:
        """Show the draft."""
        from acupress.ui.builder.screen import BuilderScreen

        screen = BuilderScreen(self._fittings)
        screen.moves.connect(self._move)
        screen.started.connect(self._start_from_key)
        screen.last_wanted.connect(self._start_from_last)
        screen.undone.connect(lambda: self._show(self.drafting.undone()))
        screen.redone.connect(lambda: self._show(self.drafting.redone()))
        screen.cleared.connect(lambda: self._move(lambda _draft: self._empty()))
        screen.kept.connect(self._keep)
        screen.left.connect(self.left)
        return screen

    @property
    def drafting(self) -> Drafting:
        """The draft that is being worked on: the one that was left, or an empty one."""
        if self._drafting is None:
            draft = self._store.load()
            known = known_draft(draft, self._library.points) if draft else self._empty()
            self._drafting = Drafting(known)
        return self._drafting

    def open(self) -> None:
        """Show the draft, under what speaks against points today."""
        self._screening = self._cleared()
        if self._screening is None:
            return
        self.screen.offer_beginnings(self._shelf.all(), last=self._last() is not None)
        self._follow()
        self._fittings.window.show_screen(self.screen)

    def change(self, routine: Routine) -> None:
        """Work on a routine: one of the user's own, or another as the start of one.

        What was being put together before is one step back.
        """
        if self._cleared():
            self._go_on(self.drafting.went_on(draft_of(routine)))
            self.open()

    def _empty(self) -> Draft:
        return Draft(breath=self._library.calm_breath.key)

    def _move(self, move: Callable[[Draft], Draft], typing: str = "") -> None:
        self._show(self.drafting.went_on(move(self.drafting.now), typing))

    def _show(self, drafting: Drafting) -> None:
        if drafting is not self._drafting:
            self._go_on(drafting)
            self._follow()

    def _go_on(self, drafting: Drafting) -> None:
        """Save each draft as it comes; where the disk refuses, that is told once."""
        self._drafting = drafting
        try:
            self._store.save(drafting.now)
        except OSError:
            LOG.warning("The draft could not be saved", exc_info=True)
            if not self._told_unsaved:
                self._fittings.window.news.tell(draft_unsaved_words(self._world.folder))
            self._told_unsaved = True
        else:
            self._told_unsaved = False

    def _follow(self) -> None:
        """Show the draft with all that there is to say of it."""
        draft, points = self.drafting.now, self._library.points
        written = self._written()
        own = as_own(written, self._library.routines.values())
        length = self._length_ns(own)
        said: list[str] = []
        beside: dict[int, list[str]] = {}
        wrong = self._problems(written) if draft.steps else ()
        cautions = self._screening.cautions if self._screening else ()
        told = [(step_of(each), draft_problem_words(each)) for each in wrong]
        nameless = len(draft.title) < SHORTEST_NAME
        if draft.steps and nameless:
            told.insert(0, (None, nameless_words()))
        if len(draft.steps) >= MOST_STEPS:
            told.append((None, full_words()))
        told += [
            (each.step, remark_words(each))
            for each in remarks_on(
                replace(draft, closed_by=own.closed_by), points, cautions, length
            )
        ]
        for step, words in told:
            (said if step is None else beside.setdefault(step, [])).append(words)
        stuck = {step_of(each) for each in wrong} - {None}
        if stuck:
            said.insert(0, look_at_steps_words(len(stuck)))
        summary = summary_words(len(draft.steps), length)
        ready = bool(draft.steps) and not (wrong or nameless)
        self.screen.show_draft(
            self.drafting, summary, list(dict.fromkeys(said)), beside, ready=ready
        )

    def _written(self) -> WrittenRoutine:
        draft = self.drafting.now
        taken = [routine.key for routine in self._shelf.all()]
        setting_up = position_setting_up(draft.position, draft.pressed_by)
        return as_written(draft, self._library.points, setting_up, taken)

    def _problems(self, written: WrittenRoutine) -> tuple[Problem, ...]:
        """Judge it under a name, so that a missing one hides nothing else that is wrong."""
        named = written.title if len(written.title) >= SHORTEST_NAME else stand_in_name()
        summary = written.summary if len(written.summary) >= SHORTEST_NAME else named
        try:
            self._world.judge_routine(replace(written, title=named, summary=summary))
        except UnusableError as error:
            return error.problems
        return ()

    def _length_ns(self, own: Routine) -> int:
        """Give how long it takes under today's cautions, as far as anything of it is open."""
        if self._screening is None:
            return 0
        points, presser = self._library.points, own.pressed_by
        able = [s for s in own.steps if points[s.point].can_be_pressed(s.means(presser))]
        adapted = adapt_routine(replace(own, steps=tuple(able)), points, self._screening)
        return self._planner.forecast(adapted).length_ns if adapted.steps else 0

    def _start_from_key(self, key: str) -> None:
        routine = self._shelf.find(key)
        if routine:
            self._move(lambda _draft: draft_of(routine))

    def _last(self) -> Draft | None:
        """Give what was pressed last as a draft, where it is known and was anything."""
        try:
            record = next(iter(self._world.history.recent(1)), None)
        except OSError:
            return None
        if record is None:
            return None
        routine = self._shelf.find(record.routine)
        position = routine.position if routine else Position.SITTING
        breath = routine.breath if routine else self._empty().breath
        draft = draft_of_session(record, position, breath, self._library.points)
        return draft if draft.steps else None

    def _start_from_last(self) -> None:
        if draft := self._last():
            self._move(lambda _draft: draft)

    def _keep(self) -> None:
        """Make it one of the user's own; judged once more, whatever the button said."""
        try:
            routine = self._world.judge_routine(self._written())
        except UnusableError:
            self._follow()
            return
        self._fittings.window.news.tell(kept_words(routine.title))
        self._drafting = Drafting(self._empty())
        self._store.clear()
        self.made.emit(routine)
