"""Words that come, go and change without moving what stands below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

TALLEST = 10_000


class SteadyLabel(QLabel):
    """A label that always has the room of the tallest of all that it may come to say."""

    def __init__(self, role: str, sentences: Iterable[str]) -> None:
        super().__init__()
        self._sentences = tuple(sentences)
        self._heights: dict[tuple[int, int], int] = {}
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the tallest sentence at a width, whatever is said now.

        A layout asks for it a dozen times over.
        """
        measured = (self.font().pixelSize(), width)
        if measured not in self._heights:
            self._heights[measured] = self._measure(width)
        return self._heights[measured]

    def _measure(self, width: int) -> int:
        room = QRect(0, 0, max(1, width), TALLEST)
        return max(
            self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
            for words in self._sentences
        )

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the room of one line of the longest sentence."""
        wide = max(map(self.fontMetrics().horizontalAdvance, self._sentences))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the height at the width that it has."""
        return QSize(0, self.heightForWidth(max(1, self.width())))
