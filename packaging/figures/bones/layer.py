"""The bones of a view as a file beside its drawing, and what `figures.json` says of them."""

from pathlib import Path
from typing import Any

from figures.arrays import Floats
from figures.bones.picture import BonesPicture
from figures.bones.shapes import Bone
from figures.bones.spine import wing_end
from figures.bones.table import BONES_OF, NAMED, shown_in
from figures.studio import Posed
from figures.svgz import ENDING, write_svg
from figures.views.view import View

Entry = dict[str, Any]


def write_bones(view: View, posed: Posed, bones: list[Bone], out: Path, entry: Entry) -> int:
    """Write the bones of a view into a folder and its `figures.json` entry; give the file's bytes.

    They are drawn with its camera and in its pose. A view that has none is left as it is.
    """
    if view.name not in BONES_OF:
        return 0
    moves = dict(zip(posed.marks.model.body.bones, posed.scene.moves, strict=True))
    shown = shown_in(view.name, bones, view.sides)
    picture = BonesPicture(view.frame.camera(posed), shown, moves)
    names: dict[str, Entry] = {}
    for level in NAMED.get(view.name, ()):
        x, y = picture.draw(_wing_end(posed, bones, level))
        names[level] = {"x": round(float(x), 1), "y": round(float(y), 1)}
    entry["bones"] = {"svg": f"{view.name}.bones{ENDING}", "names": names}
    return write_svg(out / entry["bones"]["svg"], picture.svg())


def _wing_end(posed: Posed, bones: list[Bone], level: str) -> Floats:
    """Give the end of the right transverse process, beside which the name of a vertebra stands."""
    rest = wing_end(posed.marks, level)
    bone = next(bone for bone in bones if bone.name == level)
    move = posed.scene.moves[posed.marks.model.body.number[bone.rig]]
    place: Floats = move[:3, :3] @ rest + move[:3, 3]
    return place
