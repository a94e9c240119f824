"""Marking a body: everything in the order in which one place is measured from another."""

from figures.body.model import Model
from figures.landmarks import arm, foot, head, leg, trunk
from figures.landmarks.landmarks import Landmarks, both_sides


def mark_body(model: Model) -> Landmarks:
    """Find all landmarks and points on the rest skin of a body."""
    marks = Landmarks(model)
    sides = both_sides(marks)
    trunk.mark_spine(marks)
    for own in sides:
        trunk.mark_back(own)
    trunk.mark_front(marks)
    trunk.mark_chest(marks)
    for own in sides:
        trunk.mark_hip(own)
        leg.mark_axes(own)
        leg.mark_knee(own)
        leg.mark_ankle(own)
        leg.mark_lower_leg(own)
        leg.mark_thigh(own)
        foot.mark_foot(own)
        arm.mark_arm(own)
    head.mark_head(marks)
    marks.anchor()
    return marks
