"""The shapes of files that hold more than one entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from acupress.core.library import Source
from acupress.core.points import Region
from acupress.core.screening import Advice, EmergencyNumber, StopAdvice
from acupress.core.values import Key, Limits, Sentence, Value, Word


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class OrderFile(Value):
    """In which order the entries of a folder are offered."""

    order: tuple[Key, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AdviceFile(Value):
    """What is said where a tier locks, and after a stop."""

    advice: tuple[Advice, ...]
    stop: StopAdvice


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class NumbersFile(Value):
    """The emergency numbers."""

    numbers: tuple[EmergencyNumber, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SourcesFile(Value):
    """The sources that other files refer to."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SearchFile(Value):
    """What the search knows of everyday speech, and how it calls each part of the body."""

    unsaid: Sentence
    same: Sentence
    regions: Annotated[dict[Region, Word], Limits(min_length=len(Region))]
