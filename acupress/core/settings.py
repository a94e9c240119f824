"""What the user has settled for good. No answer of the safety screen is among it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated, Literal, TypedDict, Unpack

from acupress.core.offered import CueCategory, DwellSeconds, LeadInSeconds
from acupress.core.points import PointCode
from acupress.core.values import Key, Limits, Value, value

TextPercent = Annotated[int, Limits(ge=100, le=200)]
Volume = Annotated[float, Limits(ge=0, le=1)]


class ThemeChoice(StrEnum):
    """Which colours to use; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "high-contrast-light"
    CONTRAST_DARK = "high-contrast-dark"


class Motion(StrEnum):
    """How much moves: as the system asks, everything, only the breath, or nothing."""

    SYSTEM = "system"
    FULL = "full"
    GENTLE = "gentle"
    NONE = "none"


class Body(StrEnum):
    """Whose body is drawn: the figures of each stand in a folder of this name."""

    MAN = "man"
    WOMAN = "woman"
    LARGER_MAN = "larger-man"
    LARGER_WOMAN = "larger-woman"


class FigureStyle(StrEnum):
    """How bodies are coloured: five skin tones, light to dark, or high-contrast line art."""

    TONE_1 = "tone-1"
    TONE_2 = "tone-2"
    TONE_3 = "tone-3"
    TONE_4 = "tone-4"
    TONE_5 = "tone-5"
    LINE_ART = "contrast"


class HairColour(StrEnum):
    """How hair is coloured: as goes with the skin, or grey. Line art has hair of its own."""

    DARK = "dark"
    GREY = "grey"


class Verbosity(StrEnum):
    """How much the voice says: everything, the short things, or nothing but chimes sound."""

    ALL = "all"
    SHORT = "short"
    CHIMES = "chimes"


class VoiceSource(StrEnum):
    """Whose voice speaks: the one that comes with the app, or the computer's own."""

    PACK = "pack"
    SYSTEM = "system"


class Teller(StrEnum):
    """Who tells the cues while a screen reader runs: never both. The voice until it is asked."""

    UNASKED = "unasked"
    VOICE = "voice"
    READER = "reader"


class SomeSettings(TypedDict, total=False):
    """Any of the fields of `Settings`, to be changed."""

    theme: ThemeChoice
    body: Body
    body_asked: bool
    figure_style: FigureStyle
    hair: HairColour
    bones: bool
    motion: Motion
    text_percent: int | None
    country: str | None
    country_asked: bool
    muted: bool
    volume: float
    voice_volume: float
    chime_volume: float
    breath_volume: float
    verbosity: Verbosity
    voice_source: VoiceSource
    quiet: frozenset[CueCategory]
    visual_cues: bool
    teller: Teller
    reader_breath: bool
    lead_in_seconds: int | None
    spared: frozenset[PointCode]
    last_choices: tuple[LastChoices, ...]


MOST_LAST_CHOICES = 100
"""Of so many routines it is kept how they were done last."""


@value(frozen=True, slots=True, kw_only=True)
class LastChoices(Value):
    """What was chosen for a routine when it was done last; None is what the routine has itself."""

    routine: Key
    dwell_seconds: DwellSeconds | None = None
    breath: Key | None = None


Pixels = Annotated[int, Limits(ge=-100_000, le=100_000)]
Length = Annotated[int, Limits(ge=1, le=100_000)]


@value(frozen=True, slots=True, kw_only=True)
class WindowPlace(Value):
    """Where the inside of the window lies on the desktop, in pixels of the desktop's scale.

    A `maximised` window fills its screen, and takes this place when it no longer does.
    """

    x: Pixels
    y: Pixels
    width: Length
    height: Length
    maximised: bool = False


@value(frozen=True, slots=True, kw_only=True)
class Settings(Value):
    """The user's settings. `country` picks the emergency number (ISO 3166-1 alpha-2).

    `country_asked` tells that the user was asked for it after a session, which is done once, as is
    `body_asked` of whose body is drawn, above the routines. With `bones` they are drawn under the
    skin. Without a `text_percent` the words grow with the window. `volume` is that of all sound.
    Cues of a `quiet` kind neither chime nor speak. With `visual_cues` every cue also lights the
    edge of the window, and words grow. A screen reader that tells the cues leaves out the breath
    unless `reader_breath`. Points that are `spared` the user asked not to press. `last_choices`
    has each routine once, the one that was done last first.
    """

    version: Literal[6] = 6
    theme: ThemeChoice = ThemeChoice.SYSTEM
    body: Body = Body.MAN
    body_asked: bool = False
    figure_style: FigureStyle = FigureStyle.TONE_1
    hair: HairColour = HairColour.DARK
    bones: bool = False
    motion: Motion = Motion.SYSTEM
    text_percent: TextPercent | None = None
    country: Annotated[str, Limits(pattern=r"^[A-Z]{2}$")] | None = None
    country_asked: bool = False
    muted: bool = False
    volume: Volume = 1.0
    voice_volume: Volume = 0.8
    chime_volume: Volume = 0.7
    breath_volume: Volume = 0.5
    verbosity: Verbosity = Verbosity.ALL
    voice_source: VoiceSource = VoiceSource.PACK
    quiet: frozenset[CueCategory] = frozenset()
    visual_cues: bool = False
    teller: Teller = Teller.UNASKED
    reader_breath: bool = False
    lead_in_seconds: LeadInSeconds | None = 15
    spared: frozenset[PointCode] = frozenset()
    last_choices: tuple[LastChoices, ...] = ()

    def choices_of(self, routine: Key) -> LastChoices | None:
        """Give how a routine was done last, where that is kept."""
        return next((last for last in self.last_choices if last.routine == routine), None)

    def with_choices(self, chosen: LastChoices) -> tuple[LastChoices, ...]:
        """Give what is kept of the choices once a routine was done so."""
        others = (last for last in self.last_choices if last.routine != chosen.routine)
        return (chosen, *others)[:MOST_LAST_CHOICES]

    def with_(self, **changes: Unpack[SomeSettings]) -> Settings:
        """Give these settings with some changed; who puts them in force has them judged before."""
        return replace(self, **changes)
