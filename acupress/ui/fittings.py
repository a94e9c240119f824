"""What every room is fitted out with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.main_window import MainWindow
    from acupress.ui.theme import Look
    from acupress.ui.world import World


@dataclass(frozen=True, slots=True)
class Fittings:
    """The window, and what is seen in it: handed whole from room to room, made once."""

    window: MainWindow
    library: Library
    drawings: Drawings
    look: Look
    world: World
