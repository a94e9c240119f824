"""Head and neck, measured from the drawn hairline and brows and from the mesh's ears."""

import numpy as np

from figures.arrays import Floats, Place
from figures.body.clothes import brow_arc, hair_field
from figures.body.surface import at_fraction
from figures.landmarks.landmarks import Landmarks, OneSide, both_sides

HAIRLINES_CUN = 12  # front to back hairline (WHO p. 11)
MASTOIDS_CUN = 9  # across, from one to the other (WHO p. 11)
NAPE_SLOPE = 0.92  # of a B-cun along the nape in its height


def mark_head(marks: Landmarks) -> None:
    """Set the midline of the head and both of its sides."""
    places = marks.places
    front, back = _hairline(marks, -1), _hairline(marks, 1)
    places["hairline_front"] = _midline(marks, -1, front)
    places["hairline_back"] = _midline(marks, 1, back)
    path = marks.skin.walk(places["hairline_front"], [1, 0, 0], [0, 0, 1], 1.0)
    gap = np.linalg.norm(path - places["hairline_back"], axis=1)
    path = path[: int(gap.argmin()) + 1]
    marks.curves["crown_midline"] = path
    places["GV20"] = at_fraction(path, 5 / HAIRLINES_CUN)
    length = np.linalg.norm(np.diff(path, axis=0), axis=1).sum()
    cun = marks.cun["head"] = length / HAIRLINES_CUN
    places["GV16"] = marks.back(back + 1.0 * cun * NAPE_SLOPE)
    for own in both_sides(marks):
        _mark_ear(own)
        _mark_neck(own, back + 0.5 * cun * NAPE_SLOPE)
        xs, zs = brow_arc(marks.model, own.side)
        own["brow_inner"] = marks.front(zs[0], xs[0])
    brows = 0.5 * (places["brow_inner.L"][2] + places["brow_inner.R"][2])
    places["EX-HN3"] = marks.front(brows)


def _midline(marks: Landmarks, y: int, z: float) -> Floats:
    """Give the midline of the front (y = -1) or the back (+1) at a height."""
    return marks.skin.ray([0, y, z], [0, -y, 0])


def _hairline(marks: Landmarks, y: int) -> float:
    """Give where the drawn hair begins on the midline, going up."""
    model, joint = marks.model, marks.model.head("head")[2]
    heights = np.arange(joint - 0.09, joint + 0.14, 0.001)
    line = np.array([_midline(marks, y, z) for z in heights])
    faces, weights = marks.skin.anchors(line)
    hair = (hair_field(model)[model.levels.first[faces]] * weights).sum(1)
    first: float = line[np.where(hair > 0)[0][0], 2]
    return first


def _mark_ear(own: OneSide) -> None:
    """Set ear and mastoid, the bony tip behind the lobe: our estimate, as is TE17."""
    marks, model = own.marks, own.marks.model
    skin, inwards = model.rest_skin, [-own.sign, 0, 0]
    ear = skin[(model.mask("ears") > 0.4) & (skin[:, 0] * own.sign > 0)]
    lobe = ear[ear[:, 2].argmin()]
    own["ear_top"] = marks.skin.closest(ear[ear[:, 2].argmax()])
    own["ear_lobe"] = marks.skin.closest(lobe)

    def beside(y: float, z: float) -> Floats:
        start: Place = [own.sign * 0.5, y, z]
        return marks.skin.ray(start, inwards)

    own["mastoid"] = beside(ear[:, 1].max() + own.metres(0.010), lobe[2] + own.metres(0.010))
    own["TE17"] = beside(lobe[1] + own.metres(0.016), lobe[2] + own.metres(0.002))


def _mark_neck(own: OneSide, gv15: float) -> None:
    """Set the points of one side of the neck; `gv15` is the height half a B-cun into the hair."""
    marks = own.marks
    mastoid = abs(own["mastoid"][0])
    level = marks.skin.walk(marks.places["GV16"], [0, 0, 1], [own.sign, 0, 0], 0.13)
    own["GB20"] = level[np.abs(level[:, 0] * own.sign - mastoid / 2).argmin()]
    cun = marks.cun["mastoid"] = mastoid / (MASTOIDS_CUN / 2)
    own["BL10"] = marks.back(gv15, own.sign * 1.3 * cun)
    own.halfway("EX-Anmian", "TE17", "GB20", [own.sign, 0.7, 0])
    own["GB21"], path = marks.skin.between(
        marks.places["mid_C7"], own["acromion"], 0.5, [0, 0.35, 1]
    )
    own.curve("gb21", path)
