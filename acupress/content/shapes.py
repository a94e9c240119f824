"""The shapes of files that hold more than one entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from acupress.core.library import Source
from acupress.core.points import Channel, Region
from acupress.core.questions import Advice, CommonNumber, EmergencyNumber, StopAdvice
from acupress.core.search import Lead
from acupress.core.values import Key, Limits, Sentence, Value, Word, value


@value(frozen=True, slots=True, kw_only=True)
class OrderFile(Value):
    """In which order the entries of a folder are offered."""

    order: tuple[Key, ...]


@value(frozen=True, slots=True, kw_only=True)
class PagesFile(Value):
    """In which order the pages to read are offered, and which figure goes with which."""

    order: tuple[Key, ...]
    pictures: Mapping[Key, str]


@value(frozen=True, slots=True, kw_only=True)
class AdviceFile(Value):
    """What is said above the first page, where a tier locks, and after a stop."""

    welcome: Sentence
    advice: tuple[Advice, ...]
    stop: StopAdvice


@value(frozen=True, slots=True, kw_only=True)
class NumbersFile(Value):
    """The emergency numbers."""

    numbers: tuple[EmergencyNumber, ...]
    common: tuple[CommonNumber, ...] = ()


@value(frozen=True, slots=True, kw_only=True)
class SourcesFile(Value):
    """The sources that other files refer to."""

    sources: tuple[Source, ...]


@value(frozen=True, slots=True, kw_only=True)
class SearchFile(Value):
    """What the search knows of everyday speech, of the parts of the body and of the channels."""

    unsaid: Sentence
    same: Sentence
    complaints: Sentence
    regions: Annotated[dict[Region, Word], Limits(min_length=len(Region))]
    channels: Annotated[dict[Channel, Word], Limits(min_length=len(Channel))]
    leads: tuple[Lead, ...]
