"""A journey over a fake world: a clock that is told the time, memory instead of a disk."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from statistics import fmean
from typing import TYPE_CHECKING, Generic, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from acupress.content import assets_folder, read_notices
from acupress.content.own_routine import judge_routine
from acupress.core.clock import ClockReading
from acupress.core.history import OPEN_ENDINGS
from acupress.core.journal import DayCount, DayRecord, Pains, TakenIn
from acupress.core.plan import PlanBook
from acupress.core.remembering import Remembered, sum_of
from acupress.core.screening import Cleared
from acupress.core.session_state import until_due_ns
from acupress.core.settings import Settings, VoiceSource
from acupress.core.units import SECOND
from acupress.sound.dispatcher import CueDispatcher
from acupress.sound.outlets import Outlets, Silence
from acupress.sound.voice import Voice
from acupress.storage.own_routines import as_file
from acupress.storage.settings import judge_settings
from acupress.ui import announcements
from acupress.ui.world import World
from tests.shipped import shipped_library

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from acupress.core.drafting import Draft
    from acupress.core.hearing import Lack
    from acupress.core.history import Ending, RunningSession, SessionRecord
    from acupress.core.library import Library
    from acupress.core.own_trial import OwnTrial
    from acupress.core.ports import Clock, Sound
    from acupress.core.questions import Question
    from acupress.core.routines import Routine
    from acupress.core.speech import Utterance
    from acupress.sound.voice import Reader
    from acupress.ui.journey import Journey
    from acupress.ui.sitting.driver import SessionDriver

TODAY = datetime(2026, 11, 24, 10, 15, tzinfo=UTC)

Kept = TypeVar("Kept")

LEAP = 4 * SECOND
"""The longest time between two heartbeats; a session that hears nothing for longer pauses."""


@dataclass
class FakeClock:
    """Goes on when told; `asleep_ns` is time in which only the total clock ran."""

    awake_ns: int = 10**12
    asleep_ns: int = 0

    def read(self) -> ClockReading:
        return ClockReading(self.awake_ns, self.awake_ns + self.asleep_ns)


@dataclass
class FakeBells:
    """Writes down what it is asked to ring."""

    prepared: list[str] = field(default_factory=list)
    played: list[str] = field(default_factory=list)
    held: set[str] = field(default_factory=set)
    stilled: int = 0
    gain: float = 1.0

    def prepare(self, names: Iterable[str]) -> None:
        self.prepared += names

    def ring(self, name: str) -> None:
        self.played.append(name)

    def hold(self, name: str) -> None:
        self.held.add(name)

    def let_go(self, name: str) -> None:
        self.held.discard(name)

    def still(self) -> None:
        self.stilled += 1
        self.held.clear()

    def set_gain(self, gain: float) -> None:
        self.gain = gain


class FakeVoice(Voice):
    """Writes down what it is asked to say; each prompt takes `prompt_ms`."""

    def __init__(self, clock: FakeClock, parent: QObject) -> None:
        super().__init__((), clock, parent)
        self.said: list[Utterance] = []
        self.made_ready: list[str] = []
        self.hushed = 0
        self.gain = 1.0
        self.prompt_ms = 1

    def length_ms(self, keys: Iterable[str]) -> int:
        return self.prompt_ms * len(list(keys))

    def get_ready(self, keys: Iterable[str]) -> None:
        self.made_ready = list(keys)

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)

    def hush(self) -> None:
        self.hushed += 1

    def set_gain(self, gain: float) -> None:
        self.gain = gain


class FakeSilence(Silence):
    """Silent for the reason it is given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(None, parent)
        self.because: Lack | None = None

    @property
    def reason(self) -> Lack | None:
        return self.because

    def fall(self, because: Lack | None) -> None:
        self.because = because
        self.changed.emit()


class Ears:
    """The real dispatcher over outlets that write down what is to be heard."""

    def __init__(self, clock: FakeClock, parent: QObject) -> None:
        self.clock = clock
        self.chimes, self.tones = FakeBells(), FakeBells()
        self.voice = FakeVoice(clock, parent)
        self.silence = FakeSilence(parent)
        readers: dict[VoiceSource, tuple[Reader, ...]] = dict.fromkeys(VoiceSource, ())
        outlets = Outlets(self.chimes, self.tones, self.voice, readers, self.silence)
        self.sound = CueDispatcher(
            lambda: outlets, clock, parent, lambda: announcements.reader_runs()
        )


@dataclass
class FakeKeepAwake:
    """Knows whether it holds."""

    held: bool = False

    def hold(self) -> None:
        self.held = True

    def release(self) -> None:
        self.held = False


@dataclass
class FakeHistory:
    """Keeps records in memory; refuses them when the disk is `full`."""

    records: dict[object, SessionRecord] = field(default_factory=dict)
    of_days: dict[date, DayRecord] = field(default_factory=dict)
    copies: dict[datetime, Sequence[SessionRecord]] = field(default_factory=dict)
    of_one: dict[UUID, OwnTrial] = field(default_factory=dict)
    advice: set[str] = field(default_factory=set)
    written: list[str] = field(default_factory=list)
    brought: dict[str, TakenIn | Exception] = field(default_factory=dict)
    full: bool = False

    def add(self, record: SessionRecord) -> None:
        self._refuse_where_full()
        before = self.records.get(record.id)
        if before and record.ending in OPEN_ENDINGS and before.ending not in OPEN_ENDINGS:
            return
        self.records.pop(record.id, None)
        self.records[record.id] = record

    def recent(self, limit: int) -> Sequence[SessionRecord]:
        return list(reversed(self.records.values()))[:limit]

    def ending_of(self, session: UUID) -> Ending | None:
        if self.full:
            raise OSError(5, "Input/output error")
        return self.records[session].ending if session in self.records else None

    def last_routine(self) -> str | None:
        return next((record.routine for record in self.recent(1)), None)

    def days(self) -> Sequence[DayCount]:
        sessions = Counter(record.started_at.date() for record in self.records.values())
        return [
            DayCount(day, sessions[day], day in self.of_days)
            for day in sorted(sessions.keys() | self.of_days.keys(), reverse=True)
        ]

    def sessions_between(self, first: date, last: date) -> Sequence[SessionRecord]:
        found = [r for r in self.records.values() if first <= r.started_at.date() <= last]
        return sorted(found, key=lambda record: record.started_at, reverse=True)

    def days_between(self, first: date, last: date) -> Sequence[DayRecord]:
        found = [record for day, record in self.of_days.items() if first <= day <= last]
        return sorted(found, key=lambda record: record.day, reverse=True)

    def pains(self) -> Sequence[Pains]:
        found = []
        for count in reversed(self.days()):
            records = self.sessions_between(count.day, count.day)
            before = _mean(r.pain_before for r in records)
            after = _mean(r.pain_after for r in records)
            kept = self.of_days.get(count.day)
            told = Pains(count.day, before, after, kept.pain if kept else None)
            found += [told] if told != Pains(count.day) else []
        return found

    def amend(self, record: SessionRecord) -> None:
        self._refuse_where_full()
        self.records[record.id] = record

    def remove(self, session: UUID) -> None:
        self._refuse_where_full()
        self.records.pop(session, None)

    def keep_day(self, record: DayRecord) -> None:
        self._refuse_where_full()
        self.of_days.pop(record.day, None)
        if not record.is_empty:
            self.of_days[record.day] = record

    def trials(self) -> Sequence[OwnTrial]:
        return sorted(self.of_one.values(), key=lambda trial: trial.first_day, reverse=True)

    def keep_trial(self, trial: OwnTrial) -> None:
        self._refuse_where_full()
        self.of_one[trial.id] = trial

    def advice_read(self) -> Collection[str]:
        return self.advice

    def note_advice(self, advice: str) -> None:
        self._refuse_where_full()
        self.advice.add(advice)

    def write_csv(self, file: str) -> None:
        self._refuse_where_full()
        self.written.append(file)

    def write_json(self, file: str) -> None:
        self._refuse_where_full()
        self.written.append(file)

    def take_in(self, file: str) -> TakenIn:
        self._refuse_where_full()
        found = self.brought[file]
        if isinstance(found, Exception):
            raise found
        return found

    def remove_all(self) -> None:
        self._refuse_where_full()
        self.records.clear()
        self.of_one.clear()
        self.of_days.clear()
        self.copies.clear()

    def backups(self) -> Sequence[datetime]:
        return sorted(self.copies, reverse=True)

    def restore(self, moment: datetime) -> None:
        self._refuse_where_full()
        self.records = {record.id: record for record in self.copies[moment]}

    def _refuse_where_full(self) -> None:
        if self.full:
            raise OSError(28, "No space left on device")


def _mean(ratings: Iterable[int | None]) -> float | None:
    given = [rating for rating in ratings if rating is not None]
    return fmean(given) if given else None


@dataclass
class FakeFiles:
    """Keeps what is saved somewhere in memory; refuses it with `error`, where there is one."""

    written: dict[str, bytes] = field(default_factory=dict)
    error: OSError | None = None

    def write(self, file: str, data: bytes) -> None:
        if self.error:
            raise self.error
        self.written[file] = data


@dataclass
class FakeFile(Generic[Kept]):
    """Keeps one thing in memory; refuses another when the disk is `full`."""

    kept: Kept
    full: bool = False

    def load(self) -> Kept:
        return self.kept

    def save(self, kept: Kept) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        self.kept = kept


@dataclass
class FakeRunning(FakeFile["RunningSession | None"]):
    """Keeps the session in progress."""

    kept: RunningSession | None = None

    def clear(self) -> None:
        self.kept = None


@dataclass
class FakeDraft(FakeFile["Draft | None"]):
    """Keeps the draft."""

    kept: Draft | None = None

    def clear(self) -> None:
        self.kept = None


@dataclass
class FakeRemembered(FakeFile["Remembered | None"]):
    """Keeps what is remembered of the answers."""

    kept: Remembered | None = None

    def forget(self) -> None:
        if self.full:
            raise OSError(30, "Read-only file system")
        self.kept = None


@dataclass
class FakePlan(FakeFile[PlanBook]):
    """Keeps the plan."""

    kept: PlanBook = field(default_factory=PlanBook)


@dataclass
class FakeTray:
    """Writes down what it tells; `opens` and `leaves` are what a user does there."""

    available: bool = True
    shown: bool = False
    told: list[str] = field(default_factory=list)
    opens: Callable[[], object] = lambda: None
    leaves: Callable[[], object] = lambda: None

    def serve(self, open_: Callable[[], object], leave: Callable[[], object]) -> None:
        self.opens, self.leaves = open_, leave

    def stand(self, *, shown: bool) -> None:
        self.shown = shown

    def tell(self, title: str, words: str) -> None:
        self.told.append(f"{title}: {words}")


@dataclass
class FakeAutostart:
    """Knows whether the app starts with the computer."""

    offered: bool = True
    on: bool = False
    full: bool = False

    def is_on(self) -> bool:
        return self.on

    def switch(self, *, on: bool) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        self.on = on


@dataclass
class Wall:
    """The clock on the wall, which is told the time."""

    now: datetime

    def read(self) -> datetime:
        return self.now


@dataclass
class FakeOwnRoutines:
    """Keeps the user's routines in memory; `files` are those that can be opened."""

    files: dict[str, Routine | Exception] = field(default_factory=dict)
    kept: dict[str, Routine] = field(default_factory=dict)
    full: bool = False

    def load(self) -> Sequence[Routine]:
        return list(self.kept.values())

    def read(self, file: str) -> Routine:
        found = self.files[file]
        if isinstance(found, Exception):
            raise found
        return found

    def keep(self, routine: Routine) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        self.kept[routine.key] = routine

    def remove(self, key: str) -> None:
        if self.full:
            raise OSError(30, "Read-only file system")
        self.kept.pop(key, None)


@dataclass
class Stage:
    """A journey and the fakes around it."""

    journey: Journey
    clock: FakeClock
    ears: Ears
    keep_awake: FakeKeepAwake
    history: FakeHistory
    running: FakeRunning
    own: FakeOwnRoutines
    remembered: FakeRemembered
    draft: FakeDraft
    files: FakeFiles
    plan: FakePlan
    tray: FakeTray
    autostart: FakeAutostart
    wall: Wall
    settings: list[Settings]
    settle: Callable[[], None]

    def shows(self, screen: QWidget) -> bool:
        """Whether `screen` is in front."""
        return self.journey.window.shows(screen)

    @property
    def driver(self) -> SessionDriver:
        assert self.journey.driver is not None
        return self.journey.driver

    def wait(self, seconds: float = 1.0) -> None:
        """Let time pass as it does while somebody reads and moves the hand."""
        self.settle()
        self.clock.awake_ns += round(seconds * SECOND)

    def answer_none(self) -> None:
        safety = self.journey.safety
        for _ in range(30):
            self.wait()
            if safety.none_button.isVisibleTo(safety):
                safety.none_button.click()
                return
            safety.more_button.click()
        pytest.fail("the page cannot be answered")

    def clear(self, *ticks: str) -> None:
        """Answer every page with "None of these", or tick what is asked for."""
        safety = self.journey.safety
        pages = safety.form.pages
        known = {question.key for page in pages for question in page.questions}
        assert known.issuperset(ticks), f"no such question among {ticks}"
        for page in pages:
            wanted = [question.key for question in page.questions if question.key in ticks]
            above = [question.under for question in page.questions if question.key in wanted]
            for key in dict.fromkeys(key for key in (*above, *wanted) if key):
                safety.rows[key].click()
            if wanted:
                self.continue_()
            else:
                self.answer_none()

    def continue_(self) -> None:
        """Leave a page with something ticked."""
        safety = self.journey.safety
        for _ in range(30):
            self.wait()
            if safety.go_on_button.isVisibleTo(safety):
                safety.go_on_button.click()
                return
            safety.more_button.click()
        pytest.fail("the page cannot be left")

    def let_in(self, *ticked: Question) -> None:
        """Come in with these cautions, as if every page had just been answered."""
        self.journey.safety.cleared.emit(Cleared(ticked, self.clock.read().total_ns))

    def open_ready(self, key: str = "stiff-lower-back") -> None:
        self.let_in()
        self.journey.today.rows[key].click()

    def start(self, key: str = "stiff-lower-back") -> SessionDriver:
        self.open_ready(key)
        self.journey.ready.start_button.click()
        return self.driver

    def go_on(self, seconds: float) -> None:
        """Let the time run."""
        driver, end = self.driver, self.clock.awake_ns + round(seconds * SECOND)
        while self.clock.awake_ns < end:
            self.beat(driver, end - self.clock.awake_ns)

    def run_out(self) -> None:
        """Let the session run to its end."""
        driver = self.driver
        while not driver.state.over:
            self.beat(driver)

    def beat(self, driver: SessionDriver, most_ns: int = LEAP) -> None:
        """Beat at the instant at which something is due, as the heart itself does; not later."""
        due_ns = until_due_ns(driver.plan, driver.state)
        self.clock.awake_ns += min(most_ns, LEAP if due_ns is None else min(LEAP, due_ns))
        driver.beat()


def set_stage(
    owner: QObject,
    enter: Callable[[World], Journey],
    *,
    clock: Clock | None = None,
    running: FakeRunning | None = None,
    make_sound: Callable[[FakeClock, QObject], Sound] | None = None,
    own: FakeOwnRoutines | None = None,
    remembered: FakeRemembered | None = None,
    draft: FakeDraft | None = None,
    today: datetime = TODAY,
    plan: FakePlan | None = None,
) -> Stage:
    """Let a journey enter a fake world, in a window of 1280 × 800; sessions follow `clock`."""
    fake_clock, keep_awake, history = FakeClock(), FakeKeepAwake(), FakeHistory()
    draft = draft or FakeDraft()
    running, own, saved = running or FakeRunning(), own or FakeOwnRoutines(), list[Settings]()
    remembered, files = remembered or FakeRemembered(), FakeFiles()
    ears = Ears(fake_clock, owner)
    plan, tray, autostart, wall = plan or FakePlan(), FakeTray(), FakeAutostart(), Wall(today)
    world = World(
        clock=clock or fake_clock,
        now=wall.read,
        sound=make_sound(fake_clock, owner) if make_sound else ears.sound,
        keep_awake=keep_awake,
        history=history,
        running=running,
        own=own,
        draft=draft,
        remembered=remembered,
        plan=plan,
        tray=tray,
        autostart=autostart,
        judge_settings=judge_settings,
        judge_routine=lambda written: judge_routine(written, shipped_library()),
        save_settings=saved.append,
        as_file=as_file,
        write_file=files.write,
        folder="/home/you/Acupress",
        notices=read_notices(),
    )
    journey = enter(world)
    journey.window.resize(1280, 800)
    journey.window.show()
    settle = QCoreApplication.processEvents
    return Stage(
        journey,
        fake_clock,
        ears,
        keep_awake,
        history,
        running,
        own,
        remembered,
        draft,
        files,
        plan,
        tray,
        autostart,
        wall,
        saved,
        settle,
    )


def a_week_ago(library: Library, *cautions: str) -> Remembered:
    """Give what is remembered of somebody who answered the whole form a week ago."""
    return Remembered(
        answered_at=int((TODAY - timedelta(days=7)).timestamp()),
        questions=sum_of(library.questionnaire),
        cautions=frozenset(cautions),
    )


def keys_in(folder: str) -> list[str]:
    """Give the keys of a folder of the content, to part a test by them without loading it."""
    files = (assets_folder() / folder).glob("*.toml")
    return sorted(file.stem for file in files if file.stem != "order")


def delete_what_is_done_with() -> None:
    """Do what the event loop does with all that is to be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
