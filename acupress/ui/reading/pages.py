"""Pages to read: a list of them, and one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from acupress.catalogue import tr
from acupress.ui.reading_screen import ReadingScreen
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Pane, make_card, make_label

if TYPE_CHECKING:
    from acupress.core.learn import LearnPage
    from acupress.core.library import Library
    from acupress.ui.theme import Look


class LearnScreen(Screen):
    """Offers the pages by title and summary."""

    chosen = Signal(object)
    """Carries the `LearnPage` to read."""
    left = Signal()

    def __init__(self, library: Library, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("Learn"))
        self.column.addWidget(make_label("title", tr("Learn")))
        inside = Pane()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.buttons: dict[str, ActionButton] = {}
        for page in library.learn.values():
            card, words = make_card(margin=20)
            button = ActionButton(page.title, look, ButtonKind.LINK)
            button.setAccessibleDescription(page.summary)
            button.clicked.connect(lambda _=False, page=page: self.chosen.emit(page))
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            words.addWidget(make_label("soft", page.summary))
            column.addWidget(card)
            self.buttons[page.key] = button
        column.addStretch(1)
        self.column.addWidget(self.scrolling(inside), 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.column.addLayout(self.foot)


class PageScreen(ReadingScreen):
    """Shows one page. Its sources are numbered and listed at its end."""

    def __init__(self, library: Library, look: Look) -> None:
        super().__init__(look)
        self._library = library

    def show_page(self, page: LearnPage) -> None:
        """Show a page from its beginning."""
        sources = [self._library.sources[key] for key in page.sources]
        listed = "\n".join(
            f"{number}. {source.title} {source.address or ''}"
            for number, source in enumerate(sources, start=1)
        )
        heading = tr("Sources")
        text = f"{page.summary}\n\n{page.with_numbers()}\n\n## {heading}\n\n{listed}\n"
        self.show_text(page.title, text)
