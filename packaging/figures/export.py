"""Figure -> JSON: projected points, landmarks, local B-cun, guide lines, zoom rectangles. Units: those of the SVG viewBox."""

import numpy as np

from . import points

LINE_LABELS = {
    "level_L2": "level of the second lumbar vertebra",
    "level_L4": "level of the tops of the hip bones (fourth lumbar vertebra)",
    "level_S2": "level of the two dimples",
}


def _r(v, n=1):
    return round(float(v), n)


def _facing(st, fig, name):
    """Does the skin under a point face the camera (posed normal)?"""
    t, b = st.L.A[name]
    V, T = fig.scene.skin1, st.m.T1
    a, c, d = V[T[t]]
    n = np.cross(c - a, d - a)
    return float(-(n @ fig.drawing.cam.f) / max(np.linalg.norm(n), 1e-12))


def _cun(st, fig, code, key, k):
    """One local B-cun on the picture (vector) and the share of its true length that is seen."""
    d, L = fig.drawing, st.L
    stretch, how = points.CUN[code]
    step = points.direction(L, code, k) * L.cun[stretch]
    if (
        how == "side"
    ):  # across the trunk and nape, which no point view turns: straight, not round the body
        X = st.pt(fig.scene, key)
        ends = np.array([X, X + step])
    else:
        ends = L.posed_many(fig.scene.skin1, np.array([L.P[key], L.s.closest(L.P[key] + step)]))
    (a, b), _ = d.px(ends)
    return b - a, np.linalg.norm(b - a) / (L.cun[stretch] * d.cam.ppm * d.k)


def figure_json(st, fig):
    d, sc, L = fig.drawing, fig.scene, st.L
    out = {
        "title": fig.title,
        "kind": fig.kind,
        "svg": f"{fig.name}.svg",
        "width": int(round(d.W)),
        "height": int(round(d.H)),
        "shows": fig.shows,
        "sides": list(fig.sides),
        "mirror_for_other_side": fig.sides == "L",
        "units_per_cm": _r(d.k * d.cam.ppm / 100, 2),
    }
    if fig.kind != "points":
        return out
    out["focus"] = list(fig.focus)
    out["points"], out["landmarks"], out["cun"], out["zoom"] = {}, {}, {}, {}
    sides = fig.sides

    def place(key):
        X = st.pt(sc, key)
        (q,), _ = d.px(X)
        return X, q

    def inside(q, pad=0):
        return pad <= q[0] <= d.W - pad and pad <= q[1] <= d.H - pad

    spot = {}
    for code in points.ALL:
        for k in ("M",) if code in points.MIDLINE else tuple(sides):
            key = code if k == "M" else f"{code}.{k}"
            X, q = place(key)
            if not inside(q):
                continue
            v = bool(d.visible(X)[0]) and _facing(st, fig, key) > 0.12
            if not v and code not in fig.focus:
                continue
            out["points"].setdefault(code, {})[k] = {"x": _r(q[0]), "y": _r(q[1]), "visible": v}
            spot[code, k] = q
            if code in points.CUN:
                w, share = _cun(st, fig, code, key, k)
                n = np.linalg.norm(w)
                if share > 0.65:  # seen too obliquely, a B-cun on the picture would mislead
                    out["cun"].setdefault(code, {})[k] = {
                        "length": _r(n),
                        "dx": _r(w[0] / n, 3),
                        "dy": _r(w[1] / n, 3),
                    }
    for name in points.MID_LANDMARKS + points.PAIRED_LANDMARKS:
        for k in ("M",) if name in points.MID_LANDMARKS else tuple(sides):
            X, q = place(name if k == "M" else f"{name}.{k}")
            if inside(q) and bool(d.visible(X)[0]):
                out["landmarks"].setdefault(name, {})[k] = {"x": _r(q[0]), "y": _r(q[1])}
    out["lines"] = {}
    for name, P3 in fig.lines.items():
        Q, _ = d.px(P3)
        keep = np.array([inside(q) for q in Q])
        Q = Q[keep]
        step = max(1, len(Q) // 24)
        Q = np.vstack([Q[::step], Q[-1:]])
        out["lines"][name] = [[_r(x), _r(y)] for x, y in Q]
    # zoom: the point, its measuring start and some air, in the shape of the figure
    for (code, k), q in spot.items():
        pts = [q]
        start = points.MEASURE.get(code, (None,))[0]
        if start:
            for key in ((start, k) if f"{start}.{k}" in L.P else (start, "M"),):
                n = key[0] if key[1] == "M" else f"{key[0]}.{k}"
                if n in L.P:
                    p = place(n)[1]
                    if inside(p):
                        pts.append(p)
        pts = np.array(pts)
        c = 0.5 * (pts.min(0) + pts.max(0))
        span = max(np.ptp(pts[:, 0]) * 1.7, np.ptp(pts[:, 1]) * 1.7, 0.34 * max(d.W, d.H))
        w, h = min(span, d.W), min(span, d.H)
        x = min(max(c[0] - w / 2, 0), d.W - w)
        y = min(max(c[1] - h / 2, 0), d.H - h)
        out["zoom"].setdefault(code, {})[k] = [_r(x), _r(y), _r(w), _r(h)]
    return out
