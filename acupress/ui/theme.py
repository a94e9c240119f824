"""Colours, type sizes and fonts; every widget takes them from one `Look`."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from acupress.core.settings import FigureStyle, Motion, Settings, ThemeChoice

if TYPE_CHECKING:
    from pathlib import Path

FAMILIES = ("Atkinson Hyperlegible Next", "Acupress Han")
DISPLAY_SIZE = 32
DISPLAY_PACE = 0.4
"""From `DISPLAY_SIZE` on, type grows at this pace of the text setting: it is large already."""
QUICK_PACE = 0.45
"""The pace of words that share a crowded screen: buttons, and the words of the session."""

THEMES = ("light", "dark", "high-contrast-light", "high-contrast-dark")
"""The theme files; `ThemeChoice` has the same names, and `system` for one of them."""

TEXT_PERCENTS = (100, 125, 150, 175, 200)
"""The sizes of text that can be chosen."""


def nearest_size(percent: int) -> int:
    """Give the index in `TEXT_PERCENTS` of the size nearest to `percent`."""
    return min(range(len(TEXT_PERCENTS)), key=lambda i: abs(TEXT_PERCENTS[i] - percent))


class Colours(BaseModel):
    """The colour roles of a theme, as `#RRGGBB`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    paper: str
    card: str
    ink: str
    soft: str
    line: str
    edge: str
    track: str
    accent: str
    on_accent: str
    accent_soft: str
    breath_core: str
    breath_rim: str
    hand: str
    hand_text: str
    stop: str
    on_stop: str
    stop_soft: str
    chip: str
    chip_text: str
    guide: str


class Theme(BaseModel):
    """One theme file.

    `figure_palette` says for which background figures are coloured; a `figure_style` goes before
    the user's choice of skin.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    figure_palette: str
    figure_style: FigureStyle | None = None
    colours: Colours


class TypeScale(BaseModel):
    """Sizes of type in pixels at 100 %."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    small: int
    body: int
    emphasis: int
    subheading: int
    heading: int
    title: int
    number: int
    display: int
    far: int


class Radii(BaseModel):
    """Radii of corners in pixels, from the smallest surface to the largest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chip: int
    field: int
    row: int
    button: int
    card: int
    picture: int
    stage: int


class MotionTimes(BaseModel):
    """How long movements last, in milliseconds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zoom: int
    cue_light: int


class Shape(BaseModel):
    """What all themes share: sizes, corners, times, and the grid of spacing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    spacing: int
    type: TypeScale
    radius: Radii
    motion_ms: MotionTimes


def load_theme(path: Path) -> Theme:
    """Read a theme file. Raises `OSError`, `tomllib.TOMLDecodeError` or `ValidationError`."""
    return Theme.model_validate(tomllib.loads(path.read_text("utf-8")))


def load_shape(path: Path) -> Shape:
    """Read the shape file. Raises `OSError`, `tomllib.TOMLDecodeError` or `ValidationError`."""
    return Shape.model_validate(tomllib.loads(path.read_text("utf-8")))


def load_fonts(folder: Path) -> None:
    """Make the shipped fonts known to Qt."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


class Look(QObject):
    """The look in force. `changed` tells everybody who paints to paint anew."""

    changed = Signal()

    def __init__(self, assets: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = assets / "themes"
        self.shape = load_shape(folder / "shape.toml")
        self._themes = {name: load_theme(folder / f"{name}.toml") for name in THEMES}
        self._icons = assets / "icons"
        self._system_still = False
        self._choice = settings.theme
        self._percent = settings.text_percent
        self._figure_style = settings.figure_style
        self._motion = settings.motion
        self._visual_cues = settings.visual_cues
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        choice = self._choice
        return self._themes[self._system_theme() if choice is ThemeChoice.SYSTEM else choice.value]

    @property
    def type(self) -> TypeScale:
        """The sizes of type in force, before the text setting."""
        return self.shape.type

    @property
    def radii(self) -> Radii:
        """The corners in force."""
        return self.shape.radius

    @property
    def figure_palette(self) -> str:
        """The palette in which figures are drawn, as `FigureArt` names it."""
        return f"{self.theme.figure_style or self._figure_style}/{self.theme.figure_palette}"

    @property
    def moves(self) -> bool:
        """Whether pictures may move from one to the next."""
        still = self._motion is Motion.SYSTEM and self._system_still
        return self._motion in (Motion.SYSTEM, Motion.FULL) and not still

    @property
    def breathes(self) -> bool:
        """Whether the circle and the markers may move with the breath."""
        return self.moves or self._motion is Motion.GENTLE

    @property
    def visual_cues(self) -> bool:
        """Whether cues are made easier to see, for want of hearing them."""
        return self._visual_cues

    @property
    def scale(self) -> float:
        """The text setting as a factor, 1.0 to 2.0."""
        return self._percent / 100

    def apply(self, settings: Settings) -> None:
        """Follow changed settings at once."""
        self._motion = settings.motion
        self._visual_cues = settings.visual_cues
        wanted = (settings.theme, settings.text_percent, settings.figure_style)
        if wanted != (self._choice, self._percent, self._figure_style):
            self._choice, self._percent, self._figure_style = wanted
            self.changed.emit()

    def follow_system_motion(self, *, still: bool) -> None:
        """Take over whether the system asks for less movement."""
        self._system_still = still

    def colour(self, role: str) -> QColor:
        """Give the colour of a role of `Colours`."""
        return QColor(getattr(self.theme.colours, role))

    def icon(self, name: str) -> Path:
        """Give the file of an icon."""
        return self._icons / f"{name}.svg"

    def px(self, size: float, pace: float = 1.0) -> int:
        """Give a type size in pixels: `size` at 100 %, growing with the setting at `pace`."""
        pace = DISPLAY_PACE if size >= DISPLAY_SIZE else pace
        return round(size * (1 + (self.scale - 1) * pace))

    def room(self, length: float) -> int:
        """Give a length in pixels that keeps its proportion to the text."""
        return round(length * self.scale)

    def font(
        self, size: float, weight: QFont.Weight = QFont.Weight.Normal, pace: float = 1.0
    ) -> QFont:
        """Give the app's font at `size` pixels (at 100 %), with figures of one width."""
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPixelSize(self.px(size, pace))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def palette(self) -> QPalette:
        """Give the Qt palette, for the few parts that the style sheet does not reach."""
        palette = QPalette()
        for role, name in {
            QPalette.ColorRole.Window: "paper",
            QPalette.ColorRole.Base: "card",
            QPalette.ColorRole.AlternateBase: "paper",
            QPalette.ColorRole.Button: "card",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.PlaceholderText: "soft",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.ToolTipBase: "card",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Link: "accent",
        }.items():
            palette.setColor(role, self.colour(name))
        return palette

    def _system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self.changed.emit()

    @staticmethod
    def _system_theme() -> str:
        hints = QGuiApplication.styleHints()
        scheme = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        wanted = hints.accessibility().contrastPreference()
        return f"high-contrast-{scheme}" if wanted == Qt.ContrastPreference.HighContrast else scheme
