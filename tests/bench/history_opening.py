"""Opens a journal with its days, ratings and newest sessions: `history_opening FILE`."""

from __future__ import annotations

import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

from acupress.core.journal import DayRecord
from acupress.judging import judge
from acupress.storage.journal import SqliteJournal
from tests.bench.measure import peak_mb


def main() -> None:
    judge(DayRecord, {"day": date.today()})  # noqa: DTZ011 - the judge has come long before
    began = time.perf_counter()
    path = Path(sys.argv[1])
    history = SqliteJournal(path, lambda: datetime.now(UTC), path.with_suffix(".backups"))
    days = history.days()
    history.pains()
    found = history.sessions_between(days[min(len(days), 20) - 1].day, days[0].day)
    milliseconds = (time.perf_counter() - began) * 1e3
    history.close()
    if len(found) < 20:
        msg = f"the history has only {len(found)} sessions"
        raise RuntimeError(msg)
    sys.stdout.write(f"{milliseconds} {peak_mb()}\n")


if __name__ == "__main__":
    main()
