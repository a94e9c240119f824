"""Makes a history: `history_making FILE SESSIONS`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from acupress.core.history import Ending, SessionRecord, StepRecord
from acupress.core.points import Side
from acupress.storage.history import SqliteHistory

FIRST = datetime(2020, 1, 1, 8, tzinfo=UTC)
PRESSES = 7


def keep_sessions(path: Path, sessions: int) -> None:
    """Keep so many sessions in the history at `path`."""
    step = StepRecord(point="BL23", side=Side.BOTH, planned_seconds=90, pressed_seconds=90)
    history = SqliteHistory(path, lambda: FIRST)
    for number in range(sessions):
        history.add(
            SessionRecord(
                id=uuid4(),
                started_at=FIRST + timedelta(hours=5 * number),
                routine="stiff-lower-back",
                breath="calm",
                ending=Ending.FINISHED,
                steps=(step,) * PRESSES,
                pain_before=5,
                pain_after=3,
                note="Better after a walk.",
            )
        )
    history.close()


if __name__ == "__main__":
    keep_sessions(Path(sys.argv[1]), int(sys.argv[2]))
