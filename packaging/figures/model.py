"""The dressed figure: shorts, short hair, brows, nails as fields on the skin; posed, subdivided, shaded.

Metres. The rest mesh is subdivided twice (Catmull-Clark); fields live on the first level.
"""

import numpy as np

from . import shading
from .body import Body, side
from .mesh import catmull_clark, laplacian_matrix, quads_to_tris, vertex_normals


def smoothstep(a, b, x):
    t = np.clip((x - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)


class Model:
    _cache = {}

    def __init__(self, variant="neutral", level=2):
        b = self.b = Body()
        self.V0, self.H0 = b.rest(variant)
        self.variant = variant
        key = level
        if key not in Model._cache:
            S1, q1 = catmull_clark(b.quads, len(self.V0))
            S2, q2 = catmull_clark(q1, S1.shape[0])
            Model._cache[key] = (
                S1,
                q1,
                S2,
                q2,
                laplacian_matrix(b.quads, len(self.V0)),
                laplacian_matrix(q1, S1.shape[0]),
            )
        self.S1, self.q1, self.S2, self.q2, self.L0, self.L1 = Model._cache[key]
        self.level = level
        self.R1 = self.S1 @ self.V0
        self.T1 = quads_to_tris(self.q1)
        self.q = self.q2 if level == 2 else self.q1
        self.T = quads_to_tris(self.q)
        self.Rd = self.S2 @ self.R1 if level == 2 else self.R1  # dense rest
        self.part_weights()

    def part_weights(self):
        b = self.b

        def wsum(names):
            idx = [i for i, n in enumerate(b.bones) if any(n.startswith(x) for x in names)]
            m = np.isin(b.wi, idx)
            return (b.ww * m).sum(1)

        self.w_arm = self.S1 @ wsum(["upperarm", "lowerarm", "wrist", "finger", "metacarpal"])
        self.w_leg = {
            s: self.S1 @ weight_sum(b, ["upperleg", "lowerleg", "foot", "toe"], s) for s in "LR"
        }
        self.w_head = self.S1 @ wsum(["head", "eye"])
        self.w_eye = self.S1 @ wsum(["eye"])

    def head(self, n):
        return self.H0[self.b.bi[n]]

    def tex(self, name):
        """per-vertex mask baked from the CC0 MPFB2 mask textures"""
        return self.b.d["tex_" + name].astype(float)

    # ---- fields on level-1 rest mesh
    def shorts_field(self, top=None, drop=0.36, low=0.0):
        """positive inside the shorts."""
        R = self.R1
        hipz = self.head("upperleg01.L")[2]
        top = hipz + 0.085 - low if top is None else top
        # gentle dip at the back/front centre
        zt = top - 0.012 * np.exp(-((R[:, 0] / 0.07) ** 2))
        f_top = zt - R[:, 2]
        f_bot = np.full(len(R), 1.0)
        for s in "LR":
            hip, kn = self.head("upperleg01." + s), self.head("lowerleg01." + s)
            ax = kn - hip
            L = np.linalg.norm(ax)
            ax /= L
            t = ((R - hip) @ ax) / L
            sel = R[:, 0] * side(s) > 0
            f_bot = np.where(sel, (drop - t) * L, f_bot)
        f = np.minimum(f_top, f_bot)
        f = np.where(self.w_arm > 0.3, -0.2, f)
        f = np.where(self.w_head > 0.3, -0.2, f)
        return f

    def top_field(self):
        """sports crop top (front+back), thin straps"""
        R = self.R1
        z1 = self.head("spine02")[2]
        hem = z1 + 0.045
        f = R[:, 2] - hem
        ax = np.abs(R[:, 0])
        # neckline & armholes: strap centred at x = .085 above the chest line
        zt = self.head("spine01")[2] + 0.045
        strap = 0.026 - np.abs(ax - 0.088)
        body = np.minimum(zt - R[:, 2], 0.155 - ax)
        up = np.maximum(body, strap)
        k = 0.03
        # smooth max
        up = np.log(np.exp(body / k) + np.exp(strap / k)) * k - 0.012
        f = np.minimum(f, up)
        f = np.where(self.w_arm > 0.35, -0.2, f)
        f = np.where(self.w_head > 0.2, -0.2, f)
        return f

    def hair_field(self):
        R = self.R1
        h = self.head("head")
        d = R - h
        y, z, x = d[:, 1], d[:, 2], d[:, 0]
        # hairline height as function of y (front -, back +)
        ys = np.array(
            [
                -0.14,
                -0.115,
                -0.09,
                -0.070,
                -0.058,
                -0.048,
                -0.036,
                -0.02,
                0.0,
                0.02,
                0.04,
                0.06,
                0.09,
            ]
        )
        zs = np.array(
            [
                0.118,
                0.112,
                0.100,
                0.080,
                0.058,
                0.034,
                0.030,
                0.044,
                0.034,
                -0.004,
                -0.030,
                -0.042,
                -0.042,
            ]
        )
        zl = (
            np.interp(y, ys, zs)
            + 0.010 * np.exp(-((x / 0.03) ** 2)) * (y < -0.08) * 0
            - 0.012 * np.clip((np.abs(x) - 0.03) / 0.03, 0, 1) * (y < -0.07)
        )
        f = z - zl
        ear = self.S1 @ self.tex("ears")
        f = np.where(self.w_head < 0.02, -0.1, f)
        f = np.where(self.w_eye > 0.1, -0.1, f)
        f = np.clip(f, -0.03, 0.05)
        for _ in range(5):
            f = 0.4 * f + 0.6 * (self.L1 @ f)
        f = f - np.clip(ear - 0.15, 0, 1) * 0.3
        return f

    def brow_arc(self, s):
        """(x, z) of the centre line of an eyebrow, inner end first."""
        k, e = side(s), self.head("eye." + s)
        t = np.linspace(0, 1, 40)
        return (
            e[0] + k * (-0.0175 + 0.043 * t),
            e[2] + 0.0165 + 0.0105 * np.sin(np.pi * np.clip(t * 0.80 + 0.08, 0, 1)) - 0.0045 * t,
        )

    def brow_field(self):
        """Positive inside the eyebrows (metres), measured in the frontal projection."""
        R, f = self.R1, np.full(len(self.R1), -0.02)
        t = np.linspace(0, 1, 40)
        w = 0.0030 * np.clip(t / 0.18, 0.55, 1) * np.clip((1 - t) / 0.55, 0.12, 1)
        for s in "LR":
            e = self.head("eye." + s)
            X, Z = self.brow_arc(s)
            d = np.hypot(R[:, 0][:, None] - X[None], R[:, 2][:, None] - Z[None])
            ok = (
                (self.w_head > 0.5)
                & (R[:, 1] < e[1])
                & (np.abs(R[:, 0] - e[0]) < 0.05)
                & (np.abs(R[:, 2] - e[2]) < 0.05)
            )
            f = np.where(ok, np.maximum(f, (w[None] - d).max(1)), f)
        return f

    def build(
        self,
        poser=None,
        garments=("shorts",),
        hair=True,
        sculpt=True,
        shorts_kw={},
        ao=True,
        hairvol=0.007,
    ):
        b = self.b
        V = self.V0.copy()
        G = None
        if poser is not None:
            V, G = b.pose(V, self.H0, poser.R)
            self.G = G
        V1 = self.S1 @ V
        skin1 = V1.copy()
        nip = smoothstep(0.02, 0.4, self.S1 @ self.tex("aureolae"))
        for _ in range(30):
            V1 = V1 + (self.L1 @ V1 - V1) * nip[:, None] * 0.7
        F = {}
        if "shorts" in garments:
            F["shorts"] = self.shorts_field(**shorts_kw)
        if "top" in garments:
            F["top"] = self.top_field()
        cloth = np.full(len(V1), -0.2)
        for k in F:
            cloth = np.maximum(cloth, F[k])
        if F:
            w = smoothstep(-0.002, 0.018, cloth)
            w[self.w_eye > 0] = 0
            V2 = V1.copy()
            n = vertex_normals(V2, self.T1)
            for it in range(60):
                Lp = self.L1 @ V2
                dlt = Lp - V2
                n = vertex_normals(V2, self.T1) if it % 10 == 0 else n
                out = (dlt * n).sum(1, keepdims=True)
                V2 = V2 + np.where(out > 0, dlt, 0.12 * dlt) * w[:, None] * 0.8
            N = vertex_normals(V2, self.T1)
            V1 = V2 + N * (0.0035 * smoothstep(-0.001, 0.006, cloth))[:, None]
            wi = smoothstep(0.004, 0.02, cloth)
            for _ in range(12):
                V1 = V1 + (self.L1 @ V1 - V1) * (wi * 0.6)[:, None]
        hf = self.hair_field() if hair else np.full(len(V1), -0.1)
        if hair:
            N = vertex_normals(V1, self.T1)
            for _ in range(6):
                N = self.L1 @ N
            V1 = (
                V1
                + N
                * (
                    hairvol * smoothstep(-0.001, 0.035, hf) + 0.0012 * smoothstep(-0.001, 0.003, hf)
                )[:, None]
            )
        at1 = dict(cloth=cloth, hair=hf)
        for nm in ("lips", "fingernails", "toenails"):
            at1[nm] = self.S1 @ self.tex(nm)
        at1["eye"] = self.w_eye
        at1["brow"] = self.brow_field()
        ez = np.full(len(V1), -0.05)
        for sd in "LR":
            e = self.head("eye." + sd)
            ez = np.maximum(ez, 0.030 - np.linalg.norm((self.R1 - e) * [1, 0.6, 1.25], axis=1))
        at1["eyezone"] = ez
        Vd = self.S2 @ V1 if self.level == 2 else V1
        if sculpt and hasattr(self, "sculpt_disp"):
            Nn = vertex_normals(Vd, self.T)
            Vd = Vd + Nn * self.sculpt_disp[:, None]
        attrs = {k: (self.S2 @ v if self.level == 2 else v) for k, v in at1.items()}
        used = np.zeros(len(Vd), bool)
        used[self.T] = True
        if ao:
            N1 = vertex_normals(V1, self.T1)
            u1 = np.unique(self.q1)
            a = np.ones(len(V1))
            a[u1] = shading.vertex_ao(V1, self.T1, N1, u1, nray=96)
            for _ in range(7):
                a = 0.4 * a + 0.6 * (self.L1 @ a)
            attrs["ao"] = self.S2 @ a if self.level == 2 else a
        self.Vd = Vd
        sc = shading.Scene(Vd, self.T, attrs)
        if not hasattr(self, "L2"):
            if "L2" not in Model._cache:
                Model._cache["L2"] = laplacian_matrix(self.q, len(Vd))
            self.L2 = Model._cache["L2"]
        sc.L = self.L2
        sc.V1 = V1
        sc.skin1 = skin1
        return sc


def weight_sum(body, names, s):
    """Summed skin weight of the bones of one side whose names start so."""
    idx = [
        i
        for i, n in enumerate(body.bones)
        if any(n.startswith(x) for x in names) and n.endswith("." + s)
    ]
    return (body.ww * np.isin(body.wi, idx)).sum(1)
