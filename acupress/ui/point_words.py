"""Words about points that several rooms say: how they are reached and pressed, what to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.points import PointFlag, Position, Pressure, Reach
from acupress.ui.listing import joined
from acupress.ui.wording import position_words, sentence_case

if TYPE_CHECKING:
    from acupress.core.points import Point


def reach_words(reach: Reach) -> str:
    """Say how easily a person alone gets there."""
    return {
        Reach.EASY: tr("easy to reach alone"),
        Reach.TOOL: tr("needs some skill to reach alone"),
        Reach.HARD: tr("hard to reach alone"),
    }[reach]


def pressure_words(pressure: Pressure) -> str:
    """Say how hard a point is pressed."""
    return {
        Pressure.LIGHT: tr("Light: no more than the weight of the hand."),
        Pressure.MODERATE: tr("Moderate: it sinks in, and the muscle stays soft."),
        Pressure.FIRM: tr("Firm, up to a dull ache, never sharp."),
    }[pressure]


def flag_words(flag: PointFlag) -> str:
    """Say what speaks against a point, in a sentence."""
    return {
        PointFlag.PREGNANCY: tr("Not in pregnancy, as a precaution.", "safety"),
        PointFlag.VEIN: tr(
            "Not over varicose veins, and not after a blood clot in the leg.", "safety"
        ),
        PointFlag.SPINE: tr("Never with weight on the bone, and not with weak bones.", "safety"),
        PointFlag.NERVE: tr(
            "A nerve lies close by. Stop at tingling, a shock or numbness.", "safety"
        ),
        PointFlag.WRIST_NERVE: tr(
            "Not with carpal tunnel trouble. Stop at tingling, a shock or numbness.", "safety"
        ),
        PointFlag.ARTERY: tr("An artery lies close by. Ease off if you feel a beat.", "safety"),
        PointFlag.NECK: tr(
            "Only at the back of the neck. Not after a stroke, and not when dizzy.", "safety"
        ),
        PointFlag.ABDOMEN: tr(
            "Not after a meal, with belly pain, a hernia or a full bladder.", "safety"
        ),
        PointFlag.FEET: tr("Very light where you feel less, and never on a sore.", "safety"),
        PointFlag.HIP_IMPLANT: tr("Not on the side of an artificial hip.", "safety"),
        PointFlag.KIDNEY: tr("No pounding. The kidneys lie behind it.", "safety"),
        PointFlag.CHEST: tr("Chest pain needs emergency help, not pressing.", "safety"),
        PointFlag.BEHIND: tr(
            "The hand goes behind you, which a stiff shoulder may not like.", "safety"
        ),
    }[flag]


def mind_words(point: Point) -> list[str]:
    """Say all that speaks against a point, each in a sentence."""
    return [flag_words(flag) for flag in PointFlag if flag in point.flags]


def where_words(point: Point) -> str:
    """Say how easy a point is to reach, and in which positions."""
    positions = [position_words(position) for position in Position if position in point.positions]
    # Translators: “Easy to reach alone: sitting, standing and lying on your back.”
    return tr("{reach}: {positions}.").format(
        reach=sentence_case(reach_words(point.reach)), positions=joined(positions)
    )


def point_names(point: Point) -> str:
    """Give all names of a point: Kidney Shu · Shènshù 腎俞 / 肾俞 · BL23."""
    both = point.characters
    if point.simplified != point.characters:
        both = f"{point.characters} / {point.simplified}"
    return f"{point.english} · {point.pinyin} {both} · {point.code}"
