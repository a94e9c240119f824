"""Where the last bone of a finger or toe ends."""

from figures.arrays import Floats, unit
from figures.landmarks.landmarks import OneSide


def tip_of(own: OneSide, bone: str, short: float) -> Floats:
    """Give the end (3,) of the last bone of a finger or toe: millimetres short of its skin."""
    model, joint = own.marks.model, own.joint(bone)
    skin = model.rest_skin[model.share((bone,), own.side) > 0.5]
    way = unit(skin.mean(0) - joint)
    reach = float(((skin - joint) @ way).max())
    place: Floats = joint + way * (reach - short * 0.001 * own.marks.scale)
    return place
