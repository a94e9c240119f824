"""What a user may choose from, and the settings keep: light, for the settings come first of all."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from acupress.core.values import Limits

DWELLS = range(60, 121)

DwellSeconds = Annotated[int, Limits(ge=DWELLS[0], le=DWELLS[-1])]
"""Seconds of pressing per point and side. No file, dialog or import can say otherwise."""

LEAD_INS = range(5, 61)

LeadInSeconds = Annotated[int, Limits(ge=LEAD_INS[0], le=LEAD_INS[-1])]
"""Seconds to find the point before pressing begins."""


class CueCategory(StrEnum):
    """What a cue is about, so that a user can ask for fewer kinds."""

    PLACE = "place"
    TECHNIQUE = "technique"
    TIME = "time"
    BREATH = "breath"
    SAFETY = "safety"
    SESSION = "session"
