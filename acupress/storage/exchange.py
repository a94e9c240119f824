"""The journal as files for others, as `docs/journal-files.md` tells them: CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Literal

from acupress.core.history import SessionRecord
from acupress.core.journal import DayRecord
from acupress.core.own_trial import OwnTrial
from acupress.core.values import Limits, Value, value
from acupress.file_reading import parse_json, read_file
from acupress.judging import as_json, judge
from acupress.storage.atomic import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from acupress.core.history import StepRecord
    from acupress.core.journal_store import JournalStore

MOST_BYTES = 100_000_000
"""More than fifty thousand sessions take."""

PAGE = timedelta(days=90)
"""How much of the journal is in the hands at a time."""

COLUMNS = (
    "kind",
    "date",
    "started_at",
    "title",
    "ending",
    "minutes_pressed",
    "pressed",
    "skipped",
    "tools",
    "pain_before",
    "pain_after",
    "pain_of_day",
    "note",
    "routine",
    "breath",
    "id",
)

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With what a cell must not begin, lest a table program reckons it."""


@value(frozen=True, slots=True, kw_only=True)
class JournalFile(Value):
    """All that a journal holds, in the form of its `version`."""

    acupress: Literal["journal"]
    version: Annotated[int, Limits(ge=1, le=1)]
    sessions: tuple[SessionRecord, ...] = ()
    days: tuple[DayRecord, ...] = ()
    trials: tuple[OwnTrial, ...] = ()


def write_csv(journal: JournalStore, path: Path) -> None:
    """Write a row for each session and for each day that has a rating or a note.

    Raises `OSError`; then nothing of it is there.
    """
    write_atomic(path, _csv_parts(journal))


def write_json(journal: JournalStore, path: Path) -> None:
    """Write all of it, so that `read_json` gives it back. Raises `OSError`."""
    write_atomic(path, _json_parts(journal))


def read_json(path: Path) -> JournalFile:
    """Give what such a file holds. Raises `ValueError` where it is none, or `OSError`."""
    try:
        return judge(JournalFile, parse_json(read_file(path, MOST_BYTES)))
    except RecursionError as error:
        raise ValueError(str(error)) from error


def _pages(journal: JournalStore) -> Iterator[tuple[date, date]]:
    """Give first and last day of each page, the newest first."""
    days = [count.day for count in journal.days()]
    while days:
        last = days[0]
        first = last - PAGE if last - date.min > PAGE else date.min
        yield first, last
        days = [day for day in days if day < first]


def _csv_parts(journal: JournalStore) -> Iterator[str]:
    yield "\ufeff" + _csv([COLUMNS])  # by this mark Excel knows that it is UTF-8
    for first, last in _pages(journal):
        rows = [
            *map(_session_row, journal.sessions_between(first, last)),
            *map(_day_row, journal.days_between(first, last)),
        ]
        rows.sort(key=lambda row: str(row["date"]), reverse=True)
        yield _csv([[_safe(row.get(column)) for column in COLUMNS] for row in rows])


def _csv(rows: Iterable[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return written.getvalue()


def _safe(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def _session_row(record: SessionRecord) -> dict[str, object]:
    return {
        "kind": "session",
        "date": record.started_at.date().isoformat(),
        "started_at": record.started_at.isoformat(),
        "title": record.title,
        "ending": record.ending.value,
        "minutes_pressed": f"{record.pressed_seconds / 60:.1f}",
        "pressed": _places(step for step in record.steps if not step.skipped),
        "skipped": _places(step for step in record.steps if step.skipped),
        "tools": " ".join(sorted({step.tool.value for step in record.steps if step.tool})),
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "note": record.note,
        "routine": record.routine,
        "breath": record.breath,
        "id": record.id,
    }


def _day_row(record: DayRecord) -> dict[str, object]:
    return {
        "kind": "day",
        "date": record.day.isoformat(),
        "pain_of_day": record.pain,
        "note": record.note,
    }


def _places(steps: Iterable[StepRecord]) -> str:
    return "; ".join(f"{step.point} {step.side.value}" for step in steps)


def _json_parts(journal: JournalStore) -> Iterator[str]:
    pages = list(_pages(journal))
    yield '{"acupress": "journal", "version": 1'
    yield from _list_of("trials", journal.trials())
    yield from _list_of("days", (d for page in pages for d in journal.days_between(*page)))
    yield from _list_of("sessions", (s for page in pages for s in journal.sessions_between(*page)))
    yield "}\n"


def _list_of(name: str, values: Iterable[Value]) -> Iterator[str]:
    yield f',\n"{name}": ['
    between = "\n"
    for each in values:
        yield between + json.dumps(json.loads(as_json(each)), ensure_ascii=False)
        between = ",\n"
    yield "]"
