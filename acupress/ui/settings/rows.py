"""The settings as a table: which there are, what can be chosen, and in which words.

A new field of `Settings` is one row here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from acupress.catalogue import tr
from acupress.core.cues import CueCategory
from acupress.core.settings import (
    FigureStyle,
    HairColour,
    Motion,
    Teller,
    ThemeChoice,
    Verbosity,
    VoiceSource,
)
from acupress.ui.drawing.words import body_names, which_body
from acupress.ui.theme import TEXT_PERCENTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from acupress.core.questions import EmergencyNumber

Options = tuple[tuple[object, str], ...]
"""Values of a field, and the words for each."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values."""

    field: str
    label: str
    options: Options


@dataclass(frozen=True, slots=True)
class Pictured:
    """One of several values, each with its picture."""

    field: Literal["theme", "body", "figure_style"]
    label: str
    options: Options


@dataclass(frozen=True, slots=True)
class Loudness:
    """A part of the full loudness, 0.0 to 1.0."""

    field: str
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    """One value when it is ticked, another when it is not."""

    field: str
    label: str
    detail: str | None = None
    ticked: object = True
    plain: object = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A set of what is not wanted: everything that is not ticked."""

    field: str
    label: str
    options: Options
    note: str


Row = Choice | Pictured | Loudness | Tick | LeftOut


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together under a heading; none where the last one goes on."""

    heading: str
    rows: tuple[Row, ...]


def settings_table(countries: Iterable[EmergencyNumber]) -> tuple[Group, ...]:
    """Give all rows, in the words of the language in force."""
    return (
        Group(tr("How it looks"), _look()),
        Group(tr("The drawn bodies"), _bodies()),
        Group(tr("What you hear"), _hearing()),
        Group(tr("Read aloud"), _reading_aloud()),
        Group("", (_country(countries),)),
    )


def _look() -> tuple[Row, ...]:
    return (
        Pictured(
            "theme",
            tr("Colours"),
            (
                (ThemeChoice.SYSTEM, tr("As the computer is set")),
                (ThemeChoice.LIGHT, tr("Light", "colours")),
                (ThemeChoice.DARK, tr("Dark", "colours")),
                (ThemeChoice.CONTRAST_LIGHT, tr("Black on white, high contrast")),
                (ThemeChoice.CONTRAST_DARK, tr("White on black, high contrast")),
            ),
        ),
        Choice(
            "motion",
            tr("Movement"),
            (
                (Motion.SYSTEM, tr("As the computer is set")),
                (Motion.FULL, tr("Full: pictures lead from the body to the point")),
                (Motion.GENTLE, tr("Gentle: only the breath moves")),
                (Motion.NONE, tr("None: everything stands still")),
            ),
        ),
        Choice(
            "text_percent",
            tr("Size of the text (Ctrl + and Ctrl −)"),
            (
                (None, tr("As suits the window")),
                *((percent, tr("{value} %").format(value=percent)) for percent in TEXT_PERCENTS),
            ),
        ),
    )


def _bodies() -> tuple[Row, ...]:
    return (
        Pictured("body", which_body(), tuple(body_names().items())),
        Pictured(
            "figure_style",
            tr("Their skin"),
            (
                (FigureStyle.TONE_1, tr("Very light skin")),
                (FigureStyle.TONE_2, tr("Light skin")),
                (FigureStyle.TONE_3, tr("Medium skin")),
                (FigureStyle.TONE_4, tr("Dark skin")),
                (FigureStyle.TONE_5, tr("Very dark skin")),
                (FigureStyle.LINE_ART, tr("Line drawing")),
            ),
        ),
        Choice(
            "hair",
            tr("Their hair"),
            ((HairColour.DARK, tr("Dark", "hair")), (HairColour.GREY, tr("Grey", "hair"))),
        ),
        Tick(
            "bones",
            tr("Show the bones under the skin (B)"),
            tr("A help to find the place, where a picture has them."),
        ),
    )


def _hearing() -> tuple[Row, ...]:
    return (
        Tick("muted", tr("No sound at all (M)")),
        Loudness("volume", tr("All sound")),
        Loudness("voice_volume", tr("The voice")),
        Loudness("chime_volume", tr("The chimes")),
        Loudness("breath_volume", tr("The tones of the breath, 0 for none")),
        LeftOut(
            "quiet",
            tr("Cues that sound"),
            (
                (CueCategory.PLACE, tr("Where the next point is")),
                (CueCategory.TECHNIQUE, tr("When to press and to let go")),
                (CueCategory.TIME, tr("Halfway, and ten seconds left")),
                (CueCategory.BREATH, tr("Breathe in, breathe out")),
            ),
            note=tr("The reminder to ease off, and the end, are always among them."),
        ),
        Tick(
            "visual_cues",
            tr("Show every cue with light"),
            tr("The edge of the window lights up, and the words are larger."),
        ),
    )


def _reading_aloud() -> tuple[Row, ...]:
    return (
        Choice(
            "verbosity",
            tr("What the voice says"),
            (
                (Verbosity.ALL, tr("Everything", "the voice says")),
                (Verbosity.SHORT, tr("Where to press, and the time")),
                (Verbosity.CHIMES, tr("Nothing, only chimes")),
            ),
        ),
        Tick(
            "voice_source",
            tr("Speak with this computer's own voice"),
            tr("Otherwise a synthetic voice that comes with Acupress speaks."),
            ticked=VoiceSource.SYSTEM,
            plain=VoiceSource.PACK,
        ),
        Choice(
            "teller",
            tr("Who tells you the cues while a screen reader runs"),
            (
                (Teller.UNASKED, tr("Ask me before the next session")),
                (Teller.VOICE, tr("The voice of Acupress")),
                (Teller.READER, tr("My screen reader")),
            ),
        ),
        Tick("reader_breath", tr("My screen reader says each breath, too")),
    )


def _country(countries: Iterable[EmergencyNumber]) -> Choice:
    return Choice(
        "country",
        tr("Your country, for the emergency number"),
        (
            (None, tr("Not chosen")),
            *((entry.code, _number_of(entry)) for entry in countries),
        ),
    )


def _number_of(entry: EmergencyNumber) -> str:
    return tr("{country} ({number})").format(country=entry.country, number=entry.number)
