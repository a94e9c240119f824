"""Settings: how it looks, how loud it is, which country's emergency number it shows."""

from __future__ import annotations

from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.catalogue import tr
from acupress.ui.listing import listed
from acupress.ui.places import Place
from acupress.ui.screen import Screen
from acupress.ui.settings.fields import make_field
from acupress.ui.settings.form import Form
from acupress.ui.settings.rows import settings_table
from acupress.ui.settings.spared import SparedField
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_card, make_label, padded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from acupress.core.settings import Settings
    from acupress.ui.fittings import Fittings
    from acupress.ui.settings.fields import Field
    from acupress.ui.settings.rows import Group

SPACING = 14


class SettingsScreen(Screen):
    """Made from the table of settings. What is chosen is told at once by `chosen`."""

    place = Place.SETTINGS

    chosen = Signal(str, object)
    """Carries the name of a field of `Settings`, and its new value."""
    left = Signal()
    keys_wanted = Signal()
    notices_wanted = Signal()
    forget_wanted = Signal()
    """What is remembered of the safety questions is to be forgotten."""
    log_wanted = Signal()
    plan_wanted = Signal()
    """The plan and its reminder are to be shown."""
    files_wanted = Signal()
    """The files and copies of the journal are to be shown."""

    def __init__(self, fittings: Fittings) -> None:
        super().__init__(fittings.look)
        self._fittings = fittings
        self._showing = False
        self.fields: dict[str, Field] = {}
        """The rows of the page, by the field of `Settings` that they show."""
        self.setAccessibleName(tr("Settings"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        cards: list[QWidget] = []
        for group in settings_table(fittings.library.questionnaire.emergency_numbers):
            card, column = make_card()
            self._fill(column, group)
            cards.append(card)
        tell = partial(self._tell, "spared")
        self.fields["spared"] = spared = SparedField(fittings.library.points, self.look, tell)
        cards.insert(-1, spared.card)
        self._tell_about(column)
        self.column.addWidget(self.scrolling(padded(*cards)), 1)
        self._build_foot()

    def show_settings(self, settings: Settings) -> None:
        """Show the settings in force."""
        self._showing = True
        for name, field in self.fields.items():
            field.show(getattr(settings, name))
        self._showing = False

    def show_remembered(self, names: Sequence[str] | None, *, locked: bool) -> None:
        """Show in short what is remembered of the safety questions; None where nothing is.

        `locked`: also that something locked the last time.
        """
        self._remembered.setVisible(names is not None)
        self.forget_button.setVisible(names is not None)
        if names is not None:
            words = tr("Remembered of your answers: {names}")
            told = listed(names) if names else tr("nothing that lasts")
            if locked:
                told = listed([told, tr("that something stopped you")])
            self._remembered.setText(words.format(names=told))

    def _fill(self, column: QVBoxLayout, group: Group) -> None:
        if group.heading:
            column.setSpacing(SPACING)
            column.addWidget(make_label("subheading", group.heading))
        form = Form(self.look)
        column.addWidget(form)
        for row in group.rows:
            tell = partial(self._tell, row.field)
            self.fields[row.field] = make_field(row, self._fittings.drawings, self.look, form, tell)

    def _tell(self, name: str, value: object) -> None:
        if not self._showing:
            self.chosen.emit(name, value)

    def _tell_about(self, column: QVBoxLayout) -> None:
        """Say below the last rows what the app is, and lead to what there is to read of it."""
        column.addWidget(make_label("subheading", tr("About Acupress")))
        for words in (
            tr("Acupress {version}. A guide to self-acupressure, not medical advice."),
            tr("The voice is synthetic: Kokoro-82M, af_heart."),
            tr("Your sessions are kept on this computer only, in {f}"),
        ):
            told = words.format(version=version("acupress"), f=self._fittings.world.folder)
            column.addWidget(make_label("small", told))
        self._remembered = make_label("small")
        self.forget_button = ActionButton(tr("Forget my answers"), self.look, ButtonKind.LINK)
        self.forget_button.clicked.connect(self.forget_wanted)
        column.addWidget(self._remembered)
        column.addWidget(self.forget_button)
        for words, wanted in (
            (tr("Your plan and its reminder"), self.plan_wanted),
            (tr("What others have made, and licences"), self.notices_wanted),
            (tr("Files and copies of your journal"), self.files_wanted),
            (tr("Show the log"), self.log_wanted),
        ):
            link = ActionButton(words, self.look, ButtonKind.LINK)
            link.clicked.connect(wanted)
            column.addWidget(link)

    def _build_foot(self) -> None:
        shortcuts = ActionButton(tr("Keys", "of the keyboard"), self.look, icon="keyboard")
        shortcuts.clicked.connect(self.keys_wanted)
        self.foot.addWidget(shortcuts)
        leave = ActionButton(tr("Done"), self.look, ButtonKind.MAIN)
        leave.clicked.connect(self.left)
        self.way_back = self.left.emit
        self.foot.addStretch(1)
        self.foot.addWidget(leave)
        self.column.addLayout(self.foot)
