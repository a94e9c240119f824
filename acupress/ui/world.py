"""What lies outside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from acupress.core.drafting import DraftStore
    from acupress.core.history import RunningStore
    from acupress.core.journal_store import JournalStore
    from acupress.core.plan import PlanStore
    from acupress.core.ports import Autostart, Clock, KeepAwake, Sound, Tray
    from acupress.core.remembering import RememberedStore
    from acupress.core.routines import OwnRoutines, Routine, WrittenRoutine
    from acupress.core.settings import Settings


@dataclass(frozen=True, slots=True)
class World:
    """What the journey needs from outside: time, sound, and places to keep things.

    `judge_settings` gives settings as a file can hold them, or raises `ValueError`;
    `judge_routine` makes a routine of the user's own of what was put together, or raises
    `UnusableError` with all that is wrong;
    `save_settings` raises `OSError` when it cannot. `now` gives the date of a record and is used
    for nothing else. `as_file` gives any routine as the file by which it is passed on. `write_file`
    puts a file where the user wants it, whole or not at all, and raises `OSError` when it cannot.
    `folder` is where the user's own files lie, for people to read, `notices` is what others have
    made, as Markdown, and `read_log` gives the text of the log.
    """

    clock: Clock
    now: Callable[[], datetime]
    sound: Sound
    keep_awake: KeepAwake
    history: JournalStore
    running: RunningStore
    own: OwnRoutines
    draft: DraftStore
    remembered: RememberedStore
    plan: PlanStore
    tray: Tray
    autostart: Autostart
    judge_settings: Callable[[Settings], Settings]
    judge_routine: Callable[[WrittenRoutine], Routine]
    save_settings: Callable[[Settings], None]
    as_file: Callable[[Routine], bytes]
    write_file: Callable[[str, bytes], None]
    folder: str
    notices: str = ""
    read_log: Callable[[], str] = str
