"""What the user has kept, beside the settings: the history, the session cut short, own routines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.content.own_routine import read_own_routine
from acupress.opening import now, open_settings
from acupress.storage.atomic import write_atomic
from acupress.storage.history_file import NewerHistoryError
from acupress.storage.journal import SqliteJournal
from acupress.storage.nowhere import NoDraft, NoHistory, NoOwnRoutines, NoPlan, NoRunning
from acupress.storage.own_routines import OwnRoutinesFolder
from acupress.storage.plan import PlanFile
from acupress.storage.unfinished import DraftFile, RunningFile
from acupress.ui.wording import unreadable_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from acupress.core.drafting import DraftStore
    from acupress.core.history import RunningStore
    from acupress.core.journal_store import JournalStore
    from acupress.core.library import Library
    from acupress.core.plan import PlanStore
    from acupress.core.settings import Settings
    from acupress.opening import KeptSettings
    from acupress.storage.folders import Folders
    from acupress.storage.settings import Loaded


@dataclass(frozen=True, slots=True)
class Stores:
    """Where the user's things are kept, and what there is to tell about them."""

    settings: Settings
    save_settings: Callable[[Settings], None]
    history: JournalStore
    running: RunningStore
    plan: PlanStore
    folder: str
    news: list[str]
    close: Callable[[], None] = lambda: None


def open_stores(folders: Folders | None, kept: KeptSettings | None = None) -> Stores:
    """Open what the user has kept; None, or a disk that refuses, means that nothing is kept.

    `kept` are the settings, where they have been opened already.
    """
    kept = kept or open_settings(folders)
    if folders is None:
        news = [tr("Acupress has no folder to write to. Sessions will not be saved.")]
        return Stores(
            kept.now, kept.save, NoHistory(), NoRunning(), NoPlan(), tr("your folder"), news
        )
    news = list(_news_of(kept.found))
    history, close = _open_history(folders, news)
    running = RunningFile(folders.running, now)
    running.load()
    if running.aside:
        news.append(_damaged(tr("The file of the session you were in"), running.aside))
    plan = _open_plan(folders, news)
    return Stores(kept.now, kept.save, history, running, plan, str(folders.data), news, close)


def open_own_routines(
    folders: Folders | None, library: Library
) -> OwnRoutinesFolder | NoOwnRoutines:
    """Open the routines that the user has brought in; without a folder none is kept."""
    read = partial(read_own_routine, library=library)
    return OwnRoutinesFolder(folders.routines, read) if folders else NoOwnRoutines(read)


def write_file(file: str, data: bytes) -> None:
    """Put a file where the user wants it, whole or not at all. Raises `OSError`."""
    write_atomic(Path(file), data)


def open_draft(folders: Folders | None) -> DraftStore:
    """Open the routine that is being put together; without a folder none is kept."""
    return DraftFile(folders.draft, now) if folders else NoDraft()


def _news_of(found: Loaded) -> Iterator[str]:
    """Give what there is to tell about the settings."""
    if found.aside:
        yield _damaged(tr("Your settings file"), found.aside)
    if found.refused:
        yield tr("Your settings file could not be read. Changes will not be saved.")
    if found.newer:
        yield tr("Your settings were written by a newer Acupress and are left as they are.")


def _damaged(what: str, aside: Path) -> str:
    return tr("{what} could not be read and was set aside as {file}.").format(what=what, file=aside)


def _open_plan(folders: Folders, news: list[str]) -> PlanFile:
    plan = PlanFile(folders.plan, now)
    plan.load()
    if plan.aside:
        news.append(_damaged(tr("The file of your plan"), plan.aside))
    if plan.newer:
        news.append(tr("Your plan was written by a newer Acupress and is left as it is."))
    if plan.refused:
        news.append(tr("Your plan could not be read. Changes will not be saved."))
    return plan


def _read_only() -> str:
    return tr(
        "Your history was written by a newer Acupress. You can read it here, but sessions will "
        "not be saved."
    )


def _open_history(folders: Folders, news: list[str]) -> tuple[JournalStore, Callable[[], None]]:
    try:
        history = SqliteJournal(folders.history, now, folders.backups)
    except NewerHistoryError:
        news.append(tr("Your history was written by a newer Acupress. Sessions will not be saved."))
    except OSError:
        news.append(tr("Your history could not be opened. Sessions will not be saved."))
    else:
        if history.newer:
            news.append(_read_only())
        if history.aside:
            news.append(_damaged(tr("Your history file"), history.aside))
            if history.backups():
                news.append(tr("A copy of it can be brought back: Journal, Files and copies."))
        if history.unreadable:
            news.append(unreadable_words(history.unreadable))
        return history, history.close
    return NoHistory(), lambda: None
