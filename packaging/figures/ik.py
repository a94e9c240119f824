"""Inverse kinematics of one arm: fingertip and knuckle targets on the skin, soft collision with the body.

Only used to find a pressing pose once; the found joint parameters are kept in solved.json.
"""

import numpy as np
from scipy.optimize import least_squares
from scipy.spatial import cKDTree
from scipy.spatial.transform import Rotation

# parameters: 0-2 shoulder girdle, 3-5 shoulder, 6 elbow, 7 forearm turn, 8-10 wrist, 11-13 thumb root,
# 14-15 thumb joints, 16 fingers together, 17-18 knuckle bend (index..little), 19 finger bend, 20 upper arm turn
NP = 21
MIRROR = np.diag([-1.0, 1, 1])
REG = np.full(NP, 0.03)
REG[[0, 1, 2, 11, 12, 13]] = 0.09
REG[8:11] = 0.14
REG[14:16], REG[20] = 0.06, 0.08
LO, HI = np.full(NP, -3.0), np.full(NP, 3.0)
LO[0:3], HI[0:3] = -0.7, 0.7
LO[6], HI[6] = -0.6, 2.3
LO[7], HI[7] = -1.5, 1.5
LO[8:11], HI[8:11] = -1.05, 1.05
LO[11:14], HI[11:14] = -0.75, 0.75
LO[14:16], HI[14:16] = -0.35, 0.8
LO[16], HI[16] = 0, 0.9
LO[17:20], HI[17:20] = -0.15, 1.0
LO[20], HI[20] = -0.5, 0.5


class ArmIK:
    def __init__(self, st, side):
        self.st, self.k, self.extra = (
            st,
            side,
            {},
        )  # extra: finger -> added (knuckle, finger) bend, radians
        m = self.m = st.m
        b = self.b = m.b
        V, H = m.V0, m.H0
        self.dom = b.wi[np.arange(len(b.wi)), b.ww.argmax(1)]
        used = np.zeros(len(V), bool)
        used[b.quads] = True
        used[13380:] = False  # eyes and mouth inside
        self.used = used
        k = side
        al, ac, do = st.L.handax[k]
        self.al, self.ac, self.do = al, ac, do
        verts = lambda *names: np.where(
            np.isin(self.dom, [b.bi[n + "." + k] for n in names]) & used
        )[0]
        nail = m.tex("fingernails")
        self.tip = {}
        for f in "12345":
            iv = verts(f"finger{f}-3")
            h, p = H[b.bi[f"finger{f}-3.{k}"]], H[b.bi[f"finger{f}-2.{k}"]]
            ax = (h - p) / np.linalg.norm(h - p)
            t = (V[iv] - h) @ ax
            nc = V[iv[nail[iv] > 0.5]].mean(0)
            mid = h + ax * (t.max() * 0.62)
            pd = mid - nc
            pd -= ax * (pd @ ax)
            pd /= np.linalg.norm(pd)
            self.tip[f] = dict(
                pad=iv[np.argsort(np.linalg.norm(V[iv] - (mid + pd * 0.007), axis=1))[:3]],
                nail=iv[np.argsort(np.linalg.norm(V[iv] - nc, axis=1))[:3]],
                tip=iv[np.argsort(-t)[:3]],
            )
        hand = [
            i
            for i, n in enumerate(b.bones)
            if n.endswith("." + k) and n.startswith(("finger", "metacarpal", "wrist"))
        ]
        hv = np.where(np.isin(self.dom, hand) & used)[0]
        rng = np.random.default_rng(0)
        self.coll = np.r_[
            hv[rng.permutation(len(hv))[:200]],
            (lambda a: a[rng.permutation(len(a))[:60]])(
                verts("lowerarm01", "lowerarm02", "upperarm02")
            ),
        ]
        sh, el, wr = (H[b.bi[n + "." + k]] for n in ("upperarm01", "lowerarm01", "wrist"))
        unit = lambda v: v / np.linalg.norm(v)
        self.hinge, self.fore, self.up = (
            unit(np.cross(el - sh, wr - el)),
            unit(wr - el),
            unit(el - sh),
        )
        self.fdir = [
            unit(H[b.bi[f"finger{f}-2.{k}"]] - H[b.bi[f"finger{f}-1.{k}"]]) for f in "2345"
        ]
        self.flex = unit(np.cross(self.fdir[1], -do))
        t2 = unit(H[b.bi[f"finger1-3.{k}"]] - H[b.bi[f"finger1-2.{k}"]])
        self.tflex = unit(
            np.cross(t2, V[self.tip["1"]["pad"]].mean(0) - V[self.tip["1"]["nail"]].mean(0))
        )

    def near(self, bone, n=6, offset=0.0):
        """Vertices of this arm around a joint (optionally towards the back of the hand)."""
        p = self.m.H0[self.b.bi[f"{bone}.{self.k}"]] + self.do * offset
        d = np.linalg.norm(self.m.V0 - p, axis=1)
        d[~self.used] = 9
        return np.argsort(d)[:n]

    def rots(self, x, R):
        """Parameters -> bone rotations, merged into R."""
        k = self.k
        rv = lambda v: Rotation.from_rotvec(v).as_matrix()
        ax = lambda a, t: Rotation.from_rotvec(np.asarray(a) * t).as_matrix()
        R["clavicle." + k] = R["shoulder01." + k] = rv(x[0:3] * 0.35)
        R["upperarm01." + k], R["upperarm02." + k] = rv(x[3:6]), ax(self.up, x[20])
        R["lowerarm01." + k] = ax(self.hinge, x[6]) @ ax(self.fore, x[7] * 0.4)
        R["lowerarm02." + k] = ax(self.fore, x[7] * 0.6)
        R["wrist." + k] = rv(x[8:11])
        R["finger1-1." + k], R["finger1-2." + k], R["finger1-3." + k] = (
            rv(x[11:14]),
            ax(self.tflex, x[14]),
            ax(self.tflex, x[15]),
        )
        for i, f in enumerate("2345"):
            sp = np.cross(self.fdir[i], self.fdir[1])
            n = np.linalg.norm(sp)
            S = ax(sp / n, np.arcsin(min(n, 1)) * x[16]) if n > 1e-6 else np.eye(3)
            c = x[17] + (x[18] - x[17]) * i / 3
            e1, e2 = self.extra.get(f, (0, 0))
            R[f"finger{f}-1." + k] = ax(self.flex, c + e1) @ S
            R[f"finger{f}-2." + k], R[f"finger{f}-3." + k] = (
                ax(self.flex, x[19] + e2),
                ax(self.flex, (x[19] + e2) * 0.6),
            )
        return R

    def fk(self, R):
        b, H = self.b, self.m.H0
        G = np.zeros((len(b.bones), 4, 4))
        for i in range(len(b.bones)):
            r, p = R.get(b.bones[i]), b.parents[i]
            if r is None:
                G[i] = np.eye(4) if p < 0 else G[p]
            else:
                L = np.eye(4)
                L[:3, :3], L[:3, 3] = r, H[i] - r @ H[i]
                G[i] = L if p < 0 else G[p] @ L
        return G

    def skin(self, G, idx):
        b = self.b
        M4 = np.einsum("vk,vkij->vij", b.ww[idx], G[b.wi[idx]])
        return np.einsum("vij,vj->vi", M4[:, :3, :3], self.m.V0[idx]) + M4[:, :3, 3]

    def solve(
        self,
        base,
        targets,
        cloud,
        starts,
        lo=None,
        hi=None,
        reg=None,
        iters=12,
        final=150,
        wcoll=6.0,
    ):
        """targets: (vertex ids, xyz, weight). Returns (x, largest weighted miss in mm, deepest penetration in mm)."""
        pts, nrm = cloud
        tree = cKDTree(pts)
        ids = [np.atleast_1d(t[0]) for t in targets]
        allv = np.concatenate(ids + [self.coll])
        cut = np.cumsum([len(i) for i in ids])
        lo = LO.copy() if lo is None else lo
        hi = HI.copy() if hi is None else hi
        reg = REG if reg is None else reg

        def parts(x):
            P = self.skin(self.fk(self.rots(x, dict(base))), allv)
            miss, s = [], 0
            for (i, t, w), e in zip(targets, cut):
                miss.append(P[s:e].mean(0) - t)
                s = e
            Q = P[s:]
            d, j = tree.query(Q)
            sd = ((Q - pts[j]) * nrm[j]).sum(1)
            return miss, sd, d

        def res(x):
            miss, sd, d = parts(x)
            pen = np.clip(0.0025 - sd, 0, 0.05) * (d < 0.10)
            return np.concatenate(
                [m * t[2] for m, t in zip(miss, targets)] + [pen * wcoll, x * reg]
            )

        best = None
        for x0 in starts:
            o = least_squares(
                res, np.clip(x0, lo + 1e-3, hi - 1e-3), bounds=(lo, hi), max_nfev=iters
            )
            if best is None or o.cost < best.cost:
                best = o
        o = least_squares(
            res, np.clip(best.x, lo + 1e-3, hi - 1e-3), bounds=(lo, hi), max_nfev=final
        )
        miss, sd, d = parts(o.x)
        pen = np.where(d < 0.05, np.clip(-sd, 0, None), 0)
        return (
            o.x,
            [round(1e3 * float(np.linalg.norm(m)), 1) for m in miss],
            round(1e3 * float(pen.max()), 1),
        )


def mirror(R, source="L"):
    """Copy the rotations of one side to the other."""
    out, o = dict(R), "R" if source == "L" else "L"
    for n, r in R.items():
        if n.endswith("." + source):
            out[n[:-1] + o] = MIRROR @ r @ MIRROR
    return out
