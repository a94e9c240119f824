"""Small smooth displacements for anatomy that the base mesh lacks (ankle bones, kneecap, spine furrow ...).

Lengths are metres for a 1.86 m body and scale with stature.
"""

import numpy as np
from scipy.spatial import cKDTree


def sculpt(model, L, gain=1.0):
    """Displacement along the normal per dense rest vertex; stored on the model."""
    R, sc, P, s, lev = model.Rd, L.sc, L.P, L.s, L.lev
    disp = np.zeros(len(R))

    def bump(p, r, a, q=2):
        d = np.linalg.norm(R - p, axis=1) / (r * sc)
        disp[:] += a * sc * np.exp(-0.5 * d**q)

    def ridge(pts, r, a, taper=True):
        pts = np.asarray(pts)
        cum = np.r_[0, np.cumsum(np.linalg.norm(np.diff(pts, axis=0), axis=1))]
        n = 60
        Q = np.stack([np.interp(np.linspace(0, cum[-1], n), cum, pts[:, k]) for k in range(3)], 1)
        d, i = cKDTree(Q).query(R, distance_upper_bound=4 * r * sc)
        ok, w = np.isfinite(d), np.ones(n)
        if taper:
            u = np.linspace(0, 1, n)
            w = np.clip(np.minimum(u, 1 - u) * 4, 0, 1) ** 0.7
        disp[ok] += a * sc * np.exp(-0.5 * (d[ok] / (r * sc)) ** 2) * w[i[ok]]

    back = lambda x, z: s.ray([x, 1, z], [0, -1, 0])
    front = lambda x, z: s.ray([x, -1, z], [0, 1, 0])
    # spine, navel, breastbone
    ridge(
        [P["mid_" + k] for k in ("T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5")],
        0.010,
        -0.0042,
    )
    ridge([P["mid_" + k] for k in ("T2", "T3", "T4", "T5", "T6", "T7", "T8")], 0.008, -0.0012)
    bump(P["mid_C7"], 0.011, 0.0035)
    bump(P["mid_T1"], 0.010, 0.002)
    bump(P["navel"], 0.0065, -0.007)
    bump(P["navel"] + [0, 0, 0.006], 0.010, -0.002)
    ridge(
        [front(0, z) for z in np.linspace(P["navel"][2] + 0.02, P["xiphoid"][2] - 0.01, 12)],
        0.006,
        -0.0016,
    )
    bump(P["sternal_notch"], 0.012, -0.004)
    for k, d in (("L", 1), ("R", -1)):
        # erector ridge, dimples, hip bone points
        ridge(
            [back(d * 0.034 * sc, lev[z]) for z in ("T11", "L1", "L2", "L3", "L4", "L5")],
            0.017,
            0.0045,
        )
        bump(P[f"psis.{k}"], 0.0095, -0.0050)
        bump(P[f"asis.{k}"], 0.013, 0.0035)
        # shoulder blade: spine and inner border
        sp = [
            back(d * 0.070 * sc, lev["T3"]),
            back(d * 0.100 * sc, lev["T3"] + 0.010),
            back(d * 0.135 * sc, lev["T2"] + 0.008),
        ]
        mb = [
            back(d * 0.072 * sc, lev["T3"]),
            back(d * 0.076 * sc, lev["T5"]),
            back(d * 0.092 * sc, lev["T7"]),
        ]
        ridge(sp, 0.011, 0.0040)
        ridge(mb, 0.010, 0.0042)
        ridge([x - np.array([d * 0.020 * sc, 0, 0]) for x in mb], 0.010, -0.0018)
        bump(back(d * 0.095 * sc, lev["T7"]), 0.016, 0.003)
        cl = L.clavicle(k)
        ridge(cl, 0.0075, 0.0045)
        ridge([x + np.array([0, 0.006, 0.016]) * sc for x in cl[:3]], 0.011, -0.0035)
        # leg
        ax, lat, ant = L.legax[k]
        kn, out, kl = model.head("lowerleg01." + k), s.out, L.kneelev
        at = lambda t, dv: out(kn + ax * t, dv)
        bump(P[f"lat_mall.{k}"], 0.0135, 0.0048)
        bump(P[f"med_mall.{k}"], 0.014, 0.0042)
        bump(P[f"BL60.{k}"], 0.0115, -0.0040)
        bump(P[f"KI3.{k}"], 0.011, -0.0036)
        ridge(
            [P[f"achilles.{k}"] + ax * 0.02, P[f"achilles.{k}"], P[f"achilles.{k}"] - ax * 0.06],
            0.0075,
            0.0022,
        )
        ridge(
            [P[f"BL60.{k}"], P[f"BL60.{k}"] - ax * 0.03, P[f"BL60.{k}"] - ax * 0.07], 0.010, -0.0018
        )
        bump(P[f"patella.{k}"], 0.021, 0.0050, 4)
        for sg in (1, -1):
            bump(
                at(kl["apex"] + 0.006 * sc, ant * 0.90 + sg * lat * 0.45), 0.0105, -0.0040
            )  # the two "eyes" of the knee
            bump(at(kl["base"] - 0.024 * sc, ant * 0.90 + sg * lat * 0.55), 0.014, -0.0018)
        bump(P[f"tib_tub.{k}"], 0.011, 0.0038)
        ridge([P[f"patella_apex.{k}"], P[f"tib_tub.{k}"]], 0.008, 0.0025, False)
        bump(P[f"fibula_head.{k}"], 0.0135, 0.0034)
        ridge(
            [
                P[f"tib_tub.{k}"] + ax * 0.02,
                P[f"tib_tub.{k}"] + ax * 0.12 - lat * 0.004,
                P[f"tib_tub.{k}"] + ax * 0.26 - lat * 0.012,
            ],
            0.0055,
            0.0046,
        )
        ridge(  # the furrow between the shin edge and the outer muscle
            [
                P[f"tib_tub.{k}"] + ax * 0.03 + lat * 0.014,
                P[f"tib_tub.{k}"] + ax * 0.12 + lat * 0.010,
                P[f"tib_tub.{k}"] + ax * 0.24 + lat * 0.002,
            ],
            0.006,
            -0.0026,
        )
        bump(P[f"BL40.{k}"], 0.018, -0.0075)
        for sg in (1, -1):  # hamstring tendons beside the knee pit
            ridge(
                [at(-t, -ant * 0.78 + sg * lat * 0.62) for t in (0.085, 0.05, 0.01, -0.012)],
                0.0075,
                0.0090,
            )
        ridge(L.curves[f"popliteal_crease.{k}"], 0.0035, -0.0018)
        g = lambda t, a: at(t, -ant * np.cos(np.radians(a)) + lat * np.sin(np.radians(a)))
        ridge(
            [g(t, 0) for t in (0.05, 0.10, 0.15, 0.19)], 0.007, -0.0016
        )  # between the calf bellies
        ridge(
            [g(0.20, -48), g(0.222, -25), g(0.205, -4), g(0.198, 20), g(0.19, 45)], 0.008, -0.0018
        )
        # foot: tendons to the toes, and the two behind the outer ankle
        ankle = P[f"lat_mall.{k}"] * 0.5 + P[f"med_mall.{k}"] * 0.5
        for i in range(1, 6):
            toe = model.head(f"toe{i}-1.{k}")
            start = ankle + (toe - ankle) * 0.30
            top = [
                s.ray((start + (toe - start) * u) * [1, 1, 0] + [0, 0, 0.5], [0, 0, -1])
                for u in (0.1, 0.45, 0.8)
            ]
            if all(p is not None for p in top):
                ridge(top, 0.0034, 0.0013 if i > 1 else 0.0018)
        outer = P[f"lat_mall.{k}"]
        ridge(
            [
                s.closest(outer - ax * 0.05 - ant * 0.012),
                s.closest(outer - ax * 0.015 - ant * 0.016),
                s.closest(outer + ax * 0.012 - ant * 0.006),
            ],
            0.0045,
            0.0030,
        )
        # hand and elbow
        al, ac, do = L.handax[k]
        w, f3 = model.head("wrist." + k), model.head(f"finger3-1.{k}")
        for f in "2345":
            h = model.head(f"finger{f}-1.{k}")
            bump(out(h, do), 0.0062, 0.0022)
            ridge(
                [out(h * (1 - t) + (w * 0.72 + f3 * 0.28) * t, do) for t in (0.08, 0.4, 0.8)],
                0.0026,
                0.0026,
            )
            bump(out(model.head(f"finger{f}-2.{k}"), do), 0.0045, 0.0009)
        bump(out(w - al * 0.012 - ac * 0.018, do), 0.0075, 0.0035)
        fo = -L.elbax[k][0]
        for off, a in (
            (0.0035, 0.0034),
            (-0.0045, 0.0030),
        ):  # palm-side tendons at the wrist (PC6 lies between)
            ridge([out(w + fo * t + ac * off, -do) for t in (0.012, 0.04, 0.085)], 0.0026, a)
        ridge([out(w + fo * t + ac * -0.0005, -do) for t in (0.012, 0.04, 0.085)], 0.0024, -0.0020)
        bump(P[f"olecranon.{k}"], 0.013, 0.003)
    model.sculpt_disp = disp * gain
