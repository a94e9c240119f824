"""The baked body: rest vertices, bones and skin weights, and the skin in a pose.

Metres; +x the person's left, -y the front, +z up. `body.npz` is made by `bake.py`.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from scipy.spatial.transform import Rotation

from figures.arrays import Floats, Ints, Place, Side

BODY_FILE = Path(__file__).parent.parent / "body.npz"


class Body:
    """The mesh and skeleton that all variants of the body share.

    `quads` (q, 4) vertex numbers; `bones` names and `parents` (-1: none) by bone number;
    `bone_ids` and `weights` (v, k): the k bones that move a vertex, and how much.
    """

    def __init__(self, path: Path = BODY_FILE) -> None:
        self._file = np.load(path, allow_pickle=False)
        self.quads = self._file["quads"].astype(np.int64)
        self.bones = [str(name) for name in self._file["bones"]]
        self.number = {name: i for i, name in enumerate(self.bones)}
        self.parents = self._file["parents"].astype(int)
        self.bone_ids = self._file["wi"].astype(int)
        self.weights = self._file["ww"].astype(np.float64)

    def rest(self, variant: str) -> tuple[Floats, Floats]:
        """Give the rest vertices (v, 3) and bone heads (b, 3) of a variant."""
        return (
            self._file["V_" + variant].astype(np.float64),
            self._file["H_" + variant].astype(np.float64),
        )

    def mask(self, name: str) -> Floats:
        """Give a mask baked from the CC0 MPFB2 textures: 0 to 1 per vertex (v,)."""
        mask: Floats = self._file["tex_" + name].astype(float)
        return mask

    def share(self, parts: tuple[str, ...], side: Side | None = None) -> Floats:
        """Give how much (v,) the bones whose names begin so move each vertex."""
        ending = f".{side}" if side else ""
        ids = [
            i
            for i, name in enumerate(self.bones)
            if name.startswith(parts) and name.endswith(ending)
        ]
        share: Floats = (self.weights * np.isin(self.bone_ids, ids)).sum(1)
        return share

    def with_parents(self, bones: Ints) -> list[int]:
        """Give the numbers of bones and of all those that they hang from, parents first."""
        found: set[int] = set()
        for bone in np.unique(bones).tolist():
            while bone >= 0 and bone not in found:
                found.add(bone)
                bone = int(self.parents[bone])
        return sorted(found)

    def chain(
        self, heads: Floats, rotations: Mapping[str, Floats], only: Sequence[int] | None = None
    ) -> Floats:
        """Give the movement (b, 4, 4) of every bone from rest to a pose, or `only` of some.

        A pose holds, for the bones that turn, a 3 x 3 rotation in rest world axes about the head.
        """
        moves = np.zeros((len(self.bones), 4, 4))
        for i in range(len(self.bones)) if only is None else only:
            turn, parent = rotations.get(self.bones[i]), self.parents[i]
            before = np.eye(4) if parent < 0 else moves[parent]
            if turn is None:
                moves[i] = before
                continue
            own = np.eye(4)
            own[:3, :3], own[:3, 3] = turn, heads[i] - turn @ heads[i]
            moves[i] = own if parent < 0 else before @ own
        return moves

    def pose(self, vertices: Floats, heads: Floats, rotations: Mapping[str, Floats]) -> Floats:
        """Give the vertices (v, 3) in a pose, blended with dual quaternions."""
        moves = self.chain(heads, rotations)
        real = np.array([_quaternion(move[:3, :3]) for move in moves])
        shift = np.concatenate([np.zeros((len(moves), 1)), moves[:, :3, 3]], 1)
        dual = 0.5 * _product(shift, real)
        reals, duals = real[self.bone_ids], dual[self.bone_ids]
        same_way = np.sign(np.einsum("vki,vi->vk", reals, reals[:, 0]))
        same_way[same_way == 0] = 1
        weights = self.weights * same_way
        blend = np.einsum("vk,vki->vi", weights, reals)
        blend_dual = np.einsum("vk,vki->vi", weights, duals)
        length = np.linalg.norm(blend, axis=1, keepdims=True)
        length[length == 0] = 1
        blend /= length
        blend_dual /= length
        r, v = blend[:, :1], blend[:, 1:]
        dr, dv = blend_dual[:, :1], blend_dual[:, 1:]
        moved = 2 * (r * dv - dr * v + np.cross(v, dv))
        posed: Floats = vertices + 2 * np.cross(v, np.cross(v, vertices) + r * vertices) + moved
        return posed


@cache
def baked() -> Body:
    """Give the one baked body."""
    return Body()


def rotation(axis: Place, degrees: float) -> Floats:
    """Give the 3 x 3 rotation about an axis, right-handed."""
    along = np.asarray(axis, float)
    turn: Floats = Rotation.from_rotvec(
        along / np.linalg.norm(along) * np.radians(degrees)
    ).as_matrix()
    return turn


def _quaternion(turn: Floats) -> Floats:
    x, y, z, w = Rotation.from_matrix(turn).as_quat()
    return np.array([w, x, y, z])


def _product(a: Floats, b: Floats) -> Floats:
    """Multiply quaternions (n, 4), real part first."""
    aw, ax, ay, az = a.T
    bw, bx, by, bz = b.T
    return np.stack(
        [
            aw * bw - ax * bx - ay * by - az * bz,
            aw * bx + ax * bw + ay * bz - az * by,
            aw * by - ax * bz + ay * bw + az * bx,
            aw * bz + ax * by - ay * bx + az * bw,
        ],
        1,
    )
