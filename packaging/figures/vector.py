"""Polyline -> SVG path: smoothing, Schneider Bezier fitting, tapered strokes. Drawing units."""

import numpy as np
from scipy.ndimage import gaussian_filter1d


def smooth(P, sigma, closed=False):
    P = np.asarray(P, float)
    if sigma <= 0 or len(P) < 4:
        return P
    if closed:
        return gaussian_filter1d(P, sigma, axis=0, mode="wrap")
    # keep the ends fixed: reflect about end points
    n = min(len(P) - 1, int(4 * sigma) + 1)
    A = 2 * P[0] - P[n:0:-1]
    B = 2 * P[-1] - P[-2 : -n - 2 : -1]
    Q = gaussian_filter1d(np.concatenate([A, P, B]), sigma, axis=0)
    return Q[n : n + len(P)]


def adaptive(P, s_fine, s_broad, lim, closed=True):
    """strong smoothing where it moves the curve by < lim, light smoothing elsewhere (keeps corners)."""
    A = smooth(P, s_fine, closed)
    B = smooth(P, s_broad, closed)
    d = np.linalg.norm(A - B, axis=1)
    w = np.clip((d - 0.6 * lim) / (1.4 * lim), 0, 1)
    w = gaussian_filter1d(
        np.maximum(w, gaussian_filter1d(w, s_broad * 0.5, mode="wrap" if closed else "nearest")),
        s_fine * 2,
        mode="wrap" if closed else "nearest",
    )[:, None]
    return B * (1 - w) + A * w


def resample(P, step, closed=False):
    P = np.asarray(P, float)
    if closed:
        P = np.vstack([P, P[:1]])
    d = np.r_[0, np.cumsum(np.linalg.norm(np.diff(P[:, :2], axis=0), axis=1))]
    if d[-1] < 1e-9:
        return P[:1]
    keep = np.r_[True, np.diff(d) > 1e-12]
    P, d = P[keep], d[keep]
    n = max(2, int(round(d[-1] / step)) + 1)
    s = np.linspace(0, d[-1], n)
    Q = np.stack([np.interp(s, d, P[:, k]) for k in range(P.shape[1])], 1)
    return Q[:-1] if closed else Q


def length(P):
    return np.linalg.norm(np.diff(P[:, :2], axis=0), axis=1).sum()


# ---- Schneider
def _bez(c, t):
    t = np.asarray(t)[:, None]
    s = 1 - t
    return s**3 * c[0] + 3 * s * s * t * c[1] + 3 * s * t * t * c[2] + t**3 * c[3]


def _fit1(P, u, t1, t2):
    b0 = (1 - u) ** 3
    b1 = 3 * u * (1 - u) ** 2
    b2 = 3 * u * u * (1 - u)
    b3 = u**3
    A1 = t1[None] * b1[:, None]
    A2 = t2[None] * b2[:, None]
    C00 = (A1 * A1).sum()
    C01 = (A1 * A2).sum()
    C11 = (A2 * A2).sum()
    tmp = P - (P[0] * (b0 + b1)[:, None] + P[-1] * (b2 + b3)[:, None])
    X0 = (A1 * tmp).sum()
    X1 = (A2 * tmp).sum()
    det = C00 * C11 - C01 * C01
    seg = np.linalg.norm(P[-1] - P[0])
    if abs(det) > 1e-12:
        a1 = (X0 * C11 - X1 * C01) / det
        a2 = (C00 * X1 - C01 * X0) / det
    else:
        a1 = a2 = 0
    if a1 < 1e-6 * seg or a2 < 1e-6 * seg or a1 > 3 * seg + 1e-9 or a2 > 3 * seg + 1e-9:
        a1 = a2 = seg / 3
    return np.array([P[0], P[0] + t1 * a1, P[-1] + t2 * a2, P[-1]])


def _tan(P, i, k=3, fwd=True):
    j = min(i + k, len(P) - 1) if fwd else max(i - k, 0)
    v = P[j] - P[i]
    n = np.linalg.norm(v)
    return v / n if n > 0 else np.array([1.0, 0])


def fit(P, tol=0.3, t1=None, t2=None, depth=0):
    P = np.asarray(P, float)
    if t1 is None:
        t1 = _tan(P, 0)
    if t2 is None:
        t2 = _tan(P, len(P) - 1, fwd=False)
    if len(P) <= 3:
        d = np.linalg.norm(P[-1] - P[0]) / 3
        return [np.array([P[0], P[0] + t1 * d, P[-1] + t2 * d, P[-1]])]
    d = np.r_[0, np.cumsum(np.linalg.norm(np.diff(P, axis=0), axis=1))]
    if d[-1] == 0:
        return []
    u = d / d[-1]
    for it in range(4):
        c = _fit1(P, u, t1, t2)
        e = ((_bez(c, u) - P) ** 2).sum(1)
        m = e.argmax()
        if e[m] < tol * tol:
            return [c]
        if e[m] > 16 * tol * tol:
            break
        # Newton reparam
        q1 = 3 * (c[1:] - c[:-1])
        q2 = 2 * (q1[1:] - q1[:-1])
        t = u[:, None]
        s = 1 - t
        d1 = s * s * q1[0] + 2 * s * t * q1[1] + t * t * q1[2]
        d2 = s * q2[0] + t * q2[1]
        r = _bez(c, u) - P
        num = (r * d1).sum(1)
        den = (d1 * d1).sum(1) + (r * d2).sum(1)
        den[np.abs(den) < 1e-12] = 1e-12
        un = np.clip(u - num / den, 0, 1)
        if np.any(np.diff(un) < 0):
            break
        u = un
    m = min(max(int(m), 1), len(P) - 2)
    if depth > 40:
        return [c]
    k = 2
    tc = P[max(m - k, 0)] - P[min(m + k, len(P) - 1)]
    n = np.linalg.norm(tc)
    tc = tc / n if n > 0 else np.array([1.0, 0])
    return fit(P[: m + 1], tol, t1, tc, depth + 1) + fit(P[m:], tol, -tc, t2, depth + 1)


def _f(v):
    s = f"{v:.1f}"
    if s.endswith(".0"):
        s = s[:-2]
    return "0" if s in ("-0", "") else s


def path_from_segs(segs, closed=False):
    """relative cubic path, one decimal."""
    if not segs:
        return ""
    q = lambda p: np.round(np.asarray(p) * 10) / 10
    cur = q(segs[0][0])
    out = [f"M{_f(cur[0])} {_f(cur[1])}c"]
    first = True
    for c in segs:
        p = [q(x) - cur for x in c[1:]]
        s = " ".join(_f(v) for pt in p for v in pt)
        out.append(("" if first else " ") + s)
        first = False
        cur = q(c[3])
    d = "".join(out).replace(" -", "-")
    return d + ("z" if closed else "")


def closed_path(P, tol=0.3, corner_deg=50):
    """Fit a closed polyline; split at corners so they stay sharp."""
    P = np.asarray(P, float)
    n = len(P)
    if n < 6:
        return ""
    k = 3
    a = P - np.roll(P, k, 0)
    b = np.roll(P, -k, 0) - P
    ang = np.degrees(np.abs(np.arctan2(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0], (a * b).sum(1))))
    cor = [
        i
        for i in range(n)
        if ang[i] > corner_deg and ang[i] == ang[np.arange(i - 5, i + 6) % n].max()
    ]
    if not cor:
        # rotate to flattest point and use common tangent
        i = int(ang.argmin())
        P = np.roll(P, -i, 0)
        Q = np.vstack([P, P[:1]])
        t = P[2] - P[-2]
        t = t / max(np.linalg.norm(t), 1e-9)
        return path_from_segs(fit(Q, tol, t, -t), True)
    P = np.roll(P, -cor[0], 0)
    cor = [c - cor[0] for c in cor] + [n]
    Q = np.vstack([P, P[:1]])
    segs = []
    for i0, i1 in zip(cor[:-1], cor[1:]):
        if i1 > i0:
            segs += fit(Q[i0 : i1 + 1], tol)
    return path_from_segs(segs, True)


def open_path(P, tol=0.3):
    return path_from_segs(fit(P, tol))


def taper_path(P, w, tol=0.2):
    """Filled variable-width stroke. P (n,2), w (n,) full width."""
    P = np.asarray(P, float)
    w = np.asarray(w, float)
    if len(P) < 4:
        return ""
    T = np.gradient(P, axis=0)
    T /= np.maximum(np.linalg.norm(T, axis=1, keepdims=True), 1e-9)
    Nn = np.stack([-T[:, 1], T[:, 0]], 1)
    L = P + Nn * w[:, None] / 2
    R = P - Nn * w[:, None] / 2
    a = fit(L, tol)
    b = fit(R[::-1], tol)

    # join ends with straight cubic
    def line(p, q):
        return np.array([p, p + (q - p) / 3, p + (q - p) * 2 / 3, q])

    segs = a + [line(a[-1][3], b[0][0])] + b
    return path_from_segs(segs, True)
