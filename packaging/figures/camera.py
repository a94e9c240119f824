"""Orthographic camera and a small numba rasteriser (depth, face id, interpolated attributes)."""

import numpy as np
from numba import njit

from .body import rot


@njit(cache=True)
def _raster(P, T, A, W, H, zbuf, fid, attr):
    nt = T.shape[0]
    na = A.shape[1]
    for t in range(nt):
        i0, i1, i2 = T[t, 0], T[t, 1], T[t, 2]
        x0, y0, z0 = P[i0, 0], P[i0, 1], P[i0, 2]
        x1, y1, z1 = P[i1, 0], P[i1, 1], P[i1, 2]
        x2, y2, z2 = P[i2, 0], P[i2, 1], P[i2, 2]
        det = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if abs(det) < 1e-12:
            continue
        xmin = max(0, int(np.floor(min(x0, min(x1, x2)))))
        xmax = min(W - 1, int(np.ceil(max(x0, max(x1, x2)))))
        ymin = max(0, int(np.floor(min(y0, min(y1, y2)))))
        ymax = min(H - 1, int(np.ceil(max(y0, max(y1, y2)))))
        inv = 1.0 / det
        for y in range(ymin, ymax + 1):
            for x in range(xmin, xmax + 1):
                px = x + 0.5
                py = y + 0.5
                b1 = ((px - x0) * (y2 - y0) - (x2 - x0) * (py - y0)) * inv
                b2 = ((x1 - x0) * (py - y0) - (px - x0) * (y1 - y0)) * inv
                b0 = 1 - b1 - b2
                if b0 < -1e-6 or b1 < -1e-6 or b2 < -1e-6:
                    continue
                z = b0 * z0 + b1 * z1 + b2 * z2
                if z < zbuf[y, x]:
                    zbuf[y, x] = z
                    fid[y, x] = t
                    for k in range(na):
                        attr[y, x, k] = b0 * A[i0, k] + b1 * A[i1, k] + b2 * A[i2, k]


class Camera:
    """Orthographic. right/up/fwd unit vectors; scale px per metre; centre world point -> image centre."""

    def __init__(
        self, azim=0, elev=0, roll=0, centre=(0, 0, 0), width_m=1.0, height_m=1.0, ppm=1000
    ):
        # body: +X = person's LEFT, -Y = front (face looks to -Y), +Z up
        a, e = np.radians(azim), np.radians(elev)
        # azim 0: camera in front of the body (looking +Y); azim 180: behind; 90: sees person's left side
        d = np.array(
            [np.sin(a) * np.cos(e), -np.cos(a) * np.cos(e), np.sin(e)]
        )  # from target to camera
        f = -d
        up0 = np.array([0, 0, 1.0])
        if abs(f @ up0) > 0.999:
            up0 = np.array([0, 1.0, 0])
        r = np.cross(f, up0)
        r /= np.linalg.norm(r)
        u = np.cross(r, f)
        if roll:
            R = rot(f, roll)
            r = R @ r
            u = R @ u
        self.r, self.u, self.f = r, u, f
        self.c = np.asarray(centre, float)
        self.W, self.H = int(round(width_m * ppm)), int(round(height_m * ppm))
        self.ppm = ppm
        self.wm, self.hm = width_m, height_m

    @classmethod
    def axes(cls, to_cam, up, centre, width_m, height_m, ppm):
        c = cls(centre=centre, width_m=width_m, height_m=height_m, ppm=ppm)
        f = -np.asarray(to_cam, float)
        f /= np.linalg.norm(f)
        u = np.asarray(up, float) - f * (np.asarray(up, float) @ f)
        u /= np.linalg.norm(u)
        c.f, c.u, c.r = f, u, np.cross(f, u)
        return c

    def project(self, V):
        d = np.asarray(V, float) - self.c
        x = d @ self.r * self.ppm + self.W / 2
        y = -(d @ self.u) * self.ppm + self.H / 2
        return np.stack([x, y, d @ self.f], -1)


def raster(cam, V, T, A):
    P = cam.project(V)
    z = np.full((cam.H, cam.W), 1e9)
    fid = np.full((cam.H, cam.W), -1, np.int64)
    at = np.zeros((cam.H, cam.W, A.shape[1]), np.float32)
    _raster(
        np.ascontiguousarray(P),
        np.ascontiguousarray(T),
        np.ascontiguousarray(A.astype(np.float64)),
        cam.W,
        cam.H,
        z,
        fid,
        at,
    )
    return z, fid, at
