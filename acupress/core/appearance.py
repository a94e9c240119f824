"""What the look is made of: colours by role, sizes, skins and icons, as the theme files have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields
from enum import StrEnum
from typing import Annotated, Literal

from acupress.core.settings import FigureStyle, HairColour, ThemeChoice
from acupress.core.values import Limits, Value, value

THEMES = tuple(choice.value for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM)
"""The names of the themes; `ThemeChoice.SYSTEM` stands for one of them."""

ICONS = (
    "arrow-down",
    "arrow-left",
    "arrow-up",
    "bone",
    "book-open",
    "calendar-days",
    "hand",
    "keyboard",
    "maximize-2",
    "minimize-2",
    "pause",
    "play",
    "plus",
    "redo-2",
    "rotate-ccw",
    "settings",
    "shield-check",
    "skip-forward",
    "undo-2",
    "volume-2",
    "wind",
)
"""The names of the icons that the screens use."""

FONTS = (
    "AcupressHan-Medium.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "AtkinsonHyperlegibleNext-Medium.ttf",
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-SemiBold.ttf",
)
"""The files of the fonts."""

COLOUR_PATTERN = r"^#[0-9A-Fa-f]{6}$"

Colour = Annotated[str, Limits(pattern=COLOUR_PATTERN)]
Pixels = Annotated[int, Limits(ge=1, le=1_000)]
Milliseconds = Annotated[int, Limits(ge=0, le=10_000)]


class Background(StrEnum):
    """For which background figures are coloured."""

    LIGHT = "light"
    DARK = "dark"


@value(frozen=True, slots=True, kw_only=True)
class Colours(Value):
    """The colour roles of a theme, as `#RRGGBB`."""

    paper: Colour
    card: Colour
    ink: Colour
    soft: Colour
    line: Colour
    edge: Colour
    track: Colour
    accent: Colour
    on_accent: Colour
    accent_soft: Colour
    breath_core: Colour
    breath_rim: Colour
    hand: Colour
    hand_text: Colour
    stop: Colour
    on_stop: Colour
    stop_soft: Colour
    chip: Colour
    chip_text: Colour
    guide: Colour


@value(frozen=True, slots=True, kw_only=True)
class Theme(Value):
    """One theme.

    `figure_palette` says for which background figures are coloured; a `figure_style` goes before
    the user's choice of skin.
    """

    figure_palette: Background
    figure_style: FigureStyle | None = None
    colours: Colours


@value(frozen=True, slots=True, kw_only=True)
class TypeScale(Value):
    """Sizes of type in pixels at 100 %."""

    small: Pixels
    body: Pixels
    emphasis: Pixels
    subheading: Pixels
    heading: Pixels
    title: Pixels
    number: Pixels
    display: Pixels
    far: Pixels


@value(frozen=True, slots=True, kw_only=True)
class Radii(Value):
    """Radii of corners in pixels, from the smallest surface to the largest."""

    chip: Pixels
    field: Pixels
    row: Pixels
    button: Pixels
    card: Pixels
    picture: Pixels
    stage: Pixels


@value(frozen=True, slots=True, kw_only=True)
class MotionTimes(Value):
    """How long movements last."""

    zoom: Milliseconds
    cue_light: Milliseconds


@value(frozen=True, slots=True, kw_only=True)
class Shape(Value):
    """What all themes share: sizes, corners, times, and the grid of spacing."""

    spacing: Pixels
    type: TypeScale
    radius: Radii
    motion_ms: MotionTimes


@value(frozen=True, slots=True, kw_only=True)
class Skin(Value):
    """How one style of figures is coloured, by role, before either background."""

    title: str
    light: dict[str, Colour]
    dark: dict[str, Colour]


@value(frozen=True, slots=True, kw_only=True)
class Palettes(Value):
    """The colours of the figures: as they are drawn, `source`, and what each style makes of them.

    Every style has a palette, and every palette every role. `hair` has, for hair of other colours
    than go with the skin, what takes the place of some roles.
    """

    schema: Literal[1]
    background: dict[Background, Colour]
    source: Annotated[dict[str, Colour], Limits(min_length=1)]
    palettes: dict[FigureStyle, Skin]
    hair: dict[HairColour, Skin] = field(default_factory=dict)

    def __post_init__(self) -> None:
        gaps = [f"{style.value} is missing" for style in FigureStyle if style not in self.palettes]
        for style, skin in self.palettes.items():
            for background in Background:
                if skin_colours(skin, background).keys() != self.source.keys():
                    gaps.append(f"{style.value}.{background.value} has other roles than source")
        for colour, hair in self.hair.items():
            if not {*hair.light, *hair.dark} <= self.source.keys():
                gaps.append(f"hair.{colour.value} has other roles than source")
        if gaps:
            raise ValueError("; ".join(gaps))

    def colours(
        self, style: FigureStyle, hair: HairColour, background: Background
    ) -> Mapping[str, Colour]:
        """Give the colours of a style by role, with hair of a colour; line art keeps its own."""
        skin = skin_colours(self.palettes[style], background)
        if style is FigureStyle.LINE_ART or hair not in self.hair:
            return skin
        return {**skin, **skin_colours(self.hair[hair], background)}


def skin_colours(skin: Skin, background: Background) -> Mapping[str, Colour]:
    """Give the colours of a skin for a background, by role."""
    return skin.light if background is Background.LIGHT else skin.dark


@value(frozen=True, slots=True)
class Appearance:
    """All of the look, complete: each of `THEMES`, and each of `ICONS` as the text of an SVG."""

    themes: Mapping[str, Theme]
    shape: Shape
    palettes: Palettes
    icons: Mapping[str, str]


def plain_appearance() -> Appearance:
    """Give a look that needs no file: black on white, without icons or figures."""
    black, white, grey = "#000000", "#FFFFFF", "#E6E6E6"
    dark = {"ink", "soft", "line", "edge", "accent", "hand", "hand_text", "stop", "chip_text"}
    shaded = {"track", "accent_soft", "breath_core", "breath_rim", "stop_soft", "guide"}
    roles = {
        role.name: black if role.name in dark else grey if role.name in shaded else white
        for role in fields(Colours)
    }
    theme = Theme(figure_palette=Background.LIGHT, colours=Colours(**roles))
    skin = Skin(title="plain", light={"line": black}, dark={"line": black})
    return Appearance(
        themes=dict.fromkeys(THEMES, theme),
        shape=Shape(
            spacing=8,
            type=TypeScale(
                small=17,
                body=20,
                emphasis=22,
                subheading=24,
                heading=32,
                title=38,
                number=48,
                display=74,
                far=190,
            ),
            radius=Radii(chip=12, field=14, row=16, button=18, card=20, picture=24, stage=28),
            motion_ms=MotionTimes(zoom=380, cue_light=1600),
        ),
        palettes=Palettes(
            schema=1,
            background=dict.fromkeys(Background, white),
            source={"line": black},
            palettes=dict.fromkeys(FigureStyle, skin),
        ),
        icons=dict.fromkeys(ICONS, '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    )
