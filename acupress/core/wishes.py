"""What a start of the app asks for beyond the window. It is granted after the safety screen."""

from __future__ import annotations

from enum import StrEnum

from acupress.core.values import Value, value


class Aim(StrEnum):
    """A place in the app; `LAST` is the routine that was pressed last."""

    LAST = "last"
    POINTS = "points"
    LEARN = "learn"


@value(frozen=True, slots=True, kw_only=True)
class Wish(Value):
    """Where to go, and the absolute path of a routine file to open; either may be missing."""

    aim: Aim | None = None
    file: str | None = None
