"""What Qt says of itself: passed on, and heeded before it ends the process."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress

from PySide6.QtCore import (
    QMessageLogContext,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)

LOG = logging.getLogger(__name__)
NOTED = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
CANNOT_GO_ON = "Acupress has to end. This screen cannot be drawn on, or a part of Qt is damaged."


def heed_qt() -> None:
    """Note what Qt warns of, and let its last words end the process with 1 and no crash."""
    qInstallMessageHandler(_pass_on)


def _pass_on(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    fatal = kind is QtMsgType.QtFatalMsg
    if kind in NOTED:
        LOG.warning("Qt: %s", words)
    with suppress(OSError, ValueError, AttributeError):
        print(qFormatLogMessage(kind, context, words), file=sys.stderr)  # noqa: T201
        if fatal:
            print(CANNOT_GO_ON, file=sys.stderr)  # noqa: T201
            sys.stderr.flush()
    if fatal:
        os._exit(1)
