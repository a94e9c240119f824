"""The dispatcher over outlets that write down what is to be heard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder
from acupress.core import session
from acupress.core.adapting import adapt_routine, expand_plan
from acupress.core.breathing import BreathPhase
from acupress.core.clock import ClockReading
from acupress.core.cues import PRIMER, Chime, CueCategory, CueKind
from acupress.core.hearing import NOTE_PRIORITY, SOUND_CHECK, Lack
from acupress.core.points import Means, Side
from acupress.core.routines import Choices, Sides
from acupress.core.screening import Cleared
from acupress.core.session import CueDue
from acupress.core.session_state import PauseReason, Phase
from acupress.core.settings import Settings, Verbosity, VoiceSource
from acupress.core.units import MS, SECOND
from acupress.sound.dispatcher import AFTER_NOTE_MS, BEFORE_NOTE_MS, tone_name
from acupress.sound.fader import DUCKED
from tests.ui.stage import Ears, FakeClock

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    from acupress.core.library import Library
    from acupress.core.routines import SessionPlan
    from acupress.core.session_state import SessionState

EVERY_MS = 60


def plan_with(library: Library, breath: str) -> SessionPlan:
    adapted = adapt_routine(library.routines["stiff-lower-back"], library.points, Cleared((), 0))
    return expand_plan(adapted, Choices(lead_in_seconds=5, breath=breath), library.patterns[breath])


@pytest.fixture
def ears(owner: QObject) -> Ears:
    return Ears(FakeClock(), owner)


class Run:
    """A session in steps of `EVERY_MS` that tells the dispatcher what a driver would."""

    def __init__(self, plan: SessionPlan, ears: Ears) -> None:
        self.plan, self.ears = plan, ears
        self.now = 0
        self.heard: list[tuple[float, str]] = []
        ears.sound.follow(plan)
        self.take(session.begin(plan, self.reading(), at_step=0))

    def reading(self) -> ClockReading:
        return ClockReading(self.now, self.now)

    def take(self, move: session.Move) -> None:
        self.state: SessionState = move[0]
        for event in move[1]:
            if isinstance(event, CueDue):
                self.ears.sound.give(event)
        before = len(self.ears.tones.played)
        self.ears.sound.keep_up(self.state)
        for name in self.ears.tones.played[before:]:
            self.heard.append((self.state.active_ns / SECOND, name))

    def go_on(self, seconds: float) -> None:
        for _ in range(round(1_000 * seconds / EVERY_MS)):
            self.now += EVERY_MS * MS
            self.take(session.advance(self.plan, self.state, self.reading()))

    def go_to_press(self) -> None:
        while self.state.phase is not Phase.PRESS:
            self.go_on(EVERY_MS / 1_000)


@pytest.mark.parametrize("breath", ["longer-out", "even", "slow-longer-out", "box"])
def test_the_tones_follow_the_breath_of_the_circle(
    library: Library, ears: Ears, breath: str
) -> None:
    run = Run(plan_with(library, breath), ears)
    run.go_to_press()
    run.go_on(22)
    pattern = library.patterns[breath]
    expected = []
    for number in range(3):
        start = number * pattern.breath_ms
        expected.append((start, f"in-{pattern.in_ms}"))
        expected.append((start + pattern.in_ms + pattern.hold_in_ms, f"out-{pattern.out_ms}"))
    expected = [(at, name) for at, name in expected if at < 22_000]
    assert [name for _, name in run.heard] == [name for _, name in expected]
    for (heard_s, _), (due_ms, _) in zip(run.heard, expected, strict=True):
        assert 0 <= 1_000 * heard_s - due_ms <= EVERY_MS
    assert set(ears.tones.prepared) == {f"in-{pattern.in_ms}", f"out-{pattern.out_ms}"}


def test_a_tone_is_shipped_for_every_breath_with_its_length(library: Library) -> None:
    folder = assets_folder() / "sounds/breath"
    wanted = {
        tone_name(phase, ns // MS)
        for pattern in library.patterns.values()
        for phase, ns in pattern.parts
        if phase in (BreathPhase.IN, BreathPhase.OUT)
    }
    assert {path.stem for path in folder.iterdir()} == wanted
    for path in folder.iterdir():
        seconds = (path.stat().st_size - 44) / 48_000
        assert seconds == pytest.approx(int(path.stem.split("-")[1]) / 1_000 + 0.5)


def test_a_pause_stills_the_tones_and_the_rest_of_a_breath_is_not_told_twice(
    library: Library, ears: Ears
) -> None:
    run = Run(plan_with(library, "longer-out"), ears)
    run.go_to_press()
    run.go_on(1)
    stilled, hushed = ears.tones.stilled, ears.voice.hushed
    run.take(session.pause(run.state, PauseReason.ASKED))
    assert ears.tones.stilled == stilled + 1
    assert ears.voice.hushed == hushed + 1
    run.heard.clear()
    run.take(session.resume(run.plan, run.state))
    run.go_on(5)
    assert run.heard == []
    run.go_on(2)
    assert [name for _, name in run.heard] == ["out-6000"]


def test_a_session_holds_the_stream_open_and_lets_it_go(library: Library, ears: Ears) -> None:
    ears.sound.warm_up()
    Run(plan_with(library, "even"), ears)
    assert ears.chimes.held == {PRIMER}
    assert set(ears.chimes.prepared) == {*Chime, PRIMER}
    ears.sound.leave()
    assert ears.chimes.held == set()


def test_speech_ducks_chimes_and_tones_and_lets_them_rise(ears: Ears, qtbot: QtBot) -> None:
    ears.sound.settle(Settings(chime_volume=1.0, breath_volume=1.0))
    ears.sound.try_out()
    ears.voice.speaks.emit(True)
    qtbot.waitUntil(lambda: ears.chimes.gain == DUCKED)
    assert ears.tones.gain == DUCKED
    ears.voice.speaks.emit(False)
    qtbot.waitUntil(lambda: ears.chimes.gain == 1.0)
    assert ears.tones.gain == 1.0


def test_loudness_is_squared_and_all_sound_turns_every_part(ears: Ears) -> None:
    ears.sound.settle(Settings(volume=0.5, voice_volume=1.0, chime_volume=0.5, breath_volume=1.0))
    ears.sound.try_out()
    assert (ears.voice.gain, ears.chimes.gain, ears.tones.gain) == (0.25, 0.0625, 0.25)
    ears.sound.settle(Settings(muted=True))
    assert (ears.voice.gain, ears.chimes.gain, ears.tones.gain) == (0, 0, 0)
    assert ears.voice.hushed


def test_nothing_sounds_before_a_session_or_after_it(library: Library, ears: Ears) -> None:
    run = Run(plan_with(library, "even"), ears)
    ears.sound.leave()
    said, rung = len(ears.voice.said), len(ears.chimes.played)
    run.go_on(10)
    assert (len(ears.voice.said), len(ears.chimes.played)) == (said, rung)


def test_breath_tones_turned_to_nothing_are_not_rung(library: Library, ears: Ears) -> None:
    ears.sound.settle(Settings(breath_volume=0))
    run = Run(plan_with(library, "even"), ears)
    run.go_to_press()
    run.go_on(20)
    assert run.heard == []


@pytest.mark.parametrize(
    ("settings", "said", "rung"),
    [
        (Settings(), True, True),
        (Settings(verbosity=Verbosity.SHORT), False, True),
        (Settings(verbosity=Verbosity.CHIMES), False, True),
        (Settings(quiet=frozenset({CueCategory.TECHNIQUE})), False, False),
        (Settings(quiet=frozenset({CueCategory.TIME})), True, True),
        (Settings(muted=True), False, False),
    ],
)
def test_a_press_is_told_as_it_is_settled(
    library: Library, ears: Ears, settings: Settings, *, said: bool, rung: bool
) -> None:
    ears.sound.settle(settings)
    run = Run(plan_with(library, "even"), ears)
    ears.chimes.played.clear()
    run.go_to_press()
    assert (Chime.BOWL in ears.chimes.played) is rung
    assert any(utterance.keys == ("press",) for utterance in ears.voice.said) is said


def test_what_is_missing_is_known(ears: Ears) -> None:
    sound = ears.sound
    told: list[str | None] = []
    sound.when_silence_changes(lambda: told.append(sound.silent_because))
    assert sound.silent_because is None
    ears.voice.prompt_ms = 0
    assert sound.silent_because is Lack.VOICE
    sound.settle(Settings(verbosity=Verbosity.CHIMES))
    assert sound.silent_because is None
    ears.silence.fall(Lack.DEVICE)
    assert told == [Lack.DEVICE]
    ears.silence.lose_own_voice()
    assert not sound.own_voice_lost, "it was not asked for"
    sound.settle(Settings(voice_source=VoiceSource.SYSTEM))
    assert sound.own_voice_lost


def test_what_was_never_opened_needs_no_hushing(owner: QObject) -> None:
    ears = Ears(FakeClock(), owner)
    ears.sound.hush()
    ears.sound.leave()
    assert ears.voice.hushed == 0


NOTE = "note: Left side gently"


def noted_plan(library: Library, *, lead_in_seconds: int | None = 5) -> SessionPlan:
    """Begin with a point of two sides that has a note."""
    routine = library.routines["stiff-lower-back"]
    step = next(step for step in routine.steps if step.sides is Sides.EACH)
    others = [each for each in routine.steps if each is not step]
    noted = (replace(step, note="Left side gently"), *others)
    adapted = adapt_routine(replace(routine, steps=noted), library.points, Cleared((), 0))
    choices = Choices(lead_in_seconds=lead_in_seconds, breath="even")
    return expand_plan(adapted, choices, library.patterns["even"])


def spoken(ears: Ears) -> list[tuple[str, ...]]:
    return [utterance.keys for utterance in ears.voice.said]


def test_a_note_is_said_once_after_the_words_that_lead_there(library: Library, ears: Ears) -> None:
    run = Run(noted_plan(library), ears)
    assert spoken(ears)[1:] == [(NOTE,)]
    note = ears.voice.said[1]
    assert note.priority == NOTE_PRIORITY
    assert note.begin_by_ns == ears.clock.awake_ns + 5 * SECOND - (BEFORE_NOTE_MS + 1) * MS
    assert ears.voice.made_ready == [SOUND_CHECK, NOTE]
    run.go_to_press()
    run.go_on(200)
    assert (CueKind.OTHER_SIDE.value,) in spoken(ears)
    assert spoken(ears).count((NOTE,)) == 1


def test_a_press_that_waits_for_the_user_lets_the_note_take_its_time(
    library: Library, ears: Ears
) -> None:
    Run(noted_plan(library, lead_in_seconds=None), ears)
    assert ears.voice.said[1].keys == (NOTE,)
    assert ears.voice.said[1].begin_by_ns is None


def test_a_press_ends_its_note_even_where_it_has_no_words(library: Library, ears: Ears) -> None:
    ears.sound.settle(Settings(verbosity=Verbosity.SHORT))
    run = Run(noted_plan(library), ears)
    assert spoken(ears)[1:] == [(NOTE,)]
    run.go_to_press()
    assert spoken(ears)[-1] == ()
    assert ears.voice.said[-1].priority > NOTE_PRIORITY


@pytest.mark.parametrize(
    "settings",
    [
        Settings(verbosity=Verbosity.CHIMES),
        Settings(muted=True),
        Settings(quiet=frozenset({CueCategory.PLACE})),
    ],
)
def test_where_the_way_there_is_not_spoken_no_note_is(
    library: Library, ears: Ears, settings: Settings
) -> None:
    ears.sound.settle(settings)
    Run(noted_plan(library), ears)
    assert (NOTE,) not in spoken(ears)
    assert ears.voice.made_ready == [SOUND_CHECK]


def test_a_lead_in_has_room_for_a_note_that_can_be_spoken(ears: Ears) -> None:
    ears.voice.prompt_ms = 2_000
    plain = ears.sound.placement_ns("BL23", Side.BOTH, Means.HAND)
    noted = ears.sound.placement_ns("BL23", Side.BOTH, Means.HAND, "Slowly")
    assert noted - plain == (2_000 + BEFORE_NOTE_MS + AFTER_NOTE_MS) * MS
    other_side = ears.sound.placement_ns("BL23", Side.RIGHT, Means.HAND, "Slowly")
    assert other_side == ears.sound.placement_ns("BL23", Side.RIGHT, Means.HAND)


def test_a_note_that_no_voice_can_read_is_left_to_the_screen(library: Library, ears: Ears) -> None:
    ears.voice.prompt_ms = 0
    Run(noted_plan(library), ears)
    assert (NOTE,) not in spoken(ears)
