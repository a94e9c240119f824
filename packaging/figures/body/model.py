"""One variant of the body, posed and dressed. Metres.

The rest mesh is subdivided twice: fields and anchors live on the first level (v1 vertices), the
picture is drawn from the second, the dense one (v2).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import scipy.sparse as sp

from figures.arrays import SIDES, Bools, Floats, Ints, Side, sign
from figures.bodies import WOMEN
from figures.body import clothes as worn
from figures.body.baked import baked
from figures.body.bun import bun_of
from figures.body.clothes import NOWHERE, Clothes, smoothstep
from figures.body.mesh import Sparse, levels, smooth, vertex_normals
from figures.body.occlusion import openness
from figures.body.placed import Placed
from figures.body.poser import Poser
from figures.body.sleeve import sleeve_field
from figures.body.top import top_field

ARM = ("upperarm", "lowerarm", "wrist", "finger", "metacarpal")
FOREARM = ("lowerarm", "wrist", "finger", "metacarpal")
LEG = ("upperleg", "lowerleg", "foot", "toe")


@dataclass
class Scene:
    """A posed and dressed body, or a part of one.

    `vertices`, `normals` (v2, 3) and `faces` (t, 3) of the dense mesh; `attributes` values (v2,) by
    name; `rest` (v2, 3) where its vertices are on the rest body; `skin` (v1, 3) the posed skin
    under the clothes, which points lie on; `heads` (b, 3) the posed bone heads, and `moves`
    (b, 4, 4) how they came there from rest; `shapes` what plates keep of it.
    """

    vertices: Floats
    faces: Ints
    attributes: dict[str, Floats]
    smoother: Sparse
    rest: Floats
    skin: Floats
    heads: Floats
    moves: Floats
    normals: Floats
    shapes: dict[tuple[int, int, int], Any] = field(default_factory=dict)

    def part(self, keep: Bools) -> "Scene":
        """Give the scene with only the faces whose vertices are all kept."""
        return replace(self, faces=self.faces[keep[self.faces].all(1)])

    def moved(self, placed: Placed) -> "Scene":
        """Give the scene somewhere else."""
        return replace(
            self,
            vertices=placed.carry(self.vertices),
            normals=self.normals @ placed.turn.T,
            skin=placed.carry(self.skin),
        )

    def with_other(self, other: "Scene") -> "Scene":
        """Give the scene with what is seen of another body; `skin` and bones stay the own."""
        return replace(
            self,
            vertices=np.concatenate([self.vertices, other.vertices]),
            faces=np.concatenate([self.faces, other.faces + len(self.vertices)]),
            attributes={
                name: np.concatenate([values, other.attributes[name]])
                for name, values in self.attributes.items()
            },
            smoother=sp.block_diag([self.smoother, other.smoother], "csr"),
            rest=np.concatenate([self.rest, other.rest]),
            normals=np.concatenate([self.normals, other.normals]),
            shapes={},
        )


class Model:
    """A variant of the body: rest skin, how much of each limb a vertex is, and the relief on it.

    `rest_skin` (v1, 3), `rest_dense` (v2, 3); `arm`, `leg`, `head_share`, `eye` (v1,) 0 to 1.
    """

    def __init__(self, variant: str) -> None:
        self.body, self.levels, self.variant = baked(), levels(), variant
        self.rest, self.rest_heads = self.body.rest(variant)
        self.rest_skin: Floats = self.levels.to_first @ self.rest
        self.rest_dense: Floats = self.levels.to_dense @ self.rest_skin
        self.arm = self.share(ARM)
        self.leg: dict[Side, Floats] = {side: self.share(LEG, side) for side in SIDES}
        self.head_share = self.share(("head", "eye"))
        self.eye = self.share(("eye",))
        self.is_woman = variant in WOMEN
        self.relief: Floats = np.zeros(len(self.rest_dense))

    def head(self, bone: str) -> Floats:
        """Give the rest head (3,) of a bone."""
        place: Floats = self.rest_heads[self.body.number[bone]]
        return place

    def share(self, bones: tuple[str, ...], side: Side | None = None) -> Floats:
        """Give how much (v1,) the bones whose names begin so move each vertex."""
        share: Floats = self.levels.to_first @ self.body.share(bones, side)
        return share

    def mask(self, name: str) -> Floats:
        """Give a baked mask (v1,), 0 to 1."""
        mask: Floats = self.levels.to_first @ self.body.mask(name)
        return mask

    def dense(self, values: Floats) -> Floats:
        """Carry values per vertex from the first level to the dense one."""
        dense: Floats = self.levels.to_dense @ values
        return dense

    def on_side(self, side: Side) -> Bools:
        """Say of every dense vertex whether it lies on a side at rest."""
        return self.rest_dense[:, 0] * sign(side) > 0

    def arm_of(self, side: Side, least: float = 0.5) -> Bools:
        """Say of every dense vertex whether it is of the arm of a side, by more than a share."""
        return (self.dense(self.arm) > least) & self.on_side(side)

    def pose(self, rotations: Mapping[str, Floats]) -> Floats:
        """Give the posed skin (v1, 3)."""
        posed: Floats = self.levels.to_first @ self.body.pose(self.rest, self.rest_heads, rotations)
        return posed

    def build(self, poser: Poser, clothes: Clothes) -> Scene:
        """Pose, dress and shade the body."""
        skin = self.pose(poser.rotations)
        shown = self._without_nipples(skin)
        cloth = np.full(len(skin), NOWHERE)
        if clothes.worn:
            cloth = np.maximum(cloth, worn.shorts_field(self, clothes))
            if self.is_woman:
                cloth = np.maximum(cloth, top_field(self, clothes.high))
            if clothes.sleeves:
                cloth = np.maximum(cloth, sleeve_field(self))
            shown = worn.put_on_cloth(self, shown, cloth)
        hair = np.full(len(skin), -0.1)
        if clothes.hair:
            hair = worn.hair_field(self)
            shown = worn.put_on_hair(self, shown, hair)
            if self.is_woman:
                shown = shown + bun_of(self) @ poser.turned("head").T
        first = {
            "cloth": cloth,
            "hair": hair,
            **{name: self.mask(name) for name in ("lips", "fingernails", "toenails")},
            "brow": worn.brow_field(self),
            "eyezone": worn.eye_zone(self),
            "ao": self._openness(shown),
        }
        dense, faces = self.dense(shown), self.levels.dense
        dense = dense + vertex_normals(dense, faces) * self.relief[:, None]
        return Scene(
            dense,
            faces,
            {name: self.dense(values) for name, values in first.items()},
            self.levels.smooth_dense,
            self.rest_dense,
            skin,
            poser.heads(),
            poser.moves(),
            vertex_normals(dense, faces),
        )

    def _without_nipples(self, skin: Floats) -> Floats:
        share = smoothstep(0.02, 0.4, self.mask("aureolae"))
        for _ in range(120 if self.is_woman else 30):
            skin = skin + (self.levels.smooth_first @ skin - skin) * share[:, None] * 0.7
        return skin

    def _openness(self, skin: Floats) -> Floats:
        """Give how open to the light each vertex is (v1,), smoothed along the skin."""
        faces = self.levels.first
        used = np.unique(faces)
        light = np.ones(len(skin))
        light[used] = openness(skin, faces, vertex_normals(skin, faces), used)
        return smooth(light, self.levels.smooth_first, 7, 0.6)
