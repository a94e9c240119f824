"""The figures that come along, each read once for all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.content import assets_folder
from acupress.ui.drawing.drawings import Drawings
from acupress.ui.drawing.kept import Kept
from acupress.ui.drawing.plate import Layers

if TYPE_CHECKING:
    from acupress.core.library import Library

all_layers = Kept[str, Layers](100_000_000)
"""Grey pictures with room, in bytes, for every figure of one body."""


def drawings_of(library: Library) -> Drawings:
    """Give the drawings, with the words of `library`."""
    drawings = Drawings(assets_folder() / "figures", library.bodies, library.appearance.palettes)
    drawings._layers = all_layers
    return drawings
