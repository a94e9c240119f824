"""What files have brought: shown one after the other, and kept only where the user says so."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.core.adapting import adapt_routine
from acupress.ui.wording import about_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from acupress.core.routines import Routine
    from acupress.core.screening import Cleared
    from acupress.ui.doorstep import Brought
    from acupress.ui.fittings import Fittings
    from acupress.ui.planning import Planner
    from acupress.ui.shelf import Shelf
    from acupress.ui.today.preview import PreviewScreen


class TakingIn(QObject):
    """Leads through the files that wait. Every page asks the gate, by `cleared`."""

    kept = Signal(object)
    """Carries the `Routine` that the user wants to keep."""
    through = Signal()
    """No file waits any more."""

    def __init__(
        self,
        fittings: Fittings,
        shelf: Shelf,
        planner: Planner,
        cleared: Callable[[], Cleared | None],
    ) -> None:
        super().__init__(fittings.window)
        self._fittings = fittings
        self._shelf = shelf
        self._planner = planner
        self._cleared = cleared
        self._waiting: list[Brought] = []
        self._taken: list[Routine] = []

    @cached_property
    def screen(self) -> PreviewScreen:
        """Show one of them."""
        from acupress.ui.today.preview import PreviewScreen

        screen = PreviewScreen(self._fittings)
        screen.kept.connect(self._keep)
        screen.refused.connect(self._go_on)
        return screen

    def wait_with(self, brought: Iterable[Brought]) -> None:
        """Put more behind what waits already; the same routine waits once."""
        for each in brought:
            key = each.routine.key
            self._waiting = [other for other in self._waiting if other.routine.key != key]
            self._waiting.append(each)

    def take_kept(self) -> Sequence[Routine]:
        """Give what was kept since this was last asked."""
        taken, self._taken = self._taken, []
        return taken

    def show_next(self) -> bool:
        """Show the file that waits first; False where none does."""
        if not self._waiting:
            return False
        screening = self._cleared()
        if screening is None:
            return True
        brought = self._waiting[0]
        adapted = adapt_routine(brought.routine, self._fittings.library.points, screening)
        length = about_minutes(self._planner.forecast(adapted).length_ns) if adapted.steps else ""
        before = self._shelf.find(brought.routine.key)
        self.screen.show_routine(
            adapted,
            length,
            brought.file,
            replaces=before.title if before and before != brought.routine else "",
            more=len(self._waiting) - 1,
        )
        self._fittings.window.show_screen(self.screen)
        return True

    def _keep(self) -> None:
        if self._waiting and self._fittings.window.shows(self.screen):
            routine = self._waiting[0].routine
            self._taken.append(routine)
            self.kept.emit(routine)
            self._go_on()

    def _go_on(self) -> None:
        if not self._fittings.window.shows(self.screen):
            return
        del self._waiting[:1]
        if not self.show_next():
            self.through.emit()
