"""Speaks utterances, one at a time, each prompt by the first reader that can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from acupress.core.speech import Speech, Utterance, end, offer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from acupress.core.ports import Clock


class Reader(Protocol):
    """Reads single prompts aloud."""

    def can_read(self, key: str) -> bool:
        """Whether it is able to read a prompt now."""

    def length_ms(self, key: str) -> int:
        """Give how long a prompt takes, as far as that is known beforehand."""

    def get_ready(self) -> None:
        """Prepare for a first prompt, so that it is not late."""

    def read(self, key: str, done: Callable[[], None]) -> None:
        """Read a prompt; call `done` at its end, or when it is clear that it has none."""

    def stop(self) -> None:
        """Fall silent; `done` of what was being read is not called any more."""

    def set_gain(self, gain: float) -> None:
        """Set the amplitude, 0.0 to 1.0."""


class Voice(QObject):
    """Lets utterances speak in turn, through readers in order of preference."""

    speaks = Signal(bool)
    """Carries whether something is being said; comes when that changes."""

    def __init__(self, readers: Sequence[Reader], clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._readers = tuple(readers)
        self._clock = clock
        self._speech = Speech()
        self._left: list[str] = []
        self._at_work: Reader | None = None
        self._told = False
        self._begin_timer = QTimer(self)
        self._begin_timer.setSingleShot(True)
        self._begin_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._begin_timer.timeout.connect(self._read_next)

    @property
    def busy(self) -> bool:
        """Whether an utterance is being spoken, or about to be."""
        return self._speech.spoken is not None

    def prefer(self, readers: Sequence[Reader]) -> None:
        """Speak through other readers from the next prompt on."""
        self._readers = tuple(readers)

    def length_ms(self, keys: Iterable[str]) -> int:
        """Give how long prompts take one after another."""
        return sum(reader.length_ms(key) for key in keys if (reader := self._reader(key)))

    def get_ready(self, keys: Iterable[str]) -> None:
        """Have every reader prepare that is to read one of these prompts."""
        wanted = [self._reader(key) for key in keys]
        for reader in self._readers:
            if reader in wanted:
                reader.get_ready()

    def say(self, utterance: Utterance) -> None:
        """Speak now, after what is weightier, or not at all where it would come too late."""
        before = self._speech.spoken
        self._speech = offer(self._speech, utterance)
        if self._speech.spoken is not before:
            self._begin()

    def hush(self) -> None:
        """Fall silent, and forget what waits."""
        self._speech = Speech()
        self._left = []
        self._begin_timer.stop()
        self._stop_reader()
        self._tell(speaking=False)

    def set_gain(self, gain: float) -> None:
        """Set the amplitude of every reader there is."""
        for reader in self._readers:
            reader.set_gain(gain)

    def _reader(self, key: str) -> Reader | None:
        return next((reader for reader in self._readers if reader.can_read(key)), None)

    def _stop_reader(self) -> None:
        if self._at_work:
            self._at_work.stop()
            self._at_work = None

    def _begin(self) -> None:
        self._stop_reader()
        spoken = self._speech.spoken
        self._left = list(spoken.keys) if spoken else []
        self._begin_timer.start(spoken.after_ms if spoken else 0)

    def _read_next(self) -> None:
        self._at_work = None
        while self._left:
            key = self._left.pop(0)
            if reader := self._reader(key):
                self._at_work = reader
                self._tell(speaking=True)
                reader.read(key, self._read_next)
                return
        self._speech = end(self._speech, self._clock.read().awake_ns)
        if self._speech.spoken:
            self._begin()
        else:
            self._tell(speaking=False)

    def _tell(self, *, speaking: bool) -> None:
        if speaking is not self._told:
            self._told = speaking
            self.speaks.emit(speaking)
