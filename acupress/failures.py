"""Notes in the log what nobody foresaw, beside printing it as Python does."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

LOG = logging.getLogger(__name__)


def note_failures() -> None:
    """Note every error that nothing catches, in any thread and in any slot of Qt."""
    print_error, print_threads_error = sys.excepthook, threading.excepthook

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        LOG.critical("An error that nobody foresaw", exc_info=(kind, error, trace))
        print_error(kind, error, trace)

    def note_threads(failed: threading.ExceptHookArgs) -> None:
        error = failed.exc_value or failed.exc_type()
        told = (failed.exc_type, error, failed.exc_traceback)
        LOG.critical("An error that nobody foresaw in a thread", exc_info=told)
        print_threads_error(failed)

    sys.excepthook = note
    threading.excepthook = note_threads
