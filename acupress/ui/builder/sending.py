"""Passing a routine on: as a file where the user wants it, or with a mail to go with it."""

from __future__ import annotations

import logging
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices

from acupress.catalogue import tr
from acupress.core.routines import OWN
from acupress.ui import file_dialogs

if TYPE_CHECKING:
    from acupress.core.routines import Routine
    from acupress.ui.fittings import Fittings

LOG = logging.getLogger(__name__)
SUFFIX = ".acupress.json"


def save_as(routine: Routine, fittings: Fittings) -> str:
    """Write a routine where the user wants it, and say so; give the file, or no words."""
    name = f"{routine.key.removeprefix(OWN)}{SUFFIX}"
    kind = tr("Routine (*.acupress.json)")
    file = file_dialogs.where_to_write(fittings.window, tr("Save the routine"), name, kind)
    if not file:
        return ""
    news = fittings.window.news
    try:
        fittings.world.write_file(file, fittings.world.as_file(routine))
    except OSError:
        LOG.warning("A routine could not be saved", exc_info=True)
        news.tell(tr("The routine could not be saved to {file}.").format(file=file))
        return ""
    news.tell(tr("The routine is in {file}.").format(file=file))
    return file


def send(routine: Routine, fittings: Fittings) -> None:
    """Write a routine, show where it is, and begin a mail to which it can be attached.

    No mail program takes an attachment by an address on every system, so the mail says which
    file it is, and the folder lies open beside it.
    """
    file = save_as(routine, fittings)
    if not file:
        return
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(PurePath(file).parent)))
    mail = QUrl("mailto:")
    words = QUrlQuery()
    words.addQueryItem("subject", _encoded(routine.title))
    words.addQueryItem("body", _encoded(_letter(routine, PurePath(file).name)))
    mail.setQuery(words)
    if not QDesktopServices.openUrl(mail):
        fittings.window.news.tell(
            tr("No mail program answered. Attach the file to a message by hand.")
        )


def _letter(routine: Routine, name: str) -> str:
    words = tr("The routine is in the file {file}, which I attach. It opens with Acupress.")
    about = dict.fromkeys((routine.title, routine.summary))
    return "\n".join((*about, "", words.format(file=name)))


def _encoded(words: str) -> str:
    return bytes(QUrl.toPercentEncoding(words).data()).decode("ascii")
