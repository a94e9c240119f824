"""Points that the user asked not to press: left out like a caution's, and never a way past one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from acupress.core.adapting import Change, adapt_routine
from acupress.core.points import PointFlag
from acupress.core.questions import Effect, Question
from acupress.core.routines import Place, Sides
from acupress.core.screening import Cleared
from tests.core.conftest import Build
from tests.shipped import shipped_library

VEIN = Effect(flags=frozenset({PointFlag.VEIN}))


def cautions() -> list[Question]:
    return [question for question in shipped_library().questionnaire.questions if question.effect]


def test_a_spared_point_is_swapped_with_its_reason(build: Build) -> None:
    swap = Place(point="PC6", sides=Sides.EACH)
    routine = build.routine(build.step("LI4", Sides.EACH, swap, dwell_seconds=90))
    points = {code: build.point(code) for code in ("LI4", "PC6")}
    adapted = adapt_routine(routine, points, replace(build.cleared(), spared=frozenset({"LI4"})))
    assert [(step.place.point, step.dwell_seconds) for step in adapted.steps] == [("PC6", 90)]
    assert adapted.changes == (Change("LI4", "PC6", (), spared=True),)


def test_a_spared_point_is_no_swap_either(build: Build) -> None:
    swap = Place(point="PC6", sides=Sides.EACH)
    routine = build.routine(build.step("SP6", Sides.EACH, swap))
    points = {"SP6": build.point("SP6", PointFlag.VEIN), "PC6": build.point("PC6")}
    screening = replace(build.cleared(VEIN), spared=frozenset({"SP6", "PC6"}))
    adapted = adapt_routine(routine, points, screening)
    assert adapted.steps == ()
    assert adapted.changes == (Change("SP6", None, screening.cautions, spared=True),)


@given(data=st.data())
def test_sparing_opens_no_closed_point_and_nothing_else(data: st.DataObject) -> None:
    content = shipped_library()
    ticked = tuple(data.draw(st.lists(st.sampled_from(cautions()), unique=True, max_size=4)))
    spared = data.draw(st.frozensets(st.sampled_from(sorted(content.points)), max_size=20))
    routine = content.routines[data.draw(st.sampled_from(sorted(content.routines)))]
    usual = adapt_routine(routine, content.points, Cleared(ticked, 0))
    adapted = adapt_routine(routine, content.points, Cleared(ticked, 0, spared))
    bare = Cleared(ticked, 0)
    for step in adapted.steps:
        assert step.place.point not in spared
        assert not bare.against(step.place.pressed(content.points))
    pressed = [step.place.point for step in adapted.steps]
    assert len(pressed) == len(set(pressed)) <= len(usual.steps)
    assert (adapted.gently_because, adapted.breath_holds, adapted.closed_because) == (
        usual.gently_because,
        usual.breath_holds,
        usual.closed_because,
    )
    assert {change.point for change in usual.changes} <= {
        change.point for change in adapted.changes
    }
