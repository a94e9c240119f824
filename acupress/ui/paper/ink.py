"""The look of paper: ink on white, whatever the theme of the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from acupress.core.appearance import Background
from acupress.core.settings import FigureStyle, Motion, ThemeChoice
from acupress.ui.theme import Look

if TYPE_CHECKING:
    from acupress.core.appearance import Theme

WHITE, BLACK = "#FFFFFF", "#000000"
IN_COLOUR = {
    "paper": WHITE,
    "card": WHITE,
    "ink": "#14201F",
    "line": "#C9CFCD",
}
IN_GREY = {
    **IN_COLOUR,
    "ink": BLACK,
    "soft": "#303030",
    "edge": "#6A6A6A",
    "line": "#BDBDBD",
    "accent": BLACK,
    "accent_soft": "#E4E4E4",
    "hand": "#262626",
    "hand_text": BLACK,
    "stop": BLACK,
    "chip_text": BLACK,
    "guide": BLACK,
}
"""What a black-and-white printer and a copier keep apart."""


class PaperLook(Look):
    """The look in force for what is printed: the body of the settings on white, at 100 %.

    A length of one, which is a pixel on the screen, is a point on paper: 1/72 inch. In `grey` all
    is drawn in lines and in shades of grey.
    """

    def __init__(self, look: Look, *, grey: bool = False) -> None:
        settings = replace(
            look.settings,
            theme=ThemeChoice.LIGHT,
            text_percent=100,
            bones=False,
            motion=Motion.NONE,
        )
        super().__init__(look.appearance, settings)
        light = super().theme
        self._on_paper = replace(
            light,
            figure_palette=Background.LIGHT,
            figure_style=FigureStyle.LINE_ART if grey else None,
            colours=replace(light.colours, **(IN_GREY if grey else IN_COLOUR)),
        )

    def font(
        self, size: float, weight: QFont.Weight = QFont.Weight.Normal, _pace: float = 1.0
    ) -> QFont:
        """Give the app's font at `size` points.

        Its figures are the usual ones: those of one width cannot be searched for in a PDF.
        """
        font = super().font(size, weight)
        font.clearFeatures()
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    @property
    def theme(self) -> Theme:
        """The colours of ink."""
        return self._on_paper
