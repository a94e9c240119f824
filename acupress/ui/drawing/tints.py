"""Tints: which colour each of the 256 tones of a plate becomes, for one skin on one background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from acupress.core.appearance import Colour

TONES = 256
WARMEST = 0.6
"""How strongly the warmest skin takes the colour of blood."""
OPACITY = tuple(i << 24 for i in range(TONES))
"""The table that turns tones into how opaque black is."""
SHADOW = tuple(i << 24 | 0x34160E for i in range(TONES))
"""The table that turns the darkness of a shadow into a warm dark on skin, more or less clear."""
WHITE, BLACK = QColor("#FFFFFF"), QColor("#000000")


@dataclass(frozen=True, slots=True)
class Tints:
    """Colour tables (ARGB by tone) of skin, cloth and hair; of warmth, by how warm, if any."""

    skin: tuple[int, ...]
    cloth: tuple[int, ...]
    hair: tuple[int, ...]
    warm: tuple[int, ...] | None

    @property
    def line_art(self) -> bool:
        """Whether creases are drawn as lines."""
        return self.warm is None


def make_tints(colours: Mapping[str, Colour], *, line_art: bool) -> Tints:
    """Make the tables of a palette from its colours by role; line art is flat, and not warm."""

    def role(name: str) -> QColor:
        return QColor(colours[name])

    def ramp(name: str, *steps: int) -> list[QColor]:
        return [role(f"{name}-{step}") for step in steps]

    skin = ramp("skin", 7, 6, 5, 3, 1, 0)
    if line_art:
        skin = ramp("skin", 7, 6, 4, 2, 0, 0, 0)
    else:
        skin = [_mixed(skin[0], role("line"), 0.55), *skin[1:], _mixed(skin[-1], WHITE, 0.35)]
    cloth = ramp("cloth", 7, 5, 3, 1, 0)
    cloth = [_mixed(cloth[0], role("cloth-line"), 0.7), *cloth, _mixed(cloth[-1], WHITE, 0.3)]
    hair = ramp("hair", 7, 5, 3, 1)
    hair = [_mixed(hair[0], BLACK, 0.35), *hair, _mixed(role("hair-0"), WHITE, 0.22)]
    blood = role("lips-3")
    return Tints(
        _table(skin),
        _table(cloth),
        _table(hair),
        None if line_art else _clear(blood.rgb() & 0xFFFFFF),
    )


def _table(stops: Sequence[QColor]) -> tuple[int, ...]:
    channels = [(stop.red(), stop.green(), stop.blue()) for stop in stops]
    table = []
    for i in range(TONES):
        at = i / (TONES - 1) * (len(stops) - 1)
        first = min(int(at), len(stops) - 2)
        share = at - first
        (r, g, b), (red, green, blue) = channels[first], channels[first + 1]
        r, g = round(r + (red - r) * share), round(g + (green - g) * share)
        table.append(0xFF000000 | r << 16 | g << 8 | round(b + (blue - b) * share))
    return tuple(table)


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in pairs))


def _clear(rgb: int) -> tuple[int, ...]:
    return tuple(round(255 * (WARMEST * i / 255)) << 24 | rgb for i in range(TONES))
