"""Opens a history and reads the newest 50 sessions: `history_opening FILE`."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from acupress.storage.history import SqliteHistory
from tests.bench.measure import peak_mb


def main() -> None:
    began = time.perf_counter()
    history = SqliteHistory(Path(sys.argv[1]), lambda: datetime.now(UTC))
    found = history.recent(50)
    milliseconds = (time.perf_counter() - began) * 1e3
    history.close()
    if len(found) != 50:
        msg = f"the history has only {len(found)} sessions"
        raise RuntimeError(msg)
    sys.stdout.write(f"{milliseconds} {peak_mb()}\n")


if __name__ == "__main__":
    main()
