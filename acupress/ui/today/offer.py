"""What is offered first: what was cut short, what was done last, or a good beginning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.adapting import adapt_routine, offer_instead
from acupress.core.points import Presser
from acupress.core.routines import Origin
from acupress.ui.today.hero import HeroWords
from acupress.ui.today.words import (
    adaptation_notes,
    again_words,
    choices_words,
    instead_words,
    routine_facts,
)
from acupress.ui.wording import about_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.core.routines import Routine
    from acupress.core.screening import Cleared
    from acupress.ui.keeping import Keeper
    from acupress.ui.planning import Planner
    from acupress.ui.shelf import Shelf
    from acupress.ui.today.continuing import Resumable


@dataclass(frozen=True, slots=True)
class Offer:
    """What the hero says and leads to.

    It goes on with what was cut short (`resumable`); or it leads to a routine (`adapted`), and
    where that was done before, `straight` into the session, with the choices of then; never where
    somebody else has to be there first.
    """

    words: HeroWords
    pressed: Sequence[Point]
    adapted: AdaptedRoutine | None = None
    straight: bool = False
    resumable: Resumable | None = None


class Offering:
    """Finds the offer of today."""

    def __init__(
        self,
        library: Library,
        shelf: Shelf,
        keeper: Keeper,
        planner: Planner,
        now: Callable[[], datetime],
    ) -> None:
        self._library = library
        self._shelf = shelf
        self._keeper = keeper
        self._planner = planner
        self._now = now

    def find(
        self, screening: Cleared, all_today: Sequence[AdaptedRoutine], cut_short: Resumable | None
    ) -> Offer:
        """Find it among all routines as they stand today."""
        if cut_short:
            return self._go_on(cut_short)
        done = self._keeper.last_done()
        routine = done and self._shelf.find(done.routine)
        if not done or not routine:
            first = next(iter(self._library.routines.values()))
            return self._begin(tr("A good beginning"), self._adapt(first, screening))
        adapted = self._adapt(routine, screening)
        over = again_words(done.started_at.date(), self._now().date())
        is_single = routine.origin is Origin.SINGLE
        if adapted.keeps_enough and routine.pressed_by is Presser.OTHER:
            return self._begin(over, adapted)
        if adapted.keeps_enough or (is_single and adapted.steps):
            return self._again(over, adapted)
        return self._instead(adapted, offer_instead(adapted, all_today))

    def _adapt(self, routine: Routine, screening: Cleared) -> AdaptedRoutine:
        return adapt_routine(routine, self._library.points, screening)

    def _go_on(self, cut_short: Resumable) -> Offer:
        words = HeroWords(
            over=tr("You were in the middle of a session"),
            title=cut_short.plan.title,
            facts=cut_short.words(),
            main=tr("Continue", "a session"),
            other=tr("End it there"),
        )
        points = [self._library.points[step.point] for step in cut_short.plan.steps]
        return Offer(words, points, resumable=cut_short)

    def _again(self, over: str, adapted: AdaptedRoutine) -> Offer:
        forecast = self._planner.forecast(adapted)
        words = HeroWords(
            over=over,
            title=adapted.routine.title,
            facts=routine_facts(about_minutes(forecast.length_ns), adapted),
            more=choices_words(
                adapted,
                forecast,
                kept=self._planner.is_as_last_time(adapted, forecast.choices),
            ),
            notes=self._notes(adapted),
            main=tr("Start"),
            other=tr("Change something first"),
        )
        return Offer(words, self._pressed(adapted), adapted, straight=True)

    def _begin(self, over: str, adapted: AdaptedRoutine, notes: str = "") -> Offer:
        """Offer what was not done before: it begins with the page before a start."""
        if not adapted.steps:
            return self._none(adapted)
        forecast = self._planner.forecast(adapted)
        words = HeroWords(
            over=over,
            title=adapted.routine.title,
            facts=routine_facts(about_minutes(forecast.length_ns), adapted),
            more=adapted.routine.summary,
            notes=notes or self._notes(adapted),
            main=tr("Get ready"),
        )
        return Offer(words, self._pressed(adapted), adapted)

    def _instead(self, adapted: AdaptedRoutine, other: AdaptedRoutine | None) -> Offer:
        """Say why it is another one today."""
        if other is None:
            return self._begin(tr("What is left today"), adapted)
        over = tr("Today instead of “{routine}”").format(routine=adapted.routine.title)
        return self._begin(over, other, f"{self._notes(adapted)}\n{instead_words(adapted, other)}")

    def _none(self, adapted: AdaptedRoutine) -> Offer:
        """Say why nothing is left of a routine."""
        title, notes = adapted.routine.title, self._notes(adapted)
        words = HeroWords(over=tr("Not today"), title=title, notes=notes)
        return Offer(words, ())

    def _notes(self, adapted: AdaptedRoutine) -> str:
        """Say what today leaves otherwise, and why."""
        return "\n".join(adaptation_notes(adapted, self._library.points))

    def _pressed(self, adapted: AdaptedRoutine) -> list[Point]:
        return [self._library.points[step.place.point] for step in adapted.steps]
