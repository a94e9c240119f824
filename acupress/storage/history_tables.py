"""The tables of the history, and what a row of them is."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from acupress.core.history import SessionRecord, StepRecord
from acupress.core.journal import DayRecord
from acupress.core.own_trial import OwnTrial
from acupress.judging import judge

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

MIGRATIONS = (
    """
    CREATE TABLE session (
        id TEXT PRIMARY KEY,
        started_at TEXT NOT NULL,
        started_s REAL NOT NULL,
        routine TEXT NOT NULL,
        breath TEXT NOT NULL,
        ending TEXT NOT NULL,
        pain_before INTEGER,
        pain_after INTEGER,
        note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX session_by_start ON session (started_s DESC);
    CREATE TABLE press (
        session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        point TEXT NOT NULL,
        side TEXT NOT NULL,
        planned_seconds REAL NOT NULL,
        pressed_seconds REAL NOT NULL,
        skipped INTEGER NOT NULL,
        PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;
    """,
    "",  # the ending "early"
    # and the ending "interrupted"
    """
    ALTER TABLE session ADD COLUMN title TEXT NOT NULL DEFAULT '';
    ALTER TABLE press ADD COLUMN tool TEXT;
    """,
    """
    ALTER TABLE session ADD COLUMN day TEXT GENERATED ALWAYS AS (substr(started_at, 1, 10));
    CREATE INDEX session_by_day ON session (day DESC, started_s DESC, id);
    CREATE TABLE day (
        day TEXT PRIMARY KEY,
        pain INTEGER,
        note TEXT NOT NULL,
        rated_at TEXT
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE trial (
        id TEXT PRIMARY KEY,
        first_day TEXT NOT NULL,
        weeks INTEGER NOT NULL,
        seed INTEGER NOT NULL,
        given_up_on TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE advice (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    """,
)
"""What leads from each `user_version` to the next, one transaction each.

Released entries are never changed. What an older Acupress cannot read (another column, a new kind
of ending) adds an entry, even an empty one, so that it knows the file is newer.
"""

COLUMNS = (
    (1, "session", "id, started_at, routine, breath, ending, pain_before, pain_after, note"),
    (1, "press", "session, number, point, side, planned_seconds, pressed_seconds, skipped"),
    (3, "session", "title"),
    (3, "press", "tool"),
    (4, "day", "day, pain, note, rated_at"),
    (5, "trial", "id, first_day, weeks, seed, given_up_on"),
    (5, "advice", "kind"),
)
"""Since which version each table has which columns."""

TABLES = ("session", "press", "day", "trial", "advice")

SESSION, PRESS, DAY, TRIAL, ADVICE = (
    ", ".join(columns for _, table, columns in COLUMNS if table == name) for name in TABLES
)

PressRow = tuple[str, int, str, str, float, float, int, str | None]


def ask_for_columns(connection: sqlite3.Connection, version: int) -> None:
    """Ask for all that a history of that version has. Raises `sqlite3.Error` where it lacks it."""
    for since, table, columns in COLUMNS:
        if version >= since:
            connection.execute(f"SELECT {columns} FROM {table} LIMIT 0")  # noqa: S608


def session_row(record: SessionRecord) -> tuple[object, ...]:
    """Give what the table of sessions holds of a record, `started_s` first."""
    return (
        record.started_at.timestamp(),
        str(record.id),
        record.started_at.isoformat(),
        record.routine,
        record.breath,
        record.ending.value,
        record.pain_before,
        record.pain_after,
        record.note,
        record.title,
    )


def press_rows(record: SessionRecord) -> list[PressRow]:
    """Give what the table of presses holds of a record."""
    return [
        (
            str(record.id),
            number,
            step.point,
            step.side.value,
            step.planned_seconds,
            step.pressed_seconds,
            step.skipped,
            step.tool and step.tool.value,
        )
        for number, step in enumerate(record.steps)
    ]


def record_of(row: tuple[object, ...], presses: Sequence[PressRow]) -> SessionRecord:
    """Make a record of what the tables hold. Raises `ValueError` or `TypeError`."""
    key, started_at, routine, breath, ending, before, after, note, title = row
    return judge(
        SessionRecord,
        {
            "id": key,
            "started_at": datetime.fromisoformat(str(started_at)),
            "routine": routine,
            "breath": breath,
            "ending": ending,
            "steps": tuple(_step(press) for press in presses),
            "pain_before": before,
            "pain_after": after,
            "note": note,
            "title": title,
        },
    )


def day_row(record: DayRecord) -> tuple[object, ...]:
    """Give what the table of days holds of a record."""
    rated_at = record.rated_at and record.rated_at.isoformat()
    return record.day.isoformat(), record.pain, record.note, rated_at


def day_of(row: tuple[object, ...]) -> DayRecord:
    """Make a record of what the table of days holds. Raises `ValueError` or `TypeError`."""
    day, pain, note, rated_at = row
    return judge(
        DayRecord,
        {
            "day": date.fromisoformat(str(day)),
            "pain": pain,
            "note": note,
            "rated_at": None if rated_at is None else datetime.fromisoformat(str(rated_at)),
        },
    )


def trial_row(trial: OwnTrial) -> tuple[object, ...]:
    """Give what the table of trials holds of one."""
    given_up_on = trial.given_up_on and trial.given_up_on.isoformat()
    return str(trial.id), trial.first_day.isoformat(), trial.weeks, trial.seed, given_up_on


def trial_of(row: tuple[object, ...]) -> OwnTrial:
    """Make a trial of what the table of trials holds. Raises `ValueError` or `TypeError`."""
    key, first_day, weeks, seed, given_up_on = row
    return judge(
        OwnTrial,
        {
            "id": key,
            "first_day": first_day,
            "weeks": weeks,
            "seed": seed,
            "given_up_on": given_up_on,
        },
    )


def _step(row: PressRow) -> StepRecord:
    _, _, point, side, planned, pressed, skipped, tool = row
    return judge(
        StepRecord,
        {
            "point": point,
            "side": side,
            "planned_seconds": planned,
            "pressed_seconds": pressed,
            "skipped": bool(skipped),
            "tool": tool,
        },
    )
