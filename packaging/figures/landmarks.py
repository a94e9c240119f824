"""Body landmarks and points on the REST skin, kept as (triangle, barycentric) so that they follow every pose.

Metres; +X the person's left, -Y front, +Z up. `SOURCES` says where each ratio comes from; what has no
source there is our estimate. B-cun stretches follow the WHO general guidelines (p. 11-14).
"""

import numpy as np

from .surface import Surface, at_fraction, at_length

# height / stature, mean of (men, women). ANSUR II (2012 US Army survey, 4,082 men, 1,986 women):
# computed by us from the public
# measurement files (tools.openlab.psu.edu/publicData); NATICK/TR-15/007 describes the method.
ANSUR = {
    "cervicale": (0.8639, 0.8570),
    "suprasternale": (0.8191, 0.8164),
    "chest": (0.7351, 0.7194),
    "iliocristale": (0.6044, 0.6113),
    "omphalion": (0.6014, 0.6017),
    "trochanterion": (0.5128, 0.5190),
    "crotch": (0.4815, 0.4802),
    "femoral_epicondyle": (0.2799, 0.2860),
    "midpatella": (0.2780, 0.2756),
    "tibiale": (0.2665, 0.2687),
    "wrist": (0.4825, 0.4877),
    "hand_length": (0.1101, 0.1112),
    "lateral_malleolus": (0.0415, 0.0385),
    "acromion": (0.8203, 0.8198),
}
FEMALE_SHARE = {
    "neutral": 0.18,
    "male": 0.0,
    "female": 1.0,
    "older": 0.5,
    "heavy": 0.4,
    "slim": 0.5,
}

SOURCES = {
    "C7": "cervicale height / stature: ANSUR II",
    "L4": "iliac crest (iliocristale) height / stature: ANSUR II; crest = L4: WHO p. 11; L4 spinous process in 59 % on CT "
    "(McGaugh 2007, Clin Anat 20:819); palpation tends to land higher (Chakraverty 2007, doi 10.1111/j.1469-7580.2006.00686.x)",
    "lumbar pitch": "0.0196 of stature per level (33-34 mm at 1.70-1.75 m): L5 posterior body height 26.3 mm on CT (ijssurgery.com, markup "
    "11003, table 6) + posterior disc height 5.5-8.1 mm, L1-2 to L4-5, on MRI (106 Nepalese scans); one step for all levels is our simplification",
    "thoracic levels": "C7 to T12 in 12 equal steps: our estimate. Lower tip of the shoulder blade drawn at T7 as WHO p. 11 has it; "
    "measured standing it is at the T8 process on average (PMC2647093; PMID 18327299)",
    "sacral levels": "S1-S4 below L4 by 1.95 / 2.75 / 3.45 / 4.05 pitches, sacral hiatus 4.6: our estimate",
    "dimples (PSIS)": "level of S2: WHO p. 11; S2 in 81 % on CT (McGaugh 2007); sideways 1.75 back cun: our estimate",
    "back cun": "midline to inner border of the shoulder blade = 3 B-cun = 0.0405 of stature (71 mm at 1.75 m): our estimate, at the upper end "
    "of quoted resting distances (half of 7.6-10.2 cm; 5.1 cm; 6-7 cm); it agrees with four fingers = 7 cm of one user (domain.md A0b)",
    "navel": "omphalion height / stature: ANSUR II",
    "pubic symphysis": "crotch height (ANSUR II) + 0.036 of stature: our estimate",
    "suprasternal notch": "suprasternale height / stature: ANSUR II",
    "xiphisternal junction": "notch minus manubrium + body, 154.7 mm men / 135.1 mm women on CT (bibliomed.org 16478), taken at 1.756 / 1.628 m",
    "nipples": "areola centre of the mesh: 0.733 of stature against 0.735 (chest height, men, ANSUR II)",
    "trochanter": "trochanterion height / stature: ANSUR II (its upper edge; the prominence may lie 1-2 cm lower)",
    "ASIS": "0.548 of stature, 0.065 sideways: our estimate",
    "gluteal fold": "where the back of the thigh turns into the buttock on this mesh (0.469 of stature): our estimate",
    "patella": "centre at midpatella height relative to the lateral femoral epicondyle (ANSUR II); height 38 mm at 1.756 m "
    "(34-42 mm in four series, doi 10.1186/s42836-022-00117-8 table 10)",
    "popliteal crease": "fold of the mesh at the knee, 8 mm below the joint centre: our estimate (WHO: level with the patella apex; here 0.5-1.1 cun higher)",
    "fibula head": "15 mm below the joint line (tibiale, ANSUR II), outer side: our estimate",
    "tibial tuberosity": "45 mm below the patella apex: our estimate",
    "ankle tips": "ankle joint of the rig and the outermost / innermost skin near lateral malleolus height (ANSUR II)",
    "fingertip of the hanging arm": "wrist height minus hand length: ANSUR II",
    "elbow, wrist, knuckles, toe joints": "joint centres of the CC0 rig",
    "webs, heel": "the mesh: furthest skin between two toes, rearmost point",
    "hairline": "drawn hairline of the figure (front, back): ours",
    "mastoid, TE17": "behind the ear lobe of the mesh (ear mask texture): our estimate",
    "eyebrows": "drawn brows of the figure: ours",
}


class Landmarks:
    """`P` name -> rest point, `curves` name -> rest polyline, `cun` stretch name -> metres per B-cun."""

    def __init__(self, model):
        m = self.m = model
        self.s = Surface(m.R1, m.T1)
        used = np.unique(m.T1)
        z = m.R1[used, 2]
        self.z0, self.z1 = z.min(), z.max()
        self.h = self.z1 - self.z0
        self.sc = self.h / 1.86  # relief and offsets below are written for a 1.86 m body
        self.g = FEMALE_SHARE[m.variant]
        self.P, self.curves, self.cun, self.legax, self.handax, self.elbax = {}, {}, {}, {}, {}, {}
        self.trunk()
        for k in "LR":
            self.pelvis(k)
            self.leg(k)
            self.foot(k)
            self.arm(k)
        self.head_neck()
        self.anchor_all()

    # ---- helpers
    def ratio(self, name):
        a, b = ANSUR[name]
        return a * (1 - self.g) + b * self.g

    def Z(self, ratio):
        return self.z0 + (self.ratio(ratio) if isinstance(ratio, str) else ratio) * self.h

    def back(self, z, x=0):
        return self.s.ray([x, 1, z], [0, -1, 0])

    def front(self, z, x=0):
        return self.s.ray([x, -1, z], [0, 1, 0])

    def H(self, bone):
        return self.m.H0[self.m.b.bi[bone]]

    # ---- trunk
    def trunk(self):
        s, P, h = self.s, self.P, self.h
        zC7, zL4 = self.Z("cervicale"), self.Z("iliocristale")
        dl = self.dl = 0.0196 * h
        lev = {
            "L5": zL4 - dl,
            "L4": zL4,
            "L3": zL4 + dl,
            "L2": zL4 + 2 * dl,
            "L1": zL4 + 3 * dl,
            "T12": zL4 + 3.94 * dl,
        }
        dt = self.dt = (zC7 - lev["T12"]) / 12
        for i in range(1, 12):
            lev[f"T{i}"] = zC7 - dt * i
        lev["C7"] = zC7
        for n, q in (("S1", 1.95), ("S2", 2.75), ("S3", 3.45), ("S4", 4.05), ("S5", 4.6)):
            lev[n] = zL4 - q * dl
        self.lev = lev
        for k, z in lev.items():
            P["mid_" + k] = self.back(z)
        P["sacral_hiatus"] = P["mid_S5"]
        cb = self.cun["back"] = 0.0405 * h / 3
        # the spinous process points down: its lower border lies .30 of a pitch under the level, the hollow below it .5
        low = lambda level: self.back(lev[level] - 0.30 * dl)
        for k, d in (("L", 1), ("R", -1)):
            for nm, lv, n in (
                ("BL23", "L2", 1.5),
                ("BL52", "L2", 3),
                ("BL24", "L3", 1.5),
                ("BL25", "L4", 1.5),
                ("BL26", "L5", 1.5),
                ("EX-B7", "L4", 3.5),
            ):
                P[f"{nm}.{k}"] = s.walk(low(lv), [0, 0, 1], [d, 0, 0], n * cb)[-1]
            for nm, lv in (("BL53", "S2"), ("BL54", "S4")):
                P[f"{nm}.{k}"] = self.back(
                    lev[lv], d * 3 * cb
                )  # straight across: the skin dips into the cleft
            P[f"psis.{k}"] = s.walk(P["mid_S2"], [0, 0, 1], [d, 0, 0], 1.75 * cb)[-1]
            c = P[f"psis.{k}"]
            self.curves[f"dimple.{k}"] = np.array(
                [
                    self.back(
                        c[2] + 0.0085 * self.sc * np.sin(a), c[0] + 0.0085 * self.sc * np.cos(a)
                    )
                    for a in np.radians(np.linspace(205, 335, 13))
                ]
            )
            P[f"BL32.{k}"] = s.between(P["mid_S2"], P[f"psis.{k}"], 0.5, out=[0, 1, 0])[0]
            P[f"scapula_border.{k}"] = s.walk(P["mid_T5"], [0, 0, 1], [d, 0, 0], 3 * cb)[-1]
            for lv in ("L2", "L4", "S2"):
                self.curves[f"level_{lv}.{k}"] = s.walk(
                    P["mid_" + lv], [0, 0, 1], [d, 0, 0], 0.165 * self.sc
                )
        P["GV4"], P["GV3"] = self.back(lev["L2"] - 0.5 * dl), self.back(lev["L4"] - 0.5 * dl)
        P["GV14"] = self.back(zC7 - 0.5 * dt)
        # front
        P["navel"] = self.front(self.Z("omphalion"))
        P["symphysis"] = self.front(self.Z(self.ratio("crotch") + 0.036))
        zn = self.Z("suprasternale")
        P["sternal_notch"] = self.front(zn)
        sternum = (0.1547 / 1.756) * (1 - self.g) + (0.1351 / 1.628) * self.g
        P["xiphoid"] = self.front(zn - sternum * h)
        cu = self.cun["abdomen"] = (P["navel"][2] - P["symphysis"][2]) / 5
        for nm, n in (("CV6", 1.5), ("CV4", 3)):
            P[nm] = self.front(P["navel"][2] - n * cu)
        m = self.m
        a = m.S1 @ m.tex("aureolae")
        for k, d in (("L", 1), ("R", -1)):
            nip = m.R1[(a > 0.4) & (m.R1[:, 0] * d > 0)].mean(0)
            P[f"nipple.{k}"] = s.closest(nip)
        cc = self.cun["chest"] = abs(P["nipple.L"][0]) / 4
        P["CV17"] = self.front(0.5 * (P["nipple.L"][2] + P["nipple.R"][2]))
        for k, d in (("L", 1), ("R", -1)):
            c = self.clavicle(k)
            x = 2 * cc
            zc = np.interp(x, c[:, 0] * d, c[:, 2])
            P[f"KI27.{k}"] = self.front(zc - 0.0135 * self.sc, d * x)
            P[f"clavicle.{k}"] = self.front(zc, d * x)

    def clavicle(self, k):
        """Centre line of the collar bone, inner end to shoulder."""
        d = 1 if k == "L" else -1
        sc, zc = self.sc, self.P["sternal_notch"][2]
        f = lambda x, dz: self.front(zc + dz * sc, d * x * sc)
        tip = self.s.ray(self.H("upperarm01." + k) * [0.96, 1, 1] + [0, 0.008, 0.3], [0, 0, -1])
        return np.array(
            [f(0.022, 0.001), f(0.060, 0.009), f(0.100, 0.024), tip + [0, -0.012, -0.004]]
        )

    def pelvis(self, k):
        s, P, d, sc = self.s, self.P, 1 if k == "L" else -1, self.sc
        P[f"iliac_crest.{k}"] = s.ray([d, 0.01, self.lev["L4"]], [-d, 0, 0])
        P[f"asis.{k}"] = self.front(self.Z(0.548), d * 0.122 * sc)
        P[f"trochanter.{k}"] = s.ray([d, 0.004, self.Z("trochanterion")], [-d, 0, 0])
        tr, hi = P[f"trochanter.{k}"], P["sacral_hiatus"]
        P[f"GB30.{k}"], self.curves[f"gb30.{k}"] = s.between(tr, hi, 1 / 3, out=[d * 0.6, 1, 0])
        P[f"GB29.{k}"], self.curves[f"gb29.{k}"] = s.between(
            P[f"asis.{k}"], tr, 0.5, out=[d, -0.45, 0]
        )

    # ---- leg: the rest leg is oblique, so work in its own axes
    def leg(self, k):
        s, P, d, sc = self.s, self.P, 1 if k == "L" else -1, self.sc
        hip, kn, an = self.H("upperleg01." + k), self.H("lowerleg01." + k), self.H("foot." + k)
        ax = (an - kn) / np.linalg.norm(an - kn)
        lat = np.array([d, 0, 0.0]) - ax * (ax[0] * d)
        lat /= np.linalg.norm(lat)
        ant = np.cross(ax, lat)
        ant = ant if ant[1] < 0 else -ant
        self.legax[k] = (ax, lat, ant)
        at = lambda t, dv: s.out(kn + ax * t, dv)  # t: metres below the knee joint centre
        cr = 0.008 * sc
        P[f"BL40.{k}"] = at(cr, -ant)
        self.curves[f"popliteal_crease.{k}"] = np.array(
            [
                at(
                    cr + 0.003 * abs(a) / 50,
                    -ant * np.cos(np.radians(a)) + lat * np.sin(np.radians(a)),
                )
                for a in np.linspace(-50, 50, 21)
            ]
        )
        mid = (
            self.ratio("femoral_epicondyle") - self.ratio("midpatella")
        ) * self.h  # below the epicondyle axis
        half = 0.019 * self.h / 1.756
        joint = (self.ratio("femoral_epicondyle") - self.ratio("tibiale")) * self.h
        tc, ta, tb = mid, mid + half, mid - half
        self.kneelev = dict(centre=tc, apex=ta, base=tb, joint=joint)
        P[f"patella.{k}"], P[f"patella_apex.{k}"], P[f"patella_base.{k}"] = (
            at(tc, ant),
            at(ta, ant),
            at(tb, ant),
        )
        P[f"patella_base_lat.{k}"] = at(tb, ant * 0.87 + lat * 0.5)
        P[f"patella_base_med.{k}"] = at(tb, ant * 0.87 - lat * 0.5)
        rim = lambda a0, a1: np.array(
            [
                at(tc - 1.12 * half * np.sin(a), ant + lat * 0.44 * np.cos(a))
                for a in np.radians(np.linspace(a0, a1, 21))
            ]
        )
        self.curves[f"patella_low.{k}"], self.curves[f"patella_top.{k}"] = (
            rim(198, 342),
            rim(28, 152),
        )
        P[f"tib_tub.{k}"] = at(ta + 0.045 * sc, ant)
        P[f"fibula_head.{k}"] = at(joint + 0.015 * sc, lat * 0.93 - ant * 0.36)
        P[f"lat_mall.{k}"] = s.out(an + [0, 0, -0.008 * sc], [d * 0.97, 0.22, 0])
        P[f"med_mall.{k}"] = s.out(an + [0, 0, 0.006 * sc], [-d * 0.97, -0.1, 0])
        lm, mm = P[f"lat_mall.{k}"], P[f"med_mall.{k}"]
        P[f"achilles.{k}"] = s.out([an[0], an[1], lm[2]], [0, 1, 0])
        P[f"achilles_med.{k}"] = s.out([an[0], an[1], mm[2]], [0, 1, 0])
        cl = self.cun["leg_lat"] = abs((lm - P[f"BL40.{k}"]) @ ax) / 16
        cm = self.cun["leg_med"] = abs((mm - P[f"patella_apex.{k}"]) @ ax) / 15
        tl, tm = (lm - kn) @ ax, (mm - kn) @ ax
        # back of the leg
        P[f"BL56.{k}"], P[f"BL57.{k}"] = at(cr + 5 * cl, -ant), at(cr + 8 * cl, -ant)
        P[f"BL60.{k}"], self.curves[f"bl60.{k}"] = s.between(
            lm, P[f"achilles.{k}"], 0.5, out=[d, 0.6, 0]
        )
        P[f"KI3.{k}"], self.curves[f"ki3.{k}"] = s.between(
            mm, P[f"achilles_med.{k}"], 0.5, out=[-d, 0.6, 0]
        )
        t58 = (P[f"BL60.{k}"] - kn) @ ax - 7 * cl
        P[f"BL58.{k}"] = s.walk(at(t58, -ant), ax, lat, 1.0 * cl)[-1]
        P[f"KI10.{k}"] = at(cr, -ant * 0.88 - lat * 0.47)
        P[f"LR8.{k}"] = at(cr - 0.004, -ant * 0.42 - lat * 0.91)
        P[f"tendon_med.{k}"] = at(cr, -ant * 0.74 - lat * 0.67)
        # front and outer side
        P[f"ST35.{k}"] = at(ta + 0.004 * sc, ant * 0.90 + lat * 0.43)
        P[f"ST41.{k}"] = s.out(an + [0, 0, 0.004], [d * 0.08, -1, 0])
        A, B = P[f"ST35.{k}"], P[f"ST41.{k}"]
        ta_, tb_ = (A - kn) @ ax, (B - kn) @ ax
        da, db = A - (kn + ax * ta_), B - (kn + ax * tb_)
        da, db = da / np.linalg.norm(da), db / np.linalg.norm(db)
        # rays from the leg axis turning steadily from ST35 to ST41: one cutting plane would leave the shin
        path = np.array(
            [A]
            + [
                s.out(kn + ax * (ta_ + (tb_ - ta_) * u), da * (1 - u) + db * u)
                for u in np.linspace(0, 1, 81)[1:-1]
            ]
            + [B]
        )
        self.curves[f"st36.{k}"] = path
        P[f"ST36.{k}"] = at_length(path, 3 * cl)
        P[f"GB34.{k}"] = at(joint + 0.015 * sc + 0.78 * cl, lat * 0.95 - ant * 0.06)
        P[f"GB39.{k}"] = at(tl - 3 * cl, lat * 0.98 + ant * 0.14)
        P[f"BL62.{k}"] = s.out(an + [0, lm[1] - an[1], lm[2] - an[2] - 0.020 * sc], [d, 0, -0.12])
        # inner side
        P[f"SP6.{k}"] = at(tm - 3 * cm, -lat * 0.92 - ant * 0.28)
        P[f"SP9.{k}"] = at(ta + 2 * cm, -lat * 0.96 + ant * 0.10)
        P[f"KI7.{k}"] = at(tm - 2 * cm, -lat * 0.62 - ant * 0.70)
        # thigh
        ax2 = (kn - hip) / np.linalg.norm(kn - hip)
        cth = self.cun["thigh"] = (P["symphysis"][2] - P[f"patella_base.{k}"][2]) / 18
        P[f"ST34.{k}"] = s.out(kn + ax * tb - ax2 * 2 * cth, ant * 0.80 + lat * 0.60)
        P[f"SP10.{k}"] = s.out(kn + ax * tb - ax2 * 2 * cth, ant * 0.78 - lat * 0.62)
        gf = self.Z(0.469)
        P[f"BL36.{k}"] = self.back(gf, hip[0] * 1.03)
        P[f"BL37.{k}"], self.curves[f"bl37.{k}"] = s.between(
            P[f"BL36.{k}"], P[f"BL40.{k}"], 6 / 14, out=[0, 1, 0]
        )
        self.cun["thigh_back"] = np.linalg.norm(P[f"BL40.{k}"] - P[f"BL36.{k}"]) / 14
        zf = self.z0 + (self.ratio("wrist") - self.ratio("hand_length")) * self.h
        u = (hip[2] - zf) / (hip[2] - kn[2])
        P[f"GB31.{k}"] = s.out(hip + (kn - hip) * u, lat)
        self.curves[f"gluteal_fold.{k}"] = np.array(
            [
                self.back(gf + 0.006 * (x - 0.5) ** 2 * 4, d * (0.045 + 0.115 * x) * sc)
                for x in np.linspace(0, 1, 13)
            ]
        )

    def foot(self, k):
        s, P, d, sc = self.s, self.P, 1 if k == "L" else -1, self.sc
        t = {i: self.H(f"toe{i}-1.{k}") for i in range(1, 6)}
        an, up = self.H("foot." + k), np.array([0, 0, 1.0])
        top = lambda p: s.ray(np.asarray(p) * [1, 1, 0] + [0, 0, an[2] + 0.09], -up)
        P[f"LR3.{k}"] = top((t[1] + t[2]) / 2 * 0.68 + an * 0.32)
        P[f"GB41.{k}"] = top((t[4] + t[5]) / 2 * 0.62 + an * 0.38 + [d * 0.004, 0, 0])
        sole = lambda p: s.ray(np.asarray(p) * [1, 1, 0] + [0, 0, self.z0 - 0.2], up)

        def web(i, hit):
            """The web between toes i and i+1: the furthest place between them where there is still skin."""
            a = 0.5 * (t[i] + t[i + 1])
            b = 0.5 * (self.H(f"toe{i}-2.{k}") + self.H(f"toe{i + 1}-2.{k}"))
            b = a + (b - a) * 1.6
            for u in np.linspace(1, 0, 81):
                p = a + (b - a) * u
                q = hit(p)
                if q is not None:
                    return p, q, (b - a) / np.linalg.norm(b - a)

        w, P[f"web23.{k}"], along = web(2, top)
        P[f"web12.{k}"] = web(1, top)[1]
        P[f"ST44.{k}"] = top(w - along * 0.007 * sc)
        m = self.m
        foot = (m.w_leg[k] > 0.5) & (m.R1[:, 2] < self.z0 + 0.10)
        heel = m.R1[foot][m.R1[foot][:, 1].argmax()]
        w, P[f"sole_web.{k}"], _ = web(2, sole)
        P[f"heel.{k}"] = sole(heel + [0, -0.012, 0])
        P[f"KI1.{k}"] = sole(w + (heel - w) / 3)

    # ---- arm and hand
    def arm(self, k):
        s, P, d, sc = self.s, self.P, 1 if k == "L" else -1, self.sc
        P[f"acromion.{k}"] = s.ray(
            self.H("upperarm01." + k) * [0.96, 1, 1] + [0, 0.008, 0.3], [0, 0, -1]
        )
        w = self.H("wrist." + k)
        f1, f2, f3, f4, f5 = (self.H(f"finger{i}-1.{k}") for i in range(1, 6))
        al = (f3 - w) / np.linalg.norm(f3 - w)
        ac = f2 - f5
        ac -= al * (ac @ al)
        ac /= np.linalg.norm(ac)  # towards the thumb side
        do = np.cross(ac, al)
        do = do if do @ np.array([d, 0, 1.0]) > 0 else -do
        self.handax[k] = (al, ac, do)
        out = s.out
        sh, el = self.H("upperarm01." + k), self.H("lowerarm01." + k)
        cun = self.cun["arm"] = np.linalg.norm(w - el) / 12
        fore = (el - w) / np.linalg.norm(el - w)  # towards the elbow
        P[f"wrist_dorsal.{k}"], P[f"wrist_palmar.{k}"] = out(w, do), out(w, -do)
        P[f"knuckle2.{k}"], P[f"knuckle3.{k}"], P[f"knuckle5.{k}"] = (
            out(f2, do),
            out(f3, do),
            out(f5, do),
        )
        P[f"mc2_base.{k}"] = out(w * 0.78 + f2 * 0.22 + ac * 0.004, do)
        P[f"LI4.{k}"] = out(w * 0.42 + f2 * 0.58 + ac * 0.012, do * 0.85 + ac * 0.5)
        P[f"EX-UE7-1.{k}"] = out(w * 0.5 + f2 * 0.25 + f3 * 0.25, do)
        P[f"EX-UE7-2.{k}"] = out(w * 0.5 + f4 * 0.25 + f5 * 0.25, do)
        P[f"TE3.{k}"] = out((f4 + f5) / 2 * 0.84 + w * 0.16, do)
        P[f"SI3.{k}"] = out(f5 * 0.86 + w * 0.14, -ac * 0.96 + do * 0.1)
        P[f"PC8.{k}"] = out((f2 + f3) / 2 * 0.84 + w * 0.16, -do)
        P[f"HT7.{k}"] = out(w - ac * 0.0135 * sc, -do * 0.96 - ac * 0.18)
        P[f"TE5.{k}"], P[f"PC6.{k}"] = out(w + fore * 2 * cun, do), out(w + fore * 2 * cun, -do)
        P[f"SI6.{k}"] = out(w + fore * 1 * cun - ac * 0.006 * sc, do * 0.88 - ac * 0.40)
        P[f"ulna_head.{k}"] = out(w + fore * 0.012 * sc - ac * 0.018 * sc, do)
        # elbow: flexion side, outer side
        bend = (w - el) - ((w - el) @ (el - sh)) * (el - sh) / ((el - sh) @ (el - sh))
        dist = -fore
        antd = bend - dist * (bend @ dist)
        antd /= np.linalg.norm(antd)
        latd = np.cross(antd, dist) * d
        latd /= np.linalg.norm(latd)
        self.elbax[k] = (dist, antd, latd)
        P[f"elbow_lat.{k}"] = out(el, latd)
        P[f"LU5.{k}"] = out(el, antd * 0.94 + latd * 0.34)
        P[f"LI11.{k}"], path = s.between(P[f"LU5.{k}"], P[f"elbow_lat.{k}"], 0.5, out=antd + latd)
        self.curves[f"elbow_crease.{k}"] = np.array(
            [at_fraction(path, u) for u in np.linspace(0, 0.55, 25)]
        )
        P[f"olecranon.{k}"] = out(el, -antd)
        ring = lambda t, a0, a1, sgn: np.array(
            [
                out(w + fore * t, sgn * do * np.cos(np.radians(a)) + ac * np.sin(np.radians(a)))
                for a in np.linspace(a0, a1, 15)
            ]
        )
        self.curves[f"wrist_crease.{k}"] = ring(0.0, -52, 52, -1)

    # ---- head and neck
    def head_neck(self):
        s, P, m, sc = self.s, self.P, self.m, self.sc
        f = m.hair_field()
        R = m.R1
        mid = lambda side_y, z: s.ray([0, side_y, z], [0, -side_y, 0])
        z0 = self.H("head")[2]

        def hairline(sign):
            """Where the drawn hair ends on the midline: going up, the hair field turns positive."""
            Q = np.array([mid(sign, z) for z in np.arange(z0 - 0.09, z0 + 0.14, 0.001)])
            t, b = s.anchors(Q)
            inside = np.where((f[m.T1[t]] * b).sum(1) > 0)[0]
            return Q[inside[0], 2]

        zf, zb = hairline(-1), hairline(1)
        P["hairline_front"], P["hairline_back"] = mid(-1, zf), mid(1, zb)
        # midline path over the crown
        path = s.walk(P["hairline_front"], [1, 0, 0], [0, 0, 1], 1.0)
        d = np.linalg.norm(path - P["hairline_back"], axis=1)
        path = path[: int(d.argmin()) + 1]
        self.curves["crown_midline"] = path
        P["GV20"] = at_fraction(path, 5 / 12)
        L = np.linalg.norm(np.diff(path, axis=0), axis=1).sum()
        ch = self.cun["head"] = L / 12
        back = lambda z, x=0: s.ray([x, 1, z], [0, -1, 0])
        z16, z15 = zb + 1.0 * ch * 0.92, zb + 0.5 * ch * 0.92  # .92: the nape slopes
        P["GV16"] = back(z16)
        ear = m.S1 @ m.tex("ears")
        for k, d in (("L", 1), ("R", -1)):
            E = R[(ear > 0.4) & (R[:, 0] * d > 0)]
            P[f"ear_top.{k}"] = s.closest(E[E[:, 2].argmax()])
            lobe = E[E[:, 2].argmin()]
            P[f"ear_lobe.{k}"] = s.closest(lobe)
            yb = E[:, 1].max()
            P[f"mastoid.{k}"] = s.ray(
                [d * 0.5, yb + 0.010 * sc, lobe[2] + 0.010 * sc], [-d, 0, 0]
            )  # bony tip behind the lobe
            P[f"TE17.{k}"] = s.ray(
                [d * 0.5, lobe[1] + 0.016 * sc, lobe[2] + 0.002 * sc], [-d, 0, 0]
            )
            gv16, ms = P["GV16"], P[f"mastoid.{k}"]
            sec = s.walk(gv16, [0, 0, 1], [d, 0, 0], 0.13)
            i = np.abs(sec[:, 0] * d - abs(ms[0]) / 2).argmin()  # half way out to the mastoid
            P[f"GB20.{k}"] = sec[i]
            cm = self.cun["mastoid"] = abs(ms[0]) / 4.5  # across: mastoid to mastoid = 9
            P[f"BL10.{k}"] = back(z15, d * 1.3 * cm)
            P[f"EX-Anmian.{k}"], _ = s.between(P[f"TE17.{k}"], P[f"GB20.{k}"], 0.5, out=[d, 0.7, 0])
            P[f"GB21.{k}"], self.curves[f"gb21.{k}"] = s.between(
                P["mid_C7"], P[f"acromion.{k}"], 0.5, out=[0, 0.35, 1]
            )
            X, Z = m.brow_arc(k)
            P[f"brow_inner.{k}"] = self.front(Z[0], X[0])
        P["EX-HN3"] = self.front(0.5 * (P["brow_inner.L"][2] + P["brow_inner.R"][2]))

    # ---- anchors
    def anchor_all(self):
        bad = [n for n, p in self.P.items() if p is None]
        if bad:
            raise ValueError(f"no skin found for {bad}")
        names = list(self.P)
        t, b = self.s.anchors(np.array([self.P[n] for n in names]))
        self.A = {n: (int(i), w) for n, i, w in zip(names, t, b)}
        self.CA = {n: self.s.anchors(c) for n, c in self.curves.items()}

    def posed(self, V1, name):
        """Point on a posed level-1 skin."""
        t, b = self.A[name]
        return (V1[self.m.T1[t]] * b[:, None]).sum(0)

    def posed_curve(self, V1, name):
        t, b = self.CA[name]
        return (V1[self.m.T1[t]] * b[:, :, None]).sum(1)

    def posed_many(self, V1, rest_points):
        t, b = self.s.anchors(rest_points)
        return (V1[self.m.T1[t]] * b[:, :, None]).sum(1)
