"""What the words and flags of the points must say, told a second time beside the files."""

from __future__ import annotations

import pytest

from acupress.core.figures import BodySide, Seen
from acupress.core.library import Library
from acupress.core.points import PointFlag, Position


def flagged(library: Library, flag: PointFlag) -> set[str]:
    return {point.code for point in library.points.values() if flag in point.flags}


def test_only_the_nerves_of_hip_and_leg_are_those_that_sciatica_makes_sore(
    library: Library,
) -> None:
    assert flagged(library, PointFlag.NERVE) == {
        *("BL36", "BL37", "BL40", "GB30", "GB34", "KI3", "KI7")
    }
    assert flagged(library, PointFlag.WRIST_NERVE) == {"PC6"}


def test_artery_and_kidneys_are_named_wherever_they_lie_close_by(library: Library) -> None:
    assert flagged(library, PointFlag.ARTERY) == {"BL40", "KI3", "KI7", "LR3"}
    assert flagged(library, PointFlag.KIDNEY) == {"BL23", "BL24", "BL52"}


def test_what_is_measured_is_told_from_where_it_is_drawn(library: Library) -> None:
    told = {code: point.measure for code, point in library.points.items() if point.measure}
    assert told["BL10"].from_ == "the middle line of the neck"
    assert told["BL58"].from_ == "the dip behind the outer ankle bone"
    assert "halfway to the knee" in told["BL58"].fingers
    assert "GB34" not in told, "the standard has no measure for it"
    assert "about a thumb-width" in library.points["GB34"].find_steps[1]
    figures = library.figures
    assert figures.measure["BL10"].from_ == "GV16", "on the middle line"
    (bl58, *_), (bl60, *_) = (
        figures.views["leg_back"].points[c].values() for c in ("BL58", "BL60")
    )
    cun = figures.views["leg_back"].cun["BL58"][BodySide.L]
    assert cun.dy < 0, "up from the ankle"
    assert bl58.y - 7 * cun.length * cun.dy == pytest.approx(bl60.y, abs=cun.length * 0.4)


def test_the_chest_is_found_from_the_lower_end_of_the_breastbone(library: Library) -> None:
    point = library.points["CV17"]
    words = " ".join((point.place, point.location, point.find, *point.find_steps))
    assert "three finger-widths above the lower end" in point.location
    assert "Three finger-widths above the lower end" in point.find
    assert "nipple" not in words
    assert point.measure is None
    chest = library.figures.views["chest"]
    notch, low = (chest.landmarks[name][BodySide.M].y for name in ("sternal_notch", "xiphoid"))
    above = (low - chest.points["CV17"][BodySide.M].y) / ((low - notch) / 9)
    assert 1.4 <= above <= 2.2, "in the fourth space between the ribs, 1.6 cun above CV16"


@pytest.mark.parametrize("figure", ["foot_top", "sole"])
def test_the_webs_of_the_first_toes_are_level(library: Library, figure: str) -> None:
    view = library.figures.views[figure]
    first, second = (view.landmarks[web][BodySide.L].y for web in ("web12", "web23"))
    assert abs(first - second) < view.units_per_cm


@pytest.mark.parametrize("code", ["GV3", "GV4", "BL25"])
def test_where_people_feel_one_bone_too_high_the_lower_place_is_named(
    library: Library, code: str
) -> None:
    point = library.points[code]
    assert "If in doubt" in " ".join(point.find_steps)
    assert "low" in next(step for step in point.find_steps if "If in doubt" in step)
    assert "chakraverty-2007" in point.sources


def test_extra_points_say_that_the_standard_does_not_list_them(library: Library) -> None:
    for code, point in library.points.items():
        extra = point.channel is None
        assert extra is ("The WHO standard does not list" in point.location), code


def test_the_back_of_the_knee_is_shown_straight_from_behind(library: Library) -> None:
    views = library.figures.views
    assert {view.shows for view in views.values() if "BL40" in view.focus} == {Seen.BACK}
    own = views[library.points["BL40"].picture.figure]
    assert own is views["knee_back"]
    assert {"cord_med", "cord_lat"} <= own.landmarks.keys()
    crease = [x for x, _y in own.lines["popliteal_crease"]]
    middle = (min(crease) + max(crease)) / 2
    assert own.points["BL40"][BodySide.L].x == pytest.approx(middle, abs=own.units_per_cm)


def test_the_hip_is_shown_with_both_ends_of_the_line_that_is_told(library: Library) -> None:
    views = library.figures.views
    own = views[library.points["GB30"].picture.figure]
    assert {"trochanter", "sacral_hiatus"} <= own.landmarks.keys()
    assert "GB30" not in views["hip_lying"].focus, "where the thirds of the line look like halves"


def test_a_point_that_is_found_by_a_pose_is_shown_in_it(library: Library) -> None:
    shown = {code: library.points[code].picture.figure for code in ("GB30", "GB31", "SI3")}
    assert shown == {"GB30": "hip_lying_back", "GB31": "thigh_side", "SI3": "fist"}
    for code, figure in shown.items():
        assert library.figures.views[figure].points[code][BodySide.L].visible, code


HANDS = {
    "press_belly": {"CV4", "CV6"},
    "press_brow": {"EX-HN3"},
    "press_hand": {"LI4"},
    "press_wrist": {"PC6"},
    "press_wrist_edge": {"HT7"},
    "press_skull": {"GB20", "BL10"},
    "press_shoulder": {"GB21"},
    "press_shin": {"ST36"},
    "press_knee_pit": {"BL40"},
    "press_ankle": {"BL60", "KI3"},
    "press_waist": {"BL23", "BL24", "BL52", "EX-B7"},
    "press_fists": {"BL25", "BL26"},
    "press_breastbone": {"CV17"},
    "press_collar": {"KI27"},
    "press_spine": {"GV4"},
    "press_spine_low": {"GV3"},
    "press_crown": {"GV20"},
    "press_hip": {"GB29"},
    "press_thigh": {"GB31"},
    "press_knee_outer": {"GB34"},
    "press_knee_inner": {"SP9"},
    "press_thigh_inner": {"SP10"},
    "press_thigh_outer": {"ST34"},
    "press_ankle_outer": {"GB39"},
    "press_shin_inner": {"SP6"},
    "press_foot": {"LR3"},
    "press_toes": {"ST44"},
    "press_foot_outer": {"GB41"},
    "press_knuckles": {"TE3"},
    "press_forearm": {"TE5"},
    "press_hand_edge": {"SI3"},
    "press_grooves": {"EX-UE7"},
    "press_behind_ear": {"EX-Anmian"},
    "other_shoulders": {"GB21"},
    "other_upper_back": {"BL13", "BL14", "BL15", "BL16", "BL17", "BL18"},
    "other_low_back": {"BL23", "BL24", "BL25", "BL52"},
    "other_calves": {"BL57"},
}
"""Which points each picture of pressing hands shows: a wrong picture is worse than none."""


def test_hands_are_pictured_only_where_they_press_that_point(library: Library) -> None:
    shown: dict[str, set[str]] = {}
    for code, point in library.points.items():
        for hands in (point.picture.hands, point.by_other and point.by_other.hands):
            if hands:
                shown.setdefault(hands, set()).add(code)
    assert shown == HANDS


def test_the_hands_on_one_arm_or_shoulder_are_turned_to_the_side_that_is_pressed(
    library: Library,
) -> None:
    for name in ("press_hand", "press_wrist", "press_wrist_edge", "press_shoulder"):
        assert library.figures.views[name].mirror_for_other_side, name


def test_fists_are_pictured_where_knuckles_press(library: Library) -> None:
    for code in HANDS["press_fists"]:
        assert library.points[code].press.startswith("Knuckles")


def test_hips_that_are_lain_on_are_not_pressed(library: Library) -> None:
    for code, point in library.points.items():
        if Position.LYING_ON_SIDE in point.positions and point.technique.together:
            assert "Lying down, the upper" in point.technique.direction, code


def test_of_the_creases_of_the_palm_the_right_one_is_named(library: Library) -> None:
    point = library.points["SI3"]
    for line in (point.location, point.find, point.find_steps[1]):
        assert "nearest to the fingers" in line
