"""Settings: how it looks, how loud it is, which country's emergency number it shows."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.core.settings import FigureStyle, Motion, ThemeChoice
from acupress.ui.drawing.body_map import BodyMap
from acupress.ui.screen import Screen
from acupress.ui.settings.hearing_card import HearingCard
from acupress.ui.theme import TEXT_PERCENTS, nearest_size
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import (
    make_card,
    make_field_label,
    make_label,
    make_scrolling,
    padded,
)
from acupress.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from acupress.core.settings import Settings
    from acupress.ui.fittings import Fittings


PREVIEW_HEIGHT = 190


class SettingsScreen(Screen):
    """Every change takes effect at once and is told by `changed`."""

    changed = Signal(object)
    """Carries the new `Settings`."""
    left = Signal()
    keys_wanted = Signal()
    notices_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, fittings: Fittings) -> None:
        look = fittings.look
        super().__init__(look)
        self._settings: Settings | None = None
        self.setAccessibleName(tr("Settings"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        card, column = make_card()
        column.setSpacing(10)
        column.addWidget(make_label("subheading", tr("How it looks")))
        self._theme = Chooser(look)
        for choice, words in (
            (ThemeChoice.SYSTEM, tr("As the computer is set")),
            (ThemeChoice.LIGHT, tr("Light")),
            (ThemeChoice.DARK, tr("Dark")),
            (ThemeChoice.CONTRAST_LIGHT, tr("Black on white, high contrast")),
            (ThemeChoice.CONTRAST_DARK, tr("White on black, high contrast")),
        ):
            self._theme.addItem(words, choice)
        self._figures = Chooser(look)
        for style, words in (
            (FigureStyle.TONE_1, tr("Very light skin")),
            (FigureStyle.TONE_2, tr("Light skin")),
            (FigureStyle.TONE_3, tr("Medium skin")),
            (FigureStyle.TONE_4, tr("Dark skin")),
            (FigureStyle.TONE_5, tr("Very dark skin")),
            (FigureStyle.LINE_ART, tr("Line drawing, high contrast")),
        ):
            self._figures.addItem(words, style)
        self._preview = BodyMap((), fittings.drawings, look)
        self._preview.setMaximumHeight(PREVIEW_HEIGHT)
        self._motion = Chooser(look)
        for motion, words in (
            (Motion.SYSTEM, tr("As the computer is set")),
            (Motion.FULL, tr("Full: pictures lead from the body to the point")),
            (Motion.GENTLE, tr("Gentle: only the breath moves")),
            (Motion.NONE, tr("None: everything stands still")),
        ):
            self._motion.addItem(words, motion)
        self._text = Chooser(look)
        for percent in TEXT_PERCENTS:
            self._text.addItem(f"{percent} %", percent)
        self._hearing = HearingCard(look)
        self._country = Chooser(look)
        self._country.addItem(tr("Not chosen"), None)
        for entry in fittings.library.questionnaire.emergency_numbers:
            self._country.addItem(f"{entry.country} ({entry.number})", entry.code)
        self._add(column, tr("Colours"), self._theme)
        self._add(column, tr("The drawn bodies"), self._figures)
        column.addWidget(self._preview)
        self._add(column, tr("Movement"), self._motion)
        self._add(column, tr("Size of the text (Ctrl + and Ctrl −)"), self._text)
        hearing, hearing_column = make_card()
        hearing_column.addWidget(self._hearing)
        rest, rest_column = make_card()
        self._add(rest_column, tr("Your country, for the emergency number"), self._country)
        rest_column.addWidget(make_label("subheading", tr("About Acupress")))
        for words in (
            tr("Acupress {version}. A guide to self-acupressure, not medical advice."),
            tr("The voice is synthetic: Kokoro-82M, af_heart."),
            tr("Your sessions are kept on this computer only, in {f}"),
        ):
            rest_column.addWidget(
                make_label(
                    "small", words.format(version=version("acupress"), f=fittings.world.folder)
                )
            )
        notices = ActionButton(tr("What others have made, and licences"), look, ButtonKind.LINK)
        notices.clicked.connect(self.notices_wanted)
        rest_column.addWidget(notices)
        log = ActionButton(tr("Show the log"), look, ButtonKind.LINK)
        log.clicked.connect(self.log_wanted)
        rest_column.addWidget(log)
        self.column.addWidget(make_scrolling(padded(card, hearing, rest)), 1)
        shortcuts = ActionButton(tr("Keys"), look, icon="keyboard")
        shortcuts.clicked.connect(self.keys_wanted)
        self.foot.addWidget(shortcuts)
        leave = ActionButton(tr("Done"), look, ButtonKind.MAIN)
        leave.clicked.connect(self.left)
        self.way_back = self.left.emit
        self.foot.addStretch(1)
        self.foot.addWidget(leave)
        self.column.addLayout(self.foot)
        for box in (self._theme, self._figures, self._motion, self._text, self._country):
            box.activated.connect(self._tell)
        self._hearing.changed.connect(self._tell)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings in force."""
        self._settings = None
        self._theme.setCurrentIndex(self._theme.findData(settings.theme))
        self._figures.setCurrentIndex(self._figures.findData(settings.figure_style))
        self._motion.setCurrentIndex(self._motion.findData(settings.motion))
        self._text.setCurrentIndex(nearest_size(settings.text_percent))
        self._hearing.show_settings(settings)
        self._country.setCurrentIndex(max(0, self._country.findData(settings.country)))
        self._settings = settings

    @staticmethod
    def _add(column: QVBoxLayout, words: str, field: QWidget) -> None:
        column.addWidget(make_field_label(words, field))
        column.addWidget(field)

    def _tell(self) -> None:
        if self._settings is None:
            return
        # Qt gives the choices back as plain words
        self._settings = self._settings.with_(**self._hearing.chosen()).with_(
            theme=ThemeChoice(self._theme.currentData()),
            figure_style=FigureStyle(self._figures.currentData()),
            motion=Motion(self._motion.currentData()),
            text_percent=self._text.currentData(),
            country=self._country.currentData(),
        )
        self.changed.emit(self._settings)
