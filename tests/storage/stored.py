"""Records to keep: one that stands for any other, and strategies for all there can be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

from hypothesis import strategies as st

from acupress.core.history import Ending, RunningSession, SessionRecord, StepRecord
from acupress.core.journal import DayRecord
from acupress.core.points import Side, Tool
from acupress.core.routines import Choices
from acupress.judging import judge

NOW = datetime(2026, 11, 24, 10, 15, 30, tzinfo=UTC)
STAMP = "2026-11-24T10-15-30"
"""How `NOW` stands in the name of a file that was set aside."""


def now() -> datetime:
    return NOW


def make_step(point: str = "BL23", **changes: object) -> StepRecord:
    whole = {"point": point, "side": Side.BOTH, "planned_seconds": 90, "pressed_seconds": 90}
    return judge(StepRecord, {**whole, **changes})


def make_record(number: int = 1, **changes: object) -> SessionRecord:
    """The session of that number; a higher number began later."""
    whole = {
        "id": UUID(int=number),
        "started_at": NOW + timedelta(minutes=number),
        "routine": "lower-back",
        "breath": "calm",
        "ending": Ending.FINISHED,
        "steps": (make_step("BL23"), make_step("BL40", side=Side.LEFT, skipped=True)),
        "pain_before": 6,
    }
    return judge(SessionRecord, {**whole, **changes})


def make_running(**changes: object) -> RunningSession:
    whole = {
        "id": UUID(int=1),
        "started_at": NOW,
        "routine": "lower-back",
        "choices": Choices(breath="calm"),
        "done": (make_step("BL23"),),
        "point": "BL40",
        "side": Side.LEFT,
        "pain_before": 6,
    }
    return judge(RunningSession, {**whole, **changes})


offsets = st.integers(-24 * 60 + 1, 24 * 60 - 1).map(lambda m: timezone(timedelta(minutes=m)))
moments = st.datetimes(timezones=offsets) | st.datetimes(timezones=st.just(UTC))
keys = st.sampled_from(["calm", "lower-back", "x", "a-1-b2"])
pain = st.none() | st.integers(0, 10)
seconds = st.floats(0, 3_600)
words = st.text(st.characters(exclude_categories=["Cs"]))
points = st.sampled_from(["BL23", "GV4", "EX-B7"])
steps = st.lists(
    st.builds(
        StepRecord,
        point=points,
        side=st.sampled_from(Side),
        planned_seconds=seconds,
        pressed_seconds=seconds,
        skipped=st.booleans(),
        tool=st.none() | st.sampled_from(Tool),
    ),
    max_size=4,
).map(tuple)
session_records = st.builds(
    SessionRecord,
    id=st.uuids(),
    started_at=moments,
    routine=keys,
    breath=keys,
    ending=st.sampled_from(Ending),
    steps=steps,
    pain_before=pain,
    pain_after=pain,
    note=words,
    title=words,
)
running_sessions = st.builds(
    RunningSession,
    id=st.uuids(),
    started_at=moments,
    routine=keys,
    choices=st.builds(
        Choices,
        dwell_seconds=st.none() | st.integers(60, 120),
        lead_in_seconds=st.none() | st.integers(5, 60),
        breath=keys,
    ),
    done=steps,
    point=points,
    side=st.sampled_from(Side),
    round=st.sampled_from((1, 2)),
    pain_before=pain,
    title=words,
)
day_records = st.builds(
    DayRecord,
    day=st.dates(),
    pain=pain,
    note=words,
    rated_at=st.none() | moments,
)
