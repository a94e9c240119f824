"""Somebody else presses: what is then pressed how, told how, and left to whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from acupress.core.adapting import adapt_routine, expand_plan, offer_instead
from acupress.core.cues import TO_BOTH, CueKind
from acupress.core.draft_ends import as_written, draft_of
from acupress.core.drafting import Draft, added, open_sides, sided, tooled
from acupress.core.hearing import heard_keys, word_key
from acupress.core.points import (
    Means,
    OtherUse,
    Point,
    PointFlag,
    Position,
    Presser,
    Tool,
    ToolUse,
)
from acupress.core.questions import Effect
from acupress.core.routines import (
    Choices,
    Place,
    Routine,
    Sides,
    as_own,
    form_of,
    single_point_routine,
)
from acupress.core.settings import Settings
from acupress.core.units import SECOND
from tests.core.conftest import Build

FACE_DOWN = frozenset({Position.LYING_ON_FRONT})


def by_other(point: Point, *, together: bool = True) -> Point:
    use = OtherUse(
        find="Beside the spine.", press="Both thumbs.", positions=FACE_DOWN, together=together
    )
    return replace(point, by_other=use)


def for_two(build: Build, *codes: str, **changed: object) -> Routine:
    routine = build.routine(*(build.step(code) for code in codes))
    given = {"pressed_by": Presser.OTHER, "position": Position.LYING_ON_FRONT, **changed}
    return replace(routine, **given)  # type: ignore[arg-type]


def points_of(build: Build, *codes: str) -> dict[str, Point]:
    return {code: by_other(build.point(code, PointFlag.BEHIND)) for code in codes}


CODES = ("BL23", "BL24", "BL25")


def test_another_presses_in_their_own_words_and_needs_no_hand_behind_the_back(
    build: Build,
) -> None:
    point = by_other(build.point("BL23", PointFlag.BEHIND, PointFlag.KIDNEY))
    pressed = point.pressed(Means.OTHER)
    assert (pressed.find, pressed.press) == ("Beside the spine.", "Both thumbs.")
    assert pressed.positions == FACE_DOWN
    assert pressed.technique.together
    assert pressed.flags == {PointFlag.KIDNEY}
    assert point.pressed(Means.HAND) is point


def test_a_point_tells_what_presses_it(build: Build) -> None:
    tool = ToolUse(tool=Tool.BALL, find="There.", press="Lean.", positions=FACE_DOWN)
    alone, out_of_reach = (
        build.point("BL23"),
        replace(by_other(build.point("BL17")), positions=frozenset()),
    )
    assert [alone.can_be_pressed(means) for means in Means] == [True, False, False]
    assert [out_of_reach.can_be_pressed(means) for means in Means] == [False, False, True]
    assert replace(alone, tool=tool).can_be_pressed(Means.TOOL)
    with pytest.raises(ValueError, match="BL23"):
        alone.pressed(Means.OTHER)


def test_a_point_that_nobody_presses_is_none(build: Build) -> None:
    with pytest.raises(ValueError, match="position"):
        replace(build.point("BL17"), positions=frozenset())


def test_what_only_another_reaches_is_not_pressed_alone(build: Build) -> None:
    point = replace(by_other(build.point("BL17")), positions=frozenset())
    assert not point.alone
    with pytest.raises(ValueError, match="alone"):
        single_point_routine(point, breath="calm", setting_up=("Sit.", "Breathe."))


def test_every_press_of_the_plan_knows_who_presses(build: Build) -> None:
    points = points_of(build, *CODES)
    adapted = adapt_routine(for_two(build, *CODES), points, build.cleared())
    spoken = {Means.OTHER: 40 * SECOND}
    plan = expand_plan(
        adapted, Choices(breath="calm"), build.pattern(), lambda _p, _s, means, _n: spoken[means]
    )
    assert plan.pressed_by is Presser.OTHER
    assert {step.means for step in plan.steps} == {Means.OTHER}
    assert {step.lead_in_ns for step in plan.steps} == {40 * SECOND}


def test_a_shoulder_that_does_not_reach_behind_leaves_it_whole(build: Build) -> None:
    stiff = build.cleared(Effect(flags=frozenset({PointFlag.BEHIND})))
    adapted = adapt_routine(for_two(build, *CODES), points_of(build, *CODES), stiff)
    assert [step.place.point for step in adapted.steps] == list(CODES)


def test_a_caution_against_lying_so_closes_it_whatever_it_says(build: Build) -> None:
    belly = build.cleared(Effect(no_positions=FACE_DOWN))
    adapted = adapt_routine(for_two(build, *CODES), points_of(build, *CODES), belly)
    assert adapted.closed_because
    assert not adapted.steps


def test_a_swap_is_pressed_by_the_same_person(build: Build) -> None:
    points = points_of(build, *CODES, "BL52") | {"LI4": build.point("LI4")}
    points["BL23"] = replace(points["BL23"], flags=frozenset({PointFlag.KIDNEY}))
    points["LI4"] = by_other(points["LI4"])
    routine = for_two(build, *CODES)
    swap = Place(point="BL52", sides=Sides.TOGETHER)
    routine = replace(routine, steps=(replace(routine.steps[0], swaps=(swap,)), *routine.steps[1:]))
    sore = build.cleared(Effect(flags=frozenset({PointFlag.KIDNEY})))
    adapted = adapt_routine(routine, points, sore)
    assert [change.instead for change in adapted.changes] == ["BL52"]


def test_what_needs_somebody_else_is_never_offered_instead(build: Build) -> None:
    points = points_of(build, *CODES)
    few = adapt_routine(build.routine(), points, build.cleared())
    two = adapt_routine(for_two(build, *CODES, stand_in=True), points, build.cleared())
    alone = adapt_routine(
        replace(build.routine(*(build.step(code) for code in CODES)), stand_in=True),
        points,
        build.cleared(),
    )
    assert offer_instead(few, [two]) is None
    assert offer_instead(few, [two, alone]) is alone


def test_its_file_is_of_the_third_form(build: Build) -> None:
    assert form_of((), Presser.SELF) == 2
    assert form_of((), Presser.OTHER) == 3
    assert as_own(for_two(build, *CODES)).schema_version == 3


def test_both_are_told_what_concerns_both(build: Build) -> None:
    adapted = adapt_routine(for_two(build, *CODES), points_of(build, *CODES), build.cleared())
    step = expand_plan(adapted, Choices(breath="calm"), build.pattern()).steps[0]
    place = heard_keys(CueKind.PLACE, step, Settings())
    assert place == ("place-bl23-both-other", "press-bl23-other")
    assert heard_keys(CueKind.EASE_OFF, step, Settings()) == ("ease-off-other",)
    assert heard_keys(CueKind.HALFWAY, step, Settings()) == ("halfway",)
    assert all(word_key(kind, Presser.SELF) == kind.value for kind in TO_BOTH)


def test_a_draft_of_it_stays_for_two(build: Build) -> None:
    points = points_of(build, *CODES)
    draft = draft_of(for_two(build, *CODES))
    written = as_written(draft, points, ("Lie down.", "Breathe."))
    assert (written.pressed_by, written.schema_version) == (Presser.OTHER, 3)


def test_a_point_is_put_into_such_a_draft_as_another_presses_it(build: Build) -> None:
    tool = ToolUse(
        tool=Tool.BALL,
        find="There.",
        press="Lean.",
        positions=frozenset({Position.LYING_ON_FRONT}),
    )
    point = replace(by_other(build.point("BL23")), tool=tool)
    points = {"BL23": point}
    empty = Draft(breath="calm", pressed_by=Presser.OTHER, position=Position.LYING_ON_FRONT)
    draft = added(empty, point, with_tool=True)
    assert not draft.steps[0].with_tool
    assert draft.steps[0].sides is Sides.TOGETHER
    assert tooled(draft, 0, points, with_tool=True) == draft
    assert sided(draft, 0, Sides.EACH, points).steps[0].sides is Sides.EACH
    assert open_sides(build.point("BL40"), presser=Presser.OTHER) == (Sides.EACH,)
