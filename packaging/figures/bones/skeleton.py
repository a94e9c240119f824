"""All bones of a body."""

from figures.bones.arm import arm_bones
from figures.bones.foot import foot_bones
from figures.bones.hand import hand_bones
from figures.bones.leg import leg_bones
from figures.bones.pelvis import pelvis
from figures.bones.ribs import rib_cage
from figures.bones.shapes import Bone
from figures.bones.shoulder import shoulder_blade
from figures.bones.spine import vertebrae
from figures.landmarks.landmarks import Landmarks, both_sides


def skeleton(marks: Landmarks) -> list[Bone]:
    """Give every bone on the rest body."""
    sides = both_sides(marks)
    bones = [*vertebrae(marks), *rib_cage(marks, sides), *pelvis(marks, sides)]
    for own in sides:
        bones += [*leg_bones(own), *foot_bones(own), *arm_bones(own), *hand_bones(own)]
        bones.append(shoulder_blade(own))
    return bones
