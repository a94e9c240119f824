"""What a routine for two, and a point that somebody else presses, may not say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from acupress.content.own_routine import judge_routine
from acupress.content.reading import Reader
from acupress.content.references import Known, Part, check_references
from acupress.core.points import OtherUse, PointFlag, Position
from acupress.core.problems import Fault
from acupress.core.routines import Routine, Sides, Step, WrittenRoutine
from acupress.core.values import parts_of
from tests.shipped import shipped_library

LIBRARY = shipped_library()
TWO = LIBRARY.routines["lower-back-for-two"]


def written(routine: Routine) -> WrittenRoutine:
    return WrittenRoutine(**parts_of(routine, WrittenRoutine))


def faults(entry: Part) -> set[Fault]:
    reader = Reader(Path())
    check_references(reader, "file", entry, Known.of(LIBRARY))
    return {problem.fault for problem in reader.problems}


def test_what_comes_along_is_right() -> None:
    assert not faults(TWO)


def test_it_stands_in_for_none_and_is_of_the_third_form() -> None:
    assert faults(replace(TWO, stand_in=True)) == {Fault.STAND_IN_FOR_TWO}
    assert faults(replace(TWO, schema_version=2)) == {Fault.OLD_FORM_FOR_TWO}


def test_it_presses_by_hand_and_only_what_another_presses() -> None:
    first, *others = TWO.steps
    with_tool = replace(TWO, steps=(replace(first, with_tool=True), *others))
    assert faults(with_tool) == {Fault.BY_HAND_OF_OTHER}
    not_for_two = replace(TWO, steps=(replace(first, point="SP6"), *others))
    assert Fault.NOT_BY_OTHER in faults(not_for_two)


def test_nobody_presses_alone_what_only_another_reaches() -> None:
    alone = LIBRARY.routines["first-steps"]
    first, *others = alone.steps
    assert Fault.NEEDS_OTHER in faults(
        replace(alone, steps=(replace(first, point="BL17"), *others))
    )


def test_another_reaches_only_in_their_own_positions() -> None:
    assert faults(replace(TWO, position=Position.STANDING)) == {Fault.OTHER_OUT_OF_REACH}


def test_a_routine_for_two_is_closed_like_those_that_come_along_whatever_it_presses() -> None:
    points = ("BL14", "BL16", "BL24")
    steps = tuple(Step(point=code, sides=Sides.TOGETHER, dwell_seconds=60) for code in points)
    mine = replace(written(TWO), key="mine", closed_by=frozenset(), steps=steps)
    assert judge_routine(mine, LIBRARY).closed_by == TWO.closed_by


def test_a_point_keeps_lying_face_down_and_the_spine_from_whom_it_must() -> None:
    point = LIBRARY.points["GV4"]
    face_down = frozenset({Position.LYING_ON_FRONT})
    assert faults(replace(point, positions=face_down)) == {Fault.ONLY_BY_OTHER}
    assert PointFlag.SPINE in point.flags
    use = OtherUse(find="There.", press="Softly.", positions=face_down)
    assert faults(replace(point, by_other=use)) == {Fault.OTHER_ON_SPINE}
