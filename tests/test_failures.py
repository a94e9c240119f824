"""What nobody foresaw stands in the log, from a process of its own, and without its words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FAIL = """
import sys, threading
from pathlib import Path
from acupress.failures import note_failures
from acupress.storage.log import Log
log = Log(Path(sys.argv[1]))
note_failures()
def fail():
    raise RuntimeError("my secret note")
thread = threading.Thread(target=fail)
thread.start()
thread.join()
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from acupress.ui.qt_messages import heed_qt
heed_qt()
application = QCoreApplication([])
QTimer.singleShot(0, fail)
QTimer.singleShot(0, lambda: (qWarning("a leg is short"), application.quit()))
application.exec()
fail()
"""


def test_errors_of_slots_threads_and_the_rest_are_noted_and_still_printed(tmp_path: Path) -> None:
    path = tmp_path / "acupress.log"

    ended = subprocess.run(
        [sys.executable, "-c", FAIL, str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert ended.returncode == 1
    assert ended.stderr.count("RuntimeError: my secret note") == 3
    told = path.read_text("utf-8")
    assert told.count("An error that nobody foresaw") == 3
    assert told.count("  RuntimeError") == 3
    assert told.count("WARNING Qt: a leg is short") == 1
    assert "secret" not in told
