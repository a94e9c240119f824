"""All small relief of one body."""

from figures.landmarks.landmarks import Landmarks
from figures.plates.feet import shape_feet
from figures.plates.hands import shape_hands
from figures.plates.heights import Relief
from figures.plates.legs import shape_legs
from figures.plates.trunk import shape_trunk


def anatomy(marks: Landmarks) -> Relief:
    """Give the relief of a body, laid on its landmarks."""
    relief = Relief(marks)
    for shape in (shape_trunk, shape_legs, shape_feet, shape_hands):
        shape(relief)
    return relief
