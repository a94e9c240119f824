"""The shapes of files that hold more than one entry."""

from __future__ import annotations

from acupress.core.library import Source
from acupress.core.points import Fact, Key
from acupress.core.safety import Advice, EmergencyNumber, StopAdvice


class OrderFile(Fact):
    """In which order the entries of a folder are offered."""

    order: tuple[Key, ...]


class AdviceFile(Fact):
    """What is said where a tier locks, and after a stop."""

    advice: tuple[Advice, ...]
    stop: StopAdvice


class NumbersFile(Fact):
    """The emergency numbers."""

    numbers: tuple[EmergencyNumber, ...]


class SourcesFile(Fact):
    """The sources that other files refer to."""

    sources: tuple[Source, ...]
