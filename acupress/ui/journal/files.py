"""The way through files and copies of the journal, and what comes of them."""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.catalogue import tr, tr_n
from acupress.ui import file_dialogs
from acupress.ui.dates import moment_words
from acupress.ui.journal.words import days_count, sessions_count
from acupress.ui.widgets.asking_sheet import AskingSheet
from acupress.ui.wording import unsaved_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from acupress.core.journal import TakenIn
    from acupress.ui.fittings import Fittings
    from acupress.ui.journal.files_screen import FilesScreen
    from acupress.ui.keeping import Keeper

LOG = logging.getLogger(__name__)


class JournalFiles(QObject):
    """Writes the journal out, takes files in, brings a copy back, deletes everything."""

    report_wanted = Signal()
    left = Signal()

    def __init__(self, fittings: Fittings, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._fittings = fittings
        self._window = fittings.window
        self._store = fittings.world.history
        self._keeper = keeper

    @cached_property
    def screen(self) -> FilesScreen:
        """Offer what can be done."""
        from acupress.ui.journal.files_screen import FilesScreen

        screen = FilesScreen(self._fittings.look)
        screen.report_wanted.connect(self.report_wanted)
        screen.table_wanted.connect(self._write_table)
        screen.whole_wanted.connect(self._write_whole)
        screen.file_brought.connect(self._take_in)
        screen.backup_wanted.connect(self._bring_back)
        screen.deletion_wanted.connect(self._ask_to_delete)
        screen.left.connect(self.left)
        return screen

    def open(self) -> None:
        """Show the page."""
        self._show_backups()
        self._window.show_screen(self.screen)

    def _show_backups(self) -> None:
        try:
            self.screen.show_backups(self._store.backups())
        except OSError:
            self.screen.show_backups(())

    def _write_table(self) -> None:
        self._write(tr("Write a table"), "acupress.csv", tr("Table (*.csv)"), self._store.write_csv)

    def _write_whole(self) -> None:
        title, kind = tr("Write the whole journal"), tr("Journal (*.json)")
        self._write(title, "acupress-journal.json", kind, self._store.write_json)

    def _write(self, title: str, name: str, kind: str, write: Callable[[str], None]) -> None:
        file = file_dialogs.where_to_write(self._window, title, name, kind)
        if file:
            self._attempt(
                lambda: write(file),
                done=tr("Your journal is in {file}").format(file=file),
                failed=tr("Your journal could not be written to {file}").format(file=file),
            )

    def _take_in(self) -> None:
        file = file_dialogs.which_to_read(
            self._window, tr("Take in a journal"), tr("Journal (*.json)")
        )
        if not file:
            return
        try:
            self._tell(taken_in_words(self._store.take_in(file)))
        except ValueError:
            self._tell(
                tr("{file} is no journal of Acupress, or damaged. Nothing was taken in.").format(
                    file=file
                )
            )
        except OSError:
            LOG.warning("A journal could not be taken in", exc_info=True)
            self._tell(tr("{file} could not be taken in.").format(file=file))

    def _bring_back(self, moment: datetime) -> None:
        told = moment_words(moment)
        self._attempt(
            lambda: self._store.restore(moment),
            done=tr("Your journal is as it was on {moment}.").format(moment=told),
            failed=tr("This copy cannot be used. Your journal is as it was."),
        )
        self._show_backups()

    def _ask_to_delete(self) -> None:
        self._ask(
            tr("Delete the whole journal?"),
            tr("Every session, rating and note, and every copy. You may write it out first."),
            tr("Delete everything"),
            self._ask_again,
        )

    def _ask_again(self) -> None:
        self._ask(
            tr("Are you sure?"),
            tr("Nothing of it can be brought back."),
            tr("Yes, delete everything"),
            self._delete,
        )

    def _ask(self, question: str, words: str, yes: str, meant: Callable[[], None]) -> None:
        sheet = AskingSheet(self._window, self._fittings.look, question, words, yes)
        sheet.meant.connect(meant)
        sheet.open()

    def _delete(self) -> None:
        def delete() -> None:
            self._store.remove_all()
            self._keeper.forget_all()

        self._attempt(
            delete,
            done=tr("Your journal is empty."),
            failed=unsaved_words(self._fittings.world.folder, running=False),
        )
        self._show_backups()

    def _attempt(self, move: Callable[[], object], *, done: str, failed: str) -> None:
        try:
            move()
        except OSError:
            LOG.warning("The journal could not be moved", exc_info=True)
            self._tell(failed)
        else:
            self._tell(done)

    def _tell(self, words: str) -> None:
        self._window.news.tell(words)


def taken_in_words(taken: TakenIn) -> str:
    """Say what was new in a file."""
    words = tr("Taken in: {sessions} and {days}.").format(
        sessions=sessions_count(taken.sessions),
        days=days_count(taken.days),
    )
    known = tr_n("1 entry was here already.", "{n} entries were here already.", taken.known)
    return f"{words} {known}" if taken.known else words
