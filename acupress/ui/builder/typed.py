"""What is typed into a field, and shown there again, under the hand that types it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


def show_typed(field: QLineEdit, text: str) -> None:
    """Show a text from its beginning; a field that says it already keeps blanks and cursor."""
    if field.text().split() != text.split():
        field.setText(text)
        field.setCursorPosition(0)
