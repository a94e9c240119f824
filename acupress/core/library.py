"""Everything the app knows, read once at the start: the content as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from acupress.core.appearance import Appearance
from acupress.core.breathing import BreathPattern
from acupress.core.cues import CueKind
from acupress.core.figures import FigureTable
from acupress.core.learn import LearnPage
from acupress.core.points import Point, PointCode, Presser
from acupress.core.questions import Questionnaire
from acupress.core.routines import Routine
from acupress.core.search import SearchWords
from acupress.core.settings import Body
from acupress.core.values import Key, Name, Sentence, Value, value
from acupress.core.voice_pack import VoicePack


@value(frozen=True, slots=True, kw_only=True)
class Source(Value):
    """Where a fact comes from: a title and, where there is one, an address or DOI."""

    key: Key
    title: Name
    address: Name | None = None


@dataclass(frozen=True, slots=True)
class Library:
    """The content, complete and cross-checked.

    `routines` and `patterns` keep the order in which they are offered. `bodies` are those that
    there are figures of: the man for certain, with the same figures of each. `words` are the spoken
    and shown sentences of the cue script; placements are made from the point instead. Where
    somebody else presses, `words_to_both` are said in place of some of them. `voice` is None where
    the app came without one.
    """

    points: Mapping[PointCode, Point]
    routines: Mapping[Key, Routine]
    patterns: Mapping[Key, BreathPattern]
    questionnaire: Questionnaire
    bodies: Mapping[Body, FigureTable]
    words: Mapping[CueKind, Sentence]
    words_to_both: Mapping[CueKind, Sentence]
    search: SearchWords
    sources: Mapping[Key, Source]
    learn: Mapping[Key, LearnPage]
    appearance: Appearance
    voice: VoicePack | None

    def said(self, kind: CueKind, presser: Presser) -> str:
        """Give the sentence of a cue that is no placement."""
        to_both = self.words_to_both if presser is Presser.OTHER else self.words
        return to_both.get(kind) or self.words[kind]

    @property
    def calm_breath(self) -> BreathPattern:
        """The first breath in which nothing is held: it is open to everybody."""
        return next(pattern for pattern in self.patterns.values() if not pattern.holds)

    @property
    def figures(self) -> FigureTable:
        """The figures of the man: what is true of them for every body is asked of these."""
        return self.bodies[Body.MAN]
