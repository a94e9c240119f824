"""Pages to read: a list of them, and one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.ui.places import Place
from acupress.ui.reading.page_card import PageCard
from acupress.ui.reading_screen import ReadingScreen
from acupress.ui.screen import Screen
from acupress.ui.widgets.at_once import laid_out_at_once
from acupress.ui.widgets.labels import Pane, make_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from acupress.core.learn import LearnPage
    from acupress.ui.fittings import Fittings

TWO_COLUMNS = 900
"""Width in pixels at 100 % text from which the pages stand in two columns."""
LINE = "\u2028"
"""Begins a new line within a paragraph."""
PICTURE = (520, 220)
"""Width and height in pixels that the picture of a page has at most."""


class LearnScreen(Screen):
    """Offers the pages by title, summary and time."""

    place = Place.LEARN

    chosen = Signal(object)
    """Carries the `LearnPage` to read."""
    left = Signal()

    def __init__(self, fittings: Fittings) -> None:
        super().__init__(fittings.look)
        self.setAccessibleName(tr("Learn"))
        self.column.addWidget(make_label("title", tr("Learn")))
        self.buttons: dict[str, PageCard] = {}
        for page in fittings.library.learn.values():
            card = PageCard(page, fittings.drawings, self.look)
            card.clicked.connect(lambda _=False, page=page: self.chosen.emit(page))
            self.buttons[page.key] = card
        inside = Pane()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._columns = 0
        self._place(2)
        self.column.addWidget(self.scrolling(inside), 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.column.addLayout(self.foot)

    def lay_out(self) -> None:
        """Put the pages into two columns where there is room."""
        super().lay_out()
        self._place(2 if self.width() >= self.look.room(TWO_COLUMNS) else 1)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        with laid_out_at_once(self._grid):
            for index, card in enumerate(self.buttons.values()):
                self._grid.addWidget(card, index // columns, index % columns)
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, columns - 1)


class PageScreen(ReadingScreen):
    """Shows one page. Its sources are numbered and listed at its end."""

    def __init__(self, fittings: Fittings) -> None:
        super().__init__(fittings.look)
        self._fittings = fittings
        self._page: LearnPage | None = None

    def show_page(self, page: LearnPage) -> None:
        """Show a page from its beginning."""
        self._page = page
        sources = [self._fittings.library.sources[key] for key in page.sources]
        listed = "\n".join(
            f"{number}. {LINE.join(filter(None, (source.title, source.address)))}"
            for number, source in enumerate(sources, start=1)
        )
        heading = tr("Sources")
        text = f"{page.summary}\n\n{page.with_numbers()}\n\n## {heading}\n\n{listed}\n"
        self.show_text(page.title, text)

    def picture(self) -> QPixmap | None:
        """Give the figure that goes with the page, of the body in use."""
        if self._page is None or self._page.picture is None:
            return None
        drawings = self._fittings.drawings
        figure = drawings.table.views[self._page.picture]
        palette, ratio = self.look.figure_palette, self.devicePixelRatioF()
        return drawings.fitted(figure, QRectF(0, 0, *PICTURE), ratio, palette=palette)[0]
