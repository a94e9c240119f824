"""Words of the list of points and of a point's page: parts of the body, what speaks against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.points import Region
from acupress.ui.wording import reasons

if TYPE_CHECKING:
    from collections.abc import Iterable

    from acupress.core.points import Point
    from acupress.core.questions import Question


def region_words(region: Region) -> str:
    """Name a part of the body."""
    return {
        Region.HEAD: tr("Head", "part of the body"),
        Region.NECK: tr("Neck", "part of the body"),
        Region.SHOULDER: tr("Shoulder", "part of the body"),
        Region.CHEST: tr("Chest", "part of the body"),
        Region.BELLY: tr("Belly", "part of the body"),
        Region.BACK: tr("Back", "part of the body"),
        Region.HIP: tr("Hip", "part of the body"),
        Region.ARM: tr("Arm", "part of the body"),
        Region.HAND: tr("Hand", "part of the body"),
        Region.LEG: tr("Leg and knee", "part of the body"),
        Region.FOOT: tr("Ankle and foot", "part of the body"),
    }[region]


def why_no_timer(point: Point, against: Iterable[Question], *, spared: bool) -> str:
    """Say why a point cannot be pressed here today; empty where it can.

    `spared`: the user asked not to press it.
    """
    cautions = tuple(against)
    if cautions:
        return tr("Not today, because {why}.").format(why=reasons(cautions, spared=spared))
    if spared:
        return tr("You asked not to press this point.")
    if point.longest_press_seconds is not None:
        return tr_n(
            "No timer: it should be pressed for {n} second at most.",
            "No timer: it should be pressed for {n} seconds at most.",
            point.longest_press_seconds,
        )
    return ""


def short_names(point: Point) -> str:
    """Give the names of a point that fit one line, the number first."""
    return f"{point.code} · {point.pinyin} {point.characters} · {point.english}"
