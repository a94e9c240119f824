"""`acupress check` on the whole content: green as shipped, red for whatever would mislead."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import pytest

from acupress.content import assets_folder
from acupress.content.lint.outlines import body_shapes
from acupress.file_reading import read_drawing
from tests.content.told import Told, checked

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.content.conftest import Content

    Breaking = Callable[[dict[str, Any]], None]

FIGURES = "figures/man/figures.json"
PALETTES = "figures/palettes.json"
BL23 = "points/bl23.toml"
LI4 = "points/li4.toml"
BACK = "routines/stiff-lower-back.toml"
RULES = "safety/required-flags.toml"


def told(content: Content) -> set[Told]:
    return set(checked([content.folder], assets_folder()))


def low_back(figures: dict[str, Any], code: str) -> dict[str, Any]:
    places: dict[str, Any] = figures["views"]["low_back"]["points"][code]
    return places


def test_the_shipped_content_has_no_problem() -> None:
    assert checked([assets_folder()], assets_folder()) == ()


@pytest.mark.parametrize(
    ("file", "change", "key", "reason"),
    [
        (LI4, lambda t: t["flags"].remove("pregnancy"), "flags", "must hold pregnancy"),
        (BL23, lambda t: t["flags"].remove("behind"), "flags", "must hold behind"),
        (BL23, lambda t: t.pop("flags"), "flags", "is missing"),
        (
            BACK,
            lambda t: t["steps"][0].update(point="XX9"),
            "steps[0].point",
            "should be the number of a point",
        ),
        (
            BACK,
            lambda t: t["steps"][0].update(point="ST1"),
            "steps[0].point",
            "names ST1, which is no point",
        ),
        (
            BACK,
            lambda t: t["steps"][0].update(dwell_seconds=59),
            "steps[0].dwell_seconds",
            "should be greater than or equal to 60 (found 59)",
        ),
        (
            BACK,
            lambda t: t["steps"][0].update(dwell_seconds=121),
            "steps[0].dwell_seconds",
            "should be less than or equal to 120 (found 121)",
        ),
        (
            BACK,
            lambda t: t["steps"][2].pop("swaps"),
            "steps[2].swaps",
            "leaves BL23 without a stand-in under kidney-trouble",
        ),
        (
            BACK,
            lambda t: t["steps"][0].update(point="GV14"),
            "steps[0].point",
            "names GV14, which has no picture of pressing hands",
        ),
        (
            BACK,
            lambda t: t.update(summary="Five minutes for the lower back."),
            "summary",
            "names Five minutes, but takes 10.3",
        ),
        (
            BACK,
            lambda t: t["setting_up"].__setitem__(0, "Take half an hour."),
            "setting_up[0]",
            "names 30 minutes, but takes 10.3",
        ),
        (
            BACK,
            lambda t: t["setting_up"].__setitem__(0, "Take 7 minutes."),
            "setting_up[0]",
            "names 7 minutes, but takes 10.3",
        ),
        (
            BACK,
            lambda t: t.update(closed_by=["chest-pain", "kidney-trouble"]),
            "closed_by",
            "names chest-pain, which is no caution",
        ),
        (
            BL23,
            lambda t: t.update(press="Pressing here cures a sore back."),
            "press",
            "claims too much: “cures”",
        ),
        (BL23, lambda t: t.update(find="TODO find it."), "find", "is a placeholder: “TODO”"),
        (
            BL23,
            lambda t: t["landmarks"][0].update(feel="bone " * 20 + "end."),
            "landmarks[0].feel",
            "has a sentence of 21 words",
        ),
        (BL23, lambda t: t.update(place="x" * 35), "place", "has 35 characters, more than 34"),
        (BL23, lambda t: t.update(find="x" * 96), "find", "has 96 characters, more than 95"),
        (
            BL23,
            lambda t: t.update(tradition="It is good for the back."),
            "tradition",
            "does not begin with “Traditionally used for”",
        ),
        (BL23, lambda t: t.update(pinyin="Shenshu"), "pinyin", "has no tones"),
        (BL23, lambda t: t.update(simplified="B23"), "simplified", "is not in Chinese characters"),
        (LI4, lambda t: t["aliases"].append("B-23"), "aliases", "B-23 is also a name of BL23"),
        (LI4, lambda t: t["aliases"].append("Hegu"), "aliases", "names Hegu twice"),
        (
            LI4,
            lambda t: t.update(press="Thumb on top. Firm, never sharp."),
            "press",
            "says “Firm”, but the point is pressed moderate",
        ),
        (
            "points/bl56.toml",
            lambda t: t.update(press="Thumb, light to moderate."),
            "press",
            "says “moderate”, but the point is pressed light",
        ),
        (
            "points/bl24.toml",
            lambda t: t["tool"].update(press="Lean on lightly, light as it is."),
            "tool.press",
            "says “light”, but the point is pressed firm",
        ),
        (
            "points/gb34.toml",
            lambda t: t["technique"].update(pressure="moderate"),
            "technique.pressure",
            "should be light for a point flagged nerve",
        ),
        (
            "points/pc6.toml",
            lambda t: t["technique"].update(pressure="firm"),
            "technique.pressure",
            "should be light for a point flagged wrist-nerve",
        ),
        (
            "points/ex-anmian.toml",
            lambda t: t.update(find="Behind the ear: midway to the hollow under the skull."),
            "find",
            "begins like the place, “Behind the ear”",
        ),
        (
            "points/bl25.toml",
            lambda t: t["tool"].update(find="x" * 96),
            "tool.find",
            "has 96 characters, more than 95",
        ),
        (
            "points/bl25.toml",
            lambda t: t["tool"].update(find="On the lower back, where the ball rests."),
            "tool.find",
            "begins like the place, “Lower back, level with hip tops”",
        ),
        (
            BL23,
            lambda t: t["measure"].update(cun=2.0),
            "measure.cun",
            "is 2.0, in the figures 1.5",
        ),
        (
            FIGURES,
            lambda t: low_back(t, "BL23")["L"].update(x=20.0),
            "views.low_back.points.BL23.L",
            "lies outside the body",
        ),
        (
            FIGURES,
            lambda t: low_back(t, "BL23")["L"].update(y=400.0),
            "views.low_back.points.BL23",
            "left and right do not mirror each other",
        ),
        (
            FIGURES,
            lambda t: low_back(t, "BL23").update(
                L=low_back(t, "BL23")["R"], R=low_back(t, "BL23")["L"]
            ),
            "views.low_back.points.BL23",
            "left and right are exchanged",
        ),
        (
            FIGURES,
            lambda t: low_back(t, "BL52").update(L=low_back(t, "BL23")["L"]),
            "views.low_back.points.BL52.L",
            "lies 1.",
        ),
        (
            FIGURES,
            lambda t: t["views"]["low_back"]["focus"].append("ST9"),
            "views.low_back.focus",
            "names ST9, which is not placed",
        ),
        (PALETTES, lambda t: t.pop("source"), "source", "is missing"),
        (
            RULES,
            lambda t: t.update(rules=[r for r in t["rules"] if r["flag"] != "vein"]),
            "rules",
            "has no rule for the flag vein",
        ),
        (
            RULES,
            lambda t: t["rules"][0]["sources"].append("a-blog"),
            "rules[0].sources[2]",
            "names the source a-blog, which is not listed",
        ),
    ],
)
def test_it_turns_red_with_file_key_and_reason(
    content: Content, file: str, change: Breaking, key: str, reason: str
) -> None:
    content.leave_the_man_alone()
    with content.changing(file) as table:
        change(table)
    matching = [p for p in told(content) if (p.file, p.key) == (file, key)]
    assert any(problem.reason.startswith(reason) for problem in matching), told(content)


def test_a_point_that_bears_no_whole_minute_is_in_no_routine(content: Content) -> None:
    with content.changing(LI4) as point:
        point["longest_press_seconds"] = 20
    reason = "LI4 must not be pressed for longer than 20 s"
    assert Told("routines/stress-and-back.toml", "steps[1].point", reason) in told(content)
    swapped = Told("routines/outer-hip-and-thigh.toml", "steps[3].swaps[0].point", reason)
    assert swapped in told(content)


def test_both_sides_at_once_need_a_hand_each(content: Content) -> None:
    with content.changing(BACK) as routine:
        routine["steps"][3]["sides"] = "together"
    reason = "BL40 cannot be pressed on both sides at once"
    assert Told(BACK, "steps[3].sides", reason) in told(content)


def test_who_presses_another_sees_their_own_hands_at_every_point(content: Content) -> None:
    with content.changing("points/bl17.toml") as point:
        del point["by_other"]["hands"]
    with content.changing(BL23) as point:
        point["by_other"]["hands"] = point["picture"]["hands"]
    reason = "names {}, which has no picture of another’s hands"
    alone = Told("routines/lower-back-for-two.toml", "steps[1].point", reason.format("BL23"))
    swapped = Told(
        "routines/lower-back-for-two.toml", "steps[1].swaps[0].point", reason.format("BL17")
    )
    sitting = Told("routines/shoulders-for-two.toml", "steps[3].point", reason.format("BL17"))
    assert told(content) == {alone, swapped, sitting}


def test_two_hands_are_drawn_where_another_presses_both_sides(content: Content) -> None:
    content.leave_the_man_alone()
    with content.changing(FIGURES) as figures:
        figures["views"]["neck_back"]["hands"]["other_shoulders"]["both"] = False
    reason = "names GB21, which has no picture of another’s hands"
    assert told(content) == {Told("routines/shoulders-for-two.toml", "steps[0].point", reason)}


def test_who_lies_on_one_side_presses_one_side_at_a_time(content: Content) -> None:
    hip = "routines/outer-hip-and-thigh.toml"
    with content.changing(hip) as routine:
        routine["position"] = "lying-on-side"
        step = {"point": "GB29", "sides": "together", "dwell_seconds": 60}
        spine = {"point": "GV3", "sides": "midline", "dwell_seconds": 60}
        swaps = [{"point": "GB31", "sides": "together"}]
        routine["steps"] = [step, {**spine, "swaps": swaps}, {**spine, "point": "GV4"}]
    reason = "{} cannot be pressed on both sides at once"
    problems = told(content)
    assert Told(hip, "steps[0].sides", reason.format("GB29")) in problems
    assert Told(hip, "steps[1].swaps[0].sides", reason.format("GB31")) in problems


def test_what_is_pressed_with_a_tool_has_one(content: Content) -> None:
    with content.changing("routines/ball-at-the-wall.toml") as routine:
        routine["tools"] = ["wall"]
    with content.changing(BACK) as routine:
        routine["steps"][2]["with_tool"] = True
    reason = "needs a tool that {} or the routine lacks"
    problems = told(content)
    assert Told(BACK, "steps[2].with_tool", reason.format("BL23")) in problems
    ball = "routines/ball-at-the-wall.toml"
    assert Told(ball, "steps[0].with_tool", reason.format("BL24")) in problems
    with content.changing("points/bl24.toml") as point:
        point["tool"]["hands"] = "low_back"
    reason = "names low_back, which is no picture of pressing hands"
    assert Told("points/bl24.toml", "tool.hands", reason) in told(content)


def test_a_routine_takes_a_bearable_time(content: Content) -> None:
    with content.changing(BACK) as routine:
        routine["steps"] = routine["steps"][:3]
        for step in routine["steps"]:
            step["dwell_seconds"] = 60
    assert Told(BACK, "steps", "take 4.5 minutes") not in told(content)
    with content.changing(BACK) as routine:
        back = {point: {"point": point, "sides": "each", "dwell_seconds": 120} for point in EACH}
        routine["steps"] = list(back.values())
    assert Told(BACK, "steps", "take 19.2 minutes") in told(content)


EACH = ("BL60", "ST36", "GB34", "LI4")


def test_a_side_that_the_figure_hides_is_not_measured(content: Content) -> None:
    content.leave_the_man_alone()
    with content.changing(FIGURES) as figures:
        low_back(figures, "BL23")["R"].update(x=20.0, visible=False)
        del figures["measure"]["BL52"]
    assert told(content) == set()


def test_some_routine_stands_in(content: Content) -> None:
    for path in sorted((content.folder / "routines").glob("*.toml")):
        if path.stem != "order":
            with content.changing(f"routines/{path.name}") as routine:
                routine.pop("stand_in", None)
    reason = "names no routine that stands in for those that lose their points"
    assert Told("routines/order.toml", "order", reason) in told(content)


@pytest.mark.parametrize("key", ["own-back", "point-bl23"])
def test_no_routine_that_comes_along_looks_like_another_kind(content: Content, key: str) -> None:
    file = f"routines/{key}.toml"
    (content.folder / BACK).rename(content.folder / file)
    for changed, was in ((file, "key"), ("routines/order.toml", "order")):
        with content.changing(changed) as table:
            names = table[was]
            table[was] = key if was == "key" else [key if n == BACK[9:-5] else n for n in names]
    reason = f"begins like that of another kind of routine: {key}"
    assert told(content) == {Told(file, "key", reason)}


def test_a_drawing_that_is_no_outline_is_named(content: Content) -> None:
    drawing = content.folder / "figures/man/low_back.svgz"
    drawing.write_bytes(gzip.compress(read_drawing(drawing).replace('d="M', 'd="H10M', 1).encode()))
    reason = "has a path with the command H"
    assert Told("figures/man/low_back.svgz", "-", reason) in told(content)


SQUARE_WITH_HOLE = (
    '<svg><path d="M0 0c0 0 0 10 0 10 0 0 10 0 10 0 0 0 0-10 0-10z'
    'M4 4c0 0 0 2 0 2 0 0 2 0 2 0 0 0 0-2 0-2z" fill="#ABCDEF"/>'
    '<path d="M20 0c0 0 9 9 9 9z" fill="none"/></svg>'
)


@pytest.mark.parametrize(
    ("x", "y", "inside"), [(2, 2, True), (5, 5, False), (11, 5, False), (-1, 5, False)]
)
def test_a_hole_in_a_shape_is_not_the_body(x: float, y: float, inside: bool) -> None:
    (shape,) = body_shapes(SQUARE_WITH_HOLE, {"#abcdef"})
    assert shape.covers(x, y) is inside


def test_a_drawing_with_damage_inside_is_told(content: Content) -> None:
    drawing = content.folder / "figures/man/low_back.svgz"
    packed = bytearray(drawing.read_bytes())
    packed[len(packed) // 2] ^= 255
    drawing.write_bytes(packed)
    reason = "is damaged, or is no drawing"
    assert Told("figures/man/low_back.svgz", "-", reason) in told(content)
