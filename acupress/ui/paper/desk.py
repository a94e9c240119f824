"""What is done with a paper: saved as a PDF or as text, printed. Each says what came of it."""

from __future__ import annotations

import errno
import logging
from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.ui import file_dialogs
from acupress.ui.paper import printers
from acupress.ui.paper.output import as_pdf, as_text, print_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.ui.fittings import Fittings
    from acupress.ui.paper.paper import Paper
    from acupress.ui.paper.screen import PaperScreen

LOG = logging.getLogger(__name__)
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class PaperDesk:
    """Does what the screens of papers ask for."""

    def __init__(self, fittings: Fittings) -> None:
        self._window = fittings.window
        self._write = fittings.world.write_file

    def attend(self, screen: PaperScreen) -> None:
        """Do what a screen asks for from now on."""
        screen.pdf_wanted.connect(self.save_pdf)
        screen.text_wanted.connect(self.save_text)
        screen.print_wanted.connect(self.print)

    def save_pdf(self, paper: Paper) -> None:
        """Save a PDF where the user wants it."""
        title, kind = tr("Save as PDF"), tr("PDF (*.pdf)")
        self._save(title, f"{_file_name(paper)}.pdf", kind, lambda: as_pdf(paper))

    def save_text(self, paper: Paper) -> None:
        """Save plain text where the user wants it."""
        title, kind = tr("Save as text"), tr("Text (*.txt)")
        self._save(title, f"{_file_name(paper)}.txt", kind, lambda: as_text(paper))

    def print(self, paper: Paper) -> None:
        """Print on the printer that the user chooses."""
        if not printers.has_printer():
            self._tell(tr("No printer was found. You can save it as a PDF instead."))
            return
        printer = printers.which_printer(self._window, paper)
        if printer is None:
            return
        if print_on(printer, paper):
            self._tell(tr("“{title}” is with the printer.").format(title=paper.title))
        else:
            self._tell(
                tr("The printer did not take it. You can save it as a PDF instead."),
            )

    def _save(self, title: str, name: str, kind: str, make: Callable[[], bytes]) -> None:
        file = file_dialogs.where_to_write(self._window, title, name, kind)
        if not file:
            return
        try:
            self._write(file, make())
        except OSError as error:
            LOG.warning("A paper could not be saved", exc_info=True)
            self._tell(unwritten_words(file, error))
        else:
            self._tell(tr("It is in {file}").format(file=file))

    def _tell(self, words: str) -> None:
        self._window.news.tell(words)


def unwritten_words(file: str, error: OSError) -> str:
    """Say why a file could not be written."""
    if error.errno in FULL:
        return tr("{file} could not be saved: there is no room left.").format(file=file)
    if error.errno in CLOSED:
        return tr("{file} could not be saved: nothing can be written there.").format(file=file)
    return tr("{file} could not be saved.").format(file=file)


def _file_name(paper: Paper) -> str:
    """Give a name for a file that every system takes."""
    kept = "".join(sign if sign.isalnum() else " " for sign in paper.title)
    return "-".join(("acupress", *kept.lower().split()))
