"""Light: ambient occlusion per vertex and the multi-scale tone that the flat bands are cut from."""

import numpy as np
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from .mesh import vertex_normals


class Scene:
    def __init__(self, V, T, attrs):
        self.V, self.T = V, T
        self.N = vertex_normals(V, T)
        self.attrs = attrs


def vertex_ao(V, T, N, idx=None, nray=64, maxd=0.22):
    m = trimesh.Trimesh(V, T, process=False)
    R = RayMeshIntersector(m)
    u1, u2 = (np.arange(nray) + 0.5) / nray, (np.arange(nray) * 0.61803398875) % 1
    r = np.sqrt(u1)
    ph = 2 * np.pi * u2
    loc = np.stack([r * np.cos(ph), r * np.sin(ph), np.sqrt(1 - u1)], 1)  # cosine weighted
    idx = np.arange(len(V)) if idx is None else idx
    P, n = V[idx], N[idx]
    a = np.where(np.abs(n[:, :1]) > 0.7, [[0, 1.0, 0]], [[1.0, 0, 0]])
    t = np.cross(n, a)
    t /= np.linalg.norm(t, axis=1, keepdims=True)
    b = np.cross(n, t)
    occ = np.zeros(len(idx))
    for l in loc:
        d = t * l[0] + b * l[1] + n * l[2]
        o = P + n * 0.002
        tri = R.intersects_first(o, d)
        hit = tri >= 0
        # distance falloff
        c = m.triangles_center[tri[hit]]
        dist = np.linalg.norm(c - o[hit], axis=1)
        occ[np.where(hit)[0]] += np.clip(1 - dist / maxd, 0, 1)
    return 1 - occ / nray


def vertex_tone(s, cam, *, light, smooth, facing, detail, cavity, ao_gain, cloth_floor):
    """Brightness 0..1 per vertex, smoothed along the surface (never across an occlusion)."""

    def sm(X, n):
        for _ in range(n):
            X = s.L @ X
        return X

    def unit(X):
        return X / np.maximum(np.linalg.norm(X, axis=1, keepdims=True), 1e-9)

    if not hasattr(s, "_Ncache"):
        s._Ncache = {}
    key = smooth
    if key not in s._Ncache:
        # level-1 (fine), broad and very broad normals
        n0 = sm(s.N, max(2, smooth // 3))
        n1 = sm(n0, smooth * 2)
        n2 = sm(n1, smooth * 8)
        s._Ncache[key] = (unit(n0), unit(n1), unit(n2))
    n0, n1, n2 = s._Ncache[key]
    N = unit(sm(n0, smooth // 2))
    Lw = light[0] * cam.r + light[1] * cam.u - light[2] * cam.f
    lam = np.clip(0.5 + 0.5 * (N @ Lw), 0, 1)
    fac = np.clip(-(N @ cam.f), 0, 1)
    t = (1 - facing) * lam**1.1 + facing * fac**0.8
    # exaggerated (multi-scale) shading: relief relative to the local average orientation
    Lt = light[0] * cam.r + light[1] * cam.u
    Lt = Lt / np.linalg.norm(Lt)
    g = np.clip(fac * 1.5, 0, 1)
    t = t + g * (
        detail[0] * np.clip((n0 - n1) @ Lt, -0.16, 0.16)
        + detail[1] * np.clip((n1 - n2) @ Lt, -0.18, 0.18)
    )
    if cavity:
        # mean-curvature (cavity) shading at the same scale
        X = s.V.copy()
        for _ in range(max(4, smooth // 2)):
            X = s.L @ X
        h = ((X - s.V) * s.N).sum(1)  # >0 in hollows (metres)
        for _ in range(4):
            h = s.L @ h
        t = t - cavity * np.clip(h / 0.0012, -1, 1.5)
    ao = s.attrs.get("ao", np.ones(len(t)))
    t = t * (1 - ao_gain * (1 - ao))
    cl = s.attrs.get("cloth")
    if cl is not None:
        t = np.where(cl > 0, np.maximum(t, cloth_floor + 0.35 * (t - cloth_floor)), t)
    for _ in range(max(3, smooth // 2)):
        t = 0.5 * t + 0.5 * (s.L @ t)
    return t
