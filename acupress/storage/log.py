"""What the app did and what failed, in a small file that the user can pass on."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = "acupress"
"""The name under which all of the app logs."""


class Log:
    """The log at `path`. What cannot be written is left out, and nobody is disturbed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handler = _Late(path)
        logger = logging.getLogger(NAME)
        logger.setLevel(logging.INFO)
        logger.propagate = False
        logger.addHandler(self._handler)

    def read(self) -> str:
        """Give what is in it, the newest last."""
        from acupress.storage.log_file import read_log_file

        before = self.path.with_name(f"{self.path.name}.1")
        return read_log_file(before) + read_log_file(self.path)

    def close(self) -> None:
        """Take no more."""
        logging.getLogger(NAME).removeHandler(self._handler)
        self._handler.close()


class _Late(logging.Handler):
    """Brings the file with the first thing that is told: the first page need not wait for it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        if self._file is None:
            from acupress.storage.log_file import LogFile

            self._file = LogFile(self._path)
        self._file.handle(record)

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.close()
        super().close()
