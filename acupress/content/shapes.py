"""The shapes of files that hold more than one entry."""

from __future__ import annotations

from acupress.core.library import Source
from acupress.core.screening import Advice, EmergencyNumber, StopAdvice
from acupress.core.values import Key, Value


class OrderFile(Value):
    """In which order the entries of a folder are offered."""

    order: tuple[Key, ...]


class AdviceFile(Value):
    """What is said where a tier locks, and after a stop."""

    advice: tuple[Advice, ...]
    stop: StopAdvice


class NumbersFile(Value):
    """The emergency numbers."""

    numbers: tuple[EmergencyNumber, ...]


class SourcesFile(Value):
    """The sources that other files refer to."""

    sources: tuple[Source, ...]
