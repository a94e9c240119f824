"""Asks for files by the dialog of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def where_to_write(window: QWidget, title: str, name: str, kind: str) -> str:
    """Ask for a file to write, called `name` at first; empty where none is wanted."""
    return QFileDialog.getSaveFileName(window, title, name, kind)[0]


def which_to_read(window: QWidget, title: str, kind: str) -> str:
    """Ask for a file to read; empty where none is wanted."""
    return QFileDialog.getOpenFileName(window, title, "", kind)[0]
