"""What a page for a doctor is made of: a stretch of the journal, looked through once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from acupress.core.summary import summarise
from acupress.core.trend import weeks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from acupress.core.history import SessionRecord
    from acupress.core.journal import Pains
    from acupress.core.journal_store import JournalStore
    from acupress.core.summary import Summary
    from acupress.core.trend import Week

FOUR_WEEKS = timedelta(days=27)
"""How long before today the last four weeks began."""
THREE_MONTHS = timedelta(days=90)
AT_A_TIME = 100
"""Days of which the sessions are in the hands at a time."""


class Note(NamedTuple):
    """What was written on a day, to a session or to the day itself."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the days from `first` to `last` come to; `notes` are all there are, the newest first."""

    first: date
    last: date
    made: date
    summary: Summary
    pains: Sequence[Pains]
    weeks: Sequence[Week]
    notes: Sequence[Note]


def look_through(
    store: JournalStore,
    first: date,
    last: date,
    today: date,
    title_of: Callable[[SessionRecord], str],
) -> Report:
    """Look through the journal from one day to another. Raises `OSError`."""
    pains = [day for day in store.pains() if first <= day.day <= last]
    notes: list[Note] = []
    summary = summarise(_sessions(store, first, last, notes), pains, title_of)
    notes += [Note(day.day, day.note) for day in store.days_between(first, last) if day.note]
    notes.sort(key=lambda note: note.day, reverse=True)
    weeks = weeks_of(pains, min(last, today))
    return Report(first, last, today, summary, pains, weeks, notes)


def _sessions(
    store: JournalStore, first: date, last: date, notes: list[Note]
) -> Iterator[SessionRecord]:
    """Give one session after the other, the newest first, and put their notes to the others."""
    days = [count.day for count in store.days() if count.sessions and first <= count.day <= last]
    for start in range(0, len(days), AT_A_TIME):
        some = days[start : start + AT_A_TIME]
        for record in store.sessions_between(some[-1], some[0]):
            if record.note:
                notes.append(Note(record.started_at.date(), record.note))
            yield record
