"""Gives each cue to the ears: to the chimes at once, to the voice in its turn, and the breath.

The screen gives the same cues to the eyes and to screen readers; none waits for the other.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from acupress.core.breathing import BreathPhase
from acupress.core.cues import PRIMER, Chime, CueCategory, CueKind
from acupress.core.hearing import (
    NOTE_PRIORITY,
    SOUND_CHECK,
    Lack,
    for_the_voice,
    heard_chime,
    heard_keys,
    note_keys,
    placement_keys,
)
from acupress.core.session_state import Phase
from acupress.core.settings import Settings, Verbosity, VoiceSource
from acupress.core.speech import Utterance
from acupress.core.units import MS
from acupress.sound.fader import Fader

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.points import Means, PointCode, Side
    from acupress.core.ports import Clock
    from acupress.core.routines import PlannedStep, SessionPlan
    from acupress.core.session import CueDue
    from acupress.core.session_state import SessionState
    from acupress.sound.outlets import Outlets

LATEST_CHIME_NS = 250 * MS
"""A chime, or the tone of a breath, that would sound later than this is dropped."""
SPEECH_AFTER_CHIME_MS = 350
"""How long after its chime a cue begins to speak."""
BEFORE_NOTE_MS, AFTER_NOTE_MS = 500, 1_000
"""The pauses around a note: no computer's own voice keeps to the length that is expected of it."""


class CueDispatcher(QObject):
    """The sound of the app. Outlets are opened when something is first to be heard."""

    def __init__(
        self,
        open_outlets: Callable[[], Outlets],
        clock: Clock,
        parent: QObject,
        reader_runs: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._reader_runs = reader_runs
        self._open_outlets = open_outlets
        self._opened: Outlets | None = None
        self._fader = Fader(lambda _factor: self._turn_bells(self._open()), self)
        self._clock = clock
        self._settings = Settings()
        self._plan: SessionPlan | None = None
        self._breathed: object = None
        self._stands = False
        self._tellers: list[Callable[[], None]] = []

    @property
    def silent_because(self) -> Lack | None:
        """What is missing where less can be heard than is wanted, or None."""
        if reason := self._open().silence.reason:
            return reason
        wanted = self._spoken.verbosity is not Verbosity.CHIMES
        return Lack.VOICE if wanted and not self._open().voice.length_ms([SOUND_CHECK]) else None

    @property
    def own_voice_lost(self) -> bool:
        """Whether the computer's own voice was asked for and has failed."""
        asked = self._settings.voice_source is VoiceSource.SYSTEM
        return asked and self._open().silence.own_voice_lost

    def when_silence_changes(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever `silent_because` or `own_voice_lost` may have another value."""
        self._tellers.append(tell)

    def settle(self, settings: Settings) -> None:
        """Take over how loud it is and what is heard at all."""
        self._settings = settings
        if self._opened:
            self._tune(self._opened)

    def placement_ns(
        self, point: PointCode, side: Side, means: Means, note: str | None = None
    ) -> int:
        """Give how long it takes to say where and how to press, and the note of the point.

        It is 0 where nothing is said.
        """
        keys = placement_keys(point, side, means, self._spoken)
        length_ms = self._open().voice.length_ms(keys) if keys else 0
        if not length_ms:
            return 0
        noted_ms = self._open().voice.length_ms(note_keys(side, note, self._spoken))
        around_ms = BEFORE_NOTE_MS + AFTER_NOTE_MS if noted_ms else 0
        return (SPEECH_AFTER_CHIME_MS + length_ms + noted_ms + around_ms) * MS

    def warm_up(self) -> None:
        """Open the stream some time before a session, so that its first chime is not late."""
        self._open().chimes.hold(PRIMER)

    def follow(self, plan: SessionPlan) -> None:
        """Get ready for a session."""
        self._plan = plan
        self._breathed = None
        self._stands = False
        self.warm_up()
        notes = (note_keys(step.side, step.note, self._spoken) for step in plan.steps)
        self._open().voice.get_ready([SOUND_CHECK, *chain.from_iterable(notes)])
        self._open().tones.prepare(tone_name(phase, ns // MS) for phase, ns in _toned(plan))

    def give(self, due: CueDue) -> None:
        """Sound a cue of the session that is followed: now, or not at all."""
        if self._plan is None:
            return
        kind, manner = due.cue.kind, due.cue.manner
        chime = heard_chime(kind, self._settings)
        if chime and due.late_ns <= LATEST_CHIME_NS:
            self._open().chimes.ring(chime)
        if manner.category is CueCategory.PLACE:
            self._open().voice.hush()
        step = self._plan.steps[due.step]
        keys = heard_keys(kind, step, self._spoken)
        ends_note = step.note is not None and kind is CueKind.PRESS
        if not (keys or ends_note):
            return
        now = self._clock.read().awake_ns
        self._open().voice.say(
            Utterance(
                keys=keys,
                priority=manner.priority,
                begin_by_ns=None if due.cue.is_safety else now + manner.max_late_ns - due.late_ns,
                after_ms=SPEECH_AFTER_CHIME_MS if chime else 0,
            )
        )

        if kind is CueKind.PLACE:
            self._say_note(step, due)

    def _say_note(self, step: PlannedStep, due: CueDue) -> None:
        """Have the note of a point read once the words that lead there have ended.

        Only where it ends before the press begins; a press that comes sooner cuts it short.
        """
        voice, keys = self._open().voice, note_keys(step.side, step.note, self._spoken)
        if not (length_ms := voice.length_ms(keys)):
            return
        by_ns = None
        if step.lead_in_ns is not None:
            left_ns = step.lead_in_ns - due.late_ns - (length_ms + BEFORE_NOTE_MS) * MS
            by_ns = self._clock.read().awake_ns + left_ns
        voice.say(Utterance(keys, NOTE_PRIORITY, begin_by_ns=by_ns, after_ms=BEFORE_NOTE_MS))

    def keep_up(self, state: SessionState) -> None:
        """Breathe along with the session; fall silent where it stands still."""
        if self._plan is None or state.over:
            return
        if not state.running:
            self._open().voice.hush()
        self._answer(stands=state.paused is not None)
        if state.phase is not Phase.PRESS or state.count_in_ns or not state.running:
            if self._breathed is not None:
                self._breathed = None
                self._open().tones.still()
            return
        breath = self._plan.breath.at(state.active_ns)
        moment = (state.step, breath.number, breath.phase)
        if moment == self._breathed:
            return
        self._breathed = moment
        lengths = dict(_toned(self._plan))
        if breath.phase in lengths and breath.into_ns <= LATEST_CHIME_NS and self._breath_gain:
            self._open().tones.ring(tone_name(breath.phase, lengths[breath.phase] // MS))

    def _answer(self, *, stands: bool) -> None:
        """Let whoever pauses or goes on hear that it is so."""
        if stands != self._stands:
            self._stands = stands
            if not self._settings.muted:
                self._open().chimes.ring(Chime.HALF)

    def leave(self) -> None:
        """Fall silent once what is being said has been said: no session runs or is near."""
        self._plan = None
        if self._opened:
            self._opened.tones.still()
            self._opened.chimes.let_go(PRIMER)

    def hush(self) -> None:
        """Fall silent at once."""
        if self._opened:
            self._opened.voice.hush()
            self._opened.tones.still()
            self._opened.chimes.still()

    def try_out(self) -> None:
        """Let a chime and a sentence be heard."""
        self._open().chimes.ring(Chime.BOWL)
        self._open().voice.hush()
        self._open().voice.say(
            Utterance((SOUND_CHECK,), priority=0, after_ms=SPEECH_AFTER_CHIME_MS)
        )

    def _open(self) -> Outlets:
        """Give everything that sounds; opened when first asked for, which takes memory and time."""
        if self._opened is None:
            self._opened = self._open_outlets()
            self._opened.chimes.prepare([*Chime, PRIMER])
            self._opened.voice.speaks.connect(lambda speaking: self._fader.duck(down=speaking))
            self._opened.silence.changed.connect(self._tell_silence)
            self._tune(self._opened)
        return self._opened

    @property
    def _spoken(self) -> Settings:
        return for_the_voice(self._settings, reader_runs=self._reader_runs())

    @property
    def _loudness(self) -> float:
        return 0.0 if self._settings.muted else self._settings.volume

    @property
    def _breath_gain(self) -> float:
        return _amplitude(self._loudness, self._settings.breath_volume)

    def _tune(self, outlets: Outlets) -> None:
        outlets.voice.prefer(outlets.readers[self._settings.voice_source])
        outlets.voice.set_gain(_amplitude(self._loudness, self._settings.voice_volume))
        self._turn_bells(outlets)
        if self._settings.muted:
            outlets.voice.hush()

    def _turn_bells(self, outlets: Outlets) -> None:
        factor = self._fader.factor
        outlets.chimes.set_gain(factor * _amplitude(self._loudness, self._settings.chime_volume))
        outlets.tones.set_gain(factor * self._breath_gain)

    def _tell_silence(self) -> None:
        for tell in self._tellers:
            tell()


def tone_name(phase: BreathPhase, milliseconds: int) -> str:
    """Give the name of the tone of a breath in or out of a length: in-4000."""
    return f"{phase.value}-{milliseconds}"


def _toned(plan: SessionPlan) -> list[tuple[BreathPhase, int]]:
    """Give the parts of the breath that have a tone, with their length in nanoseconds."""
    return [part for part in plan.breath.parts if part[0] in (BreathPhase.IN, BreathPhase.OUT)]


def _amplitude(*volumes: float) -> float:
    """Give the amplitude of volumes: squared, so that the middle sounds like the middle."""
    product = 1.0
    for volume in volumes:
        product *= volume * volume
    return product
