"""The point views of the whole body, the trunk and the head: one row each."""

from dataclasses import replace

from figures.body.clothes import Clothes
from figures.poses.resting import lie_side
from figures.poses.standing import stand, stand_side
from figures.pressing.trunk_holds import HANGING
from figures.views import parts
from figures.views.frames import Facing, Fixed, Round, Spot, at, fixed
from figures.views.looks import FACE, LIMB, NO_HEAD, TRUNK, WHOLE
from figures.views.view import Across, Curve, Through, View

SPINE = ("T11", "T12", "L1", "L2", "L3", "L4", "L5", "S1", "S2")
HIP_LINES = (Curve("gb30", "gb30.L"), Curve("gb29", "gb29.L"))

WHOLE_BODY = (
    View(
        "body_back",
        "points",
        "Back of the body",
        "back",
        stand,
        Round(180, fixed(0, 0, 0.115), (1.0, 1.96), 1000),
        WHOLE,
        focus=(
            *("GB20", "BL10", "GV14", "GB21", "BL23", "BL52", "BL24", "BL25", "GV3", "GV4"),
            *("EX-B7", "GB30", "BL36", "BL37", "BL40", "BL57", "BL60"),
        ),
    ),
    View(
        "body_front",
        "points",
        "Front of the body",
        "front",
        stand,
        Round(0, fixed(0, 0, 0.115), (1.0, 1.96), 1000),
        WHOLE,
        focus=(
            *("EX-HN3", "KI27", "CV17", "CV6", "CV4", "ST34", "SP10", "ST35", "ST36", "SP9"),
            *("LR3", "ST44"),
        ),
    ),
    View(
        "body_side",
        "points",
        "Side of the body",
        "side",
        stand_side,
        Round(90, fixed(0, -0.03, 0.115), (0.80, 1.96), 1000),
        WHOLE,
        sides="L",
        focus=(
            *("GB20", "EX-Anmian", "GB21", "LI11", "TE5", "GB30", "GB29", "GB31", "GB34", "GB39"),
            *("BL60", "BL62"),
        ),
    ),
)

TRUNK_VIEWS = (
    View(
        "low_back",
        "points",
        "Low back",
        "back",
        stand,
        Round(180, at("mid_L4", "yz", (0, 0, 0.006)), (0.46, 0.45), 3000),
        TRUNK,
        regions=NO_HEAD,
        part=parts.no_arms,
        clothes=Clothes(low=0.066, high=0.2),
        strokes=(("dimple.L", 1.8), ("dimple.R", 1.8)),
        lines=(
            Across("level_L2"),
            Across("level_L4"),
            Across("level_S2"),
            Through("spine", tuple("mid_" + level for level in SPINE)),
        ),
        focus=("BL23", "BL24", "BL25", "BL26", "BL32", "BL52", "GV3", "GV4", "EX-B7"),
    ),
    View(
        "hip_side",
        "points",
        "Hip and outer thigh",
        "side",
        stand,
        Round(104, at("trochanter.L", offset=(0, 0.005, -0.12)), (0.50, 0.80), 1800),
        replace(LIMB, crease=(16, 9)),
        sides="L",
        regions=NO_HEAD,
        part=parts.no_arms,
        lines=HIP_LINES,
        focus=("GB29", "GB30", "GB31"),
    ),
    View(
        "hip_lying",
        "points",
        "Hip, lying on the other side",
        "side",
        lie_side,
        Facing(
            (Fixed((0.80, 0.60, 0.0)),),
            (Fixed((-1, 0, 0)),),
            Spot((("trochanter.L", 0.5), ("GB30.L", 0.5)), offset=(0, -0.02, 0.035)),
            (0.48, 0.46),
            2800,
        ),
        replace(LIMB, crease=(30, 20)),
        sides="L",
        regions=NO_HEAD,
        part=parts.no_arms,
        lines=HIP_LINES,
        focus=("GB29",),
    ),
    View(
        "hip_lying_back",
        "points",
        "Back of the hip, lying on the other side",
        "back",
        lie_side,
        Facing(
            (Fixed((0.50, 0.86, 0.0)),),
            (Fixed((1, 0, 0)),),
            Spot((("trochanter.L", 0.5), ("sacral_hiatus", 0.5)), offset=(0, 0, -0.02)),
            (0.56, 0.46),
            2500,
        ),
        replace(LIMB, crease=(30, 20)),
        sides="L",
        regions=NO_HEAD,
        part=parts.no_arms,
        lines=(Curve("gb30", "gb30.L"),),
        focus=("GB30",),
    ),
    View(
        "thigh_side",
        "points",
        "Outer thigh, where the hanging arm ends",
        "side",
        HANGING,
        Round(78, at("GB31.L", offset=(0, 0, 0.03)), (0.50, 0.72), 2000),
        replace(LIMB, crease=(24, 15)),
        sides="L",
        regions=NO_HEAD,
        part=parts.no_right_arm,
        focus=("GB31",),
    ),
    View(
        "abdomen",
        "points",
        "Belly",
        "front",
        stand,
        Round(0, at("navel", "z", (0, 0, 0.01)), (0.46, 0.42), 2900),
        replace(TRUNK, crease=(13, 8)),
        regions=NO_HEAD,
        part=parts.no_arms,
        clothes=Clothes(low=0.060),
        strokes=(("navel", 1.8),),
        lines=(
            Through("midline", ("xiphoid", "navel", "CV6", "CV4", "symphysis")),
            Curve("navel", "navel"),
        ),
        focus=("CV6", "CV4"),
    ),
    View(
        "chest",
        "points",
        "Chest",
        "front",
        stand,
        Round(0, at("CV17", "z", (0, 0, 0.065)), (0.50, 0.44), 2800),
        replace(TRUNK, crease=(14, 8)),
        regions=NO_HEAD,
        focus=("CV17", "KI27"),
    ),
    View(
        "neck_back",
        "points",
        "Neck and shoulders from behind",
        "back",
        stand,
        Round(180, at("mid_C7", "z", (0, 0, 0.052)), (0.50, 0.47), 2800),
        replace(TRUNK, crease=(30, 20), crease_min=90),
        lines=(Curve("gb21.L", "gb21.L"), Curve("gb21.R", "gb21.R")),
        focus=("GB20", "BL10", "GB21", "GV14"),
    ),
)

HEAD_VIEWS = (
    View(
        "face",
        "points",
        "Face",
        "front",
        stand,
        Round(0, at("head", "z", (0, 0, 0.040)), (0.30, 0.34), 4000),
        FACE,
        focus=("EX-HN3",),
    ),
    View(
        "crown",
        "points",
        "Crown of the head",
        "front-above",
        stand,
        Round(24, at("GV20", offset=(0, -0.052, -0.036)), (0.32, 0.295), 4400, above=48),
        FACE,
        lines=(Curve("crown_midline", "crown_midline"),),
        focus=("GV20", "EX-HN3"),
    ),
    View(
        "head_side",
        "points",
        "Side of the head",
        "side-behind",
        stand,
        Round(112, at("EX-Anmian.L", offset=(0, -0.012, 0.040)), (0.34, 0.36), 3800),
        replace(FACE, crease=(90, 60), bridge=9, slit=False, gap=(0.0008, 0.006)),
        sides="L",
        focus=("EX-Anmian", "GB20", "BL10"),
    ),
)
