"""One Acupress for each folder of user data; a second start hands the first what it wants."""

from __future__ import annotations

import errno
import os
import sys
import time
from typing import TYPE_CHECKING

from acupress.system.letters import LetterBox

if TYPE_CHECKING:
    from collections.abc import Sequence
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

PATIENCE_S = 10.0
"""How long a second start waits until its letters are taken, by an instance that is starting."""
BETWEEN_LOOKS_S = 0.05


class SingleInstance:
    """A lock in an existing `folder`, kept by the system: it ends with the process that holds it.

    The files stay behind and mean nothing by themselves.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.letters = LetterBox(folder)
        self._lock_file = folder / "instance.lock"
        self._descriptor: int | None = None

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
        self.letters.sweep()
        return True

    def release(self) -> None:
        """Let another instance be the one."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def hand_over(self, words: Sequence[str]) -> bool:
        """Leave words to the instance that holds the lock, and wait until it has them.

        False where it ended before it took them: then this is the only instance, and finds them.
        Raises `OSError` where they cannot be left.
        """
        left = [self.letters.put(each) for each in words]
        until = time.monotonic() + PATIENCE_S
        while any(letter.exists() for letter in left) and time.monotonic() < until:
            if self.acquire():
                return False
            time.sleep(BETWEEN_LOOKS_S)
        return True
