"""Colours, type sizes and fonts; every widget takes them from one `Look`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from acupress.core.settings import FigureStyle, HairColour, Motion, Settings, ThemeChoice

if TYPE_CHECKING:
    from pathlib import Path

    from acupress.core.appearance import Appearance, Radii, Theme, TypeScale

FAMILIES = ("Atkinson Hyperlegible Next", "Acupress Han")
DISPLAY_SIZE = 32
DISPLAY_PACE = 0.4
"""From `DISPLAY_SIZE` on, type grows at this pace of the text setting: it is large already."""
QUICK_PACE = 0.45
"""The pace of words that share a crowded screen: buttons, and the words of the session."""

TEXT_PERCENTS = (100, 125, 150, 175, 200)
"""The sizes of text that can be chosen."""

SIZES_OF_WINDOWS = ((0, 100), (1700, 125), (2300, 150))
"""From which width of the window, in pixels, which size suits it where none is chosen."""
WELL_BELOW = 60
"""Pixels below its width at which a size is given up: a window there does not flicker."""


def size_for(width: int, now: int) -> int:
    """Give the size of text in percent that suits a window, which has `now` until here."""
    return max(
        percent
        for least, percent in SIZES_OF_WINDOWS
        if width >= least - (WELL_BELOW if percent <= now else 0)
    )


def nearest_size(percent: int) -> int:
    """Give the index in `TEXT_PERCENTS` of the size nearest to `percent`."""
    return min(range(len(TEXT_PERCENTS)), key=lambda i: abs(TEXT_PERCENTS[i] - percent))


def load_fonts(folder: Path) -> None:
    """Make the shipped fonts known to Qt."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


class Look(QObject):
    """The look in force. `changed` tells everybody who paints to paint anew."""

    changed = Signal()

    def __init__(
        self, appearance: Appearance, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.changes = 0
        """How often it has changed."""
        self.appearance = appearance
        self.shape = appearance.shape
        self._themes = appearance.themes
        self._icons = appearance.icons
        self._system_still = False
        self._of_window = SIZES_OF_WINDOWS[0][1]
        self._settings = settings
        self._fonts: dict[tuple[int, QFont.Weight], QFont] = {}
        self._system = _system_theme()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def settings(self) -> Settings:
        """The settings that the look follows."""
        return self._settings

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        choice = self._settings.theme
        return self._themes[self._system if choice is ThemeChoice.SYSTEM else choice.value]

    def themes_of(self, choice: ThemeChoice) -> tuple[Theme, ...]:
        """Give the theme of a choice; of what follows the computer, those that it may become."""
        of_system = (ThemeChoice.LIGHT, ThemeChoice.DARK)
        choices = of_system if choice is ThemeChoice.SYSTEM else (choice,)
        return tuple(self._themes[each.value] for each in choices)

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
        """The palette in which figures are drawn, as `Drawings` names it."""
        return self.palette_of(self.theme.figure_style or self._settings.figure_style)

    def palette_of(self, style: FigureStyle) -> str:
        """Give the palette of a style, with the hair and for the background in force."""
        hair = "" if self._settings.hair is HairColour.DARK else f"+{self._settings.hair}"
        return f"{style}{hair}/{self.theme.figure_palette}"

    @property
    def bones(self) -> bool:
        """Whether the bones are drawn under the skin."""
        return self._settings.bones

    @property
    def moves(self) -> bool:
        """Whether pictures may move from one to the next."""
        still = self._settings.motion is Motion.SYSTEM and self._system_still
        return self._settings.motion in (Motion.SYSTEM, Motion.FULL) and not still

    @property
    def breathes(self) -> bool:
        """Whether the circle and the markers may move with the breath."""
        return self.moves or self._settings.motion is Motion.GENTLE

    @property
    def visual_cues(self) -> bool:
        """Whether cues are made easier to see, for want of hearing them."""
        return self._settings.visual_cues

    @property
    def percent(self) -> int:
        """The size of the text: the chosen one, or the one that suits the window."""
        return self._settings.text_percent or self._of_window

    @property
    def scale(self) -> float:
        """The size of the text as a factor, 1.0 to 2.0."""
        return self.percent / 100

    def fit_window(self, width: int) -> None:
        """Let words grow with a window of this width, unless their size is chosen."""
        before, self._of_window = self.percent, size_for(width, self._of_window)
        if self.percent != before:
            self._tell()

    def apply(self, settings: Settings) -> None:
        """Follow changed settings at once."""
        before, self._settings = self._painted(), settings
        if self._painted() != before:
            self._tell()

    def follow_system_motion(self, *, still: bool) -> None:
        """Take over whether the system asks for less movement."""
        self._system_still = still

    def colour(self, role: str) -> QColor:
        """Give the colour of a role of `Colours`."""
        return QColor(getattr(self.theme.colours, role))

    def icon(self, name: str) -> str:
        """Give an icon as the text of an SVG."""
        return self._icons[name]

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
        kind = self.px(size, pace), weight
        if kind not in self._fonts:
            self._fonts[kind] = _make_font(*kind)
        # A copy of one that has been measured with knows already how its letters are drawn
        return QFont(self._fonts[kind])

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

    def _tell(self) -> None:
        self.changes += 1
        self.changed.emit()

    def _painted(self) -> tuple[object, ...]:
        """Give what of the settings is seen in what is painted already."""
        now = self._settings
        return (now.theme, self.percent, now.body, now.figure_style, now.hair, now.bones)

    def _system_changed(self) -> None:
        self._system = _system_theme()
        if self._settings.theme is ThemeChoice.SYSTEM:
            self._tell()


def _make_font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _system_theme() -> str:
    hints = QGuiApplication.styleHints()
    scheme = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    wanted = hints.accessibility().contrastPreference()
    return f"high-contrast-{scheme}" if wanted == Qt.ContrastPreference.HighContrast else scheme
