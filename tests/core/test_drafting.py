"""Putting a routine together: each move gives the next draft, and every one can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.draft_ends import (
    as_written,
    draft_of,
    draft_of_session,
    known_draft,
    new_key,
)
from acupress.core.drafting import (
    MOST_STEPS,
    Draft,
    Drafting,
    added,
    described,
    handed,
    moved,
    noted,
    open_sides,
    positioned,
    positions_for,
    reached,
    removed,
    sided,
    timed,
    titled,
    tooled,
    tools_of,
)
from acupress.core.history import Ending, SessionRecord, StepRecord
from acupress.core.points import Laterality, OtherUse, Position, Presser, Side, Tool, ToolUse
from acupress.core.routines import LINE_LENGTH, Origin, Place, Sides, as_own
from tests.core.conftest import Build

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.points import Point

EMPTY = Draft(breath="calm")


@pytest.fixture(scope="module")
def points() -> dict[str, Point]:
    build = Build()
    points = {f"BL{n}": build.point(f"BL{n}") for n in range(1, 40)}
    points["GV4"] = replace(build.point("GV4"), laterality=Laterality.MIDLINE)
    hold = build.point("LI4").technique
    points["LI4"] = replace(build.point("LI4"), technique=replace(hold, together=True))
    ball = ToolUse(
        tool=Tool.BALL,
        find="Lean on it.",
        press="Let your weight rest.",
        positions=frozenset({Position.STANDING}),
    )
    points["EX-B7"] = replace(build.point("EX-B7"), tool=ball)
    points["KI1"] = replace(build.point("KI1"), longest_press_seconds=30)
    return points


def drafted(points: dict[str, Point], *codes: str) -> Draft:
    draft = EMPTY
    for code in codes:
        draft = added(draft, points[code])
    return draft


def codes(draft: Draft) -> list[str]:
    return [step.point for step in draft.steps]


def test_a_point_is_pressed_in_its_usual_way_until_it_is_told_otherwise(
    points: dict[str, Point],
) -> None:
    steps = drafted(points, "GV4", "LI4", "BL23").steps
    assert [step.sides for step in steps] == [Sides.MIDLINE, Sides.TOGETHER, Sides.EACH]
    assert {step.dwell_seconds for step in steps} == {60}


def test_a_point_comes_once_and_none_that_bears_no_minute(points: dict[str, Point]) -> None:
    assert codes(drafted(points, "BL23", "BL23", "KI1")) == ["BL23"]


def test_a_point_that_nobody_else_presses_is_not_added_to_a_routine_for_two(
    points: dict[str, Point],
) -> None:
    for_two = replace(EMPTY, pressed_by=Presser.OTHER)
    assert added(for_two, points["BL23"]) is for_two


@pytest.fixture(scope="module")
def for_two(points: dict[str, Point]) -> dict[str, Point]:
    """Points of which somebody else presses some, and one only somebody else."""
    lying = OtherUse(
        find="Beside the spine.",
        press="Lean in.",
        positions=frozenset({Position.LYING_ON_FRONT}),
        together=True,
    )
    sitting = replace(lying, positions=frozenset({Position.SITTING, Position.LYING_ON_FRONT}))
    return points | {
        "BL13": replace(points["BL13"], positions=frozenset(), by_other=sitting),
        "BL23": replace(points["BL23"], by_other=lying),
        "EX-B7": replace(points["EX-B7"], by_other=lying),
    }


def test_what_is_reached_depends_on_who_presses(for_two: dict[str, Point]) -> None:
    assert reached(for_two["BL13"], Presser.SELF) == frozenset()
    assert reached(for_two["KI1"], Presser.SELF) == frozenset()
    assert Position.STANDING in reached(for_two["EX-B7"], Presser.SELF)
    assert reached(for_two["BL23"], Presser.OTHER) == {Position.LYING_ON_FRONT}
    assert reached(for_two["GV4"], Presser.OTHER) == frozenset()
    assert positions_for(Presser.OTHER, for_two.values()) == (
        Position.SITTING,
        Position.LYING_ON_FRONT,
    )
    assert Position.LYING_ON_FRONT not in positions_for(Presser.SELF, for_two.values())


def test_somebody_else_presses_and_no_step_is_lost(for_two: dict[str, Point]) -> None:
    draft = drafted(for_two, "BL23", "LI4", "GV4")
    draft = replace(added(draft, for_two["EX-B7"], with_tool=True), setting_up=("Sit.", "Rest."))
    given = handed(draft, Presser.OTHER, for_two)
    assert (codes(given), given.position, given.setting_up) == (codes(draft), draft.position, ())
    assert [step.sides for step in given.steps] == [
        Sides.EACH,
        Sides.TOGETHER,
        Sides.MIDLINE,
        Sides.EACH,
    ]
    written = as_written(titled(given, "Two"), for_two, ("Lie down.", "Rest."))
    assert (written.schema_version, written.tools) == (3, frozenset())
    assert not any(step.with_tool for step in written.steps)
    again = handed(given, Presser.SELF, for_two)
    assert again == replace(draft, setting_up=())
    assert handed(draft, Presser.SELF, for_two) is draft


def test_who_presses_alone_lies_face_down_no_more(for_two: dict[str, Point]) -> None:
    lying = replace(EMPTY, pressed_by=Presser.OTHER, position=Position.LYING_ON_FRONT)
    lying = added(added(lying, for_two["BL23"]), for_two["EX-B7"])
    assert [step.sides for step in lying.steps] == [Sides.TOGETHER, Sides.TOGETHER]
    standing = {
        **for_two,
        "BL23": replace(for_two["BL23"], positions=frozenset({Position.STANDING})),
    }
    alone = handed(lying, Presser.SELF, standing)
    assert alone.position is Position.STANDING
    assert [step.sides for step in alone.steps] == [Sides.EACH, Sides.EACH]


def test_a_stand_in_that_does_not_fit_stays_in_the_draft_alone(for_two: dict[str, Point]) -> None:
    swaps = tuple(Place(point=code, sides=Sides.EACH) for code in ("BL23", "GV4", "BL99"))
    (step,) = drafted(for_two, "BL13", "EX-B7").steps
    draft = replace(EMPTY, steps=(replace(step, swaps=swaps),))
    assert codes(draft) == ["EX-B7"]
    (written,) = as_written(draft, for_two, ()).steps
    assert [swap.point for swap in written.swaps] == ["BL23", "GV4"]
    lying = replace(handed(draft, Presser.OTHER, for_two), position=Position.LYING_ON_FRONT)
    assert lying.steps[0].swaps == swaps
    (written,) = as_written(lying, for_two, ()).steps
    assert [swap.point for swap in written.swaps] == ["BL23"]


def test_an_evening_holds_only_so_many_points(points: dict[str, Point]) -> None:
    draft = drafted(points, *(f"BL{n}" for n in range(1, 40)))
    assert len(draft.steps) == MOST_STEPS


def test_where_only_the_tool_leads_there_it_is_taken(points: dict[str, Point]) -> None:
    standing = positioned(EMPTY, Position.STANDING)
    assert added(standing, points["EX-B7"]).steps[0].with_tool
    assert not added(EMPTY, points["EX-B7"]).steps[0].with_tool
    lying = positioned(EMPTY, Position.LYING_ON_BACK)
    assert not added(lying, points["EX-B7"], with_tool=True).steps[0].with_tool
    assert added(EMPTY, points["EX-B7"], with_tool=True).steps[0].with_tool
    assert not added(EMPTY, points["BL23"], with_tool=True).steps[0].with_tool


def test_a_step_goes_to_another_place_and_the_others_keep_their_order(
    points: dict[str, Point],
) -> None:
    draft = drafted(points, "BL1", "BL2", "BL3", "BL4")
    assert codes(moved(draft, 0, 2)) == ["BL2", "BL3", "BL1", "BL4"]
    assert codes(moved(draft, 3, 0)) == ["BL4", "BL1", "BL2", "BL3"]
    assert codes(removed(draft, 1)) == ["BL1", "BL3", "BL4"]


def test_a_press_lasts_one_to_two_minutes_whatever_is_asked(points: dict[str, Point]) -> None:
    draft = drafted(points, "BL1")
    asked = (1, 60, 95, 120, 900)
    assert [timed(draft, 0, s).steps[0].dwell_seconds for s in asked] == [60, 60, 95, 120, 120]


def test_sides_are_only_those_that_the_point_can_be_pressed_on(points: dict[str, Point]) -> None:
    draft = drafted(points, "LI4", "BL1")
    assert sided(draft, 0, Sides.EACH, points).steps[0].sides is Sides.EACH
    assert sided(draft, 1, Sides.TOGETHER, points) is draft
    assert sided(draft, 0, Sides.MIDLINE, points) is draft


def test_a_tool_presses_one_side_after_the_other(points: dict[str, Point]) -> None:
    ball = replace(points["EX-B7"], technique=points["LI4"].technique)
    points = {**points, "EX-B7": ball}
    draft = added(EMPTY, ball)
    with_ball = tooled(draft, 0, points, with_tool=True)
    assert (draft.steps[0].sides, with_ball.steps[0].sides) == (Sides.TOGETHER, Sides.EACH)
    assert tools_of(with_ball, points) == {Tool.BALL}
    by_hand = tooled(with_ball, 0, points, with_tool=False)
    assert (tools_of(by_hand, points), by_hand.steps[0].sides) == (frozenset(), Sides.EACH)
    plain = drafted(points, "BL1")
    assert tooled(plain, 0, points, with_tool=True) is plain


@pytest.mark.parametrize("index", [-1, 2])
def test_a_step_that_is_not_there_cannot_be_changed(index: int, points: dict[str, Point]) -> None:
    draft = drafted(points, "BL1", "BL2")
    for after in (
        removed(draft, index),
        moved(draft, index, 0),
        moved(draft, 0, index),
        timed(draft, index, 90),
        sided(draft, index, Sides.EACH, points),
        tooled(draft, index, points, with_tool=False),
        noted(draft, index, "Slowly."),
    ):
        assert after is draft


def test_words_are_kept_in_one_line_without_what_hides_in_them(points: dict[str, Point]) -> None:
    draft = noted(drafted(points, "BL1"), 0, " Slowly,\n\u202eand \x07breathe ")
    assert draft.steps[0].note == "Slowly, and breathe"
    assert noted(draft, 0, "  ").steps[0].note is None
    assert len(noted(draft, 0, "a" * 999).steps[0].note or "") == LINE_LENGTH
    assert titled(EMPTY, "My\tmorning").title == "My morning"
    assert described(EMPTY, "x" * 999).summary == "x" * LINE_LENGTH


def test_another_position_has_words_of_its_own_for_getting_ready() -> None:
    draft = replace(EMPTY, setting_up=("Sit down.", "Breathe."))
    assert positioned(draft, Position.SITTING) is draft
    assert positioned(draft, Position.STANDING).setting_up == ()


def test_an_own_routine_becomes_itself_again_and_any_other_a_new_one(build: Build) -> None:
    steps = (build.step("BL1"), build.step("BL2"), build.step("BL3"))
    shipped = replace(build.routine(*steps), closed_by=frozenset({"a-caution"}))
    own = as_own(shipped, [shipped])
    points = {step.point: build.point(step.point) for step in steps}
    again = as_own(as_written(draft_of(own), points, ()), [shipped])
    assert again == own
    copy = draft_of(shipped)
    assert (copy.key, set(copy.closed_by)) == (None, {"a-caution"})
    assert as_written(copy, points, (), ["own-back-rest"]).key == "back-rest-2"


def test_what_is_missing_is_filled_in_from_position_and_points(points: dict[str, Point]) -> None:
    draft = titled(drafted(points, "BL1", "BL2"), "Two")
    written = as_written(draft, points, ("Sit down.", "Breathe."))
    assert written.setting_up == ("Sit down.", "Breathe.")
    assert (written.summary, written.sources) == ("Two", ("a-book",))
    assert written.schema_version == 2
    assert as_written(noted(draft, 0, "Slowly."), points, ()).schema_version == 3


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Evening, for Mia", "own-evening-for-mia"),
        ("Für den Rücken", "own-fur-den-rucken"),
        ("3 points", "own-points"),
        ("腰", "own-routine"),
        ("", "own-routine"),
    ],
)
def test_a_key_is_made_of_the_title(title: str, key: str) -> None:
    assert new_key(title, ()) == key
    assert new_key(title, (key, f"{key}-2")) == f"{key}-3"


def test_what_was_pressed_in_a_session_can_be_the_start(points: dict[str, Point]) -> None:
    def step(point: str, side: Side, *, pressed: float, planned: float = 90.0) -> StepRecord:
        return StepRecord(point=point, side=side, planned_seconds=planned, pressed_seconds=pressed)

    record = SessionRecord(
        id=UUID(int=1),
        started_at=datetime(2026, 11, 1, 8, tzinfo=UTC),
        routine="back-rest",
        breath="calm",
        ending=Ending.EARLY,
        steps=(
            step("BL1", Side.LEFT, pressed=90),
            step("BL1", Side.RIGHT, pressed=60),
            step("BL2", Side.LEFT, pressed=0),
            step("BL99", Side.LEFT, pressed=60),
            step("GV4", Side.MIDLINE, pressed=5, planned=62),
        ),
        title="Back rest",
    )
    draft = draft_of_session(record, Position.SITTING, "calm", points)
    assert draft.title == "Back rest"
    assert [(s.point, s.dwell_seconds) for s in draft.steps] == [("BL1", 90), ("GV4", 62)]


def test_a_draft_that_was_read_loses_points_that_there_are_none_of(
    points: dict[str, Point], build: Build
) -> None:
    draft = replace(EMPTY, steps=(build.step("BL1"), build.step("BL99")))
    assert codes(known_draft(draft, points)) == ["BL1"]


def test_letters_typed_in_one_field_are_taken_back_together() -> None:
    drafting = Drafting(EMPTY)
    for title in ("M", "My", "My back"):
        drafting = drafting.went_on(titled(drafting.now, title), "title")
    drafting = drafting.went_on(described(drafting.now, "Short."), "summary")
    assert drafting.undone().now.title == "My back"
    assert drafting.undone().undone().now == EMPTY
    assert drafting.undone().undone().undone() == drafting.undone().undone()
    assert drafting.undone().redone().now == drafting.now


def test_nothing_new_is_no_step_and_something_new_ends_the_way_forth() -> None:
    drafting = Drafting(EMPTY).went_on(titled(EMPTY, "One"))
    assert drafting.went_on(drafting.now) is drafting
    assert drafting.redone() is drafting
    other = drafting.undone().went_on(titled(EMPTY, "Two"))
    assert other.redone() is other
    assert [draft.title for draft in (*other.earlier, other.now)] == ["", "Two"]


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(1, 39)),
        st.tuples(st.just("remove"), st.integers(-1, 6)),
        st.tuples(st.just("move"), st.integers(-1, 6), st.integers(-1, 6)),
        st.tuples(st.just("time"), st.integers(-1, 6), st.integers(0, 200)),
        st.tuples(st.just("note"), st.integers(-1, 6), st.text(max_size=30)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=40,
)


@given(moves=MOVES)
def test_whatever_is_done_can_be_undone_to_the_beginning_and_done_again(
    moves: list[tuple[object, ...]], points: dict[str, Point]
) -> None:
    acts: dict[str, Callable[..., Draft]] = {
        "add": lambda draft, number: added(draft, points[f"BL{number}"]),
        "remove": removed,
        "move": moved,
        "time": timed,
        "note": noted,
    }
    drafting = Drafting(EMPTY)
    for name, *given_ in moves:
        if name == "undo":
            drafting = drafting.undone()
        elif name == "redo":
            drafting = drafting.redone()
        else:
            drafting = drafting.went_on(acts[str(name)](drafting.now, *given_))
        now = drafting.now
        assert len(set(codes(now))) == len(now.steps) <= MOST_STEPS
        assert all(60 <= step.dwell_seconds <= 120 for step in now.steps)
    last, count = drafting.now, len(drafting.earlier)
    for _ in range(count):
        drafting = drafting.undone()
    assert (drafting.now, drafting.earlier) == (EMPTY, ())
    for _ in range(count):
        drafting = drafting.redone()
    assert drafting.now == last


def test_a_draft_makes_an_own_routine(points: dict[str, Point]) -> None:
    written = as_written(titled(drafted(points, "BL1"), "Mine"), points, ("Sit.", "Breathe."))
    own = as_own(written)
    assert (own.key, own.origin, own.tools) == ("own-mine", Origin.OWN, frozenset())


def test_the_usual_way_of_a_midline_point_is_the_only_one(points: dict[str, Point]) -> None:
    assert open_sides(points["GV4"]) == (Sides.MIDLINE,)
    assert open_sides(points["LI4"], with_tool=True) == (Sides.EACH,)
