"""The process that speaks with the computer's own voice: orders come in, answers go out.

Each line in is JSON: `{"say": text, "number": n, "volume": 0.0 to 1.0}` or `{"hush": true}`. The
lines out: `ready` once, `done n` after each text, `failed` when it cannot speak.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtTextToSpeech import QTextToSpeech

AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
SLOWER = -0.15
"""How much slower than usual the voice speaks; -1.0 is the slowest."""


def speak_for_parent(language: str) -> int:
    """Speak a language until the parent goes, or fail where the computer has no voice of it.

    Gives the exit status; the process ends without clean-up.
    """
    application = QCoreApplication(sys.argv[:1])
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        _answer("failed")
        return 1
    engine = QTextToSpeech(application)
    locale = choose_locale(language, engine.availableLocales())
    if locale is None:
        _answer("failed")
        return 1
    child = _Child(engine, locale)
    if engine.state() is QTextToSpeech.State.Error:
        _answer("failed")
        return 1
    threading.Thread(target=child.take_orders, daemon=True).start()
    _answer("ready")
    status = application.exec()
    # The speech service may hang, and so may whoever waits for it to end
    os._exit(status)


def choose_locale(language: str, available: Sequence[QLocale]) -> QLocale | None:
    """Give the locale that a computer speaks a language in, or None where it has no voice of it.

    English is always American; the engine then takes what is nearest.
    """
    wanted = QLocale(language)
    if wanted.language() is QLocale.Language.English:
        return AMERICAN
    spoken = [locale for locale in available if locale.language() is wanted.language()]
    return next((locale for locale in spoken if locale == wanted), next(iter(spoken), None))


def _answer(word: str) -> None:
    os.write(1, f"{word}\n".encode())


class _Child(QObject):
    ordered = Signal(str)

    def __init__(self, engine: QTextToSpeech, locale: QLocale) -> None:
        super().__init__(engine)
        self._engine = engine
        self._number: int | None = None
        engine.setLocale(locale)
        engine.setRate(SLOWER)
        for voice in engine.availableVoices():
            if locale == AMERICAN and "America" in voice.name():
                engine.setVoice(voice)
                break
        engine.stateChanged.connect(self._follow)
        self.ordered.connect(self._obey)

    def take_orders(self) -> None:
        """Pass on what the parent orders; runs in a thread, as Windows cannot watch a pipe."""
        for line in sys.stdin:
            self.ordered.emit(line)
        os._exit(0)

    def _obey(self, line: str) -> None:
        order = json.loads(line)
        if "say" in order:
            self._number = order["number"]
            self._engine.setVolume(order["volume"])
            self._engine.say(order["say"])
        else:
            self._number = None
            self._engine.stop()

    def _follow(self, state: QTextToSpeech.State) -> None:
        kind = type(state)
        if state is kind.Error:
            _answer("failed")
        elif state is kind.Ready and self._number is not None:
            _answer(f"done {self._number}")
            self._number = None
