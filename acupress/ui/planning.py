"""The plan of a session: what a card and the ready page promise is what is then done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from acupress.core.adapting import breath_today, expand_plan
from acupress.core.hearing import reader_tells, reading_ns
from acupress.core.routines import Choices
from acupress.core.session_state import plan_length_ns
from acupress.core.settings import LastChoices
from acupress.ui import announcements
from acupress.ui.cue_words import placement_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.library import Library
    from acupress.core.points import Means, PointCode, Side
    from acupress.core.ports import Sound
    from acupress.core.routines import SessionPlan
    from acupress.core.settings import Settings


@dataclass(frozen=True, slots=True)
class Forecast:
    """A plan, and the choices it was made from; the breath among them is one that is open today."""

    plan: SessionPlan
    choices: Choices

    @property
    def length_ns(self) -> int:
        """How long the session lasts, leaving out waits for the user."""
        return plan_length_ns(self.plan)


class Planner:
    """Makes every plan, with the settings and the voice that hold at that moment."""

    def __init__(
        self, library: Library, sound: Sound, settings_now: Callable[[], Settings]
    ) -> None:
        self._library = library
        self._sound = sound
        self._settings_now = settings_now

    def usual_choices(self, adapted: AdaptedRoutine) -> Choices:
        """Give what holds as long as the user chooses nothing else: what was chosen last time."""
        settings, patterns = self._settings_now(), self._library.patterns
        last = settings.choices_of(adapted.routine.key)
        wished = (last.breath,) if last and last.breath else ()
        return Choices(
            dwell_seconds=last.dwell_seconds if last else None,
            lead_in_seconds=settings.lead_in_seconds,
            breath=breath_today(adapted, patterns, *wished).key,
        )

    def last_choices(self, adapted: AdaptedRoutine, choices: Choices) -> LastChoices:
        """Give what to keep of the choices of a session: not what a caution made of them."""
        last = self._settings_now().choices_of(adapted.routine.key)
        dwell = last.dwell_seconds if last and adapted.gently_because else choices.dwell_seconds
        is_left = choices.breath == self.usual_choices(adapted).breath
        kept = last.breath if last else None
        return LastChoices(
            routine=adapted.routine.key,
            dwell_seconds=dwell,
            breath=kept if is_left else choices.breath,
        )

    def is_as_last_time(self, adapted: AdaptedRoutine, choices: Choices) -> bool:
        """Whether a session with these choices is what it was the last time."""
        last = self._settings_now().choices_of(adapted.routine.key)
        return (
            last is not None
            and choices.breath == (last.breath or adapted.routine.breath)
            and not adapted.gently_because
            and last.dwell_seconds == choices.dwell_seconds
        )

    def forecast(self, adapted: AdaptedRoutine, choices: Choices | None = None) -> Forecast:
        """Plan a session with `choices`, or with the usual ones.

        Raises `ValueError` where no step is left.
        """
        chosen = choices or self.usual_choices(adapted)
        breath = breath_today(adapted, self._library.patterns, chosen.breath)
        plan = expand_plan(adapted, chosen, breath, self._placement_ns)
        return Forecast(plan, replace(chosen, breath=breath.key))

    def _placement_ns(self, code: PointCode, side: Side, means: Means, note: str | None) -> int:
        """Give how long it takes to tell where and how to press, by the voice or by the reader."""
        spoken = self._sound.placement_ns(code, side, means, note)
        if not announcements.reader_runs():
            return spoken
        lost = self._sound.silent_because is not None
        if not reader_tells(self._settings_now(), voice_lost=lost):
            return spoken
        point = self._library.points[code].pressed(means)
        words = placement_words(point, side, self._library)
        return max(spoken, reading_ns(f"{words} {note or ''}"))
