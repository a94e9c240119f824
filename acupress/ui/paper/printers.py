"""Asks for a printer by the dialog of the system, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from acupress.ui.paper.paper import Paper


def can_print() -> bool:
    """Whether Qt came with what prints."""
    try:
        import PySide6.QtPrintSupport  # noqa: F401 - it is asked whether it is there
    except ImportError:
        return False
    return True


def has_printer() -> bool:
    """Whether there is a printer to choose."""
    if not can_print():
        return False
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def which_printer(window: QWidget, paper: Paper) -> QPrinter | None:
    """Let the user choose a printer for a paper; None where none is wanted after all."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(paper.sheet.qt)
    printer.setDocName(paper.title)
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, len(paper.pages))
    wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if wanted else None
