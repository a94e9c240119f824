"""The way to a card on paper, and back to where it was asked for."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from acupress.core.adapting import NotClearedError
from acupress.ui.cards.point_card import PointCard, point_paper
from acupress.ui.cards.routine_card import Card, routine_paper
from acupress.ui.cards.screen import CardScreen
from acupress.ui.paper.desk import PaperDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.core.routines import SessionPlan
    from acupress.core.screening import Cleared
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.fittings import Fittings
    from acupress.ui.paper.paper import Paper
    from acupress.ui.paper.sheet import Sheet
    from acupress.ui.paper.type import Type

    Make = Callable[[Library, Drawings, Sheet, Type], Paper]


class Cards(QObject):
    """Shows a routine or a point on paper. `country` gives the user's, for the emergency number."""

    def __init__(self, fittings: Fittings, country: Callable[[], str | None]) -> None:
        super().__init__(fittings.window)
        self._fittings = fittings
        self._country = country
        self._back: Callable[[], object] = lambda: None

    @cached_property
    def screen(self) -> CardScreen:
        """Show the card that is asked for."""
        screen = CardScreen(self._fittings.look)
        screen.left.connect(lambda: self._back())
        PaperDesk(self._fittings).attend(screen)
        return screen

    def show_routine(
        self, adapted: AdaptedRoutine, plan: SessionPlan, *, back: Callable[[], object]
    ) -> None:
        """Show a routine as it may be done today, as it is planned; what is closed is not on it."""
        card = Card(adapted, plan, self._fittings.world.now().date(), self._country())
        self._show(partial(routine_paper, card), back)

    def show_point(self, point: Point, screening: Cleared, *, back: Callable[[], object]) -> None:
        """Show a point, unless it is closed today."""
        try:
            card = PointCard(point, screening, self._fittings.world.now().date(), self._country())
        except NotClearedError:
            return
        self._show(partial(point_paper, card), back)

    def _show(self, make: Make, back: Callable[[], object]) -> None:
        self._back = back
        self.screen.show_card(partial(make, self._fittings.library, self._fittings.drawings))
        self._fittings.window.show_screen(self.screen)
