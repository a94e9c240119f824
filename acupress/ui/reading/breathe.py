"""The breathing guide: no pressing, no holds. It stays open when a session is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent

from acupress.catalogue import tr
from acupress.ui.pace import BEAT_MS, CALM_FULLNESS
from acupress.ui.places import Place
from acupress.ui.screen import Screen
from acupress.ui.widgets.breathing_ring import BreathingRing
from acupress.ui.widgets.labels import make_label
from acupress.ui.wording import breath_words

if TYPE_CHECKING:
    from acupress.core.breathing import BreathPattern
    from acupress.core.ports import Clock
    from acupress.ui.theme import Look


class BreatheScreen(Screen):
    """Paces the breath for as long as the user likes."""

    place = Place.BREATHE

    left = Signal()

    def __init__(self, pattern: BreathPattern, clock: Clock, look: Look) -> None:
        super().__init__(look)
        self._pattern = pattern
        self._clock = clock
        self._began_ns = 0
        self.setAccessibleName(tr("Just breathe"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self.column.addWidget(
            make_label(
                "soft",
                tr(
                    "Sit or lie comfortably and follow the circle. Do not force the breath. "
                    "If you feel dizzy, breathe as you usually do."
                ),
            )
        )
        self._ring = BreathingRing(look, far=True)
        self.column.addWidget(self._ring, 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.column.addLayout(self.foot)
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.setInterval(BEAT_MS)
        self._heart.timeout.connect(self.beat)

    def arrive(self) -> None:
        """Begin with a breath in."""
        self._began_ns = self._clock.read().awake_ns
        super().arrive()
        self._heart.start()
        self.beat()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Rest while nobody looks."""
        self._heart.stop()
        super().hideEvent(event)

    def beat(self) -> None:
        """Show the breath of this instant."""
        active_ns = max(0, self._clock.read().awake_ns - self._began_ns)
        breath = self._pattern.at(active_ns)
        self._ring.show_breath(
            gone=0.0,
            fullness=breath.fullness if self.look.breathes else CALM_FULLNESS,
            number="",
            words=breath_words(breath.phase),
            warm=False,
        )
