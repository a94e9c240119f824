"""Which bones each view shows; a view that is not here has none. Patterns of names, as of files."""

from fnmatch import fnmatch

from figures.bones.shapes import Bone

LIMB = "[!.]*.L"
NECK = ("C?", "C?.*", "T[1-3]", "T[1-3].*")
LOW_SPINE = ("T9", "T9.*", "T1[0-2]", "T1[0-2].*", "L?", "L?.*")
BACK_RIBS = ("rib*.L", "rib*.R")
PELVIS = ("hip_bone.*", "sacrum", "S?", "hole*", "tail_bone*")
LEG = ("thigh_bone.*", "kneecap.*", "shin_bone.*", "calf_bone.*")
FOOT = ("heel_bone.*", "talus.*", "cuboid.*", "navicular.*", "cuneiform*", "metatarsal*", "toe*")
FOREARM = ("upper_arm.*", "ulna.*", "radius.*")
HAND = (
    *("scaphoid.*", "lunate.*", "triquetral.*", "pisiform.*", "trapezium.*", "trapezoid.*"),
    *("capitate.*", "hamate.*", "metacarpal*", "finger*"),
)
CHEST = (
    *("rib[2-9].?.front", "rib10.?.front", "cartilage[2-9].*", "cartilage10.*"),
    *("breastbone*", "collar_bone.*"),
)

BONES_OF: dict[str, tuple[str, ...]] = {
    "body_back": ("C?", "C?.*", "T*", "L?", "L?.*", *BACK_RIBS, *PELVIS, "shoulder_blade.*"),
    "low_back": (*LOW_SPINE, "rib9.?", "rib1[0-2].?", "rib10.?.front", *PELVIS, "thigh_bone.*"),
    "upper_back": ("C7", "C7.*", "T*", *BACK_RIBS, "shoulder_blade.*", "upper_arm.*"),
    "hip_side": (
        "L[3-5]*",
        "hip_bone.L",
        "sacrum",
        "S?",
        "tail_bone*",
        "thigh_bone.L",
        "kneecap.L",
        "shin_bone.L",
        "calf_bone.L",
    ),
    "abdomen": ("L?.body", "hip_bone.*", "sacrum", "thigh_bone.*", "rib9*", "rib10*"),
    "chest": (*CHEST, "upper_arm.*"),
    "neck_back": (*NECK, "T[4-6]", "T[4-6].*", *BACK_RIBS, "shoulder_blade.*", "upper_arm.*"),
    "knee_back": LEG,
    "shin_outer": (*LEG, *FOOT),
    "shin_inner": (*LEG, *FOOT),
    "knee_front": LEG,
    "ankle_outer": (*LEG, *FOOT),
    "ankle_inner": (*LEG, *FOOT),
    "foot_top": FOOT,
    "sole": FOOT,
    "hand_back": (*FOREARM, *HAND),
    "palm": (*FOREARM, *HAND),
    "forearm_outer": (*FOREARM, *HAND),
}
NAMED = {"low_back": ("L2", "L4"), "upper_back": ("T3", "T7"), "body_back": ("L2", "L4")}
"""Vertebrae that are named: those that the points of the back go by."""


def shown_in(view: str, bones: list[Bone], sides: str) -> list[Bone]:
    """Give the bones of a view; of limbs, those of the sides that it draws."""
    patterns = BONES_OF[view]
    return [
        bone
        for bone in bones
        if any(fnmatch(bone.name, pattern) for pattern in patterns)
        and (sides == "LR" or ".R" not in bone.name)
    ]
