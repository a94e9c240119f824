"""Writes a journal in children that are killed at random instants: `killing HOME ROUNDS SEED`.

A child tells each thing once it is kept; whatever was told must be there after it was killed.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

from acupress.core.journal import DayRecord
from acupress.storage.journal import SqliteJournal
from tests.storage.stored import NOW, make_record

LATEST_S = 0.25
"""When a child is killed at the latest: by then it has kept many things."""
FIRST_DAY = date(1990, 1, 1)


def open_journal(home: Path, turn: int) -> SqliteJournal:
    """Open it on the day of a turn, so that a backup is made in each."""
    return SqliteJournal(
        home / "history.sqlite", lambda: NOW + timedelta(days=turn), home / "backups"
    )


def write_for_ever(home: Path, turn: int, tell: int) -> None:
    """Keep sessions, notes and ratings, and tell of each once it is kept."""
    journal = open_journal(home, turn)
    for number in count(turn * 1000 + 1):
        journal.add(make_record(number))
        os.write(tell, f"session {number}\n".encode())
        journal.amend(replace(make_record(number), note=f"note {number}"))
        os.write(tell, f"note {number}\n".encode())
        journal.keep_day(DayRecord(day=FIRST_DAY + timedelta(days=number), pain=number % 11))
        os.write(tell, f"day {number}\n".encode())


def kill_one(home: Path, turn: int, after_s: float) -> list[str]:
    """Let a child write, kill it, and give what it told."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            write_for_ever(home, turn, tell)
        os._exit(1)
    os.close(tell)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the child ended by itself")
    with os.fdopen(hear) as told:
        return told.read().splitlines()


def lost_of(home: Path, turn: int, told: set[str]) -> set[str]:
    """Give what was told and is not there. Raises where the journal does not open."""
    with closing(open_journal(home, turn)) as journal:
        if journal.aside or journal.newer:
            raise RuntimeError("the journal was set aside")
        records = journal.sessions_between(date.min, date.max)
        kept = {f"session {UUID(int=r.id.int).int}" for r in records}
        kept |= {r.note for r in records if r.note}
        kept |= {
            f"day {(r.day - FIRST_DAY).days}" for r in journal.days_between(date.min, date.max)
        }
    return told - kept


def main(home: Path, rounds: int, seed: int) -> None:
    """Kill so many children, and tell how much they kept and how much is lost."""
    chance = random.Random(seed)  # noqa: S311
    lost_of(home, 0, set())  # imports what every child would have to
    make_record()
    told: set[str] = set()
    lost: set[str] = set()
    for turn in range(1, rounds + 1):
        told.update(kill_one(home, turn, chance.uniform(0, LATEST_S)))
        lost |= lost_of(home, turn, told)
    sys.stdout.write(f"{rounds} killed, {len(told)} kept, {len(lost)} lost\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
