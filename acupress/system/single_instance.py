"""One Acupress for each folder of user data; a second start asks the first to come forward."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from acupress.renaming import rename_over

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            # Every file system of Windows has locks, and not every Windows says why it refuses one
            raise OSError(errno.EACCES, "held by another") from None

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


HELD_BY_ANOTHER = {errno.EAGAIN, errno.EACCES}  # as flock and as Windows put it

PATIENCE = 19
"""How often a request is tried again."""


class SingleInstance:
    """A lock in an existing `folder`, kept by the system: it ends with the process that holds it.

    The files stay behind and mean nothing by themselves.
    """

    def __init__(self, folder: Path) -> None:
        self._lock_file = folder / "instance.lock"
        self._raise_file = folder / "instance.raise"
        self._descriptor: int | None = None

    @property
    def raise_file(self) -> Path:
        """The file that is new, with a message, whenever a second start asks for the window."""
        return self._raise_file

    def acquire(self) -> bool:
        """Become the only instance, or give False if another one is.

        On a file system without locks every instance is the only one. Raises `OSError` if the lock
        file cannot be opened.
        """
        if self._descriptor is not None:
            return True
        descriptor = os.open(self._lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in HELD_BY_ANOTHER:
                os.close(descriptor)
                return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let another instance be the one."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def ask_to_raise(self, words: str = "") -> None:
        """Ask the instance that holds the lock to show its window, and leave it a message.

        A full disk leaves it hidden.
        """
        new = self._raise_file.with_name(f"{self._raise_file.name}.{os.getpid()}")
        with suppress(OSError):
            new.write_text(words, "utf-8")
            # File systems stamp in steps of milliseconds; a second request may come sooner
            stamp = time.time_ns()
            os.utime(new, ns=(stamp, stamp))
            rename_over(new, self._raise_file, again=PATIENCE)
        with suppress(OSError):
            new.unlink(missing_ok=True)
