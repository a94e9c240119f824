"""Line finding: occluding contours on the mesh and ridges (creases) in image space."""

import numpy as np
from scipy import ndimage as ndi
from skimage import morphology


def mesh_contours(V, T, N, view):
    """zero set of n.v on the mesh (occluding contour generators), as chains of 3D points."""
    g = N @ view
    s = g > 0
    st = s[T]
    cross = st.any(1) & ~st.all(1)
    Tc = T[cross]
    sc = st[cross]
    nv = len(V)
    e = [(0, 1), (1, 2), (2, 0)]
    C = np.stack([sc[:, i] != sc[:, j] for i, j in e], 1)
    K = np.stack(
        [
            np.minimum(Tc[:, i], Tc[:, j]).astype(np.int64) * nv + np.maximum(Tc[:, i], Tc[:, j])
            for i, j in e
        ],
        1,
    )
    first = C.argmax(1)
    last = 2 - C[:, ::-1].argmax(1)
    ka, kb = K[np.arange(len(K)), first], K[np.arange(len(K)), last]
    uk, inv = np.unique(np.r_[ka, kb], return_inverse=True)
    a, b = inv[: len(ka)], inv[len(ka) :]
    i0, i1 = uk // nv, uk % nv
    t = g[i0] / (g[i0] - g[i1])
    P = V[i0] * (1 - t[:, None]) + V[i1] * t[:, None]
    Nn = N[i0] * (1 - t[:, None]) + N[i1] * t[:, None]
    return chain(len(uk), a, b), P, Nn


def chain(n, a, b):
    adj = [[] for _ in range(n)]
    for k, (i, j) in enumerate(zip(a.tolist(), b.tolist())):
        adj[i].append((j, k))
        adj[j].append((i, k))
    used = np.zeros(len(a), bool)
    out = []
    starts = [i for i in range(n) if len(adj[i]) == 1] + list(range(n))
    for s in starts:
        for nb in adj[s]:
            if used[nb[1]]:
                continue
            path = [s]
            cur, nxt = s, nb
            while nxt is not None:
                used[nxt[1]] = True
                cur = nxt[0]
                path.append(cur)
                nxt = next((x for x in adj[cur] if not used[x[1]]), None)
                if cur == s:
                    break
            out.append((path, path[0] == path[-1]))
    return out


def trace_skeleton(sk):
    """Trace 8-connected skeleton into pixel paths (y,x)."""
    H, W = sk.shape
    pts = np.argwhere(sk)
    idx = -np.ones(sk.shape, int)
    idx[tuple(pts.T)] = np.arange(len(pts))
    nb8 = [(-1, 0), (0, -1), (0, 1), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1)]
    adj = []
    for y, x in pts:
        l = []
        for dy, dx in nb8:
            yy, xx = y + dy, x + dx
            if 0 <= yy < H and 0 <= xx < W and sk[yy, xx]:
                if dy and dx and (sk[y, xx] or sk[yy, x]):
                    continue
                l.append(idx[yy, xx])
        adj.append(l)
    deg = np.array([len(l) for l in adj])
    used = set()
    paths = []

    def go(i, j):
        p = [i, j]
        used.add((min(i, j), max(i, j)))
        while deg[p[-1]] == 2:
            k = [q for q in adj[p[-1]] if q != p[-2]]
            if not k:
                break
            k = k[0]
            e = (min(p[-1], k), max(p[-1], k))
            if e in used:
                break
            used.add(e)
            p.append(k)
        return p

    for i in np.where(deg != 2)[0]:
        for j in adj[i]:
            if (min(i, j), max(i, j)) not in used:
                paths.append(go(i, j))
    for i in np.where(deg == 2)[0]:
        for j in adj[i]:
            if (min(i, j), max(i, j)) not in used:
                paths.append(go(i, j))
    return [pts[p].astype(float) for p in paths]


def ridge(F, sigma, mask, hi, lo, minlen):
    """Bright ridges of F at scale sigma px -> list of (x,y,strength)."""
    G = ndi.gaussian_filter(F, sigma)
    gy, gx = np.gradient(G)
    gyy, gyx = np.gradient(gy)
    gxy, gxx = np.gradient(gx)
    tmp = np.sqrt(((gxx - gyy) / 2) ** 2 + gxy**2)
    l2 = (gxx + gyy) / 2 - tmp  # most negative
    # eigenvector of l2
    th = 0.5 * np.arctan2(2 * gxy, gxx - gyy) + np.pi / 2
    nx, ny = np.cos(th), np.sin(th)
    dd = gxx * nx * nx + 2 * gxy * nx * ny + gyy * ny * ny
    dd[dd > -1e-12] = -1e-12
    t = -(gx * nx + gy * ny) / dd
    on = (np.abs(t * nx) <= 0.6) & (np.abs(t * ny) <= 0.6) & (l2 < 0) & mask & (G > lo)
    on = ndi.binary_dilation(on, iterations=1) & mask & (G > lo)
    lab, n = ndi.label(on, np.ones((3, 3)))
    if n == 0:
        return []
    mx = ndi.maximum(G, lab, np.arange(1, n + 1))
    keep = np.r_[False, mx > hi]
    sk = morphology.skeletonize(keep[lab])
    out = []
    for p in trace_skeleton(sk):
        if len(p) < minlen:
            continue
        y, x = p[:, 0], p[:, 1]
        out.append(np.stack([x + 0.5, y + 0.5, ndi.map_coordinates(G, [y, x], order=1)], 1))
    return join_paths(out, 12)


def join_paths(paths, maxgap):
    """Greedy join of path ends that face each other."""
    paths = [p for p in paths]
    changed = True
    while changed:
        changed = False
        best = None
        for i in range(len(paths)):
            for j in range(i + 1, len(paths)):
                for ei in (0, 1):
                    for ej in (0, 1):
                        a = paths[i][-1 if ei else 0, :2]
                        b = paths[j][-1 if ej else 0, :2]
                        d = np.hypot(*(a - b))
                        if d > maxgap:
                            continue
                        k = 12
                        ta = (
                            (paths[i][-1, :2] - paths[i][-min(k, len(paths[i])), :2])
                            if ei
                            else (paths[i][0, :2] - paths[i][min(k, len(paths[i])) - 1, :2])
                        )
                        tb = (
                            (paths[j][-1, :2] - paths[j][-min(k, len(paths[j])), :2])
                            if ej
                            else (paths[j][0, :2] - paths[j][min(k, len(paths[j])) - 1, :2])
                        )
                        c = -(ta @ tb) / max(np.linalg.norm(ta) * np.linalg.norm(tb), 1e-9)
                        if c < 0.6:
                            continue
                        sc = d - 10 * c
                        if best is None or sc < best[0]:
                            best = (sc, i, j, ei, ej)
        if best:
            _, i, j, ei, ej = best
            A = paths[i] if ei else paths[i][::-1]
            B = paths[j][::-1] if ej else paths[j]
            P = np.vstack([A, B])
            paths = [p for k, p in enumerate(paths) if k not in (i, j)] + [P]
            changed = True
    return paths


def runs(ok, P, closed):
    ok = np.asarray(ok, bool)
    n = len(ok)
    if not ok.any():
        return []
    if ok.all():
        return [np.vstack([P, P[:1]]) if closed else P]
    if closed:
        i = int(np.where(~ok)[0][0])
        ok = np.roll(ok, -i)
        P = np.roll(P, -i, axis=0)
    out = []
    i = 0
    while i < n:
        if ok[i]:
            j = i
            while j < n and ok[j]:
                j += 1
            out.append(P[i:j])
            i = j
        else:
            i += 1
    return out
