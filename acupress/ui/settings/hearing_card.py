"""The part of the settings about what is heard: how loud, how much, and of which kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from acupress.core.cues import CueCategory
from acupress.core.settings import Teller, Verbosity, VoiceSource
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_field_label, make_label
from acupress.ui.widgets.slider import make_volume_slider, with_ends
from acupress.ui.widgets.tick_row import TickRow
from acupress.ui.wording import tr

if TYPE_CHECKING:
    from acupress.core.settings import Settings, SomeSettings
    from acupress.ui.theme import Look


class HearingCard(QWidget):
    """Every change takes effect at once and is told by `changed`."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._muted: QCheckBox = TickRow(tr("No sound at all (M)"), None, look, grave=False)
        self._visual: QCheckBox = TickRow(
            tr("Show every cue with light"),
            tr("The edge of the window lights up, and the words are larger."),
            look,
            grave=False,
        )
        self._verbosity = Chooser(look)
        for choice, words in (
            (Verbosity.ALL, tr("Everything")),
            (Verbosity.SHORT, tr("Where to press, and the time")),
            (Verbosity.CHIMES, tr("Nothing, only chimes")),
        ):
            self._verbosity.addItem(words, choice)
        self._own: QCheckBox = TickRow(
            tr("Speak with this computer's own voice"),
            tr("Otherwise a synthetic voice that comes with Acupress speaks."),
            look,
            grave=False,
        )
        self._teller = Chooser(look)
        for teller, words in (
            (Teller.UNASKED, tr("Ask me before the next session")),
            (Teller.VOICE, tr("The voice of Acupress")),
            (Teller.READER, tr("My screen reader")),
        ):
            self._teller.addItem(words, teller)
        self._reader_breath: QCheckBox = TickRow(
            tr("My screen reader says each breath, too"), None, look, grave=False
        )
        self._volumes = {
            "volume": (tr("All sound"), make_volume_slider(look)),
            "voice_volume": (tr("The voice"), make_volume_slider(look)),
            "chime_volume": (tr("The chimes"), make_volume_slider(look)),
            "breath_volume": (tr("The tones of the breath, 0 for none"), make_volume_slider(look)),
        }
        self._kinds: dict[CueCategory, QCheckBox] = {
            kind: TickRow(words, None, look, grave=False)
            for kind, words in (
                (CueCategory.PLACE, tr("Where the next point is")),
                (CueCategory.TECHNIQUE, tr("When to press and to let go")),
                (CueCategory.TIME, tr("Halfway, and ten seconds left")),
                (CueCategory.BREATH, tr("Breathe in, breathe out")),
            )
        }
        self._lay_out()
        for chooser in (self._verbosity, self._teller):
            chooser.activated.connect(self.changed)
        for box in (
            self._muted,
            self._visual,
            self._own,
            self._reader_breath,
            *self._kinds.values(),
        ):
            box.toggled.connect(self.changed)
        for _words, slider in self._volumes.values():
            slider.chosen.connect(self.changed)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings in force; `changed` comes as well."""
        self._muted.setChecked(settings.muted)
        self._visual.setChecked(settings.visual_cues)
        self._verbosity.setCurrentIndex(self._verbosity.findData(settings.verbosity))
        self._teller.setCurrentIndex(self._teller.findData(settings.teller))
        self._reader_breath.setChecked(settings.reader_breath)
        self._own.setChecked(settings.voice_source is VoiceSource.SYSTEM)
        for key, (_words, slider) in self._volumes.items():
            slider.setValue(round(100 * getattr(settings, key)))
        for kind, box in self._kinds.items():
            box.setChecked(kind not in settings.quiet)

    def chosen(self) -> SomeSettings:
        """Give the fields of `Settings` as they are chosen here."""
        volumes = {key: slider.value() / 100 for key, (_words, slider) in self._volumes.items()}
        return {
            "muted": self._muted.isChecked(),
            "visual_cues": self._visual.isChecked(),
            "verbosity": Verbosity(self._verbosity.currentData()),
            "voice_source": VoiceSource.SYSTEM if self._own.isChecked() else VoiceSource.PACK,
            "teller": Teller(self._teller.currentData()),
            "reader_breath": self._reader_breath.isChecked(),
            "quiet": frozenset(kind for kind, box in self._kinds.items() if not box.isChecked()),
            "volume": volumes["volume"],
            "voice_volume": volumes["voice_volume"],
            "chime_volume": volumes["chime_volume"],
            "breath_volume": volumes["breath_volume"],
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(make_label("subheading", tr("What you hear")))
        column.addWidget(self._muted)
        volumes = QGridLayout()
        volumes.setHorizontalSpacing(16)
        volumes.setColumnStretch(0, 2)
        volumes.setColumnStretch(1, 3)
        for row, (words, slider) in enumerate(self._volumes.values()):
            volumes.addWidget(make_field_label(words, slider), row, 0)
            volumes.addWidget(with_ends(slider, tr("{value} %")), row, 1)
        column.addLayout(volumes)
        column.addWidget(make_field_label(tr("What the voice says"), self._verbosity))
        column.addWidget(self._verbosity)
        column.addWidget(make_label("", tr("Cues that sound")))
        for box in self._kinds.values():
            column.addWidget(box)
        column.addWidget(
            make_label("small", tr("The reminder to ease off, and the end, are always among them."))
        )
        for box in (self._own, self._visual):
            column.addWidget(box)
        column.addWidget(
            make_field_label(tr("Who tells you the cues while a screen reader runs"), self._teller)
        )
        column.addWidget(self._teller)
        column.addWidget(self._reader_breath)
