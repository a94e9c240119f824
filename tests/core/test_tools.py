"""Pressing with a tool: for hands that cannot reach behind, and not for whoever bleeds easily."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from acupress.core.adapting import adapt_routine, expand_plan
from acupress.core.points import Means, Point, PointFlag, Position, Tool
from acupress.core.questions import Effect
from acupress.core.routines import Choices, Place, Sides
from acupress.judging import judge
from tests.tables import table_of

if TYPE_CHECKING:
    from acupress.core.adapting import AdaptedRoutine
    from tests.core.conftest import Build

BEHIND = Effect(flags=frozenset({PointFlag.BEHIND}))
NO_TOOLS = Effect(no_tools=True)
BALL = {
    "tool": "ball",
    "find": "The ball beside the spine.",
    "press": "Lean onto the ball.",
    "positions": ["sitting"],
}


def adapted(build: Build, effect: Effect, *, with_tool: bool) -> AdaptedRoutine:
    """One point behind the trunk, which a ball presses or the hand, and two more; LI4 may swap."""
    by_hand = build.point("BL25", PointFlag.BEHIND, positions=(Position.SITTING,))
    step = build.step("BL25", Sides.EACH, Place(point="LI4", sides=Sides.EACH))
    points = {code: build.point(code) for code in ("LI4", "ST36", "GB34")}
    points["BL25"] = judge(Point, table_of(by_hand) | {"tool": BALL})
    routine = build.routine(
        replace(step, with_tool=with_tool), build.step("ST36"), build.step("GB34")
    )
    return adapt_routine(routine, points, build.cleared(effect))


@pytest.mark.parametrize(
    ("effect", "with_tool", "pressed"),
    [
        (Effect(), True, "BL25"),
        (BEHIND, True, "BL25"),
        (BEHIND, False, "LI4"),
        (NO_TOOLS, True, "LI4"),
        (NO_TOOLS, False, "BL25"),
    ],
)
def test_a_caution_against_reaching_or_against_tools(
    build: Build, effect: Effect, with_tool: bool, pressed: str
) -> None:
    first = adapted(build, effect, with_tool=with_tool).steps[0]
    assert first.place.point == pressed
    assert first.place.with_tool is (with_tool and pressed == "BL25")


def test_the_plan_tells_which_press_uses_the_tool(build: Build) -> None:
    with_ball = adapted(build, Effect(), with_tool=True)
    plan = expand_plan(with_ball, Choices(breath="calm"), build.pattern())
    assert [step.tool for step in plan.steps] == [Tool.BALL, Tool.BALL, None, None]
    assert [step.means for step in plan.steps] == [*[Means.TOOL] * 2, *[Means.HAND] * 2]
